"""Satu ruang kelas sungguhan untuk semua uji hub di satu berkas; dilewati dengan terang bila mesinnya tidak dapat."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))


@pytest.fixture(scope="module")
def ruang():
    """Ruang terbuka; butuh root di Linux, useradd, Node.js dan npm."""
    import ruang_uji

    if sebab := ruang_uji.sebab_dilewati():
        pytest.skip(f"Uji ruang kelas sungguhan DILEWATI: {sebab}")
    with ruang_uji.buka_ruang() as terbuka:
        yield terbuka
