"""Bidang berwarna sebagai sel: judul berwarna tanpa garis, baris terakhir tanpa garis bawah, tabel tanpa garis.

Word menggambar satu sel berwarna sebagai beberapa persegi yang bersentuhan (tepi kiri, tiap baris tulisan, tepi
kanan); persegi itu disatukan dulu, supaya satu sel tidak terpotong menjadi beberapa baris.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Bidang, Halaman, Ruas
from lakip_helpers.berkas.pdf.garis import LONGGAR, Kerangka, cari_kerangka

SENTUH: Final = 0.15
"""Jarak (titik) dua persegi sewarna yang masih satu bidang; celah antarsel lebih lebar dari ini."""
PENUH: Final = 0.97
BIDANG_MAKS: Final = 3_000
LATAR: Final = 0.5
"""Bidang seluas ini (bagian halaman) adalah latar, bukan sel."""
DEKAT: Final = 6.0


def garis_bidang(halaman: Halaman, kerangka: Sequence[Kerangka]) -> tuple[list[Ruas], list[Ruas]]:
    """Garis datar dan tegak dari bidang berwarna di luar tabel yang sudah ditemukan."""
    if len(halaman.bidang) > BIDANG_MAKS:
        return [], []
    luas = LATAR * halaman.lebar * halaman.tinggi
    luar = [b for b in satukan(halaman.bidang) if b.luas < luas and not _di_dalam(b, kerangka)]
    bersama = [k for k in cari_kerangka(*_sisi(luar)) if len(k.x) > 2]
    return _sisi([b for b in luar if _di_dalam(b, bersama) or any(_sesisi(b, k) for k in [*kerangka, *bersama])])


def satukan(bidang: Sequence[Bidang]) -> list[Bidang]:
    """Persegi sewarna yang bersentuhan menjadi satu bidang, bila gabungannya persegi juga.

    >>> satukan([Bidang(0, 0, 5, 10, "0"), Bidang(5, 0, 9, 10, "0"), Bidang(9.6, 0, 20, 10, "0")])[0]
    Bidang(kiri=0, atas=0, kanan=9, bawah=10, warna='0')
    """
    rumpun: list[list[Bidang]] = []
    for b in sorted(set(bidang), key=lambda b: (b.atas, b.kiri)):
        kena = [r for r in rumpun if any(_bersentuhan(b, lain) for lain in r)]
        rumpun = [r for r in rumpun if r not in kena]
        rumpun.append([b, *(lain for r in kena for lain in r)])
    hasil: list[Bidang] = []
    for r in rumpun:
        seluruh = Bidang(
            min(b.kiri for b in r), min(b.atas for b in r), max(b.kanan for b in r), max(b.bawah for b in r), r[0].warna
        )
        hasil += [seluruh] if sum(b.luas for b in r) >= PENUH * seluruh.luas else r
    return hasil


def _bersentuhan(a: Bidang, b: Bidang) -> bool:
    return (
        a.warna == b.warna
        and a.kiri <= b.kanan + SENTUH
        and b.kiri <= a.kanan + SENTUH
        and a.atas <= b.bawah + SENTUH
        and b.atas <= a.bawah + SENTUH
    )


def _sisi(bidang: Sequence[Bidang]) -> tuple[list[Ruas], list[Ruas]]:
    """Keempat sisi tiap bidang: datar, lalu tegak."""
    datar = [Ruas(y, b.kiri, b.kanan) for b in bidang for y in (b.atas, b.bawah)]
    return datar, [Ruas(x, b.atas, b.bawah) for b in bidang for x in (b.kiri, b.kanan)]


def _di_dalam(b: Bidang, kerangka: Sequence[Kerangka]) -> bool:
    x, y = (b.kiri + b.kanan) / 2, (b.atas + b.bawah) / 2
    return any(k.tepi[0] <= x <= k.tepi[2] and k.tepi[1] <= y <= k.tepi[3] for k in kerangka)


def _sesisi(b: Bidang, k: Kerangka) -> bool:
    """Kedua sisi bidang segaris dengan garis tegak tabel yang menempel padanya."""
    menempel = b.atas <= k.tepi[3] + DEKAT and b.bawah >= k.tepi[1] - DEKAT
    return menempel and all(any(abs(x - tepi) <= LONGGAR for x in k.x) for tepi in (b.kiri, b.kanan))
