"""Contoh: indikator terbit atau rekaan yang paling dekat dengan sebuah rancangan, dengan satuan dan sumbernya.

Bank dibaca dari paket sekali; kedekatan dihitung dari kata yang sama, kata yang jarang lebih berat.
"""

from __future__ import annotations

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Final

from lakip_helpers.aturan.bahasa.kata import normalkan
from lakip_helpers.aturan.indikator.naskah import PANJANG_DIBACA
from lakip_helpers.istilah import K

KOLOM_BANK: Final = (K.INDIKATOR, K.SATUAN, K.TINGKAT, "sumber")
_LEWATI: Final = frozenset(
    {"yang", "dan", "di", "ke", "dari", "pada", "untuk", "dengan", "atas", "per", "dalam", "oleh", "terhadap", "atau"}
    | {"jumlah", "persentase", "indeks", "tingkat", "nilai", "angka", "cakupan", "rasio"}
    | {"memenuhi", "sesuai", "standar", "mendapatkan", "memperoleh", "meningkatnya"}
)
_LEBIH_HASIL: Final = 1.25
"""Contoh tingkat sasaran dan program didahulukan daripada sub kegiatan yang sama dekatnya."""


@dataclass(frozen=True, slots=True)
class Contoh:
    """Satu indikator; `sumber` menyebut bila rekaan.

    `kemiripan` 0 sampai 1, sedikit di atas 1 bagi contoh tingkat hasil.
    """

    indikator: str
    satuan: str
    tingkat: str
    sumber: str
    kemiripan: float = 0.0


@dataclass(frozen=True)
class Bank:
    """Kumpulan contoh dengan daftar kata terbaliknya."""

    contoh: tuple[Contoh, ...]
    bobot: Mapping[str, float]
    letak: Mapping[str, Sequence[tuple[int, float]]]


def contoh_serupa(indikator: str, n: int = 5, bank: Bank | None = None) -> list[Contoh]:
    """Contoh yang paling dekat.

    Masukan: kalimat rancangan; banyaknya contoh; `bank` lain bila perlu. Keluaran: paling banyak `n`
    contoh, yang terdekat dahulu; kosong bila tidak ada kata yang sama. Tanpa jaringan.

    >>> contoh_serupa("kepuasan masyarakat atas layanan", 1)[0].satuan
    'Indeks (0-100)'
    """
    bank = bank or muat_bank()
    nilai: dict[int, float] = defaultdict(float)
    cari = _bobot_kata(kata_penting(indikator), bank.bobot)
    for kata, berat in cari.items():
        for nomor, isi in bank.letak.get(kata, ()):
            nilai[nomor] += berat * isi
    hasil = [_dekat(bank.contoh[nomor], mirip) for nomor, mirip in nilai.items()]
    return sorted(hasil, key=lambda c: (-c.kemiripan, c.indikator))[:n]


@cache
def muat_bank() -> Bank:
    """Bank contoh dari paket; panggilan berikutnya memakai hasil yang sama."""
    teks = files(__package__).joinpath("bank_contoh.csv").read_text(encoding="utf-8")
    return susun_bank(
        Contoh(b[K.INDIKATOR], b[K.SATUAN], b[K.TINGKAT], b["sumber"]) for b in csv.DictReader(teks.splitlines())
    )


def susun_bank(contoh: Iterable[Contoh]) -> Bank:
    """Susun bank dari contoh-contoh.

    >>> bank = susun_bank([Contoh("Angka kematian ibu", "per 100.000", "sasaran", "uji")])
    >>> contoh_serupa("kematian ibu melahirkan", bank=bank)[0].indikator
    'Angka kematian ibu'
    """
    semua = tuple(contoh)
    kata = [kata_penting(satu.indikator) for satu in semua]
    muncul = Counter(k for satu in kata for k in set(satu))
    bobot = {k: math.log(1 + len(semua) / n) for k, n in muncul.items()}
    letak: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for nomor, satu in enumerate(kata):
        for k, berat in _bobot_kata(satu, bobot).items():
            letak[k].append((nomor, berat))
    return Bank(semua, bobot, letak)


def kata_penting(teks: str) -> list[str]:
    """Kata tanpa kata tugas dan kata ukuran.

    >>> kata_penting("Persentase jalan dalam kondisi mantap")
    ['jalan', 'kondisi', 'mantap']
    """
    return [kata for kata in normalkan(teks[:PANJANG_DIBACA]) if kata not in _LEWATI]


def _bobot_kata(kata: Sequence[str], bobot: Mapping[str, float]) -> dict[str, float]:
    """Berat tiap kata yang berbeda, dinormalkan panjangnya; kata di luar bank tetap memperpanjang."""
    langka = max(bobot.values(), default=1.0)
    berat = {k: bobot.get(k, langka) for k in dict.fromkeys(kata)}
    panjang = math.sqrt(sum(b * b for b in berat.values())) or 1.0
    return {k: b / panjang for k, b in berat.items()}


def _dekat(contoh: Contoh, mirip: float) -> Contoh:
    lebih = 1.0 if contoh.tingkat == "sub kegiatan" else _LEBIH_HASIL
    return replace(contoh, kemiripan=round(mirip * lebih, 4))
