"""Bunyi perintah ditentukan satu tempat (`istilah.sebut_perintah`) menurut cara orang memanggil kit."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lakip_helpers.istilah import LINGKUNGAN_SEBUTAN, SEBUTAN_BAKU, sebut_perintah
from lakip_helpers.perintah.utama import PERINTAH

AKAR = Path(__file__).resolve().parents[1]
DIKETIK = re.compile(rf"\blakip ({'|'.join(PERINTAH)})\b")
PENANDA = "<!-- silabus: lakip kelas silabus -->"


def teks_berkas(berkas: Path) -> list[str]:
    """Teks yang dapat sampai kepada orang: untai Python selain docstring, atau seluruh berkas lain."""
    isi = berkas.read_text(encoding="utf-8")
    if berkas.suffix != ".py" or "sumber" in berkas.parts:
        return isi.splitlines()
    pohon = ast.parse(isi)
    untai = [satu for satu in ast.walk(pohon) if isinstance(satu, ast.Constant) and isinstance(satu.value, str)]
    docstring = {id(satu.value) for satu in ast.walk(pohon) if isinstance(satu, ast.Expr)}
    return [satu.value for satu in untai if id(satu) not in docstring and satu.value != PENANDA]


def test_tidak_ada_kalimat_yang_menyuruh_mengetik_lakip():
    """Dalam folder kit perintah `lakip` tidak dikenal jendela perintah sebelum .venv diaktifkan."""
    pustaka = AKAR / "lakip_helpers"
    halaman = [*pustaka.rglob("*.html"), *pustaka.rglob("*.toml"), *(AKAR / "notebooks" / "sumber").glob("*.py")]
    milik = [satu for satu in (*pustaka.rglob("*.py"), *halaman) if satu.name != "tinjauan.toml"]
    salah = [f"{satu.relative_to(AKAR)}: {t.strip()}" for satu in milik for t in teks_berkas(satu) if DIKETIK.search(t)]
    assert not salah, "pakai istilah.sebut_perintah:\n" + "\n".join(salah)


@pytest.mark.parametrize("sebutan", ["lakip", "python mulai.py", "sudo python3 mulai.py"])
def test_perintah_yang_dicetak_sama_dengan_yang_baru_diketik(sebutan):
    kode = f"from lakip_helpers.perintah.utama import jalan; jalan({sebutan!r})"
    hasil = subprocess.run([sys.executable, "-c", kode, "jelaskan"], capture_output=True, text=True, encoding="utf-8")
    assert f"Pemakaian: {sebutan} jelaskan" in hasil.stderr and f"misalnya: {sebutan} jelaskan CAP-06" in hasil.stderr


def test_tanpa_pemanggil_yang_dikenal_perintahnya_yang_ada_di_readme(monkeypatch):
    monkeypatch.delenv(LINGKUNGAN_SEBUTAN, raising=False)
    assert sebut_perintah("kelas tutup") == f"{SEBUTAN_BAKU} kelas tutup"
    assert f"    {SEBUTAN_BAKU}\n" in (AKAR / "README.md").read_text(encoding="utf-8")


def test_server_dan_hub_mewarisi_sebutan(monkeypatch):
    from lakip_helpers.kelas.hub.jalankan import lingkungan_hub
    from lakip_helpers.kelas.hub.ruang import Ruang
    from lakip_helpers.perintah.mulai import lingkungan

    monkeypatch.setenv(LINGKUNGAN_SEBUTAN, "python3 mulai.py")
    assert lingkungan(AKAR, os.environ)[LINGKUNGAN_SEBUTAN] == "python3 mulai.py"
    assert lingkungan_hub(Ruang(AKAR, AKAR))[LINGKUNGAN_SEBUTAN] == "python3 mulai.py"


def test_yang_dibuka_dengan_sudo_menyebut_sudo():
    """Ruang dibuka dengan sudo; `kelas tutup` tanpa sudo ditolak."""
    kode = "from lakip_helpers.perintah import pasang; print(pasang.SEBUTAN)"
    lain = {**os.environ, "SUDO_USER": "petugas"}
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, env=lain)
    assert hasil.stdout.startswith("sudo python")
