"""Membuka XLSX langsung dari XML-nya: nilai, persen, tanggal, sel gabungan, dan rumus yang belum dihitung.

Pembaca sendiri, bukan openpyxl: sekali jalan (openpyxl perlu dua kali bila ada rumus), tidak tersandung gaya,
grafik, dan kaitan luar yang tidak dipakai, dan tiap batas ukuran diperiksa sebelum isinya menumpuk di memori.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections import Counter
from struct import error as galat_struct
from typing import Final, Protocol
from xml.parsers import expat

from lakip_helpers.berkas.excel.xlsx_bagian import Atribut, Gaya, IsiLembar, Kalimat, LewatBatas, Unsur
from lakip_helpers.berkas.kisi import SEL_MAKS, UKURAN_ISI_MAKS, Lembar, periksa_ukuran, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala

_POTONG: Final = 1 << 16
_DAFTAR_ISI_MAKS: Final = 2_000_000
"""Ukuran daftar isi zip; yang wajar beberapa ribu bita."""
_RUSAK: Final = (
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
_BUKAN_XLSX: Final = (
    ("xl/workbook.bin", "berformat Excel biner (.xlsb)", Gejala.FORMAT_LAIN),
    ("content.xml", "berformat OpenDocument (.ods)", Gejala.FORMAT_LAIN),
    ("word/document.xml", "dokumen Word", Gejala.BUKAN_TABEL),
    ("ppt/presentation.xml", "berkas PowerPoint", Gejala.BUKAN_TABEL),
)


class _Pengolah(Protocol):
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
    except _RUSAK:
        raise GalatBerkas(
            f"Berkas {berkas!r} rusak atau bukan Excel (.xlsx), sehingga isinya tidak terbaca."
            " Buka di Excel, simpan ulang, lalu coba lagi.",
            Gejala.RUSAK,
        ) from None


def _baca_buku(berkas: str, data: bytes) -> list[Lembar]:
    with _buka_arsip(berkas, data) as arsip:
        buku = _nama_buku(berkas, arsip)
        kaitan = _kaitan(arsip, buku)
        lembar = [(nama, bagian) for nama, bagian in _daftar_lembar(arsip, buku, kaitan) if bagian]
        if not lembar:
            raise GalatBerkas(
                f"Berkas {berkas!r} tidak memuat lembar kerja (hanya grafik atau makro), jadi tidak ada yang dibaca."
                " Pilih berkas yang berisi tabel.",
                Gejala.TANPA_TABEL,
            )
        bersama = [kaitan[jenis][0] for jenis in ("sharedStrings", "styles") if jenis in kaitan]
        _periksa_besar(berkas, arsip, [*bersama, *(bagian for _, bagian in lembar)])
        kalimat, gaya = Kalimat(), Gaya()
        for jenis, pengolah in (("sharedStrings", kalimat), ("styles", gaya)):
            if jenis in kaitan:
                _urai(arsip, kaitan[jenis][0], pengolah)
        epok_1904 = _epok_1904(arsip, buku)
        return [
            _baca_lembar(berkas, nama, arsip, bagian, IsiLembar(kalimat.semua, gaya.bentuk, epok_1904=epok_1904))
            for nama, bagian in lembar
        ]


def _buka_arsip(berkas: str, data: bytes) -> zipfile.ZipFile:
    """Buka zip sesudah daftar isinya masuk akal: tidak raksasa, tidak kembar, tidak berkata sandi."""
    letak = data.rfind(b"PK\x05\x06")
    if letak >= 0 and int.from_bytes(data[letak + 12 : letak + 16], "little") > _DAFTAR_ISI_MAKS:
        raise terlalu_besar(berkas, "daftar isi berkasnya tidak wajar")
    arsip = zipfile.ZipFile(io.BytesIO(data))
    daftar = arsip.infolist()
    if any(satu.flag_bits & 1 for satu in daftar):
        raise GalatBerkas(
            f"Berkas {berkas!r} berkata sandi, sehingga isinya tidak terbaca."
            " Buka di Excel, hapus kata sandinya, simpan, lalu coba lagi.",
            Gejala.SANDI,
        )
    kembar = [nama for nama, n in Counter(satu.filename for satu in daftar).items() if n > 1]
    if kembar:
        raise GalatBerkas(
            f"Berkas {berkas!r} memuat dua bagian bernama sama ({kembar[0][:80]!r}), sehingga tidak jelas mana yang"
            " benar. Buka di Excel, simpan ulang, lalu coba lagi.",
            Gejala.RUSAK,
        )
    return arsip


def _nama_buku(berkas: str, arsip: zipfile.ZipFile) -> str:
    nama = set(arsip.namelist())
    buku = sorted(satu for satu in nama if satu.startswith("xl/workbook") and satu.endswith(".xml"))
    if buku:
        return buku[0]
    for tanda, jenis, gejala in _BUKAN_XLSX:
        if tanda in nama:
            raise GalatBerkas(
                f"Berkas {berkas!r} {jenis}, bukan Excel (.xlsx). Buka dengan programnya, salin tabelnya ke Excel,"
                " lalu Simpan Sebagai “Excel Workbook (.xlsx)”.",
                gejala,
            )
    raise zipfile.BadZipFile


def _kaitan(arsip: zipfile.ZipFile, buku: str) -> dict[str, list[str]]:
    """Jenis bagian → letaknya, dan nomor kaitan (`rId…`) lembar kerja → letaknya."""
    folder, nama = posixpath.split(buku)
    unsur = Unsur("Relationship")
    _urai(arsip, f"{folder}/_rels/{nama}.rels", unsur)
    hasil: dict[str, list[str]] = {}
    for _, atribut in unsur.semua:
        jenis = atribut["Type"].rpartition("/")[2]
        letak = posixpath.normpath(posixpath.join(f"/{folder}", atribut["Target"])).lstrip("/")
        hasil.setdefault(jenis, []).append(letak)
        if jenis == "worksheet":
            hasil[f"#{atribut['Id']}"] = [letak]
    return hasil


def _daftar_lembar(arsip: zipfile.ZipFile, buku: str, kaitan: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Nama lembar dan letak bagiannya; kosong bila bukan lembar kerja (grafik, makro)."""
    unsur = Unsur("sheet")
    _urai(arsip, buku, unsur)
    return [(atribut["name"], kaitan.get(f"#{atribut['id']}", [""])[0]) for _, atribut in unsur.semua]


