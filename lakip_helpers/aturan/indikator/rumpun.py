"""Rumpun MUTU, TGT, dan SAS atas satu tabel: apa yang dibutuhkan, apa yang disiapkan, aturannya berurutan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Rumpun
from lakip_helpers.aturan.dasar.seri import KOLOM_TAHUN
from lakip_helpers.aturan.indikator import mutu, mutu_satuan, sasaran, target, target_banding
from lakip_helpers.aturan.indikator.siap import KOLOM_PEMILIK, Siap, siapkan
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_BARIS_SEPOTONG: Final = 50_000


@dataclass(frozen=True)
class TabelIndikator:
    """Tabel indikator yang sedang dinilai, diurai sekali bagi semua rumpunnya."""

    frame: pd.DataFrame

    @cached_property
    def tiap_baris(self) -> Siap:
        """Semua baris."""
        return siapkan(self.frame)

    @cached_property
    def tiap_kalimat(self) -> Siap:
        """Baris yang kalimatnya belum muncul; tabel yang mengulang indikator tiap tahun dinilai kalimatnya sekali."""
        sekali = _kalimat_sekali(self.frame)
        return self.tiap_baris if sekali is self.frame else siapkan(sekali)


def siapkan_indikator(bundel: Bundel) -> TabelIndikator:
    """Tabel yang sedang dinilai sebagai tabel indikator."""
    return TabelIndikator(bundel[DINILAI])


def _kalimat_sekali(frame: pd.DataFrame) -> pd.DataFrame:
    if K.TAHUN not in frame:
        return frame
    kunci = [k for k in (*KOLOM_PEMILIK, K.INDIKATOR, K.SATUAN, K.ARAH) if k in frame and k != K.TAHUN]
    sekali = frame[~frame.duplicated(kunci)]
    sekali.attrs = dict(frame.attrs)
    return sekali


def _tiap_kalimat(tabel: TabelIndikator) -> Iterator[tuple[pd.DataFrame, Siap]]:
    yield tabel.tiap_kalimat.frame, tabel.tiap_kalimat


def _sepotong(tabel: TabelIndikator) -> Iterator[tuple[pd.DataFrame, Siap]]:
    if _bertarget(tabel):
        yield from ((potong.frame, potong) for potong in tabel.tiap_baris.potong(_BARIS_SEPOTONG))


def _seutuhnya(tabel: TabelIndikator) -> Iterator[tuple[pd.DataFrame, Siap]]:
    yield tabel.frame, tabel.tiap_baris


def _antarbaris(tabel: TabelIndikator) -> Iterator[tuple[pd.DataFrame, Siap]]:
    if _bertarget(tabel):
        yield from _seutuhnya(tabel)


def _bertarget(tabel: TabelIndikator) -> bool:
    """Ada kolom target tahunan; tanpa itu deret target tidak dinilai."""
    return any(KOLOM_TAHUN.fullmatch(str(nama)) for nama in tabel.frame.columns)


def _indikator(aturan: tuple[Aturan[Siap], ...], bagi: Any) -> Rumpun[Siap]:
    awalan = aturan[0].kartu.kode.partition("-")[0]
    return Rumpun(awalan, siapkan_indikator, aturan, butuh=(K.INDIKATOR,), bagi=bagi)


_TANPA_DEFINISI: Final = tuple(a for a in mutu.ATURAN if a not in mutu_satuan.ATURAN_DEFINISI)
KALIMAT: Final = _indikator((*mutu.ATURAN, *target.ATURAN_KALIMAT), _tiap_kalimat)
KALIMAT_TANPA_DEFINISI: Final = _indikator((*_TANPA_DEFINISI, *target.ATURAN_KALIMAT), _tiap_kalimat)
DEFINISI: Final = _indikator(mutu_satuan.ATURAN_DEFINISI, _seutuhnya)
DERET: Final = (_indikator(target.ATURAN, _sepotong), _indikator(target_banding.ATURAN, _antarbaris))
INDIKATOR: Final = (KALIMAT, *DERET)
"""Semua rumpun sebuah tabel indikator: kalimatnya, deret tiap baris, lalu deret antarbaris."""


def _siapkan_kolom(bundel: Bundel) -> sasaran.SiapSasaran:
    return sasaran.siapkan_kolom(bundel[DINILAI])


def _siapkan_sasaran(bundel: Bundel, indikator: str = "") -> sasaran.SiapSasaran:
    """Tabel sasaran dengan tabel indikatornya, dan kalimat induknya di RPJMD."""
    rpjmd = bundel.tabel.get("rpjmd_sasaran")
    induk = dict(zip(rpjmd[K.KODE_SASARAN], rpjmd[K.URAIAN], strict=True)) if rpjmd is not None else {}
    return sasaran.siapkan_sasaran(bundel[DINILAI], bundel.tabel.get(indikator), induk)


def _sasaran(indikator: str = "") -> Rumpun[sasaran.SiapSasaran]:
    siapan = partial(_siapkan_sasaran, indikator=indikator)
    return Rumpun("SAS", siapan, sasaran.ATURAN, butuh=(K.URAIAN,), bukan=(K.INDIKATOR, K.SASARAN))


KOLOM_SASARAN: Final = Rumpun("SAS", _siapkan_kolom, sasaran.ATURAN_KOLOM, butuh=(K.SASARAN,))
SASARAN: Final = _sasaran()
SASARAN_RPJMD: Final = _sasaran("rpjmd_indikator")
SASARAN_RENSTRA: Final = _sasaran("renstra_indikator")
