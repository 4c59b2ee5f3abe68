"""Arsip zip berisi XML (XLSX, DOCX, ODS): dibuka sesudah daftar isi dan ukurannya masuk akal."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.kisi import MB, UKURAN_ISI_MAKS, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAFTAR_ISI_MAKS: Final = 2_000_000
"""Ukuran daftar isi zip; yang wajar beberapa ribu bita."""
ZIP_RUSAK: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""Galat Python ketika isi zip tidak sesuai dengan yang dinyatakannya."""


def buka_arsip(berkas: str, data: bytes) -> zipfile.ZipFile:
    """Buka zip sesudah daftar isinya masuk akal: tidak raksasa, tidak kembar, tidak berkata sandi.

    Galat: `GalatBerkas`; `zipfile.BadZipFile` bila bukan zip.
    """
    letak = data.rfind(b"PK\x05\x06")
    if letak >= 0 and int.from_bytes(data[letak + 12 : letak + 16], "little") > _DAFTAR_ISI_MAKS:
        raise terlalu_besar(berkas, "daftar isi berkasnya tidak wajar")
    arsip = zipfile.ZipFile(io.BytesIO(data))
    daftar = arsip.infolist()
    if any(anggota.flag_bits & 1 for anggota in daftar):
        raise GalatBerkas(
            f"Berkas {berkas!r} berkata sandi, sehingga isinya tidak terbaca."
            " Buka dengan programnya, hapus kata sandinya, simpan, lalu coba lagi.",
            Gejala.SANDI,
        )
    kembar = [nama for nama, n in Counter(anggota.filename for anggota in daftar).items() if n > 1]
    if kembar:
        raise GalatBerkas(
            f"Berkas {berkas!r} memuat dua bagian bernama sama ({kembar[0][:80]!r}), sehingga tidak jelas mana yang"
            " benar. Buka di Excel, simpan ulang, lalu coba lagi.",
            Gejala.RUSAK,
        )
    return arsip


def periksa_besar(berkas: str, arsip: zipfile.ZipFile, bagian: Sequence[str]) -> None:
    """Tolak arsip yang bagian-bagiannya bersama melewati `UKURAN_ISI_MAKS` sesudah dimampatkan kembali."""
    besar = sum(arsip.getinfo(nama).file_size for nama in bagian)
    if besar > UKURAN_ISI_MAKS:
        raise terlalu_besar(berkas, f"isinya {besar // MB} MB, paling banyak {UKURAN_ISI_MAKS // MB} MB")


def baca_xml(data: bytes) -> _Element:
    """Akar sebuah XML; DTD selalu ditolak, dan tidak ada yang diambil dari luar.

    Galat: `ValueError` bila rusak, bersarang terlalu dalam, atau memuat DTD.

    >>> baca_xml(b"<a><b/></a>").tag
    'a'
    """
    from lxml import etree

    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        akar = etree.fromstring(data, pengurai)
    except etree.XMLSyntaxError:
        raise ValueError("XML rusak") from None
    if akar.getroottree().docinfo.internalDTD is not None:
        raise ValueError("XML memuat DTD")
    return akar
