"""Tombol “Simpan sebagai Word” pada karya hari pertama, dengan tautan unduh dan letaknya."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.hasil.lembar_karya import NAMA_LEMBAR, simpan_lembar
from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import buat_tombol, saat_diklik, tulis_umpan
from lakip_helpers.panel.tautan import tulis_simpanan
from lakip_helpers.tulis import kabar_nama_lain


def buat_alat_lembar(kerja: Pengerjaan, isian: IsianLatihan) -> list[w.Widget]:
    """Tombol dan tempat hasilnya; kosong bila karyanya tidak disimpan sebagai Word dari sini.

    >>> from lakip_helpers.panel.isian.daftar import buat_isian
    >>> kerja = Pengerjaan("12-08")
    >>> len(buat_alat_lembar(kerja, buat_isian(kerja.latihan)))
    2
    """
    peran = kerja.latihan.peran
    if peran is None or peran not in NAMA_LEMBAR:
        return []
    tombol, kabar = buat_tombol("Simpan sebagai Word", "Simpan di folder pekerjaan Anda"), w.HTML()
    tombol.layout.align_self = "flex-start"

    def simpan() -> None:
        try:
            berkas = simpan_lembar(kerja.latihan, isian.baca())
        except GalatLakip as galat:
            kabar.value = tulis_umpan("info", str(galat))
            return
        lain = kabar_nama_lain(berkas.with_name(NAMA_LEMBAR[peran]), berkas)
        kabar.value = tulis_umpan("baik", f"Tersimpan sebagai {berkas.name}.{lain}") + tulis_simpanan(berkas)

    saat_diklik(tombol, simpan)
    return [tombol, kabar]
