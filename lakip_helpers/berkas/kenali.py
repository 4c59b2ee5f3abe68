"""Mengenali jenis sebuah berkas dari isinya, tidak dari akhirannya; yang bukan dokumen ditolak dengan kalimat."""

from __future__ import annotations

import re
import zipfile
from typing import Final

from lakip_helpers.berkas.arsip import ZIP_RUSAK, buka_arsip
from lakip_helpers.berkas.ole import nama_aliran
from lakip_helpers.berkas.petak import JenisBerkas
from lakip_helpers.galat import GalatBerkas, Gejala

_OLE: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_HALAMAN: Final = re.compile(
    rb"<(!doctype\s+html|!--|html|head|body|title|meta|style|script|table|thead|tbody|tr|td|div|span|p|font|center|h[1-6])"
    rb"[\s/>!-]"
)
_SURAT: Final = re.compile(rb"(mime-version|content-type|from|date|subject)\s*:", re.I)
_EXCEL_AWAL: Final = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
"""Awal berkas Excel 2, 3, dan 4, yang belum terbungkus OLE."""
_BITA_AWAL: Final = 1024
_KENDALI: Final = bytes([*range(9), 11, 12, *range(14, 32)])
_RUSAK: Final = "Buka di programnya, simpan ulang, lalu coba lagi; bila tidak terbuka, salin ulang dari asalnya."

_GAMBAR: Final = (
    "gambar atau foto, sehingga tabelnya tidak terbaca sebagai tulisan. Minta berkas aslinya (Excel, Word, PDF), atau"
    " ketik tabelnya di Excel, lalu coba lagi.",
    Gejala.BUKAN_TABEL,
)
_ARSIP: Final = ("arsip, bukan dokumen. Buka arsipnya dahulu, lalu pilih berkas di dalamnya.", Gejala.BUKAN_TABEL)
_POWERPOINT: Final = (
    "berkas PowerPoint, bukan tabel. Salin tabelnya ke Excel, Simpan Sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.",
    Gejala.BUKAN_TABEL,
)
_JALAN_PINTAS: Final = (
    "jalan pintas ke berkas atau alamat lain, bukan isinya. Buka jalan pintasnya, simpan dokumennya di laptop ini, lalu"
    " pilih berkas itu.",
    Gejala.BUKAN_TABEL,
)
_GOOGLE: Final = (
    "jalan pintas ke Google Drive, bukan isinya. Buka di peramban, pilih File – Download – Microsoft Excel (.xlsx),"
    " lalu pilih berkas unduhannya.",
    Gejala.BUKAN_TABEL,
)
_KUNCI: Final = (
    "tanda bahwa dokumennya sedang dibuka, bukan dokumennya. Tutup programnya, lalu pilih berkas yang namanya tanpa"
    " tanda itu.",
    Gejala.BUKAN_TABEL,
)
_SANDI: Final = (
    "berkata sandi, sehingga isinya tidak terbaca. Buka di Excel atau Word, hapus kata sandinya, simpan, lalu coba"
    " lagi.",
    Gejala.SANDI,
)
_NASKAH_LAIN: Final = (
    "dokumen program lain (gambar OpenDocument, Pages, Numbers, dan sejenisnya). Buka di programnya, simpan sebagai"
    " Word (.docx) atau Excel (.xlsx), lalu coba lagi.",
    Gejala.FORMAT_LAIN,
)
_XML_LAIN: Final = (
    "berkas XML yang bukan lembar kerja Excel. Buka dengan programnya, simpan sebagai Word (.docx) atau Excel (.xlsx),"
    " lalu coba lagi.",
    Gejala.FORMAT_LAIN,
)
_EXCEL_PURBA: Final = (
    "dari Excel sebelum tahun 1995, yang tidak dapat dibaca. Buka di Excel, Simpan Sebagai “Excel Workbook (.xlsx)”,"
    " lalu coba lagi.",
    Gejala.XLS_LAMA,
)
_ZIP_RUSAK: Final = (
    f"rusak atau bukan Excel (.xlsx) atau Word (.docx), sehingga isinya tidak terbaca. {_RUSAK}",
    Gejala.RUSAK,
)
_OLE_RUSAK: Final = (
    f"dokumen Excel atau Word lama yang rusak, sehingga isinya tidak terbaca. {_RUSAK}",
    Gejala.RUSAK,
)
_BUKAN: Final = (
    "bukan tabel atau dokumen (mungkin berkas rusak). Yang dapat dibaca: Excel, Word, PDF, halaman web, dan CSV.",
    Gejala.BUKAN_TABEL,
)
_TANDA_AWAL: Final = (
    (b"\x89png", _GAMBAR),
    (b"\xff\xd8\xff", _GAMBAR),
    (b"gif8", _GAMBAR),
    (b"ii*\x00", _GAMBAR),
    (b"mm\x00*", _GAMBAR),
    (b"rar!", _ARSIP),
    (b"7z\xbc\xaf", _ARSIP),
    (b"\x1f\x8b", _ARSIP),
    (b"l\x00\x00\x00\x01\x14\x02\x00", _JALAN_PINTAS),
    (b"[internetshortcut]", _JALAN_PINTAS),
    (b"[desktop entry]", _JALAN_PINTAS),
)
"""Bita awal (huruf kecil) berkas yang ditolak."""


