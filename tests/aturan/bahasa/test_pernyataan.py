"""Janji dan kenyataan dalam paragraf, pengakuan tercapai atau meleset, dan selisih persentase yang disebut persen."""

from __future__ import annotations

import math

import pytest

from lakip_helpers.aturan.bahasa.pernyataan import (
    JanjiDanNyata,
    baca_janji,
    mempertahankan,
    mengaku_meleset,
    mengaku_tercapai,
    persen_sebagai_poin,
    semua_janji,
)


@pytest.mark.parametrize(
    ("target", "realisasi", "turun", "meleset", "capaian"),
    [
        (100, 100, False, False, 100),
        (100, 99, False, True, 99),
        (100, 101, False, False, 101),
        (10, 10, True, False, 100),
        (10, 11, True, True, 90),
        (10, 9, True, False, 110),
        (10, 25, True, True, 0),
    ],
)
def test_meleset_dan_capaian_menurut_arahnya(target, realisasi, turun, meleset, capaian):
    janji = JanjiDanNyata("x", target, realisasi, turun)
    assert (janji.meleset, janji.capaian) == (meleset, pytest.approx(capaian))
    assert math.isnan(JanjiDanNyata("x", 0, realisasi, turun).capaian)


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("Angka kemiskinan ditargetkan 7,5 dan terealisasi 8.", [("Angka kemiskinan", 7.5, 8, True)]),
        ("Pada 2025 umur harapan hidup target 72,5, realisasi 73.", [("Pada umur harapan hidup", 72.5, 73, False)]),
        ("Realisasi 98,00 % dari target 98,54 %.", [("", 98.54, 98, False)]),
        ("Target tercapai tahun 2025.", []),
        ("Ditargetkan 90.", []),
        ("Dari target 3 indikator, realisasi 2.", []),
        ("Jalan mantap: target 70, realisasi 71. Air layak: target 90, realisasi 80.",
         [("Jalan mantap", 70, 71, False), ("Air layak", 90, 80, False)]),
    ],
)  # fmt: skip
def test_janji_dibaca_indikator_demi_indikator(teks, harap):
    assert [(j.indikator, j.target, j.realisasi, j.turun) for j in semua_janji(teks)] == harap


def test_yang_meleset_didahulukan_selainnya_yang_pertama():
    dua = "Jalan mantap: target 70, realisasi 71. Air layak: target 90, realisasi {}."
    assert baca_janji(dua.format(80)).indikator == "Air layak"
    assert baca_janji(dua.format(95)).indikator == "Jalan mantap"
    assert baca_janji("Tidak ada angkanya.") is None


@pytest.mark.parametrize(
    ("teks", "klaim", "meleset"),
    [
        ("Seluruh target telah tercapai.", "Seluruh target telah tercapai", False),
        ("Kini target telah terlampaui.", "target telah terlampaui", False),
        ("Capaian melebihi yang direncanakan.", "Capaian melebihi", False),
        ("melampaui rencana", "melampaui", False),
        ("Target belum tercapai.", "", True),
        ("Capaian di bawah target.", "", True),
        ("Kinerja hampir mencapai target.", "", True),
        ("Rumah tidak layak huni mencapai target.", "huni mencapai target", False),
        ("Realisasinya 90.", "", False),
    ],
)
def test_mengaku_tercapai_atau_meleset(teks, klaim, meleset):
    assert (mengaku_tercapai(teks), mengaku_meleset(teks)) == (klaim, meleset)


@pytest.mark.parametrize(
    ("teks", "potong"),
    [
        ("naik dari 61,80 % menjadi 66,10 % atau bertambah 4,30 %", "4,30 %"),
        ("turun dari 66,10 persen menjadi 61,80 persen, turun 4,3 persen", "4,3 persen"),
        ("naik dari 61,80 % menjadi 66,10 % atau bertambah 4,31 %", "4,31 %"),
        ("naik dari 61,80 % menjadi 66,10 % atau bertambah 4,32 %", ""),
        ("naik dari 61,80 % menjadi 66,10 % atau naik 6,96 %", ""),
        ("naik dari 61,80 % menjadi 66,10 % atau bertambah 4,30 poin", ""),
    ],
)
def test_selisih_persentase_ditulis_persen(teks, potong):
    assert persen_sebagai_poin(teks) == potong


def test_keberhasilan_yang_dipertahankan():
    assert mempertahankan("Capaian tahun ini akan terus dipertahankan.") == "Capaian tahun ini akan terus dipertahankan"
    assert mempertahankan("Mempertahankan luas lahan sawah.") == ""
