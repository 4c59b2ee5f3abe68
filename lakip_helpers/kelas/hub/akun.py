"""Akun sistem peserta: dibuat ketika masuk pertama kali, tanpa kata sandi sistem, tanpa shell, rumah 0700."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatLakip, sebab_program
from lakip_helpers.kelas.hub.nama import akun_sah

TANDA: Final = "peserta kelas LAKIP"
"""Isi GECOS akun buatan kit; akun bernama sama tanpa tanda ini tidak pernah dipakai."""
TANPA_SHELL: Final = "/usr/sbin/nologin"


def perintah_buat(akun: str, rumah: Path) -> list[str]:
    """Perintah pembuat akun.

    >>> perintah_buat("lk-siti", Path("/r"))[-3:]
    ['--comment', 'peserta kelas LAKIP', 'lk-siti']
    """
    pilihan = ["--user-group", "--no-create-home", "--home-dir", str(rumah / akun), "--shell", TANPA_SHELL]
    return ["useradd", *pilihan, "--comment", TANDA, akun]


def pastikan_akun(akun: str, rumah: Path, *folder_lain: Path) -> None:
    """Buat akun, rumahnya, dan folder lain miliknya bila belum ada; aman dipanggil berulang.

    Galat: GalatLakip bila namanya tidak sah, dipakai akun lain, atau akun tidak dapat dibuat.

    >>> pastikan_akun("root", Path("/r"))
    Traceback (most recent call last):
    lakip_helpers.galat.GalatLakip: Nama akun 'root' bukan akun kelas, jadi tidak dibuatkan rumah.
    """
    import pwd

    if not akun_sah(akun):
        raise GalatLakip(f"Nama akun {akun!r} bukan akun kelas, jadi tidak dibuatkan rumah.")
    try:
        orang = pwd.getpwnam(akun)
    except KeyError:
        _buat(akun, rumah)
        orang = pwd.getpwnam(akun)
    if orang.pw_gecos.split(",")[0] != TANDA or Path(orang.pw_dir) != rumah / akun or orang.pw_uid < 1000:
        raise GalatLakip(
            f"Akun sistem {akun} sudah ada dan bukan buatan ruang kelas ini, jadi tidak dipakai. "
            "Peserta memakai nama lain, atau pengelola server menghapus akun itu."
        )
    for folder in (rumah / akun, *(satu / akun for satu in folder_lain)):
        if not folder.is_dir():
            folder.mkdir(mode=0o700)
            shutil.chown(folder, orang.pw_uid, orang.pw_gid)
        folder.chmod(0o700)


def _buat(akun: str, rumah: Path) -> None:
    hasil = subprocess.run(perintah_buat(akun, rumah), capture_output=True, text=True)
    if hasil.returncode:
        raise GalatLakip(
            f"Akun sistem {akun} tidak dapat dibuat: {sebab_program(hasil.stderr)}. Hubungi pengelola server.\n"
            f"Rincian dari useradd: {hasil.stderr.strip()}"
        )
