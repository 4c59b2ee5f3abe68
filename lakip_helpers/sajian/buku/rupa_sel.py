"""Rupa sel Excel yang dipakai bersama: satu benda untuk satu rupa.

Openpyxl mengenali benda yang sama seketika; dua benda yang serupa dibandingkannya sifat demi sifat pada tiap sel.
"""

from __future__ import annotations

from functools import cache
from typing import Any


def rupa(jenis: str, **sifat: Any) -> Any:
    """Benda rupa openpyxl.

    Masukan: nama kelas di `openpyxl.styles` dan sifatnya (None: tidak disebut). Keluaran: benda yang sama bagi sifat
    yang sama.

    >>> rupa("Font", bold=True) is rupa("Font", bold=True), rupa("Font", bold=True).bold
    (True, True)
    """
    return _buat(jenis, **{nama: isi for nama, isi in sifat.items() if isi is not None})


@cache
def _buat(jenis: str, **sifat: Any) -> Any:
    from openpyxl import styles

    return getattr(styles, jenis)(**sifat)


@cache
def garis_tepi(warna: str) -> Any:
    """Garis tipis di keempat sisi sel.

    >>> garis_tepi("808080").top.style
    'thin'
    """
    tipis = rupa("Side", style="thin", color=warna)
    return rupa("Border", left=tipis, right=tipis, top=tipis, bottom=tipis)
