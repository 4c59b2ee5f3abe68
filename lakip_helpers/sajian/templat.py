"""Buku kerja Excel kosong yang dibuat dari pernyataan tabel: judul, pilihan, keterangan, baris contoh."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers import __version__
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.model import TABEL_BUNDEL, Kolom, Tabel, Tipe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

BARIS_ISIAN: Final = 500
"""Banyaknya baris yang diberi pilihan tarik-turun di bawah judul."""
WARNA_JUDUL, WARNA_WAJIB, WARNA_CONTOH = "1F3864", "7F1D1D", "F2F2F2"
PETUNJUK: Final = (
    ("Buku kerja kinerja OPD", True),
    ("Satu lembar satu tabel. Isi dari kiri ke kanan: Perangkat Daerah, Renstra, IKU, Program, lalu PK.", False),
    ("Judul berwarna merah tua wajib diisi. Arahkan tetikus ke judul untuk melihat artinya.", False),
    ("Baris abu-abu di bawah judul adalah contoh; boleh dihapus, boleh dibiarkan: kit mengabaikannya.", False),
    ("Kaitan antarlembar memakai kode, bukan nama. Pakai kode yang sama persis di lembar lain.", False),
    ("Angka nol ditulis 0. Sel kosong berarti belum diisi.", False),
    ("Tulis desimal dengan koma (95,5). Rupiah boleh memakai titik ribuan.", False),
    ("Jangan menulis nama orang; cukup nama jabatan.", False),
    ("Kolom tambahan dan catatan Anda sendiri boleh; kit menyimpannya tanpa memeriksanya.", False),
)  # fmt: skip


def buat_templat(tabel: Iterable[Tabel] = TABEL_BUNDEL, opd: str = "") -> Workbook:
    """Buat buku kerja templat.

    Masukan: tabel yang dinyatakan di `model`; `opd` nama OPD untuk judul petunjuk. Keluaran: buku kerja
    openpyxl, satu lembar per tabel didahului lembar Petunjuk. Simpan dengan `simpan_buku`.

    >>> buat_templat().sheetnames[:3]
    ['Petunjuk', 'Perangkat Daerah', 'RPJMD Sasaran']
    """
    from openpyxl import Workbook

    buku = Workbook()
    buku.properties.creator = f"Kit bimbingan LAKIP {__version__}"
    buku.properties.title = "Buku kerja kinerja OPD"
    _lembar_petunjuk(buku, opd)
    for satu in tabel:
        _lembar_tabel(buku, satu)
    return buku


def simpan_buku(buku: Workbook, tujuan: Path) -> Path:
    """Simpan buku kerja; bila berkasnya terkunci (terbuka di Excel), simpan sebagai `…_2.xlsx`.

    Keluaran: tempat yang benar-benar ditulis. Galat: `GalatSimpan` bila foldernya tidak dapat ditulis.
    """
    for calon in (tujuan, tujuan.with_stem(f"{tujuan.stem}_2")):
        try:
            buku.save(calon)
            return calon
        except PermissionError:
            continue
        except OSError as galat:
            raise GalatSimpan(
                f"Berkas {tujuan.name!r} tidak dapat ditulis di folder {tujuan.parent.name!r} ({galat.strerror})."
                " Pilih folder lain, misalnya Documents."
            ) from None
    raise GalatSimpan(f"Berkas {tujuan.name!r} sedang dibuka program lain. Tutup di Excel, lalu ulangi.")


def _lembar_petunjuk(buku: Workbook, opd: str) -> None:
    from openpyxl.styles import Alignment, Font

    lembar = buku.active
    assert lembar is not None
    lembar.title = "Petunjuk"
    lembar.column_dimensions["A"].width = 100
    baris = [*PETUNJUK, (f"OPD: {opd}", False)] if opd else PETUNJUK
    for nomor, (teks, tebal) in enumerate(baris, start=1):
        sel = lembar.cell(nomor, 1, teks)
        sel.font = Font(bold=tebal, size=14 if tebal else 11)
        sel.alignment = Alignment(wrap_text=True, vertical="top")


def _lembar_tabel(buku: Workbook, tabel: Tabel) -> None:
    lembar = buku.create_sheet(tabel.lembar)
    for nomor, kolom in enumerate(tabel.kolom, start=1):
        _judul_kolom(lembar, nomor, kolom)
        _sel_contoh(lembar, nomor, kolom)
        if kolom.pilihan:
            _pilihan(lembar, nomor, kolom)
    lembar.freeze_panes = "A2"
    lembar.auto_filter.ref = f"A1:{_huruf(len(tabel.kolom))}1"
    lembar.print_title_rows = "1:1"
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr.fitToPage = True


def _judul_kolom(lembar: Worksheet, nomor: int, kolom: Kolom) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    sel: Any = lembar.cell(1, nomor, kolom.label)
    sel.font = Font(bold=True, color="FFFFFF")
    sel.fill = PatternFill("solid", start_color=WARNA_WAJIB if kolom.wajib else WARNA_JUDUL)
    sel.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    wajib = "Wajib diisi. " if kolom.wajib else ""
    sel.comment = Comment(f"{wajib}{kolom.arti} Contoh: {kolom.contoh}", "Kit LAKIP", width=300, height=110)
    lembar.column_dimensions[_huruf(nomor)].width = 45 if kolom.tipe is Tipe.TEKS and not kolom.pilihan else 18


def _sel_contoh(lembar: Worksheet, nomor: int, kolom: Kolom) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    sel: Any = lembar.cell(2, nomor, kolom.contoh)
    sel.number_format = "@"
    sel.font = Font(italic=True, color="666666")
    sel.fill = PatternFill("solid", start_color=WARNA_CONTOH)
    sel.alignment = Alignment(wrap_text=True, vertical="top")


def _pilihan(lembar: Worksheet, nomor: int, kolom: Kolom) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    daftar = DataValidation(type="list", formula1=f'"{",".join(kolom.pilihan)}"', allow_blank=True)
    daftar.error = f"Pilih salah satu: {', '.join(kolom.pilihan)}."
    daftar.errorTitle = kolom.label
    daftar.promptTitle, daftar.prompt = kolom.label[:32], kolom.arti[:255]
    lembar.add_data_validation(daftar)
    daftar.add(f"{_huruf(nomor)}2:{_huruf(nomor)}{BARIS_ISIAN + 1}")


def _huruf(nomor: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(nomor))
