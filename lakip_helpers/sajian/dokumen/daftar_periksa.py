"""Daftar periksa tahunan: tiap hal yang menua, katanya siapa, dan tempat menulis hasil pencocokannya."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, TabelDokumen, bagi_lebar
from lakip_helpers.sajian.kertas.kerangka import Setelan, buka

if TYPE_CHECKING:
    from docx.document import Document

KOLOM: Final = (
    "Yang dicocokkan",
    "Kata siapa",
    "Letak di folder kit",
    "Terakhir",
    "Masih berlaku? (ya / berganti menjadi)",
)
LEBAR: Final = (5.0, 6.0, 5.0, 2.6, 5.0)
PENGANTAR: Final = (
    "Disusun {tanggal}. Kerjakan tiap Januari, sebelum bimbingan pertama tahun itu. Cocokkan tiap baris dengan"
    " sumbernya, tulis hasilnya di kolom terakhir, lalu ganti tanggal “ditinjau” pada berkas yang disebut. Yang tidak"
    " sempat dicocokkan dibiarkan bertanggal lama."
)


def buat_daftar_periksa(baris: Sequence[tuple[str, str, str, str]], tanggal: str) -> Document:
    """Dokumen Word mendatar. `baris`: (hal, kata siapa, letak, tanggal terakhir); `tanggal` dalam kata.

    >>> dokumen = buat_daftar_periksa([("Batas", "praktik", "acuan/capaian.toml", "Januari 2026")], "1 Januari 2027")
    >>> [sel.text for sel in dokumen.tables[0].rows[1].cells][:2]
    ['Batas', 'praktik']
    """
    lembaran = buka(Setelan(), "Daftar periksa tahunan", rekaan=False, mendatar=True)
    lembaran.judul("DAFTAR PERIKSA TAHUNAN ISI KIT")
    lembaran.tulis(PENGANTAR.format(tanggal=tanggal), g.KETERANGAN)
    ukuran = bagi_lebar(lembaran.lebar_isi(), *LEBAR)
    kolom = tuple(KolomDokumen(nama, satu, kosong="") for nama, satu in zip(KOLOM, ukuran, strict=True))
    isi_tabel = tuple(BarisDokumen((*satu, "")) for satu in baris)
    lembaran.tabel(TabelDokumen("Daftar periksa", kolom, isi_tabel, kecil=True))
    return lembaran.tutup()
