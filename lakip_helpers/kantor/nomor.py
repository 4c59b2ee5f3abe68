"""Baris nomor kolom di bawah judul: "(1) (2) (3)", dengan rumus seperti "8 = 7/6" bila ada."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.kata import rapikan
from lakip_helpers.kantor.sel import sel_baru

LANGKAH: Final = 4
"""Selisih dua nomor kolom bertetangga paling besar."""
NOMOR_PANJANG: Final = 8
_KATA: Final = re.compile(r"[^\W\d_]{4}")
_NOMOR: Final = re.compile(r"^\(?\s*(\d{1,2})\s*[a-z]?\s*\)?(?:\s*=?\s*(.*\d.*))?$", re.IGNORECASE)
_RUMUS: Final = re.compile(r"^[(\s]*\d{1,2}\s*\)?(?:\s*[+/:x×*\-]\s*\(?\s*\d{1,3}\s*%?\s*\)?)+$")


def baris_nomor(petak: Petak, i: int) -> bool:
    """Baris "(1) (2) (3)", boleh dengan rumus ("8 = 7/6"): deret yang naik setapak demi setapak, tanpa kata.

    >>> baris_nomor(Petak("a", "", [["1", "2", "3 = 2/1"]]), 0), baris_nomor(Petak("a", "", [["1", "IPM", "80"]]), 0)
    (True, False)
    >>> baris_nomor(Petak("a", "", [["1", "Indeks kualitas air", "52", "54", "98"]]), 0)
    False
    """
    if not 0 <= i < len(petak.kisi) or any(map(_berkalimat, petak.kisi[i])):
        return False
    sel, terbaca = sel_baru(petak, i), nomor_kolom(petak, i)
    nomor = [terbaca[satu.kolom][0] for satu in sel if satu.kolom in terbaca]
    return (
        len(nomor) >= 3
        and len(nomor) >= 0.7 * len(sel)
        and all(map(_deret_naik, _belah(nomor)))
        and all(_luar_nomor(satu.teks, len(nomor)) for satu in sel if satu.kolom not in terbaca)
        and nomor[0] <= (4 if len(nomor) >= 5 else 2)
    )


def _belah(nomor: Sequence[int]) -> list[Sequence[int]]:
    """Dua deret bila nomornya mulai lagi di tengah (dua rancangan berdampingan), selainnya satu."""
    turun = [n for n, (a, b) in enumerate(pairwise(nomor), start=1) if b < a]
    return [nomor[: turun[0]], nomor[turun[0] :]] if len(turun) == 1 and nomor[turun[0]] <= 2 else [nomor]


def _deret_naik(nomor: Sequence[int]) -> bool:
    setapak = sum(0 <= b - a <= LANGKAH for a, b in pairwise(nomor))
    return (
        len(nomor) >= 3
        and list(nomor) == sorted(nomor)
        and len(set(nomor)) >= 0.7 * len(nomor)
        and setapak >= 0.7 * (len(nomor) - 1)
    )


def _berkalimat(sel: object) -> bool:
    """Saringan murah: sel teks berspasi yang memuat kata, jadi barisnya bukan baris nomor."""
    return isinstance(sel, str) and " " in sel and bool(_KATA.search(sel))


def _luar_nomor(teks: str, banyak: int) -> bool:
    """Sel tanpa nomor di baris nomor: tanpa kata, atau satu kata di tepi deret yang panjang ("Keuangan")."""
    return not _KATA.search(teks) or (banyak >= NOMOR_PANJANG and " " not in teks.strip())


def nomor_kolom(petak: Petak, i: int) -> dict[int, tuple[int, str]]:
    """Kolom petak → nomor kolom tercetak, dan rumusnya bila ada.

    >>> nomor_kolom(Petak("a", "", [["6", "7", "8 = (7/6)"]]), 0)
    {0: (6, ''), 1: (7, ''), 2: (8, '(7/6)')}
    """
    hasil: dict[int, tuple[int, str]] = {}
    lalu = 0
    for sel in sel_baru(petak, i):
        teks = rapikan(sel.teks).casefold().replace("–", "-")
        cocok = _NOMOR.match(teks)
        if cocok and (cocok[2] is None or "=" in teks):
            lalu, rumus = int(cocok[1]), (cocok[2] or "").strip()
        elif _RUMUS.match(teks) and lalu:
            lalu, rumus = lalu + 1, teks
        else:
            continue
        hasil |= dict.fromkeys(range(sel.kolom, sel.wilayah[3] + 1), (lalu, rumus))
    return hasil
