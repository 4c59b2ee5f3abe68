"""Aturan MUTU-15: indikator yang pokoknya urusan bidang lain.

Bidang OPD diambil dari kolom `urusan` (tabel perangkat daerah); bila tidak ada, dari nama atau kode OPD.
OPD penunjang, kecamatan, dan yang bidangnya tidak dikenal tidak dinilai.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, kolom_teks
from lakip_helpers.aturan.indikator import kartu_mutu as kartu
from lakip_helpers.aturan.indikator.naskah import nomori
from lakip_helpers.aturan.indikator.siap import Siap
from lakip_helpers.istilah import KODE_PEMDA, K

_KATA: Final = re.compile(r"[a-z]+")
_KODE_BIDANG: Final = re.compile(r"\b[1-3]\.\d{2}\b")
_BERDIRI_SENDIRI: Final = frozenset({"1.01", "1.02"})
"""Bidang yang hampir selalu ber-OPD sendiri; hanya ini yang dinilai bila urusan OPD ditebak dari namanya."""
_PENUNJANG: Final = re.compile(r"\b[4-8]\.\d{2}\b")


@dataclass(frozen=True, slots=True)
class Bidang:
    """Satu bidang urusan dan kata pengenalnya; `awal` berisi kata pertama tiap pokok."""

    kode: str
    nama: str
    opd: re.Pattern[str]
    pokok: re.Pattern[str]
    awal: frozenset[str]


@cache
def daftar_bidang() -> Mapping[str, Bidang]:
    """Kode bidang → bidang, dari `acuan/kewenangan.toml`."""
    hasil: dict[str, Bidang] = {}
    for kunci in acuan.daftar_kunci():
        if kunci.startswith("kewenangan."):
            satu = acuan.ambil(kunci)
            isi = satu.nilai
            awal = frozenset(_KATA.findall(kata)[0] for kata in isi["pokok"])
            hasil[isi["kode"]] = Bidang(isi["kode"], satu.judul, _pola(isi["opd"]), _pola(isi["pokok"]), awal)
    return hasil


def _pola(kata: list[str]) -> re.Pattern[str]:
    pilihan = "|".join(re.escape(satu) for satu in sorted(kata, key=len, reverse=True))
    return re.compile(rf"(?<![a-z])(?:{pilihan})(?![a-z])")


def bidang_opd(teks: str) -> frozenset[str]:
    """Kode bidang dari isi kolom urusan, atau dari nama OPD.

    >>> sorted(bidang_opd("2.17; 2.07")), sorted(bidang_opd("Dinas Lingkungan Hidup")), sorted(bidang_opd("5.01"))
    (['2.07', '2.17'], ['2.11'], [])
    """
    if _PENUNJANG.search(teks):
        return frozenset()
    kode = _KODE_BIDANG.findall(teks)
    return frozenset(kode or (b.kode for b in daftar_bidang().values() if b.opd.search(teks.lower())))


def pokok_bidang(teks: str) -> dict[str, str]:
    """Bidang yang pokoknya disebut sebuah indikator: kode → kata yang menandainya.

    >>> pokok_bidang("Angka kematian ibu"), pokok_bidang("Indeks Kepuasan Masyarakat")
    ({'1.02': 'kematian ibu'}, {})
    """
    kecil = teks.lower()
    kata = set(_KATA.findall(kecil))
    calon = (b for b in daftar_bidang().values() if not b.awal.isdisjoint(kata))
    return {b.kode: cocok[0] for b in calon if (cocok := b.pokok.search(kecil))}


def mutu_15(s: Siap) -> Kena:
    """Semua bidang yang disebut indikator di luar bidang OPD-nya."""
    pokok = np.array([_sandi(pokok_bidang(satu.teks)) for satu in s.naskah], dtype=np.int64)[s.kode]
    calon = np.flatnonzero(s.dinilai & (pokok != 0))
    pemilik = kolom_teks(s.frame, K.URUSAN if K.URUSAN in s.frame else _kolom_opd(s))
    kode, letak = nomori(pemilik[calon])
    unik = [str(pemilik[calon[i]]) for i in letak]
    milik = np.array([_sandi(_bidang_pemilik(satu)) for satu in unik], dtype=np.int64)[kode]
    ditebak = np.array([not _KODE_BIDANG.search(satu) for satu in unik], dtype=bool)[kode]
    pokok = np.where(ditebak, pokok[calon] & _sandi(_BERDIRI_SENDIRI), pokok[calon])
    kena = np.zeros(len(pemilik), dtype=bool)
    kena[calon] = (milik != 0) & (pokok != 0) & ((milik & pokok) == 0)

    def isi(nama: str) -> Callable[[Deret], list[object]]:
        return lambda baris: [_pesan(s.baca(int(i)).teks, str(pemilik[i]))[nama] for i in baris]

    return Kena(kena, {nama: isi(nama) for nama in ("kutip", "urusan", "urusan_lain")})


def _kolom_opd(s: Siap) -> str:
    return K.KODE_OPD if K.KODE_OPD in s.frame else "opd"


def _bidang_pemilik(pemilik: str) -> frozenset[str]:
    return bidang_opd(pemilik) if pemilik and pemilik != KODE_PEMDA else frozenset()


def _sandi(bidang: Iterable[str]) -> int:
    """Himpunan bidang sebagai satu bilangan: satu bit satu bidang, supaya sejuta baris dibandingkan sekaligus."""
    urutan = list(daftar_bidang())
    return sum(1 << urutan.index(kode) for kode in bidang if kode in urutan)


def _pesan(teks: str, pemilik: str) -> dict[str, str]:
    """Kata yang menandai bidang lain, bidang OPD ini, dan bidang lain itu."""
    nama = daftar_bidang()
    pokok = pokok_bidang(teks)
    lain = next(iter(pokok))
    urusan = " dan ".join(nama[satu].nama.lower() for satu in sorted(_bidang_pemilik(pemilik)) if satu in nama)
    return {"kutip": pokok[lain], "urusan": urusan, "urusan_lain": nama[lain].nama.lower()}


ATURAN: Final[tuple[Aturan[Siap], ...]] = (Aturan(kartu.MUTU_15, mutu_15, K.INDIKATOR),)
"""Aturan kewenangan."""
