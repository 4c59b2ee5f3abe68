"""Panel berkas dan penelusur: unggahan lewat `.value`, pulih ketika dibuka lagi, yang diketik orang tidak menjadi HTML."""

from datetime import UTC, datetime

import ipywidgets as w

from lakip_helpers import panel
from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.hasil.buku_kerja import buat_contoh
from lakip_helpers.panel.kerangka import Kerangka
from tests.panel.isian.test_tabel import isian, semua_html, tekan
from tests.panel.test_soal import cari


def unggah(kerangka: Kerangka, nama: str, isi: bytes) -> None:
    """Pilih satu berkas, seperti peramban mengirimkannya."""
    satu = {"name": nama, "type": "", "size": len(isi), "content": memoryview(isi), "last_modified": datetime.now(UTC)}
    cari(kerangka, w.FileUpload)[0].set_trait("value", (satu,))


def test_unggah_diperiksa_dan_pulih() -> None:
    kerangka = panel.latihan("14-06")
    unggah(kerangka, "Buku <b>saya</b>.xlsx", buat_contoh(ambil("14-06").bahan.contoh[0]))
    teks = semua_html(kerangka)
    assert "✘ Tidak ada benang putus" in teks and "<em>sel D2</em>" in teks and "<b>saya</b>" not in teks
    assert "<details open><summary>IKU, 2 catatan: 2 salah.</summary>" in teks
    tekan(kerangka, "Periksa")
    assert "2 dari 3 syarat terpenuhi" in kerangka.umpan.value
    lagi = panel.latihan("14-06")
    assert "2 dari 3 syarat terpenuhi" in lagi.umpan.value and "<em>sel D2</em>" in semua_html(lagi)


def test_berkas_yang_tidak_terbaca_menyebut_sebabnya() -> None:
    kerangka = panel.latihan("14-06")
    unggah(kerangka, "Renstra.xlsx", b"%PDF-1.7")
    assert "⚠ Tidak berhasil. Berkas" in semua_html(kerangka) and "rusak atau tidak lengkap" in semua_html(kerangka)
    tekan(kerangka, "Periksa")
    assert "Isi berkas ini tidak dapat dibuka" in kerangka.umpan.value


def test_tabel_kantor_diperiksa_dan_yang_belum_dapat_dinilai_disebut() -> None:
    from tests.pakai.berkas_kantor import RENSTRA

    kerangka = panel.latihan("14-06")
    unggah(kerangka, "renstra.csv", RENSTRA.encode())
    teks = semua_html(kerangka)
    assert "Terbaca sebagai tabel kantor: Daftar indikator, 2 baris." in teks and "MUTU-08" in teks
    assert "○ Tidak ada benang putus (catatan KAS yang “salah”) (belum dinilai: tabel pembandingnya tidak ada)" in teks
    assert "✘ Buku kerja terbaca, dan sedikitnya dua dokumen terisi" in teks
    assert "Yang membandingkan dua dokumen memerlukan buku kerja kit" in teks
    tekan(kerangka, "Periksa")
    assert (
        "Yang terbaca tabel kantor (Daftar indikator), belum buku kerja kit: tekan “Simpan sebagai buku kerja kit”."
        in kerangka.umpan.value
    )
    assert "Terbaca sebagai tabel kantor" in semua_html(panel.latihan("14-06"))
    penelusur = panel.telusuri()
    isian(penelusur, "Dokumen:")[0].value = ""
    assert "tidak memuat sasaran Renstra" in penelusur.umpan.value


def test_baris_jumlah_disebut_bukan_indikator() -> None:
    kerangka = panel.latihan("15-06")
    isi = (
        "Sasaran;Indikator Kinerja;Satuan;Target 2026;Pagu 2026\nMeningkatnya mutu jalan;Persentase jalan mantap;%;80;1000\n"
        "Membaiknya mutu air sungai;Indeks Kualitas Air;Indeks (0-100);55;2000\n;Jumlah;;;3500\n"
    )
    unggah(kerangka, "Renstra kantor.csv", isi.encode())
    teks = semua_html(kerangka)
    assert "Bukan indikator, melainkan jumlah atau rata-rata: baris 4" in teks and "Tidak dinilai, jumlah" not in teks
    assert "LAP-02" in teks  # jumlahnya sendiri tetap dihitung ulang


