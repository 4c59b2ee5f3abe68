"""Teks di dalam .xls: satu teks, dan daftar kalimat bersama yang terpotong di batas rekaman."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Final

from lakip_helpers.berkas.kisi import bersihkan

_LEBAR, _ASIA, _BERHIAS = 1, 4, 8
_AWAL_DAFTAR: Final = 8


def baca_teks(bita: bytes, letak: int, panjang_bita: int, lama: bool, sandi: str) -> str:
    """Teks yang didahului panjangnya (satu atau dua bita); Excel 95 (`lama`) menulisnya dalam `sandi` huruf.

    >>> baca_teks(b"\\x03\\x00IKM", 0, 1, False, "cp1252"), baca_teks(b"\\x03IKM", 0, 1, True, "cp1252")
    ('IKM', 'IKM')
    """
    banyak = int.from_bytes(bita[letak : letak + panjang_bita], "little")
    letak += panjang_bita
    if lama:
        try:
            return bita[letak : letak + banyak].decode(sandi, errors="replace")
        except LookupError:
            return bita[letak : letak + banyak].decode("cp1252", errors="replace")
    bendera = bita[letak] if letak < len(bita) else 0
    letak += 1 + (2 if bendera & _BERHIAS else 0) + (4 if bendera & _ASIA else 0)
    return _teks(bita[letak : letak + (2 if bendera & _LEBAR else 1) * banyak], bendera)


def _teks(bita: bytes, bendera: int) -> str:
    return bita.decode("utf-16-le" if bendera & _LEBAR else "latin-1", errors="replace")


def baca_kalimat(rekaman: Sequence[bytes]) -> list[str]:
    """Kalimat bersama dari rekaman daftarnya dan sambungannya. Galat: `struct.error` bila terpotong."""
    (banyak,) = struct.unpack_from("<I", rekaman[0], 4)
    pembaca = _Pembaca(rekaman)
    hasil: list[str] = []
    while len(hasil) < banyak and pembaca.maju():
        hasil.append(bersihkan(pembaca.kalimat()))
    return hasil


class _Pembaca:
    """Letak baca di dalam rekaman-rekaman yang bersambungan."""

    def __init__(self, rekaman: Sequence[bytes]) -> None:
        self._rekaman = rekaman
        self._ke, self._letak = 0, _AWAL_DAFTAR

    def maju(self) -> bool:
        """Pindah ke rekaman sambungan bila rekaman ini habis; salah bila semuanya habis."""
        while self._ke < len(self._rekaman) and self._letak >= len(self._rekaman[self._ke]):
            self._ke, self._letak = self._ke + 1, 0
        return self._ke < len(self._rekaman)

    def kalimat(self) -> str:
        """Satu kalimat; sisanya di rekaman sambungan didahului bita bendera baru."""
        rekaman = self._rekaman[self._ke]
        panjang, bendera = struct.unpack_from("<HB", rekaman, self._letak)
        self._letak += 3
        akhir = self._letak + panjang * (2 if bendera & _LEBAR else 1)
        if not bendera & (_BERHIAS | _ASIA) and akhir <= len(rekaman):
            bita, self._letak = rekaman[self._letak : akhir], akhir
            return _teks(bita, bendera)
        ekor = 0
        if bendera & _BERHIAS:
            ekor += 4 * struct.unpack_from("<H", self._rekaman[self._ke], self._letak)[0]
            self._letak += 2
        if bendera & _ASIA:
            ekor += struct.unpack_from("<I", self._rekaman[self._ke], self._letak)[0]
            self._letak += 4
        bagian = []
        while panjang:
            lebar = 2 if bendera & _LEBAR else 1
            diambil = min(panjang, (len(self._rekaman[self._ke]) - self._letak) // lebar)
            bita = self._rekaman[self._ke][self._letak : self._letak + diambil * lebar]
            bagian.append(_teks(bita, bendera))
            self._letak += diambil * lebar
            panjang -= diambil
            if panjang:
                self._ke, self._letak = self._ke + 1, 1
                if self._ke >= len(self._rekaman):
                    break
                bendera = self._rekaman[self._ke][0] if self._rekaman[self._ke] else bendera
        self._lewati(ekor)
        return "".join(bagian)

    def _lewati(self, banyak: int) -> None:
        while banyak and self.maju():
            langkah = min(banyak, len(self._rekaman[self._ke]) - self._letak)
            self._letak += langkah
            banyak -= langkah
