"""Lembar LKE, reviu, dan rencana: yang wajar tidak ditegur, yang tidak dapat ditagih ditegur."""

import pytest

from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bentuk.formulir import catatan_formulir
from lakip_helpers.latihan.bentuk.formulir_benang import catatan_benang
from lakip_helpers.latihan.bentuk.formulir_evaluasi import catatan_lke, catatan_reviu, hitung_lke, menyatakan_saja
from lakip_helpers.latihan.bentuk.formulir_rencana import catatan_rencana
from lakip_helpers.latihan.bentuk.formulir_renja import catatan_renja, jelaskan_renja
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
        ("kapan", "15-01-2020", "tanggal"),
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


def test_lke_lulus_di_kelas_dengan_enam_subkomponen() -> None:
    latihan = ambil("26-06")
    enam = {kode: latihan.kunci[kode] for kode in ("1.c", "2.b", "2.c", "3.c", "4.b", "4.c")}
    assert latihan.periksa(enam).lulus
    hasil = latihan.periksa({kode: enam[kode] for kode in list(enam)[:5]})
    assert hasil.status is Status.BELUM and hasil.pesan.startswith("Baru 5 dari 6 baris yang terisi.")


def test_reviu_lulus_di_kelas_dengan_sepuluh_butir_isi() -> None:
    latihan = ambil("26-07")
    substansi = {kode: isian for kode, isian in latihan.kunci.items() if kode.startswith("S")}
    assert latihan.periksa(substansi).lulus
    hasil = latihan.periksa({kode: substansi[kode] for kode in list(substansi)[:9]})
    assert hasil.status is Status.BELUM and hasil.pesan.startswith("Baru 9 dari 10 baris yang terisi.")


def test_bertentangan_hanya_bila_jauh() -> None:
    wajar = {"4.a": {"jawaban": "CC"}, "4.c": {"jawaban": "BB"}}
    jauh = {"4.a": {"jawaban": "E"}, "4.c": {"jawaban": "B"}}
    assert [sum(satu.kode == "bertentangan" for satu in catatan_lke(isi)) for isi in (wajar, jauh)] == [0, 1]


def test_reviu_seragam_cukup_dijawab_dengan_satu_catatan() -> None:
    semua = {baris.kode: {"jawaban": "ya"} for baris in ambil("26-07").bahan.baris}
    assert "seragam" in [satu.kode for satu in catatan_reviu(semua)]
    dibaca = semua | {"S7": {"jawaban": "ya", "catatan": "Tabel 3.2 halaman 31"}}
    assert catatan_formulir(ambil("26-07").bahan, dibaca) == []


BENANG = {
    "dokumen": "rpjmd",
    "tertulis": "Terlaksananya pembinaan usaha mikro",
    "cacat": "kegiatan",
    "baru": "Meningkatnya daya saing usaha mikro",
    "pintu": "ubah rpjmd",
    "siapa": "Kepala Bidang Perencanaan",
}


@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        ({}, []),
        ({"baru": "terlaksananya  pembinaan usaha mikro"}, ["sama", "kegiatan"]),
        ({"baru": "Terselenggaranya pelatihan usaha mikro"}, ["kegiatan"]),
        ({"pintu": "iku"}, ["terlalu_ringan"]),
        ({"dokumen": "renstra", "pintu": "ubah renstra"}, []),
        ({"dokumen": "renstra"}, ["terlalu_berat"]),
        ({"cacat": "definisi", "baru": "Pembilang: usaha yang omzetnya naik", "pintu": "iku"}, []),
        ({"cacat": "definisi", "baru": "Pembilang: usaha yang omzetnya naik"}, ["terlalu_berat"]),
        ({"cacat": "target", "baru": "dinaikkan bertahap"}, ["angka"]),
        ({"cacat": "target", "baru": "33,0 pada 2025 sampai 42,0 pada 2030"}, []),
        ({"cacat": "ganda", "baru": "Terkendalinya pencemaran dan tertatanya ruang kota"}, ["ganda"]),
        ({"siapa": "Bappeda dan Kepala Dinas"}, ["bersama"]),
        ({"siapa": ""}, ["kosong"]),
    ],
)
def test_benang(ubah: dict[str, str], kode: list[str]) -> None:
    assert [satu.kode for satu in catatan_benang({"1": {**BENANG, **ubah}})] == kode


