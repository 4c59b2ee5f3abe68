"""Lembar Petunjuk buku kerja: cara mengisi, arti warna, dan daftar lembar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import SEBUTAN_BAKU
from lakip_helpers.model import TANDA_REKAAN, Tabel
from lakip_helpers.sajian.buku.lembar_kerja import (
    HURUF,
    TANDA_CONTOH,
    WARNA_CONTOH,
    WARNA_GARIS,
    WARNA_JUDUL,
    WARNA_WAJIB,
    lindungi,
    tulis_sel,
)
from lakip_helpers.sajian.buku.rupa_sel import rupa

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LANGKAH: Final = (
    "Isi lembar dari kiri ke kanan: Perangkat Daerah, Renstra, IKU, Program, lalu PK dan Rencana Aksi.",
    "Sesudah tahun berakhir, isi Realisasi dan Anggaran, lalu sebab dan solusi tiap sasaran di lembar Laporan.",
    "Satu baris satu data. Kaitan antarlembar memakai kode: tulis kode yang sama persis di lembar lain.",
    "Angka nol ditulis 0; sel kosong berarti belum diisi. Desimal memakai koma (95,5); titik ribuan boleh.",
    "Tulis nama jabatan, bukan nama orang.",
    "Menyalin dari berkas lain: pakai Tempel Khusus › Nilai, supaya pilihan dan format sel tidak tertimpa.",
    "Kolom tambahan di kanan dan lembar catatan sendiri boleh; kit menyimpannya tanpa memeriksanya.",
    "Judul dikunci tanpa kata sandi. Bila perlu mengubahnya: Tinjau › Buka Proteksi Lembar.",
    f"Periksa dari folder kit: {SEBUTAN_BAKU} baca NAMA_BERKAS, lalu {SEBUTAN_BAKU} periksa NAMA_BERKAS.",
)
TERISI: Final = (
    "Lembar Program sudah berisi nomenklatur bidang urusan OPD ini. Hapus baris yang tidak dilaksanakan,"
    " lengkapi indikator program dan kegiatan, lalu isi target dan pagunya."
)
WARNA: Final = (
    (WARNA_WAJIB, "FFFFFF", "Judul", "wajib diisi"),
    (WARNA_JUDUL, "FFFFFF", "Judul", "diisi bila ada; arahkan tetikus ke judul untuk membaca artinya"),
    (WARNA_CONTOH, "666666", TANDA_CONTOH.strip(), "baris contoh, tidak dibaca; boleh dihapus, boleh dibiarkan"),
)


def tulis_petunjuk(lembar: Worksheet, tabel: Sequence[Tabel], judul: str, *, rekaan: bool, terisi: bool) -> None:
    """Isi lembar Petunjuk.

    Masukan: lembar openpyxl; tabel yang ada di buku; `judul` (nama OPD atau bundel, boleh kosong); `rekaan` menandai
    data rekaan; `terisi` bila lembar Program diisi dari nomenklatur.
    """
    lembar.title = "Petunjuk"
    lembar.sheet_view.showGridLines = False
    for huruf, lebar in (("A", 4), ("B", 26), ("C", 92)):
        lembar.column_dimensions[huruf].width = lebar
    baris = _kepala(lembar, judul, rekaan=rekaan)
    baris = _bagian(lembar, baris, "Cara mengisi")
    for nomor, teks in enumerate([*LANGKAH, *([TERISI] if terisi else [])], start=1):
        _butir(lembar, baris, str(nomor), teks)
        baris += 1
    baris = _bagian(lembar, baris + 1, "Arti warna")
    for warna, huruf, contoh, arti in WARNA:
        _warna(lembar, baris, warna, huruf, contoh, arti)
        baris += 1
    baris = _bagian(lembar, baris + 1, "Lembar di buku ini")
    for nomor, satu in enumerate(tabel, start=baris):
        _baris_lembar(lembar, nomor, satu)
    _atur(lembar)


def _kepala(lembar: Worksheet, judul: str, *, rekaan: bool) -> int:
    tulis_sel(lembar, 1, 1, "Buku kerja kinerja perangkat daerah").font = rupa(
        "Font", name=HURUF, bold=True, size=16, color=WARNA_JUDUL
    )
    lembar.row_dimensions[1].height = 26
    baris = 2
    for teks, warna in ((judul, "000000"), (TANDA_REKAAN.upper() if rekaan else "", WARNA_WAJIB)):
        if teks:
            tulis_sel(lembar, baris, 1, teks).font = rupa("Font", name=HURUF, bold=True, size=12, color=warna)
            baris += 1
    return baris + 1


def _bagian(lembar: Worksheet, baris: int, judul: str) -> int:
    tulis_sel(lembar, baris, 1, judul).font = rupa("Font", name=HURUF, bold=True, size=12, color=WARNA_JUDUL)
    for nomor in (1, 2, 3):
        lembar.cell(baris, nomor).border = rupa("Border", bottom=rupa("Side", style="medium", color=WARNA_JUDUL))
    return baris + 1


def _rapikan(sel: Any, *, tengah: bool = False) -> Any:
    sel.alignment = rupa("Alignment", wrap_text=True, vertical="top", horizontal="center" if tengah else None)
    return sel


def _butir(lembar: Worksheet, baris: int, nomor: str, teks: str) -> None:
    _rapikan(tulis_sel(lembar, baris, 1, nomor), tengah=True)
    _rapikan(tulis_sel(lembar, baris, 2, teks))
    lembar.merge_cells(start_row=baris, end_row=baris, start_column=2, end_column=3)
    lembar.row_dimensions[baris].height = 16 * (1 + len(teks) // 116)


def _warna(lembar: Worksheet, baris: int, warna: str, huruf: str, contoh: str, arti: str) -> None:
    sel = _rapikan(tulis_sel(lembar, baris, 2, contoh), tengah=True)
    sel.fill = rupa("PatternFill", fill_type="solid", start_color=warna)
    sel.font = rupa("Font", name=HURUF, bold=True, color=huruf)
    _rapikan(tulis_sel(lembar, baris, 3, arti))


def _baris_lembar(lembar: Worksheet, baris: int, tabel: Tabel) -> None:
    nama = _rapikan(tulis_sel(lembar, baris, 2, tabel.lembar))
    nama.hyperlink = f"#'{tabel.lembar}'!A1"
    nama.font = rupa("Font", name=HURUF, underline="single", color="0563C1")
    _rapikan(tulis_sel(lembar, baris, 3, tabel.arti))
    for nomor in (2, 3):
        lembar.cell(baris, nomor).border = rupa("Border", bottom=rupa("Side", style="hair", color=WARNA_GARIS))
    lembar.row_dimensions[baris].height = 16 * (1 + len(tabel.arti) // 108)


def _atur(lembar: Worksheet) -> None:
    lembar.page_setup.paperSize = 9
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr.fitToPage = True
    lindungi(lembar)
