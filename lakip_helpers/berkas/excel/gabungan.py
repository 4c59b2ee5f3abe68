"""Sel gabungan lembar kerja: nilainya diulang ke seluruh wilayahnya."""

from __future__ import annotations

from collections.abc import Iterable

from lakip_helpers.berkas.excel.xlsx_bagian import LewatBatas
from lakip_helpers.berkas.kisi import SEL_MAKS, Kisi


def isi_gabungan(kisi: Kisi, gabungan: Iterable[tuple[int, int, int, int]]) -> None:
    """Ulangi isi sel gabungan ke seluruh wilayahnya, sejauh tabel terisi; kisinya diubah di tempat.

    >>> kisi = [["Target", None], ["2025", "2026"]]
    >>> isi_gabungan(kisi, [(0, 0, 0, 1)])
    >>> kisi[0]
    ['Target', 'Target']
    """
    lebar = max(map(len, kisi), default=0)
    terisi = 0
    for i0, j0, i1, j1 in gabungan:
        akhir, ujung = min(i1 + 1, len(kisi)), min(j1 + 1, lebar)
        nilai = kisi[i0][j0] if i0 < akhir and j0 < len(kisi[i0]) else None
        if nilai is None:
            continue
        terisi += (akhir - i0) * (ujung - j0)
        if terisi > SEL_MAKS:
            raise LewatBatas("memuat sel gabungan yang terlalu luas")
        for baris in kisi[i0:akhir]:
            baris.extend([None] * (ujung - len(baris)))
            baris[j0:ujung] = [nilai] * (ujung - j0)
