"""Halaman cetak sebuah lembar Excel: kertas, tepi, dan banyaknya halaman supaya tidak ada yang hampir kosong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FOLIO: Final = 14
"""Nomor kertas Folio di Excel; yang terdekat dengan F4."""
A3: Final = 8
UKURAN: Final = 9
"""Ukuran huruf isi (pt) sebelum dimampatkan."""
UKURAN_KERTAS: Final = {FOLIO: (30.4, 17.7), A3: (39.4, 25.8)}
"""Bidang cetak mendatar tiap kertas: lebar dan tinggi (cm), sesudah dikurangi tepinya."""
CM_TERCETAK: Final = 1.05
"""Lebar tercetak (cm) tiap sentimeter kolom di LibreOffice; di Excel sedikit kurang, jadi hurufnya lebih besar."""
PT_PER_CM, BARIS_BIASA = 28.35, 15.0
HURUF_TERKECIL: Final = 8.0
"""Huruf tercetak terkecil (pt); hanya tabel yang kata terpanjangnya tidak muat pada A3 yang lebih kecil."""
LONGGAR: Final = 1.25
"""Kolom tulisan diharap sekian kali kata terpanjangnya, supaya barisnya tidak terlalu tinggi."""
TERSESAK: Final = 1.15
"""Tabel yang tidak mendapat sekian kali kata terpanjangnya pada Folio dicetak pada A3."""
SETENGAH: Final = 0.5
"""Halaman terakhir yang terisi lebih dari ini tidak hampir kosong."""
HAMPIR_PENUH: Final = 0.8
"""Halaman terakhir yang terisi sekian dijaga: taksiran yang sedikit meleset tidak menambah halaman."""
RENGGANG: Final = (1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.5, 1.6)
"""Kali tinggi baris yang dicoba supaya halaman terakhir terisi."""


def pilih_kertas(perlu: float) -> tuple[int, float]:
    """Kertas dan lebar tabel (cm) yang mengisi halamannya tanpa mengecilkan huruf di bawah `HURUF_TERKECIL`.

    Masukan: jumlah lebar kata terpanjang semua kolom (cm). Yang tidak muat pada A3 dicetak selebar katanya.

    >>> [(nomor == A3, round(lebar, 1)) for nomor, lebar in map(pilih_kertas, (12, 25, 30, 37, 50))]
    [(False, 29.0), (False, 31.2), (True, 37.5), (True, 42.2), (True, 50)]
    """
    kertas = FOLIO if perlu * TERSESAK <= _terlebar(FOLIO) else A3
    penuh = UKURAN_KERTAS[kertas][0] / CM_TERCETAK
    return kertas, max(penuh, perlu, min(perlu * LONGGAR, _terlebar(kertas)))


def _terlebar(kertas: int) -> float:
    """Tabel terlebar (cm) yang hurufnya masih tercetak `HURUF_TERKECIL`."""
    return round(UKURAN_KERTAS[kertas][0] / CM_TERCETAK * UKURAN / HURUF_TERKECIL - 0.05, 1)


def atur_halaman(lembar: Worksheet, kertas: int, lebar: Sequence[float], kepala: Sequence[int]) -> None:
    """Cetak mendatar selebar satu halaman; beberapa baris terakhir tidak jatuh sendirian ke halaman baru.

    Masukan: lembar yang sudah berisi dan tinggi barisnya sudah ditetapkan, nomor kertas Excel, lebar kolom (cm), dan
    nomor baris judul kolom yang berulang di tiap halaman.
    """
    lembar.page_setup.orientation, lembar.page_setup.paperSize = "landscape", kertas
    lembar.sheet_properties.pageSetUpPr.fitToPage = True
    lembar.print_options.horizontalCentered = True
    lembar.print_title_rows = f"{kepala[0]}:{kepala[-1]}"
    tepi = lembar.page_margins
    tepi.left, tepi.right, tepi.top, tepi.bottom, tepi.header, tepi.footer = 0.5, 0.5, 0.8, 0.7, 0.3, 0.3
    tinggi = {nomor: lembar.row_dimensions[nomor].height or BARIS_BIASA for nomor in range(1, lembar.max_row + 1)}
    berulang = sum(tinggi[nomor] for nomor in kepala) / PT_PER_CM
    baris = [satu / PT_PER_CM for nomor, satu in tinggi.items() if nomor not in kepala]
    lembar.page_setup.fitToHeight, kali = bagi_halaman(baris, berulang, sum(lebar), UKURAN_KERTAS[kertas])
    for nomor, satu in tinggi.items() if kali > 1 else ():
        if nomor > kepala[-1]:
            lembar.row_dimensions[nomor].height = round(satu * kali, 1)


def bagi_halaman(baris: Sequence[float], kepala: float, lebar: float, kertas: tuple[float, float]) -> tuple[int, float]:
    """Supaya halaman terakhir tidak hampir kosong: banyaknya halaman yang dipaksakan, dan kali tinggi barisnya.

    Masukan: tinggi tiap baris, tinggi judul kolom yang berulang, lebar isi, lalu lebar dan tinggi bidang cetak (cm).
    Sisa yang sedikit dimampatkan selama hurufnya tidak di bawah `HURUF_TERKECIL`; bila tidak dapat, baris-barisnya
    direnggangkan.

    >>> kertas = UKURAN_KERTAS[FOLIO]
    >>> [bagi_halaman([1.0] * banyak, 1, 28, kertas) for banyak in (9, 17, 18, 22, 26, 31)]
    [(0, 1.0), (1, 1.0), (1, 1.0), (0, 1.15), (0, 1.0), (2, 1.0)]
    """
    skala = min(1.0, kertas[0] / (lebar * CM_TERCETAK))
    penuh = kertas[1] / skala
    terisi = isi_halaman(baris, kepala, penuh)
    banyak, akhir = len(terisi), terisi[-1] / penuh
    if akhir >= HAMPIR_PENUH:
        return banyak, 1.0
    if banyak == 1 or akhir >= SETENGAH:
        return 0, 1.0
    if len(isi_halaman(baris, kepala, penuh * UKURAN * skala / HURUF_TERKECIL)) < banyak:
        return banyak - 1, 1.0
    return 0, next((kali for kali in RENGGANG if _berisi([satu * kali for satu in baris], kepala, penuh)), 1.0)


def isi_halaman(baris: Sequence[float], kepala: float, penuh: float) -> list[float]:
    """Tinggi yang terisi di tiap halaman; baris tidak terbelah, judul kolom berulang.

    >>> isi_halaman([2.0, 2.0, 2.0], 1.0, 6.0)
    [5.0, 3.0]
    """
    hasil = [kepala]
    for satu in baris:
        if hasil[-1] + satu > penuh and hasil[-1] > kepala:
            hasil.append(kepala)
        hasil[-1] += satu
    return hasil


def _berisi(baris: Sequence[float], kepala: float, penuh: float) -> bool:
    return isi_halaman(baris, kepala, penuh)[-1] >= SETENGAH * penuh


def huruf_tercetak(lebar: float, kertas: tuple[float, float]) -> float:
    """Ukuran huruf isi (pt) sesudah tabel selebar `lebar` cm dimampatkan selebar kertasnya.

    >>> round(huruf_tercetak(50, UKURAN_KERTAS[A3]), 1)
    6.8
    """
    return UKURAN * min(1.0, kertas[0] / (lebar * CM_TERCETAK))
