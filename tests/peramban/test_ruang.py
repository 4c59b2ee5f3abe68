"""Layar kit: notebook terbuka siap, tidak dapat rusak oleh tombol apa pun, dan gangguan dijawab satu kalimat satu tombol."""

from __future__ import annotations

import json
import os
import re
import signal
import time

from tests.berkas.bahan import docx, p
from tests.peramban.lab import TAMPAK
from tests.peramban.layar import (
    NOTEBOOK,
    coba_tetikus,
    coret,
    di_disk,
    dua_jendela,
    kabar,
    keadaan,
    klik,
    nomor_proses,
    panel,
    proses_server,
    rekam_kabar,
    sumber,
    susunan,
    tekan_semua,
    tombol_bilah,
    tunggu_pernah,
)


def test_terbuka_siap_dan_tidak_ada_tombol_yang_merusak(lab):
    """Tanpa menekan apa pun panel ada; sesudah menekan semuanya, isi notebook tetap sama."""
    from playwright.sync_api import expect

    lab.halaman.set_viewport_size({"width": 1092, "height": 614})  # layar 1366x768 pada pembesaran 125 persen
    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    _layar_pertama(lab)
    semula, asli = susunan(lab), sumber(di_disk(lab))
    klik(panel(lab, "Latihan 11-01 ·").locator(".lakip-judul"))
    tekan_semua(lab, semula)
    klik(lab.halaman.locator(f"{TAMPAK} .jp-MarkdownCell").nth(1))
    tekan_semua(lab, semula)
    lab.keluaran(0).get_by_role("link", name="buka notebook 00").focus()
    tekan_semua(lab, semula, kecuali="Enter")  # Enter membuka tautan
    coba_tetikus(lab, semula)
    assert lab.halaman.locator(".jp-Dialog, .lm-CommandPalette:visible, .Toastify__toast").count() == 0
    assert sumber(di_disk(lab)) == asli
    _isian_tetap_menerima(lab)
    _kertascoret(lab, semula)
    expect(keadaan(lab)).to_have_text("✔ tersimpan")
    lab.potret("ruang_siap")


def _layar_pertama(lab):
    """Tidak ada kode, menu, atau bilah JupyterLab; lebarnya muat; bilah menyebut sesi dan kemajuan."""
    from playwright.sync_api import expect

    bilah = lab.halaman.locator(f"{TAMPAK} .ruang-bilah")
    expect(bilah).to_contain_text(re.compile(r"Sesi 11 · \d+ menit"))
    expect(bilah).to_contain_text("0 dari 6 latihan lulus")
    for tersembunyi in (".jp-NotebookPanel-toolbar", "#jp-menu-panel", "#jp-main-statusbar", ".tanpa-ruang"):
        expect(lab.halaman.locator(tersembunyi).first).to_be_hidden()
    terlihat = lab.halaman.locator(f"{TAMPAK} .jp-Cell:not([data-ruang=coret]) .cm-editor:visible")
    expect(terlihat).to_have_count(0)
    lebar = "simpul => simpul.scrollWidth - simpul.clientWidth"
    for bagian in ("html", f"{TAMPAK} .ruang-bilah", f"{TAMPAK} .jp-WindowedPanel-outer"):
        assert lab.halaman.locator(bagian).first.evaluate(lebar) == 0, bagian


