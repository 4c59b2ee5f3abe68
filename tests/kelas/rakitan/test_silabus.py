"""Tabel silabus di README sama dengan sumber notebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.rakitan.jadwal import baca_sesi
from lakip_helpers.kelas.rakitan.semua import cari_notebook
from lakip_helpers.kelas.rakitan.silabus import AKHIR, AWAL, ganti_silabus, perbarui_readme

README = Path(__file__).resolve().parents[3] / "README.md"
SESI = baca_sesi(cari_notebook())


def test_readme_sama_dengan_sumber():
    assert not perbarui_readme(README, SESI, tulis=False), "jalankan: lakip kelas silabus"
    assert all(satu.pokok for satu in SESI)


def test_yang_di_luar_penanda_tidak_berubah(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"atas\n{AWAL}\nlama\n{AKHIR}\nbawah\n", encoding="utf-8")
    assert perbarui_readme(readme, SESI)
    teks = readme.read_text(encoding="utf-8")
    assert teks.startswith(f"atas\n{AWAL}\n") and teks.endswith(f"{AKHIR}\nbawah\n") and "lama" not in teks
    assert f"| `11_kinerja_bukan_kerja` | {next(s.menit for s in SESI if s.nomor == '11')} |" in teks
    assert not perbarui_readme(readme, SESI)


def test_tanpa_penanda_menjadi_kalimat():
    with pytest.raises(GalatBerkas, match="Letakkan kedua penanda"):
        ganti_silabus("tanpa penanda", SESI)
