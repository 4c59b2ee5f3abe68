"""Sasaran yang barisnya tidak berindikator ditanyakan; judul bagian dan sasaran yang diulang tidak."""

from __future__ import annotations

from pathlib import Path

from lakip_helpers.pakai.periksa import periksa_berkas

KEPALA = "No,Sasaran Strategis,Indikator Kinerja,Satuan,Target 2026\n1,Meningkatnya kemantapan jalan,Persentase jalan mantap,%,75\n"


def tempat(folder: Path, isi_berkas: str) -> list[tuple[str, str]]:
    berkas = folder / "pk.csv"
    berkas.write_text(KEPALA + isi_berkas, encoding="utf-8")
    return [(t.kode, t.sel) for t in periksa_berkas(berkas).laporan if t.kode == "SAS-09"]


def test_sasaran_tanpa_indikator_ditanyakan_di_selnya(tmp_path: Path):
    lanjut = "2,Menurunnya genangan kota,,,\n3,Meningkatnya kesehatan koperasi,Persentase koperasi sehat,%,40\n"
    assert tempat(tmp_path, lanjut) == [("SAS-09", "B3")]


def test_sasaran_yang_indikatornya_di_baris_lain_tidak_ditanyakan(tmp_path: Path):
    assert tempat(tmp_path, "2,Meningkatnya kemantapan jalan,,,\n") == []
