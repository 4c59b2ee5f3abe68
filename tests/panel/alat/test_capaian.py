"""Kalkulator: rumus dengan angka, penolakan tanpa arah, dan isi yang diketik tidak pernah menjadi HTML."""

from __future__ import annotations

import pytest

from lakip_helpers.panel.alat.capaian import jelaskan_capaian, kalkulator


@pytest.mark.parametrize(
    ("masukan", "potongan"),
    [
        (("4,20", "4,65", "turun"), ["(2T-R)/T: (2 × 4,2 − 4,65) / 4,2 × 100 = 89,29", "Capaian 89,29 %", "Tinggi"]),
        (("4,20", "4,65", "turun", "T/R"), ["T/R: 4,2 / 4,65 × 100 = 90,32"]),
        (("4,20", "4,65", "turun", "R/T"), ["110,71", "Perhatikan.", "arah terbalik"]),
        (("20", "45", "naik"), ["Capaian 225,00 %; dibatasi 100,00 %"]),
        (("5", "12", "turun"), ["ditulis 0", "Capaian 0,00 %"]),
        (("0", "0", "turun"), ["target dan realisasi nol = 100,00", "Perhatikan."]),
        (("BB", "A", ""), ["predikat: A (6) / BB (5)"]),
        (("80-85", "82", "naik"), ["rentang: 82 terhadap 80–85 = 100,00"]),
    ],
)
def test_rumus_ditulis_dengan_angkanya(masukan, potongan):
    teks = " ".join(jelaskan_capaian(*masukan))
    assert all(satu in teks for satu in potongan), teks


@pytest.mark.parametrize(
    ("masukan", "potongan"),
    [
        (("4,20", "4,65", ""), ["Arah belum dipilih", "110,71 %", "89,29 %"]),
        (("0", "3", ""), ["Arah belum dipilih", "Pilih arahnya, lalu tekan Hitung."]),
        (("", "4,65", "naik"), ["belum diisi"]),
        (("4,20", "  ", "naik"), ["belum diisi"]),
        (("0", "3", "turun"), ["target nol", "tidak dapat dihitung"]),
        (("10", "0", "turun", "T/R"), ["realisasi nol tidak dapat dihitung dengan rumus T/R"]),
        (("abc", "3", "naik"), ["abc"]),
    ],
)
def test_yang_tak_dapat_dihitung_dijelaskan_tanpa_angka_capaian(masukan, potongan):
    kalimat = jelaskan_capaian(*masukan)
    teks = " ".join(kalimat)
    assert all(satu in teks for satu in potongan), teks
    assert "Kategori" not in teks
    assert "nan" not in teks.lower().split()
    assert "inf" not in teks.lower().split()


def panel():
    kerangka = kalkulator()
    target, realisasi, arah, rumus = kerangka.kotak.children[1:5]
    return target, realisasi, arah, rumus, kerangka.tombol["hitung"], kerangka.umpan


def test_tombol_hitung_menampilkan_hasil():
    target, realisasi, arah, _, tombol, hasil = panel()
    target.value, realisasi.value = "4,20", "4,65"
    tombol.click()
    assert "Arah belum dipilih" in hasil.value
    arah.value = "turun"
    tombol.click()
    assert "= 89,29" in hasil.value
    assert "Arah belum dipilih" not in hasil.value


def test_isian_dilepas_dari_html():
    target, realisasi, arah, _, tombol, hasil = panel()
    target.value, realisasi.value, arah.value = "<b>1</b>", "<script>", "naik"
    tombol.click()
    assert "<b>" not in hasil.value
    assert "<script>" not in hasil.value


def test_tiap_isian_berlabel_di_atasnya():
    isian = panel()[:4]
    assert [satu.description for satu in isian] == ["Target (T)", "Realisasi (R)", "Arah", "Rumus"]
    assert all("lakip-atas" in satu._dom_classes for satu in isian)