def _epok_1904(arsip: zipfile.ZipFile, buku: str) -> bool:
    unsur = Unsur("workbookPr")
    _urai(arsip, buku, unsur)
    return any(atribut.get("date1904", "0") in ("1", "true") for _, atribut in unsur.semua)


def _periksa_besar(berkas: str, arsip: zipfile.ZipFile, bagian: list[str]) -> None:
    besar = sum(arsip.getinfo(satu).file_size for satu in bagian)
    if besar > UKURAN_ISI_MAKS:
        raise terlalu_besar(berkas, f"isinya {besar // 2**20} MB, paling banyak {UKURAN_ISI_MAKS // 2**20} MB")


def _urai(arsip: zipfile.ZipFile, bagian: str, pengolah: _Pengolah) -> None:
    """Alirkan satu bagian ke pengolahnya. DTD selalu ditolak: XLSX yang sah tidak pernah memuatnya."""
    pengurai = expat.ParserCreate()
    pengurai.buffer_text = True

    def mulai(nama: str, atribut: Atribut) -> None:
        pengolah.mulai(nama.rpartition(":")[2] if ":" in nama else nama, atribut)

    def selesai(nama: str) -> None:
        pengolah.selesai(nama.rpartition(":")[2] if ":" in nama else nama)

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


def _baca_lembar(berkas: str, nama: str, arsip: zipfile.ZipFile, bagian: str, isi_lembar: IsiLembar) -> Lembar:
    try:
        _urai(arsip, bagian, isi_lembar)
        _isi_gabungan(isi_lembar)
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, f"lembar {nama!r} {lewat}") from None
    periksa_ukuran(berkas, nama, isi_lembar.kisi)
    return Lembar(berkas, nama, isi_lembar.kisi, isi_lembar.rumus, tuple(sorted(isi_lembar.gabungan)))


def _isi_gabungan(isi_lembar: IsiLembar) -> None:
    """Ulangi isi sel gabungan ke seluruh wilayahnya, sejauh tabel terisi."""
    lebar = max(map(len, isi_lembar.kisi), default=0)
    terisi = 0
    for i0, j0, i1, j1 in isi_lembar.gabungan:
        akhir, ujung = min(i1 + 1, len(isi_lembar.kisi)), min(j1 + 1, lebar)
        nilai = isi_lembar.kisi[i0][j0] if i0 < akhir and j0 < len(isi_lembar.kisi[i0]) else None
        if nilai is None:
            continue
        terisi += (akhir - i0) * (ujung - j0)
        if terisi > SEL_MAKS:
            raise LewatBatas("memuat sel gabungan yang terlalu luas")
        for baris in isi_lembar.kisi[i0:akhir]:
            baris.extend([None] * (ujung - len(baris)))
            baris[j0:ujung] = [nilai] * (ujung - j0)
