"""“Simpan sebagai buku kerja kit”: dari yang diunggah, disatukan dengan unggahan lain, lalu dinilai benang merahnya."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ipywidgets as w

from lakip_helpers import panel
from lakip_helpers.latihan.simpanan.identitas import daftarkan
from lakip_helpers.panel.kerangka import Kerangka
from lakip_helpers.tabel import muat
from tests.pakai.berkas_kantor import RENSTRA, buku
from tests.pakai.salin.test_buku import PK
from tests.panel.isian.test_berkas import unggah
from tests.panel.isian.test_tabel import isian, semua_html, tekan
from tests.panel.test_soal import cari


def kotak_salin(kerangka: Kerangka) -> Any:
    return next(
        s
        for s in cari(kerangka, w.VBox)
        if any(getattr(a, "description", "") == "Simpan sebagai buku kerja kit" for a in s.children)
    )


def test_dua_unggahan_menjadi_satu_buku_lalu_dinilai(folder: Path) -> None:
    daftarkan("Siti", "Kasubbag Program", "Dinas Bina Marga")
    kerangka = panel.latihan("14-06")
    unggah(kerangka, "Renstra.csv", RENSTRA.encode())
    unggah(kerangka, "PK.xlsx", buku(PK=PK))
    [pilihan] = [satu for satu in cari(kerangka, w.Checkbox) if satu.description.startswith("Satukan dengan")]
    assert pilihan.description == "Satukan dengan Renstra.csv"
    pilihan.value = True
    tekan(kerangka, "Simpan sebagai buku kerja kit")
    teks = semua_html(kerangka)
    assert "Renstra Indikator (2 baris), PK (1 baris), PK Sasaran (2 baris)" in teks
    assert "OPD Dinas Bina Marga, kodenya DBM" in teks and "Tempatnya: " in teks
    berkas = folder / "siti" / "Buku_Kerja_DBM.xlsx"
    assert len(muat(berkas)["pk_sasaran"]) == 2
    unggah(kerangka, berkas.name, berkas.read_bytes())
    teks = semua_html(kerangka)
    assert "✔ Buku kerja terbaca, dan sedikitnya dua dokumen terisi" in teks and "ISI-06" in teks
    assert kotak_salin(kerangka).layout.display == "none"


def test_tahun_yang_tidak_tertulis_ditanyakan_di_panel() -> None:
    kerangka = panel.latihan("14-06")
    unggah(kerangka, "pk.csv", b"Sasaran;Indikator;Target\nMutu jalan;Persentase jalan mantap;80\n")
    tekan(kerangka, "Simpan sebagai buku kerja kit")
    assert "Sebutkan tahunnya, lalu ulangi" in semua_html(kerangka)
    isian(kerangka, "Tahun dokumen, bila tidak tertulis")[0].value = "2026"
    isian(kerangka, "Berkas ini:")[0].value = "pk"
    tekan(kerangka, "Simpan sebagai buku kerja kit")
    assert "PK Sasaran (1 baris)" in semua_html(kerangka)


def test_yang_sudah_diubah_orang_tidak_ditimpa(folder: Path) -> None:
    kerangka = panel.latihan("14-06")
    unggah(kerangka, "Renstra.csv", RENSTRA.encode())
    tekan(kerangka, "Simpan sebagai buku kerja kit")
    berkas = folder / "tanpa_nama" / "Buku_Kerja_OPD.xlsx"
    berkas.write_bytes(buku(Milik=[["saya"]]))
    tekan(kerangka, "Simpan sebagai buku kerja kit")
    assert "Buku_Kerja_OPD_2.xlsx" in semua_html(kerangka) and berkas.read_bytes()[:2] == b"PK"
    assert muat(berkas.with_name("Buku_Kerja_OPD_2.xlsx"))["renstra_indikator"].shape[0] == 2


def test_berkas_yang_tidak_terbaca_tidak_ditawari() -> None:
    kerangka = panel.latihan("14-06")
    unggah(kerangka, "a.csv", b"Yang dijanjikan;Angka\nMutu;80\n")
    assert kotak_salin(kerangka).layout.display == "none"
