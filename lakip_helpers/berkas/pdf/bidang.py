"""Bidang berwarna sebagai sel: judul berwarna tanpa garis, baris terakhir tanpa garis bawah, tabel tanpa garis.

Word menggambar satu sel berwarna sebagai beberapa persegi yang bersentuhan (tepi kiri, tiap baris tulisan, tepi
kanan); persegi itu disatukan dulu, supaya satu sel tidak terpotong menjadi beberapa baris.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from lakip_helpers.berkas.pdf.bahan import Bidang, Halaman, Ruas
from lakip_helpers.berkas.pdf.garis import LONGGAR, Kerangka, cari_kerangka
from lakip_helpers.berkas.pdf.lajur import LAJUR_MIN, Kata

SENTUH: Final = 0.15
"""Jarak (titik) dua persegi sewarna yang masih satu bidang; celah antarsel lebih lebar dari ini."""
PENUH: Final = 0.95
TEPI_SEL: Final = 20.0
"""Lebar terbesar (titik) potongan di kiri dan kanan tulisan sebuah sel."""
BIDANG_MAKS: Final = 3_000
LATAR: Final = 0.5
"""Bidang seluas ini (bagian halaman) adalah latar, bukan sel."""
DEKAT: Final = 6.0
SELANG_MAKS: Final = 4.0
"""Tinggi baris tanpa warna di antara dua baris berwarna, dalam kali tinggi baris berwarnanya."""


def garis_bidang(
    halaman: Halaman, kerangka: Sequence[Kerangka], baris: Sequence[Kata]
) -> tuple[list[Ruas], list[Ruas]]:
    """Garis datar dan tegak dari bidang berwarna di luar tabel yang sudah ada; `baris` kata-kata di halaman itu."""
    if len(halaman.bidang) > BIDANG_MAKS:
        return [], []
    luas = LATAR * halaman.lebar * halaman.tinggi
    luar = [b for b in satukan(halaman.bidang) if b.luas < luas and not _di_dalam(b, kerangka)]
    bersama = [k for k in cari_kerangka(*_sisi(luar)) if len(k.x) > 2]
    terpakai = [b for b in luar if _di_dalam(b, bersama) or any(_sesisi(b, k) for k in [*kerangka, *bersama])]
    datar, tegak = _sisi(terpakai)
    return datar, [*tegak, *_selang_seling(bersama, baris)]


def _selang_seling(pita: Sequence[Kerangka], baris: Sequence[Kata]) -> list[Ruas]:
    """Garis tegak di baris tanpa warna antara (dan sesudah) baris berwarna yang kolomnya sama."""
    hasil: list[Ruas] = []
    for n, k in enumerate(pita):
        atas, tinggi = k.tepi[3], k.y[-1] - k.y[-2]
        lanjut = next((lain for lain in pita[n + 1 :] if _sekolom(k, lain)), None)
        if lanjut is not None and lanjut.tepi[1] - atas <= SELANG_MAKS * tinggi:
            hasil += [Ruas(x, atas, lanjut.tepi[1]) for x in k.x]
        elif any(_sekolom(k, lain) for lain in pita[:n]) and _berlajur(baris, k, atas, atas + tinggi):
            hasil += [Ruas(x, atas, atas + tinggi) for x in k.x]
    return hasil


def _sekolom(a: Kerangka, b: Kerangka) -> bool:
    return len(a.x) == len(b.x) and all(abs(x - y) <= LONGGAR for x, y in zip(a.x, b.x, strict=True))


def _berlajur(baris: Sequence[Kata], k: Kerangka, atas: float, bawah: float) -> bool:
    """Benar bila tulisan di pita itu terisi beberapa kolom dan tidak menyeberangi garis kolomnya."""
    kata = [w for b in baris for w in b if atas < (w.atas + w.bawah) / 2 < bawah and k.x[0] <= w.kiri <= k.x[-1]]
    kolom = {bisect_right(k.x, w.kiri) for w in kata}
    return len(kolom) >= LAJUR_MIN and not any(w.kiri < x - 1 and w.kanan > x + 1 for w in kata for x in k.x)


def satukan(bidang: Sequence[Bidang]) -> list[Bidang]:
    """Potongan sel buatan Word menjadi satu bidang per sel; bidang yang sudah satu sel tetap.

    >>> tepi = [Bidang(0, 0, 5, 20, "0"), Bidang(90, 0, 95, 20, "0"), Bidang(0, 20, 95, 50, "0")]
    >>> satukan([*tepi, Bidang(5, 0, 90, 10, "0"), Bidang(5, 10, 90, 20, "0")])
    [Bidang(kiri=0, atas=0, kanan=95, bawah=50, warna='0')]
    """
    badan, sisa = _badan_sel(sorted(set(bidang), key=lambda b: (b.atas, b.bawah, b.kiri)))
    letak = _samakan_letak([*badan, *sisa])
    lajur: dict[tuple[float, float, str], list[tuple[Bidang, bool]]] = {}
    for daftar, berbadan in ((badan, True), (sisa, False)):
        for b in daftar:
            lajur.setdefault((letak[b.kiri], letak[b.kanan], b.warna), []).append((b, berbadan))
    return [sel for satu_lajur in lajur.values() for sel in _sel_lajur(satu_lajur)]


def _badan_sel(bidang: Sequence[Bidang]) -> tuple[list[Bidang], list[Bidang]]:
    """Tepi kiri, baris-baris tulisan, dan tepi kanan sebuah sel menjadi badannya; dan bidang selebihnya."""
    badan: list[Bidang] = []
    terpakai: set[Bidang] = set()
    for a, b in itertools.pairwise(bidang):
        sejajar = a.warna == b.warna and abs(a.atas - b.atas) + abs(a.bawah - b.bawah) <= SENTUH
        if not sejajar or max(a.kanan - a.kiri, b.kanan - b.kiri) > TEPI_SEL or b.kiri <= a.kanan:
            continue
        antara = [t for t in bidang if t.warna == a.warna and _mengisi(t, a, b)]
        if sum(t.luas for t in antara) >= PENUH * (b.kiri - a.kanan) * (a.bawah - a.atas):
            badan.append(Bidang(a.kiri, a.atas, b.kanan, a.bawah, a.warna))
            terpakai.update([a, b, *antara])
    return badan, [b for b in bidang if b not in terpakai]


def _mengisi(t: Bidang, a: Bidang, b: Bidang) -> bool:
    """Benar bila `t` seluruhnya di antara tepi kiri `a` dan tepi kanan `b`."""
    return (
        abs(t.kiri - a.kanan) <= SENTUH
        and abs(t.kanan - b.kiri) <= SENTUH
        and t.atas >= a.atas - SENTUH
        and t.bawah <= a.bawah + SENTUH
    )


def _samakan_letak(bidang: Sequence[Bidang]) -> dict[float, float]:
    """Letak sisi tegak → letak wakilnya; yang berselisih setipis celah dianggap sama."""
    hasil: dict[float, float] = {}
    wakil = lalu = float("-inf")
    for x in sorted({x for b in bidang for x in (b.kiri, b.kanan)}):
        if x - lalu > SENTUH:
            wakil = x
        hasil[x], lalu = wakil, x
    return hasil


def _sel_lajur(lajur: Sequence[tuple[Bidang, bool]]) -> list[Bidang]:
    """Sel-sel satu lajur: badan bersama pengisi di atas dan di bawahnya; pengisi tanpa badan sel sendiri."""
    hasil: list[Bidang] = []
    berbadan = berekor = False
    for b, badan in sorted(lajur):
        menyambung = bool(hasil) and abs(b.atas - hasil[-1].bawah) <= SENTUH
        if menyambung and (not berbadan if badan else berbadan and not berekor):
            hasil[-1] = hasil[-1]._replace(kanan=max(hasil[-1].kanan, b.kanan), bawah=b.bawah)
            berbadan, berekor = True, not badan
        else:
            hasil.append(b)
            berbadan, berekor = badan, False
    return hasil


def _sisi(bidang: Sequence[Bidang]) -> tuple[list[Ruas], list[Ruas]]:
    """Keempat sisi tiap bidang: datar, lalu tegak."""
    datar = [Ruas(y, b.kiri, b.kanan) for b in bidang for y in (b.atas, b.bawah)]
    return datar, [Ruas(x, b.atas, b.bawah) for b in bidang for x in (b.kiri, b.kanan)]


def _di_dalam(b: Bidang, kerangka: Sequence[Kerangka]) -> bool:
    x, y = (b.kiri + b.kanan) / 2, (b.atas + b.bawah) / 2
    return any(k.tepi[0] <= x <= k.tepi[2] and k.tepi[1] <= y <= k.tepi[3] for k in kerangka)


def _sesisi(b: Bidang, k: Kerangka) -> bool:
    """Kedua sisi bidang segaris dengan garis tegak tabel yang menempel padanya."""
    menempel = b.atas <= k.tepi[3] + DEKAT and b.bawah >= k.tepi[1] - DEKAT
    return menempel and all(any(abs(x - tepi) <= LONGGAR for x in k.x) for tepi in (b.kiri, b.kanan))
