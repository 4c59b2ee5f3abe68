"""Satu lembar buku kerja dari pernyataan tabel: judul berketerangan, pilihan, kunci judul, dan isi sel yang aman."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.istilah import JenisNomenklatur, K
from lakip_helpers.model import Kolom, Tabel, Tipe
from lakip_helpers.sajian.buku.rupa_sel import rupa

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl.worksheet.worksheet import Worksheet

BARIS_ISIAN: Final = 2000
"""Banyaknya baris yang diberi pilihan tarik-turun di bawah judul."""
KOLOM_TERAKHIR: Final = 16_384
HURUF: Final = "Calibri"
TINGGI_BARIS: Final = 15
AWAL_RUMUS: Final = ("=", "+", "-", "@")
TANDA_CONTOH: Final = "Contoh: "
"""Awalan sel pertama baris contoh; pembaca kit melewati baris itu."""
WARNA_JUDUL, WARNA_WAJIB, WARNA_CONTOH, WARNA_GARIS = "1F3864", "7F1D1D", "F2F2F2", "BFBFBF"
_TIDAK_SAH: Final = dict.fromkeys([*range(9), 11, 12, 13, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])
_LEPAS: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMAT: Final = {Tipe.RUPIAH: "#,##0", Tipe.TANGGAL: "dd-mm-yyyy", Tipe.TEKS: "@", Tipe.KODE: "@", Tipe.YA_TIDAK: "@"}


def tulis_sel(lembar: Worksheet, baris: int, nomor: int, nilai: object) -> Any:
    """Tulis satu sel; teks selalu menjadi teks, juga yang berawal =, +, -, atau @. Keluaran: sel openpyxl.

    >>> from openpyxl import Workbook
    >>> tulis_sel(Workbook().active, 1, 1, "=1+1").data_type
    's'
    """
    sel: Any = lembar.cell(baris, nomor)
    if isinstance(nilai, str):
        sel.value = aman(nilai)
        sel.data_type = "s"
        sel.quotePrefix = nilai.startswith(AWAL_RUMUS)
        return sel
    sel.value = _nilai_excel(nilai)
    if isinstance(sel.value, float) and float(f"{sel.value:.16g}") != sel.value:
        # openpyxl memotong pada angka ke-16; ditulis utuh supaya terbaca kembali sama
        sel.value, sel.data_type = repr(sel.value), "n"
    return sel


def aman(teks: str) -> str:
    """Teks yang dapat disimpan XLSX dan terbaca kembali sama: tanpa huruf kendali, `_xHHHH_` dilindungi.

    >>> aman("Dinas\\x00 _x0041_")
    'Dinas _x005F_x0041_'
    """
    return _LEPAS.sub("_x005F_", teks.translate(_TIDAK_SAH))


def _nilai_excel(nilai: object) -> object:
    if nilai is None or nilai != nilai or type(nilai).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(nilai, (bool, date, datetime)):
        return nilai
    angka = float(nilai) if isinstance(nilai, (int, float)) or hasattr(nilai, "__float__") else math.nan
    if math.isfinite(angka):
        return int(angka) if angka.is_integer() and abs(angka) < 1e15 else angka
    return aman(str(nilai))


def susun_lembar(
    lembar: Worksheet, tabel: Tabel, tambahan: Sequence[str] = (), asal_pilihan: Sequence[str] = ()
) -> None:
    """Siapkan lembar kosong: judul, keterangan, pilihan, lebar kolom, dan kunci pada judul.

    Masukan: lembar openpyxl; `tabel` yang dinyatakan; judul kolom `tambahan` di luar pernyataan; `asal_pilihan` nama
    tabel lain yang ada di buku ini, supaya kolom kode menawarkan kode dari sana.
    """
    for nomor, kolom in enumerate(tabel.kolom, start=1):
        _judul_kolom(lembar, nomor, kolom)
        _gaya_kolom(lembar, nomor, kolom)
        _pilihan(lembar, nomor, kolom, asal_pilihan)
    for nomor, judul in enumerate(tambahan, start=len(tabel.kolom) + 1):
        _rupa_judul(tulis_sel(lembar, 1, nomor, judul), WARNA_JUDUL)
        _buka_kolom(lembar, nomor, nomor, 24)
    lebar = len(tabel.kolom) + len(tambahan)
    _buka_kolom(lembar, lebar + 1, KOLOM_TERAKHIR, 12)
    _atur_lembar(lembar, lebar)


def _judul_kolom(lembar: Worksheet, nomor: int, kolom: Kolom) -> None:
    from openpyxl.comments import Comment

    sel = tulis_sel(lembar, 1, nomor, kolom.label)
    _rupa_judul(sel, WARNA_WAJIB if kolom.wajib else WARNA_JUDUL)
    pilihan = f"\nPilihan: {', '.join(kolom.pilihan)}." if kolom.pilihan else ""
    teks = f"{'WAJIB. ' if kolom.wajib else ''}{kolom.arti}{pilihan}\nContoh: {kolom.contoh}"
    sel.comment = Comment(teks, "Kit LAKIP", width=320, height=30 + 18 * (teks.count("\n") + 1 + len(teks) // 45))


def _rupa_judul(sel: Any, warna: str) -> None:
    sel.font = rupa("Font", name=HURUF, bold=True, color="FFFFFF")
    sel.fill = rupa("PatternFill", fill_type="solid", start_color=warna)
    sel.alignment = rupa("Alignment", wrap_text=True, vertical="center", horizontal="center")
    sel.border = rupa("Border", right=rupa("Side", style="thin", color="FFFFFF"))


def lebar_kolom(kolom: Kolom) -> int:
    """Lebar kolom menurut isinya: kalimat lebar, kode sedang, angka sempit."""
    if kolom.tipe is Tipe.RUPIAH:
        return 20
    if kolom.tipe in (Tipe.KODE, Tipe.TANGGAL) or kolom.pilihan:
        return 20
    return 48 if kolom.tipe is Tipe.TEKS and len(kolom.contoh) > 16 else 14


def _gaya_kolom(lembar: Worksheet, nomor: int, kolom: Kolom) -> None:
    _buka_kolom(lembar, nomor, nomor, lebar_kolom(kolom))
    lembar.column_dimensions[_huruf(nomor)].number_format = _FORMAT.get(kolom.tipe, "General")


def _buka_kolom(lembar: Worksheet, awal: int, akhir: int, lebar: int) -> None:
    """Sel kolom boleh diisi walaupun lembarnya dilindungi."""
    kolom = lembar.column_dimensions[_huruf(awal)]
    kolom.min, kolom.max, kolom.width = awal, akhir, lebar
    kolom.protection = rupa("Protection", locked=False)


def _pilihan(lembar: Worksheet, nomor: int, kolom: Kolom, asal_pilihan: Sequence[str]) -> None:
    """Pilihan tarik-turun: pilihan baku ditegakkan, kode dari lembar lain hanya ditawarkan."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rumus = f'"{",".join(kolom.pilihan)}"' if kolom.pilihan else _rumus_kode(kolom, asal_pilihan)
    if not rumus:
        return
    daftar = DataValidation(type="list", formula1=rumus, allow_blank=True)
    daftar.showErrorMessage = bool(kolom.pilihan)
    daftar.errorTitle, daftar.error = kolom.label[:32], f"Pilih salah satu: {', '.join(kolom.pilihan)}."[:255]
    lembar.add_data_validation(daftar)
    daftar.add(f"{_huruf(nomor)}2:{_huruf(nomor)}{BARIS_ISIAN + 1}")


