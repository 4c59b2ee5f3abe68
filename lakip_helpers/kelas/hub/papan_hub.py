"""Papan kelas langsung di hub, untuk fasilitator: disusun proses lain dari log semua peserta, disimpan sebentar.

Proses lain, karena menyusun papan memuat mesin latihan dan tidak boleh menahan hub yang sedang melayani satu kelas.
"""

from __future__ import annotations

import asyncio
import sys
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatBerkas

SEGAR: Final = 15
"""Detik; halaman memuat ulang sendiri, dan papan yang sama dipakai untuk semua yang melihat selama itu."""

BELUM_ADA: Final = (
    f'<!DOCTYPE html><html lang="id"><meta charset="utf-8"><meta http-equiv="refresh" content="{SEGAR}">'
    "<title>Papan kelas</title><p>Belum ada peserta yang mengerjakan latihan. Halaman ini memuat ulang sendiri.</html>"
)


@dataclass
class PapanHub:
    """Papan satu ruang, disusun paling sering tiap `SEGAR` detik."""

    rumah: Path
    _halaman: bytes = b""
    _sampai: float = 0.0
    _giliran: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def halaman(self) -> bytes:
        """Halaman papan; kosong bila belum dapat disusun."""
        async with self._giliran:
            if time.monotonic() >= self._sampai:
                self._halaman = await self._susun() or self._halaman
                self._sampai = time.monotonic() + SEGAR
        return self._halaman

    async def _susun(self) -> bytes:
        perintah = [sys.executable, "-P", "-m", "lakip_helpers.kelas.hub.papan_hub", str(self.rumah)]
        proses = await asyncio.create_subprocess_exec(*perintah, stdout=asyncio.subprocess.PIPE)
        keluaran, _ = await proses.communicate()
        return b"" if proses.returncode else keluaran


def tulis(rumah: Path) -> str:
    """Halaman papan dari rumah semua peserta; sebelum ada yang mengerjakan, kalimat pengganti.

    >>> import tempfile
    >>> "Belum ada peserta" in tulis(Path(tempfile.mkdtemp()))
    True
    """
    from lakip_helpers.kelas.kumpulan.keadaan_kelas import susun_papan
    from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
    from lakip_helpers.kelas.kumpulan.papan_tampil import tulis_halaman

    try:
        kumpulan = baca_kumpulan(rumah)
    except GalatBerkas:
        return BELUM_ADA
    return tulis_halaman(susun_papan(kumpulan, datetime.now().astimezone()), SEGAR)


if __name__ == "__main__":
    sys.stdout.buffer.write(tulis(Path(sys.argv[1])).encode("utf-8"))
