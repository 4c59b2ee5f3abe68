"""Notebook yang tersimpan sama dengan sumbernya, dan bentuk peserta tidak memuat apa pun dari kunci.

Menjalankan notebook adalah tugas nbval (lihat `tests/jalankan.py`); di sini yang diperiksa isinya.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from benchmark.menit import dibulatkan, dijalani, menit_sendiri
from lakip_helpers.kelas.rakitan.semua import PERBAIKI, rakit_semua
from lakip_helpers.kelas.rakitan.sumber import BentukNotebook, baca_sumber
from lakip_helpers.latihan import ambil, daftar

AKAR = Path(__file__).parents[1] / "notebooks"
SUMBER = [baca_sumber(berkas) for berkas in sorted((AKAR / "sumber").glob("*.py"))]
TERJADWAL = [sumber for sumber in SUMBER if sumber.kepala.hari]
"""Notebook peserta; yang lain (papan kelas) hanya ada dalam bentuk fasilitator."""
tiap_sumber = pytest.mark.parametrize("sumber", TERJADWAL, ids=lambda sumber: sumber.nama)


def sel(nama, bentuk):
    folder = AKAR if bentuk is BentukNotebook.PESERTA else AKAR / bentuk
    return json.loads((folder / f"{nama}.ipynb").read_text(encoding="utf-8"))["cells"]


def test_notebook_sama_dengan_sumbernya():
    beda = rakit_semua(tulis=False, akar=AKAR, jalan=False)
    assert not beda, "\n".join([*map(str, beda), f"Perbaiki dengan: {PERBAIKI}"])


def test_pengenal_sel_unik_di_semua_notebook():
    pengenal = Counter(
        s["id"] for sumber in SUMBER for bentuk in sumber.kepala.bentuk for s in sel(sumber.nama, bentuk)
    )
    assert [p for p, jumlah in pengenal.items() if jumlah > 1] == []


@tiap_sumber
def test_waktu_belajar_sendiri_yang_disebut_adalah_yang_dijalani(sumber):
    """Dijalani `benchmark/jalani.py`, sebanding dengan hitungan `menit.py`, dan tidak lebih lama daripada di kelas.

    Yang belum dijalani sampai ujungnya menyebut hitungannya.
    """
    teks = "\n".join("".join(s["source"]) for s in sel(sumber.nama, BentukNotebook.PESERTA))
    disebut = re.search(r"\*\*Tanpa fasilitator:\*\* perkiraan (\d+) menit", teks)
    assert disebut, "tulis **Tanpa fasilitator:** perkiraan … menit"
    dihitung = sum(menit_sendiri(sumber).values())
    menit = dijalani().get(sumber.nama, dihitung)
    assert int(disebut[1]) == dibulatkan(menit)
    assert 0.55 <= dihitung / menit <= 1.25, "isinya banyak berubah; jalani lagi: python -m benchmark.jalani"
    assert int(disebut[1]) <= sumber.kepala.menit


def test_tiap_hari_muat_dalam_tujuh_jam():
    for hari in (1, 2):
        assert 360 <= sum(satu.kepala.menit for satu in TERJADWAL if satu.kepala.hari == hari) <= 420


@tiap_sumber
def test_peserta_tidak_memuat_kunci(sumber):
    teks = "\n".join("".join(s["source"]) for s in sel(sumber.nama, BentukNotebook.PESERTA))
    for latihan in (ambil(s.latihan) for s in sumber.sel if s.latihan):
        rahasia = (latihan.sel_kunci, latihan.pembahasan, *latihan.petunjuk)
        rahasia += tuple(teks for satu in latihan.kekeliruan for teks in (satu.pesan, satu.untuk_kelas))
        assert [potongan for potongan in rahasia if potongan in teks] == []


@tiap_sumber
def test_fasilitator_memuat_semua_bahan_latihan(sumber):
    teks = "\n".join("".join(s["source"]) for s in sel(sumber.nama, BentukNotebook.FASILITATOR))
    for latihan in (ambil(s.latihan) for s in sumber.sel if s.latihan):
        assert latihan.tujuan in teks
        assert all(satu.kode in teks and satu.untuk_kelas in teks for satu in latihan.kekeliruan)


@tiap_sumber
@pytest.mark.parametrize("bentuk", [BentukNotebook.PESERTA, BentukNotebook.FASILITATOR])
def test_tanpa_keluaran_tersimpan(sumber, bentuk):
    kode = [s for s in sel(sumber.nama, bentuk) if s["cell_type"] == "code"]
    assert kode
    assert all(s["outputs"] == [] and s["execution_count"] is None for s in kode)


@tiap_sumber
def test_kunci_menyimpan_penyelesaian_tiap_latihan(sumber):
    cetak = "\n".join(
        "".join(keluaran.get("text", ()))
        for s in sel(sumber.nama, BentukNotebook.KUNCI)
        for keluaran in s.get("outputs", ())
    )
    for latihan in (ambil(s.latihan) for s in sumber.sel if s.latihan):
        assert latihan.pembahasan in cetak


@tiap_sumber
def test_fasilitator_menjalankan_sel_kode_yang_sama_dengan_kunci(sumber):
    """Karena itu nbval tidak menjalankan bentuk fasilitator lagi."""
    kode = [
        [s["source"] for s in sel(sumber.nama, bentuk) if s["cell_type"] == "code"]
        for bentuk in (BentukNotebook.FASILITATOR, BentukNotebook.KUNCI)
    ]
    assert kode[0] == kode[1]


def test_tiap_latihan_dipakai_tepat_sekali():
    dipakai = Counter(s.latihan for sumber in SUMBER for s in sumber.sel if s.latihan)
    assert dipakai == Counter(latihan.kode for latihan in daftar())


@tiap_sumber
def test_latihan_dan_nama_berkas_sesuai_jadwal(sumber):
    assert sumber.nama[:2] in (f"{sumber.kepala.hari}{sumber.kepala.sesi}", "00")
    assert all(s.latihan.startswith(sumber.nama[:2]) for s in sumber.sel if s.latihan)
    menit = sum(ambil(s.latihan).menit for s in sumber.sel if s.latihan)
    assert menit <= sumber.kepala.menit
