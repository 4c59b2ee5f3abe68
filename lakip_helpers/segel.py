"""Segel kit: tanda bahwa sebuah berkas masih persis seperti ditulis kit, jadi boleh diganti dengan yang baru.

Segelnya sidik isi berkas itu sendiri: di dokumen Office sebagai sifat `identifier`, di halaman HTML, gambar SVG, dan
PDF sebagai komentar di baris terakhir. Berkas yang disunting orang, dan berkas yang bukan dari kit, tidak bersegel.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from pathlib import Path
from typing import Final

NAMA_SEGEL: Final = "Kit bimbingan LAKIP"
OFFICE: Final = (".docx", ".xlsx")
SIFAT: Final = "docProps/core.xml"
BATAS_SIFAT: Final = 100_000
PENUTUP: Final = {".html": "<!-- {} -->", ".svg": "<!-- {} -->", ".pdf": "% {}"}
"""Bentuk komentar di akhir tiap jenis berkas; pembacanya melewati baris itu."""
_TEMPAT: Final = re.compile(rb"<dc:identifier[^>]*>([^<]*)</dc:identifier>|<dc:identifier[^>]*/>")
_UJUNG: Final = re.compile(rb"</(?:\w+:)?coreProperties>\s*$")
_RUANG_NAMA: Final = "http://purl.org/dc/elements/1.1/"


def bubuhkan(data: bytes, akhiran: str) -> bytes:
    r"""Isi berkas berakhiran `akhiran` beserta segelnya; jenis yang tidak punya tempat segel dikembalikan apa adanya.

    >>> bubuhkan(b"<p>a", ".html")
    b'<p>a\n<!-- Kit bimbingan LAKIP e71530e478475c7f -->\n'
    >>> bubuhkan(b"a;b", ".csv")
    b'a;b'
    """
    akhiran = akhiran.lower()
    if akhiran in OFFICE:
        return _bubuhi_office(data)
    bentuk = PENUTUP.get(akhiran)
    return data + _penutup(data, bentuk) if bentuk else data


def bersegel(berkas: Path) -> bool:
    """Apakah berkas itu ditulis kit dan belum diubah orang; salah bila tidak ada atau tidak terbaca.

    >>> bersegel(Path("tidak_ada.docx"))
    False
    """
    akhiran = berkas.suffix.lower()
    try:
        if akhiran in OFFICE:
            return _office_bersegel(berkas)
        if bentuk := PENUTUP.get(akhiran):
            data = berkas.read_bytes()
            asal = data[: -len(_penutup(b"", bentuk))]
            return data == asal + _penutup(asal, bentuk)
    except (OSError, ValueError, KeyError, NotImplementedError, RuntimeError, EOFError, zipfile.BadZipFile):
        return False
    return False


def _penutup(data: bytes, bentuk: str) -> bytes:
    return f"\n{bentuk.format(_tulis_segel(data))}\n".encode()


def _tulis_segel(data: bytes) -> str:
    return f"{NAMA_SEGEL} {hashlib.sha256(data).hexdigest()[:16]}"


def _segel_arsip(arsip: zipfile.ZipFile) -> str:
    """Segel dari nama dan sidik (CRC) tiap bagian; tidak perlu membongkarnya."""
    bagian = sorted((satu.filename, satu.CRC) for satu in arsip.infolist() if satu.filename != SIFAT)
    return _tulis_segel(repr(bagian).encode())


def _office_bersegel(berkas: Path) -> bool:
    with zipfile.ZipFile(berkas) as arsip:
        with arsip.open(SIFAT) as sifat:
            cocok = _TEMPAT.search(sifat.read(BATAS_SIFAT))
        return cocok is not None and cocok[1] == _segel_arsip(arsip).encode()


def _bubuhi_office(data: bytes) -> bytes:
    keluar = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
            segel = f'<dc:identifier xmlns:dc="{_RUANG_NAMA}">{_segel_arsip(asal)}</dc:identifier>'.encode()
            for bagian in asal.infolist():
                mentah = asal.read(bagian)
                if bagian.filename == SIFAT:
                    mentah = _UJUNG.sub(lambda ujung: segel + ujung[0], _TEMPAT.sub(b"", mentah))
                tujuan.writestr(bagian, mentah)
    except zipfile.BadZipFile:
        return data
    return keluar.getvalue()
