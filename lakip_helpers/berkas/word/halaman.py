"""Halaman dan tingkat judul paragraf Word: dari tanda yang ditinggalkan Word ketika berkasnya terakhir disimpan."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_GAYA_JUDUL: Final = re.compile(r"(?i)^(?:heading|judul)\s*([1-9])$")
_TANDA: Final = ("lastRenderedPageBreak", "br", "t", "pageBreakBefore", "sectPr", "type")


@dataclass(frozen=True, slots=True)
class TandaHalaman:
    """Cara sebuah naskah Word menandai pergantian halamannya.

    `tercatat` benar bila Word menyimpan letak halamannya sendiri; selainnya hanya pemisah yang dipasang orang.
    """

    tercatat: bool

    def ganti(self, paragraf: _Element) -> tuple[int, int]:
        """Banyaknya pergantian halaman sebelum huruf pertama paragraf, dan sesudahnya."""
        sebelum = sesudah = 0
        mulai = False
        for unsur in paragraf.iter(*(f"{{*}}{nama}" for nama in _TANDA)):
            nama = str(unsur.tag).rpartition("}")[2]
            if nama == "t":
                mulai = mulai or bool((unsur.text or "").strip())
            elif self._berganti(nama, unsur):
                sesudah += mulai or nama == "sectPr"
                sebelum += not (mulai or nama == "sectPr")
        return sebelum, sesudah

    def _berganti(self, nama: str, unsur: _Element) -> bool:
        if self.tercatat:
            return nama == "lastRenderedPageBreak"
        if nama == "sectPr":
            return all(_nilai(jenis) not in ("continuous", "nextColumn") for jenis in unsur.iter("{*}type"))
        return nama == "pageBreakBefore" or (nama == "br" and _nilai(unsur, "type") == "page")


def tanda_halaman(badan: _Element) -> TandaHalaman:
    """Cara naskah ini menandai halamannya."""
    return TandaHalaman(next(badan.iter("{*}lastRenderedPageBreak"), None) is not None)


def tingkat_judul(paragraf: _Element) -> int:
    """Tingkat judul menurut gaya atau tingkat kerangkanya; 0 bila bukan judul."""
    sifat = paragraf.find("{*}pPr")
    gaya = sifat.find("{*}pStyle") if sifat is not None else None
    cocok = _GAYA_JUDUL.match(_nilai(gaya)) if gaya is not None else None
    if cocok:
        return int(cocok[1])
    kerangka = sifat.find("{*}outlineLvl") if sifat is not None else None
    tingkat = _nilai(kerangka) if kerangka is not None else ""
    return int(tingkat) + 1 if tingkat.isdecimal() and int(tingkat) < 9 else 0


def _nilai(unsur: _Element, atribut: str = "val") -> str:
    return next((str(v) for k, v in unsur.attrib.items() if str(k).rpartition("}")[2] == atribut), "")
