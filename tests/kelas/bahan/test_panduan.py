"""Bahan fasilitator: jadwal, panduan, dan undangan memuat semuanya; paparan tidak membocorkan jawaban."""

from __future__ import annotations

import math
import re

import pytest
from docx.shared import Cm

from lakip_helpers.kelas.bahan.panduan import (
    NAMA_BAHAN,
    buat_jadwal,
    buat_kartu_meja,
    buat_panduan,
    buat_undangan,
    isi_panduan,
    polos,
    tulis_bahan,
)
from lakip_helpers.kelas.bahan.paparan import pecah_bangun, ringkas_blok, susun_paparan, tulis_paparan
from lakip_helpers.kelas.kumpulan.waktu import Menit
from lakip_helpers.kelas.rakitan.jadwal import baca_sesi, ganti_menit, susun_jadwal
from lakip_helpers.kelas.rakitan.semua import cari_notebook
from lakip_helpers.latihan import ambil

SESI = baca_sesi(cari_notebook())
KODE = [kode for sesi in SESI for bagian in sesi.bagian for kode in bagian.latihan]


def isi_word(dokumen) -> str:
    sel = [sel.text for tabel in dokumen.tables for baris in tabel.rows for sel in baris.cells]
    return "\n".join([satu.text for satu in dokumen.paragraphs] + sel)


@pytest.fixture(scope="module")
def panduan():
    return isi_word(buat_panduan(SESI))


def test_panduan_memuat_tiap_kekeliruan_dan_kalimat_untuk_kelas(panduan):
    for latihan in map(ambil, KODE):
        assert f"Latihan {latihan.kode} · {latihan.judul}" in panduan
        assert polos(latihan.petunjuk[0]) in panduan or latihan.petunjuk[0] in panduan
        assert all(satu.kode in panduan and polos(satu.untuk_kelas) in panduan for satu in latihan.kekeliruan)


def test_panduan_memuat_peran_daftar_periksa_dan_catatan_sumber(panduan):
    isi = isi_panduan()
    assert all(satu["nama"] in panduan and satu["tugas"] in panduan for satu in isi["peran"])
    assert isi["tahap"][0]["kapan"] == "Empat minggu sebelum"
    assert isi["tahap"][-1]["kapan"] == "Dua minggu sesudah"
    assert all(butir in panduan for satu in isi["tahap"] for butir in satu["butir"])
    catatan = [polos(teks) for sesi in SESI for bagian in sesi.bagian for teks in bagian.catatan]
    assert len(catatan) > 15
    assert all(teks.removeprefix("Untuk fasilitator. ") in panduan for teks in catatan)


def test_panduan_memuat_jaringan_ruang(panduan):
    """Titik akses dan alamat tetap untuk 40 laptop, alamat yang berubah, dan mengumpulkan tanpa Wi-Fi."""
    jaringan = isi_panduan()["jaringan"]
    assert len(jaringan) == 3
    assert all(butir in panduan for satu in jaringan for butir in satu["butir"])


def test_kartu_meja_menjelaskan_yang_tampil_berbahasa_inggris_di_satu_halaman():
    kartu = isi_word(buat_kartu_meja())
    for tampil in ("Failed to fetch", "Server unavailable", "Kernel Restarting", "No Kernel"):
        assert tampil in kartu
    isi = isi_panduan()["inggris"]
    assert all(satu["arti"] in kartu and satu["lakukan"] in kartu for satu in isi)
    assert sum(len(" ".join(satu.values())) for satu in isi) < 3200, "lebih dari ini tidak muat satu halaman"


def test_perintah_yang_disebut_panduan_memang_ada(panduan):
    from lakip_helpers.perintah.kelas import PERINTAH

    disebut = set(re.findall(r"mulai.py kelas (\w+)", panduan))
    assert {"panduan", "kemas", "siap", "gladi", "papan", "buka", "rekap"} <= disebut <= set(PERINTAH)
    assert "lakip kelas" not in panduan, "yang dibaca fasilitator harus dapat ditiru persis tanpa mengaktifkan .venv"


def test_jadwal_menyebut_menit_terukur_dan_yang_dilewati():
    menit = {"11-01": Menit(30, 17, 25)}
    sesi = ganti_menit(SESI, {"11-01": ambil("11-01").menit}, {"11-01": 17})
    teks = isi_word(buat_jadwal(sesi, susun_jadwal(sesi), menit))
    assert f"11-01 {ambil('11-01').judul} (17; lambat 25)" in teks
    assert "Menit 1 latihan diukur dari log kelas terdahulu (sampai 30 orang)" in teks
    lewati = next(satu for satu in sesi if satu.nomor == "12").terlambat[0]
    assert f"{lewati.apa} {ambil(lewati.apa).judul} ({ambil(lewati.apa).menit}) *" in teks and lewati.cara in teks
    assert "ISHOMA" in teks and "REGISTRASI" in teks


@pytest.mark.parametrize("jumat", [0, 1, 2])
def test_tiap_halaman_jadwal_separuh_hari_yang_muat(jumat):
    """Satu halaman A4 tegak memuat kira-kira 52 baris tabel kecil di bawah judulnya; tabel separuh hari tidak berekor ke halaman lain."""
    dokumen = buat_jadwal(SESI, susun_jadwal(SESI, jumat))
    *separuh, _ = dokumen.tables
    assert len(separuh) == 4
    for tabel in separuh:
        baris = sum(max(_banyak_baris(satu.text, satu.width.cm) for satu in isi.cells) for isi in tabel.rows)
        assert 25 <= baris <= 52, baris
    akhir = [tabel.rows[-1].cells[2].text for tabel in separuh]
    assert [satu.startswith(("ISHOMA", "ISTIRAHAT")) for satu in akhir] == [True, False, True, False]


