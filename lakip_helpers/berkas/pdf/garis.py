"""Garis halaman menjadi kerangka tabel: ruas dirapikan, yang bersinggungan dikumpulkan, lalu dibagi menjadi sel.

Sel tidak dicari dari empat sudutnya, tetapi dari sekat di antara petak-petak kisinya: sisi luar yang tidak digambar
dengan begitu tertutup sendiri, dan sekat yang putus hanya menggabungkan dua sel, tidak menghilangkannya.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Ruas, Tepi

LONGGAR: Final = 3.0
"""Jarak (titik) dua garis yang masih dianggap satu garis, atau satu sambungan."""
TERPENDEK: Final = 4.0
RUAS_MAKS: Final = 6_000
PETAK_MAKS: Final = 60_000
"""Banyaknya petak kisi satu kerangka; yang lebih rapat dari ini gambar, bukan tabel."""


@dataclass(frozen=True)
class Kerangka:
    """Kisi garis satu tabel: garis tegak, garis datar, dan nomor sel tiap petak kisi."""

    x: list[float]
    y: list[float]
    sel: list[list[int]]
    tepi_sel: list[Tepi]

    @property
    def tepi(self) -> Tepi:
        """Tepi seluruh kerangka."""
        return (self.x[0], self.y[0], self.x[-1], self.y[-1])

    def cari(self, x: float, y: float) -> int | None:
        """Nomor sel di sebuah titik; `None` bila di luar kerangka."""
        j, i = bisect_right(self.x, x) - 1, bisect_right(self.y, y) - 1
        return self.sel[i][j] if 0 <= i < len(self.sel) and 0 <= j < len(self.sel[i]) else None


def rapikan(ruas: Iterable[Ruas]) -> list[Ruas]:
    """Ruas yang hampir seletak dijadikan seletak, yang bersambung dijadikan satu; sisa titik dibuang.

    >>> rapikan([Ruas(10, 0, 50), Ruas(11, 52, 90), Ruas(40, 0, 1)])
    [Ruas(letak=10, awal=0, akhir=90)]
    """
    hasil: list[Ruas] = []
    kumpul: list[Ruas] = []
    for r in [*sorted(ruas), None]:
        if r is not None and (not kumpul or r.letak - kumpul[0].letak <= LONGGAR):
            kumpul.append(r)
            continue
        hasil += _sambung(kumpul)
        kumpul = [] if r is None else [r]
    return hasil


def _sambung(kumpul: Sequence[Ruas]) -> list[Ruas]:
    """Sambung ruas seletak; letaknya letak yang terpanjang."""
    letak = max(kumpul, key=lambda r: r.akhir - r.awal).letak if kumpul else 0.0
    hasil: list[list[float]] = []
    for r in sorted(kumpul, key=lambda r: r.awal):
        if hasil and r.awal <= hasil[-1][1] + LONGGAR:
            hasil[-1][1] = max(hasil[-1][1], r.akhir)
        else:
            hasil.append([r.awal, r.akhir])
    return [Ruas(letak, awal, akhir) for awal, akhir in hasil if akhir - awal >= TERPENDEK]


def cari_kerangka(datar: Iterable[Ruas], tegak: Iterable[Ruas]) -> list[Kerangka]:
    """Kerangka tabel di satu halaman, dari atas ke bawah.

    >>> [k.tepi for k in cari_kerangka([Ruas(0, 0, 90), Ruas(20, 0, 90)], [Ruas(0, 0, 20), Ruas(45, 0, 20)])]
    [(0, 0, 90, 20)]
    """
    rapi_datar, rapi_tegak = rapikan(datar), rapikan(tegak)
    if len(rapi_datar) + len(rapi_tegak) > RUAS_MAKS:
        return []
    hasil = [susun_kerangka(d, t) for d, t in _rumpun(rapi_datar, rapi_tegak)]
    return sorted((k for k in hasil if k), key=lambda k: (k.y[0], k.x[0]))


def _rumpun(datar: Sequence[Ruas], tegak: Sequence[Ruas]) -> list[tuple[list[Ruas], list[Ruas]]]:
    """Kumpulan ruas datar dan tegak yang bersinggungan."""
    induk = list(range(len(datar) + len(tegak)))

    def akar(n: int) -> int:
        while induk[n] != n:
            induk[n] = induk[induk[n]]
            n = induk[n]
        return n

    letak = [t.letak for t in tegak]
    for i, d in enumerate(datar):
        for j in range(bisect_left(letak, d.awal - LONGGAR), bisect_right(letak, d.akhir + LONGGAR)):
            if tegak[j].awal - LONGGAR <= d.letak <= tegak[j].akhir + LONGGAR:
                induk[akar(len(datar) + j)] = akar(i)
    hasil: dict[int, tuple[list[Ruas], list[Ruas]]] = {}
    for n, r in enumerate([*datar, *tegak]):
        hasil.setdefault(akar(n), ([], []))[n >= len(datar)].append(r)
    return [(d, t) for d, t in hasil.values() if d and t]


def susun_kerangka(datar: Sequence[Ruas], tegak: Sequence[Ruas]) -> Kerangka | None:
    """Kerangka dari satu rumpun ruas; `None` bila terlalu rapat untuk sebuah tabel atau hanya satu sel."""
    x = _garis_kisi(tegak, [r.awal for r in datar], [r.akhir for r in datar])
    y = _garis_kisi(datar, [r.awal for r in tegak], [r.akhir for r in tegak])
    if min(len(x), len(y)) < 2 or len(x) + len(y) < 5 or len(x) * len(y) > PETAK_MAKS:
        return None
    sekat_x, sekat_y = _sekat(tegak, x, y), _sekat(datar, y, x)
    nomor, tepi = _beri_nomor(len(y) - 1, len(x) - 1, sekat_x, sekat_y)
    tepi_sel = [(x[j0], y[i0], x[j1 + 1], y[i1 + 1]) for i0, j0, i1, j1 in tepi]
    return Kerangka(x, y, nomor, tepi_sel)


def _garis_kisi(ruas: Sequence[Ruas], awal: Sequence[float], akhir: Sequence[float]) -> list[float]:
    """Letak garis kisi, ditambah ujung terluar garis yang melintang (sisi luar yang tidak digambar)."""
    letak = sorted({r.letak for r in ruas})
    if min(awal) < letak[0] - LONGGAR:
        letak.insert(0, min(awal))
    if max(akhir) > letak[-1] + LONGGAR:
        letak.append(max(akhir))
    return letak


def _sekat(ruas: Sequence[Ruas], letak: Sequence[float], lintang: Sequence[float]) -> set[tuple[int, int]]:
    """Pasangan (garis ke-, petak ke- sepanjang garis itu) yang benar tergaris."""
    tengah = [(a + b) / 2 for a, b in itertools.pairwise(lintang)]
    return {
        (bisect_left(letak, r.letak), n)
        for r in ruas
        for n in range(bisect_left(tengah, r.awal), bisect_right(tengah, r.akhir))
    }


def _beri_nomor(
    tinggi: int, lebar: int, sekat_x: set[tuple[int, int]], sekat_y: set[tuple[int, int]]
) -> tuple[list[list[int]], list[tuple[int, int, int, int]]]:
    """Nomor sel tiap petak dan wilayah tiap sel; wilayah yang tidak persegi dipecah menjadi persegi."""
    nomor = [[-1] * lebar for _ in range(tinggi)]
    tepi: list[tuple[int, int, int, int]] = []
    for i in range(tinggi):
        for j in range(lebar):
            if nomor[i][j] >= 0:
                continue
            for persegi in _pecah(_banjiri(i, j, tinggi, lebar, sekat_x, sekat_y)):
                i0, j0, i1, j1 = persegi
                for a in range(i0, i1 + 1):
                    nomor[a][j0 : j1 + 1] = [len(tepi)] * (j1 - j0 + 1)
                tepi.append(persegi)
    return nomor, tepi


def _banjiri(
    i: int, j: int, tinggi: int, lebar: int, sekat_x: set[tuple[int, int]], sekat_y: set[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Petak-petak yang tidak bersekat dari petak awal."""
    wilayah, antre = {(i, j)}, [(i, j)]
    while antre:
        a, b = antre.pop()
        tetangga = [
            (a, b + 1, (b + 1, a) in sekat_x),
            (a, b - 1, (b, a) in sekat_x),
            (a + 1, b, (a + 1, b) in sekat_y),
            (a - 1, b, (a, b) in sekat_y),
        ]
        for c, d, tertutup in tetangga:
            if not tertutup and 0 <= c < tinggi and 0 <= d < lebar and (c, d) not in wilayah:
                wilayah.add((c, d))
                antre.append((c, d))
    return wilayah


