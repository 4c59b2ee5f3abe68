"""Kernel seorang peserta: yang terjaga terbatas; yang ditinggalkan ditidurkan, dan panelnya mengatakannya.

Tiap notebook yang terbuka memegang satu kernel; tanpa ini sepuluh notebook yang dibuka bergantian menghabiskan memori
peserta itu. Berapa yang boleh terjaga dihitung dari memori server dan banyaknya peserta (`takaran_kernel.py`). Jawaban
sudah tersimpan paling lama sepuluh detik sesudah diketik, jadi yang hilang hanya isi memori. Kernel yang sedang bekerja
dan yang baru saja dipakai tidak ditidurkan.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import Integer

from lakip_helpers.kelas.hub.cabang_kernel import daftarkan_penyedia

BARU_DIPAKAI: Final = 20.0
"""Detik; lebih lama dari simpan otomatis panel, jadi yang baru diketik sudah tersimpan sebelum kernelnya tidur."""
LAMA_PAMIT: Final = 5.0
SAMPAI_LAYAR: Final = 0.5
PAMIT: Final = "from lakip_helpers.panel.tidur import tidurkan as _t; _t(); del _t"


@dataclass(frozen=True)
class KeadaanKernel:
    """Satu kernel: `diam` detik sejak terakhir dipakai, `sibuk` bila sedang menjalankan sesuatu."""

    nomor: str
    diam: float
    sibuk: bool


def pilih_tidur(kernel: Sequence[KeadaanKernel], terjaga: int, terlama: float) -> list[str]:
    """Nomor kernel yang ditidurkan: yang paling lama diam di luar `terjaga`, dan yang diam lebih dari `terlama`
    detik (0: tanpa batas).

    Yang terakhir dipakai tidak pernah ditidurkan, berapa pun lamanya.

    >>> lima = [KeadaanKernel(str(n), 100.0 * n, False) for n in range(5)]
    >>> pilih_tidur(lima, 4, 9999), pilih_tidur(lima, 4, 250), pilih_tidur(lima[:1], 4, 1)
    (['4'], ['3', '4'], [])
    """
    urut = sorted(kernel, key=lambda keadaan: keadaan.diam)
    boleh = [satu for satu in urut[1:] if not satu.sibuk and satu.diam >= BARU_DIPAKAI]
    lebih = max(len(urut) - terjaga, 0)
    karena_banyak = boleh[len(boleh) - lebih :] if lebih < len(boleh) else boleh if lebih else []
    return [satu.nomor for satu in boleh if satu in karena_banyak or 0 < terlama < satu.diam]


class PengelolaKernel(AsyncMappingKernelManager):
    """Pengelola kernel server peserta; dipasang lewat isian perintah, jadi tidak diganti pengaturan di rumahnya."""

    terjaga = Integer(4, help="Kernel yang boleh terjaga bersama.").tag(config=True)

    def __init__(self, **isian: Any) -> None:
        super().__init__(**isian)  # type: ignore[no-untyped-call]
        daftarkan_penyedia(self)

    async def start_kernel(self, **isian: Any) -> str:  # type: ignore[override]
        """Sebelum kernel baru dimulai, tidurkan yang paling lama ditinggalkan."""
        await self.tidurkan(self.terjaga - 1)
        nomor: str = await super().start_kernel(**isian)
        return nomor

    async def cull_kernels(self) -> None:
        """Putaran berkala jupyter_server, dengan aturan di modul ini."""
        await self.tidurkan(self.terjaga)

    async def tidurkan(self, terjaga: int) -> None:
        """Tidurkan yang perlu; kegagalan satu kernel tidak menghalangi yang lain atau kernel yang baru."""
        kini = datetime.now(UTC)
        keadaan = [_baca_keadaan(nomor, satu, kini) for nomor, satu in list(self._kernels.items())]
        for nomor in pilih_tidur(keadaan, terjaga, self.cull_idle_timeout):
            with contextlib.suppress(Exception):
                await self._pamit(nomor)
            with contextlib.suppress(Exception):
                await self.shutdown_kernel(nomor)  # type: ignore[no-untyped-call]

    async def _pamit(self, nomor: str) -> None:
        """Minta kernel menuliskan kalimat tidur di panelnya, dan tunggu sampai terkirim."""
        klien: Any = self.get_kernel(nomor).client()
        klien.start_channels(shell=True, iopub=False, stdin=False, hb=False, control=False)
        try:
            klien.execute(PAMIT, silent=True, store_history=False, allow_stdin=False)
            await asyncio.wait_for(klien.get_shell_msg(), LAMA_PAMIT)
            await asyncio.sleep(SAMPAI_LAYAR)
        finally:
            klien.stop_channels()


def _baca_keadaan(nomor: str, kernel: Any, kini: datetime) -> KeadaanKernel:
    terakhir = getattr(kernel, "last_activity", kini)
    sibuk = getattr(kernel, "execution_state", "") == "busy"
    return KeadaanKernel(nomor, (kini - terakhir).total_seconds(), sibuk)
