"""Dokumen Word dari panel: rencana aksi membawa sasaran, program, dan pagu dari PK peserta."""

from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.hasil.dokumen import isi_dari_pk, susun_dokumen

PK = {
    "perangkat_daerah": [{"nama_opd": "Dinas Sosial", "jabatan_kepala": "Kepala Dinas Sosial"}],
    "pk": [{"jenjang": "kepala_opd", "pihak_pertama": "Kepala Dinas Sosial", "pihak_kedua": "Wali Kota"}],
    "pk_sasaran": [
        {
            "sasaran": "Meningkatnya kemandirian keluarga miskin",
            "indikator": "Persentase lulus graduasi",
            "target": "12",
        },
        {"sasaran": "Terlindunginya lanjut usia", "indikator": "Indeks kualitas hidup lanjut usia", "target": "61"},
    ],
    "pk_anggaran": [{"nama": "PROGRAM REHABILITASI SOSIAL", "pagu": "Rp30 juta"}],
}


def sel(dokumen) -> list[str]:
    """Isi semua sel tabel dokumen."""
    return [s.text for t in dokumen.tables for b in t.rows for s in b.cells]


def test_renaksi_dari_panel_menyebut_sasaran_program_dan_pagunya_sekali() -> None:
    Pengerjaan("21-06").simpan(PK)
    isi = sel(susun_dokumen(ambil("22-06").bahan, isi_dari_pk(PK)))
    assert "Sasaran 1: Meningkatnya kemandirian keluarga miskin" in isi
    assert "Sasaran 2: Terlindunginya lanjut usia" in isi and not any(
        "(belum diisi)" in s for s in isi if "Sasaran" in s
    )
    assert isi.count("Rp30.000.000") == 1 and "Program Rehabilitasi Sosial" in isi


def test_renaksi_tanpa_pk_tidak_mencetak_judul_sasaran_kosong() -> None:
    isian = {"perangkat_daerah": PK["perangkat_daerah"], "renaksi": [{"indikator": "Indeks", "target": "5"}]}
    isi = sel(susun_dokumen(ambil("22-06").bahan, isian))
    assert not any(s.startswith("Sasaran 1") for s in isi) and "Anggaran" not in isi


def test_pk_opd_lain_tidak_ikut() -> None:
    Pengerjaan("21-06").simpan(PK)
    isian = {
        "perangkat_daerah": [{"kode_opd": "DLH", "nama_opd": "Dinas Lingkungan Hidup"}],
        "renaksi": [{"kode_opd": "DLH", "indikator": "Persentase lulus graduasi", "target": "5"}],
    }
    assert not any("keluarga miskin" in s for s in sel(susun_dokumen(ambil("22-06").bahan, isian)))


def test_pk_tanpa_kode_program_tidak_punya_kolom_kode() -> None:
    dokumen = susun_dokumen(ambil("21-06").bahan, PK)
    kepala = [[s.text for s in t.rows[0].cells] for t in dokumen.tables]
    assert ["Program/Kegiatan", "Anggaran", "Keterangan"] in kepala and not any("SAYA" in s for s in sel(dokumen))
