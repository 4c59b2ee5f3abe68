"""`lakip kota` dan `lakip dokumen lkjip-kota --laporan`: dari folder dokumen sampai berkas jadi, dan kalimat di layar."""

from __future__ import annotations

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook

from lakip_helpers.pakai.himpun.fakta import baca_fakta

from .lakip import jalankan

RPJMD = ("Sasaran", "Indikator Kinerja", "Satuan", "2025", "2026", "Perangkat Daerah")
UKUR = ("Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi")
MISKIN = ("Menurunnya kemiskinan", "Persentase penduduk miskin", "%")
STUNTING = ("Membaiknya gizi balita", "Prevalensi stunting balita", "%")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Dokumen dua OPD dan daerahnya; mesinnya di proses ini, yang berproses sendiri diuji `test_mesin`."""
    monkeypatch.setattr(
        "lakip_helpers.pakai.himpun.mesin.mesin_lokal",
        lambda *_: lambda tugas: ((satu, baca_fakta(satu.nama, satu.data)) for satu in tugas),
    )
    monkeypatch.setattr(
        "lakip_helpers.pakai.kota.mesin_lokal",
        lambda *_: lambda tugas: ((satu, baca_fakta(satu.nama, satu.data)) for satu in tugas),
    )
    akar = tmp_path / "kiriman"
    akar.mkdir()

    def tulis(nama: str, judul: str, *baris: tuple[object, ...]) -> None:
        buku = Workbook()
        for satu in ((judul,), (), *baris):
            buku.active.append(satu)
        buku.save(akar / nama)

    tulis(
        "RPJMD.xlsx", "RPJMD KOTA CONTOH 2025-2029", RPJMD,
        (*MISKIN, 7.6, 7.3, "Dinas Sosial"), (*STUNTING, 15, 14, "Dinas Kesehatan"),
    )  # fmt: skip
    tulis("LKjIP dinsos.xlsx", "LAPORAN KINERJA DINAS SOSIAL TAHUN 2025", UKUR, (*MISKIN, 7.6, 7.9))
    tulis("capaian.xlsx", "CAPAIAN KINERJA PEMERINTAH KOTA CONTOH TAHUN 2025", UKUR, (*MISKIN, 7.6, 7.4))
    (akar / "daftar.csv").write_text("kode_opd;nama_opd\nDINSOS;Dinas Sosial\nDINKES;Dinas Kesehatan\n", "utf-8")
    (akar / "daftar.csv").rename(tmp_path / "daftar.csv")
    (akar / "rusak.pdf").write_bytes(b"\x89PNG")
    return tmp_path


def test_kota_menulis_tiga_berkas_dan_menyebut_yang_kurang(folder):
    hasil = jalankan(folder, "kota", "kiriman", "--tahun", 2026, "--opd", "daftar.csv")
    assert hasil.returncode == 0, hasil.stderr
    tujuan = folder / "kiriman – hasil kota"
    assert "4 berkas masuk, 3 terbaca dan 1 tidak terbaca." in hasil.stdout
    assert "Belum membawa satu dokumen pun: Dinas Kesehatan." in hasil.stdout
    assert "Dari 2 indikator daerah, 1 belum dijawab OPD mana pun" in hasil.stdout
    assert "Tidak terbaca: rusak.pdf: " in hasil.stdout
    hasilnya = {".simpanan", "dokumen awal", "keadaan_awal.json", "papan.html", "kota.xlsx", "laporan_kota.docx"}
    assert {satu.name for satu in tujuan.iterdir()} == hasilnya
    sasaran = load_workbook(tujuan / "kota.xlsx")["Sasaran daerah"]
    isi = [sel.value for baris in sasaran for sel in baris if isinstance(sel.value, str)]
    assert any("Dinas Sosial (kalimat sama): “Persentase penduduk miskin” – LKjIP dinsos.xlsx" in satu for satu in isi)


def test_kota_kali_kedua_memberi_sebelum_dan_sesudah(folder):
    jalankan(folder, "kota", "kiriman", "--tahun", 2026, "--opd", "daftar.csv")
    (folder / "kiriman" / "rusak.pdf").unlink()
    (folder / "kiriman" / "PK dinkes.csv").write_text("PERJANJIAN KINERJA 2026\n\nSasaran;Indikator;Target\nA;IKM;80\n")
    hasil = jalankan(folder, "kota", "kiriman", "--tahun", 2026, "--opd", "daftar.csv")
    assert "dokumen ada 1 → 2" in hasil.stdout
    assert "berkas_2" not in hasil.stdout and "papan.html" in hasil.stdout
    lembar = load_workbook(folder / "kiriman – hasil kota" / "kota.xlsx")["Sebelum sesudah"]
    baris = {satu[0].value: [sel.value for sel in satu[1:3]] for satu in lembar if satu[0].value}
    assert baris["Dinas Kesehatan"] == [0, 1]


def test_kota_menolak_yang_bukan_folder_dan_daftar_kosong(folder):
    assert jalankan(folder, "kota", "tidak_ada").stderr.startswith("Tidak dapat dijalankan: Folder 'tidak_ada'")
    (folder / "kosong.csv").write_text("Nama\nSiti\n", "utf-8")
    hasil = jalankan(folder, "kota", "kiriman", "--opd", "kosong.csv")
    assert hasil.returncode == 2 and "tidak ada nama OPD di dalamnya" in hasil.stderr


def test_lkjip_daerah_dari_laporan_menyebut_sumber_dan_yang_bertentangan(folder):
    hasil = jalankan(folder, "dokumen", "lkjip-kota", "--laporan", "kiriman", "--tahun", 2025)
    assert hasil.returncode == 0, hasil.stderr
    assert "Bertentangan: realisasi “Persentase penduduk miskin”: 7,9 (Dinas Sosial, LKjIP dinsos.xlsx" in hasil.stderr
    assert "dan 7,4 (Pemerintah daerah, capaian.xlsx, lembar 'Sheet', E4)" in hasil.stderr
    laporan = Document(folder / "LKJIP_PEMDA_2025.docx")
    assert laporan.core_properties.title == "Laporan Kinerja 2025 Pemerintah Kota Contoh"
    tabel = [[sel.text for sel in baris.cells] for t in laporan.tables for baris in t.rows]
    sumber = next(satu for satu in tabel if satu[0] == MISKIN[1] and "LKjIP dinsos" in satu[-1])
    assert sumber[1:] == [
        "7,6",
        "Pemerintah daerah: RPJMD.xlsx, lembar 'Sheet', D4",
        "7,9",
        "Dinas Sosial: LKjIP dinsos.xlsx, lembar 'Sheet', E4",
    ]
    stunting = next(satu for satu in tabel if satu[0] == STUNTING[1] and satu[-2] == "tidak ditemukan")
    assert stunting[1] == "15"


def test_lkjip_daerah_dari_laporan_menolak_tanpa_realisasi_dan_dua_sumber(folder):
    hasil = jalankan(folder, "dokumen", "lkjip-kota", "--laporan", "kiriman", "--tahun", 2026)
    assert hasil.returncode == 2 and "tidak ada laporan yang memuat realisasi 2026" in hasil.stderr
    hasil = jalankan(folder, "dokumen", "lkjip-kota", "--laporan", "kiriman", "--contoh", "--tahun", 2025)
    assert hasil.returncode == 2 and "Pilih satu" in hasil.stderr
