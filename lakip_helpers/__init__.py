"""Kit bimbingan LAKIP: membaca, menilai, dan menyusun dokumen kinerja OPD."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.3.0.dev0"

_UMUM = {
    "muat": "tabel",
    "baca": "tabel",
    "validasi": "tabel",
    "daftar_data": "tabel",
    "hitung_capaian": "aturan.capaian.hitung",
    "periksa_capaian": "aturan.capaian.periksa_capaian",
    "gambar_capaian": "sajian.grafik.capaian",
    "gambar_target_realisasi": "sajian.grafik.capaian",
    "gambar_pohon": "sajian.pohon.pohon",
    "pohon_mermaid": "sajian.pohon.pohon",
    "susun_tabel": "sajian.tabel_layar",
    "periksa": "aturan.periksa",
    "klasifikasi_indikator": "aturan.bahasa.klasifikasi",
    "klasifikasi_sasaran": "aturan.bahasa.klasifikasi",
    "contoh_serupa": "aturan.indikator.contoh",
    "buat_pk": "sajian.dokumen.pk",
    "buat_iku": "sajian.dokumen.iku",
    "buat_renaksi": "sajian.dokumen.renaksi",
    "buat_renja": "sajian.dokumen.renja",
    "buat_renstra": "sajian.dokumen.renstra",
    "pratinjau": "sajian.kertas.pratinjau",
    "simpan_dokumen": "sajian.kertas.simpan",
}
"""Nama untuk peserta → modul asalnya; dimuat ketika dipakai, supaya `import lakip_helpers` tetap ringan."""


def __getattr__(nama: str) -> Any:
    if nama in _UMUM:
        return getattr(import_module(f"{__name__}.{_UMUM[nama]}"), nama)
    raise AttributeError(f"lakip_helpers tidak punya {nama!r}. Yang ada: {', '.join(_UMUM)}.")


def __dir__() -> list[str]:
    return ["__version__", *_UMUM]
