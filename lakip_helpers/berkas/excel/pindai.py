"""Pindaian: yang diketahui tentang satu lembar sebelum isinya dimuat."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Pindaian:
    """`luas` persegi yang memuat semua sel terisi; `persen` letak sel berformat persen; `gabungan` sel gabungan."""

    luas: int = 0
    persen: frozenset[tuple[int, int]] = frozenset()
    gabungan: tuple[tuple[int, int, int, int], ...] = ()


class Jangkauan:
    """Persegi terkecil yang memuat semua sel yang dimasukkan."""

    def __init__(self) -> None:
        self.baris: tuple[int, int] | None = None
        self.kolom = (0, 0)

    def masukkan(self, i: int, j: int, i1: int | None = None, j1: int | None = None) -> None:
        """Perluas dengan sel (i, j), atau dengan persegi sampai (i1, j1)."""
        i1, j1 = i if i1 is None else i1, j if j1 is None else j1
        if self.baris is None:
            self.baris, self.kolom = (i, i1), (j, j1)
            return
        self.baris = min(self.baris[0], i), max(self.baris[1], i1)
        self.kolom = min(self.kolom[0], j), max(self.kolom[1], j1)

    @property
    def luas(self) -> int:
        """Banyaknya sel persegi itu.

        >>> jangkauan = Jangkauan()
        >>> jangkauan.masukkan(1, 1), jangkauan.masukkan(10, 2), jangkauan.luas
        (None, None, 20)
        """
        if self.baris is None:
            return 0
        return (self.baris[1] - self.baris[0] + 1) * (self.kolom[1] - self.kolom[0] + 1)
