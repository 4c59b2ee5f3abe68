"""Berkas yang ditawarkan panel: tautan unduh dan tempat lengkapnya; sama untuk semua panel.

Klik ganda pada .xlsx di daftar berkas JupyterLab berakhir dengan galat berbahasa Inggris, jadi tiap berkas bertautan.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final
from urllib.parse import quote

from lakip_helpers.latihan.simpanan.tempat import folder_kit
from lakip_helpers.panel.kerangka import aman

PELUNCUR: Final = "LAKIP_PELUNCUR"
"""Ada bila JupyterLab dibuka kit, sehingga akar servernya folder notebook."""
RUANG: Final = "JUPYTERHUB_SERVICE_PREFIX"
"""Awal alamat server seorang peserta di ruang kelas; di laptop tidak ada."""

INDUK: Final = "JPY_PARENT_PID"
"""Nomor proses server yang menyalakan kernel ini (di Windows bukan nomor proses)."""


def tulis_simpanan(*berkas: Path) -> str:
    """HTML tautan unduh dan tempat tiap berkas; kosong bila tidak ada.

    >>> tulis_simpanan(Path("/rumah/PK <1>.docx")).replace("<b>", "")[:64]
    '<div class="lakip-simpanan">PK &lt;1&gt;.docx</b><br>Tempatnya: '
    """
    if not berkas:
        return ""
    baris = "<br>".join(f"{_tautan(satu)}<br>Tempatnya: {aman(sebut_tempat(satu))}" for satu in berkas)
    return f'<div class="lakip-simpanan">{baris}</div>'


def alamat_unduh(berkas: Path) -> str:
    """Alamat unduh berkas pada server yang membuka notebook ini; kosong bila tidak diketahui.

    >>> alamat_unduh(Path("/bukan/di/kit.xlsx"))
    ''
    """
    letak = letak_di_server(berkas)
    return f"{awal_alamat()}files/{quote(letak)}?download=1" if letak else ""


def awal_alamat() -> str:
    """Awal alamat server yang membuka notebook ini: "/" di laptop, lain di ruang kelas dan di belakang server lain.

    >>> awal_alamat()
    '/'
    """
    if ruang := os.environ.get(RUANG):
        return ruang
    from jupyter_core.paths import jupyter_runtime_dir

    catatan = Path(jupyter_runtime_dir()) / f"jpserver-{os.environ.get(INDUK, '')}.json"
    try:
        return str(json.loads(catatan.read_text(encoding="utf-8"))["base_url"])
    except (OSError, ValueError, LookupError):
        return "/"


def letak_di_server(berkas: Path) -> str:
    """Letak berkas dari akar server yang membuka notebook ini; kosong bila tidak diketahui.

    >>> letak_di_server(Path("/bukan/di/kit.xlsx"))
    ''
    """
    akar = folder_kit()
    if akar is None or not os.environ.get(PELUNCUR):
        return ""
    try:
        return berkas.resolve().relative_to(akar.resolve()).as_posix()
    except ValueError:
        return ""


def sebut_tempat(berkas: Path) -> str:
    """Tempat lengkap berkas di laptop; di ruang kelas, tempatnya di daftar berkas."""
    akar = folder_kit()
    if os.environ.get(RUANG) and akar and berkas.resolve().is_relative_to(akar.resolve()):
        bagian = berkas.resolve().relative_to(akar.resolve()).parts
        return f"daftar berkas (tombol Berkas), {' › '.join(bagian)}"
    return str(berkas.resolve())


def _tautan(berkas: Path) -> str:
    nama, alamat = aman(berkas.name), alamat_unduh(berkas)
    if not alamat:
        return f"<b>{nama}</b>"
    return f'<a href="{aman(alamat)}" download="{nama}" target="_blank"><b>Unduh {nama}</b></a>'
