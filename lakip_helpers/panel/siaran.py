"""Panel-panel satu notebook saling mendengar: yang menyimpan mengabarkan, yang menampilkan memuat ulang.

Dua pendengar terakhir tiap nama: satu notebook boleh terbuka di dua jendela dengan kernel yang sama. Panel yang
dijalankan ulang menggantikan yang lebih lama, sehingga yang sudah tidak tampil tidak ikut bekerja selamanya.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Final

JENDELA: Final = 2
"""Banyaknya jendela dengan notebook yang sama yang tetap saling mengikuti."""


class Kabar(Enum):
    """Yang baru saja terjadi di notebook ini."""

    ISIAN = "isian sebuah latihan tersimpan"
    DIPERIKSA = "sebuah latihan diperiksa"
    TERSIMPAN = "isian sebuah karya tersimpan atau diganti"
    GANTI_ORANG = "identitas peserta diisi atau diganti"


_Pendengar = deque[Callable[[], object]]
_pendengar: defaultdict[tuple[Kabar, str], _Pendengar] = defaultdict(partial(deque, maxlen=JENDELA))


def dengarkan(kabar: Kabar, nama: str, muat_ulang: Callable[[], object]) -> None:
    """Panggil `muat_ulang` tiap kali `kabar` disiarkan; `nama` panelnya, misalnya kode latihannya.

    >>> for ke in (1, 2, 3):
    ...     dengarkan(Kabar.DIPERIKSA, "contoh", lambda ke=ke: print("jendela", ke))
    >>> siarkan(Kabar.DIPERIKSA)
    jendela 2
    jendela 3
    >>> _pendengar.clear()
    """
    _pendengar[kabar, nama].append(muat_ulang)


def siarkan(kabar: Kabar, nama: str = "", dari: Callable[[], object] | None = None) -> None:
    """Kabarkan kepada semua panel yang mendengarkannya, atau hanya yang bernama itu; `dari` tidak dikabari.

    >>> dengarkan(Kabar.ISIAN, "11-01", lambda: print("dimuat ulang"))
    >>> siarkan(Kabar.ISIAN, "11-02")
    >>> siarkan(Kabar.ISIAN, "11-01")
    dimuat ulang
    >>> _pendengar.clear()
    """
    for (yang_didengar, yang_mendengar), semua in tuple(_pendengar.items()):
        if yang_didengar is kabar and nama in ("", yang_mendengar):
            for muat_ulang in tuple(semua):
                if muat_ulang != dari:
                    muat_ulang()
