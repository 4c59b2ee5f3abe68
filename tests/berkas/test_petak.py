"""Kotak bertepi menjadi petak: kotak yang ganjil tidak menggagalkan tabelnya."""

from __future__ import annotations

from lakip_helpers.berkas.petak import Bagian, Kotak, susun_petak


def test_kotak_setipis_garis_di_tepi_tabel_tidak_menggagalkan():
    kotak = [Kotak(0, 0, 1, 1, "Target"), Kotak(1, 0, 1.5, 1, "80"), Kotak(1.5, 1, 1.5, 1, "")]
    assert susun_petak("a.pdf", [Bagian("hal. 1, tabel 1", kotak)]).kisi == [["Target", "80"]]


def test_tepi_yang_hampir_sama_menjadi_satu_garis():
    kotak = [Kotak(0, 0, 10, 5, "Target"), Kotak(0, 5, 10.4, 10, "80"), Kotak(10.2, 0, 20, 10, "Satuan")]
    petak = susun_petak("a.pdf", [Bagian("hal. 1, tabel 1", kotak)], longgar=1.0)
    assert petak.kisi == [["Target", "Satuan"], ["80", "Satuan"]]
