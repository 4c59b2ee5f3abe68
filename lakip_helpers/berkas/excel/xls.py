"""Membuka Excel lama (.xls, Excel 5 sampai 2003) langsung dari rekamannya: nilai, persen, tanggal, sel gabungan.

Pembaca sendiri, bukan pustaka: pustaka yang ada menghentikan seluruh proses pada berkas yang rusak, dan tidak
memberitahukan format angka. Bentuknya [MS-XLS]: rekaman bernomor dua bita, panjang dua bita, lalu isinya.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lakip_helpers.berkas.excel.bilangan import FORMAT_BAWAAN, BentukBilangan, bentuk_format
from lakip_helpers.berkas.excel.kalimat_xls import baca_kalimat, baca_teks
from lakip_helpers.berkas.excel.wadah import LewatBatas, Wadah, nilai_bilangan
from lakip_helpers.berkas.kisi import Lembar, bersihkan, terlalu_besar
from lakip_helpers.berkas.ole import OLE_RUSAK, baca_aliran
from lakip_helpers.galat import GalatBerkas, Gejala

_AWAL: Final = 0x0809
_AKHIR, _SANDI, _SANDI_HURUF, _EPOK_1904 = 0x000A, 0x002F, 0x0042, 0x0022
_LEMBAR, _FORMAT, _GAYA, _KALIMAT, _SAMBUNGAN = 0x0085, 0x041E, 0x00E0, 0x00FC, 0x003C
_KALIMAT_SEL, _RK, _RK_SEBARIS, _BILANGAN = 0x00FD, 0x027E, 0x00BD, 0x0203
_RUMUS, _HASIL_TEKS, _TEKS, _TEKS_BERHIAS, _LOGIKA, _GABUNGAN = 0x0006, 0x0207, 0x0204, 0x00D6, 0x0205, 0x00E5
_SEL: Final = frozenset({_KALIMAT_SEL, _RK, _BILANGAN, _RUMUS, _TEKS, _TEKS_BERHIAS, _LOGIKA})
_EXCEL_95: Final = 0x0500
_LEMBAR_KERJA: Final = 0
_PANJANG_REKAMAN: Final = 4


@dataclass
class _Buku:
    """Yang berlaku untuk seluruh buku: versi, sandi huruf, kalimat bersama, dan arti format tiap gaya."""

    versi: int = 0x0600
    sandi: str = "cp1252"
    epok_1904: bool = False
    kalimat: list[str] = field(default_factory=list)
    gaya: list[int] = field(default_factory=list)
    bentuk: dict[int, BentukBilangan] = field(default_factory=lambda: dict(FORMAT_BAWAAN))
    lembar: list[tuple[int, str, bool]] = field(default_factory=list)

    def arti(self, nomor_gaya: int) -> BentukBilangan:
        """Arti bilangan bergaya itu."""
        if nomor_gaya >= len(self.gaya):
            return BentukBilangan.BIASA
        return self.bentuk.get(self.gaya[nomor_gaya], BentukBilangan.BIASA)


def buka_xls(berkas: str, data: bytes) -> list[Lembar]:
    """Baca semua lembar kerja sebuah .xls; lembar tersembunyi ikut, bertanda.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: daftar `Lembar`, urut seperti di Excel. Galat:
    `GalatBerkas` bila rusak, berkata sandi, atau melewati batas ukuran.
    """
    try:
        aliran = baca_aliran(data, "Workbook", "Book")
        isi_buku = aliran.get("Workbook") or aliran["Book"]
        buku = _baca_buku(berkas, isi_buku)
        return [
            _baca_lembar(isi_buku, letak, buku).jadikan_lembar(berkas, nama, tersembunyi=tersembunyi)
            for letak, nama, tersembunyi in buku.lembar
        ]
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, str(lewat)) from None
    except OLE_RUSAK:
        raise GalatBerkas(
            f"Berkas {berkas!r} Excel lama yang rusak, sehingga isinya tidak terbaca. Buka di Excel, Simpan Sebagai"
            " “Excel Workbook (.xlsx)”, lalu coba lagi.",
            Gejala.RUSAK,
        ) from None


def _rekaman(isi_buku: bytes, letak: int) -> Iterator[tuple[int, bytes]]:
    """Nomor dan isi tiap rekaman mulai dari `letak`."""
    kepala, akhir = struct.Struct("<HH").unpack_from, len(isi_buku) - _PANJANG_REKAMAN
    while letak <= akhir:
        nomor, panjang = kepala(isi_buku, letak)
        letak += _PANJANG_REKAMAN + panjang
        yield nomor, isi_buku[letak - panjang : letak]


def _baca_buku(berkas: str, isi_buku: bytes) -> _Buku:
    buku = _Buku()
    kalimat: list[bytes] = []
    for nomor, isi_rekaman in _rekaman(isi_buku, 0):
        if nomor == _AKHIR:
            break
        if nomor == _SANDI:
            raise GalatBerkas(
                f"Berkas {berkas!r} berkata sandi, sehingga isinya tidak terbaca. Buka di Excel, hapus kata sandinya,"
                " simpan, lalu coba lagi.",
                Gejala.SANDI,
            )
        if nomor == _KALIMAT or (nomor == _SAMBUNGAN and kalimat):
            kalimat.append(isi_rekaman)
            continue
        if kalimat:
            buku.kalimat, kalimat = baca_kalimat(kalimat), []
        _terapkan(buku, nomor, isi_rekaman)
    if not buku.lembar:
        raise ValueError("tanpa lembar")
    return buku


def _terapkan(buku: _Buku, nomor: int, isi_rekaman: bytes) -> None:
    """Catat satu rekaman tingkat buku."""
    if nomor == _AWAL:
        buku.versi = struct.unpack_from("<H", isi_rekaman)[0]
    elif nomor == _SANDI_HURUF:
        (halaman,) = struct.unpack_from("<H", isi_rekaman)
        buku.sandi = {1200: "utf-16-le", 32768: "mac_roman", 32769: "cp1252"}.get(halaman, f"cp{halaman}")
    elif nomor == _EPOK_1904:
        buku.epok_1904 = isi_rekaman[:1] == b"\x01"
    elif nomor == _GAYA:
        buku.gaya.append(struct.unpack_from("<H", isi_rekaman, 2)[0])
    elif nomor == _FORMAT:
        (format_angka,) = struct.unpack_from("<H", isi_rekaman)
        lama = buku.versi <= _EXCEL_95
        buku.bentuk[format_angka] = bentuk_format(baca_teks(isi_rekaman, 2, 1 if lama else 2, lama, buku.sandi))
    elif nomor == _LEMBAR and len(isi_rekaman) > 6 and isi_rekaman[5] == _LEMBAR_KERJA:
        (letak,) = struct.unpack_from("<I", isi_rekaman)
        nama = baca_teks(isi_rekaman, 6, 1, buku.versi <= _EXCEL_95, buku.sandi)
        buku.lembar.append((letak, bersihkan(nama), bool(isi_rekaman[4] & 3)))


def _baca_lembar(isi_buku: bytes, letak: int, buku: _Buku) -> Wadah:
    """Isi satu lembar; grafik yang tertanam di dalamnya dilewati."""
    wadah = Wadah()
    dalam = 0
    menunggu: tuple[int, int] | None = None
    for nomor, isi_rekaman in _rekaman(isi_buku, letak):
        if nomor == _AWAL:
            dalam += 1
        elif nomor == _AKHIR:
            dalam -= 1
            if dalam <= 0:
                break
        elif dalam > 1:
            continue
        elif nomor == _RK_SEBARIS:
            _rk_sebaris(wadah, isi_rekaman, buku)
        elif nomor in _SEL:
            i, j, gaya = struct.unpack_from("<HHH", isi_rekaman)
            menunggu = (i, j)
            nilai = _nilai_sel(nomor, isi_rekaman, gaya, buku)
            if nilai is not None and nilai != "":
                wadah.letakkan(i, j, nilai)
        elif nomor == _HASIL_TEKS and menunggu:
            lama = buku.versi <= _EXCEL_95
            if teks := bersihkan(baca_teks(isi_rekaman, 0, 2, lama, buku.sandi)):
                wadah.letakkan(*menunggu, teks)
        elif nomor == _GABUNGAN:
            for n in range(2, len(isi_rekaman) - 7, 8):
                i0, i1, j0, j1 = struct.unpack_from("<4H", isi_rekaman, n)
                wadah.gabungan.append((i0, j0, i1, j1))
    else:
        raise ValueError("lembar terpotong")
    return wadah


def _rk_sebaris(wadah: Wadah, isi_rekaman: bytes, buku: _Buku) -> None:
    """Beberapa bilangan ringkas yang bersebelahan."""
    i, j = struct.unpack_from("<HH", isi_rekaman)
    banyak = max(0, (len(isi_rekaman) - 6) // 6)
    for gaya, rk in struct.iter_unpack("<HI", isi_rekaman[4 : 4 + 6 * banyak]):
        wadah.letakkan(i, j, nilai_bilangan(urai_rk(rk), buku.arti(gaya), epok_1904=buku.epok_1904))
        j += 1


def _nilai_sel(nomor: int, isi_rekaman: bytes, gaya: int, buku: _Buku) -> object:
    if nomor == _KALIMAT_SEL:
        (letak,) = struct.unpack_from("<I", isi_rekaman, 6)
        return buku.kalimat[letak]
    if nomor in (_TEKS, _TEKS_BERHIAS):
        return bersihkan(baca_teks(isi_rekaman, 6, 2, buku.versi <= _EXCEL_95, buku.sandi))
    if nomor == _LOGIKA:
        return None if isi_rekaman[7] else ("TRUE" if isi_rekaman[6] else "FALSE")
    if nomor == _RK:
        angka = urai_rk(struct.unpack_from("<I", isi_rekaman, 6)[0])
    elif nomor == _RUMUS and isi_rekaman[12:14] == b"\xff\xff":
        return ("TRUE" if isi_rekaman[8] else "FALSE") if isi_rekaman[6] == 1 else None
    else:
        (angka,) = struct.unpack_from("<d", isi_rekaman, 6)
    return nilai_bilangan(angka, buku.arti(gaya), epok_1904=buku.epok_1904)


def urai_rk(rk: int) -> float:
    """Bilangan ringkas Excel: bulat 30 bit atau pecahan terpotong, boleh dibagi seratus.

    >>> urai_rk(10 << 2 | 2), urai_rk(325 << 2 | 3)
    (10.0, 3.25)
    """
    if rk & 2:
        bulat = rk >> 2
        angka = float(bulat - (1 << 30) if bulat & (1 << 29) else bulat)
    else:
        (angka,) = struct.unpack("<d", struct.pack("<Q", (rk & 0xFFFFFFFC) << 32))
    return angka / 100 if rk & 1 else angka
