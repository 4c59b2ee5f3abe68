"""Pemeriksaan laptop: lima laptop yang bermasalah dikenali, laporannya tidak memuat nama atau letak."""

import json
from pathlib import Path

import pytest

from lakip_helpers import panel
from lakip_helpers.galat import GalatBerkas
from lakip_helpers.latihan.laptop import lingkungan
from lakip_helpers.latihan.laptop.kesiapan import baca_kesiapan
from lakip_helpers.latihan.laptop.lingkungan import (
    PutusanLaptop,
    periksa_disk,
    periksa_folder,
    periksa_kit,
    periksa_layar,
    periksa_memori,
    periksa_paket,
    periksa_peluncur,
    periksa_python,
)
from lakip_helpers.latihan.simpanan.identitas import daftarkan, folder_aktif


def test_laptop_ini_diperiksa_sungguhan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAKIP_PELUNCUR", "0.1.0")
    putusan = {satu.nama: satu.putusan for satu in lingkungan.periksa_lingkungan()}
    assert (
        putusan["Python"]
        is putusan["Paket"]
        is putusan["Folder kerja"]
        is putusan["Cara membuka"]
        is PutusanLaptop.SIAP
    )


@pytest.mark.parametrize(
    ("periksaan", "putusan", "kata"),
    [
        (periksa_python((3, 9, 13)), PutusanLaptop.GAGAL, "Python yang lebih baru"),
        (periksa_paket([("pandas", ">=3")], lambda nama: ""), PutusanLaptop.GAGAL, "perintah pemasangan"),
        (periksa_paket([], lambda nama: ""), PutusanLaptop.GAGAL, "perintah pemasangan"),
        (periksa_peluncur(False), PutusanLaptop.PERHATIKAN, "buka lagi"),
        (periksa_kit("0.1.0", "0.2.0"), PutusanLaptop.PERHATIKAN, "perintah pemasangan"),
        (periksa_disk(120), PutusanLaptop.PERHATIKAN, "Recycle Bin"),
        (periksa_layar(800), PutusanLaptop.PERHATIKAN, "Ctrl"),
        (periksa_memori(300), PutusanLaptop.PERHATIKAN, "Tutup aplikasi"),
    ],
)
def test_laptop_bermasalah_mendapat_saran(periksaan, putusan: PutusanLaptop, kata: str) -> None:
    assert periksaan.putusan is putusan and kata in periksaan.saran


def test_folder_yang_tidak_dapat_ditulis(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    periksaan = periksa_folder(tmp_path / "berkas")
    assert periksaan.putusan is PutusanLaptop.GAGAL and str(tmp_path) not in periksaan.ditemukan


def test_panel_menulis_laporan_tanpa_letak(folder: Path) -> None:
    daftarkan("Siti Aminah", "Kasubbag", "Dinas Kesehatan")
    kerangka = panel.lingkungan()
    tabel, kabar = kerangka.kotak.children[1:3]
    assert "△ perhatikan" in tabel.value and "belum ditekan" in tabel.value
    kerangka.tombol["panel"].click()
    assert "belum ditekan" not in tabel.value
    ukuran = {"lebar": 1366, "tinggi": 768, "jendela_lebar": 1093, "jendela_tinggi": 500, "perbesaran": 125}
    kabar.value = json.dumps({**ukuran, "peramban": "Edge <b>" + "x" * 900})
    berkas = folder_aktif() / "siap_siti-aminah.json"
    kesiapan = baca_kesiapan(berkas)
    butir = {satu.nama: satu.putusan for satu in kesiapan.butir}
    assert butir["Tombol panel"] is butir["Layar"] is PutusanLaptop.SIAP and len(butir) == 9
    assert (kesiapan.nama, kesiapan.opd, kesiapan.folder_ditulisi) == ("Siti Aminah", "Dinas Kesehatan", True)
    assert (kesiapan.layar.perbesaran, len(kesiapan.layar.peramban)) == (125, 400) and kesiapan.paket["pandas"]
    assert str(folder.parent) not in berkas.read_text(encoding="utf-8")


def test_laporan_sebelum_identitas_mendapat_nama(folder: Path) -> None:
    panel.lingkungan()
    assert (folder / "tanpa_nama" / "siap_tanpa_nama.json").is_file()
    kerangka = panel.identitas()
    for masukan, nilai in zip(kerangka.kotak.children[1:4], ("Siti", "Kasubbag", "Bappeda"), strict=True):
        masukan.value = nilai
    kerangka.tombol["simpan"].click()
    assert baca_kesiapan(folder / "siti" / "siap_siti.json").nama == "Siti"
    assert not (folder / "tanpa_nama" / "siap_tanpa_nama.json").exists(), "satu laptop satu laporan"


@pytest.mark.parametrize("kabar", ["", "{", "[]", '{"lebar": "x"}', '{"lebar": 1e999}'])
def test_kabar_layar_yang_aneh_diabaikan(kabar: str) -> None:
    kerangka = panel.lingkungan()
    kerangka.kotak.children[2].value = kabar
    assert baca_kesiapan(folder_aktif() / "siap_tanpa_nama.json").layar is None


@pytest.mark.parametrize("isi", [b"", b"{}", b"[]", b"\xff\xfe", b"[" * 90_000, b" " * 300_000])
def test_laporan_rusak_menjadi_kalimat(tmp_path: Path, isi: bytes) -> None:
    (tmp_path / "siap_x.json").write_bytes(isi)
    with pytest.raises(GalatBerkas, match=r"^siap_x\.json: tidak dapat dibuka"):
        baca_kesiapan(tmp_path / "siap_x.json")


def test_laporan_yang_gagal_ditulis_menjadi_kalimat(folder: Path) -> None:
    folder.write_text("ini berkas", encoding="utf-8")
    kerangka = panel.lingkungan()
    assert "✘ belum siap" in kerangka.kotak.children[1].value
    assert "belum tersimpan" in kerangka.umpan.value
