"""Latihan berkas: berkas sungguhan dibaca, diringkas, ditimbang; gejala dan perubahannya tepat."""

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest

from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bentuk.berkas import BukuContoh, tulis_syarat
from lakip_helpers.latihan.bentuk.ringkasan_buku import sebutkan_buku, sebutkan_perubahan
from lakip_helpers.latihan.hasil.buku_kerja import (
    baca_buku,
    baca_karya,
    buat_contoh,
    buku_terakhir,
    ringkas_buku,
    sidik_berkas,
    simpan_unggahan,
    temukan_unggahan,
)
from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan
from tests.pakai.berkas_kantor import EXCEL_4, NASKAH, RENSTRA

SOAL = ambil("14-06")


@cache
def rusak() -> bytes:
    """Buku kerja contoh dengan cacatnya; dibuat begitu diperlukan, bukan ketika uji dikumpulkan."""
    return buat_contoh(SOAL.bahan.contoh[0])


@cache
def rapi() -> bytes:
    """Buku kerja yang sama tanpa cacat."""
    return buat_contoh(BukuContoh("DISHUB", "Dinas Perhubungan"))


def nilai(tmp_path: Path, isi: bytes, nama: str = "buku.xlsx", sebelum: dict | None = None) -> dict:
    """Ringkasan sebuah isi berkas, lewat pembaca dan aturan sungguhan."""
    berkas = tmp_path / nama
    berkas.write_bytes(isi)
    return ringkas_buku("unggah", nama, sidik_berkas(berkas), baca_buku(berkas), sebelum)


def buku(**lembar: list[list[object]]) -> bytes:
    """Buku kerja XLSX dari isi tiap lembar."""
    from openpyxl import Workbook

    hasil, wadah = Workbook(), io.BytesIO()
    hasil.remove(hasil.active)
    for nama, baris in lembar.items():
        satu = hasil.create_sheet(nama.replace("_", " "))
        for isi in baris:
            satu.append(isi)
    hasil.save(wadah)
    return wadah.getvalue()


def test_buku_rusak_lalu_rapi(tmp_path: Path) -> None:
    dari_rusak = nilai(tmp_path, rusak())
    assert dari_rusak["catatan"]["salah"] == {"KAS-01": 1, "KAS-09": 1, "KAS-10": 2, "KAS-12": 1}
    hasil = SOAL.periksa(dari_rusak)
    assert (hasil.lulus, "2 dari 3 syarat" in hasil.pesan, "KAS-10 (2)" in hasil.pesan) == (False, True, True)
    dari_rapi = nilai(tmp_path, rapi(), sebelum=dari_rusak)
    assert SOAL.periksa(dari_rapi).lulus and dari_rapi["tabel"].items() >= SOAL.kunci["tabel"].items()
    assert sebutkan_perubahan(dari_rapi) == (
        "Sejak unggahan sebelumnya: catatan “salah” berkurang 5 (dari 5 menjadi 0). "
        "Selesai: KAS-01, KAS-09, KAS-10, KAS-12."
    )


def _sandi() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


def _templat() -> bytes:
    from lakip_helpers.sajian.buku.templat import bita_buku, buat_templat

    return bita_buku(buat_templat())


IKU = ["Kode OPD", "Kode indikator", "Indikator", "Satuan", "Arah", "Target 2026"]


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b"%PDF-1.7", "14-06-K1"),
        (b"PK\x03\x04 terpotong", "14-06-K1"),
        (EXCEL_4, "14-06-K2"),
        (_sandi(), "14-06-K3"),
        (_templat(), "14-06-K4"),
        (buku(IKU=[IKU, ["Contoh: DINKES", "DINKES.1", "Angka kematian ibu", "Orang", "turun", 5]]), "14-06-K5"),
        (buku(Catatan=[["Rapat", "Hadir"], ["Senin", 12]]), "14-06-K6"),
        (buku(IKU=[IKU, ["DINKES", "DINKES.1", "Angka kematian ibu", "Orang", "turun", "=2+3"]]), "14-06-K7"),
        (b"<html><table></table></html>", "14-06-K6"),
        (NASKAH.encode(), "14-06-K6"),
    ],
    ids=["pdf", "rusak", "xls", "sandi", "templat", "contoh", "lembar asing", "rumus", "web", "naskah"],
)
def test_gejala_berkas_sungguhan_mendapat_kalimatnya(tmp_path: Path, isi: bytes, kode: str) -> None:
    assert SOAL.periksa(nilai(tmp_path, isi)).kode == kode


