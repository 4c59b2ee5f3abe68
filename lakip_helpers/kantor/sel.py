"""Sel berisi sebuah baris petak, masing-masing sekali walaupun bergabung."""

from __future__ import annotations

from dataclasses import dataclass

from lakip_helpers.berkas.petak import Petak, Rentang, sebagai_teks


@dataclass(frozen=True, slots=True)
class Sel:
    """Satu sel yang menutupi sebuah baris: kolom awalnya, teksnya, dan wilayahnya."""

    kolom: int
    teks: str
    wilayah: Rentang


def sel_baris(petak: Petak, i: int) -> list[Sel]:
    """Sel berisi yang menutupi baris i, masing-masing sekali; termasuk gabungan yang mulai di atasnya."""
    hasil: list[Sel] = []
    gabungan, sampai = petak.gabungan, -1
    for j, nilai in enumerate(petak.kisi[i] if 0 <= i < len(petak.kisi) else ()):
        if j > sampai and nilai is not None:
            wilayah = gabungan.get((i, j)) or (i, j, i, j)
            sampai = wilayah[3]
            if teks := sebagai_teks(nilai):
                hasil.append(Sel(j, teks, wilayah))
    return hasil


def sel_baru(petak: Petak, i: int) -> list[Sel]:
    """Sel berisi yang mulai di baris i."""
    return [sel for sel in sel_baris(petak, i) if sel.wilayah[0] == i]
