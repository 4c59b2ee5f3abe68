"""Menyandingkan dua dokumen: kunci yang rangkap tidak dipasangkan, tempat disebut, PK Perubahan menggantikan."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lakip_helpers.aturan.dasar.sanding import (
    angka,
    cari,
    kunci,
    nilai_baku,
    pk_berlaku,
    satuan_baku,
    satukan,
    sebut_sekali,
    tahun_baris,
)
from lakip_helpers.model import Bundel


def frame(**kolom: list[object]) -> pd.DataFrame:
    satu = pd.DataFrame(kolom, dtype=object)
    return satu.set_axis(range(2, len(satu) + 2))


def test_acuan_dua_tabel_disatukan_dengan_tempatnya():
    renstra = frame(kode_indikator=["A.1"], satuan=["%"], t2026=[90.0])
    rpjmd = frame(kode_indikator=["R.1", "R.1"], t2026=[5, 6], t2027=[None, "BB"])
    acuan = satukan(Bundel("uji", True, {"renstra_indikator": renstra, "rpjmd_indikator": rpjmd}),
                    "renstra_indikator", "pk", "rpjmd_indikator")  # fmt: skip
    letak = cari([("A.1",), ("R.1",), ("Z",)], kunci(acuan.frame, "kode_indikator"))
    assert letak.tolist() == [0, -1, -1], "R.1 dua kali, jadi tidak dapat dipastikan"
    semua = np.array([0, 2, -1])
    assert acuan.ambil("satuan", semua).tolist() == ["%", "", ""]
    assert acuan.ambil_nilai("t2027", semua).tolist()[1:] == ["BB", None]
    assert acuan.ambil_nilai("t2030", semua).tolist() == [None, None, None]
    assert acuan.ambil_tempat(semua).tolist() == [
        "tabel indikator Renstra baris 2",
        "tabel indikator RPJMD baris 3",
        "",
    ]
    assert acuan.ambil_target(np.array([2026, 2027, 2026]), semua).tolist() == [90.0, "BB", None]
    assert acuan.ambil_target(np.array([2019, 0, 2026]), semua).tolist() == [None, None, None]
    assert len(satukan(Bundel("uji", True, {}), "pk").frame) == 0


def test_nilai_dan_satuan_baku():
    assert nilai_baku([97.5, "97,5", " BB ", None, float("nan")]).tolist() == ["97,5", "97,5", "bb", "", ""]
    assert satuan_baku(["Persen ", "PROSEN", "Rupiah", "Orang.", "Indeks (0-100)"]).tolist() == [
        "%", "%", "rp", "orang", "indeks",
    ]  # fmt: skip
    np.testing.assert_array_equal(angka([1, "2,5", "7", None]), [1, np.nan, 7, np.nan])


def test_tahun_yang_kosong_nol_dan_kolomnya_boleh_tidak_ada():
    assert tahun_baris(frame(tahun=[2026, None, "2025"])).tolist() == [2026, 0, 2025]
    assert tahun_baris(frame(x=[1, 2])).tolist() == [0, 0]


def test_pk_perubahan_menggantikan_pejabat_dan_tahun_yang_sama_saja():
    pk = frame(
        kode_opd=["A", "A", "A", "A", "B"],
        pihak_pertama=["Kepala", "Kepala", "Kepala", "Sekretaris", "Kepala"],
        tahun=[2026, 2026, 2025, 2026, 2026],
        perubahan=["tidak", "ya", "tidak", "tidak", None],
    )
    assert pk_berlaku(pk).tolist() == [False, True, True, True, True]


def test_satu_sebab_satu_catatan():
    kode, nama = np.array(["F1", "F2", "F3"]), np.array(["satu", "dua", "tiga"])
    kena, sebutan = sebut_sekali(np.array([False, True, False]), "butir", kode, nama)
    assert (kena.tolist(), sebutan) == ([False, True, False], "butir F2 “dua”")
    kena, _ = sebut_sekali(np.zeros(3, dtype=bool), "butir", kode, nama)
    assert not kena.any()
