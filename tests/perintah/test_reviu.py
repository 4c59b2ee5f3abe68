"""`lakip reviu`: layar, JSON, formulir pulang pergi, dan yang bukan laporan ditolak."""

from __future__ import annotations

import json
import shlex
import shutil

import pytest
from docx import Document

from tests.laporan import naskah_rekaan as rekaan
from tests.perintah.lakip import jalankan


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Folder berisi satu laporan rekaan."""
    folder = tmp_path_factory.mktemp("reviu")
    rekaan.simpan(rekaan.per_aspek(), folder, "LKjIP.docx")
    return folder


def test_layar_menyebut_bagian_tujuh_hal_angka_dan_butir(folder):
    hasil = jalankan(folder, "reviu", "LKjIP.docx")
    assert hasil.returncode == 0
    for potong in (
        "Bab III Akuntabilitas kinerja: ada",
        "4. realisasi dengan standar nasional, jika ada: tidak: belum ditemukan.",
        "  LAP-02 Jumlah atau rata-rata tidak sama dengan isinya\n     jumlah kolom “Realisasi” tercetak",
        "     → Jumlahkan ulang, lalu periksa apakah ada baris yang hilang",
        "Nomor halaman tidak disebut, karena berkas ini tidak menyimpan letak halamannya.",
        "F4 Lampiran mendukung informasi pada badan laporan: tidak. Tidak ada lampiran sesudah bab penutup",
    ):
        assert potong in hasil.stdout


def test_json_bentuknya_tetap(folder):
    hasil = json.loads(jalankan(folder, "reviu", "LKjIP.docx", "--format", "json").stdout)
    assert hasil["struktur"]["bab_3"] == {
        "ada": "ya",
        "halaman": 4,
        "judul": "BAB III AKUNTABILITAS KINERJA TAHUN 2023",
    }
    assert hasil["sasaran"][0]["butir"]["5"]["ada"] == "ya"
    assert [a["halaman"] for a in hasil["angka"]] == [4]
    assert len(hasil["reviu23"]) == 23


def test_formulir_diisi_lalu_dibaca_kembali(folder):
    dibuat = jalankan(folder, "reviu", "LKjIP.docx", "-o", "formulir.docx")
    assert dibuat.stdout.startswith("Tersimpan: formulir.docx.")
    dokumen = Document(str(folder / "formulir.docx"))
    baris = next(b for b in dokumen.tables[0].rows if b.cells[0].text == "F2")
    baris.cells[5].text, baris.cells[6].text = "tidak", "Target triwulan tidak ada"
    dokumen.save(str(folder / "formulir.docx"))
    hasil = jalankan(folder, "reviu", "LKjIP.docx", "--jawaban", "formulir.docx", "-o", "CHR.docx")
    assert "jawaban pereviu dari formulir.docx sudah masuk Catatan Hasil Reviu" in hasil.stdout
    assert "REV-01" in hasil.stderr
    kondisi = [b.cells[2].text for b in Document(str(folder / "CHR.docx")).tables[4].rows]
    assert "Target triwulan tidak ada" in kondisi


def test_perintah_yang_dicetak_dapat_disalin_dari_folder_lain(folder, tmp_path):
    asal = tmp_path / "laporan 2025"
    asal.mkdir()
    shutil.copy(folder / "LKjIP.docx", asal)
    dibuat = jalankan(tmp_path, "reviu", "laporan 2025/LKjIP.docx", "-o", "laporan 2025/formulir.docx")
    _, _, perintah = dibuat.stdout.strip().partition(" reviu ")
    hasil = jalankan(tmp_path, "reviu", *shlex.split(perintah))
    assert (hasil.returncode, (tmp_path / "CHR.docx").is_file()) == (0, True), hasil.stderr


def test_pk_di_berkas_terpisah_ikut_dibandingkan(folder):
    pk = Document()
    pk.add_paragraph("PERJANJIAN KINERJA TAHUN 2023")
    rekaan.tabel(
        pk, ("Sasaran Strategis", "Indikator Kinerja", "Target"), (rekaan.SASARAN[0][0], rekaan.SASARAN[0][1], "85")
    )
    rekaan.simpan(pk, folder, "PK.docx")
    hasil = jalankan(folder, "reviu", "LKjIP.docx", "--pk", "PK.docx")
    assert "LAP-03" in hasil.stdout and "tercetak 85 di PK.docx, tetapi 80 di tabel ke-1" in hasil.stdout


def test_yang_bukan_laporan_ditolak_dengan_kalimat(folder):
    lhe = Document()
    lhe.add_paragraph("LAPORAN HASIL EVALUASI AKUNTABILITAS KINERJA")
    rekaan.simpan(lhe, folder, "lhe.docx")
    hasil = jalankan(folder, "reviu", "lhe.docx", "--format", "json")
    assert (hasil.returncode, json.loads(hasil.stdout)["sasaran"]) == (2, [])
    assert "lhe.docx: bukan laporan kinerja, karena judulnya “Laporan hasil evaluasi”" in hasil.stderr
    hilang = jalankan(folder, "reviu", "tidak_ada.pdf")
    assert hilang.returncode == 2 and "Traceback" not in hilang.stderr
