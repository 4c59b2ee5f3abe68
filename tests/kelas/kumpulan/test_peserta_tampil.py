"""Halaman seorang peserta: jawabannya seperti di panel, dan log yang rusak tidak menjatuhkan halamannya."""

from __future__ import annotations

import pytest

from lakip_helpers.kelas.kumpulan.peserta_tampil import sebut_isian
from lakip_helpers.latihan import ambil, daftar

RUSAK = [None, "", 3, [3], {}, ["x", None], {"a": None}, {"p1": {"x": [1]}}, {"renaksi": [3]}, {"x": [{"y": {}}]}, True]


@pytest.mark.parametrize("jawaban", RUSAK, ids=repr)
def test_jawaban_yang_bentuknya_rusak_tetap_menjadi_teks(jawaban):
    assert all(isinstance(sebut_isian(latihan, jawaban), str) for latihan in daftar())


def test_kode_simpanan_tidak_dibaca_fasilitator():
    """`p10: kerja` dan `c` tidak berarti apa-apa bagi yang melihat panel peserta."""
    assert sebut_isian(ambil("11-01"), {"p10": "kerja", "p2": "kinerja"}) == "2: Kinerja; 10: Kerja"
    opsi = ambil("11-05").bahan.opsi
    assert sebut_isian(ambil("11-05"), ["a", "c"]) == "; ".join(o.teks for o in opsi if o.kode in ("a", "c"))
