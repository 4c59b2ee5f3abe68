"""Grafik laporan diuji lewat tulisan, letak, dan pembeda selain warna; bukan lewat pikselnya."""

from __future__ import annotations

import sys
from io import BytesIO

import numpy as np
import pandas as pd
import pytest
from PIL import Image

from lakip_helpers.galat import GalatTabel
from lakip_helpers.sajian.grafik import laporan
from lakip_helpers.sajian.grafik.jalur import Jalur, gambar_jalur, susun_jalur
from lakip_helpers.sajian.grafik.kuadran import gambar_kuadran, susun_kuadran
from lakip_helpers.sajian.grafik.laporan import gambar_capaian_sasaran, gambar_program

APS = Jalur("APS", "%", {2024: 98.12, 2025: 98.32, 2030: 99.6}, {2023: 97.78, 2024: 98.12, 2025: 98.34}, 2025)
PANJANG = Jalur("Nama indikator yang panjang sekali " * 5, "", {2025: 3.0}, {2024: 4.0, 2025: 3.0}, 2025)


@pytest.fixture
def ringkas():
    return pd.DataFrame(
        {
            "nama": ["A", "B", "C"],
            "rata_rata": [100.0, 95.5, np.nan],
            "terendah": [101.0, 91.0, np.nan],
            "kategori": ["Sangat Tinggi", "Sangat Tinggi", ""],
            "tercapai": [2, 1, 0],
            "banyak": [2, 2, 1],
            "serapan": [90.0, 99.0, 50.0],
            "pagu": [1e9, 3e9, 5e8],
            "realisasi_rp": [9e8, 2.97e9, 2.5e8],
        }
    )


def tulisan(gambar):
    return [t.get_text() for sumbu in gambar.axes for t in sumbu.texts] + [t.get_text() for t in gambar.texts]


def test_jalur_membedakan_target_dan_realisasi_tanpa_warna():
    gambar = susun_jalur([APS, PANJANG])
    target, realisasi = gambar.axes[0].lines
    assert (target.get_linestyle(), target.get_marker()) == ("--", "s")
    assert (realisasi.get_linestyle(), realisasi.get_marker()) == ("-", "o")
    assert [t.get_text() for t in gambar.axes[0].texts] == ["98,34", "98,32", "99,6"]
    assert [t.get_text() for t in gambar.axes[1].texts] == ["3"], "target dan realisasi yang sama ditulis sekali"
    assert gambar.axes[1].get_title(loc="left").replace("\n", " ") == PANJANG.nama.strip()


def test_empat_panel_dua_sebaris_tidak_bertindihan():
    gambar = susun_jalur([APS, PANJANG, APS, PANJANG])
    kotak = [sumbu.get_position() for sumbu in gambar.axes]
    assert len(kotak) == 4 and len({round(k.y0, 3) for k in kotak}) == 2 and len({round(k.x0, 3) for k in kotak}) == 2
    assert all(0 <= k.x0 < k.x1 <= 1 and 0 <= k.y0 < k.y1 <= 1 for k in kotak)
    for i, satu in enumerate(kotak):
        assert not any(satu.overlaps(lain) for lain in kotak[i + 1 :])
    assert sum("putus-putus" in teks for teks in tulisan(gambar)) == 1, "satu keterangan untuk keempatnya"


def test_judul_panel_panjang_utuh_dan_tahun_tidak_berdesakan():
    nama = f"Persentase balita {'yang memperoleh pelayanan sesuai standar ' * 3}di seluruh kelurahan"
    panjang = Jalur(nama, "%", {2021: 1.0, 2029: 2.0}, {2021: 1.0, 2025: 1.5}, 2025)
    gambar = susun_jalur([panjang, panjang])
    gambar.canvas.draw()
    for sumbu in gambar.axes:
        assert sumbu.get_title(loc="left").replace("\n", " ") == f"{nama} (%)"
        letak = sumbu._left_title.get_window_extent()
        assert letak.x1 <= gambar.bbox.x1 and letak.y1 <= gambar.bbox.y1, "judulnya tidak terpotong tepi gambar"
        assert list(sumbu.get_xticks()) == [2021, 2023, 2025, 2027, 2029]


def test_realisasi_yang_belum_ada_disebut_dengan_kata():
    belum = Jalur("APS", "%", {2025: 98.32}, {2024: 98.12}, 2025)
    assert belum.kalimat == "APS (%): realisasi 2025 belum tersedia, target 2025 sebesar 98,32"


