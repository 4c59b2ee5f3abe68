"""Nama menyebut yang mana: tidak ada parameter atau isian dataclass bernama `isi` atau `satu`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PAKET = Path(__file__).parents[1] / "lakip_helpers"
SAMAR = {"isi", "satu"}


def nama_samar(teks: str) -> Iterator[tuple[int, str]]:
    """Baris dan nama tiap parameter (fungsi, lambda) dan isian kelas yang bernama samar."""
    for simpul in ast.walk(ast.parse(teks)):
        if isinstance(simpul, ast.arg) and simpul.arg in SAMAR:
            yield simpul.lineno, simpul.arg
        if isinstance(simpul, ast.ClassDef):
            for isian in simpul.body:
                if isinstance(isian, ast.AnnAssign) and isinstance(isian.target, ast.Name) and isian.target.id in SAMAR:
                    yield isian.lineno, isian.target.id


def langgar() -> list[str]:
    berkas = {satu.relative_to(PAKET).as_posix(): satu for satu in sorted(PAKET.rglob("*.py"))}
    return [
        f"{letak}:{baris}: {nama}; sebutkan isi apa, satu apa"
        for letak, satu in berkas.items()
        for baris, nama in nama_samar(satu.read_text(encoding="utf-8"))
    ]


def test_tidak_ada_nama_samar():
    assert langgar() == []


@pytest.mark.parametrize(
    "kode",
    [
        "def f(isi): ...",
        "def f(a, /, satu, *, b): ...",
        "def f(**isi): ...",
        "def f(*satu): ...",
        "f = lambda satu: satu",
        "async def f(self, isi=1): ...",
        "class A:\n    isi: str",
        "class A:\n    class B:\n        satu: int = 1",
    ],
)
def test_pemeriksa_mengenali_nama_samar(kode: str):
    assert len(list(nama_samar(kode))) == 1


def test_pemeriksa_membiarkan_perulangan():
    assert list(nama_samar("def f(daftar):\n    isi = [satu for satu in daftar]\n    return isi\n")) == []
