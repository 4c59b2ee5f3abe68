"""Memulai kernel sebagai cabang induknya (`induk_kernel.py`), di server peserta.

Bagi Jupyter ini penyedia kernel biasa: hanya cara prosesnya lahir yang lain. Bila induknya tidak dapat dimulai, atau
yang diminta bukan ipykernel dengan Python kit, kernel dimulai seperti biasa.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any, Final

from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

PENYEDIA: Final = EntryPoint("lakip-cabang", f"{__name__}:PenyediaCabang", "jupyter_client.kernel_provisioners")
INDUK: Final = (sys.executable, "-P", "-m", "lakip_helpers.kelas.hub.induk_kernel")
MODUL_KERNEL: Final = "ipykernel_launcher"
LAMA: Final = 60.0
"""Detik untuk memuat induk di server yang sangat sibuk; sesudah itu kernel dimulai seperti biasa."""


def daftarkan_penyedia(pemilik: Any) -> None:
    """Pakai `PenyediaCabang` bagi semua kernel di server ini; `pemilik` pengelola kernelnya. Hanya di Linux."""
    if not hasattr(os, "pidfd_open"):
        return
    pabrik = KernelProvisionerFactory.instance(parent=pemilik)
    pabrik.provisioners[PENYEDIA.name] = PENYEDIA
    pabrik.default_provisioner_name = PENYEDIA.name


def isian_kernel(perintah: Sequence[str]) -> list[str] | None:
    """Isian ipykernel dari perintahnya; None bila bukan ipykernel dengan Python ini.

    >>> isian_kernel([sys.executable, "-m", "ipykernel_launcher", "-f", "k.json"]), isian_kernel(["R", "-f", "k.json"])
    (['-f', 'k.json'], None)
    """
    if perintah[0] != sys.executable or MODUL_KERNEL not in perintah:
        return None
    return list(perintah[perintah.index(MODUL_KERNEL) + 1 :])


@dataclass
class Induk:
    """Induk yang dimulai pada permintaan pertama, dan lagi bila ia mati; `lingkungan` None: lingkungan proses ini."""

    perintah: Sequence[str] = INDUK
    lama: float = LAMA
    lingkungan: Mapping[str, str] | None = None
    _proses: subprocess.Popen[bytes] | ProsesCabang | None = None
    _saluran: socket.socket | None = None
    _giliran: threading.Lock = field(default_factory=threading.Lock)

    def cabang(self, isian: Sequence[str], lingkungan: Mapping[str, str], tempat: str) -> int:
        """Nomor proses kernel baru; OSError bila induknya mati, terlalu lama, atau tidak dapat bercabang."""
        permintaan = json.dumps({"isian": isian, "lingkungan": dict(lingkungan), "tempat": tempat})
        with self._giliran:
            jawab = self._tanya(permintaan.encode())
        if not jawab.strip():
            raise ChildProcessError("induk kernel tidak dapat bercabang")
        return int(jawab)

    def _tanya(self, permintaan: bytes) -> bytes:
        saluran = self._sambungan()
        try:
            with os.fdopen(os.memfd_create("permintaan"), "w+b") as berkas:
                berkas.write(permintaan)
                berkas.seek(0)
                socket.send_fds(saluran, [b"."], [berkas.fileno()])
            jawab = saluran.recv(32)
        except OSError:
            jawab = b""
        if not jawab:
            self.hentikan()
        return jawab

    def hentikan(self) -> None:
        """Tutup salurannya; induk selesai sendiri, dan cabangnya menyusul."""
        if self._saluran:
            self._saluran.close()
        if self._proses:
            self._proses.kill()
            self._proses.wait()
        self._proses = self._saluran = None

    def _sambungan(self) -> socket.socket:
        if self._saluran and self._proses and self._proses.poll() is None:
            return self._saluran
        self.hentikan()
        self._saluran, ujung = socket.socketpair()
        with ujung:
            self._proses = subprocess.Popen(self.perintah, stdin=ujung.fileno(), env=self.lingkungan)
        self._saluran.settimeout(self.lama)
        return self._saluran


class ProsesCabang:
    """Sebuah cabang, dengan yang dipakai Jupyter dari `Popen`; bukan anak proses ini, jadi dilihat lewat pidfd."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        self.pid = pid
        try:
            self._pegangan = os.pidfd_open(pid)
        except ProcessLookupError:
            self._pegangan = -1

    def poll(self) -> int | None:
        """0 bila sudah berhenti; kode keluarnya dipungut sistem."""
        return self._lihat(0)

    def wait(self) -> int:
        """Tunggu sampai berhenti."""
        return self._lihat(None) or 0

    def _lihat(self, lama: int | None) -> int | None:
        if self._pegangan < 0:
            return 0
        penanti = select.poll()  # select biasa menolak nomor berkas di atas 1.024
        penanti.register(self._pegangan, select.POLLIN)
        if not penanti.poll(lama):
            return None
        os.close(self._pegangan)
        self._pegangan = -1
        return 0

    def send_signal(self, sinyal: int) -> None:
        """Kirim sinyal bila masih hidup."""
        if self._pegangan >= 0:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._pegangan, sinyal)

    def kill(self) -> None:
        """Hentikan seketika."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Minta berhenti."""
        self.send_signal(signal.SIGTERM)


class PenyediaCabang(LocalProvisioner):
    """LocalProvisioner yang kernelnya cabang sebuah induk bersama."""

    induk = Induk()

    async def launch_kernel(self, cmd: list[str], **isian: Any) -> Any:
        """Mulai kernel; hasilnya keterangan sambungannya."""
        argumen = isian_kernel(cmd)
        if argumen is None:
            return await super().launch_kernel(cmd, **isian)
        lingkungan, tempat = isian.get("env") or os.environ, str(isian.get("cwd") or Path.cwd())
        try:
            pid = await asyncio.to_thread(self.induk.cabang, argumen, lingkungan, tempat)
        except OSError as galat:
            self.log.warning("Kernel dimulai tanpa induk: %s", galat)
            return await super().launch_kernel(cmd, **isian)
        self.process, self.pid, self.pgid, self.cwd = ProsesCabang(pid), pid, pid, tempat  # type: ignore[assignment]
        return self.connection_info
