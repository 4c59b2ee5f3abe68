"""Folder sementara milik sendiri bagi tiap peserta: /tmp, /var/tmp, dan /dev/shm-nya bukan milik bersama.

Dipasang di ruang nama mount proses peserta sebelum ia berganti pemilik, jadi jatah disk menghitungnya dan peserta lain
tidak melihatnya. Bila kernel tidak mengizinkan (misalnya di dalam wadah tanpa hak), folder bersama tetap dipakai.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

TEMPAT: Final = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))
CLONE_NEWNS, MS_BIND, MS_REC, MS_PRIVATE = 0x20000, 0x1000, 0x4000, 0x40000


def pilih_tempat(perlu: Iterable[Path], tempat: Iterable[Path] = TEMPAT) -> tuple[Path, ...]:
    """Tempat yang boleh diganti: yang tidak memuat folder yang masih harus dilihat peserta.

    >>> [letak.as_posix() for letak in pilih_tempat([Path("/tmp/kit")], [Path("/tmp"), Path("/var/tmp")])]
    ['/var/tmp']
    """
    semua = list(perlu)
    return tuple(satu for satu in tempat if not any(lain.is_relative_to(satu) for lain in semua))


def pasang_sendiri(folder: Path, tempat: Iterable[Path]) -> bool:
    """Ganti tiap tempat dengan `folder`, hanya bagi proses ini dan turunannya; salah bila tidak diizinkan."""
    libc = ctypes.CDLL(None, use_errno=True)
    asal = os.fsencode(folder)
    if libc.unshare(CLONE_NEWNS) or libc.mount(None, b"/", None, MS_REC | MS_PRIVATE, None):
        return False
    return not any(libc.mount(asal, os.fsencode(satu), None, MS_BIND, None) for satu in tempat)