@pytest.mark.parametrize(
    ("nama", "isi", "kode"),
    [
        ("daftar kata sandi.xlsx", b"PK\x03\x04 terpotong", "14-06-K1"),
        ("(.xls) laporan.xlsx", b"<html><table></table></html>", "14-06-K6"),
        ("berkata sandi (.xls).csv", b"%PDF-1.7", "14-06-K1"),
        ("halaman web bukan tabel.xlsx", _sandi(), "14-06-K3"),
        ("rusak kata sandi.xls", EXCEL_4, "14-06-K2"),
    ],
)
def test_nama_berkas_tidak_menentukan_sebabnya(tmp_path: Path, nama: str, isi: bytes, kode: str) -> None:
    assert SOAL.periksa(nilai(tmp_path, isi, nama)).kode == kode


def test_berkas_kosong_mendapat_kalimat_pembacanya(tmp_path: Path) -> None:
    hasil = SOAL.periksa(nilai(tmp_path, b" \n", "kosong.csv"))
    assert (
        hasil.kode,
        hasil.pesan.endswith("Berkas 'kosong.csv' kosong. Periksa apakah berkasnya sudah tersimpan."),
    ) == (
        "",
        True,
    )


def test_tabel_kantor_diringkas_dan_belum_memenuhi_dua_dokumen(tmp_path: Path) -> None:
    ringkasan = nilai(tmp_path, RENSTRA.encode(), "renstra.csv")
    assert (ringkasan["gejala"], ringkasan["tabel"]) == ("", {"indikator_kantor": 2})
    assert ringkasan["catatan"]["salah"] == {"MUTU-08": 1, "TGT-06": 1}
    hasil = SOAL.periksa(ringkasan)
    assert (
        not hasil.lulus
        and "sedikitnya dua dokumen terisi. Yang terbaca tabel kantor (Daftar indikator), belum buku kerja kit: tekan “Simpan sebagai buku kerja kit”."
        in hasil.pesan
    )


def test_log_lama_tetap_terbaca() -> None:
    """Ringkasan dari kit sebelum ini: gejala tanpa kalimat, dan yang terbaca."""
    lama = {"asal": "unggah", "nama": "a.xlsx", "sha256": "x", "galat": "", "tabel": {}, "catatan": {}, "sebelum": {}}
    for gejala, kode in (("kosong", "K4"), ("contoh", "K5"), ("lembar", "K6"), ("xls", "K2"), ("sandi", "K3")):
        assert SOAL.periksa({**lama, "gejala": gejala}).kode == f"14-06-{kode}"
    assert SOAL.periksa({**SOAL.kunci, "asal": "unggah", "nama": "lama.xlsx"}).lulus


def test_unggahan_yang_tidak_terbaca_tidak_menjadi_pembanding(tmp_path: Path) -> None:
    salah_berkas = nilai(tmp_path, b"%PDF-1.7", "a.pdf", sebelum=nilai(tmp_path, rusak()))
    assert "berkurang 5 (dari 5 menjadi 0)" in sebutkan_perubahan(nilai(tmp_path, rapi(), sebelum=salah_berkas))
    pertama = nilai(tmp_path, rusak(), sebelum=nilai(tmp_path, b"%PDF-1.7", "a.pdf"))
    assert sebutkan_perubahan(pertama) == ""


def test_satu_dokumen_belum_cukup(tmp_path: Path) -> None:
    ringkasan = nilai(tmp_path, buku(IKU=[IKU, ["DINKES", "DINKES.1", "Angka kematian ibu", "Orang", "turun", 5]]))
    assert "0 dari 3" not in SOAL.periksa(ringkasan).pesan
    assert "Dokumen yang terisi: daftar IKU." in SOAL.periksa(ringkasan).pesan


