"""`lakip dokumen pohon`: berkas jadi menurut akhirannya, catatan salah menahan."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

from lakip_helpers.perintah.dokumen import dokumen
from lakip_helpers.tabel.kumpulan import folder_data


@pytest.fixture
def lakip(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *argumen: CliRunner().invoke(dokumen, ["pohon", *map(str, argumen)])


def test_bawaan_pdf_dengan_nama_sendiri(lakip, tmp_path):
    hasil = lakip("--contoh", "--opd", "dlh", "--tahun", 2026, "--sampai", "sasaran")
    assert hasil.output == (
        "Tersimpan: POHON_DLH_2026.pdf. Baca tiap kaitan dari bawah dengan jika–maka, lalu cetak pada kertas A3.\n"
    )
    assert (tmp_path / "POHON_DLH_2026.pdf").read_bytes().startswith(b"%PDF-")


def test_akhiran_menentukan_bentuk(lakip, tmp_path):
    assert lakip("--contoh", "--opd", "PEMDA", "--tahun", 2026, "-o", "kota.mmd").exit_code == 0
    teks = (tmp_path / "kota.mmd").read_text(encoding="utf-8")
    assert teks.startswith("%% Pohon kinerja Pemerintah Kota Lembayung tahun 2026\n%% DATA REKAAN")
    keliru = lakip("--contoh", "--opd", "DLH", "--tahun", 2026, "-o", "dlh.docx")
    assert keliru.exit_code == 2 and "harus berakhiran .pdf atau .png atau .svg atau .mmd" in keliru.output


def test_kaitan_terputus_menahan_sampai_disetujui(lakip, tmp_path):
    shutil.copytree(folder_data() / "kota_contoh" / "bersih", tmp_path / "data")
    berkas = tmp_path / "data" / "renstra_sasaran.csv"
    teks = berkas.read_text(encoding="utf-8").replace("DLH.T1.S2,sasaran,DLH.T1,", "DLH.T1.S2,sasaran,DLH.T7,")
    berkas.write_text(teks, encoding="utf-8")
    pilihan = ("data", "--opd", "DLH", "--tahun", 2026, "-o", "p.svg")
    ditahan = lakip(*pilihan)
    assert ditahan.exit_code == 1 and "DLH.T7" in ditahan.output and not (tmp_path / "p.svg").exists()
    assert lakip(*pilihan, "--tetap-buat").exit_code == 0
    isi = (tmp_path / "p.svg").read_text(encoding="utf-8")
    assert "DRAF – 1 catatan" in isi and "terputus: DLH.T7 tidak ditemukan" in isi
