"""Panel tabel: hitungan ikut berubah, baris bertambah, contoh terpasang, dokumen tampil dan tersimpan."""

import ipywidgets as w
import pytest

from lakip_helpers import panel
from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bentuk.isian_tabel import BARIS_TERBANYAK
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.panel.isian.layar_tabel import LayarTabel
from lakip_helpers.panel.kerangka import Kerangka
from tests.panel.test_soal import cari


def semua_html(kerangka: Kerangka) -> str:
    """Semua teks HTML di panel."""
    return "\n".join(satu.value for satu in cari(kerangka, w.HTML))


def tekan(kerangka: Kerangka, nama: str) -> None:
    """Tekan tombol berlabel itu di dalam panel."""
    next(satu for satu in cari(kerangka, w.Button) if satu.description == nama).click()


def isian(kerangka: Kerangka, label: str) -> list:
    """Isian berlabel itu, dari atas ke bawah."""
    return [satu for satu in cari(kerangka, (w.Text, w.Dropdown)) if satu.description == label]


def test_hitungan_dan_catatan_ikut_berubah() -> None:
    kerangka = panel.latihan("22-03")
    assert "✘ 5 + 10 + 10 + 10 = 35, tidak sama dengan target 40." in semua_html(kerangka)
    assert "• Rencana Aksi 1, Cara akumulasi: " in semua_html(kerangka) and ">(REN-04)</summary>" in semua_html(
        kerangka
    )
    isian(kerangka, "Target TW4")[1].value = "15"
    assert "✔ 5 + 10 + 10 + 15 = 40, sama dengan target 40." in semua_html(kerangka)


def test_pk_setengah_terisi_menyebut_yang_kosong_sekali() -> None:
    """Yang belum ditulis disebut dalam satu kalimat, tidak dinyatakan tanpa catatan dan tidak diulang aturan lain."""
    kerangka = panel.latihan("21-06")
    isian(kerangka, "Pihak pertama")[0].value = "Kepala Dinas Sosial"
    isian(kerangka, "Jenjang")[0].value = "kepala_opd"
    teks = semua_html(kerangka)
    assert "Belum diisi: PK 1 (Tanggal PK, Pihak kedua); bagian " in teks
    assert "Tidak ada catatan atas yang sudah terisi." in teks and "ISI-01" not in teks and "PK-01" not in teks
    isian(kerangka, "Pihak kedua")[0].value = "Kepala Dinas Sosial"
    assert "Catatan: " in semua_html(kerangka)


def test_yang_rusak_pada_soal_tetap_dicatat_aturannya() -> None:
    kerangka = panel.latihan("21-05")
    assert "Belum diisi" not in semua_html(kerangka) and "Catatan: " in semua_html(kerangka)


def test_baris_bertambah_sampai_tempatnya_habis() -> None:
    kerangka = panel.latihan("22-06")
    baris = [kotak for kotak in cari(kerangka, w.VBox) if "lakip-baris" in kotak._dom_classes][1:]
    assert [kotak.layout.display for kotak in baris] == ["", *["none"] * 4]
    for _ in range(BARIS_TERBANYAK - 1):
        tekan(kerangka, "Tambah baris Rencana Aksi")
    baris = [kotak for kotak in cari(kerangka, w.VBox) if "lakip-baris" in kotak._dom_classes][1:]
    assert [kotak.layout.display for kotak in baris] == [""] * BARIS_TERBANYAK
    tombol = next(satu for satu in cari(kerangka, w.Button) if satu.description.startswith("Tambah"))
    assert tombol.layout.display == "none"


