"""Kerangka ukuran: satu garis adalah biaya kit dibagi biaya pembandingnya, diukur bergantian pada kali jalan yang sama.

Waktu adalah waktu prosesor, sehingga mesin yang sedang dipakai orang lain hanya menambah sebaran, bukan menipu.
"""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

AKAR = Path(__file__).resolve().parents[1]
KUTIP = 60


@dataclass(frozen=True)
class Pasangan:
    """Ukuran berulang: biaya kit dan biaya pembandingnya, sepasang tiap ulangan, dalam `satuan`."""

    kit: tuple[float, ...]
    pembanding: tuple[float, ...]
    satuan: str = "detik"

    @property
    def rasio(self) -> tuple[float, float, float]:
        """Median rasio tiap pasangan, yang terkecil, dan yang terbesar."""
        semua = sorted(k / p for k, p in zip(self.kit, self.pembanding, strict=True))
        return median(semua), semua[0], semua[-1]


@dataclass(frozen=True)
class Garis:
    """Satu baris tabel.

    `nama` dipakai di perintah, `kit` dan `pembanding` sebutannya, `batas` rasio terbesar yang diharapkan, `ukur`
    menerima banyaknya ulangan dan melempar `TidakDapatDiukur` bila sesuatu yang diperlukannya tidak ada.
    """

    nama: str
    kit: str
    pembanding: str
    batas: float
    ukur: Callable[[int], Pasangan]


class TidakDapatDiukur(Exception):
    """Ukuran memerlukan sesuatu yang tidak ada di mesin ini; kalimatnya menyebut apa."""


def bergantian(kit: Callable[[], object], pembanding: Callable[[], object], ulang: int) -> Pasangan:
    """Waktu prosesor keduanya di proses ini, bergantian; sekali pemanasan tidak dihitung."""
    kit()
    pembanding()
    semua = [(_lama(kit), _lama(pembanding)) for _ in range(ulang)]
    return Pasangan(tuple(k for k, _ in semua), tuple(p for _, p in semua))


def proses_bergantian(kit: str, pembanding: str, ulang: int) -> Pasangan:
    """Waktu prosesor dua program Python, masing-masing di proses baru, bergantian; pemanasan tidak dihitung."""
    return bergantian_anak(lambda: jalankan(kit), lambda: jalankan(pembanding), ulang)


def bergantian_anak(kit: Callable[[], object], pembanding: Callable[[], object], ulang: int) -> Pasangan:
    """Seperti `bergantian`, untuk kerja yang seluruhnya di proses anak."""
    kit()
    pembanding()
    semua = [(_lama_anak(kit), _lama_anak(pembanding)) for _ in range(ulang)]
    return Pasangan(tuple(k for k, _ in semua), tuple(p for _, p in semua))


def tiap_satuan(hasil: Pasangan, banyak_kit: int, banyak_pembanding: int) -> Pasangan:
    """Biaya tiap satuan kerja, bila kit dan pembandingnya mengerjakan banyaknya yang berbeda."""
    return Pasangan(
        tuple(detik / banyak_kit * 1e6 for detik in hasil.kit),
        tuple(detik / banyak_pembanding * 1e6 for detik in hasil.pembanding),
        "µs per baris",
    )


def jalankan(program: str, *isian: str) -> str:
    """Keluaran sebuah program Python di proses baru, dari akar proyek."""
    hasil = subprocess.run([sys.executable, "-c", program, *isian], capture_output=True, text=True, cwd=AKAR)
    if hasil.returncode:
        raise TidakDapatDiukur(hasil.stderr.strip().rpartition("\n")[2][:KUTIP])
    return hasil.stdout


def _lama(kerja: Callable[[], object]) -> float:
    awal = process_time()
    kerja()
    return process_time() - awal


def _lama_anak(kerja: Callable[[], object]) -> float:
    awal = resource.getrusage(resource.RUSAGE_CHILDREN)
    kerja()
    akhir = resource.getrusage(resource.RUSAGE_CHILDREN)
    return akhir.ru_utime + akhir.ru_stime - awal.ru_utime - awal.ru_stime


def sebut_mesin() -> str:
    """Mesin, sistem, Python, dan bebannya ketika diukur."""
    inti, beban = os.cpu_count() or 1, os.getloadavg()[0]
    memori = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{inti} inti, {memori:.0f} GiB, {platform.system()} {platform.machine()}, Python {platform.python_version()};"
        f" beban ketika mulai {beban:.1f}"
    )


def tulis_baris(garis: Garis, pasangan: Pasangan) -> str:
    """Satu baris tabel Markdown, dengan putusannya.

    >>> contoh = Garis("contoh", "kit", "polos", 1.0, lambda ulang: Pasangan((2.0,), (1.0,)))
    >>> tulis_baris(contoh, contoh.ukur(1))
    '| contoh | kit | polos | 2 detik | 1 detik | **2,00** | 2,00–2,00 | 1,00 | lewat 100 % |'
    """
    tengah, kecil, besar = pasangan.rasio
    lewat = tengah / garis.batas - 1
    putusan = "memenuhi" if lewat <= 0 else f"lewat {lewat * 100:.0f} %"
    angka = (_angka(tengah), f"{_angka(kecil)}–{_angka(besar)}", _angka(garis.batas))
    biaya = (f"{_biaya(median(nilai))} {pasangan.satuan}" for nilai in (pasangan.kit, pasangan.pembanding))
    sel = (garis.nama, garis.kit, garis.pembanding, *biaya, f"**{angka[0]}**", *angka[1:], putusan)
    return f"| {' | '.join(sel)} |"


def _angka(nilai: float) -> str:
    return f"{nilai:.2f}".replace(".", ",")


def _biaya(nilai: float) -> str:
    return f"{nilai:.3g}".replace(".", ",")


KEPALA: Sequence[str] = (
    "| garis | kit | pembanding | biaya kit | biaya pembanding | rasio | sebaran | batas | putusan |",
    "|---|---|---|---|---|---|---|---|---|",
)
