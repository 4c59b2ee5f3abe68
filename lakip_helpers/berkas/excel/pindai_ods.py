"""Memindai ODS: luas tiap lembar sesudah sel berulang dibentangkan, sel persen, dan sel gabungan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lakip_helpers.berkas.arsip import buka_arsip, periksa_besar
from lakip_helpers.berkas.excel.pindai import Jangkauan, Pindaian
from lakip_helpers.berkas.excel.xlsx import urai
from lakip_helpers.berkas.excel.xlsx_bagian import Atribut, LewatBatas
from lakip_helpers.berkas.kisi import UNSUR_MAKS

_PERSEN_MAKS: Final = 500_000
_SEL: Final = frozenset({"table-cell", "covered-table-cell"})


def pindai_ods(berkas: str, data: bytes) -> Mapping[str, Pindaian]:
    """Nama lembar → pindaiannya. Galat: salah satu `XLSX_RUSAK`; `LewatBatas`."""
    with buka_arsip(berkas, data) as arsip:
        periksa_besar(berkas, arsip, ["content.xml"])
        pengolah = _IsiOds()
        urai(arsip, "content.xml", pengolah)
    return pengolah.hasil


class _IsiOds:
    """Kejadian XML `content.xml`; sel berulang dihitung, tidak dibentangkan."""

    def __init__(self) -> None:
        self.hasil: dict[str, Pindaian] = {}
        self._unsur = self._i = self._j = self._ulang_baris = 0
        self._nama = ""
        self._sel: Atribut | None = None
        self._berisi = False
        self._mulai_lembar("")

    def _mulai_lembar(self, nama: str) -> None:
        self._nama, self._i = nama, 0
        self._jangkauan = Jangkauan()
        self._persen: set[tuple[int, int]] = set()
        self._gabungan: list[tuple[int, int, int, int]] = []

    def mulai(self, nama: str, atribut: Atribut) -> None:
        """Awal unsur."""
        self._unsur += 1
        if self._unsur > UNSUR_MAKS:
            raise LewatBatas(f"lebih dari {UNSUR_MAKS // 1_000_000} juta unsur")
        if nama in _SEL:
            self._sel, self._berisi = atribut, "office:value-type" in atribut
        elif nama == "p":
            self._berisi = True
        elif nama == "table-row":
            self._j, self._ulang_baris = 0, _bilangan(atribut, "table:number-rows-repeated")
        elif nama == "table":
            self._mulai_lembar(atribut.get("table:name", ""))

    def huruf(self, teks: str) -> None:
        """Isi teks tidak dipakai."""

    def selesai(self, nama: str) -> None:
        """Akhir unsur."""
        if nama in _SEL:
            self._tutup_sel()
        elif nama == "table-row":
            self._i += self._ulang_baris
        elif nama == "table":
            self.hasil[self._nama] = Pindaian(self._jangkauan.luas, frozenset(self._persen), tuple(self._gabungan))

    def _tutup_sel(self) -> None:
        atribut = self._sel
        if atribut is None:
            return
        ulang = _bilangan(atribut, "table:number-columns-repeated")
        if self._berisi:
            self._jangkauan.masukkan(self._i, self._j, self._i + self._ulang_baris - 1, self._j + ulang - 1)
            if atribut.get("office:value-type") == "percentage":
                self._tandai_persen(ulang)
        lebar = _bilangan(atribut, "table:number-columns-spanned")
        tinggi = _bilangan(atribut, "table:number-rows-spanned")
        if lebar > 1 or tinggi > 1:
            self._gabungan.append((self._i, self._j, self._i + tinggi - 1, self._j + lebar - 1))
        self._j += ulang
        self._sel, self._berisi = None, False

    def _tandai_persen(self, ulang: int) -> None:
        if len(self._persen) + ulang * self._ulang_baris > _PERSEN_MAKS:
            raise LewatBatas("memuat terlalu banyak sel berulang")
        self._persen |= {(self._i + a, self._j + b) for a in range(self._ulang_baris) for b in range(ulang)}


def _bilangan(atribut: Atribut, nama: str) -> int:
    """Banyaknya pengulangan; satu bila tidak disebut."""
    return max(1, int(atribut[nama])) if nama in atribut else 1
