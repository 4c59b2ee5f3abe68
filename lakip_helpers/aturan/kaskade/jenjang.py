"""Aturan KAS-14: indikator hasil tidak boleh berada di bawah induk yang hanya diukur dengan keluaran."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator
from lakip_helpers.aturan.dasar.kerangka import Deret, Kena, kolom_teks
from lakip_helpers.istilah import Jenis, JenisNomenklatur, K, Yakin

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_KERJA: Final = frozenset({Jenis.INPUT, Jenis.PROSES, Jenis.OUTPUT})
_HASIL: Final = frozenset({Jenis.OUTCOME, Jenis.DAMPAK})


@dataclass(frozen=True)
class Ukuran:
    """Jenis indikator sebuah simpul (sasaran atau program): kalimat dan jenis tiap indikatornya."""

    simpul: str
    indikator: str
    jenis: str
    yakin: str


def kas_14(bundel: Bundel, tabel: str, ukuran: Mapping[str, Sequence[Ukuran]]) -> Kena:
    """Indikator hasil di bawah induk yang semua indikatornya keluaran.

    Penilaian yang yakinnya rendah tidak dipakai; induk hanya dinilai bila yakinnya tinggi.
    """
    sendiri, induk = ukuran[tabel], _induk(bundel, tabel)
    milik: dict[str, list[Ukuran]] = {}
    for satu in chain.from_iterable(ukuran.values()):
        milik.setdefault(satu.simpul, []).append(satu)
    di_atas = [milik.get(kode, []) for kode in induk]
    topeng = [
        u.yakin != Yakin.RENDAH and u.jenis in _HASIL and bool(atas) and all(_pasti_kerja(a) for a in atas)
        for u, atas in zip(sendiri, di_atas, strict=True)
    ]
    return Kena(
        np.array(topeng, dtype=bool),
        {
            "jenis": [u.jenis for u in sendiri],
            "induk": [kode.split(":")[-1] for kode in induk],
            "jenis_induk": [" dan ".join(sorted({a.jenis for a in atas})) for atas in di_atas],
            "indikator_induk": [atas[0].indikator if atas else "" for atas in di_atas],
        },
    )


def _pasti_kerja(ukuran: Ukuran) -> bool:
    return ukuran.yakin == Yakin.TINGGI and ukuran.jenis in _KERJA


def ukur_bundel(bundel: Bundel) -> dict[str, list[Ukuran]]:
    """Jenis tiap indikator pada tabel berindikator yang terisi, menurut nama tabelnya dan urutan barisnya."""
    tabel = ("rpjmd_indikator", "renstra_indikator", "program")
    ada = {nama: bundel[nama] for nama in tabel if nama in bundel.tabel and len(bundel[nama])}
    return {nama: _ukur(frame, _simpul(frame, nama)) for nama, frame in ada.items()}


def _ukur(frame: pd.DataFrame, simpul: Deret) -> list[Ukuran]:
    nilai = klasifikasi_indikator(frame[[k for k in (K.INDIKATOR, K.SATUAN) if k in frame]])
    isi = zip(simpul, kolom_teks(frame, K.INDIKATOR), nilai[K.JENIS], nilai[K.YAKIN], strict=True)
    return [Ukuran(str(kode), str(teks), str(jenis), str(yakin)) for kode, teks, jenis, yakin in isi]


def _simpul(frame: pd.DataFrame, tabel: str) -> Deret:
    """Kode simpul yang diukur; program dikenali bersama OPD-nya karena beberapa OPD memakai kode yang sama."""
    if tabel != "program":
        return kolom_teks(frame, K.KODE_SASARAN)
    return np.asarray(kolom_teks(frame, K.KODE_OPD) + ":" + kolom_teks(frame, K.KODE))


def _induk(bundel: Bundel, tabel: str) -> list[str]:
    """Simpul induk tiap baris; kosong bila di luar jenjang yang dinilai."""
    frame = bundel[tabel]
    if tabel == "program":
        program = kolom_teks(frame, K.JENIS) == JenisNomenklatur.PROGRAM
        return np.where(program, kolom_teks(frame, K.KODE_SASARAN), "").tolist()
    sasaran = bundel["renstra_sasaran"]
    induk: Mapping[str, str] = dict(
        zip(kolom_teks(sasaran, K.KODE_SASARAN), kolom_teks(sasaran, K.KODE_INDUK), strict=True)
    )
    return [induk.get(kode, "") for kode in kolom_teks(frame, K.KODE_SASARAN)]
