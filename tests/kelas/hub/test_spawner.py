"""Spawner dipilih menurut PID 1, dan di server ber-systemd semua batas sampai ke unit tiap peserta."""

from __future__ import annotations

import asyncio
import os
import pwd
import socket
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("jupyterhub")
if sys.platform == "win32":
    pytest.skip("ruang kelas di satu server hanya berjalan di Linux", allow_module_level=True)

from jupyterhub.spawner import LocalProcessSpawner
from systemdspawner import SystemdSpawner, systemd
from traitlets.config import Config

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub import spawner, spawner_systemd
from lakip_helpers.kelas.hub.batas import susun_rlimit
from lakip_helpers.kelas.hub.pengaturan import atur_peserta
from lakip_helpers.kelas.hub.porta_peserta import tunggu_milik
from lakip_helpers.kelas.hub.ruang import Batas, Ruang

RUANG = Ruang(Path("/srv/ruang kelas"), Path("/opt/lakip"), batas=Batas(memori_mb=512, inti=0.5, proses=99))
SYSTEMD_RUN = '#!/bin/sh\nprintf "%s\\n" "$@" > {catatan}\n'
SYSTEMCTL = '#!/bin/sh\n[ "$1" = --version ] && echo "systemd {versi} ({versi})" && exit 0\n[ "$1" = is-active ] && [ -e {catatan} ]\n'


