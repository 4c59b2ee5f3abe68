"""Satu konsep satu kata: nama di paket tidak memakai kata yang oleh glosarium CONTRIBUTING.md disebut “bukan”."""

from __future__ import annotations

import ast
import re
from pathlib import Path

AKAR = Path(__file__).parents[1]


def glosarium() -> dict[str, list[str]]:
    teks = (AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8")
    bagian = teks.split("## Glosarium")[1].split("\n## ")[0]
    baris = [[sel.strip() for sel in b.strip("|").split("|")] for b in bagian.splitlines() if b.startswith("| ")]
    return {kata: [b.strip() for b in bukan.split(",") if b.strip()] for kata, _, bukan in baris[1:]}


def nama_kita() -> set[tuple[str, str]]:
    """Nama fungsi, kelas, parameter, dan modul yang kita buat, dengan berkasnya."""
    hasil = set()
    for berkas in (AKAR / "lakip_helpers").rglob("*.py"):
        hasil.add((berkas.stem, berkas.name))
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, (ast.FunctionDef, ast.ClassDef)):
                hasil.add((simpul.name, berkas.name))
            if isinstance(simpul, ast.arg):
                hasil.add((simpul.arg, berkas.name))
    return hasil


def test_nama_memakai_kata_glosarium():
    bukan = {kata for daftar in glosarium().values() for kata in daftar}
    assert {"cascade", "polaritas", "sheet"} <= bukan, "glosarium tidak terbaca"
    langgar = [
        f"{berkas}: {nama}"
        for nama, berkas in nama_kita()
        if bukan & set(re.split(r"_|(?<=[a-z])(?=[A-Z])", nama)) | bukan & {nama.lower()}
    ]
    assert langgar == []


def test_contributing_paling_banyak_200_baris():
    assert len((AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) <= 200
