"""Menjalankan program di ruang nama mount tersendiri, supaya uji hub tidak menyentuh akun dan folder mesin ini.

    python tests/kelas/hub/terpisah.py FOLDER_KERJA PROGRAM [ISIAN]...

Di dalamnya `/etc` adalah salinan (akun peserta dibuat di sana), dan folder yang tertutup bagi akun biasa, misalnya
rumah root yang memuat Python, diganti folder kosong yang hanya memuat jalan ke Python dan kit. Perlu root di Linux.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

AKAR = Path(__file__).resolve().parents[3]


def dapat_terpisah() -> str:
    """Kosong bila ruang nama mount dapat dibuat; kalau tidak, sebabnya."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "perlu root di Linux"
    hasil = subprocess.run(["unshare", "--mount", "mount", "-t", "tmpfs", "x", "/mnt"], capture_output=True)
    return "mesin ini tidak mengizinkan ruang nama mount" if hasil.returncode else ""


def tertutup(letak: Path) -> Path | None:
    """Folder teratas di jalan menuju `letak` yang tidak dapat dilewati akun lain."""
    return next((satu for satu in reversed(letak.parents) if not satu.stat().st_mode & 0o001), None)


def perlu_dilihat() -> list[Path]:
    """Folder yang harus terbaca peserta: Python, lingkungannya, dan kit."""
    return [Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve(), AKAR]


def mount(*isian: str | Path) -> None:
    """Satu perintah mount; gagal berarti uji tidak dapat diteruskan."""
    subprocess.run(["mount", *map(str, isian)], check=True)


def bukakan(perlu: Iterable[Path], wadah: Path) -> None:
    """Ganti tiap folder tertutup dengan folder kosong yang hanya memuat yang perlu."""
    kelompok: dict[Path, list[Path]] = {}
    for satu in dict.fromkeys(perlu):
        if induk := tertutup(satu):
            kelompok.setdefault(induk, []).append(satu)
    for nomor, (induk, isi) in enumerate(kelompok.items()):
        titipan = [(wadah / f"{nomor}-{urut}", satu) for urut, satu in enumerate(isi)]
        for letak, satu in titipan:
            letak.mkdir()
            mount("--bind", satu, letak)
        mount("-t", "tmpfs", "-o", "mode=755,size=1m", "terpisah", induk)
        for letak, satu in titipan:
            satu.mkdir(parents=True, exist_ok=True)
            mount("--bind", letak, satu)


def utama(kerja: Path, perintah: list[str]) -> None:
    """Masuk ruang nama baru, siapkan, lalu menjadi `perintah`."""
    if os.environ.get("LAKIP_TERPISAH") != "1":
        lingkungan = os.environ | {"LAKIP_TERPISAH": "1"}
        os.execvpe("unshare", ["unshare", "--mount", sys.executable, *sys.argv], lingkungan)
    wadah = kerja / "wadah"
    wadah.mkdir(mode=0o711)
    etc = kerja / "etc"
    shutil.copytree("/etc", etc, symlinks=True, ignore_dangling_symlinks=True)
    bukakan(perlu_dilihat(), wadah)
    mount("--bind", etc, "/etc")
    if Path("/run/systemd").is_dir():  # PID 1 tidak melihat ruang nama ini, jadi ia tidak dipakai membuka server
        mount("-t", "tmpfs", "terpisah", "/run/systemd")
    os.execvp(perintah[0], perintah)


if __name__ == "__main__":
    utama(Path(sys.argv[1]), sys.argv[2:])
