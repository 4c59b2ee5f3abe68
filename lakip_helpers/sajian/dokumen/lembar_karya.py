"""Lembar karya peserta sebagai Word: satu judul dan satu tabel, untuk dibawa pulang dan dibicarakan di kantor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import BELUM, BarisDokumen, KolomDokumen, TabelDokumen, bagi_lebar
from lakip_helpers.sajian.kertas.kerangka import Setelan, buka

if TYPE_CHECKING:
    from docx.document import Document

KOLOM_TEGAK: Final = 4
"""Tabel yang lebih lebar dari ini dicetak mendatar."""


def buat_lembar(
    judul: str, pemilik: str, kolom: Sequence[tuple[str, float]], baris: Sequence[Sequence[str]], keterangan: str = ""
) -> Document:
    """Susun lembarnya.

    Masukan: judul, nama OPD pemiliknya (boleh kosong), kolom (judul dan bobot lebarnya), baris isinya, dan keterangan
    di bawah tabel. Keluaran: dokumen python-docx.

    >>> lembar = buat_lembar("POHON KINERJA", "Dinas Sosial", [("Jenjang", 1), ("Isi", 3)], [["Hasil", ""]])
    >>> lembar.tables[0].cell(1, 1).text
    '(belum diisi)'
    """
    lembaran = buka(Setelan(), judul.capitalize(), rekaan=False, mendatar=len(kolom) > KOLOM_TEGAK)
    lembaran.judul(judul, pemilik)
    lebar = bagi_lebar(lembaran.lebar_isi(), *(bobot for _, bobot in kolom))
    kepala = tuple(KolomDokumen(nama, cm, kosong=BELUM) for (nama, _), cm in zip(kolom, lebar, strict=True))
    lembaran.tabel(TabelDokumen(judul, kepala, tuple(BarisDokumen(tuple(satu)) for satu in baris)))
    if keterangan:
        lembaran.tulis(keterangan, g.KETERANGAN)
    return lembaran.tutup()
