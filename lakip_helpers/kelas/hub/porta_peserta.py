"""Porta server peserta: hub hanya menyambungkan orang ke sana bila yang mendengarkan memang akun pemiliknya.

Porta dipilih sebelum server peserta sempat memakainya, dan semua peserta berada di satu loopback. Tanpa pemeriksaan ini
program peserta lain dapat menempatinya lebih dahulu, lalu peramban korban membuka halaman buatannya.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any, Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.alamat import baca_tabel, tulis_ujung
from lakip_helpers.kelas.hub.nama import nama_tampil

MENDENGARKAN: Final = "0A"
JEDA: Final = 0.3
LAMA: Final = 100.0
"""Detik; di bawah `Spawner.start_timeout`, supaya kalimat di sini yang sampai ke log."""


def pendengar(porta: int, tabel: Iterable[str]) -> set[int]:
    """Nomor akun yang mendengarkan di porta ini, di loopback atau di semua alamat.

    >>> baris = "0: 0100007F:1F41 00000000:0000 0A 0:0 0:0 0 1001 0 777"
    >>> pendengar(8001, [baris]), pendengar(8002, [baris])
    ({1001}, set())
    """
    di_sini = {tulis_ujung((alamat, porta)) for alamat in ("127.0.0.1", "0.0.0.0")}
    isi = (baris.split() for baris in tabel)
    return {int(satu[7]) for satu in isi if satu[1] in di_sini and satu[3] == MENDENGARKAN}


async def tunggu_milik(spawner: Any, porta: int) -> None:
    """Tunggu sampai akun peserta itu sendiri yang mendengarkan di portanya.

    Galat: GalatLakip bila porta ditempati akun lain, atau server berhenti sebelum terbuka.
    """
    import pwd

    akun = spawner.user.name
    uid, sampai = pwd.getpwnam(akun).pw_uid, asyncio.get_running_loop().time() + LAMA
    while not (pemilik := pendengar(porta, baca_tabel())):
        if await spawner.poll() is not None or asyncio.get_running_loop().time() > sampai:
            raise GalatLakip(f"Server {nama_tampil(akun)} berhenti sebelum terbuka. Buka sekali lagi.")
        await asyncio.sleep(JEDA)
    if pemilik != {uid}:
        await spawner.stop(now=True)
        raise GalatLakip(
            f"Porta {porta} untuk {nama_tampil(akun)} ditempati program akun sistem {sorted(pemilik - {uid})[0]}, jadi "
            "tidak disambungkan. Buka sekali lagi; bila berulang, hentikan server akun itu."
        )
