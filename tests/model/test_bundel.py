"""Bundel di layar: teks dan HTML yang lepas dari isi berkas, dan tanda data rekaan."""

from __future__ import annotations

import pandas as pd

from lakip_helpers.model import Bundel


def test_html_melepas_judul_dan_nama_tabel_serta_menandai_rekaan():
    bundel = Bundel("<script>x</script>", True, {"<b>iku": pd.DataFrame({"a": [1, 2]})})
    isi = bundel._repr_html_()
    assert "<script>" not in isi and "&lt;script&gt;x&lt;/script&gt;" in isi
    assert "&lt;b&gt;iku</td><td>2</td>" in isi
    assert "data rekaan untuk latihan" in isi and "Tidak ada catatan." in isi


def test_data_nyata_tidak_bertanda_rekaan():
    assert "rekaan" not in Bundel("Kota", False, {})._repr_html_() + repr(Bundel("Kota", False, {}))
