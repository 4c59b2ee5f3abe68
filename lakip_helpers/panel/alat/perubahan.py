"""Panel perubahan: apa yang berubah selama bimbingan, atau di antara dua unggahan yang dipilih."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.hasil.perubahan import Perubahan, daftar_unggahan, perubahan_dipilih, perubahan_peserta
from lakip_helpers.panel.kerangka import Kerangka, aman, buat_tombol, di_atas, rakit, saat_diklik, tulis_umpan
from lakip_helpers.sajian.dokumen.banding_layar import sebagai_html

PERINTAH = (
    "Membandingkan unggahan dan jawaban Anda yang pertama dengan yang terakhir: catatan yang selesai, tersisa, dan "
    "baru, serta kalimat dan target yang berubah. Boleh juga memilih dua unggahan. Halamannya ikut dibawa pulang."
)
OTOMATIS = "(pertama dan terakhir)"
BELUM = (
    "Belum ada dua versi yang dapat dibandingkan. Unggah dokumen Anda lagi sesudah dibetulkan, atau periksa jawaban "
    "latihan Anda, lalu tekan lagi."
)


def tampilkan_perubahan() -> Kerangka:
    """Panel perubahan.

    >>> list(tampilkan_perubahan().tombol)
    ['bandingkan']
    """
    lama, baru = (di_atas(w.Dropdown(description=f"Versi {sisi}:")) for sisi in ("lama", "baru"))
    tombol = {"bandingkan": buat_tombol("Bandingkan", "Lihat apa yang berubah", utama=True)}
    kerangka = rakit("Apa yang berubah", PERINTAH, [lama, baru], tombol, "Tekan Bandingkan.")
    hasil = w.HTML()
    kerangka.kotak.children = (*kerangka.kotak.children, hasil)

    def segarkan() -> None:
        pilihan = [OTOMATIS, *daftar_unggahan()]
        for satu in (lama, baru):
            terpilih = satu.value
            satu.options = pilihan
            satu.value = terpilih if terpilih in pilihan else OTOMATIS

    def bandingkan() -> None:
        kerangka.umpan.value, hasil.value = tulis_umpan("info", "Sedang dibandingkan, tunggu sebentar …"), ""
        segarkan()
        dipilih = [satu.value for satu in (lama, baru) if satu.value != OTOMATIS]
        try:
            berubah = _bandingkan(dipilih)
        except GalatLakip as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))
            return
        kerangka.umpan.value = tulis_umpan("baik" if berubah.banding else "info", sebutkan_perubahan(berubah))
        hasil.value = tulis_perubahan(berubah)

    segarkan()
    saat_diklik(tombol["bandingkan"], bandingkan)
    return kerangka


def _bandingkan(dipilih: list[str]) -> Perubahan:
    if len(dipilih) == 1:
        raise GalatLakip(
            "Baru satu unggahan yang dipilih. Pilih keduanya, atau kembalikan keduanya ke pilihan pertama."
        )
    return perubahan_dipilih(*dipilih) if dipilih else perubahan_peserta()


def sebutkan_perubahan(perubahan: Perubahan) -> str:
    """Berapa yang dibandingkan, dan yang tidak dapat.

    >>> sebutkan_perubahan(Perubahan())[:26]
    'Belum ada dua versi yang d'
    """
    sebut = f"{len(perubahan.banding)} perbandingan tampil di bawah ini." if perubahan.banding else BELUM
    return " ".join((sebut, *perubahan.tak_terbaca))


def tulis_perubahan(perubahan: Perubahan) -> str:
    """HTML semua perbandingan; kosong bila tidak ada.

    >>> tulis_perubahan(Perubahan())
    ''
    """
    return "".join(
        f'<div class="lakip-judul">{aman(judul)}</div>{sebagai_html(banding)}' for judul, banding in perubahan.banding
    )
