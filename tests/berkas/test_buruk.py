"""Seribu berkas kantor buruk: tiap berkas terbaca atau berakhir dengan kalimat, dalam waktu dan memori terbatas."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="batas memori hanya tersedia di Linux dan macOS")

BURUK = Path(__file__).with_name("buruk.py")
DETIK_MAKS = 60
"""Detik prosesor, yang tidak bertambah karena mesin sedang sibuk; yang terlama kini kurang dari seperlimanya."""


@pytest.fixture(scope="module")
def hasil() -> list[dict]:
    keluaran = subprocess.run(
        [sys.executable, "-W", "ignore", str(BURUK)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert keluaran.returncode == 0, keluaran.stderr[-2000:]
    return [json.loads(baris) for baris in keluaran.stdout.splitlines()]


def test_tidak_ada_jejak_program(hasil):
    assert len(hasil) > 1000
    assert [(satu["nama"], satu["kalimat"]) for satu in hasil if satu["jenis"] == "jejak"] == []


def test_galat_menyebut_berkas_dan_jalan_keluarnya(hasil):
    galat = [satu for satu in hasil if satu["jenis"] == "galat"]
    assert len(galat) > 500
    jalan_keluar = ("Buka", "Simpan", "Periksa", "Pilih", "Yang dapat dibaca", "Minta")
    for satu in galat:
        assert satu["nama"] in satu["kalimat"] and satu["kalimat"].endswith("."), satu
        assert any(kata in satu["kalimat"] for kata in jalan_keluar), satu


def test_waktunya_terbatas(hasil):
    assert [(satu["nama"], satu["detik"]) for satu in hasil if satu["detik"] > DETIK_MAKS] == []


@pytest.mark.parametrize(
    ("nama", "potongan"),
    [
        ("kolom.ods", "terisi sampai kolom ke-1001"),
        ("baris.ods", "terisi sampai baris 20.001, paling banyak 20.000"),
        ("spasi.ods", "spasi berurutan"),
        ("jauh.xlsb", "terisi sampai baris"),
        ("isi.docx", "isinya 66 MB, paling banyak 64 MB"),
        ("isi.ods", "isinya 66 MB, paling banyak 64 MB"),
        ("rentang.htm", "tabel 1 memuat lebih dari 500.000 sel"),
        ("dalam.docx", "rusak"),
        ("tawa.docx", "rusak"),
        ("tawa.ods", "rusak"),
        ("tawa.xml", "rusak"),
        ("putar_rekaan.xls", "rusak"),
    ],
)
def test_sebabnya_disebut(hasil, nama, potongan):
    (satu,) = [satu for satu in hasil if satu["nama"] == nama]
    assert satu["jenis"] == "galat" and potongan in satu["kalimat"]
