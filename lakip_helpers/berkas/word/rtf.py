"""Membuka RTF (sering bernama .doc): tabel dengan tepi selnya, dan tulisan di antaranya."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from lakip_helpers.berkas.kisi import bersihkan
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas
from lakip_helpers.berkas.word.isi import Alur
from lakip_helpers.berkas.word.sifat_lama import SifatParagraf
from lakip_helpers.berkas.word.tabel_lama import PenyusunTabel
from lakip_helpers.galat import GalatBerkas, Gejala

_POTONG: Final = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.S
)
_DILEWATI: Final = frozenset(
    b"fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf footnote"
    b" fldinst object listtable listoverridetable revtbl rsidtbl generator themedata datastore latentstyles xmlnstbl"
    b" listtext pntext nonesttables annotation atnid atnauthor bkmkstart bkmkend mmathPr filetbl shppict nonshppict"
    b" sp".split()
)
_BERBINTANG: Final = frozenset((b"nesttableprops", b"shpinst", b"shptxt"))
"""Kelompok berbintang yang isinya tetap dibaca."""
_HURUF: Final = {
    b"line": "\n", b"tab": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"page": "\n", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_LAMBANG: Final = {b"~": " ", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}


@dataclass(frozen=True, slots=True)
class _Keadaan:
    """Keadaan sebuah kelompok: dilewati atau tidak, dihapus atau tersembunyi, dan banyaknya huruf pengganti."""

    lewati: bool = False
    padam: bool = False
    pengganti: int = 1


class _Pembaca:
    """Penerima kata perintah dan tulisan RTF berurutan."""

    def __init__(self, alur: Alur) -> None:
        self.penyusun = PenyusunTabel(alur)
        self.sandi = "cp1252"
        self.keadaan = _Keadaan()
        self.tumpukan: list[_Keadaan] = []
        self.bintang = False
        self.sisa_pengganti = 0
        self.teks: list[str] = []
        self.dalam = 0
        self._mulai_baris(0)

    def _mulai_baris(self, kiri: int) -> None:
        self.tepi, self.lanjut, self.datar = [kiri], set[int](), set[int]()

    def tulis(self, teks: str) -> None:
        """Tulisan, kecuali di kelompok yang dilewati, tersembunyi, atau pengganti huruf Unicode."""
        lewat = min(self.sisa_pengganti, len(teks))
        self.sisa_pengganti -= lewat
        if not self.keadaan.lewati and not self.keadaan.padam:
            self.teks.append(teks[lewat:])

    def kelompok(self, tanda: bytes) -> None:
        """Kelompok dibuka atau ditutup."""
        self.sisa_pengganti, self.bintang = 0, False
        if tanda == b"{":
            self.tumpukan.append(self.keadaan)
        elif self.tumpukan:
            self.keadaan = self.tumpukan.pop()

    def kata(self, kata: bytes, nilai: int | None) -> None:
        """Satu kata perintah."""
        bintang, self.bintang = self.bintang, False
        if kata in _DILEWATI or (bintang and kata not in _BERBINTANG):
            self.keadaan = replace(self.keadaan, lewati=True)
        elif kata in _HURUF:
            self.tulis(_HURUF[kata])
        elif kata == b"u" and nilai is not None:
            self.sisa_pengganti = 0
            self.tulis(chr(nilai % 65536))
            self.sisa_pengganti = self.keadaan.pengganti
        elif kata == b"uc":
            self.keadaan = replace(self.keadaan, pengganti=max(0, nilai or 0))
        elif kata in (b"deleted", b"v"):
            self.keadaan = replace(self.keadaan, padam=nilai != 0)
        elif kata == b"plain":
            self.keadaan = replace(self.keadaan, padam=False)
        elif kata == b"ansicpg" and nilai:
            self.sandi = f"cp{nilai}"
        elif not self.keadaan.lewati:
            self._kata_tabel(kata, nilai or 0)

    def _kata_tabel(self, kata: bytes, nilai: int) -> None:
        if kata == b"trowd":
            self._mulai_baris(0)
        elif kata == b"trleft":
            self.tepi[0] = nilai
        elif kata in (b"clvmrg", b"clmrg", b"clmgf"):
            (self.lanjut if kata == b"clvmrg" else self.datar).add(len(self.tepi) - 1)
        elif kata == b"cellx":
            self.tepi.append(nilai)
        elif kata == b"intbl":
            self.dalam = max(self.dalam, 1)
        elif kata == b"itap":
            self.dalam = nilai
        elif kata == b"pard":
            self.dalam = 0
        elif kata in (b"par", b"sect"):
            self._paragraf("\r", SifatParagraf(self.dalam))
        elif kata == b"cell":
            self._paragraf("\x07", SifatParagraf(1))
        elif kata == b"nestcell":
            self._paragraf("\r", SifatParagraf(max(self.dalam, 2), akhir_sel=True))
        elif kata in (b"row", b"nestrow"):
            dalam = 1 if kata == b"row" else max(self.dalam, 2)
            tepi = tuple(self.tepi) if len(self.tepi) > 1 else ()
            sifat = SifatParagraf(dalam, False, True, tepi, frozenset(self.datar), frozenset(self.lanjut))
            self._paragraf("\x07" if dalam == 1 else "\r", sifat)

    def _paragraf(self, penutup: str, sifat: SifatParagraf) -> None:
        teks = "".join(self.teks)
        self.teks = []
        if any("\ud800" <= huruf <= "\udfff" for huruf in teks):
            teks = teks.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self.penyusun.masukkan(bersihkan(teks).strip(), penutup, sifat)

    def selesai(self) -> None:
        """Berkas habis."""
        self._paragraf("\r", SifatParagraf())
        self.penyusun.selesai()


def buka_rtf(berkas: str, data: bytes) -> Dokumen:
    """Baca semua tabel dan tulisan sebuah RTF.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: `Dokumen`. Galat: `GalatBerkas` bila rusak.

    >>> rtf = rb"{\\rtf1 Tahun 2025\\par\\trowd\\cellx900\\cellx1800\\intbl IKM\\cell 80\\cell\\row}"
    >>> buka_rtf("a.doc", rtf).petak[0].kisi
    [['IKM', '80']]
    """
    alur = Alur(berkas)
    pembaca = _Pembaca(alur)
    letak = 0
    while cocok := _POTONG.match(data, letak):
        letak = cocok.end()
        kata, angka, heksa, lambang, tanda, tulisan = cocok.groups()
        if kata == b"bin":
            letak += max(0, int(angka or 0))
        elif kata:
            pembaca.kata(kata, int(angka) if angka else None)
        elif heksa or tulisan:
            pembaca.tulis(_ke_teks(bytes.fromhex(heksa.decode()) if heksa else tulisan, pembaca.sandi))
        elif lambang == b"*":
            pembaca.bintang = True
        elif lambang in _LAMBANG:
            pembaca.tulis(_LAMBANG[lambang])
        elif tanda:
            pembaca.kelompok(tanda)
    pembaca.selesai()
    if not alur.petak and not alur.naskah:
        raise GalatBerkas(
            f"Berkas {berkas!r} RTF yang kosong atau rusak, sehingga tidak terbaca. Buka di Word, Simpan Sebagai"
            " “Word Document (.docx)”, lalu coba lagi.",
            Gejala.RUSAK,
        )
    return Dokumen(berkas, JenisBerkas.WORD_LAMA, alur.petak, alur.naskah, alur=alur.alur, halaman_tercatat=False)


def _ke_teks(bita: bytes, sandi: str) -> str:
    try:
        return bita.decode(sandi, "replace")
    except LookupError:
        return bita.decode("cp1252", "replace")
