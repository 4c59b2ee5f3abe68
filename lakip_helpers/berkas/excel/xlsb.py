"""Membuka Excel biner (.xlsb) langsung dari rekamannya [MS-XLSB]: nilai, persen, tanggal, sel gabungan."""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from typing import Final

from lakip_helpers.berkas.arsip import ZIP_RUSAK, baca_xml, buka_arsip, periksa_besar
from lakip_helpers.berkas.excel.bilangan import FORMAT_BAWAAN, BentukBilangan, bentuk_format
from lakip_helpers.berkas.excel.wadah import LewatBatas, Wadah, nilai_bilangan
from lakip_helpers.berkas.excel.xls import urai_rk
from lakip_helpers.berkas.kisi import Lembar, bersihkan, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala

_BUKU: Final = "xl/workbook.bin"
_LEMBAR, _SIFAT_BUKU, _KALIMAT, _FORMAT, _GAYA = 156, 153, 19, 44, 47
_AWAL_GAYA, _AKHIR_GAYA, _GABUNGAN, _BARIS = 617, 618, 176, 0
_RK, _LOGIKA, _BILANGAN, _TEKS, _KALIMAT_SEL = 2, 4, 5, 6, 7
_HASIL_TEKS, _HASIL_BILANGAN, _HASIL_LOGIKA = 8, 9, 10
_RUSAK: Final = (*ZIP_RUSAK, struct.error)


def buka_xlsb(berkas: str, data: bytes) -> list[Lembar]:
    """Baca semua lembar kerja sebuah .xlsb; lembar tersembunyi ikut, bertanda.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: daftar `Lembar`, urut seperti di Excel. Galat:
    `GalatBerkas` bila rusak, berkata sandi, atau melewati batas ukuran.
    """
    try:
        with buka_arsip(berkas, data) as arsip:
            bagian = [nama for nama in arsip.namelist() if nama.startswith("xl/") and nama.endswith((".bin", ".rels"))]
            periksa_besar(berkas, arsip, bagian)
            return _baca_buku(berkas, arsip)
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, str(lewat)) from None
    except _RUSAK:
        raise GalatBerkas(
            f"Berkas {berkas!r} Excel biner (.xlsb) yang rusak, sehingga isinya tidak terbaca. Buka di Excel, Simpan"
            " Sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.",
            Gejala.RUSAK,
        ) from None


def _baca_buku(berkas: str, arsip: zipfile.ZipFile) -> list[Lembar]:
    kaitan = {
        satu.get("Id"): posixpath.normpath(posixpath.join("/xl", satu.get("Target") or "")).lstrip("/")
        for satu in baca_xml(arsip.read("xl/_rels/workbook.bin.rels"))
    }
    nama = arsip.namelist()
    kalimat = _baca_kalimat(arsip.read("xl/sharedStrings.bin")) if "xl/sharedStrings.bin" in nama else []
    bentuk = _baca_gaya(arsip.read("xl/styles.bin")) if "xl/styles.bin" in nama else []
    hasil = []
    epok_1904 = False
    for nomor, isi_rekaman in _rekaman(arsip.read(_BUKU)):
        if nomor == _SIFAT_BUKU:
            epok_1904 = bool(isi_rekaman[0] & 1)
        elif nomor == _LEMBAR:
            tampak = struct.unpack_from("<I", isi_rekaman)[0] == 0
            id_kaitan, letak = _teks(isi_rekaman, 8)
            nama_lembar, _ = _teks(isi_rekaman, letak)
            bagian = kaitan.get(id_kaitan, "")
            if "/worksheets/" in bagian:
                wadah = _baca_lembar(arsip.read(bagian), kalimat, bentuk, epok_1904=epok_1904)
                hasil.append(wadah.jadikan_lembar(berkas, bersihkan(nama_lembar), tersembunyi=not tampak))
    if not hasil:
        raise ValueError("tanpa lembar")
    return hasil


