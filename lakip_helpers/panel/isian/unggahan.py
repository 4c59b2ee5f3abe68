"""Unggahan peserta di layar: nama aslinya, dan unggahan lain yang dapat disatukan."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from lakip_helpers.latihan.hasil.buku_kerja import FOLDER
from lakip_helpers.latihan.simpanan.identitas import folder_aktif

IKUT_MAKS: Final = 5
"""Banyaknya unggahan terakhir yang ditawarkan untuk disatukan."""
_BERTANGGAL: Final = re.compile(r"^\d{4}-\d\d-\d\d_\d{6}(?:-\d+)?_(?=.)")


def folder_unggahan() -> Path:
    """Folder unggahan peserta yang aktif."""
    return folder_aktif() / FOLDER


def nama_asli(nama: str) -> str:
    """Nama unggahan tanpa tanggal dan jamnya.

    >>> nama_asli("2026-11-30_015408_PK 2026.docx"), nama_asli("2026_Renstra.pdf")
    ('PK 2026.docx', '2026_Renstra.pdf')
    """
    return _BERTANGGAL.sub("", nama)


def unggahan_lain(nama: str) -> list[str]:
    """Nama unggahan lain, yang terbaru dahulu; tiap nama asli sekali, tanpa contoh dan buku kerja buatan kit.

    >>> unggahan_lain("a.xlsx")
    []
    """
    hasil: dict[str, str] = {}
    folder = folder_unggahan()
    for berkas in sorted(folder.iterdir(), reverse=True) if folder.is_dir() else ():
        asli = nama_asli(berkas.name)
        if berkas.is_file() and asli != nama_asli(nama) and not asli.startswith(("Contoh ", "Buku_Kerja_")):
            hasil.setdefault(asli, berkas.name)
    return list(hasil.values())[:IKUT_MAKS]
