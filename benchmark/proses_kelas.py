"""Memori dan prosesor ruang menurut jenis prosesnya; peserta tiruan dan peramban di mesin ini dihitung tersendiri."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

JENIS = (
    ("lakip-server", "server"),
    ("lakip-kernel", "kernel"),
    ("hub.induk_server", "induk"),
    ("configurable-http-proxy", "proxy"),
    ("jupyterhub_idle_culler", "penutup"),
    ("ipykernel_launcher", "kernel"),
    ("hub.induk_kernel", "kernel"),
    ("hub.peserta", "server"),
    ("-m jupyterhub ", "hub"),
)
"""Tanda di nama proses (cabang induk membawa perintah induknya) atau di perintahnya; yang pertama cocok menang."""
JEDA = 2.0
"""Detik di antara dua pembacaan; yang berhenti di antaranya hanya kehilangan pemakaian sesudah pembacaan terakhir."""
DETAK = os.sysconf("SC_CLK_TCK")


def pss(pid: str) -> int:
    """PSS sebuah proses, dalam KiB."""
    for baris in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if baris.startswith("Pss:"):
            return int(baris.split()[1])
    return 0


def detik_prosesor(pid: int) -> float:
    """Detik prosesor yang sudah dipakai semua utas sebuah proses."""
    utas = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((satu / "schedstat").read_text().split()[0]) for satu in utas) / 1e9


def proses_ruang(folder: Path) -> Iterator[tuple[str, str]]:
    """Nomor dan jenis tiap proses ruang yang hidup; yang tidak dikenali berjenis “lain”."""
    for proses in Path("/proc").glob("[0-9]*"):
        try:
            perintah = (proses / "comm").read_text() + (proses / "cmdline").read_text().replace("\0", " ")
            if str(folder) in str((proses / "cwd").readlink()) or str(folder) in perintah:
                yield proses.name, next((nama for tanda, nama in JENIS if tanda in perintah), "lain")
        except (OSError, UnicodeError):
            continue


def ukur_memori(folder: Path) -> dict[str, list[int]]:
    """PSS dalam KiB menurut jenis proses."""
    memori: dict[str, list[int]] = {nama: [] for _, nama in JENIS} | {"lain": []}
    for pid, jenis in proses_ruang(folder):
        try:
            memori[jenis].append(pss(pid))
        except OSError:
            continue
    return memori


LUAR = ("peserta tiruan", "peramban")
"""Yang di kelas sungguhan berjalan di laptop peserta, bukan di server."""


@dataclass
class MeteranProsesor:
    """Detik prosesor ruang menurut jenis prosesnya, dibaca terus supaya kernel yang ditidurkan tetap terhitung.

    Pengukur beserta peserta tiruannya, dan peramban yang dimulainya, dihitung tersendiri.
    """

    folder: Path
    _terakhir: dict[str, tuple[str, float]] = field(default_factory=dict)
    _awal: dict[str, float] = field(default_factory=dict)

    def baca(self) -> None:
        """Catat pemakaian tiap proses yang masih hidup."""
        turunan = ((pid, "peramban") for pid in _turunan(os.getpid()))
        for pid, jenis in (*turunan, *proses_ruang(self.folder)):
            self._terakhir[pid] = (jenis, _detik(pid))

    def mulai(self) -> None:
        """Yang terpakai sampai sekarang tidak dihitung."""
        self.baca()
        self._awal = self._jumlah()

    def hasil(self) -> dict[str, float]:
        """Detik prosesor sejak `mulai`, menurut jenis."""
        self.baca()
        return {jenis: detik - self._awal.get(jenis, 0.0) for jenis, detik in self._jumlah().items()}

    async def terus(self) -> None:
        """Baca berkala sampai dibatalkan."""
        while True:
            self.baca()
            await asyncio.sleep(JEDA)

    def _jumlah(self) -> dict[str, float]:
        jumlah: dict[str, float] = {"peserta tiruan": time.process_time()}
        for jenis, detik in self._terakhir.values():
            jumlah[jenis] = jumlah.get(jenis, 0.0) + detik
        return jumlah


def _detik(pid: str) -> float:
    try:
        bagian = Path(f"/proc/{pid}/stat").read_text(errors="replace").rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(bagian[11]) + int(bagian[12])) / DETAK


def _turunan(pid: int) -> list[str]:
    """Semua turunan sebuah proses yang masih hidup."""
    induk: dict[str, list[str]] = {}
    for proses in Path("/proc").glob("[0-9]*"):
        try:
            atas = (proses / "stat").read_text(errors="replace").rsplit(")", 1)[1].split()[1]
        except OSError:
            continue
        induk.setdefault(atas, []).append(proses.name)
    hasil, antre = [], [str(pid)]
    while antre:
        antre.extend(anak := induk.get(antre.pop(), []))
        hasil.extend(anak)
    return hasil
