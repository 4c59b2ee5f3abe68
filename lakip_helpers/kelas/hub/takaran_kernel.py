"""Berapa kernel yang boleh terjaga tiap orang, supaya memori server cukup untuk semua peserta."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Final

TERBANYAK, TERSEDIKIT = 4, 2
DIPAKAI: Final = 0.9
"""Bagian memori mesin yang dibagikan; selebihnya untuk sistem dan lonjakan sesaat."""
MB_HUB: Final = 300
"""Hub, proxy, penutup, dan induk semua server: 165 pada ukuran di bawah, dilebihkan."""
MB_SERVER: Final = 65
"""Server seorang peserta di luar yang dipakai bersama induknya: PSS yang terukur `benchmark/kelas.py --peserta 60
--lima` pada 2026-11-30, Python 3.11, median 52, dilebihkan seperempat."""
MB_KERNEL: Final = 75
"""Satu kernel di luar yang dipakai bersama induknya: pada ukuran yang sama median 49 dan terbesar 60, dilebihkan
seperempat bagi notebook yang menggambar grafik."""


@dataclass(frozen=True)
class TakaranKernel:
    """Kernel terjaga tiap orang, dan apakah memorinya cukup untuk semua."""

    memori_mb: int
    peserta: int

    @property
    def terjaga(self) -> int:
        """Paling banyak empat, sedikitnya dua.

        >>> [TakaranKernel(24_000, orang).terjaga for orang in (10, 40, 60, 200)]
        [4, 4, 3, 2]
        """
        return max(TERSEDIKIT, min(TERBANYAK, (self._tiap_orang - MB_SERVER) // MB_KERNEL))

    @property
    def muat(self) -> int:
        """Orang terbanyak dengan kernel terjaga tersedikit.

        >>> TakaranKernel(24_000, 60).muat
        99
        """
        return max(0, int(self.memori_mb * DIPAKAI) - MB_HUB) // (MB_SERVER + TERSEDIKIT * MB_KERNEL)

    @property
    def _tiap_orang(self) -> int:
        return max(0, int(self.memori_mb * DIPAKAI) - MB_HUB) // self.peserta

    def kalimat(self) -> str:
        """Untuk fasilitator yang membuka ruang.

        >>> TakaranKernel(24_000, 60).kalimat()[:71]
        'paling banyak 3 notebook terjaga tiap orang, supaya 60 peserta muat di '
        """
        kata = (
            f"paling banyak {self.terjaga} notebook terjaga tiap orang, supaya {self.peserta} peserta muat di "
            f"memori {self.memori_mb / 1024:.0f} GiB; yang lain ditidurkan sesudah tersimpan"
        )
        if self.muat >= self.peserta:
            return kata
        return f"{kata}. Memori itu hanya cukup untuk kira-kira {self.muat} orang: tambah memori, atau bagi kelasnya"


def memori_mesin() -> int:
    """Memori mesin ini, dalam MB.

    >>> memori_mesin() > 0
    True
    """
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
