"""Rupa lembar-lembar buku kerja LKE: judul, warna sel yang diisi dan yang dihitung, pilihan, dan halaman cetak."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.sajian.buku.rupa_sel import garis_tepi, rupa
from lakip_helpers.sajian.evaluasi import lke_rumus as rumus
from lakip_helpers.sajian.kertas.halaman_xlsx import FOLIO, UKURAN, atur_halaman
from lakip_helpers.sajian.kertas.tabel_xlsx import HURUF, LEBAR_PER_CM, isi_sel, tandai_rekaan, tinggi_baris

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LEBAR_LKE: Final = (2.7, 1.3, 5.4, 1.5, 1.9, 1.9, 1.6, 2.2, 2.2, 5.2, 5.2, 2.0, 1.4)
LEBAR_KRITERIA: Final = (1.4, 1.7, 11.0, 2.4, 6.0, 2.0, 1.4)
LEBAR_HASIL: Final = (8.0, 3.6, 2.6, 3.2)
LEBAR_SKALA: Final = (2.0, 1.6, 3.0, 9.0, 0.6, 2.0, 4.0, 2.2, 2.4, 2.2)
"""Lebar kolom (cm)."""
ABU, ABU_JUDUL, GARIS, MERAH = "F2F2F2", "D9D9D9", "808080", "F8CBAD"
TAK_CETAK: Final = 2
"""Kolom terakhir lembar LKE dan Kriteria LKE (kode OPD, tahun): hanya untuk dibaca kembali, tidak dicetak."""
JUDUL_BESAR: Final = 0.75
"""Bagian lebar yang tersisa bagi huruf judul, yang lebih besar dan tebal."""
TENGAH_SAMPAI: Final = 9
"""Isi yang lebih pendek dari ini (huruf), dan bilangan, berada di tengah sel."""


def kepala_lembar(lembar: Worksheet, judul: Sequence[str], keterangan: str, lebar: Sequence[float]) -> None:
    """Judul di tengah pada baris 1 sampai 4, keterangan pada baris 5; baris kosong tetap ada supaya letaknya sama.

    `lebar` kolom yang dicetak (cm): judul yang panjang dilipat di dalamnya, tidak terpotong tepi halaman.
    """
    for nomor, teks in enumerate((*judul, keterangan), start=1):
        if not teks:
            continue
        tengah = nomor <= len(judul)
        sel = isi_sel(lembar, nomor, 1, teks)
        sel.font = rupa("Font", name=HURUF, size=UKURAN + 2 if tengah else UKURAN, bold=tengah)
        sel.alignment = rupa("Alignment", horizontal="center" if tengah else "left", vertical="top", wrap_text=True)
        lembar.merge_cells(start_row=nomor, end_row=nomor, start_column=1, end_column=len(lebar))
        if tengah:
            lembar.row_dimensions[nomor].height = tinggi_baris([(teks, sum(lebar) * JUDUL_BESAR)]) * 1.2
    lembar.row_dimensions[len(judul) + 1].height = 28


def judul_tabel(lembar: Worksheet, nomor: int, judul: Sequence[str], lebar: Sequence[float]) -> None:
    """Satu baris judul kolom; kolom tanpa judul adalah sela."""
    for letak, teks in enumerate(judul, start=1):
        if not teks:
            continue
        sel = isi_sel(lembar, nomor, letak, teks)
        sel.font, sel.border = rupa("Font", name=HURUF, size=UKURAN, bold=True), garis_tepi(GARIS)
        sel.fill = rupa("PatternFill", fill_type="solid", start_color=ABU_JUDUL)
        sel.alignment = rupa("Alignment", horizontal="center", vertical="center", wrap_text=True)
    pasangan = zip(judul, lebar, strict=True)
    lembar.row_dimensions[nomor].height = tinggi_baris((teks, cm * 0.8) for teks, cm in pasangan)


def rupa_isi(
    lembar: Worksheet,
    nomor: int,
    lebar: Sequence[float],
    *,
    diisi: Collection[int],
    hitung: Collection[int],
    kiri: Collection[int] = (),
    mulai: int = 1,
    tebal: bool = False,
) -> None:
    """Rupa satu baris: sel `diisi` putih dan tidak terkunci, selebihnya abu-abu dan terkunci; `kiri` rata kiri.

    Kolom sebelum `mulai` dibiarkan.
    """
    for letak in range(mulai, len(lebar) + 1):
        sel: Any = lembar.cell(nomor, letak)
        singkat = isinstance(sel.value, (int, float)) or len(_teks(sel)) < TENGAH_SAMPAI
        pendek = letak in hitung or (letak not in kiri and singkat)
        sel.border, sel.font = garis_tepi(GARIS), rupa("Font", name=HURUF, size=UKURAN, bold=tebal)
        sel.alignment = rupa("Alignment", horizontal="center" if pendek else "left", vertical="top", wrap_text=True)
        sel.protection = rupa("Protection", locked=letak not in diisi)
        if letak not in diisi:
            sel.fill = rupa("PatternFill", fill_type="solid", start_color=ABU)
        if letak in hitung:
            sel.number_format = "0.##"
    isi = ((_teks(lembar.cell(nomor, letak)), cm) for letak, cm in enumerate(lebar, start=1))
    lembar.row_dimensions[nomor].height = tinggi_baris(isi) + 3


def _teks(sel: Any) -> str:
    """Tulisan sel untuk menghitung tinggi baris; rumus tidak tampak, jadi tidak dihitung."""
    return "" if sel.data_type == "f" or sel.value is None else str(sel.value)


def beri_pilihan(lembar: Worksheet, rentang: str, pilihan: Sequence[str]) -> None:
    """Pilihan tarik-turun yang ditegakkan."""
    from openpyxl.worksheet.datavalidation import DataValidation

    daftar = DataValidation(type="list", formula1=f'"{",".join(pilihan)}"', allow_blank=True, showErrorMessage=True)
    daftar.errorTitle, daftar.error = "Pilihan", f"Pilih salah satu: {', '.join(pilihan)}."
    lembar.add_data_validation(daftar)
    daftar.add(rentang)


def tandai_melebihi(lembar: Worksheet) -> None:
    """Jawaban yang lebih tinggi daripada yang didukung kriterianya diberi warna (aturan LKE-05)."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill

    tinggi = rumus.melebihi(rumus.AWAL)
    warna = PatternFill("solid", bgColor=MERAH)
    lembar.conditional_formatting.add(f"E{rumus.AWAL}:E{rumus.AKHIR}", FormulaRule(formula=[tinggi], fill=warna))


def atur_lembar(
    lembar: Worksheet, judul: int, lebar: Sequence[float], *, beku: str, rekaan: bool, tak_cetak: int = 0
) -> None:
    """Lebar kolom, baris judul yang tetap terlihat, dan halaman cetak mendatar selebar satu halaman.

    `tak_cetak` kolom terakhir (kode OPD, tahun) hanya untuk dibaca kembali, jadi tidak ikut mengecilkan cetakannya.
    """
    from openpyxl.utils import get_column_letter

    for letak, cm in enumerate(lebar, start=1):
        lembar.column_dimensions[get_column_letter(letak)].width = round(cm * LEBAR_PER_CM, 1)
    lembar.freeze_panes = beku
    if tak_cetak:
        lembar.print_area = f"A1:{get_column_letter(len(lebar) - tak_cetak)}{lembar.max_row}"
    atur_halaman(lembar, FOLIO, lebar[: len(lebar) - tak_cetak], [judul])
    lembar.oddFooter.center.text = "&A – halaman &P dari &N"
    if rekaan:
        tandai_rekaan(lembar)
    lembar.sheet_view.showGridLines = False
