"""Buku kerja kit yang diisi dari dokumen kantor, dengan lembar catatan untuk isi yang tidak punya kolom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.sajian.buku.lembar_kerja import HURUF, WARNA_JUDUL, tulis_sel
from lakip_helpers.sajian.buku.rupa_sel import rupa
from lakip_helpers.sajian.buku.templat import buat_templat

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl import Workbook

LEMBAR_CATATAN: Final = "Catatan Asal"
KOLOM: Final = (("Tempat asal", 40), ("Baris tentang", 44), ("Judul kolom", 28), ("Isinya", 60), ("Sebabnya", 44))


def buat_salinan(
    isi_awal: Mapping[str, pd.DataFrame], opd: str, catatan: Sequence[Sequence[str]], asal: Iterable[str] = ()
) -> Workbook:
    """Templat terisi dan lembar Catatan Asal.

    Masukan: frame tiap tabel yang terisi; nama OPD; catatan menurut urutan `KOLOM`; nama berkas asalnya. Keluaran: buku
    kerja openpyxl.

    >>> buat_salinan({}, "Dinas A", [], ["pk.docx"])["Catatan Asal"]["A1"].value
    'Disalin kit dari: pk.docx'
    """
    buku = buat_templat(opd=opd, isi_awal=isi_awal, nomenklatur=False)
    lembar = buku.create_sheet(LEMBAR_CATATAN, 1)
    tulis_sel(lembar, 1, 1, f"Disalin kit dari: {', '.join(asal)}").font = rupa(
        "Font", name=HURUF, bold=True, color=WARNA_JUDUL
    )
    tulis_sel(lembar, 2, 1, "Isi di bawah ini ada di berkas asalnya, tetapi tidak punya kolom di lembar lain.")
    for nomor, (judul, lebar) in enumerate(KOLOM, start=1):
        tulis_sel(lembar, 4, nomor, judul).font = rupa("Font", name=HURUF, bold=True)
        lembar.column_dimensions["ABCDE"[nomor - 1]].width = lebar
    for baris, satu in enumerate(catatan, start=5):
        for nomor, teks in enumerate(satu, start=1):
            tulis_sel(lembar, baris, nomor, teks).alignment = rupa("Alignment", wrap_text=True, vertical="top")
    lembar.freeze_panes = "A5"
    return buku
