"""Kalimat Bab III dari angka isian, dan draf LKjIP satu sasaran."""

from __future__ import annotations

import copy

import pytest

from lakip_helpers.istilah import ButirLaporan
from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.hasil.contoh import daftar_opd, isi_dari_sasaran
from lakip_helpers.latihan.hasil.dokumen import susun_dokumen
from lakip_helpers.latihan.hasil.laporan import MILIK_PENYUSUN, isi_kosong, kelengkapan, susun_kalimat


@pytest.fixture(scope="module")
def soal():
    return ambil("24-06")


def tanpa_teks(jawaban):
    """Jawaban yang angkanya lengkap dan ketujuh halnya kosong."""
    salinan = copy.deepcopy(jawaban)
    for satu in salinan["laporan"]:
        satu["teks"] = ""
    return salinan


def test_sebab_dan_pembanding_nasional_tidak_pernah_disusun(soal):
    jawaban, terpasang = isi_kosong(soal.bahan, tanpa_teks(soal.kunci))
    assert terpasang == [butir for butir in ButirLaporan if butir not in MILIK_PENYUSUN]
    assert [satu["butir"] for satu in jawaban["laporan"] if not satu["teks"]] == list(MILIK_PENYUSUN)


def test_tulisan_orang_tidak_diganti(soal):
    jawaban = tanpa_teks(soal.kunci)
    jawaban["laporan"][0]["teks"] = "Tulisan saya."
    hasil, terpasang = isi_kosong(soal.bahan, jawaban)
    assert hasil["laporan"][0]["teks"] == "Tulisan saya."
    assert ButirLaporan.TARGET not in terpasang
    assert jawaban["laporan"][1]["teks"] == ""


@pytest.mark.parametrize("hilang", ["perangkat_daerah", "renstra_indikator", "realisasi"])
def test_angka_belum_lengkap_berarti_tanpa_kalimat(soal, hilang):
    assert susun_kalimat(soal.bahan, {**soal.kunci, hilang: []}) == {}
    assert susun_kalimat(soal.bahan, soal.bahan.asal) == {}


def test_arah_turun_disebut_searah(soal):
    jawaban = copy.deepcopy(soal.kunci)
    jawaban["renstra_indikator"][0] |= {"arah": "turun", "t2025": "6,00", "t2029": "4,00"}
    for satu, nilai in zip(jawaban["realisasi"], ("7,00", "6,50", "5,50"), strict=True):
        satu["nilai"] = nilai
    kalimat = susun_kalimat(soal.bahan, jawaban)
    assert (
        "mencapai target: realisasi 2025 sebesar 5,5 % dari target 6 %, capaian 108,33 %" in kalimat["target_realisasi"]
    )
    assert "turun 1,0 (membaik)" in kalimat["tahun_lalu"]


@pytest.mark.parametrize("kode", [kode for _, kode in daftar_opd()])
def test_tiap_opd_contoh_dapat_memulai(soal, kode):
    jawaban, terpasang = isi_kosong(soal.bahan, isi_dari_sasaran(kode))
    assert len(terpasang) == len(ButirLaporan) - len(MILIK_PENYUSUN)
    assert kelengkapan(jawaban["laporan"]).startswith("Terisi 5 dari 7 hal.")


def test_draf_memuat_kalimat_penyusun_dan_tanda_rekaan(soal):
    dokumen = susun_dokumen(soal.bahan, soal.kunci)
    teks = "\n".join(satu.text for satu in dokumen.paragraphs)
    assert all(satu["teks"] in teks for satu in soal.kunci["laporan"] if satu["butir"] == ButirLaporan.SEBAB)
    assert "98,89" in teks
