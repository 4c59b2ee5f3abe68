"""Sumbu sebuah grafik: nilai menjadi letak di lukisan, tanda angka bulat, dan deret target atau realisasi."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.sajian.grafik.lukis import PUTUS, Bulat, Garis, Kotak, Titik, Tulisan, Unsur

LANGKAH_BULAT: Final = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Sumbu:
    """Bidang gambar di dalam lukisan: letaknya dan rentang angka kedua sumbunya."""

    kiri: float
    atas: float
    lebar: float
    tinggi: float
    rentang_x: Titik
    rentang_y: Titik

    def x(self, nilai: float) -> float:
        """Letak mendatar sebuah nilai."""
        awal, akhir = self.rentang_x
        return self.kiri + self.lebar * (nilai - awal) / (akhir - awal)

    def y(self, nilai: float) -> float:
        """Letak tegak sebuah nilai; yang besar di atas.

        >>> Sumbu(10, 0, 100, 50, (2020, 2030), (0, 10)).y(10)
        0.0
        """
        awal, akhir = self.rentang_y
        return self.atas + self.tinggi * (akhir - nilai) / (akhir - awal)

    @property
    def bawah(self) -> float:
        """Letak sumbu mendatar."""
        return self.atas + self.tinggi

    def bingkai(self) -> Iterator[Unsur]:
        """Garis kedua sumbu."""
        yield Garis(((self.kiri, self.atas), (self.kiri, self.bawah), (self.kiri + self.lebar, self.bawah)))

    def tanda_x(self, nilai: Iterable[tuple[float, str]], ukuran: float) -> Iterator[Unsur]:
        """Goresan dan tulisan di bawah sumbu mendatar."""
        for letak, teks in nilai:
            x = self.x(letak)
            yield Garis(((x, self.bawah), (x, self.bawah + 3)))
            yield Tulisan(x, self.bawah + 5, teks, ukuran, "ma")

    def tanda_y(self, nilai: Iterable[tuple[float, str]], ukuran: float) -> Iterator[Unsur]:
        """Goresan dan tulisan di kiri sumbu tegak."""
        for letak, teks in nilai:
            y = self.y(letak)
            yield Garis(((self.kiri - 3, y), (self.kiri, y)))
            yield Tulisan(self.kiri - 5, y, teks, ukuran, "rm")

    def deret(self, nilai: Sequence[tuple[float, float | None]], *, target: bool, besar: float) -> Iterator[Unsur]:
        """Garis target (putus-putus bersegi kosong) atau realisasi (utuh berbulat); yang kosong menjadi jeda."""
        titik = [(self.x(x), self.y(y)) if y is not None else None for x, y in nilai]
        for ruas in _ruas(titik):
            yield Garis(ruas, 1.2, PUTUS if target else None)
        for x, y in filter(None, titik):
            yield Kotak(x - besar, y - besar, 2 * besar, 2 * besar) if target else Bulat(x, y, besar)


def _ruas(titik: Iterable[Titik | None]) -> Iterator[tuple[Titik, ...]]:
    """Rangkaian titik yang bersambungan, paling sedikit dua."""
    ruas: list[Titik] = []
    for satu in (*titik, None):
        if satu is not None:
            ruas.append(satu)
            continue
        if len(ruas) > 1:
            yield tuple(ruas)
        ruas = []


def lebarkan(nilai: Sequence[float], bagian: float, paling_sedikit: float = 0.0) -> Titik:
    """Rentang sederet nilai, ditambah `bagian` rentangnya di kedua sisi; nilai yang sama semua tetap punya ruang.

    >>> lebarkan([0, 10], 0.1), lebarkan([5, 5], 0.1)
    ((-1.0, 11.0), (4.5, 5.5))
    """
    kecil, besar = min(nilai), max(nilai)
    ruang = max((besar - kecil) * bagian, paling_sedikit) or max(abs(besar) * 0.1, 0.5)
    return kecil - ruang, besar + ruang


def angka_bulat(rentang: Titik, paling_banyak: int = 5) -> list[float]:
    """Angka bulat di dalam rentang untuk tanda sumbu: kelipatan 1, 2, 2,5, atau 5 kali pangkat sepuluh.

    >>> angka_bulat((97.5, 100.2)), angka_bulat((0, 0.4), 4)
    ([98.0, 99.0, 100.0], [0.0, 0.2, 0.4])
    """
    awal, akhir = rentang
    pangkat = 10.0 ** math.floor(math.log10((akhir - awal) / paling_banyak))
    for kali in LANGKAH_BULAT:
        langkah = kali * pangkat
        pertama, terakhir = math.ceil(awal / langkah - 1e-9), math.floor(akhir / langkah + 1e-9)
        if terakhir - pertama < paling_banyak:
            break
    return [round(ke * langkah, 10) for ke in range(pertama, terakhir + 1)]
