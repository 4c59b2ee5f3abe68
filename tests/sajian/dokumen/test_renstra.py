"""Tabel Renstra: tujuan, program, dan IKU sama dengan bundel."""

from __future__ import annotations

import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import TAHUN_PAGU, K, kolom_pagu, kolom_target
from lakip_helpers.sajian.dokumen.renstra import BentukRenstra, buat_renstra
from lakip_helpers.sajian.kertas.wajar import tulis_wajar
from tests.sajian.bantuan import OPD, bagi, buka, sama


@pytest.mark.parametrize("opd", OPD)
def test_renstra_sama_dengan_bundel(bundel, opd):
    buku = buka(buat_renstra(bundel, opd))
    indikator = bundel["renstra_indikator"].query("kode_opd == @opd")
    nilai = [K.BASELINE, *(kolom_target(tahun) for tahun in range(2025, 2031))]
    tujuan = {b[2]: b for b in bagi(buku["Tujuan dan Sasaran"])}
    for satu in indikator.to_dict("records"):
        assert list(tujuan[satu[K.INDIKATOR]][4:11]) == [satu[n] for n in nilai]
    *program, jumlah = bagi(buku["Program dan Pendanaan"])
    asli = bundel["program"].query("kode_opd == @opd")
    assert buku["Program dan Pendanaan"].max_column == 15 and len(program) == len(asli)
    for b, satu in zip(program, asli.sort_values(K.KODE).to_dict("records"), strict=True):
        assert b[0] == tulis_wajar(f"{satu[K.KODE]} {satu[K.NAMA]}")
        assert list(b[4:13:2]) == [satu[kolom_pagu(tahun)] for tahun in TAHUN_PAGU]
        assert all(
            sama(t, satu[kolom_target(tahun)], satu[K.SATUAN]) for t, tahun in zip(b[3:12:2], TAHUN_PAGU, strict=True)
        )
    pagu = asli[asli[K.JENIS] == "program"]
    assert list(jumlah[4:13:2]) == [pagu[kolom_pagu(tahun)].sum() for tahun in TAHUN_PAGU]
    assert len(bagi(buku["IKU"])) == len(bundel["iku"].query("kode_opd == @opd"))


def test_renstra_sasaran_rpjmd_lewat_kode(bundel):
    pertama = bagi(buka(buat_renstra(bundel, "DISDIK"))["Tujuan dan Sasaran"])[0]
    assert pertama[:2] == ("Meningkatnya taraf pendidikan penduduk", "Tujuan: Bertambahnya lama sekolah penduduk")


def test_renstra_kosong(bundel):
    with pytest.raises(GalatTabel, match="Isi dahulu lembar Renstra"):
        buat_renstra(bundel, "PEMDA")


@pytest.mark.parametrize("opd", OPD)
def test_bentuk_lama_memuat_isi_yang_sama(bundel, opd):
    buku = buka(buat_renstra(bundel, opd, bentuk=BentukRenstra.LAMA))
    assert buku.sheetnames == ["T-C.23", "T-C.24", "T-C.25", "T-C.26", "T-C.27", "T-C.28"]
    assert buku["T-C.27"].max_column == 20
    tahun = range(2025, 2031)
    indikator = bundel["renstra_indikator"].query("kode_opd == @opd")
    tc25 = {b[3]: b for b in bagi(buku["T-C.25"])}
    for satu in indikator.to_dict("records"):
        assert list(tc25[satu[K.INDIKATOR]][5:11]) == [satu[kolom_target(t)] for t in tahun]
    *isi, jumlah = bagi(buku["T-C.27"])
    asli = bundel["program"].query("kode_opd == @opd").set_index([K.KODE, K.INDIKATOR])
    program = [b for b in isi if b[2]]
    assert len(program) == len(asli) and len(isi) - len(program) == len(tc25)
    for b in program:
        satu = asli.loc[(b[2], b[4])]
        pagu = [satu[kolom_pagu(t)] for t in TAHUN_PAGU]
        assert list(b[7:18:2]) == [*pagu, sum(pagu)] and sama(b[6], satu[kolom_target(2026)], satu[K.SATUAN])
    assert jumlah[17] == sum(jumlah[7:17:2])
    tc28 = bagi(buku["T-C.28"])
    iku = bundel["iku"].query("kode_opd == @opd")
    assert [[b[4], *b[5:11]] for b in tc28] == iku[[K.BASELINE, *(kolom_target(t) for t in tahun)]].to_numpy().tolist()


def test_bentuk_lama_menempatkan_program_di_bawah_sasarannya_dan_yang_terputus_di_akhir(bundel, ganti):
    program = bundel["program"].query("kode_opd == 'DISDIK'").copy()
    terputus = program.index[program[K.JENIS] == "program"][-1]
    program.loc[terputus, K.KODE_SASARAN] = ""
    isi = bagi(buka(buat_renstra(ganti(bundel, program=program), "DISDIK", bentuk=BentukRenstra.LAMA))["T-C.27"])
    letak = next(i for i, b in enumerate(isi) if b[1] == "(belum dikaitkan dengan sasaran)")
    assert isi[letak + 1][2] == program.loc[terputus, K.KODE]
    sasaran, kode = "", {}
    for b in isi[:letak]:
        sasaran = b[1] or sasaran
        kode.setdefault(b[2], sasaran)
    uraian = bundel["renstra_sasaran"].set_index(K.KODE_SASARAN)[K.URAIAN]
    pertama = program[program[K.JENIS] == "program"].iloc[0]
    assert kode[pertama[K.KODE]] == uraian[pertama[K.KODE_SASARAN]]
