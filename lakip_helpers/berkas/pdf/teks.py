"""Huruf menjadi baris tulisan: huruf bertindih dibuang, spasi ditaruh, tulisan rebah ditegakkan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from lakip_helpers.berkas.pdf.bahan import Huruf, hadap_umum, putar_huruf

SPASI: Final = 0.18
"""Jarak dua huruf, dalam bagian ukuran huruf, yang berarti spasi."""
SEBARIS: Final = 0.5
KEMBAR: Final = 0.15
MUNDUR: Final = 0.5
"""Mundur sejauh ini (bagian ukuran huruf) berarti tulisan lain yang tercetak di tempat yang sama."""


class Baris(NamedTuple):
    """Satu baris tulisan dan letaknya."""

    atas: float
    bawah: float
    kiri: float
    kanan: float
    teks: str


class _Untai:
    """Huruf berurutan sebaris menurut urutan mencetaknya."""

    __slots__ = ("atas", "bawah", "kanan", "kiri", "teks", "tengah", "ukuran")

    def __init__(self, h: Huruf) -> None:
        self.kiri, self.atas, self.kanan, self.bawah, self.ukuran = h[:5]
        self.tengah = (h.atas + h.bawah) / 2
        self.teks = [h.teks]

    def lanjut(self, h: Huruf) -> bool:
        """Sambungkan huruf bila melanjutkan untai ini."""
        jarak = h.kiri - self.kanan
        sebaris = abs((h.atas + h.bawah) / 2 - self.tengah) <= 0.3 * self.ukuran
        if not sebaris or not -MUNDUR * self.ukuran <= jarak <= self.ukuran:
            return False
        self.teks += [" ", h.teks] if jarak > SPASI * min(self.ukuran, h.ukuran) else [h.teks]
        self.kanan = max(self.kanan, h.kanan)
        self.atas, self.bawah = min(self.atas, h.atas), max(self.bawah, h.bawah)
        return True


def buang_kembar(huruf: Sequence[Huruf]) -> list[Huruf]:
    """Buang huruf sama yang tercetak (hampir) di tempat yang sama: tebal buatan dan bayangan.

    >>> len(buang_kembar([Huruf(10, 10, 15, 20, 10, 0, "A"), Huruf(10.3, 10, 15.3, 20, 10, 0, "A")]))
    1
    """
    ada: set[tuple[str, int, int, int]] = set()
    hasil = []
    for h in huruf:
        x, y = h.kiri / (KEMBAR * h.ukuran), h.atas / (KEMBAR * h.ukuran)
        kunci = {
            (h.teks, 0, int(x), int(y)),
            (h.teks, 1, int(x + 0.5), int(y)),
            (h.teks, 2, int(x), int(y + 0.5)),
            (h.teks, 3, int(x + 0.5), int(y + 0.5)),
        }
        if ada.isdisjoint(kunci):
            hasil.append(h)
        ada |= kunci
    return hasil


def susun_baris(huruf: Sequence[Huruf]) -> list[Baris]:
    """Baris-baris tulisan dari atas ke bawah; tulisan rebah dibaca menurut arahnya.

    >>> [b.teks for b in susun_baris([Huruf(0, 0, 5, 10, 10, 0, "8"), Huruf(5, 0, 10, 10, 10, 0, "0")])]
    ['80']
    """
    hadap = hadap_umum(list(huruf))
    if hadap:
        lebar, tinggi = max(h.kanan for h in huruf), max(h.bawah for h in huruf)
        huruf = [putar_huruf(h, hadap, lebar, tinggi) for h in huruf]
    baris = [_gabung(untai) for untai in _sebaris(_untai(huruf))]
    return [b for b in baris if b.teks]


def _untai(huruf: Sequence[Huruf]) -> list[_Untai]:
    hasil: list[_Untai] = []
    for h in huruf:
        if hasil and hasil[-1].lanjut(h):
            continue
        hasil.append(_Untai(h))
    return [u for u in hasil if any(not t.isspace() for t in u.teks)]


def _sebaris(untai: list[_Untai]) -> list[list[_Untai]]:
    """Kumpulkan untai sebaris; untai yang menindih untai lain mendapat baris sendiri sesudahnya."""
    hasil: list[list[_Untai]] = []
    acuan = ukuran = 0.0
    for u in sorted(untai, key=lambda u: u.tengah):
        if not hasil or abs(u.tengah - acuan) > SEBARIS * max(ukuran, u.ukuran):
            hasil.append([])
            acuan, ukuran = u.tengah, u.ukuran
        hasil[-1].append(u)
    return [lapis for baris in hasil for lapis in _lapis(sorted(baris, key=lambda u: u.kiri))]


def _lapis(baris: list[_Untai]) -> list[list[_Untai]]:
    lapis: list[list[_Untai]] = []
    for u in baris:
        for ada in lapis:
            tindih = ada[-1].kanan - u.kiri
            if tindih <= MUNDUR * min(u.kanan - u.kiri, u.ukuran):
                ada.append(u)
                break
        else:
            lapis.append([u])
    return lapis


def _gabung(untai: list[_Untai]) -> Baris:
    potong: list[str] = []
    kanan = untai[0].kiri
    for u in untai:
        potong += [" "] if u.kiri - kanan > SPASI * u.ukuran else []
        potong += u.teks
        kanan = u.kanan
    teks = " ".join("".join(potong).split())
    atas, bawah = min(u.atas for u in untai), max(u.bawah for u in untai)
    return Baris(atas, bawah, untai[0].kiri, max(u.kanan for u in untai), teks)
