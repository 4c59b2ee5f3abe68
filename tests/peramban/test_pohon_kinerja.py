"""Perjalanan notebook 12: menyusun pohon dengan sebab terbalik, petunjuk, lalu benar, dan pohon sendiri tersimpan."""

from __future__ import annotations

NOTEBOOK = "12_pohon_kinerja.ipynb"
PUNCAK = "Puncak: Menurunnya kematian ibu"
POHON = (
    ("1. Ibu hamil memeriksakan diri secara teratur", "2. Ibu hamil berisiko dikenali sejak dini"),
    ("2. Ibu hamil berisiko dikenali sejak dini", PUNCAK),
    ("3. Jalan menuju rumah sakit dapat dilalui ambulans", "6. Ibu gawat darurat sampai di rumah sakit tepat waktu"),
    ("4. Persalinan ditolong di fasilitas yang siap", PUNCAK),
    ("5. Ambulans dan pengemudinya siaga sepanjang waktu", "6. Ibu gawat darurat sampai di rumah sakit tepat waktu"),
    ("6. Ibu gawat darurat sampai di rumah sakit tepat waktu", PUNCAK),
    ("7. Obat, darah, dan alat persalinan lengkap di puskesmas", "4. Persalinan ditolong di fasilitas yang siap"),
    ("8. Bidan mampu membaca tanda bahaya kehamilan", "2. Ibu hamil berisiko dikenali sejak dini"),
)


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def test_menyusun_pohon_lalu_pohon_sendiri(lab):
    from playwright.sync_api import expect

    lab.halaman.set_viewport_size({"width": 1092, "height": 614})  # layar 1366x768 pada pembesaran 125 persen
    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    lab.periksa_panel()
    _terbalik_petunjuk_benar(lab)
    _pohon_sendiri(lab)

    lab.nyalakan_ulang()
    latihan = panel(lab, "Latihan 12-05 ·")
    expect(latihan).to_contain_text("✔ Lulus.")
    expect(latihan).to_contain_text("└ 3. Jalan menuju rumah sakit dapat dilalui ambulans ⇄ lintas OPD")
    expect(panel(lab, "Kemajuan Anda")).to_contain_text("1 dari")
    expect(panel(lab, "Latihan 12-08 ·").get_by_label("Faktor kunci 1", exact=True)).to_have_value(
        "Berkurangnya kemacetan"
    )


def _terbalik_petunjuk_benar(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 12-05 ·")
    for kondisi, induk in POHON:
        latihan.get_by_label(kondisi, exact=True).select_option(label=induk)
    expect(latihan).to_contain_text(
        "Jika “bidan mampu membaca tanda bahaya kehamilan”, maka “ibu hamil berisiko dikenali"
    )
    satu, dua = POHON[0][0], POHON[1][0]
    latihan.get_by_label(satu, exact=True).select_option(label=PUNCAK)
    latihan.get_by_label(dua, exact=True).select_option(label=satu)
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✘ Belum tepat. Dua kondisi terbalik")
    latihan.get_by_role("button", name="Petunjuk").click()
    expect(latihan).to_contain_text("Petunjuk 1 dari 3")
    latihan.get_by_label(dua, exact=True).select_option(label=PUNCAK)
    latihan.get_by_label(satu, exact=True).select_option(label=dua)
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("Susunannya tepat, tetapi belum ada tanda lintas OPD")
    latihan.get_by_role("checkbox").nth(2).check()
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    latihan.locator("pre").scroll_into_view_if_needed()
    lab.potret("12_pohon")
    latihan.get_by_label(satu, exact=True).scroll_into_view_if_needed()
    lab.potret("12_isian")


def _pohon_sendiri(lab):
    from playwright.sync_api import expect

    latihan = panel(lab, "Latihan 12-08 ·")
    for label, teks in (
        ("Hasil di puncak (sasaran OPD)", "Berkurangnya kemacetan kota"),
        ("Faktor kunci 1", "Berkurangnya kemacetan"),
    ):
        latihan.get_by_label(label, exact=True).fill(teks)
        latihan.get_by_label(label, exact=True).press("Tab")
    expect(latihan).to_contain_text("hampir sama dengan induknya")
    lab.potret("12_pohon_sendiri")
