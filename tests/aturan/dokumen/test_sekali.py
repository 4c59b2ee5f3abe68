"""Satu sebab satu catatan: beberapa baris tentang hal yang sama dicatat sekali, pada baris pertamanya."""

from __future__ import annotations

import pytest

from tests.aturan.contoh_kartu import periksa_contoh

PK = " | PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1"
DUA_BUTIR = "butir target_realisasi; teks Target 95, realisasi 96 // butir efisiensi; teks Serapan 95 %"
DUA_SASARAN = f"{DUA_BUTIR} // kode sasaran DISDIK.T1.S2; butir efisiensi; teks Serapan 90 %"
LUAR_PK = "kode sasaran DISDIK.T1.S9; butir target_realisasi; teks Target 95 // kode sasaran DISDIK.T1.S9; butir efisiensi; teks Hemat"
PAGU = "kode 1.01.02; pagu 2026 Rp250.000.000; kode sasaran"


@pytest.mark.parametrize(
    ("kode", "contoh", "baris"),
    [
        ("LKJ-01", DUA_BUTIR, [2]),
        ("LKJ-01", DUA_SASARAN, [2, 4]),
        ("LKJ-04", f"Laporan: {LUAR_PK}{PK}", [2]),
        ("ANG-09", f"Program: {PAGU} DISDIK.T1.S1 // {PAGU} DISDIK.T1.S2 // {PAGU} DISDIK.T1.S3", [3, 4]),
    ],
)
def test_dicatat_pada_baris_ini_saja(kode: str, contoh: str, baris: list[int]) -> None:
    assert [temuan.baris for temuan in periksa_contoh(kode, contoh) if temuan.kode == kode] == baris
