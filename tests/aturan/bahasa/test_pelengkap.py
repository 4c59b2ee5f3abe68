"""Uji pelengkap: kata yang menerangkan masalahnya tidak dikira penanganannya, dan arah yang bergantung kepadanya."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.pelengkap import pelengkap

TURUN = (
    "Jumlah hari keterlambatan laporan",
    "Jumlah kesalahan pencetakan dokumen kependudukan",
    "Rata-rata lama gangguan layanan jaringan",
    "Jumlah keluhan pasien terhadap pelayanan rawat inap",
    "Jumlah pengaduan masyarakat tentang pelayanan",
    "Frekuensi pemadaman listrik di kantor pelayanan",
    "Jumlah laporan kehilangan",
    "Jumlah laporan kehilangan barang milik daerah",
    "Jumlah laporan pungutan liar",
    "Persentase temuan pemeriksaan yang berulang",
)
NAIK = (
    "Jumlah hari tanpa pemadaman",
    "Jumlah bulan tanpa keterlambatan pembayaran gaji",
    "Persentase keterlambatan laporan yang ditindaklanjuti",
    "Persentase pencegahan keterlambatan penyaluran dana",
    "Persentase keluhan tentang kebersihan pasar yang ditanggapi",
    "Persentase laporan kehilangan yang ditindaklanjuti",
    "Persentase penanganan laporan gangguan keamanan",
    "Persentase pengelolaan pengaduan pelayanan publik",
    "Jumlah laporan penanganan bencana",
    "Persentase pemadaman kebakaran di bawah 15 menit",
)


@pytest.mark.parametrize("kalimat", TURUN)
def test_masalah_dengan_pelengkapnya_makin_kecil_makin_baik(kalimat: str) -> None:
    assert tentukan_arah(baca_kalimat(kalimat)).arah == "turun"


@pytest.mark.parametrize("kalimat", NAIK)
def test_masalah_yang_ditangani_atau_tidak_terjadi_makin_besar_makin_baik(kalimat: str) -> None:
    assert tentukan_arah(baca_kalimat(kalimat)).arah == "naik"


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("keluhan pasien terhadap pelayanan", {"pasien", "terhadap", "pelayanan"}),
        ("gangguan layanan diselesaikan petugas", {"layanan"}),
        ("gangguan layanan dengan penyelesaian", {"layanan"}),
        ("korban kekerasan terhadap anak dilayani", {"anak"}),
        ("pelayanan terhadap anak", set()),
        ("laporan keuangan", set()),
    ],
)
def test_pelengkap_berhenti_pada_kata_kerja_dan_penghubung(teks: str, harap: set[str]) -> None:
    assert pelengkap(teks.split()) == harap


def test_tiap_cela_dan_peristiwa_juga_masalah() -> None:
    arah = muat_kamus().arah
    assert (arah["cela"] | arah["dilaporkan"]) - arah["negatif"] - {"pemadaman"} == set()
