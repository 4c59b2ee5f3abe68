"""“Simpan sebagai buku kerja kit”: yang terbaca disalin ke buku kerja; kodenya diberi kit, berkas lain boleh ikut."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.simpanan.identitas import aktif, folder_aktif
from lakip_helpers.latihan.simpanan.koreksi_kolom import muat_koreksi
from lakip_helpers.pakai.koreksi import JENIS_DOKUMEN
from lakip_helpers.panel.isian.unggahan import folder_unggahan, nama_asli, unggahan_lain
from lakip_helpers.panel.kerangka import buat_tombol, di_atas, saat_diklik, tulis_umpan
from lakip_helpers.panel.tautan import tulis_simpanan

if TYPE_CHECKING:
    from lakip_helpers.berkas.petak import Dokumen
    from lakip_helpers.pakai.salin.buku import BukuSalinan

PENJELASAN: Final = (
    "<strong>Buku kerja kit dari dokumen ini.</strong> Kode OPD, sasaran, dan indikator diberi kit; isi yang tidak"
    " punya kolom masuk ke lembar Catatan Asal. Satukan beberapa dokumen supaya benang merahnya dapat dinilai."
)


class LayarSalin:
    """Pilihan dan tombol penyalin; tampil selama berkasnya dokumen kantor yang terbaca."""

    def __init__(self) -> None:
        self.dokumen: Dokumen | None = None
        jenis = [("menurut judulnya", ""), *((sebutan, kode) for kode, sebutan in JENIS_DOKUMEN.items())]
        self.jenis = di_atas(w.Dropdown(description="Berkas ini:", options=jenis))
        self.tahun = di_atas(w.Text(description="Tahun dokumen, bila tidak tertulis"))
        self.jenis.layout.width, self.tahun.layout.width = "260px", "330px"
        self.ikut = w.VBox()
        self.simpan = buat_tombol("Simpan sebagai buku kerja kit", "Salin tabel yang terbaca ke buku kerja Excel")
        self.kabar = w.HTML()
        deret = w.HBox([self.jenis, self.tahun], layout=w.Layout(flex_flow="row wrap", overflow="visible"))
        self.kotak = w.VBox([w.HTML(PENJELASAN), deret, self.ikut, self.simpan, self.kabar])
        self.simpan.layout.align_self = "flex-start"
        for kelas in ("lakip-baris", "lakip-alat"):
            self.kotak.add_class(kelas)
        self.kotak.layout.display = "none"
        saat_diklik(self.simpan, self._simpan)

    def tampilkan(self, dokumen: Dokumen | None, nama: str) -> None:
        """Tawarkan penyalinan dokumen itu; `None` menyembunyikannya. `nama` berkas unggahannya."""
        self.kotak.layout.display = "none" if dokumen is None else ""
        if dokumen is not self.dokumen:
            self.kabar.value = ""
        self.dokumen = dokumen
        lain = unggahan_lain(nama) if dokumen else []
        lama = {satu.berkas: satu for satu in self.ikut.children}
        self.ikut.children = [lama.get(satu) or _pilihan(satu) for satu in lain]

    def _simpan(self) -> None:
        try:
            salinan = self._susun()
            berkas = _tulis(salinan)
        except GalatLakip as galat:
            self.kabar.value = tulis_umpan("gagal", str(galat))
            return
        opd = f"OPD {salinan.nama_opd}, kodenya {salinan.kode_opd}."
        lanjut = f"{salinan.ringkas} {opd} Unduh, lengkapi yang kosong di Excel, lalu unggah lagi."
        self.kabar.value = tulis_umpan("baik", lanjut) + tulis_simpanan(berkas)

    def _susun(self) -> BukuSalinan:
        from lakip_helpers.pakai.kantor import buka_kantor, pahami
        from lakip_helpers.pakai.salin.buku import salin_kantor

        assert self.dokumen is not None
        lain = [buka_kantor(folder_unggahan() / satu.berkas) for satu in self.ikut.children if satu.value]
        koreksi, peserta = muat_koreksi(), aktif()
        semua = [pahami(satu, koreksi=koreksi) for satu in (self.dokumen, *lain)]
        jenis = (self.jenis.value, *("" for _ in lain))
        return salin_kantor(semua, peserta.opd if peserta else "", self.tahun.value.strip(), jenis)


def _pilihan(nama: str) -> w.Checkbox:
    kotak = w.Checkbox(description=f"Satukan dengan {nama_asli(nama)}", indent=False)
    kotak.berkas = nama
    return kotak


def _tulis(salinan: BukuSalinan) -> Path:
    from lakip_helpers.pakai.salin.buku import simpan_salinan

    folder = folder_aktif()
    return simpan_salinan(salinan, folder / f"Buku_Kerja_{salinan.kode_opd}.xlsx")
