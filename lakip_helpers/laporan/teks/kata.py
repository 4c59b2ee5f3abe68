"""Mencocokkan kalimat dengan longgar: sasaran dan indikator jarang ditulis dua kali dengan ejaan yang sama."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_KATA: Final = re.compile(r"[a-z0-9]+(?:/[a-z0-9]+)*")
_SAMBUNG: Final = re.compile(r"(?<=[a-z])-\s+(?=[a-z])")
_NOMOR: Final = re.compile(
    r"^\s*(?:(?:\(?[a-z]\)|[a-z]\.(?=\s)|\(?\d{1,2}(?:\.\d{1,2})*[.)]+|\d{1,2}(?=\s+[A-Z])|[-–•*●])\s*)+", re.IGNORECASE
)
_SAMA: Final = {
    "prosentase": "persentase", "presentase": "persentase", "prosentasi": "persentase", "persentasi": "persentase",
    "opd": "perangkat daerah", "skpd": "perangkat daerah", "public": "publik", "indicator": "indikator",
    "strategic": "strategis", "stratejik": "strategis",
}  # fmt: skip
_UMUM: Final = frozenset(
    [
        "dan",
        "yang",
        "di",
        "ke",
        "dari",
        "pada",
        "dengan",
        "untuk",
        "terhadap",
        "dalam",
        "oleh",
        "serta",
        "atau",
        "para",
        "bagi",
        "ini",
        "itu",
        "adalah",
        "nya",
        "secara",
    ]
)
LONGGAR: Final = 0.75
"""Bagian kata sebuah kalimat yang harus ada supaya disebut kalimat yang sama."""


@lru_cache(maxsize=20_000)
def kata(teks: str) -> tuple[str, ...]:
    """Kata-kata berarti sebuah kalimat, ejaannya disamakan.

    >>> kata("Prosentase OPD yang sesuai dengan SOTK")
    ('persentase', 'perangkat', 'daerah', 'sesuai', 'sotk')
    """
    polos = _SAMBUNG.sub("", teks.lower())
    semua = (k for asal in _KATA.findall(polos) for k in _SAMA.get(asal, asal).split())
    return tuple(k for k in semua if k not in _UMUM)


@lru_cache(maxsize=4_096)
def tanpa_nomor(teks: str) -> str:
    """Kalimat tanpa nomor atau huruf butir di depannya.

    >>> tanpa_nomor("1.Meningkatnya mutu"), tanpa_nomor("a) Jumlah unit"), tanpa_nomor("2 Meningkatnya")
    ('Meningkatnya mutu', 'Jumlah unit', 'Meningkatnya')
    """
    return " ".join(_NOMOR.sub("", " ".join(teks.split())).split())


def serupa(a: str, b: str) -> float:
    """Seberapa sama dua kalimat, 0 sampai 1: bagian kata yang sama dari yang terpanjang.

    >>> serupa("Meningkatnya mutu layanan", "meningkatnya Mutu Layanan") == 1
    True
    """
    x, y = set(kata(tanpa_nomor(a))), set(kata(tanpa_nomor(b)))
    return len(x & y) / max(len(x), len(y), 1)


def memuat(teks: str, kalimat: str, longgar: float = LONGGAR) -> bool:
    """Teks menyebut kalimat itu: kata-katanya berdekatan, tidak harus persis.

    >>> memuat("Untuk sasaran (1.1) yaitu Meningkatnya mutu pelayanan, ternyata", "Meningkatnya mutu pelayanan")
    True
    >>> memuat("mutu guru; pelayanan kantor", "Meningkatnya mutu pelayanan publik daerah")
    False
    """
    return len(kata(teks)) >= len(kata(tanpa_nomor(kalimat))) * longgar and bagian_disebut(teks, kalimat) >= longgar


def bagian_disebut(teks: str, kalimat: str) -> float:
    """Bagian kata kalimat itu yang ada berdekatan di teks, 0 sampai 1."""
    dicari, semua = kata(tanpa_nomor(kalimat)), kata(teks)
    if not dicari or not semua:
        return 0.0
    return _terbanyak(semua, frozenset(dicari), len(dicari) + len(dicari) // 2 + 1) / len(set(dicari))


def _terbanyak(semua: Sequence[str], dicari: frozenset[str], lebar: int) -> int:
    """Banyaknya kata berbeda terbanyak dalam jendela selebar itu."""
    letak = [n for n, satu in enumerate(semua) if satu in dicari]
    terbanyak = mulai = 0
    for akhir, n in enumerate(letak):
        while n - letak[mulai] >= lebar:
            mulai += 1
        terbanyak = max(terbanyak, len({semua[i] for i in letak[mulai : akhir + 1]}))
    return terbanyak


def petik(teks: str, banyak: int = 12) -> str:
    """Kata-kata pertama sebuah tulisan, sebagai bukti.

    >>> petik("satu dua tiga", 2)
    'satu dua …'
    """
    semua = teks.replace(" | ", " ").split()
    return " ".join(semua[:banyak]) + (" …" if len(semua) > banyak else "")


SEBUT: Final = 4
"""Banyaknya contoh yang disebut sebelum sisanya dihitung saja."""


def sebut_contoh(contoh: Sequence[str]) -> str:
    """Beberapa contoh pertama, dan berapa yang tidak disebut.

    >>> sebut_contoh(["a", "b"]), sebut_contoh(["a", "b", "c", "d", "e"])
    ('a; b', 'a; b; c; d; dan 1 lagi')
    """
    sisa = len(contoh) - SEBUT
    return "; ".join(contoh[:SEBUT]) + (f"; dan {sisa} lagi" if sisa > 0 else "")


PANGKAL: Final = 5
"""Dua kata dianggap berpangkal sama bila huruf-huruf pertamanya sebanyak ini sama."""
POKOK_MIN: Final = 3
_BUKAN_POKOK: Final = frozenset(
    k[:PANGKAL] for k in ("persentase", "jumlah", "nilai", "indeks", "tingkat", "capaian", "indikator", "rata", "rasio")
)


@lru_cache(maxsize=20_000)
def pangkal(teks: str) -> frozenset[str]:
    """Pangkal kata-kata pokok sebuah tulisan.

    >>> sorted(pangkal("Persentase usulan warga"))
    ['usula', 'warga']
    """
    return frozenset(k[:PANGKAL] for k in kata(teks) if len(k) >= POKOK_MIN) - _BUKAN_POKOK
