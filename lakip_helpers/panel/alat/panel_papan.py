"""Panel papan kelas: kulit yang meminta folder, memanggil penyusun papan, dan memperbarui tampilannya."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.panel.kerangka import CONTOH_FOLDER, Kerangka, buat_tombol, di_atas, rakit, saat_diklik, tulis_umpan

JEDA: Final = 15
"""Detik antara dua pembaruan sendiri."""


def tampilkan_papan(susun: Callable[[str, bool], str], folder: str = "") -> Kerangka:
    """Panel papan kelas.

    Masukan: `susun` menerima folder dan apakah nama disamarkan, memberi HTML yang sudah aman, dan boleh melempar
    `GalatLakip`. Keluaran: panel; bila `folder` disebut, papannya langsung tampil.

    >>> panel = tampilkan_papan(lambda folder, samar: f"<b>{folder}</b>", "kelas")
    >>> panel.kotak.children[2].value
    '<b>kelas</b>'
    """
    label = "Folder pekerjaan peserta, atau folder ZIP yang dikumpulkan"
    isian = di_atas(w.Text(value=folder, description=label, placeholder=CONTOH_FOLDER))
    samar = w.Checkbox(description="Samarkan nama (centang sebelum ditayangkan)", indent=False)
    terus = w.Checkbox(description=f"Perbarui sendiri tiap {JEDA} detik", indent=False)
    layar = w.HTML()
    tombol = {"segarkan": buat_tombol("Segarkan", "Baca lagi pekerjaan kelas", utama=True)}
    perintah = "Siapa di mana, apa yang membuat mereka keliru, dan siapa yang paling lama tertahan."
    kerangka = rakit("Papan kelas", perintah, [w.VBox([isian, samar, terus]), layar], tombol, "Isian: folder.")
    kerangka.kotak.layout.max_width = "none"

    def segarkan() -> None:
        try:
            layar.value = susun(isian.value.strip(), samar.value)
            kerangka.umpan.value = ""
        except GalatLakip as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))

    saat_diklik(tombol["segarkan"], segarkan)
    samar.observe(lambda _: segarkan() if layar.value else None, "value")
    terus.observe(lambda _: _ulangi(terus, segarkan), "value")
    if folder:
        segarkan()
    return kerangka


def _ulangi(terus: Any, segarkan: Callable[[], None]) -> None:
    """Selama dicentang, segarkan berkala tanpa menahan kernel."""

    async def putaran() -> None:
        while terus.value:
            segarkan()
            await asyncio.sleep(JEDA)

    if terus.value:
        terus.tugas = asyncio.get_event_loop().create_task(putaran())
