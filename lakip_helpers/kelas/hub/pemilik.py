"""Server seorang peserta hanya dicapai pemiliknya: proxy meminta kuki, dan hub memberikannya hanya kepada pemilik.

Semua server peserta berada di satu alamat, dan programnya dapat diganti pemiliknya. Halaman jahat di sana akan berjalan
dengan kuki siapa pun yang membuka tautannya, jadi permintaan orang lain tidak pernah sampai ke server itu.
"""

from __future__ import annotations

import hmac
from pathlib import Path
from typing import Any, Final

from lakip_helpers.kelas.hub.ruang import Rahasia, Ruang

KUKI: Final = "lakip-pemilik"
"""Sama dengan yang dibaca `proksi/pemilik.mjs`."""
PROGRAM: Final = Path(__file__).resolve().parent / "proksi" / "pemilik.mjs"


def perintah_proksi(ruang: Ruang) -> list[str]:
    """Perintah proxy yang memeriksa pemilik.

    >>> perintah_proksi(Ruang(Path("a"), Path("b")))[0]
    'node'
    """
    return ["node", str(PROGRAM), str(ruang.proksi)]


def tanda_pemilik(akun: str, kunci: str) -> str:
    """Isi kuki pemilik sebuah akun; `kunci` kunci proxy, yang tidak dikenal peserta.

    >>> tanda_pemilik("lk-siti", "k") == tanda_pemilik("lk-budi", "k"), len(tanda_pemilik("lk-siti", "k"))
    (False, 64)
    """
    return hmac.new(kunci.encode(), akun.encode(), "sha256").hexdigest()


def penangan_pemilik(ruang: Ruang, rahasia: Rahasia) -> list[tuple[str, Any]]:
    """Halaman `/hub/pemilik`: ke sana proxy mengalihkan yang menuju server peserta tanpa kuki pemiliknya."""
    from jupyterhub.handlers.base import BaseHandler
    from tornado import web

    class Pemilik(BaseHandler):  # type: ignore[misc]
        """Beri pemiliknya kuki, lalu kembalikan ke server itu; orang lain mendapat 403."""

        @web.authenticated
        async def get(self) -> None:
            """Hanya untuk letak di bawah server orang yang masuk."""
            letak, tujuan = f"/user/{self.current_user.name}", self.get_argument("next", "")
            if not f"{tujuan}/".startswith(f"{letak}/"):
                raise web.HTTPError(403)
            tanda = tanda_pemilik(self.current_user.name, rahasia.kunci_proksi)
            self.set_cookie(KUKI, tanda, path=letak, httponly=True, secure=ruang.tls, samesite="Lax", expires_days=14)
            self.redirect(tujuan)

    return [(r"/pemilik", Pemilik)]
