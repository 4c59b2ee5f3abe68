"""Acuan: tiap angka peraturan bertanggal, berdasar, dan pernah ditinjau."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from lakip_helpers import acuan
from lakip_helpers.galat import GalatAcuan

FOLDER = Path(acuan.__file__).parent
BERKAS = sorted(set(FOLDER.glob("*.toml")) - {FOLDER / "tinjauan.toml"})
"""Semua acuan; tanggal tinjauan hal lain diuji tests/pakai/test_usia.py."""
WAJIB = {"judul", "satuan", "catatan", "nilai"}
WAJIB_NILAI = {"berlaku", "nilai", "kekuatan", "dasar", "ditinjau"}


def test_semua_berkas_terdaftar():
    assert {b.stem for b in BERKAS} == set(acuan.BERKAS)


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda b: b.stem)
def test_bentuk_tiap_acuan(berkas):
    for kunci, isi in tomllib.loads(berkas.read_text(encoding="utf-8")).items():
        assert set(isi) == WAJIB, kunci
        assert all(isi[bagian] for bagian in WAJIB), kunci
        for nilai in isi["nilai"]:
            assert set(nilai) == WAJIB_NILAI, kunci
            assert nilai["kekuatan"] in acuan.KEKUATAN, kunci
            assert nilai["berlaku"] <= nilai["ditinjau"] <= date.today(), kunci
            assert nilai["dasar"], kunci


def test_nilai_yang_berlaku_pada_suatu_tanggal(monkeypatch):
    def nilai(berlaku: date, isi: int) -> dict[str, object]:
        return {"berlaku": berlaku, "nilai": isi, "kekuatan": "peraturan", "dasar": "x", "ditinjau": berlaku}

    dua = [nilai(date(2020, 1, 1), 1), nilai(date(2026, 1, 1), 2)]
    monkeypatch.setattr(
        acuan, "_muat_semua", lambda: {"uji.a": {"judul": "x", "satuan": "x", "catatan": "x", "nilai": dua}}
    )
    assert acuan.ambil("uji.a").nilai == 2
    assert acuan.ambil("uji.a", date(2025, 12, 31)).nilai == 1
    with pytest.raises(GalatAcuan) as galat:
        acuan.ambil("uji.a", date(2019, 1, 1))
    assert str(galat.value) == (
        "Acuan 'uji.a' belum punya nilai yang berlaku pada 01-01-2019. Pakai tanggal sesudah 01-01-2020, atau lengkapi"
        " berkas acuannya."
    )


def test_kunci_keliru_mendapat_usul():
    with pytest.raises(GalatAcuan, match=r"Maksud Anda 'capaian\.batas_atas'"):
        acuan.ambil("capaian.batas_ata")
