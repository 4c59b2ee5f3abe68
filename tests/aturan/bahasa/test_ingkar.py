"""Uji ingkaran dan arah yang bergantung kepadanya."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.ingkar import baca_ingkaran
from lakip_helpers.aturan.bahasa.klasifikasi import nilai_indikator


@pytest.mark.parametrize(
    "kalimat",
    [
        "Persentase sampah yang tidak terkelola",
        "Persentase temuan yang belum ditindaklanjuti",
        "Jumlah laporan masyarakat yang belum selesai ditangani",
        "Persentase bangunan tanpa izin",
        "Persentase Unjuk Rasa yang Disebabkan Konflik",
        "Jumlah korban jiwa yang diakibatkan bencana",
        "Jumlah kasus gizi buruk yang terjadi",
        "Jumlah desa rawan pangan",
        "Persentase siswa yang mengalami perundungan dalam 12 bulan terakhir",
        "Persentase laporan bulanan tidak masuk tepat waktu",
        "Persentase laporan penanganan bencana tidak disampaikan",
        "Persentase pelayanan kesehatan yang tidak sesuai standar",
        "Persentase bantuan tidak tepat sasaran",
        "Persentase izin diterbitkan tidak sesuai SOP",
        "Persentase OPD tidak menyampaikan laporan kinerja tepat waktu",
        "Persentase OPD belum menindaklanjuti rekomendasi hasil pemeriksaan",
        "Persentase OPD yang laporan keuangannya tidak disampaikan tepat waktu",
        "Persentase OPD yang tidak menyampaikan laporan yang berkualitas",
        "Persentase OPD yang tidak melaksanakan program yang direncanakan",
        "Persentase OPD yang mendapat predikat tidak memadai",
        "Persentase OPD yang belum melunasi temuan kerugian daerah",
        "Persentase OPD yang tidak menindaklanjuti temuan BPK",
        "Persentase anggota yang tidak hadir pelatihan",
    ],
)
def test_yang_buruk_dan_tidak_ditangani_harus_turun(kalimat: str):
    assert nilai_indikator(kalimat).arah == "turun"


@pytest.mark.parametrize(
    "kalimat",
    [
        "Persentase titik parkir yang tidak menimbulkan kemacetan",
        "Persentase kecamatan tanpa kasus gizi buruk",
        "Persentase desa yang tidak rawan pangan",
        "Persentase rumah tidak layak huni yang diperbaiki",
        "Persentase pengurangan rumah tidak layak huni",
        "Persentase penanganan sampah tidak terkelola",
        "Jumlah anak tidak sekolah yang kembali bersekolah",
        "Persentase aset tidak bergerak yang bersertifikat",
        "Persentase laporan bulanan masuk tepat waktu",
        "Jumlah bantuan rumah tidak layak huni",
        "Persentase rumah yang tidak layak huni yang ditangani",
        "Persentase warga yang tidak mampu yang menerima bantuan",
        "Persentase warga tidak mampu yang dibantu",
        "Persentase rumah tidak layak huni mendapat bantuan",
        "Persentase keluarga yang tidak lagi tinggal di kawasan kumuh",
        "Persentase pelaku usaha yang tidak melanggar peraturan daerah",
        "Persentase pasien yang tidak putus berobat",
        "Panjang drainase dalam kondisi baik (aliran air tidak tersumbat)",
    ],
)
def test_yang_buruk_tetapi_diingkari_atau_ditangani_harus_naik(kalimat: str):
    assert nilai_indikator(kalimat).arah == "naik"


def test_bulan_pada_jangka_waktu_bukan_banyaknya_yang_ditentukan():
    kalimat = "Persentase bayi usia kurang dari 6 bulan yang mendapatkan ASI eksklusif"
    assert nilai_indikator(kalimat).arah == "naik"
    assert nilai_indikator("Jumlah bulan pembayaran gaji").arah == "tetap"


@pytest.mark.parametrize(
    ("teks", "diingkari", "buruk", "baik", "menerangkan", "terhindar"),
    [
        ("opd yang belum menindaklanjuti rekomendasi hasil pemeriksaan", "menindaklanjuti rekomendasi hasil pemeriksaan", "belum menindaklanjuti", "", True, False),
        ("asn yang tidak pernah dijatuhi hukuman", "dijatuhi hukuman", "", "tidak pernah dijatuhi", False, False),
        ("temuan yang tidak selesai ditindaklanjuti tepat waktu", "selesai ditindaklanjuti tepat", "tidak selesai", "", True, False),
        ("sampah tidak terkelola", "terkelola", "tidak terkelola", "", False, False),
        ("aset tidak langsung", "", "", "", False, False),
        ("warga yang tidak", "", "", "", False, False),
        ("pelanggaran yang tidak berulang", "berulang", "", "tidak berulang", False, True),
        ("pelanggaran tidak berulang", "berulang", "", "tidak berulang", False, False),
        ("tidak berulang", "berulang", "", "tidak berulang", False, False),
        ("desa yang tidak rawan pangan dan belum terang", "rawan pangan terang", "belum terang", "tidak rawan", False, False),
    ],
)  # fmt: skip
def test_yang_diingkari_sampai_tiga_kata_atau_seluruh_objeknya(teks, diingkari, buruk, baik, menerangkan, terhindar):
    hasil = baca_ingkaran(teks.split())
    assert hasil.kata == set(diingkari.split())
    assert (hasil.buruk, hasil.baik, hasil.menerangkan_pokok, hasil.baik_terjadi) == (
        buruk,
        baik,
        menerangkan,
        terhindar,
    )
