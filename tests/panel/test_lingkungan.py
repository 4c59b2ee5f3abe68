"""Pemeriksaan laptop: lima laptop yang bermasalah dikenali, laporannya tidak memuat nama atau letak."""

import json
from pathlib import Path

import pytest

from lakip_helpers import panel
from lakip_helpers.latihan import lingkungan
from lakip_helpers.latihan.identitas import daftarkan, folder_aktif
from lakip_helpers.latihan.lingkungan import (
    BERKAS_LAPORAN,
    Putusan,
    periksa_disk,
    periksa_folder,
    periksa_kit,
    periksa_memori,
    periksa_paket,
    periksa_peluncur,
    periksa_python,
)


def test_laptop_ini_diperiksa_sungguhan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAKIP_PELUNCUR", "0.1.0")
    putusan = {satu.nama: satu.putusan for satu in lingkungan.periksa_lingkungan()}
    assert putusan["Python"] is putusan["Paket"] is putusan["Folder kerja"] is putusan["Cara membuka"] is Putusan.SIAP


@pytest.mark.parametrize(
    ("periksaan", "putusan", "kata"),
    [
        (periksa_python((3, 9, 13)), Putusan.GAGAL, "Python yang lebih baru"),
        (periksa_paket([("pandas", ">=3")], lambda nama: ""), Putusan.GAGAL, "perintah pemasangan"),
        (periksa_paket([], lambda nama: ""), Putusan.GAGAL, "perintah pemasangan"),
        (periksa_peluncur(""), Putusan.PERHATIKAN, "buka lagi"),
        (periksa_kit("0.1.0", "0.2.0"), Putusan.PERHATIKAN, "perintah pemasangan"),
        (periksa_disk(120), Putusan.PERHATIKAN, "Recycle Bin"),
        (periksa_memori(300), Putusan.PERHATIKAN, "Tutup aplikasi"),
    ],
)
def test_laptop_bermasalah_mendapat_saran(periksaan, putusan: Putusan, kata: str) -> None:
    assert periksaan.putusan is putusan and kata in periksaan.saran


def test_folder_yang_tidak_dapat_ditulis(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    periksaan = periksa_folder(tmp_path / "berkas")
    assert periksaan.putusan is Putusan.GAGAL and str(tmp_path) not in periksaan.ditemukan


def test_panel_menulis_laporan_tanpa_nama_dan_letak(folder: Path) -> None:
    daftarkan("Siti Aminah", "Kasubbag", "Dinas Kesehatan")
    kerangka = panel.lingkungan()
    tabel = kerangka.kotak.children[1]
    assert "△ perhatikan" in tabel.value and "belum ditekan" in tabel.value
    kerangka.tombol["panel"].click()
    assert "belum ditekan" not in tabel.value
    laporan = (folder_aktif() / BERKAS_LAPORAN).read_text(encoding="utf-8")
    butir = {satu["nama"]: satu for satu in json.loads(laporan)["butir"]}
    assert butir["Tombol panel"]["putusan"] == "siap" and len(butir) == 8
    assert "Siti" not in laporan and str(folder.parent) not in laporan


def test_laporan_yang_gagal_ditulis_menjadi_kalimat(folder: Path) -> None:
    folder.write_text("ini berkas", encoding="utf-8")
    kerangka = panel.lingkungan()
    assert "✘ belum siap" in kerangka.kotak.children[1].value
    assert "belum tersimpan" in kerangka.umpan.value
