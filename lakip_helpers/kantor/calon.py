"""Tabel yang judul kolomnya tidak dikenal: dibaca hanya bila orang menunjukkan peran kolomnya."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.baris import pilah
from lakip_helpers.kantor.bentuk import KolomKantor, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import JUDUL_MAKS
from lakip_helpers.kantor.kepala import Kepala
from lakip_helpers.kantor.kolom import kenali_kolom
from lakip_helpers.kantor.pasangan import pasangkan
from lakip_helpers.kantor.sel import sel_baris

Ubah = Callable[[tuple[KolomKantor, ...], str], tuple[KolomKantor, ...]]
"""Kolom yang terbaca dan tahun tabelnya → kolom yang dibetulkan orang."""
POKOK: Final = (P.INDIKATOR, P.SASARAN, P.TUJUAN)
"""Tanpa satu pun kolom ini sebuah tabel tidak memuat kalimat kinerja."""
BARIS_ATAS: Final = 15
"""Baris judul dicari di sekian baris pertama."""


def apa_adanya(kolom: tuple[KolomKantor, ...], _: str) -> tuple[KolomKantor, ...]:
    """Kolom seperti terbaca."""
    return kolom


def calon_kolom(petak: Petak) -> tuple[KolomKantor, ...]:
    """Kolom menurut baris pertama yang mirip judul; kosong bila tidak ada baris seperti itu.

    >>> petak = Petak("a", "", [["Daftar"], ["Uraian", "2025"], ["Mutu air", "80"]])
    >>> [kolom.judul for kolom in calon_kolom(petak)]
    ['Uraian', '2025']
    """
    kepala = _calon_kepala(petak)
    return kenali_kolom(petak, kepala, len(petak.kisi)) if kepala else ()


def calon_awal(petak: Petak) -> int:
    """Baris petak tempat judul yang dipakai `calon_kolom`; 0 bila tidak ada."""
    kepala = _calon_kepala(petak)
    return kepala.awal if kepala else 0


def baca_calon(petak: Petak, tahun: str, ubah: Ubah) -> list[TabelKantor]:
    """Tabel yang kolomnya ditunjukkan orang; kosong bila tidak ada yang ditunjukkan."""
    kepala = _calon_kepala(petak)
    if kepala is None or ubah is apa_adanya:
        return []
    asal = kenali_kolom(petak, kepala, len(petak.kisi))
    kolom = ubah(asal, tahun)
    if kolom == asal or not any(k.peran in POKOK for k in kolom):
        return []
    terpilah = pilah(petak, kolom, kepala.data, len(petak.kisi))
    letak = (kepala.awal, kepala.data - 1)
    return [TabelKantor(petak, letak, kolom, pasangkan(kolom, tahun), terpilah.baris, terpilah.lewat, "", tahun)]


def _calon_kepala(petak: Petak) -> Kepala | None:
    for i in range(min(BARIS_ATAS, len(petak.kisi) - 1)):
        teks = [sel.teks for sel in sel_baris(petak, i)]
        huruf = [satu for satu in teks if any(h.isalpha() for h in satu)]
        if len(teks) >= 2 and 2 * len(huruf) >= len(teks) and all(len(satu) <= JUDUL_MAKS for satu in teks):
            return Kepala((i,), i + 1)
    return None
