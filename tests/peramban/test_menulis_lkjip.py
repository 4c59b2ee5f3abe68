"""Perjalanan notebook 24: Bab III yang tampak selesai diperbaiki, satu sasaran sendiri disusun, lalu menjadi Word."""

from __future__ import annotations

import docx

SEBAB = "Target meleset karena guru belum merata; langkah yang telah dilakukan: penataan guru sejak triwulan III."


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def test_bab_iii_dari_diperbaiki_sampai_word(lab):
    lab.buka("24_menulis_lkjip.ipynb")
    lab.tunggu_panel()
    lab.periksa_panel()
    _perbaiki(lab)
    _susun_sendiri(lab)


def _perbaiki(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 24-05")
    teks = latihan.get_by_label("Teks analisis")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Hal 1 masih menyebut rata-ratanya saja")
    expect(latihan).to_contain_text("Terisi 6 dari 7 hal. Belum: 4. perbandingan dengan standar nasional.")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("Kerjakan satu per satu menurut nomornya")
    teks.nth(0).fill("Literasi SD tercapai 101,81 %; numerasi SMP 98,89 %, belum tercapai.")
    teks.nth(1).fill("Literasi 61,75 % (2024) menjadi 65,83 %; numerasi 50,34 % menjadi 52,36 %.")
    teks.nth(3).fill(
        "Angka nasionalnya ada di Rapor Pendidikan (Kemendikdasmen, setiap Maret); angka 2025 belum terbit."
    )
    teks.nth(4).fill(SEBAB)
    teks.nth(5).fill("Anggaran terpakai 92,70 %; efisiensi belum dapat diakui karena satu target belum tercapai.")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("Terisi 7 dari 7 hal. ✔ Lengkap.")
    expect(latihan).to_contain_text("✔ Lulus.")
    lab.potret("24_perbaiki")


def _susun_sendiri(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 24-06")
    latihan.get_by_role("button", name="Susun kalimat dari angka").click()
    expect(latihan).to_contain_text("Tidak ada kalimat yang dipasang.")
    latihan.get_by_label("Mulai dari:").select_option("Dinas Pendidikan (data rekaan untuk latihan)")
    latihan.get_by_role("button", name="Isi panel").click()
    expect(latihan).to_contain_text("Angka contoh terpasang")
    latihan.get_by_role("button", name="Susun kalimat dari angka").click()
    expect(latihan).to_contain_text("Tersusun dari angka Anda: target dan realisasi tahun ini")
    teks = latihan.get_by_label("Teks analisis")
    expect(teks.nth(4)).to_have_value("")
    teks.nth(3).fill(
        "Angka nasionalnya ada di Rapor Pendidikan (Kemendikdasmen, setiap Maret); angka 2025 belum terbit."
    )
    teks.nth(4).fill(SEBAB)
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    latihan.scroll_into_view_if_needed()
    lab.potret("24_sendiri")
    latihan.get_by_role("button", name="Simpan sebagai Word").click()
    expect(latihan).to_contain_text("Tersimpan sebagai LKjIP_satu_sasaran.docx")
    lab.potret("24_word")
    berkas = lab.akar / "notebooks" / "berkas_kerja" / "tanpa_nama" / "LKjIP_satu_sasaran.docx"
    assert SEBAB in "\n".join(satu.text for satu in docx.Document(str(berkas)).paragraphs)
