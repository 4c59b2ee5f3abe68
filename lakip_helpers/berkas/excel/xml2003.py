"""Membuka lembar kerja XML Excel 2003 (“XML Spreadsheet”), bentuk yang ditulis banyak aplikasi sebagai .xls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.arsip import baca_xml
from lakip_helpers.berkas.excel.bilangan import BentukBilangan, bentuk_format
from lakip_helpers.berkas.excel.wadah import LewatBatas, Wadah
from lakip_helpers.berkas.excel.xlsx_bagian import baca_bilangan
from lakip_helpers.berkas.kisi import MB, SEL_MAKS, Lembar, bersihkan, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala

if TYPE_CHECKING:
    from lxml.etree import _Element

BESAR_MAKS: Final = 16 * MB
_S: Final = "{urn:schemas-microsoft-com:office:spreadsheet}"
_X: Final = "{urn:schemas-microsoft-com:office:excel}"
_PERSEN: Final = "percent"


def buka_xml2003(berkas: str, data: bytes) -> list[Lembar]:
    """Baca semua lembar sebuah lembar kerja XML; persen seperti yang terlihat ("97,5%").

    Galat: `GalatBerkas` bila rusak atau melewati batas ukuran.
    """
    if len(data) > BESAR_MAKS:
        raise terlalu_besar(berkas, f"isinya {len(data) // MB} MB, paling banyak {BESAR_MAKS // MB} MB")
    try:
        akar = baca_xml(data.lstrip())
        persen = _gaya_persen(akar)
        lembar = [_baca_lembar(berkas, unsur, persen) for unsur in akar.iterfind(f"{_S}Worksheet")]
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, str(lewat)) from None
    except ValueError:
        lembar = []
    if not lembar:
        raise GalatBerkas(
            f"Berkas {berkas!r} lembar kerja XML yang rusak, sehingga isinya tidak terbaca. Buka di Excel, lalu Simpan"
            " Sebagai “Excel Workbook (.xlsx)”.",
            Gejala.RUSAK,
        )
    return lembar


def _gaya_persen(akar: _Element) -> Mapping[str, bool]:
    """Nama gaya → apakah bilangannya ditulis sebagai persen; gaya mewarisi induknya."""
    hasil: dict[str, bool] = {}
    for gaya in akar.iterfind(f"{_S}Styles/{_S}Style"):
        format_angka = gaya.find(f"{_S}NumberFormat")
        kode = (format_angka.get(f"{_S}Format") or "") if format_angka is not None else None
        induk = hasil.get(gaya.get(f"{_S}Parent") or "", False)
        hasil[gaya.get(f"{_S}ID") or ""] = induk if kode is None else _berpersen(kode)
    return hasil


def _berpersen(kode: str) -> bool:
    return kode.casefold() == _PERSEN or bentuk_format(kode) is BentukBilangan.PERSEN


def _baca_lembar(berkas: str, unsur: _Element, persen: Mapping[str, bool]) -> Lembar:
    nama = bersihkan(unsur.get(f"{_S}Name") or "")
    wadah, i = Wadah(), -1
    for baris in unsur.iterfind(f"{_S}Table/{_S}Row"):
        i = _letak(baris, i)
        gaya_baris, j = baris.get(f"{_S}StyleID") or "", -1
        for sel in baris.iterfind(f"{_S}Cell"):
            j = _letak(sel, j)
            kanan, bawah = _bulat(sel, "MergeAcross"), _bulat(sel, "MergeDown")
            if kanan or bawah:
                wadah.gabungan.append((i, j, i + bawah, j + kanan))
            nilai = _nilai(sel, persen.get(sel.get(f"{_S}StyleID") or gaya_baris, False))
            if nilai is not None and nilai != "":
                wadah.letakkan(i, j, nilai)
            j += kanan
    tampak = unsur.findtext(f"{_X}WorksheetOptions/{_X}Visible") or ""
    return wadah.jadikan_lembar(berkas, nama, tersembunyi="Hidden" in tampak)


def _nilai(sel: _Element, persen: bool) -> object:
    isi_sel = sel.find(f"{_S}Data")
    if isi_sel is None:
        return None
    teks = bersihkan("".join(isi_sel.itertext()))
    if isi_sel.get(f"{_S}Type") == "Number":
        return baca_bilangan(teks.strip(), BentukBilangan.PERSEN if persen else BentukBilangan.BIASA)
    return teks or None


def _letak(unsur: _Element, sebelumnya: int) -> int:
    """Letak sebuah baris atau sel; yang disebut tidak boleh mundur."""
    return max(sebelumnya + 1, _bulat(unsur, "Index") - 1)


def _bulat(unsur: _Element, nama: str) -> int:
    teks = unsur.get(_S + nama) or "0"
    return min(int(teks), SEL_MAKS) if teks.isdecimal() and len(teks) < 12 else 0
