"""Bank soal pre-test dan post-test: pasangan soal, dimuat dari `isi/ujian.toml` sebagai latihan biasa.

Soal a dan soal b sebuah pasangan menguji kompetensi yang sama dengan cerita yang berbeda. Sebelum bimbingan peserta
mendapat satu paket, sesudahnya paket yang lain; bentuk dan pemeriksanya sama dengan latihan, hanya tanpa petunjuk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from lakip_helpers.latihan.bentuk.pilihan import PILIHAN
from lakip_helpers.latihan.model import Data, Latihan
from lakip_helpers.latihan.muat import baca_isi, muat_latihan

BAWAAN: Final[Mapping[str, Any]] = {"menit": 1, "petunjuk": [], "kekeliruan": [], "lulus": "Tepat."}
"""Kunci latihan yang tidak ada gunanya pada ujian."""
BAWAAN_BUTIR: Final[Mapping[str, str]] = {"sebab": "", "pancingan": ""}


class Paket(StrEnum):
    """Soal mana dari tiap pasangan."""

    A = "a"
    B = "b"

    @property
    def lain(self) -> Paket:
        """Paket yang satunya.

        >>> Paket.A.lain
        <Paket.B: 'b'>
        """
        return Paket.B if self is Paket.A else Paket.A


@dataclass(frozen=True)
class Pasangan:
    """Satu kompetensi dengan dua soal.

    `sesi` nomor notebook yang mengajarkannya, `baca` judul bagiannya; kode soalnya kode pasangan ditambah paketnya.
    """

    kode: str
    sesi: str
    kompetensi: str
    baca: str
    soal: Mapping[Paket, Latihan]


@cache
def bank_ujian() -> tuple[Pasangan, ...]:
    """Semua pasangan soal menurut urutan kelas.

    >>> satu = bank_ujian()[0]
    >>> satu.kode, satu.soal[Paket.B].kode
    ('U01', 'U01b')
    """
    return tuple(_pasangan(data) for data in baca_isi("ujian")["pasangan"])


def soal_paket(paket: Paket) -> tuple[Latihan, ...]:
    """Soal satu paket menurut urutan kelas.

    >>> [satu.kode for satu in soal_paket(Paket.A)][:2]
    ['U01a', 'U02a']
    """
    return tuple(satu.soal[paket] for satu in bank_ujian())


def _pasangan(data: Data) -> Pasangan:
    soal = {paket: muat_latihan(lengkapi(data, paket), "ujian.toml") for paket in Paket}
    return Pasangan(data["kode"], data["sesi"], data["kompetensi"], data["baca"], soal)


def lengkapi(data: Data, paket: Paket) -> dict[str, Any]:
    """Data satu soal dilengkapi menjadi data latihan: kode dan judul dari pasangannya, sisanya bawaan.

    >>> pasangan = {"kode": "U99", "kompetensi": "Membaca", "a": {"soal": "Apa?", "sebab": "Ini.", "bentuk": "nilai"}}
    >>> lengkap = lengkapi(pasangan, Paket.A)
    >>> lengkap["kode"], lengkap["perintah"], lengkap["menit"]
    ('U99a', 'Apa?', 1)
    """
    soal = dict(data[paket.value])
    umum: dict[str, Any] = {
        "kode": f"{data['kode']}{paket.value}",
        "judul": data["kompetensi"],
        "tujuan": data["kompetensi"],
        "perintah": soal.pop("soal"),
        "pembahasan": soal.pop("sebab"),
    }
    if "butir" in soal:
        soal["butir"] = [{**BAWAAN_BUTIR, **butir} for butir in soal["butir"]]
    if soal["bentuk"] == PILIHAN.nama:
        soal["banyak"] = False
    return {**BAWAAN, **soal, **umum}
