"""Jumlah tercetak pada tabel kantor dihitung ulang; yang benar, rata-rata, dan yang tidak dapat dihitung diam."""

from pathlib import Path

import pytest
from docx import Document

from lakip_helpers.pakai.periksa import periksa_berkas

KEPALA = "No;Sasaran;Indikator;Satuan;Target 2026;Anggaran"
ISI = (
    "1;Meningkatnya mutu jalan kota;Persentase jalan mantap;%;85;1.200.000.000",
    "2;Berkurangnya titik banjir;Luas genangan;Hektare;12;850.000.000",
    "3;Meningkatnya kepuasan warga;Indeks kepuasan masyarakat;Indeks;88;50.000.000",
)


def jumlah(berkas: Path, *ekor: str, pilihan: str | None = None) -> list[tuple[str, str]]:
    berkas.write_text("\n".join([KEPALA, *ISI, *ekor]), encoding="utf-8")
    return [(t.tempat, t.pesan) for t in periksa_berkas(berkas, pilihan).laporan if t.kode == "LAP-02"]


@pytest.mark.parametrize(
    ("ekor", "sel"),
    [
        (";Jumlah;;;;2.100.000.000", []),
        (";Jumlah;;;;2.200.000.000", ["pk.csv, sel F5"]),
        (";TOTAL ANGGARAN;;;;1.900.000.000", ["pk.csv, sel F5"]),
        (";Jumlah;;;;2.100.000.000\n;Jumlah seluruhnya;;;;2.100.000.000", []),
        (";Jumlah;;;;-", []),
        (";Rata-rata;;;;900.000.000", []),
        (";Jumlah;;;;belum dihitung", []),
    ],
    ids=["benar", "lebih", "kurang", "dua-jumlah", "strip", "rata-rata", "kata"],
)
def test_jumlah_kolom_anggaran(tmp_path: Path, ekor: str, sel: list[str]) -> None:
    assert [tempat for tempat, _ in jumlah(tmp_path / "pk.csv", ekor)] == sel


def test_kalimatnya_menyebut_tercetak_dan_isinya(tmp_path: Path) -> None:
    ((_, pesan),) = jumlah(tmp_path / "pk.csv", ";Jumlah;;;;2.200.000.000")
    assert pesan == "jumlah kolom “Anggaran” tercetak 2.200.000.000, padahal baris di atasnya berjumlah 2.100.000.000."


def test_tidak_dijalankan_bila_yang_diminta_kode_lain(tmp_path: Path) -> None:
    assert jumlah(tmp_path / "pk.csv", ";Jumlah;;;;2.200.000.000", pilihan="MUTU") == []


def test_di_word_tempatnya_baris_dan_kolom_tabel(tmp_path: Path) -> None:
    dokumen = Document()
    semua = [baris.split(";") for baris in (KEPALA, *ISI, ";Jumlah;;;;1.950.000.000")]
    tabel = dokumen.add_table(len(semua), len(semua[0]))
    for sebaris, teks in zip(tabel.rows, semua, strict=True):
        for sel, satu in zip(sebaris.cells, teks, strict=True):
            sel.text = satu
    dokumen.save(str(tmp_path / "pk.docx"))
    tempat = [t.tempat for t in periksa_berkas(tmp_path / "pk.docx").laporan if t.kode == "LAP-02"]
    assert len(tempat) == 1 and tempat[0].startswith("pk.docx, tabel 1, baris 5")
