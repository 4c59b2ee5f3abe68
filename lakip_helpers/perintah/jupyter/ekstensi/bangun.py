"""Membangun ekstensi layar dengan pembangun JupyterLab sendiri: `PERINTAH` di bawah.

Perlu Node.js, dan jaringan npm sekali, hanya di komputer pengembang. Bangunannya sama sampai ke bita terakhir di
komputer mana pun, dan membawa sidik sumbernya: uji membandingkannya tanpa Node.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.tulis import BilaAda, tulis_berkas

SUMBER: Final = Path(__file__).resolve().parent
NAMA: Final = "lakip-lab"
HASIL: Final = SUMBER.parent / "labextensions" / NAMA
SIDIK: Final = "sidik_sumber.txt"
PERINTAH: Final = "python -m lakip_helpers.perintah.jupyter.ekstensi.bangun"
_BUKAN_SUMBER: Final = {".py", ".pyc", ".md"}


def daftar_sumber() -> list[Path]:
    """Berkas yang menentukan bangunan, berurutan.

    >>> {satu.name for satu in daftar_sumber()} >= {"index.ts", "base.css", "yarn.lock", "package.json"}
    True
    """
    return sorted(b for b in SUMBER.rglob("*") if b.is_file() and b.suffix not in _BUKAN_SUMBER)


def hitung_sidik() -> str:
    """Sidik semua sumber: nama dan isinya, dengan akhir baris yang disamakan.

    >>> len(hitung_sidik())
    64
    """
    jumlah = hashlib.sha256()
    for berkas in daftar_sumber():
        jumlah.update(berkas.relative_to(SUMBER).as_posix().encode() + b"\0")
        jumlah.update(berkas.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return jumlah.hexdigest()


def jalankan(perintah: list[str], folder: Path) -> None:
    """Jalankan satu perintah pembangun di `folder`; GalatLakip bila tidak ada atau gagal."""
    alat = shutil.which(perintah[0], path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if alat is None:
        raise GalatLakip(f"Perintah {perintah[0]} tidak ada. Pasang Node.js 20 ke atas dan lingkungan uji kit dahulu.")
    if subprocess.call([alat, *perintah[1:]], cwd=folder):
        raise GalatLakip(f"{' '.join(perintah)} gagal; sebabnya tertulis di atas. Bangunan yang lama tidak diubah.")


def bangun() -> Path:
    """Bangun ekstensi di `.lakip/ekstensi`, lalu ganti bangunan di paket; hasilnya folder bangunan."""
    import jupyterlab

    kerja = SUMBER.parents[3] / ".lakip" / "ekstensi"
    for lama in ("lib", "labextensions", "src"):
        shutil.rmtree(kerja / lama, ignore_errors=True)
    for berkas in daftar_sumber():
        tujuan = kerja / berkas.relative_to(SUMBER)
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(berkas, tujuan)
    inti = Path(jupyterlab.__file__).parent / "staging" / "package.json"
    jalankan(["jlpm", "install", "--immutable"], kerja)
    jalankan(["node", "node_modules/typescript/bin/tsc"], kerja)
    jalankan(["jupyter-builder", "build", "--core-package-file", str(inti), "."], kerja)
    shutil.rmtree(HASIL, ignore_errors=True)
    shutil.copytree(kerja / "labextensions" / NAMA, HASIL)
    tulis_berkas(HASIL / SIDIK, hitung_sidik() + "\n", BilaAda.GANTI)
    return HASIL


if __name__ == "__main__":
    folder = bangun()
    bita = sum(berkas.stat().st_size for berkas in folder.rglob("*") if berkas.is_file())
    print(f"{folder}: {bita / 1000:.1f} KB")
