"""Berkas milik orang lain dibuka tanpa menunggu dan tanpa dibelokkan: hanya berkas biasa yang terbaca."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys

import pytest

from lakip_helpers.latihan.simpanan.berkas_biasa import BukanBiasa, baca_biasa

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipa, soket, dan tautan hanya dibuat di sini")


@pytest.fixture(autouse=True)
def tidak_pernah_menunggu():
    """Membuka pipa dengan cara biasa menunggu selamanya; sinyal ini mengubahnya menjadi kegagalan uji."""
    lama = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("menunggu ketika membuka berkas"))
    signal.alarm(30)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, lama)


def buat_soket(letak):
    """Soket Unix yang ditinggalkan."""
    with contextlib.chdir(letak.parent), socket.socket(socket.AF_UNIX) as soket:
        soket.bind(letak.name)  # nisbi: nama soket paling panjang 108 bita


@pytest.mark.parametrize(
    "buat",
    [
        os.mkfifo,
        os.mkdir,
        buat_soket,
        lambda letak: letak.symlink_to("/dev/zero"),
        lambda letak: letak.symlink_to("/dev/tty"),
        lambda letak: letak.symlink_to("/etc/passwd"),
        lambda letak: letak.symlink_to(letak),
        lambda letak: letak.symlink_to(letak.with_name("asli.zip")),
    ],
    ids=["pipa", "folder", "soket", "nol", "tty", "luar", "lingkar", "dalam"],
)
def test_yang_bukan_berkas_biasa_ditolak(tmp_path, buat):
    (tmp_path / "asli.zip").write_bytes(b"asli")
    buat(tmp_path / "x.zip")
    with pytest.raises(BukanBiasa, match="bukan berkas biasa"):
        baca_biasa(tmp_path, "x.zip", 10)


def test_folder_di_tengah_jalan_yang_tautan_tidak_diikuti(tmp_path):
    (tmp_path / "korban").mkdir()
    (tmp_path / "korban" / "log.jsonl").write_bytes(b"rahasia")
    (tmp_path / "kelas" / "budi").mkdir(parents=True)
    (tmp_path / "kelas" / "budi" / "kerja").symlink_to(tmp_path / "korban")
    with pytest.raises(BukanBiasa):
        baca_biasa(tmp_path / "kelas", "budi/kerja/log.jsonl", 10)


def test_berkas_yang_ditukar_sesudah_dibuka_tetap_yang_pertama(tmp_path, monkeypatch):
    (tmp_path / "a.zip").write_bytes(b"pertama")
    asli = os.fstat

    def tukar(pegangan):
        (tmp_path / "a.zip").unlink()
        os.mkfifo(tmp_path / "a.zip")
        return asli(pegangan)

    monkeypatch.setattr(os, "fstat", tukar)
    assert baca_biasa(tmp_path, "a.zip", 100) == b"pertama"


def test_yang_terus_bertambah_dibaca_sampai_batasnya_dan_pegangannya_ditutup(tmp_path):
    with (tmp_path / "besar").open("wb") as tulis:
        tulis.truncate(1 << 40)
    os.mkfifo(tmp_path / "pipa")
    sebelum = os.dup(0)
    os.close(sebelum)
    assert baca_biasa(tmp_path, "besar", 7) == b"\0" * 7
    with pytest.raises(BukanBiasa):
        baca_biasa(tmp_path, "pipa", 7)
    sesudah = os.dup(0)
    os.close(sesudah)
    assert sesudah == sebelum  # nomor bebas terendah masih sama: tidak ada pegangan yang tertinggal


def test_yang_tidak_ada_tetap_berkata_tidak_ada(tmp_path):
    with pytest.raises(FileNotFoundError):
        baca_biasa(tmp_path, "tidak/ada", 7)
