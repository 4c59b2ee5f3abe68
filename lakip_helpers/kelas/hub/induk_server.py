"""Induk semua server peserta di ruang tanpa systemd: pustaka server dan kernel dimuat sekali, lalu tiap server menjadi
cabangnya.

Halaman memori yang tidak berubah dipakai bersama oleh seluruh kelas, dan yang masuk tidak mengulang impor. Cabang
dikekang dan berganti pemilik dengan langkah yang sama seperti server yang dimulai biasa (`spawner.siapkan_peserta`)
sebelum satu pun program peserta berjalan. Di sini tidak ada rahasia: lingkungannya hanya lingkungan peserta.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pkgutil
import socket
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import lakip_helpers
from lakip_helpers.kelas.hub import induk_kernel, peserta
from lakip_helpers.kelas.hub.cabang_kernel import Induk, PenyediaCabang, ProsesCabang
from lakip_helpers.kelas.hub.ruang import Ruang, baca_ruang
from lakip_helpers.kelas.hub.spawner import siapkan_peserta

PR_SET_DUMPABLE: Final = 4
AKAR_KIT: Final = Path(lakip_helpers.__file__).parent
KAMAR: Final = ("tabel", "aturan", "sajian", "pakai", "latihan", "panel")
GAMBAR: Final = "module://matplotlib_inline.backend_inline"


def jadi_server(ruang: Ruang, isian: Sequence[str], lingkungan: Mapping[str, str], tempat: str) -> None:
    """Di cabang: terkekang dan berganti pemilik, lalu menjadi server peserta sampai ia dihentikan."""
    induk_kernel.lepaskan_induk("lakip-server")
    siapkan_peserta(ruang, lingkungan["USER"])()
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1)  # dimatikan kernel Linux ketika berganti pemilik; /proc/self perlu
    os.environ.clear()
    os.environ.update(lingkungan)
    os.chdir(tempat)
    PenyediaCabang.induk = _cabangkan_induk_kernel()
    sys.argv = [sys.argv[0], *isian, *sesuaikan_rumah()]
    peserta.jalan()


def sesuaikan_rumah() -> list[str]:
    """Di cabang: isian bagi server, sebab `LabApp` mengingat rumah induk sebagai tempat tata letak ketika diimpor."""
    from jupyterlab.commands import get_user_settings_dir, get_workspaces_dir

    letak = {"user_settings_dir": get_user_settings_dir(), "workspaces_dir": get_workspaces_dir()}
    return [f"--LabApp.{nama}={tempat}" for nama, tempat in letak.items()]


def _cabangkan_induk_kernel() -> Induk:
    """Induk kernel peserta ini, sudah bermuatan: cabang dari server sebelum ia memulai utas."""
    saluran, ujung = socket.socketpair()
    if (pid := os.fork()) == 0:
        saluran.close()
        induk_kernel.lepaskan_induk("lakip-kernel")
        induk_kernel.layani(ujung, induk_kernel.jadi_kernel)
        os._exit(0)
    ujung.close()
    return Induk(_proses=ProsesCabang(pid), _saluran=saluran)


def muat_semua() -> None:
    """Muat pustaka server, kernel, dan seluruh kit yang dipakai notebook, sekali bagi seluruh kelas."""
    peserta.muat_server()
    induk_kernel.siapkan()
    os.environ["MPLBACKEND"] = GAMBAR  # dibaca matplotlib ketika diimpor; sama dengan yang dipasang ipykernel
    kamar = [pkgutil.walk_packages([str(AKAR_KIT / satu)], f"lakip_helpers.{satu}.") for satu in KAMAR]
    induk_kernel.siapkan(["matplotlib.pyplot", *(modul.name for satu in kamar for modul in satu)])
    from lakip_helpers.tabel.kumpulan import folder_data, muat

    for sumber in (
        induk_kernel.DATA_LANJUT,
        folder_data() / induk_kernel.DATA_LANJUT / "mentah/Rekap_Kinerja_Kota.xlsx",
    ):
        muat(sumber)
    gc.freeze()


if __name__ == "__main__":
    ruang_ini = baca_ruang(Path(sys.argv[1]))
    muat_semua()
    induk_kernel.layani(socket.socket(fileno=0), lambda **minta: jadi_server(ruang_ini, **minta))
