"""Kalimat di semua panel sebuah notebook sesaat sebelum kernelnya ditidurkan untuk menghemat memori server ruang."""

from __future__ import annotations

from typing import Final

import ipywidgets as w

from lakip_helpers.panel.kerangka import panel_terbuka

TIDUR: Final = (
    '<div class="lakip-umpan lakip-lain" role="status">☾ <b>Notebook ini ditidurkan</b> supaya memori server cukup '
    "untuk semua peserta. Pekerjaan Anda sudah tersimpan. Untuk melanjutkan: tekan Nyalakan lagi di bawah bilah; bila "
    "tidak ada bilahnya, menu Run, lalu Run All Cells.</div>"
)


def tidurkan() -> int:
    """Pasang kalimat tidur di tiap panel dan matikan tombolnya, sebab sesudah ini tidak ada yang menjawabnya.

    Keluaran: banyaknya panel. Dipanggil server ruang (`kelas/hub/kernel.py`) tepat sebelum kernel dihentikan.

    >>> from lakip_helpers.panel.kerangka import buat_tombol, rakit
    >>> panel = rakit("Judul", "Perintah.", [], {"ya": buat_tombol("Ya", "")}, "")
    >>> tidurkan() >= 1, panel.tombol["ya"].disabled, "ditidurkan" in panel.kotak.children[0].value
    (True, True, True)
    """
    panel = panel_terbuka()
    for kotak in panel:
        _matikan(kotak)
        kotak.children = (w.HTML(TIDUR), *kotak.children)
    return len(panel)


def _matikan(kotak: w.Box) -> None:
    for anak in kotak.children:
        if isinstance(anak, w.Box):
            _matikan(anak)
        elif isinstance(anak, w.Button):
            anak.disabled = True
