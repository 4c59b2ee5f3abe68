"""Tabel Renja: kolom menurut bentuk tahunnya, angka sama dengan bundel."""

from __future__ import annotations

import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import K, kolom_target
from lakip_helpers.sajian.dokumen.renja import buat_renja
from lakip_helpers.sajian.kertas.wajar import tulis_wajar
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
            tulis_wajar(asli[K.NAMA]), asli[K.INDIKATOR], asli[K.LOKASI], asli[K.PAGU], asli[K.SUMBER_DANA], asli[K.PAGU_MAJU],
        )  # fmt: skip
        assert sama(b[4], asli[K.TARGET], asli[K.SATUAN]) and sama(b[8], asli[K.TARGET_MAJU], asli[K.SATUAN])
    program = harap[harap[K.JENIS] == "program"]
    assert (jumlah[0], jumlah[5], jumlah[9]) == (
        "Jumlah pagu program",
        program[K.PAGU].sum(),
        program[K.PAGU_MAJU].sum(),
    )


@pytest.mark.parametrize("opd", OPD)
def test_renja_2027_tujuh_belas_kolom(bundel, opd):
    lembar = buka(buat_renja(bundel, opd, 2027))["Tabel 4.1"]
    assert lembar.max_column == 17
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
        assert (b[8], b[13], b[15]) == (asli[K.PAGU], asli[K.KELOMPOK_SASARAN], asli[K.PAGU_MAJU])
        assert b[5] is None and b[11:13] == (None, None)


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


URUSAN = {"1": "URUSAN WAJIB", "1.01": "BIDANG PENDIDIKAN", "2.11": "BIDANG LINGKUNGAN HIDUP"}


def test_baris_urusan_mendahului_programnya_dengan_jumlah_pagunya(bundel):
    *isi, jumlah = bagi(buka(buat_renja(bundel, "DISDIK", 2026, urusan=URUSAN))["T-C.33"])
    assert [(b[0], b[1]) for b in isi[:2]] == [("1", "Urusan Wajib"), ("1.01", "Bidang Pendidikan")]
    assert isi[1][5] == jumlah[5] and isi[1][9] == jumlah[9] and isi[2][0].startswith("1.01.")
    assert [b[0] for b in isi].count("1.01") == 1


def test_kolom_realisasi_terisi_dari_data(bundel):
    buku = buka(buat_renja(bundel, "DLH", 2027, capaian={("DLH.T1.S1.1", 2025): 96.67}))
    nyata = (
        bundel["realisasi"]
        .query("kode_opd == 'DLH' and kode_indikator == 'DLH.T1.S1.1'")
        .set_index(["tahun", "periode"])
    )
    capaian = {b[1]: b for b in bagi(buku["Tabel 2.1"])}["Persentase timbulan sampah yang terkurangi di sumbernya"]
    assert capaian[3:7] == (22.21, nyata.loc[(2025, "tahun"), "nilai"], 96.67, "belum tercapai")
    e81 = next(b for b in bagi(buku["E.81"]) if b[3] == capaian[1])
    assert list(e81[10:18:2]) == ["22,22", "22,69", "23,62", None]
    program = next(b for b in bagi(buku["E.81"]) if b[2] and b[2].startswith("2.11.11"))
    dpa = bundel["anggaran"].query("kode_opd == 'DLH' and kode == '2.11.11'").set_index("tahun")
    assert (program[7], program[9]) == (dpa.loc[2025, K.REALISASI_RP], dpa.loc[2026, K.PAGU])
    tc30 = {b[1]: b for b in bagi(buka(buat_renja(bundel, "DLH", 2026))["T-C.30"])}[capaian[1]]
    assert tc30[8:10] == ("19,75 %", "21,47 %") or tc30[8] == "19,75 %"


def test_realisasi_program_dibaca_dari_kodenya(bundel, ganti):
    """Kantor yang mencatat realisasi sampai program: kolom T-C.29 dan Tabel 4.1 ikut terisi."""
    import pandas as pd

    tambah = pd.DataFrame(
        [{"kode_opd": "DLH", "kode_indikator": "2.11.11", "tahun": 2025, "periode": "tahun", "nilai": 74.5}]
    )
    lain = ganti(bundel, realisasi=pd.concat([bundel["realisasi"], tambah], ignore_index=True))
    baris = next(b for b in bagi(buka(buat_renja(lain, "DLH", 2027))["Tabel 4.1"]) if b[1] == "2.11.11")
    assert baris[5].startswith("74,5")


def test_opd_tanpa_pelayanan_dasar_menyebut_tidak_ada_spm(bundel):
    (satu,) = bagi(buka(buat_renja(bundel, "DLH", 2027))["Tabel 2.2 SPM"])
    assert satu[0].startswith("Perangkat daerah ini tidak mengampu")
    assert len(bagi(buka(buat_renja(bundel, "DINKES", 2027))["Tabel 2.2 SPM"])) > 1


def test_tabel_lebar_dicetak_pada_a3(bundel):
    buku = buka(buat_renja(bundel, "DLH", 2027))
    assert (buku["E.81"].page_setup.paperSize, buku["Tabel 2.1"].page_setup.paperSize) == (8, 14)


def test_tingkat_capaian_indikator_turun_tidak_dihitung_sebagai_hasil_bagi(bundel):
    """Kematian ibu 102,5 dari target akhir 75,3 bukan capaian 136 persen."""
    e81 = {b[3]: b for b in bagi(buka(buat_renja(bundel, "DINKES", 2026))["E.81"])}
    turun, naik = (
        e81["Angka kematian ibu per 100.000 kelahiran hidup"],
        e81["Persentase puskesmas terakreditasi paripurna"],
    )
    assert turun[22] == "arah turun" and round(naik[22]) == 61
