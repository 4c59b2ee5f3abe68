"""Kartu menguji dirinya: contoh buruk terkena tepat kode itu, contoh baik tidak terkena apa pun."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pandas as pd
import pytest

from lakip_helpers.aturan.daftar import KARTU
from lakip_helpers.aturan.indikator import (
    kartu_mutu,
    kartu_sasaran,
    kartu_target,
    mutu,
    sasaran,
    target,
    target_banding,
)
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import K
from lakip_helpers.model import Bundel
from lakip_helpers.temuan import Kartu, LaporanTemuan
from tests.aturan.contoh_kartu import baca_baris, baca_contoh

PESAN = list(csv.DictReader((Path(__file__).parents[1] / "kasus" / "pesan_aturan.csv").open(encoding="utf-8")))
INDIKATOR = (*kartu_mutu.KARTU, *kartu_target.KARTU)
JALAN = (*mutu.ATURAN, *target.ATURAN_KALIMAT, *target.ATURAN, *target_banding.ATURAN, *sasaran.ATURAN)


def kode_sasaran(contoh: str) -> list[str]:
    return [t.kode for t in temuan_sasaran(contoh)]


def temuan_sasaran(contoh: str) -> LaporanTemuan:
    """Temuan SAS dari contoh kartu, lewat bundel seperti dari buku kerja."""
    baris = baca_baris(contoh)
    induk = baris.get("induk", "Terwujudnya kota yang nyaman dihuni")
    tabel = {
        "rpjmd_sasaran": pd.DataFrame(),
        "renstra_sasaran": pd.DataFrame(
            {
                K.KODE_OPD: "DLH",
                K.KODE_SASARAN: ["T1", "T1.S1"],
                K.TINGKAT: ["tujuan", "sasaran"],
                K.KODE_INDUK: ["", "T1"],
                K.URAIAN: [induk, baris[K.INDIKATOR]],
            },
            index=[2, 3],
        ),
        "renstra_indikator": _indikator(int(baris.get("banyak", "1"))),
    }
    tabel["rpjmd_sasaran"] = tabel["renstra_sasaran"].head(0)
    return periksa(Bundel("uji", True, tabel), "SAS")


def _indikator(banyak: int) -> pd.DataFrame:
    kode = ["T1", *["T1.S1"] * banyak]
    nama = ["Indeks kota", "Persentase pertama", "Persentase kedua"][: len(kode)]
    return pd.DataFrame({K.KODE_OPD: "DLH", K.KODE_INDIKATOR: nama, K.KODE_SASARAN: kode, K.INDIKATOR: nama})


@pytest.mark.parametrize("kartu", INDIKATOR, ids=[k.kode for k in INDIKATOR])
def test_contoh_buruk_tepat_kode_itu_contoh_baik_tanpa_temuan(kartu: Kartu):
    assert [t.kode for t in periksa(baca_contoh(kartu.buruk))] == [kartu.kode]
    assert [t.kode for t in periksa(baca_contoh(kartu.baik))] == []


@pytest.mark.parametrize("kartu", kartu_sasaran.KARTU, ids=[k.kode for k in kartu_sasaran.KARTU])
def test_contoh_sasaran(kartu: Kartu):
    assert kode_sasaran(kartu.buruk) == [kartu.kode]
    assert kode_sasaran(kartu.baik) == []


@pytest.mark.parametrize("kasus", PESAN, ids=[k["kode"] for k in PESAN])
def test_pesan_utuh_lewat_fungsi_terbuka(kasus: dict[str, str]):
    kartu = next(k for k in KARTU if k.kode == kasus["kode"])
    laporan = temuan_sasaran(kartu.buruk) if kartu in kartu_sasaran.KARTU else periksa(baca_contoh(kartu.buruk))
    temuan = next(iter(laporan))
    didapat = {nama: str(getattr(temuan, nama)) for nama in kasus}
    assert didapat == kasus
    assert temuan.saran == kartu.saran or "{" in kartu.saran


def test_semua_kode_punya_kasus_pesan():
    assert {k["kode"] for k in PESAN} == {k.kode for k in (*INDIKATOR, *kartu_sasaran.KARTU)}


def test_tiap_kartu_punya_satu_aturan_bernama_sama():
    fungsi = {a.kartu.kode: a.fungsi.__name__ for a in JALAN}
    assert fungsi == {k.kode: k.kode.lower().replace("-", "_") for k in (*INDIKATOR, *kartu_sasaran.KARTU)}


@pytest.mark.parametrize("kartu", KARTU, ids=[k.kode for k in KARTU])
def test_kartu_lengkap(kartu: Kartu):
    assert all((kartu.judul, kartu.pesan, kartu.saran, kartu.mengapa, kartu.dasar, kartu.buruk, kartu.baik))
    assert re.fullmatch(r"[A-Z]{2,4}-\d\d", kartu.kode)
    assert kartu.pesan.rstrip().endswith((".", "?", "}")) and kartu.saran.rstrip().endswith((".", "?", "}"))


def test_kode_tidak_kembar():
    kode = [k.kode for k in KARTU]
    assert len(kode) == len(set(kode))
