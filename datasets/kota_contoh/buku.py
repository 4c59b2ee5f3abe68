"""Menulis lembar mentah ke XLSX dan CSV dengan bita yang sama setiap kali."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from datasets.kota_contoh.mentah import (
    BARIS_JUDUL,
    KOLOM_TERSEMBUNYI,
    Lembar,
    judul_dua_baris,
)

WAKTU: Final = datetime(2026, 1, 5, 8, 0, 0)
TANDA: Final = "DATA REKAAN UNTUK LATIHAN"
_GARIS: Final = Border(*[Side(style="thin", color="808080")] * 4)
_KEPALA: Final = PatternFill("solid", fgColor="D9E2F3")
_UBAH: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def tulis_buku(lembar: list[Lembar], jalur: Path, lembar_asing: Iterable[str] = ()) -> None:
    """Tulis lembar-lembar satu berkas; akhiran nama menentukan XLSX atau CSV."""
    jalur.parent.mkdir(parents=True, exist_ok=True)
    if jalur.suffix == ".csv":
        jalur.write_bytes(_csv(lembar[0]))
        return
    buku = Workbook()
    buku.remove(buku.active)
    for satu in lembar:
        _isi_lembar(buku.create_sheet(satu.nama), satu)
    for nama in lembar_asing:
        buku.create_sheet(nama)["A1"] = f"coret-coret hitungan ({TANDA.lower()})"
    buku.properties.creator = "Kit bimbingan LAKIP"
    buku.properties.title = lembar[0].judul
    buku.properties.subject = TANDA
    buku.properties.description = "Kota Lembayung tidak ada; semua nama dan angka dikarang untuk latihan."
    buku.properties.created = WAKTU
    wadah = io.BytesIO()
    buku.save(wadah)
    jalur.write_bytes(_tetapkan_waktu(wadah.getvalue()))


def _tetapkan_waktu(isi: bytes) -> bytes:
    """Ganti waktu simpan dan waktu arsip dengan waktu tetap. Tanpa kompresi: hasil zlib berbeda antarmesin."""
    waktu = WAKTU.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    hasil = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(hasil, "w", zipfile.ZIP_STORED) as tujuan:
        for nama in asal.namelist():
            data = asal.read(nama)
            if nama == "docProps/core.xml":
                data = _UBAH.sub(rb"\g<1>" + waktu + rb"\g<2>", data)
            anggota = zipfile.ZipInfo(nama, WAKTU.timetuple()[:6])
            anggota.create_system = 0
            tujuan.writestr(anggota, data)
    return hasil.getvalue()


def _isi_lembar(kertas: Worksheet, lembar: Lembar) -> None:
    _tulis_judul(kertas, lembar)
    _tulis_kepala(kertas, lembar)
    for urutan, baris in enumerate(lembar.baris):
        for kolom, nama in enumerate(lembar.kolom, 1):
            sel = baris.get(nama)
            if sel is None or sel.nilai is None:
                continue
            tujuan = kertas.cell(lembar.nomor_baris(urutan), kolom, sel.nilai)
            if sel.format:
                tujuan.number_format = sel.format
    for nomor, teks in enumerate(lembar.keterangan, lembar.baris_keterangan):
        kertas.cell(nomor, 1, teks)
    if lembar.tersembunyi:
        huruf = get_column_letter(lembar.nomor_kolom(KOLOM_TERSEMBUNYI))
        kertas.column_dimensions[huruf].hidden = True


def _tulis_judul(kertas: Worksheet, lembar: Lembar) -> None:
    for nomor, teks in enumerate((lembar.judul, TANDA), 1):
        kertas.cell(nomor, 1, teks).font = Font(bold=True)
        kertas.merge_cells(start_row=nomor, start_column=1, end_row=nomor, end_column=len(lembar.kolom))
        kertas.cell(nomor, 1).alignment = Alignment(horizontal="center")


def _tulis_kepala(kertas: Worksheet, lembar: Lembar) -> None:
    atas, bawah = judul_dua_baris(lembar)
    for nomor, judul in enumerate([atas, bawah] if lembar.dua_baris else [atas], BARIS_JUDUL):
        for kolom, teks in enumerate(judul, 1):
            sel = kertas.cell(nomor, kolom, teks or None)
            sel.font, sel.fill, sel.border = Font(bold=True), _KEPALA, _GARIS
            sel.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    if lembar.dua_baris:
        for awal, akhir in _gabungan_datar(atas, bawah):
            kertas.merge_cells(start_row=BARIS_JUDUL, start_column=awal, end_row=BARIS_JUDUL, end_column=akhir)
        for kolom, teks in enumerate(bawah, 1):
            if not teks:
                kertas.merge_cells(start_row=BARIS_JUDUL, start_column=kolom, end_row=BARIS_JUDUL + 1, end_column=kolom)
    for kolom in range(1, len(lembar.kolom) + 1):
        kertas.column_dimensions[get_column_letter(kolom)].width = 16


def _gabungan_datar(atas: list[str], bawah: list[str]) -> Iterator[tuple[int, int]]:
    """Kolom pertama dan terakhir setiap judul atas yang membawahi beberapa tahun."""
    bernomor = [(kolom, teks) for kolom, (teks, tahun) in enumerate(zip(atas, bawah, strict=True), 1) if tahun]
    for _, kelompok in groupby(bernomor, key=lambda pasangan: pasangan[1]):
        kolom = [nomor for nomor, _ in kelompok]
        yield kolom[0], kolom[-1]


def _csv(lembar: Lembar) -> bytes:
    """CSV gaya Excel Indonesia: pemisah titik koma, cp1252 tanpa BOM, akhir baris Windows."""
    wadah = io.StringIO()
    penulis = csv.writer(wadah, delimiter=";", lineterminator="\r\n")
    lebar = len(lembar.kolom)
    for teks in (lembar.judul, TANDA):
        penulis.writerow([teks, *[""] * (lebar - 1)])
    penulis.writerow([""] * lebar)
    penulis.writerow([lembar.judul_kolom[nama] for nama in lembar.kolom])
    for baris in lembar.baris:
        penulis.writerow(["" if baris[nama].nilai is None else baris[nama].nilai for nama in lembar.kolom])
    for teks in lembar.keterangan:
        penulis.writerow([""] * lebar)
        penulis.writerow([teks, *[""] * (lebar - 1)])
    return wadah.getvalue().encode("cp1252")
