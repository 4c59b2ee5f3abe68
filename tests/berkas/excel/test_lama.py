"""Excel lama, Excel biner, ODS, dan lembar kerja XML: nilai, persen, gabungan, dan lembar tersembunyi seperti XLSX."""

from __future__ import annotations

import struct
from datetime import date, datetime
from pathlib import Path

import pytest

from lakip_helpers.berkas.buka import buka
from lakip_helpers.berkas.excel.kalimat_xls import baca_kalimat, baca_teks
from lakip_helpers.berkas.excel.ods import buka_ods
from lakip_helpers.berkas.excel.xls import buka_xls, urai_rk
from lakip_helpers.berkas.excel.xlsb import buka_xlsb
from lakip_helpers.berkas.excel.xml2003 import buka_xml2003
from lakip_helpers.galat import GalatBerkas, Gejala
from lakip_helpers.model import IKU as TABEL_IKU
from lakip_helpers.tabel import baca
from tests.berkas.bahan import KASUS, odf, xlsb, zipkan

XLS, ODS = (KASUS / "rekaan.xls").read_bytes(), (KASUS / "rekaan.ods").read_bytes()
IKU = [
    ["DATA REKAAN: INDIKATOR KINERJA UTAMA DINAS REKAAN"] * 6,
    [],
    ["No", "Indikator Kinerja", "Satuan", "Target", "Target", "Capaian"],
    ["No", "Indikator Kinerja", "Satuan", 2025, 2026, "Capaian"],
    [1, "Persentase jalan mantap", "%", 80, 82.5, "97,5%"],
    [2, "Indeks Kepuasan Masyarakat", "Indeks", 3.25, 3.5, "102%"],
    [3, "Jumlah rapat", "Kali", 12, 12, "100%"],
]


@pytest.mark.parametrize("nama", ["rekaan.xls", "rekaan.ods"])
def test_nilai_gabungan_dan_lembar_tersembunyi(nama: str):
    lembar = buka(KASUS / nama)
    assert [(satu.nama, satu.tersembunyi) for satu in lembar] == [("IKU", False), ("Kit", False), ("Sembunyi", True)]
    assert lembar[0].kisi[:7] == IKU
    assert lembar[0].kisi[7][1:3] == ["Tanggal", date(2026, 1, 20)]
    assert lembar[0].gabungan == ((0, 0, 0, 5), (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 2, 4), (2, 5, 3, 5))
    assert lembar[2].kisi == [[], [], [None, None, "Persentase air bersih"]]


@pytest.mark.parametrize("akhiran", ["xls", "ods"])
@pytest.mark.parametrize("nama", ["tabel.{}", "tabel.xlsx", "tabel.csv"])
def test_tabel_kit_terbaca_apa_pun_namanya(tmp_path: Path, akhiran: str, nama: str):
    berkas = tmp_path / nama.format(akhiran)
    berkas.write_bytes((KASUS / f"rekaan.{akhiran}").read_bytes())
    frame, laporan = baca(berkas, TABEL_IKU, "Kit")
    assert (frame.loc[2, "kode_indikator"], frame.loc[2, "t2026"], len(laporan)) == ("DINREK.1", "82,5%", 0)


def test_xls_bilangan_ringkas():
    assert [urai_rk(2025 << 2 | 2), urai_rk(8250 << 2 | 3), urai_rk((-5 << 2 | 2) & 0xFFFFFFFF)] == [2025.0, 82.5, -5.0]
    assert urai_rk(struct.unpack("<Q", struct.pack("<d", 0.5))[0] >> 32) == 0.5


def test_xls_kalimat_yang_terpotong_di_batas_rekaman():
    """Sisa kalimat di rekaman sambungan didahului bita bendera, yang boleh mengganti lebar hurufnya."""
    pertama = struct.pack("<II", 2, 2) + struct.pack("<HB", 5, 0) + b"Mut"
    kedua = b"\x01" + "u!".encode("utf-16-le") + struct.pack("<HBHI", 3, 0x0C, 1, 4) + b"IKM" + bytes(2)
    assert baca_kalimat([pertama, kedua, bytes(6)]) == ["Mutu!", "IKM"]


def test_xls_teks_excel_95_dalam_sandi_hurufnya():
    assert baca_teks(b"\x05\x00 \x96 80", 0, 2, True, "cp1252") == " – 80"
    assert baca_teks(b"\x02\x00IK", 0, 2, True, "cp99999") == "IK"


