"""MUTU-07: satuan yang kosong ditanyakan walaupun tabelnya hanya sebaris, dan sekali saja bila semuanya kosong."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import K

INDIKATOR = ["Persentase penduduk miskin", "Umur harapan hidup saat lahir", "Angka kematian ibu"]


@pytest.mark.parametrize(
    ("satuan", "baris"),
    [([""], [0]), (["", "", ""], [0]), (["%", "", ""], [1, 2]), (["%", "Tahun", "Kasus"], [])],
    ids=["sebaris", "semua kosong", "sebagian", "terisi"],
)
def test_satuan_kosong_ditanyakan(satuan, baris):
    frame = pd.DataFrame({K.INDIKATOR: INDIKATOR[: len(satuan)], K.SATUAN: satuan})
    assert [temuan.baris for temuan in periksa(frame, "MUTU-07")] == baris


def test_tabel_tanpa_kolom_satuan_dan_tabel_capaian_tidak_ditanya():
    frame = pd.DataFrame({K.INDIKATOR: INDIKATOR})
    assert not len(periksa(frame, "MUTU-07"))
    assert not len(periksa(frame.assign(**{K.SATUAN: "", K.TARGET: 5.0, K.REALISASI: 4.0}), "MUTU-07"))
