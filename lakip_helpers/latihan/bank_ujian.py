"""Bank soal pre-test dan post-test: lima belas pasang soal, dimuat dari `isi/ujian.toml` sebagai latihan biasa.

Soal a dan soal b sebuah pasangan menguji kompetensi yang sama dengan cerita yang berbeda. Sebelum bimbingan peserta
mendapat satu paket, sesudahnya paket yang lain; bentuk dan pemeriksanya sama dengan latihan, hanya tanpa petunjuk.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final

from lakip_helpers.latihan.model import Bentuk, Latihan
from lakip_helpers.latihan.muat import PEMBUAT

BAWAAN: Final[Mapping[str, Any]] = {"menit": 1, "petunjuk": (), "kekeliruan": (), "lulus": "Tepat.", "banyak": False}
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
    >>> len(bank_ujian()), satu.kode, satu.soal[Paket.B].kode
    (15, 'U01', 'U01b')
    """
    berkas = files("lakip_helpers.latihan") / "isi" / "ujian.toml"
    return tuple(_pasangan(satu) for satu in tomllib.loads(berkas.read_text(encoding="utf-8"))["pasangan"])


def soal_paket(paket: Paket) -> tuple[Latihan, ...]:
    """Soal satu paket menurut urutan kelas.

    >>> [satu.kode for satu in soal_paket(Paket.A)][:2]
    ['U01a', 'U02a']
    """
    return tuple(satu.soal[paket] for satu in bank_ujian())


def _pasangan(data: Mapping[str, Any]) -> Pasangan:
    soal = {paket: _soal(data, paket) for paket in Paket}
    return Pasangan(data["kode"], data["sesi"], data["kompetensi"], data["baca"], soal)


def _soal(data: Mapping[str, Any], paket: Paket) -> Latihan:
    isi = data[paket.value]
    umum = {
        "kode": f"{data['kode']}{paket.value}",
        "judul": data["kompetensi"],
        "tujuan": data["kompetensi"],
        "perintah": isi["soal"],
        "pembahasan": isi["sebab"],
    }
    butir = [{**BAWAAN_BUTIR, **satu} for satu in isi.get("butir", ())]
    return PEMBUAT[Bentuk(isi["bentuk"])]({**BAWAAN, **isi, **umum, "butir": butir})
