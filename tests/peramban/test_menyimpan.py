"""Perjalanan: yang sedang diketik selamat walaupun kernel mati, dan hari pertama dilewati dengan Ikuti dari sini."""

from __future__ import annotations

import json

from lakip_helpers.panel.alat.susul import pilihan_sesi

NOTEBOOK = "11_kinerja_bukan_kerja.ipynb"
KALIMAT = "Meningkatnya omzet usaha mikro binaan di kota"
BERKARYA, BANYAK_KARYA = "13_indikator_kinerja_utama.ipynb", 3
"""Notebook dengan karya terbanyak yang diisi hasil kit."""


def panel(lab, judul):
    """Panel yang memuat judul itu, pada notebook yang tampak."""
    return lab.halaman.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .lakip-panel").filter(has_text=judul)


REKAM = """latihan => {
  window.pernah = [];
  const lihat = () => window.pernah.push(latihan.innerText);
  new MutationObserver(lihat).observe(latihan, {childList: true, subtree: true, characterData: true});
}"""


def pernah_tampil(lab, kalimat):
    """Tunggu sampai kalimat itu pernah tampil sejak REKAM, walaupun sudah berganti lagi di mesin yang lambat."""
    lab.tunggu(lambda: any(kalimat in teks for teks in lab.halaman.evaluate("window.pernah")), kalimat)


def jawaban_tersimpan(lab):
    """Jawaban terakhir tiap latihan di log peserta tanpa nama."""
    log = lab.akar / "notebooks" / "berkas_kerja" / "tanpa_nama" / "log.jsonl"
    baris = [json.loads(satu) for satu in log.read_text(encoding="utf-8").splitlines()] if log.exists() else []
    return {satu["latihan"]: satu["jawaban"] for satu in baris if satu["jawaban"]}


def test_yang_diketik_tersimpan_sendiri_dan_kembali_sesudah_kernel_mati(lab):
    from playwright.sync_api import expect

    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    latihan = panel(lab, "Latihan 11-06 ·")
    expect(latihan).to_contain_text("○ Belum Anda kerjakan")
    kotak = latihan.get_by_label("Kalimat Anda:")
    latihan.evaluate(REKAM)
    kotak.press_sequentially(KALIMAT)
    pernah_tampil(lab, "… Sedang diketik, belum tersimpan")
    lab.tunggu(lambda: jawaban_tersimpan(lab).get("11-06") == KALIMAT, "yang diketik tersimpan")
    expect(latihan).to_contain_text("✔ Tersimpan · ○ Belum diperiksa")
    expect(kotak).to_be_focused()

    kotak.press_sequentially("!")
    expect(latihan).to_contain_text("… Sedang diketik, belum tersimpan")
    kotak.press("Backspace")
    kotak.press("Tab")
    expect(latihan).to_contain_text("✔ Tersimpan · ○ Belum diperiksa")
    kotak.focus()

    lab.matikan_kernel()
    latihan.evaluate(REKAM)
    kotak.press_sequentially(" pesisir")
    pernah_tampil(lab, "… Sedang diketik, belum tersimpan")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Kit tidak menjawab, jadi isian ini belum tersimpan")
    lab.potret("11_kernel_mati")
    lab.halaman.goto("about:blank")
    (lab.akar / "notebooks" / "berkas_kerja" / "tanpa_nama" / "log.jsonl").unlink()
    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    expect(lab.keluaran(0)).to_contain_text("Dipulihkan 1 catatan dari salinan cadangan")
    expect(panel(lab, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")).to_have_value(KALIMAT)
    expect(panel(lab, "Latihan 11-06 ·")).to_contain_text("✔ Tersimpan · ○ Belum diperiksa")
    lab.keluaran(0).get_by_role("link", name="latihan 11-01").click()
    expect(panel(lab, "Latihan 11-01 ·").get_by_text("Latihan 11-01 ·")).to_be_in_viewport()


def test_hari_pertama_lewat_susul(lab):
    """Panel semua karya sesudah menyusul diuji di tests/panel/alat/test_susul.py; di sini perjalanannya di layar."""
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
