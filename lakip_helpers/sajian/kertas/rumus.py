"""Rumus Excel beserta hasilnya: pembaca yang tidak menghitung ulang tetap melihat angkanya.

openpyxl menulis rumus tanpa hasil. Di sini hasil yang sudah dihitung kit disisipkan ke berkas jadi; Excel dan
LibreOffice tetap menghitung ulang ketika berkas dibuka.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.sajian.kertas.simpan import jadi_bita

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

HasilRumus = Mapping[tuple[str, str], float | str]
"""Nama lembar dan alamat sel → hasil rumusnya."""
NS: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class BukuBerumus:
    """Buku kerja yang mencatat hasil tiap rumusnya."""

    def __init__(self, buku: Workbook) -> None:
        self.buku = buku
        self.hasil: dict[tuple[str, str], float | str] = {}

    def tulis(self, lembar: Worksheet, sel: str, rumus: str, hasil: float | str) -> Any:
        """Tulis `rumus` (tanpa tanda sama dengan) dan catat hasilnya; keluaran: sel openpyxl."""
        tujuan: Any = lembar[sel]
        tujuan.value = f"={rumus}"
        self.hasil[lembar.title, sel] = hasil
        return tujuan

    def jadi(self) -> bytes:
        """Isi berkas XLSX: rumus, hasilnya, dan perintah menghitung ulang ketika dibuka."""
        perhitungan: Any = self.buku.calculation
        perhitungan.fullCalcOnLoad = True
        return sisip_hasil(jadi_bita(self.buku), self.buku.sheetnames, self.hasil)


def sisip_hasil(berkas: bytes, lembar: list[str], hasil: HasilRumus) -> bytes:
    """Sisipkan hasil ke tiap sel berumus sebuah XLSX buatan openpyxl; `lembar` nama-namanya berurutan."""
    keluar = io.BytesIO()
    bagian = {f"xl/worksheets/sheet{nomor}.xml": nama for nomor, nama in enumerate(lembar, start=1)}
    with zipfile.ZipFile(io.BytesIO(berkas)) as asal, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as tujuan:
        for satu in asal.namelist():
            isi = asal.read(satu)
            tujuan.writestr(satu, _sisip(isi, bagian[satu], hasil) if satu in bagian else isi)
    return keluar.getvalue()


def _sisip(xml: bytes, lembar: str, hasil: HasilRumus) -> bytes:
    from openpyxl.xml.functions import fromstring, tostring

    akar = fromstring(xml)
    for sel in akar.iter(f"{NS}c"):
        if sel.find(f"{NS}f") is None:
            continue
        nilai, wadah = hasil[lembar, str(sel.get("r"))], sel.find(f"{NS}v")
        if wadah is None:
            wadah = sel.makeelement(f"{NS}v", {})
            sel.append(wadah)
        wadah.text = nilai if isinstance(nilai, str) else repr(float(nilai))
        if isinstance(nilai, str):
            sel.set("t", "str")
    return bytes(tostring(akar))
