"""Angka yang dapat dibaca dua cara: kapan diputuskan, dan kapan ditanyakan."""

from __future__ import annotations

import pytest

from lakip_helpers.notasi import baca_angka
from lakip_helpers.tabel.angka import Kebiasaan, putuskan

TANPA_BUKTI, TITIK, KOMA = Kebiasaan(False, False), Kebiasaan(True, False), Kebiasaan(False, True)


@pytest.mark.parametrize(
    ("sel", "kebiasaan", "pecahan", "utuh", "nilai", "lain"),
    [
        ("1.234", TANPA_BUKTI, False, False, 1234, 1.234),
        ("1.234", TANPA_BUKTI, True, False, 1.234, None),
        ("1,234", TANPA_BUKTI, False, False, 1.234, None),
        ("1,234", TITIK, False, False, 1234, None),
        ("1,234", KOMA, False, False, 1.234, None),
        ("1.234", TITIK, False, False, 1.234, None),
        ("1.234", KOMA, False, False, 1234, None),
        ("1.234", TANPA_BUKTI, False, True, 1234, None),
        ("1,234", TANPA_BUKTI, False, True, 1234, None),
        ("1.234", Kebiasaan(True, True), False, False, 1234, 1.234),
        ("-1,234", TANPA_BUKTI, False, False, -1.234, None),
        ("12", TANPA_BUKTI, False, False, 12, None),
    ],
)
def test_angka_taksa(
    sel: str, kebiasaan: Kebiasaan, pecahan: bool, utuh: bool, nilai: float, lain: float | None
) -> None:
    """Koma tanpa bukti lain adalah desimal: di Indonesia koma tidak dipakai sebagai ribuan, jadi tidak ditanyakan."""
    baca = putuskan(baca_angka(sel), kebiasaan, pecahan=pecahan, utuh=utuh)
    assert (baca.nilai, baca.lain) == (nilai, lain)
