"""Perintah `lakip banding`: layar, JSON, Word, Excel; galatnya satu kalimat."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from openpyxl import load_workbook

from lakip_helpers.perintah.banding import banding

JUDUL = "Sasaran;Indikator Kinerja;Satuan;2025;2026"


@pytest.fixture
def dua(tmp_path: Path) -> tuple[Path, Path]:
    lama, baru = tmp_path / "lama.csv", tmp_path / "baru.csv"
    lama.write_text(f"{JUDUL}\nMeningkatnya mutu layanan;Indeks Kepuasan Masyarakat;%;81;82", encoding="utf-8")
    baru.write_text(
        f"{JUDUL}\nMeningkatnya mutu layanan publik;Indeks Kepuasan Masyarakat;Indeks;81;=85", encoding="utf-8"
    )
    return lama, baru


def jalan(*isian: object) -> Result:
    return CliRunner().invoke(banding, [str(satu) for satu in isian])


def test_layar_menyebut_jumlah_kalimat_dan_target(dua):
    hasil = jalan(*dua)
    assert hasil.exit_code == 0
    for bagian in (
        "Dari 1 catatan pada versi lama, 1 selesai, 0 tersisa.",
        "Indikator SMART",
        "Meningkatnya mutu layanan {+publik+}",
        "Satuan bertentangan dengan nama (MUTU-08): 1",
    ):
        assert bagian in hasil.stdout


def test_json_memuat_nasib_tiap_temuan_dan_jumlahnya_cocok(dua):
    data = json.loads(jalan(*dua, "--format", "json").stdout)
    assert next((satu["kode"], satu["nasib"], satu["sel"]) for satu in data["temuan"]) == ("MUTU-08", "selesai", "C2")
    j = data["jumlah"]
    assert j["lama"] == j["selesai"] + j["tersisa"] + j["lama_tak_banding"]
    assert j["baru"] == len(
        [satu for satu in data["temuan"] if satu["nasib"] in ("baru", "tersisa", "baru_tak_banding")]
    )


def test_word_satu_halaman_dan_excel_lengkap(dua, tmp_path):
    word, excel = tmp_path / "h.docx", tmp_path / "h.xlsx"
    assert jalan(*dua, "-o", word, "-o", excel).exit_code == 0
    dokumen = Document(str(word))
    alinea = next(a for a in dokumen.paragraphs if a.text.startswith("• Sasaran"))
    assert [(lari.text.strip(), bool(lari.bold), bool(lari.font.strike)) for lari in alinea.runs][1:] == [
        ("Meningkatnya mutu layanan", False, False),
        ("publik", True, False),
    ]
    assert [sel.text for sel in dokumen.tables[0].rows[1].cells] == ["Catatan “salah”", "1", "1"]
    lembar = load_workbook(excel)["Catatan"]
    isi = [str(sel.value) for baris in lembar.iter_rows() for sel in baris if sel.value]
    assert "selesai" in isi and any("Indeks Kepuasan Masyarakat" in satu for satu in isi)


def test_akhiran_asing_dan_berkas_yang_tidak_ada(dua, tmp_path):
    asing = jalan(*dua, "-o", tmp_path / "h.pdf")
    assert asing.exit_code == 2 and "h.pdf: hasilnya ditulis sebagai .docx, .xlsx, .json" in asing.output
    assert "tidak ditemukan" in str(jalan(dua[0], tmp_path / "x.xlsx").exception)
