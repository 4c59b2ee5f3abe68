"""Isian tiap bentuk latihan. Bentuk baru: satu modul di folder ini dan satu baris di sini."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.panel.isian.berkas import buat_isian_berkas
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.isian.formulir import buat_isian_formulir
from lakip_helpers.panel.isian.kalimat import buat_isian_kalimat
from lakip_helpers.panel.isian.kartu import buat_isian_kartu
from lakip_helpers.panel.isian.klasifikasi import buat_isian_klasifikasi, buat_isian_urutan
from lakip_helpers.panel.isian.nilai import buat_isian_nilai
from lakip_helpers.panel.isian.pilihan import buat_isian_pilihan
from lakip_helpers.panel.isian.pohon import buat_isian_pohon
from lakip_helpers.panel.isian.tabel import buat_isian_tabel

ISIAN: Final[Mapping[str, Callable[[Any, Any], IsianLatihan]]] = {
    "pilihan": lambda bahan, _: buat_isian_pilihan(bahan),
    "klasifikasi": buat_isian_klasifikasi,
    "urutan": lambda bahan, _: buat_isian_urutan(bahan),
    "nilai": lambda bahan, _: buat_isian_nilai(bahan),
    "kalimat": lambda bahan, _: buat_isian_kalimat(bahan),
    "tabel": lambda bahan, _: buat_isian_tabel(bahan),
    "kartu": buat_isian_kartu,
    "pohon": lambda bahan, _: buat_isian_pohon(bahan),
    "formulir": lambda bahan, _: buat_isian_formulir(bahan),
    "berkas": lambda bahan, _: buat_isian_berkas(bahan),
}
"""Nama bentuk → pembuat isiannya dari bahan dan kunci. Bentuk yang dijawab di sel kodenya tidak ada di sini."""


def buat_isian(latihan: Latihan, *, umpan_langsung: bool = True) -> IsianLatihan:
    """Isian yang sesuai dengan bentuk latihan; tanpa `umpan_langsung`, isian tidak diberi tahu kuncinya.

    `GalatLatihan` bila latihannya dijawab di sel kode.

    >>> from lakip_helpers.latihan import ambil
    >>> len(buat_isian(ambil("11-01")).masukan)
    12
    """
    if latihan.bentuk.nama not in ISIAN:
        raise GalatLatihan(f"Latihan {latihan.kode} dijawab di sel kodenya, bukan di panel. Jalankan sel kodenya.")
    return ISIAN[latihan.bentuk.nama](latihan.bahan, latihan.kunci if umpan_langsung else None)
