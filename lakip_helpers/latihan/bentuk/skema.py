"""Kata-kata untuk menulis skema TOML: tiap skema adalah JSON Schema sebagai dict biasa.

Memeriksanya memerlukan pustaka jsonschema dan hanya dilakukan ketika merakit dan menguji (`kelas/skema`); di laptop
peserta modul ini hanya dict.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

Skema = dict[str, Any]

TEKS: Final[Skema] = {"type": "string", "minLength": 1}
TEKS_KOSONG: Final[Skema] = {"type": "string"}
"""Teks yang boleh kosong."""
BILANGAN: Final[Skema] = {"type": "number"}
BULAT: Final[Skema] = {"type": "integer", "minimum": 0}
BENAR_SALAH: Final[Skema] = {"type": "boolean"}
TANGGAL: Final[Skema] = {"type": "tanggal"}
"""Tanggal TOML, bukan teks."""
APA_SAJA: Final[Skema] = {}


def benda(wajib: dict[str, Any], boleh: dict[str, Any] | None = None) -> Skema:
    """Tabel TOML dengan kunci tertentu; kunci lain ditolak.

    >>> benda({"kode": TEKS})["additionalProperties"]
    False
    """
    properti = {**wajib, **(boleh or {})}
    return {"type": "object", "properties": properti, "required": list(wajib), "additionalProperties": False}


def peta(isian: Skema) -> Skema:
    """Tabel TOML yang kuncinya bebas dan isinya seragam."""
    return {"type": "object", "additionalProperties": isian}


def daftar_dari(anggota: Skema, paling_sedikit: int = 1) -> Skema:
    """Daftar TOML yang anggotanya seragam."""
    return {"type": "array", "items": anggota, "minItems": paling_sedikit}


def salah_satu(pilihan: Iterable[str]) -> Skema:
    """Teks yang harus salah satu dari pilihan ini."""
    return {"enum": [str(teks) for teks in pilihan]}
