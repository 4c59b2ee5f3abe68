"""Lebar kolom: kata terpanjang tidak terpotong, yang isinya panjang mendapat tempat lebih, jumlahnya tetap."""

from __future__ import annotations

import pytest

from lakip_helpers.sajian.kertas.bentuk import (
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    tulis_isi,
)
from lakip_helpers.sajian.kertas.lebar import TERSEMPIT, UKURAN_KECIL, bagi, kata_terlebar, lebar_teks, selebar

KOLOM = (
    KolomDokumen("Kode", 1.0),
    KolomDokumen("Uraian", 20.0),
    KolomDokumen("Pagu", 1.0, Rupa.RUPIAH, Rata.KANAN),
)
PANJANG = "Persentase satuan pendidikan dasar yang memenuhi standar pelayanan minimal di semua wilayah"


@pytest.mark.parametrize("pagu", [5e6, 483_009_500_000.0, 1_174_545_500_000.0])
@pytest.mark.parametrize("kode", ["1.01", "1.01.02.2.01.0006"])
def test_rupiah_dan_kode_tidak_terpotong(pagu, kode):
    tabel = selebar(TabelDokumen("A", KOLOM, (BarisDokumen((kode, PANJANG, pagu)),)), 16)
    for letak, isi in ((0, kode), (2, tulis_isi(pagu, KOLOM[2]))):
        assert tabel.kolom[letak].lebar > lebar_teks(isi, UKURAN_KECIL)
    assert sum(kolom.lebar for kolom in tabel.kolom) == pytest.approx(16)


def test_kolom_yang_isinya_panjang_lebih_lebar_dan_yang_kosong_tetap():
    kolom = (KolomDokumen("Sasaran", 5), KolomDokumen("Indikator", 5), KolomDokumen("Catatan", 5))
    sasaran, indikator, catatan = selebar(
        TabelDokumen("A", kolom, (BarisDokumen(("Naiknya mutu", PANJANG, "")),)), 15
    ).kolom
    assert indikator.lebar > 2 * sasaran.lebar and catatan.lebar == pytest.approx(5, abs=1)


def test_lebihnya_kolom_angka_menjadi_milik_kolom_tulisan():
    kolom = (
        KolomDokumen("Program", 5),
        KolomDokumen("Anggaran", 6, Rupa.RUPIAH),
        KolomDokumen("TW IV", 6, Rupa.RUPIAH),
    )
    baris = (BarisDokumen((PANJANG, 5e6, "")),)
    program, anggaran, kosong = selebar(TabelDokumen("A", kolom, baris), 17).kolom
    assert anggaran.lebar < 3 < program.lebar, "angkanya pendek"
    assert kosong.lebar > 5, "masih akan diisi"


@pytest.mark.parametrize("isi", ["(belum diisi)", "lihat nomor 1"])
def test_isi_kolom_angka_tetap_sebaris(isi):
    kolom = (KolomDokumen("Uraian", 9), KolomDokumen("Target", 2.5, Rupa.ANGKA, kosong=isi))
    _, target = selebar(
        TabelDokumen("A", kolom, (BarisDokumen((PANJANG, None)), BarisDokumen((PANJANG, 5.0)))), 16
    ).kolom
    assert target.lebar > lebar_teks(isi, UKURAN_KECIL)


def test_batas_yang_tidak_muat_dibagi():
    assert bagi(9, [1, 1, 1], [6, 6, 6]) == [3, 3, 3]


def test_label_jumlah_tidak_melebarkan_kolom_nomor_dan_persen_satu_kata():
    kolom = (KolomDokumen("No", 1), KolomDokumen("OPD", 4), KolomDokumen("Serapan", 1, Rupa.PERSEN, Rata.KANAN))
    baris = (BarisDokumen(("1", "Dinas", 100.0)), BarisDokumen(("Jumlah", "", 100.0), jenis=JenisBaris.JUMLAH))
    nomor, _, persen = kata_terlebar(TabelDokumen("A", kolom, baris), UKURAN_KECIL)
    assert nomor == TERSEMPIT
    assert persen > lebar_teks("100,00 %", UKURAN_KECIL)
