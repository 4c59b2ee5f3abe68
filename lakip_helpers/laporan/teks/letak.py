"""Letak sebuah tabel di laporan: halamannya, dan nomor baris alur tempat ia mulai."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lakip_helpers.kantor.bentuk import TabelKantor
from lakip_helpers.laporan.teks.naskah import Naskah

_HALAMAN: Final = re.compile(r"hal\. (\d+)")
DI_LUAR: Final = -1
"""Letak tabel dokumen pendamping, yang tidak ada di naskah."""


def halaman_baris(tabel: TabelKantor, baris: int, halaman_tabel: dict[str, int] | None = None) -> int:
    """Halaman sebuah baris tabel; tabel Word dicari di peta `halaman_tabel`."""
    tempat = tabel.petak.baris[baris][0] if baris < len(tabel.petak.baris) else tabel.petak.tempat
    cocok = _HALAMAN.search(tempat)
    return int(cocok[1]) if cocok else (halaman_tabel or {}).get(tempat, 1)


def letak_tabel(naskah: Naskah) -> dict[str, int]:
    """Sebutan tabel ("tabel 3"; "hal. 9, tabel 2") → nomor baris alur tempat ia mulai.

    >>> from lakip_helpers.berkas.petak import BarisNaskah
    >>> baris = (BarisNaskah(9, "a | b", tabel="hal. 9"), BarisNaskah(9, "Uraian"), BarisNaskah(9, "c", tabel="hal. 9"))
    >>> letak_tabel(Naskah(baris, frozenset()))
    {'hal. 9': 0, 'hal. 9, tabel 1': 0, 'hal. 9, tabel 2': 2}
    """
    hasil: dict[str, int] = {}
    urut: dict[str, int] = {}
    for n, b in enumerate(naskah.baris):
        if not b.tabel or (n and naskah.baris[n - 1].tabel == b.tabel):
            continue
        hasil.setdefault(b.tabel, n)
        if _HALAMAN.match(b.tabel):
            urut[b.tabel] = urut.get(b.tabel, 0) + 1
            hasil[f"{b.tabel}, tabel {urut[b.tabel]}"] = n
    return hasil


def letak_kepala(tabel: TabelKantor, peta: Mapping[str, int]) -> int:
    """Nomor baris alur tempat tabel itu mulai; `DI_LUAR` bila bukan tabel naskah ini."""
    n = tabel.kepala[0]
    tempat = tabel.petak.baris[n][0] if n < len(tabel.petak.baris) else tabel.petak.tempat
    return peta.get(tempat, peta.get(tempat.split(",")[0], DI_LUAR))
