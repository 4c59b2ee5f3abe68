"""Perjalanan notebook 00 ke 11: laptop diperiksa, papan ketik saja, salah lalu benar, kernel mati, semuanya kembali.

Juga yang sedang diketik ketika kernel mati dan log rusak.
"""

from __future__ import annotations

import json
import re

import pytest

from tests.peramban.layar import coret, keadaan, panel, rekam, tunggu_pernah

NOTEBOOK = "11_kinerja_bukan_kerja.ipynb"

KALIMAT = "Meningkatnya omzet usaha mikro binaan di kota"


def berkas_log(lab):
    """Log peserta yang mengisi identitasnya di notebook 00."""
    return lab.akar / "notebooks" / "berkas_kerja" / "siti-aminah" / "log.jsonl"


def isi_log(lab) -> list[dict]:
    """Semua baris log itu."""
    return [json.loads(satu) for satu in berkas_log(lab).read_text(encoding="utf-8").splitlines()]


@pytest.mark.usefixtures("kernel_laptop")
def test_identitas_lalu_latihan_lalu_kernel_mati_lalu_pulih(lab):
    from playwright.sync_api import expect

    lab.buka()
    lab.tunggu_panel()
    lab.periksa_panel()
    _periksa_laptop(lab)
    _isi_identitas(lab)
    _ke_notebook_berikutnya(lab)
    lab.tunggu_panel()
    lab.periksa_panel()
    expect(lab.keluaran(0)).to_contain_text("Siti Aminah, Dinas Kesehatan · folder pekerjaan: siti-aminah")
    _papan_ketik_saja(lab)
    _salah_petunjuk_benar(lab)
    _log_utuh(lab)
    _lama_memeriksa_dikatakan(lab)
    _yang_diketik_tersimpan_sendiri(lab)
    _kernel_mati_selagi_mengetik(lab)

    lab.halaman.goto("about:blank")
    berkas_log(lab).unlink()
    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    expect(lab.keluaran(0)).to_contain_text(re.compile(r"Dipulihkan \d+ catatan dari salinan cadangan"))
    expect(panel(lab, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")).to_have_value(KALIMAT)
    expect(panel(lab, "Latihan 11-06 ·")).to_contain_text("✔ Tersimpan · ○ Belum diperiksa")
    latihan = panel(lab, "Latihan 11-04 ·")
    expect(latihan).to_contain_text("✔ Lulus.")
    expect(latihan).to_contain_text("✔ Sudah diperiksa")
    expect(panel(lab, "Latihan 11-01 ·").get_by_role("radio").nth(1)).to_be_checked()
    expect(panel(lab, "Kemajuan Anda")).to_contain_text("1 dari")
    lab.keluaran(0).get_by_role("link", name="latihan 11-01").click()
    expect(panel(lab, "Latihan 11-01 ·").get_by_text("Latihan 11-01 ·")).to_be_in_viewport()


def _periksa_laptop(lab):
    from playwright.sync_api import expect

    butir = lab.keluaran(1)
    expect(butir).to_contain_text("Python")
    butir.get_by_role("button", name="Tekan saya").click()
    expect(butir).to_contain_text("siap")
    lab.potret("00_putusan")


def _ke_notebook_berikutnya(lab):
    """Lewat bilah, seperti peserta."""
    from playwright.sync_api import expect

    lab.halaman.get_by_role("button", name="Berikutnya").click()
    expect(lab.halaman.get_by_role("heading", name="11 ·")).to_be_visible()
    lab.tunggu(lambda: lab.punya_sesi(NOTEBOOK), f"{NOTEBOOK} mempunyai kernel")


def _isi_identitas(lab):
    from playwright.sync_api import expect

    siapa = panel(lab, "Siapa Anda?")
    for label, isi in (("Nama", "Siti Aminah"), ("Jabatan", "Kasubbag Program"), ("OPD", "Dinas Kesehatan")):
        siapa.get_by_label(label).fill(isi)
    siapa.get_by_role("button", name="Simpan").click()
    expect(siapa).to_contain_text("Selamat datang, Siti Aminah dari Dinas Kesehatan")


def _papan_ketik_saja(lab):
    """Spasi memilih, panah memindahkan, Tab ke pernyataan berikutnya; JupyterLab tidak ikut menangkapnya."""
    from playwright.sync_api import expect

    latihan, ketik = panel(lab, "Latihan 11-01 ·"), lab.halaman.keyboard
    bulat = latihan.get_by_role("radio")
    bulat.nth(0).focus()
    ketik.press("Space")
    expect(latihan).to_contain_text("✔ Tepat. Sosialisasi adalah yang kita lakukan")
    ketik.press("ArrowRight")
    expect(latihan).to_contain_text("✘ Belum tepat. Sesudah sosialisasi selesai")
    ketik.press("Tab")
    expect(bulat.nth(2)).to_be_focused()

    daftar = panel(lab, "Latihan 11-02 ·").get_by_label("2. Anggaran pemeliharaan saluran irigasi")
    daftar.focus()
    ketik.press("ArrowDown")
    expect(panel(lab, "Latihan 11-02 ·")).to_contain_text("✔ Tepat. Uang adalah sumber daya yang dipakai.")


def _salah_petunjuk_benar(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 11-04 ·")
    latihan.get_by_label("Nilai kepuasan peserta").check()
    rekam(keadaan(lab))
    latihan.get_by_role("button", name="Periksa").evaluate("tombol => tombol.scrollIntoView({block: 'end'})")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Puas pada pelatihan belum berarti penghasilannya berubah.")
    expect(latihan.locator(".lakip-umpan")).to_be_in_viewport(ratio=1)  # tombolnya tadi di dasar layar
    latihan.get_by_role("button", name="Solusi").click()
    expect(latihan).to_contain_text("Solusi terbuka sesudah 3 kali Periksa; Anda baru 1 kali.")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("Petunjuk 1 dari 2")
    latihan.get_by_label("Enam bulan kemudian 310 peserta").check()
    expect(latihan).to_contain_text("Berubah sejak diperiksa, tekan Periksa lagi")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    expect(lab.keluaran(0)).to_contain_text("sesi 11: 1 dari")
    assert lab.halaman.evaluate("window.pernah") == []  # panelnya tersimpan, jadi bilah tidak berkata lain
    lab.potret("11_latihan")


def _log_utuh(lab):
    """Tiap Periksa menjadi tepat satu baris, di folder peserta, dengan kode kekeliruannya."""
    periksa = [(b["latihan"], b["hasil"], b["coba"]) for b in isi_log(lab) if b["peristiwa"] == "periksa"]
    assert periksa == [("11-04", "11-04-K2", 1), ("11-04", "lulus", 2)]


def _lama_memeriksa_dikatakan(lab):
    """Selagi kit sibuk, hasil yang lama tidak disangka hasil Periksa yang baru ditekan."""
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 11-04 ·")
    coret(lab, "import time; time.sleep(3)")
    lab.halaman.keyboard.press("Control+Enter")
    rekam(latihan)
    latihan.get_by_role("button", name="Periksa").click()
    tunggu_pernah(lab, "… Sedang diperiksa")
    expect(latihan).to_contain_text("✔ Tersimpan · ✔ Sudah diperiksa")
    expect(latihan).to_contain_text("✔ Lulus.")


def _yang_diketik_tersimpan_sendiri(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 11-06 ·")
    expect(latihan).to_contain_text("○ Belum Anda kerjakan")
    kotak = latihan.get_by_label("Kalimat Anda:")
    rekam(latihan)
    kotak.press_sequentially(KALIMAT)
    tunggu_pernah(lab, "… Sedang diketik, belum tersimpan")
    lab.tunggu(
        lambda: KALIMAT in [b["jawaban"] for b in isi_log(lab) if b["latihan"] == "11-06"], "yang diketik tersimpan"
    )
    expect(latihan).to_contain_text("✔ Tersimpan · ○ Belum diperiksa")
    expect(kotak).to_be_focused()

    kotak.press_sequentially("!")
    expect(latihan).to_contain_text("… Sedang diketik, belum tersimpan")
    expect(keadaan(lab)).to_have_text("○ belum tersimpan")
    kotak.press("Backspace")
    kotak.press("Tab")
    expect(latihan).to_contain_text("✔ Tersimpan · ○ Belum diperiksa")
    expect(keadaan(lab)).to_have_text("✔ tersimpan")
    kotak.focus()


def _kernel_mati_selagi_mengetik(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 11-06 ·")
    lab.matikan_kernel()
    rekam(latihan)
    latihan.get_by_label("Kalimat Anda:").press_sequentially(" pesisir")
    tunggu_pernah(lab, "… Sedang diketik, belum tersimpan")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Kit tidak menjawab, jadi isian ini belum tersimpan")
    lab.potret("11_kernel_mati")
