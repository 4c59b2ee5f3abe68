"""Server peserta yang lahir sebagai cabang: terkekang dan bukan root sebelum programnya berjalan, dan tanpa warisan induk."""

from __future__ import annotations

import json
import os
import stat
import sys
import tempfile
import time
from pathlib import Path

import pytest

pytest.importorskip("jupyterhub")
if not hasattr(os, "pidfd_open") or os.geteuid() != 0:
    pytest.skip("hanya root di Linux", allow_module_level=True)
from lakip_helpers.kelas.hub.batas import MB
from lakip_helpers.kelas.hub.cabang_kernel import Induk, ProsesCabang
from lakip_helpers.kelas.hub.ruang import Ruang, siapkan_folder, simpan_ruang

SIAPA = 65534
CABANG = """
import ctypes, json, os, resource, socket, sys, time
from pathlib import Path
from lakip_helpers.kelas.hub import induk_server as induk, spawner
from lakip_helpers.kelas.hub.cabang_kernel import PenyediaCabang
from lakip_helpers.kelas.hub.ruang import baca_ruang
spawner.jenis_cgroup = lambda: ""
def jalan():
    hak = [baris.split()[1] for baris in open("/proc/self/status") if baris.startswith(("NoNewPrivs", "CapEff", "CapPrm"))]
    Path("dilihat.json").write_text(json.dumps({
        "uid": os.getresuid(), "gid": os.getresgid(), "grup": os.getgroups(), "hak": hak, "sesi": os.getsid(0) == os.getpid(),
        "data": resource.getrlimit(resource.RLIMIT_DATA)[1], "umask": os.umask(0o77), "isian": sys.argv[1:],
        "lingkungan": dict(os.environ), "tempat": os.getcwd(), "masukan": os.readlink("/proc/self/fd/0"),
        "pegangan": [os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd") if n not in "012" and os.path.exists(f"/proc/self/fd/{n}")],
        "induk kernel": os.stat(f"/proc/{PenyediaCabang.induk._proses.pid}").st_uid}))
    time.sleep(600)
induk.peserta.jalan, induk.sesuaikan_rumah = jalan, lambda: ["--rumah"]
induk.induk_kernel.layani(socket.socket(fileno=0), lambda **minta: induk.jadi_server(baca_ruang(Path(sys.argv[1])), **minta))
"""


@pytest.fixture
def ruang(tmp_path):
    """Ruang dengan rumah akun nobody."""
    umum = Path(tempfile.gettempdir())
    for folder in (tmp_path, *(satu for satu in tmp_path.parents if umum in satu.parents)):
        folder.chmod(0o755)
    satu = Ruang(tmp_path / "ruang", Path("/nonexistent"))
    siapkan_folder(satu)
    for folder in (satu.rumah / "nobody", satu.sementara / "nobody"):
        folder.mkdir()
        os.chown(folder, SIAPA, SIAPA)
    simpan_ruang(satu)
    return satu


def test_cabang_terkekang_dan_berganti_pemilik_sebelum_programnya_berjalan(ruang):
    rumah = ruang.rumah / "nobody"
    induk = Induk((sys.executable, "-P", "-c", CABANG, str(ruang.hub / "ruang.json")))
    proses = ProsesCabang(induk.cabang(["--satu"], {"USER": "nobody", "PATH": os.defpath}, str(rumah)))
    try:
        dilihat = _tunggu(rumah / "dilihat.json", proses)
    finally:
        induk.hentikan()
        proses.kill()
    assert dilihat["uid"] == [SIAPA] * 3 and dilihat["gid"] == [SIAPA] * 3 and 0 not in dilihat["grup"]
    assert [int(satu, 16) for satu in dilihat["hak"]] == [0, 0, 1], "hak sistem habis dan no_new_privs terpasang"
    assert dilihat["data"] == ruang.batas.memori_mb * MB * 3 // 4 and dilihat["umask"] == 0o77
    assert dilihat["isian"] == ["--satu", "--rumah"] and dilihat["tempat"] == str(rumah) and dilihat["sesi"]
    assert dilihat["lingkungan"] == {"USER": "nobody", "PATH": os.defpath}
    assert dilihat["masukan"] == os.devnull and dilihat["induk kernel"] == SIAPA
    assert not [satu for satu in dilihat["pegangan"] if satu.startswith("/") and "null" not in satu], dilihat[
        "pegangan"
    ]
    assert stat.S_IMODE((rumah / ".catatan-server.log").stat().st_mode) == 0o600
    assert (rumah / "dilihat.json").stat().st_uid == SIAPA


def _tunggu(berkas, proses):
    """Isi berkas JSON itu begitu utuh; berhenti bila prosesnya mati."""
    while True:
        try:
            return json.loads(berkas.read_text())
        except (OSError, ValueError):
            assert proses.poll() is None, (berkas.parent / ".catatan-server.log").read_text()
            time.sleep(0.1)
