"""Membedakan kalimat: tulisan, ejaan, atau kata."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_helpers.aturan.bahasa.beda import Beda, bandingkan, tunjukkan


@pytest.mark.parametrize(
    ("satu", "lain", "tingkat"),
    [
        ("Angka kemiskinan", "Angka kemiskinan", Beda.SAMA),
        ("Angka Kemiskinan", "Angka kemiskinan", Beda.TULISAN),
        ("Angka  kemiskinan ", "Angka kemiskinan", Beda.TULISAN),
        ("Persentase balita (0-59 bulan)", "Persentase balita 0–59 bulan", Beda.TULISAN),
        ("antar daerah", "antardaerah", Beda.TULISAN),
        ("Presentase jalan mantap", "Persentase jalan mantap", Beda.EJAAN),
        ("Prevelensi stunting", "Prevalensi stunting", Beda.EJAAN),
        ("Indeks pelayanan publik", "Indeks layanan publik", Beda.EJAAN),
        ("Jumlah desa mandiri", "Persentase desa mandiri", Beda.KATA),
        ("Angka kematian ibu", "Angka kematian bayi", Beda.KATA),
        ("Penduduk usia 7-12 tahun", "Penduduk usia 7-15 tahun", Beda.KATA),
        ("Sekolah yang tidak terakreditasi", "Sekolah yang terakreditasi", Beda.KATA),
        ("Pendidikan nonformal", "Pendidikan formal", Beda.KATA),
        ("Peningkatan kemiskinan", "Penurunan kemiskinan", Beda.KATA),
        ("Angka ibuu", "Angka ibu", Beda.KATA),  # tiga huruf terlalu pendek untuk disebut salah ketik
        ("Satuu data", "Satu data", Beda.EJAAN),
        ("Target 20255", "Target 2025", Beda.KATA),
        ("Desa binaan mandiri", "Desa mandiri", Beda.KATA),
    ],
)
def test_tingkat_beda(satu, lain, tingkat):
    assert bandingkan(satu, lain) is tingkat
    assert bandingkan(lain, satu) is tingkat


@pytest.mark.parametrize(
    ("satu", "lain", "teks"),
    [
        ("Angka Kemiskinan.", "Angka  kemiskinan", "hanya spasi, huruf besar, tanda baca"),
        ("Presentase desa", "Persentase desa", "“persentase” menjadi “presentase”"),
        ("Persentase desa mandiri pangan", "Persentase desa mandiri", "“pangan” ditambahkan"),
        ("Persentase desa", "Persentase desa mandiri", "“mandiri” hilang"),
        ("Angka  Kemiskinan", "Angka Kemiskinan", "hanya spasi"),
        ("Angka Kemiskinan", "Angka kemiskinan", "hanya huruf besar"),
        ("Angka kemiskinan.", "Angka kemiskinan", "hanya tanda baca"),
        ("Angka kemiskinan", "Angka kemiskinan", "hanya tulisan"),
    ],
)
def test_beda_ditunjukkan_dengan_kata(satu, lain, teks):
    assert tunjukkan(satu, lain) == teks


def test_beda_yang_banyak_diringkas():
    satu = " ".join(f"a{i} sama" for i in range(9))
    lain = " ".join(f"b{i} sama" for i in range(9))
    assert tunjukkan(satu, lain).endswith(", dan 4 beda lain")


def test_lima_beda_ditunjukkan_semua():
    satu, lain = (" ".join(f"{awal}{i} sama" for i in range(5)) for awal in "ab")
    assert tunjukkan(satu, lain) == ", ".join(f"“b{i}” menjadi “a{i}”" for i in range(5))


@given(st.text(max_size=80), st.text(max_size=80))
def test_setangkup_dan_selalu_ada_kata(satu, lain):
    assert (bandingkan(satu, lain) is Beda.SAMA) == (satu == lain)
    assert (bandingkan(satu, lain) is Beda.TULISAN) == (bandingkan(lain, satu) is Beda.TULISAN)
    assert tunjukkan(satu, lain)


def test_kalimat_yang_sangat_panjang_tidak_dibandingkan_kata_demi_kata():
    satu, lain = "ab" * 20_000, "ba" * 20_000
    assert bandingkan(satu, lain) is Beda.KATA
    assert tunjukkan(satu, lain) == "terlalu panjang untuk ditunjukkan kata demi kata"
    assert bandingkan(satu, satu.upper()) is Beda.TULISAN


@pytest.mark.parametrize(("panjang", "tingkat"), [(800, Beda.EJAAN), (801, Beda.KATA)])
def test_panjang_yang_masih_dibandingkan_kata_demi_kata(panjang, tingkat):
    satu = "persentase ".ljust(panjang, "a")
    assert bandingkan(satu, satu.replace("persentase", "presentase")) is tingkat
    assert tunjukkan(satu.replace("persentase", "presentase"), satu).startswith("“" if tingkat is Beda.EJAAN else "t")