def _rumus_kode(kolom: Kolom, asal_pilihan: Sequence[str]) -> str:
    from lakip_helpers.model import SEMUA_TABEL

    tujuan = [r for r in kolom.rujuk if r.tabel in asal_pilihan]
    if len(tujuan) != 1:
        return ""
    tabel = next(satu for satu in SEMUA_TABEL if satu.nama == tujuan[0].tabel)
    huruf = _huruf(tabel.nama_kolom.index(tujuan[0].kolom) + 1)
    return f"'{tabel.lembar}'!${huruf}$2:${huruf}${BARIS_ISIAN + 1}"


def _atur_lembar(lembar: Worksheet, lebar: int) -> None:
    lembar.row_dimensions[1].height = 48
    lembar.freeze_panes = "A2"
    lembar.auto_filter.ref = f"A1:{_huruf(lebar)}{BARIS_ISIAN + 1}"
    lembar.print_title_rows = "1:1"
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.paperSize = 9
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr.fitToPage = True
    lembar.oddFooter.center.text = "&A – halaman &P dari &N"
    lindungi(lembar)


def lindungi(lembar: Worksheet) -> None:
    """Lindungi judul tanpa kata sandi; mengurutkan, menyaring, menambah, dan menghapus baris tetap boleh."""
    kunci = lembar.protection
    kunci.sheet = True
    for boleh in ("sort", "autoFilter", "insertRows", "deleteRows", "formatCells", "formatColumns", "formatRows",
                  "insertColumns", "insertHyperlinks"):  # fmt: skip
        setattr(kunci, boleh, False)


