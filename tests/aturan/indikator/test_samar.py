"""Samar dan pola: putusan dan pesan sama dengan bila tiap kalimat dinilai sendiri, tanpa disamarkan."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd
import pytest

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.indikator import kata_mutu, mutu, mutu_satuan, naskah, samar, target
from lakip_helpers.aturan.indikator.naskah import nama_baku, nama_pokok
from lakip_helpers.aturan.indikator.pola import susun_pola
from lakip_helpers.aturan.indikator.samar import pengganti, samarkan
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import K
from lakip_helpers.tabel import muat
from tests.tolok_ukur.contoh import baca_baris

TEMPAT = (
    "Giri",
    "MUNCAR",
    "Meranti",
    "Pekalongan",
    "Beringin",
    "Dirgahayu",
    "TERBANGGI",
    "Kepanjian",
    "Deli Serdang",
    "Ka'bah",
    "Timor-Leste",
    "Bangli",
    "X Koto",
)
ANGKA = ("1", "2", "100", "2025", "1.234", "12,5", "7-12", "1000", "123456")


def ragamkan(kalimat: str, acak: random.Random) -> str:
    """Kalimat yang sama dengan nama tempat, angka, kode, nomor urut, atau tambahan lain."""
    tempat, angka, kata = acak.choice(TEMPAT), acak.choice(ANGKA), kalimat.split()
    sela = acak.randrange(len(kata) + 1)
    return acak.choice(
        [
            *(f"{kalimat} ({angka})", f"{kalimat} di {tempat}", f"{kalimat} (Kec. {tempat} {angka})"),
            *(f"{angka}. {kalimat}", f"{acak.choice('ab')}. {kalimat}", f"1. {kalimat} 2. {tempat}"),
            *(f"{kalimat} x {angka}%", f"{kalimat} dan {tempat}", f"{tempat} dan {kalimat}", f"{kalimat}/{tempat}"),
            *(" ".join([*kata[:sela], tambah, *kata[sela:]]) for tambah in (tempat, angka, f"K{angka}b")),
            f" {kalimat.upper()}  ({tempat})",
        ]
    )


def buat_ragam(banyak: int) -> pd.DataFrame:
    """Tabel target beragam dari kalimat contoh; satu dari lima baris menyalin baris sebelumnya."""
    acak = random.Random(3)
    asal = [(b["indikator"], b["satuan"]) for b in baca_baris("indikator_nyata") if b["indikator"].strip()]
    baris: list[dict[str, object]] = []
    for urut in range(banyak):
        kalimat, satuan = acak.choice(asal)
        nama = acak.choice(baris)[K.INDIKATOR] if baris and acak.random() < 0.2 else ragamkan(kalimat, acak)
        deret = {f"t{2025 + i}": 80 + acak.choice([0, i, i % 2, 5 * i]) for i in range(6)}
        baris.append({K.KODE_OPD: f"D{urut // 100}", K.INDIKATOR: nama, K.SATUAN: satuan, K.ARAH: "naik", **deret})
    return pd.DataFrame(baris)


@pytest.fixture
def tanpa_samar(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Matikan penyamaran: tiap kalimat menjadi polanya sendiri."""

    def matikan() -> None:
        monkeypatch.setattr(samar, "pengganti", lambda kata: "")
        monkeypatch.setattr(samar, "_samarkan_angka", lambda kata, cocok: cocok[0])
        samarkan.cache_clear()

    yield matikan
    monkeypatch.undo()
    samarkan.cache_clear()


@pytest.mark.parametrize("buat", [lambda: buat_ragam(1200), lambda: muat("banyuwangi")["renstra_indikator_nyata"]])
def test_putusan_dan_pesan_tidak_bergantung_pada_penyamaran(
    buat: Callable[[], pd.DataFrame], tanpa_samar: Callable[[], None]
):
    tabel = buat()
    lewat_pola = [str(temuan) for temuan in periksa(tabel)]
    tanpa_samar()
    assert lewat_pola and lewat_pola == [str(temuan) for temuan in periksa(tabel)]


@pytest.mark.parametrize("sebut", [nama_baku, nama_pokok])
def test_nomor_nama_sama_dengan_menyebutnya_satu_per_satu(sebut):
    kalimat = buat_ragam(400)[K.INDIKATOR].to_numpy(dtype=object)
    nomor = susun_pola(kalimat).nomori(sebut)
    assert nomor.tolist() == pd.factorize(np.array([sebut(satu) for satu in kalimat], dtype=object))[0].tolist()


def test_yang_hanya_berbeda_angka_dan_tempat_sepola():
    kalimat = [f"Persentase jalan mantap di Kecamatan {t} ({a})" for t in ("Giri", "Kabat") for a in (7, 2025, 123456)]
    assert susun_pola(np.array(kalimat, dtype=object)).teks == ("Persentase jalan mantap di Kecamatan qq (0)",)


@pytest.mark.parametrize("modul", [mutu, mutu_satuan, kata_mutu, naskah, target])
def test_kata_yang_disebut_aturan_tidak_disamarkan(modul):
    kamus = muat_kamus()
    golongan = {g for ruang in (kamus.kepala, kamus.kerja, kamus.benda, kamus.satuan) for g in ruang.values()} | {
        "sifat"
    }
    for nama, isi in vars(modul).items():
        pola_kata = [re.sub(r"\\.", " ", isi.pattern)] if isinstance(isi, re.Pattern) else isi
        if isinstance(pola_kata, list | frozenset) and all(isinstance(satu, str) for satu in pola_kata):
            disebut = {kata for satu in pola_kata for kata in re.findall("[a-z]{4,}", satu)} - golongan
            assert {kata for kata in disebut if pengganti(kata)} == set(), f"{nama}: daftarkan di kata_mutu.toml"


def test_pengganti_netral_dan_tidak_disamarkan_lagi():
    for kata in (*samar.SAMAR, "QQ", "qq-qq", "0", "qq0qq", "(0)", "100", "1.", "x100"):
        assert samarkan(kata) == kata
    for kata in ("qq", "diqqqq", "terqqqq", "meqqqq", "berqqqq", "peqqqqan", "keqqqqan"):
        assert pengganti(kata) == kata
