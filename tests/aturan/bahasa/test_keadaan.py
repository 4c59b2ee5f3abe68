"""Uji keadaan sesudah "yang" dan kata yang menyatakan ukurannya dipenuhi: keduanya menentukan arah."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat

TURUN = (
    "Jumlah laporan yang terlambat",
    "Jumlah dokumen yang terlambat disampaikan",
    "Persentase laporan keuangan yang masih terlambat",
    "Jumlah laporan yang disampaikan terlambat",
    "Jumlah laporan berstatus terlambat",
    "Jumlah sertifikat berstatus kedaluwarsa",
    "Persentase rekomendasi yang berstatus belum selesai",
    "Jumlah berkas permohonan yang ditolak",
    "Jumlah arsip yang hilang",
    "Jumlah data yang keliru",
    "Jumlah surat yang salah alamat",
    "Persentase bantuan yang salah sasaran",
    "Jumlah beasiswa yang tertunda",
    "Jumlah pelatihan yang dibatalkan",
    "Persentase layanan yang terganggu",
    "Jumlah laporan yang melewati batas waktu",
    "Persentase izin yang melebihi waktu penyelesaian",
    "Jumlah proyek yang mangkrak",
    "Persentase jabatan yang kosong",
    "Persentase waktu tanggap kebakaran yang tidak tepat",
    "Persentase waktu tunggu pasien yang belum sesuai standar",
    "Rata-rata waktu tanggap kebakaran",
    "Rata-rata waktu penyelesaian izin",
    "Persentase kematian pasien kurang dari 48 jam",
    "Persentase dokumen terlambat",
    "Persentase paket pekerjaan terlambat selesai",
    "Persentase SPJ ditolak bendahara",
    "Persentase obat kedaluwarsa",
    "Jumlah laporan pertanggungjawaban yang dikembalikan",
    "Jumlah dokumen perencanaan yang dikembalikan untuk diperbaiki",
)
NAIK = (
    "Persentase waktu tanggap kebakaran yang tepat",
    "Persentase waktu tunggu rawat jalan yang sesuai standar",
    "Persentase waktu tempuh angkutan yang memenuhi standar",
    "Persentase waktu tanggap kebakaran di bawah 15 menit",
    "Persentase antrean yang sesuai standar",
    "Persentase emisi kendaraan yang memenuhi baku mutu",
    "Persentase kebisingan kawasan yang sesuai baku mutu",
    "Persentase tunggakan pajak yang tertagih",
    "Ketepatan waktu tanggap kebakaran",
    "Tingkat kesesuaian waktu tanggap",
    "Persentase laporan yang disampaikan tidak terlambat",
    "Persentase laporan terlambat yang ditindaklanjuti",
    "Persentase jalan yang rusak diperbaiki",
    "Persentase arsip yang hilang ditemukan kembali",
    "Jumlah laporan kebakaran yang ditangani",
    "Persentase desa yang melebihi target",
    "Jumlah laporan yang tepat waktu",
    "Persentase bantuan yang tepat sasaran",
    "Persentase buku perpustakaan yang dikembalikan tepat waktu",
    "Persentase dokumen yang disetujui tanpa dikembalikan",
    "Persentase penurunan dokumen yang dikembalikan",
    "Persentase penyelesaian berkas yang dikembalikan",
    "Persentase laporan tidak terlambat",
    "Persentase berkas ditolak diperbaiki",
    "Rata-rata pertumbuhan ekonomi di daerah tertinggal",
    "Jumlah dokumen pemanfaatan tanah kosong",
)


@pytest.mark.parametrize("kalimat", TURUN)
def test_pokok_yang_luput_atau_rusak_makin_kecil_makin_baik(kalimat: str) -> None:
    assert tentukan_arah(baca_kalimat(kalimat)).arah == "turun"


@pytest.mark.parametrize("kalimat", NAIK)
def test_bagian_yang_memenuhi_ukurannya_makin_besar_makin_baik(kalimat: str) -> None:
    assert tentukan_arah(baca_kalimat(kalimat)).arah == "naik"
