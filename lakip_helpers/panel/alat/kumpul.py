"""Panel Kumpulkan: satu ZIP pekerjaan peserta untuk fasilitator."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.hasil.kumpul import Manifes, baca_manifes, kumpulkan
from lakip_helpers.latihan.simpanan.identitas import aktif
from lakip_helpers.panel.kerangka import Kerangka, buat_tombol, rakit, saat_diklik, tulis_umpan
from lakip_helpers.panel.tautan import tulis_simpanan

PERINTAH = (
    "Menyatukan jawaban, dokumen yang Anda buat, dan laporan laptop menjadi satu berkas ZIP. Berkas itu tetap di "
    "laptop ini sampai Anda sendiri yang menyerahkannya kepada fasilitator."
)


def tampilkan_kumpul() -> Kerangka:
    """Panel Kumpulkan.

    >>> list(tampilkan_kumpul().tombol)
    ['kumpulkan']
    """
    tombol = {"kumpulkan": buat_tombol("Kumpulkan", "Buat ZIP pekerjaan saya", utama=True)}
    kerangka = rakit("Mengumpulkan pekerjaan", PERINTAH, [w.HTML()], tombol, "Hasil: satu berkas ZIP.")

    def jalankan() -> None:
        try:
            berkas = kumpulkan()
            kabar = tulis_umpan("baik", sebutkan_kumpulan(berkas.name, baca_manifes(berkas)))
            kerangka.umpan.value = kabar + tulis_simpanan(berkas)
        except GalatLakip as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))

    saat_diklik(tombol["kumpulkan"], jalankan)
    return kerangka


def sebutkan_kumpulan(nama: str, manifes: Manifes) -> str:
    """Nama ZIP, banyaknya isi, yang tidak ikut, dan apa yang dilakukan sekarang."""
    tidak = "".join(f" Tidak ikut: {satu.nama} ({satu.sebab})." for satu in manifes.tidak_ikut[:5])
    anonim = (
        "" if aktif() else " Identitas belum diisi; isi dahulu “Siapa Anda” di notebook 00 supaya nama Anda tercatat."
    )
    return (
        f"{nama} dibuat di folder berkas_kerja, berisi {len(manifes.berkas)} berkas.{tidak}{anonim} Unduh lewat "
        "tautan di bawah ini, lalu serahkan kepada fasilitator."
    )
