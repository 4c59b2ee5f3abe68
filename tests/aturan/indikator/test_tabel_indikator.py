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
from lakip_helpers.aturan.dasar.kerangka import Kena
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


def tabel(**kolom: list[object]) -> tabel_indikator.TabelIndikator:
    return siapkan_indikator(pd.DataFrame(kolom, dtype=object))


def test_tingkat_dari_bentuk_kodenya_atau_kolom_tingkat_yang_lebih_dipercaya():
    kode = ["1.01.02", "1.01.02.2.01", "1.01.02.2.01.0001", "1.01.02", "DISDIK.T1.S1.1", "1.01.02.2.01.00012"]
    menurut_kode = tabel(indikator=["A b", "C d", "E f", "", "G h", "I j"], kode=kode)
    assert menurut_kode.dinilai.tolist() == [True, True, False, False, True, True]
    assert menurut_kode.wajib_hasil.tolist() == [True, False, False, False, True, True]
    tertulis = tabel(
        indikator=["A b", "C d", "E f"], jenis=["Program", "Kegiatan", " Sub_Kegiatan"], kode=[kode[2]] * 3
    )
    assert (tertulis.dinilai.tolist(), tertulis.wajib_hasil.tolist()) == ([True, True, False], [True, False, False])


def test_pemilik_dan_golongan_satuan_membedakan_yang_dibandingkan():
    t = tabel(indikator=["Indeks SPBE (ISPBE)", "ISPBE", "indeks  spbe"], kode_opd=["A", "A", "B"],
              satuan=["Indeks", "Skor", "entah"], arah=[None, "", None])  # fmt: skip
    assert (t.nama.tolist(), t.pemilik.tolist(), t.golongan_satuan.tolist()) == ([0, 0, 0], [0, 0, 1], [0, 0, 1])
    assert (t.punya("satuan"), t.punya("arah"), t.punya("baseline")) == (True, False, False)
    assert tabel(indikator=["A", "B"]).pemilik.tolist() == [0, 0]


def test_arah_tertulis_lalu_gerak_deretnya_lalu_kalimatnya():
    t = tabel(indikator=["Angka kematian ibu"] * 4, arah=["naik", "", None, "tetap"], t2025=[5] * 4, t2026=[5, 5, 6, 6])
    assert t.seri.tanda.tolist() == [1, -1, 1, 0]


def test_aturan_yang_dirujuk_aturan_lain_dihitung_sekali_tiap_tabel():
    dihitung: list[int] = []

    @tabel_indikator.sekali
    def aturan_uji(t: tabel_indikator.TabelIndikator) -> Kena:
        dihitung.append(len(t.nomor))
        return Kena(t.berkalimat)

    satu, dua = tabel(indikator=["A"]), tabel(indikator=["A", "B"])
    assert aturan_uji(satu) is aturan_uji(satu) and aturan_uji(dua) is not aturan_uji(satu)
    assert dihitung == [1, 2]
