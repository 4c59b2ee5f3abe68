"""Taksiran tinggi tabel Word, dan pembagian tabel yang tidak boleh terbelah ke halaman-halaman yang sama penuhnya."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lakip_helpers.sajian.kertas.bentuk import JenisBaris, TabelDokumen, tulis_isi
from lakip_helpers.sajian.kertas.lebar import CM_PER_PT, TEBAL, TEPI_SEL, banyak_baris

TELITI: Final = 1.03
"""Lebar huruf ditaksir sedikit berlebih supaya kolom tidak kesempitan; di sini kelebihannya dikembalikan."""
SPASI, TEPI_BARIS = 1.15, 0.11
"""Jarak baris dibanding ukuran huruf, dan tepi atas bawah sebaris tabel Word (cm)."""


def tinggi_tabel(tabel: TabelDokumen, ukuran: float) -> float:
    """Taksiran tinggi isi tabel di Word (cm), tanpa judul kolomnya.

    >>> from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen
    >>> satu, dua = (BarisDokumen((teks,)) for teks in ("pendek", "kata " * 20))
    >>> kolom = (KolomDokumen("A", 5),)
    >>> [round(tinggi_tabel(TabelDokumen("A", kolom, (isi,)), 10), 1) for isi in (satu, dua)]
    [0.5, 1.7]
    """
    semua = sum(kolom.lebar for kolom in tabel.kolom)
    jumlah = 0
    for baris in tabel.baris:
        penuh = baris.jenis is JenisBaris.KELOMPOK
        isi = (
            (tulis_isi(n, k), semua / TEBAL if penuh else k.lebar) for n, k in zip(baris.sel, tabel.kolom, strict=True)
        )
        jumlah += max(banyak_baris(teks, (lebar - TEPI_SEL) * TELITI, ukuran) for teks, lebar in isi)
    return jumlah * ukuran * SPASI * CM_PER_PT + len(tabel.baris) * TEPI_BARIS


def bagi_rata(tinggi: Sequence[float], halaman: float) -> list[int]:
    """Banyaknya isi tiap halaman bila dibagi rata pada halaman yang sesedikit mungkin: yang terakhir tidak sendirian.

    Masukan: tinggi tiap isi yang tidak boleh terbelah, dan tinggi halaman (cm).

    >>> bagi_rata([7] * 9, 29), bagi_rata([7] * 4, 29), bagi_rata([7] * 17, 29), bagi_rata([40, 1], 29)
    ([3, 3, 3], [4], [4, 4, 3, 3, 3], [1, 1])
    """
    for banyak in range(1, len(tinggi)):
        bagian = [len(tinggi) // banyak + (urut < len(tinggi) % banyak) for urut in range(banyak)]
        batas = [sum(bagian[:urut]) for urut in range(banyak + 1)]
        if all(sum(tinggi[awal:akhir]) <= halaman for awal, akhir in pairwise(batas)):
            return bagian
    return [1] * len(tinggi)
