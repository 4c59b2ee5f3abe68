"""Deret target: celah, langkah, kelipatan, balik arah, ujungnya, dan arah yang dibaca dari geraknya."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from lakip_helpers.aturan.dasar.seri import (
    NYARIS,
    Seri,
    baca_predikat_kolom,
    kolom_arah,
    kurang,
    realisasi_terakhir,
    susun_seri,
)

KOSONG = float("nan")


def seri(*baris: list[object], tanda: float = 1, pasti: bool = True, **kolom: list[object]) -> Seri:
    """Deret mulai 2025; tiap baris satu indikator."""
    lebar = max((len(satu) for satu in baris), default=0)
    frame = pd.DataFrame([dict(zip((f"t{2025 + j}" for j in range(lebar)), satu, strict=False)) for satu in baris])
    frame = frame.assign(**kolom).astype(object)
    return susun_seri(frame, np.full(len(frame), float(tanda)), np.full(len(frame), pasti))


def test_selisih_sebesar_pembulatan_bukan_kurang():
    assert kurang(np.array([-NYARIS, -2 * NYARIS, NYARIS])).tolist() == [False, True, False]


def test_celah_diisi_tahun_sebelumnya_dan_ujungnya_target_yang_ada():
    s = seri([None, 5, None, 8], [3, None, None, None], [None, None, None, None])
    assert s.banyak.tolist() == [2, 1, 0]
    assert (s.letak_awal.tolist(), s.letak_akhir.tolist()) == ([1, 0, 0], [3, 0, 3])
    np.testing.assert_array_equal(s.awal, [5, 3, KOSONG])
    np.testing.assert_array_equal(s.akhir, [8, 3, KOSONG])
    np.testing.assert_array_equal(s.tanpa_celah[0], [KOSONG, 5, 5, 8])
    assert s.langkah[0].tolist() == [0, 0, 3]
    np.testing.assert_array_equal((s.tertinggi, s.terendah), ([8, 3, KOSONG], [5, 3, KOSONG]))
    assert [s.tulis(i) for i in range(3)] == ["5; 8", "3", ""]
    assert s.tahun.tolist() == [2025, 2026, 2027, 2028]
    assert s.potong(slice(1, 2)).awal.tolist() == [3]


@pytest.mark.parametrize(
    ("target", "kali"),
    [([10, 20], 2), ([20, 10], 2), ([-10, 20], 2), ([0, 10], 1), ([10, 0], 1), ([5, 5], 1), ([5, None], 1)],
)
def test_kelipatan_dua_tahun_bersebelahan(target, kali):
    assert seri(target).kali[0].tolist() == [kali]


@pytest.mark.parametrize(
    ("target", "balik"),
    [([1, 2, 3], 0), ([1, 2, 1], 1), ([1, 2, 2, 1], 1), ([1, 2, 1, 2], 2), ([2, 2, 2], 0), ([1, 2, 2 - 1e-12, 3], 0)],
)
def test_balik_arah_melewati_langkah_yang_datar(target, balik):
    assert seri(target).balik.tolist() == [balik]


def test_maju_menurut_arah():
    assert seri([5, 4], tanda=-1).maju.tolist() == [[1]] and seri([5, 4], tanda=0).maju.tolist() == [[0]]


@pytest.mark.parametrize(
    ("target", "tanda", "pasti", "hasil"),
    [
        ([5, 4], 1, True, 1),
        ([5, 4], 1, False, -1),
        ([4, 5], -1, False, 1),
        ([5, 5], -1, False, -1),
        ([None, 5], -1, False, -1),
        ([None, 5, None, 6], -1, False, 1),
    ],
)
def test_arah_yang_tidak_tertulis_mengikuti_gerak_deretnya(target, tanda, pasti, hasil):
    assert seri(target, tanda=tanda, pasti=pasti).tanda.tolist() == [hasil]


def test_rentang_dan_kata_bukan_bilangan_dan_predikat_dikenal():
    s = seri(["80–85", "BB", "baik", "1.250,5", " ", "bb (72,1)"])
    np.testing.assert_array_equal(s.nilai[0], [KOSONG, KOSONG, KOSONG, 1250.5, KOSONG, KOSONG])
    assert s.teks[0].tolist() == [True, True, True, False, False, True]
    assert s.predikat[0].tolist() == [False, True, False, False, False, True]
    assert baca_predikat_kolom(pd.DataFrame({"target": ["A", None, 5, "WTP"]}), "target").tolist() == [
        True, False, False, True,
    ]  # fmt: skip


def test_baseline_boleh_kata_dan_tabel_boleh_tanpa_tahun():
    s = seri([1], [2], [3], baseline_2024=[70, "BB", None])
    assert s.baseline_terisi.tolist() == [True, True, False] and s.baseline[0] == 70 and np.isnan(s.baseline[1])
    tanpa = susun_seri(pd.DataFrame({"indikator": ["x"]}), np.array([1.0]), np.array([False]))
    assert (tanpa.kolom, tanpa.nilai.shape, tanpa.tanda.tolist()) == ((), (1, 0), [1.0])
    assert tanpa.baseline_terisi.tolist() == [False]


def test_kolom_tahun_berurut_menurut_tahunnya_bukan_letaknya():
    frame = pd.DataFrame({"t2027": [9], "t2025": [7], "tw1": [1], "t20250": [2]})
    assert susun_seri(frame, np.array([1.0]), np.array([True])).nilai.tolist() == [[7, 9]]
    assert susun_seri(frame, np.array([1.0]), np.array([True])).kolom == ("t2025", "t2027")


def test_realisasi_terakhir_yang_terisi_menurut_tahunnya():
    nilai, tahun = realisasi_terakhir(pd.DataFrame({"r2025": [None, 8.0], "r2023": [5.0, 6.0], "r24": [1, 1]}))
    assert (nilai.tolist(), tahun.tolist()) == ([5.0, 8.0], [2023.0, 2025.0])
    siap = pd.DataFrame({"realisasi_terakhir": ["7,5"], "tahun_realisasi": [2024], "r2025": [9]})
    assert [d.tolist() for d in realisasi_terakhir(siap)] == [[7.5], [2024.0]]
    assert np.isnan(realisasi_terakhir(pd.DataFrame({"x": [1]}))).all()


def test_arah_dibaca_huruf_kecil_tanpa_spasi():
    assert kolom_arah(pd.DataFrame({"arah": [" Naik", "TURUN ", None]})).tolist() == ["naik", "turun", ""]
    assert kolom_arah(pd.DataFrame({"x": [1]})).tolist() == [""]
    assert kolom_arah(pd.DataFrame({"arah": []})).tolist() == []
