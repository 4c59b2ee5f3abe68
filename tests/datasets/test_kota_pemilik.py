"""Kota contoh: IKU, rencana aksi, dan PK menyebut pemilik yang sama, dan gaji tidak mendominasi sasaran mana pun."""

from __future__ import annotations

import pytest

from lakip_helpers.tabel import muat

KOTA = muat("kota_contoh")


def test_iku_dan_rencana_aksi_bersepakat_tentang_penanggung_jawab() -> None:
    iku = KOTA["iku"].set_index("kode_indikator")["penanggung_jawab"]
    renaksi = KOTA["renaksi"].set_index("kode_indikator")["penanggung_jawab"]
    bersama = renaksi[renaksi.index.isin(iku.index)]
    assert len(bersama) > 50
    assert [kode for kode, siapa in bersama.items() if iku[kode] != siapa] == []


def test_pk_administrator_dipegang_penanggung_jawab_programnya() -> None:
    pk, janji, renaksi = KOTA["pk"], KOTA["pk_sasaran"], KOTA["renaksi"]
    administrator = pk[pk["jenjang"] == "administrator"].set_index("kode_pk")["pihak_pertama"]
    milik = janji[janji["kode_pk"].isin(administrator.index)]
    for _, baris in milik.iterrows():
        sendiri = (renaksi["kode_opd"] == baris["kode_opd"]) & (renaksi["tahun"] == 2026)
        program = renaksi[sendiri & (renaksi["kode_program"] == baris["kode_indikator"])]
        assert set(program["penanggung_jawab"]) == {administrator[baris["kode_pk"]]}, baris["kode_indikator"]


@pytest.mark.parametrize("tahun", [2025, 2026])
def test_program_penunjang_kurang_dari_separuh_anggaran_opd(tahun: int) -> None:
    """Gaji ada di program penunjang, yang menunjang sasaran akuntabilitas; kinerja pokok mendapat bagian terbesar."""
    anggaran = KOTA["anggaran"]
    program = anggaran[(anggaran["tahun"] == tahun) & (anggaran["jenis"] == "program")]
    penunjang = program[program["kode"].str.endswith(".01")].groupby("kode_opd")["pagu"].sum()
    bagian = penunjang / program.groupby("kode_opd")["pagu"].sum()
    assert len(bagian) == 17 and bagian.max() < 0.5, bagian[bagian >= 0.5]
    assert bagian.round(3).nunique() > 12, "bagian yang sama di banyak OPD tampak dihitung mundur"
