"""Kit bimbingan LAKIP: membaca, menilai, dan menyusun dokumen kinerja OPD."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_UMUM = {
    "muat": "tabel",
    "baca": "tabel",
    "validasi": "tabel",
    "daftar_data": "tabel",
    "hitung_capaian": "aturan.capaian",
    "periksa_capaian": "aturan.periksa_capaian",
    "gambar_capaian": "sajian.grafik",
    "gambar_target_realisasi": "sajian.grafik",
    "gambar_pohon": "sajian.pohon",
    "pohon_mermaid": "sajian.pohon",
    "susun_tabel": "sajian.tabel_layar",
    "periksa": "aturan.periksa",
    "klasifikasi_indikator": "aturan.klasifikasi",
    "klasifikasi_sasaran": "aturan.klasifikasi",
    "contoh_serupa": "aturan.contoh",
    "buat_pk": "sajian.dokumen",
    "buat_iku": "sajian.dokumen",
    "buat_renaksi": "sajian.dokumen",
    "buat_renja": "sajian.dokumen",
    "buat_renstra": "sajian.dokumen",
    "pratinjau": "sajian.dokumen",
    "simpan_dokumen": "sajian.dokumen",
}
"""Nama untuk peserta → modul asalnya; dimuat ketika dipakai, supaya `import lakip_helpers` tetap ringan."""


def __getattr__(nama: str) -> Any:
    if nama in _UMUM:
        return getattr(import_module(f"{__name__}.{_UMUM[nama]}"), nama)
    raise AttributeError(f"lakip_helpers tidak punya {nama!r}. Yang ada: {', '.join(_UMUM)}.")


def __dir__() -> list[str]:
    return ["__version__", *_UMUM]
