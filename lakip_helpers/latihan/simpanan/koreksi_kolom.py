"""Koreksi kolom yang diingat: satu berkas JSON di folder peserta, menurut bentuk tabel, bukan menurut berkasnya."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Final

from lakip_helpers.kantor.koreksi import Koreksi, KoreksiTabel
from lakip_helpers.latihan.simpanan.identitas import folder_aktif
from lakip_helpers.latihan.simpanan.simpan import tulis_utuh
from lakip_helpers.latihan.simpanan.tempat import TANPA_NAMA, folder_kerja
from lakip_helpers.pakai.koreksi import baca_data, ke_data

NAMA_KOREKSI: Final = "koreksi_kolom.json"


def muat_koreksi() -> dict[str, KoreksiTabel]:
    """Koreksi peserta yang aktif, termasuk yang dibuatnya sebelum mengisi nama; kosong bila belum ada.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     ingat_koreksi(KoreksiTabel("x", tahun="2025"))
    ...     sesudah = muat_koreksi()
    ...     lupakan_koreksi("x")
    ...     sesudah["x"].tahun, muat_koreksi()
    ('2025', {})
    """
    return {sidik: satu for berkas in reversed(_tempat()) for sidik, satu in _baca(berkas).items()}


def ingat_koreksi(koreksi: KoreksiTabel) -> None:
    """Ingat satu koreksi; `GalatSimpan` bila tidak dapat ditulis."""
    berkas = _tempat()[0]
    _tulis(berkas, {**_baca(berkas), koreksi.sidik: koreksi})


def lupakan_koreksi(sidik: str) -> None:
    """Hapus koreksi satu bentuk tabel; `GalatSimpan` bila tidak dapat ditulis."""
    for berkas in _tempat():
        ada = _baca(berkas)
        if sidik in ada:
            _tulis(berkas, {satu: isi for satu, isi in ada.items() if satu != sidik})


def _tempat() -> list[Path]:
    """Berkas peserta yang aktif dahulu, lalu berkas tanpa nama."""
    folder = dict.fromkeys((folder_aktif(), folder_kerja() / TANPA_NAMA))
    return [satu / NAMA_KOREKSI for satu in folder]


def _baca(berkas: Path) -> dict[str, KoreksiTabel]:
    try:
        return baca_data(json.loads(berkas.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _tulis(berkas: Path, koreksi: Koreksi) -> None:
    """Tulis utuh; berkas lama yang tidak terbaca disalin dahulu ke rusak_…, tidak hilang."""
    if berkas.is_file() and not _sah(berkas):
        with contextlib.suppress(OSError):
            tulis_utuh(berkas.with_name(f"rusak_{berkas.name}"), berkas.read_text(encoding="utf-8", errors="replace"))
    tulis_utuh(berkas, json.dumps(ke_data(koreksi), ensure_ascii=False, indent=1))


def _sah(berkas: Path) -> bool:
    try:
        return isinstance(json.loads(berkas.read_text(encoding="utf-8")), dict)
    except (OSError, ValueError):
        return False
