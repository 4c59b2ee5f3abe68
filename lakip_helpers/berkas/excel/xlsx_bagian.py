"""Pengolah bagian XML sebuah XLSX: kalimat bersama, gaya angka, daftar lembar, dan isi lembar.

Tiap pengolah menerima kejadian expat (`mulai`, `huruf`, `selesai`); nama unsurnya sudah tanpa awalan.
"""

from __future__ import annotations

import math
import re
from typing import Final

from lakip_helpers.berkas.excel.bilangan import (
    FORMAT_BAWAAN,
    BentukBilangan,
    baca_serial,
    bentuk_format,
    tulis_persen,
)
from lakip_helpers.berkas.excel.wadah import LewatBatas, Wadah
from lakip_helpers.berkas.kisi import UNSUR_MAKS, bersihkan, indeks_kolom

Atribut = dict[str, str]
_LEPAS: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def lepaskan(teks: str) -> str:
    """Kembalikan huruf yang ditulis Excel sebagai `_xHHHH_`, lalu buang huruf kendali.

    >>> lepaskan("a_x0041_b_x005F_x0041_")
    'aAb_x0041_'
    """
    return bersihkan(_LEPAS.sub(lambda cocok: chr(int(cocok[1], 16)), teks) if "_x" in teks else teks)


class Kalimat:
    """`sharedStrings.xml`: kalimat yang dipakai bersama oleh sel, berurutan."""

    def __init__(self) -> None:
        self.semua: list[str] = []
        self._isi: list[str] = []
        self._rekam = self._ejaan = False

    def mulai(self, nama: str, _: Atribut) -> None:
        """Awal unsur."""
        self._ejaan = self._ejaan or nama == "rPh"
        self._rekam = nama == "t" and not self._ejaan

    def huruf(self, teks: str) -> None:
        """Isi teks."""
        if self._rekam:
            self._isi.append(teks)

    def selesai(self, nama: str) -> None:
        """Akhir unsur."""
        if nama == "si":
            self.semua.append(lepaskan("".join(self._isi)))
            self._isi = []
        elif nama == "rPh":
            self._ejaan = False
        self._rekam = False


class Gaya:
    """`styles.xml`: arti format angka tiap nomor gaya sel."""

    def __init__(self) -> None:
        self.bentuk: list[BentukBilangan] = []
        self._format: dict[int, BentukBilangan] = dict(FORMAT_BAWAAN)
        self._xfs = False

    def mulai(self, nama: str, atribut: Atribut) -> None:
        """Awal unsur."""
        if nama == "numFmt":
            self._format[int(atribut["numFmtId"])] = bentuk_format(atribut.get("formatCode", ""))
        elif nama == "cellXfs":
            self._xfs = True
        elif nama == "xf" and self._xfs:
            self.bentuk.append(self._format.get(int(atribut.get("numFmtId", 0)), BentukBilangan.BIASA))

    def huruf(self, teks: str) -> None:
        """Isi teks tidak dipakai."""

    def selesai(self, nama: str) -> None:
        """Akhir unsur."""
        if nama == "cellXfs":
            self._xfs = False


class Unsur:
    """Atribut semua unsur bernama tertentu, berurutan; untuk daftar lembar dan kaitannya."""

    def __init__(self, *nama: str) -> None:
        self.semua: list[tuple[str, Atribut]] = []
        self._nama = frozenset(nama)

    def mulai(self, nama: str, atribut: Atribut) -> None:
        """Awal unsur."""
        if nama in self._nama:
            self.semua.append((nama, {kunci.rpartition(":")[2]: isi for kunci, isi in atribut.items()}))

    def huruf(self, teks: str) -> None:
        """Isi teks tidak dipakai."""

    def selesai(self, nama: str) -> None:
        """Akhir unsur tidak dipakai."""


