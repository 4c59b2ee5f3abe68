"""Tempat menyimpan pekerjaan: folder `berkas_kerja`, satu folder untuk tiap peserta.

Yang diketik orang tidak pernah menjadi letak berkas; ia disaring menjadi nama folder yang aman lebih dahulu.
"""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

LINGKUNGAN_KERJA = "LAKIP_KERJA"
NAMA_FOLDER = "berkas_kerja"
NAMA_LOG = "log.jsonl"
"""Log di dalam folder tiap peserta."""
BENTUK_LAIN = ("kunci", "fasilitator")
"""Folder di dalam `notebooks` yang juga memuat notebook 00; pekerjaan tidak disimpan di sana."""
TANPA_NAMA = "tanpa_nama"
"""Folder untuk pekerjaan sebelum identitas diisi; garis bawahnya membuat ia tidak mungkin sama dengan nama orang."""
TERLARANG_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")
NAMA_SAH = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*|tanpa_nama")
PANJANG_NAMA = 40


def folder_kerja() -> Path:
    """Folder semua pekerjaan: isi LAKIP_KERJA, atau `notebooks/berkas_kerja` milik kit, atau di folder sekarang.

    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, {"LAKIP_KERJA": "D:/kerja"}):
    ...     folder_kerja().name
    'kerja'
    """
    if ditetapkan := os.environ.get(LINGKUNGAN_KERJA, "").strip():
        return Path(ditetapkan)
    return (folder_kit() or Path.cwd()) / NAMA_FOLDER


def folder_kit() -> Path | None:
    """Folder `notebooks` milik kit, dicari ke atas dari folder sekarang; None bila bukan di dalam kit.

    >>> folder = folder_kit()
    >>> folder is None or folder.is_dir()
    True
    """
    disini = Path.cwd()
    calon = (induk / nama for induk in (disini, *disini.parents) for nama in ("", "notebooks"))
    return next((folder for folder in calon if _milik_kit(folder)), None)


def _milik_kit(folder: Path) -> bool:
    penanda = (folder / "00_mulai_di_sini.ipynb", folder / "sumber" / "00_mulai_di_sini.py")
    return folder.name not in BENTUK_LAIN and any(satu.is_file() for satu in penanda)


def buat_nama_aman(teks: str) -> str:
    """Nama folder dari nama orang: huruf kecil, angka, dan tanda hubung saja.

    >>> [buat_nama_aman(teks) for teks in ("Siti Nurhaliza, S.E.", "../../etc", "<b>", "CON", "???")]
    ['siti-nurhaliza-s-e', 'etc', 'b', 'peserta-con', 'peserta']
    """
    ascii_saja = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode()
    nama = re.sub(r"[^a-z0-9]+", "-", ascii_saja.lower()).strip("-")[:PANJANG_NAMA].strip("-") or "peserta"
    return f"peserta-{nama}" if TERLARANG_WINDOWS.fullmatch(nama) else nama


def folder_peserta(nama: str) -> Path:
    """Folder satu peserta; `nama` yang bukan nama folder sah (misalnya sebuah letak berkas) disaring dahulu.

    >>> folder_peserta("../luar").name
    'luar'
    """
    return folder_kerja() / (nama if NAMA_SAH.fullmatch(nama) else buat_nama_aman(nama))


def daftar_folder() -> tuple[Path, ...]:
    """Folder semua peserta di laptop ini, juga yang belum bernama, menurut nama; kosong bila belum ada.

    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, {"LAKIP_KERJA": "belum_ada"}):
    ...     daftar_folder()
    ()
    """
    if not folder_kerja().is_dir():
        return ()
    return tuple(satu for satu in sorted(folder_kerja().iterdir()) if satu.is_dir() and NAMA_SAH.fullmatch(satu.name))


def cari_notebook(sesi: str, folder: Path) -> str:
    """Nama notebook sesi itu di `folder`; kosong bila tidak ada di sana.

    >>> cari_notebook("11", Path("belum_ada"))
    ''
    """
    if not re.fullmatch(r"\d{2}", sesi):
        return ""
    return next((satu.name for satu in sorted(folder.glob(f"{sesi}_*.ipynb"))), "")
