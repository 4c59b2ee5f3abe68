"""Baris induk dan rinciannya: "Produksi hasil kebun" di atas "- Kakao" dan "- Kopi"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, BarisLewat, KolomKantor, Sebab
from lakip_helpers.kantor.kalimat import awal_indikator, butir

CUPLIK: Final = 80
ANAK_MAKS: Final = 4
"""Banyaknya kata sebutan rincian tanpa butir di bawah induknya."""


@dataclass(frozen=True)
class Terpilah:
    """Baris indikator dan baris lain sebuah tabel, berurutan."""

    baris: tuple[BarisIndikator, ...]
    lewat: tuple[BarisLewat, ...]


def angkat_induk(terpilah: Terpilah, kolom: Sequence[KolomKantor]) -> Terpilah:
    """Baris tanpa nilai yang diikuti rinciannya adalah induk; kalimatnya menjadi konteks anaknya."""
    nilai = {n for n, k in enumerate(kolom) if k.peran in KINERJA}
    hasil: list[BarisIndikator] = []
    lewat = list(terpilah.lewat)
    induk = ""
    daftar = terpilah.baris
    for ini, berikut in zip_longest(daftar, daftar[1:]):
        if _berinduk(ini, berikut, nilai):
            induk = ini.indikator
            lewat.append(BarisLewat(ini.baris, Sebab.INDUK, ini.indikator[:CUPLIK]))
        else:
            induk = induk if _anak(ini, nilai) else ""
            hasil.append(replace(ini, konteks=induk) if induk else ini)
    return Terpilah(tuple(hasil), tuple(sorted(lewat, key=lambda b: b.baris)))


def _berinduk(ini: BarisIndikator, berikut: BarisIndikator | None, nilai: set[int]) -> bool:
    """Baris tanpa satu pun nilai, sedangkan baris sesudahnya rincian yang bernilai."""
    return (
        bool(nilai)
        and not nilai & ini.nilai.keys()
        and not butir(ini.indikator)
        and berikut is not None
        and _anak(berikut, nilai)
    )


def _anak(baris: BarisIndikator, nilai: set[int]) -> bool:
    """Rincian: berbutir, atau sebutan pendek yang tidak mulai seperti indikator ("Kakao")."""
    if not nilai & baris.nilai.keys():
        return False
    return butir(baris.indikator) or (len(baris.indikator.split()) <= ANAK_MAKS and not awal_indikator(baris.indikator))
