"""Seluruh uji kit, langkah demi langkah; dipanggil oleh `python mulai.py uji`, kode keluarnya 0 bila semua lulus.

Semua langkah dijalankan walaupun satu gagal, supaya satu kali jalan menunjukkan semua yang perlu diperbaiki. Ringkasannya
menyebut detik jam dan detik prosesor; yang kedua tidak bergantung pada apa lagi yang sedang berjalan di mesin itu.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

try:
    import resource
except ImportError:  # Windows tidak menghitung waktu prosesor proses anak
    resource = None

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR))

from lakip_helpers.perintah.mulai import lingkungan  # noqa: E402
from tests.peramban.chromium import cari_chromium  # noqa: E402

PYTEST = ["-m", "pytest", "-n", "auto", "--dist", "loadfile"]
NBVAL = [*PYTEST, "-p", "lakip_helpers.kelas.rakitan.nbval", "--nbval", "--nbval-current-env"]
NBVAL += ["--nbval-cell-timeout=600", "--nbval-kernel-startup-timeout=600"]


def notebook() -> list[str]:
    """Notebook yang dijalankan nbval.

    Sel kode bentuk fasilitator sama dengan kunci (dijaga tests/test_notebook.py). Bentuk peserta dijalankan seluruhnya
    oleh perjalanannya di peramban (dijaga tests/peramban/test_notebook.py), jadi di sini hanya bila chromium tidak ada.
    """
    peserta = [] if cari_chromium() else [str(satu) for satu in sorted(AKAR.glob("notebooks/*.ipynb"))]
    return [*peserta, "notebooks/kunci", "notebooks/fasilitator/90_papan_kelas.ipynb"]


LANGKAH = (
    ("gaya kode", ["-m", "ruff", "check", "."]),
    ("bentuk kode", ["-m", "ruff", "format", "--check", "."]),
    ("jenis nilai", ["-m", "mypy"]),
    ("arah impor", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo"]),
    ("notebook", [*NBVAL, *notebook()]),
    ("paket, contoh di docstring, data, peramban", [*PYTEST, "-p", "no:nbval", "-rs"]),
)


def lingkungan_uji() -> dict[str, str]:
    """Pengaturan Jupyter milik pengguna tidak ikut diuji dan tidak ditulisi; uji bukan kit yang sedang dibuka.

    Terjemahan bita boleh disimpan: tanpa itu puluhan kernel dan proses menerjemahkan seluruh kit dari awal.
    """
    xdg = {nama: str(AKAR / ".lakip" / "uji") for nama in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    variabel = lingkungan(AKAR, os.environ | xdg)
    return {nama: isi for nama, isi in variabel.items() if nama not in {"LAKIP_PELUNCUR", "PYTHONDONTWRITEBYTECODE"}}


def detik_prosesor() -> float:
    """Detik prosesor semua proses anak yang sudah selesai; nol bila sistem ini tidak menghitungnya."""
    if resource is None:
        return 0.0
    pakai = resource.getrusage(resource.RUSAGE_CHILDREN)
    return pakai.ru_utime + pakai.ru_stime


def sebut_prosesor(detik: float) -> str:
    """Potongan kalimat tentang waktu prosesor; kosong bila sistem ini tidak menghitungnya."""
    return "" if resource is None else f", prosesor {detik:.0f} detik"


def jalankan(nama: str, perintah: list[str]) -> str:
    """Jalankan satu langkah; hasilnya satu baris ringkasan yang diawali `lulus` atau `GAGAL`."""
    print(f"\n=== {nama}", flush=True)
    mulai, prosesor = time.monotonic(), detik_prosesor()
    kode = subprocess.call([sys.executable, *perintah], cwd=AKAR, env=lingkungan_uji())
    lama = f"{time.monotonic() - mulai:.0f} detik{sebut_prosesor(detik_prosesor() - prosesor)}"
    return f"{'GAGAL' if kode else 'lulus'}  {nama} ({lama})"


def utama() -> int:
    """Jalankan semua langkah dan tulis ringkasannya."""
    mulai = time.monotonic()
    hasil = [jalankan(nama, perintah) for nama, perintah in LANGKAH]
    seluruh = f"seluruhnya {time.monotonic() - mulai:.0f} detik{sebut_prosesor(detik_prosesor())}"
    print("\n=== ringkasan", *hasil, seluruh, sep="\n", flush=True)
    return int(any(baris.startswith("GAGAL") for baris in hasil))


if __name__ == "__main__":
    sys.exit(utama())
