"""Menggolongkan: jenis, arah, dan keterukuran tiap indikator sebuah berkas, atau orientasi tiap sasarannya."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import K
from lakip_helpers.pakai.baca import kosong
from lakip_helpers.pakai.bingkai import LETAK, sebut_letak
from lakip_helpers.temuan import asal_frame

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.kantor.koreksi import Koreksi

HASIL_INDIKATOR: Final = (K.JENIS, K.ARAH, K.TERUKUR, K.ALASAN, K.YAKIN)
HASIL_SASARAN: Final = (K.ORIENTASI, K.ALASAN, K.YAKIN)


@dataclass(frozen=True)
class HasilGolongan:
    """Baris yang digolongkan, dan kalimat tentang baris, tabel, atau lembar yang tidak digolongkan."""

    frame: pd.DataFrame
    catatan: tuple[str, ...] = ()


def golongkan_berkas(jalur: str | Path, lembar: str | None = None, koreksi: Koreksi | None = None) -> HasilGolongan:
    """Golongkan tiap baris semua tabel kantor di sebuah berkas.

    Masukan: berkas berkolom indikator, atau sasaran saja; nama `lembar` bila perlu; `koreksi` kolom yang diingat.
    Keluaran: `HasilGolongan`; framenya kolom masukan dengan judul aslinya, lalu kolom penilaian; judul yang
    bertabrakan mendapat akhiran `_asal`. Bila tabelnya lebih dari satu, atau berkasnya bukan lembar kerja, kolom
    pertama `letak`. Galat: seperti `baca_kantor`; `GalatTabel` juga bila belum ada satu baris pun.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "sasaran.csv"
    >>> _ = berkas.write_text("Sasaran\\nTerlaksananya rapat koordinasi", encoding="utf-8")
    >>> golongkan_berkas(berkas).frame["orientasi"].tolist()
    ['kegiatan']
    """
    import pandas as pd

    from lakip_helpers.pakai.kantor import baca_kantor

    terbaca = baca_kantor(Path(jalur), lembar, koreksi)
    semua = [bingkai for bingkai in terbaca.bingkaikan() if len(bingkai.frame)]
    if not semua:
        raise kosong(Path(jalur), terbaca.temuan)
    if len(semua) == 1 and semua[0].tabel.petak.lembaran:
        return HasilGolongan(_berjudul_asli(semua[0].frame, _golongkan(semua[0].frame)), terbaca.semua_catatan)
    hasil = []
    for bingkai in semua:
        baku = [k for k in (K.INDIKATOR, K.SASARAN, K.SATUAN) if k in bingkai.frame]
        letak = pd.Series(sebut_letak(bingkai), index=bingkai.frame.index, name=LETAK)
        hasil.append(pd.concat([letak, bingkai.frame[baku], _golongkan(bingkai.frame)], axis=1))
    return HasilGolongan(pd.concat(hasil, ignore_index=True), terbaca.semua_catatan)


def _golongkan(mentah: pd.DataFrame) -> pd.DataFrame:
    """Kolom penilaian saja."""
    from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator, klasifikasi_sasaran

    if K.INDIKATOR not in mentah:
        return klasifikasi_sasaran(mentah[[K.SASARAN]])[list(HASIL_SASARAN)]
    return klasifikasi_indikator(mentah[[k for k in (K.INDIKATOR, K.SATUAN) if k in mentah]])[list(HASIL_INDIKATOR)]


def _berjudul_asli(mentah: pd.DataFrame, nilai: pd.DataFrame) -> pd.DataFrame:
    judul = asal_frame(mentah).judul
    nama = {k: judul.get(k, k) for k in mentah.columns}
    hasil = mentah.rename(columns={k: f"{n}_asal" if n in nilai else n for k, n in nama.items()})
    return hasil.assign(**{k: nilai[k] for k in nilai.columns})
