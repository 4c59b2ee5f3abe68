"""Gladi: kelas rekaan lewat pemeriksa sungguhan, berbenih, di folder seperti peserta sungguhan."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from random import Random

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.gladi import perankan, pilih_keliru, potong, seperti_panel
from lakip_helpers.kelas.kumpulan.gladi_log import tulis_gladi
from lakip_helpers.kelas.kumpulan.keadaan_kelas import susun_papan
from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
from lakip_helpers.kelas.rakitan.jadwal import baca_sesi, susun_jadwal
from lakip_helpers.kelas.rakitan.semua import cari_notebook
from lakip_helpers.latihan import ambil, daftar
from lakip_helpers.latihan.bentuk.tabel import TABEL
from lakip_helpers.latihan.kerja.penilaian import nilai

from .kelas_kecil import baris, tulis_folder

TANGGAL = [datetime(2026, 1, 13), datetime(2026, 1, 14)]
OPD = ("Dinas Kesehatan", "Bappeda", "Inspektorat")


MURAH = {"00", "11", "12", "23"}
"""Sesi yang latihannya cepat diperiksa; latihan tabel diuji di tests/latihan."""


@pytest.fixture(scope="module")
def jadwal():
    return susun_jadwal([sesi for sesi in baca_sesi(cari_notebook()) if sesi.nomor in MURAH])


@pytest.mark.parametrize("latihan", [satu for satu in daftar() if satu.bentuk is not TABEL], ids=lambda satu: satu.kode)
def test_tiap_kekeliruan_dan_kunci_dimainkan_seperti_dari_panel(latihan):
    """Naskah gladi memakai contoh dan kunci; sesudah menjadi JSON pun putusannya harus tetap itu."""
    assert nilai(latihan, seperti_panel(latihan, latihan.kunci)).lulus
    for satu in latihan.kekeliruan:
        assert nilai(latihan, seperti_panel(latihan, satu.contoh)).kode == satu.kode


def test_kelas_rekaan_terbaca_papan_dan_memuat_yang_biasa_terjadi(tmp_path, jadwal):
    pemeran = perankan(30, jadwal, OPD)
    tulis_gladi(tmp_path, pemeran, TANGGAL)
    kumpulan = baca_kumpulan(tmp_path)
    papan = susun_papan(kumpulan)
    assert len(kumpulan.peserta) == 30 and not kumpulan.catatan
    assert all(satu.nama.endswith("(gladi)") for satu in kumpulan.peserta)
    hasil = Counter(b.hasil for satu in kumpulan.peserta for b in satu.log.baris if b.peristiwa == "periksa")
    assert hasil["gagal"] == 0 and hasil["lulus"] > 300
    assert len([kode for kode in hasil if "-K" in kode]) > 50
    hari = {satu.nama: {b.waktu[:10] for b in satu.log.baris} for satu in kumpulan.peserta}
    assert {len(tanggal) for tanggal in hari.values()} == {1, 2}, "ada yang tidak hadir pada hari kedua"
    assert max(p.lulus for p in papan.peserta) == sum(
        ambil(kode).dihitung for acara in jadwal for kode in acara.latihan
    )
    assert any(satu.watak.macet for satu in pemeran) and any(satu.watak.terlambat > 10 for satu in pemeran)
    assert papan.rata("sebelum") < papan.rata("sesudah")


def test_biji_yang_sama_memberi_kelas_yang_sama(jadwal):
    assert perankan(4, jadwal, OPD, biji=7) == perankan(4, jadwal, OPD, biji=7)
    assert perankan(4, jadwal, OPD, biji=7) != perankan(4, jadwal, OPD, biji=8)


def test_menambah_peserta_tidak_mengubah_yang_sudah_ada(jadwal):
    assert perankan(5, jadwal, OPD)[:3] == perankan(3, jadwal, OPD)


def test_naskah_dapat_dihentikan_di_tengah_kelas(jadwal):
    sisa = potong(perankan(3, jadwal, OPD), 1, 600)
    assert max(a.menit for satu in sisa for a in satu.adegan) <= 600
    assert {a.hari for satu in sisa for a in satu.adegan} == {1}


def test_gladi_menolak_folder_kelas_sungguhan(tmp_path, jadwal):
    tulis_folder(tmp_path / "siti", "Siti", [baris("09:00", "11-01", "lulus")])
    with pytest.raises(GalatBerkas, match="'siti', yang bukan hasil gladi"):
        tulis_gladi(tmp_path, perankan(1, jadwal, OPD), TANGGAL)


def test_yang_keliru_pertama_kali_tidak_sama_untuk_semua_orang():
    soal = daftar()[0]
    assert len({repr(pilih_keliru(soal, 0, Random(biji))) for biji in range(20)}) > 1
