"""SMART: berapa persen indikator yang lolos tiap kriteria, seperti yang ditanyakan lembar kerja evaluasi.

Satu kriteria gagal bila ada temuan (bukan saran) dengan kode kriteria itu. Ini tanda, bukan pengganti penilai.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Deret, dengan_dinilai, jalankan, kolom_teks
from lakip_helpers.aturan.indikator.rumpun import INDIKATOR
from lakip_helpers.istilah import K, Keparahan
from lakip_helpers.model import Bundel

if TYPE_CHECKING:
    import pandas as pd

KRITERIA: Final = {
    "spesifik": ("MUTU-03", "MUTU-04", "MUTU-05", "MUTU-21"),
    "terukur": ("MUTU-02", "MUTU-06", "MUTU-07", "MUTU-08", "MUTU-10", "MUTU-16", "MUTU-17", "TGT-13"),
    "dapat_dicapai": ("TGT-06", "TGT-07", "TGT-12", "TGT-22"),
    "relevan": ("MUTU-01", "MUTU-11", "MUTU-12", "MUTU-15"),
    "berbatas_waktu": ("TGT-14",),
}
"""Kriteria → kode yang menggugurkannya. "Menantang" bukan bagian SMART (PermenPAN-RB 88/2021 butir 1.b.7)."""
SMART: Final = "smart"


def nilai_smart(frame: pd.DataFrame) -> pd.DataFrame:
    """Tambah kolom kriteria SMART (True = lolos) dan `smart` (lolos semua).

    Masukan: tabel indikator seperti untuk `periksa`. Keluaran: kolom masukan, lalu satu kolom per kriteria.
    Dasar: PermenPAN-RB 88/2021 butir 1.b.5.

    >>> import pandas as pd
    >>> nilai_smart(pd.DataFrame({"indikator": ["Indeks Kepuasan Masyarakat"], "satuan": ["%"]}))["terukur"].tolist()
    [False]
    """
    gugur: dict[str, set[int]] = {kriteria: set() for kriteria in KRITERIA}
    for kelompok in jalankan(INDIKATOR, dengan_dinilai(Bundel("SMART", False, {}), frame)):
        if kelompok.kartu.keparahan is Keparahan.SARAN:
            continue
        for kriteria, kode in KRITERIA.items():
            if kelompok.kartu.kode in kode:
                gugur[kriteria] |= {int(baris) for baris in kelompok.baris}
    lolos = {kriteria: ~np.isin(frame.index.to_numpy(), list(baris)) for kriteria, baris in gugur.items()}
    return frame.assign(**lolos, **{SMART: np.logical_and.reduce(list(lolos.values()))})


def berindikator(frame: pd.DataFrame) -> Deret:
    """Topeng baris yang indikatornya tertulis; tabel tanpa kolom indikator tidak punya satu pun.

    >>> import pandas as pd
    >>> [berindikator(pd.DataFrame({"indikator": isi})).tolist() for isi in (["Angka stunting", " "], [None, None])]
    [[True, False], [False, False]]
    """
    return np.array([bool(str(teks).strip()) for teks in kolom_teks(frame, K.INDIKATOR)], dtype=bool)


def persen_smart(frame: pd.DataFrame) -> dict[str, float]:
    """Persen indikator yang lolos tiap kriteria dan yang lolos semua; tabel kosong memberi nol.

    >>> import pandas as pd
    >>> tabel = pd.DataFrame({"indikator": ["Persentase jalan mantap", "Indeks Kepuasan Masyarakat"], "satuan": "%"})
    >>> persen_smart(tabel)["terukur"], persen_smart(tabel)["smart"]
    (50.0, 50.0)
    """
    nilai = nilai_smart(frame[berindikator(frame)])
    return {nama: float(nilai[nama].mean() * 100) if len(nilai) else 0.0 for nama in (*KRITERIA, SMART)}