def kenali(berkas: str, data: bytes) -> JenisBerkas:
    """Jenis berkas menurut isinya.

    Masukan: nama berkas (untuk pesan) dan isinya. Galat: `GalatBerkas` bila berkata sandi, rusak, atau bukan dokumen.

    >>> kenali("a.xls", b"<table><tr><td>IKM</td></tr></table>").value, kenali("a.doc", b"Indikator;Target").value
    ('halaman', 'csv')
    """
    if berkas.startswith(("~$", ".~lock.")):
        raise _tolak(berkas, _KUNCI)
    if data.startswith(_ZIP):
        return _kenali_zip(berkas, data)
    if data.startswith(_OLE):
        return _kenali_ole(berkas, data)
    if b"%PDF" in data[:_BITA_AWAL]:
        return JenisBerkas.PDF
    awal = _awal_teks(data)
    if jenis := _kenali_teks(berkas, awal):
        return jenis
    _tolak_bukan_dokumen(berkas, data, awal)
    return JenisBerkas.CSV


def _awal_teks(data: bytes) -> bytes:
    """Awal berkas dalam huruf kecil, tanpa tanda urutan bita dan spasi; UTF-16 menjadi ASCII."""
    awal = data[: 4 * _BITA_AWAL]
    if awal.startswith((b"\xff\xfe", b"\xfe\xff")):
        awal = awal.decode("utf-16", errors="replace").encode("ascii", errors="replace")
    return awal.lstrip(b"\xef\xbb\xbf \t\r\n\x00").lower()


def _kenali_teks(berkas: str, awal: bytes) -> JenisBerkas | None:
    if awal.startswith(b"{\\rtf"):
        return JenisBerkas.WORD_LAMA
    if awal.startswith(b"<?xml"):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in awal or b'progid="excel.sheet"' in awal:
            return JenisBerkas.EXCEL_LAMA
        if b"<html" in awal or b"<!doctype html" in awal:
            return JenisBerkas.HALAMAN
        raise _tolak(berkas, _XML_LAIN)
    if _HALAMAN.match(awal) or (_SURAT.match(awal) and b"mime-version" in awal):
        return JenisBerkas.HALAMAN
    return None


def _tolak_bukan_dokumen(berkas: str, data: bytes, awal: bytes) -> None:
    mentah = data[:16].lower()
    for tanda, sebab in _TANDA_AWAL:
        if mentah.startswith(tanda) or awal.startswith(tanda):
            raise _tolak(berkas, sebab)
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        raise _tolak(berkas, _GAMBAR)
    if data.startswith(b"BM") and _biner(data[: 4 * _BITA_AWAL]):
        raise _tolak(berkas, _GAMBAR)
    if awal.startswith(b"{") and (b"docs.google.com" in awal or b'"doc_id"' in awal):
        raise _tolak(berkas, _GOOGLE)
    if data.startswith(_EXCEL_AWAL):
        raise _tolak(berkas, _EXCEL_PURBA)
    if _biner(data[: 4 * _BITA_AWAL]):
        raise _tolak(berkas, _BUKAN)


def _kenali_zip(berkas: str, data: bytes) -> JenisBerkas:
    try:
        with buka_arsip(berkas, data) as arsip:
            nama = frozenset(arsip.namelist())
            jenis_isi = arsip.read("mimetype")[:200] if _kecil(arsip, "mimetype") else b""
    except ZIP_RUSAK:
        raise _tolak(berkas, _ZIP_RUSAK) from None
    if any(satu.startswith("xl/workbook") and satu.endswith(".xml") for satu in nama):
        return JenisBerkas.XLSX
    if "xl/workbook.bin" in nama:
        return JenisBerkas.EXCEL_LAMA
    if "EncryptedPackage" in nama:
        raise _tolak(berkas, _SANDI)
    if any(satu.startswith("word/") for satu in nama):
        return JenisBerkas.WORD
    if any(satu.startswith("ppt/") for satu in nama) or b"presentation" in jenis_isi:
        raise _tolak(berkas, _POWERPOINT)
    if "content.xml" in nama and b"opendocument.text" in jenis_isi:
        return JenisBerkas.WORD
    if "content.xml" in nama and (b"spreadsheet" in jenis_isi or not jenis_isi):
        return JenisBerkas.ODS
    if "content.xml" in nama or any(satu.startswith("Index/") and satu.endswith(".iwa") for satu in nama):
        raise _tolak(berkas, _NASKAH_LAIN)
    raise _tolak(berkas, _ZIP_RUSAK if "[Content_Types].xml" in nama else _ARSIP)


def _kecil(arsip: zipfile.ZipFile, nama: str) -> bool:
    return nama in arsip.namelist() and arsip.getinfo(nama).file_size < _BITA_AWAL


def _kenali_ole(berkas: str, data: bytes) -> JenisBerkas:
    aliran = nama_aliran(data)
    if "encryptedpackage" in aliran or (not aliran and "EncryptedPackage".encode("utf-16-le") in data):
        raise _tolak(berkas, _SANDI)
    if not aliran:
        raise _tolak(berkas, _OLE_RUSAK)
    if {"workbook", "book"} & aliran:
        return JenisBerkas.EXCEL_LAMA
    if "worddocument" in aliran:
        return JenisBerkas.WORD_LAMA
    raise _tolak(berkas, _POWERPOINT if "powerpoint document" in aliran else _BUKAN)


def _tolak(berkas: str, sebab: tuple[str, Gejala]) -> GalatBerkas:
    return GalatBerkas(f"Berkas {berkas!r} {sebab[0]}", sebab[1])


def _biner(data: bytes) -> bool:
    """Lebih dari dua persen huruf kendali, dan bukan teks UTF-16 (yang berselang bita nol)."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    genap, ganjil = data[::2], data[1::2]
    if any(selang and selang.count(0) > 0.8 * len(selang) for selang in (genap, ganjil)):
        return genap.count(0) > 0.5 * len(genap) and ganjil.count(0) > 0.5 * len(ganjil)
    return len(data) - len(data.translate(None, _KENDALI)) > max(2, 0.02 * len(data))
