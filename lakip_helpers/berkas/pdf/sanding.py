"""Lembar lebar yang dicetak menyamping ke beberapa halaman: potongan kanannya dikembalikan ke sebelah potongan kirinya.

Potongan kanan dikenali dari garis barisnya yang sama tinggi semua dengan potongan kiri, kolomnya lain, dan tidak ada
tulisan di atasnya: judul lembar hanya tercetak di halaman kiri.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Tabel
from lakip_helpers.berkas.pdf.garis import LONGGAR
from lakip_helpers.berkas.petak import Kotak

BARIS_MIN: Final = 6
"""Garis baris paling sedikit, supaya dua tabel pendek tidak kebetulan sama."""
TINGGI_MIN: Final = 3
"""Banyaknya tinggi baris yang berlainan: tabel yang semua barisnya setinggi sama dengan tabel mana pun."""
COCOK_KANAN: Final = 0.9
COCOK_KIRI: Final = 0.7
"""Bagian garis baris potongan kanan (dan kiri) yang harus bertemu pasangannya."""


def sandingkan(tabel: Sequence[Tabel]) -> list[Tabel]:
    """Tabel-tabel sesudah potongan kanan disatukan dengan potongan kirinya; yang lain tetap, urutannya tetap.

    >>> def potong(halaman, nilai, lebar):
    ...     y = [0, 10, 22, 40, 52, 70, 80]
    ...     kotak = [Kotak(0, y[n], lebar, y[n + 1], f"{nilai}{n}") for n in range(6)]
    ...     return Tabel(halaman, (0, 0, lebar, 80), kotak)
    >>> [(t.halaman, len(t.kotak), t.tepi[2]) for t in sandingkan([potong(1, "a", 50), potong(2, "b", 30)])]
    [(1, 12, 80)]
    """
    hasil: list[Tabel] = []
    for ini in tabel:
        kiri = next((n for n, lama in enumerate(hasil) if _sebelah(lama, ini)), None)
        if kiri is None:
            hasil.append(ini)
        else:
            hasil[kiri] = _satukan(hasil[kiri], ini)
    return hasil


def _sebelah(kiri: Tabel, kanan: Tabel) -> bool:
    if kiri.halaman >= kanan.halaman or kanan.atas:
        return False
    if any(abs(kiri.tepi[n] - kanan.tepi[n]) > LONGGAR for n in (1, 3)) or _sekolom(kiri, kanan):
        return False
    garis_kiri, garis_kanan = _garis_baris(kiri), _garis_baris(kanan)
    return (
        min(len(garis_kiri), len(garis_kanan)) >= BARIS_MIN
        and len({round(b - a) for a, b in pairwise(garis_kanan)}) >= TINGGI_MIN
        and _bertemu(garis_kanan, garis_kiri) >= COCOK_KANAN
        and _bertemu(garis_kiri, garis_kanan) >= COCOK_KIRI
    )


def _sekolom(kiri: Tabel, kanan: Tabel) -> bool:
    """Kolomnya sama: potongan itu lanjutan ke bawah, bukan ke samping."""
    tepi = [sorted({round(x - t.tepi[0]) for k in t.kotak for x in (k.kiri, k.kanan)}) for t in (kiri, kanan)]
    return len(tepi[0]) == len(tepi[1]) and _bertemu(tepi[1], tepi[0]) >= COCOK_KANAN


def _garis_baris(tabel: Tabel) -> list[float]:
    return sorted({round(y, 1) for k in tabel.kotak for y in (k.atas, k.bawah)})


def _bertemu(dicari: Sequence[float], garis: Sequence[float]) -> float:
    """Bagian garis yang ada pasangannya."""
    return sum(abs(_terdekat(garis, y) - y) <= LONGGAR for y in dicari) / len(dicari)


def _terdekat(garis: Sequence[float], y: float) -> float:
    n = bisect_left(garis, y)
    return min(garis[max(0, n - 1) : n + 1], key=lambda g: abs(g - y))


def _satukan(kiri: Tabel, kanan: Tabel) -> Tabel:
    """Sel potongan kanan digeser ke kanan potongan kiri, garis barisnya ditempelkan ke garis kiri."""
    geser = kiri.tepi[2] - kanan.tepi[0]
    garis = sorted({y for k in kiri.kotak for y in (k.atas, k.bawah)})
    kotak = [
        Kotak(k.kiri + geser, _terdekat(garis, k.atas), k.kanan + geser, _terdekat(garis, k.bawah), k.nilai, k.puncak)
        for k in kanan.kotak
    ]
    tepi = (kiri.tepi[0], kiri.tepi[1], kanan.tepi[2] + geser, kiri.tepi[3])
    return replace(kiri, kotak=[*kiri.kotak, *kotak], tepi=tepi)