@pytest.mark.parametrize(
    ("data", "potongan"),
    [(XLS[:-1500], "rusak"), (XLS[: len(XLS) // 2], "rusak"), (ODS[: len(ODS) // 2], "rusak")],
    ids=["xls ekor", "xls separuh", "ods separuh"],
)
def test_terpotong_tidak_dibaca_separuh(data: bytes, potongan: str):
    with pytest.raises(GalatBerkas, match=potongan):
        (buka_xls if data.startswith(b"\xd0") else buka_ods)("a", data)


def test_xls_berkata_sandi():
    awal = XLS.index(b"\x09\x08\x10\x00")
    panjang = 4 + struct.unpack_from("<H", XLS, awal + 2)[0]
    sandi = XLS[: awal + panjang] + b"\x2f\x00\x02\x00\x00\x00" + XLS[awal + panjang + 6 :]
    with pytest.raises(GalatBerkas) as galat:
        buka_xls("a.xls", sandi)
    assert galat.value.gejala is Gejala.SANDI


def ods(sel: str, baris: str = "") -> list[list[object]]:
    tabel = f'<table:table table:name="A"><table:table-row {baris}>{sel}</table:table-row></table:table>'
    return buka_ods("a.ods", odf("spreadsheet", tabel))[0].kisi


@pytest.mark.parametrize(
    ("atribut", "tercetak", "nilai"),
    [
        ('office:value-type="float" office:value="2018"', "2.018", 2018),
        ('office:value-type="percentage" office:value="0.975"', "97,5%", "97,5%"),
        ('office:value-type="currency" office:value="1.5"', "Rp1,50", 1.5),
        ('office:value-type="boolean" office:boolean-value="true"', "BENAR", "TRUE"),
        ('office:value-type="date" office:date-value="2026-01-20"', "20/01/26", date(2026, 1, 20)),
        ('office:value-type="date" office:date-value="2026-01-20T08:30:00"', "x", datetime(2026, 1, 20, 8, 30)),
        ('office:value-type="date" office:date-value="kemarin"', "kemarin", "kemarin"),
        ('office:value-type="time" office:time-value="PT08H30M00S"', "8.30", "08:30"),
        ('office:value-type="string"', "a</text:p><text:p>b<text:s text:c='2'/>c", "a\nb  c"),
        ('office:value-type="string" office:string-value="IKM"', " IKM ", "IKM"),
    ],
)
def test_ods_jenis_nilai(atribut: str, tercetak: str, nilai: object):
    assert ods(f"<table:table-cell {atribut}><text:p>{tercetak}</text:p></table:table-cell>") == [[nilai]]


def test_ods_sel_dan_baris_berulang_catatan_sel_tidak_dibaca():
    isi_sel = (
        '<table:table-cell office:value-type="string" table:number-columns-repeated="2"><office:annotation><text:p>'
    )
    isi_sel += "catatan</text:p></office:annotation><text:p>A</text:p></table:table-cell>"
    assert ods(isi_sel, 'table:number-rows-repeated="2"') == [["A", "A"], ["A", "A"]]
    kosong = '<table:table-cell table:number-columns-repeated="16000"/>'
    assert ods(kosong, 'table:number-rows-repeated="1000000"') == []


def test_ods_berkata_sandi():
    with pytest.raises(GalatBerkas) as galat:
        buka_ods("a.ods", odf("spreadsheet", "", manifes="<m><encryption-data/></m>"))
    assert galat.value.gejala is Gejala.SANDI


def test_xlsb():
    (lembar,) = buka_xlsb("a.xlsb", xlsb([["IKM", None, "Target"], [2018, 3.25, 0.975, True]], keadaan=1))
    assert (lembar.nama, lembar.tersembunyi) == ("IKU", True)
    assert lembar.kisi == [["IKM", "IKM", "Target"], [2018, 3.25, "97,5%", "TRUE"]]
    with pytest.raises(GalatBerkas, match="rusak"):
        buka_xlsb("a.xlsb", zipkan({"xl/workbook.bin": b"\x9c\x01"}))


def test_lembar_kerja_xml():
    xml = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:x="urn:schemas-microsoft-com:office:excel">
    <Styles><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="q" ss:Parent="p"/></Styles>
    <Worksheet ss:Name="IKU"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Target</Data></Cell>
    <Cell><Data ss:Type="String">Ket</Data></Cell></Row>
    <Row ss:Index="3"><Cell ss:Index="2" ss:StyleID="q"><Data ss:Type="Number">0.975</Data></Cell>
    <Cell><Data ss:Type="Number">2018</Data></Cell></Row></Table>
    <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>"""
    (lembar,) = buka_xml2003("a.xls", xml.encode())
    assert lembar.kisi == [["Target", "Target", "Ket"], [], [None, "97,5%", 2018]]
    assert (lembar.nama, lembar.gabungan, lembar.tersembunyi) == ("IKU", ((0, 0, 0, 1),), True)
