"""Menyimpan: berkas terkunci mendapat nama lain, dan berkas lama tidak rusak."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from lakip_helpers import tulis
from lakip_helpers.galat import GalatBerkas, GalatSimpan
from lakip_helpers.sajian.dokumen.pk import buat_pk
from lakip_helpers.sajian.dokumen.renaksi import buat_buku_renaksi
from lakip_helpers.sajian.kertas.simpan import baca_dasar, simpan_dokumen


def kunci(monkeypatch, *nama):
    """Tiru berkas yang sedang dibuka Word: menggantinya ditolak sistem."""
    asli = Path.replace

    def ganti(asal, tujuan):
        if tujuan.name in nama:
            raise PermissionError(13, "ditolak")
        return asli(asal, tujuan)

    monkeypatch.setattr(Path, "replace", ganti)
    monkeypatch.setattr(tulis, "JEDA_GANTI", ())


def test_word_dan_excel_tersimpan(bundel, tmp_path):
    pk = simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), tmp_path / "pk.docx")
    assert Document(str(pk)).paragraphs[1].text == "PERJANJIAN KINERJA TAHUN 2026"
    renaksi = simpan_dokumen(buat_buku_renaksi(bundel, "DISDIK", 2026), tmp_path / "renaksi.xlsx")
    assert load_workbook(renaksi).sheetnames == ["Rencana Aksi", "Pemantauan"]


def test_terkunci_menjadi_nama_lain(bundel, tmp_path, monkeypatch):
    pk = tmp_path / "pk.docx"
    assert simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), pk) == pk
    kunci(monkeypatch, "pk.docx", "pk_2.docx")
    assert simpan_dokumen(buat_pk(bundel, "DINKES", 2026), pk).name == "pk_2.docx"
    assert simpan_dokumen(buat_pk(bundel, "DISHUB", 2026), pk).name == "pk_3.docx"


def test_yang_disunting_orang_tidak_ditimpa_dan_yang_tidak_disunting_diganti(bundel, tmp_path):
    pk = tmp_path / "pk.docx"
    simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), pk)
    assert simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), pk) == pk
    dokumen = Document(str(pk))
    dokumen.paragraphs[1].text = "sudah disunting"
    dokumen.save(str(pk))
    assert simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), pk).name == "pk_2.docx"
    assert simpan_dokumen(buat_pk(bundel, "DISDIK", 2026), pk).name == "pk_2.docx"
    assert Document(str(pk)).paragraphs[1].text == "sudah disunting"
    assert sorted(satu.name for satu in tmp_path.iterdir()) == ["pk.docx", "pk_2.docx"]


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
