"""Mesin: satu berkas yang mematikan atau menahan prosesnya hanya menggagalkan dirinya sendiri."""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

from lakip_helpers.galat import GalatPilihan
from lakip_helpers.pakai.himpun import mesin
from lakip_helpers.pakai.himpun.mesin import Tugas, mesin_dask, mesin_lokal


@pytest.fixture
def kerja(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return importlib.import_module("kerja_uji").kerjakan


def tugas(*nama: str) -> list[Tugas]:
    return [Tugas(n, satu, b"isi") for n, satu in enumerate(nama)]


def test_yang_mati_dan_yang_berputar_tidak_menghentikan_yang_lain(kerja):
    semua = tugas("a", "mati.docx", "b", "putar.xlsx", "c")
    hasil = {t.nama: fakta for t, fakta in mesin_lokal(2, 1.0, kerja)(semua)}
    assert set(hasil) == {satu.nama for satu in semua}
    assert [hasil[nama].judul for nama in "abc"] == ["isi"] * 3
    for nama in ("mati.docx", "putar.xlsx"):
        assert hasil[nama].galat.startswith(f"Berkas '{nama}' membuat pembacanya berhenti"), nama


def test_kolam_diganti_dan_tugas_diambil_sedikit_demi_sedikit(kerja, monkeypatch):
    """Isi berkas tidak dibaca semua lebih dahulu: yang terambil paling banyak sebanyak pekerja lebih dari yang selesai."""
    monkeypatch.setattr(mesin, "SATU_KOLAM", 2)
    terambil = []

    def aliran():
        for satu in tugas("a", "b", "c", "d"):
            terambil.append(satu.nama)
            yield satu

    selesai = []
    for satu, _ in mesin_lokal(1, 30.0, kerja)(aliran()):
        selesai.append(satu.nama)
        assert len(terambil) <= len(selesai) + 1
    assert sorted(selesai) == ["a", "b", "c", "d"]


def test_tanpa_dask_disebut_cara_memasangnya(monkeypatch):
    monkeypatch.setitem(sys.modules, "dask", None)
    with pytest.raises(GalatPilihan, match=r"Mesin Dask belum terpasang.*lakip-helpers\[banyak\]"):
        list(mesin_dask(1)(tugas("a")))


def test_gugus_dask_setempat(kerja):
    pytest.importorskip("distributed", reason="Dask tidak terpasang; gugusnya diuji benchmark/kota.py")
    hasil = {t.nama: fakta for t, fakta in mesin_dask(1, kerja=kerja)(tugas("a", "mati.docx", "b"))}
    assert (hasil["a"].judul, hasil["b"].judul) == ("isi", "isi")
    assert "membuat pembacanya berhenti" in hasil["mati.docx"].galat


class GugusTiruan:
    """Gugus yang pekerjanya mati sekali bagi nama berawalan “korban”, dan selalu bagi “mati”; tanpa Dask."""

    def __init__(self) -> None:
        self.status, self.dikirim = "running", Counter()

    def scheduler_info(self):
        return {"workers": {"satu": {}}}

    def submit(self, _terjaga, kerja, nama, data, _batas, *, pure):
        assert not pure, "berkas yang sama isinya tetap dua tugas"
        self.dikirim[nama] += 1
        mati = nama.startswith("mati") or (nama.startswith("korban") and self.dikirim[nama] == 1)
        return MasaTiruan(nama, None if mati else kerja(nama, data))


class MasaTiruan:
    def __init__(self, nama, fakta) -> None:
        self.key, self.fakta = nama, fakta

    def result(self):
        if self.fakta is None:
            raise RuntimeError("KilledWorker")
        return self.fakta


class AntreTiruan(list):
    add = list.append


def test_tetangga_berkas_yang_mematikan_pekerja_dask_tetap_terbaca(kerja, monkeypatch):
    """Berkas baik yang sedang dipegang pekerja yang mati pernah dinyatakan gagal, atau menghentikan semuanya."""
    monkeypatch.setitem(sys.modules, "dask", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "dask.distributed", SimpleNamespace(as_completed=AntreTiruan))
    gugus = GugusTiruan()
    semua = tugas("a", "mati.docx", "korban.docx", "b")
    hasil = {t.nama: fakta for t, fakta in mesin._lewat_dask(gugus, semua, 1.0, kerja)}
    assert [hasil[nama].judul for nama in ("a", "korban.docx", "b")] == ["isi"] * 3
    assert "membuat pembacanya berhenti" in hasil["mati.docx"].galat
    gugus.status = "closed"
    with pytest.raises(GalatPilihan, match="Gugus Dask terputus di tengah pekerjaan"):
        list(mesin._lewat_dask(gugus, semua, 1.0, kerja))
