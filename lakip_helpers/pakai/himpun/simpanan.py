"""Simpanan fakta menurut sidik: isi berkas, namanya, dan kit yang membacanya. Yang berubah tidak pernah basi."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Final

from lakip_helpers import __version__
from lakip_helpers.galat import GalatSimpan, Gejala
from lakip_helpers.model.kota import FaktaBerkas, fakta_dari_json, fakta_ke_json
from lakip_helpers.tulis import BilaAda, tulis_berkas

NAMA_FOLDER: Final = ".simpanan"
SEMENTARA: Final = frozenset({Gejala.LAIN, Gejala.TERKUNCI, Gejala.GAGAL_BACA, Gejala.TIDAK_ADA, Gejala.TERLALU_BESAR})
"""Sebab yang boleh jadi hilang pada percobaan berikutnya, jadi tidak disimpan."""
_IKUT: Final = frozenset({".py", ".toml", ".csv"})


@cache
def sidik_kit() -> str:
    """Sidik versi dan seluruh isi paket ini, supaya aturan yang berubah membaca ulang semuanya."""
    jumlah = hashlib.sha256(__version__.encode())
    akar = Path(__file__).parents[2]
    for berkas in sorted(satu for satu in akar.rglob("*") if satu.suffix in _IKUT and satu.is_file()):
        jumlah.update(berkas.relative_to(akar).as_posix().encode())
        jumlah.update(berkas.read_bytes())
    return jumlah.hexdigest()


def sidik_isi(data: bytes) -> str:
    """Sidik isi sebuah berkas.

    >>> sidik_isi(b"a") == sidik_isi(b"a") != sidik_isi(b"b")
    True
    """
    return hashlib.sha256(data).hexdigest()


def kunci_simpanan(nama: str, sidik: str) -> str:
    """Nama berkas simpanan: nama berkasnya ikut, karena tahun dan kalimat galatnya diambil dari situ."""
    return hashlib.sha256("\0".join((sidik_kit(), nama, sidik)).encode("utf-8", "surrogatepass")).hexdigest()


def ambil_fakta(folder: Path, kunci: str) -> FaktaBerkas | None:
    """Fakta yang tersimpan; `None` bila belum ada atau simpanannya rusak (lalu dibaca ulang)."""
    try:
        return fakta_dari_json(json.loads((folder / f"{kunci}.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def simpan_fakta(folder: Path, kunci: str, fakta: FaktaBerkas) -> bool:
    """Simpan fakta; `False` bila tidak dapat ditulis atau sebab gagalnya sementara. Tidak pernah melempar."""
    if fakta.galat and Gejala(fakta.gejala) in SEMENTARA:
        return False
    teks = json.dumps(fakta_ke_json(fakta), ensure_ascii=False)
    try:
        tulis_berkas(folder / f"{kunci}.json", teks.encode("utf-8", "surrogatepass"), BilaAda.GANTI, buat_folder=True)
    except GalatSimpan:
        return False
    return True
