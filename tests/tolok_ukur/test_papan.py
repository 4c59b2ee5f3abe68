"""Papan angka mutu: perintahnya berjalan, dan angka capaian yang dijanjikan README tidak turun diam-diam."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tolok_ukur.__main__ import jalankan
from tests.tolok_ukur.capaian import BERKAS, nilai_capaian


@pytest.mark.parametrize(
    ("berkas", "menegur"), [*zip(BERKAS, (0, 4), strict=True)], ids=lambda b: getattr(b, "stem", "")
)
def test_angka_terbit_direproduksi_dan_yang_keliru_disebut(berkas: Path, menegur: int):
    """Empat angka dipotong, bukan dibulatkan, oleh sumbernya; kit menyebutnya."""
    hasil = nilai_capaian(berkas)
    assert hasil.direproduksi == hasil.benar > 90
    assert hasil.disebut == hasil.keliru > 10
    assert hasil.keliru_menegur == menegur, hasil.palsu


def test_berkas_kantor_lain_dinilai(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    berkas = tmp_path / "lain.csv"
    berkas.write_text(
        "indikator,satuan,jenis,arah\nAngka kematian ibu,per 100.000,dampak,turun\nJumlah laporan,dokumen,dampak,naik\n",
        encoding="utf-8",
    )
    jalankan(["--indikator", str(berkas), "--rinci"])
    keluar = capsys.readouterr().out
    assert "jenis, lain.csv: 2 baris, ketepatan 50.0%" in keluar
    assert "X dampak -> output | Jumlah laporan" in keluar
    assert "arah, lain.csv: 2 baris" in keluar
