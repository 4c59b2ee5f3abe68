"""Membuka XLSX langsung dari XML-nya: nilai, persen, tanggal, sel gabungan, dan rumus yang belum dihitung.

Pembaca sendiri, bukan openpyxl: sekali jalan (openpyxl perlu dua kali bila ada rumus), tidak tersandung gaya,
grafik, dan kaitan luar yang tidak dipakai, dan tiap batas ukuran diperiksa sebelum isinya menumpuk di memori.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, replace
from struct import error as galat_struct
from typing import Final, Protocol
from xml.parsers import expat

from lakip_helpers.berkas.arsip import buka_arsip, periksa_besar
from lakip_helpers.berkas.excel.wadah import LewatBatas
from lakip_helpers.berkas.excel.xlsx_bagian import Atribut, Gaya, IsiLembar, Kalimat, Unsur
from lakip_helpers.berkas.kisi import UKURAN_ISI_MAKS, Lembar, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala

_POTONG: Final = 1 << 16
XLSX_RUSAK: Final = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    galat_struct,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    TypeError,
    ValueError,
)


class Pengolah(Protocol):
    """Penerima kejadian XML; nama unsurnya sudah tanpa awalan."""

    def mulai(self, nama: str, atribut: Atribut) -> None: ...
    def huruf(self, teks: str) -> None: ...
    def selesai(self, nama: str) -> None: ...


def buka_xlsx(berkas: str, data: bytes) -> list[Lembar]:
    """Baca semua lembar kerja sebuah XLSX.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: daftar `Lembar`, urut seperti di Excel; lembar grafik
    dilewati. Galat: `GalatBerkas` bila rusak, berkata sandi, bukan XLSX, atau melewati batas ukuran.
    """
    try:
        return _baca_buku(berkas, data)
    except GalatBerkas:
        raise
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, str(lewat)) from None
    except XLSX_RUSAK:
        raise GalatBerkas(
            f"Berkas {berkas!r} rusak atau bukan Excel (.xlsx), sehingga isinya tidak terbaca."
            " Buka di Excel, simpan ulang, lalu coba lagi.",
            Gejala.RUSAK,
        ) from None


def _baca_buku(berkas: str, data: bytes) -> list[Lembar]:
    with buka_arsip(berkas, data) as arsip:
        buku = _nama_buku(arsip)
        kaitan = _kaitan(arsip, buku)
        lembar = [satu for satu in _daftar_lembar(arsip, buku, kaitan) if satu.bagian]
        if not lembar:
            raise GalatBerkas(
                f"Berkas {berkas!r} tidak memuat lembar kerja (hanya grafik atau makro), jadi tidak ada yang dibaca."
                " Pilih berkas yang berisi tabel.",
                Gejala.TANPA_TABEL,
            )
        bersama = [kaitan[jenis][0] for jenis in ("sharedStrings", "styles") if jenis in kaitan]
        periksa_besar(berkas, arsip, [*bersama, *(satu.bagian for satu in lembar)])
        kalimat, gaya = Kalimat(), Gaya()
        for jenis, pengolah in (("sharedStrings", kalimat), ("styles", gaya)):
            if jenis in kaitan:
                urai(arsip, kaitan[jenis][0], pengolah)
        epok_1904 = _epok_1904(arsip, buku)
        return [
            _baca_lembar(berkas, satu, arsip, IsiLembar(kalimat.semua, gaya.bentuk, epok_1904=epok_1904))
            for satu in lembar
        ]


def _nama_buku(arsip: zipfile.ZipFile) -> str:
    buku = sorted(nama for nama in arsip.namelist() if nama.startswith("xl/workbook") and nama.endswith(".xml"))
    if not buku:
        raise zipfile.BadZipFile
    return buku[0]


def _kaitan(arsip: zipfile.ZipFile, buku: str) -> dict[str, list[str]]:
    """Jenis bagian → letaknya, dan nomor kaitan (`rId…`) lembar kerja → letaknya."""
    folder, nama = posixpath.split(buku)
    unsur = Unsur("Relationship")
    urai(arsip, f"{folder}/_rels/{nama}.rels", unsur)
    hasil: dict[str, list[str]] = {}
    for _, atribut in unsur.semua:
        jenis = atribut["Type"].rpartition("/")[2]
        letak = posixpath.normpath(posixpath.join(f"/{folder}", atribut["Target"])).lstrip("/")
        hasil.setdefault(jenis, []).append(letak)
        if jenis == "worksheet":
            hasil[f"#{atribut['Id']}"] = [letak]
    return hasil


@dataclass(frozen=True)
class _LetakLembar:
    """Satu lembar di daftar buku; `bagian` kosong bila bukan lembar kerja (grafik, makro)."""

    nama: str
    bagian: str
    tersembunyi: bool


def _daftar_lembar(arsip: zipfile.ZipFile, buku: str, kaitan: dict[str, list[str]]) -> list[_LetakLembar]:
    unsur = Unsur("sheet")
    urai(arsip, buku, unsur)
    return [
        _LetakLembar(
            atribut["name"],
            kaitan.get(f"#{atribut['id']}", [""])[0],
            atribut.get("state", "visible") in ("hidden", "veryHidden"),
        )
        for _, atribut in unsur.semua
    ]


def _epok_1904(arsip: zipfile.ZipFile, buku: str) -> bool:
    unsur = Unsur("workbookPr")
    urai(arsip, buku, unsur)
    return any(atribut.get("date1904", "0") in ("1", "true") for _, atribut in unsur.semua)


class _NamaPendek(dict[str, str]):
    """Nama unsur → namanya tanpa awalan; tiap nama dipotong sekali."""

    def __missing__(self, nama: str) -> str:
        self[nama] = nama.rpartition(":")[2]
        return self[nama]


def urai(arsip: zipfile.ZipFile, bagian: str, pengolah: Pengolah) -> None:
    """Alirkan satu bagian ke pengolahnya. DTD selalu ditolak: berkas yang sah tidak pernah memuatnya.

    Galat: salah satu `XLSX_RUSAK`; `LewatBatas` bila bagiannya terlalu panjang.
    """
    pengurai = expat.ParserCreate()
    pengurai.buffer_text = True

    buka, tutup, pendek = pengolah.mulai, pengolah.selesai, _NamaPendek()

    def mulai(nama: str, atribut: Atribut) -> None:
        buka(pendek[nama], atribut)

    def selesai(nama: str) -> None:
        tutup(pendek[nama])

    def tolak(*_: object) -> None:
        raise zipfile.BadZipFile

    pengurai.StartElementHandler = mulai
    pengurai.EndElementHandler = selesai
    pengurai.CharacterDataHandler = pengolah.huruf
    pengurai.StartDoctypeDeclHandler = tolak
    if arsip.getinfo(bagian).file_size > UKURAN_ISI_MAKS:
        raise LewatBatas(f"bagian {bagian!r} terlalu panjang")
    with arsip.open(bagian) as aliran:
        while potong := aliran.read(_POTONG):
            pengurai.Parse(potong, False)
    pengurai.Parse(b"", True)


def _baca_lembar(berkas: str, letak: _LetakLembar, arsip: zipfile.ZipFile, isi_lembar: IsiLembar) -> Lembar:
    try:
        urai(arsip, letak.bagian, isi_lembar)
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, f"lembar {letak.nama!r} {lewat}") from None
    lembar = isi_lembar.jadikan_lembar(berkas, letak.nama, tersembunyi=letak.tersembunyi)
    return replace(lembar, rumus=isi_lembar.rumus)