def test_zip_yang_bukan_buku_tidak_dibuka(tmp_path: Path) -> None:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr("word/document.xml", "<w/>")
    berkas = tmp_path / "naskah.xlsx"
    berkas.write_bytes(wadah.getvalue())
    assert baca_buku(berkas).gejala == "bukan_tabel"


def test_unggahan_tidak_pernah_ditimpa_dan_ditemukan_lagi() -> None:
    satu, dua = simpan_unggahan("Renja.xlsx", b"satu"), simpan_unggahan("Renja.xlsx", b"dua")
    assert (satu.read_bytes(), dua.read_bytes()) == (b"satu", b"dua")
    assert simpan_unggahan("Renja.xlsx", b"satu") == satu
    tersimpan = {"nama": satu.name, "sha256": sidik_berkas(satu)}
    assert temukan_unggahan(tersimpan) == satu
    satu.write_bytes(b"diubah orang lain")
    assert temukan_unggahan(tersimpan) is None
    assert temukan_unggahan({"nama": "../log.jsonl", "sha256": ""}) is None


def test_unggahan_sebelum_identitas_tetap_ditemukan() -> None:
    from lakip_helpers.latihan.simpanan.identitas import daftarkan

    berkas = simpan_unggahan("Renja.xlsx", b"isi")
    daftarkan("Siti", "Kasubbag", "Dinas A")
    assert temukan_unggahan({"nama": berkas.name, "sha256": sidik_berkas(berkas)}) == berkas


def test_log_memuat_nama_dan_sidik_bukan_isinya() -> None:
    from lakip_helpers.latihan.simpanan.identitas import berkas_log

    berkas = simpan_unggahan("Buku.xlsx", rusak())
    ringkasan = ringkas_buku("unggah", berkas.name, sidik_berkas(berkas), baca_buku(berkas))
    assert Pengerjaan("14-06").periksa(ringkasan).gagal_simpan == ""
    log = berkas_log().read_text(encoding="utf-8")
    assert sidik_berkas(berkas) in log and "angkutan umum" not in log and len(log) < 3000
    assert buku_terakhir() == berkas


def test_karya_sesi_lain_menjadi_satu_buku() -> None:
    """Kartu IKU dan PK peserta dibandingkan; kalimat yang lain berarti IKU-nya tidak dijanjikan."""
    pk = ambil("21-06").kunci
    pertama = pk["pk_sasaran"][0]
    Pengerjaan("21-06").simpan(pk)
    Pengerjaan("13-07").simpan({"indikator": pertama["indikator"], "satuan": pertama["satuan"]})
    sama = ringkas_buku("karya", "Tabel saya", "", baca_karya())
    assert {"iku", "pk_sasaran"} <= set(sama["tabel"])
    assert SOAL.periksa(sama).lulus, SOAL.periksa(sama).pesan
    Pengerjaan("13-07").simpan({"indikator": "Indeks ketahanan pangan", "satuan": "Indeks (0-100)"})
    lain = ringkas_buku("karya", "Tabel saya", "", baca_karya())
    assert "KAS-15 (1)" in SOAL.periksa(lain).pesan


def test_tabel_kantor_tidak_memenuhi_syarat_yang_aturannya_tidak_dapat_dijalankan():
    """Daftar indikator tanpa induk: benang merahnya belum dinilai, jadi tidak disebut terpenuhi."""
    berkas = simpan_unggahan("Renstra.csv", RENSTRA.encode())
    ringkasan = ringkas_buku("unggah", berkas.name, sidik_berkas(berkas), baca_buku(berkas))
    putusan = SOAL.periksa(ringkasan)
    belum = [kalimat for kalimat in tulis_syarat(SOAL.bahan, ringkasan) if "belum dinilai" in kalimat]
    assert belum
    assert putusan.pesan.startswith(f"1 dari {len(SOAL.bahan.syarat)} syarat terpenuhi")
    assert "tabel kantor (Daftar indikator)" in putusan.pesan and "Simpan sebagai buku kerja kit" in putusan.pesan
    assert "Daftar indikator" in sebutkan_buku(ringkasan)
