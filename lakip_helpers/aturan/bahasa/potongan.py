"""Potongan: kata, pasangan kata, dan penggalan huruf sebuah kalimat, apa adanya, tanpa kamus.

Kamus membaca susunan kalimat dan dapat menjelaskannya; potongan menambahkan kata
yang tidak ada di kamus dan yang salah ketik.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

KATA: Final = "kata:"
PASANGAN: Final = "dua:"
HURUF: Final = "huruf:"
_TEPI: Final = "_"
_PANJANG_PENGGALAN: Final = (3, 4, 5)


@lru_cache(maxsize=20_000)
def penggal(kata: str) -> tuple[str, ...]:
    """Ciri satu kata: kata itu sendiri dan penggalan tiga sampai lima hurufnya; garis bawah menandai tepi kata.

    >>> penggal("izin")[:4]
    ('kata:izin', 'huruf:_iz', 'huruf:izi', 'huruf:zin')
    """
    tulisan = f"{_TEPI}{kata}{_TEPI}"
    penggalan = (tulisan[i : i + panjang] for panjang in _PANJANG_PENGGALAN for i in range(len(tulisan) - panjang + 1))
    return (f"{KATA}{kata}", *dict.fromkeys(f"{HURUF}{p}" for p in penggalan))


def pasangkan(urutan: Sequence[str]) -> list[str]:
    """Pasangan kata yang berdampingan; kata pertama dan terakhir berpasangan dengan tepi kalimat.

    >>> pasangkan(["jumlah", "izin"])
    ['dua:_ jumlah', 'dua:jumlah izin', 'dua:izin _']
    """
    bertepi = (_TEPI, *urutan, _TEPI)
    return list(dict.fromkeys(f"{PASANGAN}{a} {b}" for a, b in pairwise(bertepi)))


def ciri_potongan(urutan: Sequence[str]) -> list[str]:
    """Semua potongan sebuah kalimat; penggalan huruf dihitung sekali tiap kata yang memuatnya.

    >>> len(ciri_potongan(["jumlah", "izin"]))
    29
    """
    return [ciri for kata in dict.fromkeys(urutan) for ciri in penggal(kata)] + pasangkan(urutan)
