"""Grafik diuji lewat teks, panjang batang, dan pembeda selain warna; bukan lewat pikselnya."""

from __future__ import annotations

import re
import subprocess
import sys

import pandas as pd
import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.sajian.grafik.capaian import (
    BATAS_BATANG,
    gambar_capaian,
    gambar_target_realisasi,
    susun_capaian,
    susun_target_realisasi,
)
from lakip_helpers.sajian.grafik.lukis import Bulat, Garis, Kotak


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


def milik(lukisan, jenis):
    return [satu for satu in lukisan.unsur if isinstance(satu, jenis)]


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
    lukisan = susun_capaian(capaian.sort_values("capaian", na_position="first"), "Judul")
    batang = milik(lukisan, Kotak)
    satuan = batang[-1].lebar / BATAS_BATANG
    assert [satu.lebar / satuan for satu in batang] == pytest.approx([0, 55, 94.6818, 150])
    assert sorted(batang, key=lambda satu: -satu.y) == batang, "yang tertinggi paling atas"
    angka = ["tidak dapat dihitung", "55,00 % · Rendah", "94,68 % · Sangat Tinggi", "238,38 % · Sangat Tinggi"]
    tulisan = [satu for satu in lukisan.tulisan if not satu.isdigit()]
    assert tulisan[0:8:2] == angka and tulisan[1] == "Sistem merit"
    assert "dipotong di 150" in "".join(tulisan)


def test_kategori_dibedakan_arsiran_bukan_warna(capaian):
    batang = milik(susun_capaian(capaian.sort_values("capaian"), "Judul"), Kotak)[:3]
    assert len({satu.abu for satu in batang}) == 1
    assert batang[0].arsir != batang[1].arsir == batang[2].arsir


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
    lukisan = susun_target_realisasi(deret.sort_values("tahun"), "V/C ratio", "rasio")
    target, realisasi = [satu for satu in milik(lukisan, Garis) if satu.tebal > 1]
    assert (len(target.titik), len(realisasi.titik)) == (4, 2), "tahun tanpa realisasi memutus garisnya"
    assert target.putus and not realisasi.putus
    assert len(milik(lukisan, Kotak)) == 4 and len(milik(lukisan, Bulat)) == 3


def test_angka_di_titik_berkoma_dan_yang_sama_ditulis_sekali(deret):
    lukisan = susun_target_realisasi(deret.sort_values("tahun"), "V/C ratio", "rasio")
    assert lukisan.tulisan[-7:-1] == ["0,34", "0,35", "0,36", "0,37", "0,38", "0,4"]


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


def test_menggambar_tanpa_memuat_matplotlib():
    kode = (
        "import pandas as pd, sys\nfrom lakip_helpers.sajian.grafik.target import gambar_target\n"
        "assert gambar_target({2024: 1.0, 2025: 2.0}, 'A').png\nassert 'matplotlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", kode], check=True)
