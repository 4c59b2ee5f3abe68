"""Kartu sebuah kode, dan contohnya."""

from __future__ import annotations

from dataclasses import dataclass

from lakip_helpers.istilah import Keparahan


@dataclass(frozen=True, slots=True)
class Diam:
    """Contoh yang mirip dengan yang keliru tetapi tidak dicatat kode itu, dan sebabnya."""

    contoh: str
    sebab: str


@dataclass(frozen=True, slots=True)
class Kartu:
    """Kartu sebuah kode: isi penjelasan, katalog, dan contoh ujinya berasal dari sini.

    `pesan` dan `saran` adalah pola `str.format` dengan `{nilai}` dan bidang lain yang disebut aturannya. Contoh
    (`buruk`, `baik`, `diam`) adalah data yang dijalankan uji: `bidang isi` berpisah titik koma, baris berpisah ` // `,
    tabel berpisah ` | ` dan didahului nama lembarnya; `kosong` berarti sel kosong. `buruk` memunculkan kode ini (dan
    paling banyak kode di `ikutan`), `baik` tidak memunculkan apa pun di luar `ikutan`, tiap `diam` tidak memunculkan
    kode ini.
    """

    kode: str
    judul: str
    keparahan: Keparahan
    pesan: str
    saran: str
    mengapa: str
    dasar: str
    buruk: str
    baik: str
    diam: tuple[Diam, ...] = ()
    ikutan: tuple[str, ...] = ()