def _pecah(wilayah: set[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """Wilayah sebagai persegi-persegi: menurut baris atau menurut kolom, mana yang lebih sedikit potongannya."""
    menurut_baris = _jalur(wilayah)
    if len(menurut_baris) == 1:
        return menurut_baris
    menurut_kolom = [(b, a, d, c) for a, b, c, d in _jalur({(j, i) for i, j in wilayah})]
    return min(menurut_baris, menurut_kolom, key=len)


def _jalur(wilayah: set[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """Potongan baris yang bersambung, disatukan dengan potongan selebar yang sama di bawahnya."""
    hasil: list[list[int]] = []
    terbuka: dict[tuple[int, int], list[int]] = {}
    petak = sorted(wilayah)
    n = 0
    while n < len(petak):
        m = n
        while m + 1 < len(petak) and petak[m + 1] == (petak[m][0], petak[m][1] + 1):
            m += 1
        i, lajur = petak[n][0], (petak[n][1], petak[m][1])
        lama = terbuka.get(lajur)
        if lama and lama[2] == i - 1:
            lama[2] = i
        else:
            terbuka[lajur] = [i, lajur[0], i, lajur[1]]
            hasil.append(terbuka[lajur])
        n = m + 1
    return [(a, b, c, d) for a, b, c, d in hasil]
