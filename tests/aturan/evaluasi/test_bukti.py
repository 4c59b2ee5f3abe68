"""Bukti LKE: delapan puluh kriteria berurutan, lengkap, dan jujur tentang dasarnya."""

from __future__ import annotations

import pytest

from lakip_helpers import acuan
from lakip_helpers.aturan.evaluasi.bukti import KEBIASAAN, daftar_bukti, daftar_pemegang, saring_bukti
from lakip_helpers.aturan.evaluasi.lke import daftar_kriteria


def test_tiap_kriteria_punya_bukti_pemegang_dan_jebakan() -> None:
    bukti, kriteria = daftar_bukti(), daftar_kriteria()
    assert bukti["nomor"].tolist() == [f"{kode}.{nomor}" for kode, nomor in kriteria[["kode", "nomor"]].values]
    assert bukti["kriteria"].tolist() == kriteria["kriteria"].tolist()
    assert (bukti != "").all(axis=None) and bukti["bukti"].str.len().min() > 10


def test_kekuatan_mengikuti_sumber_yang_disebut() -> None:
    bukti = daftar_bukti()
    tanpa = bukti["dasar"] == KEBIASAAN
    nama = {satu["nama"] for satu in acuan.ambil("bukti.sumber").nilai}
    assert {sebut.split(": ")[1] for dasar in bukti.loc[~tanpa, "dasar"] for sebut in dasar.split("; ")} == nama
    assert (bukti.loc[tanpa, "kekuatan"] == "praktik").all() and 0 < tanpa.sum() < len(bukti)
    assert (bukti.loc[~tanpa, "kekuatan"] == "sumber kedua").all()
    assert not bukti["dasar"].str.contains("PermenPAN").any(), "daftar buktinya bukan dari peraturan"
    dipakai = {s.get(k, "") for s in acuan.ambil("bukti.kriteria").nilai for k in ("bukti_dari", "jebakan_dari")}
    assert dipakai - {""} == {satu["kode"] for satu in acuan.ambil("bukti.sumber").nilai}


@pytest.mark.parametrize(
    ("kata", "kode", "pemegang", "ada"),
    [
        ("RENCANA aksi", "", "", "1.a.5"), ("", "4.c", "", "4.c.5"), ("", "", "kepegawaian", "2.c.1"),
        ("sertifikat", "4", "Inspektorat", "4.b.2"),
    ],
)  # fmt: skip
def test_saringan_menyempitkan(kata: str, kode: str, pemegang: str, ada: str) -> None:
    hasil = saring_bukti(daftar_bukti(), kata, kode, pemegang)
    assert ada in hasil["nomor"].tolist() and len(hasil) < 80
    assert hasil["pemegang"].str.contains(pemegang).all() and hasil["kode"].str.startswith(kode).all()


def test_kata_yang_tidak_ada_dan_tanda_khusus() -> None:
    assert len(saring_bukti(daftar_bukti(), "zzz")) == 0 and len(saring_bukti(daftar_bukti(), "(")) < 80
    assert "Inspektorat" in daftar_pemegang()
