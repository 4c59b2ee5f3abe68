"""Halaman cetak sebuah lembar Excel: kertas, tepi, dan banyaknya halaman supaya tidak ada yang hampir kosong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FOLIO: Final = 14
"""Nomor kertas Folio di Excel; yang terdekat dengan F4."""
A3: Final = 8
LEBAR_FOLIO: Final = 36
"""Tabel yang lebih lebar dari ini (cm) dicetak pada A3; pada Folio hurufnya terlalu kecil untuk dibaca."""
UKURAN: Final = 9
"""Ukuran huruf isi (pt) sebelum dimampatkan."""
UKURAN_KERTAS: Final = {FOLIO: (30.4, 17.7), A3: (39.4, 25.8)}
"""Bidang cetak mendatar tiap kertas: lebar dan tinggi (cm), sesudah dikurangi tepinya."""
CM_TERCETAK: Final = 1.165
"""Lebar tercetak (cm) tiap sentimeter kolom: `tabel_xlsx.LEBAR_PER_CM` satuan Excel."""
PT_PER_CM, BARIS_BIASA = 28.35, 15.0
SISA_HALAMAN: Final = 0.4
"""Sisa sebesar ini atau kurang dimampatkan ke halaman-halaman sebelumnya, tiap halaman sama banyak."""
SETENGAH: Final = 0.5
"""Halaman terakhir yang terisi lebih dari ini tidak hampir kosong."""
HAMPIR_PENUH: Final = 0.8
"""Halaman terakhir yang terisi sekian dijaga: taksiran yang sedikit meleset tidak menambah halaman."""
HURUF_TERKECIL: Final = 5.9
"""Huruf tercetak terkecil (pt) yang masih terbaca."""


def atur_halaman(lembar: Worksheet, kertas: int, lebar: Sequence[float]) -> None:
    """Cetak mendatar selebar satu halaman; beberapa baris terakhir tidak jatuh sendirian ke halaman baru.

    Masukan: lembar yang sudah berisi dan tinggi barisnya sudah ditetapkan, nomor kertas Excel, lebar kolom (cm).
    """
    lembar.page_setup.orientation, lembar.page_setup.paperSize = "landscape", kertas
    lembar.sheet_properties.pageSetUpPr.fitToPage = True
    tepi = lembar.page_margins
    tepi.left, tepi.right, tepi.top, tepi.bottom, tepi.header, tepi.footer = 0.5, 0.5, 0.8, 0.7, 0.3, 0.3
    tinggi = [lembar.row_dimensions[nomor].height or BARIS_BIASA for nomor in range(1, lembar.max_row + 1)]
    kertas_cm = UKURAN_KERTAS[kertas]
    lembar.page_setup.fitToHeight = halaman_penuh(sum(tinggi) / PT_PER_CM, sum(lebar), kertas_cm)


def halaman_penuh(tinggi: float, lebar: float, kertas: tuple[float, float]) -> int:
    """Banyaknya halaman yang dipaksakan supaya halaman terakhir tidak hampir kosong; 0 berarti seperti adanya.

    Masukan: tinggi dan lebar isi, lalu lebar dan tinggi bidang cetak (cm). Huruf tidak di bawah `HURUF_TERKECIL`.

    >>> halaman_penuh(14, 25, (30.5, 18.5)), halaman_penuh(23, 30, (30.5, 18.5)), halaman_penuh(30, 30, (30.5, 18.5))
    (0, 1, 0)
    >>> halaman_penuh(18, 25, (30.5, 18.5))
    1
    """
    skala = min(1.0, kertas[0] / (lebar * CM_TERCETAK))
    halaman = tinggi * skala / kertas[1]
    utuh = int(halaman)
    sisa = halaman - utuh
    if sisa >= HAMPIR_PENUH:
        return utuh + 1
    cukup = utuh and 0 < sisa <= min(SISA_HALAMAN * utuh, SETENGAH)
    return utuh if cukup and UKURAN * skala * utuh / halaman >= HURUF_TERKECIL else 0


def huruf_tercetak(lebar: float, kertas: tuple[float, float]) -> float:
    """Ukuran huruf isi (pt) sesudah tabel selebar `lebar` cm dimampatkan selebar kertasnya.

    >>> round(huruf_tercetak(50, UKURAN_KERTAS[A3]), 1)
    6.1
    """
    return UKURAN * min(1.0, kertas[0] / (lebar * CM_TERCETAK))
