"""Perjalanan notebook 21: PK rusak diperbaiki, PK sendiri disusun dan dilihat, lalu menjadi awal rencana aksi sesi 22."""

from __future__ import annotations


def panel(lab, judul):
    """Panel yang memuat judul itu, pada notebook yang tampak."""
    return lab.halaman.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .lakip-panel").filter(has_text=judul)


def test_perjanjian_dari_rusak_sampai_dipakai_di_sesi_berikutnya(lab):
    from playwright.sync_api import expect

    lab.buka("21_perjanjian_kinerja.ipynb")
    lab.tunggu_panel()
    lab.periksa_panel()
    _perbaiki(lab)
    _susun_sendiri(lab)

    lab.berikutnya("22_rencana_aksi_dan_anggaran.ipynb")
    expect(panel(lab, "Kemajuan Anda")).to_contain_text("1 dari")
    renaksi = panel(lab, "Latihan 22-06")
    renaksi.get_by_label("Mulai dari:").select_option("Perjanjian Kinerja saya dari sesi 21")
    renaksi.get_by_role("button", name="Isi panel").click()
    expect(renaksi).to_contain_text("Indikator dan target dari PK Anda sudah terpasang.")
    expect(renaksi.get_by_label("Target", exact=True).first).to_have_value("24,65")


def _perbaiki(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 21-05")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Para pihaknya masih terbalik.")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("Mulailah dari para pihak")
    latihan.get_by_label("Pihak pertama").fill("Kepala Dinas Lingkungan Hidup")
    latihan.get_by_label("Pihak kedua").fill("Wali Kota Lembayung")
    latihan.get_by_label("Tanggal PK").fill("20-01-2026")
    latihan.get_by_label("Target").nth(1).fill("53,77")
    latihan.get_by_label("Anggaran").nth(2).fill("19.030.000.000")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    expect(latihan).to_contain_text("Batas tanggal PK: 2 Februari 2026.")
    latihan.scroll_into_view_if_needed()
    lab.potret("21_perbaiki")


def _susun_sendiri(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 21-06")
    latihan.get_by_label("Mulai dari:").select_option("Dinas Lingkungan Hidup (data rekaan untuk latihan)")
    latihan.get_by_role("button", name="Isi panel").click()
    expect(latihan).to_contain_text("Isian contoh terpasang")
    expect(latihan).to_contain_text("Pihak pertama kepala OPD; pihak kedua kepala daerah.")
    lab.potret("21_susun")
    latihan.get_by_label("Pihak kedua").fill("")
    latihan.get_by_label("Pihak pertama").focus()
    expect(latihan).to_contain_text("Belum diisi: PK 1 (Pihak kedua).")
    latihan.get_by_label("Pihak kedua").fill("Wali Kota Lembayung")
    latihan.get_by_label("Pihak pertama").focus()
    expect(latihan).to_contain_text("Tidak ada catatan pada isian ini.")
    _kalimatnya_dinilai(latihan)
    latihan.get_by_role("button", name="Pratinjau").click()
    expect(latihan).to_contain_text("PERJANJIAN KINERJA TAHUN 2026")
    latihan.get_by_role("button", name="Pratinjau").scroll_into_view_if_needed()
    lab.potret("21_pratinjau")
    latihan.get_by_role("button", name="Simpan sebagai Word").click()
    expect(latihan).to_contain_text("Tersimpan sebagai Perjanjian_Kinerja.docx. Unduh, lalu buka dengan Word.")


def _kalimatnya_dinilai(latihan):
    """Indikator di kotak sasaran ditanyakan; pecahan di kotak target adalah jawaban; pesannya hilang begitu dibetulkan."""
    from playwright.sync_api import expect

    sasaran, target = latihan.get_by_label("Sasaran").first, latihan.get_by_label("Target", exact=True).first
    semula = sasaran.input_value(), target.input_value()
    sasaran.fill("Persentase sampah yang terkelola")
    target.fill("2465/10000")
    target.press("Tab")
    expect(latihan).to_contain_text("• PK Sasaran 1, Sasaran: “Persentase sampah yang terkelola” adalah ukuran")
    sasaran.fill(semula[0])
    sasaran.press("Tab")
    expect(latihan).to_contain_text("Tidak ada catatan pada isian ini.")
    target.fill(semula[1])
    target.press("Tab")
