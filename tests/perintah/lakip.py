"""`lakip` di proses ini: keluaran, galat, dan kode keluarnya sama dengan proses tersendiri, tanpa memuat pustaka lagi."""

from __future__ import annotations

import gettext
import io
import os
import subprocess
import sys
import warnings
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

from lakip_helpers.perintah.utama import jalan

DIAM = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)
"""Peringatan yang tidak ditampilkan Python kepada pemakai."""


def jalankan(folder: Path, *argumen: object) -> subprocess.CompletedProcess[str]:
    """Jalankan `lakip` di folder itu; peringatan yang akan tampil di layar ikut masuk stderr."""
    keluar, galat, isian = io.StringIO(), io.StringIO(), ["lakip", *map(str, argumen)]
    with (
        chdir(folder),
        mock.patch.object(sys, "argv", isian),
        mock.patch.dict(os.environ),
        redirect_stdout(keluar),
        redirect_stderr(galat),
        warnings.catch_warnings(record=True) as peringatan,
    ):
        warnings.resetwarnings()
        for jenis in DIAM:
            warnings.simplefilter("ignore", jenis)
        try:
            jalan()
            kode = 0
        except SystemExit as selesai:
            kode = selesai.code or 0
        finally:
            gettext.textdomain("messages")
    tampil = "".join(f"{satu.category.__name__}: {satu.message}\n" for satu in peringatan)
    return subprocess.CompletedProcess(isian, kode, keluar.getvalue(), galat.getvalue() + tampil)


def jalankan_proses(folder: Path, *argumen: object) -> subprocess.CompletedProcess[str]:
    """Jalankan `lakip` sebagai proses tersendiri, seperti oleh peserta."""
    perintah = [sys.executable, "-c", "from lakip_helpers.perintah.utama import jalan; jalan()", *map(str, argumen)]
    return subprocess.run(perintah, capture_output=True, text=True, encoding="utf-8", check=False, cwd=folder)
