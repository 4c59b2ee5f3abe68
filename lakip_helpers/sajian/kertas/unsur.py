"""Unsur WordprocessingML yang disusun langsung dengan lxml, yang dipakai python-docx di bawahnya."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TWIP_PER_CM: Final = 1440 / 2.54
_TERLARANG: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

TANDA_HUBUNG: Final = re.compile(r"(?<=\d)-(?=\d)")
"""Tanda hubung di antara dua angka; skala “(0-100)” tidak terpotong ke baris berikutnya."""


@cache
def qn(nama: str) -> str:
    """Nama berawalan menjadi nama lengkap XML: `w:p` → `{…}p`.

    >>> qn("w:p").endswith("main}p")
    True
    """
    from docx.oxml.ns import qn as nama_lengkap

    return str(nama_lengkap(nama))


@cache
def _pembuat() -> Any:
    """Pembuat unsur milik python-docx, supaya unsur baru berkelas sama dengan yang dibacanya."""
    from docx.oxml.parser import oxml_parser

    return oxml_parser.makeelement


_PETA: Final = {"w": NS}


def unsur(nama: str, *anak: Any, **atribut: object) -> Any:
    """Satu unsur WordprocessingML, misalnya `unsur("w:jc", val="center")`."""
    ciri = {qn(f"w:{kunci}"): str(nilai) for kunci, nilai in atribut.items()}
    hasil = _pembuat()(qn(nama), ciri, _PETA)
    hasil.extend(anak)
    return hasil


def bersihkan(teks: str) -> str:
    """Buang huruf kendali yang tidak dapat disimpan dalam berkas Office.

    >>> bersihkan("Dinas\\x0bA")
    'Dinas A'
    """
    return _TERLARANG.sub(" ", teks)


def lari(teks: str, *, tebal: bool = False, coret: bool = False) -> Any:
    """Satu potongan teks (run); `coret` untuk kata yang dibuang."""
    ciri = [unsur(nama) for nama, dipakai in (("w:b", tebal), ("w:strike", coret)) if dipakai]
    hasil = unsur("w:r", *([unsur("w:rPr", *ciri)] if ciri else []))
    for urutan, potong in enumerate(bersihkan(teks).split("\n")):
        if urutan:
            hasil.append(unsur("w:br"))
        for letak, bagian in enumerate(TANDA_HUBUNG.split(potong)):
            if letak:
                hasil.append(unsur("w:noBreakHyphen"))
            isi = unsur("w:t")
            isi.text = bagian
            isi.set(qn("xml:space"), "preserve")
            hasil.append(isi)
    return hasil


def bidang(perintah: str, teks: str) -> tuple[Any, ...]:
    """Potongan-potongan satu bidang (field) Word, misalnya `PAGE`; `teks` tampil sampai Word menghitungnya."""
    kode = unsur("w:instrText")
    kode.text = f" {perintah} "
    kode.set(qn("xml:space"), "preserve")
    awal, tengah, akhir = (
        unsur("w:r", unsur("w:fldChar", fldCharType=jenis)) for jenis in ("begin", "separate", "end")
    )
    return awal, unsur("w:r", kode), tengah, lari(teks), akhir


def twip(cm: float) -> int:
    """Sentimeter menjadi twip, satuan lebar Word."""
    return round(cm * TWIP_PER_CM)
