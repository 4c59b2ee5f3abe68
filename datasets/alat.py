"""Membaca dan menulis CSV dengan bentuk yang sama di semua kumpulan data."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

Baris = dict[str, str]


def baca_csv(berkas: Path) -> list[Baris]:
    """Semua baris CSV UTF-8 sebagai kamus teks."""
    with berkas.open(encoding="utf-8", newline="") as isi:
        return list(csv.DictReader(isi))


def tulis_csv(berkas: Path, kolom: Sequence[str], baris: Iterable[Mapping[str, object]]) -> None:
    """Tulis CSV UTF-8 berpemisah koma; kolom yang tidak disebut baris dibiarkan kosong."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    with berkas.open("w", encoding="utf-8", newline="") as isi:
        penulis = csv.DictWriter(isi, kolom, lineterminator="\n")
        penulis.writeheader()
        penulis.writerows(baris)
