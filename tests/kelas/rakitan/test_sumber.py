"""Sumber dibaca menurut aturannya, dan pelanggaran disebut dengan kalimat yang dapat ditindaklanjuti."""

from __future__ import annotations

import sys

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.rakitan.sumber import BentukNotebook, urai_sumber

from .bantuan import SUMBER


def test_kepala_dan_sel_terbaca():
    sumber = urai_sumber(SUMBER, "19_contoh")
    assert sumber.kepala.bagian == (("Mulai", 5), ("Berlatih", 10))
    assert [sel.latihan for sel in sumber.sel if sel.latihan] == ["19-01"]
    assert sumber.sel[1].tanda == ("panel",)
    assert sumber.sel[-1].bentuk == (BentukNotebook.KUNCI, BentukNotebook.FASILITATOR)
    assert sumber.sel[0].bentuk == tuple(BentukNotebook)


@pytest.mark.parametrize(
    ("lama", "baru", "potongan"),
    [
        ("# /// lakip", "# lakip", "blok kepala"),
        ("# menit = 15", "# menit = 20", "menit bagian berjumlah 15, padahal menit = 20"),
        ('# judul = "Contoh kecil"', "#", "kunci 'judul' tidak ada"),
        ("# hari = 1", "# hari = satu", "kepala tidak dapat dibaca"),
        (
            '# judul = "Contoh kecil"',
            '# judl = "Contoh kecil"',
            "kunci 'judl' tidak dikenal. Mungkin maksudnya 'judul'?",
        ),
        ("# hari = 1", "# hari = 1\n# warna = 1", "kunci 'warna' tidak dikenal"),
        ("# hari = 1", '# hari = "satu"', "hari: isinya 'satu', seharusnya bilangan bulat"),
        ("# ## Berlatih", "# ## Latihan", "tidak memuat bagian"),
        ("# Dua tambah dua.", "# # Judul lain", "judul tingkat satu"),
        ('# %% latihan="19-01"\n', '# %% latihan="19-01"\nx = 95\n', "tempat latihan 19-01 tidak kosong"),
        ('# %% latihan="19-01"\n', '# %% latihan="19-01"\n\n# %% latihan="19-01"\n', "19-01 muncul lebih dari sekali"),
        ("# ///\n\n", "# ///\nimport pandas\n", "ada tulisan sebelum sel pertama"),
        ('bentuk="fasilitator"', 'bentuk="pelatih"', "Pilih dari: peserta, kunci, fasilitator"),
        ('# %% tags=["panel"]', '# %% tanda="panel"', "pilihan sel tidak dikenal: tanda"),
        ("ipywidgets.IntSlider(value=3)", "\nipywidgets.IntSlider(value=3)", "sel panel bukan satu baris"),
    ],
)
def test_pelanggaran_aturan_sumber_disebut(lama, baru, potongan):
    assert lama in SUMBER
    with pytest.raises(GalatBerkas) as galat:
        urai_sumber(SUMBER.replace(lama, baru, 1), "19_contoh")
    assert potongan in str(galat.value)
    assert str(galat.value).startswith("sumber/19_contoh.py: ")
    assert str(galat.value).endswith("aturannya ada di notebooks/sumber/README.md.")


def test_tanpa_jupytext_dijelaskan(monkeypatch):
    monkeypatch.setitem(sys.modules, "jupytext", None)
    with pytest.raises(GalatBerkas, match=r"Jalankan `python mulai\.py uji` satu kali"):
        urai_sumber(SUMBER, "19_contoh")


def test_pagar_kode_bukan_judul():
    urai_sumber(SUMBER.replace("# Dua tambah dua.", "# ```\n# # bukan judul\n# ```"), "19_contoh")
