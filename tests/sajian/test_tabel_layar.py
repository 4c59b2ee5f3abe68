"""Tabel layar: angka Indonesia, teks utuh dan aman, sisa baris disebut."""

from __future__ import annotations

import pandas as pd
import pytest

from lakip_helpers.galat import GalatTabel
from lakip_helpers.sajian.tabel_layar import susun_tabel


@pytest.fixture
def frame():
    isi = {
        "indikator": ["Nama yang <panjang> sekali " * 5, "IKM"],
        "tahun": [2023, 2024],
        "target": [1234.5, None],
        "capaian": [99.5, float("nan")],
    }
    return pd.DataFrame(isi, index=[2, 7])


def test_angka_tahun_dan_yang_kosong(frame):
    tabel = susun_tabel(frame, ["tahun", "target", "capaian"], "Judul")
    assert tabel.kolom == ("Baris", "Tahun", "Target", "Capaian")
    assert tabel.baris == (("2", "2023", "1.234,5", "99,50"), ("7", "2024", "–", "–"))


def test_html_melepas_isi_dan_tidak_memotong(frame):
    halaman = susun_tabel(frame, ["indikator"], "<judul>")._repr_html_()
    assert halaman.count("Nama yang &lt;panjang&gt; sekali") == 5
    assert "&lt;judul&gt;" in halaman
    assert '<th scope="col"' in halaman


def test_yang_lebih_dari_tiga_puluh_disebut_jumlahnya():
    tabel = susun_tabel(pd.DataFrame({"target": range(42)}), ["target"])
    assert len(tabel.baris) == 30
    assert repr(tabel).endswith("… dan 12 baris lagi.")
    assert "… dan 12 baris lagi." in tabel._repr_html_()


def test_baris_selebihnya_dilipat_dan_nomor_boleh_tidak_tampil():
    tabel = susun_tabel(pd.DataFrame({"target": range(5)}), ["target"], nomor="", terbuka=3)
    assert tabel.kolom == ("Target",)
    depan, lipat = tabel._repr_html_().split("<details>")
    assert (depan.count("<td"), lipat.count("<td")) == (3, 2)
    assert "Buka 2 baris berikutnya" in lipat


def test_kolom_yang_tidak_ada_disebut(frame):
    with pytest.raises(GalatTabel, match="tidak memuat kolom arah"):
        susun_tabel(frame, ["arah"])
