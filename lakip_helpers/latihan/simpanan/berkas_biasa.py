"""Membuka berkas yang foldernya milik orang lain: hanya berkas biasa, tanpa menunggu, tanpa mengikuti tautan.

Membuka pipa bernama menunggu penulisnya selamanya, tautan dapat menunjuk ke mana saja, dan keduanya dapat ditukar tepat
sebelum dibuka. Karena itu jenisnya diperiksa pada berkas yang *sudah* dibuka, dan tiap folder di jalan ke sana dibuka
dari pegangan folder di atasnya. Alat fasilitator membaca pekerjaan peserta hanya lewat modul ini.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePath
from typing import BinaryIO, Final

_TANPA_TAUTAN: Final = getattr(os, "O_NOFOLLOW", 0)
_FOLDER: Final = os.O_RDONLY | _TANPA_TAUTAN | getattr(os, "O_DIRECTORY", 0)
_BERKAS: Final = (
    os.O_RDONLY | _TANPA_TAUTAN | sum(getattr(os, nama, 0) for nama in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))
)
_JENIS_LAIN: Final = (errno.ELOOP, errno.ENOTDIR, errno.ENXIO, errno.ENODEV, errno.EISDIR)


class BukanBiasa(OSError):
    """Yang diminta ada, tetapi pipa, tautan, folder, soket, atau perangkat."""

    def __init__(self, nama: str) -> None:
        super().__init__(errno.EINVAL, "bukan berkas biasa", nama)


def baca_biasa(folder: Path, nama: str, batas: int = -1) -> bytes:
    """Isi berkas biasa, paling banyak `batas` bita (-1: semuanya); galatnya seperti `buka_biasa`.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as letak:
    ...     _ = (Path(letak) / "a.txt").write_bytes(b"halo")
    ...     baca_biasa(Path(letak), "a.txt", 2)
    b'ha'
    """
    with buka_biasa(folder, nama) as dibuka:
        return dibuka.read(batas)


def buka_biasa(folder: Path, nama: str) -> BinaryIO:
    """Berkas biasa `nama` (letak nisbi dari `folder`) yang sudah dibuka untuk dibaca.

    Galat: BukanBiasa bila bukan berkas biasa atau jalannya lewat tautan; OSError lain dari sistem apa adanya. `folder`
    sendiri dipercaya: boleh tautan.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as letak:
    ...     _ = (Path(letak) / "a.txt").write_bytes(b"halo")
    ...     with buka_biasa(Path(letak), "a.txt") as dibuka:
    ...         dibuka.read()
    b'halo'
    """
    try:
        pegangan = _buka_pegangan(folder, nama)
    except OSError as galat:
        raise (BukanBiasa(nama) if galat.errno in _JENIS_LAIN else galat) from None
    lewat_tautan = not _TANPA_TAUTAN and (folder / nama).is_symlink()  # Windows tidak mengenal O_NOFOLLOW
    if lewat_tautan or not stat.S_ISREG(os.fstat(pegangan).st_mode):
        os.close(pegangan)
        raise BukanBiasa(nama)
    return os.fdopen(pegangan, "rb")


def _buka_pegangan(folder: Path, nama: str) -> int:
    if os.open not in os.supports_dir_fd:
        return os.open(folder / nama, _BERKAS)
    *induk, akhir = PurePath(nama).parts
    pegangan = os.open(folder, _FOLDER & ~_TANPA_TAUTAN)
    try:
        for satu in induk:
            bawah = os.open(satu, _FOLDER, dir_fd=pegangan)
            os.close(pegangan)
            pegangan = bawah
        return os.open(akhir, _BERKAS, dir_fd=pegangan)
    finally:
        os.close(pegangan)
