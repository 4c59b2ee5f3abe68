"""Proses yang kehilangan induk: ditampung `lakip kelas buka`, jadi tidak ada yang tertinggal sesudah ruang ditutup.

Hub yang mati mendadak meninggalkan proxy, penutup server yang menganggur, dan server peserta. Kernel Linux memberikan
mereka kepada penampung terdekat (PR_SET_CHILD_SUBREAPER), sehingga yang masih hidup ketika ruang ditutup dapat dicari.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from lakip_helpers.kelas.hub.nama import akun_sah
from lakip_helpers.kelas.hub.penjaga import hentikan_proses
from lakip_helpers.kelas.hub.ruang import Ruang

PR_SET_CHILD_SUBREAPER: Final = 36
LAMA_SOPAN: Final = 10.0
PUTARAN: Final = 20
MILIK_HUB: Final = (b"jupyterhub", b"configurable-http-proxy")


def tampung_yatim() -> None:
    """Proses turunan yang induknya mati menjadi anak proses ini."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)


def anak_sendiri(tanda: str = "") -> set[int]:
    """Nomor proses anak, yang perintahnya memuat `tanda`.

    >>> anak_sendiri("perintah yang tidak pernah ada")
    set()
    """
    return {
        pid for pid in _semua_pid() if _induk(pid) == os.getpid() and (not tanda or tanda.encode() in _perintah(pid))
    }


def pungut(pid: Iterable[int]) -> None:
    """Bersihkan anak tampungan yang sudah mati dari daftar proses."""
    for satu in pid:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(satu, os.WNOHANG)


def akhiri(pid: Iterable[int], lama: float = LAMA_SOPAN) -> None:
    """Minta anak-anak ini berhenti; yang tidak berhenti dalam `lama` detik dimatikan."""
    sisa = set(pid)
    for sinyal, batas in ((signal.SIGTERM, lama), (signal.SIGKILL, lama)):
        for satu in sisa:
            with contextlib.suppress(ProcessLookupError):
                os.kill(satu, sinyal)
        sampai = time.monotonic() + batas
        while sisa and time.monotonic() < sampai:
            pungut(sisa)
            sisa &= anak_sendiri()
            time.sleep(0.05)


def akhiri_semua() -> None:
    """Akhiri semua anak, lalu anak yang kehilangan induk karenanya, sampai tidak ada lagi."""
    for _ in range(PUTARAN):
        if not (sisa := anak_sendiri()):
            return
        akhiri(sisa)


def akhiri_sisa(ruang: Ruang) -> int:
    """Akhiri yang tertinggal dari ruang yang penjaganya mati mendadak; hasilnya banyaknya proses.

    Yang dihentikan: proses akun peserta ruang ini, dan hub, proxy, serta penutupnya.
    """
    milik_hub = [pid for pid in _semua_pid() if _tempat(pid) == ruang.hub and _milik_hub(_perintah(pid))]
    for pid in milik_hub:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
    banyak = len(milik_hub)
    akun = [satu.name for satu in ruang.rumah.iterdir() if akun_sah(satu.name)] if ruang.rumah.is_dir() else []
    for nama in akun:
        with contextlib.suppress(KeyError):
            banyak += hentikan_proses(nama)
    return banyak


def _milik_hub(perintah: bytes) -> bool:
    return any(tanda in perintah for tanda in MILIK_HUB)


def _semua_pid() -> list[int]:
    return [int(satu.name) for satu in Path("/proc").iterdir() if satu.name.isdigit()]


def _induk(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
    except (OSError, ValueError, UnicodeError):
        return 0


def _perintah(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def _tempat(pid: int) -> Path | None:
    try:
        return Path(f"/proc/{pid}/cwd").readlink()
    except OSError:
        return None
