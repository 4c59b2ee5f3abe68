"""Seberapa mirip dua baris: kalimatnya, kodenya, dan angka-angkanya."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from lakip_helpers.aturan.banding.baris import ANGKA, isi_teks, kata_dasar
from lakip_helpers.model.banding import BarisBanding

TERKANDUNG: Final = 0.8
"""Bagian kata baris yang pendek yang harus ada pada baris panjang, supaya disebut disatukan atau dipecah."""
KATA_PENDEK: Final = 3
KATA_UMUM: Final = frozenset(
    {
        *("persentase", "jumlah", "nilai", "indeks", "angka", "tingkat", "rasio", "cakupan", "proporsi", "rata"),
        *("yang", "dan", "di", "dengan", "dari", "per", "terhadap", "meningkatnya", "menurunnya"),
        *("kota", "kabupaten", "provinsi", "daerah"),
    }
)
"""Kata yang ada pada hampir semua indikator, jadi tidak menandai satu pun."""


@lru_cache(maxsize=65536)
def mirip(sini: str, lain: str) -> float:
    """Kemiripan dua kalimat, 0 sampai 1: rata-rata kemiripan hurufnya dan kata isinya.

    >>> mirip("Angka kemiskinan", "Angka kemiskinan"), mirip("", "Angka")
    (1.0, 0.0)
    >>> mirip("Persentase jalan mantap", "Persentase jalan kota mantap") > 0.9
    True
    """
    a, b = kata_dasar(sini), kata_dasar(lain)
    if not a:
        return 0.0
    if a == b:
        return 1.0
    kata_a, kata_b = set(a) - KATA_UMUM, set(b) - KATA_UMUM
    sama = kata_a & kata_b
    dadu = 2 * len(sama) / (len(kata_a) + len(kata_b)) if sama else 0.0
    return (SequenceMatcher(None, " ".join(a), " ".join(b), autojunk=False).ratio() + dadu) / 2


def terkandung(sini: str, lain: str) -> bool:
    """Kata isi kalimat yang pendek hampir semuanya ada pada yang panjang, berurutan apa pun.

    >>> terkandung("Persentase guru sekolah bersertifikat", "Persentase literasi dan guru sekolah bersertifikat")
    True
    >>> terkandung("Jumlah desa", "Jumlah desa mandiri dan maju")
    False
    """
    pendek, panjang = sorted((set(kata_dasar(sini)) - KATA_UMUM, set(kata_dasar(lain)) - KATA_UMUM), key=len)
    return len(pendek) >= KATA_PENDEK and len(pendek & panjang) >= TERKANDUNG * len(pendek)


def seangka(lama: BarisBanding, baru: BarisBanding, sedikitnya: int) -> float:
    """Bagian angka yang sama persis pada kolom yang sama, bila angkanya sedikitnya sekian; selainnya nol."""
    pasangan = [(isi_teks(lama.sel.get(k)), isi_teks(baru.sel.get(k))) for k in ANGKA]
    sama = [a == b for a, b in pasangan if a and b]
    return sum(sama) / len(sama) if len(sama) >= sedikitnya else 0.0


def sehuruf(sini: str, lain: str) -> float:
    """Kemiripan huruf dua kode; nol bila salah satunya kosong.

    >>> sehuruf("A.1", "A.1"), sehuruf("", "A.1")
    (1.0, 0.0)
    """
    return SequenceMatcher(None, sini, lain).ratio() if sini else 0.0
