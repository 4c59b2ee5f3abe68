"""Rakitan lengkap dengan kernel sungguhan: keluaran kunci, perubahan tangan yang ketahuan, dan nbval."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.rakitan.semua import cari_notebook, rakit_semua

from .bantuan import LATIHAN, RINGAN, ambil, ambil_versi, buat_akar

NAMA = "19_contoh.ipynb"


@pytest.fixture(scope="module")
def terakit(tmp_path_factory):
    """Isi semua berkas hasil satu rakitan."""
    akar = buat_akar(tmp_path_factory.mktemp("rakit"))
    beda = rakit_semua(akar=akar, ambil=ambil)
    assert [satu.sebab for satu in beda] == ["belum ada"] * 3
    return {p.relative_to(akar): p.read_bytes() for p in akar.rglob("*") if p.is_file()}


@pytest.fixture
def akar(terakit, tmp_path):
    """Salinan hasil rakitan yang boleh dirusak."""
    for nama, isi in terakit.items():
        berkas = tmp_path / "notebooks" / nama
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(isi)
    return tmp_path / "notebooks"


def ubah(berkas, fungsi):
    notebook = json.loads(berkas.read_text(encoding="utf-8"))
    fungsi(notebook)
    berkas.write_text(json.dumps(notebook), encoding="utf-8")


def cari_sel(notebook, potongan):
    return next(sel for sel in notebook["cells"] if potongan in "".join(sel["source"]))


def nbval(folder):
    """Hasil nbval tiap notebook di folder itu: nama berkas dan pesan kegagalannya (kosong bila lulus)."""
    perintah = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "lakip_helpers.kelas.rakitan.nbval",
        "-p",
        "no:cacheprovider",
    ]
    perintah += ["--nbval", "--nbval-current-env", f"--junitxml={folder / 'hasil.xml'}", "-c", os.devnull]
    subprocess.run([*perintah, f"--rootdir={folder}", str(folder)], capture_output=True, check=False)
    hasil = {}
    for satu in ElementTree.parse(folder / "hasil.xml").iter("testcase"):
        nama = satu.attrib["classname"].removesuffix(".ipynb")
        hasil[nama] = hasil.get(nama, "") + "".join(
            gagal.text or "" for gagal in (*satu.iter("failure"), *satu.iter("error"))
        )
    return hasil


def test_rakitan_ulang_sama_sampai_ke_bita(terakit, akar):
    for berkas in akar.rglob("*.ipynb"):
        berkas.unlink()
    rakit_semua(akar=akar, ambil=ambil)
    assert {p.relative_to(akar): p.read_bytes() for p in akar.rglob("*") if p.is_file()} == terakit


def test_kunci_menyimpan_cetakan_dan_tabel_tanpa_panel(akar):
    kunci = json.loads((akar / "kunci" / NAMA).read_text(encoding="utf-8"))
    keluaran = cari_sel(kunci, "jumlah")["outputs"]
    assert "".join(keluaran[0]["text"]) == "jumlah 4\n"
    assert set(keluaran[1]["data"]) == {"text/plain", "text/html"}
    assert cari_sel(kunci, "IntSlider")["outputs"] == []
    assert "".join(cari_sel(kunci, "jawaban_rahasia")["outputs"][0]["text"]) == "capaian 95.0\n"
    assert "widgets" not in kunci["metadata"]
    assert all(sel["execution_count"] for sel in kunci["cells"] if sel["cell_type"] == "code")


def test_peserta_dan_fasilitator_tanpa_keluaran(akar):
    for berkas in (akar / NAMA, akar / "fasilitator" / NAMA):
        sel = [s for s in json.loads(berkas.read_text(encoding="utf-8"))["cells"] if s["cell_type"] == "code"]
        assert all(s["outputs"] == [] and s["execution_count"] is None for s in sel)


def test_yang_sama_tidak_dilaporkan(akar):
    assert rakit_semua(tulis=False, akar=akar, ambil=ambil, jalan=False) == ()


@pytest.mark.parametrize(
    ("tempat", "rusak", "sebab"),
    [
        (NAMA, lambda n: n["cells"][1].update(source=["diubah"]), "sel ke-2 berbeda pada isi"),
        (NAMA, lambda n: n["cells"].pop(), "sel ke-8 kurang"),
        (NAMA, lambda n: n["cells"][3].update(outputs=[{"x": 1}]), "sel ke-4 berbeda pada keluaran"),
        (NAMA, lambda n: n["metadata"].pop("lakip"), "berbeda pada metadata"),
        (f"kunci/{NAMA}", lambda n: n["cells"].append({}), "sel ke-10 tidak ada di sumber"),
        (f"kunci/{NAMA}", lambda n: n["cells"][3].update(execution_count=None), "sel ke-4 belum dijalankan"),
        (f"kunci/{NAMA}", lambda n: n["cells"][2].update(outputs=[{"x": 1}]), "sel ke-3 menyimpan keluaran"),
    ],
)
def test_perubahan_tangan_ketahuan_tanpa_menulis(akar, tempat, rusak, sebab):
    ubah(akar / tempat, rusak)
    sebelum = (akar / tempat).read_bytes()
    (beda,) = rakit_semua(tulis=False, akar=akar, ambil=ambil, jalan=False)
    assert beda.berkas == f"notebooks/{tempat}"
    assert beda.sebab.startswith(sebab)
    assert (akar / tempat).read_bytes() == sebelum


def test_sumber_yang_berubah_membuat_ketiga_bentuk_berbeda(akar):
    sumber = akar / "sumber" / "19_contoh.py"
    sumber.write_text(sumber.read_text(encoding="utf-8").replace("Dua tambah dua.", "Ganti."), encoding="utf-8")
    beda = rakit_semua(tulis=False, akar=akar, ambil=ambil, jalan=False)
    assert [satu.sebab for satu in beda] == ["sel ke-2 berbeda pada isi"] * 3


def test_keluaran_yang_diubah_ketahuan_saat_merakit(akar):
    ubah(akar / "kunci" / NAMA, lambda n: cari_sel(n, "jumlah")["outputs"][0].update(text=["jumlah 5\n"]))
    (beda,) = rakit_semua(tulis=False, akar=akar, ambil=ambil)
    assert beda.sebab == "sel ke-4 berbeda pada keluaran"


def test_nbval_meluluskan_yang_utuh_dan_menyebut_yang_rusak(tmp_path):
    """Satu kali nbval atas enam notebook: kunci, peserta, dan kunci berpanel, masing-masing yang utuh dan yang rusak."""
    cetak = RINGAN + '\n# %%\nprint("jumlah", 2 + 2)\n'
    akar, berpanel = buat_akar(tmp_path, cetak), buat_akar(tmp_path / "panel", RINGAN)
    rakit_semua(akar=akar, ambil=ambil)
    kelas = 'lambda diri, **_: {**w.Label("a")._repr_mimebundle_(), "text/plain": "kalimat soal"}'
    awal = f'import ipywidgets as w; type("P", (), {{"_repr_mimebundle_": {kelas}}})()'
    rakit_semua(akar=berpanel, ambil=lambda _: replace(LATIHAN, awal=awal))
    (keluaran,) = cari_sel(json.loads((berpanel / "kunci" / NAMA).read_text(encoding="utf-8")), "ipywidgets")["outputs"]
    assert keluaran["data"] == {"text/plain": ["kalimat soal"]}, "kalimat panel latihan disimpan tanpa widget"

    folder = tmp_path / "nbval"
    folder.mkdir()
    asal = {"kunci": akar / "kunci" / NAMA, "peserta": akar / NAMA, "panel": berpanel / "kunci" / NAMA}
    asal |= {"kunci_rusak": asal["kunci"], "peserta_rusak": asal["peserta"], "panel_rusak": asal["panel"]}
    for nama, berkas in asal.items():
        shutil.copy(berkas, folder / f"{nama}.ipynb")
    ubah(folder / "kunci_rusak.ipynb", lambda n: cari_sel(n, "jumlah")["outputs"][0].update(text=["jumlah 5\n"]))
    ubah(folder / "peserta_rusak.ipynb", lambda n: cari_sel(n, "jumlah").update(source=["1 / 0"]))
    ubah(
        folder / "panel_rusak.ipynb",
        lambda n: cari_sel(n, "ipywidgets")["outputs"][0]["data"].update({"text/plain": ["lain"]}),
    )
    hasil = nbval(folder)
    assert {nama for nama, pesan in hasil.items() if not pesan} == {"kunci", "peserta", "panel"}
    for nama, pesan in (
        ("kunci_rusak", "jumlah 5"),
        ("peserta_rusak", "ZeroDivisionError"),
        ("panel_rusak", "kalimat soal"),
    ):
        assert pesan in hasil[nama]


@pytest.mark.parametrize(
    ("sel_kunci", "masalah"),
    [
        ("1 / 0", "sebuah sel gagal dijalankan (ZeroDivisionError: division by zero)"),
        ("assert 1 == 2, 'capaian salah'", "AssertionError: capaian salah"),
        ("object()", "memuat alamat memori atau lokasi folder"),
        ("print('/home/ani/kit')", "memuat alamat memori atau lokasi folder (/home/)"),
        ("import warnings; warnings.warn('usang')", "memuat peringatan"),
        ("import ipywidgets\nipywidgets.Label('a')", 'memuat panel padahal selnya tidak bertanda "panel"'),
    ],
)
def test_kunci_yang_tak_dapat_dibandingkan_ditolak(tmp_path, sel_kunci, masalah):
    akar = buat_akar(tmp_path, RINGAN)
    with pytest.raises(GalatBerkas) as galat:
        rakit_semua(akar=akar, ambil=ambil_versi(sel_kunci))
    assert masalah in str(galat.value)
    assert not (akar / "kunci" / NAMA).exists()


def test_berkas_kerja_dialihkan_saat_merakit(tmp_path, monkeypatch):
    asli = tmp_path / "kerja asli"
    monkeypatch.setenv("LAKIP_KERJA", str(asli))
    sel = f"import os; print(os.environ['LAKIP_KERJA'] != {str(asli)!r})"
    akar = buat_akar(tmp_path, RINGAN)
    rakit_semua(akar=akar, ambil=ambil_versi(sel))
    kunci = json.loads((akar / "kunci" / NAMA).read_text(encoding="utf-8"))
    assert cari_sel(kunci, "LAKIP_KERJA")["outputs"][0]["text"] == ["True\n"]


def test_gambar_tidak_dibandingkan_tetapi_diperbarui_saat_merakit(tmp_path):
    tampil = ambil_versi('display({"image/png": "aGFsbw==", "text/plain": "grafik"}, raw=True)')
    akar = buat_akar(tmp_path, RINGAN)
    rakit_semua(akar=akar, ambil=tampil)
    ubah(
        akar / "kunci" / NAMA,
        lambda n: cari_sel(n, "image/png")["outputs"][0]["data"].update({"image/png": ["bGFtYQ=="]}),
    )
    assert rakit_semua(tulis=False, akar=akar, ambil=tampil) == ()
    (beda,) = rakit_semua(akar=akar, ambil=tampil)
    assert beda.sebab == "gambarnya digambar ulang"
    assert "aGFsbw==" in (akar / "kunci" / NAMA).read_text(encoding="utf-8")


def test_notebook_tanpa_sumber_disebut_tidak_dihapus(akar):
    (akar / NAMA).with_name("18_lama.ipynb").write_text(
        json.dumps({"cells": [], "metadata": {"lakip": {"sumber": "sumber/18_lama.py"}}}), encoding="utf-8"
    )
    (akar / "catatan_saya.ipynb").write_text('{"cells": [], "metadata": {}}', encoding="utf-8")
    (beda,) = rakit_semua(tulis=False, akar=akar, ambil=ambil, jalan=False)
    assert str(beda) == "notebooks/18_lama.ipynb: sumbernya (sumber/18_lama.py) sudah tidak ada; hapus notebook ini"
    assert (akar / "18_lama.ipynb").exists()


def test_folder_dicari_ke_atas(akar):
    assert cari_notebook(akar / "sumber") == akar.resolve()


def test_cetakan_yang_terpotong_digabung(tmp_path):
    akar = buat_akar(tmp_path, RINGAN + '\n# %%\nimport sys\nprint("a"); sys.stdout.flush()\nprint("b")\n')
    rakit_semua(akar=akar, ambil=ambil)
    kunci = json.loads((akar / "kunci" / NAMA).read_text(encoding="utf-8"))
    (keluaran,) = cari_sel(kunci, "flush")["outputs"]
    assert "".join(keluaran["text"]) == "a\nb\n"