class IsiLembar(Wadah):
    """Satu lembar: kisi, rumus tanpa hasil, dan sel gabungan. Sel kosong tidak disimpan."""

    def __init__(self, kalimat: list[str], bentuk: list[BentukBilangan], *, epok_1904: bool) -> None:
        super().__init__()
        self.rumus: dict[tuple[int, int], str] = {}
        self._kalimat, self._bentuk, self._epok_1904 = kalimat, bentuk, epok_1904
        self._i, self._j, self._unsur = -1, -1, 0
        self._jenis, self._gaya = "n", 0
        self._isi: list[str] = []
        self._rumus: list[str] | None = None
        self._tampung: list[str] | None = None
        self._kolom: dict[str, int] = {}

    def mulai(self, nama: str, atribut: Atribut) -> None:
        """Awal unsur."""
        self._unsur += 1
        if self._unsur > UNSUR_MAKS:
            raise LewatBatas(f"lebih dari {UNSUR_MAKS // 1_000_000} juta unsur (biasanya sel kosong yang diberi gaya)")
        if nama == "c":
            self._mulai_sel(atribut)
        elif nama in ("v", "t"):
            self._tampung = self._isi
        elif nama == "f":
            self._rumus = self._tampung = []
        elif nama == "row":
            self._i = int(atribut["r"]) - 1 if "r" in atribut else self._i + 1
            self._j = -1
        elif nama == "mergeCell":
            self.gabungan.append(_rentang(atribut["ref"]))

    def huruf(self, teks: str) -> None:
        """Isi teks."""
        if self._tampung is not None:
            self._tampung.append(teks)

    def selesai(self, nama: str) -> None:
        """Akhir unsur."""
        self._tampung = None
        if nama == "c":
            self._simpan()

    def _mulai_sel(self, atribut: Atribut) -> None:
        letak = atribut.get("r", "").rstrip("0123456789")
        if letak:
            if letak not in self._kolom:
                self._kolom[letak] = indeks_kolom(letak)
            self._j = self._kolom[letak]
        else:
            self._j += 1
        self._jenis = atribut.get("t", "n")
        self._gaya = int(atribut.get("s", 0))
        self._isi, self._rumus = [], None

    def _simpan(self) -> None:
        if not self._isi:
            if self._rumus is not None and self._jenis != "str":
                self.letakkan(self._i, self._j, None)
                self.rumus[self._i, self._j] = f"={''.join(self._rumus)}"
            return
        nilai = self._nilai("".join(self._isi))
        if nilai is not None and nilai != "":
            self.letakkan(self._i, self._j, nilai)

    def _nilai(self, teks: str) -> object:
        if self._jenis == "s":
            return self._kalimat[int(teks)] if not teks.startswith("-") else self._kalimat[len(self._kalimat)]
        if self._jenis == "n":
            bentuk = self._bentuk[self._gaya] if self._gaya < len(self._bentuk) else BentukBilangan.BIASA
            return baca_bilangan(teks.strip(), bentuk, epok_1904=self._epok_1904)
        if self._jenis == "b":
            return "TRUE" if teks.strip() == "1" else "FALSE"
        return lepaskan(teks)


def baca_bilangan(teks: str, bentuk: BentukBilangan = BentukBilangan.BIASA, *, epok_1904: bool = False) -> object:
    """Isi sel angka: bilangan, persen seperti yang terlihat, atau tanggal; yang di luar jangkauan tetap teks.

    >>> baca_bilangan("0.975", BentukBilangan.PERSEN), baca_bilangan("95"), baca_bilangan("1e400")
    ('97,5%', 95, '1e400')
    >>> baca_bilangan("46042", BentukBilangan.TANGGAL)
    datetime.date(2026, 1, 20)
    """
    if bentuk is BentukBilangan.BIASA and len(teks) < 16 and teks.isdecimal():
        return int(teks)
    try:
        angka = float(teks)
    except ValueError:
        return lepaskan(teks)
    if not math.isfinite(angka):
        return teks
    if bentuk is BentukBilangan.PERSEN:
        return tulis_persen(angka)
    if bentuk is BentukBilangan.TANGGAL:
        return baca_serial(angka, epok_1904=epok_1904)
    return int(angka) if angka.is_integer() and abs(angka) < 1e15 and not set(teks) & set(".eE") else angka


def _rentang(acuan: str) -> tuple[int, int, int, int]:
    """ "B2:D3" → (1, 1, 2, 3)."""
    awal, _, akhir = acuan.replace("$", "").partition(":")
    letak = []
    for satu in (awal, akhir or awal):
        huruf = satu.rstrip("0123456789")
        letak += [int(satu[len(huruf) :]) - 1, indeks_kolom(huruf)]
    return letak[0], letak[1], letak[2], letak[3]
