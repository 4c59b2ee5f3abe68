"""Menyatukan kata yang terpotong di kolom tabel PDF yang sempit ("Indikato r", "Meningk atnya")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import BarisNaskah, Dokumen, JenisBerkas

_KATA: Final = re.compile(r"[^\W\d_]+")
_SELA: Final = re.compile(r"(\s+)")
HURUF_MIN: Final = 5


def satukan_dokumen(dokumen: Dokumen) -> Dokumen:
    """Dokumen PDF yang kata terpotong di tabelnya disatukan lagi, bila kata utuhnya ada di naskah; lainnya tetap."""
    if dokumen.jenis is not JenisBerkas.PDF:
        return dokumen
    uraian = _kosakata(b for b in dokumen.alur if not b.tabel)
    kamus = uraian | _kosakata(dokumen.alur)
    petak = [
        replace(p, kisi=[[satukan(x, kamus, uraian) if isinstance(x, str) else x for x in b] for b in p.kisi])
        for p in dokumen.petak
    ]
    return replace(dokumen, petak=tuple(petak), alur=tuple(_baris(b, kamus, uraian) for b in dokumen.alur))


def _kosakata(baris: Iterable[BarisNaskah]) -> frozenset[str]:
    return frozenset(k.lower() for b in baris for k in _KATA.findall(b.teks))


def _baris(b: BarisNaskah, kamus: Set[str], uraian: Set[str]) -> BarisNaskah:
    return b._replace(teks=satukan(b.teks, kamus, uraian)) if b.tabel else b


def satukan(teks: str, kamus: Set[str], uraian: Set[str]) -> str:
    """Satukan dua potongan yang gabungannya ada di `kamus`, sedangkan salah satu potongannya bukan kata di `uraian`.

    >>> satukan("Indikato r kinerja di dalam", {"indikator", "kinerja", "di", "dalam", "didalam"}, {"di", "dalam"})
    'Indikator kinerja di dalam'
    """
    awal, *sisa = _SELA.split(teks)
    hasil = [awal]
    for sela, potong in zip(sisa[::2], sisa[1::2], strict=True):
        if _terpotong(hasil[-1], potong, kamus, uraian):
            hasil[-1] += potong
        else:
            hasil += [sela, potong]
    return "".join(hasil)


def _terpotong(depan: str, belakang: str, kamus: Set[str], uraian: Set[str]) -> bool:
    if len(depan) + len(belakang) < HURUF_MIN or not (
        depan.isalpha() and belakang.isalpha() and (belakang.islower() or depan.isupper())
    ):
        return False
    return (depan + belakang).lower() in kamus and not {depan.lower(), belakang.lower()} <= uraian
