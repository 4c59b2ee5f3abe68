"""Perjalanan notebook 15: Renstra Word dan contoh rekaan dibaca dan diperbaiki, lalu satu benang ditulis perbaikannya."""

from __future__ import annotations

import io

from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bentuk.formulir_benang import SEBUTAN_BENANG
from tests.berkas.bahan import docx, p, tbl, tc

TAHUN = [str(tahun) for tahun in range(2025, 2031)]
BENANG = ambil("15-07").kunci["1"]


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def renstra_word(air: str = "%") -> bytes:
    """Tabel tujuan dan sasaran Renstra seperti di kantor: tahun di bawah judul Target."""
    judul = [tc(teks) for teks in ("Sasaran", "Indikator", "Satuan", "Baseline 2024", *TAHUN)]
    deret = ["51,25", "52,44", "53,77", "55,23", "56,82", "58,54", "60,40"]
    sampah = ["19,75", "22,21", "24,65", "27,07", "29,47", "31,85", "34,20"]
    baris = [
        [tc(s) for s in ("Meningkatnya mutu air sungai", "Indeks Kualitas Air", air, *deret)],
        [tc(s) for s in ("Berkurangnya sampah", "Persentase sampah yang terkurangi di sumbernya", "%", *sampah)],
    ]
    return docx(p("Tabel 3.1 Tujuan dan Sasaran Renstra Dinas Lingkungan Hidup Kota Contoh") + tbl(judul, *baris))


def unggah(lab, nama: str, isi: bytes) -> None:
    with lab.halaman.expect_file_chooser() as pemilih:
        panel(lab, "Latihan 15-06").get_by_role("button", name="Unggah berkas").click()
    pemilih.value.set_files({"name": nama, "mimeType": "application/octet-stream", "buffer": io.BytesIO(isi).read()})


def test_renstra_kantor_diperiksa_dan_satu_benang_diperbaiki(lab):
    from playwright.sync_api import expect

    lab.halaman.set_viewport_size({"width": 1366, "height": 768})
    lab.buka("15_rpjmd_dan_renstra.ipynb")
    lab.tunggu_panel()
    lab.periksa_panel()
    berkas = panel(lab, "Latihan 15-06")
    unggah(lab, "Renstra.docx", renstra_word())
    expect(berkas).to_contain_text("Ini yang terbaca: 1 tabel kinerja, 2 baris.")
    berkas.get_by_role("button", name="Periksa").click()
    expect(berkas).to_contain_text("MUTU-08")
    berkas.scroll_into_view_if_needed()
    lab.potret("15_catatan")
    unggah(lab, "Renstra.docx", renstra_word("Indeks (0-100)"))
    expect(berkas).to_contain_text("catatan “salah” berkurang")
    berkas.get_by_role("button", name="Periksa").click()
    expect(berkas).to_contain_text("✔ Lulus.")
    lab.potret("15_lulus")

    benang = panel(lab, "Latihan 15-07")
    _isi_benang(benang, {**BENANG, "pintu": "ubah rpjmd", "siapa": "Semua bidang terkait"})
    expect(benang).to_contain_text("dapat diperbaiki tanpa peraturan daerah")
    benang.get_by_role("button", name="Periksa").click()
    expect(benang).to_contain_text("✘ Belum tepat. Perbaikan ini tidak mengganti kalimat maupun target di RPJMD")
    lab.potret("15_benang_keliru")
    _isi_benang(benang, BENANG)
    benang.get_by_role("button", name="Periksa").click()
    expect(benang).to_contain_text("✔ Lulus. Tepat. Perbaikan ini dapat dikerjakan")
    lab.potret("15_benang_lulus")


def _isi_benang(benang, isian: dict[str, str]) -> None:
    """Baris pertama formulir; pilihan lewat daftar turunnya, yang lain diketik."""
    turun = {"dokumen": "Di dokumen", "cacat": "Cacatnya", "pintu": "Diperbaiki lewat"}
    ketik = {"tertulis": "Tertulis (salin apa adanya", "baru": "Bunyi atau angka", "siapa": "Siapa yang mengerjakan"}
    for kolom, label in turun.items():
        benang.get_by_label(label).first.select_option(SEBUTAN_BENANG[isian[kolom]])
    for kolom, label in ketik.items():
        kotak = benang.get_by_label(label).first
        kotak.fill(isian[kolom])
        kotak.press("Tab")
