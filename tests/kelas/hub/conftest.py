"""Satu ruang kelas sungguhan dan dua pesertanya untuk semua uji hub; dilewati dengan terang bila mesinnya tidak dapat."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))


SANDI = "sandi-sendiri-1"


@pytest.fixture(scope="session", autouse=True)
def sandi_cepat():
    """bcrypt sengaja lambat: seperempat detik prosesor tiap sandi. Di proses uji cukup putaran tersedikitnya."""
    import bcrypt

    asli = bcrypt.gensalt
    with pytest.MonkeyPatch.context() as ganti:
        ganti.setattr(bcrypt, "gensalt", lambda *_: asli(4))
        yield


@pytest.fixture(scope="session")
def ruang():
    """Ruang terbuka; butuh root di Linux, useradd, Node.js dan npm."""
    import ruang_uji

    if sebab := ruang_uji.sebab_dilewati():
        pytest.skip(f"Uji ruang kelas sungguhan DILEWATI: {sebab}")
    with ruang_uji.buka_ruang() as terbuka:
        yield terbuka


@pytest.fixture(scope="session")
def loop():
    """Satu event loop untuk semua uji di ruang itu."""
    with asyncio.Runner() as pelari:
        yield pelari


@pytest.fixture(scope="session")
def dua(ruang, loop):
    """Dua peserta yang sudah masuk, dengan server dan kernel: Siti (calon korban) dan Budi (yang usil)."""
    import pengguna

    async def siapkan():
        orang = [pengguna.Pengguna(ruang.dasar, nama, SANDI, ruang.rahasia["kode_kelas"]) for nama in ("Siti", "Budi")]
        for satu in orang:
            await satu.__aenter__()
            await satu.masuk()
        await asyncio.gather(*(satu.buka() for satu in orang))
        kernel = await asyncio.gather(*(satu.kernel("11_kinerja_bukan_kerja.ipynb") for satu in orang))
        return orang, kernel

    orang, kernel = loop.run(siapkan())
    yield orang, kernel
    for satu in orang:
        loop.run(satu.__aexit__(None, None, None))
