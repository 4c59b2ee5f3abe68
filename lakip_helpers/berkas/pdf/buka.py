"""Membuka PDF menjadi tabel dan naskah."""

from __future__ import annotations

import io
from typing import Final

from lakip_helpers.berkas.pdf.bahan import tegakkan
from lakip_helpers.berkas.pdf.rekam import Perekam
from lakip_helpers.berkas.pdf.sambung import petak_tabel
from lakip_helpers.berkas.pdf.tabel import tabel_halaman
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas

NASKAH_MAKS: Final = 200_000


def buka_pdf(berkas: str, data: bytes) -> Dokumen:
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    sumber = PDFResourceManager()
    perekam = Perekam(sumber)
    penafsir = PDFPageInterpreter(sumber, perekam)
    tabel, naskah = [], []
    for lembar in PDFPage.get_pages(io.BytesIO(data)):
        penafsir.process_page(lembar)
        halaman = tegakkan(perekam.halaman)
        t, luar = tabel_halaman(halaman)
        tabel += t
        naskah += [b.teks for b in luar]
    return Dokumen(berkas, JenisBerkas.PDF, tuple(petak_tabel(berkas, tabel)), "\n".join(naskah)[:NASKAH_MAKS])
