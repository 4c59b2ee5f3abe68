"""Daftar semua latihan menurut urutan kelas. Latihan baru: tambahkan sesinya di sini."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.model import Latihan, Peran
from lakip_helpers.latihan.muat import muat_sesi

SESI: Final = ("11", "12", "13", "14", "15", "21", "22", "23", "24", "25", "26")
"""Sesi yang punya berkas di `isi/`, menurut urutan kelas."""


@cache
def daftar() -> tuple[Latihan, ...]:
    """Semua latihan menurut urutan kelas; `GalatLatihan` bila isinya tidak lengkap atau perannya tidak tepat satu.

    >>> daftar()[0].kode
    '11-01'
    """
    semua = tuple(latihan for nomor in SESI for latihan in muat_sesi(nomor))
    menurut_peran(semua)
    return semua


def menurut_peran(semua: Iterable[Latihan]) -> Mapping[Peran, Latihan]:
    """Tiap peran dan latihan yang memegangnya; `GalatLatihan` bila ada yang dipegang dua latihan atau tidak dipegang.

    >>> menurut_peran(daftar())[Peran.PK].judul
    'Perjanjian Kinerja Anda sendiri'
    """
    pemegang: dict[Peran, Latihan] = {}
    for latihan in semua:
        if latihan.peran in pemegang:
            dua = f"{pemegang[latihan.peran].kode} dan {latihan.kode}"
            raise GalatLatihan(f"Peran {str(latihan.peran)!r} dipegang dua latihan, {dua}. Sisakan satu.")
        if latihan.peran is not None:
            pemegang[latihan.peran] = latihan
    tanpa = [str(peran) for peran in Peran if peran not in pemegang]
    if tanpa:
        raise GalatLatihan(f"Peran {tanpa[0]!r} tidak dipegang latihan mana pun. Tulis pada satu latihan di isi/.")
    return pemegang


def ambil_peran(peran: Peran) -> Latihan:
    """Latihan yang memegang sebuah peran.

    >>> ambil_peran(Peran.RENAKSI).bentuk.nama
    'tabel'
    """
    return menurut_peran(daftar())[peran]


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
