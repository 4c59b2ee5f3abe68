"""Halaman ruang kelas berbahasa Indonesia: masuk, menunggu, dan layar proyektor dengan alamat, kode QR, kode kelas."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Final

from lakip_helpers.kelas.hub.halaman_peserta import penangan_peserta
from lakip_helpers.kelas.hub.papan_hub import PapanHub
from lakip_helpers.kelas.hub.pemilik import penangan_pemilik
from lakip_helpers.kelas.hub.ruang import Rahasia, Ruang
from lakip_helpers.kelas.hub.sertifikat import sidik_sertifikat

FOLDER: Final = Path(__file__).resolve().parent / "halaman"


def gambar_qr(alamat: str) -> str:
    """Kode QR alamat sebagai SVG.

    >>> gambar_qr("https://10.0.0.5:8443")[:4]
    '<svg'
    """
    import segno

    wadah = io.BytesIO()
    segno.make(alamat, error="m", micro=False).save(
        wadah, kind="svg", xmldecl=False, svgns=False, omitsize=True, border=2, title="Kode QR alamat kelas"
    )
    return wadah.getvalue().decode("utf-8")


def qr_terminal(alamat: str) -> str:
    """Kode QR alamat sebagai huruf balok untuk jendela perintah.

    >>> "█" in qr_terminal("https://10.0.0.5")
    True
    """
    import segno

    wadah = io.StringIO()
    segno.make(alamat, error="m", micro=False).terminal(wadah, border=1, compact=True)
    return wadah.getvalue()


def isi_proyektor(ruang: Ruang, rahasia: Rahasia) -> dict[str, str]:
    """Isi layar proyektor; `sidik` kosong bila tanpa TLS."""
    sidik = sidik_sertifikat(ruang.hub / "sertifikat.pem") if ruang.tls else ""
    return {"alamat": ruang.url, "kode": rahasia.kode_kelas, "qr": gambar_qr(ruang.url), "sidik": sidik}


def isi_templat() -> dict[str, Any]:
    """Variabel yang dikenal semua halaman."""
    return {"gaya_ruang": (FOLDER / "ruang.css").read_text(encoding="utf-8")}


def penangan(ruang: Ruang, rahasia: Rahasia) -> list[tuple[str, Any]]:
    """Halaman tambahan di hub, layar proyektor, papan kelas, daftar peserta, ganti sandi, dan pemilik server."""
    from jupyterhub.handlers.base import BaseHandler
    from jupyterhub.scopes import needs_scope
    from tornado import web

    class Proyektor(BaseHandler):  # type: ignore[misc]
        """`/hub/proyektor`."""

        @web.authenticated
        @needs_scope("admin-ui")  # type: ignore[untyped-decorator]
        async def get(self) -> None:
            """Alamat, kode QR, dan kode kelas."""
            self.finish(await self.render_template("proyektor.html", **isi_proyektor(ruang, rahasia)))

    return [
        (r"/proyektor", Proyektor),
        *penangan_peserta(ruang, PapanHub(ruang.rumah)),
        *penangan_pemilik(ruang, rahasia),
    ]
