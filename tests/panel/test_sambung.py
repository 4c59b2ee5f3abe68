"""Karya mengalir ke latihan berikutnya: terpasang selama kosong, ditawarkan bila berbeda, tidak pernah menimpa."""

import pytest

from lakip_helpers import panel
from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.simpanan.identitas import berkas_log, daftarkan
from lakip_helpers.panel.kerangka import Keadaan, Kerangka
from tests.panel.isian.test_tabel import isian, semua_html, tekan
from tests.panel.test_ganti import KEMBALI, isi_dari, tombol

IKU = {"indikator": "Indeks kelayakan jalan", "satuan": "Indeks", "arah": "naik"}


def kartu(kerangka: Kerangka, label: str) -> str:
    """Isi kotak berlabel itu pada kartu."""
    return next(m.value for m in kerangka.kotak.children[1].children if getattr(m, "description", "") == label)


def ketik(kerangka: Kerangka, label: str, nilai: str) -> None:
    """Ketik di kotak berlabel itu pada kartu."""
    next(m for m in kerangka.kotak.children[1].children if getattr(m, "description", "") == label).value = nilai


def test_puncak_pohon_menjadi_sasaran_tanpa_dicatat() -> None:
    Pengerjaan("12-08").simpan({"hasil": "Meningkatnya mutu jalan kota"})
    sebelum = berkas_log().read_bytes()
    kerangka = panel.latihan("13-07")
    assert kartu(kerangka, "Sasaran yang diukur") == "Meningkatnya mutu jalan kota"
    assert "Sebagian sudah terisi dari latihan 12-08" in semua_html(kerangka)
    assert Keadaan.BELUM_DIKERJAKAN in kerangka.isyarat.value and berkas_log().read_bytes() == sebelum


@pytest.mark.parametrize("kode", ["13-08", "13-09"])
def test_indikator_yang_diketik_langsung_tampil_di_kartu_berikutnya(kode: str) -> None:
    sumber, tujuan = panel.latihan("13-07"), panel.latihan(kode)
    ketik(sumber, "Indikator", "Indeks kelayakan jalan")
    assert kartu(tujuan, "Indikator") == "Indeks kelayakan jalan"
    ketik(sumber, "Indikator", "Persentase jalan mantap")
    assert kartu(tujuan, "Indikator") == "Persentase jalan mantap"


def test_yang_berbeda_ditawarkan_dan_yang_lama_dapat_kembali() -> None:
    sumber, tujuan = panel.latihan("13-07"), panel.latihan("13-08")
    ketik(sumber, "Indikator", "Indeks kelayakan jalan")
    ketik(tujuan, "Formula", "Jumlah nilai ruas / jumlah ruas")
    assert "Samakan dengan latihan 13-07" not in tombol(tujuan)
    ketik(sumber, "Indikator", "Persentase jalan mantap")
    assert kartu(tujuan, "Indikator") == "Indeks kelayakan jalan", "tidak menimpa diam-diam"
    assert "“Persentase jalan mantap”, di sini “Indeks kelayakan jalan”" in semua_html(tujuan)
    tekan(tujuan, "Samakan dengan latihan 13-07")
    assert kartu(tujuan, "Indikator") == "Persentase jalan mantap"
    assert kartu(tujuan, "Formula") == "Jumlah nilai ruas / jumlah ruas"
    assert "Samakan dengan latihan 13-07" not in tombol(tujuan)
    tekan(tujuan, KEMBALI)
    assert kartu(tujuan, "Indikator") == "Indeks kelayakan jalan"


def test_kartu_iku_menjadi_baris_pertama_pk_dan_bab_iii() -> None:
    Pengerjaan("13-07").simpan({**IKU, "sasaran": "Meningkatnya mutu jalan"})
    Pengerjaan("13-09").simpan({"indikator": "lain", "t2026": "4,20", "t2029": "6,21"})
    pk, laporan = panel.latihan("21-06"), panel.latihan("24-06")
    assert [isian(pk, nama)[0].value for nama in ("Sasaran", "Target")] == ["Meningkatnya mutu jalan", "4,20"]
    assert isian(laporan, "Target 2029")[0].value == "6,21" and "✘" not in laporan.isyarat.value


def test_pk_mengalir_ke_rencana_aksi_dan_triwulan_yang_sudah_ditulis_tetap() -> None:
    pk = panel.latihan("21-06")
    isian(pk, "Indikator")[0].value, isian(pk, "Target")[0].value = "Indeks Kualitas Air", "53,77"
    rencana = panel.latihan("22-06")
    assert isian(rencana, "Indikator")[0].value == "Indeks Kualitas Air"
    isian(rencana, "Target TW1")[0].value = "50"
    isian(pk, "Indikator")[1].value, isian(pk, "Target")[0].value = "Indeks Kualitas Udara", "54"
    assert isian(rencana, "Target")[0].value == "53,77"
    tekan(rencana, "Samakan dengan latihan 21-06")
    assert [satu.value for satu in isian(rencana, "Target")][:1] == ["54"]
    assert isian(rencana, "Indikator")[1].value == "Indeks Kualitas Udara"
    assert isian(rencana, "Target TW1")[0].value == "50"


def test_opd_dari_identitas_dan_isi_panel_tidak_bertanya_atas_yang_belum_diketik() -> None:
    daftarkan("Siti", "Kasubbag Program", "Kecamatan Medan Kota")
    kerangka = panel.latihan("21-06")
    assert isian(kerangka, "Nama OPD")[0].value == "Kecamatan Medan Kota"
    assert isian(kerangka, "Jabatan kepala")[0].value == "Camat Medan Kota"
    isi_dari(kerangka)
    assert isian(kerangka, "Nama OPD")[0].value == "Dinas Pendidikan" and KEMBALI not in tombol(kerangka)


def test_latihan_yang_tidak_meneruskan_apa_pun_diam() -> None:
    Pengerjaan("13-07").simpan(IKU)
    assert ambil("13-03").peran is None and kartu(panel.latihan("13-03"), "Satuan") == ""
