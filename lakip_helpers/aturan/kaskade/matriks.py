"""Aturan KAS dan MUTU atas matriks kaskade: sasaran, program, dan kegiatan dengan indikatornya dalam satu baris."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.indikator import mutu
from lakip_helpers.aturan.indikator.kata_mutu import muat_kata
from lakip_helpers.aturan.indikator.mutu_pokok import SASARAN_LEMBAGA, sebab_tak_relevan
from lakip_helpers.aturan.indikator.naskah import nama_baku
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator, siapkan_indikator
from lakip_helpers.aturan.kaskade import kartu_matriks as kartu
from lakip_helpers.istilah import JenisNomenklatur, K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_DINILAI: Final = ("MUTU-01", "MUTU-03", "MUTU-06", "MUTU-12", "MUTU-23", "MUTU-29")


def kas_19(bundel: Bundel) -> Kena:
    """Indikator program sama dengan indikator sasarannya."""
    frame = bundel[DINILAI]
    pasangan = zip(kolom_teks(frame, K.INDIKATOR_PROGRAM), kolom_teks(frame, K.INDIKATOR), strict=True)
    sama = [bool(a) and nama_baku(str(a)) == nama_baku(str(b)) for a, b in pasangan]
    return Kena(np.array(sama, dtype=bool))


def kas_20(bundel: Bundel) -> Kena:
    """Program rumah tangga kantor di bawah sasaran yang bukan kelembagaan, atau program berpokok urusan lain."""
    frame = bundel[DINILAI]
    kolom = [kolom_teks(frame, nama) for nama in (K.PROGRAM, K.INDIKATOR_PROGRAM, K.SASARAN)]
    keadaan = [_keadaan_putus(*map(str, baris)) for baris in zip(*kolom, strict=True)]
    return Kena(np.array([bool(k) for k in keadaan], dtype=bool), {"sasaran": kolom[2], "keadaan": keadaan})


def _keadaan_putus(program: str, indikator: str, sasaran: str) -> str:
    """Mengapa sebuah program tampak tidak mengungkit sasarannya; kosong bila mengungkit."""
    if not program or not sasaran:
        return ""
    if _rumah_tangga(program) and not SASARAN_LEMBAGA.search(sasaran.lower()):
        return "mengurus rumah tangga kantor"
    return sebab_tak_relevan(f"{program} {indikator}", sasaran).partition(", sasarannya")[0]


def _rumah_tangga(program: str) -> bool:
    kecil = program.lower()
    return bool(muat_kata().rumah_tangga.search(kecil)) or "kendaraan dinas" in kecil or "penunjang urusan" in kecil


def _sebagai(frame: pd.DataFrame, kolom: str, jenis: JenisNomenklatur) -> pd.DataFrame:
    """Matriks yang indikatornya diganti indikator jenjang itu; satuan sasaran tidak ikut."""
    hasil = frame.drop(columns=[K.SATUAN], errors="ignore")
    hasil[K.INDIKATOR], hasil[K.JENIS] = frame[kolom], str(jenis)
    hasil.attrs = dict(frame.attrs)
    return hasil


def _per_jenjang(
    frame: pd.DataFrame, kolom: str, jenis: JenisNomenklatur
) -> Iterator[tuple[pd.DataFrame, TabelIndikator]]:
    jenjang = _sebagai(frame, kolom, jenis)
    yield jenjang, siapkan_indikator(jenjang)


def _program(bundel: Bundel) -> Iterator[tuple[pd.DataFrame, TabelIndikator]]:
    yield from _per_jenjang(bundel[DINILAI], K.INDIKATOR_PROGRAM, JenisNomenklatur.PROGRAM)


def _kegiatan(bundel: Bundel) -> Iterator[tuple[pd.DataFrame, TabelIndikator]]:
    yield from _per_jenjang(bundel[DINILAI], K.INDIKATOR_KEGIATAN, JenisNomenklatur.KEGIATAN)


def _apa_adanya(bundel: Bundel) -> Bundel:
    return bundel


def _kalimat(kolom: str) -> tuple[Aturan[TabelIndikator], ...]:
    dipakai = {a.kartu.kode: replace(a, kolom=kolom) for a in mutu.ATURAN if a.kartu.kode in _DINILAI}
    return tuple(dipakai.values())


RUMPUN: Final = Rumpun(
    "KAS",
    _apa_adanya,
    (
        Aturan(kartu.KAS_19, kas_19, K.INDIKATOR_PROGRAM, butuh=(K.INDIKATOR,)),
        Aturan(kartu.KAS_20, kas_20, K.PROGRAM, butuh=(K.PROGRAM, K.SASARAN)),
    ),
    butuh=(K.INDIKATOR_PROGRAM,),
)
RUMPUN_PROGRAM: Final = Rumpun(
    "MUTU", _apa_adanya, _kalimat(K.INDIKATOR_PROGRAM), butuh=(K.INDIKATOR_PROGRAM,), bagi=_program
)
RUMPUN_KEGIATAN: Final = Rumpun(
    "MUTU", _apa_adanya, _kalimat(K.INDIKATOR_KEGIATAN), butuh=(K.INDIKATOR_KEGIATAN,), bagi=_kegiatan
)
SEMUA: Final = (RUMPUN, RUMPUN_PROGRAM, RUMPUN_KEGIATAN)
"""Rumpun sebuah matriks kaskade."""
