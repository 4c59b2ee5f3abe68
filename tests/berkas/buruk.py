"""Berkas kantor buruk: rusak, bersarang sangat dalam, dan bom. Dijalankan sebagai proses; hasilnya JSON tiap baris."""

from __future__ import annotations

import json
import resource
import struct
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.berkas.bahan import KASUS, docx, odf, p, rusak, tbl, tc, xlsb, zipkan

MEMORI = 1024 * 2**20
Kasus = tuple[str, bytes]
DALAM = 10_000
TAWA = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>'


def salinan_rusak() -> Iterator[Kasus]:
    """Tiap format, dirusak dengan banyak cara."""
    tabel = tbl([tc("Indikator"), tc("Target")], [tc("IKM", '<w:vMerge w:val="restart"/>'), tc("80")])
    ods = b'<table:table table:name="A"><table:table-row/></table:table>'.decode()
    asal = {
        "xls": (KASUS / "rekaan.xls").read_bytes(),
        "ods": (KASUS / "rekaan.ods").read_bytes(),
        "doc": (KASUS / "rekaan.doc").read_bytes(),
        "docx": docx(p("Tahun 2025") + tabel),
        "odt": odf("text", ods),
        "xlsb": xlsb([["IKM", 80, 0.975]]),
        "rtf": rb"{\rtf1\ansi Tahun\par\trowd\cellx900\cellx1800\intbl IKM\cell {\b 80}\cell\row\pard \u8211? x\par}",
        "htm": b"<html><body><table><tr><td rowspan=2>IKM<td>80</tr><tr><td>85</table></body></html>",
        "xml": b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>IKM</Data>'
        b"</Cell></Row></Table></Worksheet></Workbook>",
    }
    for akhiran, data in asal.items():
        for ke, salinan in enumerate(rusak(data, 120)):
            yield f"rusak_{ke}.{akhiran}", salinan


def bom() -> Iterator[Kasus]:
    """Kecil di disk, raksasa bila dibentangkan."""
    sel = '<table:table-cell office:value-type="string" {}><text:p>A</text:p></table:table-cell>'
    baris = '<table:table table:name="S"><table:table-row {}>{}</table:table-row></table:table>'
    luas = 'table:number-{}-repeated="300000000"'
    yield "kolom.ods", odf("spreadsheet", baris.format("", sel.format(luas.format("columns"))))
    yield "baris.ods", odf("spreadsheet", baris.format(luas.format("rows"), sel.format("")))
    yield (
        "gabung.ods",
        odf(
            "spreadsheet",
            baris.format(
                "", sel.format('table:number-columns-spanned="999999999" table:number-rows-spanned="999999999"')
            ),
        ),
    )
    yield (
        "spasi.ods",
        odf(
            "spreadsheet",
            baris.format(
                "",
                '<table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/></text:p></table:table-cell>',
            ),
        ),
    )
    yield "baris.odt", odf("text", baris.format(luas.format("rows"), sel.format(luas.format("columns"))))
    yield "jauh.xlsb", xlsb([["IKM"]], awal=1_000_000)
    yield "jauh_kolom.xlsb", xlsb([["IKM"]], kolom=16_000)
    yield (
        "rentang.docx",
        docx(tbl([tc("A", '<w:gridSpan w:val="99999"/>'), tc("B", '<w:gridSpan w:val="999999999999"/>')] * 50)),
    )
    yield "sel.docx", docx(tbl(*([tc("")] * 400 for _ in range(400))))
    yield "isi.docx", docx(p(" " * 70_000_000))
    yield "isi.odt", odf("text", " " * 70_000_000)
    yield "isi.ods", odf("spreadsheet", " " * 70_000_000)
    yield "isi.xlsb", zipkan({"xl/workbook.bin": b"\x00" * 70_000_000})
    yield "rentang.htm", b"<table>" + b"<tr><td colspan=1000000000 rowspan=1000000000>A<td>B</tr>" * 2000 + b"</table>"
    yield "tangga.htm", b"<table>" + b"<tr>" + b"<td rowspan=60000>A" * 900 + b"</tr><tr><td>B</tr></table>" * 30
    yield "lebar.htm", b"<table>" + (b"<tr>" + b"<td colspan=997>A<td>" * 400 + b"</tr>") * 40 + b"</table>"
    yield (
        "baris.xml",
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
            b'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row ss:Index="999999999">'
            b'<Cell ss:Index="99999" ss:MergeAcross="999999999" ss:MergeDown="999999999"><Data>A</Data></Cell></Row></Table>'
            b"</Worksheet></Workbook>"
        ),
    )


