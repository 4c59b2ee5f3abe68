"""Pemeriksaan otter-grader atas soal yang sama, di lingkungannya sendiri: pembanding Periksa."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable

from benchmark.tolok import AKAR, Pasangan, TidakDapatDiukur

OTTER = """
import os, sys, time
from pathlib import Path
from statistics import quantiles
os.chdir(sys.argv[1])
import otter
Path("tests").mkdir()
Path("tests/q1.py").write_text('''OK_FORMAT = True
test = {"name": "q1", "points": 1, "suites": [{"cases": [{"code": ">>> assert p1 == 'output'", "hidden": False,
"locked": False}], "scored": True, "setup": "", "teardown": "", "type": "doctest"}]}''')
p1, buku = "input", otter.Notebook(tests_dir="tests")
def sekali():
    awal = time.process_time()
    buku.check("q1")
    return (time.process_time() - awal) * 1000
sekali()
print(*(quantiles([sekali() for _ in range(40)], n=20)[-1] for _ in range(int(sys.argv[2]))))
"""
"""Soal yang sama diperiksa otter-grader; dijalankan di lingkungannya sendiri."""


def ukur_otter(ulang: int, *, ukur_kit: Callable[[int], Pasangan]) -> Pasangan:
    """Periksa kit lawan `Notebook.check` otter-grader, yang dipasang sekali di lingkungan sendiri (`.lakip/otter`)."""
    venv = AKAR / ".lakip" / "otter"
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (venv / "siap").is_file():
        for perintah in (
            [sys.executable, "-m", "venv", str(venv)],
            [str(python), "-m", "pip", "install", "-q", "otter-grader"],
        ):
            if subprocess.run(perintah, capture_output=True).returncode:
                raise TidakDapatDiukur("otter-grader tidak dapat dipasang; periksa sambungan internet")
        (venv / "siap").touch()
    with tempfile.TemporaryDirectory() as kerja:
        perintah = [str(python), "-c", OTTER, kerja, str(ulang)]
        hasil = subprocess.run(perintah, capture_output=True, text=True)
    if hasil.returncode:
        raise TidakDapatDiukur(hasil.stderr.strip().rpartition("\n")[2][:60])
    return Pasangan(ukur_kit(ulang).kit, tuple(map(float, hasil.stdout.split()[-ulang:])), "milidetik")
