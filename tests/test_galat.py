"""Galat kit di notebook tampil sebagai satu kalimat, tanpa jejak program."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient

PAKET = Path(__file__).parents[1] / "lakip_helpers"
KALIMAT = ("galat", "sebab", "gagal")
"""Nama yang dipakai kit untuk galat yang ditangkap dan kalimatnya."""


def mencari_kata(kode: str) -> Iterator[int]:
    """Nomor baris yang mencari kata di dalam kalimat galat: `… in str(galat)`, `….galat.startswith(…)`."""
    for simpul in ast.walk(ast.parse(kode)):
        if isinstance(simpul, ast.Compare) and any(isinstance(op, (ast.In, ast.NotIn)) for op in simpul.ops):
            yield from (simpul.lineno for sisi in simpul.comparators if kalimat_galat(sisi))
        if isinstance(simpul, ast.Attribute) and simpul.attr in ("startswith", "endswith", "find", "index", "count"):
            yield from [simpul.lineno] if kalimat_galat(simpul.value) else []


def kalimat_galat(simpul: ast.expr) -> bool:
    if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Name) and simpul.func.id in ("str", "repr"):
        return bool(simpul.args) and isinstance(simpul.args[0], ast.Name) and simpul.args[0].id in KALIMAT
    return isinstance(simpul, ast.Attribute) and simpul.attr in (*KALIMAT, "args")


def test_tidak_ada_yang_mencari_kata_dalam_kalimat_galat():
    for contoh in ("'sandi' in str(galat)", "'x' in dibaca.galat", "str(galat).startswith('x')", "'x' in galat.args"):
        assert list(mencari_kata(contoh)) == [1], contoh
    langgar = [
        f"{berkas.relative_to(PAKET)}:{baris}"
        for berkas in PAKET.rglob("*.py")
        for baris in mencari_kata(berkas.read_text(encoding="utf-8"))
    ]
    assert langgar == []


def test_galat_di_notebook_hanya_kalimatnya():
    kode = "from lakip_helpers import muat; muat('banyuwani')"
    buku = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(kode)])
    NotebookClient(buku, timeout=None, startup_timeout=600, allow_errors=True).execute()
    (keluaran,) = buku.cells[0].outputs
    assert keluaran["output_type"] == "error"
    assert "Maksud Anda 'banyuwangi'?" in keluaran["traceback"][0]
    assert len(keluaran["traceback"]) == 1
