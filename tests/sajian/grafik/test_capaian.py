"""Grafik diuji lewat teks, panjang batang, dan pembeda selain warna; bukan lewat pikselnya."""

from __future__ import annotations

import re
import sys

import pandas as pd
import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.sajian.grafik.capaian import (
    gambar_capaian,
    gambar_target_realisasi,
    susun_capaian,
    susun_target_realisasi,
)


@pytest.fixture
def capaian():
    return pd.DataFrame(
        {
            "indikator": ["Cakupan <KB> aktif", "Indeks layanan", "Angka partisipasi", "Sistem merit"],
            "capaian": [55.0, 94.6818, 238.38, None],
            "kategori": ["Rendah", "Sangat Tinggi", "Sangat Tinggi", None],
        }
    )


@pytest.fixture
def deret():
    return pd.DataFrame(
        {
            "tahun": [2022, 2020, 2021, 2023],
            "target": [0.37, 0.35, 0.36, 0.38],
            "realisasi": [None, 0.34, 0.36, 0.4],
            "arah": "turun",
            "indikator": "V/C ratio",
            "satuan": "rasio",
        }
    )


def teks(gambar):
    sumbu = gambar.axes[0]
    return [t.get_text() for t in sumbu.texts], [t.get_text() for t in sumbu.get_yticklabels()]


def test_kalimat_capaian_dihitung(capaian):
    assert gambar_capaian(capaian).kalimat == (
        "Dari 4 indikator, 1 mencapai target (capaian 100 % atau lebih), 2 belum, dan 1 tidak dapat dihitung. "
        "Terendah: Cakupan <KB> aktif (55,00 %, Rendah)."
    )


def test_semua_angka_ada_di_teks_pengganti(capaian):
    alt = gambar_capaian(capaian).teks_alt
    for potongan in ("Sistem merit tidak dapat dihitung", "94,68 % · Sangat Tinggi", "238,38 % · Sangat Tinggi"):
        assert potongan in alt


def test_batang_terurut_dipotong_dan_angkanya_utuh(capaian):
    gambar = susun_capaian(capaian.sort_values("capaian", na_position="first"), "Judul")
    assert [batang.get_width() for batang in gambar.axes[0].patches] == [0, 55, 94.6818, 150]
    label, nama = teks(gambar)
    assert label[:4] == [
        "tidak dapat dihitung",
        "55,00 % · Rendah",
        "94,68 % · Sangat Tinggi",
        "238,38 % · Sangat Tinggi",
    ]
    assert nama[0] == "Sistem merit"
    assert "dipotong di 150" in gambar.axes[0].get_xlabel()


def test_kategori_dibedakan_arsiran_bukan_warna(capaian):
    batang = susun_capaian(capaian.sort_values("capaian"), "Judul").axes[0].patches
    arsir = {b.get_hatch() for b in batang[:3]}
    assert len({b.get_facecolor() for b in batang}) == 1
    assert len(arsir) == 2
    assert batang[1].get_hatch() == batang[2].get_hatch()


def test_html_memuat_alt_dan_kalimat_yang_dilepas(capaian):
    grafik = gambar_capaian(capaian)
    halaman = grafik._repr_html_()
    assert re.search(r'alt="[^"]*Cakupan &lt;KB&gt; aktif', halaman)
    assert "<KB>" not in halaman
    assert "<figcaption>Dari 4 indikator" in halaman
    assert grafik.png.startswith(b"\x89PNG")
    assert repr(grafik) == grafik.kalimat


def test_gambar_ulang_sama_sampai_ke_bita(capaian):
    assert gambar_capaian(capaian).png == gambar_capaian(capaian).png


def test_deret_terurut_tahun_dan_jeda_tidak_menjadi_nol(deret):
    grafik = gambar_target_realisasi(deret)
    assert grafik.kalimat == (
        "V/C ratio: tahun 2023 realisasi 0,4, target 0,38. Target tercapai pada 2 dari 3 tahun yang berdata lengkap."
    )
    assert "2022 target 0,37 realisasi –" in grafik.teks_alt
    gambar = susun_target_realisasi(deret.sort_values("tahun"), "V/C ratio", "rasio")
    target, realisasi = gambar.axes[0].lines
    assert list(realisasi.get_ydata())[1] == 0.36
    assert pd.isna(realisasi.get_ydata()[2])
    assert target.get_linestyle() != realisasi.get_linestyle()
    assert target.get_marker() != realisasi.get_marker()


def test_angka_di_titik_berkoma_dan_yang_sama_ditulis_sekali(deret):
    label, _ = teks(susun_target_realisasi(deret.sort_values("tahun"), "V/C ratio", "rasio"))
    assert sorted(label) == ["0,34", "0,35", "0,36", "0,37", "0,38", "0,4"]


def test_tanpa_arah_tidak_menyebut_tercapai(deret):
    kalimat = gambar_target_realisasi(deret.drop(columns="arah")).kalimat
    assert "tercapai atau tidak belum dapat dikatakan" in kalimat


def test_arah_menentukan_tercapai(deret):
    naik = gambar_target_realisasi(deret.assign(arah="naik")).kalimat
    assert "tercapai pada 2 dari 3" in naik
    assert "tercapai pada 1 dari 3" in gambar_target_realisasi(deret.assign(arah="naik", target=0.37)).kalimat


@pytest.mark.parametrize(
    ("panggil", "potongan"),
    [
        (lambda c, d: gambar_capaian(c.drop(columns="kategori")), "tidak memuat kolom kategori"),
        (lambda c, d: gambar_capaian(c.iloc[:0]), "tidak berisi satu baris pun"),
        (lambda c, d: gambar_target_realisasi(d.assign(indikator=list("aabb"))), "2 isi yang berbeda"),
        (lambda c, d: gambar_target_realisasi(d.drop(columns="tahun")), "tidak memuat kolom tahun"),
    ],
)
def test_tabel_yang_tak_dapat_digambar_ditolak(capaian, deret, panggil, potongan):
    with pytest.raises(GalatTabel, match=potongan):
        panggil(capaian, deret)


def test_tidak_ada_gambar_tertinggal(capaian, deret):
    gambar_capaian(capaian)
    gambar_target_realisasi(deret)
    pyplot = sys.modules.get("matplotlib.pyplot")
    assert pyplot is None or pyplot.get_fignums() == []
