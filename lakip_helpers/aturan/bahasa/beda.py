"""Membedakan dua kalimat yang mestinya sama: beda tulisan, beda ejaan, atau beda kata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import Final

_KATA: Final = re.compile(r"[^\W_]+")
_BATAS_MIRIP: Final = 0.82
_PANJANG_MIRIP: Final = 4
_BATAS_TAMPIL: Final = 5
_BATAS_PANJANG: Final = 800
"""Kalimat lebih panjang dari ini (huruf) tidak dibandingkan kata demi kata; tidak ada indikator sepanjang itu."""


class Beda(StrEnum):
    """Seberapa jauh dua kalimat berbeda; makin ke bawah makin berat."""

    SAMA = "sama"
    TULISAN = "tulisan"
    EJAAN = "ejaan"
    KATA = "kata"


def bentuk_dasar(kalimat: str) -> str:
    """Kalimat tanpa spasi, tanda baca, dan huruf besar, untuk dibandingkan.

    >>> bentuk_dasar("Indeks  Pembangunan-Manusia.") == bentuk_dasar("indeks pembangunan manusia")
    True
    """
    return "".join(_KATA.findall(kalimat.casefold()))


@lru_cache(maxsize=8192)
def bandingkan(sini: str, lain: str) -> Beda:
    """Tingkat beda dua kalimat.

    Tulisan: hanya spasi, huruf besar, atau tanda baca. Ejaan: tiap kata yang berbeda masih mirip
    ("persentase" dan "presentase"); angka yang berbeda selalu beda kata.

    >>> str(bandingkan("Angka  Kemiskinan", "Angka kemiskinan")), str(bandingkan("Presentase desa", "Persentase desa"))
    ('tulisan', 'ejaan')
    >>> str(bandingkan("Angka kematian ibu", "Angka kematian bayi"))
    'kata'
    """
    if sini == lain:
        return Beda.SAMA
    if bentuk_dasar(sini) == bentuk_dasar(lain):
        return Beda.TULISAN
    if max(len(sini), len(lain)) > _BATAS_PANJANG:
        return Beda.KATA
    ejaan = all(len(a) == len(b) and all(map(_mirip, a, b)) for a, b in _potongan(sini, lain))
    return Beda.EJAAN if ejaan else Beda.KATA


def tunjukkan(sini: str, lain: str) -> str:
    """Beda `sini` (yang diperiksa) terhadap `lain` (acuannya), dalam kata.

    >>> tunjukkan("Jumlah desa", "Persentase desa mandiri")
    '“persentase” menjadi “jumlah”, “mandiri” hilang'
    >>> tunjukkan("Angka  Kemiskinan", "Angka kemiskinan.")
    'hanya spasi, huruf besar, tanda baca'
    """
    if bandingkan(sini, lain) in (Beda.SAMA, Beda.TULISAN):
        return f"hanya {', '.join(_sebab_tulisan(sini, lain)) or 'tulisan'}"
    if max(len(sini), len(lain)) > _BATAS_PANJANG:
        return "terlalu panjang untuk ditunjukkan kata demi kata"
    semua = [_satu_potongan(" ".join(a), " ".join(b)) for a, b in _potongan(sini, lain)]
    sisa = len(semua) - _BATAS_TAMPIL
    return ", ".join(semua[:_BATAS_TAMPIL]) + (f", dan {sisa} beda lain" if sisa > 0 else "")


def _satu_potongan(baru: str, lama: str) -> str:
    if not baru:
        return f"“{lama}” hilang"
    return f"“{lama}” menjadi “{baru}”" if lama else f"“{baru}” ditambahkan"


def _potongan(sini: str, lain: str) -> Iterator[tuple[list[str], list[str]]]:
    """Pasangan potongan kata yang berbeda: (di `sini`, di `lain`)."""
    a, b = _KATA.findall(sini.casefold()), _KATA.findall(lain.casefold())
    for cara, b1, b2, a1, a2 in SequenceMatcher(None, b, a, autojunk=False).get_opcodes():
        if cara != "equal":
            yield a[a1:a2], b[b1:b2]


def _mirip(sini: str, lain: str) -> bool:
    if min(len(sini), len(lain)) < _PANJANG_MIRIP or any(h.isdigit() for h in sini + lain):
        return False
    return SequenceMatcher(None, sini, lain, autojunk=False).ratio() >= _BATAS_MIRIP


def _sebab_tulisan(sini: str, lain: str) -> Iterator[str]:
    if _spasi(sini) != _spasi(lain):
        yield "spasi"
    if _huruf(sini) != _huruf(lain):
        yield "huruf besar"
    if _tanda(sini) != _tanda(lain):
        yield "tanda baca"


def _spasi(kalimat: str) -> str:
    return re.sub(r"[^\s]+", "x", kalimat)


def _huruf(kalimat: str) -> str:
    return "".join(_KATA.findall(kalimat))


def _tanda(kalimat: str) -> str:
    return re.sub(r"[\w\s]+", "", kalimat)
