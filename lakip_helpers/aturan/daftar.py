"""Daftar: semua kartu dan rumpun aturan, ditulis satu per satu supaya urutannya terbaca."""

from __future__ import annotations

from typing import Any, Final

from lakip_helpers.aturan.capaian import kartu_capaian
from lakip_helpers.aturan.dasar.kerangka import Rumpun
from lakip_helpers.aturan.dokumen import (
    anggaran,
    kartu_anggaran,
    kartu_laporan,
    kartu_nomenklatur,
    kartu_perjanjian,
    kartu_renaksi,
    laporan,
    nomenklatur,
    perjanjian,
    renaksi,
)
from lakip_helpers.aturan.evaluasi import kartu_lke, kartu_reviu
from lakip_helpers.aturan.indikator import kartu_mutu, kartu_sasaran, kartu_target
from lakip_helpers.aturan.kaskade import kartu_kaskade, kartu_selaras, kaskade, selaras
from lakip_helpers.temuan import Kartu

KARTU: Final[tuple[Kartu, ...]] = (
    *kartu_capaian.KARTU,
    *kartu_mutu.KARTU,
    *kartu_sasaran.KARTU,
    *kartu_target.KARTU,
    *kartu_kaskade.KARTU,
    *kartu_selaras.KARTU,
    *kartu_perjanjian.KARTU,
    *kartu_renaksi.KARTU,
    *kartu_anggaran.KARTU,
    *kartu_laporan.KARTU,
    *kartu_nomenklatur.KARTU,
    *kartu_lke.KARTU,
    *kartu_reviu.KARTU,
)
"""Semua kartu aturan, menurut urutan pemeriksaan; tambah satu baris untuk menambah rumpun."""

RUMPUN_BUNDEL: Final[tuple[Rumpun[Any], ...]] = (
    kaskade.RUMPUN,
    selaras.RUMPUN,
    perjanjian.RUMPUN,
    renaksi.RUMPUN,
    anggaran.RUMPUN,
    anggaran.RUMPUN_KODE,
    laporan.RUMPUN,
    laporan.RUMPUN_REALISASI,
    nomenklatur.RUMPUN,
)
"""Rumpun yang membandingkan antartabel (KAS, PK, REN, ANG, LKJ, NOM)."""
