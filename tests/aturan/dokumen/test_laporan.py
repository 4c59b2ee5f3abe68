"""Kalimat laporan: sebab, solusi, klaim efisiensi, dan perbandingan dikenali dari katanya (kasus di `tests/kasus`)."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from lakip_helpers.aturan.dokumen.laporan import kutip_teks
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.model import Bundel
from tests.aturan.contoh_kartu import periksa_contoh

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


def test_yang_disebut_capaian_terendah_di_urutan_mana_pun() -> None:
    laporan = "Laporan: butir sebab_solusi; teks Capaian cukup baik."
    renstra = "Renstra Indikator: target 2026 100 // kode indikator DISDIK.T1.S1.2; indikator Persentase guru; target 2026 100"
    for pertama, kedua in ((92, 95), (95, 92)):
        nyata = f"Realisasi: nilai {pertama} // kode indikator DISDIK.T1.S1.2; nilai {kedua}"
        [temuan] = periksa_contoh("LKJ-03", f"{laporan} | {nyata} | {renstra}").saring("LKJ-03")
        sebut = "Persentase anak yang bersekolah" if pertama < kedua else "Persentase guru"
        assert f"capaian “{sebut}” 92,00 %" in temuan.pesan


def test_kutipan_delapan_puluh_huruf() -> None:
    tepat, lewat = kutip_teks(np.array(["a" * 80, "a" * 81], dtype=object))
    assert (tepat, lewat) == ("a" * 80, "a" * 79 + "…")
