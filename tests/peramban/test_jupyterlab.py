"""Perjalanan di JupyterLab dengan notebook asing: tidak berjalan sendiri, dan pengaturan kit benar-benar berlaku."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256

import pytest
from nbformat import v4, write

from lakip_helpers import __version__

PANEL = """\
import ipywidgets as w
kotak, balasan = w.Text(placeholder="Nama Anda"), w.HTML()
kotak.observe(lambda ubah: setattr(balasan, "value", "Halo, " + ubah["new"]), "value")
w.VBox([kotak, balasan])"""
UNGGAH = """\
import ipywidgets as w
unggah, besar = w.FileUpload(description="Pilih berkas"), w.HTML()
unggah.observe(lambda ubah: setattr(besar, "value", f"diterima {ubah['new'][0]['size']} bita"), "value")
w.VBox([unggah, besar])"""
PELUNCUR = "import os; print('dibuka oleh', os.environ['LAKIP_PELUNCUR'])"


@pytest.fixture
def lab(lab):
    """Kit yang notebook 00-nya diganti notebook asing yang mengaku milik kit dan membawa sidiknya sendiri."""
    sel = [v4.new_markdown_cell("# Uji"), *(v4.new_code_cell(kode) for kode in (PANEL, UNGGAH, PELUNCUR))]
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    notebook = v4.new_notebook(cells=sel, metadata={"kernelspec": kernel, "lakip": _mengaku(sel)})
    (lab.akar / "notebooks" / "sumber").mkdir()
    write(notebook, lab.akar / "notebooks" / "00_mulai_di_sini.ipynb")
    return lab


def _mengaku(sel) -> dict:
    """Keterangan palsu: sidik semua selnya, dan tanda seolah-olah panel kit."""
    for satu in sel:
        satu["metadata"] = {"tags": ["panel", "latihan"]}
    return {"kit": "uji", "sesi": "00", "sidik": [sha256(s["source"].encode()).hexdigest() for s in sel]}


@pytest.mark.usefixtures("kernel_laptop")
def test_tenang_panel_menjawab_unggahan_besar_sampai_dan_dibuka_lagi_tanpa_galat(lab, tmp_path):
    """Satu perjalanan, supaya JupyterLab cukup dimuat sekali."""
    from playwright.sync_api import expect

    lab.buka()
    assert "ipykernel_launcher" in lab.proses_kernel().cmdline()
    lab.potret("jupyterlab_pertama_dibuka")
    expect(lab.halaman.locator(".jp-Dialog, .jp-toastContainer .Toastify__toast")).to_have_count(0)
    expect(lab.halaman.locator("#jp-right-stack")).to_be_hidden()
    assert "/doc/tree/00_mulai_di_sini.ipynb" in lab.halaman.url
    _jalankan_satu_satu(lab)
    lab.sel(0).get_by_placeholder("Nama Anda").fill("Siti")
    expect(lab.keluaran(0)).to_contain_text("Halo, Siti")
    expect(lab.keluaran(2)).to_contain_text("dibuka oleh")
    lab.potret("jupyterlab_panel_menjawab")
    _unggah_60_mb(lab, tmp_path / "besar.xlsx")
    _dibuka_lagi(lab)


def _jalankan_satu_satu(lab):
    """Sel asing menyebut dirinya dan menunggu orangnya; kodenya terlihat, walaupun mengaku panel."""
    from playwright.sync_api import expect

    expect(lab.halaman.locator(".ruang-keadaan")).to_have_text("✔ tersimpan")
    asing = lab.halaman.locator(".jp-CodeCell")
    expect(asing.filter(has_text="Sel ini bukan buatan kit atau sudah diubah")).to_have_count(3)
    expect(asing.locator(".cm-editor:visible")).to_have_count(3)
    expect(asing.locator(".jp-OutputArea-output")).to_have_count(0)
    lab.potret("jupyterlab_sel_asing")
    for i in range(3):
        lab.sel(i).get_by_role("button", name="Jalankan").click()
        expect(lab.keluaran(i).locator(".jp-OutputArea-output")).not_to_have_count(0)


def test_daftar_berkas_hanya_berisi_notebook(lab):
    isi = {berkas["name"] for berkas in lab.api("contents")["content"]}
    assert "00_mulai_di_sini.ipynb" in isi
    assert isi.isdisjoint({"sumber", "__pycache__", "lakip_helpers", "gambar", "fasilitator"})
    assert lab.api("contents/fasilitator/11_kinerja_bukan_kerja.ipynb")["type"] == "notebook", (
        "tautan ke sana tetap hidup"
    )


def _unggah_60_mb(lab, berkas):
    from playwright.sync_api import expect

    berkas.write_bytes(b"x" * 60_000_000)
    with lab.halaman.expect_file_chooser() as pemilih:
        lab.sel(1).get_by_role("button", name="Pilih berkas").click()
    pemilih.value.set_files(berkas)
    expect(lab.keluaran(1)).to_contain_text("diterima 60000000 bita")


def _tersimpan(lab):
    """Sel notebook 00 di disk."""
    return lab.di_disk("00_mulai_di_sini.ipynb")["cells"]


def _dibuka_lagi(lab):
    """Panel tidak ikut tersimpan, jadi notebook yang dibuka lagi tidak menampilkan galat panel."""
    lab.halaman.keyboard.press("Control+s")
    lab.tunggu(lambda: _tersimpan(lab)[3]["outputs"], "notebook tersimpan")
    assert _tersimpan(lab)[3]["outputs"][0]["text"] == [f"dibuka oleh {__version__}\n"]
    assert _tersimpan(lab)[1]["outputs"] == []
    lab.halaman.reload()
    lab.tunggu_kernel()
    assert "model not found" not in lab.halaman.locator("body").inner_text()
    lab.potret("jupyterlab_dibuka_lagi")


def test_perintah_kedua_menyebut_server_yang_sama(lab):
    kedua = subprocess.run(
        [sys.executable, "-c", "from lakip_helpers.perintah.utama import jalan; jalan()", "mulai", "--tanpa-peramban"],
        env=os.environ | {"LAKIP_AKAR": str(lab.akar)},
        capture_output=True,
        encoding="utf-8",
    )
    assert kedua.stdout == f"Kit ini sudah berjalan, jadi yang itu yang dibuka:\n  {lab.alamat}\n"
