"""Latihan kalimat dinilai aturan sungguhan: kalimat kinerja diterima, kalimat kerja ditolak dengan alasannya."""

import pytest

from lakip_helpers.latihan import Status, ambil

soal = ambil("11-06")


@pytest.mark.parametrize(
    "kalimat",
    [
        "Meningkatnya omzet pelaku usaha mikro",
        "meningkatnya   pendapatan pelaku usaha mikro",
        "Meningkatnya kemandirian usaha mikro",
        "Meningkatnya daya saing pelaku usaha mikro",
        "Berkembangnya usaha mikro warga",
    ],
)
def test_kalimat_kinerja_diterima(kalimat: str) -> None:
    assert soal.periksa(kalimat).lulus


@pytest.mark.parametrize(
    ("kalimat", "kata"),
    [
        ("Terbinanya para pelaku usaha mikro melalui bimbingan teknis", "masih membaca kalimat ini sebagai pekerjaan"),
        ("Persentase pelaku usaha mikro yang omzetnya naik", "ini indikator: diawali “Persentase”"),
        ("Rasio usaha mikro yang naik kelas", "Yang diminta di sini sasaran"),
        ("Indeks daya saing usaha mikro", "ini indikator: diawali “Indeks”"),
        ("Menurunnya angka kematian ibu", "tidak lagi tentang pelaku usaha"),
        ("Omzet naik", "terlalu pendek"),
        ("terlaksananya  pelatihan kewirausahaan bagi pelaku usaha mikro", "masih sama dengan kalimat asal"),
    ],
)
def test_yang_belum_mendapat_satu_alasan(kalimat: str, kata: str) -> None:
    hasil = soal.periksa(kalimat)
    assert hasil.status is Status.LAIN and kata in hasil.pesan


def test_yang_berubah_dan_dihitung_orangnya_tidak_dianggap_keliru() -> None:
    """“Jumlah pelaku usaha yang naik kelas” menghitung perubahan; pemicu kekeliruan tidak boleh menangkapnya."""
    assert soal.periksa("Meningkatnya jumlah pelaku usaha mikro yang naik kelas").kode == ""


def test_kalimat_terlalu_panjang_menjadi_gagal() -> None:
    hasil = soal.periksa("usaha " * 200)
    assert hasil.status is Status.GAGAL and "terlalu panjang" in hasil.pesan
