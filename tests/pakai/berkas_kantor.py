"""Berkas kecil seperti yang dibawa orang ke kelas: tabel kantor, buku kerja, dan berkas yang bukan keduanya."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

RENSTRA = (
    "No;Tujuan;Sasaran;Indikator;Satuan;Kondisi Awal 2024;2025;2026;2027;2028;2029;2030\n"
    "1;Meningkatnya mutu layanan;Terlaksananya rapat koordinasi;Indeks Kepuasan Masyarakat;%;90,1;91;92;92;93;94;95\n"
    "2;;Meningkatnya kemantapan jalan;Persentase jalan mantap;%;80;82;81;84;85;86;101\n"
)
SASARAN = "No;Sasaran Strategis\n1;Terlaksananya rapat koordinasi\n2;Meningkatnya derajat kesehatan masyarakat\n"
CAPAIAN = (
    "Indikator;Satuan;Arah;Target;Realisasi;Capaian (%)\n"
    "Tingkat pengangguran terbuka;%;turun;4,20;4,65;110,71\nIndeks Kualitas Air;Indeks;naik;80;82;102,5\n"
)
NASKAH = (
    "Yang diperbaiki bersama evaluator di tiap OPD adalah Renstra dan Perjanjian Kinerja, IKU, dan Renja.\n\nTamat\n"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EXCEL_4 = b"\x09\x04\x06\x00\x00\x00\x10\x00" + b"\x00" * 40
SANDI = OLE + b"\x00" * 64 + "EncryptedPackage".encode("utf-16-le")
WEB = b"<html><body><table><tr><td>Indikator</td></tr></table></body></html>"
IKU_KIT = ["Kode OPD", "Kode indikator", "Indikator", "Satuan", "Arah", "Target 2026"]


def buku(gabung: tuple[str, ...] = (), **lembar: list[list[object]]) -> bytes:
    """Buku kerja XLSX dari baris tiap lembar; garis bawah pada nama lembar menjadi spasi."""
    from openpyxl import Workbook

    hasil, wadah = Workbook(), io.BytesIO()
    hasil.remove(hasil.active)
    for nama, baris in lembar.items():
        lembarnya = hasil.create_sheet(nama.replace("_", " "))
        for sel in baris:
            lembarnya.append(sel)
        for rentang in gabung:
            lembarnya.merge_cells(rentang)
    hasil.save(wadah)
    return wadah.getvalue()


def iku_kantor() -> bytes:
    """Daftar IKU kantor: judul halaman digabung melintang, judul kolom dua baris."""
    kepala = ["No", "Indikator Kinerja Utama", "Satuan", "Target", None, None]
    baris: list[list[object]] = [
        ["INDIKATOR KINERJA UTAMA DINAS REKAAN", None, None, None, None, None],
        [],
        kepala,
        [None, None, None, 2025, 2026, 2027],
        [1, "Terlaksananya sosialisasi", "Kegiatan", 3, 4, 5],
        [2, "Persentase jalan mantap", "%", 80, 80, 80],
    ]
    return buku(gabung=("A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:F3"), Tabel_1=baris)


def templat() -> bytes:
    """Templat kit yang belum diisi."""
    from lakip_helpers.sajian.buku.templat import bita_buku, buat_templat

    return bita_buku(buat_templat())


def buku_contoh() -> bytes:
    """Buku kerja kit satu OPD rekaan dengan benang yang sengaja diputus."""
    from lakip_helpers.latihan import ambil
    from lakip_helpers.latihan.hasil.buku_kerja import buat_contoh

    soal: Any = ambil("14-06").bahan
    return buat_contoh(soal.contoh[0])


BERKAS: dict[str, Callable[[], bytes]] = {
    "renstra.csv": RENSTRA.encode,
    "renstra kantor lama.csv": lambda: RENSTRA.replace("mutu", "“mutu” –").encode("cp1252"),
    "iku kantor.xlsx": iku_kantor,
    "sasaran.csv": SASARAN.encode,
    "capaian.csv": CAPAIAN.encode,
    "satu tabel kit.xlsx": lambda: buku(IKU=[IKU_KIT, ["DINKES", "DINKES.1", "Jumlah rapat", "Kali", "naik", 5]]),
    "buku kerja.xlsx": buku_contoh,
    "buku kerja dan catatan.xlsx": lambda: buku(
        IKU=[IKU_KIT, ["DINKES", "DINKES.1", "Jumlah rapat", "Kali", "naik", 5]], Catatan=[["Rapat"], ["Senin"]]
    ),
    "tabel kosong.csv": RENSTRA.splitlines()[0].encode,
    "capaian kosong.csv": CAPAIAN.splitlines()[0].encode,
    "templat.xlsx": templat,
    "baris contoh.xlsx": lambda: buku(
        IKU=[IKU_KIT, ["Contoh: DINKES", "DINKES.1", "Angka kematian ibu", "Orang", "turun", 5]]
    ),
    "lembar asing.xlsx": lambda: buku(Catatan=[["Rapat", "Hadir"], ["Senin", 12]]),
    "naskah.csv": NASKAH.encode,
    "kosong.csv": lambda: b"  \n",
    "rusak.xlsx": lambda: b"PK\x03\x04 terpotong",
    "daftar kata sandi.xlsx": lambda: b"PK\x03\x04 terpotong",
    "lama.xls": lambda: EXCEL_4,
    "lama rusak.xls": lambda: OLE + b" buku lama",
    "(.xls) laporan.xlsx": lambda: WEB,
    "laporan.xls": lambda: WEB,
    "tersandi.xlsx": lambda: SANDI,
    "gambar.csv": lambda: b"%PDF-1.7",
}
"""Nama berkas → pembuat isinya; tambah satu baris untuk menambah kasus kedua pintu."""


def tulis(folder: Path, nama: str) -> Path:
    """Tulis satu berkas dari `BERKAS`."""
    berkas = folder / nama
    berkas.write_bytes(BERKAS[nama]())
    return berkas
