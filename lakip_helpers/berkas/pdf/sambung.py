"""Menyambung potongan tabel: bertumpuk rapat di satu halaman, atau terpotong oleh pergantian halaman."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Tabel
from lakip_helpers.berkas.pdf.garis import LONGGAR
from lakip_helpers.berkas.pdf.sanding import sandingkan
from lakip_helpers.berkas.petak import Bagian, Kotak, Petak, susun_petak

RAPAT: Final = 6.0
"""Jarak (titik) dua tabel bertumpuk yang masih satu tabel."""
SAMA: Final = 0.8
"""Bagian tepi kolom yang harus sama supaya potongan di halaman berikut disambung."""
TEPI_PASTI: Final = 5
SKALA_MAKS: Final = 1.25
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
        skala = None if lama is None else _skala(lama, t)
        if lama is None or skala is None:
            hasil.append([t])
        else:
            hasil[-1].append(_samakan(t, lama.tepi[0], skala, hasil[-1]))
    return hasil


def _skala(lama: Tabel, baru: Tabel) -> float | None:
    """Perbandingan lebar bila `baru` melanjutkan `lama` (Excel mengecilkan tiap halaman sendiri); `None` bila bukan."""
    if baru.halaman == lama.halaman:
        bertumpuk = -LONGGAR <= baru.tepi[1] - lama.tepi[3] <= RAPAT
        sesisi = all(abs(lama.tepi[n] - baru.tepi[n]) <= RAPAT for n in (0, 2))
        return 1.0 if bertumpuk and sesisi else None
    sela = len(lama.bawah) + len(baru.atas)
    if baru.halaman != lama.halaman + 1 or sela > SELA_MAKS or any(_JUDUL.search(baris) for baris in baru.atas):
        return None
    ukuran = (lama.tepi[2] - lama.tepi[0]) / (baru.tepi[2] - baru.tepi[0])
    tepi_lama = _tepi_kolom(lama, lama.tepi[0], 1.0)
    for skala in (1.0, ukuran):
        if 1 / SKALA_MAKS <= skala <= SKALA_MAKS and _setepi(tepi_lama, _tepi_kolom(baru, baru.tepi[0], skala)):
            return skala
    return None


def _tepi_kolom(tabel: Tabel, kiri: float, skala: float) -> list[float]:
    """Tepi kolom yang dipakai sel bertulisan, dihitung dari tepi kiri tabelnya."""
    tepi = sorted({(x - kiri) * skala for k in tabel.kotak if k.nilai for x in (k.kiri, k.kanan)})
    return [x for n, x in enumerate(tepi) if n == 0 or x - tepi[n - 1] > LONGGAR]


def _setepi(lama: Sequence[float], baru: Sequence[float]) -> bool:
    """Sebagian besar tepi kolom sama; tabel bertepi sedikit harus sama seluruhnya."""
    cocok = sum(any(abs(x - y) <= LONGGAR for y in lama) for x in baru)
    sedikit, banyak = sorted((len(lama), len(baru)))
    if sedikit < TEPI_PASTI:
        return sedikit > 2 and cocok == sedikit == banyak
    return cocok >= SAMA * sedikit and cocok >= SAMA * SAMA * banyak


def _samakan(tabel: Tabel, kiri: float, skala: float, rangkai: Sequence[Tabel]) -> Tabel:
    """Pindahkan tepi kolom potongan ini ke tepi potongan sebelumnya yang terdekat."""
    garis = sorted({x for t in rangkai for k in t.kotak for x in (k.kiri, k.kanan)})

    def tempel(x: float) -> float:
        letak = kiri + (x - tabel.tepi[0]) * skala
        n = bisect_left(garis, letak)
        dekat = min(garis[max(0, n - 1) : n + 1], key=lambda g: abs(g - letak))
        return dekat if abs(dekat - letak) <= LONGGAR else letak

    kotak = [Kotak(tempel(k.kiri), k.atas, tempel(k.kanan), k.bawah, k.nilai, k.puncak) for k in tabel.kotak]
    _, atas, kanan, bawah = tabel.tepi
    return replace(tabel, kotak=kotak, tepi=(kiri, atas, tempel(kanan), bawah))


def petak_tabel(berkas: str, tabel: Sequence[Tabel]) -> list[Petak]:
    """Petak semua tabel sebuah dokumen; potongan yang bersambung menjadi satu petak."""
    hasil = []
    urut: dict[int, int] = {}
    for rangkai in sambung(sandingkan(tabel)):
        bagian: list[Bagian] = []
        for n, t in enumerate(rangkai):
            if n == 0 or t.halaman != rangkai[n - 1].halaman:
                urut[t.halaman] = urut.get(t.halaman, 0) + 1
            bagian.append(Bagian(f"hal. {t.halaman}, tabel {urut[t.halaman]}", t.kotak))
        petak = susun_petak(berkas, bagian, atas=rangkai[0].atas[-ATAS_MAKS:])
        if len(petak.kisi) > 1 and petak.lebar > 1:
            hasil.append(petak)
    return hasil
