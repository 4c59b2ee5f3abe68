"""Panel Susul dan Kumpulkan lewat tombolnya."""

from pathlib import Path

import ipywidgets as w

from lakip_helpers import panel
from lakip_helpers.latihan import Pengerjaan, ambil_karya, daftar
from lakip_helpers.latihan.hasil.kumpul import baca_manifes
from lakip_helpers.panel.kerangka import Keadaan


def daftar_turun(kerangka) -> list[w.Dropdown]:
    return [satu for satu in kerangka.kotak.children if isinstance(satu, w.Dropdown)]


def test_susul_lalu_kembalikan_lewat_tombol() -> None:
    milik = {"indikator": "Persentase usaha mikro yang naik kelas"}
    Pengerjaan("13-07").simpan(milik)
    kerangka = panel.susul()
    sesi, mulai, sisihan = daftar_turun(kerangka)
    assert kerangka.tombol["kembalikan"].layout.display == "none"
    sesi.value = "21"
    assert mulai.value == "21-01"
    kerangka.tombol["susul"].click()
    assert "Jawaban contoh dipasang pada latihan" in kerangka.umpan.value and "disisihkan" in kerangka.umpan.value
    assert ambil_karya("13-07").hasil_kit and len(sisihan.options) == 1 and "13-07 “" in sisihan.options[0][0]
    assert kerangka.tombol["kembalikan"].layout.display == ""
    kerangka.tombol["kembalikan"].click()
    assert "latihan 13-07 terpasang kembali" in kerangka.umpan.value and ambil_karya("13-07").isian == milik


def test_panel_karya_dan_penerusnya_terbuka_dari_hasil_kit() -> None:
    kerangka = panel.susul()
    sesi = daftar_turun(kerangka)[0]
    sesi.value = sesi.options[-1][1]
    kerangka.tombol["susul"].click()
    karya = {latihan.kode: latihan for latihan in daftar() if latihan.karya}
    hasil_kit = {kode for kode in karya if Keadaan.HASIL_KIT in panel.latihan(kode).isyarat.value}
    assert hasil_kit == {kode for kode in karya if kode < sesi.value} and len(hasil_kit) > 3


def test_kumpulkan_menyebut_zip_dan_langkah_berikutnya(folder: Path) -> None:
    kerangka = panel.kumpulkan()
    kerangka.tombol["kumpulkan"].click()
    assert "masih kosong" in kerangka.umpan.value
    Pengerjaan("11-04").periksa("a")
    kerangka.tombol["kumpulkan"].click()
    assert "kumpul_tanpa_nama.zip dibuat" in kerangka.umpan.value and "Identitas belum diisi" in kerangka.umpan.value
    assert baca_manifes(folder / "kumpul_tanpa_nama.zip").berkas