RENJA = {
    "sub": "Pengangkutan sampah – sampah terangkut, persen",
    "arah": "naik",
    "janji": "92",
    "nyata": "88",
    "sebab": "Rute truk belum melewati tiga permukiman baru",
    "putusan": "ubah",
    "tindakan": "Rute disusun ulang per kelurahan",
    "target": "94",
    "pagu_kini": "14.380.000.000",
    "pagu": "14.500.000.000",
}
TURUN = {"arah": "turun", "janji": "12,5", "nyata": "14,2", "target": "11"}


@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        ({}, []),
        ({"sebab": "Kurangnya anggaran dan SDM"}, ["umum"]),
        ({"putusan": "pertahankan"}, ["tetap_meleset"]),
        ({"nyata": "93", "putusan": "pertahankan", "tindakan": ""}, []),
        ({"tindakan": ""}, ["tanpa_perubahan"]),
        ({"tindakan": "Meningkatkan koordinasi"}, ["tanpa_perubahan"]),
        ({"target": ""}, ["tanpa_target"]),
        ({"target": "90"}, ["mundur"]),
        (TURUN, []),
        ({**TURUN, "target": "13"}, ["mundur"]),
        ({**TURUN, "putusan": "pertahankan"}, ["tetap_meleset"]),
        ({"putusan": "hentikan", "target": "", "pagu": "0"}, []),
        ({"putusan": "hentikan", "target": "", "pagu": "Rp30 juta"}, ["masih_berpagu"]),
        ({"nyata": "93", "putusan": "tambah", "pagu": "14,38 miliar"}, ["tambah_tanpa_pagu"]),
        ({"nyata": "belum ada"}, ["angka"]),
        ({"arah": ""}, ["kosong"]),
    ],
)
def test_renja(ubah: dict[str, str], kode: list[str]) -> None:
    assert [satu.kode for satu in catatan_renja({"1": {**RENJA, **ubah}})] == kode


def test_hitungan_renja_mengikuti_arah_dan_menjumlahkan_pagu() -> None:
    henti = {**RENJA, **TURUN, "sub": "Cetak leaflet", "pagu_kini": "Rp120 juta", "pagu": "0"}
    assert jelaskan_renja({"1": RENJA, "2": henti}) == [
        "Pengangkutan sampah – sampah terangkut, persen: capaian 95,7 persen (meleset); pagu bertambah Rp120.000.000.",
        "Cetak leaflet: meleset; pagu berkurang Rp120.000.000.",
        "Seluruhnya: pagu tetap.",
    ]


@pytest.mark.parametrize("tanda", ["-", "tidak ada", "belum ditentukan", "n/a"])
def test_tanda_kosong_bukan_isian_baris(tanda: str) -> None:
    soal = ambil("26-08")
    hasil = soal.periksa({kode: {**satu, "bukti": tanda} for kode, satu in soal.kunci.items()})
    assert hasil.status is Status.BELUM
    assert f"Tindakan 1 belum menjawab: Bukti bahwa selesai (hanya tertulis “{tanda}”)." in hasil.pesan
    assert soal.periksa(soal.kunci).lulus


def test_catatan_reviu_yang_hanya_bertanda_tetap_ditagih() -> None:
    soal = ambil("26-07")
    isian = {kode: dict(satu) for kode, satu in soal.kunci.items()}
    isian["F1"] = {"jawaban": "tidak", "catatan": "-"}
    assert not soal.periksa(isian).lulus
