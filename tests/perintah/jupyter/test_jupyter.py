"""Ekstensi layar: bangunannya sama dengan sumbernya, kecil, tanpa alamat, cocok dengan JupyterLab yang disematkan."""

from __future__ import annotations

import json
import os
import re
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import jupyterlab
import pytest

from lakip_helpers.kelas.hub import peserta
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR
from lakip_helpers.kelas.hub.ruang import Ruang
from lakip_helpers.kelas.hub.spawner import lingkungan_peserta
from lakip_helpers.perintah import jupyter
from lakip_helpers.perintah.jupyter.ekstensi import bangun
from lakip_helpers.perintah.mulai import PENGATURAN

PAKET = json.loads((bangun.SUMBER / "package.json").read_text(encoding="utf-8"))
INTI = json.loads((Path(jupyterlab.__file__).parent / "staging" / "package.json").read_text(encoding="utf-8"))
BITA_TERBANYAK = 60_000


def bangunan() -> list[Path]:
    return [berkas for berkas in bangun.HASIL.rglob("*") if berkas.is_file()]


def test_bangunan_sama_dengan_sumbernya():
    tertulis = (bangun.HASIL / bangun.SIDIK).read_text(encoding="utf-8").strip()
    assert tertulis == bangun.hitung_sidik(), (
        f"Sumber ekstensi berubah sesudah dibangun. Perbaiki dengan: {bangun.PERINTAH}"
    )


def test_sidik_berubah_bila_satu_sumber_berubah(monkeypatch):
    semula, sumber = bangun.hitung_sidik(), bangun.daftar_sumber()
    for kurang in sumber:
        monkeypatch.setattr(bangun, "daftar_sumber", lambda kurang=kurang: [b for b in sumber if b != kurang])
        assert bangun.hitung_sidik() != semula, kurang.name


def test_bangunan_kecil_dan_tidak_menyebut_mesin_atau_alamat():
    assert 10_000 < sum(berkas.stat().st_size for berkas in bangunan()) <= BITA_TERBANYAK
    for berkas in bangunan():
        teks = berkas.read_text(encoding="utf-8")
        assert re.findall(r"https?://(?!www\.w3\.org)|/(?:tmp|home|root)/|node_modules", teks) == [], berkas.name


def angka(rentang: str) -> list[int]:
    """Versi mayor dan minor sebuah rentang, misalnya `~4.6.6`."""
    return [int(satu) for satu in re.findall(r"\d+", rentang)[:2]]


@pytest.mark.parametrize("nama", sorted(PAKET["dependencies"]))
def test_tiap_modul_jupyterlab_yang_dipakai_cocok_dengan_yang_terpasang(nama):
    """Pustaka bersama tidak ikut dibangun; JupyterLab memuat ekstensi yang rentangnya tidak cocok tanpa berkata apa-apa."""
    perlu, ada = (
        angka(PAKET["dependencies"][nama]),
        angka(INTI["resolutions"].get(nama, INTI["dependencies"].get(nama, "0.0"))),
    )
    if nama.startswith("@lumino/"):  # JupyterLab menyebut lumino dengan rentang yang longgar
        assert perlu[0] == ada[0]
    else:
        assert perlu[0] == ada[0] and perlu <= ada


def test_rentang_jupyterlab_sama_dengan_yang_dinyatakan_kit():
    proyek = (Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8")
    assert '"jupyterlab>=4.6,<5"' in proyek
    assert PAKET["dependencies"]["@jupyterlab/application"] == "^4.6.0"
    assert version("jupyterlab").startswith("4.")


def test_server_mengirim_sidik_sel_kit_kepada_halaman_peserta_saja(monkeypatch):
    for lengkap, ada in (("", True), ("1", False)):
        monkeypatch.setenv(jupyter.LENGKAP, lengkap)
        isi = SimpleNamespace(register_pre_save_hook=lambda kait: None)
        server = SimpleNamespace(contents_manager=isi, web_app=SimpleNamespace(settings={}))
        jupyter._load_jupyter_server_extension(server)
        assert (jupyter.KUNCI_RUANG in server.web_app.settings["page_config_data"]) is ada


def test_ruang_kelas_membawa_ekstensi(tmp_path):
    variabel = lingkungan_peserta(Ruang(tmp_path, tmp_path, PENGATURAN))
    assert (Path(variabel["JUPYTER_PATH"]) / "labextensions" / bangun.NAMA / "package.json").is_file()
    assert jupyter.LENGKAP not in variabel


@pytest.mark.parametrize(("akun", "lengkap"), [(AKUN_FASILITATOR, "1"), ("lk-siti", "")])
def test_di_ruang_kelas_hanya_fasilitator_berlayar_lengkap(monkeypatch, tmp_path, akun, lengkap):
    monkeypatch.setattr(os, "environ", {**os.environ, "HOME": str(tmp_path), "USER": akun, "LAKIP_AKAR": str(tmp_path)})
    monkeypatch.setattr("jupyterhub.singleuser.main", lambda: None)
    peserta.jalan()
    assert os.environ.get(jupyter.LENGKAP, "") == lengkap