def test_yang_belum_berisi_tidak_disebut_tanpa_catatan() -> None:
    from tests.pakai.berkas_kantor import templat

    kerangka = panel.latihan("14-06")
    unggah(kerangka, "templat.xlsx", templat())
    teks = semua_html(kerangka)
    assert "belum ada satu baris pun yang terisi" in teks and "Tidak ada catatan" not in teks.split("Syarat lulus")[0]
    assert "✔ Tidak ada" not in teks


def test_ringkasan_log_lama_tetap_tampil() -> None:
    from lakip_helpers.panel.isian.berkas import tulis_ringkasan

    soal = ambil("14-06").bahan
    lama = {"asal": "unggah", "nama": "a.xlsx", "sha256": "x", "galat": "", "tabel": {}, "catatan": {}, "sebelum": {}}
    assert "semua barisnya masih bertanda “Contoh:”" in tulis_ringkasan(soal, {**lama, "gejala": "contoh"})
    assert "a.xlsx: belum dapat dinilai." in tulis_ringkasan(soal, {**lama, "gejala": "gejala yang tidak dikenal"})
    dua = {**lama, "gejala": "", "tabel": {"iku": 2, "renstra_sasaran": 1, "renstra_indikator": 1}}
    assert "Terbaca 3 tabel: Renstra, daftar IKU." in tulis_ringkasan(soal, dua)


def test_contoh_disalin_ke_folder_peserta_lalu_ditelusuri() -> None:
    kerangka = panel.latihan("14-06")
    tekan(kerangka, "Ambil")
    teks = semua_html(kerangka)
    assert "Unduh berkas itu lewat tautan di bawah ini" in teks and "Tempatnya: " in teks and "unggahan" in teks
    penelusur = panel.telusuri()
    isian(penelusur, "Dokumen:")[0].value = ""
    assert "✘ RPJMD: putus" in penelusur.umpan.value and "“perjalanan” hilang" in penelusur.umpan.value


def test_belum_ada_apa_apa_dikatakan() -> None:
    kerangka = panel.latihan("14-06")
    isian(kerangka, "Belum membawa berkas? Ambil dari sini:")[0].value = "*"
    tekan(kerangka, "Ambil")
    assert "Belum ada tabel Anda dari sesi 13" in semua_html(kerangka)
    penelusur = panel.telusuri()
    isian(penelusur, "Dokumen:")[0].value = ""
    assert "Buku kerja Anda belum ada. Unggah di latihan 14-06" in penelusur.umpan.value


def test_penelusur_dapat_dipanggil_berulang_dan_dipindah() -> None:
    penelusur = [panel.telusuri("DISHUB.T1.S1") for _ in range(2)][-1]
    assert "✘ LKjIP: putus" in penelusur.umpan.value and "Data rekaan untuk latihan" in penelusur.umpan.value
    isian(penelusur, "Dokumen:")[0].value = "kota_contoh"
    assert "✔ Tidak ada mata rantai yang putus." in penelusur.umpan.value
    isian(penelusur, "Perangkat daerah:")[0].value = "DINKES"
    assert "DINKES.T1.S1" in isian(penelusur, "Sasaran:")[0].value


def test_buku_tanpa_renstra_dikatakan_oleh_penelusur() -> None:
    from tests.latihan.bentuk.test_berkas import IKU, buku

    kerangka = panel.latihan("14-06")
    unggah(kerangka, "IKU.xlsx", buku(IKU=[IKU, ["DINKES", "DINKES.1", "Angka kematian ibu", "Orang", "turun", 5]]))
    penelusur = panel.telusuri()
    isian(penelusur, "Dokumen:")[0].value = ""
    assert "tidak memuat sasaran Renstra" in penelusur.umpan.value and "lakip-mata" not in penelusur.umpan.value


def test_setiap_nama_panel_tetap_dapat_dipanggil() -> None:
    """Modul yang dimuat kemudian tidak boleh menutup fungsi panel yang bernama sama."""
    import pkgutil

    modul = {satu.name for satu in pkgutil.iter_modules(panel.__path__)}
    for nama in modul & set(panel.__all__):
        __import__(f"lakip_helpers.panel.{nama}")
        assert callable(getattr(panel, nama)), nama
