"""Perjalanan notebook 23: salah dahulu, petunjuk, lalu benar; kalkulator, grafik, dan tabel nyata terlihat."""

from __future__ import annotations

import re


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def test_mengukur_capaian_dari_salah_sampai_benar(lab):
    lab.buka("23_mengukur_capaian.ipynb")
    lab.tunggu_panel()
    lab.periksa_panel()
    _kalkulator_menolak_tanpa_arah(lab)
    _latihan_salah_petunjuk_benar(lab)
    _mengetik_lalu_langsung_periksa_tidak_pernah_hilang(lab)
    _grafik_dan_tabel_terbaca(lab)


def _kalkulator_menolak_tanpa_arah(lab):
    from playwright.sync_api import expect

    kalkulator = panel(lab, "Kalkulator capaian")
    kalkulator.get_by_label("Target (T)").fill("4,20")
    kalkulator.get_by_label("Realisasi (R)").fill("4,65")
    kalkulator.get_by_role("button", name="Hitung").click()
    expect(kalkulator).to_contain_text("Arah belum dipilih")
    kalkulator.get_by_label("Arah").select_option("turun: makin rendah makin baik")
    kalkulator.get_by_role("button", name="Hitung").click()
    expect(kalkulator).to_contain_text("(2 × 4,2 − 4,65) / 4,2 × 100 = 89,29")
    lab.potret("23_kalkulator")


def _latihan_salah_petunjuk_benar(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 23-02")
    isian = latihan.get_by_label("Jawaban (persen")
    isian.fill("110,71")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("membalik kabar buruk menjadi kabar baik")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("meleset")
    isian.fill("89,29")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    lab.potret("23_latihan_nilai")


def _mengetik_lalu_langsung_periksa_tidak_pernah_hilang(lab):
    """Tanpa pengaturan commsOverSubshells kit, kira-kira separuh tekanan Periksa mendahului isiannya."""
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 23-02")
    for jawaban, umpan in (("110,71", "✘ Belum tepat."), ("89,29", "✔ Lulus.")) * 5:
        latihan.get_by_label("Jawaban (persen").fill(jawaban)
        latihan.get_by_role("button", name="Periksa").click()
        expect(latihan).to_contain_text(umpan)
        expect(latihan).to_contain_text("✔ Sudah diperiksa")


def _grafik_dan_tabel_terbaca(lab):
    from playwright.sync_api import expect

    gambar = lab.halaman.locator(".jp-OutputArea img").first
    expect(gambar).to_have_attribute("alt", re.compile(r"Grafik batang mendatar, .* 67,99 % · Sedang; "))
    expect(lab.halaman.locator("figcaption").first).to_contain_text("Dari 8 indikator, 4 mencapai target")
    tabel = lab.halaman.locator("table").filter(has_text="Angka terbit yang bercatatan")
    expect(tabel).to_contain_text("salinan realisasi, bukan perbandingannya dengan target")
    for nama, satu in (("grafik", gambar), ("tabel", tabel)):
        satu.scroll_into_view_if_needed()
        lab.potret(f"23_{nama}")
