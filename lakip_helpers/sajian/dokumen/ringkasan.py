"""Ringkasan peserta sesudah bimbingan: apa yang dibawa pulang, apa yang masih terbuka, rencana, dan kemajuannya.

Semua isinya teks yang sudah jadi; yang menghitung ada di `latihan.bawa_pulang`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, TabelDokumen, bagi_lebar
from lakip_helpers.sajian.kertas.kerangka import Lembaran, Setelan, buka
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

LEBAR_EXCEL: Final = 30.0
ASAL_CONTOH: Final = "Halaman ini bertanda rekaan, sebab sebagian isinya dimulai dari OPD contoh."


@dataclass(frozen=True)
class Daftar:
    """Satu tabel teks: judul kolom, perbandingan lebarnya, dan barisnya.

    `kosong` kalimat bila tidak ada baris, `keterangan` kalimat di atas tabel pada buku kerja.
    """

    judul: str
    kolom: tuple[str, ...]
    lebar: tuple[float, ...]
    baris: tuple[tuple[str, ...], ...]
    kosong: str = ""
    keterangan: str = ""

    def susun(self, lebar: float) -> TabelDokumen:
        """Tabel siap cetak selebar `lebar` cm."""
        ukuran = bagi_lebar(lebar, *self.lebar)
        kolom = tuple(KolomDokumen(nama, satu, kosong="") for nama, satu in zip(self.kolom, ukuran, strict=True))
        return TabelDokumen(self.judul, kolom, tuple(BarisDokumen(satu) for satu in self.baris))


@dataclass(frozen=True)
class Bagian:
    """Satu bagian ringkasan: judul, kalimat pembuka, dan tabelnya."""

    judul: str
    kalimat: tuple[str, ...] = ()
    daftar: Daftar | None = None


@dataclass(frozen=True)
class Ringkasan:
    """Isi ringkasan: pemiliknya, tanggalnya dalam kata, dan bagian-bagiannya; `rekaan` menandai tiap halaman."""

    pemilik: str
    opd: str
    tanggal: str
    rekaan: bool
    bagian: tuple[Bagian, ...]


def buat_ringkasan(ringkasan: Ringkasan, *, setelan: Setelan | None = None) -> Document:
    """Susun ringkasan peserta sebagai Word.

    >>> kosong = Ringkasan("Peserta", "Dinas A", "24 November 2026", False, (Bagian("Rencana", ("Belum ada.",)),))
    >>> [alinea.text for alinea in buat_ringkasan(kosong).paragraphs][:2]
    ['RINGKASAN SAYA', 'PESERTA\\nDINAS A']
    """
    lembaran = buka(setelan or Setelan(), "Ringkasan saya", rekaan=ringkasan.rekaan)
    lembaran.judul("RINGKASAN SAYA", ringkasan.pemilik, ringkasan.opd)
    asal = f"Disusun {ringkasan.tanggal} dari pekerjaan di laptop ini."
    lembaran.tulis(f"{asal} {ASAL_CONTOH}" if ringkasan.rekaan else asal, g.KETERANGAN)
    for urut, satu in enumerate(ringkasan.bagian, start=1):
        _bagian(lembaran, urut, satu)
    return lembaran.tutup()


def _bagian(lembaran: Lembaran, urut: int, bagian: Bagian) -> None:
    lembaran.tulis(f"{urut}. {bagian.judul}", g.SUBJUDUL)
    bertabel = bool(bagian.daftar and bagian.daftar.baris)
    for kalimat in bagian.kalimat:
        lembaran.tulis(kalimat).paragraph_format.keep_with_next = bertabel
    if bagian.daftar and bertabel:
        lembaran.tabel(bagian.daftar.susun(lembaran.lebar_isi()))
    elif bagian.daftar and bagian.daftar.kosong:
        lembaran.tulis(bagian.daftar.kosong)


def buat_buku_daftar(judul: str, daftar: Sequence[Daftar], *, rekaan: bool) -> Workbook:
    """Buku kerja Excel, satu lembar satu daftar.

    >>> buat_buku_daftar("Sisa", [Daftar("Rencana", ("Apa",), (1,), (("Menyusun SOP",),))], rekaan=False).sheetnames
    ['Rencana']
    """
    buku = buku_baru(judul)
    for satu in daftar:
        keterangan = satu.keterangan if satu.baris else satu.kosong
        tulis_lembar(buku, satu.susun(LEBAR_EXCEL), [satu.judul.upper()], rekaan=rekaan, keterangan=keterangan)
    return buku
