"""Dari nama yang diketik peserta ke nama akun: satu-satu, aman sebagai nama akun sistem dan nama folder."""

from __future__ import annotations

import re
from typing import Final

from lakip_helpers.latihan.simpanan.tempat import buat_nama_aman

AWALAN: Final = "lk-"
"""Awalan semua akun kelas: nama peserta tidak pernah sama dengan akun sistem (root, nobody, …)."""
PANJANG: Final = 28
"""Akun Linux paling panjang 32 huruf; dengan awalan masih ada sisa satu."""
AKUN_SAH: Final = re.compile(r"lk-[a-z0-9]+(-[a-z0-9]+)*")
AKUN_FASILITATOR: Final = "lk-fasilitator"


def buat_akun(teks: str) -> str:
    """Nama akun dari nama yang diketik; akun yang sudah jadi tidak berubah. Kosong bila tidak ada huruf atau angka.

    >>> [buat_akun(teks) for teks in ("Siti Aminah, S.E.", "lk-siti-aminah-s-e", "../../root", "<script>", "???")]
    ['lk-siti-aminah-s-e', 'lk-siti-aminah-s-e', 'lk-root', 'lk-script', '']
    """
    inti = teks.strip().removeprefix(AWALAN)
    if not re.search(r"[a-z0-9]", inti.lower()):
        return ""
    return AWALAN + buat_nama_aman(inti)[:PANJANG].strip("-")


def akun_sah(nama: str) -> bool:
    """Benar bila `nama` berbentuk akun kelas dan cukup pendek untuk akun Linux.

    >>> akun_sah("lk-siti"), akun_sah("root"), akun_sah("lk-../x"), akun_sah("lk-" + "a" * 40)
    (True, False, False, False)
    """
    return len(nama) <= len(AWALAN) + PANJANG and AKUN_SAH.fullmatch(nama) is not None


def nama_tampil(akun: str) -> str:
    """Nama untuk dibaca orang: tanpa awalan.

    >>> nama_tampil("lk-siti-aminah")
    'siti-aminah'
    """
    return akun.removeprefix(AWALAN)
