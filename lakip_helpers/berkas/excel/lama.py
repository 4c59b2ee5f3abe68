"""Membuka Excel lama (.xls), Excel biner (.xlsb), dan OpenDocument (.ods) dengan python-calamine.

Isinya lebih dahulu dipindai tanpa dimuat: luas tiap lembar (supaya sebuah sel nyasar tidak menghabiskan memori), sel
berformat persen, dan sel gabungan ODS, yang ketiganya tidak diberitahukan calamine.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.arsip import ZIP_RUSAK
from lakip_helpers.berkas.excel.gabungan import isi_gabungan
from lakip_helpers.berkas.excel.pindai import Pindaian
from lakip_helpers.berkas.excel.pindai_biner import pindai_xls, pindai_xlsb
from lakip_helpers.berkas.excel.pindai_ods import pindai_ods
from lakip_helpers.berkas.excel.xlsx import XLSX_RUSAK
from lakip_helpers.berkas.excel.xlsx_bagian import LewatBatas, tulis_persen
from lakip_helpers.berkas.kisi import SEL_MAKS, Kisi, Lembar, bersihkan, periksa_ukuran, ribuan, terlalu_besar
from lakip_helpers.berkas.ole import OLE_RUSAK
from lakip_helpers.galat import GalatBerkas, Gejala

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_RUSAK: Final = tuple({*ZIP_RUSAK, *XLSX_RUSAK, *OLE_RUSAK})
LUAS_MAKS: Final = 2 * SEL_MAKS
"""Luas persegi yang memuat semua sel terisi satu lembar."""


def buka_excel_lama(berkas: str, data: bytes) -> list[Lembar]:
    """Baca semua lembar kerja sebuah .xls, .xlsb, atau .ods; lembar tersembunyi ikut, bertanda.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: daftar `Lembar`, urut seperti di Excel. Persen di .xls dan
    .ods seperti yang terlihat ("97,5%"); di .xlsb format angkanya tidak terbaca, sehingga 97,5% menjadi 0,975. Rumus
    yang belum dihitung tampak kosong. Galat: `GalatBerkas` bila rusak, berkata sandi, atau melewati batas ukuran.
    """
    try:
        pindaian = _pindai(berkas, data)
        for nama, satu in pindaian.items():
            if satu.luas > LUAS_MAKS:
                raise terlalu_besar(berkas, f"lembar {nama!r} terisi seluas lebih dari {ribuan(LUAS_MAKS)} sel")
        with _buka_buku(berkas, data) as buku:
            return [lembar for nama in _nama_lembar(buku) if (lembar := _baca_lembar(berkas, buku, nama, pindaian))]
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, str(lewat)) from None
    except _RUSAK:
        raise _rusak(berkas) from None


def _rusak(berkas: str) -> GalatBerkas:
    return GalatBerkas(
        f"Berkas {berkas!r} rusak, sehingga isinya tidak terbaca. Buka di Excel atau LibreOffice, Simpan Sebagai"
        " “Excel Workbook (.xlsx)”, lalu coba lagi.",
        Gejala.RUSAK,
    )


def _pindai(berkas: str, data: bytes) -> Mapping[str, Pindaian]:
    if not data.startswith(b"PK"):
        return pindai_xls(data)
    return pindai_xlsb(berkas, data) if b"xl/workbook.bin" in data else pindai_ods(berkas, data)


def _buka_buku(berkas: str, data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError:
        raise GalatBerkas(
            f"Berkas {berkas!r} berkata sandi, sehingga isinya tidak terbaca. Buka di Excel, hapus kata sandinya,"
            " simpan, lalu coba lagi.",
            Gejala.SANDI,
        ) from None
    except CalamineError:
        raise _rusak(berkas) from None


def _nama_lembar(buku: CalamineWorkbook) -> list[tuple[int, str, bool]]:
    """Nomor, nama, dan tersembunyi atau tidaknya tiap lembar kerja."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return [
        (nomor, satu.name, satu.visible != SheetVisibleEnum.Visible)
        for nomor, satu in enumerate(buku.sheets_metadata)
        if satu.typ == SheetTypeEnum.WorkSheet
    ]


def _baca_lembar(
    berkas: str, buku: CalamineWorkbook, letak: tuple[int, str, bool], pindaian: Mapping[str, Pindaian]
) -> Lembar:
    from python_calamine import CalamineError

    nomor, nama, tersembunyi = letak
    tambahan = pindaian.get(nama, Pindaian())
    try:
        asal = buku.get_sheet_by_index(nomor)
        kisi = _susun_kisi(asal, tambahan.persen)
    except CalamineError:
        raise _rusak(berkas) from None
    gabungan = tuple(sorted([*_gabungan(asal.merged_cell_ranges or ()), *tambahan.gabungan]))
    try:
        isi_gabungan(kisi, gabungan)
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, f"lembar {nama!r} {lewat}") from None
    periksa_ukuran(berkas, nama, kisi)
    return Lembar(berkas, bersihkan(nama), kisi, gabungan=gabungan, tersembunyi=tersembunyi)


def _gabungan(
    rentang: Iterable[tuple[tuple[int, int], tuple[int, int]]],
) -> Iterable[tuple[int, int, int, int]]:
    return ((i0, j0, i1, j1) for (i0, j0), (i1, j1) in rentang)


def _susun_kisi(asal: CalamineSheet, persen: frozenset[tuple[int, int]]) -> Kisi:
    """Kisi mulai dari sel A1; sel kosong di ujung baris dan baris kosong di bawah tidak disimpan."""
    kisi: Kisi = []
    if asal.start is None:
        return kisi
    awal, kiri = asal.start
    kisi += [[] for _ in range(awal)]
    for baris in asal.to_python():
        sel: list[object] = [None] * kiri
        sel += [ubah_nilai(nilai) for nilai in baris]
        while sel and sel[-1] is None:
            sel.pop()
        kisi.append(sel)
    while kisi and not kisi[-1]:
        kisi.pop()
    for i, j in persen:
        if i < len(kisi) and j < len(kisi[i]) and isinstance(nilai := kisi[i][j], int | float):
            kisi[i][j] = tulis_persen(float(nilai))
    return kisi


def ubah_nilai(nilai: object) -> object:
    """Nilai sel calamine dalam bentuk yang sama dengan pembaca XLSX; yang kosong menjadi `None`.

    >>> ubah_nilai(2018.0), ubah_nilai(4.65), ubah_nilai(""), ubah_nilai(True), ubah_nilai(time(12, 0))
    (2018, 4.65, None, 'TRUE', '12:00')
    """
    if isinstance(nilai, str):
        return bersihkan(nilai) or None
    if isinstance(nilai, bool):
        return "TRUE" if nilai else "FALSE"
    if isinstance(nilai, float):
        if not math.isfinite(nilai):
            return None
        return int(nilai) if nilai.is_integer() and abs(nilai) < 1e15 else nilai
    if isinstance(nilai, datetime):
        return nilai if nilai.time() != time.min else date(nilai.year, nilai.month, nilai.day)
    if isinstance(nilai, time):
        return f"{nilai.hour:02}:{nilai.minute:02}"
    if isinstance(nilai, timedelta):
        menit = round(nilai.total_seconds() / 60)
        return f"{menit // 60:02}:{menit % 60:02}"
    return nilai
