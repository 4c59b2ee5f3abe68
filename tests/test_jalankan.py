"""Penjalan uji: kode keluar mengikuti langkahnya, dan bagian yang dilewati disebut dengan terang."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[1]


@pytest.fixture
def penjalan():
    """tests/jalankan.py sebagai modul."""
    spek = importlib.util.spec_from_file_location("penjalan", AKAR / "tests" / "jalankan.py")
    modul = importlib.util.module_from_spec(spek)
    spek.loader.exec_module(modul)
    return modul


def test_semua_langkah_dijalankan_dan_satu_gagal_berarti_gagal(penjalan, monkeypatch, capfd):
    monkeypatch.setattr(
        penjalan, "LANGKAH", (("kesatu", ["-c", "raise SystemExit(3)"]), ("kedua", ["-c", "print('isi')"]))
    )
    assert penjalan.utama() == 1
    keluaran = capfd.readouterr().out
    assert "isi" in keluaran
    pola = r"GAGAL  kesatu \(\d+ detik.*\)\nlulus  kedua \(\d+ detik.*\)\nseluruhnya \d+ detik.*\n$"
    assert re.search(pola, keluaran), keluaran


@pytest.mark.skipif(importlib.util.find_spec("resource") is None, reason="Windows tidak menghitungnya")
def test_ringkasan_menyebut_detik_prosesor_cucu_juga(penjalan, monkeypatch, capfd):
    """Lebih dari setengah detik prosesor dihabiskan cucunya, seperti kernel dan peramban; ditulis sebagai sedetik."""
    boros = "import time\nwhile time.process_time() < 0.6: pass"
    cucu = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {boros!r}])"
    monkeypatch.setattr(penjalan, "LANGKAH", (("boros", ["-c", cucu]),))
    penjalan.utama()
    langkah, seluruh = re.findall(r"prosesor (\d+) detik", capfd.readouterr().out)
    assert 1 <= int(langkah) <= int(seluruh)


def test_tanpa_resource_detik_prosesor_tidak_disebut(penjalan, monkeypatch, capfd):
    monkeypatch.setattr(penjalan, "resource", None)
    monkeypatch.setattr(penjalan, "LANGKAH", (("kesatu", ["-c", ""]),))
    penjalan.utama()
    assert "prosesor" not in capfd.readouterr().out


def test_semua_lulus_berarti_lulus(penjalan, monkeypatch):
    monkeypatch.setattr(penjalan, "LANGKAH", (("kesatu", ["-c", ""]),))
    assert penjalan.utama() == 0


def test_pengaturan_pengguna_tidak_dipakai(penjalan, monkeypatch):
    monkeypatch.setenv("IPYTHONDIR", "/rumah/peserta")
    monkeypatch.setenv("LAKIP_PELUNCUR", "0")
    variabel = penjalan.lingkungan_uji()
    assert Path(variabel["IPYTHONDIR"]).is_relative_to(AKAR)
    assert "LAKIP_PELUNCUR" not in variabel


@pytest.mark.skipif(sys.platform != "linux", reason="di Windows dan macOS peramban dicari di luar PATH juga")
def test_tanpa_chromium_bagian_peramban_disebut_dilewati(tmp_path):
    perintah = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/peramban/test_jupyterlab.py"]
    lingkungan = os.environ | {"PATH": str(tmp_path)}
    hasil = subprocess.run(perintah, cwd=AKAR, env=lingkungan, capture_output=True, encoding="utf-8")
    assert hasil.returncode == 0
    assert "Bagian peramban DILEWATI (3 uji): chromium tidak ada di komputer ini" in hasil.stdout
    assert "passed" not in hasil.stdout
