"""Pembuat berkas kantor kecil untuk uji: DOCX, ODS, ODT, XLSB, dan salinan rusaknya."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

KASUS = Path(__file__).parents[1] / "kasus" / "berkas_kantor"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ODF = " ".join(
    f'xmlns:{nama}="urn:oasis:names:tc:opendocument:xmlns:{nama}:1.0"' for nama in ("office", "table", "text", "style")
)
KAITAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipkan(bagian: Mapping[str, str | bytes]) -> bytes:
    """Arsip zip dari nama bagian dan isinya."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi_bagian in bagian.items():
            arsip.writestr(nama, isi_bagian)
    return wadah.getvalue()


def docx(badan: str, utama: str = "word/document.xml", awal: str = "") -> bytes:
    """DOCX dari isi `w:body`-nya."""
    kaitan = f'<Relationship Id="r1" Type="{KAITAN}/officeDocument" Target="{utama}"/>'
    return zipkan(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="x">{kaitan}</Relationships>',
            utama: f"{awal}<w:document {W} {MC}><w:body>{badan}</w:body></w:document>",
        }
    )


def p(teks: str) -> str:
    """Satu paragraf Word."""
    return f"<w:p><w:r><w:t>{teks}</w:t></w:r></w:p>"


def tc(teks: str, sifat: str = "", isi_sel: str = "") -> str:
    """Satu sel Word."""
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{p(teks) if teks else ''}{isi_sel}</w:tc>"


def tbl(*baris: list[str]) -> str:
    """Satu tabel Word."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(sel)}</w:tr>" for sel in baris) + "</w:tbl>"


def odf(jenis: str, badan: str, gaya: str = "", manifes: str = "<manifest/>") -> bytes:
    """ODS (`spreadsheet`) atau ODT (`text`) dari isi badannya."""
    return zipkan(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{jenis}",
            "META-INF/manifest.xml": manifes,
            "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{gaya}</office:automatic-styles>"
            f"<office:body><office:{jenis}>{badan}</office:{jenis}></office:body></office:document-content>",
        }
    )


def _rekaman(nomor: int, isi_rekaman: bytes = b"") -> bytes:
    """Satu rekaman XLSB."""
    kepala = bytes([nomor]) if nomor < 0x80 else bytes([nomor & 0x7F | 0x80, nomor >> 7])
    panjang = len(isi_rekaman)
    return kepala + bytes([panjang & 0x7F | 0x80, panjang >> 7]) + isi_rekaman


def _teks(teks: str) -> bytes:
    return struct.pack("<I", len(teks)) + teks.encode("utf-16-le")


def xlsb(baris: list[list[object]], *, keadaan: int = 0, nama: str = "IKU", kolom: int = 0, awal: int = 0) -> bytes:
    """XLSB satu lembar; pecahan di bawah satu diberi format persen."""
    sel = b""
    for i, sebaris in enumerate(baris, awal):
        sel += _rekaman(0, struct.pack("<I", i) + bytes(21))
        for j, nilai in enumerate(sebaris, kolom):
            gaya = 1 if isinstance(nilai, float) and nilai < 1 else 0
            letak = struct.pack("<II", j, gaya)
            if isinstance(nilai, str):
                sel += (
                    _rekaman(7, letak + struct.pack("<I", 0)) if nilai == "IKM" else _rekaman(6, letak + _teks(nilai))
                )
            elif isinstance(nilai, bool):
                sel += _rekaman(4, letak + bytes([nilai]))
            elif isinstance(nilai, int):
                sel += _rekaman(2, letak + struct.pack("<I", nilai << 2 | 2))
            elif isinstance(nilai, float):
                sel += _rekaman(5, letak + struct.pack("<d", nilai))
    gabung = _rekaman(176, struct.pack("<4I", awal, awal, kolom, kolom + 1))
    return zipkan(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.bin": _rekaman(156, struct.pack("<II", keadaan, 1) + _teks("rId1") + _teks(nama)),
            "xl/_rels/workbook.bin.rels": '<Relationships xmlns="x"><Relationship Id="rId1" Target="worksheets/sheet1.bin"/>'
            "</Relationships>",
            "xl/sharedStrings.bin": _rekaman(19, b"\x00" + _teks("IKM")),
            "xl/styles.bin": _rekaman(617)
            + _rekaman(47, struct.pack("<HH", 0, 0))
            + _rekaman(47, struct.pack("<HH", 0, 10))
            + _rekaman(618),
            "xl/worksheets/sheet1.bin": sel + gabung,
        }
    )


def rusak(data: bytes, banyak: int, benih: int = 1) -> Iterator[bytes]:
    """Salinan rusak: terpotong, bitanya berubah, atau sepotongnya tertimpa potongan lain."""
    acak = random.Random(benih)
    for ke in range(banyak):
        salinan = bytearray(data)
        if ke % 3 == 0:
            del salinan[acak.randrange(1, len(salinan)) :]
        else:
            for _ in range(acak.choice((1, 3, 20, 200))):
                salinan[acak.randrange(len(salinan))] = acak.choice((0, 255, acak.randrange(256)))
        if ke % 3 == 2:
            dari, ke_letak, panjang = acak.randrange(len(data)), acak.randrange(len(data)), acak.randrange(1, 600)
            salinan[ke_letak : ke_letak + panjang] = data[dari : dari + panjang]
        yield bytes(salinan)
