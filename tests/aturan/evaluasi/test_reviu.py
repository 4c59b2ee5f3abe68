"""Reviu APIP: dua puluh tiga butir, penjelasan yang hanya perlu bila ada yang tidak sesuai, dan usul dari temuan."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_helpers import acuan
from lakip_helpers.aturan.daftar import KARTU as SEMUA_KARTU
from lakip_helpers.aturan.dokumen.kartu_laporan import LKJ_01, LKJ_02
from lakip_helpers.aturan.evaluasi.kartu_reviu import KARTU
from lakip_helpers.aturan.evaluasi.reviu import daftar_butir_reviu, nilai_reviu, sebut_kode, usul_reviu
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.galat import GalatTabel
from lakip_helpers.temuan import LaporanTemuan, dari_topeng

KODE = daftar_butir_reviu().index.tolist()


def isian(**ubah: str) -> pd.DataFrame:
    jawaban = dict.fromkeys(KODE, "ya") | {"S3": "tidak berlaku", "S6": "tidak berlaku", "S9": ""} | ubah
    return pd.DataFrame(
        {"kode": list(jawaban), "jawaban": list(jawaban.values()), "catatan": ""}, index=range(2, 2 + len(jawaban))
    )


def test_dua_puluh_tiga_butir():
    assert daftar_butir_reviu().groupby("aspek", sort=False).size().tolist() == [6, 7, 10]
    assert KODE[0] == "F1" and KODE[-1] == "S10"


def test_reviu_bersih():
    hasil = nilai_reviu(isian())
    assert (hasil.lengkap, len(hasil.perbaikan), list(hasil.temuan)) == (True, 0, [])
    assert hasil.rekap.loc["Substansi"].tolist() == [7, 0, 2, 1]


PESAN = {
    "REV-01": (isian(S7=""), "butir S7 “Ada perbandingan yang berguna dengan tahun lalu, standar nasional, dan sebagainya”"
               " belum dijawab, sehingga reviunya belum selesai."),
    "REV-02": (isian(F1="sebagian"), "jawaban “sebagian” pada butir F1 bukan ya, tidak, atau tidak berlaku, sehingga tidak"
               " dapat direkap."),
    "REV-03": (isian(F1="tidak"), "butir F1 “Laporan menampilkan data penting instansi” dijawab tidak tanpa catatan,"
               " sehingga penyusun tidak tahu apa yang harus diperbaiki."),
    "REV-04": (isian(S1="tidak").assign(catatan="Sasaran 2 berbeda"), "butir S3 “Bila tidak sesuai atau tidak selaras, ada"
               " penjelasan yang memadai” dijawab tidak berlaku, padahal butir S1 dijawab tidak."),
    "REV-05": (isian(F9="ya"), "kode butir “F9” tidak ada di daftar reviu atau sudah dijawab pada baris lain, sehingga"
               " tidak dihitung."),
}  # fmt: skip


@pytest.mark.parametrize("kode", PESAN)
def test_pesan_utuh_tiap_kode(kode):
    frame, pesan = PESAN[kode]
    assert [(t.kode, t.pesan) for t in nilai_reviu(frame).temuan] == [(kode, pesan)]


def test_tiap_kartu_diuji():
    assert set(PESAN) == {kartu.kode for kartu in KARTU}


def test_penjelasan_wajib_bila_pemicunya_tidak():
    hasil = nilai_reviu(isian(S8="tidak").assign(catatan="IKU kurang"))
    assert (hasil.lengkap, [t.kode for t in hasil.temuan]) == (False, ["REV-01"])


def test_butir_tanpa_baris_dilaporkan_belum_dijawab():
    hasil = nilai_reviu(isian().iloc[1:])
    assert [(t.kode, t.baris) for t in hasil.temuan] == [("REV-01", 0)]


def test_yang_belum_dijawab_disebut_sekali():
    temuan = list(nilai_reviu(isian(F1="", F2="", S7="")).temuan)
    assert [(t.kode, t.baris) for t in temuan] == [("REV-01", 2)]
    assert temuan[0].pesan == "3 butir (F1, F2, S7) belum dijawab, sehingga reviunya belum selesai."


def test_kolom_wajib():
    with pytest.raises(GalatTabel, match="'jawaban'"):
        nilai_reviu(pd.DataFrame({"kode": KODE}))


def test_usul_dari_temuan_kit(rusak):
    bundel = rusak({"hapus": [{"tabel": "laporan", "baris": 5}]})
    usul = usul_reviu(periksa(bundel, "LKJ"))
    assert usul.loc[["F3", "S7"], "usul"].tolist() == ["tidak", "tidak"]
    assert usul.loc["S7", "alasan"] == f"LKJ-01 {LKJ_01.judul} (1 catatan)"
    assert usul_reviu(LaporanTemuan())["usul"].eq("").all()


def test_kode_temuan_yang_disebut_acuan_ada():
    disebut = {kode for butir in acuan.ambil("reviu.butir").nilai for kode in butir.get("temuan", [])}
    dikenal = {kartu.kode for kartu in SEMUA_KARTU}
    assert all(any(kode.startswith(awalan) for kode in dikenal) for awalan in disebut)


@settings(max_examples=50)
@given(st.lists(st.one_of(st.text(max_size=20), st.none(), st.floats()), min_size=23, max_size=23))
def test_jawaban_apa_pun_tidak_menggagalkan(jawaban):
    hasil = nilai_reviu(isian().assign(jawaban=pd.Series(jawaban, index=range(2, 25), dtype=object)))
    assert len(hasil.rincian) == 23
    assert all(t.pesan and t.tempat for t in hasil.temuan)


def test_tulisan_jawaban_diseragamkan_dan_yang_rangkap_dihitung_sekali():
    frame = isian(F1="YA", F2="Tidak_berlaku", F3=" tidak ").assign(catatan="x")
    frame["kode"] = frame["kode"].map(lambda kode: f" {kode} ")
    rangkap = pd.concat([frame, pd.DataFrame({"kode": ["F1"], "jawaban": ["tidak"], "catatan": ["x"]}, index=[30])])
    hasil = nilai_reviu(rangkap)
    assert hasil.rincian.loc[["F1", "F2", "F3"], "jawaban"].tolist() == ["ya", "tidak berlaku", "tidak"]
    assert hasil.perbaikan.index.tolist() == ["F3"]
    assert hasil.rekap.loc["Format"].tolist() == [4, 1, 1, 0]
    assert [(t.kode, t.baris) for t in hasil.temuan] == [("REV-05", 30)]
    assert hasil.lengkap, "kode rangkap tidak membuatnya belum selesai"


def test_kode_yang_tidak_dikenal_tidak_ditagih_jawabannya():
    hasil = nilai_reviu(isian(F9=""))
    assert ([t.kode for t in hasil.temuan], hasil.lengkap) == (["REV-05"], True)


def test_penjelasan_menyebut_semua_pemicunya():
    hasil = nilai_reviu(isian(S1="tidak", S2="tidak").assign(catatan="berbeda"))
    assert ["butir S1 dan S2 dijawab tidak" in t.pesan for t in hasil.temuan] == [True]
    dijelaskan = nilai_reviu(isian(S1="tidak", S3="ya").assign(catatan="berbeda"))
    assert (dijelaskan.lengkap, list(dijelaskan.temuan)) == (True, [])


def test_alasan_usul_menghitung_dan_mengurutkan_kodenya():
    satu = pd.DataFrame({"x": [1, 2, 3]}, index=[2, 3, 4])
    semua = pd.Series([True, True, False], index=satu.index)
    laporan = LaporanTemuan([dari_topeng(LKJ_02, satu, ~semua, "x"), *[dari_topeng(LKJ_01, satu, semua, "x")] * 2])
    assert sebut_kode(laporan, ["LKJ"]) == f"LKJ-01 {LKJ_01.judul} (4 catatan); LKJ-02 {LKJ_02.judul} (1 catatan)"
    assert sebut_kode(laporan, ["LKJ-02", "KAS"]) == f"LKJ-02 {LKJ_02.judul} (1 catatan)"
    assert sebut_kode(laporan, []) == ""
