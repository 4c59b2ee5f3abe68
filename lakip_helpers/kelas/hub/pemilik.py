"""Server seorang peserta hanya dicapai pemiliknya: proxy meminta kuki, dan hub memberikannya hanya kepada pemilik.

Semua server peserta berada di satu alamat, dan programnya dapat diganti pemiliknya. Halaman jahat di sana akan berjalan
dengan kuki siapa pun yang membuka tautannya, jadi permintaan orang lain tidak pernah sampai ke server itu.
"""

from __future__ import annotations

import hmac
from pathlib import Path
from typing import Final

from lakip_helpers.kelas.hub.ruang import Ruang

KUKI: Final = "lakip-pemilik"
"""Sama dengan yang dibaca `proksi/pemilik.mjs`."""
PROGRAM: Final = Path(__file__).resolve().parent / "proksi" / "pemilik.mjs"


def perintah_proksi(ruang: Ruang) -> list[str]:
    """Perintah proxy yang memeriksa pemilik.

    >>> perintah_proksi(Ruang(Path("a"), Path("b"), porta=8443, tls=True))[-1]
    '/8443'
    """
    return ["node", str(PROGRAM), str(ruang.proksi), ruang.awalan]


def tanda_pemilik(akun: str, kunci: str) -> str:
    """Isi kuki pemilik sebuah akun; `kunci` kunci proxy, yang tidak dikenal peserta.

    >>> tanda_pemilik("lk-siti", "k") == tanda_pemilik("lk-budi", "k"), len(tanda_pemilik("lk-siti", "k"))
    (False, 64)
    """
    return hmac.new(kunci.encode(), akun.encode(), "sha256").hexdigest()


def milik(server: str, tujuan: str) -> bool:
    """Benar bila `tujuan` letak di bawah `server`, hasil `letak_server`.

    >>> [milik("/user/lk-siti", tujuan) for tujuan in ("/user/lk-siti/lab", "/user/lk-siti", "/user/lk-siti2/lab")]
    [True, True, False]
    """
    return f"{tujuan}/".startswith(f"{server}/")


def letak_server(ruang: Ruang, akun: str) -> str:
    """Letak server sebuah akun di alamat kelas.

    >>> letak_server(Ruang(Path("a"), Path("b")), "lk-siti")
    '/user/lk-siti'
    """
    return f"{ruang.awalan}/user/{akun}"
