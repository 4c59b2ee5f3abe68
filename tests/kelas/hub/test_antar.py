"""Pengantaran notebook: enam aturan nbgitpuller, masing-masing dari keadaan yang nyata di folder."""

from __future__ import annotations

import json
import os
import sys

import pytest

from lakip_helpers.kelas.hub.antar import antar, daftar_notebook

HARI = "2026-11-24"
NAMA = "11_a.ipynb"


def notebook(isi: str, keluaran: int | None = None) -> str:
    sel = {"cell_type": "code", "source": [isi], "outputs": [], "execution_count": keluaran}
    return json.dumps({"cells": [sel], "metadata": {}, "nbformat": 4})


@pytest.fixture
def kit(tmp_path):
    """Folder kit dan rumah peserta yang sudah pernah diantari versi pertama."""
    asal, rumah = tmp_path / "kit", tmp_path / "rumah"
    asal.mkdir()
    (asal / NAMA).write_text(notebook("satu"), encoding="utf-8")
    antar(asal, rumah, daftar_notebook(asal), HARI)
    return asal, rumah


def antar_lagi(kit, versi="dua"):
    asal, rumah = kit
    (asal / NAMA).write_text(notebook(versi), encoding="utf-8")
    hasil = antar(asal, rumah, daftar_notebook(asal), HARI)
    return hasil[0].tindakan.value, sorted(satu.name for satu in rumah.glob("*.ipynb"))


def isi(letak):
    return json.loads(letak.read_text(encoding="utf-8"))["cells"][0]["source"]


def test_yang_tidak_diubah_diganti_walaupun_sudah_dijalankan(kit):
    (kit[1] / NAMA).write_text(notebook("satu", keluaran=7), encoding="utf-8")
    assert antar_lagi(kit) == ("ganti", [NAMA])
    assert isi(kit[1] / NAMA) == ["dua"]


def test_yang_diubah_peserta_tidak_disentuh_dan_versi_baru_di_sebelahnya(kit):
    (kit[1] / NAMA).write_text(notebook("punya saya"), encoding="utf-8")
    assert antar_lagi(kit) == ("sandingkan", [f"11_a ({HARI}).ipynb", NAMA])
    assert isi(kit[1] / NAMA) == ["punya saya"]
    assert isi(kit[1] / f"11_a ({HARI}).ipynb") == ["dua"]
    assert antar_lagi(kit)[0] == "biarkan"
    assert antar_lagi(kit, "tiga") == ("sandingkan", [f"11_a ({HARI} 2).ipynb", f"11_a ({HARI}).ipynb", NAMA])


def test_yang_dihapus_peserta_dikembalikan(kit):
    (kit[1] / NAMA).unlink()
    assert antar_lagi(kit) == ("salin", [NAMA])


def test_berkas_peserta_yang_bernama_sama_diganti_namanya(kit):
    asal, rumah = kit
    (asal / "12_b.ipynb").write_text(notebook("kit"), encoding="utf-8")
    (rumah / "12_b.ipynb").write_text(notebook("punya saya"), encoding="utf-8")
    antar(asal, rumah, daftar_notebook(asal), HARI)
    assert isi(rumah / "12_b.ipynb") == ["kit"]
    assert isi(rumah / f"12_b ({HARI}).ipynb") == ["punya saya"]


def test_yang_hilang_dari_kit_dan_pekerjaan_peserta_dibiarkan(kit):
    asal, rumah = kit
    (rumah / "berkas_kerja").mkdir()
    (rumah / "berkas_kerja" / "log.jsonl").write_text("{}\n", encoding="utf-8")
    (asal / NAMA).unlink()
    antar(asal, rumah, daftar_notebook(asal), HARI)
    assert (rumah / NAMA).is_file()
    assert (rumah / "berkas_kerja" / "log.jsonl").read_text(encoding="utf-8") == "{}\n"


def test_notebook_peserta_yang_rusak_tidak_menghalangi(kit):
    (kit[1] / NAMA).write_text("{rusak", encoding="utf-8")
    assert antar_lagi(kit)[0] == "sandingkan"
    assert (kit[1] / NAMA).read_text(encoding="utf-8") == "{rusak"


@pytest.mark.skipif(sys.platform == "win32", reason="pipa dan tautan hanya dibuat di sini")
@pytest.mark.parametrize(
    "ganti", [os.mkfifo, os.mkdir, lambda letak: letak.symlink_to("/dev/zero"), lambda letak: letak.symlink_to("luar")]
)
def test_yang_bukan_berkas_biasa_disisihkan_dan_tidak_menahan(kit, ganti):
    asal, rumah = kit
    (asal / "12_b.ipynb").write_text(notebook("lain"), encoding="utf-8")
    (rumah / "luar").write_text("punya saya", encoding="utf-8")
    for nama in (NAMA, ".lakip-antaran.json"):
        (rumah / nama).unlink()
    ganti(rumah / NAMA)
    os.mkfifo(rumah / ".lakip-antaran.json")
    hasil = {satu.nama: satu.tindakan.value for satu in antar(asal, rumah, daftar_notebook(asal), HARI)}
    assert hasil == {NAMA: "sisihkan", "12_b.ipynb": "salin"}
    assert isi(rumah / NAMA) == ["satu"]
    assert os.path.lexists(rumah / f"11_a ({HARI}).ipynb")
    assert (rumah / "luar").read_text(encoding="utf-8") == "punya saya"
