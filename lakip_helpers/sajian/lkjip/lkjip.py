"""Laporan Kinerja Instansi Pemerintah (LKjIP) sebuah OPD: Bab I sampai IV menurut PermenPAN-RB 53/2014 Lampiran II.

Angka capaian, serapan, dan efisiensi datang dari `HasilUkur`; di sini tidak ada yang dinilai. Yang tidak ada di data
menjadi tempat isian bertanda, tidak pernah dikarang.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakip_helpers.sajian.kertas.kerangka import Setelan, buka
from lakip_helpers.sajian.lkjip.bab import (
    tulis_bab_1,
    tulis_bab_2,
    tulis_bab_4,
    tulis_pengantar,
    tulis_sampul,
)
from lakip_helpers.sajian.lkjip.bahan import Bahan, susun_bahan
from lakip_helpers.sajian.lkjip.ikhtisar import tulis_ikhtisar
from lakip_helpers.sajian.lkjip.kinerja import tulis_bab_3
from lakip_helpers.sajian.lkjip.lampiran import tulis_lampiran
from lakip_helpers.sajian.lkjip.rangka import Rangka
from lakip_helpers.sajian.lkjip.ukur import HasilUkur

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document

    from lakip_helpers.model import Bundel


def buat_lkjip(
    bundel: Bundel, kode_opd: str, tahun: int, *, hasil: HasilUkur, setelan: Setelan | None = None
) -> Document:
    """Susun LKjIP sebuah OPD sebagai dokumen Word.

    Masukan: bundel, kode OPD, tahun laporan, dan `hasil` yang sudah dihitung (lihat `HasilUkur`). Keluaran: dokumen
    python-docx: sampul, kata pengantar, ikhtisar, daftar isi, tabel, dan gambar, Bab I–IV, lampiran. Galat:
    `GalatTabel` bila PK tahun itu tidak ada. Bentuk: PermenPAN-RB 53/2014 Lampiran II.

    >>> from lakip_helpers import muat
    >>> from lakip_helpers.pakai.lkjip import ukur_laporan
    >>> bundel = muat("kota_contoh")
    >>> laporan = buat_lkjip(bundel, "DISHUB", 2025, hasil=ukur_laporan(bundel, "DISHUB", 2025))
    >>> [alinea.text for alinea in laporan.paragraphs if alinea.style.name == "LAKIP Bab"][2:4]
    ['BAB I\\nPENDAHULUAN', 'BAB II\\nPERENCANAAN KINERJA']
    """
    setelan = setelan or Setelan()
    bahan = susun_bahan(bundel, kode_opd, tahun, hasil, setelan)
    return susun_laporan(bahan, setelan)


def susun_laporan(
    bahan: Bahan,
    setelan: Setelan,
    tambahan: Callable[[Rangka, Bahan], None] | None = None,
    penutup: Callable[[Rangka], None] | None = None,
) -> Document:
    """Tulis laporan utuh; `tambahan` menulis subbab sesudah realisasi anggaran, `penutup` lampiran tambahan."""
    judul = f"Laporan Kinerja {bahan.tahun} {bahan.opd.nama}"
    rangka = Rangka(buka(setelan, judul, rekaan=bahan.bundel.rekaan, berbab=True))
    tulis_sampul(rangka, bahan)
    tulis_pengantar(rangka, bahan)
    rangka.bab("IKHTISAR EKSEKUTIF")
    tulis_ikhtisar(rangka.lembaran, bahan)
    jangkar = rangka.jangkar()
    rangka.bagian(mendatar=False)
    tulis_bab_1(rangka, bahan)
    tulis_bab_2(rangka, bahan)
    tulis_bab_3(rangka, bahan)
    if tambahan is not None:
        tambahan(rangka, bahan)
    tulis_bab_4(rangka, bahan)
    tulis_lampiran(rangka, bahan)
    if penutup is not None:
        penutup(rangka)
    rangka.sisipkan_daftar(jangkar)
    return rangka.lembaran.tutup()
