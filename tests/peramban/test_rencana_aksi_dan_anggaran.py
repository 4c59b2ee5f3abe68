"""Perjalanan notebook 22: rencana aksi rusak diperbaiki, yang sendiri disusun dari OPD contoh, lalu menjadi Word."""

from __future__ import annotations


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def test_rencana_aksi_dari_rusak_sampai_word(lab):
    from playwright.sync_api import expect

    lab.buka("22_rencana_aksi_dan_anggaran.ipynb")
    lab.tunggu_panel()
    lab.periksa_panel()
    _perbaiki(lab)
    _susun_sendiri(lab)
    expect(panel(lab, "Kemajuan Anda")).to_be_visible()

    lab.nyalakan_ulang()
    expect(panel(lab, "Latihan 22-03")).to_contain_text("✔ Lulus.")
    expect(panel(lab, "Kemajuan Anda")).to_contain_text("1 dari")
    expect(panel(lab, "Latihan 22-06").get_by_label("Aksi").first).to_have_value("Pendampingan bank sampah")


def _perbaiki(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 22-03")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Masih ada persentase atau indeks yang dijumlah.")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("Mulailah dari caranya")
    latihan.get_by_label("Cara akumulasi").nth(0).select_option("posisi akhir: yang dipakai TW IV")
    for letak, angka in enumerate(("22,11", "22,90", "23,70", "24,65"), 1):
        latihan.get_by_label(f"Target TW{letak}").nth(0).fill(angka)
    latihan.get_by_label("Target TW4").nth(1).fill("15")
    latihan.get_by_label("Target TW3").nth(2).fill("52,69")
    latihan.get_by_label("Target TW4").nth(2).fill("53,77")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ 5 + 10 + 10 + 15 = 40, sama dengan target 40.")
    expect(latihan).to_contain_text("✔ Lulus.")
    latihan.scroll_into_view_if_needed()
    lab.potret("22_perbaiki")


def _susun_sendiri(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 22-06")
    latihan.get_by_label("Mulai dari:").select_option("Dinas Lingkungan Hidup (data rekaan untuk latihan)")
    latihan.get_by_role("button", name="Isi panel").click()
    expect(latihan).to_contain_text("Isian contoh terpasang")
    expect(latihan.get_by_label("Target", exact=True).first).to_have_value("24,65")
    expect(latihan).to_contain_text("Belum diisi: Rencana Aksi 1 (Cara akumulasi")
    latihan.get_by_label("Aksi").first.fill("Pendampingan bank sampah")
    latihan.get_by_role("button", name="Pratinjau").click()
    expect(latihan).to_contain_text("RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2026")
    lab.potret("22_pratinjau")
    latihan.get_by_role("button", name="Simpan sebagai Word").click()
    expect(latihan).to_contain_text("Tersimpan sebagai Rencana_Aksi.docx. Unduh, lalu buka dengan Word.")
    assert (lab.akar / "notebooks" / "berkas_kerja" / "tanpa_nama" / "Rencana_Aksi.docx").stat().st_size > 10_000
