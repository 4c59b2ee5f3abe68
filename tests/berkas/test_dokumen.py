"""Pintu dokumen: jenis dari isinya, yang ditolak mendapat kalimatnya sendiri, dan yang bukan berkas biasa tidak dibuka."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from lakip_helpers.berkas.buka import buka
from lakip_helpers.berkas.dokumen import buka_dokumen
from lakip_helpers.berkas.kenali import kenali
from lakip_helpers.berkas.petak import JenisBerkas
from lakip_helpers.galat import GalatBerkas, Gejala
from tests.berkas.bahan import KASUS, docx, odf, p, tbl, tc, xlsb, zipkan

DOCX = docx(p("Tahun 2025") + tbl([tc("Indikator"), tc("Target")], [tc("IKM"), tc("80")]))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _xlsx(folder: Path) -> bytes:
    buku = Workbook()
    buku.active.append(["Indikator", "Target"])
    buku.create_sheet("Sembunyi").sheet_state = "veryHidden"
    buku.save(folder / "x")
    return (folder / "x").read_bytes()


JENIS = {
    JenisBerkas.WORD: DOCX,
    JenisBerkas.WORD_LAMA: (KASUS / "rekaan.doc").read_bytes(),
    JenisBerkas.EXCEL_LAMA: (KASUS / "rekaan.xls").read_bytes(),
    JenisBerkas.ODS: (KASUS / "rekaan.ods").read_bytes(),
    JenisBerkas.CSV: b"Indikator;Target\nIKM;<22\n",
    JenisBerkas.HALAMAN: b"<table><tr><td>Indikator<td>Target</table>",
}


@pytest.mark.parametrize("nama", ["a.xlsx", "a.pdf", "a.doc", "a"])
@pytest.mark.parametrize("jenis", JENIS)
def test_jenis_dari_isinya_bukan_dari_namanya(tmp_path: Path, jenis: JenisBerkas, nama: str):
    """Teks biasa satu-satunya yang akhirannya dilihat: naskah bernama .pdf atau .doc bukan CSV."""
    berkas = tmp_path / nama
    berkas.write_bytes(JENIS[jenis])
    if jenis is JenisBerkas.CSV and nama in ("a.pdf", "a.doc"):
        with pytest.raises(GalatBerkas, match="bukan tabel"):
            buka_dokumen(berkas)
        return
    dokumen = buka_dokumen(berkas)
    assert (dokumen.jenis, dokumen.berkas, bool(dokumen.petak)) == (jenis, nama, True)


@pytest.mark.parametrize(
    ("data", "jenis"),
    [
        (b"%PDF-1.7", JenisBerkas.PDF),
        (b"\x00" * 100 + b"\n%PDF-1.4", JenisBerkas.PDF),
        (b"{\\rtf1 x}", JenisBerkas.WORD_LAMA),
        (odf("text", ""), JenisBerkas.WORD),
        (xlsb([["A"]]), JenisBerkas.EXCEL_LAMA),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', JenisBerkas.EXCEL_LAMA),
        (b'<?xml version="1.0"?><!DOCTYPE html><html/>', JenisBerkas.HALAMAN),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", JenisBerkas.HALAMAN),
        ("﻿  <TABLE>".encode(), JenisBerkas.HALAMAN),
        ("<html>".encode("utf-16"), JenisBerkas.HALAMAN),
        (b"<22;<30\n", JenisBerkas.CSV),
        (b"Indikator;MIME-Version: 1\n", JenisBerkas.CSV),
        ("Indikator;Target".encode("utf-16"), JenisBerkas.CSV),
    ],
)
def test_kenali(data: bytes, jenis: JenisBerkas):
    assert kenali("a", data) is jenis


DITOLAK = {
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(50), Gejala.BUKAN_TABEL, "gambar atau foto"),
    "jpg": (b"\xff\xd8\xff\xe0" + bytes(50), Gejala.BUKAN_TABEL, "gambar atau foto"),
    "tiff": (b"II*\x00" + bytes(50), Gejala.BUKAN_TABEL, "gambar atau foto"),
    "tiff besar": (b"MM\x00*" + bytes(50), Gejala.BUKAN_TABEL, "gambar atau foto"),
    "heic": (b"\x00\x00\x00\x18ftypheic" + bytes(50), Gejala.BUKAN_TABEL, "gambar atau foto"),
    "webp": (b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(50), Gejala.BUKAN_TABEL, "gambar atau foto"),
    "bmp": (b"BM" + bytes(80), Gejala.BUKAN_TABEL, "gambar atau foto"),
    "zip": (zipkan({"laporan.pdf": "x"}), Gejala.BUKAN_TABEL, "arsip"),
    "rar": (b"Rar!\x1a\x07\x00" + bytes(50), Gejala.BUKAN_TABEL, "arsip"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(50), Gejala.BUKAN_TABEL, "arsip"),
    "gz": (b"\x1f\x8b\x08" + bytes(50), Gejala.BUKAN_TABEL, "arsip"),
    "pptx": (zipkan({"ppt/presentation.xml": "x"}), Gejala.BUKAN_TABEL, "PowerPoint"),
    "odp": (odf("presentation", ""), Gejala.BUKAN_TABEL, "PowerPoint"),
    "numbers": (zipkan({"Index/Document.iwa": "x"}), Gejala.FORMAT_LAIN, "program lain"),
    "lnk": (b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(50), Gejala.BUKAN_TABEL, "jalan pintas"),
    "url": (b"[InternetShortcut]\r\nURL=https://contoh.id", Gejala.BUKAN_TABEL, "jalan pintas"),
    "gsheet": (b'{"doc_id": "1", "email": "a"}', Gejala.BUKAN_TABEL, "Google Drive"),
    "sandi": (OLE + bytes(64) + "EncryptedPackage".encode("utf-16-le"), Gejala.SANDI, "berkata sandi"),
    "ole rusak": (OLE + bytes(600), Gejala.RUSAK, "rusak"),
    "zip rusak": (b"PK\x03\x04 terpotong", Gejala.RUSAK, "rusak"),
    "excel 4": (b"\x09\x04\x06\x00\x00\x00\x10\x00" + bytes(40), Gejala.XLS_LAMA, "sebelum tahun 1995"),
    "xml lain": (b"<?xml version='1.0'?><w:wordDocument/>", Gejala.FORMAT_LAIN, "berkas XML"),
    "sampah": (bytes(range(32)) * 20, Gejala.BUKAN_TABEL, "bukan tabel atau dokumen"),
}


@pytest.mark.parametrize("nama", DITOLAK)
@pytest.mark.parametrize("pintu", [buka, buka_dokumen])
def test_yang_ditolak_kalimat_dan_gejalanya(tmp_path: Path, nama: str, pintu):
    data, gejala, potongan = DITOLAK[nama]
    berkas = tmp_path / "laporan.xlsx"
    berkas.write_bytes(data)
    with pytest.raises(GalatBerkas) as galat:
        pintu(berkas)
    assert galat.value.gejala is gejala and potongan in str(galat.value)
    assert str(galat.value).startswith("Berkas 'laporan.xlsx' ") and str(galat.value).endswith(".")
    assert galat.value.__suppress_context__ or galat.value.__context__ is None


@pytest.mark.parametrize("nama", ["~$laporan.docx", ".~lock.laporan.ods#"])
def test_tanda_sedang_dibuka(tmp_path: Path, nama: str):
    (tmp_path / nama).write_bytes(b",budi,laptop,30.11.2026 08:00;")
    with pytest.raises(GalatBerkas, match="sedang dibuka, bukan dokumennya"):
        buka_dokumen(tmp_path / nama)


@pytest.mark.parametrize("jenis", [JenisBerkas.WORD, JenisBerkas.WORD_LAMA, JenisBerkas.HALAMAN])
def test_dokumen_di_pintu_buku_kerja_disebut_dapat_dibaca_sebagai_dokumen_kantor(tmp_path: Path, jenis: JenisBerkas):
    berkas = tmp_path / "a.xlsx"
    berkas.write_bytes(JENIS[jenis])
    with pytest.raises(GalatBerkas, match="bukan buku kerja kit") as galat:
        buka(berkas)
    assert "dokumen kantor" in str(galat.value)
    assert galat.value.gejala is (Gejala.HALAMAN_WEB if jenis is JenisBerkas.HALAMAN else Gejala.BUKAN_TABEL)


def test_lembar_kerja_juga_memberi_lembar_dan_tanda_tersembunyi(tmp_path: Path):
    berkas = tmp_path / "a.xlsx"
    berkas.write_bytes(_xlsx(tmp_path))
    dokumen = buka_dokumen(berkas)
    assert (
        [satu.tersembunyi for satu in dokumen.lembar] == [petak.tersembunyi for petak in dokumen.petak] == [False, True]
    )
    assert dokumen.petak[0].kisi is dokumen.lembar[0].kisi


def test_tulisan_di_dalam_gambar_disebut(tmp_path: Path):
    berkas = tmp_path / "pohon.xlsx"
    berkas.write_bytes(_xlsx(tmp_path))
    assert buka_dokumen(berkas).peringatan == ()
    import zipfile

    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    with zipfile.ZipFile(berkas, "a") as arsip:
        arsip.writestr(
            "xl/drawings/drawing1.xml", f'<x xmlns:a="{a}"><a:p><a:r><a:t>{"Jalan mantap " * 5}</a:t></a:r></a:p></x>'
        )
    dokumen = buka_dokumen(berkas)
    assert dokumen.naskah.startswith("Jalan mantap")
    assert dokumen.peringatan[0].startswith("Berkas 'pohon.xlsx' hampir seluruhnya tertulis di dalam gambar")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipa bernama hanya ada di Linux dan macOS")
def test_pipa_dan_alat_tidak_menahan_pembacanya(tmp_path: Path):
    os.mkfifo(tmp_path / "pipa.xlsx")
    for jalur in (tmp_path / "pipa.xlsx", Path("/dev/zero")):
        with pytest.raises(GalatBerkas, match="bukan berkas biasa") as galat:
            buka_dokumen(jalur)
        assert galat.value.gejala is Gejala.GAGAL_BACA


@pytest.mark.parametrize(
    ("nama", "gejala"), [("tiada.pdf", Gejala.TIDAK_ADA), ("", Gejala.FOLDER), ("a\x00b.pdf", Gejala.TIDAK_ADA)]
)
def test_yang_tidak_dapat_dibuka(tmp_path: Path, nama: str, gejala: Gejala):
    with pytest.raises(GalatBerkas) as galat:
        buka_dokumen(tmp_path / nama)
    assert galat.value.gejala is gejala


def test_ukuran_dilihat_sebelum_dibaca(tmp_path: Path):
    with (tmp_path / "besar.docx").open("wb") as aliran:
        aliran.truncate(61 * 2**20)
    with pytest.raises(GalatBerkas, match="ukurannya 61 MB, paling banyak 60 MB"):
        buka_dokumen(tmp_path / "besar.docx")


def test_salinan_tanpa_akhiran_terbaca_sama(tmp_path: Path):
    shutil.copy(KASUS / "rekaan.doc", tmp_path / "laporan")
    assert [petak.kisi for petak in buka_dokumen(tmp_path / "laporan").petak] == [
        petak.kisi for petak in buka_dokumen(KASUS / "rekaan.doc").petak
    ]
