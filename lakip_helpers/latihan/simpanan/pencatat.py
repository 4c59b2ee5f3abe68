"""Mencatat: menambah log seorang peserta, lalu memperbarui cuplikannya."""

from __future__ import annotations

import contextlib
from pathlib import Path

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.simpanan.cuplikan import coba_cuplik
from lakip_helpers.latihan.simpanan.log import BarisLog, tulis_baris
from lakip_helpers.latihan.simpanan.simpan import buat_nama_kedua, giliran, tambah_baris


def catat(berkas: Path, baris: BarisLog) -> None:
    """Tambahkan satu baris ke log; GalatSimpan bila tidak tersimpan.

    >>> import tempfile
    >>> from lakip_helpers.latihan.simpanan.log import baca_log
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     catat(Path(folder) / "log.jsonl", BarisLog("w", "periksa", "11-01", "0.1.0", "s", hasil="lulus"))
    ...     baca_log(Path(folder) / "log.jsonl").baris[0].hasil
    'lulus'
    """
    with contextlib.suppress(GalatSimpan, OSError):
        sambung_kedua(berkas)
    tambah_baris(berkas, tulis_baris(baris))


def sambung_kedua(berkas: Path) -> None:
    """Pindahkan isi `log_2.jsonl` ke log begitu log dapat ditulisi lagi; GalatSimpan bila belum dapat."""
    kedua = buat_nama_kedua(berkas)
    if not kedua.exists():
        return
    with giliran(kedua.with_suffix(".kunci")), contextlib.suppress(FileNotFoundError):
        ada = set(berkas.read_bytes().split(b"\n")) if berkas.exists() else set()
        for baris in kedua.read_bytes().split(b"\n"):
            if baris.strip() and baris not in ada:
                tambah_baris(berkas, baris.decode("utf-8", "replace"), boleh_bernomor=False)
        kedua.unlink()


def catat_semua(berkas: Path, tertahan: list[BarisLog]) -> str:
    """Catat baris yang tertahan satu per satu dan keluarkan yang sudah tersimpan dari daftarnya.

    Keluaran: kosong bila semuanya tersimpan, atau kalimat sebabnya; sisanya tetap tertahan untuk dicoba lagi.

    >>> import tempfile
    >>> tertahan = [BarisLog("w", "periksa", "11-01", "0.1.0", "s", hasil="lulus")]
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     catat_semua(Path(folder) / "log.jsonl", tertahan), tertahan
    ('', [])
    """
    try:
        while tertahan:
            catat(berkas, tertahan[0])
            del tertahan[0]
    except GalatSimpan as galat:
        return str(galat)
    coba_cuplik(berkas.parent)
    return ""
