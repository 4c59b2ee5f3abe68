"""Capaian setahun: targetnya dari PK kepala yang berlaku, dan dari Renstra bila tidak diperjanjikan."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.aturan.capaian.capaian_sasaran import capaian_tahunan
from lakip_helpers.model import Bundel

RENSTRA = {"kode_indikator": ["A.1", "A.2", "A.3"], "kode_sasaran": "A", "arah": "naik", "t2025": [50.0, 50.0, 50.0]}
REALISASI = {"kode_indikator": ["A.1", "A.2", "A.3"], "tahun": 2025, "periode": "tahun", "nilai": [40.0, 40.0, None]}
PK = {"kode_pk": ["P", "S"], "kode_opd": "A", "jenjang": ["kepala_opd", "kepala_bidang"], "tahun": 2025}


def capaian(*lampiran: tuple[str, str, float | None]) -> dict[str, float]:
    """Capaian tiap indikator bila lampiran PK berisi (kode PK, kode indikator, target) itu."""
    isi = {"renstra_indikator": RENSTRA, "realisasi": REALISASI}
    tabel = {nama: pd.DataFrame(satu) for nama, satu in isi.items()}
    if lampiran:
        tabel["pk"] = pd.DataFrame(PK).assign(pihak_pertama=["Kepala", "Kabid"])
        tabel["pk_sasaran"] = pd.DataFrame(lampiran, columns=["kode_pk", "kode_indikator", "target"])
    hasil = capaian_tahunan(Bundel("contoh", True, tabel))
    return dict(zip(hasil["kode_indikator"], hasil["capaian"].round(2), strict=True))


@pytest.mark.parametrize(
    ("lampiran", "harap"),
    [
        ([], {"A.1": 80, "A.2": 80}),
        ([("P", "A.1", 80.0)], {"A.1": 50, "A.2": 80}),
        ([("P", "A.2", 80.0), ("P", "A.1", 20.0)], {"A.1": 200, "A.2": 50}),
        ([("S", "A.1", 80.0)], {"A.1": 80, "A.2": 80}),
        ([("P", "A.1", None)], {"A.2": 80}),
    ],
    ids=["tanpa PK", "baris pertama lampiran", "menurut kodenya", "bukan PK kepala", "target PK kosong"],
)
def test_target_pk_kepala_mendahului_renstra(lampiran, harap):
    assert capaian(*lampiran) == harap
