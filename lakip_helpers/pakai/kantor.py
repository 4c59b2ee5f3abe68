"""Tabel kantor dari berkas apa pun: dibuka, dipahami, dibingkai; yang tidak dibaca dan dilewati disebut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from lakip_helpers.berkas.dokumen import buka_bita, buka_dokumen
from lakip_helpers.berkas.kisi import Kisi
from lakip_helpers.berkas.petak import Dokumen, Petak
from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.kantor.baca import baca_dokumen
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.bentuk import Sebab, TabelKantor
from lakip_helpers.kantor.calon import POKOK
from lakip_helpers.kantor.koreksi import Koreksi, KoreksiTabel, pengubah, sidik_kolom
from lakip_helpers.kantor.sel import sel_baru
from lakip_helpers.model import Sisa
from lakip_helpers.pakai.bingkai import Bingkai, bingkai_capaian, bingkai_indikator, nama_lembar
from lakip_helpers.pakai.koreksi import sebutkan_dipakai
from lakip_helpers.pakai.temuan_baca import temuan_baca
from lakip_helpers.tabel.baca import pilih_lembar
from lakip_helpers.tabel.judul import kecocokan, seragam
from lakip_helpers.tabel.kumpulan import LEMBAR_KIT
from lakip_helpers.temuan import LaporanTemuan

PANJANG_JUDUL: Final = 60
"""Tulisan pertama sebuah berkas yang lebih panjang dari ini (huruf) adalah kalimat naskah, bukan judul kolom."""
SEBUT_MAKS: Final = 5
"""Banyaknya baris atau nama yang disebut satu per satu dalam satu kalimat."""
_LUMRAH: Final = frozenset({Sebab.NOMOR_KOLOM, Sebab.JUDUL_ULANG, Sebab.SAMBUNGAN})
"""Baris yang isinya tidak hilang: nomor kolom, judul yang diulang, dan sambungan yang sudah disatukan."""
_PEMBUKA: Final = {Sebab.JUMLAH: f"Bukan indikator, melainkan {Sebab.JUMLAH}"}
"""Baris jumlah memang dihitung ulang; yang tidak dinilai hanyalah kalimatnya."""


@dataclass(frozen=True)
class KantorTerbaca:
    """Isi sebuah berkas kantor: dokumennya dan semua tabel kinerja yang dikenali di dalamnya.

    `koreksi` koreksi kolom yang sungguh dipakai; `dilepas` tempat tabel yang menurut koreksi itu tidak dipakai.
    """

    dokumen: Dokumen
    tabel: tuple[TabelKantor, ...]
    tidak_dibaca: tuple[str, ...] = ()
    koreksi: Koreksi = field(default_factory=dict)
    dilepas: tuple[str, ...] = ()

    @property
    def temuan(self) -> LaporanTemuan:
        """Catatan yang muncul ketika membaca."""
        lembar = {satu.nama: satu for satu in self.dokumen.lembar}
        return LaporanTemuan(
            kelompok for tabel in self.tabel for kelompok in temuan_baca(tabel, lembar.get(tabel.petak.nama))
        )

    @property
    def sisa(self) -> tuple[Sisa, ...]:
        """Sel yang tidak masuk satu baris indikator pun, selain judul kolom."""
        return tuple(sel for tabel in self.tabel for sel in _sisa(tabel))

    @property
    def catatan(self) -> tuple[str, ...]:
        """Kalimat tentang berkasnya dan baris yang dilewati, tiap sebab satu kalimat."""
        koreksi = sebutkan_dipakai(self.koreksi, self.tabel, self.dokumen.berkas, self.dilepas)
        return (
            *self.dokumen.peringatan,
            *koreksi,
            *_sebutkan_kosong(self.tabel),
            *_sebutkan_taksiran(self.tabel),
            *_sebutkan_dilewati(self.tabel),
            *_sebutkan_tabel_lain(self),
        )

    @property
    def semua_catatan(self) -> tuple[str, ...]:
        """`catatan`, ditambah lembar yang tidak dibaca."""
        return (*self.catatan, *([sebutkan_tidak_dibaca(self.tidak_dibaca)] if self.tidak_dibaca else []))

    def tahun(self, tabel: TabelKantor) -> str:
        """Periode yang dipilih orang untuk dihitung pada tabel ini; kosong bila belum dipilih."""
        ada = self.koreksi.get(sidik_kolom(tabel.kolom))
        return ada.tahun if ada else ""

    def bingkaikan(self) -> list[Bingkai]:
        """Frame untuk diperiksa dan digolongkan; yang kosong hanya bila semuanya kosong."""
        semua = [bingkai for tabel in self.tabel for bingkai in bingkai_indikator(tabel, self.tahun(tabel))]
        return [bingkai for bingkai in semua if len(bingkai.frame)] or semua

    def bingkaikan_capaian(self, tahun: str = "") -> list[Bingkai]:
        """Frame target dan realisasi untuk dihitung; hanya tabel yang memuat keduanya."""
        return [bingkai for tabel in self.tabel for bingkai in bingkai_capaian(tabel, tahun or self.tahun(tabel))]


def baca_kantor(jalur: Path, lembar: str | None = None, koreksi: Koreksi | None = None) -> KantorTerbaca:
    """Baca tabel kantor dari berkas apa pun.

    Masukan: berkas; nama `lembar` bila hanya lembar itu; `koreksi` kolom yang diingat. Galat: `GalatBerkas` bila tidak
    dapat dibuka, `GalatTabel` bila tidak ada satu pun tabel kinerja di dalamnya.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "sasaran.csv"
    >>> _ = berkas.write_text("Sasaran\\nMembaiknya mutu air sungai", encoding="utf-8")
    >>> terbaca = baca_kantor(berkas)
    >>> [bingkai.model.judul for bingkai in terbaca.bingkaikan()]
    ['Daftar tujuan dan sasaran']
    """
    return pahami(buka_kantor(jalur), lembar, koreksi)


def buka_kantor(jalur: Path) -> Dokumen:
    """Buka berkasnya saja; pemisah CSV dipilih menurut judul kolom yang dikenal. Galat: `GalatBerkas`."""
    return buka_dokumen(jalur, _seberapa_dikenal)


def buka_kantor_bita(berkas: str, data: bytes) -> Dokumen:
    """Seperti `buka_kantor`, untuk isi yang sudah dibaca. Galat: `GalatBerkas`."""
    return buka_bita(berkas, data, _seberapa_dikenal)


def pahami(dokumen: Dokumen, lembar: str | None = None, koreksi: Koreksi | None = None) -> KantorTerbaca:
    """Tabel kinerja sebuah dokumen yang sudah dibuka. Galat seperti `baca_kantor`."""
    if lembar is not None:
        nama = pilih_lembar(dokumen.lembar, lembar, dokumen.berkas).nama
        dokumen = _hanya_lembar(dokumen, nama)
    dipakai: dict[str, KoreksiTabel] = {}
    ubah = pengubah(koreksi or {}, dipakai)
    semua = [satu for satu in baca_dokumen(dokumen, ubah) if seragam(satu.petak.nama) not in LEMBAR_KIT]
    tabel = tuple(satu for satu in semua if any(k.peran in POKOK for k in satu.kolom))
    dilepas = tuple(satu.petak.tempat or "tabelnya" for satu in semua if satu not in tabel)
    if not tabel:
        raise _semua_dilepas(dokumen, dilepas) if dilepas else _tanpa_tabel(dokumen)
    dibaca = {satu.petak.tempat for satu in semua}
    lain = [p for p in dokumen.petak if p.tempat not in dibaca and any(any(baris) for baris in p.kisi)]
    return KantorTerbaca(dokumen, tabel, tuple(_sebut_petak(p) for p in lain if p.lembaran), dipakai, dilepas)


def _seberapa_dikenal(kisi: Kisi) -> int:
    """Banyaknya kolom yang dikenali, untuk memilih pemisah CSV."""
    from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR

    return kecocokan(kisi, INDIKATOR_KANTOR)


def _hanya_lembar(dokumen: Dokumen, nama: str) -> Dokumen:
    petak = tuple(p for p in dokumen.petak if p.nama == nama)
    return replace(dokumen, petak=petak, lembar=tuple(satu for satu in dokumen.lembar if satu.nama == nama))


def _sebut_petak(petak: Petak) -> str:
    return f"{petak.nama} (tersembunyi)" if petak.tersembunyi else petak.nama


def _tanpa_tabel(dokumen: Dokumen) -> GalatTabel:
    """Galat untuk berkas tanpa tabel kinerja: naskah, tabel lain, atau judul yang tidak dikenal."""
    if dokumen.peringatan:
        return GalatTabel(f"{dokumen.berkas}: {' '.join(dokumen.peringatan)}", Gejala.TANPA_TABEL)
    judul = next((teks for p in dokumen.petak for i in range(len(p.kisi)) for teks in _judul_terlihat(p, i)), "")
    if not judul or len(judul) > PANJANG_JUDUL:
        ada = f"; yang ditemukan naskah (“{judul[:PANJANG_JUDUL]}…”)" if judul else ""
        return GalatTabel(
            f"{dokumen.berkas}: tidak ada tabel yang dikenal{ada}. Aturan hanya dapat dijalankan atas tabel dengan"
            " baris judul, misalnya indikator, satuan, dan target. Pilih berkas yang berisi tabelnya, lalu jalankan"
            " lagi.",
            Gejala.TANPA_TABEL,
        )
    return GalatTabel(
        f"{dokumen.berkas}: tidak ada tabel kinerja yang dikenal: tidak satu pun judul kolom menyebut indikator atau"
        f" sasaran (yang terlihat: {_sebutkan_judul(dokumen)}). Samakan judulnya dengan dokumen resminya, misalnya"
        " “Indikator Kinerja”, lalu jalankan lagi.",
        Gejala.TANPA_TABEL,
    )


def _semua_dilepas(dokumen: Dokumen, dilepas: Sequence[str]) -> GalatTabel:
    return GalatTabel(
        f"{dokumen.berkas}: menurut koreksi kolom Anda tidak ada kolom indikator atau sasaran di {', '.join(dilepas)},"
        " jadi tidak ada yang dinilai. Tunjuk kolom indikatornya, atau batalkan koreksinya.",
        Gejala.TANPA_TABEL,
    )


def _judul_terlihat(petak: Petak, i: int) -> list[str]:
    return [" ".join(sel.teks.split()) for sel in sel_baru(petak, i)]


def _sebutkan_judul(dokumen: Dokumen) -> str:
    baris = max(
        (_judul_terlihat(p, i) for p in dokumen.petak for i in range(min(15, len(p.kisi)))), key=len, default=[]
    )
    return ", ".join(f"“{teks[:30]}”" for teks in baris[:SEBUT_MAKS])


def sebutkan_tidak_dibaca(lembar: Iterable[str]) -> str:
    """Kalimat untuk lembar berisi yang bukan tabel kinerja.

    >>> sebutkan_tidak_dibaca(["Rapat"])
    "Tidak dibaca: lembar 'Rapat', karena tidak memuat tabel berkolom indikator atau sasaran."
    """
    sebut = ", ".join(map(repr, lembar))
    return f"Tidak dibaca: lembar {sebut}, karena tidak memuat tabel berkolom indikator atau sasaran."


def _sebutkan_kosong(daftar: Sequence[TabelKantor]) -> Iterator[str]:
    """Tabel yang berjudul kolom tetapi tanpa satu baris indikator pun, bila ada tabel lain yang berisi."""
    kosong = [tabel.petak.tempat or "tabel" for tabel in daftar if not tabel.baris]
    if kosong and len(kosong) < len(daftar):
        yield f"Tabel tanpa satu baris indikator pun: {', '.join(dict.fromkeys(kosong))}."


def _sebutkan_taksiran(daftar: Sequence[TabelKantor]) -> Iterator[str]:
    """Kolom yang artinya ditaksir; deret tahun tanpa kata "target" memang lazim, jadi tidak disebut."""
    ragu = [
        k.ragu
        for tabel in daftar
        for k in tabel.kolom
        if k.ragu and not (k.peran is P.TARGET and k.periode.tahun and not k.periode.bagian)
    ]
    yield from dict.fromkeys(ragu)


def _sebutkan_dilewati(daftar: Iterable[TabelKantor]) -> Iterator[str]:
    """Satu kalimat tiap sebab: berapa baris, dan beberapa di antaranya."""
    kumpul: dict[Sebab, list[str]] = {}
    for tabel in daftar:
        for baris in tabel.lewat:
            if baris.sebab not in _LUMRAH:
                kumpul.setdefault(baris.sebab, []).append(f"{tabel.petak.letak(baris.baris)} “{baris.teks[:40]}”")
    for sebab, sebutan in kumpul.items():
        lagi = f", dan {len(sebutan) - SEBUT_MAKS} lagi" if len(sebutan) > SEBUT_MAKS else ""
        yield f"{_PEMBUKA.get(sebab, f'Tidak dinilai, {sebab}')}: {'; '.join(sebutan[:SEBUT_MAKS])}{lagi}."


def _sebutkan_tabel_lain(terbaca: KantorTerbaca) -> Iterator[str]:
    """Tabel lain di dokumen Word, PDF, atau halaman web; lembar kerja disebut namanya di `tidak_dibaca`."""
    dibaca = {satu.petak.tempat for satu in terbaca.tabel}
    lain = [p.tempat for p in terbaca.dokumen.petak if not p.lembaran and p.tempat not in dibaca and len(p.kisi) > 1]
    if lain:
        lagi = ", …" if len(lain) > SEBUT_MAKS else ""
        yield (
            f"Tidak dibaca: {len(lain)} tabel lain yang tidak berkolom indikator atau sasaran"
            f" ({'; '.join(lain[:SEBUT_MAKS])}{lagi})."
        )


def _sisa(tabel: TabelKantor) -> Iterator[Sisa]:
    lembar = nama_lembar(tabel)
    for baris in tabel.lewat:
        if baris.sebab not in _LUMRAH:
            for sel in sel_baru(tabel.petak, baris.baris):
                alamat = tabel.petak.letak(baris.baris, sel.kolom)
                yield Sisa(tabel.petak.berkas, lembar if tabel.petak.lembaran else "", alamat, sel.teks)
