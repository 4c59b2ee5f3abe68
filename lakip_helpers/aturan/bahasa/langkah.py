"""Langkah yang sudah dikerjakan: dikenali dari kapan dan apa yang dikerjakan, tanpa kata "upaya" atau "solusi"."""

from __future__ import annotations

import re
from typing import Final

_KLAUSA: Final = re.compile(r"[.;](?:\s|$)|,\s+(?=(?:sejak|mulai|pada|lalu|kemudian|karena itu)\b)", re.IGNORECASE)
_BULAN: Final = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|triwulan|semester|awal"
    r"|akhir|tahun)"
)
_SEJAK: Final = re.compile(rf"\b(?:sejak|mulai|per|pada)\s+(?:bulan\s+|pertengahan\s+)?{_BULAN}\b", re.IGNORECASE)
_DIKERJAKAN: Final = re.compile(
    r"\b(?:di(?!nas|banding|a\b)[a-z]{4,}|mulai|selesai|dimulai|sudah|telah|berlaku|beroperasi|me[mnl][a-z]{4,})\b",
    re.IGNORECASE,
)


def anak_kalimat(teks: str) -> list[str]:
    """Potongan paragraf yang masing-masing menyebut satu hal.

    >>> anak_kalimat("Lelang gagal; sejak Oktober ruas itu dikerjakan lewat katalog")
    ['Lelang gagal', 'sejak Oktober ruas itu dikerjakan lewat katalog']
    """
    return _KLAUSA.split(teks)


def bertanggal(klausa: str) -> bool:
    """Menyebut kapan sesuatu dikerjakan.

    >>> bertanggal("sejak Oktober ruas itu dikerjakan lewat katalog"), bertanggal("ruas itu rusak")
    (True, False)
    """
    return bool(_SEJAK.search(klausa) and _DIKERJAKAN.search(klausa))
