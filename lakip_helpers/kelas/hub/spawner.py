"""Server Jupyter tiap peserta: proses milik akunnya sendiri, terkekang, dan kit diantar sebelum terbuka."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from jupyterhub.spawner import LocalProcessSpawner, set_user_setuid
from jupyterhub.utils import random_port

from lakip_helpers import __version__
from lakip_helpers.kelas.hub.akun import pastikan_akun
from lakip_helpers.kelas.hub.batas import jenis_cgroup, pasang_kelompok, pengekang, susun_kelompok
from lakip_helpers.kelas.hub.cabang_kernel import Induk
from lakip_helpers.kelas.hub.porta_peserta import tunggu_milik
from lakip_helpers.kelas.hub.ruang import Ruang
from lakip_helpers.kelas.hub.sementara import pasang_sendiri, pilih_tempat
from lakip_helpers.kelas.hub.spawner_systemd import ada_systemd, kelas_systemd

CATATAN_SERVER: Final = ".catatan-server.log"
BITA_CATATAN: Final = 1_000_000
"""Catatan yang lebih panjang dimulai dari awal ketika server dibuka lagi."""


def kelas_spawner(ruang: Ruang) -> type[Any]:
    """Spawner untuk satu ruang: lewat systemd bila ia menjalankan mesin ini, selain itu proses yang dikekang sendiri.

    Ruangnya terikat di kelas itu karena JupyterHub sendiri yang membuat objeknya.
    """
    return kelas_systemd(ruang, tempat_sementara(ruang)) if ada_systemd() else _kelas_sendiri(ruang)


def tempat_sementara(ruang: Ruang) -> tuple[Path, ...]:
    """Folder sementara yang boleh diganti di mesin ini; yang memuat ruang, kit, atau Python tidak."""
    return pilih_tempat((ruang.akar, ruang.kit, Path(sys.prefix), Path(sys.base_prefix).resolve()))


def penjaga_batas() -> str:
    """Yang menjaga memori dan prosesor tiap peserta di mesin ini: “systemd”, “cgroup v1”, “cgroup v2”, atau kosong."""
    jenis = jenis_cgroup()
    return "systemd" if ada_systemd() else f"cgroup {jenis}" if jenis else ""


def siapkan_peserta(ruang: Ruang, akun: str) -> Callable[[], None]:
    """Langkah di proses peserta sebelum programnya berjalan: terkekang selagi masih root, lalu berganti pemilik."""
    kekang = pengekang(ruang.batas, pasang_kelompok(susun_kelompok(jenis_cgroup(), akun, ruang.batas)))
    berganti, tempat = set_user_setuid(akun), tempat_sementara(ruang)

    def siapkan() -> None:
        kekang()
        pasang_sendiri(ruang.sementara / akun, tempat)
        berganti()
        alihkan_keluaran(ruang.rumah / akun)

    return siapkan


def buat_induk(ruang: Ruang) -> Induk:
    """Induk server peserta di ruang ini; tanpa rahasia hub di lingkungannya, dan rumahnya bukan rumah siapa pun."""
    perintah = (sys.executable, "-P", "-m", "lakip_helpers.kelas.hub.induk_server", str(ruang.hub / "ruang.json"))
    sendiri = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(ruang.hub)}
    return Induk(perintah, lingkungan=lingkungan_peserta(ruang) | sendiri)


def _kelas_sendiri(ruang: Ruang) -> type[LocalProcessSpawner]:
    induk = buat_induk(ruang)

    class SpawnerPeserta(LocalProcessSpawner):  # type: ignore[misc]
        """LocalProcessSpawner yang membuat akun lebih dahulu; servernya cabang induk yang sudah bermuatan."""

        async def start(self) -> tuple[str, int]:
            """Buat akun bila belum ada, lalu jalankan server peserta; tanpa induk dimulai seperti biasa."""
            akun = self.user.name
            await asyncio.to_thread(pastikan_akun, akun, ruang.rumah, ruang.sementara)
            self.port: int = self.port or random_port()
            isian = self.get_args(), self.get_env(), str(ruang.rumah / akun)
            try:
                self.proc, self.pid = None, await asyncio.to_thread(induk.cabang, *isian)
            except OSError as galat:
                self.log.warning("Server dimulai tanpa induk: %s", galat)
                await super().start()
            await tunggu_milik(self, self.port)
            return "127.0.0.1", self.port

        def make_preexec_fn(self, name: str) -> Callable[[], None]:
            """Bagi server yang dimulai tanpa induk."""
            return siapkan_peserta(ruang, name)

    return SpawnerPeserta


def alihkan_keluaran(rumah: Path) -> None:
    """Catatan server peserta ditulis ke rumahnya, sebagai pemiliknya.

    Yang mewarisi hub.log dapat memalsukan dan mengosongkannya, sebab berkas itu sudah terbuka untuk ditulis.
    """
    bendera = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_NONBLOCK
    try:
        pegangan = os.open(rumah / CATATAN_SERVER, bendera, 0o600)
    except OSError:  # tautan, pipa, atau disk penuh
        pegangan = os.open(os.devnull, os.O_WRONLY)
    if os.fstat(pegangan).st_size > BITA_CATATAN:
        os.ftruncate(pegangan, 0)
    os.dup2(pegangan, 1)
    os.dup2(pegangan, 2)
    os.close(pegangan)


def perintah_peserta() -> list[str]:
    """Perintah server peserta; `-P` supaya folder peserta tidak ikut menjadi tempat mencari modul.

    >>> perintah_peserta()[1:]
    ['-P', '-m', 'lakip_helpers.kelas.hub.peserta']
    """
    return [sys.executable, "-P", "-m", "lakip_helpers.kelas.hub.peserta"]


def lingkungan_peserta(ruang: Ruang) -> dict[str, str]:
    """Variabel server peserta: pengaturan kit, letak kit yang hanya terbaca, dan pustaka yang hemat utas.

    >>> from pathlib import Path
    >>> lingkungan_peserta(Ruang(Path("a"), Path("/kit")))["LAKIP_AKAR"]
    '/kit'
    """
    satu_utas = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMEXPR_NUM_THREADS"), "1")
    return {
        "JUPYTER_CONFIG_PATH": str(ruang.pengaturan),
        "JUPYTER_PATH": str(ruang.pengaturan),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "LAKIP_AKAR": str(ruang.kit),
        "LAKIP_PELUNCUR": __version__,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "MALLOC_ARENA_MAX": "2",
        **satu_utas,
    }
