"""Panel kartu: catatan aturan muncul selagi mengisi, karya berlanjut, grafik dan contoh nyata ikut tampil."""

import re

import pytest

from lakip_helpers import panel
from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.panel.isian.kartu import buat_isian_kartu, tulis_catatan, tulis_deret, tulis_tetangga


def test_catatan_diperbarui_selagi_mengisi() -> None:
    isian = buat_isian_kartu(ambil("13-03").bahan, ambil("13-03").kunci)
    catatan = isian.kotak.children[-2]
    assert "Terisi 0 dari 3." in catatan.value
    isian.masukan[0].value = "Jumlah sosialisasi kebersihan pasar"
    assert "Terisi 1 dari 3. Belum: Satuan, Arah." in catatan.value
    assert "periksa, Indikator: “Jumlah sosialisasi kebersihan pasar” menyebut pekerjaan" in catatan.value
    isian.pasang(ambil("13-03").kunci)
    assert "✔ Tidak ada catatan" in catatan.value


def test_kotak_kosong_ditanyakan_sekali_saja() -> None:
    """Yang kosong sudah disebut “Belum: …”; catatan lain hanya atas yang tertulis."""
    soal = ambil("13-07")
    html = tulis_catatan(soal.bahan, soal.kunci, {"sasaran": "Menurunnya kecelakaan di jalan kota"})
    assert "Belum: Indikator, Satuan, Arah, Alasan" in html and "✔ Tidak ada catatan" in html
    html = tulis_catatan(soal.bahan, soal.kunci, {"indikator": "Meningkatnya keselamatan jalan"})
    assert "MUTU-05" in html and "MUTU-07" not in html and "MUTU-10" not in html


def test_karya_sebelumnya_terpasang_tanpa_dicatat() -> None:
    Pengerjaan("13-07").simpan(ambil("13-07").kunci)
    sebelum = berkas_log().read_bytes()
    kerangka = panel.latihan("13-08")
    isian = kerangka.kotak.children[1].children
    assert isian[0].value == ambil("13-07").kunci["indikator"] and isian[2].value == ""
    assert "○ Belum Anda kerjakan" in kerangka.isyarat.value
    assert berkas_log().read_bytes() == sebelum
    Pengerjaan("13-08").simpan({"indikator": "Indikator yang lain"})
    assert panel.latihan("13-08").kotak.children[1].children[0].value == "Indikator yang lain"


@pytest.mark.parametrize(
    ("indikator", "setingkat"),
    [
        ("Jumlah kecelakaan lalu lintas per 10.000 kendaraan", "Angka kecelakaan lalu lintas"),
        ("Persentase usaha mikro yang naik kelas", "Persentase usaha mikro yang naik kelas menjadi usaha kecil"),
        ("Kematian ibu melahirkan", "Angka kematian ibu"),
        ("Waktu tanggap kebakaran", "Rata-rata waktu tanggap penanganan kebakaran"),
    ],
)
def test_tetangga_setingkat_iku_dahulu_dan_bersumber(indikator: str, setingkat: str) -> None:
    html = tulis_tetangga(ambil("13-07").bahan, {"indikator": indikator})
    assert html.count("<li>") == html.count("<i>") >= 3 and html.count(", tingkat sub kegiatan") <= 2
    assert html.index(setingkat) < html.index(", tingkat sub kegiatan")
    assert "(data rekaan untuk latihan)" in html and "dari kota rekaan" in html


def test_alamat_sumber_yang_panjang_tidak_memotong_bacaan() -> None:
    html = tulis_tetangga(ambil("13-07").bahan, {"indikator": "Persentase koperasi aktif"})
    assert '<a href="https://' in html and 'rel="noopener">alamatnya</a>)</i>' in html
    assert "://" not in re.sub(r"<[^>]+>", "", html)


def test_tanpa_tetangga_setingkat_iku_dikatakan() -> None:
    html = tulis_tetangga(ambil("13-07").bahan, {"indikator": "Produksi perikanan budidaya"})
    assert "belum punya contoh setingkat IKU" in html and html.count("<li>") == 2
    assert tulis_tetangga(ambil("13-07").bahan, {"indikator": ""}) == ""


def test_grafik_deret_bersama_kalimatnya() -> None:
    html = tulis_deret(ambil("13-09").bahan, ambil("13-09").kunci)
    assert "dari 2,65 pada 2024 menjadi 6,8 pada 2030, naik 4,15 dalam 6 tahun" in html and 'alt="Grafik garis' in html
    assert tulis_deret(ambil("13-09").bahan, {"baseline_2024": "2,65"}) == ""


def test_isian_peserta_tidak_menjadi_html() -> None:
    soal = ambil("13-03")
    html = tulis_catatan(soal.bahan, soal.kunci, {"indikator": "Jumlah pelatihan <script>alert(1)</script>"})
    assert "<script>" not in html and "&lt;script&gt;" in html
