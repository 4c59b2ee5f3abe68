"""Karya hari pertama tersimpan sebagai Word, dengan tautan dan letaknya di panel."""

import pytest

from lakip_helpers import panel
from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.daftar import ambil_peran
from lakip_helpers.latihan.hasil.lembar_karya import NAMA_LEMBAR, susun_lembar
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.simpanan.identitas import daftarkan, folder_aktif
from tests.panel.isian.test_tabel import semua_html, tekan

BENANG = ambil_peran(Peran.BENANG).kode


def sel(dokumen) -> list[str]:
    """Isi semua sel tabel dokumen."""
    return [s.text for t in dokumen.tables for b in t.rows for s in b.cells]


@pytest.mark.parametrize("kode", ["12-08", "13-08", BENANG])
def test_disimpan_dari_panel_dengan_tautan_dan_letaknya(kode: str) -> None:
    daftarkan("Siti", "Kasubbag", "Dinas Sosial")
    for satu in {"13-07", kode}:
        Pengerjaan(satu).simpan(ambil(satu).kunci)
    kerangka = panel.latihan(kode)
    tekan(kerangka, "Simpan sebagai Word")
    nama = NAMA_LEMBAR[ambil(kode).peran]
    assert (folder_aktif() / nama).is_file()
    assert f"Tersimpan sebagai {nama}" in semua_html(kerangka) and "Tempatnya: " in semua_html(kerangka)


def test_pohon_dan_benang_memuat_semua_isian_dengan_sebutannya() -> None:
    pohon = ambil("12-08")
    assert set(pohon.kunci.values()) <= set(sel(susun_lembar(pohon, pohon.kunci)))
    benang = sel(susun_lembar(ambil(BENANG), ambil(BENANG).kunci))
    assert {"RPJMD", "Renstra"} & set(benang)
    assert not {"ubah rpjmd", "ubah renstra", "dua angka"} & set(benang)


def test_yang_kosong_menjadi_kalimat_bukan_dokumen_kosong() -> None:
    kerangka = panel.latihan("12-08")
    tekan(kerangka, "Simpan sebagai Word")
    assert "Belum ada yang dapat disimpan" in semua_html(kerangka) and not list(folder_aktif().glob("*.docx"))


def test_kartu_yang_baru_setengah_tetap_menjadi_dokumen() -> None:
    Pengerjaan("13-07").simpan({"indikator": "Indeks kelayakan jalan"})
    isi = sel(susun_lembar(ambil("13-07"), {"indikator": "Indeks kelayakan jalan"}))
    assert "Indeks kelayakan jalan" in isi and "(belum diisi)" in isi and not any("SAYA" in s for s in isi)
