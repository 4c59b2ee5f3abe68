"""Susunan tabel yang sel dan barisnya dinyatakan, dan batas petaknya."""

from __future__ import annotations

import pytest

from lakip_helpers.berkas.petak import Bagian, Kotak, susun_petak
from lakip_helpers.berkas.susunan import BARIS_ATAS, Sel, petak_tabel, susun_kotak
from lakip_helpers.galat import GalatBerkas


def kisi(*baris: list[Sel]) -> list[list[object]]:
    return petak_tabel("a", "tabel 1", susun_kotak(baris), []).kisi


def test_sel_lanjut_memanjangkan_sel_di_atasnya():
    assert kisi([Sel("A"), Sel("1")], [Sel("", lanjut=True), Sel("2")], [Sel("B"), Sel("3")]) == [
        ["A", "1"],
        ["A", "2"],
        ["B", "3"],
    ]


def test_sel_lanjut_tanpa_sel_di_atasnya_tetap_sel():
    assert kisi([Sel("A", lanjut=True), Sel("1")], [Sel("B"), Sel("2")])[0] == ["A", "1"]


def test_sel_tinggi_menggeser_sel_di_bawahnya_sampai_barisnya_habis():
    assert kisi([Sel("A", tinggi=9), Sel("B", 2)], [Sel("1"), Sel("2")], [Sel("3"), Sel("4")]) == [
        ["A", "B", "B"],
        ["A", "1", "2"],
        ["A", "3", "4"],
    ]


def test_tulisan_di_atas_tabel_per_baris_yang_berisi():
    petak = petak_tabel("a", "tabel 1", susun_kotak([[Sel("A")]]), [f"baris {n}\n" for n in range(9)])
    assert petak.atas == tuple(f"baris {n}" for n in range(9 - BARIS_ATAS, 9))


@pytest.mark.parametrize("longgar", [0.0, 60.0])
def test_tabel_setipis_satu_garis_tetap_satu_kolom(longgar: float):
    kotak = [Kotak(0, 0, 0, 1000, "A"), Kotak(0, 1000, 0, 2000, "B")]
    assert susun_petak("a", [Bagian("tabel 1", kotak)], longgar=longgar).kisi == [["A"], ["B"]]


def test_petak_raksasa_ditolak_sebelum_dibentangkan():
    kotak = [Kotak(n, n, n + 1, n + 1, "A") for n in range(900)]
    with pytest.raises(GalatBerkas, match=r"tabel 1 memuat lebih dari 500\.000 sel"):
        susun_petak("a", [Bagian("tabel 1", kotak)])
