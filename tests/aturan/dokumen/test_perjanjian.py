"""Tanggal PK: yang kosong, dan batas sebulan yang jatuh di akhir bulan atau tahun."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.model import PK, Bundel
from lakip_helpers.tabel import validasi


def kode(tanggal: list[str | None], dpa: list[str | None]) -> list[tuple[str, int]]:
    """Temuan PK-05 dan PK-06 atas PK 2026 bertanggal itu."""
    n = len(tanggal)
    pk = {"kode_opd": "A", "tahun": 2026, "kode_pk": [f"PK{i}" for i in range(n)], "jenjang": "administrator",
          "tanggal": tanggal, "tanggal_dpa": dpa}  # fmt: skip
    bundel = Bundel("uji", True, {"pk": validasi(pd.DataFrame(pk, index=range(2, n + 2), dtype=object), PK)[0]})
    return [(t.kode, t.baris) for t in periksa(bundel, ["PK-05", "PK-06"])]


def test_tanggal_kosong_tidak_bertanggal_dan_dpa_kosong_tidak_menjadi_batas():
    assert kode(["2026-01-20", None], ["2026-01-02", None]) == [("PK-06", 3)]
    assert kode(["2026-12-31", "2026-01-20"], [None, "2026-01-02"]) == []


@pytest.mark.parametrize(
    ("dpa", "tanggal", "lewat"),
    [
        ("2026-01-31", "2026-02-28", False),
        ("2026-01-31", "2026-03-01", True),
        ("2026-11-30", "2026-12-30", False),
        ("2026-11-30", "2026-12-31", True),
        ("2026-01-02", "2026-01-02", False),
    ],
)
def test_batas_sebulan_sampai_hari_terakhir(dpa, tanggal, lewat):
    assert kode([tanggal], [dpa]) == ([("PK-05", 2)] if lewat else [])


def test_dpa_desember_batasnya_januari_tahun_berikut():
    assert kode(["2026-01-05"], ["2025-12-05"]) == []
    assert kode(["2026-01-06"], ["2025-12-05"]) == [("PK-05", 2)]
