"""Panel kemajuan dan baris pembuka."""

from pathlib import Path

import pytest

import lakip_helpers
from lakip_helpers import panel
from lakip_helpers.latihan import Pengerjaan, ambil, daftar
from lakip_helpers.latihan.identitas import daftarkan
from lakip_helpers.panel.kemajuan import tulis_pembuka


def test_bilah_dan_lanjutkan_mengikuti_log() -> None:
    kerangka = panel.kemajuan()
    bilah, rincian = kerangka.kotak.children[1:3]
    assert f"0 dari {len(daftar())} latihan lulus" in bilah.value and "latihan 11-01" in bilah.value
    Pengerjaan("11-01").periksa(ambil("11-01").kunci)
    kerangka.tombol["segarkan"].click()
    assert f"1 dari {len(daftar())} latihan lulus" in bilah.value and "latihan 11-02" in bilah.value
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
    for latihan in daftar():
        Pengerjaan(latihan.kode).periksa(latihan.kunci)
    assert "semua latihan sudah lulus" in panel.kemajuan().kotak.children[1].value


def test_pembuka_satu_baris_tanpa_letak_folder(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    panel.pembuka()
    tanpa_nama = capsys.readouterr().out
    daftarkan("Siti Aminah", "Kasubbag", "Dinas Kesehatan")
    panel.pembuka()
    bernama = capsys.readouterr().out
    assert "identitas belum diisi" in tanpa_nama
    assert bernama == (
        f"Kit LAKIP {lakip_helpers.__version__} · Siti Aminah, Dinas Kesehatan · folder pekerjaan: siti-aminah "
        f"· 0 dari {len(daftar())} latihan lulus, lanjutkan 11-01\n"
    )
    assert str(folder) not in bernama + tanpa_nama


def test_log_tidak_dapat_dibuka_menjadi_kalimat(folder: Path) -> None:
    (folder / "tanpa_nama" / "log.jsonl").mkdir(parents=True)
    assert "⚠ Tidak berhasil." in panel.kemajuan().umpan.value
    assert tulis_pembuka().endswith("kemajuan tidak terbaca, lihat panel kemajuan")
