"""Isian tabel: layar tabelnya, beserta alat yang menyertai isian yang menjadi dokumen."""

from __future__ import annotations

import ipywidgets as w

from lakip_helpers.latihan.bentuk.isian_tabel import BahanTabel, nyatakan, tulis_baris
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.isian.dokumen import buat_alat_contoh, buat_alat_word
from lakip_helpers.panel.isian.laporan import buat_alat_kalimat
from lakip_helpers.panel.isian.layar_tabel import LayarTabel


def buat_isian_tabel(bahan: BahanTabel) -> IsianLatihan:
    """Isian untuk latihan tabel; bila latihannya menghasilkan dokumen, alat contoh dan Word ikut tampil.

    >>> from lakip_helpers.latihan.bentuk.isian_tabel import IsianTabel
    >>> bahan = BahanTabel((IsianTabel("renaksi", ("tw1", "tw2"), (), 2),), {}, {}, ("REN-05",))
    >>> isian = buat_isian_tabel(bahan)
    >>> isian.pasang({"renaksi": [{"tw1": "5", "tw2": "6"}]})
    >>> isian.baca()
    {'renaksi': [{'tw1': '5', 'tw2': '6'}]}
    """
    layar = LayarTabel(bahan)
    awal, akhir = _alat(layar)
    nama = ", ".join(nyatakan(satu.nama).judul for satu in bahan.tabel)
    teks = "\n".join(tulis_baris(bahan, bahan.asal)) or f"Isian: {nama}."
    kotak = w.VBox([*awal, layar.kotak, *akhir])
    return IsianLatihan(kotak, (layar.perubahan,), layar.baca, layar.pasang, teks, layar.pengusul if awal else None)


def _alat(layar: LayarTabel) -> tuple[list[w.Widget], list[w.Widget]]:
    if not layar.bahan.dokumen:
        return [], []
    if layar.bahan.dokumen != "lkjip":
        return [buat_alat_contoh(layar)], [buat_alat_word(layar)]
    return [buat_alat_contoh(layar)], [buat_alat_kalimat(layar), buat_alat_word(layar)]
