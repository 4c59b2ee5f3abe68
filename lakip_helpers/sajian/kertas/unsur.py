"""Unsur WordprocessingML yang disusun langsung sebagai XML, lalu dijadikan unsur python-docx sekali jalan."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TWIP_PER_CM: Final = 1440 / 2.54
_TERLARANG: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_NAMA: Final = re.compile(r"<[\w:]+")
_LEPAS: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;"})
_BAKU: Final = "<w:noBreakHyphen/>"
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
def _pengurai() -> Any:
    """Pengurai python-docx, supaya unsur baru berkelas sama dengan yang dibacanya."""
    from docx.oxml.parser import parse_xml

    return parse_xml


def unsur(nama: str, *anak: str, **atribut: object) -> str:
    """XML satu unsur WordprocessingML sebagai teks: unsur yang dibuat satu per satu sepuluh kali lebih lambat.

    >>> unsur("w:pPr", unsur("w:jc", val="center"))
    '<w:pPr><w:jc w:val="center"/></w:pPr>'
    """
    ciri = "".join([f' w:{kunci}="{str(nilai).translate(_LEPAS)}"' for kunci, nilai in atribut.items()])
    return f"<{nama}{ciri}>{''.join(anak)}</{nama}>" if anak else f"<{nama}{ciri}/>"


def jadikan(xml: str) -> Any:
    """Unsur dari XML buatan `unsur`, siap dipasang di dokumen python-docx.

    >>> jadikan(unsur("w:p")).tag == qn("w:p")
    True
    """
    nama = _NAMA.match(xml)
    assert nama
    return _pengurai()(f'{nama[0]} xmlns:w="{NS}"{xml[nama.end() :]}')


def tulis_xml(unsur_jadi: Any) -> str:
    """Kebalikan `jadikan`: XML unsur yang sudah ada, untuk dipindahkan ke dalam susunan baru.

    >>> jadikan(tulis_xml(jadikan(lari("A")))).text
    'A'
    """
    from lxml import etree

    return str(etree.tostring(unsur_jadi, encoding="unicode", with_tail=False)).replace(f' xmlns:w="{NS}"', "", 1)


def bersihkan(teks: str) -> str:
    """Buang huruf kendali yang tidak dapat disimpan dalam berkas Office.

    >>> bersihkan("Dinas\\x0bA")
    'Dinas A'
    """
    return _TERLARANG.sub(" ", teks)


def lari(teks: str, *, tebal: bool = False, coret: bool = False) -> str:
    """Satu potongan teks (run); `coret` untuk kata yang dibuang.

    >>> lari("A & B")
    '<w:r><w:t xml:space="preserve">A &amp; B</w:t></w:r>'
    """
    ciri = [unsur(nama) for nama, dipakai in (("w:b", tebal), ("w:strike", coret)) if dipakai]
    baris = (_BAKU.join(map(_teks, TANDA_HUBUNG.split(potong))) for potong in bersihkan(teks).split("\n"))
    return unsur("w:r", *([unsur("w:rPr", *ciri)] if ciri else []), "<w:br/>".join(baris))


def _teks(isi_teks: str, nama: str = "w:t") -> str:
    lepas = isi_teks.translate(_LEPAS)
    return f'<{nama} xml:space="preserve">{lepas}</{nama}>' if lepas else f'<{nama} xml:space="preserve"/>'


def bidang(perintah: str, teks: str) -> str:
    """Potongan-potongan satu bidang (field) Word, misalnya `PAGE`; `teks` tampil sampai Word menghitungnya."""
    kode = _teks(f" {perintah} ", "w:instrText")
    awal, tengah, akhir = (
        unsur("w:r", unsur("w:fldChar", fldCharType=jenis)) for jenis in ("begin", "separate", "end")
    )
    return "".join((awal, unsur("w:r", kode), tengah, lari(teks), akhir))


def twip(cm: float) -> int:
    """Sentimeter menjadi twip, satuan lebar Word."""
    return round(cm * TWIP_PER_CM)
