"""Kode latihan yang berganti antarversi kit: satu-satunya tempat yang menyatakannya.

Log hanya ditambah, tidak pernah diubah. Karena itu kode lama diterjemahkan ketika baris dibaca, menurut versi kit yang
menulisnya; kode yang sama pada versi sesudahnya berarti latihan yang lain. Menggeser nomor notebook: tambah satu
`Pindah`, dan naikkan versi kit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Pindah:
    """Satu sesi yang berganti nomor: awalan kode `dari` menjadi `ke` pada log yang ditulis kit sebelum `sebelum`."""

    dari: str
    ke: str
    sebelum: tuple[int, int]


PERPINDAHAN: Final = (Pindah("25-", "26-", (0, 3)),)
"""Meja evaluator pindah dari notebook 25 ke 26 ketika notebook 25, Renja dari hasil, ditambahkan."""


def kode_kini(kode: str, kit: str) -> str:
    """Kode latihan (atau kode kekeliruannya) menurut kit ini, dari kode yang ditulis kit berversi `kit`.

    Versi yang tidak terbaca dianggap versi ini, sehingga kodenya tidak diubah.

    >>> kode_kini("25-06", "0.2.0.dev0"), kode_kini("25-06", "0.3.0"), kode_kini("11-01-K2", "0.1.0")
    ('26-06', '25-06', '11-01-K2')
    """
    versi = _versi(kit)
    for satu in PERPINDAHAN:
        if versi and versi < satu.sebelum and kode.startswith(satu.dari):
            return satu.ke + kode.removeprefix(satu.dari)
    return kode


def pernah_bernama(kode: str) -> tuple[str, ...]:
    """Kode sebuah latihan dan kode-kode lamanya, untuk mencari barisnya di log.

    >>> pernah_bernama("26-06"), pernah_bernama("11-01")
    (('26-06', '25-06'), ('11-01',))
    """
    lama = (satu.dari + kode.removeprefix(satu.ke) for satu in PERPINDAHAN if kode.startswith(satu.ke))
    return (kode, *lama)


def _versi(kit: str) -> tuple[int, int] | None:
    cocok = re.match(r"(\d+)\.(\d+)", kit)
    return (int(cocok[1]), int(cocok[2])) if cocok else None
