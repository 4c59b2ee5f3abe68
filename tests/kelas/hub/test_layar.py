"""Layar kit di ruang kelas: satu peserta di chromium, dari halaman masuk sampai server yang berhenti dan dibuka lagi."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.peramban.chromium import PILIHAN_CHROMIUM, cari_chromium
from tests.peramban.lab import BATAS_BUKA_DETIK, BATAS_DETIK, TAMPAK, Lab
from tests.peramban.layar import (
    NOTEBOOK,
    coba_tetikus,
    coret,
    di_disk,
    dua_jendela,
    kabar,
    keadaan,
    nomor_proses,
    panel,
    rekam_kabar,
    sumber,
    susunan,
    tekan_semua,
    tombol_bilah,
    tunggu_pernah,
)

SANDI = "sandi-sendiri-1"
AKUN = "lk-tuti"
ASING = "31_notebook_asing.ipynb"


class LabHub(Lab):
    """Server peserta di belakang hub: kuki menggantikan kunci di alamat."""

    def api(self, jalan: str, cara: str = "GET"):
        """Jawaban JSON server peserta."""
        kunci = next(k["value"] for k in self.halaman.context.cookies() if k["name"] == "_xsrf" and AKUN in k["path"])
        alamat = f"{self.alamat.partition('/lab')[0]}/api/{jalan}"
        jawaban = self.halaman.context.request.fetch(alamat, method=cara, headers={"X-XSRFToken": kunci})
        assert jawaban.ok, (jawaban.status, alamat)
        return json.loads(jawaban.text() or "null")


@pytest.fixture
def lab(ruang) -> Iterator[LabHub]:
    """Tuti di halaman masuk ruang kelas."""
    from playwright.sync_api import expect, sync_playwright

    if not cari_chromium():
        pytest.skip("chromium tidak ada di komputer ini")
    expect.set_options(timeout=BATAS_DETIK * 1000)
    with sync_playwright() as main:
        peramban = main.chromium.launch(executable_path=cari_chromium(), args=PILIHAN_CHROMIUM)
        jendela = peramban.new_context(viewport={"width": 1092, "height": 614})
        jendela.set_default_timeout(BATAS_DETIK * 1000)
        alamat = f"{ruang.dasar}/user/{AKUN}/lab/tree/00_mulai_di_sini.ipynb"
        lab = LabHub(jendela.new_page(), alamat, ruang.rumah(AKUN))
        yield lab
        try:
            lab.periksa()
        finally:
            peramban.close()


def test_delapan_perjalanan_seorang_peserta(ruang, lab):
    from playwright.sync_api import expect

    _masuk(ruang, lab)
    _sel_asing_tidak_berjalan(lab)
    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    semula, asli = susunan(lab), sumber(di_disk(lab))
    panel(lab, "Latihan 11-01 ·").locator(".lakip-judul").dblclick()
    tekan_semua(lab, semula)
    coba_tetikus(lab, semula)
    assert sumber(di_disk(lab)) == asli
    _berkas_terunduh(lab)
    lab.halaman.wait_for_timeout(1500)
    letak = _letak(lab)
    latihan = panel(lab, "Latihan 11-04 ·")
    latihan.scroll_into_view_if_needed()
    latihan.get_by_label("Enam bulan kemudian 310 peserta").check()
    latihan.get_by_role("button", name="Periksa").click()
    expect(latihan).to_contain_text("✔ Lulus.")
    lab.tunggu(lambda: _letak(lab) != letak, "letak yang baru tersimpan")
    _tutup_lalu_lanjut(lab)
    _kernel_dibunuh(lab)
    _sambungan_putus(lab)
    dua_jendela(lab)
    _server_berhenti(lab)


def _masuk(ruang, lab):
    """Isi halaman masuk; sampai di notebook 00 yang panelnya siap tanpa menekan apa pun."""
    from playwright.sync_api import expect

    lab.halaman.goto(ruang.dasar)
    for isian, nilai in (("username", "Tuti"), ("password", SANDI), ("kode", ruang.rahasia["kode_kelas"])):
        lab.halaman.locator(f"[name={isian}]").fill(nilai)
    lab.halaman.get_by_role("button", name="Masuk").click()
    lab.halaman.locator(f"{TAMPAK} .jp-Cell").first.wait_for(timeout=BATAS_BUKA_DETIK * 1000)
    lab.tunggu_panel()
    expect(lab.halaman.locator("#jp-menu-panel")).to_be_hidden()
    lab.potret("hub_siap")


def _sel_asing_tidak_berjalan(lab):
    """Notebook kiriman orang lain yang mengaku buatan kit: terbaca, tetapi tidak berjalan sendiri."""
    from playwright.sync_api import expect

    notebook = json.loads((lab.akar / "notebooks" / NOTEBOOK).read_text(encoding="utf-8"))
    notebook["cells"][1]["source"] = "open('jejak.txt', 'w').write('berjalan')"
    berkas = lab.akar / "notebooks" / ASING
    berkas.write_text(json.dumps(notebook), encoding="utf-8")
    os.chown(berkas, *_pemilik(lab.akar / "notebooks" / NOTEBOOK))
    lab.buka(ASING)
    expect(lab.halaman.locator(f"{TAMPAK} [data-ruang=asing]")).to_contain_text("bukan buatan kit atau sudah diubah")
    lab.tunggu_panel()
    assert not (lab.akar / "notebooks" / "jejak.txt").exists()


def _pemilik(berkas: Path) -> tuple[int, int]:
    return berkas.stat().st_uid, berkas.stat().st_gid


def _berkas_terunduh(lab):
    from playwright.sync_api import expect

    isi = {f"contoh.{akhiran}": f"isi {akhiran}".encode() * 9 for akhiran in ("docx", "xlsx", "pdf", "zip")}
    for nama, data in isi.items():
        (lab.akar / "notebooks" / nama).write_bytes(data)
        os.chown(lab.akar / "notebooks" / nama, *_pemilik(lab.akar / "notebooks" / NOTEBOOK))
    tombol_bilah(lab, "Berkas").click()
    for nama, data in isi.items():
        with lab.halaman.expect_download() as unduhan:
            lab.halaman.get_by_role("listitem", name=nama).dblclick()
        assert (unduhan.value.suggested_filename, unduhan.value.path().read_bytes()) == (nama, data)
    expect(lab.halaman.locator(".jp-Dialog")).to_have_count(0)
    tombol_bilah(lab, "Berkas").click()


def _letak(lab) -> str:
    berkas = lab.akar / ".jupyter/lab/user-settings/lakip-lab/ruang.jupyterlab-settings"
    return berkas.read_text(encoding="utf-8") if berkas.is_file() else ""


def _tutup_lalu_lanjut(lab):
    from playwright.sync_api import expect

    lab.buka_lagi()
    expect(panel(lab, "Latihan 11-04 ·")).to_be_in_viewport()
    expect(panel(lab, "Latihan 11-04 ·")).to_contain_text("✔ Lulus.")


def _kernel_dibunuh(lab):
    from playwright.sync_api import expect

    panel(lab, "Latihan 11-04 ·").evaluate("simpul => simpul.dataset.lama = ''")
    nomor = nomor_proses(lab)
    rekam_kabar(lab)
    os.kill(nomor, signal.SIGKILL)
    tunggu_pernah(lab, "Kit di notebook ini berhenti dan sedang dinyalakan lagi")
    expect(lab.halaman.locator("[data-lama]")).to_have_count(0)
    expect(panel(lab, "Latihan 11-04 ·")).to_contain_text("✔ Lulus.")
    expect(kabar(lab)).to_have_count(0)


def _sambungan_putus(lab):
    from playwright.sync_api import expect

    server = _proses_server()
    os.kill(server, signal.SIGSTOP)
    try:
        expect(keadaan(lab)).to_have_text("✘ sambungan terputus")
        kotak = panel(lab, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")
        kotak.fill("Meningkatnya omzet usaha mikro")
        kotak.press("Tab")
        lab.halaman.wait_for_timeout(int(os.environ.get("LAKIP_PUTUS", "0")) * 1000)
        lab.potret("hub_putus")
    finally:
        os.kill(server, signal.SIGCONT)
    expect(kabar(lab)).to_have_count(0)
    expect(panel(lab, "Latihan 11-06 ·")).to_contain_text("✔ Tersimpan")
    (log,) = (lab.akar / "notebooks" / "berkas_kerja").glob("*/log.jsonl")
    lab.tunggu(lambda: "Meningkatnya omzet usaha mikro" in log.read_text(encoding="utf-8"), "yang diketik tersimpan")
    assert lab.halaman.locator(".jp-Dialog").count() == 0


def _proses_server() -> int:
    """Nomor proses server peserta itu, yang bekerja di rumahnya."""
    for nomor in (int(satu.name) for satu in Path("/proc").iterdir() if satu.name.isdigit()):
        try:
            nama, tempat = Path(f"/proc/{nomor}/comm").read_text(), Path(f"/proc/{nomor}/cwd").readlink()
        except OSError:
            continue
        if nama == "lakip-server\n" and AKUN in tempat.parts:
            return nomor
    raise AssertionError(f"server {AKUN} tidak berjalan")


def _server_berhenti(lab):
    """Server ditutup (lama tidak dipakai, atau memorinya habis): satu kalimat, satu tombol, lalu seperti semula."""
    from playwright.sync_api import expect

    os.kill(_proses_server(), signal.SIGKILL)
    expect(kabar(lab)).to_contain_text("Server Anda di ruang kelas berhenti. Yang sudah tersimpan aman")
    lab.potret("hub_server_berhenti")
    assert lab.halaman.locator(".jp-Dialog:visible").count() == 0
    kotak = panel(lab, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")
    kotak.fill("Meningkatnya omzet setelah server berhenti")
    coret(lab, "# ditulis setelah server berhenti")
    tombol_bilah(lab, "Nyalakan lagi").click()
    lab.halaman.locator(f"{TAMPAK} .jp-Cell").first.wait_for(timeout=BATAS_BUKA_DETIK * 1000)
    lab.tunggu(lambda: NOTEBOOK in lab.halaman.url, "kembali ke notebook yang sama")
    lab.tunggu_panel()
    expect(panel(lab, "Latihan 11-04 ·")).to_contain_text("✔ Lulus.")
    expect(kotak).to_have_value("Meningkatnya omzet setelah server berhenti")
    lab.tunggu(lambda: "setelah server berhenti" in sumber(di_disk(lab))[-1], "kertas coret yang dititipkan tersimpan")
    expect(kabar(lab)).to_have_count(0)
