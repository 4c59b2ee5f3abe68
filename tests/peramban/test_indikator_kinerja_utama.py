"""Perjalanan notebook 13: indikator salah lalu petunjuk lalu benar, dan karya sendiri berlanjut ke kartu dan deret."""

from __future__ import annotations

NOTEBOOK = "13_indikator_kinerja_utama.ipynb"
INDIKATOR = "Persentase usaha mikro yang naik kelas"


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def isi(kotak, label, teks):
    """Isi satu bidang lalu berpindah, seperti peserta; kit membacanya ketika bidang ditinggalkan."""
    kotak.get_by_label(label, exact=True).fill(teks)
    kotak.get_by_label(label, exact=True).press("Tab")


def test_memperbaiki_lalu_menulis_kartu_sendiri(lab):
    from playwright.sync_api import expect

    lab.halaman.set_viewport_size({"width": 1092, "height": 614})  # layar 1366x768 pada pembesaran 125 persen
    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    lab.periksa_panel()
    _salah_petunjuk_benar(lab)
    _indikator_sendiri(lab)

    lab.nyalakan_ulang()
    expect(panel(lab, "Latihan 13-03 ·")).to_contain_text("✔ Lulus.")
    kartu = panel(lab, "Latihan 13-08 ·")
    expect(kartu.get_by_label("Indikator", exact=True)).to_have_value(INDIKATOR)
    expect(kartu).to_contain_text("Belum: Definisi operasional, Formula, Sumber data, Penanggung jawab")
    lab.potret("13_kartu")
    _deret(lab)
    expect(panel(lab, "Kemajuan Anda")).to_contain_text("1 dari")


def _salah_petunjuk_benar(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 13-03 ·")
    isi(latihan, "Indikator", "Jumlah pelatihan kebersihan bagi pedagang pasar")
    expect(latihan).to_contain_text("menyebut pekerjaan yang dilakukan")
    isi(latihan, "Satuan", "Kegiatan")
    latihan.get_by_label("Arah", exact=True).select_option("naik")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Yang dihitung masih pekerjaan kantor.")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("Petunjuk 1 dari 2")
    isi(latihan, "Indikator", "Persentase pasar rakyat yang memenuhi standar kebersihan")
    isi(latihan, "Satuan", "%")
    expect(latihan).to_contain_text("Terisi 3 dari 3. ✔ Tidak ada catatan dari aturan kit")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    latihan.scroll_into_view_if_needed()
    lab.potret("13_latihan")


def _indikator_sendiri(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 13-07 ·")
    isi(latihan, "Indikator", INDIKATOR)
    expect(latihan).to_contain_text("Indikator yang dekat dengan milik Anda")
    isi(latihan, "Satuan", "%")
    latihan.get_by_label("Arah", exact=True).select_option("naik")
    expect(latihan).to_contain_text("Belum: Sasaran yang diukur")
    contoh = latihan.locator("li").last
    contoh.scroll_into_view_if_needed()
    assert contoh.bounding_box()["width"] <= latihan.bounding_box()["width"], (
        "sumber yang panjang tidak keluar dari panel"
    )
    lab.potret("13_indikator_sendiri")
    for kode in ("13-08", "13-09"):  # mengalir langsung, tanpa membuka ulang notebooknya
        kotak = panel(lab, f"Latihan {kode} ·").get_by_label("Indikator", exact=True)
        expect(kotak).to_have_value(INDIKATOR)
    expect(panel(lab, "Latihan 13-08 ·")).to_contain_text("Sebagian sudah terisi dari latihan 13-07")


def _deret(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 13-09 ·")
    isi(latihan, "Baseline 2024", "2,65")
    for tahun, target in zip(range(2025, 2031), ("2,1", "2,9", "3,4", "3,9", "4,4", "4,9"), strict=True):
        isi(latihan, f"Target {tahun}", target)
    expect(latihan.locator(".lakip-isyarat[data-ke]")).to_have_text("✔ Tersimpan · ○ Belum diperiksa")
    expect(latihan.locator("img")).to_have_attribute(
        "alt",
        f"Grafik garis target, {INDIKATOR} (%): 2024 2,65; 2025 2,1; 2026 2,9; 2027 3,4; 2028 3,9; 2029 4,4; 2030 4,9.",
    )
    expect(latihan).to_contain_text("lebih rendah daripada baseline 2,65")
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Target pertama lebih buruk daripada baseline")
    latihan.scroll_into_view_if_needed()
    lab.potret("13_deret")
