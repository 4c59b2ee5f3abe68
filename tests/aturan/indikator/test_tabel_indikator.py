"""Tabel indikator: yang sama dinilai sekali, kata apa pun terbaca aturan, nama dibandingkan, singgahan berbatas."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pandas as pd
import pytest

from lakip_helpers import aturan
from lakip_helpers.aturan.indikator import tabel_indikator
from lakip_helpers.aturan.indikator.tabel_indikator import siapkan_indikator
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import K, kolom_target

TAHUN = [kolom_target(tahun) for tahun in range(2025, 2031)]


def buat_tabel(*baris: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(baris, columns=[K.INDIKATOR, K.SATUAN])


def test_kalimat_dan_satuan_yang_sama_persis_diurai_sekali(monkeypatch: pytest.MonkeyPatch):
    diurai: list[tuple[str, str]] = []

    def catat(teks: str, satuan: str):
        diurai.append((teks, satuan))
        return asli(teks, satuan)

    asli = tabel_indikator.baca_naskah
    monkeypatch.setattr(tabel_indikator, "baca_naskah", catat)
    berbeda = [("Jumlah desa di Giri (2025)", "desa"), ("Jumlah desa di Kabat (7)", "desa"), ("Jumlah desa", "%")]
    tabel = siapkan_indikator(buat_tabel(*berbeda, *reversed(berbeda)))
    assert diurai == berbeda
    assert list(tabel.petik(lambda naskah: naskah.teks)) == [teks for teks, _ in (*berbeda, *reversed(berbeda))]


@pytest.mark.parametrize("kata", ["rogojampi", "meranti", "7-12", "k3", "PDRB"])
def test_kata_yang_tidak_ada_di_kamus_mana_pun_terbaca_aturan(kata: str):
    tabel = siapkan_indikator(buat_tabel((f"Persentase jalan mantap di {kata}", "%"), ("Persentase jalan mantap", "%")))
    assert tabel.tandai(lambda naskah: kata.lower() in naskah.kata).tolist() == [True, False]


def test_nama_sama_bila_hanya_berbeda_ejaan_keterangan_kurung_atau_singkatan():
    senama = ("Indeks Pembangunan Keluarga (iBangga)", "iBangga", "INDEK  pembangunan keluarga")
    lain = ("APS usia 7-12 tahun", "APS usia 13-15 tahun", "Indeks Desa")
    nomor = siapkan_indikator(buat_tabel(*((nama, "indeks") for nama in (*senama, *lain)))).nama.tolist()
    assert len(set(nomor[:3])) == 1
    assert len(set(nomor[2:])) == 4


def test_baris_tanpa_kalimat_bukan_indikator_yang_sama():
    baris = [
        {K.INDIKATOR: nama, K.SATUAN: satuan, **{tahun: awal + 2 * i for i, tahun in enumerate(TAHUN)}}
        for nama, satuan, awal in (
            *(("Cakupan imunisasi (lengkap)", "%", 80), ("", "%", 10), (" ", "%", 12), ("  ", "orang", 14)),
        )
    ]
    assert [str(temuan) for temuan in periksa(pd.DataFrame(baris), ["MUTU-20", "TGT-09", "TGT-10"])] == []


def semua_singgahan() -> Iterator[tuple[str, functools._lru_cache_wrapper[object]]]:
    for modul in pkgutil.walk_packages(aturan.__path__, f"{aturan.__name__}."):
        for nama, benda in vars(importlib.import_module(modul.name)).items():
            if isinstance(benda, functools._lru_cache_wrapper):
                yield f"{modul.name}.{nama}", benda


def test_singgahan_tidak_tumbuh_tanpa_batas_di_kernel_yang_lama_menyala():
    tanpa_batas = {
        nama
        for nama, fungsi in semua_singgahan()
        if fungsi.cache_parameters()["maxsize"] is None and inspect.signature(fungsi).parameters
    }
    assert tanpa_batas == set()
    assert "lakip_helpers.aturan.bahasa.kata.urai" in dict(semua_singgahan())
