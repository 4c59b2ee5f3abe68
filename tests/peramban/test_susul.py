"""Perjalanan: hari pertama dilewati dengan Susul, lalu karya kit tampil di notebook sesudahnya."""

from __future__ import annotations

from lakip_helpers.panel.alat.susul import pilihan_sesi

BERKARYA, BANYAK_KARYA = "13_indikator_kinerja_utama.ipynb", 3
"""Notebook dengan karya terbanyak yang diisi hasil kit."""


def panel(lab, judul):
    """Panel yang memuat judul itu, pada notebook yang tampak."""
    return lab.halaman.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .lakip-panel").filter(has_text=judul)


def test_hari_pertama_lewat_susul(lab):
    """Panel semua karya sesudah Susul diuji di tests/panel/alat/test_susul.py; di sini perjalanannya di layar."""
    from playwright.sync_api import expect

    lab.buka()
    lab.tunggu_panel()
    menyusul = panel(lab, "Menyusul")
    menyusul.get_by_label("Sesi:").select_option(label=next(nama for nama, nomor in pilihan_sesi() if nomor == "21"))
    menyusul.get_by_role("button", name="Ikuti dari sini", exact=True).click()
    expect(menyusul).to_contain_text("✔ Jawaban contoh dipasang pada latihan 12-")
    lab.potret("00_susul")
    lab.pindah(BERKARYA)
    lab.tunggu_panel()
    expect(panel(lab, "◇ Jawaban contoh, belum pekerjaan Anda")).to_have_count(BANYAK_KARYA)
    lab.keluaran(0).get_by_role("link", name="latihan 21-01").click()
    expect(lab.halaman.get_by_role("heading", name="21 ·")).to_be_visible()
    lab.potret("21_dari_susul")
