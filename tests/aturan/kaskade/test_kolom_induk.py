"""Berkas tanpa kolom induk: yang memang tidak ada tidak disalahkan baris demi baris."""

from __future__ import annotations

from pathlib import Path

from lakip_helpers.pakai.periksa import periksa_berkas

BARIS = "DISDIK,DISDIK.T1,tujuan,Meningkatnya lama sekolah penduduk\nDISDIK,DISDIK.T1.S1,sasaran,Menurunnya anak putus sekolah\n"


def test_tabel_tanpa_kolom_induk_tidak_disebut_tanpa_induk(tmp_path: Path) -> None:
    berkas = tmp_path / "renstra_sasaran.csv"
    berkas.write_text("Kode OPD,Kode tujuan/sasaran,Tingkat,Tujuan/sasaran\n" + BARIS, encoding="utf-8")
    assert [t.kode for t in periksa_berkas(berkas).laporan if t.kode in ("KAS-01", "KAS-02")] == []


def test_kolom_induk_yang_ada_tetapi_kosong_tetap_disebut(tmp_path: Path) -> None:
    berkas = tmp_path / "renstra_sasaran.csv"
    judul = "Kode OPD,Kode tujuan/sasaran,Tingkat,Tujuan/sasaran,Kode induk\n"
    berkas.write_text(judul + BARIS.replace("\n", ",\n"), encoding="utf-8")
    assert {t.kode for t in periksa_berkas(berkas).laporan} >= {"KAS-02"}
