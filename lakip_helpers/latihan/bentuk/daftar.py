"""Semua bentuk latihan.

Bentuk baru: satu modul di folder ini, satu baris di sini, dan satu baris di `panel/isian/daftar.py`.
"""

from __future__ import annotations

from typing import Any, Final

from lakip_helpers.latihan.bentuk.berkas import BERKAS
from lakip_helpers.latihan.bentuk.formulir import FORMULIR
from lakip_helpers.latihan.bentuk.kalimat import KALIMAT
from lakip_helpers.latihan.bentuk.kartu import KARTU
from lakip_helpers.latihan.bentuk.klasifikasi import KLASIFIKASI
from lakip_helpers.latihan.bentuk.kode import KODE
from lakip_helpers.latihan.bentuk.nilai import NILAI
from lakip_helpers.latihan.bentuk.pilihan import PILIHAN
from lakip_helpers.latihan.bentuk.pohon import POHON
from lakip_helpers.latihan.bentuk.tabel import TABEL
from lakip_helpers.latihan.bentuk.urutan import URUTAN
from lakip_helpers.latihan.model import BentukLatihan

SEMUA_BENTUK: Final[tuple[BentukLatihan[Any], ...]] = (
    PILIHAN,
    KLASIFIKASI,
    URUTAN,
    NILAI,
    KALIMAT,
    TABEL,
    KARTU,
    POHON,
    FORMULIR,
    BERKAS,
    KODE,
)