def _rekaman(bita: bytes) -> Iterator[tuple[int, bytes]]:
    """Nomor dan isi tiap rekaman; keduanya didahului bilangan tujuh bit tiap bita."""
    letak = 0
    while letak < len(bita):
        nomor, letak = _bilangan_lentur(bita, letak, 2)
        panjang, letak = _bilangan_lentur(bita, letak, 4)
        yield nomor, bita[letak : letak + panjang]
        letak += panjang


def _bilangan_lentur(bita: bytes, letak: int, paling_panjang: int) -> tuple[int, int]:
    nilai = 0
    for ke in range(paling_panjang):
        satu_bita = bita[letak + ke]
        nilai |= (satu_bita & 0x7F) << 7 * ke
        if satu_bita < 0x80:
            return nilai, letak + ke + 1
    return nilai, letak + paling_panjang


def _teks(bita: bytes, letak: int) -> tuple[str, int]:
    """Teks UTF-16 yang didahului panjangnya, dan letak sesudahnya."""
    (banyak,) = struct.unpack_from("<I", bita, letak)
    akhir = letak + 4 + 2 * (banyak if banyak < 0xFFFFFFFF else 0)
    return bita[letak + 4 : akhir].decode("utf-16-le", errors="replace"), akhir


def _baca_kalimat(bita: bytes) -> list[str]:
    return [bersihkan(_teks(isi_rekaman, 1)[0]) for nomor, isi_rekaman in _rekaman(bita) if nomor == _KALIMAT]


def _baca_gaya(bita: bytes) -> list[BentukBilangan]:
    """Arti bilangan tiap nomor gaya sel."""
    bentuk = dict(FORMAT_BAWAAN)
    hasil = []
    gaya_sel = False
    for nomor, isi_rekaman in _rekaman(bita):
        if nomor == _FORMAT:
            bentuk[struct.unpack_from("<H", isi_rekaman)[0]] = bentuk_format(_teks(isi_rekaman, 2)[0])
        elif nomor in (_AWAL_GAYA, _AKHIR_GAYA):
            gaya_sel = nomor == _AWAL_GAYA
        elif nomor == _GAYA and gaya_sel:
            hasil.append(bentuk.get(struct.unpack_from("<H", isi_rekaman, 2)[0], BentukBilangan.BIASA))
    return hasil


def _baca_lembar(bita: bytes, kalimat: list[str], bentuk: list[BentukBilangan], *, epok_1904: bool) -> Wadah:
    wadah, baris = Wadah(), 0
    for nomor, isi_rekaman in _rekaman(bita):
        if nomor == _BARIS:
            (baris,) = struct.unpack_from("<I", isi_rekaman)
        elif nomor == _GABUNGAN:
            i0, i1, j0, j1 = struct.unpack_from("<4I", isi_rekaman)
            wadah.gabungan.append((i0, j0, i1, j1))
        elif nomor in (_TEKS, _HASIL_TEKS, _KALIMAT_SEL, _LOGIKA, _HASIL_LOGIKA, _RK, _BILANGAN, _HASIL_BILANGAN):
            kolom, gaya = struct.unpack_from("<II", isi_rekaman)
            gaya &= 0xFFFFFF
            arti = bentuk[gaya] if gaya < len(bentuk) else BentukBilangan.BIASA
            nilai = _nilai_sel(nomor, isi_rekaman, kalimat, arti, epok_1904=epok_1904)
            if nilai is not None and nilai != "":
                wadah.letakkan(baris, kolom, nilai)
    return wadah


def _nilai_sel(nomor: int, isi_rekaman: bytes, kalimat: list[str], arti: BentukBilangan, *, epok_1904: bool) -> object:
    if nomor == _KALIMAT_SEL:
        return kalimat[struct.unpack_from("<I", isi_rekaman, 8)[0]]
    if nomor in (_TEKS, _HASIL_TEKS):
        return bersihkan(_teks(isi_rekaman, 8)[0])
    if nomor in (_LOGIKA, _HASIL_LOGIKA):
        return "TRUE" if isi_rekaman[8] else "FALSE"
    (angka,) = struct.unpack_from("<I" if nomor == _RK else "<d", isi_rekaman, 8)
    angka = urai_rk(angka) if nomor == _RK else angka
    return nilai_bilangan(angka, arti, epok_1904=epok_1904)
