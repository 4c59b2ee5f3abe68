"""Aturan MUTU-15: indikator yang pokoknya urusan bidang lain.

Bidang OPD diambil dari kolom `urusan` (tabel perangkat daerah); bila tidak ada, dari nama atau kode OPD.
OPD penunjang, kecamatan, dan yang bidangnya tidak dikenal tidak dinilai.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan import kartu_mutu as kartu
from lakip_helpers.aturan.kerangka import Aturan, Kena, kolom_teks
from lakip_helpers.aturan.naskah import Naskah, nomori
from lakip_helpers.aturan.siap import Siap
from lakip_helpers.istilah import KODE_PEMDA, K

_KODE_BIDANG: Final = re.compile(r"\b[1-3]\.\d{2}\b")
_BERDIRI_SENDIRI: Final = frozenset({"1.01", "1.02"})
"""Bidang yang hampir selalu ber-OPD sendiri; hanya ini yang dinilai bila urusan OPD ditebak dari namanya."""
_PENUNJANG: Final = re.compile(r"\b[4-8]\.\d{2}\b")


@dataclass(frozen=True, slots=True)
class Bidang:
    """Satu bidang urusan dan kata pengenalnya."""

    kode: str
    nama: str
    opd: re.Pattern[str]
    pokok: re.Pattern[str]


@cache
def daftar_bidang() -> Mapping[str, Bidang]:
    """Kode bidang → bidang, dari `acuan/kewenangan.toml`."""
    hasil: dict[str, Bidang] = {}
    for kunci in acuan.daftar_kunci():
        if kunci.startswith("kewenangan."):
            satu = acuan.ambil(kunci)
            isi = satu.nilai
            hasil[isi["kode"]] = Bidang(isi["kode"], satu.judul, _pola(isi["opd"]), _pola(isi["pokok"]))
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
    return {b.kode: cocok[0] for b in daftar_bidang().values() if (cocok := b.pokok.search(kecil))}


def mutu_15(s: Siap) -> Kena:
    """Semua bidang yang disebut indikator di luar bidang OPD-nya."""
    pemilik = kolom_teks(s.frame, K.URUSAN if K.URUSAN in s.frame else _kolom_opd(s))
    kode, letak = nomori(s.kode, pemilik)
    pasangan = [_di_luar(s.naskah[s.kode[i]], str(pemilik[i])) for i in letak]
    kena = np.array([bool(p) for p in pasangan], dtype=bool)[kode] & s.dinilai
    bidang = {nama: lambda baris, n=nama: [pasangan[kode[i]][n] for i in baris] for nama in _BIDANG_PESAN}
    return Kena(kena, bidang)


_BIDANG_PESAN: Final = ("kutip", "urusan", "urusan_lain")


def _kolom_opd(s: Siap) -> str:
    return K.KODE_OPD if K.KODE_OPD in s.frame else "opd"


def _di_luar(naskah: Naskah, pemilik: str) -> dict[str, str]:
    """Isi pesan bila indikatornya di luar bidang pemiliknya; kosong bila tidak."""
    milik = bidang_opd(pemilik) if pemilik and pemilik != KODE_PEMDA else frozenset()
    pokok = pokok_bidang(naskah.teks) if milik else {}
    if not _KODE_BIDANG.search(pemilik):
        pokok = {kode: kata for kode, kata in pokok.items() if kode in _BERDIRI_SENDIRI}
    if not pokok or milik & set(pokok):
        return {}
    lain, kata = next(iter(pokok.items()))
    nama = daftar_bidang()
    urusan = " dan ".join(nama[satu].nama.lower() for satu in sorted(milik) if satu in nama) or "bidang lain"
    return {"kutip": kata, "urusan": urusan, "urusan_lain": nama[lain].nama.lower()}


ATURAN: Final[tuple[Aturan[Siap], ...]] = (Aturan(kartu.MUTU_15, mutu_15, K.INDIKATOR),)
"""Aturan kewenangan."""
