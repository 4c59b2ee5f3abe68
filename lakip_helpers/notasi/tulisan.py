"""Menulis angka, persen, dan rupiah seperti dibaca di kantor."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_TUKAR: Final = str.maketrans(",.", ".,")
_NOL_NEGATIF: Final = re.compile(r"^-(?=0(,0*)?$)", re.M)
_TAK_HINGGA: Final = re.compile(r"^-?(nan|inf)$", re.M)


def tulis_angka(nilai: float | None, desimal: int | None = None) -> str:
    """Tulis angka dengan koma desimal dan titik ribuan; kosong menjadi tanda "–".

    `desimal=None` memakai desimal seperlunya, paling banyak empat.

    >>> tulis_angka(1234.5), tulis_angka(1234.5, 2), tulis_angka(7), tulis_angka(None)
    ('1.234,5', '1.234,50', '7', '–')
    """
    return "–" if nilai is None else tulis_deret((nilai,), desimal)[0]


def tulis_deret(nilai: Iterable[float], desimal: int | None = None) -> list[str]:
    """Tulis sederet angka sekaligus; satu angka pun lewat sini.

    >>> tulis_deret([1234.5, 7, -0.00001, float("nan")]), tulis_deret([2.5], 2)
    (['1.234,5', '7', '0', '–'], ['2,50'])
    """
    pecahan = f",.{4 if desimal is None else desimal}f"
    semua = [f"{angka:{pecahan}}" for angka in nilai]
    if desimal is None:
        semua = [teks.rstrip("0").rstrip(".") for teks in semua]
    hasil = "\n".join(semua).translate(_TUKAR)
    if "-0" in hasil or "n" in hasil:
        hasil = _TAK_HINGGA.sub("–", _NOL_NEGATIF.sub("", hasil))
    return hasil.split("\n") if semua else []


def tulis_persen(nilai: float | None, desimal: int = 2) -> str:
    """Tulis persen, misalnya `110,71 %`.

    >>> tulis_persen(110.714)
    '110,71 %'
    """
    teks = tulis_angka(nilai, desimal)
    return teks if teks == "–" else f"{teks} %"


def tulis_rupiah(nilai: float | None) -> str:
    """Tulis rupiah penuh tanpa sen.

    >>> tulis_rupiah(6795141044572)
    'Rp6.795.141.044.572'
    """
    teks = tulis_angka(nilai, 0)
    return teks if teks == "–" else (f"-Rp{teks[1:]}" if teks.startswith("-") else f"Rp{teks}")
