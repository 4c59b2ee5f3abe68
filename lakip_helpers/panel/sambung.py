"""Karya dari latihan sebelumnya di panel: terpasang selama masih kosong, dan ditawarkan menyamakan bila berbeda.

Yang dipasang di awal belum disimpan. Menyamakan lewat `Penggantian`, jadi isian yang lama dapat kembali.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import ipywidgets as w

from lakip_helpers.latihan.hasil.sambung import Tawaran, awal_isian, sumber_alur, tawarkan
from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan
from lakip_helpers.panel.ganti import Penggantian
from lakip_helpers.panel.isian.dasar import IsianLatihan, Usulan
from lakip_helpers.panel.kerangka import buat_tombol, saat_diklik, tulis_umpan
from lakip_helpers.panel.siaran import Kabar, dengarkan

SAMAKAN: Final = "Samakan dengan latihan"


class Penyambung:
    """Sambungan satu panel ke karya sebelumnya; `kotak` kosong selama tidak ada yang perlu dikatakan."""

    def __init__(self, kerja: Pengerjaan, isian: IsianLatihan, ganti: Penggantian) -> None:
        self.kerja, self.isian, self.ganti = kerja, isian, ganti
        self.sumber = sumber_alur(kerja.latihan)
        self.kosong = isian.baca()
        self.tawaran: Tawaran | None = None
        self.kabar, self.tombol = w.HTML(), buat_tombol(SAMAKAN, "Isian saya disimpan, lalu disamakan")
        self.tombol.layout.width = "auto"
        self.kotak = w.VBox()
        saat_diklik(self.tombol, self._samakan)

    def mulai(self) -> None:
        """Dengarkan karya yang mengalir ke sini."""
        if self.sumber:
            dengarkan(Kabar.TERSIMPAN, self.kerja.latihan.kode, self.segarkan)

    def segarkan(self) -> None:
        """Pasang isian awal bila latihannya belum dikerjakan; bila sudah, periksa bedanya."""
        if self.kerja.terakhir() is None:
            self._awali()
        elif self.sumber:
            self._tawarkan()

    def _awali(self) -> None:
        kosong = self.kosong if isinstance(self.kosong, Mapping) else None
        awal, asal = awal_isian(self.kerja.latihan, kosong)
        if awal and awal != self.kosong and awal != self.ganti.awal:
            with self.ganti.diam():
                self.isian.pasang(awal)
            self.ganti.awal = self.isian.baca()
        dari = " dan ".join(asal)
        self._tampilkan(f"Sebagian sudah terisi dari latihan {dari}. Ubah bila perlu." if asal else "")

    def _tawarkan(self) -> None:
        kini = self.isian.baca()
        self.tawaran = tawarkan(self.kerja.latihan, kini) if self.kerja.milik_sendiri(kini) else None
        self._tampilkan(self.tawaran.kalimat if self.tawaran else "")

    def _tampilkan(self, kalimat: str) -> None:
        self.kabar.value = tulis_umpan("info", kalimat)
        self.tombol.description = f"{SAMAKAN} {self.tawaran.asal}" if self.tawaran else SAMAKAN
        self.kotak.children = [*([self.kabar] if kalimat else []), *([self.tombol] if self.tawaran else [])]

    def _samakan(self) -> None:
        tawaran, self.tawaran = tawarkan(self.kerja.latihan, self.isian.baca()), None
        self._tampilkan("")
        if tawaran:
            kabar = f"Sudah disamakan dengan latihan {tawaran.asal}."
            self.ganti.pengusul.usulkan(Usulan(tawaran.isian, f"isian latihan {tawaran.asal}", kabar, tanya=False))
