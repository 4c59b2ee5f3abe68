"""Model: dari apa domain ini dibuat. Tabel dinyatakan sekali, dipakai di mana-mana.

Pernyataan yang sama memeriksa isi (`tabel.validasi`), menulis templat Excel, memberi label formulir,
dan mencetak kamus data. Kaitan antartabel selalu lewat kode, tidak pernah lewat nama.
"""

from lakip_helpers.model.bundel import TANDA_REKAAN, Bundel, Sisa
from lakip_helpers.model.kolom import Kolom, Rujukan, Tabel, Tipe
from lakip_helpers.model.tabel_evaluasi import LKE, LKE_KRITERIA
from lakip_helpers.model.tabel_kinerja import (
    ANGGARAN,
    IKU,
    NOMENKLATUR,
    PERANGKAT_DAERAH,
    PROGRAM,
    REALISASI,
    RENSTRA_INDIKATOR,
    RENSTRA_SASARAN,
    RPJMD_INDIKATOR,
    RPJMD_SASARAN,
)
from lakip_helpers.model.tabel_tahunan import (
    LAPORAN,
    PK,
    PK_ANGGARAN,
    PK_SASARAN,
    RENAKSI,
    RENJA,
    UKUR_CAPAIAN,
)

TABEL_BUNDEL: tuple[Tabel, ...] = (
    PERANGKAT_DAERAH,
    RPJMD_SASARAN,
    RPJMD_INDIKATOR,
    RENSTRA_SASARAN,
    RENSTRA_INDIKATOR,
    IKU,
    PROGRAM,
    RENJA,
    PK,
    PK_SASARAN,
    PK_ANGGARAN,
    RENAKSI,
    REALISASI,
    ANGGARAN,
    LAPORAN,
)
"""Urutan tabel dalam bundel, templat, dan kamus data: dari yang dirujuk ke yang merujuk."""

SEMUA_TABEL: tuple[Tabel, ...] = (*TABEL_BUNDEL, LKE, LKE_KRITERIA, UKUR_CAPAIAN, NOMENKLATUR)

__all__ = [
    "ANGGARAN",
    "IKU",
    "LAPORAN",
    "LKE",
    "LKE_KRITERIA",
    "NOMENKLATUR",
    "PERANGKAT_DAERAH",
    "PK",
    "PK_ANGGARAN",
    "PK_SASARAN",
    "PROGRAM",
    "REALISASI",
    "RENAKSI",
    "RENJA",
    "RENSTRA_INDIKATOR",
    "RENSTRA_SASARAN",
    "RPJMD_INDIKATOR",
    "RPJMD_SASARAN",
    "SEMUA_TABEL",
    "TABEL_BUNDEL",
    "TANDA_REKAAN",
    "UKUR_CAPAIAN",
    "Bundel",
    "Kolom",
    "Rujukan",
    "Sisa",
    "Tabel",
    "Tipe",
]
