"""Tinggi: kartu dibagi rata ke halaman yang sesedikit mungkin, dan taksirannya mengikuti isi."""

from __future__ import annotations

import pytest

from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, TabelDokumen
from lakip_helpers.sajian.kertas.tinggi import bagi_rata, tinggi_tabel

KOLOM = (KolomDokumen("Butir", 4.0), KolomDokumen("Isi", 12.0))


@pytest.mark.parametrize("banyak", range(1, 30))
def test_kartu_terakhir_tidak_sendirian(banyak):
    bagian = bagi_rata([6.9] * banyak, 28.0)
    assert sum(bagian) == banyak and max(bagian) <= 4 and max(bagian) - min(bagian) <= 1


def test_kartu_yang_tinggi_tidak_melewati_halamannya():
    tinggi = [6.0, 6.0, 14.0, 14.0, 6.0]
    bagian = bagi_rata(tinggi, 28.0)
    letak = 0
    for banyak in bagian:
        assert sum(tinggi[letak : letak + banyak]) <= 28.0
        letak += banyak
    assert letak == len(tinggi)


def test_isi_yang_dilipat_menambah_tinggi():
    def setinggi(isi: str) -> float:
        return tinggi_tabel(TabelDokumen("A", KOLOM, (BarisDokumen(("Satuan", isi)),)), 10)

    assert setinggi("pendek") < setinggi("kata " * 40) < setinggi("kata " * 90)
