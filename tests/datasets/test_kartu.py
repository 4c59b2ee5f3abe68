"""Kartu sesuai dengan berkasnya: baris, sidik, kamus kolom, tanda rekaan, dan lisensi."""

from __future__ import annotations

import doctest
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

import datasets.banyuwangi.buat
import datasets.kota_contoh.angka
import datasets.kota_contoh.mentah
import datasets.kota_contoh.uang
from datasets import kartu
from datasets.alat import baca_csv

FOLDER = Path(kartu.__file__).parent


@pytest.mark.parametrize("nama", kartu.KUMPULAN)
def test_kartu_sama_dengan_yang_dibuat_dari_berkasnya(nama: str) -> None:
    tersimpan = (FOLDER / nama / "kartu.md").read_text(encoding="utf-8")
    assert tersimpan == kartu.perbarui(FOLDER / nama), "jalankan: python -m datasets.kartu"


@pytest.mark.parametrize("nama", kartu.KUMPULAN)
def test_sidik_dan_jumlah_baris_tercetak_di_kartu(nama: str) -> None:
    teks = (FOLDER / nama / "kartu.md").read_text(encoding="utf-8")
    berkas = kartu.berkas_data(FOLDER / nama)
    assert berkas
    for satu in berkas:
        baris = next(b for b in teks.splitlines() if f"`{satu.relative_to(FOLDER / nama).as_posix()}`" in b)
        assert kartu.sidik(satu) in baris
        if satu.parent.name == "bersih":
            assert f"| {len(baca_csv(satu))} |" in baris


@pytest.mark.parametrize("nama", kartu.KUMPULAN)
def test_setiap_kolom_berarti(nama: str) -> None:
    teks = (FOLDER / nama / "kartu.md").read_text(encoding="utf-8")
    for satu in (FOLDER / nama / "bersih").glob("*.csv"):
        bagian = teks.split(f"**`bersih/{satu.name}`**")[1].split("**`")[0]
        for kolom in baca_csv(satu)[0]:
            arti = next(b for b in bagian.splitlines() if b.startswith(f"| `{kolom}` |")).split(" | ")[2]
            assert len(arti) > 5, (satu.name, kolom)


@pytest.mark.parametrize("nama", kartu.KUMPULAN)
def test_rekaan_atau_nyata_disebut_sama_di_kartu_dan_data_toml(nama: str) -> None:
    rekaan = tomllib.loads((FOLDER / nama / "data.toml").read_text(encoding="utf-8"))["rekaan"]
    teks = (FOLDER / nama / "kartu.md").read_text(encoding="utf-8")
    assert f"| rekaan atau nyata | {'rekaan' if rekaan else 'nyata'}" in teks
    assert "| lisensi | " in teks
    if rekaan:
        assert "data rekaan untuk latihan" in teks.splitlines()[0]


def test_tidak_ada_berkas_rekaan_di_luar_kumpulan_yang_bertanda() -> None:
    for satu in FOLDER.rglob("*"):
        if satu.suffix in {".csv", ".toml"} and "kota_contoh" not in satu.parts:
            assert "Lembayung" not in satu.read_text(encoding="utf-8"), satu


def test_isi_sel_tidak_merusak_tabel_markdown() -> None:
    assert kartu.tulis_tabel(("a", "b"), [("x|y", "1*2\n3")]).splitlines()[-1] == "| x\\|y | 1\\*2 3 |"


@pytest.mark.parametrize(
    "modul",
    [datasets.banyuwangi.buat, datasets.kota_contoh.angka, datasets.kota_contoh.mentah, datasets.kota_contoh.uang],
    ids=lambda m: m.__name__,
)
def test_contoh_di_docstring(modul: ModuleType) -> None:
    hasil = doctest.testmod(modul)
    assert hasil.attempted and not hasil.failed
