"""Panel pemeriksaan laptop: satu baris untuk tiap butir, dengan putusan dan apa yang dilakukan."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets as w

from lakip_helpers.latihan.lingkungan import (
    Periksaan,
    Putusan,
    coba_tulis_laporan,
    periksa_lingkungan,
    ringkas_putusan,
)
from lakip_helpers.panel.kerangka import Kerangka, aman, buat_tombol, rakit, saat_diklik, tulis_umpan

TANDA_PUTUSAN = {Putusan.SIAP: "✔ siap", Putusan.PERHATIKAN: "△ perhatikan", Putusan.GAGAL: "✘ belum siap"}
KALIMAT = {
    Putusan.SIAP: ("baik", "Laptop ini siap."),
    Putusan.PERHATIKAN: ("info", "Laptop ini dapat dipakai. Baca saran pada baris bertanda △."),
    Putusan.GAGAL: ("gagal", "Laptop ini belum siap. Lakukan saran pada baris bertanda ✘, lalu tekan Periksa lagi."),
}


def tampilkan_lingkungan() -> Kerangka:
    """Panel pemeriksaan laptop; memeriksa sekali ketika dibuka, dan lagi tiap kali tombolnya ditekan."""
    tabel = w.HTML()
    tombol = {
        "periksa": buat_tombol("Periksa lagi", "Ulangi pemeriksaan laptop", utama=True),
        "panel": buat_tombol("Tekan saya", "Menguji apakah tombol bekerja di laptop ini"),
    }
    teks = "\n".join(f"{satu.nama}: perlu {satu.perlu}" for satu in periksa_lingkungan())
    kerangka = rakit("Pemeriksaan laptop", "Tiap baris menyebut yang perlu dan yang ditemukan.", [tabel], tombol, teks)
    hasil_panel = [_periksaan_panel(ditekan=False)]

    def segarkan() -> None:
        periksaan = (*periksa_lingkungan(), *hasil_panel)
        jenis, kalimat = KALIMAT[ringkas_putusan(periksaan)]
        tabel.value = tulis_tabel(periksaan)
        kerangka.umpan.value = tulis_umpan(jenis, f"{kalimat} {coba_tulis_laporan(periksaan)}")

    def tekan() -> None:
        hasil_panel[:] = [_periksaan_panel(ditekan=True)]
        segarkan()

    saat_diklik(tombol["periksa"], segarkan)
    saat_diklik(tombol["panel"], tekan)
    segarkan()
    return kerangka


def _periksaan_panel(*, ditekan: bool) -> Periksaan:
    if ditekan:
        return Periksaan("Tombol panel", "bekerja bila ditekan", "bekerja", Putusan.SIAP)
    saran = "Tekan tombol “Tekan saya” di bawah tabel ini."
    return Periksaan("Tombol panel", "bekerja bila ditekan", "belum ditekan", Putusan.PERHATIKAN, saran)


def tulis_tabel(periksaan: Iterable[Periksaan]) -> str:
    """Tabel HTML hasil pemeriksaan.

    >>> from lakip_helpers.latihan.lingkungan import periksa_python
    >>> "✔ siap" in tulis_tabel([periksa_python((3, 11))])
    True
    """
    baris = "".join(_tulis_baris(satu) for satu in periksaan)
    kepala = "".join(
        f"<th scope='col'>{judul}</th>" for judul in ("Yang diperiksa", "Putusan", "Ditemukan, dan yang diperlukan")
    )
    return f'<table class="lakip-tabel"><thead><tr>{kepala}</tr></thead><tbody>{baris}</tbody></table>'


def _tulis_baris(satu: Periksaan) -> str:
    saran = f"<br><b>Lakukan:</b> {aman(satu.saran)}" if satu.saran else ""
    return (
        f"<tr><th scope='row'>{aman(satu.nama)}</th><td class='lakip-putusan'>{TANDA_PUTUSAN[satu.putusan]}</td>"
        f"<td>{aman(satu.ditemukan)} (perlu: {aman(satu.perlu)}){saran}</td></tr>"
    )
