"""Pekerjaan membaca bertambah sebanding dengan panjang lembarnya: dihitung panggilannya, bukan detiknya."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from lakip_helpers.berkas.kisi import Kisi
from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.baca import baca_petak

PANGGILAN_PER_BARIS = 400
"""Sepuluh kolom: kira-kira 250 panggilan fungsi Python tiap baris."""


def tabel(n: int) -> Kisi:
    judul = [
        "No",
        "Sasaran",
        "Indikator",
        "Satuan",
        "Target 2024",
        "Realisasi 2024",
        "Capaian",
        "Kode",
        "Catatan",
        "OPD",
    ]
    return [judul, *([i, None, f"Indeks mutu {i}", "%", 80.0, i % 90, "95,5", f"1.{i}", "ya", "PU"] for i in range(n))]


def lepas(n: int) -> Kisi:
    return [[f"Nama {i}", f"alamat jalan {i}", i, i * 2.5, "ya", "tidak", None, "x", "y", "z"] for i in range(n)]


def formulir(n: int) -> Kisi:
    return [
        sel for i in range(n // 2) for sel in (["Nama Indikator", f"Indeks {i}"], ["Satuan", "%"], ["Target", "80"])
    ]


def panggilan(kisi: Kisi) -> int:
    hitung = 0

    def catat(_bingkai: FrameType, peristiwa: str, _nilai: object) -> None:
        nonlocal hitung
        hitung += peristiwa == "call"

    sys.setprofile(catat)
    try:
        baca_petak(Petak("besar.xlsx", "lembar 'Data'", kisi, lembaran=True))
    finally:
        sys.setprofile(None)
    return hitung


@pytest.mark.parametrize("susun", [tabel, lepas, formulir], ids=lambda susun: susun.__name__)
def test_banyaknya_pekerjaan_sebanding_dengan_banyaknya_baris(susun: Callable[[int], Kisi]) -> None:
    panggilan(susun(100))
    sedikit, banyak = panggilan(susun(400)), panggilan(susun(1600))
    assert banyak <= 4.4 * sedikit
    assert banyak <= PANGGILAN_PER_BARIS * 1600
