"""Perjalanan peserta pada notebook kit yang sebenarnya: buka, Run All Cells, panel tampak, tanpa galat."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.peramban.aksesibel import pelanggaran_berat

NOTEBOOK = sorted(berkas.name for berkas in (Path(__file__).resolve().parents[2] / "notebooks").glob("[0-9]*.ipynb"))


@pytest.mark.parametrize("nama", NOTEBOOK)
def test_dibuka_dan_dijalankan_semua_tanpa_galat(lab, nama):
    from playwright.sync_api import expect

    lab.buka(nama)
    lab.potret(f"{nama[:2]}_dibuka")
    lab.jalankan_semua()
    assert lab.halaman.locator("[data-mime-type='application/vnd.jupyter.error']").all_inner_texts() == []
    assert lab.halaman.locator("[data-mime-type='application/vnd.jupyter.stderr']").all_inner_texts() == []
    expect(lab.halaman.locator(".jp-OutputArea-output .jupyter-widgets")).not_to_have_count(0)
    lab.potret(f"{nama[:2]}_dijalankan")
    assert pelanggaran_berat(lab.halaman) == []
    lab.halaman.locator(".jp-CodeCell .jp-OutputArea-output").last.scroll_into_view_if_needed()
    lab.potret(f"{nama[:2]}_bawah")


def test_notebook_00_menyebut_putusan_tiap_butir_dan_tombolnya_bekerja(lab):
    from playwright.sync_api import expect

    lab.buka()
    lab.jalankan_semua()
    panel = lab.keluaran(1)
    expect(panel).to_contain_text("Python")
    panel.get_by_role("button", name="Tekan saya").click()
    expect(panel).to_contain_text("siap")
    lab.potret("00_putusan")


def test_dari_00_ke_notebook_berikutnya_lewat_daftar_berkas(lab):
    from playwright.sync_api import expect

    lab.buka()
    lab.halaman.get_by_role("listitem", name="11_kinerja_bukan_kerja.ipynb").dblclick()
    expect(lab.halaman.get_by_role("heading", name="11 ·")).to_be_visible()
    lab.tunggu_kernel()
    lab.jalankan_semua()
    expect(lab.keluaran(-1).locator(".jupyter-widgets").first).to_be_visible()
    lab.potret("11_dari_daftar_berkas")
