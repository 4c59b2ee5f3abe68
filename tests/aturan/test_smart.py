"""Persen SMART: tiap kriteria gugur oleh kodenya sendiri."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.aturan.daftar import KARTU
from lakip_helpers.aturan.smart import KRITERIA, nilai_smart, persen_smart
from lakip_helpers.tabel import muat

BAIK = {"indikator": "Persentase jalan mantap", "satuan": "%", "arah": "naik", "t2025": 80, "t2026": 82, "t2027": 84}


@pytest.mark.parametrize(
    ("ubah", "gugur"),
    [
        ({"indikator": "Persentase jalan yang optimal"}, "spesifik"),
        ({"indikator": "Indeks Kepuasan Masyarakat"}, "terukur"),
        ({"t2027": 130}, "dapat_dicapai"),
        ({"indikator": "Jumlah laporan yang disusun", "satuan": "Laporan"}, "relevan"),
        ({"t2026": None}, "berbatas_waktu"),
    ],
)
def test_satu_cacat_menggugurkan_satu_kriteria(ubah, gugur):
    tabel = pd.DataFrame([BAIK, {**BAIK, **ubah}])
    hasil = nilai_smart(tabel)
    assert hasil[list(KRITERIA)].iloc[0].all() and hasil["smart"].tolist() == [True, False]
    assert [k for k in KRITERIA if not hasil[k].iloc[1]] == [gugur]
    assert persen_smart(tabel) == {**dict.fromkeys(KRITERIA, 100.0), gugur: 50.0, "smart": 50.0}


def test_kota_contoh_seluruhnya_smart_dan_tabel_kosong_nol():
    assert persen_smart(muat("kota_contoh")["renstra_indikator"])["smart"] == 100
    assert persen_smart(pd.DataFrame({"indikator": []}))["smart"] == 0


def test_kode_kriteria_memang_ada():
    assert {kode for daftar in KRITERIA.values() for kode in daftar} <= {k.kode for k in KARTU}