def test_target_rentang_disebut_walau_tidak_digambar():
    inflasi = Jalur("Inflasi", "%", {2024: 1.8}, {2024: 1.8, 2025: 2.4}, 2025, tertulis="1,5–3,5 %")
    assert inflasi.kalimat == "Inflasi (%): realisasi 2025 sebesar 2,4, target 2025 sebesar 1,5–3,5 %"


def test_jalur_beralt_lengkap_dan_berkalimat():
    grafik = gambar_jalur([APS])
    assert (
        "APS: target 2024 98,12, 2025 98,32, 2030 99,6; realisasi 2023 97,78, 2024 98,12, 2025 98,34" in grafik.teks_alt
    )
    assert (
        grafik.kalimat == "APS (%): realisasi 2025 sebesar 98,34, target 2025 sebesar 98,32, target 2030 sebesar 99,6."
    )
    assert Image.open(BytesIO(grafik.png)).mode == "L"
    assert grafik.png == gambar_jalur([APS]).png


def test_capaian_sasaran_terurut_dan_yang_tak_terhitung_disebut(ringkas):
    grafik = gambar_capaian_sasaran(ringkas, 2025)
    assert grafik.teks_alt.index("C tidak dapat dihitung") < grafik.teks_alt.index(
        "B 95,50 % · Sangat Tinggi · 1 dari 2"
    )
    assert grafik.kalimat == (
        "Dari 2 sasaran yang capaiannya dapat dihitung, 1 mencapai semua targetnya pada 2025; 1 sasaran lain belum dapat"
        " dihitung. Rata-rata capaian terendah: B (95,50 %)."
    )
    assert gambar_capaian_sasaran(ringkas[ringkas["nama"] != "C"], 2025).kalimat == (
        "Dari 2 sasaran, 1 mencapai semua targetnya pada 2025 dan 1 belum. Rata-rata capaian terendah: B (95,50 %)."
    )
    assert gambar_capaian_sasaran(ringkas.head(1), 2025).kalimat == (
        "Dari 1 sasaran, semuanya mencapai semua targetnya pada 2025."
    )


def test_program_menyebut_bagian_dan_serapan(ringkas):
    grafik = gambar_program(ringkas, 2025)
    assert "B Rp3,00 miliar (66,67 % anggaran), serapan 99,00 %" in grafik.teks_alt
    assert grafik.kalimat == (
        "Anggaran 2025 sebesar Rp4.500.000.000 untuk 3 program. Terbesar: B (66,67 % anggaran). Serapan terendah: C (50,00 %)."
    )


def test_kuadran_bernomor_terbagi_empat_dan_yang_tak_lengkap_disebut(ringkas):
    grafik = gambar_kuadran(ringkas, 2025)
    tengah = 100 * (9e8 + 2.97e9 + 2.5e8) / 4.5e9
    assert grafik.kalimat == (
        "Serapan gabungan 91,56 %. Yang semua targetnya tercapai dengan serapan di bawah itu: 1 sasaran. Yang masih"
        " meleset dengan serapan setinggi itu atau lebih: B. Tanpa data lengkap: 1."
    )
    gambar = susun_kuadran(ringkas.head(2), tengah)
    assert tulisan(gambar) == ["1", "2", "1  A\n2  B"]
    assert tulisan(susun_kuadran(ringkas.head(2), tengah, berdaftar=False)) == ["1", "2"]
    mendatar, tegak = gambar.axes[0].lines
    assert mendatar.get_ydata()[0] == 100 and tegak.get_xdata()[0] == pytest.approx(tengah)


@pytest.mark.parametrize("gambar", [gambar_capaian_sasaran, gambar_program, gambar_kuadran])
def test_tabel_kosong_atau_kurang_kolom_ditolak(ringkas, gambar):
    with pytest.raises(GalatTabel, match="tidak memuat kolom nama"):
        gambar(ringkas.drop(columns="nama"), 2025)
    with pytest.raises(GalatTabel, match="tidak berisi satu baris pun"):
        gambar(ringkas.iloc[:0], 2025)


def test_tidak_memakai_pyplot(ringkas):
    gambar_kuadran(ringkas, 2025)
    pyplot = sys.modules.get("matplotlib.pyplot")
    assert pyplot is None or pyplot.get_fignums() == []


@pytest.mark.parametrize(
    "nama",
    ["Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Meningkatnya kemampuan membaca warga mampu MMWW"],
)
def test_nama_batang_tidak_terpotong_tepi_kiri(nama):
    gambar = laporan._batang([nama], [[95.0]], ["95 %"], [[""]], 120.0, 100.0)
    gambar.canvas.draw()
    assert min(teks.get_window_extent().x0 for sumbu in gambar.axes for teks in sumbu.texts) >= 0
