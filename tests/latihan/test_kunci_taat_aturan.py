"""Kalimat kit taat pada aturannya sendiri: contoh jawaban dinilai semua aturan kalimat, bukan hanya aturan latihannya."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd
import pytest

from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import K, Keparahan
from lakip_helpers.latihan import Latihan, daftar
from lakip_helpers.latihan.bentuk.isian_tabel import BahanTabel, periksa_isian
from lakip_helpers.latihan.bentuk.kalimat import BahanKalimat
from lakip_helpers.latihan.bentuk.kartu import BahanKartu, periksa_kartu
from lakip_helpers.temuan import Temuan

ATURAN = ("MUTU", "SAS", "TGT", "REN", "LKJ", "CAP")
BERKALIMAT = [satu for satu in daftar() if isinstance(satu.bahan, BahanKalimat | BahanKartu | BahanTabel)]


def catatan(latihan: Latihan, kunci) -> set[str]:
    """Kode salah dan periksa atas sebuah jawaban, pada kolom yang memang diisi peserta."""
    return {satu.kode for satu in _temuan(latihan.bahan, kunci) if satu.keparahan is not Keparahan.SARAN}


def _temuan(bahan, kunci) -> Iterable[Temuan]:
    if isinstance(bahan, BahanKalimat):
        return periksa(pd.DataFrame({K.SASARAN: [kunci]}), "SAS")
    if isinstance(bahan, BahanTabel):
        tampil = {kolom for satu in bahan.tabel for kolom in (*satu.kolom, *satu.tetap)}
        return [satu for satu in periksa_isian(replace(bahan, aturan=ATURAN), kunci) if satu.kolom in tampil]
    if any(satu.induk for satu in bahan.bidang):
        return periksa(pd.DataFrame({K.SASARAN: list(kunci.values())}), "SAS")
    return periksa_kartu(replace(bahan, aturan=("MUTU", "SAS", "TGT")), kunci, kunci)


def test_semua_bentuk_berkalimat_ikut() -> None:
    assert {type(satu.bahan) for satu in BERKALIMAT} == {BahanKalimat, BahanKartu, BahanTabel}


@pytest.mark.parametrize("latihan", BERKALIMAT, ids=lambda latihan: latihan.kode)
def test_contoh_jawaban_tidak_ditegur(latihan: Latihan) -> None:
    assert catatan(latihan, latihan.kunci) == set()


@pytest.mark.parametrize(
    ("kode", "ubah", "harap"),
    [
        ("12-02", "Terlaksananya rapat koordinasi", "SAS-01"),
        ("12-08", {"lintas": "Terlaksananya rapat koordinasi"}, "SAS-01"),
        ("13-03", {"indikator": "Jumlah rapat koordinasi yang dilaksanakan"}, "MUTU-01"),
    ],
)
def test_jawaban_yang_buruk_ditegur(kode: str, ubah, harap: str) -> None:
    (latihan,) = [satu for satu in BERKALIMAT if satu.kode == kode]
    assert harap in catatan(latihan, ubah if isinstance(ubah, str) else latihan.kunci | ubah)
