"""Tabel yang hanya bergaris datar: garis tegaknya ditaruh di celah antarlajur tulisannya."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Ruas
from lakip_helpers.berkas.pdf.garis import LONGGAR, Kerangka
from lakip_helpers.berkas.pdf.lajur import LAJUR_MIN, Kata, susun_lajur

GARIS_MIN: Final = 3
SESISI: Final = 5.0
"""Selisih ujung (titik) garis-garis yang masih satu tabel."""
TERPENDEK: Final = 100.0
PENYEBERANG: Final = 0.15
"""Bagian baris tulisan yang boleh menyeberangi celah (judul lebar, baris bagian)."""
_JUDUL: Final = re.compile(r"(?i)indikator|sasaran")


def lengkapi_tegak(datar: Sequence[Ruas], kerangka: Sequence[Kerangka], baris: Sequence[Kata]) -> list[Ruas]:
    """Garis tegak buatan untuk tabel yang hanya bergaris datar; kosong bila tidak ada tabel begitu.

    Masukan: garis datar yang sudah dirapikan, kerangka yang sudah ditemukan, dan kata tiap baris tulisan.

    >>> lengkapi_tegak([], [], [])
    []
    """
    lepas = [r for r in datar if not any(_milik(r, k) for k in kerangka)]
    hasil: list[Ruas] = []
    for rumpun in _rumpun(lepas):
        atas, bawah = rumpun[0].letak, rumpun[-1].letak
        kiri, kanan = min(r.awal for r in rumpun), max(r.akhir for r in rumpun)
        di_dalam = [b for b in baris if atas < (b[0].atas + b[0].bawah) / 2 < bawah and kiri - 1 <= b[0].kiri <= kanan]
        if not any(_JUDUL.search(k.teks) for b in di_dalam for k in b):
            continue
        celah = _celah(di_dalam)
        if len(celah) >= LAJUR_MIN - 1:
            letak = sorted({r.letak for r in lepas if atas <= r.letak <= bawah})
            letak += _ekor(letak, celah, baris)
            hasil += [Ruas(x, letak[0], letak[-1]) for x in (kiri, kanan)]
            hasil += _tegak(celah, letak, [b for b in baris if letak[0] < b[0].bawah and b[0].atas < letak[-1]])
    return hasil


def _milik(r: Ruas, k: Kerangka) -> bool:
    kiri, atas, kanan, bawah = k.tepi
    return atas - LONGGAR <= r.letak <= bawah + LONGGAR and r.awal < kanan and r.akhir > kiri


def _rumpun(datar: Sequence[Ruas]) -> list[list[Ruas]]:
    """Garis-garis panjang yang berujung sama."""
    hasil: list[list[Ruas]] = []
    for r in sorted(datar):
        if r.akhir - r.awal < TERPENDEK:
            continue
        for lama in hasil:
            if max(abs(lama[0].awal - r.awal), abs(lama[0].akhir - r.akhir)) <= SESISI:
                lama.append(r)
                break
        else:
            hasil.append([r])
    return [lama for lama in hasil if len(lama) >= GARIS_MIN]


def _celah(baris: Sequence[Kata]) -> list[float]:
    """Tengah celah antarlajur; baris yang menyeberang (paling luas tulisannya) boleh beberapa."""
    urut = sorted(baris, key=lambda b: max(y.kiri - x.kanan for x, y in pairwise(b)) if len(b) > 1 else 0.0)
    boleh = int(PENYEBERANG * len(urut))
    lajur = max((susun_lajur(urut[buang:]) for buang in range(boleh + 1)), key=len)
    return [(a[1] + b[0]) / 2 for a, b in pairwise(lajur)]


def _ekor(letak: Sequence[float], celah: Sequence[float], baris: Sequence[Kata]) -> list[float]:
    """Sisi bawah baris terakhir yang tidak bergaris: satu baris yang tulisannya masih berlajur."""
    tinggi = median(b - a for a, b in pairwise(letak))
    kata = [k for b in baris for k in b if letak[-1] < (k.atas + k.bawah) / 2 < letak[-1] + tinggi]
    berlajur = len({bisect_left(celah, k.kiri) for k in kata}) >= LAJUR_MIN
    return [letak[-1] + tinggi] if berlajur and not any(k.kiri < x < k.kanan for k in kata for x in celah) else []


def _tegak(celah: Sequence[float], letak: Sequence[float], baris: Sequence[Kata]) -> list[Ruas]:
    """Garis tegak di tiap celah, putus di pita yang tulisannya menyeberang."""
    menyeberang = {
        (x, bisect_left(letak, (k.atas + k.bawah) / 2)) for b in baris for k in b for x in celah if k.kiri < x < k.kanan
    }
    pita = list(enumerate(pairwise(letak), start=1))
    return [Ruas(x, atas, bawah) for x in celah for n, (atas, bawah) in pita if (x, n) not in menyeberang]
