"""Perjalanan: PK yang diketik tidak terhapus Isi panel; ditanyakan dahulu, diganti, lalu kembali, juga sesudah dibuka lagi."""

from __future__ import annotations

from tests.peramban.aksesibel import pelanggaran_berat

NOTEBOOK = "21_perjanjian_kinerja.ipynb"
PIHAK = "Kepala Dinas yang saya ketik sendiri"
SASARAN = "Meningkatnya mutu air sungai di kota kami"


def latihan(lab):
    """Panel PK sendiri pada notebook yang tampak."""
    return lab.halaman.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .lakip-panel").filter(has_text="Latihan 21-06")


def buka(lab):
    """Buka notebook dari awal."""
    lab.halaman.goto("about:blank")
    lab.buka(NOTEBOOK)
    lab.tunggu_panel()


def test_yang_diketik_selamat_dari_isi_panel(lab):
    from playwright.sync_api import expect

    lab.halaman.set_viewport_size({"width": 1366, "height": 768})
    buka(lab)
    panel = latihan(lab)
    pihak, sasaran = panel.get_by_label("Pihak pertama"), panel.get_by_label("Sasaran", exact=True).first
    pihak.fill(PIHAK)
    sasaran.fill(SASARAN)
    isi, ya, tidak = (panel.get_by_role("button", name=nama) for nama in ("Isi panel", "Ya, ganti", "Tidak, pakai"))

    panel.get_by_label("Mulai dari:").select_option("Dinas Lingkungan Hidup (data rekaan untuk latihan)")
    isi.focus()
    lab.halaman.keyboard.press("Enter")
    expect(panel).to_contain_text("Di panel ini ada 2 kotak yang sudah Anda isi")
    expect(ya).to_be_in_viewport()
    expect(pihak).to_have_value(PIHAK)
    assert pelanggaran_berat(lab.halaman) == []
    lab.potret("21_isi_panel_tanya")
    lab.halaman.keyboard.press("Tab")
    expect(ya).to_be_focused()
    lab.halaman.keyboard.press("Tab")
    expect(tidak).to_be_focused()
    lab.halaman.keyboard.press("Enter")
    expect(panel).to_contain_text("Isian Anda tidak diubah.")
    expect(isi).to_be_focused()
    expect(pihak).to_have_value(PIHAK)

    isi.click()
    ya.click()
    expect(panel).to_contain_text("Isian contoh terpasang")
    expect(pihak).not_to_have_value(PIHAK)
    expect(panel).to_contain_text("◇ Hasil kit, belum pekerjaan Anda")
    lab.potret("21_isi_panel_diganti")
    panel.get_by_label("Mulai dari:").select_option("Dinas Pendidikan (data rekaan untuk latihan)")
    isi.click()
    expect(panel.get_by_label("Nama OPD")).to_have_value("Dinas Pendidikan")

    buka(lab)
    panel = latihan(lab)
    expect(panel.get_by_label("Nama OPD")).to_have_value("Dinas Pendidikan")
    panel.get_by_role("button", name="Kembalikan isian saya").click()
    _kembali(lab)
    buka(lab)
    _kembali(lab)


def _kembali(lab):
    from playwright.sync_api import expect

    panel = latihan(lab)
    expect(panel.get_by_label("Pihak pertama")).to_have_value(PIHAK)
    expect(panel.get_by_label("Sasaran", exact=True).first).to_have_value(SASARAN)
    expect(panel.get_by_label("Nama OPD")).to_have_value("")
    expect(panel.get_by_role("button", name="Kembalikan isian saya")).to_have_count(0)
    lab.potret("21_isi_panel_kembali")
