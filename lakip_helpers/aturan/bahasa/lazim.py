"""Kata lazim: yang dapat ditulis kantor mana pun, dari kata_lazim.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from lakip_helpers.aturan.bahasa.kata import akar


@lru_cache(maxsize=16)
def lazim(pokok: str) -> frozenset[str]:
    """Kata lazim sebuah pokok (analisis, aksi, definisi, sumber, …), juga bentuk akarnya.

    >>> "koordinasi" in lazim("aksi"), "puskesmas" in lazim("analisis")
    (True, False)
    """
    isi = tomllib.loads((files(__package__) / "kata_lazim.toml").read_text(encoding="utf-8"))
    kata = isi[pokok]["kata"].split()
    return frozenset(kata) | frozenset(map(akar, kata))
