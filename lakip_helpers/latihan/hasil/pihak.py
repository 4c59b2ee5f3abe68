"""Para pihak PK: sebutan kepala OPD, siapa pada jenjang itu, dan sampai kapan PK ditandatangani."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lakip_helpers import acuan
from lakip_helpers.istilah import Jenjang, K
from lakip_helpers.notasi import baca_tanggal, tulis_tanggal

PIHAK: Final[Mapping[str, str]] = {
    Jenjang.KEPALA_DAERAH: "Pihak pertama kepala daerah; pihak kedua dikosongkan, sebab PK ini ditandatangani sendiri.",
    Jenjang.KEPALA_OPD: "Pihak pertama kepala OPD; pihak kedua kepala daerah.",
    Jenjang.ADMINISTRATOR: "Pihak pertama administrator; pihak kedua kepala OPD.",
    Jenjang.PENGAWAS: "Pihak pertama pengawas; pihak kedua atasan langsungnya.",
    Jenjang.FUNGSIONAL: "Pihak pertama pejabat fungsional atau pelaksana; pihak kedua atasan langsungnya.",
}

KEPALA: Final[Mapping[str, str]] = {
    "sekretariat daerah": "Sekretaris Daerah",
    "sekretariat dprd": "Sekretaris DPRD",
    "inspektorat": "Inspektur",
    "rumah sakit": "Direktur {opd}",
    "rsud": "Direktur {opd}",
    "kecamatan": "Camat{sisa}",
    "kelurahan": "Lurah{sisa}",
}
"""Awal nama OPD → sebutan kepalanya, bila bukan “Kepala” nama OPD itu; `sisa` yang sesudah kata awalnya."""


def sebut_kepala(opd: str, jabatan: str = "") -> str:
    """Jabatan kepala sebuah OPD; `jabatan` peserta dipakai bila ia sendiri kepalanya.

    >>> sebut_kepala("Dinas Sosial", "Kasubbag Program"), sebut_kepala("Kecamatan Medan Kota"), sebut_kepala("RSUD X")
    ('Kepala Dinas Sosial', 'Camat Medan Kota', 'Direktur RSUD X')
    >>> sebut_kepala("Inspektorat Daerah", "Inspektur Kota"), sebut_kepala("")
    ('Inspektur Kota', '')
    """
    awal = next((satu for satu in KEPALA if opd.casefold().startswith(satu)), "")
    baku = KEPALA[awal].format(opd=opd, sisa=opd[len(awal) :]) if awal else f"Kepala {opd}" if opd else ""
    sendiri = bool(baku) and jabatan.casefold().startswith(baku.casefold()) and "pembantu" not in jabatan.casefold()
    return jabatan if sendiri else baku


def jelaskan_pk(baris: Mapping[str, str]) -> str:
    """Kalimat tentang para pihak menurut jenjang, lalu batas tanggal menurut DPA; yang belum diisi tidak disebut.

    >>> jelaskan_pk({"jenjang": "kepala_opd", "tanggal_dpa": "02-01-2026"})
    'Pihak pertama kepala OPD; pihak kedua kepala daerah. Batas tanggal PK: 2 Februari 2026.'
    """
    return " ".join(satu for satu in (PIHAK.get(baris.get(K.JENJANG, ""), ""), _batas(baris)) if satu)


def _batas(baris: Mapping[str, str]) -> str:
    from lakip_helpers.aturan.dokumen.perjanjian import batas_tanggal

    dpa = baca_tanggal(baris.get("tanggal_dpa", ""))
    if dpa is None:
        return ""
    return f"Batas tanggal PK: {tulis_tanggal(batas_tanggal(dpa, int(acuan.ambil('pk.batas_bulan').nilai)))}."
