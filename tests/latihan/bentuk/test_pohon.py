"""Pohon kinerja: kelengkapan, putaran, susunan, lalu tanda lintas; satu kalimat tiap kali."""

from lakip_helpers.latihan import Status, ambil
from lakip_helpers.latihan.bentuk.kartu import periksa_kartu
from lakip_helpers.latihan.bentuk.pohon import baca_pohon, gambar_pohon

soal = ambil("12-05")


def test_yang_belum_berinduk_disebut_nomornya() -> None:
    isian = {kode: induk for kode, induk in soal.kunci.items() if kode not in ("periksa", "obat")}
    hasil = soal.periksa(isian)
    assert hasil.status is Status.BELUM and "2 kondisi yang belum diberi induk: 1, 7." in hasil.pesan


def test_putaran_disebut_dan_tidak_membuat_kit_berhenti() -> None:
    hasil = soal.periksa(soal.kunci | {"kenal": "periksa"})
    assert hasil.status is Status.LAIN
    assert hasil.pesan.startswith("Kondisi 1, 2, 8 saling menjadi induk, sehingga tidak pernah sampai ke hasil")


def test_susunan_dinilai_sebelum_tanda_lintas() -> None:
    salah = soal.kunci | {"bidan": "tolong", "lintas": []}
    assert soal.periksa(salah).pesan.startswith("7 dari 8 sudah tepat. Mulai dari pernyataan 8")
    hasil = soal.periksa(soal.kunci | {"lintas": ["bidan", "jalan"]})
    assert hasil.status is Status.LAIN and "tanda lintas OPD belum (1 berbeda). Mulai dari kondisi 8" in hasil.pesan


def test_gambar_memuat_semua_kondisi_dan_yang_lepas() -> None:
    utuh = gambar_pohon(soal.bahan, *baca_pohon(soal.bahan, soal.kunci))
    assert len(utuh) == 9 and utuh[0] == "Menurunnya kematian ibu"
    assert "   └ 3. Jalan menuju rumah sakit dapat dilalui ambulans ⇄ lintas OPD" in utuh
    putar = gambar_pohon(soal.bahan, {"periksa": "kenal", "kenal": "periksa"}, frozenset())
    assert putar[1] == "Belum tersambung ke hasil:" and len(putar) == 10


def test_pohon_sendiri_hanya_puncak_yang_wajib_hasil() -> None:
    sendiri = ambil("12-08")
    isian = {"hasil": "Berkurangnya sampah yang tidak terkelola", "kondisi1a": "Truk pengangkut tersedia"}
    assert periksa_kartu(sendiri.bahan, sendiri.kunci, isian) == ()
    isian = {"hasil": "Terselenggaranya pengelolaan sampah", "faktor1": "Terselenggaranya pengelolaan sampah kota"}
    assert [satu.kode for satu in periksa_kartu(sendiri.bahan, sendiri.kunci, isian)] == ["SAS-01", "SAS-05"]
