"""PDF: garis dan huruf di tiap halaman disusun menjadi tabel. Tidak tahu apa arti isinya."""

from lakip_helpers.berkas.pdf.buka import buka_pdf

__all__ = ["buka_pdf"]
