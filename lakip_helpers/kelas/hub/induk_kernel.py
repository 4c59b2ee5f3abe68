"""Induk semua kernel seorang peserta: pustaka dimuat sekali, lalu tiap kernel menjadi cabangnya (fork).

Halaman memori yang tidak berubah dipakai bersama, dan kernel baru tidak mengulang impor. Masukan bakunya soket dari
server peserta: tiap permintaan satu pegangan berkas JSON, dijawab satu baris nomor proses, atau baris kosong bila
tidak dapat bercabang. Soket yang tertutup berarti servernya berhenti; induk pun selesai, dan cabangnya menyusul dalam
sedetik.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import itertools
import json
import os
import signal
import socket
from collections.abc import Callable, Mapping, Sequence
from typing import Final

MUATAN: Final = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "ipywidgets",
    "pandas",
    "lakip_helpers.panel.pembuka",
    "lakip_helpers.panel.soal",
    "lakip_helpers.panel.alat.susul",
    "lakip_helpers.panel.isian.klasifikasi",
    "lakip_helpers.panel.isian.pilihan",
    "lakip_helpers.aturan.capaian.hitung",
)
"""Yang dipakai hampir semua notebook; tidak satu pun boleh memulai utas, sebab utas tidak ikut ke cabang."""
MUATAN_LANJUT: Final = (
    "lakip_helpers.aturan.daftar",
    "lakip_helpers.sajian.tabel_layar",
    "lakip_helpers.panel.isian.pohon",
    "lakip_helpers.panel.kode_catatan",
    "lakip_helpers.panel.alat.kaskade",
)
"""Dipakai sebagian besar notebook sesudah 11; dimuat selagi peserta membaca notebook pertamanya."""
DATA_LANJUT: Final = "kota_contoh"
PR_SET_NAME: Final = 15
TANPA_RIWAYAT: Final = "--HistoryManager.enabled=False"
"""Riwayat IPython menulis basis data pada tiap sel yang dijalankan; pekerjaan peserta dicatat lognya sendiri."""


def siapkan(muatan: Sequence[str] = MUATAN) -> None:
    """Muat pustaka, lalu bekukan supaya pemungut sampah di cabang tidak menyalin halamannya."""
    gc.disable()  # yang dimuat di sini tetap dipakai sampai akhir
    for nama in muatan:
        importlib.import_module(nama)
    gc.enable()
    gc.freeze()


def lanjutkan() -> None:
    """Muat aturan dan data contoh, yang tanpa ini diulang tiap cabang."""
    siapkan(MUATAN_LANJUT)
    from lakip_helpers.tabel.kumpulan import muat

    muat(DATA_LANJUT)
    gc.freeze()


def layani(
    saluran: socket.socket, jadi: Callable[..., None], sesudah_pertama: Callable[[], None] | None = None
) -> None:
    """Buat satu cabang tiap permintaan sampai soketnya ditutup; cabangnya menjalankan `jadi` dengan isi permintaan.

    `sesudah_pertama` dijalankan sesudah cabang pertama. Induk tidak pernah membaca isinya: yang pernah di memorinya,
    misalnya kunci seorang peserta, akan tersalin ke cabang orang lain.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # cabang yang berhenti dipungut sistem; server melihatnya dari pidfd
    for urut in itertools.count():
        ada, pegangan, *_ = socket.recv_fds(saluran, 1, 1)
        if not ada:
            return
        pid = _bercabang()
        if pid == 0:
            with os.fdopen(pegangan[0], encoding="utf-8") as permintaan:
                minta = json.load(permintaan)
            jadi(**minta)
            return
        os.close(pegangan[0])
        saluran.sendall(f"{pid or ''}\n".encode())
        if urut == 0 and sesudah_pertama:
            with contextlib.suppress(Exception):  # tanpa itu cabang berikutnya hanya lebih lambat
                sesudah_pertama()


def _bercabang() -> int | None:
    """0 di cabang, nomor cabang di induk, None bila batas proses peserta sudah tercapai."""
    try:
        return os.fork()
    except OSError:
        return None


def lepaskan_induk(nama: str) -> None:
    """Di cabang: sesi dan nama proses sendiri, dan saluran induknya ditutup."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    ctypes.CDLL(None).prctl(PR_SET_NAME, nama.encode())


def jadi_kernel(isian: Sequence[str], lingkungan: Mapping[str, str], tempat: str) -> None:
    """Di cabang: lepaskan yang milik induk, lalu menjadi ipykernel sampai ia dihentikan."""
    from ipykernel.kernelapp import launch_new_instance
    from numpy import random

    random.seed()  # bibit milik numpy ikut tersalin dari induk; milik Python diganti sendiri ketika bercabang
    lepaskan_induk("lakip-kernel")
    os.environ.clear()
    os.environ.update(lingkungan)
    os.chdir(tempat)
    launch_new_instance([*isian, TANPA_RIWAYAT, f"--IPKernelApp.parent_handle={os.getppid()}"])


if __name__ == "__main__":
    siapkan()
    layani(socket.socket(fileno=0), jadi_kernel, lanjutkan)
