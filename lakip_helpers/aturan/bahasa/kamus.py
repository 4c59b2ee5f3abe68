"""Kamus bahasa indikator: golongan kata dari kamus.toml, dimuat sekali pada pemakaian pertama."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

RUANG_SUSUNAN: Final = ("kepala", "benda", "sifat")
"""Ruang kamus yang kata majemuknya dibaca sebagai satu kata dalam susunan kalimat."""

_BUKAN_RUANG: Final = ("ejaan", "lewati")


@dataclass(frozen=True, slots=True)
class Kamus:
    """Isi kamus.toml yang siap dicari: kata → golongan, dan golongan → arti."""

    lewati: frozenset[str]
    ejaan: Mapping[str, str]
    kepala: Mapping[str, str]
    kerja: Mapping[str, str]
    benda: Mapping[str, str]
    sifat: Mapping[str, str]
    topik: Mapping[str, tuple[str, ...]]
    arah: Mapping[str, frozenset[str]]
    satuan: Mapping[str, str]
    arti: Mapping[str, str]
    majemuk: Mapping[str, tuple[tuple[str, ...], ...]]
    majemuk_susunan: frozenset[str]
    bagian_majemuk: frozenset[str]


@lru_cache(maxsize=1)
def muat_kamus() -> Kamus:
    """Baca kamus.toml dari paket; panggilan berikutnya memakai hasil yang sama.

    >>> muat_kamus().kepala["persentase"]
    'persen'
    """
    isi = tomllib.loads((files(__package__) / "kamus.toml").read_text(encoding="utf-8"))
    ruang = {nama: _kata_per_golongan(isi[nama]) for nama in isi if nama not in _BUKAN_RUANG}
    return Kamus(
        lewati=frozenset(isi["lewati"].split()),
        ejaan=isi["ejaan"],
        kepala=_balik(ruang["kepala"]),
        kerja=_balik(ruang["kerja"]),
        benda=_balik(ruang["benda"]),
        sifat=_balik(ruang["sifat"]),
        topik=_balik_banyak(ruang["topik"]),
        arah={golongan: frozenset(kata) for golongan, kata in ruang["arah"].items()},
        satuan=_balik(ruang["satuan"]),
        arti=_arti(isi),
        majemuk=_majemuk(kata for golongan in ruang.values() for daftar in golongan.values() for kata in daftar),
        bagian_majemuk=frozenset(
            bagian
            for golongan in ruang.values()
            for daftar in golongan.values()
            for kata in daftar
            for bagian in kata.split("_")
        ),
        majemuk_susunan=frozenset(
            kata for nama in RUANG_SUSUNAN for daftar in ruang[nama].values() for kata in daftar if "_" in kata
        ),
    )


def _kata_per_golongan(ruang: Mapping[str, Mapping[str, str]]) -> dict[str, list[str]]:
    return {golongan: kartu["kata"].split() for golongan, kartu in ruang.items()}


def _balik(golongan: Mapping[str, list[str]]) -> dict[str, str]:
    """Kata → golongan; kata yang ada di dua golongan menjadi milik golongan pertama."""
    hasil: dict[str, str] = {}
    for nama, daftar in golongan.items():
        for kata in daftar:
            hasil.setdefault(kata, nama)
    return hasil


def _balik_banyak(golongan: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    hasil: dict[str, tuple[str, ...]] = {}
    for nama, daftar in golongan.items():
        for kata in daftar:
            hasil[kata] = (*hasil.get(kata, ()), nama)
    return hasil


def _arti(tulisan: Mapping[str, Any]) -> dict[str, str]:
    return {
        f"{ruang}.{golongan}": kartu["arti"]
        for ruang, daftar in tulisan.items()
        if ruang not in _BUKAN_RUANG
        for golongan, kartu in daftar.items()
    }


def _majemuk(semua_kata: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Kata pertama → kata majemuk yang diawalinya, yang terpanjang lebih dulu."""
    per_awal: dict[str, set[tuple[str, ...]]] = {}
    for kata in semua_kata:
        bagian = tuple(kata.split("_"))
        if len(bagian) > 1:
            per_awal.setdefault(bagian[0], set()).add(bagian)
    return {awal: tuple(sorted(daftar, key=lambda b: (-len(b), b))) for awal, daftar in per_awal.items()}
