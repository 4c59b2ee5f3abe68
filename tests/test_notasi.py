"""Notasi angka Indonesia: tiap baris `kasus/sel_angka.csv` dibaca seperti yang tertulis di sana."""

from __future__ import annotations

import csv
import math
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_helpers.notasi import (
    BentukAngka,
    baca_angka,
    baca_tanggal,
    tulis_angka,
    tulis_deret,
    tulis_persen,
    tulis_rupiah,
)

KASUS = list(csv.DictReader((Path(__file__).parent / "kasus" / "sel_angka.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("kasus", KASUS, ids=[k["isi"] or "kosong" for k in KASUS])
def test_sel_dibaca_seperti_kasusnya(kasus):
    angka = baca_angka(kasus["isi"])
    harap = [float(kasus[k]) if kasus[k] else None for k in ("nilai", "atas")]
    assert (angka.bentuk, angka.nilai, angka.atas, angka.satuan) == (kasus["bentuk"], *harap, kasus["satuan"])


@given(st.one_of(st.text(max_size=200), st.none(), st.floats(), st.integers(), st.booleans(), st.binary()))
def test_isi_apa_pun_tidak_menggagalkan(isi):
    angka = baca_angka(isi)
    assert (angka.nilai is None) == (angka.bentuk in (BentukAngka.KOSONG, BentukAngka.TEKS, BentukAngka.GALAT_EXCEL))
    assert angka.nilai is None or math.isfinite(angka.nilai)


@given(st.floats(min_value=-1e12, max_value=1e12).map(lambda x: round(x, 2)))
def test_yang_ditulis_terbaca_kembali(nilai):
    angka = baca_angka(tulis_angka(nilai, 2))
    assert angka.nilai == pytest.approx(nilai, abs=1e-3)


@pytest.mark.parametrize(
    ("isi", "hari"),
    [
        ("20 Januari 2026", date(2026, 1, 20)),
        ("5 Agt 2026", date(2026, 8, 5)),
        ("7 Nopember 2025", date(2025, 11, 7)),
        ("20-01-2026", date(2026, 1, 20)),
        ("20/1/2026", date(2026, 1, 20)),
        ("2026-01-20 00:00:00", date(2026, 1, 20)),
        (datetime(2026, 1, 20, 8), date(2026, 1, 20)),
        ("31 Februari 2026", None),
        ("awal tahun", None),
        (None, None),
    ],
)
def test_tanggal(isi, hari):
    assert baca_tanggal(isi) == hari


def test_tulisan_untuk_orang():
    assert tulis_angka(float("nan")) == tulis_angka(None) == tulis_persen(float("inf")) == "–"
    assert tulis_angka(-0.001, 2) == "0,00"
    assert tulis_rupiah(-1500) == "-Rp1.500"
    tepi = [float("nan"), -0.00004, -0.0, 1000, -1234.56789, 100, float("-inf"), -0.00006]
    assert tulis_deret(tepi) == ["–", "0", "0", "1.000", "-1.234,5679", "100", "–", "-0,0001"]
    assert tulis_deret([-0.4, 0.4, 100, -1e15], 0) == ["0", "0", "100", "-1.000.000.000.000.000"]
    assert tulis_deret([]) == []


@given(
    st.lists(st.floats(-1e12, 1e12) | st.sampled_from([float("nan"), float("inf"), -0.0, -1e-9, 100.0])),
    st.sampled_from([None, 0, 2]),
)
def test_sederet_angka_ditulis_sama_dengan_satu_per_satu(nilai: list[float], desimal: int | None) -> None:
    assert tulis_deret(nilai, desimal) == [tulis_angka(satu, desimal) for satu in nilai]
