"""Acuan: angka dan daftar dari peraturan, bertanggal dan berdasar, tersimpan di `acuan/*.toml`.

Tiap acuan punya satuan, catatan, dan satu atau beberapa nilai; tiap nilai punya tanggal berlaku, dasar hukum,
kekuatan sumbernya, dan tanggal terakhir ditinjau. Tidak ada angka peraturan di dalam kode Python.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, Final

from lakip_helpers.galat import GalatAcuan

BERKAS: Final = (
    "anggaran",
    "bukti",
    "capaian",
    "kategori",
    "lke",
    "nomenklatur",
    "pk",
    "reviu",
    "kewenangan",
    "mutu",
    "pembanding",
    "skala",
)
"""Berkas TOML yang dibaca; tambah nama di sini bila menambah berkas."""
KEKUATAN: Final = ("peraturan", "sumber kedua", "praktik", "keputusan kit")
"""Seberapa kuat sebuah nilai: dibaca dari peraturan, dikutip sumber lain, kebiasaan, atau pilihan kit sendiri."""


@dataclass(frozen=True, slots=True)
class Acuan:
    """Satu nilai acuan yang berlaku pada suatu tanggal."""

    kunci: str
    judul: str
    satuan: str
    catatan: str
    nilai: Any
    berlaku: date
    kekuatan: str
    dasar: str
    ditinjau: date


@cache
def _muat_semua() -> dict[str, dict[str, Any]]:
    semua: dict[str, dict[str, Any]] = {}
    for nama in BERKAS:
        teks = files(__package__).joinpath(f"{nama}.toml").read_text(encoding="utf-8")
        semua |= {f"{nama}.{kunci}": isi for kunci, isi in tomllib.loads(teks).items()}
    return semua


def daftar_kunci() -> tuple[str, ...]:
    """Semua kunci acuan, misalnya `capaian.batas_atas`."""
    return tuple(_muat_semua())


def ambil(kunci: str, pada: date | None = None) -> Acuan:
    """Acuan yang berlaku pada tanggal `pada` (bila kosong: yang terbaru).

    Galat: `GalatAcuan` bila kunci tidak dikenal atau belum ada nilai yang berlaku pada tanggal itu.

    >>> ambil("capaian.batas_atas").satuan
    'persen'
    """
    semua = _muat_semua()
    if kunci not in semua:
        dekat = get_close_matches(kunci, semua, n=1)
        usul = f" Maksud Anda {dekat[0]!r}?" if dekat else ""
        raise GalatAcuan(f"Acuan {kunci!r} tidak ada di acuan/*.toml, sehingga angkanya tidak dapat dipakai.{usul}")
    isi = semua[kunci]
    berlaku = [n for n in isi["nilai"] if pada is None or n["berlaku"] <= pada]
    if not berlaku:
        raise GalatAcuan(
            f"Acuan {kunci!r} belum punya nilai yang berlaku pada {pada:%d-%m-%Y}. Pakai tanggal sesudah"
            f" {min(n['berlaku'] for n in isi['nilai']):%d-%m-%Y}, atau lengkapi berkas acuannya."
        )
    pilih = max(berlaku, key=lambda n: n["berlaku"])
    return Acuan(
        kunci=kunci,
        judul=isi["judul"],
        satuan=isi["satuan"],
        catatan=isi["catatan"],
        nilai=pilih["nilai"],
        berlaku=pilih["berlaku"],
        kekuatan=pilih["kekuatan"],
        dasar=pilih["dasar"],
        ditinjau=pilih["ditinjau"],
    )
