"""Semua `lakip dokumen …` atas buku kerja yang diisi tangan: jadi sebagai draf, isinya yang ditulis orang."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from docx import Document
from openpyxl import load_workbook

from lakip_helpers.perintah.utama import utama
from lakip_helpers.tabel import muat

from .buku_tangan import ANGKUTAN, KECELAKAAN, isi_tangan


@pytest.fixture(scope="module")
def buku(tmp_path_factory):
    return isi_tangan(tmp_path_factory.mktemp("tangan") / "kerja.xlsx")


def buat(buku, jenis, akhiran, *lain):
    tujuan = buku.with_name(f"{jenis}{akhiran}")
    isian = [
        "dokumen",
        jenis,
        str(buku),
        "--opd",
        "dishub",
        "--tahun",
        "2026",
        "-o",
        str(tujuan),
        "--tetap-buat",
        "--timpa",
    ]
    hasil = CliRunner().invoke(utama, [*isian, *lain])
    assert hasil.exit_code == 0, hasil.output or hasil.exception
    return tujuan


def test_yang_terbaca_hanya_datanya(buku):
    bundel = muat(buku)
    banyak = {nama: len(frame) for nama, frame in bundel.tabel.items() if len(frame)}
    assert banyak == {
        "perangkat_daerah": 1, "renstra_sasaran": 3, "renstra_indikator": 2, "iku": 2, "program": 4, "renja": 4,
        "pk": 1, "pk_sasaran": 1, "pk_anggaran": 1, "renaksi": 1, "realisasi": 1,
    }  # fmt: skip
    assert {t.sel for t in bundel.temuan if t.kode == "BACA-04"} == {"P3"}, "rumus yang belum dihitung disebut selnya"
    assert {s.sel for s in bundel.sisa} == {"A9", "A8", "A5", "B2"}


@pytest.mark.parametrize("jenis", ["pk", "iku", "renaksi", "lkjip", "ikhtisar", "reviu"])
def test_word(buku, jenis):
    dokumen = Document(str(buat(buku, jenis, ".docx")))
    isi = "\n".join([a.text for a in dokumen.paragraphs] + [s.text for t in dokumen.tables for s in t._cells])
    assert "DINAS PERHUBUNGAN" in isi and "nan" not in isi.split()
    assert jenis == "reviu" or KECELAKAAN in isi
    assert jenis == "reviu" or "DRAF – " in isi, "catatan salah tercetak di halaman pertama"


@pytest.mark.parametrize(
    ("jenis", "lain", "lembar"),
    [
        ("renja", (), ["T-C.29", "T-C.30", "T-C.31", "T-C.32", "T-C.33", "E.81"]),
        (
            "renstra",
            (),
            [
                "Tujuan dan Sasaran",
                "Arah Kebijakan",
                "Pentahapan",
                "Tabel Logika",
                "Program dan Pendanaan",
                "Sub Kegiatan Prioritas",
                "IKU",
                "IKK",
            ],
        ),
        ("renstra", ("--bentuk", "lama"), ["T-C.23", "T-C.24", "T-C.25", "T-C.26", "T-C.27", "T-C.28"]),
        ("lke", (), ["LKE", "Kriteria LKE", "Hasil LKE", "Skala LKE", "Perangkat Daerah"]),
    ],
)
def test_excel(buku, jenis, lain, lembar):
    hasil = load_workbook(buat(buku, jenis, ".xlsx", *lain))
    assert hasil.sheetnames == lembar
    isi = {str(sel) for satu in hasil for baris in satu.iter_rows(values_only=True) for sel in baris}
    assert "nan" not in isi and (jenis != "renstra" or ANGKUTAN in isi)


def test_pohon(buku):
    assert buat(buku, "pohon", ".mmd").read_text(encoding="utf-8").count(KECELAKAAN[:20]) == 1
