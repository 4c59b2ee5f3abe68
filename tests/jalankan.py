"""Seluruh uji kit, langkah demi langkah; dipanggil oleh `python mulai.py uji`, kode keluarnya 0 bila semua lulus.

Semua langkah dijalankan walaupun satu gagal, supaya satu kali jalan menunjukkan semua yang perlu diperbaiki.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from lakip_helpers.perintah.mulai import lingkungan

AKAR = Path(__file__).resolve().parents[1]
PYTEST = ["-m", "pytest", "-n", "auto", "--dist", "loadfile"]
NBVAL = [*PYTEST, "-p", "lakip_helpers.kelas.rakitan.nbval", "--nbval-current-env", "--nbval-cell-timeout=120"]
NBVAL += ["--ignore=notebooks/berkas_kerja"]

LANGKAH = (
    ("gaya kode", ["-m", "ruff", "check", "."]),
    ("bentuk kode", ["-m", "ruff", "format", "--check", "."]),
    ("jenis nilai", ["-m", "mypy"]),
    ("arah impor", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo"]),
    ("notebook peserta dan fasilitator", [*NBVAL, "--nbval-lax", "notebooks", "--ignore=notebooks/kunci"]),
    ("notebook kunci", [*NBVAL, "--nbval", "notebooks/kunci"]),
    ("paket, contoh di docstring, data, peramban", [*PYTEST, "-rs"]),
)


def lingkungan_uji() -> dict[str, str]:
    """Pengaturan Jupyter milik pengguna tidak ikut diuji dan tidak ditulisi; uji bukan kit yang sedang dibuka."""
    xdg = {nama: str(AKAR / ".lakip" / "uji") for nama in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    variabel = lingkungan(AKAR, os.environ | xdg)
    return {nama: isi for nama, isi in variabel.items() if nama != "LAKIP_PELUNCUR"}


def jalankan(nama: str, perintah: list[str]) -> str:
    """Jalankan satu langkah; hasilnya satu baris ringkasan yang diawali `lulus` atau `GAGAL`."""
    print(f"\n=== {nama}", flush=True)
    mulai = time.monotonic()
    kode = subprocess.call([sys.executable, *perintah], cwd=AKAR, env=lingkungan_uji())
    return f"{'GAGAL' if kode else 'lulus'}  {nama} ({time.monotonic() - mulai:.0f} detik)"


def utama() -> int:
    """Jalankan semua langkah dan tulis ringkasannya."""
    hasil = [jalankan(nama, perintah) for nama, perintah in LANGKAH]
    print("\n=== ringkasan", *hasil, sep="\n", flush=True)
    return int(any(baris.startswith("GAGAL") for baris in hasil))


if __name__ == "__main__":
    sys.exit(utama())
