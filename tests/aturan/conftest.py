"""Bundel kecil yang benar (`tests/kasus/kota_kecil`), dan cara merusaknya lewat berkas yang sungguh dibaca."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lakip_helpers.model import Bundel
from lakip_helpers.tabel.kumpulan import muat

KOTA_KECIL = Path(__file__).parents[1] / "kasus" / "kota_kecil"


@pytest.fixture(scope="session")
def kota_kecil() -> Bundel:
    return muat(KOTA_KECIL)


@pytest.fixture
def rusak(tmp_path: Path, kota_kecil: Bundel) -> Callable[[Mapping[str, Any]], Bundel]:
    """Terapkan `ubah`, `tambah`, `hapus` sebuah kasus pada salinan berkasnya (baris = nomor baris di berkas), lalu muat.

    Hanya berkas yang disentuh yang dibaca ulang; tabel lain dari kota kecil.
    """

    def terapkan(kasus: Mapping[str, Any]) -> Bundel:
        disentuh = {satu["tabel"] for cara in ("ubah", "tambah", "hapus") for satu in kasus.get(cara, [])}
        for nama in disentuh:
            shutil.copy(KOTA_KECIL / f"{nama}.csv", tmp_path)
            _rusak_berkas(tmp_path / f"{nama}.csv", nama, kasus)
        baru = muat(tmp_path)
        return replace(kota_kecil, tabel={**kota_kecil.tabel, **{nama: baru[nama] for nama in disentuh}})

    return terapkan


def _rusak_berkas(berkas: Path, nama: str, kasus: Mapping[str, Any]) -> None:
    baris = list(csv.reader(berkas.open(encoding="utf-8", newline="")))
    milik = {cara: [s for s in kasus.get(cara, []) if s["tabel"] == nama] for cara in ("ubah", "tambah", "hapus")}
    for satu in milik["ubah"]:
        baris[satu["baris"] - 1][baris[0].index(satu["kolom"])] = satu["isi"]
    baris += [next(csv.reader([satu["isi"]])) for satu in milik["tambah"]]
    hapus = {satu["baris"] - 1 for satu in milik["hapus"]}
    with berkas.open("w", encoding="utf-8", newline="") as tulis:
        csv.writer(tulis).writerows(b for urut, b in enumerate(baris) if urut not in hapus)
