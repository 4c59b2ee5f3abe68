"""Panel bukti LKE: mencari, menyaring, dan menyimpan yang tampak."""

from __future__ import annotations

from pathlib import Path

import ipywidgets as w
from docx import Document

from lakip_helpers import panel
from lakip_helpers.latihan.hasil.bukti_lke import NAMA_BERKAS
from lakip_helpers.latihan.simpanan.identitas import folder_aktif


def isian(kerangka: panel.Kerangka) -> tuple[w.Text, w.Dropdown, w.Dropdown, w.HTML]:
    deret, layar = kerangka.kotak.children[1:3]
    return (*deret.children, layar)


def test_saringan_dan_simpanan(folder: Path) -> None:
    kerangka = panel.bukti_lke()
    cari, kode, pemegang, layar = isian(kerangka)
    assert "80 dari 80 kriteria" in layar.value and kerangka.teks.count("\n") >= 80
    kode.value, pemegang.value = "2.c", "keuangan"
    assert "2 dari 80 kriteria" in layar.value and "DPA perubahan" in layar.value
    kerangka.tombol["simpan"].click()
    assert "2 kriteria tersimpan" in kerangka.umpan.value
    tabel = Document(str(folder_aktif() / NAMA_BERKAS)).tables[0]
    assert [baris.cells[0].text for baris in tabel.rows][1:] == ["2.c (2 kriteria)", "2.c.7", "2.c.8"]
    cari.value = "<b>tidak ada"
    assert "Tidak ada kriteria yang cocok" in layar.value and kerangka.umpan.value == ""
    kerangka.tombol["simpan"].click()
    assert "tidak ada yang disimpan" in kerangka.umpan.value
    assert Document(str(folder_aktif() / NAMA_BERKAS)).tables[0].rows[1].cells[0].text.startswith("2.c")


def test_tersaring_selagi_diketik(folder: Path) -> None:
    cari, *_ = isian(panel.bukti_lke())
    assert cari.continuous_update
