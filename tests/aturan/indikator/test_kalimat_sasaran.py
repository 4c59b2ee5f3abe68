"""Kalimat sasaran: hasil rangkap, cara, upaya, semboyan, dan pengulangan induk, beserta kutipannya."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.indikator.kalimat_sasaran import (
    banyak_mutu,
    dua_hasil,
    hasil_kedua,
    kata_kegiatan,
    kutip_cara,
    kutip_semboyan,
    kutip_upaya,
    mengulang,
)


@pytest.mark.parametrize(
    ("teks", "rangkap"),
    [
        ("Menurunnya kemiskinan dan pengangguran", "kemiskinan dan pengangguran"),
        ("Meningkatnya kualitas lingkungan hidup dan ketahanan bencana", "kualitas dan ketahanan"),
        ("Meningkatnya pelestarian budaya, kunjungan wisatawan, dan ekonomi kreatif", "pelestarian, kunjungan, dan ekonomi"),
        ("Meningkatnya kualitas, akses, dan pemerataan pendidikan", "kualitas, akses, dan pemerataan"),
        ("Meningkatnya kualitas/akses layanan", "kualitas dan akses"),
        ("Menurunnya kematian ibu dan bayi", ""),
        ("Meningkatnya keamanan dan ketertiban", ""),
        ("Meningkatnya keamanan serta ketertiban umum", ""),
        ("Menurunnya kekerasan dan eksploitasi anak", ""),
        ("Meningkatnya keamanan, ketentraman dan gotong royong warga", ""),
        ("Meningkatnya kualitas jalan", ""),
    ],
)  # fmt: skip
def test_dua_hasil_di_bawah_satu_kata_kerja(teks, rangkap):
    assert dua_hasil(teks) == rangkap


@pytest.mark.parametrize(
    ("teks", "cara", "upaya", "semboyan"),
    [
        ("Meningkatnya mutu air melalui pengawasan industri", "melalui pengawasan", "", ""),
        ("Meningkatkan mutu air", "", "Meningkatkan", ""),
        ("Peningkatan mutu guru", "", "Peningkatan", ""),
        ("Pelayanan publik yang baik", "", "", "baik"),
        ("Terwujudnya kota yang maju dan berdaya saing", "", "", "maju dan berdaya saing"),
        ("Terwujudnya pemerintahan yang transparan dan akuntabel", "", "", ""),
        ("Tercapainya target kinerja dinas", "", "", "Tercapainya target"),
        ("Meningkatnya layanan prima", "", "", "prima"),
        ("Meningkatnya kota yang gemilang", "", "", "gemilang"),
        ("Meningkatnya mutu air", "", "", ""),
    ],
)
def test_yang_dikutip(teks, cara, upaya, semboyan):
    assert (kutip_cara(teks), kutip_upaya(teks), kutip_semboyan(teks)) == (cara, upaya, semboyan)


def test_pekerjaan_disebut_sebabnya_dan_keadaan_yang_berubah_bukan_pekerjaan():
    assert kata_kegiatan("Terlaksananya rapat") == "“terlaksananya” dan “rapat”"
    assert kata_kegiatan("Meningkatnya penyelesaian perkara") == "" == kata_kegiatan("Meningkatnya kualitas hidup")


def test_banyaknya_mutu_dan_hasil_kedua():
    teks = ["Meningkatnya mutu", "Meningkatnya akses dan mutu pendidikan", "Meningkatnya akses, mutu, dan pemerataan"]
    assert [banyak_mutu(satu) for satu in teks] == [1, 2, 3]
    kedua = [
        "Meningkatnya mutu",
        "Meningkatnya mutu dan menurunnya kemiskinan",
        "Meningkatnya mutu, optimalnya layanan",
    ]
    assert [hasil_kedua(satu) for satu in kedua] == ["", "menurunnya kemiskinan", "optimalnya layanan"]


def test_mengulang_tepat_empat_dari_lima_kata_dan_tempat_di_ujung_tidak_dihitung():
    induk = "Meningkatnya kualitas lingkungan hidup"
    assert mengulang("Meningkatnya kualitas lingkungan hidup bersih", induk), "empat dari lima"
    assert not mengulang("Meningkatnya kualitas lingkungan hidup bersih sehat", induk)
    assert mengulang("Meningkatnya kualitas lingkungan hidup di wilayah pesisir", induk)
    assert not mengulang("", induk) and not mengulang(induk, "")
