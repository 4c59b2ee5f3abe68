"""Menyambung potongan tabel: bertumpuk rapat di satu halaman, atau terpotong oleh pergantian halaman."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Tabel
from lakip_helpers.berkas.pdf.garis import LONGGAR
from lakip_helpers.berkas.petak import Bagian, Kotak, Petak, susun_petak

RAPAT: Final = 6.0
"""Jarak (titik) dua tabel bertumpuk yang masih satu tabel."""
SAMA: Final = 0.8
"""Bagian tepi kolom yang harus sama supaya potongan di halaman berikut disambung."""
SELA_MAKS: Final = 12
"""Banyaknya baris tulisan (kaki dan kepala halaman) di antara dua potongan."""
ATAS_MAKS: Final = 6
_JUDUL: Final = re.compile(
    r"(?i)^\W*(tabel|lampiran|formulir|table)\s*[\dIVX.-]|\btahun\s*:?\s*(anggaran\s*)?20\d\d\s*$"
)


def sambung(tabel: Sequence[Tabel]) -> list[list[Tabel]]:
    """Rangkaian potongan tabel, tepi kolomnya disamakan; tiap rangkaian satu tabel.

    >>> sambung([])
    []
    """
    hasil: list[list[Tabel]] = []
    for t in tabel:
        lama = hasil[-1][-1] if hasil else None
        geser = None if lama is None else _geser(lama, t)
        if geser is None:
            hasil.append([t])
        else:
            hasil[-1].append(_samakan(t, geser, hasil[-1]))
    return hasil


def _geser(lama: Tabel, baru: Tabel) -> float | None:
    """Jarak geser tepi kiri bila `baru` melanjutkan `lama`; `None` bila tabel lain."""
    if baru.halaman == lama.halaman:
        bertumpuk = 0 <= baru.tepi[1] - lama.tepi[3] + LONGGAR <= RAPAT + LONGGAR
        sesisi = all(abs(lama.tepi[n] - baru.tepi[n]) <= RAPAT for n in (0, 2))
        return 0.0 if bertumpuk and sesisi else None
    if baru.halaman != lama.halaman + 1:
        return None
    sela = [*lama.bawah, *baru.atas]
    if len(sela) > SELA_MAKS or any(_JUDUL.search(baris) for baris in baru.atas):
        return None
    geser = baru.tepi[0] - lama.tepi[0]
    return geser if _setepi(_tepi_kolom(lama, 0.0), _tepi_kolom(baru, geser)) else None


def _tepi_kolom(tabel: Tabel, geser: float) -> list[float]:
    """Tepi kolom yang dipakai sel bertulisan."""
    tepi = sorted({x - geser for k in tabel.kotak if k.nilai for x in (k.kiri, k.kanan)})
    return [x for n, x in enumerate(tepi) if n == 0 or x - tepi[n - 1] > LONGGAR]


def _setepi(lama: Sequence[float], baru: Sequence[float]) -> bool:
    cocok = sum(any(abs(x - y) <= LONGGAR for y in lama) for x in baru)
    return len(baru) > 2 and cocok >= SAMA * len(baru) and cocok >= SAMA * SAMA * len(lama)


def _samakan(tabel: Tabel, geser: float, rangkai: Sequence[Tabel]) -> Tabel:
    """Geser tepi kolom potongan ini ke tepi potongan sebelumnya yang terdekat."""
    garis = sorted({x for t in rangkai for k in t.kotak for x in (k.kiri, k.kanan)})

    def tempel(x: float) -> float:
        n = bisect_left(garis, x - geser)
        dekat = min(garis[max(0, n - 1) : n + 1], key=lambda g: abs(g - x + geser))
        return dekat if abs(dekat - x + geser) <= LONGGAR else x - geser

    kotak = [Kotak(tempel(k.kiri), k.atas, tempel(k.kanan), k.bawah, k.nilai, k.puncak) for k in tabel.kotak]
    kiri, atas, kanan, bawah = tabel.tepi
    return replace(tabel, kotak=kotak, tepi=(tempel(kiri), atas, tempel(kanan), bawah))


def petak_tabel(berkas: str, tabel: Sequence[Tabel]) -> list[Petak]:
    """Petak semua tabel sebuah dokumen; potongan yang bersambung menjadi satu petak."""
    hasil = []
    urut: dict[int, int] = {}
    for rangkai in sambung(tabel):
        bagian: list[Bagian] = []
        for n, t in enumerate(rangkai):
            if n == 0 or t.halaman != rangkai[n - 1].halaman:
                urut[t.halaman] = urut.get(t.halaman, 0) + 1
            bagian.append(Bagian(f"hal. {t.halaman}, tabel {urut[t.halaman]}", t.kotak))
        petak = susun_petak(berkas, bagian, atas=rangkai[0].atas[-ATAS_MAKS:])
        if len(petak.kisi) > 1 and petak.lebar > 1:
            hasil.append(petak)
    return hasil
