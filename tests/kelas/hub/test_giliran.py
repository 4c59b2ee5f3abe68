"""Giliran prosesor di ruang: hub didahulukan, dan yang sedang memuat mengalah kepada yang sebentar."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from lakip_helpers.kelas.hub.batas import Batas, masuk_kelompok, pasang_kelompok, susun_kelompok, susun_kelompok_hub
from lakip_helpers.kelas.hub.giliran import Giliran

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ruang kelas hanya di Linux")
LETAK = {"v1": "cpu/lakip-kelas/{}/cpu.shares", "v2": "lakip-kelas/{}/cpu.weight"}
BIASA = {"v1": 1024, "v2": 100}


@pytest.mark.parametrize("jenis", ["v1", "v2"])
def test_hub_masuk_kelompoknya_dan_didahulukan_dari_peserta(tmp_path, jenis):
    pasang_kelompok(susun_kelompok(jenis, "lk-siti", Batas(), tmp_path))
    masuk = pasang_kelompok(susun_kelompok_hub(jenis, tmp_path))
    masuk_kelompok(masuk)
    assert masuk == ((tmp_path / LETAK[jenis].format("hub")).with_name("cgroup.procs"),)
    assert masuk[0].read_text() == str(os.getpid())
    assert int((tmp_path / LETAK[jenis].format("hub")).read_text()) == 8 * BIASA[jenis]
    assert int((tmp_path / LETAK[jenis].format("lk-siti")).read_text()) == BIASA[jenis] // 8


@pytest.mark.parametrize("jenis", ["v1", "v2"])
def test_yang_sedang_memuat_mengalah_sampai_selesai(tmp_path, jenis):
    sibuk = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    diam = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        for akun, proses in (("lk-sibuk", sibuk), ("lk-diam", diam)):
            pasang_kelompok(susun_kelompok(jenis, akun, Batas(), tmp_path))
            (tmp_path / LETAK[jenis].format(akun)).with_name("cgroup.procs").write_text(f"{proses.pid}\n999999999\n")
        giliran = Giliran(jenis, tmp_path)
        giliran.atur(100.0)
        _tunggu_memakai(sibuk.pid, 0.5)
        giliran.atur(103.0)
        assert _bobot(tmp_path, jenis) == (BIASA[jenis] // 8, BIASA[jenis])
        sibuk.kill()
        sibuk.wait()
        giliran.atur(106.0)
        assert _bobot(tmp_path, jenis) == (BIASA[jenis], BIASA[jenis])
    finally:
        for proses in (sibuk, diam):
            proses.kill()
            proses.wait()


def _bobot(akar, jenis):
    return tuple(int((akar / LETAK[jenis].format(akun)).read_text()) for akun in ("lk-sibuk", "lk-diam"))


def _tunggu_memakai(pid: int, detik: float) -> None:
    """Sampai proses itu memakai sekian detik prosesor lagi, berapa pun lamanya di mesin yang sibuk."""
    awal = time.clock_gettime(_jam(pid))
    while time.clock_gettime(_jam(pid)) - awal < detik:
        time.sleep(0.05)


def _jam(pid: int) -> int:
    """Jam prosesor sebuah proses (clock_getcpuclockid)."""
    return (~pid << 3) | 2
