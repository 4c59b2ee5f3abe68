"""Kosakata laporan: golongan kata dari kosakata.toml, dan pola kalimat yang memakainya."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Final

_GOLONGAN: Final = re.compile(r"\{([a-z_]+)\}")
_SELA: Final = r"(?:\S+\s+){0,4}?"


@cache
def kata_golongan(nama: str) -> tuple[str, ...]:
    """Kata-kata sebuah golongan, seperti tertulis di kosakata.toml.

    >>> kata_golongan("bilangan")[2]
    'dua'
    """
    return tuple(_muat()[nama]["kata"])


@cache
def _muat() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads(files(__package__).joinpath("kosakata.toml").read_text(encoding="utf-8"))


@cache
def _pilihan(nama: str) -> str:
    """Pola yang menemukan salah satu kata golongan itu; yang terpanjang didahulukan."""
    return "(?:" + "|".join(_kata(k) for k in sorted(kata_golongan(nama), key=len, reverse=True)) + ")"


def _kata(tulisan: str) -> str:
    polos = re.escape(tulisan).replace(r"\*", r"\w*").replace(r"\ \.\.\ ", rf"\s+{_SELA}").replace(r"\ ", r"\s+")
    return polos if tulisan.endswith(("*", "(")) else rf"{polos}(?:nya)?(?!\w)"


@dataclass(frozen=True)
class Pola:
    """Pola kalimat; `{golongan}` diganti kata-kata golongannya. Dirakit ketika pertama kali dipakai.

    >>> Pola("{naik_turun} sebesar").search("target yang Naik sebesar 2%")[0]
    'Naik sebesar'
    """

    susunan: str

    @cached_property
    def rakitan(self) -> re.Pattern[str]:
        """Pola yang siap dipakai; besar-kecil huruf tidak dibedakan, dan tiap golongan mulai di awal kata."""
        return re.compile("(?i)" + _GOLONGAN.sub(lambda c: rf"(?<!\w){_pilihan(c[1])}", self.susunan))

    def search(self, teks: str) -> re.Match[str] | None:
        """Yang pertama cocok di mana pun."""
        return self.rakitan.search(teks)

    def finditer(self, teks: str) -> Iterator[re.Match[str]]:
        """Semua yang cocok, berurutan."""
        return self.rakitan.finditer(teks)
