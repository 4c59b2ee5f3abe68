"""Memindai .xls (BIFF) dan .xlsb (BIFF12): luas tiap lembar, dan di .xls juga sel berformat persen.

Rekaman .xls: nomor dan panjang masing-masing dua bita; .xlsb: satu sampai empat bita, tujuh bit tiap bita.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator, Mapping
from typing import Final

from lakip_helpers.berkas.arsip import buka_arsip, periksa_besar
from lakip_helpers.berkas.excel.pindai import Jangkauan, Pindaian
from lakip_helpers.berkas.excel.xlsx_bagian import BentukBilangan, bentuk_format
from lakip_helpers.berkas.ole import baca_aliran

_BOF: Final = frozenset({0x0009, 0x0209, 0x0409, 0x0809})
_LEMBAR, _FORMAT, _XF = 0x0085, 0x041E, 0x00E0
_SEL: Final = frozenset({0x0203, 0x027E, 0x0006, 0x00FD, 0x0204, 0x0205, 0x00D6})
"""Rekaman satu sel: bilangan, RK, rumus, teks bersama, teks, logika, teks berhias."""
_RK_SEBARIS: Final = 0x00BD
_PERSEN_BAWAAN: Final = frozenset({9, 10})
_BARIS_XLSB, _SEL_XLSB = 0, range(1, 12)


def pindai_xls(data: bytes) -> Mapping[str, Pindaian]:
    """Nama lembar → pindaiannya. Galat: salah satu `ole.OLE_RUSAK`."""
    aliran = baca_aliran(data, "Workbook", "Book")
    isi_buku = aliran.get("Workbook") or aliran["Book"]
    nama: dict[int, str] = {}
    format_persen, xf = set(_PERSEN_BAWAAN), list[int]()
    hasil: dict[str, Pindaian] = {}
    jangkauan, persen, sekarang = Jangkauan(), set[tuple[int, int]](), ""
    for letak, nomor, rekaman in _rekaman_xls(isi_buku):
        if nomor in _SEL and len(rekaman) >= 6:
            i, j, gaya = struct.unpack_from("<HHH", rekaman)
            jangkauan.masukkan(i, j)
            if gaya < len(xf) and xf[gaya] in format_persen:
                persen.add((i, j))
        elif nomor == _RK_SEBARIS and len(rekaman) >= 12:
            i, j = struct.unpack_from("<HH", rekaman)
            banyak = (len(rekaman) - 6) // 6
            jangkauan.masukkan(i, j, i, j + banyak - 1)
            for k in range(banyak):
                (gaya,) = struct.unpack_from("<H", rekaman, 4 + 6 * k)
                if gaya < len(xf) and xf[gaya] in format_persen:
                    persen.add((i, j + k))
        elif nomor in _BOF:
            if letak in nama:
                sekarang, jangkauan, persen = nama[letak], Jangkauan(), set()
        elif nomor == 0x000A and sekarang:
            hasil[sekarang] = Pindaian(jangkauan.luas, frozenset(persen))
        elif nomor == _XF and len(rekaman) >= 4:
            xf.append(struct.unpack_from("<H", rekaman, 2)[0])
        elif nomor == _FORMAT and len(rekaman) > 4:
            if bentuk_format(_teks_format(rekaman)) is BentukBilangan.PERSEN:
                format_persen.add(struct.unpack_from("<H", rekaman)[0])
        elif nomor == _LEMBAR and len(rekaman) > 8:
            nama[struct.unpack_from("<I", rekaman)[0]] = _nama_lembar(rekaman)
    return hasil


def _rekaman_xls(isi_buku: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Letak, nomor, dan isi tiap rekaman."""
    letak = 0
    while letak + 4 <= len(isi_buku):
        nomor, panjang = struct.unpack_from("<HH", isi_buku, letak)
        yield letak, nomor, isi_buku[letak + 4 : letak + 4 + panjang]
        letak += 4 + panjang


def _nama_lembar(rekaman: bytes) -> str:
    """Nama lembar; Excel 95 menulisnya tanpa bita penanda UTF-16."""
    panjang, sandi = rekaman[6], rekaman[7]
    if len(rekaman) == 7 + panjang and sandi > 1:
        return rekaman[7:].decode("cp1252", errors="replace")
    if sandi & 1:
        return rekaman[8 : 8 + 2 * panjang].decode("utf-16-le", errors="replace")
    return rekaman[8 : 8 + panjang].decode("latin-1")


def _teks_format(rekaman: bytes) -> str:
    """Kode format; Excel 95 menulis panjangnya satu bita."""
    (panjang,) = struct.unpack_from("<H", rekaman, 2)
    if len(rekaman) == 5 + panjang:
        return rekaman[5:].decode("latin-1")
    if len(rekaman) == 5 + 2 * panjang:
        return rekaman[5:].decode("utf-16-le", errors="replace")
    return rekaman[3:].decode("latin-1")


def pindai_xlsb(berkas: str, data: bytes) -> Mapping[str, Pindaian]:
    """Pindaian terluas, atas nama berkas lembarnya. Galat: salah satu `ZIP_RUSAK`."""
    with buka_arsip(berkas, data) as arsip:
        bagian = [nama for nama in arsip.namelist() if nama.startswith("xl/") and nama.endswith(".bin")]
        periksa_besar(berkas, arsip, bagian)
        return {nama.rpartition("/")[2]: _pindai_lembar_xlsb(arsip, nama) for nama in bagian if "/worksheets/" in nama}


def _pindai_lembar_xlsb(arsip: zipfile.ZipFile, bagian: str) -> Pindaian:
    jangkauan, baris = Jangkauan(), 0
    for nomor, rekaman in _rekaman_xlsb(arsip.read(bagian)):
        if nomor == _BARIS_XLSB and len(rekaman) >= 4:
            (baris,) = struct.unpack_from("<I", rekaman)
        elif nomor in _SEL_XLSB and len(rekaman) >= 4:
            jangkauan.masukkan(baris, *struct.unpack_from("<I", rekaman))
    return Pindaian(jangkauan.luas)


def _rekaman_xlsb(isi_lembar: bytes) -> Iterator[tuple[int, bytes]]:
    letak = 0
    while letak < len(isi_lembar):
        nomor, letak = _bilangan_lentur(isi_lembar, letak, 2)
        panjang, letak = _bilangan_lentur(isi_lembar, letak, 4)
        yield nomor, isi_lembar[letak : letak + panjang]
        letak += panjang


def _bilangan_lentur(bita: bytes, letak: int, paling_panjang: int) -> tuple[int, int]:
    """Bilangan tujuh bit tiap bita, dan letak sesudahnya."""
    nilai = 0
    for ke in range(paling_panjang):
        satu_bita = bita[letak + ke]
        nilai |= (satu_bita & 0x7F) << 7 * ke
        if satu_bita < 0x80:
            return nilai, letak + ke + 1
    return nilai, letak + paling_panjang
