"""Capaian tiap indikator pada tahun-tahun yang sudah selesai: bahan aturan anggaran dan laporan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.capaian.hitung import hitung_capaian
from lakip_helpers.aturan.dasar.kerangka import Deret, kolom_teks
from lakip_helpers.aturan.dasar.sanding import cari, kunci, satukan, tahun_baris
from lakip_helpers.aturan.kaskade.kaskade import pk_kepala
from lakip_helpers.istilah import TAHUNAN, K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

KOLOM: Final = (K.KODE_SASARAN, K.KODE_INDIKATOR, K.TAHUN, K.INDIKATOR, K.CAPAIAN, K.CAPAIAN_DIBATASI)


def capaian_tahunan(bundel: Bundel) -> pd.DataFrame:
    """Capaian setahun tiap indikator Renstra/RPJMD yang punya target dan realisasi tahun itu.

    Target dari PK kepala yang berlaku; bila indikatornya tidak diperjanjikan, dari Renstra/RPJMD. Keluaran:
    kolom `KOLOM`; yang tidak dapat dihitung dibuang. Galat: `GalatTabel` bila tabel realisasi tidak ada.

    >>> import pandas as pd
    >>> from lakip_helpers.model import Bundel
    >>> renstra = {"kode_indikator": ["A.1"], "kode_sasaran": ["A"], "arah": ["turun"], "t2025": [5.0]}
    >>> realisasi = {"kode_indikator": ["A.1"], "tahun": [2025], "periode": ["tahun"], "nilai": [5.5]}
    >>> tabel = {"renstra_indikator": pd.DataFrame(renstra), "realisasi": pd.DataFrame(realisasi)}
    >>> capaian_tahunan(Bundel("contoh", True, tabel))["capaian"].round(2).tolist()
    [90.0]
    """
    import pandas as pd

    acuan, realisasi = satukan(bundel, "renstra_indikator", "rpjmd_indikator"), bundel["realisasi"]
    setahun = realisasi[kolom_teks(realisasi, K.PERIODE) == TAHUNAN]
    letak = cari(kunci(setahun, K.KODE_INDIKATOR), kunci(acuan.frame, K.KODE_INDIKATOR))
    tahun = tahun_baris(setahun)
    janji, ada = _target_pk(bundel, kolom_teks(setahun, K.KODE_INDIKATOR), tahun)
    frame = pd.DataFrame(
        {
            K.KODE_SASARAN: acuan.ambil(K.KODE_SASARAN, letak),
            K.KODE_INDIKATOR: kolom_teks(setahun, K.KODE_INDIKATOR),
            K.TAHUN: tahun,
            K.INDIKATOR: acuan.ambil(K.INDIKATOR, letak),
            K.ARAH: acuan.ambil(K.ARAH, letak),
            K.RUMUS: acuan.ambil(K.RUMUS, letak),
            K.TARGET: np.where(ada, janji, acuan.ambil_target(tahun, letak)),
            K.REALISASI: setahun[K.NILAI].to_numpy(dtype=object),
        }
    )
    hasil = hitung_capaian(frame[letak >= 0])
    return hasil[hasil[K.CAPAIAN].notna()][list(KOLOM)]


def _target_pk(bundel: Bundel, kode: Deret, tahun: Deret) -> tuple[Deret, Deret]:
    if not {"pk", "pk_sasaran"} <= set(bundel.tabel):
        return np.full(len(kode), None, dtype=object), np.zeros(len(kode), dtype=bool)
    pk = pk_kepala(bundel)
    di = list(zip(kolom_teks(pk, K.KODE_INDIKATOR), tahun_baris(pk).tolist(), strict=True))
    letak = cari(list(zip(kode, tahun.tolist(), strict=True)), di)
    isi = pk[K.TARGET].to_numpy(dtype=object)
    return np.array([isi[i] if i >= 0 else None for i in letak], dtype=object), letak >= 0
