"""Tabel tanpa garis: tulisan yang berjajar dalam lajur di bawah sebuah judul kolom.

Hanya untuk halaman tanpa tabel bergaris, di bawah baris judul yang menyebut indikator atau sasaran, dan hanya bila
paling sedikit tiga barisnya memuat angka di lajur lain: naskah biasa tidak pernah berlajur selama itu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from lakip_helpers.berkas.pdf.teks import Baris
from lakip_helpers.berkas.petak import Kotak

LAJUR_MIN: Final = 3
BARIS_MIN: Final = 3
CELAH: Final = 0.6
"""Lebar celah antarlajur paling sempit, dalam bagian tinggi huruf; spasi antarkata kira-kira 0,3."""
CELAH_JUDUL: Final = 1.0
RENGGANG: Final = 1.35
"""Jarak baris sebanyak ini kali jarak terapat berarti baris tabel berikutnya."""
JAUH: Final = 4.0
"""Jarak baris sebanyak ini kali tinggi huruf mengakhiri tabel."""
LEWAT_MAKS: Final = 2
KATA_MAKS: Final = 4_000
LUWES: Final = 6
"""Sesudah sekian baris lajurnya tetap; baris yang menyeberanginya dilewati atau mengakhiri tabel."""
RAPAT: Final = 0.6
_JUDUL: Final = re.compile(r"(?i)indikator|sasaran")
_ANGKA: Final = re.compile(r"\d")

Kata = list[Baris]
Lajur = list[tuple[float, float]]


def cari_lajur(baris: Sequence[Kata]) -> list[Kotak]:
    """Sel-sel tabel tanpa garis di antara baris-baris kata sebuah halaman; kosong bila tidak ada.

    >>> cari_lajur([])
    []
    """
    if sum(map(len, baris)) > KATA_MAKS:
        return []
    for n, judul in enumerate(baris):
        if not _JUDUL.search(_teks(judul)) or len(list(potong_renggang(judul))) < LAJUR_MIN:
            continue
        lajur, badan = _badan(baris, n + 1)
        if len(lajur) < LAJUR_MIN:
            continue
        mulai = _awal_judul(baris, n, lajur)
        kelompok = _kelompok(badan, lajur)
        if sum(_berangka(k, lajur) for k in kelompok) >= BARIS_MIN:
            judul_baris = [[b] for b in baris[mulai : n + 1]]
            return _kotak([*judul_baris, *kelompok], lajur)
    return []


def susun_lajur(baris: Sequence[Kata]) -> Lajur:
    """Rentang yang ditempati tulisan, dipisah celah yang kosong di semua baris.

    >>> susun_lajur([[Baris(0, 10, 0, 30, "IKM"), Baris(0, 10, 60, 80, "85")], [Baris(12, 22, 0, 50, "Kemiskinan")]])
    [(0, 50), (60, 80)]
    """
    celah = CELAH * median(_tinggi(b) for b in baris) if baris else 0.0
    hasil: Lajur = []
    for kiri, kanan in sorted((k.kiri, k.kanan) for b in baris for k in b):
        if hasil and kiri - hasil[-1][1] < celah:
            hasil[-1] = (hasil[-1][0], max(hasil[-1][1], kanan))
        else:
            hasil.append((kiri, kanan))
    return hasil


def _teks(kata: Kata) -> str:
    return " ".join(k.teks for k in kata)


def _tinggi(kata: Kata) -> float:
    return median(k.bawah - k.atas for k in kata)


def potong_renggang(kata: Kata) -> Iterator[Kata]:
    """Kata-kata sebaris yang berdekatan, dipisah di celah selebar satu huruf.

    >>> kata = [Baris(0, 10, 0, 30, "Target"), Baris(0, 10, 33, 60, "2024"), Baris(0, 10, 90, 120, "Satuan")]
    >>> [[k.teks for k in potong] for potong in potong_renggang(kata)]
    [['Target', '2024'], ['Satuan']]
    """
    potong: Kata = []
    for k in sorted(kata, key=lambda k: k.kiri):
        if potong and k.kiri - potong[-1].kanan > CELAH_JUDUL * (k.bawah - k.atas):
            yield potong
            potong = []
        potong.append(k)
    if potong:
        yield potong


def _badan(baris: Sequence[Kata], awal: int) -> tuple[Lajur, list[Kata]]:
    """Lajur dan baris-baris di bawah judul, sampai tulisannya tidak lagi berlajur."""
    badan: list[Kata] = []
    berlajur: list[Kata] = []
    lewat: list[Kata] = []
    for n, b in enumerate(baris[awal:], start=awal):
        if b[0].atas - baris[n - 1][0].bawah > JAUH * _tinggi(b):
            break
        cukup = LAJUR_MIN if len(badan) < LUWES else len(susun_lajur(berlajur))
        if len(badan) < BARIS_MIN or len(susun_lajur([*berlajur, b])) >= cukup:
            badan, lewat = [*badan, *lewat, b], []
            berlajur += [b] if len(list(potong_renggang(b))) > 1 else []
        elif len(lewat) < LEWAT_MAKS:
            lewat.append(b)
        else:
            break
    return (susun_lajur(berlajur) if berlajur else []), badan


def _awal_judul(baris: Sequence[Kata], n: int, lajur: Lajur) -> int:
    """Baris pertama judul kolom: baris rapat di atasnya yang masih berlajur."""
    while n > 0:
        jarak = baris[n][0].atas - baris[n - 1][0].bawah
        if jarak > RAPAT * _tinggi(baris[n]) or any(_terentang(p, lajur) > 2 for p in potong_renggang(baris[n - 1])):
            return n
        n -= 1
    return n


def _terentang(potong: Kata, lajur: Lajur) -> int:
    return sum(kiri < potong[-1].kanan and kanan > potong[0].kiri for kiri, kanan in lajur)


def _kelompok(badan: Sequence[Kata], lajur: Lajur) -> list[list[Kata]]:
    """Baris tulisan menjadi baris tabel: menurut jarak, bila jaraknya dua macam, atau lajur yang terisi."""
    if not badan:
        return []
    jarak = [bawah[0].atas - atas[0].atas for atas, bawah in pairwise(badan)]
    rapat = min(jarak, default=0.0)
    renggang = sum(j > RENGGANG * rapat for j in jarak) >= BARIS_MIN - 1
    hasil: list[list[Kata]] = [[badan[0]]]
    for n, b in enumerate(badan[1:]):
        if jarak[n] > RENGGANG * rapat if renggang else _pembuka(b, lajur):
            hasil.append([])
        hasil[-1].append(b)
    return hasil


def _pembuka(b: Kata, lajur: Lajur) -> bool:
    """Baris tulisan yang mengisi lajur pertama atau sebagian besar lajur membuka baris tabel baru."""
    terisi = {_ke_lajur(k, lajur) for k in b}
    return 0 in terisi or len(terisi) > len(lajur) / 2


def _ke_lajur(k: Baris, lajur: Lajur) -> int:
    """Lajur yang paling dekat dengan tengah kata."""
    x = (k.kiri + k.kanan) / 2
    return min(range(len(lajur)), key=lambda n: max(lajur[n][0] - x, x - lajur[n][1]))


def _berangka(kelompok: list[Kata], lajur: Lajur) -> bool:
    return any(_ANGKA.search(k.teks) and _ke_lajur(k, lajur) > 0 for b in kelompok for k in b)


def _kotak(kelompok: Sequence[list[Kata]], lajur: Lajur) -> list[Kotak]:
    """Satu sel tiap baris tabel dan lajur; potongan yang menyeberangi lajur menjadi sel gabungan."""
    x = [lajur[0][0] - 1, *((a[1] + b[0]) / 2 for a, b in pairwise(lajur)), lajur[-1][1] + 1]
    puncak = [min(k.atas for b in baris for k in b) for baris in kelompok]
    y = [*puncak, max(k.bawah for k in kelompok[-1][-1])]
    hasil = []
    for n, baris in enumerate(kelompok):
        sel: dict[tuple[int, int], list[Baris]] = {}
        for b in baris:
            for potong in _potong_lajur(b, lajur):
                j = [_ke_lajur(k, lajur) for k in potong]
                letak = (potong[0].atas, potong[-1].bawah, potong[0].kiri, potong[-1].kanan)
                sel.setdefault((min(j), max(j)), []).append(Baris(*letak, _teks(potong)))
        for (j0, j1), tulisan in sel.items():
            teks, tepi = "\n".join(t.teks for t in tulisan), tuple(round(t.atas, 1) for t in tulisan)
            hasil.append(Kotak(x[j0], y[n], x[j1 + 1], y[n + 1], teks, tepi))
    return hasil


def _potong_lajur(b: Kata, lajur: Lajur) -> Iterator[Kata]:
    """Kata-kata sebuah baris, dipisah di celah lajur kecuali kalimatnya memang menyeberang."""
    potong: Kata = []
    for k in sorted(b, key=lambda k: k.kiri):
        pindah = bool(potong) and _ke_lajur(k, lajur) != _ke_lajur(potong[-1], lajur)
        if pindah and k.kiri - potong[-1].kanan >= CELAH * (k.bawah - k.atas):
            yield potong
            potong = []
        potong.append(k)
    if potong:
        yield potong
