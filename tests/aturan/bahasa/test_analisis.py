"""Sebab, langkah, dan pembanding dalam paragraf: yang lazim saja dibedakan dari yang menyebut sesuatu, tepat di batasnya."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.analisis import (
    ada_langkah,
    bukan_jawaban,
    hanya_terlaksana,
    langkah_umum,
    sebab_umum,
    tanpa_pembanding,
)


@pytest.mark.parametrize(
    ("sebab", "umum"),
    [
        ("keterbatasan anggaran", True),
        ("keterbatasan anggaran kapal keruk", True),
        ("keterbatasan anggaran kapal keruk pelabuhan", False),
        ("keterbatasan anggaran selama tiga bulan", False),
        ("kapal keruk", False),
        ("keterbatasan anggaran pada 2025", True),
    ],
)
def test_sebab_lazim_sampai_dua_kata_khas_dan_tanpa_bilangan(sebab: str, umum: bool) -> None:
    """Tahun bukan bilangan yang menceritakan sesuatu; tanpa kata lazim, sebab yang pendek pun khas."""
    assert bool(sebab_umum(sebab, seluruhnya=True)) is umum
    assert sebab_umum(f"Meleset karena {sebab}.") == (sebab if umum else "")


def test_kata_indikatornya_sendiri_tidak_membuat_sebab_khas() -> None:
    sebab = "keterbatasan anggaran kapal keruk pelabuhan"
    assert sebab_umum(sebab, "Persentase pelabuhan yang dikeruk", seluruhnya=True) == sebab
    assert sebab_umum("Capaian cukup baik.") == "", "tidak menyebut sebab"
    assert sebab_umum("Meleset karena oleh keterbatasan anggaran; kendala kapal keruk pelabuhan tenggelam.") == ""


@pytest.mark.parametrize(
    ("langkah", "umum"),
    [
        ("Akan terus ditingkatkan", True),
        ("Koordinasi ditingkatkan dengan kelurahan", False),
        ("Akan ditingkatkan Januari", False),
        ("Akan ditingkatkan pada 2026", True),
    ],
)
def test_langkah_lazim_tidak_menyebut_apa_siapa_kapan(langkah: str, umum: bool) -> None:
    assert langkah_umum(langkah) is umum


def test_langkah_bertanggal_yang_menyebut_sebab_bukan_langkah() -> None:
    assert ada_langkah("Sejak Oktober ruas itu dikerjakan")
    assert not ada_langkah("Sejak Oktober tertunda")


@pytest.mark.parametrize(
    ("teks", "hanya"),
    [
        ("Semua program dilaksanakan dengan baik dan mengundang nelayan ke balai pelatihan", True),
        ("Semua program dilaksanakan di tiga pasar ikan Belawan", False),
        ("Pelatihan nelayan di Belawan dilaksanakan balai pelatihan", False),
        ("Program berjalan lancar", True),
        ("Semua program nelayan", False),
    ],
)
def test_program_yang_hanya_disebut_terlaksana(teks: str, hanya: bool) -> None:
    assert hanya_terlaksana(teks) is hanya


def test_tanpa_pembanding_bila_tidak_ada_angkanya() -> None:
    assert tanpa_pembanding("Belum ada data pembanding 2025")
    assert not tanpa_pembanding("Belum ada pembanding nasional; provinsi 71,76")
    assert [bukan_jawaban(t) for t in (" - ", "Sama dengan di atas", "x ruas jalan")] == [True, True, False]
