"""Rumpun MUTU, TGT, dan SAS atas satu tabel: apa yang dibutuhkan, apa yang disiapkan, aturannya berurutan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Rumpun
from lakip_helpers.aturan.dasar.seri import KOLOM_TAHUN
from lakip_helpers.aturan.indikator import mutu, mutu_satuan, sasaran, target, target_banding, target_kalimat
from lakip_helpers.aturan.indikator.tabel_indikator import KOLOM_PEMILIK, TabelIndikator, siapkan_indikator
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel


@dataclass(frozen=True)
class IndikatorDinilai:
    """Tabel indikator yang sedang dinilai, diurai sekali bagi semua rumpunnya."""

    frame: pd.DataFrame

    @cached_property
    def tiap_baris(self) -> TabelIndikator:
        """Semua baris."""
        return siapkan_indikator(self.frame)

    @cached_property
    def tiap_kalimat(self) -> TabelIndikator:
        """Baris yang kalimatnya belum muncul; tabel yang mengulang indikator tiap tahun dinilai kalimatnya sekali."""
        sekali = _kalimat_sekali(self.frame)
        return self.tiap_baris if sekali is self.frame else siapkan_indikator(sekali)


def _siapkan(bundel: Bundel) -> IndikatorDinilai:
    return IndikatorDinilai(bundel[DINILAI])


def _kalimat_sekali(frame: pd.DataFrame) -> pd.DataFrame:
    if K.TAHUN not in frame:
        return frame
    kunci = [k for k in (*KOLOM_PEMILIK, K.INDIKATOR, K.SATUAN, K.ARAH) if k in frame and k != K.TAHUN]
    sekali = frame[~frame.duplicated(kunci)]
    sekali.attrs = dict(frame.attrs)
    return sekali


def _tiap_kalimat(dinilai: IndikatorDinilai) -> Iterator[tuple[pd.DataFrame, TabelIndikator]]:
    yield dinilai.tiap_kalimat.frame, dinilai.tiap_kalimat


def _seutuhnya(dinilai: IndikatorDinilai) -> Iterator[tuple[pd.DataFrame, TabelIndikator]]:
    yield dinilai.frame, dinilai.tiap_baris


def _bertarget(dinilai: IndikatorDinilai) -> Iterator[tuple[pd.DataFrame, TabelIndikator]]:
    """Hanya bila ada kolom target tahunan; tanpa itu deret target tidak dinilai."""
    if any(KOLOM_TAHUN.fullmatch(str(nama)) for nama in dinilai.frame.columns):
        yield from _seutuhnya(dinilai)


def _indikator(aturan: tuple[Aturan[TabelIndikator], ...], bagi: Any) -> Rumpun[TabelIndikator]:
    awalan = aturan[0].kartu.kode.partition("-")[0]
    return Rumpun(awalan, _siapkan, aturan, butuh=(K.INDIKATOR,), bagi=bagi)


_TANPA_DEFINISI: Final = tuple(a for a in mutu.ATURAN if a not in mutu_satuan.ATURAN_DEFINISI)
KALIMAT: Final = _indikator((*mutu.ATURAN, *target_kalimat.ATURAN), _tiap_kalimat)
KALIMAT_TANPA_DEFINISI: Final = _indikator((*_TANPA_DEFINISI, *target_kalimat.ATURAN), _tiap_kalimat)
DEFINISI: Final = _indikator(mutu_satuan.ATURAN_DEFINISI, _seutuhnya)
PENANGGUNG_JAWAB: Final = _indikator(mutu_satuan.PENANGGUNG_JAWAB, _seutuhnya)
DERET: Final = _indikator((*target.ATURAN, *target_banding.ATURAN), _bertarget)
INDIKATOR: Final = (KALIMAT, DERET)
"""Semua rumpun sebuah tabel indikator: kalimatnya, lalu deret targetnya."""


def _siapkan_kolom(bundel: Bundel) -> sasaran.TabelSasaran:
    return sasaran.siapkan_kolom(bundel[DINILAI])


def _siapkan_sasaran(bundel: Bundel, indikator: str = "") -> sasaran.TabelSasaran:
    """Tabel sasaran dengan tabel indikatornya, dan kalimat induknya di RPJMD."""
    rpjmd = bundel.tabel.get("rpjmd_sasaran")
    induk = dict(zip(rpjmd[K.KODE_SASARAN], rpjmd[K.URAIAN], strict=True)) if rpjmd is not None else {}
    return sasaran.siapkan_sasaran(bundel[DINILAI], bundel.tabel.get(indikator), induk)


def _sasaran(indikator: str = "") -> Rumpun[sasaran.TabelSasaran]:
    siapan = partial(_siapkan_sasaran, indikator=indikator)
    return Rumpun("SAS", siapan, sasaran.ATURAN, butuh=(K.URAIAN,), bukan=(K.INDIKATOR, K.SASARAN))


KOLOM_SASARAN: Final = Rumpun("SAS", _siapkan_kolom, sasaran.ATURAN_KOLOM, butuh=(K.SASARAN,))
SASARAN_KANTOR: Final = Rumpun("SAS", _siapkan_kolom, sasaran.ATURAN_KANTOR, butuh=(K.SASARAN, K.INDIKATOR))
SASARAN: Final = _sasaran()
SASARAN_RPJMD: Final = _sasaran("rpjmd_indikator")
SASARAN_RENSTRA: Final = _sasaran("renstra_indikator")
