"""Perjalanan notebook 26: LKE sendiri keliru lalu tepat, post-test dikumpulkan, lalu semuanya dibawa pulang."""

from __future__ import annotations

import zipfile

from lakip_helpers.latihan import ambil
from lakip_helpers.latihan.bank_ujian import Paket, bank_ujian, soal_paket
from lakip_helpers.latihan.bentuk.formulir_evaluasi import pilihan_lke
from lakip_helpers.latihan.bentuk.klasifikasi import KLASIFIKASI
from lakip_helpers.latihan.bentuk.nilai import NILAI

KUNCI = ambil("26-06").kunci
BANYAK = len(bank_ujian())


def panel(lab, judul):
    """Panel yang memuat judul itu."""
    return lab.halaman.locator(".lakip-panel").filter(has_text=judul)


def test_lke_post_test_dan_bawa_pulang(lab):
    from playwright.sync_api import expect

    lab.halaman.set_viewport_size({"width": 1366, "height": 768})
    lab.buka("26_meja_evaluator.ipynb")
    lab.tunggu_panel()
    lab.periksa_panel()
    _nilai_sendiri(lab)
    _post_test(lab)

    bawaan = panel(lab, "Susun bawaan saya").last
    bawaan.get_by_role("button", name="Susun bawaan saya").click()
    expect(bawaan).to_contain_text("dokumen tersusun di folder Bawa_Pulang")
    expect(bawaan).to_contain_text("○ belum dikerjakan (latihan 21-06)")
    bawaan.scroll_into_view_if_needed()
    lab.potret("26_bawa_pulang")
    (arsip,) = (lab.akar / "notebooks" / "berkas_kerja").glob("*/Bawa_Pulang_*.zip")
    with zipfile.ZipFile(arsip) as isi:
        assert {"Bawa_Pulang/1_Ringkasan_Saya.docx", "Bawa_Pulang/7_LKE.xlsx"} <= set(isi.namelist())


def _nilai_sendiri(lab):
    """Baris pertama dengan papan ketik saja; satu bukti berupa pernyataan ditegur, lalu dibetulkan."""
    from playwright.sync_api import expect

    lke = panel(lab, "Latihan 26-06")
    jawaban, bukti = lke.get_by_label("Jawaban "), lke.get_by_label("Bukti: judul dokumen")
    jawaban.first.focus()
    for _ in range(3):
        lab.halaman.keyboard.press("ArrowDown")
    lab.halaman.keyboard.press("Tab")
    lab.halaman.keyboard.type("Sudah ada semuanya")
    lab.halaman.keyboard.press("Tab")
    expect(lke).to_contain_text("Nilai sementara 4,80 dari 100; 1 dari 12 subkomponen dijawab, jadi belum berpredikat.")
    for urut, satu in list(enumerate(KUNCI.values()))[1:]:
        jawaban.nth(urut).select_option(label=pilihan_lke()[satu["jawaban"]])
        bukti.nth(urut).fill(satu["bukti"])
    bukti.first.focus()
    expect(lke).to_contain_text("Nilai 50,10 dari 100, predikat CC, Cukup (Memadai).")
    lke.get_by_role("button", name="Periksa").click()
    expect(lke).to_contain_text("✘ Belum tepat. Ada bukti yang berupa pernyataan.")
    lke.get_by_role("button", name="Petunjuk").click()
    expect(lke).to_contain_text("Petunjuk 1 dari 3: Mulailah dari subkomponen yang dokumennya sedang Anda bawa.")
    lab.potret("26_lke_atas")
    bukti.first.fill(KUNCI["1.a"]["bukti"])
    expect(lke).to_contain_text("Berubah sejak diperiksa")
    lke.get_by_role("button", name="Periksa").click()
    expect(lke).to_contain_text("✔ Lulus. Tepat. Tiap jawaban yang terisi dapat ditunjukkan buktinya")
    expect(lke).to_contain_text("2.c Pengukuran Kinerja, pemanfaatan: D → C, menambah 3,00")
    lke.get_by_role("button", name="Periksa").scroll_into_view_if_needed()
    lab.potret("26_lke_bawah")


def _post_test(lab):
    from playwright.sync_api import expect

    ujian = panel(lab, "Post-test · 10 menit")
    ujian.get_by_role("button", name="Mulai").click()
    expect(ujian).to_contain_text(f"0 dari {BANYAK} terjawab")
    lab.potret("26_post_test")
    baris = ujian.locator(".lakip-baris")
    paket = next(p for p in Paket if soal_paket(p)[0].perintah in baris.first.inner_text())
    for urut, soal in list(enumerate(soal_paket(paket)))[:-1]:
        _jawab(baris.nth(urut), soal)
    lab.halaman.keyboard.press("Tab")
    expect(ujian).to_contain_text(f"{BANYAK - 1} dari {BANYAK} terjawab · ✔ tersimpan")
    ujian.get_by_role("button", name="Kumpulkan").click()
    expect(ujian).to_contain_text(f"Masih 1 soal yang belum terjawab, atau angkanya tidak terbaca: nomor {BANYAK}.")
    ujian.get_by_role("button", name="Kumpulkan").click()
    expect(ujian).to_contain_text(f"Sebelum: belum dikumpulkan. Sesudah: {BANYAK - 1} dari {BANYAK} tepat.")
    expect(ujian).to_contain_text("notebook 26, “Bukti, bukan pernyataan”")
    ujian.scroll_into_view_if_needed()
    lab.potret("26_banding")


def _jawab(baris, soal):
    if soal.bentuk is KLASIFIKASI:
        for urut, satu in enumerate(soal.bahan.butir):
            baris.locator("select").nth(urut).select_option(
                label=next(opsi.teks for opsi in soal.bahan.golongan if opsi.kode == soal.kunci[satu.kode])
            )
    elif soal.bentuk is NILAI:
        baris.get_by_role("textbox").fill(soal.kunci)
    else:
        letak = [opsi.kode for opsi in soal.bahan.opsi].index(soal.kunci[0])
        baris.get_by_role("radio").nth(letak).check()
