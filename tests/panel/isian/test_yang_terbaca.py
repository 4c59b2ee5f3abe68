"""“Ini yang terbaca”: gambar tabel, arti kolom yang dapat dibetulkan, diingat menurut bentuknya, dan dapat dibatalkan."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import ipywidgets as w
import pytest

from lakip_helpers import panel
from lakip_helpers.latihan.simpanan.koreksi_kolom import NAMA_KOREKSI, muat_koreksi
from lakip_helpers.panel.kerangka import Kerangka
from tests.pakai.test_koreksi import DUA_TAHUN, KELIRU, KEMBAR
from tests.panel.isian.test_berkas import unggah
from tests.panel.isian.test_tabel import semua_html, tekan
from tests.panel.test_soal import cari


def buka(isi: str, nama: str = "kantor.csv") -> Kerangka:
    kerangka = panel.latihan("14-06")
    unggah(kerangka, nama, isi.encode())
    return kerangka


def kotak(kerangka: Kerangka) -> Any:
    """Bagian “Ini yang terbaca”."""
    return next(satu for satu in cari(kerangka, w.VBox) if "lakip-terbaca" in satu._dom_classes)


def terbuka(kerangka: Kerangka) -> bool:
    return kotak(kerangka).children[3].layout.display != "none"


def kolom(kerangka: Kerangka, awal: str) -> Any:
    return next(satu for satu in cari(kerangka, w.Dropdown) if satu.description.startswith(awal))


def test_yang_pasti_terlipat_dan_tergambar() -> None:
    from tests.pakai.berkas_kantor import RENSTRA

    kerangka = buka(RENSTRA)
    teks = semua_html(kerangka)
    assert "<strong>Ini yang terbaca:</strong> 1 tabel kinerja, 2 baris." in teks and not terbuka(kerangka)
    assert "<th scope='col'>Kondisi Awal 2024</th>" in teks and "<td class='lakip-peran'>→ baseline</td>" in teks
    assert "<td>Persentase jalan mantap</td>" in teks and "2 baris dibaca dari berkas ini." in teks
    tekan(kerangka, "Lihat dan betulkan")
    assert terbuka(kerangka)


def test_kolom_keliru_dibetulkan_diingat_lalu_dibatalkan() -> None:
    kerangka = buka(KELIRU)
    kolom(kerangka, "“Kinerja” (A)").value = "indikator"
    kolom(kerangka, "“Indikator” (B)").value = "tidak dipakai"
    tekan(kerangka, "Pakai koreksi ini")
    teks = semua_html(kerangka)
    assert "<td class='lakip-peran'>→ indikator</td><td class='lakip-peran'>→ tidak dipakai</td>" in teks
    assert "Koreksi Anda dipakai dan diingat" in teks and "Dipakai koreksi kolom Anda" in teks
    lain = buka(KELIRU.replace("jalan", "jembatan"), "tahun depan.csv")
    assert "Koreksi Anda yang diingat dipakai (" in semua_html(lain) and "kantor.csv" in semua_html(lain)
    assert "“Kinerja” dibaca sebagai indikator" in semua_html(lain)
    tekan(lain, "Batalkan koreksi")
    assert muat_koreksi() == {} and "Koreksi kolom dilupakan" in semua_html(lain)
    assert "Dipakai koreksi kolom Anda" not in semua_html(lain)


def test_yang_taksa_terbuka_dan_ditanyakan() -> None:
    kerangka = buka(DUA_TAHUN)
    assert "<strong>1 hal perlu Anda putuskan</strong>" in semua_html(kerangka) and terbuka(kerangka)
    tanya = kolom(kerangka, "Target dan realisasi ada pada beberapa periode (2024, 2025). Yang mana yang dihitung")
    assert tanya.value == "" and [nama for nama, _ in tanya.options] == ["pilih dahulu", "2024", "2025"]
    tekan(kerangka, "Pakai koreksi ini")
    assert "Belum ada yang diubah" in semua_html(kerangka)
    tanya.value = "2024"
    tekan(kerangka, "Pakai koreksi ini")
    assert "yang dihitung 2024" in semua_html(kerangka) and not terbuka(kerangka)


def test_dua_kolom_seperan_dijawab_dengan_memilih_satu() -> None:
    kerangka = buka(KEMBAR)
    kolom(kerangka, "Kolom “Target 2025” (B) dan “Target 2025 (perubahan)” (C) sama-sama terbaca").value = "2"
    tekan(kerangka, "Pakai koreksi ini")
    assert "“Target 2025” tidak dipakai" in semua_html(kerangka)


def test_kolom_triwulan_tanpa_kata_target_ditanyakan_sekali() -> None:
    isi = "Indikator;Target 2026;TW I;TW II\nPersentase jalan mantap;81;79;80\n"
    for jawaban, arti in (("target", "target TW I"), ("realisasi", "realisasi TW I")):
        kerangka = buka(isi)
        kolom(kerangka, "Judul “TW I” (C), “TW II” (D) tidak menyebut target atau realisasi").value = jawaban
        tekan(kerangka, "Pakai koreksi ini")
        assert f"<td class='lakip-peran'>→ {arti}" in semua_html(kerangka) and "perlu Anda putuskan" not in semua_html(
            kerangka
        )
        tekan(kerangka, "Batalkan koreksi")


def test_periode_yang_tidak_dikenal_ditolak_dengan_kalimat() -> None:
    kerangka = buka(KEMBAR)
    next(
        satu for satu in cari(kerangka, w.Text) if satu.description == "Tahun/periode" and satu.value
    ).value = "<b>kapan</b>"
    tekan(kerangka, "Pakai koreksi ini")
    assert "Periode &#x27;&lt;b&gt;kapan&lt;/b&gt;&#x27; tidak dikenal" in semua_html(kerangka)
    assert muat_koreksi() == {}


def test_berkas_tanpa_tabel_kinerja_tetap_diperlihatkan_dan_dapat_ditunjuk() -> None:
    kerangka = buka("Yang dijanjikan;Angka\nPersentase <b>jalan</b> mantap;80\n")
    teks = semua_html(kerangka)
    assert "Bukan tabel kinerja menurut judul kolomnya" in teks and terbuka(kerangka)
    assert "Persentase &lt;b&gt;jalan&lt;/b&gt; mantap" in teks and "<b>jalan" not in teks
    kolom(kerangka, "“Yang dijanjikan”").value = "indikator"
    kolom(kerangka, "“Angka”").value = "target"
    tekan(kerangka, "Pakai koreksi ini")
    assert "1 tabel kinerja, 1 baris." in semua_html(kerangka)
    assert "Terbaca sebagai tabel kantor: Daftar indikator, 1 baris." in semua_html(kerangka)


def test_dibuka_lagi_koreksinya_masih_dipakai() -> None:
    kerangka = buka(DUA_TAHUN)
    kolom(kerangka, "Target dan realisasi ada pada beberapa periode").value = "2024"
    tekan(kerangka, "Pakai koreksi ini")
    assert "yang dihitung 2024" in semua_html(panel.latihan("14-06"))


def test_layar_yang_dimuat_lagi_tidak_menghapus_pilihan() -> None:
    from lakip_helpers.latihan.bentuk.berkas import BahanBerkas
    from lakip_helpers.panel.isian.berkas import LayarBerkas

    layar = LayarBerkas(BahanBerkas(()))
    layar.pengusul.usulkan = lambda usulan: layar.pasang(usulan.jawaban)
    layar._pakai("unggah", "lain.csv", KEMBAR.encode())
    layar._pakai("unggah", "kantor.csv", KELIRU.encode())
    layar.salin.ikut.children[0].value = True
    layar.yang_terbaca.kolom[0][0].value = "indikator"
    layar.pasang(layar.baca())
    assert layar.salin.ikut.children[0].value and layar.yang_terbaca.kolom[0][0].value == "indikator"


def test_buku_kerja_kit_tidak_ditanyai() -> None:
    kerangka = panel.latihan("14-06")
    tekan(kerangka, "Ambil")
    assert kotak(kerangka).layout.display == "none"


def test_berkas_ingatan_yang_rusak_disisihkan(folder: Path) -> None:
    ingatan = folder / "tanpa_nama" / NAMA_KOREKSI
    ingatan.parent.mkdir(parents=True)
    ingatan.write_text("{rusak", encoding="utf-8")
    kerangka = buka(DUA_TAHUN)
    kolom(kerangka, "Target dan realisasi ada pada beberapa periode").value = "2025"
    tekan(kerangka, "Pakai koreksi ini")
    assert len(muat_koreksi()) == 1
    assert ingatan.with_name(f"rusak_{NAMA_KOREKSI}").read_text(encoding="utf-8") == "{rusak"


@pytest.mark.parametrize("nama", ["kantor.csv"])
def test_tautan_unduh_menurut_tempat_servernya(nama: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lakip_helpers.latihan.simpanan.tempat import folder_kit
    from lakip_helpers.panel.tautan import alamat_unduh, sebut_tempat

    kit = folder_kit()
    assert kit is not None
    berkas = kit / "berkas_kerja" / "siti" / "PK #1 Dinas.docx"
    monkeypatch.delenv("LAKIP_PELUNCUR", raising=False)
    assert alamat_unduh(berkas) == ""
    monkeypatch.setenv("LAKIP_PELUNCUR", "1")
    assert alamat_unduh(berkas) == "/files/berkas_kerja/siti/PK%20%231%20Dinas.docx?download=1"
    folder.mkdir(parents=True, exist_ok=True)
    catatan = folder / f"jpserver-{os.getpid()}.json"
    catatan.write_text('{"base_url": "/kelas/3/"}', encoding="utf-8")
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("JPY_PARENT_PID", str(os.getpid()))
    assert alamat_unduh(berkas).startswith("/kelas/3/files/berkas_kerja/")
    assert alamat_unduh(folder / nama) == "" and sebut_tempat(folder / nama) == str(folder / nama)
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/lk-siti/")
    assert alamat_unduh(berkas).startswith("/user/lk-siti/files/berkas_kerja/")
    assert sebut_tempat(berkas) == "daftar berkas (tombol Berkas), berkas_kerja › siti › PK #1 Dinas.docx"
