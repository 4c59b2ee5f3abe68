"""Lebih dari dua ratus berkas buruk: tiap berkas berakhir dengan kalimat atau temuan, tidak pernah jejak program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="ukuran memori hanya tersedia di Linux dan macOS")

BURUK = Path(__file__).with_name("buruk.py")
DETIK_MAKS = 30
"""Detik prosesor, yang tidak bertambah karena mesin sedang sibuk; yang terlama kini kurang dari sepersepuluhnya."""
MEMORI_MAKS = 1024


@pytest.fixture(scope="module")
def hasil(tmp_path_factory) -> list[dict]:
    perintah = [sys.executable, "-W", "ignore", str(BURUK), str(tmp_path_factory.mktemp("buruk"))]
    keluaran = subprocess.run(perintah, capture_output=True, text=True, encoding="utf-8", check=False)
    assert keluaran.returncode == 0, keluaran.stderr[-2000:]
    return [json.loads(baris) for baris in keluaran.stdout.splitlines()]


def test_sekurangnya_dua_ratus_berkas_yang_berlainan(hasil):
    assert len({satu["nama"] for satu in hasil}) == len(hasil) >= 200


def test_tidak_ada_jejak_program(hasil):
    assert [(satu["nama"], satu["kalimat"]) for satu in hasil if satu["jenis"] == "jejak"] == []


def test_galat_berupa_kalimat_yang_menyebut_berkas_dan_jalan_keluarnya(hasil):
    galat = [satu for satu in hasil if satu["jenis"] == "galat"]
    assert len(galat) > 80
    jalan_keluar = (
        "Buka di",
        "Simpan",
        "Periksa",
        "Pilih",
        "Yang dapat dibaca",
        "Buka dengan",
        "Buka arsipnya",
        "Minta",
    )
    for satu in galat:
        assert satu["nama"] in satu["kalimat"] and satu["kalimat"].endswith("."), satu
        assert any(kata in satu["kalimat"] for kata in jalan_keluar), satu


def test_waktu_dan_memori(hasil):
    assert [(satu["nama"], satu["detik"]) for satu in hasil if satu["detik"] > DETIK_MAKS] == []
    assert max(satu["memori"] for satu in hasil) < MEMORI_MAKS


@pytest.mark.parametrize(
    ("nama", "potongan"),
    [
        ("bom_zip_sheet1.xlsx", "isinya 76 MB, paling banyak 64 MB"),
        ("unsur_rapat.xlsx", "lebih dari 1 juta unsur"),
        ("baris_berlebih.xlsx", "terlalu besar untuk tabel kinerja"),
        ("bom_zip_bohong_sheet1.xlsx", "rusak atau bukan Excel"),
        ("tawa_sheet1.xlsx", "rusak atau bukan Excel"),
        ("sandi.xlsx", "berkata sandi"),
        ("lama.xls", "dokumen Excel atau Word lama yang rusak"),
        ("html.xlsx", "halaman web"),
        ("bagian_kembar.xlsx", "dua bagian bernama sama"),
        ("hanya_grafik.xlsx", "tidak memuat lembar kerja"),
        ("arsip_word_document.xml.xlsx", "dokumen Word"),
        ("kolom_10rb.xlsx", "kolom"),
        ("csv_raksasa.csv", "sel A2 berisi 5.000.000 huruf"),
        ("csv_kutip_terbuka.csv", "BACA-12"),
        ("csv_judul_terbalik.csv", "BACA-13"),
        ("lembar_wajib_hilang_IKU.xlsx", "BACA-01"),
        ("rumus_0.xlsx", "BACA-04"),
        ("angka_0.xlsx", "1e400"),
        ("jenis_1.xlsx", "rusak atau bukan Excel"),
    ],
)
def test_sebabnya_disebut(hasil, nama, potongan):
    (satu,) = [satu for satu in hasil if satu["nama"] == nama]
    assert potongan in satu["kalimat"]
