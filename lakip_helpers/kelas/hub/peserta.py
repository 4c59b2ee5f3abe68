"""Server seorang peserta: mengantar kit ke rumahnya, lalu menjadi server Jupyter. Berjalan sebagai akun peserta."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from datetime import date
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.antar import antar, daftar_notebook, ringkas_antaran
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR
from lakip_helpers.latihan.simpanan.tempat import BENTUK_LAIN

LENGKAP: Final = "LAKIP_LENGKAP"
"""Sama dengan `lakip_helpers.perintah.jupyter.LENGKAP`: layar JupyterLab seperti adanya, hanya bagi fasilitator."""


def antar_kit(kit: Path, rumah: Path, akun: str) -> str:
    """Antar notebook ke `rumah/notebooks`; hasilnya satu kalimat untuk log. Kegagalan tidak menghalangi server terbuka.

    >>> antar_kit(Path("tidak-ada"), Path("tidak-ada-juga"), "lk-siti")
    'Notebook belum dapat diantar: tidak ada notebook di folder kit.'
    """
    asal, bentuk = kit / "notebooks", ("", *BENTUK_LAIN) if akun == AKUN_FASILITATOR else ("",)
    nama = daftar_notebook(asal, bentuk)
    if not nama:
        return "Notebook belum dapat diantar: tidak ada notebook di folder kit."
    try:
        hasil = antar(asal, rumah / "notebooks", nama, date.today().isoformat())
    except (GalatLakip, OSError) as galat:
        return f"Notebook belum dapat diantar: {galat}"
    return "Notebook diantar: " + ", ".join(f"{banyak} {satu}" for satu, banyak in ringkas_antaran(hasil).items())


def jalan() -> None:
    """Pintu `python -m lakip_helpers.kelas.hub.peserta`."""
    rumah = Path(os.environ["HOME"])
    if os.environ.get("USER") == AKUN_FASILITATOR:
        os.environ[LENGKAP] = "1"
    (rumah / "notebooks").mkdir(mode=0o700, exist_ok=True)
    print(antar_kit(Path(os.environ["LAKIP_AKAR"]), rumah, os.environ.get("USER", "")), file=sys.stderr, flush=True)
    muat_server()
    from jupyterhub.singleuser import main

    main()


def muat_server() -> None:
    """Muat pustaka server tanpa pemungut sampah: seperenam lebih hemat prosesor, dan seluruh kelas masuk bersamaan."""
    gc.disable()
    for nama in ("jupyterhub.singleuser.extension", "jupyterlab.labapp"):
        importlib.import_module(nama)
    gc.enable()
    gc.freeze()


if __name__ == "__main__":
    jalan()
