"""Kalimat naskah dua versi: yang disunting berpasangan, yang berpindah diam, yang dibuang dan ditambahkan disebut."""

from __future__ import annotations

from lakip_helpers.aturan.banding.naskah import PASANGAN_MAKS, pecah_naskah, ubah_naskah

A = "Keberhasilan ini berkat kerja keras seluruh pegawai."
B = "Antrean daring dibuka di dua belas puskesmas."
C = "Waktu tunggu pasien turun dari 90 menjadi 35 menit."


def cara(lama, baru):
    return [(satu.cara, " ".join(p.teks for p in satu.potongan if p.tanda != "=")) for satu in ubah_naskah(lama, baru)]


def test_yang_sama_dan_yang_hanya_berpindah_tidak_disebut():
    assert cara([A, B, C], [A, B, C]) == cara([A, B, C], [C, A, B]) == []
    assert cara([A], [A.upper().replace(".", " !")]) == []


def test_disunting_dibuang_dan_ditambahkan():
    assert cara([C], [C.replace("35", "40")]) == [("berubah", "35 40")]
    assert cara([A, C], [B, C]) == [("dibuang", A), ("ditambahkan", B)]
    assert cara([A, B], [B, C]) == [("dibuang", A), ("ditambahkan", C)]


def test_yang_paling_serupa_dipasangkan_bukan_yang_pertama():
    lama = ["Capaian ketertiban umum naik karena patroli malam."]
    baru = ["Patroli malam perlu ditambah pada tahun depan.", "Capaian ketertiban umum naik karena patroli siang."]
    assert cara(lama, baru) == [("berubah", "malam. siang."), ("ditambahkan", baru[0])]


def test_kalimat_mulai_dari_lima_kata():
    naskah = "Antrean dibuka secara daring.\nAntrean dibuka secara daring sepenuhnya."
    assert pecah_naskah(naskah, baris_utuh=True) == ("Antrean dibuka secara daring sepenuhnya.",)


def test_potongan_yang_sangat_besar_tidak_dipasangkan():
    banyak = int(PASANGAN_MAKS**0.5) + 1
    lama = [f"Kalimat lama nomor {i} tentang kegiatan dinas." for i in range(banyak)]
    hasil = cara(lama, [satu.replace("lama", "baru") for satu in lama])
    assert {satu for satu, _ in hasil} == {"dibuang", "ditambahkan"} and len(hasil) == 2 * banyak


def test_judul_singkatan_angka_dan_nomor_butir_tidak_memecah_kalimat():
    teks = "Nilai 81,20 dicapai pada tahun 2025 menurut dr. sesuai catatan puskesmas."
    assert pecah_naskah(["BAB III AKUNTABILITAS", f"1. {teks}", f"2.1.{B}", f"• {B} [Isi: langkah utama tahun depan bila ada]"]) == (
        teks, B, B, "[Isi: langkah utama tahun depan bila ada]",
    )  # fmt: skip


def test_yang_tertulis_di_versi_lain_dengan_batas_lain_bukan_perubahan():
    """Judul yang menempel pada kalimat, dan kalimat yang dipotong lain, hanya soal cara membaca halamannya."""
    menempel = f"Sasaran 1 Mutu Layanan {B}"
    tertulis = {B, C, menempel}.__contains__
    assert [*ubah_naskah([menempel], [B, C], tertulis, tertulis)] == []
    assert [satu.cara for satu in ubah_naskah([menempel], [A], tertulis, {B}.__contains__)] == [
        "dibuang",
        "ditambahkan",
    ]
