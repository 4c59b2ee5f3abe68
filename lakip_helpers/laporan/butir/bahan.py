"""Bahan usul jawaban reviu: semua yang sudah dibaca dari laporannya, dan cara menyebut halamannya."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.kantor.bentuk import TabelKantor
from lakip_helpers.laporan.bentuk import Ada, Bagian, Sasaran, TemuanLaporan
from lakip_helpers.laporan.teks.letak import halaman_baris
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.satuan import Satuan

YA, TIDAK, BELUM, TIDAK_BERLAKU = "ya", "tidak", "tidak dapat dinilai", "tidak berlaku"
NILAI: Final = {Ada.YA: 2, Ada.SEBAGIAN: 1, Ada.TIDAK: 0}
CUKUP: Final = 2.0
"""Jumlah nilai pembanding tiap sasaran (ya 2, sebagian 1) yang disebut berguna."""
MAYORITAS: Final = 0.8


@dataclass(frozen=True)
class Bahan:
    """Semua yang diperlukan untuk mengusulkan jawaban."""

    naskah: Naskah
    struktur: Mapping[str, Bagian]
    satuan: Sequence[Satuan]
    sasaran: Sequence[Sasaran]
    tabel: Sequence[TabelKantor]
    halaman: Mapping[str, int]
    temuan: Sequence[TemuanLaporan]
    tahun: int | None

    def rentang(self, nomor: int) -> tuple[int, int]:
        """Baris awal dan akhir sebuah bab."""
        awal = self.struktur[f"bab_{nomor}"].baris
        lain = [b.baris for nama, b in self.struktur.items() if nama.startswith("bab_") and b.baris > awal]
        return awal, min(lain, default=len(self.naskah.baris))

    def cari(self, pola: re.Pattern[str], nomor: int, *, sambung: bool = False) -> int | None:
        """Halaman pertama yang cocok di sebuah bab; dengan `sambung`, yang terpotong ganti baris ikut ditemukan."""
        awal, akhir = self.rentang(nomor)
        baris = self.naskah.baris[awal:akhir] if awal >= 0 else ()
        sambungan = (*(b.teks if sambung else "" for b in baris[1:]), "")
        return next(
            (
                b.halaman
                for b, lanjut in zip(baris, sambungan, strict=False)
                if pola.search(b.teks) or ((c := pola.search(f"{b.teks} {lanjut}")) and c.start() < len(b.teks))
            ),
            None,
        )

    def letak(self, t: TabelKantor) -> int:
        """Halaman sebuah tabel."""
        return halaman_baris(t, t.kepala[0], dict(self.halaman))

    def sesudah(self, halaman: int) -> bool:
        """Halaman itu di bab akuntabilitas kinerja atau sesudahnya."""
        return halaman >= (self.struktur["bab_3"].halaman or 1)


def rata_hal(b: Bahan, hal: Sequence[int]) -> float:
    """Rata-rata nilai hal-hal itu pada tiap sasaran."""
    return sum(NILAI[s.butir[h].ada] for s in b.sasaran for h in hal) / max(1, len(b.sasaran))


def sebagian(banyak: int, semua: int, benda: str) -> str:
    """Banyaknya dari semuanya sebagai kata.

    >>> sebagian(2, 6, "sasaran"), sebagian(6, 6, "sasaran"), sebagian(1, 1, "sasaran")
    ('2 dari 6 sasaran', 'semua (6) sasaran', 'satu-satunya sasaran')
    """
    if banyak < semua:
        return f"{banyak} dari {semua} {benda}"
    return f"semua ({semua}) {benda}" if semua > 1 else f"satu-satunya {benda}"


def sebut_rentang(halaman: Iterable[int]) -> str:
    """Nomor halaman sebagai tulisan: "16, 20-24"."""
    urut = sorted({*halaman})
    rentang: list[list[int]] = []
    for h in urut:
        if rentang and h == rentang[-1][1] + 1:
            rentang[-1][1] = h
        else:
            rentang.append([h, h])
    return ", ".join(str(a) if a == z else f"{a}-{z}" for a, z in rentang)
