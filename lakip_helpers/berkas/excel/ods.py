"""Membuka OpenDocument lembar kerja (.ods) langsung dari XML-nya: nilai, persen, tanggal, sel gabungan."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime
from typing import Final

from lakip_helpers.berkas.arsip import buka_arsip, periksa_besar
from lakip_helpers.berkas.excel.bilangan import BentukBilangan
from lakip_helpers.berkas.excel.wadah import LewatBatas, Wadah, nilai_bilangan
from lakip_helpers.berkas.excel.xlsx import XLSX_RUSAK, urai
from lakip_helpers.berkas.excel.xlsx_bagian import Atribut
from lakip_helpers.berkas.kisi import BARIS_MAKS, HURUF_MAKS, KOLOM_MAKS, UNSUR_MAKS, Lembar, bersihkan, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala

_SEL: Final = frozenset({"table-cell", "covered-table-cell"})
_DILEWATI: Final = frozenset(
    {"annotation", "tracked-changes", "dde-links", "shapes", "frame", "custom-shape", "g", "rect", "caption", "line"}
)
"""Catatan sel, riwayat perubahan, dan gambar: bukan isi sel."""
_WAKTU: Final = re.compile(r"PT(\d+)H(\d+)M")
_BILANGAN: Final = frozenset({"float", "currency", "percentage"})


def buka_ods(berkas: str, data: bytes) -> list[Lembar]:
    """Baca semua lembar kerja sebuah .ods; lembar tersembunyi ikut, bertanda.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: daftar `Lembar`, urut seperti di programnya. Galat:
    `GalatBerkas` bila rusak, berkata sandi, atau melewati batas ukuran.
    """
    try:
        with buka_arsip(berkas, data) as arsip:
            manifes = "META-INF/manifest.xml"
            periksa_besar(berkas, arsip, [nama for nama in ("content.xml", manifes) if nama in arsip.namelist()])
            if manifes in arsip.namelist() and b"encryption-data" in arsip.read(manifes):
                raise GalatBerkas(
                    f"Berkas {berkas!r} berkata sandi, sehingga isinya tidak terbaca. Buka di LibreOffice atau Excel,"
                    " hapus kata sandinya, simpan, lalu coba lagi.",
                    Gejala.SANDI,
                )
            pengolah = _IsiOds(berkas)
            urai(arsip, "content.xml", pengolah)
        if not pengolah.lembar:
            raise ValueError("tanpa lembar")
    except LewatBatas as lewat:
        raise terlalu_besar(berkas, str(lewat)) from None
    except XLSX_RUSAK:
        raise GalatBerkas(
            f"Berkas {berkas!r} lembar kerja OpenDocument yang rusak, sehingga isinya tidak terbaca. Buka di"
            " LibreOffice, Simpan Sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.",
            Gejala.RUSAK,
        ) from None
    return pengolah.lembar


class _IsiOds:
    """Kejadian XML `content.xml`; sel dan baris berulang dibentangkan sejauh berisi."""

    def __init__(self, berkas: str) -> None:
        self.lembar: list[Lembar] = []
        self._berkas = berkas
        self._tersembunyi: set[str] = set()
        self._gaya = self._nama = self._gaya_lembar = ""
        self._unsur = self._i = self._j = self._ulang_baris = self._lewati = self._tabel = 0
        self._wadah = Wadah()
        self._atribut: Atribut | None = None
        self._teks: list[str] = []
        self._rekam = False
        self._sebaris: list[tuple[int, int, object]] = []

    def mulai(self, nama: str, atribut: Atribut) -> None:
        """Awal unsur."""
        self._unsur += 1
        if self._unsur > UNSUR_MAKS:
            raise LewatBatas(f"lebih dari {UNSUR_MAKS // 1_000_000} juta unsur")
        if self._lewati or nama in _DILEWATI:
            self._lewati += 1
        elif nama in _SEL:
            self._atribut, self._teks = atribut, []
        elif nama == "p":
            self._rekam = self._atribut is not None
            self._teks += ["\n"] if self._teks else []
        elif nama == "table-row":
            self._j, self._ulang_baris, self._sebaris = 0, _bilangan(atribut, "table:number-rows-repeated"), []
        elif nama == "table":
            self._mulai_tabel(atribut)
        elif self._rekam:
            self._teks += _tanda(nama, atribut)
        elif nama == "style":
            self._gaya = atribut.get("style:name", "")
        elif nama == "table-properties" and atribut.get("table:display") == "false":
            self._tersembunyi.add(self._gaya)

    def _mulai_tabel(self, atribut: Atribut) -> None:
        self._tabel += 1
        if self._tabel == 1:
            self._nama, self._gaya_lembar = atribut.get("table:name", ""), atribut.get("table:style-name", "")
            self._i, self._wadah = 0, Wadah()

    def huruf(self, teks: str) -> None:
        """Isi teks."""
        if self._rekam and not self._lewati:
            self._teks.append(teks)

    def selesai(self, nama: str) -> None:
        """Akhir unsur."""
        if self._lewati:
            self._lewati -= 1
        elif nama == "p":
            self._rekam = False
        elif nama in _SEL:
            self._tutup_sel()
        elif nama == "table-row":
            self._tutup_baris()
        elif nama == "table":
            self._tabel -= 1
            if not self._tabel:
                tersembunyi = self._gaya_lembar in self._tersembunyi
                nama_lembar = bersihkan(self._nama)
                self.lembar.append(self._wadah.jadikan_lembar(self._berkas, nama_lembar, tersembunyi=tersembunyi))

    def _tutup_sel(self) -> None:
        atribut, self._atribut = self._atribut, None
        if atribut is None:
            return
        ulang = _bilangan(atribut, "table:number-columns-repeated")
        nilai = _nilai(atribut, self._teks) if atribut.get("calcext:value-type") != "error" else None
        if nilai is not None and nilai != "":
            self._sebaris.append((self._j, ulang, nilai))
        if "table:number-columns-spanned" in atribut or "table:number-rows-spanned" in atribut:
            lebar = _bilangan(atribut, "table:number-columns-spanned")
            tinggi = _bilangan(atribut, "table:number-rows-spanned")
            if lebar > 1 or tinggi > 1:
                self._wadah.gabungan.append((self._i, self._j, self._i + tinggi - 1, self._j + lebar - 1))
        self._j += ulang

    def _tutup_baris(self) -> None:
        """Simpan baris yang berisi sebanyak ulangannya."""
        if self._sebaris:
            for i in range(self._i, self._i + min(self._ulang_baris, BARIS_MAKS + 1)):
                for j, ulang, nilai in self._sebaris:
                    if ulang == 1:
                        self._wadah.letakkan(i, j, nilai)
                        continue
                    for k in range(min(ulang, KOLOM_MAKS + 1)):
                        self._wadah.letakkan(i, j + k, nilai)
        self._i += self._ulang_baris


def _tanda(nama: str, atribut: Atribut) -> list[str]:
    """Spasi berulang, tab, dan ganti baris di dalam paragraf."""
    if nama == "s":
        banyak = int(atribut.get("text:c", 1))
        if banyak > HURUF_MAKS:
            raise LewatBatas(f"memuat {banyak} spasi berurutan")
        return [" " * banyak]
    return {"tab": ["\t"], "line-break": ["\n"]}.get(nama, [])


def _bilangan(atribut: Atribut, nama: str) -> int:
    """Banyaknya pengulangan; satu bila tidak disebut."""
    return max(1, int(atribut[nama])) if nama in atribut else 1


def _nilai(atribut: Atribut, teks: list[str]) -> object:
    """Nilai sel menurut jenisnya; tanggal dan jam yang tidak lazim tetap seperti tercetak."""
    jenis = atribut.get("office:value-type", "")
    if jenis in _BILANGAN:
        bentuk = BentukBilangan.PERSEN if jenis == "percentage" else BentukBilangan.BIASA
        return nilai_bilangan(float(atribut["office:value"]), bentuk)
    tercetak = bersihkan("".join(teks))
    if jenis == "boolean":
        return "TRUE" if atribut.get("office:boolean-value") == "true" else "FALSE"
    if jenis == "date":
        with suppress(ValueError):
            saat = datetime.fromisoformat(atribut.get("office:date-value", ""))
            return saat if saat.time() != datetime.min.time() else date(saat.year, saat.month, saat.day)
    if jenis == "time" and (cocok := _WAKTU.match(atribut.get("office:time-value", ""))):
        return f"{int(cocok[1]):02}:{int(cocok[2]):02}"
    return bersihkan(atribut["office:string-value"]) if "office:string-value" in atribut else tercetak
