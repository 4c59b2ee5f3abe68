"""Mengukur tulisan dan halaman pohon kinerja, sebelum digambar.

Ukuran dalam milimeter, huruf dalam titik. matplotlib baru dimuat ketika mengukur huruf.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lakip_helpers.sajian.pohon.letak import Kotak, Letak, letakkan
from lakip_helpers.sajian.pohon.simpul import Lapis, Simpul
from lakip_helpers.sajian.pohon.teks import TERPUTUS, WARNA_PUTUS

MM_PER_TITIK: Final = 25.4 / 72
SPASI: Final = 1.2
TEPI: Final = 10.0
KEPALA: Final = 15.0
KAKI: Final = 14.0
DALAM: Final = 1.6
"""Jarak tulisan ke tepi kotak (mm)."""
TINGGI_TUMPUK: Final = 150.0
"""Tinggi terbesar satu kolom kotak yang disusun menurun (mm)."""
LEBAR_TERKECIL: Final = 190.0
"""Lebar isi terkecil halaman layar, supaya judul dan keterangannya muat (mm)."""
LEBAR: Final = {
    Lapis.TUJUAN_RPJMD: 66.0,
    Lapis.SASARAN_RPJMD: 60.0,
    Lapis.TUJUAN: 60.0,
    Lapis.SASARAN: 56.0,
    Lapis.PROGRAM: 54.0,
    Lapis.KEGIATAN: 52.0,
    Lapis.SUBKEGIATAN: 50.0,
}


@dataclass(frozen=True, slots=True)
class Huruf:
    """Rupa sebaris tulisan."""

    titik: float
    tebal: bool = False
    miring: bool = False
    warna: str = "black"


LABEL: Final = Huruf(8.0, warna="#444444")
ISI: Final = Huruf(8.0, tebal=True)
ISI_BAWAH: Final = Huruf(8.0)
INDIKATOR: Final = Huruf(8.0)
LINTAS: Final = Huruf(8.0, tebal=True)
PUTUS: Final = Huruf(8.0, tebal=True, warna=WARNA_PUTUS)
LANJUT: Final = Huruf(8.0, miring=True)
BarisKotak = tuple[Huruf, str]


@dataclass(frozen=True, slots=True)
class Kertas:
    """Ukuran halaman (mm) dan skala terkecil dan terbesar isinya.

    `renggang` adalah pengali lebar kotak yang boleh dicoba; `pas` memotong halaman menurut isinya.
    """

    lebar: float
    tinggi: float
    terkecil: float
    terbesar: float
    renggang: tuple[float, ...] = (1.0,)
    pas: bool = False

    def ruang(self, tambahan: float = 0.0) -> tuple[float, float]:
        """Lebar dan tinggi tempat pohon; `tambahan` dipakai kotak catatan."""
        return self.lebar - 2 * TEPI, self.tinggi - 2 * TEPI - KEPALA - KAKI - tambahan


RENGGANG: Final = (1.0, 1.1, 1.2, 1.45, 0.9, 0.8)
"""Pengali lebar kotak; yang lebih dahulu dipakai bila skalanya sama."""
A3: Final = Kertas(420.0, 297.0, 1.0, 1.35, RENGGANG)
"""Skala terkecil 1: huruf tercetak paling kecil 8 pt, yang tidak muat dibagi ke halaman lain."""
LAYAR: Final = Kertas(285.0, 420.0, 0.95, 1.05, pas=True)


@dataclass(frozen=True, slots=True)
class Bingkai:
    """Tulisan di sekeliling pohon pada satu halaman."""

    judul: str
    kaki: str
    tanda: str = ""
    catatan: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def _lebar_huruf(huruf: str, tebal: bool) -> float:
    """Lebar satu huruf (mm) pada 1 titik."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    fon = get_font(findfont(FontProperties(family="DejaVu Sans", weight="bold" if tebal else "normal")))
    fon.set_size(100, 72)
    return float(fon.load_char(ord(huruf)).linearHoriAdvance) / 65536 / 100 * MM_PER_TITIK


def lebar_teks(teks: str, huruf: Huruf) -> float:
    """Lebar sebaris tulisan (mm)."""
    return huruf.titik * sum(_lebar_huruf(satu, huruf.tebal) for satu in teks)


@lru_cache(maxsize=8192)
def lipat(teks: str, huruf: Huruf, lebar: float) -> tuple[str, ...]:
    """Lipat tulisan menurut lebar sebenarnya; kata yang lebih panjang dari barisnya dipenggal.

    >>> lipat("Menurunnya stunting pada balita", Huruf(8.0), 30.0)
    ('Menurunnya', 'stunting pada balita')
    """
    hasil, baris = [], ""
    for kata in (potong for utuh in re.split(r"[ \t\r\n]+", teks.strip()) for potong in _penggal(utuh, huruf, lebar)):
        calon = f"{baris} {kata}".strip()
        if baris and lebar_teks(calon, huruf) > lebar:
            hasil.append(baris)
            calon = kata
        baris = calon
    return (*hasil, baris) if baris else tuple(hasil)


