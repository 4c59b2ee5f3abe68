"""Daftar semua latihan menurut urutan kelas. Latihan baru: tambahkan sesinya di sini."""

from __future__ import annotations

import difflib
from functools import cache
from typing import Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.latihan.muat import muat_sesi

SESI: Final = ("11", "12", "13", "14", "21", "22", "23", "24", "25")
"""Sesi yang punya berkas di `isi/`, menurut urutan kelas."""


@cache
def daftar() -> tuple[Latihan, ...]:
    """Semua latihan menurut urutan kelas.

    >>> daftar()[0].kode
    '11-01'
    """
    return tuple(latihan for nomor in SESI for latihan in muat_sesi(nomor))


def ambil(kode: str) -> Latihan:
    """Latihan berkode `kode`; kode yang tidak dikenal menjadi GalatLatihan dengan kode terdekat.

    >>> ambil("11-01").judul
    'Kerja atau kinerja?'
    """
    menurut_kode = {latihan.kode: latihan for latihan in daftar()}
    if kode in menurut_kode:
        return menurut_kode[kode]
    dekat = difflib.get_close_matches(str(kode), menurut_kode, n=1, cutoff=0) or [daftar()[0].kode]
    raise GalatLatihan(
        f"Latihan {kode!r} tidak ada dalam kit ini, jadi tidak dapat ditampilkan. "
        f"Kode yang paling dekat: {dekat[0]!r}. Perbaiki kodenya, lalu jalankan selnya lagi."
    ) from None
