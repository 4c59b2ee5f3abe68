"""Ringkasan laporan: rata-rata tidak menutupi yang meleset, efisiensi hanya diakui bila semua target tercapai."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from lakip_helpers.aturan.capaian.ringkas_laporan import Efisiensi, hitung_serapan, ringkas_laporan


def ringkas(capaian: list[float], pagu: float, terpakai: float) -> pd.Series:
    nilai = np.array(capaian, dtype=float)
    ukur = pd.DataFrame({"kode_sasaran": "A", "capaian": nilai, "capaian_dibatasi": nilai.clip(0, 100)})
    uang = pd.DataFrame({"kode_sasaran": ["A"], "pagu": [pagu], "realisasi_rp": [terpakai]})
    return ringkas_laporan(ukur, uang).iloc[0]


@pytest.mark.parametrize(
    ("capaian", "terpakai", "harap"),
    [
        ([100.0, 130.0], 94.9, Efisiensi.EFISIEN),
        ([100.0, 130.0], 95.0, Efisiensi.CUKUP),
        ([99.995, 100.0], 80.0, Efisiensi.EFISIEN),
        ([99.99, 200.0], 10.0, Efisiensi.BELUM),
        ([np.nan, 120.0], 10.0, Efisiensi.BELUM),
        ([100.0], 105.1, Efisiensi.TIDAK),
        ([100.0], np.nan, Efisiensi.TANPA_DATA),
        ([np.nan], 50.0, Efisiensi.TANPA_DATA),
    ],
)
def test_efisiensi(capaian: list[float], terpakai: float, harap: Efisiensi) -> None:
    assert ringkas(capaian, 100.0, terpakai)["efisiensi"] == str(harap)


def test_kelebihan_tidak_menutupi_yang_meleset() -> None:
    satu = ringkas([238.38, 60.0], 200.0, 190.0)
    assert (satu["rata_rata"], satu["terendah"], satu["kategori"]) == (80.0, 60.0, "Tinggi")
    assert (satu["banyak"], satu["terhitung"], satu["tercapai"]) == (2, 2, 1)
    assert satu["selisih"] == pytest.approx(80.0 - 95.0)


def test_urutan_mengikuti_ukur_dan_yang_tanpa_anggaran_tetap_ada() -> None:
    ukur = pd.DataFrame({"kode_opd": ["B", "A", "B"], "capaian": [90.0, 100.0, 100.0], "capaian_dibatasi": 90.0})
    uang = pd.DataFrame({"kode_opd": ["A", "A", "C"], "pagu": [1.0, 2.0, 9.0], "realisasi_rp": [1.0, np.nan, 9.0]})
    hasil = ringkas_laporan(ukur, uang, "kode_opd")
    assert hasil["kode_opd"].tolist() == ["B", "A"]
    assert np.isnan(hasil["pagu"][0]) and hasil["pagu"][1] == 3.0
    assert np.isnan(hasil["realisasi_rp"][1]) and np.isnan(hasil["serapan"][1]), "jumlah sebagian bukan jumlah"


def test_serapan_tidak_pernah_inf() -> None:
    hasil = hitung_serapan(pd.DataFrame({"pagu": [0, None, 50], "realisasi_rp": [10, 10, None]}))["serapan"]
    assert hasil.isna().all()