def _banyak_baris(teks, lebar):
    """Baris yang ditempati teks 8,5 pt pada kolom selebar itu."""
    return sum(math.ceil(max(len(satu), 1) / (lebar / 0.155)) for satu in teks.split("\n"))


def test_undangan_menyebut_yang_dibawa_dan_jam_kedua_hari():
    teks = isi_word(buat_undangan(susun_jadwal(SESI)))
    assert all(butir in teks for butir in isi_panduan()["undangan"]["dibawa"])
    assert teks.count("07.30–") == 2


def test_pengantar_tabel_dan_daftar_tidak_tertinggal_di_paparan_sebelumnya():
    """“Istilah baru” atau “Tiga hal:” sendirian di kaki layar menunjuk ke layar yang belum tampak."""
    semua = susun_paparan(SESI)
    bangun = [n for n, satu in enumerate(semua) if re.search(r"</h2>\s*<(table|ul|ol)", satu.badan)]
    sebelum = [semua[n - 1] for n in bangun if semua[n - 1].judul == semua[n].judul]
    assert bangun and not [satu.badan for satu in sebelum if satu.badan.rstrip().endswith("</p>")]
    assert not [satu.badan for satu in semua if satu.badan.rstrip().endswith((":</p>", ":</strong></p>"))]


def test_alinea_yang_diringkas_tidak_meninggalkan_tanda_markdown():
    assert not [satu.badan for satu in susun_paparan(SESI) if re.search(r"\*[“\"\w]|\w\*\*", satu.badan)]


def test_paparan_tidak_menunjuk_gambar_yang_tidak_tayang():
    """“Gambar berikut memuat …” di layar tanpa gambar membuat fasilitator mencari-cari."""
    semua = " ".join(satu.badan for satu in susun_paparan(SESI))
    assert not re.findall(r"(?:Tabel|Gambar) berikut[^.:<]*\.|<p>Berikut (?!</)[^:<]*\.", semua)
    assert ringkas_blok("Rantainya utuh. Tabel berikut menghitungnya. Bacalah dari bawah.") == "Rantainya utuh."


def test_tabel_yang_tinggi_dipecah_dengan_kepala_berulang():
    tabel = "| Lihat | Lakukan |\n|---|---|\n" + "\n".join(f"| gejala {n} | {'langkah ' * 8} |" for n in range(16))
    bagian = pecah_bangun(tabel, 12.0)
    assert len(bagian) > 1 and all(satu.startswith("| Lihat | Lakukan |\n|---|---|\n") for satu in bagian)
    assert [n for n in range(16) if any(f"gejala {n} " in satu for satu in bagian)] == list(range(16))


def test_paparan_memuat_tiap_latihan_sekali_tanpa_jawaban_dan_tanpa_jaringan():
    halaman = tulis_paparan(SESI)
    judul = [satu.judul for satu in susun_paparan(SESI)]
    assert sorted(j for j in judul if j.startswith("Latihan ")) == sorted(f"Latihan {kode}" for kode in KODE)
    assert [satu.pembuka for satu in susun_paparan(SESI) if satu.pembuka] == [s.nomor for s in SESI]
    assert not re.search(r"<(link|iframe|object|embed)\b|@import|url\(|(?<!xmlns=[\"'])https?://", halaman)
    for latihan in map(ambil, KODE):
        rahasia = (latihan.pembahasan, *latihan.petunjuk, *(satu.pesan for satu in latihan.kekeliruan))
        assert not [teks for teks in rahasia if teks in halaman]


def test_undangan_yang_sudah_disunting_tidak_ditimpa(tmp_path):
    """Fasilitator mengisi tanggal di undangan, lalu menjalankan perintah yang sama sekali lagi."""
    from docx import Document

    jadwal = susun_jadwal(SESI)
    assert [satu.name for satu in tulis_bahan(tmp_path / "bahan", SESI, jadwal, {})] == list(NAMA_BAHAN)
    undangan = Document(str(tmp_path / "bahan" / "Undangan.docx"))
    undangan.add_paragraph("Selasa, 24 November 2026")
    undangan.save(str(tmp_path / "bahan" / "Undangan.docx"))
    disunting = (tmp_path / "bahan" / "Undangan.docx").read_bytes()
    ulang = [satu.name for satu in tulis_bahan(tmp_path / "bahan", SESI, jadwal, {})]
    assert ulang == [
        "Jadwal_kelas.docx",
        "Panduan_fasilitator.docx",
        "Undangan_2.docx",
        "Kartu_meja.docx",
        "paparan.html",
    ]
    assert (tmp_path / "bahan" / "Undangan.docx").read_bytes() == disunting


def test_bahan_tidak_melewati_tepi_kertas():
    """Tabel yang lebih lebar daripada kertasnya tercetak terpotong di kedua sisi."""
    for dokumen in (buat_jadwal(SESI, susun_jadwal(SESI)), buat_panduan(SESI), buat_kartu_meja()):
        bagian = dokumen.sections[0]
        lebar = (bagian.page_width - bagian.left_margin - bagian.right_margin) / Cm(1)
        assert max(sum(kolom.width.cm for kolom in tabel.columns) for tabel in dokumen.tables) <= lebar + 0.1


def test_jam_selesai_di_undangan_bulat():
    (tabel,) = buat_undangan(susun_jadwal(SESI)).tables
    assert all(re.fullmatch(r"07\.30–\d\d\.(00|15|30|45)", baris.cells[2].text) for baris in tabel.rows[1:])
