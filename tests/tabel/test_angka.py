"""Angka yang dapat dibaca dua cara: kapan diputuskan, dan kapan ditanyakan."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.notasi import baca_angka
from lakip_helpers.tabel.angka import Kebiasaan, amati, baca_kolom, putuskan

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


@pytest.mark.parametrize(
    ("sel", "titik", "koma"),
    [
        ("1.2345", True, False),
        ("-0.123", True, False),
        ("0,123", False, True),
        ("1.234,5", False, True),
        ("1.5,3", False, True),
        ("1.234", False, False),
        ("1,234", False, False),
        ("1.234.5", False, False),
        ("1,2,3", False, False),
        (1.5, False, False),
    ],
)
def test_bukti_tanda_desimal_hanya_dari_yang_tidak_taksa(sel: object, titik: bool, koma: bool) -> None:
    assert amati([sel]) == Kebiasaan(titik, koma)
    assert amati([sel, "79.32"]).titik, "satu bukti cukup"


def test_satuan_tiap_baris_memutuskan_dan_rupiah_selalu_utuh() -> None:
    isi = pd.Series(["1.234"] * 3, dtype=object)
    kolom = baca_kolom(isi, TANPA_BUKTI, pd.Series([" Orang ", "%", None]))
    assert kolom.nilai.tolist() == [1234, 1.234, 1234]
    assert kolom.lain.isna().tolist() == [True, True, False], "tanpa satuan tetap ditanyakan"
    assert baca_kolom(isi, TANPA_BUKTI, utuh=True).lain.isna().all()
    assert baca_kolom(pd.Series([1.5, None]), TANPA_BUKTI).bentuk.tolist() == ["bilangan", "kosong"]
    campur = baca_kolom(pd.Series([True, 1, "1"], dtype=object), TANPA_BUKTI)
    assert campur.nilai.isna().tolist() == [True, False, False], (
        "benar/salah bukan satu, walaupun keduanya sama bagi Python"
    )
