"""Sumber kecil dan latihan kecil untuk menguji perakit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.pilihan import PILIHAN, BahanPilihan
from lakip_helpers.latihan.bentuk.unsur import Opsi
from lakip_helpers.latihan.model import Kekeliruan, Latihan, Putusan, Status

SUMBER = """# /// lakip
# judul = "Contoh kecil"
# hari = 1
# sesi = 9
# menit = 15
# [bagian]
# "Mulai" = 5
# "Berlatih" = 10
# ///

# %% [markdown]
# ## Mulai
#
# Dua tambah dua.

# %% tags=["panel"]
import ipywidgets; ipywidgets.IntSlider(value=3)

# %%
import pandas as pd
print("jumlah", 2 + 2)
pd.DataFrame({"target": [1, 2]})

# %% [markdown]
# ## Berlatih

# %% latihan="19-01"

# %% [markdown] bentuk="fasilitator"
# Kalimat hanya untuk fasilitator.

# %% [markdown] bentuk="kunci,fasilitator"
# Kalimat untuk kunci dan fasilitator.
"""

RINGAN = """# /// lakip
# judul = "Contoh ringan"
# hari = 1
# sesi = 9
# menit = 10
# [bagian]
# "Berlatih" = 10
# ///

# %% [markdown]
# ## Berlatih

# %% latihan="19-01"
"""
"""Tanpa pandas dan panel, supaya kernel cepat selesai."""

LATIHAN = Latihan(
    kode="19-01",
    judul="Menghitung capaian",
    menit=10,
    tujuan="Peserta menghitung capaian satu indikator.",
    perintah="Isi capaiannya.",
    bentuk=PILIHAN,
    bahan=BahanPilihan((Opsi("a", "95"), Opsi("b", "105"))),
    awal='print("silakan isi")',
    kunci=95.0,
    sel_kunci='jawaban_rahasia = 95.0\nprint("capaian", jawaban_rahasia)\nassert jawaban_rahasia == 95.0',
    periksa=lambda jawaban: Putusan(Status.LULUS if jawaban == 95.0 else Status.LAIN, "diperiksa"),
    petunjuk=("Lihat arahnya.", "Bagi realisasi dengan target."),
    kekeliruan=(Kekeliruan("19-01-K1", 105.0, "Angka ini target dibagi realisasi.", "Tanyakan arah indikator."),),
    pembahasan="Realisasi 95 dari target 100.",
)


def ambil(kode: str) -> Latihan:
    if kode != LATIHAN.kode:
        raise GalatLatihan(f"Latihan {kode} tidak dikenal.")
    return LATIHAN


def ambil_versi(sel_kunci: str):
    """Pengambil latihan yang sel kuncinya diganti."""
    return lambda kode: replace(ambil(kode), sel_kunci=sel_kunci)


def buat_akar(folder: Path, sumber: str = SUMBER, nama: str = "19_contoh") -> Path:
    """Folder `notebooks` berisi satu sumber."""
    akar = folder / "notebooks"
    (akar / "sumber").mkdir(parents=True)
    (akar / "sumber" / f"{nama}.py").write_text(sumber, encoding="utf-8")
    return akar
