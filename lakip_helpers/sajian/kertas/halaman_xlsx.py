"""Halaman cetak sebuah lembar Excel: kertas, tepi, dan banyaknya halaman supaya tidak ada yang hampir kosong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
"""Huruf tercetak terkecil (pt); tabel yang kata terpanjangnya tidak muat pada A3 dibagi dua halaman bersebelahan."""
LONGGAR: Final = 1.25
LONGGAR_BELAH: Final = (1.5, 1.4, 1.3, 1.2, 1.15, 1.1, 1.05)
"""Kali kata terpanjang yang dicoba bagi tabel yang dibelah, dari yang paling lapang."""
"""Kolom tulisan diharap sekian kali kata terpanjangnya, supaya barisnya tidak terlalu tinggi."""
TERSESAK: Final = 1.15
"""Tabel yang tidak mendapat sekian kali kata terpanjangnya pada Folio dicetak pada A3."""
SETENGAH: Final = 0.5
"""Halaman terakhir yang terisi lebih dari ini tidak hampir kosong."""
HAMPIR_PENUH: Final = 0.8
"""Halaman terakhir yang terisi sekian dijaga: taksiran yang sedikit meleset tidak menambah halaman."""
RENGGANG: Final = (1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.5, 1.6)
"""Kali tinggi baris yang dicoba supaya halaman terakhir terisi."""


@dataclass(frozen=True, slots=True)
class Belah:
    """Tabel pada dua halaman bersebelahan: `ulang` kolom pertama berulang, `potong` kolom di halaman kiri."""

    ulang: int
    potong: int

    def terlebar(self, lebar: Sequence[float]) -> float:
        """Lebar (cm) halaman yang lebih lebar."""
        return max(sum(lebar[: self.potong]), sum(lebar[: self.ulang]) + sum(lebar[self.potong :]))


def belah_kolom(kelompok: Sequence[str], perlu: Sequence[float]) -> Belah | None:
    """Di mana tabel yang terlalu lebar bagi A3 dibelah; `None` bila muat, atau bila kolomnya tidak berkelompok.

    Masukan: judul kelompok dan lebar kata terpanjang tiap kolom (cm). Kolom sebelum kelompok pertama berulang di
    halaman kanan; kelompoknya sendiri tidak terbelah.

    >>> belah_kolom(["", "2026", "2026", "2027", "2027"], [14, 8, 8, 8, 8])
    Belah(ulang=1, potong=3)
    >>> belah_kolom(["", "2026", "2027"], [10, 8, 8]) is None
    True
    """
    if sum(perlu) <= terlebar(A3) or not any(kelompok):
        return None
    ulang = next(n for n, satu in enumerate(kelompok) if satu)
    calon = [Belah(ulang, n) for n in range(ulang + 1, len(perlu)) if kelompok[n] != kelompok[n - 1]]
    return min(calon, key=lambda belah: belah.terlebar(perlu), default=None)


def pilih_kertas(perlu: float) -> tuple[int, float]:
    """Kertas dan lebar tabel (cm) yang mengisi halamannya tanpa mengecilkan huruf di bawah `HURUF_TERKECIL`.

    Masukan: jumlah lebar kata terpanjang semua kolom (cm). Yang tidak muat pada A3 selebar katanya (`belah_kolom`).

    >>> [(nomor == A3, round(lebar, 1)) for nomor, lebar in map(pilih_kertas, (12, 25, 30, 37, 50))]
    [(False, 29.0), (False, 31.2), (True, 37.5), (True, 42.2), (True, 50)]
    """
    kertas = FOLIO if perlu * TERSESAK <= terlebar(FOLIO) else A3
    penuh = UKURAN_KERTAS[kertas][0] / CM_TERCETAK
    return kertas, max(penuh, perlu, min(perlu * LONGGAR, terlebar(kertas)))


def terlebar(kertas: int) -> float:
    """Tabel terlebar (cm) yang hurufnya masih tercetak `HURUF_TERKECIL`."""
    return round(UKURAN_KERTAS[kertas][0] / CM_TERCETAK * UKURAN / HURUF_TERKECIL - 0.05, 1)


def atur_halaman(
    lembar: Worksheet, kertas: int, lebar: Sequence[float], kepala: Sequence[int], belah: Belah | None = None
) -> None:
    """Cetak mendatar selebar satu halaman, atau dua bila dibelah; beberapa baris terakhir tidak jatuh sendirian.

    Masukan: lembar yang sudah berisi dan tinggi barisnya sudah ditetapkan, nomor kertas Excel, lebar kolom (cm), nomor
    baris judul kolom yang berulang di tiap halaman, dan pembelahnya.
    """
    lembar.page_setup.orientation, lembar.page_setup.paperSize = "landscape", kertas
    lembar.sheet_properties.pageSetUpPr.fitToPage = belah is None
    lembar.print_options.horizontalCentered = True
    lembar.print_title_rows = f"{kepala[0]}:{kepala[-1]}"
    tepi = lembar.page_margins
    tepi.left, tepi.right, tepi.top, tepi.bottom, tepi.header, tepi.footer = 0.5, 0.5, 0.8, 0.7, 0.3, 0.3
    tinggi = {nomor: lembar.row_dimensions[nomor].height or BARIS_BIASA for nomor in range(1, lembar.max_row + 1)}
    berulang = sum(tinggi[nomor] for nomor in kepala) / PT_PER_CM
    baris = [satu / PT_PER_CM for nomor, satu in tinggi.items() if nomor not in kepala]
    selebar = belah.terlebar(lebar) if belah else sum(lebar)
    lembar.page_setup.fitToHeight, kali = bagi_halaman(baris, berulang, selebar, UKURAN_KERTAS[kertas])
    if belah:
        _belah_dua(lembar, belah, min(1.0, UKURAN_KERTAS[kertas][0] / (selebar * CM_TERCETAK)))
    for nomor, satu in tinggi.items() if kali > 1 else ():
        if nomor > kepala[-1]:
            lembar.row_dimensions[nomor].height = round(satu * kali, 1)


def _belah_dua(lembar: Worksheet, belah: Belah, skala: float) -> None:
    """Halaman kiri lalu kanannya; skalanya ditetapkan, sebab Excel mengabaikan batas halaman bila diminta “fit”."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.pagebreak import Break, ColBreak

    lembar.page_setup.scale, lembar.page_setup.pageOrder = int(100 * skala), "overThenDown"
    lembar.print_title_cols = f"A:{get_column_letter(belah.ulang)}" if belah.ulang else None
    lembar.col_breaks = ColBreak(brk=[Break(id=belah.potong)])


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
