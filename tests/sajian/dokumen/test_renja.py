"""Tabel Renja: kolom menurut bentuk tahunnya, angka sama dengan bundel."""

from __future__ import annotations

import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import K, kolom_target
from lakip_helpers.sajian.dokumen.renja import buat_renja
from tests.sajian.bantuan import OPD, bagi, buka, sama


@pytest.mark.parametrize("opd", OPD)
def test_renja_2026_bentuk_tc33(bundel, opd):
    lembar = buka(buat_renja(bundel, opd, 2026))["T-C.33"]
    *isi, jumlah = bagi(lembar)
    harap = bundel["renja"].query("kode_opd == @opd and tahun == 2026").set_index(K.KODE)
    assert len(isi) == len(harap) and [b[0] for b in isi] == sorted(harap.index)
    for b in isi:
        asli = harap.loc[b[0]]
        assert (b[1], b[2], b[3], b[5], b[6], b[9]) == (
            asli[K.NAMA], asli[K.INDIKATOR], asli[K.LOKASI], asli[K.PAGU], asli[K.SUMBER_DANA], asli[K.PAGU_MAJU],
        )  # fmt: skip
        assert sama(b[4], asli[K.TARGET], asli[K.SATUAN]) and sama(b[8], asli[K.TARGET_MAJU], asli[K.SATUAN])
    program = harap[harap[K.JENIS] == "program"]
    assert (jumlah[0], jumlah[5], jumlah[9]) == (
        "Jumlah pagu program",
        program[K.PAGU].sum(),
        program[K.PAGU_MAJU].sum(),
    )


@pytest.mark.parametrize("opd", OPD)
def test_renja_2027_delapan_belas_kolom(bundel, opd):
    lembar = buka(buat_renja(bundel, opd, 2027))["Tabel 4.1"]
    assert lembar.max_column == 18
    *isi, _ = bagi(lembar)
    harap = bundel["renja"].query("kode_opd == @opd and tahun == 2027").set_index(K.KODE)
    lalu = bundel["renja"].query("kode_opd == @opd and tahun == 2026").set_index(K.KODE)
    renstra = bundel["program"].query("kode_opd == @opd").set_index(K.KODE)
    assert len(isi) == len(harap)
    for b in isi:
        asli, kode = harap.loc[b[1]], b[1]
        assert sama(b[4], renstra.loc[kode, kolom_target(2029)], asli[K.SATUAN])
        assert sama(b[6], lalu.loc[kode, K.TARGET], asli[K.SATUAN])
        assert sama(b[7], asli[K.TARGET], asli[K.SATUAN])
        assert (b[8], b[14], b[16]) == (asli[K.PAGU], asli[K.KELOMPOK_SASARAN], asli[K.PAGU_MAJU])
        assert b[5] is None and b[11:14] == (None, None, None)


def test_program_bercetak_tebal(bundel):
    lembar = buka(buat_renja(bundel, "DISDIK", 2026))["T-C.33"]
    tebal = {sel.value: sel.font.bold for (sel,) in lembar.iter_rows(min_row=8, max_col=1)}
    assert tebal["1.01.02"] and not tebal["1.01.02.2.01"]


def test_jumlah_tidak_ditulis_bila_ada_pagu_kosong(bundel, ganti):
    renja = bundel["renja"].copy()
    renja.loc[(renja[K.KODE_OPD] == "DISDIK") & (renja[K.KODE] == "1.01.02"), K.PAGU] = float("nan")
    *isi, jumlah = bagi(buka(buat_renja(ganti(bundel, renja=renja), "DISDIK", 2026))["T-C.33"])
    assert jumlah[5] == "–" and jumlah[9] > 0
    assert next(b for b in isi if b[0] == "1.01.02")[5] == "–"


def test_renja_yang_belum_ada(bundel):
    with pytest.raises(GalatTabel) as galat:
        buat_renja(bundel, "DISDIK", 2030)
    assert str(galat.value) == (
        "Tabel Renja tidak memuat Dinas Pendidikan (DISDIK) tahun 2030, jadi tidak ada yang dapat dicetak."
        " Tahun yang ada: 2026, 2027."
    )
