"""Panel-panel satu notebook saling mendengar: yang menyimpan mengabarkan, yang menampilkan memuat ulang.

Satu pendengar tiap nama; panel yang dijalankan ulang menggantikan pendahulunya, sehingga yang lama tidak ikut bekerja.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum


class Kabar(Enum):
    """Yang baru saja terjadi di notebook ini."""

    DIPERIKSA = "sebuah latihan diperiksa"
    TERSIMPAN = "isian sebuah karya tersimpan atau diganti"
    GANTI_ORANG = "identitas peserta diisi atau diganti"


_pendengar: dict[tuple[Kabar, str], Callable[[], object]] = {}


def dengarkan(kabar: Kabar, nama: str, muat_ulang: Callable[[], object]) -> None:
    """Panggil `muat_ulang` tiap kali `kabar` disiarkan; `nama` panelnya, misalnya kode latihannya.

    >>> dengarkan(Kabar.DIPERIKSA, "contoh", lambda: print("dimuat ulang"))
    >>> siarkan(Kabar.DIPERIKSA)
    dimuat ulang
    >>> dengarkan(Kabar.DIPERIKSA, "contoh", lambda: None)
    >>> siarkan(Kabar.DIPERIKSA)
    """
    _pendengar[kabar, nama] = muat_ulang


def siarkan(kabar: Kabar) -> None:
    """Kabarkan kepada semua panel yang mendengarkannya; contoh: `dengarkan`."""
    for (yang_didengar, _), muat_ulang in tuple(_pendengar.items()):
        if yang_didengar is kabar:
            muat_ulang()
