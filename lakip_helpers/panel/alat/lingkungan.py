"""Panel pemeriksaan laptop: satu baris untuk tiap butir, dengan putusan dan apa yang dilakukan."""

from __future__ import annotations

import json
from collections.abc import Iterable

import ipywidgets as w

from lakip_helpers.latihan.laptop.kesiapan import Layar, baca_layar, coba_tulis_kesiapan, susun_kesiapan
from lakip_helpers.latihan.laptop.lingkungan import (
    Periksaan,
    PutusanLaptop,
    periksa_layar,
    periksa_lingkungan,
    ringkas_putusan,
)
from lakip_helpers.panel.kerangka import Kerangka, aman, buat_tombol, rakit, saat_diklik, tulis_umpan

TANDA_PUTUSAN = {
    PutusanLaptop.SIAP: "✔ siap",
    PutusanLaptop.PERHATIKAN: "△ perhatikan",
    PutusanLaptop.GAGAL: "✘ belum siap",
}
KALIMAT = {
    PutusanLaptop.SIAP: ("baik", "Laptop ini siap."),
    PutusanLaptop.PERHATIKAN: ("info", "Laptop ini dapat dipakai. Baca saran pada baris bertanda △."),
    PutusanLaptop.GAGAL: (
        "gagal",
        "Laptop ini belum siap. Lakukan saran pada baris bertanda ✘, lalu tekan Periksa lagi.",
    ),
}


TANYA_LAYAR = (
    "setTimeout(() => {const kotak = this.closest('.lakip-panel')?.querySelector('.lakip-layar input'); "
    "if (kotak) {kotak.value = JSON.stringify({lebar: screen.width, tinggi: screen.height, "
    "jendela_lebar: innerWidth, jendela_tinggi: innerHeight, "
    "perbesaran: Math.round(100 * outerWidth / innerWidth), peramban: navigator.userAgent}); "
    "kotak.dispatchEvent(new Event('change', {bubbles: true}));}}, 300)"
)
"""Peramban menuliskan ukuran layarnya ke kotak yang tidak tampak; kalimatnya tetap, tanpa data dari luar."""


class _Pemeriksa:
    """Yang sudah diketahui dari peramban, dan tempat hasilnya."""

    def __init__(self) -> None:
        self.tabel, self.kabar = w.HTML(), w.Text(description="Kabar layar")
        self.kabar.layout.display = "none"
        self.kabar.add_class("lakip-layar")
        self.kotak = [self.tabel, self.kabar, w.HTML(f'<style onload="{TANYA_LAYAR}">/* */</style>')]
        self.ditekan = False

    def layar(self) -> Layar | None:
        try:
            return baca_layar(json.loads(self.kabar.value or "null"))
        except ValueError:
            return None

    def periksa(self) -> tuple[Periksaan, ...]:
        layar = self.layar()
        tampak = (periksa_layar(layar.jendela_lebar),) if layar else ()
        return (*periksa_lingkungan(), *tampak, _periksaan_panel(ditekan=self.ditekan))


def tampilkan_lingkungan() -> Kerangka:
    """Panel pemeriksaan laptop; memeriksa sekali ketika dibuka, dan lagi tiap kali tombolnya ditekan."""
    pemeriksa = _Pemeriksa()
    tombol = {
        "periksa": buat_tombol("Periksa lagi", "Ulangi pemeriksaan laptop", utama=True),
        "panel": buat_tombol("Tekan saya", "Menguji apakah tombol bekerja di laptop ini"),
    }
    teks = "\n".join(f"{satu.nama}: perlu {satu.perlu}" for satu in periksa_lingkungan())
    perintah = "Tiap baris menyebut yang perlu dan yang ditemukan."
    kerangka = rakit("Pemeriksaan laptop", perintah, pemeriksa.kotak, tombol, teks)

    def segarkan() -> None:
        butir = pemeriksa.periksa()
        jenis, kalimat = KALIMAT[ringkas_putusan(butir)]
        pemeriksa.tabel.value = tulis_tabel(butir)
        laporan = coba_tulis_kesiapan(susun_kesiapan(butir, pemeriksa.layar()))
        kerangka.umpan.value = tulis_umpan(jenis, f"{kalimat} {laporan}")

    def tekan() -> None:
        pemeriksa.ditekan = True
        segarkan()

    saat_diklik(tombol["periksa"], segarkan)
    saat_diklik(tombol["panel"], tekan)
    pemeriksa.kabar.observe(lambda _: segarkan(), names="value")
    segarkan()
    return kerangka


def _periksaan_panel(*, ditekan: bool) -> Periksaan:
    if ditekan:
        return Periksaan("Tombol panel", "bekerja bila ditekan", "bekerja", PutusanLaptop.SIAP)
    saran = "Tekan tombol “Tekan saya” di bawah tabel ini."
    return Periksaan("Tombol panel", "bekerja bila ditekan", "belum ditekan", PutusanLaptop.PERHATIKAN, saran)


def tulis_tabel(periksaan: Iterable[Periksaan]) -> str:
    """Tabel HTML hasil pemeriksaan.

    >>> from lakip_helpers.latihan.laptop.lingkungan import periksa_python
    >>> "✔ siap" in tulis_tabel([periksa_python((3, 11))])
    True
    """
    baris = "".join(_tulis_baris(satu) for satu in periksaan)
    kepala = "".join(
        f"<th scope='col'>{judul}</th>" for judul in ("Yang diperiksa", "Putusan", "Ditemukan, dan yang diperlukan")
    )
    return f'<table class="lakip-tabel"><thead><tr>{kepala}</tr></thead><tbody>{baris}</tbody></table>'


def _tulis_baris(periksaan: Periksaan) -> str:
    saran = f"<br><b>Lakukan:</b> {aman(periksaan.saran)}" if periksaan.saran else ""
    tanda = TANDA_PUTUSAN[periksaan.putusan]
    return (
        f"<tr><th scope='row'>{aman(periksaan.nama)}</th><td class='lakip-putusan'>{tanda}</td>"
        f"<td>{aman(periksaan.ditemukan)} (perlu: {aman(periksaan.perlu)}){saran}</td></tr>"
    )
