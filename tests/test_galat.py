"""Galat kit di notebook tampil sebagai satu kalimat, tanpa jejak program."""

from __future__ import annotations

import nbformat
from nbclient import NotebookClient


def test_galat_di_notebook_hanya_kalimatnya():
    kode = "from lakip_helpers import muat; muat('banyuwani')"
    buku = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(kode)])
    NotebookClient(buku, timeout=None, startup_timeout=600, allow_errors=True).execute()
    (keluaran,) = buku.cells[0].outputs
    assert keluaran["output_type"] == "error"
    assert "Maksud Anda 'banyuwangi'?" in keluaran["traceback"][0]
    assert len(keluaran["traceback"]) == 1
