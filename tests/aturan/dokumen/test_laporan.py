"""Kalimat laporan: sebab, solusi, klaim efisiensi, dan perbandingan dikenali dari katanya (kasus di `tests/kasus`)."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.model import Bundel

KASUS = list(csv.DictReader((Path(__file__).parents[2] / "kasus" / "kalimat_laporan.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("kasus", KASUS, ids=[k["teks"][:50] for k in KASUS])
def test_kalimat_laporan(kasus: dict[str, str], kota_kecil: Bundel) -> None:
    laporan = kota_kecil["laporan"].copy()
    disdik = (laporan["kode_opd"] == "DISDIK") & (laporan["butir"] == kasus["butir"])
    assert disdik.sum() == 1
    laporan.loc[disdik, "teks"] = kasus["teks"]
    bundel = replace(kota_kecil, tabel={**kota_kecil.tabel, "laporan": laporan})
    assert [t.kode for t in periksa(bundel, ["LKJ", "ANG-05"])] == ([kasus["kode"]] if kasus["kode"] else [])


@pytest.mark.parametrize(
    ("satuan", "dijumlah"),
    [("%", False), ("Persen", False), ("Indeks (0-100)", False), ("Menit", False), ("Tahun", False),
     ("per 100.000 kelahiran hidup", False), ("Kasus per 1.000 penduduk", False), ("Kkal/kapita/hari", False),
     ("Orang", True), ("Dokumen", True), ("Miliar rupiah", True), ("Unit", True), ("Hari", True)],
)  # fmt: skip
def test_satuan_yang_tidak_dijumlahkan_antartriwulan(satuan: str, dijumlah: bool, kota_kecil: Bundel) -> None:
    """Kematian ibu (5 + 5 + 5 + 5 = 20) diganti satuannya: yang tidak dapat dijumlah harus disebut."""
    renaksi = kota_kecil["renaksi"].copy()
    renaksi.loc[renaksi["akumulasi"] == "akumulasi", "satuan"] = satuan
    bundel = replace(kota_kecil, tabel={**kota_kecil.tabel, "renaksi": renaksi})
    assert [t.kode for t in periksa(bundel, "REN")] == ([] if dijumlah else ["REN-04"])
