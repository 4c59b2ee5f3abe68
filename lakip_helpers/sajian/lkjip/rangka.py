"""Rangka laporan berbab: judul bernomor, tabel dan gambar berjudul, tempat isian, daftar isi, tabel, dan gambar.

Nomor halaman di daftar adalah bidang PAGEREF: Word mengisinya ketika dokumen dibuka (ia bertanya dahulu), LibreOffice
langsung. Nomor tabel dan gambar adalah bidang SEQ, jadi menyesuaikan bila kantor menyisipkan tabel sendiri.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import TabelDokumen
from lakip_helpers.sajian.kertas.kerangka import TANDA_ISIAN, Lembaran, bagian_baru
from lakip_helpers.sajian.kertas.lebar import selebar
from lakip_helpers.sajian.kertas.unsur import bidang, jadikan, lari, qn, twip, unsur

if TYPE_CHECKING:
    from lakip_helpers.sajian.grafik.capaian import Grafik

BELUM_TERHITUNG: Final = "…"
"""Nomor halaman sebelum Word menghitungnya."""
LEBAR_GAMBAR: Final = 16.4
INDEN: Final = {0: 0.0, 1: 0.0, 2: 0.6, 3: 1.2}
_SESUDAH_UPDATE: Final = ("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids")
BAB, TABEL, GAMBAR = "bab", "Tabel", "Gambar"
DAFTAR: Final = (("DAFTAR ISI", BAB), ("DAFTAR TABEL", TABEL), ("DAFTAR GAMBAR", GAMBAR))
BARIS_DAFTAR, BARIS_JUDUL = 54, 3
"""Kira-kira banyaknya baris daftar pada satu halaman F4, dan baris yang dipakai judul sebuah daftar."""


@dataclass(frozen=True, slots=True)
class Entri:
    """Satu baris daftar isi, daftar tabel, atau daftar gambar."""

    macam: str
    tingkat: int
    teks: str
    penanda: str


@dataclass(frozen=True)
class Rangka:
    """Laporan yang sedang disusun, beserta catatan untuk daftar-daftarnya."""

    lembaran: Lembaran
    entri: list[Entri] = field(default_factory=list)

    def bab(self, judul: str, *, halaman_baru: bool = True) -> None:
        """Judul bab di halaman baru; `judul` boleh dua baris ("BAB I", "PENDAHULUAN")."""
        self._judul(judul, g.BAB, 1, halaman_baru=halaman_baru)

    def subbab(self, judul: str) -> None:
        """Judul subbab, misalnya "1.1 Latar Belakang"."""
        self._judul(judul, g.SUBBAB, 2)

    def anak(self, judul: str) -> None:
        """Judul di bawah subbab, misalnya satu sasaran."""
        self._judul(judul, g.ANAK_SUBBAB, 3)

    def butir(self, judul: str) -> None:
        """Judul kecil yang tidak masuk daftar isi."""
        self.lembaran.tulis(judul, g.BUTIR)

    def isi(self, teks: str) -> None:
        """Alinea isi; baris kosong pada teks memisahkan alinea."""
        for alinea in teks.split("\n\n"):
            self._berbaris(alinea.strip())

    def _berbaris(self, alinea: str) -> None:
        """Satu alinea; daftar yang ditempel tetap berbaris, tiap barisnya satu butir."""
        baris = alinea.split("\n")
        for satu in baris:
            self.lembaran.tulis(satu.strip(), g.ISI if len(baris) == 1 else g.BUTIR_ISI)

    def daftar(self, butir: Iterable[str]) -> None:
        """Kalimat-kalimat berurutan, satu alinea satu kalimat."""
        for satu in butir:
            self.lembaran.tulis(satu, g.BUTIR_ISI)

    def isian(self, petunjuk: str) -> None:
        """Tempat isian bertanda, seperti `Lembaran.isian`."""
        self.lembaran.isian(petunjuk)

    def tabel(self, judul: str, tabel: TabelDokumen, *, penutup: bool = False) -> None:
        """Tabel berkolom seimbang di bawah judul bernomor; `penutup` bila sesudahnya bagian baru, jadi tanpa sela."""
        self._bernomor(TABEL, judul, g.JUDUL_TABEL)
        self.lembaran.tabel(selebar(tabel, self.lembaran.lebar_isi(), kecil=tabel.kecil))
        if not penutup:
            self.lembaran.sela(lekat=False)

    def gambar(self, judul: str, grafik: Grafik) -> None:
        """Gambar dengan teks pengganti, judul bernomor di bawahnya, lalu kalimat hasil hitungannya."""
        alinea = self.lembaran.tulis("", g.GAMBAR)
        pasang_gambar(self.lembaran, alinea, grafik, judul)
        self._bernomor(GAMBAR, judul, g.JUDUL_GAMBAR)
        self.lembaran.tulis(grafik.kalimat, g.ISI)

    def bagian(self, *, mendatar: bool) -> None:
        """Bagian baru di halaman baru, dengan kaki halaman seperti biasa; nomor halamannya meneruskan."""
        from docx.shared import Pt

        bagian_baru(self.lembaran, mendatar=mendatar)
        batas = self.lembaran.dokumen.paragraphs[-1].paragraph_format
        batas.line_spacing = Pt(1)  # alinea batasnya tidak boleh jatuh sendirian ke halaman baru sesudah tabel penuh

    def jangkar(self) -> Any:
        """Alinea kosong kecil tempat daftar disisipkan belakangan."""
        self.lembaran.sela(lekat=False)
        return self.lembaran.dokumen.paragraphs[-1]._p

    def sisipkan_daftar(self, jangkar: Any) -> None:
        """Sisipkan daftar isi, tabel, dan gambar di depan jangkar, dan minta Word menghitung bidangnya."""
        banyak = Counter(satu.macam for satu in self.entri)
        baru = {BAB, TABEL} if daftar_terpisah(banyak.values()) else {BAB}
        for judul, macam in DAFTAR:
            isi = [satu for satu in self.entri if satu.macam == macam]
            if isi:
                kepala = self.lembaran.alinea(g.JUDUL_DAFTAR, lari(judul), halaman_baru=macam in baru)
                jangkar.addprevious(jadikan(kepala))
            for satu in isi:
                jangkar.addprevious(jadikan(self._baris_daftar(satu)))
        minta_hitung(self.lembaran.dokumen)

    def _judul(self, judul: str, gaya: g.Gaya, tingkat: int, *, halaman_baru: bool = False) -> None:
        alinea = self.lembaran.tulis(judul, gaya, halaman_baru=halaman_baru)
        self._tandai(alinea._p, Entri(BAB, tingkat, judul.replace("\n", " "), self._penanda()))

    def _bernomor(self, macam: str, judul: str, gaya: g.Gaya) -> None:
        nomor = sum(satu.macam == macam for satu in self.entri) + 1
        tulisan = (lari(f"{macam} "), bidang(f"SEQ {macam} \\* ARABIC", str(nomor)), lari(f". {judul}"))
        alinea = self.lembaran.tambah(self.lembaran.alinea(gaya, *tulisan))
        self._tandai(alinea._p, Entri(macam, 1, f"{macam} {nomor}. {judul}", self._penanda()))

    def _penanda(self) -> str:
        return f"_Lakip{len(self.entri) + 1}"

    def _tandai(self, alinea: Any, entri: Entri) -> None:
        """Beri penanda pada alinea judul supaya halamannya dapat dirujuk."""
        nomor = len(self.entri) + 1
        pertama = alinea.find(qn("w:r"))
        pertama.addprevious(jadikan(unsur("w:bookmarkStart", id=nomor, name=entri.penanda)))
        alinea.append(jadikan(unsur("w:bookmarkEnd", id=nomor)))
        self.entri.append(entri)

    def _baris_daftar(self, entri: Entri) -> str:
        lebar, inden = twip(self.lembaran.lebar_isi()), twip(INDEN[entri.tingkat])
        gantung = twip(0.0 if entri.macam == BAB else 1.9)
        tab = unsur("w:tabs", unsur("w:tab", val="right", leader="dot", pos=lebar))
        lekuk = unsur("w:ind", left=inden + gantung, right=twip(1.2), hanging=gantung)
        ciri = unsur("w:pPr", unsur("w:pStyle", val=self.lembaran.gaya[g.DAFTAR.nama]), tab, lekuk)
        loncat = unsur("w:r", unsur("w:tab"))
        teks = lari(entri.teks, tebal=entri.macam == BAB and entri.tingkat == 1)
        halaman = bidang(f"PAGEREF {entri.penanda} \\h", BELUM_TERHITUNG)
        return unsur("w:p", ciri, unsur("w:hyperlink", teks, loncat, halaman, anchor=entri.penanda))


def daftar_terpisah(banyak: Iterable[int]) -> bool:
    """Apakah daftar tabel dan gambar mulai di halaman sendiri, supaya sisanya tidak jatuh sendirian ke halaman baru.

    Masukan: banyaknya baris tiap daftar.

    >>> daftar_terpisah([12, 9, 4]), daftar_terpisah([25, 24, 6])
    (False, True)
    """
    return sum(satu + BARIS_JUDUL for satu in banyak if satu) > BARIS_DAFTAR


def minta_hitung(dokumen: Any) -> None:
    """Minta Word menghitung semua bidang ketika dokumen dibuka; letaknya menurut urutan baku pengaturan dokumen."""
    pengaturan = dokumen.settings.element
    sesudah = {qn(f"w:{nama}") for nama in _SESUDAH_UPDATE}
    tempat = next((anak for anak in pengaturan if anak.tag in sesudah), None)
    if tempat is None:
        pengaturan.append(jadikan(unsur("w:updateFields", val="true")))
    else:
        tempat.addprevious(jadikan(unsur("w:updateFields", val="true")))


def pasang_gambar(lembaran: Lembaran, alinea: Any, grafik: Grafik, judul: str) -> None:
    """Letakkan gambar di alinea, dengan judul dan teks pengganti untuk pembaca layar."""
    from docx.shared import Cm

    lebar = Cm(min(LEBAR_GAMBAR, lembaran.lebar_isi()))
    gambar = alinea.add_run().add_picture(BytesIO(grafik.png), width=lebar)
    ciri: Any = gambar._inline.docPr
    ciri.set("descr", grafik.teks_alt)
    ciri.set("title", judul)


def banyak_isian(dokumen: Any) -> int:
    """Banyaknya tempat isian yang masih bertanda di sebuah dokumen."""
    return sum(satu.text.startswith(TANDA_ISIAN) for satu in dokumen.paragraphs)
