"""Berkas mentah kota contoh: tandanya ada, cacatnya sungguh di selnya, dan yang tidak cacat terbaca utuh."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook, load_workbook

from datasets.alat import Baris, baca_csv
from datasets.kota_contoh.baca_sumber import baca_kota
from datasets.kota_contoh.buat import buat
from datasets.kota_contoh.buku import TANDA
from datasets.kota_contoh.cacat import cari_baris
from datasets.kota_contoh.mentah import Lembar, susun_lembar
from datasets.kota_contoh.tabel import susun
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.model import LAPORAN, REALISASI, UKUR_CAPAIAN, Bundel, Tabel
from lakip_helpers.tabel import baca, muat, validasi
from lakip_helpers.temuan import Temuan

FOLDER = Path(__file__).parents[2] / "datasets" / "kota_contoh"
CACAT = baca_csv(FOLDER / "cacat.csv")
BERKAS = sorted({b["berkas"] for b in CACAT})
SATU_TABEL = {
    "Analisis_Bab_III_2025.xlsx": LAPORAN,
    "Capaian_2025.xlsx": UKUR_CAPAIAN,
    "Realisasi_TW3_DLH.csv": REALISASI,
}
BELUM_DIATUR = {"MUTU-15"}
"""Kode yang kartunya sudah ada tetapi aturannya belum; kosongkan ketika aturannya selesai."""


@cache
def buka(berkas: str) -> Workbook:
    return load_workbook(FOLDER / "mentah" / berkas)


def isi_sel(cacat: Baris) -> str:
    jalur = FOLDER / "mentah" / cacat["berkas"]
    if jalur.suffix == ".csv":
        baris = list(csv.reader(jalur.read_text(encoding="cp1252").splitlines(), delimiter=";"))
        return baris[int(cacat["sel"][1:]) - 1][ord(cacat["sel"][0]) - ord("A")]
    nilai = buka(cacat["berkas"])[cacat["lembar"]][cacat["sel"]].value
    return "" if nilai is None else str(nilai)


def test_banyaknya_cacat() -> None:
    assert len(CACAT) >= 60
    assert len({b["kode"] for b in CACAT}) >= 35
    assert all(b["kode"] and b["cerita"] for b in CACAT)


@pytest.mark.parametrize("berkas", BERKAS)
def test_sel_cacat_berisi_nilai_cacat(berkas: str) -> None:
    for cacat in CACAT:
        if cacat["berkas"] == berkas and cacat["jenis"] not in ("hapus", "lembar"):
            assert isi_sel(cacat) == cacat["nilai_cacat"], cacat["nomor"]
            assert cacat["jenis"] == "tambah" or cacat["nilai_cacat"] != cacat["nilai_bersih"]


def test_baris_yang_dihapus_memang_tidak_ada() -> None:
    dihapus = [b for b in CACAT if b["jenis"] == "hapus"]
    assert len(dihapus) >= 3
    for cacat in dihapus:
        lembar = buka(cacat["berkas"])[cacat["lembar"]]
        banyak = sum(1 for baris in lembar.iter_rows(min_row=5, values_only=True) if any(baris))
        bersih = next(
            satu for satu in _lembar_bersih() if (satu.berkas, satu.nama) == (cacat["berkas"], cacat["lembar"])
        )
        tempat = (cacat["berkas"], cacat["lembar"])
        jenis = [b["jenis"] for b in CACAT if (b["berkas"], b["lembar"]) == tempat]
        assert banyak == len(bersih.baris) - jenis.count("hapus") + jenis.count("tambah")


@cache
def _lembar_bersih() -> tuple[Lembar, ...]:
    kota = baca_kota()
    return tuple(susun_lembar(kota, susun(kota)))


@pytest.mark.parametrize("jalur", sorted((FOLDER / "mentah").iterdir()), ids=lambda p: p.name)
def test_setiap_berkas_bertanda_rekaan(jalur: Path) -> None:
    if jalur.suffix == ".csv":
        assert TANDA in jalur.read_text(encoding="cp1252").splitlines()[1]
        return
    buku = buka(jalur.name)
    assert buku.properties.subject == TANDA
    for lembar in buku:
        assert TANDA in str(lembar["A2"].value) or TANDA.lower() in str(lembar["A1"].value)


def test_yang_berantakan_tetapi_benar_terbaca_sama_dengan_bersih(tmp_path: Path) -> None:
    buat(tmp_path, bercacat=False)
    for satu in _lembar_bersih():
        mentah, catatan = baca(tmp_path / "mentah" / satu.berkas, satu.tabel, satu.nama or None)
        frame, temuan = validasi(mentah, satu.tabel)
        assert [str(t) for t in catatan + temuan] == []
        bersih, _ = validasi(pd.DataFrame(satu.asli, columns=list(satu.tabel.nama_kolom), dtype=object), satu.tabel)
        for kolom in satu.tabel.nama_kolom:
            _periksa_kolom(frame[kolom].tolist(), bersih[kolom].tolist(), f"{satu.berkas} {satu.nama} {kolom}")


def _periksa_kolom(terbaca: list[object], bersih: list[object], tempat: str) -> None:
    assert len(terbaca) == len(bersih), tempat
    for satu, dua in zip(terbaca, bersih, strict=True):
        if isinstance(satu, float) and isinstance(dua, (int, float)):
            assert satu == pytest.approx(dua, nan_ok=True), tempat
        else:
            assert satu == dua or (pd.isna(satu) and pd.isna(dua)), tempat


@pytest.mark.parametrize("berkas", BERKAS)
def test_setiap_cacat_ditemukan_pada_tempatnya(berkas: str) -> None:
    temuan = _temuan(berkas)
    cacat = [b for b in CACAT if b["berkas"] == berkas and b["kode"] not in BELUM_DIATUR]
    luput = [(b["nomor"], b["kode"], b["sel_temuan"]) for b in cacat if not any(_cocok(b, t) for t in temuan)]
    assert luput == []


@pytest.mark.parametrize("berkas", BERKAS)
def test_tidak_ada_temuan_di_luar_yang_tercatat(berkas: str) -> None:
    tercatat = {kode for b in CACAT if b["berkas"] == berkas for kode in (b["kode"], *b["ikutan"].split())}
    assert [str(t) for t in _temuan(berkas) if t.kode not in tercatat] == []


def _cocok(cacat: Baris, temuan: Temuan) -> bool:
    """Temuan pada judul kolom dan keterangan hanya menyebut baris, bukan sel."""
    tempat = (
        temuan.sel == cacat["sel_temuan"]
        if temuan.sel
        else temuan.baris in (0, int(cacat["sel_temuan"].lstrip(_HURUF)))
    )
    return (temuan.kode, temuan.lembar) == (cacat["kode"], cacat["lembar_temuan"]) and tempat


_HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@cache
def _temuan(berkas: str) -> list[Temuan]:
    jalur = FOLDER / "mentah" / berkas
    if berkas not in SATU_TABEL:
        bundel = muat(jalur)
        return [*bundel.temuan, *periksa(_dengan(bundel, "nomenklatur", muat("nomenklatur")["nomenklatur"]))]
    mentah, catatan = baca(jalur, SATU_TABEL[berkas])
    frame, isi = validasi(mentah, SATU_TABEL[berkas])
    return [*catatan, *isi, *_temuan_aturan(SATU_TABEL[berkas], frame)]


def _temuan_aturan(tabel: Tabel, frame: pd.DataFrame) -> list[Temuan]:
    """Analisis diperiksa bersama dokumen lain yang bersih; realisasi sendirian tidak punya aturan."""
    if tabel is LAPORAN:
        return list(periksa(_dengan(muat("kota_contoh"), "laporan", frame)))
    return list(periksa(frame)) if tabel is UKUR_CAPAIAN else []


def _dengan(bundel: Bundel, nama: str, frame: pd.DataFrame) -> Bundel:
    return replace(bundel, tabel={**bundel.tabel, nama: frame})


def test_menunjuk_baris_yang_tidak_tunggal_ditolak() -> None:
    lembar = next(satu for satu in _lembar_bersih() if satu.nama == "Renja")
    with pytest.raises(ValueError, match="baris cocok"):
        cari_baris(lembar, {"jenis": "program"})


def test_daftar_cacat_terurut_menurut_berkas() -> None:
    assert len([b for b, _ in groupby(CACAT, key=lambda satu: satu["berkas"])]) == len(BERKAS)
