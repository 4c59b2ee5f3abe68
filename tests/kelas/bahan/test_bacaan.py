"""Salinan baca: utuh tanpa jaringan, tiap gambar berteks, penyelesaian terbaca, dan tetap jadi tanpa peramban."""

from __future__ import annotations

import re

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.bahan import bacaan
from lakip_helpers.kelas.rakitan.jadwal import baca_sesi
from lakip_helpers.kelas.rakitan.semua import cari_notebook
from lakip_helpers.latihan import ambil

KUNCI = cari_notebook() / "kunci"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    tempat = tmp_path_factory.mktemp("bacaan")
    with pytest.MonkeyPatch.context() as ganti:
        ganti.setattr(bacaan, "cari_peramban", lambda: None)
        tertulis = bacaan.tulis_bacaan(KUNCI, tempat)
    assert bacaan.SATU_PDF not in {berkas.name for berkas in tertulis}
    return tempat


def test_satu_halaman_tiap_notebook_dan_daftar_isinya(folder):
    daftar = (folder / bacaan.DAFTAR_ISI).read_text(encoding="utf-8")
    for berkas in KUNCI.glob("*.ipynb"):
        assert f'href="{berkas.stem}.html"' in daftar and (folder / f"{berkas.stem}.html").is_file()


def test_tidak_meminta_apa_pun_dari_jaringan_dan_tiap_gambar_berteks(folder):
    for berkas in folder.glob("*.html"):
        teks = berkas.read_text(encoding="utf-8")
        assert not re.search(r'<(script|link|iframe|object|embed)\b|@import|url\(|src=["\'](?!data:)', teks), (
            berkas.name
        )
        gambar = re.findall(r"<img\b[^>]*>", teks)
        assert all(re.search(r'\balt="[^"]+"', satu) for satu in gambar), berkas.name


def test_penyelesaian_terbaca_dan_kode_panel_tidak(folder):
    for sesi in baca_sesi(KUNCI.parent):
        halaman = folder / f"{sesi.nama}.html"
        teks = re.sub(r"&\w+;|&#x27;|\s", "", halaman.read_text(encoding="utf-8"))
        for kode in (kode for bagian in sesi.bagian for kode in bagian.latihan):
            bahas = re.sub(r"[\s\"'<>&]", "", ambil(kode).pembahasan)
            assert bahas in teks, kode
        assert "panel.latihan(" not in teks and "tulis_penyelesaian" not in teks


def test_yang_ditulis_notebook_tidak_menjadi_html(tmp_path):
    keluaran = {"output_type": "stream", "name": "stdout", "text": ["<script>alert(1)</script>"]}
    sel = {"cell_type": "code", "metadata": {}, "source": ["x = '<b>'"], "outputs": [keluaran]}
    isi = bacaan.ubah_notebook({"cells": [sel]}, "11_a")
    assert "<script" not in isi and "&lt;b&gt;" in isi


def test_folder_kosong_menjadi_kalimat(tmp_path):
    with pytest.raises(GalatBerkas, match="tidak memuat notebook"):
        bacaan.tulis_bacaan(tmp_path, tmp_path)
