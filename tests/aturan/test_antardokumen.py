"""Aturan antardokumen (KAS, PK, REN, ANG, LKJ, NOM): tiap cacat memunculkan kodenya saja, yang benar diam."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_helpers.aturan.daftar import RUMPUN_BUNDEL
from lakip_helpers.aturan.dokumen import (
    kartu_anggaran,
    kartu_laporan,
    kartu_nomenklatur,
    kartu_perjanjian,
    kartu_renaksi,
)
from lakip_helpers.aturan.dokumen.nomenklatur import dengan_nomenklatur
from lakip_helpers.aturan.kaskade import kartu_kaskade, kartu_selaras
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.model import SEMUA_TABEL, Bundel
from lakip_helpers.tabel.kumpulan import muat
from lakip_helpers.tabel.validasi import validasi

KELUARGA = ["KAS", "PK", "REN", "ANG", "LKJ", "NOM"]
KASUS = tomllib.loads((Path(__file__).parents[1] / "kasus" / "antardokumen.toml").read_text(encoding="utf-8"))["kasus"]
KARTU = (
    *kartu_kaskade.KARTU, *kartu_selaras.KARTU, *kartu_perjanjian.KARTU, *kartu_renaksi.KARTU,
    *kartu_anggaran.KARTU, *kartu_laporan.KARTU, *kartu_nomenklatur.KARTU,
)  # fmt: skip
TABEL = {tabel.nama: tabel for tabel in SEMUA_TABEL}


@pytest.mark.parametrize("kasus", KASUS, ids=[f"{k['kode']} {k['cerita']}" for k in KASUS])
def test_satu_cacat_satu_kode(kasus: Mapping[str, Any], rusak: Any) -> None:
    temuan = list(periksa(rusak(kasus), KELUARGA))
    assert [t.kode for t in temuan] == [kasus["kode"]] * kasus["jumlah"]
    assert (temuan[0].tempat, temuan[0].pesan, temuan[0].saran) == (kasus["tempat"], kasus["pesan"], kasus["saran"])


def test_kota_kecil_yang_benar_diam(kota_kecil: Bundel) -> None:
    assert list(kota_kecil.temuan) == []
    assert list(periksa(kota_kecil, KELUARGA)) == []


def test_satu_opd_saja_juga_diam(kota_kecil: Bundel) -> None:
    for opd in ("DISDIK", "DINKES"):
        assert list(periksa(kota_kecil.untuk_opd(opd), KELUARGA)) == []


def test_buku_kerja_satu_opd_dengan_rpjmd_utuh_diam(kota_kecil: Bundel) -> None:
    """Sasaran RPJMD milik OPD lain tidak dianggap tanpa pengampu hanya karena Renstra-nya tidak ada di buku kerja ini."""
    satu = kota_kecil.untuk_opd("DISDIK")
    opd = satu["perangkat_daerah"]
    hanya = replace(satu, tabel={**satu.tabel, "perangkat_daerah": opd[opd["kode_opd"] == "DISDIK"]})
    assert list(periksa(hanya, KELUARGA)) == []


def test_kota_contoh_bersih_diam() -> None:
    lengkap = dengan_nomenklatur(muat("kota_contoh"), muat("nomenklatur")["nomenklatur"])
    assert periksa(lengkap, KELUARGA).ke_teks() == "Tidak ada catatan."
    assert list(periksa(lengkap.untuk_opd("DISDIK"), KELUARGA)) == []


def test_tiap_kartu_punya_kasus() -> None:
    antartabel = {aturan.kartu.kode for rumpun in RUMPUN_BUNDEL for aturan in rumpun.aturan}
    assert {kartu.kode for kartu in KARTU if kartu.kode in antartabel} == {kasus["kode"] for kasus in KASUS}


def test_pk_perubahan_menggantikan_pk_murni(rusak: Any) -> None:
    """Target dan anggaran yang berubah diukur terhadap PK Perubahan, bukan PK murninya."""
    perubahan = {
        "tambah": [
            {"tabel": "pk", "isi": "DINKES,2026,PK.DINKES.P,kepala_opd,Kepala Dinas Kesehatan,Wali Kota,2026-09-20,2026-01-02,ya"},
            {"tabel": "pk_sasaran", "isi": "DINKES,PK.DINKES.P,DINKES.T1.S1.1,Meningkatnya kesehatan ibu dan balita,Prevalensi balita stunting,%,18.5"},
            {"tabel": "pk_sasaran", "isi": "DINKES,PK.DINKES.P,DINKES.T1.S1.2,Meningkatnya kesehatan ibu dan balita,Jumlah kematian ibu,Kasus,20"},
            {"tabel": "pk_anggaran", "isi": "DINKES,PK.DINKES.P,1.02.02,PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT,200000000,APBD"},
        ],
        "ubah": [
            {"tabel": "renaksi", "baris": 5, "kolom": "target", "isi": "18.5"},
            {"tabel": "renaksi", "baris": 5, "kolom": "tw4", "isi": "18.5"},
            {"tabel": "pk_anggaran", "baris": 7, "kolom": "pagu", "isi": "150000000"},
        ],
    }  # fmt: skip
    assert list(periksa(rusak(perubahan), KELUARGA)) == []


@pytest.fixture(scope="module")
def mentah(kota_kecil: Bundel) -> dict[str, Any]:
    """Isi kota kecil sebagai teks, seperti sebelum divalidasi."""
    return {nama: frame[list(TABEL[nama].nama_kolom)].astype(object) for nama, frame in kota_kecil.tabel.items()}


ISI = st.one_of(
    st.text(st.characters(exclude_characters="{"), max_size=40),  # dikutip pesan temuan lain; dicari di bawah
    st.sampled_from(["", "-", "95 persen", "80–85", "1.234,5", "Rp1,5 miliar", "BB", "#REF!", "😀" * 50, "x" * 20_000, "0", "-3", "31/02/2026"]),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.none(),
)  # fmt: skip


@settings(max_examples=30)
@given(data=st.data())
def test_isi_apa_pun_tidak_menggagalkan_dan_selalu_bertempat(
    data: st.DataObject, mentah: dict[str, Any], kota_kecil: Bundel
) -> None:
    rusak: dict[str, Any] = {}
    for _ in range(data.draw(st.integers(1, 4))):
        nama = data.draw(st.sampled_from(sorted(mentah)))
        frame = rusak.setdefault(nama, mentah[nama].copy())
        baris, kolom = data.draw(st.integers(0, len(frame) - 1)), data.draw(st.integers(0, frame.shape[1] - 1))
        frame.iat[baris, kolom] = data.draw(ISI)
    baru = {nama: validasi(frame, TABEL[nama])[0] for nama, frame in rusak.items()}
    bundel = replace(kota_kecil, tabel={**kota_kecil.tabel, **baru})
    for temuan in periksa(bundel, KELUARGA):
        assert temuan.baris >= 2
        assert temuan.kolom
        assert temuan.pesan
        assert "{" not in temuan.pesan.replace(temuan.nilai, "")


@settings(max_examples=12)
@given(hilang=st.sets(st.sampled_from(sorted(TABEL)), max_size=10))
def test_tabel_yang_tidak_ada_dilewati(hilang: set[str], kota_kecil: Bundel) -> None:
    """Aturan yang bahannya tidak ada dilewati; tidak ada tabel yang hilang menjadi galat."""
    sisa = replace(kota_kecil, tabel={nama: f for nama, f in kota_kecil.tabel.items() if nama not in hilang})
    periksa(sisa, KELUARGA)
    kosong = replace(kota_kecil, tabel={n: f.iloc[:0] if n in hilang else f for n, f in kota_kecil.tabel.items()})
    periksa(kosong, KELUARGA)


def test_program_yang_baru_disalin_dari_nomenklatur_belum_ditanya_sasarannya(kota_kecil: Bundel) -> None:
    frame = kota_kecil["program"].copy()
    pagu = [kolom for kolom in frame if str(kolom).startswith("pagu_")]
    frame.loc[frame.index[0], ["kode_sasaran", "indikator"]] = ""
    tanpa_pagu = frame.copy()
    tanpa_pagu.loc[frame.index[0], pagu] = None
    kode = {nama: periksa(replace(kota_kecil, tabel={**kota_kecil.tabel, "program": satu}), "ANG-02").kelompok
            for nama, satu in (("berpagu", frame), ("daftar saja", tanpa_pagu))}  # fmt: skip
    assert [len(kode["berpagu"]), len(kode["daftar saja"])] == [1, 0]
