"""Menggolongkan: jenis, arah, dan keterukuran tiap indikator sebuah berkas, atau orientasi tiap sasarannya."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K
from lakip_helpers.pakai.baca import baca_mentah
from lakip_helpers.temuan import asal_frame

if TYPE_CHECKING:
    import pandas as pd

HASIL_INDIKATOR: Final = (K.JENIS, K.ARAH, K.TERUKUR, K.ALASAN, K.YAKIN)
HASIL_SASARAN: Final = (K.ORIENTASI, K.ALASAN, K.YAKIN)


def golongkan_berkas(jalur: str | Path, lembar: str | None = None) -> pd.DataFrame:
    """Golongkan tiap baris sebuah tabel kantor.

    Masukan: berkas berkolom indikator, atau sasaran saja; nama `lembar` bila perlu. Keluaran: kolom masukan dengan
    judul aslinya, lalu kolom penilaian; judul yang bertabrakan mendapat akhiran `_asal`. Galat: seperti `baca_mentah`.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "sasaran.csv"
    >>> _ = berkas.write_text("Sasaran\\nTerlaksananya rapat koordinasi", encoding="utf-8")
    >>> golongkan_berkas(berkas)["orientasi"].tolist()
    ['kegiatan']
    """
    from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator, klasifikasi_sasaran

    mentah, _ = baca_mentah(jalur, lembar)
    if K.INDIKATOR in mentah:
        nilai = klasifikasi_indikator(mentah[[k for k in (K.INDIKATOR, K.SATUAN) if k in mentah]])
        kolom: tuple[str, ...] = HASIL_INDIKATOR
    else:
        nilai, kolom = klasifikasi_sasaran(mentah[[K.SASARAN]]), HASIL_SASARAN
    judul = asal_frame(mentah).judul
    nama = {k: judul.get(k, k) for k in mentah.columns}
    hasil = mentah.rename(columns={k: f"{n}_asal" if n in kolom else n for k, n in nama.items()})
    return hasil.assign(**{k: nilai[k] for k in kolom})
