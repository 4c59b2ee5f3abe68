"""Membuka notebook ringan: yang berat baru dimuat ketika diperlukan."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DIMUAT = """
import sys
from lakip_helpers import panel
{pakai}
berat = {berat!r}
print(sorted(nama for nama in sys.modules if nama.split(".")[0] in berat or ".".join(nama.split(".")[:2]) in berat))
"""
BERAT = ("pandas", "numpy", "matplotlib", "docx", "openpyxl", "lxml", "lakip_helpers.aturan", "lakip_helpers.sajian")


@pytest.mark.parametrize(
    "pakai",
    [
        'panel.pembuka("11"); panel.kemajuan(); panel.identitas(); panel.susul()',
        'panel.latihan("11-01"); panel.latihan("11-02"); panel.latihan("11-04")',
    ],
    ids=["alat", "latihan"],
)
def test_yang_berat_tidak_dimuat_sebelum_perlu(pakai: str, tmp_path: Path) -> None:
    kode = DIMUAT.format(pakai=pakai, berat=BERAT)
    lingkungan = os.environ | {"LAKIP_KERJA": str(tmp_path)}
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, env=lingkungan, check=True)
    assert hasil.stdout.strip() == "[]"
