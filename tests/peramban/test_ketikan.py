"""Yang ditulis orang tidak pernah hilang tanpa kata: dua jendela, jaringan lambat, kernel mati, dan halaman yang ditutup."""

from __future__ import annotations

import io
import os
import signal
import zipfile

import pytest

from tests.peramban.lab import TAMPAK
from tests.peramban.layar import (
    NOTEBOOK,
    coret,
    di_disk,
    kabar,
    keadaan,
    panel,
    proses_server,
    rekam_kabar,
    sumber,
    tombol_bilah,
    tunggu_pernah,
)

KALIMAT = "Meningkatnya omzet usaha mikro"


class Tertahan:
    """Permintaan isi notebook dari halaman itu, ditahan sampai dilepas: jaringan ruang kelas yang lambat."""

    def __init__(self, halaman, cara: str) -> None:
        self.halaman, self.cara, self.semua = halaman, cara, []
        halaman.route("**/api/contents/**", self._terima)

    def _terima(self, rute) -> None:
        ringan = "content=0" in rute.request.url
        if ringan or rute.request.method != self.cara:
            rute.continue_()
        else:
            self.semua.append(rute)

    def lepas(self) -> None:
        for rute in self.semua:
            rute.continue_()
        self.halaman.unroute("**/api/contents/**")


def _isi_coret(lab) -> str:
    return lab.halaman.locator(f"{TAMPAK} [data-ruang=coret] .cm-content").inner_text()


def _di_disk(lab) -> str:
    return sumber(di_disk(lab))[-1]


def test_kertas_coret_dua_jendela_selamat_juga_yang_diketik_selagi_menunggu(lab):
    """Yang diketik selagi menyimpan ikut tersimpan; yang diketik sampai yang terbaru tiba ikut terbawa."""
    from playwright.sync_api import expect

    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    lain = type(lab)(lab.halaman.context.new_page(), lab.alamat, lab.akar)
    lain.buka(NOTEBOOK)
    lain.tunggu_panel()
    expect(keadaan(lain)).to_have_text("✔ tersimpan")

    simpan = Tertahan(lain.halaman, "PUT")
    coret(lain, "# kedua: awal")
    lain.tunggu(lambda: lain.halaman.wait_for_timeout(200) or simpan.semua, "penyimpanan dikirim")
    lain.halaman.keyboard.type(" dan lanjutannya")
    lain.halaman.wait_for_timeout(2500)  # penyimpan berkala lewat selagi yang pertama belum dijawab
    simpan.lepas()
    lain.tunggu(lambda: "awal dan lanjutannya" in _di_disk(lain), "yang diketik selagi menyimpan tersimpan")
    expect(keadaan(lain)).to_have_text("✔ tersimpan")

    lab.halaman.bring_to_front()
    coret(lab, "# pertama")
    lab.halaman.keyboard.press("Control+s")
    expect(kabar(lab)).to_contain_text("diubah di jendela atau program lain")
    tombol_bilah(lab, "Ambil yang terbaru").click()
    lab.tunggu(lambda: "# pertama" in _di_disk(lab), "jendela pertama tersimpan")
    assert "awal dan lanjutannya" in _di_disk(lab)

    lain.halaman.bring_to_front()
    coret(lain, "# kedua: menyusul")
    lain.halaman.keyboard.press("Control+s")
    expect(kabar(lain)).to_contain_text("diubah di jendela atau program lain")
    ambil = Tertahan(lain.halaman, "GET")
    tombol_bilah(lain, "Ambil yang terbaru").click()
    lain.tunggu(lambda: lain.halaman.wait_for_timeout(200) or ambil.semua, "yang terbaru diminta")
    coret(lain, "# kedua: selagi menunggu")
    ambil.lepas()
    lain.tunggu(lambda: "selagi menunggu" in _di_disk(lain), "yang diketik selagi menunggu tersimpan")
    for bagian in ("awal dan lanjutannya", "# pertama", "# kedua: menyusul", "# kedua: selagi menunggu"):
        assert _di_disk(lain).count(bagian) == 1, (bagian, _di_disk(lain))
    expect(keadaan(lain)).to_have_text("✔ tersimpan")
    expect(kabar(lain)).to_have_count(0)
    assert "# pertama" in _isi_coret(lain)
    lain.periksa()
    lain.halaman.close()


TITIPAN_TANPA_KOTAK = """{
  const kunci = 'ruang-titipan:NOTEBOOK', titipan = JSON.parse(sessionStorage.getItem(kunci) ?? 'null');
  const ketikan = {nama: 'Kotak lama', nilai: 'baris satu\\nbaris dua', pilihan: '[]', sel: 'sudah-tidak-ada', urut: 0};
  titipan && sessionStorage.setItem(kunci, JSON.stringify({...titipan, ketikan: [...titipan.ketikan, ketikan]}));
}""".replace("NOTEBOOK", NOTEBOOK)


def _kotak(lab):
    return panel(lab, "Latihan 11-06 ·").get_by_label("Kalimat Anda:")


