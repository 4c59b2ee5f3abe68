"""Alat di sekitar isian tabel: mulai dari OPD contoh, lihat pratinjau, simpan sebagai Word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.hasil.contoh import daftar_opd, isi_dari_opd, isi_dari_sasaran
from lakip_helpers.latihan.hasil.dokumen import NAMA_BERKAS, isi_dari_pk, pk_tersimpan, simpan_word, susun_dokumen
from lakip_helpers.panel.isian.dasar import Usulan
from lakip_helpers.panel.kerangka import buat_tombol, di_atas, saat_diklik, tulis_umpan
from lakip_helpers.panel.tautan import tulis_simpanan
from lakip_helpers.tulis import kabar_nama_lain

if TYPE_CHECKING:
    from lakip_helpers.latihan.bentuk.isian_tabel import BahanTabel
    from lakip_helpers.panel.isian.layar_tabel import LayarTabel

SENDIRI: Final = ""
PK_SAYA: Final = "*"
REKAAN: Final = "data rekaan untuk latihan"
DIKOSONGKAN: Final = "Isian contoh dikosongkan. Ketik isian Anda di kotak-kotak di bawah ini."
DARI_PK: Final = "Indikator dan target dari PK Anda sudah terpasang. Pilih caranya, lalu isi triwulannya."


def buat_alat_contoh(layar: LayarTabel) -> w.Widget:
    """Daftar OPD contoh dan tombol untuk mengisi panel dari sana."""
    pilihan = [("Isi sendiri", SENDIRI)]
    if layar.bahan.dokumen == "renaksi":
        pilihan.append(("Perjanjian Kinerja saya dari sesi 21", PK_SAYA))
    pilihan += [(f"{nama} ({REKAAN})", kode) for nama, kode in daftar_opd()]
    pilih = di_atas(w.Dropdown(description="Mulai dari:", options=pilihan, value=SENDIRI))
    pilih.layout.width = "98%"
    pengusul, tombol = layar.pengusul, buat_tombol("Isi panel", "Isi panel dari pilihan di atas")
    tombol.layout.align_self, pengusul.tombol = "flex-start", tombol
    saat_diklik(tombol, _dengan_umpan(pengusul.kabar, lambda: _isi_panel(layar, pilih.value)))
    return w.VBox([pilih, tombol, pengusul.kabar, pengusul.kotak])


def _isi_panel(layar: LayarTabel, asal: str) -> str:
    """Usulkan isian dari pilihan itu; keluaran: kalimat bila tidak ada yang dapat diusulkan."""
    if asal == SENDIRI:
        layar.pengusul.isi_sendiri(Usulan(layar.bahan.asal, "kotak kosong", DIKOSONGKAN, tanya=False))
        return ""
    if asal == PK_SAYA:
        isi = isi_dari_pk(pk_tersimpan())
        if not isi:
            return "PK Anda dari sesi 21 belum ada di laptop ini. Pilih OPD contoh, atau isi sendiri."
        layar.pengusul.usulkan(Usulan(isi, "indikator dan target dari PK Anda", DARI_PK))
        return ""
    layar.pengusul.usulkan(_usulan_contoh(layar.bahan, asal))
    return ""


def _usulan_contoh(bahan: BahanTabel, asal: str) -> Usulan:
    sebutan = f"isian contoh {next(nama for nama, kode in daftar_opd() if kode == asal)} ({REKAAN})"
    if bahan.dokumen == "lkjip":
        kabar = f"Angka contoh terpasang ({REKAAN}). Susun kalimatnya, lalu tulis sebab dan langkahnya."
        return Usulan(isi_dari_sasaran(asal), sebutan, kabar, dari_kit=True)
    kabar = f"Isian contoh terpasang ({REKAAN}). Lengkapi yang kosong, lalu ubah menurut keadaan Anda."
    return Usulan(isi_dari_opd(bahan, asal), sebutan, kabar, dari_kit=True)


def buat_alat_word(layar: LayarTabel) -> w.Widget:
    """Tombol pratinjau dan simpan, beserta tempat hasilnya."""
    lihat = buat_tombol("Pratinjau", "Lihat dokumen seperti akan tercetak")
    simpan = buat_tombol("Simpan sebagai Word", "Simpan di folder pekerjaan Anda")
    umpan, tautan, kertas = w.HTML(), w.HTML(), w.HTML()
    kertas.add_class("lakip-kertas")

    def tampilkan() -> str:
        from lakip_helpers.sajian.kertas.pratinjau import pratinjau

        kertas.value = pratinjau(susun_dokumen(layar.bahan, layar.baca())).html
        return "Pratinjau ada di bawah ini. Tempat kosong bertitik diisi dengan tangan ketika ditandatangani."

    def simpankan() -> str:
        berkas = simpan_word(layar.bahan, layar.baca())
        kabar = kabar_nama_lain(berkas.with_name(NAMA_BERKAS[layar.bahan.dokumen]), berkas)
        tautan.value = tulis_simpanan(berkas)
        return f"Tersimpan sebagai {berkas.name}. Unduh, lalu buka dengan Word.{kabar}"

    saat_diklik(lihat, _dengan_umpan(umpan, tampilkan))
    saat_diklik(simpan, _dengan_umpan(umpan, simpankan))
    deret = w.HBox([lihat, simpan], layout=w.Layout(flex_flow="row wrap", overflow="visible"))
    return w.VBox([deret, umpan, tautan, kertas])


def _dengan_umpan(umpan: w.HTML, lakukan: Callable[[], str]) -> Callable[[], None]:
    def jalankan() -> None:
        try:
            if kalimat := lakukan():
                umpan.value = tulis_umpan("info", kalimat)
        except GalatLakip as galat:
            umpan.value = tulis_umpan("gagal", str(galat))

    return jalankan