def _isian_tetap_menerima(lab):
    from playwright.sync_api import expect

    kotak = panel(lab, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")
    kotak.click()
    lab.halaman.keyboard.type("abdd xx mm 00 hjk")
    lab.halaman.keyboard.press("Backspace")
    expect(kotak).to_have_value("abdd xx mm 00 hj")


def _kertascoret(lab, semula):
    """Satu-satunya tempat bebas: dapat diketik dan dijalankan, dan tidak beranak sel baru."""
    from playwright.sync_api import expect

    coret = lab.halaman.locator(f"{TAMPAK} [data-ruang=coret]")
    expect(coret).to_have_count(1)
    coret.locator(".cm-content").click()
    lab.halaman.keyboard.press("Control+End")
    lab.halaman.keyboard.type("\n2 * 3 * 7")
    lab.halaman.keyboard.press("Shift+Enter")
    expect(coret.locator(".jp-OutputArea-output")).to_have_text("42")
    assert susunan(lab) == semula
    lab.halaman.keyboard.press("Control+s")
    lab.tunggu(lambda: "2 * 3 * 7" in sumber(di_disk(lab))[-1], "kertas coret tersimpan")


def test_kembali_ke_tempat_berhenti_dan_kernel_yang_dibunuh_pulih_sendiri(lab):
    from playwright.sync_api import expect

    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    latihan = panel(lab, "Latihan 11-04 ·")
    latihan.scroll_into_view_if_needed()
    latihan.get_by_label("Enam bulan kemudian 310 peserta").check()
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    expect(lab.halaman.locator(f"{TAMPAK} .ruang-kemajuan")).to_have_text("1 dari 6 latihan lulus")
    letak = lab.akar / ".lakip/jupyter/settings/lakip-lab/ruang.jupyterlab-settings"
    lab.tunggu(lambda: letak.is_file() and NOTEBOOK in letak.read_text(encoding="utf-8"), "letak tersimpan")

    lab.buka_lagi()
    expect(panel(lab, "Latihan 11-04 ·")).to_be_in_viewport()
    expect(panel(lab, "Latihan 11-04 ·")).to_contain_text("✔ Lulus.")
    expect(lab.keluaran(0)).to_contain_text("sesi 11: 1 dari 6 latihan lulus")

    panel(lab, "Latihan 11-04 ·").evaluate("simpul => simpul.dataset.lama = ''")
    nomor = nomor_proses(lab)
    dibaca = letak_tenang(lab)
    rekam_kabar(lab)
    os.kill(nomor, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    tunggu_pernah(lab, "Kit di notebook ini berhenti dan sedang dinyalakan lagi")
    lab.potret("ruang_kernel_dibunuh")
    expect(lab.halaman.locator("[data-lama]")).to_have_count(0)
    expect(panel(lab, "Latihan 11-04 ·")).to_contain_text("✔ Lulus.")
    expect(kabar(lab)).to_have_count(0)
    tunggu_letak(lab, dibaca)
    if os.name != "nt":  # di sana kabar kernel yang mati datang lebih lambat
        lab.tunggu_panel()
        _yang_menggulir_tetap_di_tempatnya(lab)


def _yang_menggulir_tetap_di_tempatnya(lab):
    """Jam penyimpan letak yang masih berjalan ketika panel dipasang kembali tidak mencatat layar yang sedang memendek."""
    from playwright.sync_api import expect

    nomor = nomor_proses(lab)
    panel(lab, "Latihan 11-04 ·").evaluate("simpul => simpul.dataset.lama = ''")
    dibaca = letak_tenang(lab)
    lab.halaman.evaluate(MENGGULIR_SAMPAI_KABAR, TAMPAK)
    rekam_kabar(lab)
    os.kill(nomor, signal.SIGKILL)
    tunggu_pernah(lab, "Kit di notebook ini berhenti dan sedang dinyalakan lagi")
    expect(lab.halaman.locator("[data-lama]")).to_have_count(0)
    lab.tunggu_panel()
    expect(kabar(lab)).to_have_count(0)
    tunggu_letak(lab, dibaca)


MENGGULIR_SAMPAI_KABAR = """tampak => {
    const gulir = document.querySelector(`${tampak} .jp-WindowedPanel-outer`);
    const jam = setInterval(() => {
        if (document.querySelector(`${tampak} .ruang-kabar:not(.lm-mod-hidden)`)) return clearInterval(jam);
        gulir.dispatchEvent(new WheelEvent('wheel'));
    }, 10);
}"""


def letak_tenang(lab) -> list[int]:
    """Letak baca sesudah dua bacaan yang berselang setengah detik sama."""
    lalu = None
    while (kini := letak_baca(lab)) != lalu:
        lalu = kini
        lab.halaman.wait_for_timeout(500)
    return kini


def tunggu_letak(lab, dibaca: list[int]) -> None:
    """Tunggu sampai yang dibaca ada di tempatnya; bila tidak, sebutkan letak yang sekarang."""
    akhir = time.monotonic() + 15
    while (kini := letak_baca(lab)) != dibaca and time.monotonic() < akhir:
        lab.halaman.wait_for_timeout(100)
    assert kini == dibaca, f"yang dibaca semula {dibaca}, kini {kini}"


def letak_baca(lab) -> list[int]:
    """Nomor sel paling atas di layar dan geserannya, dalam lima piksel."""
    return lab.halaman.evaluate(
        """tampak => {
            const gulir = document.querySelector(`${tampak} .jp-WindowedPanel-outer`).getBoundingClientRect().top;
            const sel = [...document.querySelectorAll(`${tampak} .jp-Cell`)].map(satu => satu.getBoundingClientRect());
            const urut = sel.findIndex(satu => satu.bottom > gulir + 1);
            return [urut, Math.round((sel[urut].top - gulir) / 5)];
        }""",
        TAMPAK,
    )


def test_kernel_yang_hilang_lalu_sambungan_yang_putus_dijawab_satu_tombol(lab):
    from playwright.sync_api import expect

    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    assert "lakip_helpers.kelas.hub.induk_kernel" in lab.proses_kernel().cmdline()
    lab.matikan_kernel()
    panel(lab, "Latihan 11-04 ·").evaluate("simpul => simpul.dataset.lama = ''")
    panel(lab, "Latihan 11-04 ·").get_by_role("button", name="Periksa").click()
    expect(kabar(lab)).to_contain_text("Kit di notebook ini berhenti. Jawaban yang sudah tersimpan aman")
    lab.potret("ruang_kernel_hilang")
    tombol_bilah(lab, "Nyalakan lagi").click()
    expect(lab.halaman.locator("[data-lama]")).to_have_count(0)
    lab.tunggu_panel()
    expect(kabar(lab)).to_have_count(0)
    expect(panel(lab, "Latihan 11-04 ·")).to_contain_text("○ Belum Anda kerjakan")
    if os.name != "nt":  # di sana sebuah proses tidak dapat dibekukan
        _sambungan_putus_lalu_kembali(lab)


def _sambungan_putus_lalu_kembali(lab):
    """Yang diketik selama putus sampai ke kit begitu sambungan kembali; tidak ada dialog berbahasa Inggris."""
    from playwright.sync_api import expect

    server = proses_server(lab)
    os.kill(server, signal.SIGSTOP)
    try:
        expect(keadaan(lab)).to_have_text("✘ sambungan terputus")
        expect(kabar(lab)).to_contain_text("Sambungan terputus. Jangan tutup halaman ini")
        kotak = panel(lab, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")
        kotak.fill("Meningkatnya omzet usaha mikro")
        kotak.press("Tab")
        lab.potret("ruang_putus")
    finally:
        os.kill(server, signal.SIGCONT)
    tombol_bilah(lab, "Coba sekarang").click()
    expect(kabar(lab)).to_have_count(0)
    expect(keadaan(lab)).to_have_text("✔ tersimpan")
    expect(panel(lab, "Latihan 11-06 ·")).to_contain_text("✔ Tersimpan")
    log = lab.akar / "notebooks" / "berkas_kerja" / "tanpa_nama" / "log.jsonl"
    lab.tunggu(lambda: "Meningkatnya omzet usaha mikro" in log.read_text(encoding="utf-8"), "yang diketik tersimpan")


def test_dua_jendela_dan_berkas_yang_diubah_program_lain_tidak_saling_menghapus(lab):
    """Isian saling diikuti; keluaran yang berbeda ditimpa diam-diam; kertas coret yang berbeda ditanyakan, dan keduanya selamat."""
    from playwright.sync_api import expect

    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    dua_jendela(lab)
    coret(lab, "# dari halaman pertama")
    lab.tunggu(lambda: "halaman pertama" in sumber(di_disk(lab))[-1], "halaman pertama tersimpan")
    expect(keadaan(lab)).to_have_text("✔ tersimpan")
    berkas = lab.akar / "notebooks" / NOTEBOOK
    lain = lab.di_disk(NOTEBOOK)
    lain["cells"][-1]["source"] = ["# dari halaman kedua"]
    berkas.write_text(json.dumps(lain), encoding="utf-8")

    coret(lab, "# masih di halaman pertama")
    lab.halaman.keyboard.press("Control+s")
    expect(kabar(lab)).to_contain_text("Notebook ini diubah di jendela atau program lain.")
    lab.potret("ruang_berubah")
    tombol_bilah(lab, "Ambil yang terbaru").click()
    lab.tunggu_panel()
    expect(kabar(lab)).to_have_count(0)
    lab.tunggu(lambda: "masih di halaman pertama" in sumber(di_disk(lab))[-1], "kertas coret tersambung")
    assert "# dari halaman kedua" in sumber(di_disk(lab))[-1]
    expect(keadaan(lab)).to_have_text("✔ tersimpan")

    lain = lab.di_disk(NOTEBOOK)
    lain["cells"][1]["outputs"] = []
    berkas.write_text(json.dumps(lain), encoding="utf-8")
    coret(lab, "")
    lab.halaman.keyboard.press("Control+s")
    expect(keadaan(lab)).to_have_text("✔ tersimpan")
    expect(kabar(lab)).to_have_count(0)


def test_alamat_salah_ketik_dijawab_kalimat_indonesia_dan_notebook_pertama_terbuka(lab):
    from playwright.sync_api import expect

    lab.halaman.goto(lab.alamat.replace("00_mulai_di_sini", "11_kinerja"))
    dialog = lab.halaman.locator(".jp-Dialog")
    expect(dialog).to_contain_text("Tidak ada berkas bernama “11_kinerja.ipynb” di kit ini.")
    dialog.get_by_role("button", name="Tutup").click()
    expect(dialog).to_have_count(0)
    bilah = lab.halaman.locator(f"{TAMPAK} .ruang-bilah")
    expect(bilah).to_contain_text("Mulai di sini")  # bukan layar kosong
    lab.halaman.goto("about:blank")
    lab.halaman.goto(re.sub("/tree/[^?]+", "", lab.alamat) + "&reset")
    expect(bilah).to_contain_text("Mulai di sini")


def test_berkas_kantor_terunduh_dan_bilah_berpindah(lab):
    from playwright.sync_api import expect

    isi = {f"contoh.{akhiran}": docx(p(akhiran)) for akhiran in ("docx", "xlsx", "pdf", "zip")}
    for nama, data in isi.items():
        (lab.akar / "notebooks" / nama).write_bytes(data)
    (lab.akar / "notebooks" / "rusak.ipynb").write_text('{"cells": [', encoding="utf-8")
    lab.buka()
    lab.tunggu_panel()
    expect(lab.halaman.locator("#filebrowser")).to_be_hidden()
    tombol_bilah(lab, "Berkas").click()
    keterangan = re.compile(r"^contoh\.docx\nBesarnya [^\n]+\nDiubah [^\n]+$")
    expect(lab.halaman.get_by_role("listitem", name="contoh.docx")).to_have_attribute("title", keterangan)
    for nama, data in isi.items():
        with lab.halaman.expect_download() as unduhan:
            lab.halaman.get_by_role("listitem", name=nama).dblclick()
        assert unduhan.value.suggested_filename == nama
        assert unduhan.value.path().read_bytes() == data
    expect(lab.halaman.locator(".jp-Dialog")).to_have_count(0)
    lab.halaman.get_by_role("listitem", name="rusak.ipynb").dblclick()
    expect(lab.halaman.locator(".jp-Dialog:visible")).to_contain_text("Berkas belum dapat dibuka")
    lab.halaman.locator(".jp-Dialog").get_by_role("button", name="Tutup").click()
    expect(lab.halaman.locator(".jp-Dialog")).to_have_count(0)
    expect(lab.halaman.get_by_role("heading", name="00 ·")).to_be_visible()
    lab.potret("ruang_berkas")
    lab.halaman.get_by_role("listitem", name=NOTEBOOK).focus()
    tombol_bilah(lab, "Berkas").click()
    expect(lab.halaman.locator("#filebrowser")).to_be_hidden()

    tombol_bilah(lab, "Sebelumnya").click()
    expect(kabar(lab)).to_contain_text("Ini notebook yang pertama.")
    tombol_bilah(lab, "Berikutnya").click()
    expect(lab.halaman.get_by_role("heading", name="11 ·")).to_be_visible()
    lab.tunggu(lambda: lab.punya_sesi(NOTEBOOK), f"{NOTEBOOK} mempunyai kernel")
    lab.tunggu_panel()
    _ikuti_dan_unduh(lab)


def _ikuti_dan_unduh(lab):
    from playwright.sync_api import expect

    tombol_bilah(lab, "Ikuti dari sini").click()
    expect(kabar(lab)).to_contain_text("Ikuti kelas mulai dari latihan 11-01?")
    tombol_bilah(lab, "Ya, ikuti").click()
    expect(kabar(lab)).to_contain_text("Lanjutkan dari latihan 11-01")
    lab.tunggu_panel()
    with lab.halaman.expect_download() as unduhan:
        tombol_bilah(lab, "Unduh pekerjaan").click()
    assert unduhan.value.suggested_filename == "kumpul_tanpa_nama.zip"
    expect(kabar(lab)).to_contain_text("kumpul_tanpa_nama.zip dibuat di folder berkas_kerja")
    _yang_ditidurkan_bangun(lab)


def _yang_ditidurkan_bangun(lab):
    """Kernel notebook 00 dihentikan server selama tidak dilihat; begitu dilihat lagi, panelnya siap tanpa ditekan."""
    from playwright.sync_api import expect

    (awal,) = [sesi for sesi in lab.api("sessions") if sesi["path"].startswith("00_")]
    lab.api(f"kernels/{awal['kernel']['id']}", "DELETE")
    tombol_bilah(lab, "Sebelumnya").click()
    expect(lab.halaman.get_by_role("heading", name="00 ·")).to_be_visible()
    lab.tunggu(lambda: lab.punya_sesi("00_mulai_di_sini.ipynb"), "kernel notebook 00 menyala sendiri")
    lab.tunggu_panel()
    expect(kabar(lab)).to_have_count(0)
    _bilah_utuh_di_layar_sempit(lab)


def _bilah_utuh_di_layar_sempit(lab):
    """Semua tombol bilah tampak pada pembesaran 150 persen, dan kabar yang muncul tidak menggeser yang dibaca."""
    lab.halaman.set_viewport_size({"width": 910, "height": 512})
    bilah = lab.halaman.locator(f"{TAMPAK} .ruang-bilah")
    lab.tunggu(lambda: bilah.bounding_box()["height"] > 60, "bilah menjadi dua baris")
    assert bilah.evaluate("simpul => simpul.scrollHeight - simpul.clientHeight") == 0
    lab.halaman.locator(f"{TAMPAK} .lakip-panel").nth(2).hover()
    lab.halaman.mouse.wheel(0, 60)
    lab.halaman.wait_for_timeout(500)
    letak = [lab.halaman.locator(f"{TAMPAK} .lakip-panel").nth(2).bounding_box()["y"]]
    for tombol in ("Sebelumnya", "Tutup"):
        tombol_bilah(lab, tombol).click()
        lab.halaman.wait_for_timeout(300)
        letak.append(lab.halaman.locator(f"{TAMPAK} .lakip-panel").nth(2).bounding_box()["y"])
    assert max(letak) - min(letak) < 2, letak