def _ketik(lab, teks: str) -> None:
    """Ketik tanpa meninggalkan isiannya."""
    _kotak(lab).click()
    lab.halaman.keyboard.press("Control+a")
    lab.halaman.keyboard.type(teks)


def _log(lab) -> str:
    """Log peserta; kosong selama belum satu pun tersimpan."""
    berkas = lab.akar / "notebooks" / "berkas_kerja" / "tanpa_nama" / "log.jsonl"
    return berkas.read_text(encoding="utf-8") if berkas.exists() else ""


@pytest.mark.skipif(os.name == "nt", reason="Windows tidak dapat membekukan sebuah proses")
def test_ketikan_di_panel_selamat_dari_kernel_mati_unduhan_dan_penutupan_halaman(lab):
    from playwright.sync_api import expect

    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    _ketik(lab, f"{KALIMAT} satu")
    rekam_kabar(lab)
    lab.bunuh_kernel()
    tunggu_pernah(lab, "sedang dinyalakan lagi")
    expect(kabar(lab)).to_have_count(0)
    expect(_kotak(lab)).to_have_value(f"{KALIMAT} satu")
    lab.tunggu(lambda: f"{KALIMAT} satu" in _log(lab), "tersimpan sesudah kernel menyala")

    lab.matikan_kernel()
    _ketik(lab, f"{KALIMAT} dua")
    lab.halaman.keyboard.press("Tab")
    tombol_bilah(lab, "Nyalakan lagi").click()
    lab.tunggu(lambda: f"{KALIMAT} dua" in _log(lab), "tersimpan sesudah Nyalakan lagi")
    expect(_kotak(lab)).to_have_value(f"{KALIMAT} dua")
    lab.tunggu_panel()

    _ketik(lab, f"{KALIMAT} tiga")
    with lab.halaman.expect_download() as unduhan:
        tombol_bilah(lab, "Unduh pekerjaan").click()
    with zipfile.ZipFile(io.BytesIO(unduhan.value.path().read_bytes())) as arsip:
        assert f"{KALIMAT} tiga" in arsip.read("tanpa_nama/log.jsonl").decode()

    server = proses_server(lab)
    os.kill(server, signal.SIGSTOP)
    ditanya: list[str] = []
    try:
        expect(keadaan(lab)).to_have_text("✘ sambungan terputus")
        _ketik(lab, f"{KALIMAT} empat")
        lab.halaman.once("dialog", lambda dialog: (ditanya.append(dialog.type), dialog.dismiss()))
        lab.halaman.close(run_before_unload=True)
        lab.tunggu(lambda: lab.halaman.wait_for_timeout(200) or bool(ditanya), "peramban bertanya sebelum menutup")
    finally:
        os.kill(server, signal.SIGCONT)
    assert ditanya == ["beforeunload"]
    expect(keadaan(lab)).to_have_text("✔ tersimpan")
    ditutup, lab.halaman = lab.halaman, lab.halaman.context.new_page()
    ditutup.close(run_before_unload=True)
    lab.tunggu(lambda: f"{KALIMAT} empat" in _log(lab), "yang masih diketik terkirim ketika halaman ditutup")


def test_ketikan_dititipkan_ketika_server_ruang_kelas_berhenti(lab):
    """Halaman dimuat ulang lewat ruang kelas; isian panel dan kertas coret yang belum terkirim terpasang lagi.

    Yang kotaknya tidak ada lagi (di sini ditambahkan ke titipannya) tidak hilang: ditulis di kertas coret.
    """
    from playwright.sync_api import expect

    lab.buka(NOTEBOOK)
    lab.tunggu_panel()
    alamat = lab.halaman.url
    lab.halaman.route("**/api/status*", lambda rute: rute.fulfill(status=424))
    lab.halaman.route("**/spawn*", lambda rute: rute.fulfill(status=302, headers={"location": alamat}))
    lab.halaman.route(
        "**/api/contents/**", lambda rute: rute.abort() if rute.request.method == "PUT" else rute.continue_()
    )
    expect(kabar(lab)).to_contain_text("Server Anda di ruang kelas berhenti.")
    coret(lab, "# ditulis sesudah server berhenti")
    lab.matikan_kernel()
    _ketik(lab, f"{KALIMAT} lima")
    tombol = tombol_bilah(lab, "Nyalakan lagi")
    lab.halaman.add_init_script(TITIPAN_TANPA_KOTAK)
    with lab.halaman.expect_navigation():
        tombol.click()
    lab.halaman.unroute_all()
    lab.tunggu_panel()
    expect(_kotak(lab)).to_have_value(f"{KALIMAT} lima")
    for baris in (
        "# --- yang Anda ketik di panel ketika kit berhenti ---",
        "# Kotak lama",
        "# baris satu",
        "# baris dua",
    ):
        lab.tunggu(lambda baris=baris: baris in _isi_coret(lab), f"{baris} di kertas coret")
    lab.tunggu(lambda: "sesudah server berhenti" in _di_disk(lab), "kertas coret yang dititipkan tersimpan")
