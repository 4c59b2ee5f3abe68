"""Panel bawa pulang: satu tombol, lalu daftar yang tersusun dan yang belum dikerjakan."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.hasil.bahan_bawaan import DokumenBawaan
from lakip_helpers.latihan.hasil.bawa_pulang import Bawaan, bawa_pulang
from lakip_helpers.panel.kerangka import Kerangka, aman, buat_tombol, rakit, saat_diklik, tulis_umpan
from lakip_helpers.panel.tautan import alamat_unduh, tulis_simpanan

PERINTAH = (
    "Satu tombol mengumpulkan dokumen Anda, catatan yang masih terbuka, rencana bertanggal, dan hasil pre-test serta "
    "post-test. Boleh ditekan kapan saja dan berkali-kali; yang belum dikerjakan disebut, tidak dikarang."
)


def tampilkan_bawa_pulang() -> Kerangka:
    """Panel bawa pulang.

    >>> list(tampilkan_bawa_pulang().tombol)
    ['susun']
    """
    tombol = {"susun": buat_tombol("Susun bawaan saya", "Buat folder dan ZIP di folder pekerjaan", utama=True)}
    hasil = w.HTML()
    kerangka = rakit("Dibawa pulang", PERINTAH, [], tombol, "Tekan Susun bawaan saya.")
    kerangka.kotak.children = (*kerangka.kotak.children, hasil)

    def susun() -> None:
        kerangka.umpan.value, hasil.value = tulis_umpan("info", "Sedang disusun, tunggu sebentar …"), ""
        try:
            bawaan = bawa_pulang()
        except GalatLakip as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))
            return
        kerangka.umpan.value, hasil.value = tulis_umpan("baik", sebutkan_bawaan(bawaan)), tulis_daftar(bawaan)
        hasil.value = tulis_simpanan(bawaan.zip) + hasil.value

    saat_diklik(tombol["susun"], susun)
    return kerangka


def sebutkan_bawaan(bawaan: Bawaan) -> str:
    """Apa yang tersusun, di mana, dan apa yang dilakukan sekarang."""
    ada, semua = sum(satu.ada for satu in bawaan.hasil), len(bawaan.hasil)
    return (
        f"{ada} dari {semua} dokumen tersusun di folder {bawaan.folder.name}, di dalam folder pekerjaan "
        f"{bawaan.folder.parent.name}. Salinannya {bawaan.zip.name}: satu berkas untuk dikirim atau disimpan di "
        "flashdisk. Mulailah dari 1_Ringkasan_Saya.docx."
    )


def tulis_daftar(bawaan: Bawaan) -> str:
    """Tabel dokumen dan keadaannya; yang ada bertanda ✔, yang lain ○."""
    kepala = "".join(f"<th scope='col'>{satu}</th>" for satu in ("Dokumen", "Berkas", "Keadaan"))
    isi = "".join(
        f"<tr><th scope='row'>{aman(satu.judul)}</th><td>{_sebut_berkas(bawaan, satu) if satu.ada else ''}</td>"
        f"<td>{'✔' if satu.ada else '○'} {aman(satu.keadaan)}</td></tr>"
        for satu in bawaan.hasil
    )
    return f'<table class="lakip-tabel"><thead><tr>{kepala}</tr></thead><tbody>{isi}</tbody></table>'


def _sebut_berkas(bawaan: Bawaan, dokumen: DokumenBawaan) -> str:
    """Nama berkas, dengan tautan unduhnya bila ada."""
    alamat = alamat_unduh(bawaan.folder / dokumen.berkas)
    nama = aman(dokumen.berkas)
    return f'<a href="{aman(alamat)}" download="{nama}" target="_blank">{nama}</a>' if alamat else nama
