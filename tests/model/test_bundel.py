"""Bundel di layar: teks dan HTML yang lepas dari isi berkas, dan tanda data rekaan."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.model import Bundel


def test_html_melepas_judul_dan_nama_tabel_serta_menandai_rekaan():
    bundel = Bundel("<script>x</script>", True, {"<b>iku": pd.DataFrame({"a": [1, 2]})})
    isi = bundel._repr_html_()
    assert "<script>" not in isi and "&lt;script&gt;x&lt;/script&gt;" in isi
    assert "&lt;b&gt;iku</td><td>2</td>" in isi
    assert "data rekaan untuk latihan" in isi and "Tidak ada catatan." in isi


def test_data_nyata_tidak_bertanda_rekaan():
    assert "rekaan" not in Bundel("Kota", False, {})._repr_html_() + repr(Bundel("Kota", False, {}))


def test_opd_asing_menyebut_kode_yang_ada_atau_tabel_yang_masih_kosong():
    opd = pd.DataFrame({"kode_opd": ["DISDIK"], "nama_opd": ["Dinas Pendidikan"]})
    with pytest.raises(GalatTabel, match=r"Kode yang ada: DISDIK\.$"):
        Bundel("A", False, {"perangkat_daerah": opd}).untuk_opd("X")
    with pytest.raises(GalatTabel, match=r"Tabel itu masih kosong; isi lembar Perangkat Daerah dahulu\.$"):
        Bundel("A", False, {"perangkat_daerah": opd.iloc[:0]}).untuk_opd("X")
