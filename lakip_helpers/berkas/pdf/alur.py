"""Tulisan satu halaman menurut urutannya dari atas ke bawah: baris cetak di luar tabel dan baris tabelnya."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Tabel
from lakip_helpers.berkas.pdf.teks import Baris
from lakip_helpers.berkas.petak import BarisNaskah, Kotak, gabung_sel

SEBARIS: Final = 2.0
"""Selisih tepi atas (titik) dua sel yang masih sebaris."""


def alur_halaman(halaman: int, tabel: Sequence[Tabel], luar: Sequence[Baris]) -> list[BarisNaskah]:
    """Baris tulisan dan baris tabel sebuah halaman, dari atas ke bawah.

    >>> t = Tabel(3, (0, 20, 9, 30), [Kotak(0, 20, 4, 30, "IKM"), Kotak(4, 20, 9, 30, "80\\n81")])
    >>> [b.teks for b in alur_halaman(3, [t], [Baris(40, 50, 0, 9, "Sumber"), Baris(5, 15, 0, 9, "Tabel 1")])]
    ['Tabel 1', 'IKM | 80 81', 'Sumber']
    """
    baris = [(b.atas, BarisNaskah(halaman, b.teks)) for b in luar]
    for t in tabel:
        baris += [(a, BarisNaskah(halaman, teks, tabel=f"hal. {halaman}")) for a, teks in _baris_tabel(t.kotak)]
    return [satu for _, satu in sorted(baris, key=lambda pasang: pasang[0])]


def _baris_tabel(kotak: Sequence[Kotak]) -> Iterator[tuple[float, str]]:
    """Tepi atas dan tulisan tiap baris sel; sel tinggi ikut baris tempat ia mulai."""
    baris: list[list[Kotak]] = []
    for satu in sorted(kotak, key=lambda k: k.atas):
        if not baris or satu.atas - baris[-1][0].atas > SEBARIS:
            baris.append([])
        baris[-1].append(satu)
    for sebaris in baris:
        if teks := gabung_sel(k.nilai for k in sorted(sebaris, key=lambda k: k.kiri)):
            yield sebaris[0].atas, teks
