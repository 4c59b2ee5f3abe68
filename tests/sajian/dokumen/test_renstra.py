"""Tabel Renstra: tujuan, program, dan IKU sama dengan bundel."""

from __future__ import annotations

import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import TAHUN_PAGU, K, kolom_pagu, kolom_target
from lakip_helpers.sajian.dokumen import buat_renstra

from .bantuan import OPD, bagi, buka, sama


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
        assert b[0] == f"{satu[K.KODE]} {satu[K.NAMA]}"
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
