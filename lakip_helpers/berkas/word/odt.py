"""Membuka OpenDocument teks (.odt): tabel menurut urutannya, dan tulisan di antaranya."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.arsip import ZIP_RUSAK, baca_xml, buka_arsip, periksa_besar
from lakip_helpers.berkas.kisi import bersihkan
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas
from lakip_helpers.berkas.susunan import Sel, susun_kotak
from lakip_helpers.berkas.word.isi import Alur
from lakip_helpers.galat import GalatBerkas, Gejala

if TYPE_CHECKING:
    from lxml.etree import _Element

_DIBUANG: Final = ("tracked-changes", "annotation", "note", "covered-table-cell", "ruby-text")
_BERHENTI: Final = frozenset({"p", "h", "table"})
_T: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_ULANG_MAKS: Final = 500


def buka_odt(berkas: str, data: bytes) -> Dokumen:
    """Baca semua tabel dan tulisan sebuah .odt; tulisan yang dihapus ketika dilacak dan catatan kaki tidak.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: `Dokumen`. Galat: `GalatBerkas` bila rusak, berkata sandi,
    atau melewati batas ukuran.
    """
    from lxml import etree

    try:
        with buka_arsip(berkas, data) as arsip:
            periksa_besar(berkas, arsip, ["content.xml"])
            manifes = arsip.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in arsip.namelist() else b""
            if b"encryption-data" in manifes:
                raise GalatBerkas(
                    f"Berkas {berkas!r} berkata sandi, sehingga isinya tidak terbaca. Buka di LibreOffice atau Word,"
                    " hapus kata sandinya, simpan, lalu coba lagi.",
                    Gejala.SANDI,
                )
            akar = baca_xml(arsip.read("content.xml"))
        badan = akar.find("{*}body/{*}text")
        if badan is None:
            raise ValueError("tanpa badan")
    except ZIP_RUSAK:
        raise GalatBerkas(
            f"Berkas {berkas!r} OpenDocument teks yang rusak, sehingga isinya tidak terbaca. Buka di LibreOffice atau"
            " Word, Simpan Sebagai “Word Document (.docx)”, lalu coba lagi.",
            Gejala.RUSAK,
        ) from None
    etree.strip_elements(badan, *(f"{{*}}{nama}" for nama in _DIBUANG), with_tail=False)
    alur = Alur(berkas)
    _telusuri(badan, alur)
    return Dokumen(berkas, JenisBerkas.WORD, alur.petak, alur.naskah, alur=alur.alur, halaman_tercatat=False)


def _telusuri(induk: _Element, alur: Alur) -> list[str]:
    """Masukkan paragraf dan tabel ke alur; hasilnya tulisan paragraf di luar tabel dalamnya."""
    tulisan = []
    for unsur in _blok(induk, _BERHENTI):
        if _nama(unsur) == "table":
            _baca_tabel(unsur, alur)
            continue
        teks = _teks(unsur)
        alur.tulis(teks)
        tulisan.append(teks)
        for bingkai in unsur.iter("{*}text-box"):
            tulisan += _telusuri(bingkai, alur)
    return tulisan


def _blok(induk: _Element, dicari: frozenset[str]) -> Iterator[_Element]:
    """Keturunan terdekat bernama `dicari`, menurut urutannya."""
    tumpukan = list(reversed(induk))
    while tumpukan:
        unsur = tumpukan.pop()
        if _nama(unsur) in dicari:
            yield unsur
        else:
            tumpukan += reversed(unsur)


def _baca_tabel(tabel: _Element, alur: Alur) -> None:
    alur.mulai_tabel()
    baris: list[list[Sel]] = []
    for unsur_baris in _blok(tabel, frozenset({"table-row"})):
        sebaris = []
        for sel in _blok(unsur_baris, frozenset({"table-cell"})):
            teks = "\n".join(_telusuri(sel, alur)).strip("\n")
            satu_sel = Sel(teks, _bulat(sel, "number-columns-spanned"), _bulat(sel, "number-rows-spanned"))
            sebaris += [satu_sel] * _bulat(sel, "number-columns-repeated")
        baris += [sebaris] * _bulat(unsur_baris, "number-rows-repeated")
    alur.selesai_tabel(susun_kotak(baris))


def _bulat(unsur: _Element, nama: str) -> int:
    teks = unsur.get(_T + nama) or "1"
    return max(1, min(int(teks), _ULANG_MAKS)) if teks.isdecimal() and len(teks) < 12 else 1


def _nama(unsur: _Element) -> str:
    return str(unsur.tag).rpartition("}")[2]


def _teks(paragraf: _Element) -> str:
    """Tulisan satu paragraf tanpa isi kotak teks di dalamnya."""
    kumpulan: list[str] = [paragraf.text or ""]
    tumpukan: list[_Element | str] = [*reversed(_anak(paragraf))]
    while tumpukan:
        unsur = tumpukan.pop()
        if isinstance(unsur, str):
            kumpulan.append(unsur)
            continue
        nama = _nama(unsur)
        if nama == "s":
            kumpulan.append(" ")
        elif nama in ("tab", "line-break"):
            kumpulan.append("\t" if nama == "tab" else "\n")
        elif nama != "text-box":
            kumpulan.append(unsur.text or "")
            tumpukan += reversed(_anak(unsur))
    return bersihkan("".join(kumpulan)).strip()


def _anak(unsur: _Element) -> list[_Element | str]:
    """Anak-anak sebuah unsur, masing-masing disusul tulisan sesudahnya."""
    return [bagian for anak in unsur for bagian in (anak, anak.tail or "")]
