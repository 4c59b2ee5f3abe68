"""`lakip templat --dari`, `--tanpa-koreksi`, dan arahan `lakip dokumen` bagi dokumen kantor."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lakip_helpers.galat import GalatTabel
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.koreksi import KoreksiTabel, susun_koreksi
from lakip_helpers.latihan.simpanan.koreksi_kolom import ingat_koreksi
from lakip_helpers.pakai.kantor import buka_kantor
from lakip_helpers.pakai.yang_terbaca import lihat
from lakip_helpers.perintah.utama import utama
from tests.pakai.berkas_kantor import RENSTRA
from tests.pakai.salin.test_buku import tulis
from tests.pakai.test_koreksi import KELIRU


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAKIP_KERJA", str(tmp_path / "kerja"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lakip(*argumen: object) -> Result:
    return CliRunner().invoke(utama, [str(a) for a in argumen])


def test_perintah_yang_disebut_dapat_dijalankan_berurutan(folder: Path) -> None:
    tulis(folder, "Renstra 2025.csv", RENSTRA)
    galat = lakip("dokumen", "renstra", "Renstra 2025.csv", "--opd", "X", "--tahun", 2026).exception
    assert isinstance(galat, GalatTabel) and "dokumen kantor" in str(galat)
    perintah = re.search(r"Jalankan `python mulai\.py (.+?)`", str(galat)).group(1)
    hasil = lakip(*shlex.split(perintah), "--opd", "Dinas Pekerjaan Umum")
    assert hasil.exit_code == 0, hasil.output
    assert "Renstra Indikator (2 baris)" in hasil.output and "kodenya DPU" in hasil.output
    sebut = [shlex.split(baris)[2:] for baris in hasil.output.splitlines() if baris.startswith("  python mulai.py ")]
    assert [satu[:2] for satu in sebut][1:] == [["dokumen", "renstra"]]
    periksa = lakip(*sebut[0])
    assert periksa.exit_code in (0, 1) and "MUTU-08" in periksa.output
    dokumen = lakip(*[a.replace("TAHUN", "2026") for a in sebut[1]], "--tetap-buat", "-o", "renstra.xlsx")
    assert dokumen.exit_code == 0 and (folder / "renstra.xlsx").exists(), dokumen.output


def test_yang_sudah_ada_tidak_ditimpa_dan_yang_keliru_disebut(folder: Path) -> None:
    tulis(folder, "a.csv", RENSTRA)
    (folder / "buku.xlsx").write_bytes(b"punya orang")
    hasil = lakip("templat", "--dari", "a.csv", "-o", "buku.xlsx")
    assert hasil.exit_code == 2 and "sudah ada dan tidak ditimpa" in hasil.output
    assert (folder / "buku.xlsx").read_bytes() == b"punya orang"
    salah = lakip("templat", "--dari", "a.csv", "--sebagai", "dpa", "-o", "lain.xlsx")
    assert salah.exit_code == 2 and "'dpa' tidak dikenal" in salah.output


@pytest.mark.parametrize("perintah", [["periksa"], ["baca"], ["klasifikasi"], ["baca", "--format", "csv"]])
def test_koreksi_yang_diingat_dipakai_dan_dapat_dilewati(folder: Path, perintah: list[str]) -> None:
    berkas = tulis(folder, "kantor.csv", KELIRU)
    [bentuk] = lihat(buka_kantor(berkas))
    kolom = susun_koreksi(bentuk.asal, {0: P.INDIKATOR, 1: P.LAIN, 2: P.TARGET}, {})
    ingat_koreksi(KoreksiTabel(bentuk.sidik, kolom))
    dengan, tanpa = lakip(*perintah, berkas), lakip(*perintah, berkas, "--tanpa-koreksi")
    assert "Persentase jalan mantap" in dengan.stdout or "Dipakai koreksi kolom Anda" in dengan.output
    if perintah != ["klasifikasi"]:
        assert "Dipakai koreksi kolom Anda" in dengan.output
    assert "Dipakai koreksi" not in tanpa.output and dengan.stdout != tanpa.stdout
