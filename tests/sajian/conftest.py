"""Bundel kota contoh, dan cara membaca kembali dokumen yang sudah disimpan."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from lakip_helpers import muat
from lakip_helpers.istilah import Keparahan
from lakip_helpers.sajian.kertas.simpan import jadi_bita
from lakip_helpers.temuan import Asal, Kartu, Kelompok, LaporanTemuan


@pytest.fixture(scope="session")
def bundel():
    return muat("kota_contoh")


@pytest.fixture(scope="session")
def buka_lagi():
    """Simpan lalu buka lagi, supaya yang diuji adalah berkasnya."""
    return lambda dokumen: Document(BytesIO(jadi_bita(dokumen)))


@pytest.fixture(scope="session")
def isi_tabel():
    """Isi tabel Word sebagai daftar baris; sel yang disatukan ke bawah memuat teks yang sama, tanda tangan tidak ikut."""
    return lambda tabel: [[sel.text for sel in baris.cells] for baris in tabel.rows if not baris.cells[0].tables]


@pytest.fixture(scope="session")
def ganti():
    """Bundel dengan satu tabel diganti."""
    return lambda bundel, **tabel: replace(bundel, tabel={**bundel.tabel, **tabel})


@pytest.fixture(scope="session")
def laporan():
    """Laporan berisi sekian temuan satu kode."""

    def susun(banyak: int, keparahan: Keparahan = Keparahan.SALAH) -> LaporanTemuan:
        kartu = Kartu("UJI-01", "Judul", keparahan, "isi “{nilai}” keliru.", "Betulkan.", "", "dasar", "", "")
        asal = Asal("iku.xlsx", "IKU", {"satuan": "F"})
        nilai = [f"<b>{urut}</b>" for urut in range(banyak)]
        return LaporanTemuan([Kelompok(kartu, asal, range(2, banyak + 2), "satuan", nilai)])

    return susun
