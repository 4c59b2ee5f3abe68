"""Daftar: semua kartu dan rumpun aturan, ditulis satu per satu supaya urutannya terbaca."""

from __future__ import annotations

from typing import Any, Final

from lakip_helpers.aturan import kartu_capaian, kartu_mutu, kartu_sasaran, kartu_target
from lakip_helpers.aturan.kerangka import Rumpun
from lakip_helpers.temuan import Kartu

KARTU: Final[tuple[Kartu, ...]] = (
    *kartu_capaian.KARTU,
    *kartu_mutu.KARTU,
    *kartu_sasaran.KARTU,
    *kartu_target.KARTU,
)
"""Semua kartu aturan, menurut urutan pemeriksaan; tambah satu baris untuk menambah rumpun."""

RUMPUN_BUNDEL: Final[tuple[Rumpun[Any], ...]] = ()
"""Rumpun yang membandingkan antartabel (KAS, PK, REN, ANG, LKJ, NOM)."""
