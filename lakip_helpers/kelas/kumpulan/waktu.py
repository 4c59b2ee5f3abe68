"""Menit yang benar-benar dipakai tiap latihan, dihitung dari log kelas terdahulu; bahan jadwal kelas berikutnya."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from lakip_helpers.kelas.kumpulan.keadaan_kelas import baca_waktu, baris_latihan
from lakip_helpers.kelas.kumpulan.kiriman import Kiriman
from lakip_helpers.latihan.model import Status
from lakip_helpers.latihan.simpanan.log import BarisLog

JEDA_KERJA: Final = timedelta(minutes=20)
"""Jeda di antara dua peristiwa yang lebih panjang dari ini dianggap bukan mengerjakan, dan tidak dihitung."""
PALING_SEDIKIT: Final = 5
"""Latihan yang dikerjakan kurang dari sekian orang tetap memakai menit rencana."""


@dataclass(frozen=True)
class Menit:
    """Menit satu latihan dari sekian orang: median, dan menit orang tercepat di seperempat yang paling lambat."""

    orang: int
    median: int
    lambat: int


def hitung_menit(peserta: Iterable[Kiriman]) -> Mapping[str, Menit]:
    """Menit tiap latihan yang dikerjakan cukup banyak orang.

    Masukan: peserta dari satu kelas atau beberapa kelas sekaligus. Keluaran: kode latihan ke `Menit`, dibulatkan ke
    atas. Yang dihitung waktu dari sentuhan pertama sampai lulus, atau sampai berhenti mencoba.

    >>> hitung_menit(())
    {}
    """
    lama: dict[str, list[float]] = {}
    for kiriman in peserta:
        for kode, menit in _lama_peserta(baris_latihan(kiriman)).items():
            lama.setdefault(kode, []).append(menit)
    return {kode: _ringkas(daftar) for kode, daftar in sorted(lama.items()) if len(daftar) >= PALING_SEDIKIT}


def _ringkas(daftar: Sequence[float]) -> Menit:
    lambat = sorted(daftar)[-math.ceil(len(daftar) / 4)]
    return Menit(len(daftar), _bulat(statistics.median(daftar)), _bulat(lambat))


def _bulat(menit: float) -> int:
    return max(math.ceil(round(menit, 2)), 1)


def _lama_peserta(baris: Sequence[BarisLog]) -> dict[str, float]:
    jejak: dict[str, list[datetime]] = {}
    lulus: set[str] = set()
    for satu in baris:
        waktu = baca_waktu(satu.waktu)
        if waktu and satu.latihan not in lulus:
            jejak.setdefault(satu.latihan, []).append(waktu)
            lulus.update({satu.latihan} if satu.hasil == Status.LULUS else ())
    return {kode: _jumlah(saat) for kode, saat in jejak.items() if len(saat) > 1}


def _jumlah(saat: Sequence[datetime]) -> float:
    jeda = (sesudah - sebelum for sebelum, sesudah in pairwise(saat))
    return sum(satu.total_seconds() / 60 for satu in jeda if timedelta(0) <= satu <= JEDA_KERJA)
