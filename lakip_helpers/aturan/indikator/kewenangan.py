"""Aturan MUTU-15: indikator yang pokoknya urusan bidang lain.

Bidang OPD diambil dari kolom `urusan` (tabel perangkat daerah); bila tidak ada, dari nama atau kode OPD.
OPD penunjang, kecamatan, dan yang bidangnya tidak dikenal tidak dinilai.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import Aturan, Kena, kolom_teks
from lakip_helpers.aturan.indikator import kartu_mutu as kartu
from lakip_helpers.aturan.indikator.naskah import nomori, per_baris
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator
from lakip_helpers.istilah import KODE_PEMDA, K

_KATA: Final = re.compile(r"[a-z]+")
_KODE_BIDANG: Final = re.compile(r"\b[1-3]\.\d{2}\b")
_BERDIRI_SENDIRI: Final = frozenset({"1.01", "1.02"})
"""Bidang yang hampir selalu ber-OPD sendiri; hanya ini yang dinilai bila urusan OPD ditebak dari namanya."""
_KOLOM_OPD: Final = (K.URUSAN, K.KODE_OPD, "opd")
_BIDANG_PESAN: Final = ("kutip", "urusan", "urusan_lain")
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
            urusan = acuan.ambil(kunci)
            kode, pokok = urusan.nilai["kode"], urusan.nilai["pokok"]
            awal = frozenset(_KATA.findall(kata)[0] for kata in pokok)
            hasil[kode] = Bidang(kode, urusan.judul, _pola(urusan.nilai["opd"]), _pola(pokok), awal)
    return hasil


def _pola(kata: list[str]) -> re.Pattern[str]:
    pilihan = "|".join(re.escape(satu) for satu in sorted(kata, key=len, reverse=True))
    return re.compile(rf"(?<![a-z])(?:{pilihan})(?![a-z])")


@lru_cache(maxsize=1_000)
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


def mutu_15(t: TabelIndikator) -> Kena:
    """Pokok indikator hanya bidang di luar bidang OPD-nya."""
    pemilik = kolom_teks(t.frame, next((nama for nama in _KOLOM_OPD if nama in t.frame), ""))
    nomor, letak = nomori(t.nomor, pemilik)
    lain = [_bidang_lain(t.naskah[t.nomor[i]].teks, str(pemilik[i])) for i in letak]
    bidang = {nama: per_baris((pesan.get(nama, "") for pesan in lain), nomor) for nama in _BIDANG_PESAN}
    return Kena(t.dinilai & per_baris(lain, nomor).astype(bool), bidang)


def _bidang_lain(teks: str, pemilik: str) -> dict[str, str]:
    """Isi pesan: kata yang menandai bidang lain, bidang OPD ini, dan bidang lain itu; kosong bila tidak ada."""
    milik = bidang_opd(pemilik) if pemilik and pemilik != KODE_PEMDA else frozenset()
    pokok = pokok_bidang(teks) if milik else {}
    pasti = pokok.keys() if _KODE_BIDANG.search(pemilik) else pokok.keys() & _BERDIRI_SENDIRI
    if not pasti or milik & pasti:
        return {}
    nama, lain = daftar_bidang(), next(iter(pokok))
    urusan = " dan ".join(nama[kode].nama.lower() for kode in sorted(milik) if kode in nama)
    return dict(zip(_BIDANG_PESAN, (pokok[lain], urusan, nama[lain].nama.lower()), strict=True))


ATURAN: Final[tuple[Aturan[TabelIndikator], ...]] = (Aturan(kartu.MUTU_15, mutu_15, K.INDIKATOR),)
"""Aturan kewenangan."""
