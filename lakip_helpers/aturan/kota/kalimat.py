"""Kemiripan dua kalimat kinerja, dan kinerja yang wajar dipunyai tiap OPD atas dirinya sendiri."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from lakip_helpers.aturan.bahasa.beda import Beda, bandingkan
from lakip_helpers.aturan.bahasa.kata import akar, normalkan

MIRIP: Final = 0.6
"""Bagian kata pokok yang sama supaya dua kalimat disebut mirip."""
KATA_MIRIP: Final = 2
"""Kata pokok yang sama paling sedikit sebanyak ini."""
_SENDIRI: Final = re.compile(
    r"\b(?:kepuasan|akuntabilitas kinerja|sakip|akip|reformasi birokrasi|temuan (?:bpk|inspektorat|pemeriksaan)|"
    r"pegawai|gaji dan tunjangan|perangkat daerah|skpd|"
    r"kearsipan|inovasi perangkat|laporan keuangan|kesekretariatan|maturitas spip)\b",
    re.IGNORECASE,
)
_ANGKA: Final = re.compile(r"\d+(?:[.,]\d+)*")
_BIASA: Final = frozenset(map(akar, (
    "persentase", "jumlah", "angka", "nilai", "indeks", "tingkat", "rata", "rasio", "cakupan", "prevalensi", "laju",
    "dan", "yang", "di", "ke", "pada", "per", "dari", "dengan", "untuk", "atas", "dalam", "kota", "kabupaten", "daerah",
    "meningkatnya", "menurunnya", "terwujudnya", "kualitas", "mutu", "penduduk", "masyarakat", "tahun", "usia", "saat",
)))  # fmt: skip
"""Kata yang ada di hampir semua kalimat kinerja, jadi tidak membedakan."""


def menurut_sendiri(kalimat: str, nama_opd: str = "") -> bool:
    """Kinerja yang diukur tiap OPD atas dirinya sendiri (kepuasan layanannya, nilai SAKIP-nya): tidak pernah ganda.

    >>> menurut_sendiri("Nilai akuntabilitas kinerja Dinas Sosial"), menurut_sendiri("Persentase penduduk miskin")
    (True, False)
    """
    return bool(_SENDIRI.search(kalimat)) or bool(nama_opd and nama_opd.casefold() in kalimat.casefold())


@lru_cache(maxsize=50_000)
def pokok(kalimat: str) -> frozenset[str]:
    """Kata pembeda sebuah kalimat, sudah berupa akar; angka ikut, karena “usia 7-12” lain dari “usia 13-15”."""
    kata = {akar(satu) for satu in normalkan(kalimat)} - _BIASA
    return frozenset(kata | set(_ANGKA.findall(kalimat)))


@lru_cache(maxsize=200_000)
def kesamaan(sini: str, sana: str) -> float:
    """1 bila hanya beda tulisan atau ejaan; selainnya bagian kata pokok yang sama.

    >>> kesamaan("Persentase Penduduk miskin", "persentase penduduk miskin")
    1.0
    >>> kesamaan("Persentase panjang jalan kota dalam kondisi mantap", "Persentase jalan kota kondisi mantap")
    0.75
    >>> kesamaan("Angka kematian ibu", "Angka kematian bayi")
    0.0
    """
    a, b = pokok(sini), pokok(sana)
    if not a or not b:
        return float(bool(sini) and sini.casefold() == sana.casefold())
    if len(a ^ b) <= 4 and bandingkan(sini, sana) is not Beda.KATA:
        return 1.0
    sama = a & b
    return min(0.99, len(sama) / len(a | b)) if len(sama) >= KATA_MIRIP else 0.0
