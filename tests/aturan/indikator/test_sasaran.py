"""Sasaran pada tabelnya sendiri dan pada kolom tabel indikator: sekali dinilai, sekian indikator, dan tingkatnya."""

from __future__ import annotations

import pandas as pd

from lakip_helpers.aturan.indikator.sasaran import siapkan_kolom, siapkan_sasaran
from lakip_helpers.aturan.periksa import periksa


def test_kolom_sasaran_dinilai_sekali_dengan_banyaknya_indikator_yang_berbeda():
    t = siapkan_kolom(
        pd.DataFrame(
            {
                "sasaran": ["Mutu naik", "Mutu naik", "Mutu naik", "", "Kota bersih", "Tanpa indikator"],
                "indikator": ["Rasio guru", "Angka lulus", "Rasio guru", "Lepas", "Sampah", None],
            }
        )
    )
    assert t.dinilai.tolist() == [True, False, False, False, True, True]
    assert t.banyak.tolist() == [2, 2, 2, 1, 1, 0]
    assert set(t.tingkat) == {""} and set(t.induk) == {""}
    assert siapkan_kolom(pd.DataFrame({"sasaran": ["Mutu naik"]})).banyak.tolist() == [-1]


def test_sasaran_yang_mengulang_tujuannya_disebut_sekali_walaupun_berindikator_banyak():
    induk = "Meningkatnya kualitas lingkungan hidup"
    tabel = pd.DataFrame(
        {
            "tujuan": [induk] * 3,
            "sasaran": [f"{induk} kota"] * 2 + ["Berkurangnya sampah yang tidak terkelola"],
            "indikator": ["Indeks kualitas air", "Indeks kualitas udara", "Persentase sampah terkelola"],
        },
        index=[5, 6, 7],
    )
    assert [(t.kode, t.baris) for t in periksa(tabel, "SAS-05")] == [("SAS-05", 5)]


def test_sebutan_tujuan_dan_sasaran_di_depan_dibuang_dan_tingkatnya_diingat():
    teks = [
        "Tujuan 1: Mutu naik",
        "Sasaran Strategis 2. Kota bersih",
        "SASARAN - Air layak",
        "Tujuan pembangunan tercapai",
    ]
    t = siapkan_kolom(pd.DataFrame({"sasaran": teks, "tujuan": ["", "", "Induk", ""]}))
    assert t.teks.tolist() == ["Mutu naik", "Kota bersih", "Air layak", "Tujuan pembangunan tercapai"]
    assert t.tingkat.tolist() == ["tujuan", "", "", "tujuan"] and t.induk[2] == "Induk"


def test_sasaran_kegiatan_tidak_dinilai_dan_tingkat_tertulis_dipercaya():
    t = siapkan_kolom(
        pd.DataFrame({"sasaran": ["A b", "C d", "E f"], "jenis_tabel": ["Sub Kegiatan", "Tujuan", "Sasaran"]})
    )
    assert t.dinilai.tolist() == [False, True, True] and t.tingkat.tolist() == ["", "tujuan", ""]


def test_tabel_sasaran_dengan_induk_dan_indikatornya():
    frame = pd.DataFrame(
        {
            "kode_sasaran": ["T1", "T1.S1", "T1.S2"],
            "kode_induk": ["R1", "T1", "T9"],
            "tingkat": ["tujuan", "sasaran", "sasaran"],
            "uraian": ["Tujuan", "Sasaran satu", None],
        }
    )
    indikator = pd.DataFrame({"kode_sasaran": ["T1.S1", "T1.S1", "T1"]})
    t = siapkan_sasaran(frame, indikator, {"R1": "Sasaran RPJMD"})
    assert t.banyak.tolist() == [1, 2, 0] and t.induk.tolist() == ["Sasaran RPJMD", "Tujuan", ""]
    assert t.dinilai.tolist() == [True, True, False]
    assert siapkan_sasaran(frame, indikator.head(0)).banyak.tolist() == [-1, -1, -1], "tabel indikatornya belum diisi"
    assert siapkan_sasaran(frame).induk.tolist() == ["", "Tujuan", ""]


def test_sasaran_kantor_yang_tidak_satu_pun_barisnya_berindikator():
    tabel = pd.DataFrame(
        {
            "sasaran": ["Meningkatnya mutu jalan", "Meningkatnya mutu air"],
            "indikator": ["Persentase jalan mantap", None],
        },
        index=[5, 6],
    )
    assert [(t.kode, t.baris) for t in periksa(tabel, "SAS-09")] == [("SAS-09", 6)]
