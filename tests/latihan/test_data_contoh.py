"""Angka di soal sama dengan data contoh kota: satuan, target, triwulan, pagu, dan realisasi baris yang sama."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

import pandas as pd
import pytest

from lakip_helpers.latihan import Latihan, daftar
from lakip_helpers.latihan.bentuk.isian_tabel import BahanTabel
from lakip_helpers.notasi import baca_angka
from lakip_helpers.tabel import muat

PENGENAL: Final = {
    "renstra_indikator": "indikator",
    "pk_sasaran": "indikator",
    "renaksi": "indikator",
    "realisasi": "kode_indikator",
    "program": "kode",
    "renja": "kode",
    "anggaran": "kode",
    "pk_anggaran": "kode",
}
"""Tabel dan kolom yang menunjuk baris yang sama di data contoh."""
PENYARING: Final = ("jenis", "tahun", "periode")
DIBANDINGKAN: Final = (
    "satuan", "target", "pagu", "target_maju", "pagu_maju", "nilai", "realisasi_rp", "baseline_2024",
    *(f"tw{i}" for i in range(1, 5)), *(f"t{tahun}" for tahun in range(2025, 2031)),
)  # fmt: skip
TAHUN_SOAL: Final = 2026
"""Tahun PK, rencana aksi, dan DPA di latihan yang barisnya tidak menyebut tahun."""
BERTABEL: Final = [satu for satu in daftar() if isinstance(satu.bahan, BahanTabel)]


@cache
def kota() -> Mapping[str, pd.DataFrame]:
    return muat("kota_contoh").tabel


def baris_kota(nama: str, baris: Mapping[str, str]) -> pd.DataFrame:
    """Baris data contoh yang dimaksud sebuah baris soal; kosong bila soalnya mengarang baris sendiri."""
    tabel = kota()[nama]
    tabel = tabel[tabel[PENGENAL[nama]] == baris.get(PENGENAL[nama])]
    if "kode_pk" in tabel:
        tabel = tabel[tabel["kode_pk"].str.endswith(str(TAHUN_SOAL))]
    for kolom in PENYARING:
        harap = baris.get(kolom) or (str(TAHUN_SOAL) if kolom == "tahun" else "")
        if kolom in tabel and harap:
            tabel = tabel[tabel[kolom].astype(str) == harap]
    return tabel


def beda(latihan: Latihan) -> Iterator[tuple[str, str, str, object]]:
    """(tabel, kolom, nilai di soal, nilai di data contoh) yang diperiksa."""
    for isian in (latihan.kunci, latihan.bahan.acuan):
        for nama in PENGENAL.keys() & isian.keys():
            for baris in isian[nama]:
                for _, contoh in baris_kota(nama, baris).head(1).iterrows():
                    for kolom in (k for k in DIBANDINGKAN if baris.get(k) and k in contoh):
                        yield nama, kolom, baris[kolom], contoh[kolom]


def sama(soal: str, contoh: object) -> bool:
    return soal == contoh if isinstance(contoh, str) else baca_angka(soal).nilai == pytest.approx(float(contoh))


@pytest.mark.parametrize("latihan", BERTABEL, ids=lambda latihan: latihan.kode)
def test_angka_soal_sama_dengan_data_contoh(latihan: Latihan) -> None:
    assert [satu for satu in beda(latihan) if not sama(*satu[2:])] == []


def test_perbandingannya_sungguh_membaca_data() -> None:
    assert sum(1 for latihan in BERTABEL for _ in beda(latihan)) > 100
