"""Uji tongkat sungguhan: kemas, salin ke folder baru, lalu pasang dan buka dengan jaringan mati.

Jalankan dari akar proyek (perlu internet hanya ketika mengemas): python -m benchmark.tongkat [folder hasil kemas]
Tanpa folder, kit dikemas untuk komputer ini saja. LAKIP_PYTHON menyebut Python lain yang memasangnya.
Di Linux dengan hak root jaringannya benar-benar diputus (`unshare`);
selain itu indeks pip dan proksi diarahkan ke alamat mati.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
KEMAS = "from lakip_helpers.perintah.utama import jalan; jalan()"
MATI = "http://127.0.0.1:9/"
BATAS_DETIK = 600.0
TANYA = """
import json, pathlib, sys, urllib.request
catatan = next(pathlib.Path(sys.argv[1]).glob(".lakip/jupyter/runtime/jpserver-*.json"))
isi = json.loads(catatan.read_text())
buka = urllib.request.build_opener(urllib.request.ProxyHandler({})).open
for jalan in ("api/status", "lab/tree/00_mulai_di_sini.ipynb", "api/contents/00_mulai_di_sini.ipynb"):
    assert buka(f"{isi['url']}{jalan}?token={isi['token']}", timeout=20).status == 200, jalan
print("JupyterLab dan notebook 00 menjawab")
kepala = {"Authorization": f"token {isi['token']}"}
buka(urllib.request.Request(f"{isi['url']}api/shutdown", b"", kepala, method="POST"), timeout=20)
"""


def putus_jaringan() -> list[str]:
    """Awalan perintah yang memutus jaringan; kosong bila komputer ini tidak dapat melakukannya."""
    bisa = shutil.which("unshare") and shutil.which("ip") and hasattr(os, "geteuid") and os.geteuid() == 0
    return ["unshare", "-n", "sh", "-c", 'ip link set lo up; exec "$@"', "sh"] if bisa else []


def lingkungan() -> dict[str, str]:
    """Lingkungan tanpa pilihan pip dari luar, tanpa uv, dan dengan indeks yang mati."""
    bersih = {
        n: i for n, i in os.environ.items() if not n.startswith(("PIP_", "UV_", "LAKIP_")) and "proxy" not in n.lower()
    }
    mati = dict.fromkeys(["PIP_INDEX_URL", "HTTP_PROXY", "HTTPS_PROXY"], MATI)
    return bersih | mati | {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1", "PATH": "/usr/bin:/bin:/usr/sbin"}


PYTHON = os.environ.get("LAKIP_PYTHON") or sys.executable
"""Python yang memasang; boleh rilis lain dari yang mengemas, misalnya /usr/bin/python3."""


def pasang(kit: Path) -> float:
    """Pasang kit dan jalankan satu perintah `lakip`; keluaran: detik."""
    mulai = time.monotonic()
    perintah = [*putus_jaringan(), PYTHON, str(kit / "mulai.py"), "jelaskan", "CAP-06"]
    hasil = subprocess.run(perintah, env=lingkungan(), capture_output=True, encoding="utf-8", timeout=BATAS_DETIK)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert "tanpa internet" in hasil.stdout, hasil.stdout
    return time.monotonic() - mulai


def buka(kit: Path) -> float:
    """Buka JupyterLab di dalam jaringan yang terputus dan minta notebook 00; keluaran: detik sampai menjawab."""
    mulai = time.monotonic()
    catatan = '"$KIT"/.lakip/jupyter/runtime/jpserver-*.json'
    skrip = (
        '"$PYTHON" "$KIT/mulai.py" mulai --tanpa-peramban >"$KIT/server.log" 2>&1 & '
        f"for i in $(seq 240); do ls {catatan} >/dev/null 2>&1 && break; sleep 0.5; done; "
        'sleep 1; "$PYTHON" -c "$TANYA" "$KIT"; wait'
    )
    perintah = [*putus_jaringan(), "sh", "-c", skrip]
    hasil = subprocess.run(
        perintah,
        env=lingkungan() | {"TANYA": TANYA, "KIT": str(kit), "PYTHON": PYTHON},
        capture_output=True,
        encoding="utf-8",
        timeout=BATAS_DETIK,
    )
    assert "notebook 00 menjawab" in hasil.stdout, hasil.stdout + hasil.stderr
    return time.monotonic() - mulai


def ukuran(folder: Path) -> float:
    """Besar folder dalam MB."""
    return sum(satu.stat().st_size for satu in folder.rglob("*") if satu.is_file()) / 1e6


def utama() -> None:
    """Kemas bila perlu, lalu pasang dan buka dari salinannya."""
    with tempfile.TemporaryDirectory(prefix="tongkat ") as sementara:
        asal = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(sementara) / "flashdisk"
        if not asal.exists():
            perintah = [sys.executable, "-c", KEMAS, "kelas", "kemas", "-o", str(asal), "--ini-saja"]
            print(subprocess.run(perintah, cwd=AKAR, capture_output=True, encoding="utf-8", check=True).stdout)
        kit = Path(shutil.copytree(asal, Path(sementara) / "Laptop Peserta"))
        roda = len(list((kit / "roda").iterdir()))
        cara = "diputus" if putus_jaringan() else "diarahkan ke alamat mati"
        print(f"tongkat: {ukuran(kit):.0f} MB, {roda} roda; jaringan {cara}")
        print(f"memasang tanpa jaringan: {pasang(kit):.0f} detik")
        print(f"JupyterLab dan notebook 00 menjawab: {buka(kit):.1f} detik sesudah perintah")
        log = (kit / ".lakip" / "pasang.log").read_text(encoding="utf-8")
        keluar = sorted(set(re.findall(r"https?://(?!127\.0\.0\.1)[^\s/]+", log)))
        print(f"alamat luar yang disebut pemasang: {keluar or 'tidak ada'}")


if __name__ == "__main__":
    utama()
