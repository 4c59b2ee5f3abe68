"""Isian tiap bentuk latihan. Bentuk baru: satu modul di folder ini dan satu baris di sini."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.panel.isian.dasar import IsianLatihan

ISIAN: Final[Mapping[str, str]] = {
    "pilihan": "pilihan:buat_isian_pilihan",
    "klasifikasi": "klasifikasi:buat_isian_klasifikasi",
    "urutan": "klasifikasi:buat_isian_urutan",
    "nilai": "nilai:buat_isian_nilai",
    "kalimat": "kalimat:buat_isian_kalimat",
    "tabel": "tabel:buat_isian_tabel",
    "kartu": "kartu:buat_isian_kartu",
    "pohon": "pohon:buat_isian_pohon",
    "formulir": "formulir:buat_isian_formulir",
    "berkas": "berkas:buat_isian_berkas",
}
"""Nama bentuk → modul dan pembuat isiannya, dimuat ketika dipakai: notebook hanya membayar bentuk yang ditampilkannya.
Bentuk yang dijawab di sel kodenya tidak ada di sini."""
BERKUNCI: Final = ("klasifikasi", "kartu")
"""Bentuk yang isiannya memberi umpan balik langsung, jadi menerima bahan dan kunci; yang lain bahan saja."""


def buat_isian(latihan: Latihan, *, umpan_langsung: bool = True) -> IsianLatihan:
    """Isian yang sesuai dengan bentuk latihan; tanpa `umpan_langsung`, isian tidak diberi tahu kuncinya.

    `GalatLatihan` bila latihannya dijawab di sel kode.

    >>> from lakip_helpers.latihan import ambil
    >>> len(buat_isian(ambil("11-01")).masukan)
    12
    """
    if latihan.bentuk.nama not in ISIAN:
        raise GalatLatihan(f"Latihan {latihan.kode} dijawab di sel kodenya, bukan di panel. Jalankan sel kodenya.")
    buat = muat_pembuat(latihan.bentuk.nama)
    if latihan.bentuk.nama in BERKUNCI:
        return buat(latihan.bahan, latihan.kunci if umpan_langsung else None)
    return buat(latihan.bahan)


def muat_pembuat(bentuk: str) -> Callable[..., IsianLatihan]:
    """Fungsi pembuat isian sebuah bentuk.

    >>> muat_pembuat("nilai").__name__
    'buat_isian_nilai'
    """
    modul, fungsi = ISIAN[bentuk].split(":")
    pembuat: Callable[..., IsianLatihan] = getattr(import_module(f"{__package__}.{modul}"), fungsi)
    return pembuat