def bersarang() -> Iterator[Kasus]:
    """Bersarang sangat dalam, dan entitas yang beranak-pinak."""
    yield "dalam.docx", docx("<w:tbl><w:tr><w:tc>" * DALAM + p("A") + "</w:tc></w:tr></w:tbl>" * DALAM)
    yield "dalam_wajar.docx", docx("<w:tbl><w:tr><w:tc>" * 60 + p("A") + "</w:tc></w:tr></w:tbl>" * 60)
    yield "dalam.odt", odf("text", "<text:section>" * DALAM + "</text:section>" * DALAM)
    yield "dalam.ods", odf("spreadsheet", "<table:table>" * DALAM + "</table:table>" * DALAM)
    yield "dalam_tabel.htm", b"<table><tr><td>A" * DALAM
    yield "dalam_div.htm", b"<table><tr><td>" + b"<div>" * DALAM + b"A"
    yield "dalam_badan.htm", b"<html><body>" + b"<div>" * DALAM + b"<table><tr><td>A"
    yield "dalam.rtf", b"{\\rtf1" + b"{" * 200_000 + b"A"
    yield "dalam_tabel.rtf", b"{\\rtf1\\intbl\\itap999999999 A\\nestcell\\nestrow}"
    yield "tawa.docx", docx(p("&c;"), awal=TAWA)
    yield (
        "tawa.odt",
        zipkan({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": TAWA + "<a>&c;</a>"}),
    )
    yield (
        "tawa.ods",
        zipkan({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": TAWA + "<a>&c;</a>"}),
    )
    yield (
        "tawa.xml",
        b'<?xml version="1.0"?>'
        + TAWA.encode()
        + b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&c;</Workbook>',
    )
    yield "kaitan.docx", docx(p("A"), utama="../../../etc/passwd")
    yield "kaitan_dtd.docx", zipkan({"_rels/.rels": TAWA + "<a>&c;</a>", "word/document.xml": "<a/>"})
    yield "tanpa_badan.docx", zipkan({"word/document.xml": "<a/>"})


def ole_berputar() -> Iterator[Kasus]:
    """Daftar sektor OLE yang menunjuk dirinya sendiri."""
    for nama in ("rekaan.xls", "rekaan.doc"):
        data = bytearray((KASUS / nama).read_bytes())
        (sektor,) = struct.unpack_from("<I", data, 0x4C)
        letak = 512 * (sektor + 1)
        for ke in range(128):
            struct.pack_into("<I", data, letak + 4 * ke, ke)
        yield f"putar_{nama}", bytes(data)
        struct.pack_into("<I", data, 0x30, sektor)
        yield f"putar_daftar_{nama}", bytes(data)


def semua() -> Iterator[Kasus]:
    """Semua kasus, berurutan."""
    for pembuat in (salinan_rusak, bom, bersarang, ole_berputar):
        yield from pembuat()


def pembaca(nama: str, data: bytes) -> Callable[[], object]:
    """Pembaca jenisnya, tanpa proses anak."""
    from lakip_helpers.berkas.buka import buka_lembar
    from lakip_helpers.berkas.halaman import buka_halaman
    from lakip_helpers.berkas.kenali import kenali
    from lakip_helpers.berkas.petak import JenisBerkas
    from lakip_helpers.berkas.word.buka import buka_word, buka_word_lama

    jenis = kenali(nama, data)
    khusus = {JenisBerkas.WORD: buka_word, JenisBerkas.WORD_LAMA: buka_word_lama, JenisBerkas.HALAMAN: buka_halaman}
    if jenis in khusus:
        return lambda: khusus[jenis](nama, data)
    return (lambda: None) if jenis is JenisBerkas.PDF else lambda: buka_lembar(nama, data, jenis)


def coba(nama: str, data: bytes) -> tuple[str, str]:
    """("terbaca" | "galat" | "jejak", kalimatnya)."""
    from lakip_helpers.galat import GalatBerkas

    try:
        pembaca(nama, data)()
    except GalatBerkas as galat:
        return "galat", str(galat)
    except BaseException as galat:  # noqa: BLE001  inilah yang dicari: apa pun selain galat kit
        return "jejak", repr(galat)[:300]
    return "terbaca", ""


def main() -> None:
    """Cetak hasil tiap kasus; memorinya dibatasi, sehingga yang melewatinya menjadi jejak."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    for nama, data in semua():
        mulai = time.process_time()
        jenis, kalimat = coba(nama, data)
        print(
            json.dumps({"nama": nama, "jenis": jenis, "kalimat": kalimat, "detik": time.process_time() - mulai}),
            flush=True,
        )


if __name__ == "__main__":
    main()
