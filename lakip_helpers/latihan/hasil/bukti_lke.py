"""Daftar bukti LKE yang dipilih peserta, disimpan untuk dicetak."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.simpanan.identitas import folder_aktif
from lakip_helpers.latihan.simpanan.simpan import jelaskan_gagal

if TYPE_CHECKING:
    import pandas as pd

NAMA_BERKAS: Final = "Daftar_Bukti_LKE.docx"


def simpan_bukti(daftar: pd.DataFrame) -> Path:
    """Simpan baris daftar bukti sebagai Word di folder pekerjaan peserta; keluaran: berkas yang ditulis.

    `daftar` baris dari `aturan.evaluasi.bukti.daftar_bukti`. `GalatSimpan` bila foldernya tidak dapat ditulis.
    """
    from lakip_helpers.sajian.evaluasi.bukti import buat_bukti
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen

    folder = folder_aktif()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(folder, galat)) from None
    return simpan_dokumen(buat_bukti(daftar), folder / NAMA_BERKAS)
