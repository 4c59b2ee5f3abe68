"""Panel papan kelas: folder, samaran, galat sebagai kalimat, dan pembaruan sendiri yang berhenti ketika diminta."""

from __future__ import annotations

import asyncio

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.papan_tampil import tampilkan
from lakip_helpers.panel.alat import panel_papan as modul
from lakip_helpers.panel.alat.panel_papan import tampilkan_papan


def bagian(panel):
    isian, layar = panel.kotak.children[1:3]
    return (*isian.children, layar)


def test_segarkan_menyusun_papan_dari_folder_dan_samaran():
    diminta = []
    panel = tampilkan_papan(lambda folder, samar: diminta.append((folder, samar)) or f"papan {folder}")
    isian, samar, _, layar = bagian(panel)
    samar.value = True
    assert diminta == [], "sebelum ada papan, mencentang tidak membaca apa pun"
    isian.value = " kelas "
    panel.tombol["segarkan"].click()
    samar.value = False
    assert diminta == [("kelas", True), ("kelas", False)] and layar.value == "papan kelas"


def test_galat_menjadi_kalimat_dan_papan_lama_tetap_terlihat():
    def susun(folder, samar):
        if folder == "salah":
            raise GalatBerkas("Folder salah tidak ada.")
        return "papan"

    panel = tampilkan_papan(susun, "kelas")
    isian, *_, layar = bagian(panel)
    isian.value = "salah"
    panel.tombol["segarkan"].click()
    assert "Folder salah tidak ada." in panel.umpan.value and layar.value == "papan"


def test_pembaruan_sendiri_berjalan_dan_berhenti(monkeypatch):
    monkeypatch.setattr(modul, "JEDA", 0)
    dihitung = []

    async def jalan():
        panel = tampilkan_papan(lambda *_: dihitung.append(1) or "papan", "kelas")
        _, _, terus, _ = bagian(panel)
        terus.value = True
        while len(dihitung) < 3:
            await asyncio.sleep(0)
        terus.value = False
        await terus.tugas
        return len(dihitung)

    assert asyncio.run(jalan()) >= 3


def test_panel_fasilitator_tanpa_folder_meminta_folder():
    panel = tampilkan()
    panel.tombol["segarkan"].click()
    assert "Folder belum diisi" in panel.umpan.value
