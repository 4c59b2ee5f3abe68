"""Alat penyusun Bab III: mengisi kalimat yang dapat dihitung dari angka, tidak pernah sebab dan solusinya."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets as w

from lakip_helpers.istilah import SEBUTAN_BUTIR
from lakip_helpers.latihan.hasil.laporan import isi_kosong
from lakip_helpers.panel.kerangka import buat_tombol, saat_diklik, tulis_umpan

if TYPE_CHECKING:
    from lakip_helpers.panel.isian.layar_tabel import LayarTabel

TANPA_USUL = (
    "Tidak ada kalimat yang dipasang. Kalimat hanya dipasang pada hal yang masih kosong, dan hanya bila sasaran, "
    "indikator, target, dan realisasi 2025 sudah terisi."
)
SISANYA = "Baca kembali, lalu tulis sendiri sisanya: pembanding nasional, sebab, dan langkah hanya Anda yang tahu."


def buat_alat_kalimat(layar: LayarTabel) -> w.Widget:
    """Tombol yang menyusun kalimat dari angka di layar; tulisan yang sudah ada tidak diganti."""
    tombol = buat_tombol("Susun kalimat dari angka", "Hanya hal yang masih kosong dan dapat dihitung")
    tombol.layout.align_self = "flex-start"
    umpan = w.HTML()

    def susun() -> None:
        jawaban, terpasang = isi_kosong(layar.bahan, layar.baca())
        if not terpasang:
            umpan.value = tulis_umpan("info", TANPA_USUL)
            return
        layar.pasang(jawaban)
        hal = "; ".join(SEBUTAN_BUTIR[satu] for satu in terpasang)
        umpan.value = tulis_umpan("info", f"Tersusun dari angka Anda: {hal}. {SISANYA}")

    saat_diklik(tombol, susun)
    return w.VBox([tombol, umpan])
