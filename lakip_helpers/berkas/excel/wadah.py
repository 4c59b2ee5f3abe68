"""Wadah satu lembar selama dibaca: kisi yang bertambah sel demi sel, dengan batas yang diperiksa sebelum menumpuk."""

from __future__ import annotations

import math
from typing import Final

from lakip_helpers.berkas.excel.bilangan import BentukBilangan, baca_serial, tulis_persen
from lakip_helpers.berkas.kisi import (
    BARIS_MAKS,
    KOLOM_MAKS,
    SEL_MAKS,
    Kisi,
    Lembar,
    periksa_ukuran,
    ribuan,
    terlalu_besar,
)

BULAT_MAKS: Final = 1e15


class LewatBatas(Exception):
    """Lembar melewati batas ukuran; isinya kata untuk pesan."""


class Wadah:
    """Kisi dan sel gabungan satu lembar. Sel kosong tidak disimpan."""

    def __init__(self) -> None:
        self.kisi: Kisi = []
        self.gabungan: list[tuple[int, int, int, int]] = []
        self._sel = 0

    def letakkan(self, i: int, j: int, nilai: object) -> None:
        """Simpan nilai di baris i kolom j. Galat: `LewatBatas`."""
        if not 0 <= i < BARIS_MAKS:
            raise LewatBatas(f"terisi sampai baris {ribuan(i + 1)}, paling banyak {ribuan(BARIS_MAKS)}")
        if j >= KOLOM_MAKS:
            raise LewatBatas(f"terisi sampai kolom ke-{j + 1}")
        self._sel += 1
        if self._sel > SEL_MAKS:
            raise LewatBatas(f"lebih dari {SEL_MAKS // 1_000_000} juta sel terisi")
        while len(self.kisi) <= i:
            self.kisi.append([])
        baris = self.kisi[i]
        if j == len(baris):
            baris.append(nilai)
            return
        baris.extend([None] * (j + 1 - len(baris)))
        baris[j] = nilai

    def jadikan_lembar(self, berkas: str, nama: str, *, tersembunyi: bool = False) -> Lembar:
        """Lembar dari wadah ini, dengan sel gabungan terisi. Galat: `GalatBerkas` bila melewati batas ukuran."""
        try:
            isi_gabungan(self.kisi, self.gabungan)
        except LewatBatas as lewat:
            raise terlalu_besar(berkas, f"lembar {nama!r} {lewat}") from None
        periksa_ukuran(berkas, nama, self.kisi)
        return Lembar(berkas, nama, self.kisi, gabungan=tuple(sorted(self.gabungan)), tersembunyi=tersembunyi)


def isi_gabungan(kisi: Kisi, gabungan: list[tuple[int, int, int, int]]) -> None:
    """Ulangi nilai sel gabungan ke seluruh wilayahnya, sejauh tabel terisi; kisinya diubah di tempat.

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


def nilai_bilangan(angka: float, bentuk: BentukBilangan, *, epok_1904: bool = False) -> object:
    """Bilangan sebuah sel menurut format angkanya: bilangan, persen seperti yang terlihat, atau tanggal.

    >>> nilai_bilangan(2018.0, BentukBilangan.BIASA), nilai_bilangan(0.975, BentukBilangan.PERSEN)
    (2018, '97,5%')
    """
    if bentuk is BentukBilangan.BIASA:
        return int(angka) if angka.is_integer() and abs(angka) < BULAT_MAKS else angka
    if not math.isfinite(angka):
        return None
    if bentuk is BentukBilangan.PERSEN:
        return tulis_persen(angka)
    return baca_serial(angka, epok_1904=epok_1904)
