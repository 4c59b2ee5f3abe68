"""Uji yang ditimpa hal buruk lewat kata kerjanya, tiap jenis dengan lawannya yang tetap makin besar makin baik."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kena import kena

TURUN = (
    "Persentase ASN yang dijatuhi hukuman disiplin",
    "Jumlah ASN dijatuhi hukuman disiplin",
    "Jumlah ASN yang diberi sanksi",
    "Jumlah pegawai yang menerima surat peringatan",
    "Persentase pelaku usaha yang mendapat sanksi administratif",
    "Persentase pelanggar yang tidak dikenai sanksi",
    "Persentase warga yang menderita TB",
    "Jumlah warga yang menderita penyakit yang menular lewat udara",
    "Persentase ternak yang terserang penyakit",
    "Jumlah warga yang terdampak bencana",
    "Jumlah warga yang terdampak gangguan layanan air",
    "Persentase siswa yang mengalami kesulitan belajar",
    "Persentase petani yang terdampak perubahan iklim",
    "Persentase UMKM yang mengalami penurunan omzet",
    "Persentase remaja yang terpapar rokok",
    "Jumlah kendaraan yang terlibat kecelakaan",
    "Persentase pasien yang menolak dirujuk",
    "Jumlah OPD yang ditemukan menyalahgunakan anggaran",
    "Jumlah perangkat desa yang ditetapkan sebagai tersangka",
    "Persentase sampel pangan yang mengandung formalin",
    "Jumlah penumpang yang mengeluhkan layanan angkutan",
    "Jumlah siswa yang dikeluarkan karena kenakalan",
    "Jumlah PKL yang terjaring razia",
    "Jumlah izin usaha yang dicabut karena pelanggaran",
    "Persentase peserta JKN yang menunggak iuran",
    "Persentase pasien TB yang putus berobat",
    "Jumlah hukuman disiplin ASN",
    "Jumlah penduduk yang terdata ganda",
    "Persentase izin yang terbit melebihi batas waktu",
)
NAIK = (
    "Persentase ASN yang tidak pernah dijatuhi hukuman disiplin",
    "Persentase pelanggaran perda yang dijatuhi sanksi",
    "Persentase pelaku tindak pidana yang divonis",
    "Jumlah pegawai yang menerima penghargaan",
    "Persentase ASN yang menjalani pemeriksaan kesehatan",
    "Persentase pasien yang menderita TB yang diobati",
    "Persentase pasien yang menderita TB dan diobati sampai sembuh",
    "Persentase ternak terserang penyakit yang divaksin",
    "Persentase warga terdampak bencana yang mendapat bantuan",
    "Jumlah rumah bagi masyarakat yang terdampak bencana",
    "Jumlah dokumen data rumah yang terkena bencana",
    "Persentase rumah tangga yang tidak terdampak banjir",
    "Persentase IKM yang mengalami kemajuan usaha",
    "Persentase kawasan yang mengalami pemulihan",
    "Jumlah keluarga yang terdampak program peremajaan permukiman",
    "Jumlah khalayak yang terpapar informasi publik",
    "Persentase masyarakat yang terlibat dalam pencegahan konflik",
    "Persentase ASN yang menolak gratifikasi",
    "Persentase pengaduan yang tidak terbukti",
    "Persentase siswa yang menjadi juara",
    "Persentase sampel pangan yang bebas formalin",
    "Persentase bibit atlet yang terjaring seleksi",
    "Persentase perkara yang putus",
    "Persentase pelanggar izin yang dicabut izinnya",
    "Persentase peserta JKN yang tidak menunggak iuran",
    "Persentase pedagang yang melanggar yang ditertibkan",
    "Persentase izin yang terbit tepat waktu",
)


@pytest.mark.parametrize("kalimat", TURUN)
def test_yang_ditimpa_hal_buruk_makin_kecil_makin_baik(kalimat: str) -> None:
    assert tentukan_arah(baca_kalimat(kalimat)).arah == "turun"


@pytest.mark.parametrize("kalimat", NAIK)
def test_yang_tidak_ditimpa_atau_ditangani_makin_besar_makin_baik(kalimat: str) -> None:
    assert tentukan_arah(baca_kalimat(kalimat)).arah == "naik"


@pytest.mark.parametrize(
    ("pokok", "ekor", "harap"),
    [
        ("jumlah asn", "dijatuhi hukuman disiplin", "dijatuhi"),
        ("jumlah asn", "menerima surat teguran", "menerima surat teguran"),
        ("jumlah asn", "menerima surat keputusan", ""),
        ("persentase tersangka", "dihukum", ""),
        ("jumlah pelaku tindak pidana", "dihukum", ""),
        ("jumlah pelaku usaha", "didenda", "didenda"),
        ("persentase penderita diabetes", "mengalami komplikasi", "mengalami komplikasi"),
        ("jumlah desa", "terdampak", "terdampak"),
        ("jumlah asn", "meninggalkan tugas", "meninggalkan tugas"),
        ("jumlah asn", "", ""),
    ],
)
def test_frasa_yang_menimpa_disebut(pokok: str, ekor: str, harap: str) -> None:
    assert kena(pokok.split(), ekor.split()) == harap


def test_kata_yang_menimpa_tidak_sekaligus_penanganan() -> None:
    arah = muat_kamus().arah
    assert (arah["derita"] | arah["dihukum"]) & arah["lawan"] == set()
