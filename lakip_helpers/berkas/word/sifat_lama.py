"""Sifat paragraf dan huruf sebuah .doc: di dalam tabel atau tidak, penutup baris, tepi sel, dan yang tidak tercetak."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

_SIFAT_HURUF, _SIFAT_PARAGRAF = 0xFA, 0x102
_HALAMAN: Final = 512
_PANJANG_NILAI: Final = (1, 1, 2, 4, 2, 2, -1, 3)
"""Panjang nilai menurut tiga bit teratas nomor sifat; -1 disebut di bita pertamanya."""
_TEPI_TABEL, _UBAH_TAB = 0xD608, 0xC615
_DALAM_TABEL, _PENUTUP_BARIS, _KEDALAMAN = 0x2416, 0x2417, 0x6649
_SEL_DALAM, _BARIS_DALAM = 0x244B, 0x244C
_DI_ALIRAN_DATA: Final = frozenset({0x6645, 0x6646, 0x646B})
_GABUNG_TEGAK, _GABUNG_DATAR = 0xD62B, 0x5624
_HURUF_PADAM: Final = frozenset({0x0800, 0x083C})
"""Sifat huruf: dihapus ketika dilacak, dan tersembunyi."""
_DATAR, _TEGAK, _SAMBUNGAN = 0x03, 0x60, 0x20
_TEPI_MAKS: Final = 64


@dataclass(frozen=True, slots=True)
class SifatParagraf:
    """Yang perlu diketahui tentang satu paragraf.

    `kedalaman` banyaknya tabel yang memuatnya; `akhir_sel` dan `akhir_baris` penutup di tabel dalam (dan penutup baris
    tabel luar); `tepi` tepi tegak baris itu dalam twip; `datar` sel yang digabung dengan tetangganya; `lanjut` sel yang
    sambungan sel di atasnya.
    """

    kedalaman: int = 0
    akhir_sel: bool = False
    akhir_baris: bool = False
    tepi: tuple[int, ...] = ()
    datar: frozenset[int] = frozenset()
    lanjut: frozenset[int] = frozenset()


class DaftarSifat:
    """Sifat semua paragraf dan huruf, dicari menurut letak bitanya."""

    def __init__(self, utama: bytes, tabel: bytes, data: bytes) -> None:
        self.tabel = tabel
        self._utama, self._data = utama, data
        self._paragraf = sorted(self._halaman(_SIFAT_PARAGRAF, 13))
        self._awal = [awal for awal, _, _ in self._paragraf]
        self._ingat: dict[bytes, SifatParagraf] = {}

    def paragraf(self, letak: int) -> SifatParagraf:
        """Sifat paragraf yang memuat bita itu."""
        n = bisect_right(self._awal, letak) - 1
        if n < 0 or letak >= self._paragraf[n][1]:
            return SifatParagraf()
        sifat = self._paragraf[n][2]
        if sifat not in self._ingat:
            self._ingat[sifat] = self._baca(sifat)
        return self._ingat[sifat]

    def huruf_padam(self) -> Iterator[tuple[int, int]]:
        """Bita awal dan akhir tulisan yang dihapus ketika dilacak atau tersembunyi."""
        for awal, akhir, sifat in self._halaman(_SIFAT_HURUF, 1):
            if any(nomor in _HURUF_PADAM and nilai[:1] == b"\x01" for nomor, nilai in _sifat(sifat)):
                yield awal, akhir

    def _halaman(self, letak_daftar: int, lebar: int) -> Iterator[tuple[int, int, bytes]]:
        """Bita awal, bita akhir, dan sifat mentah di tiap halaman sifat; `lebar` bita tiap penunjuknya."""
        letak, panjang = struct.unpack_from("<II", self._utama, letak_daftar)
        daftar = self.tabel[letak : letak + panjang]
        banyak = (len(daftar) - 4) // 8
        for k in range(max(0, banyak)):
            (nomor,) = struct.unpack_from("<I", daftar, 4 * (banyak + 1) + 4 * k)
            mulai = (nomor & 0x3FFFFF) * _HALAMAN
            halaman = self._utama[mulai : mulai + _HALAMAN]
            if len(halaman) == _HALAMAN:
                yield from _isi_halaman(halaman, lebar)

    def _baca(self, sifat: bytes) -> SifatParagraf:
        """Artikan sifat mentah sebuah paragraf; yang panjang tersimpan di aliran `Data`."""
        hasil = SifatParagraf()
        antrean = [sifat[2:]]
        for mentah in antrean:
            for nomor, nilai in _sifat(mentah):
                if nomor in _DI_ALIRAN_DATA and len(antrean) < 4 and len(nilai) == 4:
                    (letak,) = struct.unpack("<I", nilai)
                    if letak + 2 <= len(self._data):
                        (panjang,) = struct.unpack_from("<H", self._data, letak)
                        antrean.append(self._data[letak + 2 : letak + 2 + panjang])
                hasil = _terapkan(hasil, nomor, nilai)
        return hasil


def _isi_halaman(halaman: bytes, lebar: int) -> Iterator[tuple[int, int, bytes]]:
    """Isi satu halaman sifat paragraf (penunjuk 13 bita) atau huruf (penunjuk satu bita)."""
    banyak = halaman[-1]
    if 4 * (banyak + 1) + lebar * banyak >= _HALAMAN:
        return
    batas = struct.unpack_from(f"<{banyak + 1}I", halaman)
    for k in range(banyak):
        letak = 2 * halaman[4 * (banyak + 1) + lebar * k]
        if not letak:
            yield batas[k], batas[k + 1], b""
        elif lebar == 1:
            yield batas[k], batas[k + 1], halaman[letak + 1 : letak + 1 + halaman[letak]]
        elif halaman[letak]:
            yield batas[k], batas[k + 1], halaman[letak + 1 : letak + 2 * halaman[letak]]
        elif letak + 1 < _HALAMAN:
            yield batas[k], batas[k + 1], halaman[letak + 2 : letak + 2 + 2 * halaman[letak + 1]]


def _sifat(mentah: bytes) -> Iterator[tuple[int, bytes]]:
    """Nomor dan nilai tiap sifat, sejauh utuh."""
    n = 0
    while n + 2 < len(mentah):
        (nomor,) = struct.unpack_from("<H", mentah, n)
        n += 2
        panjang = _PANJANG_NILAI[nomor >> 13]
        if nomor == _TEPI_TABEL:
            panjang = struct.unpack_from("<H", mentah, n)[0] - 1 if n + 2 <= len(mentah) else len(mentah)
            n += 2
        elif panjang < 0:
            panjang = mentah[n]
            if nomor == _UBAH_TAB and panjang == 255:
                panjang = _panjang_tab(mentah, n + 1)
            n += 1
        yield nomor, mentah[n : n + panjang]
        n += max(0, panjang)


def _panjang_tab(mentah: bytes, n: int) -> int:
    """Panjang daftar tab yang terlalu panjang untuk disebut dalam satu bita."""
    hapus = 1 + 4 * mentah[n] if n < len(mentah) else 1
    tambah = 1 + 3 * mentah[n + hapus] if n + hapus < len(mentah) else 1
    return hapus + tambah


def _terapkan(sifat: SifatParagraf, nomor: int, nilai: bytes) -> SifatParagraf:
    """Sifat paragraf sesudah satu sifat mentah diterapkan."""
    menyala = nilai[:1] not in (b"", b"\x00")
    if nomor == _DALAM_TABEL:
        return replace(sifat, kedalaman=max(sifat.kedalaman, 1) if menyala else 0)
    if nomor == _KEDALAMAN and len(nilai) == 4:
        return replace(sifat, kedalaman=max(0, min(struct.unpack("<i", nilai)[0], _TEPI_MAKS)))
    if nomor in (_PENUTUP_BARIS, _BARIS_DALAM):
        return replace(sifat, akhir_baris=menyala)
    if nomor == _SEL_DALAM:
        return replace(sifat, akhir_sel=menyala)
    if nomor == _TEPI_TABEL:
        return _tepi_tabel(sifat, nilai)
    if nomor == _GABUNG_TEGAK and len(nilai) == 2:
        return replace(sifat, lanjut=sifat.lanjut | {nilai[0]} if nilai[1] == 1 else sifat.lanjut - {nilai[0]})
    if nomor == _GABUNG_DATAR and len(nilai) == 2:
        return replace(sifat, datar=sifat.datar | set(range(nilai[0], nilai[1])))
    return sifat


def _tepi_tabel(sifat: SifatParagraf, nilai: bytes) -> SifatParagraf:
    """Tepi sel sebuah baris dan sel gabungannya (sprmTDefTable)."""
    banyak = nilai[0] if nilai else 0
    if not 0 < banyak < _TEPI_MAKS or len(nilai) < 1 + 2 * (banyak + 1):
        return sifat
    tepi = struct.unpack_from(f"<{banyak + 1}h", nilai, 1)
    mulai = 1 + 2 * (banyak + 1)
    bendera = [
        struct.unpack_from("<H", nilai, mulai + 20 * k)[0] if mulai + 20 * k + 2 <= len(nilai) else 0
        for k in range(banyak)
    ]
    return replace(
        sifat,
        tepi=tepi,
        datar=frozenset(k for k, satu in enumerate(bendera) if satu & _DATAR),
        lanjut=frozenset(k for k, satu in enumerate(bendera) if satu & _TEGAK == _SAMBUNGAN),
    )
