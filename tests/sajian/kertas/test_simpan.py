"""Menyimpan: berkas terkunci mendapat nama lain, dan berkas lama tidak rusak."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from lakip_helpers.galat import GalatBerkas, GalatSimpan
from lakip_helpers.sajian.dokumen.pk import buat_pk
from lakip_helpers.sajian.dokumen.renaksi import buat_buku_renaksi
from lakip_helpers.sajian.kertas.simpan import baca_dasar, simpan_dokumen


def kunci(monkeypatch, *nama, galat=PermissionError):
    """Tiru berkas yang sedang dibuka Word: menulisnya ditolak sistem."""
    asli = Path.write_bytes

    def tulis(jalur, isi):
        if jalur.name in nama:
            raise galat(13, "ditolak")
        return asli(jalur, isi)

    monkeypatch.setattr(Path, "write_bytes", tulis)


def test_word_dan_excel_tersimpan(bundel, tmp_path):
    pk = simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), tmp_path / "pk.docx")
    assert Document(str(pk)).paragraphs[1].text == "PERJANJIAN KINERJA TAHUN 2026"
    renaksi = simpan_dokumen(buat_buku_renaksi(bundel, "DISDIK", 2026), tmp_path / "renaksi.xlsx")
    assert load_workbook(renaksi).sheetnames == ["Rencana Aksi", "Pemantauan"]


def test_terkunci_menjadi_nama_kedua(bundel, tmp_path, monkeypatch):
    kunci(monkeypatch, "pk.docx")
    assert simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), tmp_path / "pk.docx").name == "pk_2.docx"


def test_keduanya_terkunci(bundel, tmp_path, monkeypatch):
    kunci(monkeypatch, "pk.docx", "pk_2.docx")
    with pytest.raises(GalatSimpan) as galat:
        simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), tmp_path / "pk.docx")
    assert str(galat.value) == (
        "Berkas 'pk.docx' dan 'pk_2.docx' tidak dapat ditulis: keduanya sedang dibuka program lain, atau foldernya"
        " terlindung. Tutup di Word atau Excel, atau pilih folder lain, lalu ulangi."
    )


def test_folder_tidak_ada(bundel, tmp_path):
    with pytest.raises(GalatSimpan, match="tidak dapat ditulis di folder 'tiada'"):
        simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), tmp_path / "tiada" / "pk.docx")


def test_templat_kantor_dibaca_atau_ditolak(tmp_path):
    with pytest.raises(GalatBerkas, match=r"Templat 'kop\.doc' bukan berkas \.docx"):
        baca_dasar(tmp_path / "kop.doc")
    with pytest.raises(GalatBerkas, match=r"Templat 'kop\.docx' tidak ditemukan"):
        baca_dasar(tmp_path / "kop.docx")
    (tmp_path / "kop.docx").write_bytes(b"isi")
    assert baca_dasar(tmp_path / "kop.docx") == b"isi"
