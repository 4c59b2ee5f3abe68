"""Satuan bacaan yang sudah diketahui halnya dan sasarannya, menurut judul di atasnya dan yang disebutnya."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.laporan.teks import tanda
from lakip_helpers.laporan.teks.satuan import LABEL, Satuan
from lakip_helpers.laporan.teks.sebutan import Sebutan

TOPIK: Final = (2, 3, 4, 5, 7)
"""Hal yang uraiannya boleh dimiliki sasaran yang hanya disebut pokoknya, bukan kalimatnya."""


@dataclass(frozen=True)
class Bacaan:
    """Satu satuan, halnya (0 bila tidak ada), dan `milik`: nomor sasaran → nomor indikatornya yang disebut.

    `umum` bila tidak menyebut sasaran mana pun dan tidak melanjutkan paragraf yang menyebutnya.
    """

    satuan: Satuan
    hal: int
    milik: dict[int, set[int]]
    umum: bool
    tahun: int | None


def baca_satuan(satuan: Sequence[Satuan], sebutan: Sebutan, tahun: int | None) -> Iterator[Bacaan]:
    """Beri tiap satuan halnya dan sasarannya; paragraf tanpa sebutan mengikuti paragraf di atasnya."""
    lalu: dict[int, set[int]] = {}
    jalur: tuple[str, ...] = ()
    bagian: list[dict[int, set[int]]] = []
    for satu in satuan:
        if any(tanda.METODE.search(judul) for judul in satu.jalur[-2:]):
            continue
        if satu.jalur != jalur:
            bagian = [sebutan.cari(judul) for judul in di_bawah_bab(satu.jalur)]
            label = satu.jenis == "judul" and bool(LABEL.match(satu.teks)) and not tanda.hal_judul(satu.teks, tahun)
            lalu = next((milik for milik in reversed(bagian) if len(milik) == 1), lalu if label else {})
            jalur = satu.jalur
        milik = sebutan.cari(satu.teks) if satu.jenis == "isi" else {}
        hal = tanda.hal_jalur(satu.jalur, tahun)
        if (
            satu.jenis == "isi"
            and not milik
            and not lalu
            and hal in TOPIK
            and len(topik := sebutan.setopik(satu.teks)) == 1
        ):
            milik = {s: set() for s in topik}
        bebas = lalu and not any(len(m) == 1 for m in bagian)
        if (
            satu.jenis == "isi"
            and not milik
            and bebas
            and (pindah := sebutan.pindah(satu.teks, lalu.keys())) is not None
        ):
            milik = {pindah: set()}
        umum = not milik and not lalu
        if len(sebutan.sasaran) == 1 and umum:
            milik, umum = {0: set()}, True
        if satu.jenis == "isi" and milik:
            lalu = {s: set(i) for s, i in milik.items()} if len(milik) <= 2 else {}
        yield Bacaan(satu, hal, milik or {s: set() for s in lalu}, umum, tahun)


def di_bawah_bab(jalur: tuple[str, ...]) -> tuple[str, ...]:
    """Judul-judul tanpa judul terluarnya (bab), kecuali bila hanya itu."""
    return jalur[1:] or jalur
