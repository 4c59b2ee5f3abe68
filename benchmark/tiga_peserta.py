"""Tiga peserta di satu ruang sungguhan, untuk `gangguan.py`: masuk, menjawab, dan menghitung yang tersimpan di log."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR / "tests" / "kelas" / "hub"))

from pengguna import Ditolak, Kernel, Pengguna  # noqa: E402
from ruang_uji import RuangUji  # noqa: E402

from lakip_helpers.kelas.hub.papan_hub import SEGAR  # noqa: E402
from lakip_helpers.latihan.simpanan.log import baca_log  # noqa: E402

NOTEBOOK = "11_kinerja_bukan_kerja.ipynb"
JAWAB = (
    "from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan as _P\n"
    "_p = globals().setdefault('_p', _P('11-04')); print(_p.periksa('{huruf}').gagal_simpan or 'tersimpan')"
)


@dataclass
class Orang:
    """Seorang peserta yang sedang bekerja, dan berapa jawabannya yang dinyatakan tersimpan."""

    ruang: RuangUji
    pengguna: Pengguna
    kernel: Kernel | None = None
    tersimpan: int = 0
    tertahan: int = 0

    async def masuk(self) -> None:
        """Masuk dan buka kernel."""
        await self.pengguna.masuk()
        await self.sambung()

    async def sambung(self) -> None:
        """Buka server bila berhenti, lalu sambungkan kernel; seperti memuat ulang halaman."""
        await self.pengguna.buka()
        self.kernel = await self.pengguna.kernel(NOTEBOOK)

    async def jawab(self, huruf: str = "b") -> str:
        """Periksa satu jawaban; hasilnya kalimat kit."""
        assert self.kernel
        kata = (await self.kernel.jalankan(JAWAB.format(huruf=huruf)))[0].strip()
        if kata == "tersimpan":
            self.tersimpan += 1 + self.tertahan
            self.tertahan = 0
        elif "belum tersimpan" in kata:
            self.tertahan += 1
        return kata

    async def jalankan(self, kode: str, tunggu: float = 60) -> str:
        """Keluaran satu sel."""
        assert self.kernel
        return (await self.kernel.jalankan(kode, tunggu))[0]

    def di_log(self) -> int:
        """Jawaban di log menurut disk."""
        log = self.ruang.rumah(self.pengguna.akun).glob("notebooks/berkas_kerja/*/log.jsonl")
        return sum(baris.peristiwa == "periksa" for satu in log for baris in baca_log(satu).baris)


@dataclass
class Kelas:
    """Tiga peserta di satu ruang."""

    ruang: RuangUji
    orang: list[Orang] = field(default_factory=list)

    async def mulai(self, awalan: str = "Orang") -> None:
        """Semua masuk."""
        for nomor in range(3):
            satu = Pengguna(self.ruang.dasar, f"{awalan} {nomor}", "sandi-gangguan-1", self.ruang.rahasia["kode_kelas"])
            await satu.__aenter__()
            self.orang.append(Orang(self.ruang, satu))
        await asyncio.gather(*(satu.masuk() for satu in self.orang))

    async def yang_lain_bekerja(self) -> bool:
        """Orang 1 dan 2 masih dapat menjawab dan tersimpan."""
        return [await satu.jawab() for satu in self.orang[1:]] == ["tersimpan", "tersimpan"]

    async def utuh(self) -> bool:
        """Semua yang dinyatakan tersimpan ada di log."""
        return all(satu.di_log() >= satu.tersimpan for satu in self.orang)

    async def selesai(self) -> None:
        """Tutup semua sambungan."""
        for satu in self.orang:
            await satu.pengguna.__aexit__(None, None, None)


def anak(pid: int, tanda: str) -> int:
    """Nomor proses turunan yang perintahnya memuat `tanda`."""
    for satu in Path("/proc").glob("[0-9]*"):
        try:
            induk = int((satu / "stat").read_text().rsplit(")", 1)[1].split()[1])
            if induk == pid and tanda in (satu / "cmdline").read_text().replace("\0", " "):
                return int(satu.name)
        except (OSError, ValueError):
            continue
    raise AssertionError(f"proses {tanda} tidak ditemukan")


async def sampai(benar: Callable[[], Awaitable[bool]], tunggu: float = 60) -> float:
    """Tunggu sampai benar; hasilnya berapa detik."""
    mulai = time.monotonic()
    while time.monotonic() - mulai < tunggu:
        try:
            if await benar():
                return time.monotonic() - mulai
        except (Ditolak, OSError, AssertionError, ValueError, KeyError):
            pass
        await asyncio.sleep(0.5)
    raise AssertionError("tidak pulih")


async def halaman_masuk_ada(kelas: Kelas) -> bool:
    """Hub menjawab orang baru."""
    async with Pengguna(kelas.ruang.dasar, "Orang 1", "sandi-gangguan-1") as satu:
        return bool(await satu.masuk())


async def buka_papan(ruang: RuangUji) -> tuple[str, float]:
    """Papan kelas menurut fasilitator, dan berapa detik menyusunnya."""
    async with Pengguna(ruang.dasar, "fasilitator", ruang.rahasia["sandi_fasilitator"]) as orang:
        await orang.masuk()
        await asyncio.sleep(SEGAR)  # supaya bukan papan yang tadi
        mulai = time.monotonic()
        kode, _, papan = await orang.ambil("GET", "/hub/papan")
    assert kode == 200 and 'role="alert"' not in papan, papan[:600]
    return papan, time.monotonic() - mulai
