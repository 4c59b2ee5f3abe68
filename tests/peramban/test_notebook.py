"""Tiap notebook peserta dibuka dan dijalankan di peramban oleh sedikitnya satu perjalanan di folder ini.

`Lab.tunggu_panel` menolak galat dan peringatan, `Lab.periksa_panel` menolak pelanggaran berat menurut axe-core.
"""

from __future__ import annotations

from pathlib import Path

import pytest

SINI = Path(__file__).parent
NOTEBOOK = sorted(berkas.name for berkas in (SINI.parents[1] / "notebooks").glob("[0-9]*.ipynb"))
PERJALANAN = {berkas.name: berkas.read_text(encoding="utf-8") for berkas in SINI.glob("test_*.py")}


@pytest.mark.parametrize("nama", [nama for nama in NOTEBOOK if not nama.startswith("00")])
def test_tiap_notebook_punya_perjalanan(nama):
    sendiri = [teks for berkas, teks in PERJALANAN.items() if berkas == f"test_{nama[3:].removesuffix('.ipynb')}.py"]
    assert len(sendiri) == 1
    assert nama in sendiri[0]
    assert "lab.tunggu_panel()\n    lab.periksa_panel()" in sendiri[0]
