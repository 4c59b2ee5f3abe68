"""Perjalanan notebook 24: Bab III yang tampak selesai diperbaiki, satu sasaran sendiri disusun, lalu menjadi Word."""

from __future__ import annotations

import docx

from lakip_helpers.pakai.reviu_formulir import baca_jawaban
from tests.laporan import naskah_rekaan as rekaan

UBAHAN = {"F4": ("ya", "Lampiran dikirim terpisah"), "M1": ("ya", ""), "S8": ("tidak", "Indikator kedua keluaran")}
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
    _reviu_laporan(lab)


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


def _reviu_laporan(lab):
    """Laporan Word diunggah, tiga jawaban diubah, formulirnya disimpan, diunggah kembali, dan Catatan Hasil Reviu diunduh."""
    from playwright.sync_api import expect

    lab.halaman.set_viewport_size({"width": 1366, "height": 768})
    laporan = rekaan.simpan(rekaan.per_aspek(), lab.akar, "LKjIP_uji.docx")
    reviu = panel(lab, "Reviu laporan sendiri")
    _unggah(lab, reviu, "Unggah laporan", laporan)
    expect(reviu).to_contain_text("LKjIP_uji.docx: 2 sasaran, 1 catatan angka dan isi.")
    expect(reviu).to_contain_text("Bab III Akuntabilitas kinerja ada")
    expect(reviu).to_contain_text("Usul kit: tidak. Tidak ada lampiran sesudah bab penutup di berkas ini")
    reviu.scroll_into_view_if_needed()
    lab.potret("24_reviu_bukti")
    for kode, (jawaban, catatan) in UBAHAN.items():
        reviu.get_by_label(f"Jawaban {kode}", exact=True).select_option(jawaban)
        reviu.get_by_label(f"Catatan {kode}", exact=True).fill(catatan)
    reviu.get_by_label("Catatan S8", exact=True).press("Tab")
    reviu.get_by_label("Jawaban M1", exact=True).scroll_into_view_if_needed()
    lab.potret("24_reviu_jawaban")
    reviu.get_by_role("button", name="Simpan sebagai Word").click()
    expect(reviu).to_contain_text("Tersimpan: Reviu_LKjIP_uji.docx")
    reviu.get_by_label("Jawaban M1", exact=True).select_option("tidak")
    (formulir,) = (lab.akar / "notebooks" / "berkas_kerja").rglob("Reviu_LKjIP_uji.docx")
    _unggah(lab, reviu, "Unggah formulir terisi", formulir)
    expect(reviu).to_contain_text("jawaban terbaca dari formulir itu dan terpasang di atas.")
    expect(reviu.get_by_label("Jawaban M1", exact=True)).to_have_value("ya")
    with lab.halaman.expect_download() as unduhan:
        reviu.get_by_role("link", name="Unduh").click()
    terbaca = baca_jawaban(formulir)
    assert {kode: (terbaca[kode].jawaban, terbaca[kode].catatan) for kode in UBAHAN} == UBAHAN
    teks = "\n".join(sel.text for t in docx.Document(unduhan.value.path()).tables for b in t.rows for sel in b.cells)
    assert UBAHAN["S8"][1] in teks and "LAP-02 Jumlah atau rata-rata tidak sama dengan isinya" in teks


def _unggah(lab, reviu, tombol, berkas):
    """Pilih sebuah berkas lewat tombol unggahnya."""
    with lab.halaman.expect_file_chooser() as pemilih:
        reviu.get_by_role("button", name=tombol).click()
    pemilih.value.set_files(str(berkas))
