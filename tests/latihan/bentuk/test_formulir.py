"""Lembar LKE, reviu, dan rencana: yang wajar tidak ditegur, yang tidak dapat ditagih ditegur."""

import pytest

from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bentuk.formulir import catatan_formulir
from lakip_helpers.latihan.bentuk.formulir_evaluasi import catatan_lke, catatan_reviu, hitung_lke, menyatakan_saja
from lakip_helpers.latihan.bentuk.formulir_rencana import catatan_rencana
from lakip_helpers.latihan.model import Status

TINDAKAN = {"apa": "Menyusun format data", "siapa": "Sekretaris Dinas", "kapan": "15-01-2027", "bukti": "Nota dinas"}


@pytest.mark.parametrize(
    ("bidang", "isi", "kode"),
    [
        ("siapa", "Kepala Subbagian Program dan Pelaporan", ""),
        ("siapa", "Kepala Bidang Perumahan dan Kawasan Permukiman", ""),
        ("siapa", "Ketua Tim Kerja Perencanaan", ""),
        ("siapa", "Sekretaris dan Kepala Bidang Aset", "bersama"),
        ("siapa", "Tim SAKIP", "bersama"),
        ("siapa", "Seluruh pegawai", "bersama"),
        ("kapan", "20 Januari 2027", ""),
        ("kapan", "TW II", "tanggal"),
        ("kapan", "31-02-2027", "tanggal"),
        ("apa", "Meningkatkan persentase data yang lengkap menjadi 90 persen", ""),
        ("apa", "Optimalisasi kinerja pegawai", "kabur"),
        ("bukti", "Renja yang sudah direvisi", ""),
        ("bukti", "Sudah terlaksana", "bukti"),
        ("bukti", "", "kosong"),
    ],
)
def test_rencana(bidang: str, isi: str, kode: str) -> None:
    assert [satu.kode for satu in catatan_rencana({"1": {**TINDAKAN, bidang: isi}})] == ([kode] if kode else [])


@pytest.mark.parametrize(
    ("teks", "hanya"),
    [
        ("ada", True),
        ("Sudah dilaksanakan setiap bulan", True),
        ("Terlampir", True),
        ("Ada di Renstra halaman 40", False),
        ("Lengkap dalam dokumen Renja", False),
        ("Dokumen pedoman pengumpulan data dinas", False),
        ("SOP pengumpulan data", False),
    ],
)
def test_pernyataan_bukan_bukti(teks: str, hanya: bool) -> None:
    assert menyatakan_saja(teks) is hanya


def test_lke_kunci_terhitung_dan_bersih() -> None:
    latihan = ambil("26-06")
    hasil = hitung_lke(latihan.kunci)
    assert (hasil.total, hasil.predikat, hasil.lengkap) == (50.1, "CC", True)
    assert {satu.kode for satu in catatan_lke(latihan.kunci)} <= {"LKE-03"}


def test_lke_menyebut_yang_belum_dan_menghitung_yang_ada() -> None:
    latihan = ambil("26-06")
    hasil = latihan.periksa({kode: isi for kode, isi in latihan.kunci.items() if kode != "4.c"})
    assert hasil.status is Status.BELUM
    assert hasil.pesan == "Baru 11 dari 12 baris yang terisi. Belum: 4.c. Isi dahulu, lalu periksa."


def test_bertentangan_hanya_bila_jauh() -> None:
    wajar = {"4.a": {"jawaban": "CC"}, "4.c": {"jawaban": "BB"}}
    jauh = {"4.a": {"jawaban": "E"}, "4.c": {"jawaban": "B"}}
    assert [sum(satu.kode == "bertentangan" for satu in catatan_lke(isi)) for isi in (wajar, jauh)] == [0, 1]


def test_reviu_seragam_cukup_dijawab_dengan_satu_catatan() -> None:
    semua = {baris.kode: {"jawaban": "ya"} for baris in ambil("26-07").bahan.baris}
    assert "seragam" in [satu.kode for satu in catatan_reviu(semua)]
    dibaca = semua | {"S7": {"jawaban": "ya", "catatan": "Tabel 3.2 halaman 31"}}
    assert catatan_formulir(ambil("26-07").bahan, dibaca) == []
