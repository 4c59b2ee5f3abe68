"""Koreksi lewat `pakai`: yang terbaca dapat dilihat, yang taksa ditanyakan, yang dipilih dipakai semua pintu."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_helpers.galat import GalatTabel, Gejala
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.koreksi import Koreksi, KoreksiTabel, susun_koreksi
from lakip_helpers.pakai.baca import baca_berkas
from lakip_helpers.pakai.capaian import hitung_berkas
from lakip_helpers.pakai.kantor import buka_kantor
from lakip_helpers.pakai.klasifikasi import golongkan_berkas
from lakip_helpers.pakai.koreksi import baca_data, ke_data
from lakip_helpers.pakai.periksa import periksa_berkas
from lakip_helpers.pakai.yang_terbaca import lihat

DUA_TAHUN = "Indikator;Target 2024;Realisasi 2024;Target 2025;Realisasi 2025\nPersentase jalan mantap;80;81;85;80\n"
KEMBAR = "Indikator;Target 2025;Target 2025 (perubahan)\nPersentase jalan mantap;80;81\n"
KELIRU = "Kinerja;Indikator;Ukuran\nPersentase jalan mantap;IKU;80\nIndeks kualitas air;IKU;60\n"


def tulis(folder: Path, isi: str, nama: str = "kantor.csv") -> Path:
    berkas = folder / nama
    berkas.write_text(isi, encoding="utf-8")
    return berkas


def betulkan(berkas: Path, peran: dict[int, P], tahun: str = "") -> Koreksi:
    [bentuk] = lihat(buka_kantor(berkas))
    koreksi = KoreksiTabel(bentuk.sidik, susun_koreksi(bentuk.asal, peran, {}, bentuk.tahun), tahun)
    return baca_data(ke_data({koreksi.sidik: koreksi}))


def test_beberapa_tahun_ditanyakan_dan_pilihannya_dipakai(tmp_path: Path) -> None:
    berkas = tulis(tmp_path, DUA_TAHUN)
    [tanya] = lihat(buka_kantor(berkas))[0].pertanyaan
    assert tanya.pilihan == (("2024", "2024"), ("2025", "2025")) and "Yang mana yang dihitung" in tanya.teks
    koreksi = betulkan(berkas, {}, "2024")
    assert lihat(buka_kantor(berkas), koreksi)[0].pertanyaan == ()
    assert hitung_berkas(berkas).hitungan["tahun"].tolist() == ["2025"]
    assert hitung_berkas(berkas, koreksi=koreksi).hitungan["tahun"].tolist() == ["2024"]
    assert hitung_berkas(berkas, koreksi=koreksi, tahun="2025").hitungan["tahun"].tolist() == ["2025"]
    assert periksa_berkas(berkas, koreksi=koreksi).terbaca.bingkai[0].frame["realisasi"].tolist() == [81.0]


def test_dua_kolom_seperan_ditanyakan(tmp_path: Path) -> None:
    berkas = tulis(tmp_path, KEMBAR)
    [tanya] = lihat(buka_kantor(berkas))[0].pertanyaan
    assert (tanya.jenis, tanya.kolom) == ("kembar", (1, 2))
    assert "sama-sama terbaca sebagai target 2025" in tanya.teks
    koreksi = betulkan(berkas, {1: P.LAIN})
    assert lihat(buka_kantor(berkas), koreksi)[0].pertanyaan == ()
    assert baca_berkas(berkas, koreksi=koreksi).bingkai[0].frame["t2025"].tolist() == [81.0]


def test_yang_pasti_tidak_ditanyakan(tmp_path: Path) -> None:
    from tests.pakai.berkas_kantor import CAPAIAN, RENSTRA

    for isi in (CAPAIAN, RENSTRA):
        assert lihat(buka_kantor(tulis(tmp_path, isi)))[0].pertanyaan == ()


def test_koreksi_dipakai_dan_disebut_di_semua_pintu(tmp_path: Path) -> None:
    berkas = tulis(tmp_path, KELIRU)
    koreksi = betulkan(berkas, {0: P.INDIKATOR, 1: P.LAIN, 2: P.TARGET})
    hasil = periksa_berkas(berkas, koreksi=koreksi)
    assert hasil.terbaca.bingkai[0].frame["indikator"].tolist() == ["Persentase jalan mantap", "Indeks kualitas air"]
    assert any(k.startswith("Dipakai koreksi kolom Anda: “Kinerja” dibaca sebagai indikator") for k in hasil.batas)
    assert golongkan_berkas(berkas, koreksi=koreksi).frame["Kinerja"].tolist()[0] == "Persentase jalan mantap"
    assert not any("koreksi" in kalimat for kalimat in periksa_berkas(berkas).batas)


def test_tabel_tanpa_kolom_kinerja_menurut_koreksi_dikatakan(tmp_path: Path) -> None:
    berkas = tulis(tmp_path, KEMBAR)
    with pytest.raises(GalatTabel, match="menurut koreksi kolom Anda tidak ada kolom indikator") as galat:
        baca_berkas(berkas, koreksi=betulkan(berkas, {0: P.LAIN}))
    assert galat.value.gejala is Gejala.TANPA_TABEL


def test_yang_tidak_dikenal_tetap_terlihat_dan_dapat_ditunjuk(tmp_path: Path) -> None:
    berkas = tulis(tmp_path, "Yang dijanjikan;Angka\nMutu air sungai;80\n")
    [bentuk] = lihat(buka_kantor(berkas))
    assert (bentuk.dikenal, [k.judul for k in bentuk.kolom]) == (False, ["Yang dijanjikan", "Angka"])
    koreksi = betulkan(berkas, {0: P.INDIKATOR, 1: P.TARGET})
    assert lihat(buka_kantor(berkas), koreksi)[0].banyak == 1
    assert baca_berkas(berkas, koreksi=koreksi).berisi
