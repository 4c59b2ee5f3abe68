"""Tulisan sebuah .doc: potongannya disambung, lalu dibagi per paragraf tanpa yang tidak tercetak."""

from __future__ import annotations

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lakip_helpers.berkas.kisi import bersihkan, ribuan, terlalu_besar
from lakip_helpers.berkas.word.sifat_lama import DaftarSifat

_PANJANG_NASKAH: Final = 0x4C
_LETAK_POTONGAN: Final = 0x1A2
HURUF_MAKS: Final = 8_000_000
"""Panjang naskah; buku setebal seribu halaman sekitar dua juta huruf."""
_PENUTUP: Final = re.compile("[\r\x07\x0c]")
_RUAS: Final = re.compile("[\x13\x14\x15]")
_GANTI: Final = {0x0B: "\n", 0x1E: "-", 0x1F: "", 0xA0: " "}


@dataclass(frozen=True, slots=True)
class _Potongan:
    """Huruf ke-`awal` sampai sebelum `akhir`, mulai di bita `letak`, `lebar` bita tiap huruf."""

    awal: int
    akhir: int
    letak: int
    lebar: int


def baca_paragraf(berkas: str, utama: bytes, sifat: DaftarSifat) -> Iterator[tuple[str, str, int]]:
    """Tulisan, huruf penutup, dan letak bita penutup tiap paragraf. Galat: salah satu `OLE_RUSAK`, `GalatBerkas`."""
    (panjang,) = struct.unpack_from("<i", utama, _PANJANG_NASKAH)
    if panjang > HURUF_MAKS:
        raise terlalu_besar(berkas, f"naskahnya {ribuan(panjang)} huruf, paling banyak {ribuan(HURUF_MAKS)}")
    potongan = list(_baca_potongan(sifat.tabel, *struct.unpack_from("<II", utama, _LETAK_POTONGAN)))
    huruf: list[str] = []
    for potong in potongan:
        huruf += _huruf(utama, potong, max(0, panjang - len(huruf)))
    naskah = "".join(huruf)
    for awal, akhir in (*_ruas_tersembunyi(naskah), *_padam(potongan, sifat)):
        for n in range(awal, min(akhir, len(huruf))):
            if huruf[n] not in "\r\x07\x0c":
                huruf[n] = ""
    awal_potongan = [potong.awal for potong in potongan]
    mulai = 0
    for cocok in _PENUTUP.finditer(naskah):
        n = cocok.start()
        potong = potongan[bisect_right(awal_potongan, n) - 1]
        yield _rapikan("".join(huruf[mulai:n])), naskah[n], potong.letak + (n - potong.awal) * potong.lebar
        mulai = n + 1


def _baca_potongan(tabel: bytes, letak: int, panjang: int) -> Iterator[_Potongan]:
    """Daftar potongan (Clx): sifat bersama dilewati, lalu batas huruf dan letak bitanya."""
    clx = tabel[letak : letak + panjang]
    n = 0
    while n < len(clx) and clx[n] == 1:
        n += 3 + struct.unpack_from("<H", clx, n + 1)[0]
    if n >= len(clx) or clx[n] != 2:
        raise ValueError("daftar potongan")
    (besar,) = struct.unpack_from("<I", clx, n + 1)
    daftar = clx[n + 5 : n + 5 + besar]
    banyak = (len(daftar) - 4) // 12
    batas = struct.unpack_from(f"<{banyak + 1}I", daftar)
    for k in range(banyak):
        (asal,) = struct.unpack_from("<I", daftar, 4 * (banyak + 1) + 8 * k + 2)
        if batas[k + 1] <= batas[k]:
            continue
        if asal & 0x40000000:
            yield _Potongan(batas[k], batas[k + 1], (asal & 0x3FFFFFFF) // 2, 1)
        else:
            yield _Potongan(batas[k], batas[k + 1], asal & 0x3FFFFFFF, 2)


def _huruf(utama: bytes, potong: _Potongan, paling_banyak: int) -> list[str]:
    """Huruf satu potongan, satu untuk tiap letaknya; Galat: `ValueError` bila berkasnya terpotong."""
    banyak = min(potong.akhir - potong.awal, paling_banyak)
    bita = utama[potong.letak : potong.letak + banyak * potong.lebar]
    if potong.lebar == 1:
        hasil = list(bita.decode("cp1252", errors="replace"))
    else:
        hasil = [chr(n) for n in struct.unpack(f"<{len(bita) // 2}H", bita[: len(bita) // 2 * 2])]
    if len(hasil) < banyak:
        raise ValueError("naskah terpotong")
    return hasil


def _ruas_tersembunyi(naskah: str) -> Iterator[tuple[int, int]]:
    """Perintah ruas (field): dari pembukanya sampai pemisahnya; hasilnya tercetak, perintahnya tidak."""
    tumpukan: list[int] = []
    for cocok in _RUAS.finditer(naskah):
        n = cocok.start()
        if cocok[0] == "\x13":
            tumpukan.append(n)
        elif tumpukan:
            yield (tumpukan.pop(), n + 1)
            if cocok[0] == "\x14":
                tumpukan.append(n)


def _padam(potongan: list[_Potongan], sifat: DaftarSifat) -> Iterator[tuple[int, int]]:
    """Letak huruf yang dihapus ketika dilacak atau tersembunyi."""
    for awal, akhir in sifat.huruf_padam():
        for potong in potongan:
            ujung = potong.letak + (potong.akhir - potong.awal) * potong.lebar
            if potong.letak < akhir and awal < ujung:
                kiri = (max(awal, potong.letak) - potong.letak) // potong.lebar
                kanan = (min(akhir, ujung) - potong.letak) // potong.lebar
                yield potong.awal + kiri, potong.awal + kanan


def _rapikan(teks: str) -> str:
    """Huruf khusus Word menjadi huruf biasa; huruf di luar bidang dasar disatukan kembali."""
    if any("\ud800" <= huruf <= "\udfff" for huruf in teks):
        teks = teks.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return bersihkan(teks.translate(_GANTI)).strip()