def _penggal(kata: str, huruf: Huruf, lebar: float) -> list[str]:
    """Potongan kata yang masing-masing muat sebaris; kata biasa tetap utuh."""
    hasil = [""]
    for satu in kata:
        if hasil[-1] and lebar_teks(hasil[-1] + satu, huruf) > lebar:
            hasil.append("")
        hasil[-1] += satu
    return hasil


def isi_kotak(simpul: Simpul) -> list[BarisKotak]:
    """Tulisan sebuah kotak, dari atas: lapis dan pemilik, kalimat, indikator, lalu tanda-tandanya."""
    kepala = " · ".join(bagian for bagian in (simpul.label.upper(), simpul.pemilik) if bagian)
    teks = PUTUS if simpul.hilang else ISI if simpul.lapis <= Lapis.SASARAN else ISI_BAWAH
    isi = [(LABEL, kepala), (teks, simpul.teks), *((INDIKATOR, f"▸ {i}") for i in simpul.indikator)]
    isi += [(LINTAS, f"⇄ {simpul.lintas}")] if simpul.lintas else []
    isi += [(PUTUS, f"✕ {TERPUTUS}: {simpul.terputus}")] if simpul.terputus else []
    isi += [(PUTUS, f"! {kurang}") for kurang in simpul.kurang]
    return isi + ([(LANJUT, f"→ {simpul.lanjutan}")] if simpul.lanjutan else [])


def baris_kotak(simpul: Simpul, lebar: float) -> list[BarisKotak]:
    """Tulisan kotak yang sudah dilipat menurut lebar kotaknya (mm)."""
    return [(huruf, baris) for huruf, teks in isi_kotak(simpul) for baris in lipat(teks, huruf, lebar - 2 * DALAM)]


def tata(akar: Sequence[Simpul], renggang: float = 1.0) -> Letak[Simpul]:
    """Ukur semua kotak, lalu tempatkan; `renggang` pengali lebar kotaknya."""
    return letakkan([_kotak(satu, renggang) for satu in akar], TINGGI_TUMPUK)


def _kotak(simpul: Simpul, renggang: float) -> Kotak[Simpul]:
    lebar = LEBAR[simpul.lapis] * renggang
    tinggi = 2 * DALAM + sum(huruf.titik for huruf, _ in baris_kotak(simpul, lebar)) * SPASI * MM_PER_TITIK
    return Kotak(simpul, lebar, tinggi, simpul.lapis, tuple(_kotak(satu, renggang) for satu in simpul.anak))


def muat(akar: Sequence[Simpul], kertas: Kertas, tambahan: float = 0.0) -> bool:
    """Hutan itu muat di satu halaman pada skala terkecil yang masih terbaca."""
    return any(_skala(tata(akar, r), kertas, tambahan) >= kertas.terkecil for r in kertas.renggang)


def _skala(letak: Letak[Simpul], kertas: Kertas, tambahan: float) -> float:
    """Skala yang memenuhi ruang halaman, paling besar `terbesar`."""
    lebar, tinggi = kertas.ruang(tambahan)
    return min(kertas.terbesar, lebar / letak.lebar, tinggi / letak.tinggi)


def tinggi_catatan(catatan: Sequence[str]) -> float:
    """Tinggi kotak catatan di atas pohon (mm)."""
    return len(catatan) * INDIKATOR.titik * SPASI * MM_PER_TITIK + 3 * DALAM if catatan else 0.0


@dataclass(frozen=True, slots=True)
class Halaman:
    """Satu halaman terukur: tata letak, skala, sudut kiri atas pohon, dan ukuran halaman."""

    letak: Letak[Simpul]
    bingkai: Bingkai
    skala: float
    asal: tuple[float, float]
    lebar: float
    tinggi: float


def ukur_halaman(akar: Sequence[Simpul], kertas: Kertas, bingkai: Bingkai) -> Halaman:
    """Ukur satu halaman; yang tidak muat pun utuh, dengan halaman yang diperbesar."""
    catatan = tinggi_catatan(bingkai.catatan)
    pas = max((tata(akar, r) for r in kertas.renggang), key=lambda letak: _skala(letak, kertas, catatan))
    letak, ruang, skala = pas, kertas.ruang(catatan), max(kertas.terkecil, _skala(pas, kertas, catatan))
    isi = (letak.lebar * skala, letak.tinggi * skala)
    lebar, tinggi = (max(a, b) for a, b in zip(ruang, isi, strict=True))
    if kertas.pas:
        lebar, tinggi = max(isi[0], LEBAR_TERKECIL), isi[1]
    asal = (TEPI + (lebar - isi[0]) / 2, TEPI + KEPALA + catatan)
    return Halaman(letak, bingkai, skala, asal, lebar + 2 * TEPI, tinggi + 2 * TEPI + KEPALA + KAKI + catatan)
