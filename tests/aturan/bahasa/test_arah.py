"""Arah beserta sebab dan keyakinannya: kata yang memutuskan disebut, yang menduga tidak mengaku pasti."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat

KECIL, TENTU, BIASA = (
    "makin kecil makin baik",
    "banyaknya sudah ditentukan",
    "tidak ada kata yang berarti makin kecil makin baik",
)
TANGAN = "“{}” menyatakan “{}” ditangani, makin besar makin baik"


@pytest.mark.parametrize(
    ("kalimat", "arah", "sebab", "yakin"),
    [
        ("Peringkat kota dalam pekan olahraga", "turun", '“peringkat”: peringkat 1 yang terbaik', "sedang"),
        ("Jumlah dokumen laporan keuangan", "tetap", f'“dokumen” tentang “keuangan”: {TENTU} setiap tahun', "sedang"),
        ("Persentase dokumen perencanaan yang berkualitas", "naik", BIASA, "tinggi"),
        ("Tersedianya gaji dan tunjangan", "tetap", f'“tunjangan”: {TENTU}', "sedang"),
        ("Indeks gaji pegawai", "naik", BIASA, "tinggi"),
        ("Rata-rata waktu tanggap pemadaman", "turun", f'“waktu tanggap” {KECIL}', "tinggi"),
        ("Persentase sampah yang dibuang ke sungai", "turun", f'“sampah yang dibuang” {KECIL}', "tinggi"),
        ("Angka kematian ibu", "turun", f'“kematian” {KECIL}', "tinggi"),
        ("Luas kawasan permukiman kumuh", "turun", f'“kumuh” {KECIL}', "tinggi"),
        ("Persentase rumah layak huni di kawasan kumuh", "naik", BIASA, "tinggi"),
        ("Persentase temuan yang belum ditindaklanjuti", "turun", f'“belum ditindaklanjuti” {KECIL}', "sedang"),
        ("Jumlah rumah tidak layak huni", "turun", f'“tidak layak” {KECIL}', "sedang"),
        ("Menurunnya rumah tidak layak huni", "turun", f'“tidak layak” {KECIL}', "sedang"),
        ("Penurunan rumah tidak layak huni", "naik", TANGAN.format("penurunan", "tidak layak"), "sedang"),
        ("Jumlah rumah tidak layak huni yang ditangani", "naik", TANGAN.format("ditangani", "tidak layak"), "sedang"),
        ("Penanganan rumah tidak layak huni", "naik", TANGAN.format("penanganan", "tidak layak"), "sedang"),
        ("Persentase kasus kekerasan yang ditangani", "naik", TANGAN.format("ditangani", "kekerasan"), "sedang"),
        ("Menurunnya kasus demam berdarah", "turun", f'“kasus” {KECIL}', "tinggi"),
        ("Penurunan kasus demam berdarah", "naik", TANGAN.format("penurunan", "kasus"), "sedang"),
        ("Jumlah dokumen kajian risiko longsor", "naik", TANGAN.format("dokumen", "longsor"), "sedang"),
        ("Persentase parkir yang tidak menimbulkan kemacetan", "naik",
         '“tidak menimbulkan”: masalahnya tidak ada, makin besar makin baik', "sedang"),
        ("Persentase jalan mantap", "naik", BIASA, "tinggi"),
        ("Jumlah peta rawan bencana", "naik", TANGAN.format("peta", "rawan bencana"), "sedang"),
        ("Jumlah peta rawan bencana tidak ditangani", "turun", f'“tidak ditangani” {KECIL}', "sedang"),
        ("Jumlah sertifikat yang rusak", "turun", f'“rusak” {KECIL}', "tinggi"),
        ("Jumlah kemiskinan dalam perda", "turun", f'“kemiskinan” {KECIL}', "tinggi"),
        ("Menurunnya rekomendasi temuan", "turun", f'“temuan” {KECIL}', "tinggi"),
        ("Persentase kasus yang tercatat", "turun", f'“kasus” {KECIL}', "tinggi"),
        ("Laporan keuangan", "tetap", f'“laporan” tentang “keuangan”: {TENTU} setiap tahun', "sedang"),
        ("Persentase laporan keuangan tepat waktu", "naik", BIASA, "tinggi"),
        ("Persentase peraturan yang tidak dibatalkan", "naik",
         '“tidak dibatalkan”: masalahnya tidak ada, makin besar makin baik', "sedang"),
    ],
)  # fmt: skip
def test_arah_sebab_dan_yakinnya(kalimat, arah, sebab, yakin):
    putusan = tentukan_arah(baca_kalimat(kalimat))
    assert (putusan.arah.value, putusan.sebab, putusan.yakin.value) == (arah, sebab, yakin)
