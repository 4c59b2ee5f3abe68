"""Bahan sebuah halaman PDF: huruf, garis, bidang berwarna, dan gambar, dalam titik dari pojok kiri atas."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lakip_helpers.berkas.petak import Kotak

Tepi = tuple[float, float, float, float]
"""Kiri, atas, kanan, bawah."""


class Huruf(NamedTuple):
    """Satu huruf tercetak; `hadap` perempat putaran tulisannya (0 tegak, 1 dibaca dari bawah, 3 dari atas)."""

    kiri: float
    atas: float
    kanan: float
    bawah: float
    ukuran: float
    hadap: int
    teks: str


class Ruas(NamedTuple):
    """Satu ruas garis lurus: `letak` tegak lurus arahnya, `awal` dan `akhir` sepanjang arahnya."""

    letak: float
    awal: float
    akhir: float


class Bidang(NamedTuple):
    """Satu persegi berwarna (bukan putih)."""

    kiri: float
    atas: float
    kanan: float
    bawah: float
    warna: str

    @property
    def luas(self) -> float:
        """Luasnya dalam titik persegi."""
        return (self.kanan - self.kiri) * (self.bawah - self.atas)


@dataclass(frozen=True)
class Gambar:
    """Satu gambar: `matriks` membawa persegi satuannya (0 sampai 1, dari kiri bawah) ke halaman setinggi `tinggi`."""

    matriks: tuple[float, float, float, float, float, float]
    tinggi: float
    sumber: Any

    def letak(self, u: float, v: float) -> tuple[float, float]:
        """Letak di halaman dari letak di gambar (bagian sisi, dari kiri atas)."""
        a, b, c, d, e, f = self.matriks
        return a * u + c * (1 - v) + e, self.tinggi - (b * u + d * (1 - v) + f)

    @property
    def luas(self) -> float:
        """Luas di halaman dalam titik persegi."""
        a, b, c, d, _, _ = self.matriks
        return abs(a * d - b * c)


@dataclass(frozen=True)
class Halaman:
    """Isi satu halaman; `kurva` banyaknya bentuk lengkung, `tampak` banyaknya huruf yang tampak di atas gambar."""

    nomor: int
    lebar: float
    tinggi: float
    huruf: list[Huruf] = field(default_factory=list)
    datar: list[Ruas] = field(default_factory=list)
    tegak: list[Ruas] = field(default_factory=list)
    bidang: list[Bidang] = field(default_factory=list)
    gambar: list[Gambar] = field(default_factory=list)
    kurva: int = 0
    tampak: int = 0


@dataclass(frozen=True)
class Tabel:
    """Satu tabel di satu halaman, sebelum disambung: sel-selnya, tulisan di atas dan di bawahnya."""

    halaman: int
    tepi: Tepi
    kotak: list[Kotak]
    atas: tuple[str, ...] = ()
    bawah: tuple[str, ...] = ()


def putar_tepi(tepi: Tepi, hadap: int, lebar: float, tinggi: float) -> Tepi:
    """Tepi sebuah bidang sesudah halamannya diputar sehingga tulisan ber-`hadap` itu menjadi tegak.

    >>> putar_tepi((10, 80, 20, 90), 1, 100, 100)
    (10, 10, 20, 20)
    """
    kiri, atas, kanan, bawah = tepi
    if hadap == 1:
        return (tinggi - bawah, kiri, tinggi - atas, kanan)
    if hadap == 2:
        return (lebar - kanan, tinggi - bawah, lebar - kiri, tinggi - atas)
    if hadap == 3:
        return (atas, lebar - kanan, bawah, lebar - kiri)
    return tepi


def putar_huruf(huruf: Huruf, hadap: int, lebar: float, tinggi: float) -> Huruf:
    """Satu huruf sesudah halamannya diputar; lihat `putar_tepi`."""
    tepi = putar_tepi(huruf[:4], hadap, lebar, tinggi)
    return Huruf(*tepi, huruf.ukuran, (huruf.hadap - hadap) % 4, huruf.teks)


def hadap_umum(huruf: list[Huruf]) -> int:
    """Perempat putaran sebagian besar huruf.

    >>> hadap_umum([])
    0
    """
    hitung = Counter(h.hadap for h in huruf if not h.teks.isspace())
    return hitung.most_common(1)[0][0] if hitung else 0


def tegakkan(halaman: Halaman) -> Halaman:
    """Halaman yang sebagian besar tulisannya rebah diputar seluruhnya sampai tulisannya tegak."""
    hadap, lebar, tinggi = hadap_umum(halaman.huruf), halaman.lebar, halaman.tinggi
    if not hadap:
        return halaman
    datar = [putar_tepi((r.awal, r.letak, r.akhir, r.letak), hadap, lebar, tinggi) for r in halaman.datar]
    tegak = [putar_tepi((r.letak, r.awal, r.letak, r.akhir), hadap, lebar, tinggi) for r in halaman.tegak]
    semua = datar + tegak
    rebah = hadap % 2 == 1
    return Halaman(
        halaman.nomor,
        tinggi if rebah else lebar,
        lebar if rebah else tinggi,
        [putar_huruf(h, hadap, lebar, tinggi) for h in halaman.huruf],
        [Ruas(t[1], t[0], t[2]) for t in semua if t[1] == t[3]],
        [Ruas(t[0], t[1], t[3]) for t in semua if t[1] != t[3]],
        [Bidang(*putar_tepi(t[:4], hadap, lebar, tinggi), t.warna) for t in halaman.bidang],
        halaman.gambar,
        halaman.kurva,
        halaman.tampak,
    )
