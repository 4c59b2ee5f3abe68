"""Membaca kembali buku kerja yang dibuat kit, dan membandingkan target tertulis dengan nilainya."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from lakip_helpers.notasi import baca_angka
from lakip_helpers.sajian.kertas.simpan import jadi_bita

OPD = ["DISDIK", "DINKES", "KECUTARA"]


def buka(buku):
    return load_workbook(BytesIO(jadi_bita(buku)))


def bagi(lembar):
    """Baris isi dan baris jumlah, sesudah baris nomor kolom."""
    baris = list(lembar.iter_rows(values_only=True))
    awal = next(i for i, b in enumerate(baris) if b[0] == "(1)") + 1
    return baris[awal:]


def sama(teks, nilai, satuan):
    if isinstance(nilai, str):
        return nilai in teks and satuan in teks
    angka = baca_angka(teks.removesuffix(satuan).strip())
    return teks.endswith(satuan) and nilai in (angka.nilai, angka.lain)
