"""Satu kalimat satu putusan: yang dikatakan `klasifikasi` dengan yakin tinggi tidak dibantah atau didiamkan `periksa`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pandas as pd

from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator, klasifikasi_sasaran
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import Jenis, K, Orientasi, Yakin

DATA = Path(__file__).parents[1] / "tolok_ukur" / "data"
BANYAK = 300
"""Indikator yang diambil merata; kalimat sasaran murah, jadi dinilai semua."""
BUKAN_HASIL = {"MUTU-01", "MUTU-12", "MUTU-23"}
"""Kegiatan, masukan atau keluaran, dan rumah tangga kantor: ketiganya berarti bukan hasil."""


def contoh(nama: str, kolom: list[str], banyak: int) -> pd.DataFrame:
    """Paling banyak sekian kalimat dari semua berkas bernama serupa, merata, bernomor seperti baris berkas."""
    semua = [
        pd.read_csv(b, dtype=str, keep_default_na=False).reindex(columns=kolom) for b in sorted(DATA.glob(f"*{nama}*"))
    ]
    frame = pd.concat(semua).fillna("").drop_duplicates()
    frame = frame.iloc[:: -(-len(frame) // banyak)]
    return frame.set_axis(range(2, len(frame) + 2))


@cache
def indikator() -> pd.DataFrame:
    return dengan_kode(contoh("indikator", [K.INDIKATOR, K.SATUAN], BANYAK), "MUTU", klasifikasi_indikator)


@cache
def sasaran() -> pd.DataFrame:
    return dengan_kode(contoh("sasaran", [K.SASARAN], 10 * BANYAK), "SAS", klasifikasi_sasaran)


def dengan_kode(frame, rumpun, golongkan) -> pd.DataFrame:
    """Baris yang digolongkan dengan yakin tinggi, dengan kode temuan tiap barisnya."""
    golongan = golongkan(frame)
    temuan = list(periksa(frame, [rumpun]))
    kode = [{t.kode for t in temuan if t.baris == baris} for baris in frame.index]
    return golongan.assign(kode=kode)[golongan[K.YAKIN] == Yakin.TINGGI]


def bantahan(frame: pd.DataFrame, topeng: pd.Series, kolom: str) -> list[tuple[str, set[str]]]:
    return list(zip(frame.loc[topeng, kolom], frame.loc[topeng, "kode"], strict=True))


def test_contohnya_memuat_semua_yang_diuji():
    jenis, orientasi = indikator()[K.JENIS].value_counts(), sasaran()[K.ORIENTASI].value_counts()
    assert all(jenis[satu] >= 4 for satu in (Jenis.INPUT, Jenis.PROSES, Jenis.OUTPUT, Jenis.OUTCOME))
    assert all(orientasi[satu] >= 50 for satu in Orientasi)
    assert (indikator()[K.TERUKUR] == "tidak").any()


def test_yang_yakin_bukan_hasil_dicatat_periksa():
    frame = indikator()
    bukan = frame[K.JENIS].isin([Jenis.INPUT, Jenis.PROSES, Jenis.OUTPUT])
    diam = bukan & frame["kode"].map(BUKAN_HASIL.isdisjoint)
    assert bantahan(frame, diam, K.INDIKATOR) == []


def test_yang_yakin_hasil_tidak_disebut_kegiatan_atau_keluaran():
    frame = indikator()
    ditegur = ~frame["kode"].map({"MUTU-01", "MUTU-12"}.isdisjoint)
    dibantah = frame[K.JENIS].isin([Jenis.OUTCOME, Jenis.DAMPAK]) & ditegur
    assert bantahan(frame, dibantah, K.INDIKATOR) == []


def test_yang_tidak_terukur_tidak_didiamkan_yang_terukur_tidak_ditegur():
    frame = indikator()
    diam = (frame[K.TERUKUR] == "tidak") & ~frame["kode"].map(bool)
    dibantah = (frame[K.TERUKUR] == "ya") & frame["kode"].map({"MUTU-02"}.issubset)
    assert bantahan(frame, diam | dibantah, K.INDIKATOR) == []


def test_orientasi_sasaran_satu_putusan():
    frame = sasaran()
    kegiatan, hasil = frame[K.ORIENTASI] == Orientasi.KEGIATAN, frame[K.ORIENTASI] == Orientasi.HASIL
    ditegur = frame["kode"].map({"SAS-01"}.issubset)
    assert bantahan(frame, (kegiatan & ~ditegur) | (hasil & ditegur), K.SASARAN) == []
