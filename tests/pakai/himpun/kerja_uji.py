"""Pekerjaan tiruan untuk `test_mesin`: dimuat proses pekerja menurut namanya."""

from __future__ import annotations

import os
import time

from lakip_helpers.model.kota import FaktaBerkas


def kerjakan(nama: str, data: bytes) -> FaktaBerkas:
    """Mati mendadak, berputar tanpa akhir, atau menjawab, menurut nama berkasnya."""
    if nama.startswith("mati"):
        os._exit(9)
    while nama.startswith("putar"):
        time.sleep(0.01)
    return FaktaBerkas(nama, judul=data.decode())