@pytest.fixture
def systemd_palsu(tmp_path, monkeypatch):
    """PID 1 seolah systemd: tanda dan dua programnya; hasilnya berkas yang memuat isian `systemd-run`."""

    def pasang(versi: int) -> Path:
        catatan = tmp_path / "isian.txt"
        for nama, isi in (("systemd-run", SYSTEMD_RUN), ("systemctl", SYSTEMCTL)):
            letak = tmp_path / nama
            letak.write_text(isi.format(catatan=catatan, versi=versi))
            letak.chmod(letak.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        monkeypatch.setattr(spawner, "ada_systemd", lambda: spawner_systemd.ada_systemd(tmp_path))
        systemd.get_systemd_version.cache_clear()
        return catatan

    yield pasang
    systemd.get_systemd_version.cache_clear()


def test_tanpa_systemd_dikekang_sendiri(monkeypatch, tmp_path):
    monkeypatch.setattr(spawner, "ada_systemd", lambda: spawner_systemd.ada_systemd(tmp_path / "tidak-ada"))
    assert issubclass(spawner.kelas_spawner(RUANG), LocalProcessSpawner)
    assert spawner.penjaga_batas() in ("", "cgroup v1", "cgroup v2")


@pytest.mark.parametrize(("versi", "dipakai"), [(252, True), (243, True), (242, False)])
def test_systemd_yang_cukup_baru_dipakai(systemd_palsu, versi, dipakai):
    systemd_palsu(versi)
    assert issubclass(spawner.kelas_spawner(RUANG), SystemdSpawner) is dipakai
    assert (spawner.penjaga_batas() == "systemd") is dipakai


def test_semua_batas_sampai_ke_unit_peserta(systemd_palsu, monkeypatch, tmp_path):
    catatan = systemd_palsu(252)
    akun = SimpleNamespace(pw_uid=1234, pw_gid=1234, pw_dir="/srv/ruang kelas/rumah/lk-siti", pw_shell="/bin/sh")
    monkeypatch.setattr("systemdspawner.systemdspawner.pwd.getpwnam", lambda _: akun)
    monkeypatch.setattr(systemd, "RUN_ROOT", str(tmp_path))
    dibuat = []
    monkeypatch.setattr(spawner_systemd, "pastikan_akun", lambda *isian: dibuat.append(isian))
    c = Config()
    atur_peserta(c, RUANG)
    satu = c.JupyterHub.spawner_class(config=c, user=_orang(), hub=SimpleNamespace(public_host="", base_url="/hub/"))
    monkeypatch.setattr(satu, "get_env", lambda: {"LAKIP_AKAR": "/opt/lakip"})
    monkeypatch.setattr(satu, "get_args", lambda: ["--ServerApp.terminals_enabled=False"])
    monkeypatch.setattr(spawner_systemd, "tunggu_milik", _langsung)
    assert asyncio.run(satu.start())[0] == "127.0.0.1"
    isian = catatan.read_text().splitlines()
    sifat = {baris.removeprefix("--property=") for baris in isian if baris.startswith("--property=")}
    batas = {f"Limit{nama.removeprefix('RLIMIT_')}={nilai}" for nama, nilai in susun_rlimit(RUANG.batas)}
    assert batas | {"MemoryMax=536870912", "MemorySwapMax=0", "CPUQuota=50%", "TasksMax=99", "UMask=0077"} <= sifat
    assert {"NoNewPrivileges=yes", "OOMPolicy=continue"} <= sifat
    milik_sendiri = '"/srv/ruang kelas/sementara/lk-siti"'
    assert any(baris.startswith("BindPaths=") and f"{milik_sendiri}:/dev/shm" in baris for baris in sifat)
    assert {"--uid=1234", "--gid=1234", "lakip-kelas-lk-siti"} <= set(isian)
    assert isian[-1] == "--ServerApp.terminals_enabled=False"
    assert dibuat == [("lk-siti", RUANG.rumah, RUANG.sementara)]


ALIHKAN = """
import sys; from pathlib import Path; from lakip_helpers.kelas.hub.spawner import alihkan_keluaran
alihkan_keluaran(Path(sys.argv[1])); print("dari server", flush=True)
"""


@pytest.mark.parametrize("ganti", ["", "tautan", "pipa"])
def test_catatan_server_di_rumahnya_sendiri_dan_tidak_lewat_tautan(tmp_path, ganti):
    rumah, hub = tmp_path / "lk-budi", tmp_path / "hub.log"
    rumah.mkdir()
    hub.write_text("catatan hub")
    catatan = rumah / spawner.CATATAN_SERVER
    if ganti == "tautan":
        catatan.symlink_to(hub)
    elif ganti == "pipa":
        os.mkfifo(catatan)
    hasil = subprocess.run([sys.executable, "-c", ALIHKAN, str(rumah)], stdout=subprocess.PIPE, timeout=600)
    assert (hasil.returncode, hasil.stdout, hub.read_text()) == (0, b"", "catatan hub")
    assert ganti or catatan.read_text() == "dari server\n"


class ServerPeserta:
    """Server seorang peserta yang akunnya bernomor `uid`."""

    def __init__(self, uid: int, hidup: bool = True) -> None:
        self.user, self.uid, self.hidup, self.dihentikan = SimpleNamespace(name="lk-siti"), uid, hidup, False

    async def poll(self) -> int | None:
        return None if self.hidup else 1

    async def stop(self, now: bool = False) -> None:
        self.dihentikan = now


def _tunggu(server: ServerPeserta, porta: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pwd, "getpwnam", lambda _: SimpleNamespace(pw_uid=server.uid))
    asyncio.run(tunggu_milik(server, porta))


@pytest.mark.parametrize("alamat", ["127.0.0.1", "0.0.0.0"])
def test_porta_yang_ditempati_akun_lain_tidak_disambungkan(monkeypatch, alamat):
    with socket.socket() as penyerobot:
        penyerobot.bind((alamat, 0))
        penyerobot.listen()
        porta = penyerobot.getsockname()[1]
        korban = ServerPeserta(os.geteuid() + 1234)
        with pytest.raises(GalatLakip, match=f"Porta {porta} untuk siti ditempati program akun sistem {os.geteuid()}"):
            _tunggu(korban, porta, monkeypatch)
        assert korban.dihentikan
        _tunggu(pemilik := ServerPeserta(os.geteuid()), porta, monkeypatch)
        assert not pemilik.dihentikan


def test_server_yang_mati_sebelum_mendengarkan_menjadi_kalimat(monkeypatch):
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))  # tidak mendengarkan
        with pytest.raises(GalatLakip, match="siti berhenti sebelum terbuka"):
            _tunggu(ServerPeserta(1, hidup=False), soket.getsockname()[1], monkeypatch)


async def _langsung(*_: object) -> None:
    """Portanya tidak diperiksa: tidak ada server sungguhan di uji ini."""


def _orang() -> SimpleNamespace:
    return SimpleNamespace(name="lk-siti", id=1, url="/user/lk-siti/", settings={})
