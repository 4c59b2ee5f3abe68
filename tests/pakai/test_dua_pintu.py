"""Satu berkas satu jawaban: perintah `lakip periksa` dan panel unggah memberi temuan atau kalimat galat yang sama."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.hasil.buku_kerja import baca_buku
from lakip_helpers.perintah.periksa import periksa
from tests.pakai.berkas_kantor import BERKAS, tulis

KASUS = Path(__file__).parents[1] / "kasus"
TERSIMPAN = [*sorted(KASUS.rglob("*.csv")), KASUS / "kota_kecil"]
Jawaban = tuple[list[tuple[str, int, str, str]], str]
"""Temuan (kode, baris, kolom, pesan) dan kalimat galat; salah satunya kosong bila berkasnya terbaca atau ditolak."""


def lewat_perintah(berkas: Path) -> Jawaban:
    hasil = CliRunner().invoke(periksa, [str(berkas), "--format", "json"])
    if isinstance(hasil.exception, GalatLakip):
        return [], str(hasil.exception)
    assert hasil.exception is None or isinstance(hasil.exception, SystemExit), hasil.exception
    temuan = [(t["kode"], t["baris"], t["kolom"], t["pesan"]) for t in json.loads(hasil.stdout)]
    return temuan, hasil.stderr.strip() if hasil.exit_code == 2 else ""


def lewat_panel(berkas: Path) -> Jawaban:
    dibaca = baca_buku(berkas)
    return [(t.kode, t.baris, t.kolom, t.pesan) for t in dibaca.laporan], dibaca.galat


@pytest.mark.parametrize("berkas", TERSIMPAN, ids=lambda berkas: berkas.name)
def test_berkas_kasus_dijawab_sama(berkas: Path) -> None:
    assert lewat_panel(berkas) == lewat_perintah(berkas)


@pytest.mark.parametrize("nama", BERKAS)
def test_berkas_kantor_dijawab_sama(tmp_path: Path, nama: str) -> None:
    berkas = tulis(tmp_path, nama)
    assert lewat_panel(berkas) == lewat_perintah(berkas)


def test_jawabannya_bukan_sama_sama_kosong(tmp_path: Path) -> None:
    """Yang dibandingkan sungguh ada: tiap berkas kantor memberi temuan atau kalimat galat."""
    for nama in BERKAS:
        temuan, galat = lewat_perintah(tulis(tmp_path, nama))
        assert temuan or galat, nama
    temuan, _ = lewat_perintah(tulis(tmp_path, "renstra.csv"))
    assert {("MUTU-08", 2), ("TGT-06", 3), ("TGT-11", 3)} <= {(t[0], t[1]) for t in temuan}


def test_kasus_antardokumen_tetap_terbaca() -> None:
    """Kasus berupa TOML bukan tabel; ia diuji di tests/aturan, jadi cukup dipastikan tidak ada tabel yang terlewat."""
    lain = {satu.suffix for satu in KASUS.rglob("*") if satu.is_file() and satu.parent.name != "berkas_kantor"} - {
        ".csv"
    }
    assert lain == {".toml", ".md"} and tomllib.loads((KASUS / "antardokumen.toml").read_text(encoding="utf-8"))
