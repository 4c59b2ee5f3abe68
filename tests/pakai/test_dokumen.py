"""Menyiapkan dokumen: data contoh diperiksa sekali, berapa pun dokumen yang dibuat darinya; data orang selalu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lakip_helpers.aturan.daftar import KARTU
from lakip_helpers.model import Bundel
from lakip_helpers.pakai import dokumen
from lakip_helpers.pakai.jenis_dokumen import jenis_iku
from lakip_helpers.tabel.kumpulan import folder_data
from lakip_helpers.temuan import Asal, Kelompok, LaporanTemuan

TEMUAN = LaporanTemuan([Kelompok(KARTU[0], Asal("iku.csv"), [2], "indikator", ["x"])])


@pytest.fixture
def diperiksa(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """Judul tiap bundel yang diperiksa; hasil pemeriksaannya selalu `TEMUAN`."""
    judul: list[str] = []

    def periksa(bundel: Bundel) -> LaporanTemuan:
        judul.append(bundel.judul)
        return TEMUAN

    monkeypatch.setattr(dokumen, "_periksa", periksa)
    monkeypatch.chdir(tmp_path)
    dokumen._temuan_contoh.cache_clear()
    yield judul
    dokumen._temuan_contoh.cache_clear()


def siapkan(sumber: str | Path, opd: str) -> tuple[Kelompok, ...]:
    return dokumen.siapkan_dokumen(dokumen.Permintaan(sumber, opd, 2026), jenis_iku()).temuan.kelompok


def test_data_contoh_diperiksa_sekali_dan_temuannya_sampai_ke_tiap_dokumen(diperiksa: list[str]) -> None:
    assert [siapkan(dokumen.CONTOH, opd)[-1:] for opd in ("DISDIK", "DINKES")] == [TEMUAN.kelompok] * 2
    assert len(diperiksa) == 1


def test_data_orang_diperiksa_tiap_kali(diperiksa: list[str]) -> None:
    folder = folder_data() / "kota_contoh" / "bersih"
    assert [siapkan(folder, "DISDIK")[-1:] for _ in range(2)] == [TEMUAN.kelompok] * 2
    assert diperiksa == ["bersih", "bersih"]
