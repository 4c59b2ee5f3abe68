"""Menjaga disk server: rumah yang melewati jatahnya dan masih bertambah dihentikan prosesnya, isinya tidak dihapus."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from lakip_helpers.kelas.hub.batas import MB

TAMBAH: Final = MB
"""Pertambahan yang belum dianggap mengisi disk, misalnya catatan server yang baru dibuka lagi untuk menghapus."""
BITA_BERKAS: Final = 16_384
"""Tiap berkas dihitung sedikitnya sekian, jatah ext4 untuk satu inode: berkas kosong pun menghabiskan disk."""


def ukur_rumah(*tempat: Path) -> dict[str, int]:
    """Bita yang dipakai tiap akun di semua tempat; tautan tidak diikuti, dan yang hilang di tengah jalan dilewati.

    >>> ukur_rumah(Path("tidak-ada"))
    {}
    """
    jumlah: dict[str, int] = {}
    for folder in (satu for satu in tempat if satu.is_dir()):
        for akun in os.scandir(folder):
            if akun.is_dir(follow_symlinks=False):
                jumlah[akun.name] = jumlah.get(akun.name, 0) + _ukur(akun.path)
    return jumlah


def _ukur(folder: str) -> int:
    """Tanpa rekursi: os.walk di Python 3.11 menyerah pada folder yang sangat dalam, dan penjaganya ikut berhenti."""
    jumlah, antre = 0, [folder]
    while antre:
        with contextlib.suppress(OSError), os.scandir(antre.pop()) as isi:
            for satu in isi:
                with contextlib.suppress(OSError):
                    jumlah += max(satu.stat(follow_symlinks=False).st_blocks * 512, BITA_BERKAS)
                    if satu.is_dir(follow_symlinks=False):
                        antre.append(satu.path)
    return jumlah


def pelanggar(dahulu: Mapping[str, int], kini: Mapping[str, int], jatah_mb: int) -> list[str]:
    """Akun yang melewati jatah dan bertambah sejak diukur terakhir; yang sedang menghapus dibiarkan.

    >>> pelanggar({"a": 5 * MB, "b": 9 * MB}, {"a": 8 * MB, "b": 8 * MB, "c": 1}, jatah_mb=4)
    ['a']
    """
    return [akun for akun, bita in kini.items() if bita > jatah_mb * MB and bita > dahulu.get(akun, 0) + TAMBAH]


def hentikan_proses(akun: str) -> int:
    """Hentikan semua proses milik akun; hasilnya berapa yang dihentikan. Hub menawarkan membukanya lagi."""
    import pwd

    uid = pwd.getpwnam(akun).pw_uid
    berhenti = 0
    for satu in Path("/proc").iterdir():
        try:
            if satu.name.isdigit() and satu.stat().st_uid == uid:
                os.kill(int(satu.name), signal.SIGKILL)
                berhenti += 1
        except OSError:
            continue
    return berhenti
