"""Halaman ruang kelas berbahasa Indonesia: masuk, menunggu, dan layar proyektor dengan alamat, kode QR, kode kelas."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Final

from lakip_helpers.kelas.hub.ruang import Rahasia, Ruang, perintah_kelas
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


def isi_templat(ruang: Ruang) -> dict[str, Any]:
    """Variabel yang dikenal semua halaman."""
    gaya = (FOLDER / "ruang.css").read_text(encoding="utf-8")
    return {"gaya_ruang": gaya, "perintah_tutup": perintah_kelas("tutup", ruang.akar)}
