"""Panel kemajuan."""

import dataclasses
from pathlib import Path

from lakip_helpers import panel
from lakip_helpers.latihan import Pengerjaan, Status, ambil, daftar, hitung_kemajuan
from lakip_helpers.latihan.kerja.kemajuan import Kemajuan
from lakip_helpers.latihan.kerja.susul import susul
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.panel.kemajuan import tulis_bilah

BANYAK = sum(latihan.dihitung for latihan in daftar())


def test_bilah_dan_lanjutkan_mengikuti_log() -> None:
    kerangka = panel.kemajuan()
    bilah, rincian = kerangka.kotak.children[1:3]
    assert f"0 dari {BANYAK} latihan lulus" in bilah.value and "latihan 11-01" in bilah.value
    Pengerjaan("11-01").periksa(ambil("11-01").kunci)
    kerangka.tombol["segarkan"].click()
    assert f"1 dari {BANYAK} latihan lulus" in bilah.value and "latihan 11-02" in bilah.value
    assert 'value="1"' in bilah.value and rincian.value == ""


def test_jawaban_tersimpan_dapat_dilihat_dan_ditutup() -> None:
    kerangka = panel.kemajuan()
    rincian = kerangka.kotak.children[2]
    kerangka.tombol["tersimpan"].click()
    assert rincian.value == "Belum ada jawaban tersimpan."
    kerangka.tombol["tersimpan"].click()
    Pengerjaan("11-04").periksa("a")
    kerangka.tombol["tersimpan"].click()
    assert "Pelatihan terlaksana 100 persen" in rincian.value and "✘ belum tepat" in rincian.value
    kerangka.tombol["tersimpan"].click()
    assert rincian.value == ""


def test_semua_lulus_tidak_menyuruh_mengulang() -> None:
    langkah = tuple(dataclasses.replace(satu, status=Status.LULUS) for satu in hitung_kemajuan().langkah)
    assert "semua latihan sudah lulus" in tulis_bilah(Kemajuan(langkah))


def test_kemajuan_per_sesi_dan_hasil_kit() -> None:
    susul("13")
    kerangka = panel.kemajuan()
    bilah, rincian = kerangka.kotak.children[1:3]
    assert "sesi 11: 0 dari 6 latihan lulus</div>" in bilah.value
    assert "latihan 13-01" in bilah.value
    kerangka.tombol["tersimpan"].click()
    assert "◇ jawaban contoh" in rincian.value


def test_tombol_pulihkan_menyebut_sumbernya() -> None:
    Pengerjaan("11-01").periksa(ambil("11-01").kunci)
    berkas_log().unlink()
    kerangka = panel.kemajuan()
    kerangka.tombol["pulihkan"].click()
    assert "Dipulihkan 1 catatan dari salinan cadangan" in kerangka.umpan.value
    assert "1 dari" in kerangka.kotak.children[1].value


def test_log_tidak_dapat_dibuka_menjadi_kalimat(folder: Path) -> None:
    (folder / "tanpa_nama" / "log.jsonl").mkdir(parents=True)
    assert "⚠ Tidak berhasil." in panel.kemajuan().umpan.value
    assert "kemajuan tidak terbaca" in repr(panel.pembuka("11"))
