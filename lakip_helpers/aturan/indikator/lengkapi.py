"""Melengkapi tabel indikator dengan yang diketahui tabel lain di bundel, sebelum dinilai."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakip_helpers.aturan.dasar.seri import REALISASI_TERAKHIR, TAHUN_REALISASI
from lakip_helpers.istilah import TAHUNAN, Jenjang, K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_BEKERJA = (Jenjang.PENGAWAS, Jenjang.FUNGSIONAL)
"""Jenjang yang menjanjikan pekerjaan; yang di atasnya menjanjikan hasil."""
_BERINDIKATOR = ("rpjmd_indikator", "renstra_indikator")


def dengan_urusan(bundel: Bundel, frame: pd.DataFrame) -> pd.DataFrame:
    """Tambah bidang urusan pemilik tiap baris, bila tabel perangkat daerah terisi."""
    if not _ada(bundel, "perangkat_daerah") or K.KODE_OPD not in frame:
        return frame
    opd = bundel["perangkat_daerah"].drop_duplicates(K.KODE_OPD).set_index(K.KODE_OPD)[K.URUSAN]
    return _seasal(frame, frame.assign(**{K.URUSAN: frame[K.KODE_OPD].map(opd).fillna("")}))


def dengan_urusan_dan_realisasi(bundel: Bundel, frame: pd.DataFrame) -> pd.DataFrame:
    """Tambah bidang urusan, dan realisasi tahunan terakhir tiap indikator."""
    if not _ada(bundel, "realisasi"):
        return dengan_urusan(bundel, frame)
    tahunan = bundel["realisasi"]
    tahunan = tahunan[(tahunan[K.PERIODE] == TAHUNAN) & tahunan[K.NILAI].notna()].sort_values(K.TAHUN)
    terakhir = tahunan.drop_duplicates(K.KODE_INDIKATOR, keep="last").set_index(K.KODE_INDIKATOR)
    kode = frame[K.KODE_INDIKATOR]
    tambah = {
        REALISASI_TERAKHIR: kode.map(terakhir[K.NILAI]),
        TAHUN_REALISASI: kode.map(terakhir[K.TAHUN]).astype(float),
    }
    return dengan_urusan(bundel, _seasal(frame, frame.assign(**tambah)))


def belum_dinilai(bundel: Bundel, iku: pd.DataFrame) -> pd.DataFrame:
    """IKU yang kalimatnya belum dinilai di Renstra atau RPJMD."""
    dikenal: set[object] = set()
    for nama in _BERINDIKATOR:
        dikenal |= set(bundel[nama][K.KODE_INDIKATOR]) if _ada(bundel, nama) else set()
    return _seasal(iku, iku[~iku[K.KODE_INDIKATOR].isin(dikenal)])


def bila_tanpa_renstra(bundel: Bundel, frame: pd.DataFrame) -> pd.DataFrame:
    """Tabel utuh bila bundel tidak memuat indikator Renstra maupun RPJMD; bila memuat, kosong."""
    return frame.head(0) if any(_ada(bundel, nama) for nama in _BERINDIKATOR) else frame


def perjanjian_bila_tanpa_renstra(bundel: Bundel, frame: pd.DataFrame) -> pd.DataFrame:
    """Lampiran PK bila kalimatnya belum dinilai di Renstra, dengan tingkatnya menurut jenjang pihak pertamanya."""
    dinilai = bila_tanpa_renstra(bundel, frame)
    if not _ada(bundel, "pk") or not len(dinilai):
        return dinilai
    pk = bundel["pk"].drop_duplicates(K.KODE_PK).set_index(K.KODE_PK)[K.JENJANG]
    tingkat = dinilai[K.KODE_PK].map(pk).map(lambda jenjang: "kegiatan" if jenjang in _BEKERJA else "")
    return _seasal(dinilai, dinilai.assign(**{K.TINGKAT: tingkat.fillna("")}))


def bila_tanpa_program(bundel: Bundel, frame: pd.DataFrame) -> pd.DataFrame:
    """Tabel utuh bila bundel tidak memuat program Renstra (yang kalimatnya sudah dinilai); bila memuat, kosong."""
    return frame.head(0) if _ada(bundel, "program") else frame


def _ada(bundel: Bundel, nama: str) -> bool:
    return nama in bundel.tabel and len(bundel[nama]) > 0


def _seasal(asal: pd.DataFrame, hasil: pd.DataFrame) -> pd.DataFrame:
    hasil.attrs = dict(asal.attrs)
    return hasil
