"""Isi kota contoh: pernyataan, indikator, program, dan pejabat. Yang membacanya dari TOML adalah `baca_sumber`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from datasets.kota_contoh.angka import Deret, Skala, lintasan, lintasan_keluaran, pengacak
from lakip_helpers.istilah import TAHUN_TARGET, Arah, JenisNomenklatur, Tingkat


@dataclass(frozen=True)
class Pernyataan:
    """Satu tujuan atau sasaran."""

    kode: str
    tingkat: Tingkat
    induk: str
    uraian: str


@dataclass(frozen=True)
class Indikator:
    """Satu indikator tujuan/sasaran dengan deret angkanya; `kartu` berisi bidang `baca_sumber.KARTU` yang ditulis."""

    kode: str
    kode_sasaran: str
    kode_opd: str
    nama: str
    satuan: str
    arah: Arah
    rumus: str
    cara: str
    deret: Deret
    kartu: Mapping[str, str]
    utama: bool = True
    """IKU; indikator akuntabilitas internal OPD ikut diperjanjikan tetapi bukan IKU."""


@dataclass(frozen=True)
class Butir:
    """Satu program, kegiatan, atau sub kegiatan. `pagu_juta` hanya pada sub kegiatan."""

    kode: str
    jenis: JenisNomenklatur
    nama: str
    kode_sasaran: str
    hasil: str
    indikator: str
    satuan: str
    dasar: float
    akhir: float
    skala: Skala
    pagu_juta: float = 0.0
    sumber_dana: str = ""

    def target(self, opd: str) -> dict[int, str]:
        """Target 2025-2030; program selalu membaik, keluaran kegiatan boleh tetap."""
        kunci = f"{opd}:{self.kode}"
        if self.jenis is JenisNomenklatur.PROGRAM:
            nilai = lintasan(self.dasar, self.akhir, self.skala, pengacak(kunci), kunci)
        else:
            nilai = lintasan_keluaran(self.dasar, self.akhir, self.skala)
        return {tahun: self.skala.tulis(n) for tahun, n in zip(TAHUN_TARGET, nilai, strict=True)}


@dataclass(frozen=True)
class Pejabat:
    """Pejabat di bawah kepala OPD yang punya Perjanjian Kinerja sendiri."""

    kode: str
    jenjang: str
    jabatan: str
    atasan: str
    naungan: tuple[str, ...]
    """Kode program (administrator) atau kegiatan (pengawas) yang dinaungi."""


@dataclass(frozen=True)
class Opd:
    """Satu perangkat daerah beserta isi Renstra-nya."""

    kode: str
    nama: str
    klaster: str
    urusan: tuple[str, ...]
    kepala: str
    lokasi: str
    kelompok_sasaran: str
    pernyataan: tuple[Pernyataan, ...]
    indikator: tuple[Indikator, ...]
    butir: tuple[Butir, ...]
    pejabat: tuple[Pejabat, ...] = ()


@dataclass(frozen=True)
class Kota:
    """Seluruh isi kota contoh."""

    nama: str
    tanda: str
    kepala_daerah: str
    tanggal: Mapping[str, Mapping[str, Any]]
    versi: str
    pernyataan: tuple[Pernyataan, ...]
    indikator: tuple[Indikator, ...]
    opd: tuple[Opd, ...]
    kinerja: Mapping[str, str] = field(default_factory=dict)
    """Kalimat kinerja sub kegiatan menurut nomenklatur, untuk PK pengawas."""
