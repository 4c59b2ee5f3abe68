"""Meringkas capaian dan anggaran satu tahun per sasaran atau per OPD: bahan LKjIP dan ikhtisarnya.

Rata-rata memakai capaian yang dibatasi, sehingga kelebihan satu indikator tidak menutupi indikator lain yang meleset;
capaian terendah selalu berdampingan dengannya.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.capaian.hitung import kategori
from lakip_helpers.aturan.dasar.kerangka import Deret
from lakip_helpers.aturan.dasar.sanding import angka
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd

TARGET_PENUH: Final = 100.0
_DESIMAL: Final = 2
"""Capaian dibandingkan dengan target seperti tercetak: dibulatkan dua desimal."""


class Efisiensi(StrEnum):
    """Simpulan efisiensi; hanya diberikan bila semua indikatornya mencapai target."""

    EFISIEN = "efisien"
    CUKUP = "cukup efisien"
    TIDAK = "tidak efisien"
    BELUM = "belum dapat disebut efisien"
    TANPA_DATA = "belum dapat dihitung"


def hitung_serapan(anggaran: pd.DataFrame) -> pd.DataFrame:
    """Tambah kolom `serapan`: realisasi anggaran dalam persen pagu.

    Masukan: frame berkolom `pagu`, `realisasi_rp`. Keluaran: frame yang sama dengan kolom `serapan`; pagu nol atau
    realisasi kosong memberi NaN, tidak pernah `inf`.

    >>> import pandas as pd
    >>> hitung_serapan(pd.DataFrame({"pagu": [200.0, 0.0], "realisasi_rp": [150.0, 10.0]}))["serapan"].tolist()
    [75.0, nan]
    """
    return anggaran.assign(**{K.SERAPAN: _serapan(angka(anggaran[K.PAGU]), angka(anggaran[K.REALISASI_RP]))})


def _serapan(pagu: Deret, realisasi: Deret) -> Deret:
    hasil = np.full(len(pagu), np.nan)
    return np.divide(realisasi * 100, pagu, out=hasil, where=pagu > 0)


def ringkas_laporan(ukur: pd.DataFrame, anggaran: pd.DataFrame, menurut: str = K.KODE_SASARAN) -> pd.DataFrame:
    """Ringkasan tiap sasaran (atau OPD) pada satu tahun.

    Masukan: `ukur` hasil `hitung_capaian` satu tahun, `anggaran` berkolom `pagu` dan `realisasi_rp`; keduanya berkolom
    `menurut`. Keluaran: satu baris satu isi `menurut`, menurut urutan di `ukur`, berkolom `banyak`, `terhitung`,
    `tercapai` (indikator), `rata_rata` (capaian dibatasi), `terendah`, `kategori` (dari rata-rata), `pagu`,
    `realisasi_rp`, `serapan`, `selisih` (rata-rata dikurangi serapan, poin), dan `efisiensi`. Sasaran yang
    anggarannya belum lengkap berpagu NaN: jumlah sebagian bukan jumlah. Skala dan batas: `acuan` kategori dan anggaran.

    >>> import pandas as pd
    >>> ukur = pd.DataFrame({"kode_sasaran": ["A", "A"], "capaian": [120.0, 90.0], "capaian_dibatasi": [100.0, 90.0]})
    >>> uang = pd.DataFrame({"kode_sasaran": ["A"], "pagu": [200.0], "realisasi_rp": [190.0]})
    >>> satu = ringkas_laporan(ukur, uang).iloc[0]
    >>> int(satu["tercapai"]), float(satu["rata_rata"]), satu["kategori"], satu["efisiensi"]
    (1, 95.0, 'Sangat Tinggi', 'belum dapat disebut efisien')
    """
    nilai = ukur.assign(_capai=ukur[K.CAPAIAN].round(_DESIMAL) >= TARGET_PENUH)
    per = nilai.groupby(menurut, sort=False)
    hasil = per.agg(
        **{
            K.BANYAK: (menurut, "size"),
            K.TERHITUNG: (K.CAPAIAN, "count"),
            K.TERCAPAI: ("_capai", "sum"),
            K.RATA: (K.CAPAIAN_DIBATASI, "mean"),
            K.TERENDAH: (K.CAPAIAN, "min"),
        }
    )
    hasil[K.KATEGORI] = kategori(hasil[K.RATA].to_numpy(dtype=float))
    uang = anggaran.groupby(menurut)[[K.PAGU, K.REALISASI_RP]].sum(skipna=False).reindex(hasil.index)
    hasil = hitung_serapan(hasil.join(uang))
    hasil[K.SELISIH] = hasil[K.RATA] - hasil[K.SERAPAN]
    hasil[K.EFISIENSI] = _efisiensi(hasil)
    return hasil.reset_index()


def _efisiensi(ringkas: pd.DataFrame) -> Deret:
    batas = float(acuan.ambil("anggaran.selisih_efisiensi").nilai)
    selisih = ringkas[K.SELISIH].to_numpy(dtype=float)
    belum = (ringkas[K.TERCAPAI] < ringkas[K.BANYAK]).to_numpy(dtype=bool)
    tanpa = np.isnan(ringkas[K.SERAPAN].to_numpy(dtype=float)) | (ringkas[K.TERHITUNG] == 0).to_numpy(dtype=bool)
    pilihan = [Efisiensi.TANPA_DATA, Efisiensi.BELUM, Efisiensi.EFISIEN, Efisiensi.TIDAK]
    syarat = [tanpa, belum, selisih > batas, selisih < -batas]
    return np.asarray(np.select(syarat, [str(p) for p in pilihan], default=str(Efisiensi.CUKUP)), dtype=object)
