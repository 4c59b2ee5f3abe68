"""Yang dilihat dan ditekan orang di layar kit; dipakai uji di server setempat dan di ruang kelas."""

from __future__ import annotations

import json
import re

from tests.peramban.lab import TAMPAK

NOTEBOOK = "11_kinerja_bukan_kerja.ipynb"
TOMBOL = (
    *"abcdfhijklmoqrvxyz0",
    *("d", "d", "0", "0", "Enter", "Escape", "Delete", "ArrowDown", "ArrowUp", "F2", " "),
    *("Shift+Enter", "Alt+Enter", "Control+Enter", "Shift+M", "Shift+O", "Shift+L", "Control+Shift+Minus"),
    *("Control+x", "Control+v", "Control+z", "Control+b", "Control+Shift+c", "Control+Shift+ArrowUp", "Alt+w"),
)
"""Semua pintasan JupyterLab yang di luar isian mengubah, memotong, memindahkan, atau membuka sesuatu."""


def panel(lab, judul):
    """Panel yang memuat judul itu, pada notebook yang tampak."""
    return lab.halaman.locator(f"{TAMPAK} .lakip-panel").filter(has_text=judul)


def susunan(lab) -> list[list[str]]:
    """Jenis dan isi semua sel notebook yang tampak, menurut JupyterLab sendiri."""
    return lab.halaman.evaluate(
        f"""() => [...document.querySelectorAll('{TAMPAK} .jp-Cell')].map(sel => [
            sel.classList.contains('jp-CodeCell') ? 'kode' : 'teks', sel.dataset.ruang,
            sel.querySelector('.jp-RenderedMarkdown')?.innerText ?? ''])"""
    )


def di_disk(lab, nama: str = NOTEBOOK) -> list[dict]:
    """Sel notebook seperti tersimpan."""
    return lab.di_disk(nama)["cells"]


def sumber(sel: list[dict]) -> list[str]:
    return ["".join(satu["source"]) for satu in sel]


def keadaan(lab):
    return lab.halaman.locator(f"{TAMPAK} .ruang-keadaan")


def kabar(lab):
    return lab.halaman.locator(f"{TAMPAK} .ruang-kabar:not(.lm-mod-hidden)")


def tombol_bilah(lab, nama: str):
    return lab.halaman.locator(f"{TAMPAK} .ruang-bilah, {TAMPAK} .ruang-kabar").get_by_role("button", name=nama)


def klik(tempat):
    """Klik ganda pada bacaan atau judul panel, seperti orang yang mencari tempat mengetik."""
    tempat.scroll_into_view_if_needed()
    tempat.dblclick(position={"x": 4, "y": 4})


def tekan_semua(lab, semula, kecuali="-"):
    for tombol in TOMBOL:
        if kecuali not in tombol:
            lab.halaman.keyboard.press(tombol)
    assert susunan(lab) == semula


def coba_tetikus(lab, semula):
    """Klik kanan, margin kiri, dan seret tidak mengubah apa pun."""
    panel(lab, "Latihan 11-01 ·").locator(".lakip-judul").click(button="right")
    assert lab.halaman.locator(".lm-Menu").count() == 0
    lab.halaman.keyboard.press("Escape")
    sel = lab.halaman.locator(f"{TAMPAK} .jp-CodeCell").nth(2)
    tinggi = sel.bounding_box()["height"]
    letak = sel.bounding_box()
    for x in (3, 12, 30):
        lab.halaman.mouse.click(letak["x"] + x, letak["y"] + min(60, tinggi / 2))
        lab.halaman.mouse.dblclick(letak["x"] + x, letak["y"] + min(60, tinggi / 2))
    lab.halaman.mouse.move(letak["x"] + 30, letak["y"] + 10)
    lab.halaman.mouse.down()
    lab.halaman.mouse.move(letak["x"] + 60, letak["y"] + 300, steps=5)
    lab.halaman.mouse.up()
    assert susunan(lab) == semula
    assert abs(sel.bounding_box()["height"] - tinggi) < 2


def coret(lab, teks: str) -> None:
    lab.halaman.locator(f"{TAMPAK} [data-ruang=coret] .cm-content").click()
    lab.halaman.keyboard.press("Control+End")
    lab.halaman.keyboard.type(f"\n{teks}")


def rekam(tempat) -> None:
    """Catat semua yang tampil di `tempat` sejak sekarang, juga yang segera berganti lagi.

    `tempat` sesempit mungkin: seluruh notebook ditata ulang dan dibaca lagi pada tiap perubahannya.
    """
    tempat.evaluate(REKAM)


def rekam_kabar(lab) -> None:
    """Catat semua kalimat di baris kabar notebook yang tampak."""
    rekam(lab.halaman.locator(f"{TAMPAK} .ruang-kabar"))


def tunggu_pernah(lab, kalimat: str) -> None:
    """Tunggu sampai kalimat itu pernah tampil sejak `rekam`."""
    lab.tunggu(lambda: lab.halaman.evaluate("teks => window.pernah.some(t => t.includes(teks))", kalimat), kalimat)


REKAM = """tempat => {
  window.pernah = [];
  const lihat = () => window.pernah.push(tempat.innerText);
  new MutationObserver(lihat).observe(tempat, {childList: true, subtree: true, characterData: true, attributes: true});
}"""


def nomor_proses(lab) -> int:
    """Nomor proses kernel notebook yang tampak, ditanyakan kepada kernelnya sendiri lewat kertas coret."""
    coret = lab.halaman.locator(f"{TAMPAK} [data-ruang=coret]")
    isi = coret.locator(".cm-content")
    isi.click()
    lab.halaman.keyboard.press("Control+End")
    lab.halaman.keyboard.type("\nimport os; print('proses', os.getpid())")
    lab.halaman.keyboard.press("Control+Enter")
    lab.tunggu(lambda: "proses" in coret.locator(".jp-OutputArea-output").first.inner_text(), "kernel menjawab")
    return int(re.search(r"proses (\d+)", coret.locator(".jp-OutputArea-output").first.inner_text())[1])


def proses_server(lab) -> int:
    """Nomor proses server setempat."""
    (catatan,) = (lab.akar / ".lakip" / "jupyter" / "runtime").glob("jpserver-*.json")
    return json.loads(catatan.read_text(encoding="utf-8"))["pid"]


def dua_jendela(lab) -> None:
    """Notebook yang sama di jendela kedua: satu kernel, isian saling diikuti, keduanya mengatakan yang terjadi."""
    from playwright.sync_api import expect

    lain = type(lab)(lab.halaman.context.new_page(), lab.alamat, lab.akar)
    lain.buka(NOTEBOOK)
    lain.tunggu_panel()
    assert len({sesi["kernel"]["id"] for sesi in lab.api("sessions") if sesi["path"] == NOTEBOOK}) == 1
    for dari, ke, kalimat in ((lab, lain, "Meningkatnya omzet"), (lain, lab, "Meningkatnya omzet usaha mikro")):
        kotak = panel(dari, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")
        kotak.fill(kalimat)
        kotak.press("Tab")
        expect(panel(ke, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")).to_have_value(kalimat)
        expect(panel(ke, "Latihan 11-06 ·")).to_contain_text("baru saja berubah di jendela lain")
        expect(panel(dari, "Latihan 11-06 ·")).not_to_contain_text("di jendela lain")
    lab.potret("ruang_jendela_lama")
    lain.periksa()
    lain.halaman.close()