def tulis_contoh(lembar: Worksheet, tabel: Tabel) -> None:
    """Baris contoh abu-abu di bawah judul; sel pertamanya bertanda “Contoh:”."""
    lembar.row_dimensions[2].height = 2 * TINGGI_BARIS
    for nomor, kolom in enumerate(tabel.kolom, start=1):
        sel = tulis_sel(lembar, 2, nomor, (TANDA_CONTOH if nomor == 1 else "") + kolom.contoh)
        sel.number_format = "@"
        sel.font = rupa("Font", name=HURUF, italic=True, color="666666")
        sel.fill = rupa("PatternFill", fill_type="solid", start_color=WARNA_CONTOH)
        sel.alignment = rupa("Alignment", wrap_text=True, vertical="top")
        sel.protection = rupa("Protection", locked=False)


def tulis_baris(lembar: Worksheet, tabel: Tabel, frame: pd.DataFrame, awal: int, tambahan: Sequence[str] = ()) -> None:
    """Tulis isi frame mulai baris `awal`, menurut urutan kolom tabel lalu kolom tambahan."""
    gaya = (rupa("Alignment", wrap_text=True, vertical="top"), rupa("Protection", locked=False))
    daftar = [*((k.nama, _FORMAT.get(k.tipe, "General")) for k in tabel.kolom), *((nama, "") for nama in tambahan)]
    for nomor, (nama, bentuk) in enumerate(daftar, start=1):
        for baris, nilai in enumerate(frame[nama].tolist() if nama in frame else [], start=awal):
            sel = tulis_sel(lembar, baris, nomor, nilai if nilai != "" else None)
            sel.alignment, sel.protection = gaya
            if bentuk and (bentuk != "@" or isinstance(nilai, str)):
                sel.number_format = bentuk
    program = (frame[K.JENIS] == JenisNomenklatur.PROGRAM).tolist() if K.JENIS in frame else [False] * len(frame)
    for baris, tebal in enumerate(program, start=awal):
        sel_baris = [lembar.cell(baris, nomor) for nomor in range(1, len(daftar) + 1)]
        lembar.row_dimensions[baris].height = _tinggi(sel_baris, tabel)
        for sel in sel_baris if tebal else ():
            sel.font = rupa("Font", name=HURUF, bold=True)


def _tinggi(baris: Sequence[Any], tabel: Tabel) -> float:
    """Tinggi baris yang cukup untuk kalimat terpanjangnya."""
    pasangan = zip(baris, tabel.kolom, strict=False)
    banyak = [banyak_baris(sel.value, lebar_kolom(kolom)) for sel, kolom in pasangan if isinstance(sel.value, str)]
    return float(TINGGI_BARIS * min(max(banyak, default=1), 12))


def banyak_baris(teks: str, lebar: int) -> int:
    """Banyaknya baris bila dilipat pada kata selebar kolom Excel itu.

    >>> banyak_baris("Dinas Lingkungan Hidup", 14), banyak_baris("Dinas Sosial", 14), banyak_baris("a\\nb", 14)
    (3, 1, 2)
    """
    muat = int(lebar / 1.1)
    alinea = teks.splitlines() or [""]
    return sum(len(textwrap.wrap(satu, muat)) or 1 if len(satu) > muat else 1 for satu in alinea)


def _huruf(nomor: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(nomor))