def test_sembilan_indikator_dan_delapan_program_tersimpan_dan_kembali() -> None:
    kerangka = panel.latihan("21-06")
    for lembar, banyak, label in (("PK Sasaran", 9, "Indikator"), ("PK Anggaran", 8, "Anggaran")):
        for urut in range(banyak):
            isian(kerangka, label)[urut].value = f"Isi {urut + 1}"
            tekan(kerangka, f"Tambah baris {lembar}")
    lagi = panel.latihan("21-06")
    assert [m.value for m in isian(lagi, "Indikator")][8] == "Isi 9"
    assert [m.value for m in isian(lagi, "Anggaran")][7] == "Isi 8"


def test_daftar_tempelan_tetap_berbaris_sampai_word() -> None:
    kerangka = panel.latihan("22-06")
    isi = {"Nama OPD": "Dinas Sosial", "Indikator": "Indeks", "Target": "5"}
    for label, nilai in isi.items():
        isian(kerangka, label)[0].value = nilai
    aksi = next(satu for satu in cari(kerangka, w.Textarea))
    aksi.value = "1. Verifikasi data\n2. Kunjungan  rumah"
    tekan(kerangka, "Pratinjau")
    assert "1. Verifikasi data<br>2. Kunjungan rumah" in semua_html(kerangka).replace("<br/>", "<br>")


def test_contoh_terpasang_tersimpan_dan_kembali() -> None:
    kerangka = panel.latihan("22-06")
    isian(kerangka, "Mulai dari:")[0].value = "DLH"
    tekan(kerangka, "Isi panel")
    assert isian(kerangka, "Target")[0].value == "24,65" and "data rekaan untuk latihan" in semua_html(kerangka)
    assert len(berkas_log().read_text(encoding="utf-8").splitlines()) == 1, "mengisi panel adalah satu perubahan"
    lagi = panel.latihan("22-06")
    assert [satu.value for satu in isian(lagi, "Target")][:4] == ["24,65", "12,56", "53,77", "72,11"]
    tekan(lagi, "Pratinjau")
    assert "DATA REKAAN UNTUK LATIHAN" in semua_html(lagi)


def test_pk_yang_belum_ada_dikatakan() -> None:
    kerangka = panel.latihan("22-06")
    isian(kerangka, "Mulai dari:")[0].value = "*"
    tekan(kerangka, "Isi panel")
    assert "PK Anda dari sesi 21 belum ada" in semua_html(kerangka)


def test_word_dari_panel_kosong_menjadi_kalimat() -> None:
    kerangka = panel.latihan("22-06")
    tekan(kerangka, "Simpan sebagai Word")
    assert "⚠ Tidak berhasil. Dokumen belum dapat disusun" in semua_html(kerangka)


def test_yang_diketik_tidak_menjadi_html() -> None:
    kerangka = panel.latihan("22-06")
    isian(kerangka, "Indikator")[0].value = "<img src=x onerror=alert(1)>"
    assert "<img" not in semua_html(kerangka)


@pytest.mark.parametrize("kode", ["21-05", "21-06", "22-03", "22-06"])
def test_tiap_kotak_berlabel_dan_satu_ketikan_satu_baris_log(kode: str) -> None:
    assert all(satu.description for satu in LayarTabel(ambil(kode).bahan).masukan)
    kerangka = panel.latihan(kode)
    for berapa, nilai in enumerate(("1", "2"), 1):
        isian(kerangka, "Target" if "21" in kode else "Target TW1")[0].value = nilai
        assert len(berkas_log().read_text(encoding="utf-8").splitlines()) == berapa
    assert "○ Belum diperiksa" in kerangka.isyarat.value


def test_pk_sendiri_menjadi_awal_rencana_aksi() -> None:
    pk = panel.latihan("21-06")
    isian(pk, "Indikator")[0].value = "Indeks Kualitas Air"
    isian(pk, "Target")[0].value = "53,77"
    kerangka = panel.latihan("22-06")
    isian(kerangka, "Mulai dari:")[0].value = "*"
    tekan(kerangka, "Isi panel")
    assert isian(kerangka, "Indikator")[0].value == "Indeks Kualitas Air"
    assert isian(kerangka, "Target")[0].value == "53,77"
