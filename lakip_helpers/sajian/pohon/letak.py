"""Tata letak pohon: kotak sebaris menurut lapisnya, induk di tengah anaknya, tanpa satu pun yang bertumpuk.

Murni dan tidak mengenal isi kotak. Caranya seperti Reingold dan Tilford (1981): tiap pohon bagian membawa tepi kiri dan
kanan pada setiap lapis, lalu dirapatkan ke pohon bagian di kirinya. Anak yang semuanya daun disusun menurun di bawah
induknya, supaya lembar tidak melebar.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

T = TypeVar("T")
JARAK: Final = 3.5
"""Jarak mendatar antarkotak (mm)."""
JARAK_LAPIS: Final = 6.0
JARAK_TUMPUK: Final = 1.8
MASUK: Final = 6.0
"""Jorokan kotak yang disusun menurun, tempat garis penghubungnya."""
Tepi = Mapping[int, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Kotak(Generic[T]):
    """Satu kotak yang akan ditempatkan: isinya, ukurannya, lapisnya (makin besar makin bawah), dan anaknya."""

    muatan: T
    lebar: float
    tinggi: float
    lapis: int
    anak: tuple[Kotak[T], ...] = ()


@dataclass(frozen=True, slots=True)
class Tempat(Generic[T]):
    """Kotak yang sudah bertempat: `x` dan `y` sudut kiri atas, `induk` nomor urut induknya (-1 untuk puncak)."""

    muatan: T
    x: float
    y: float
    lebar: float
    tinggi: float
    induk: int = -1
    menurun: bool = False

    @property
    def tengah(self) -> float:
        """Titik tengah mendatar."""
        return self.x + self.lebar / 2

    @property
    def bawah(self) -> float:
        """Tepi bawah."""
        return self.y + self.tinggi


@dataclass(frozen=True, slots=True)
class Letak(Generic[T]):
    """Semua kotak bertempat, dan ukuran seluruhnya."""

    kotak: tuple[Tempat[T], ...]
    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class _Bagian(Generic[T]):
    """Pohon bagian di sekitar titik tengah puncaknya (x = 0), dengan tepi tiap lapis."""

    tempat: tuple[Tempat[T], ...]
    tepi: Tepi

    def geser(self, jauh: float) -> _Bagian[T]:
        tempat = tuple(replace(satu, x=satu.x + jauh) for satu in self.tempat)
        return _Bagian(tempat, {lapis: (a + jauh, b + jauh) for lapis, (a, b) in self.tepi.items()})


def letakkan(akar: Sequence[Kotak[T]], tinggi_tumpuk: float = 160.0) -> Letak[T]:
    """Tempatkan sebuah hutan kotak.

    Masukan: kotak puncak; `tinggi_tumpuk` tinggi terbesar satu kolom yang disusun menurun, sesudahnya kolom baru.
    Keluaran: `Letak` dengan sudut kiri atas di (0, 0); urutan kotaknya seperti penelusuran dari atas.

    >>> anak = (Kotak("b", 40, 10, 1, (Kotak("d", 40, 10, 2),)), Kotak("c", 40, 10, 1))
    >>> [(satu.muatan, satu.x, satu.y) for satu in letakkan([Kotak("a", 40, 10, 0, anak)]).kotak]
    [('a', 21.75, 0.0), ('b', 0.0, 16.0), ('d', 3.0, 32.0), ('c', 43.5, 16.0)]
    """
    semua = [satu for puncak in akar for satu in _telusuri(puncak)]
    if not semua:
        return Letak((), 0.0, 0.0)
    atas = _atas_lapis(semua)
    bagian = _jajarkan([_susun(satu, atas, tinggi_tumpuk) for satu in akar])
    tempat: list[Tempat[T]] = []
    for satu in bagian:
        awal = len(tempat)
        tempat += [replace(t, induk=t.induk + awal if t.induk >= 0 else -1) for t in satu.tempat]
    kiri = min(t.x for t in tempat)
    jadi = tuple(replace(t, x=t.x - kiri) for t in tempat)
    return Letak(jadi, max(t.x + t.lebar for t in jadi), max(t.bawah for t in jadi))


def _telusuri(kotak: Kotak[T]) -> list[Kotak[T]]:
    return [kotak, *(satu for anak in kotak.anak for satu in _telusuri(anak))]


def _menurun(kotak: Kotak[T]) -> bool:
    """Anaknya disusun menurun: semuanya daun."""
    return bool(kotak.anak) and not any(satu.anak for satu in kotak.anak)


def _atas_lapis(semua: Sequence[Kotak[T]]) -> dict[int, float]:
    """Tepi atas tiap lapis; kotak yang disusun menurun boleh melewati lapis di bawahnya, jadi tidak ikut dihitung."""
    turun = {id(satu) for kotak in semua if _menurun(kotak) for satu in kotak.anak}
    tinggi: dict[int, float] = {}
    for satu in semua:
        isi = 0.0 if id(satu) in turun else satu.tinggi
        tinggi[satu.lapis] = max(tinggi.get(satu.lapis, 0.0), isi)
    hasil, y = {}, 0.0
    for lapis in sorted(tinggi):
        hasil[lapis] = y
        y += tinggi[lapis] + JARAK_LAPIS if tinggi[lapis] else 0.0
    return hasil


def _susun(kotak: Kotak[T], atas: Mapping[int, float], tinggi_tumpuk: float) -> _Bagian[T]:
    kepala = Tempat(kotak.muatan, -kotak.lebar / 2, atas[kotak.lapis], kotak.lebar, kotak.tinggi)
    tepi = {kotak.lapis: (-kotak.lebar / 2, kotak.lebar / 2)}
    if _menurun(kotak):
        return _tumpuk(kotak, kepala, tepi, atas, tinggi_tumpuk)
    anak = _jajarkan([_susun(satu, atas, tinggi_tumpuk) for satu in kotak.anak])
    if not anak:
        return _Bagian((kepala,), tepi)
    tengah = (anak[0].tempat[0].tengah + anak[-1].tempat[0].tengah) / 2
    tempat = [kepala]
    for satu in (bagian.geser(-tengah) for bagian in anak):
        awal = len(tempat)
        tempat += [replace(t, induk=t.induk + awal if t.induk >= 0 else 0) for t in satu.tempat]
        tepi = _satukan(tepi, satu.tepi)
    return _Bagian(tuple(tempat), _isi_sela(tepi, kotak.lapis, atas))


def _tumpuk(
    kotak: Kotak[T], kepala: Tempat[T], tepi: Tepi, atas: Mapping[int, float], tinggi_tumpuk: float
) -> _Bagian[T]:
    """Anak menurun dalam satu kolom atau lebih, di tengah bawah induknya, sampai dasar lembar."""
    lebar = max(satu.lebar for satu in kotak.anak) + MASUK
    mulai = max(kepala.bawah + JARAK_LAPIS, min(atas[satu.lapis] for satu in kotak.anak))
    kolom, y = 0, mulai
    letak: list[tuple[Kotak[T], int, float]] = []
    for satu in kotak.anak:
        if y > mulai and y + satu.tinggi - mulai > tinggi_tumpuk:
            kolom, y = kolom + 1, mulai
        letak.append((satu, kolom, y))
        y += satu.tinggi + JARAK_TUMPUK
    banyak = kolom + 1
    kiri = -(banyak * lebar + kolom * JARAK_TUMPUK) / 2
    tempat = [
        Tempat(satu.muatan, kiri + ke * (lebar + JARAK_TUMPUK) + MASUK, y, satu.lebar, satu.tinggi, 0, menurun=True)
        for satu, ke, y in letak
    ]
    batas = {lapis: (kiri, -kiri) for lapis in atas if lapis > kotak.lapis}
    return _Bagian((kepala, *tempat), _satukan(tepi, batas))


def _jajarkan(bagian: Sequence[_Bagian[T]]) -> list[_Bagian[T]]:
    """Rapatkan tiap bagian ke semua bagian di kirinya."""
    hasil: list[_Bagian[T]] = []
    tepi: Tepi = {}
    for satu in bagian:
        bersama = [lapis for lapis in satu.tepi if lapis in tepi]
        jauh = max((tepi[lapis][1] + JARAK - satu.tepi[lapis][0] for lapis in bersama), default=None)
        if jauh is None:
            jauh = max((b for _, b in tepi.values()), default=0.0) + JARAK - min(a for a, _ in satu.tepi.values())
        hasil.append(satu.geser(jauh))
        tepi = _satukan(tepi, hasil[-1].tepi)
    return hasil


def _satukan(pertama: Tepi, kedua: Tepi) -> dict[int, tuple[float, float]]:
    hasil = dict(pertama)
    for lapis, (a, b) in kedua.items():
        kiri, kanan = hasil.get(lapis, (a, b))
        hasil[lapis] = (min(a, kiri), max(b, kanan))
    return hasil


def _isi_sela(tepi: Tepi, puncak: int, atas: Mapping[int, float]) -> dict[int, tuple[float, float]]:
    """Lapis yang dilompati garis penghubung ikut memakai tempat, supaya garisnya tidak melewati kotak lain."""
    terbawah = max(tepi)
    semua = (min(a for a, _ in tepi.values()), max(b for _, b in tepi.values()))
    return {lapis: tepi.get(lapis, semua) for lapis in atas if puncak <= lapis <= terbawah}
