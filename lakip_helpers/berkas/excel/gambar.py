"""Tulisan di dalam gambar (kotak, panah, bagan) sebuah XLSX: bukan isi sel, jadi bukan tabel."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from lakip_helpers.berkas.arsip import ZIP_RUSAK, baca_xml, buka_arsip
from lakip_helpers.berkas.kisi import MB, Lembar, bersihkan

_GAMBAR: Final = re.compile(r"xl/(drawings/drawing|diagrams/data)\d*\.xml")
_BESAR_MAKS: Final = 8 * MB


def tulisan_gambar(berkas: str, data: bytes) -> tuple[str, ...]:
    """Paragraf di dalam gambar-gambar sebuah XLSX; bagian gambar yang rusak atau raksasa dilewati."""
    hasil: list[str] = []
    with buka_arsip(berkas, data) as arsip:
        bagian = [satu for satu in arsip.infolist() if _GAMBAR.fullmatch(satu.filename)]
        if sum(satu.file_size for satu in bagian) > _BESAR_MAKS:
            return ()
        for satu in bagian:
            try:
                akar = baca_xml(arsip.read(satu))
            except ZIP_RUSAK:
                continue
            for paragraf in akar.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}p"):
                teks = "".join(potong.text or "" for potong in paragraf.iter("{*}t"))
                hasil += [bersihkan(teks).strip()] if teks.strip() else []
    return tuple(hasil)


def sebut_gambar(berkas: str, tulisan: Iterable[str], lembar: Iterable[Lembar]) -> tuple[str, ...]:
    """Kalimat bila tulisannya lebih banyak di gambar daripada di sel; kosong bila tidak.

    >>> sebut_gambar("a.xlsx", ["Persentase jalan mantap"], [Lembar("a.xlsx", "PK", [["Pohon kinerja"]])])[0][:45]
    "Berkas 'a.xlsx' hampir seluruhnya tertulis di"
    """
    di_sel = sum(len(str(sel)) for satu in lembar for baris in satu.kisi for sel in baris if sel is not None)
    if sum(map(len, tulisan)) <= di_sel:
        return ()
    return (
        f"Berkas {berkas!r} hampir seluruhnya tertulis di dalam gambar (kotak atau bagan), bukan di sel, sehingga"
        " tidak terbaca sebagai tabel. Ketik indikator dan targetnya di sel, lalu coba lagi.",
    )
