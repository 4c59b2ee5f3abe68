"""Reviu laporan peserta: jawabannya diingat menurut isi laporannya, dan formulirnya ditulis di folder pekerjaan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.latihan.simpanan.identitas import folder_aktif
from lakip_helpers.latihan.simpanan.simpan import tulis_utuh
from lakip_helpers.pakai.reviu_formulir import JawabanPereviu, susun_formulir

if TYPE_CHECKING:
    from lakip_helpers.laporan.bentuk import HasilBaca

FOLDER: Final = "reviu"
PANJANG_SIDIK: Final = 16


def simpan_jawaban(sidik: str, jawaban: Mapping[str, JawabanPereviu]) -> None:
    """Ingat jawaban pereviu atas laporan bersidik itu; `GalatSimpan` bila tidak dapat ditulis."""
    isian = {kode: [j.jawaban, j.catatan] for kode, j in jawaban.items()}
    tulis_utuh(_tempat(sidik), json.dumps(isian, ensure_ascii=False, indent=1))


def muat_jawaban(sidik: str) -> dict[str, JawabanPereviu]:
    """Jawaban yang diingat; kosong bila belum ada atau berkasnya tidak terbaca.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     simpan_jawaban("a" * 64, {"F1": JawabanPereviu("ya")})
    ...     muat_jawaban("a" * 64)["F1"].jawaban, muat_jawaban("b" * 64)
    ('ya', {})
    """
    try:
        isian = json.loads(_tempat(sidik).read_text(encoding="utf-8"))
        return {str(kode): JawabanPereviu(str(satu[0]), str(satu[1])) for kode, satu in isian.items()}
    except (OSError, ValueError, AttributeError, IndexError, TypeError):
        return {}


def tulis_formulir(hasil: HasilBaca, bentuk: str, jawaban: Mapping[str, JawabanPereviu]) -> Path:
    """Tulis formulir dan Catatan Hasil Reviu di folder pekerjaan; yang sudah diubah orang tidak ditimpa."""
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen

    tujuan = folder_aktif() / FOLDER / f"Reviu_{Path(hasil.berkas).stem}.{bentuk}"
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    return simpan_dokumen(susun_formulir(hasil, bentuk, jawaban), tujuan)


def _tempat(sidik: str) -> Path:
    return folder_aktif() / FOLDER / f"jawaban_{sidik[:PANJANG_SIDIK]}.json"
