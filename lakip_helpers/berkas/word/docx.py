"""Membuka DOCX langsung dari XML-nya: tabel menurut urutannya, dan tulisan di antaranya.

Yang dibaca adalah yang tercetak: tulisan yang dihapus ketika dilacak dan tulisan tersembunyi tidak, yang disisipkan ya.
Kotak teks, kolom isian (content control), dan tabel di dalam tabel ikut; kepala dan kaki halaman tidak.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.arsip import ZIP_RUSAK, baca_xml, buka_arsip, periksa_besar
from lakip_helpers.berkas.kisi import bersihkan
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas
from lakip_helpers.berkas.susunan import Sel, susun_kotak
from lakip_helpers.berkas.word.halaman import TandaHalaman, tanda_halaman, tingkat_judul
from lakip_helpers.berkas.word.isi import Alur
from lakip_helpers.galat import GalatBerkas, Gejala

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_DIBUANG: Final = (
    "del",
    "moveFrom",
    "Fallback",
    "delText",
    "instrText",
    "pPrChange",
    "rPrChange",
    "tcPrChange",
    "trPrChange",
)
"""Unsur yang isinya tidak tercetak."""
_TERUSAN: Final = frozenset(
    {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice", "txbxContent"}
)
"""Unsur pembungkus: isinya dibaca seolah-olah bungkusnya tidak ada."""
_TANDA: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_PADAM: Final = frozenset({"0", "false", "off"})


def buka_docx(berkas: str, data: bytes) -> Dokumen:
    """Baca semua tabel dan tulisan sebuah DOCX.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: `Dokumen`; tabel di dalam tabel bernama "tabel 2.1".
    Galat: `GalatBerkas` bila rusak, berkata sandi, atau melewati batas ukuran.
    """
    try:
        with buka_arsip(berkas, data) as arsip:
            utama = _bagian_utama(arsip)
            periksa_besar(berkas, arsip, [utama])
            akar = baca_xml(arsip.read(utama))
        return _baca(berkas, akar)
    except ZIP_RUSAK:
        raise GalatBerkas(
            f"Berkas {berkas!r} dokumen Word yang rusak, sehingga isinya tidak terbaca."
            " Buka di Word, simpan ulang, lalu coba lagi.",
            Gejala.RUSAK,
        ) from None


def _bagian_utama(arsip: ZipFile) -> str:
    """Letak naskah utamanya menurut daftar kaitan; bila daftarnya keliru, tempat yang lazim."""
    nama = set(arsip.namelist())
    if "_rels/.rels" in nama and arsip.getinfo("_rels/.rels").file_size < 1_000_000:
        for kaitan in baca_xml(arsip.read("_rels/.rels")):
            letak = posixpath.normpath(f"/{kaitan.get('Target', '')}").lstrip("/")
            if str(kaitan.get("Type")).endswith("/officeDocument") and letak in nama:
                return letak
    return "word/document.xml"


def _baca(berkas: str, akar: _Element) -> Dokumen:
    badan = akar.find("{*}body")
    if badan is None:
        raise ValueError("tanpa badan")
    kotak_teks = _ratakan(badan)
    alur = Alur(berkas)
    tanda = tanda_halaman(badan)
    for unsur in _blok(badan, "p", "tbl"):
        if _nama(unsur) == "p":
            _baca_paragraf(unsur, alur, tanda)
        else:
            _baca_tabel(unsur, alur, tanda)
    peringatan: tuple[str, ...] = ()
    if not alur.petak and kotak_teks:
        peringatan = (
            f"Berkas {berkas!r} tidak memuat tabel; tulisannya ada di dalam kotak gambar. Ketik tabelnya di Word atau"
            " Excel, lalu coba lagi.",
        )
    return Dokumen(
        berkas,
        JenisBerkas.WORD,
        tuple(alur.petak),
        alur.naskah,
        peringatan,
        alur=alur.alur,
        halaman_tercatat=tanda.tercatat,
    )


def _ratakan(badan: _Element) -> bool:
    """Buang yang tidak tercetak, dan pindahkan isi kotak teks ke belakang paragrafnya; benar bila ada kotak teks."""
    from lxml import etree

    for sifat in [*badan.iter("{*}trPr"), *badan.iter("{*}tcPr")]:
        if any(_nama(satu) in ("del", "cellDel") for satu in sifat):
            _kosongkan(sifat.getparent())
    etree.strip_elements(badan, *(f"{{*}}{nama}" for nama in _DIBUANG), with_tail=False)
    for tanda in list(badan.iter("{*}vanish")):
        potong = next(tanda.iterancestors("{*}r", "{*}p"), None)
        if _nilai(tanda) not in _PADAM and potong is not None and _nama(potong) == "r":
            _kosongkan(potong)
    kotak = list(badan.iter("{*}txbxContent"))
    for isi in kotak:
        paragraf = next((induk for induk in isi.iterancestors() if _nama(induk) == "p"), None)
        if paragraf is not None:
            paragraf.addnext(isi)
    return any(_ada_tulisan(isi) for isi in kotak)


def _kosongkan(unsur: _Element | None) -> None:
    """Buang unsur beserta isinya."""
    induk = unsur.getparent() if unsur is not None else None
    if induk is not None:
        induk.remove(unsur)


def _ada_tulisan(unsur: _Element) -> bool:
    return any((teks.text or "").strip() for teks in unsur.iter("{*}t"))


def _nama(unsur: _Element) -> str:
    return str(unsur.tag).rpartition("}")[2]


def _nilai(unsur: _Element | None, bawaan: str = "") -> str:
    """Atribut `val` sebuah unsur."""
    if unsur is None:
        return bawaan
    return next((str(v) for k, v in unsur.attrib.items() if str(k).rpartition("}")[2] == "val"), bawaan)


def _blok(induk: _Element, *dicari: str) -> Iterator[_Element]:
    """Anak bernama `dicari` menurut urutannya, menembus bungkus."""
    for anak in induk:
        nama = _nama(anak)
        if nama in dicari:
            yield anak
        elif nama in _TERUSAN:
            yield from _blok(anak, *dicari)


def _teks(paragraf: _Element) -> str:
    """Tulisan satu paragraf."""
    isi: list[str] = []
    for unsur in paragraf.iter("{*}t", "{*}tab", "{*}br", "{*}cr", "{*}noBreakHyphen", "{*}ptab", "{*}sym"):
        nama = _nama(unsur)
        if nama == "t":
            isi.append(unsur.text or "")
        elif nama == "sym":
            isi.append(_lambang(unsur))
        elif nama != "tab" or _nama_induk(unsur) == "r":
            isi.append(_TANDA[nama])
    return bersihkan("".join(isi)).strip()


def _nama_induk(unsur: _Element) -> str:
    induk = unsur.getparent()
    return "" if induk is None else _nama(induk)


def _lambang(unsur: _Element) -> str:
    kode = next((str(v) for k, v in unsur.attrib.items() if str(k).rpartition("}")[2] == "char"), "")
    try:
        return chr(int(kode, 16))
    except (ValueError, OverflowError):
        return ""


def _baca_paragraf(paragraf: _Element, alur: Alur, tanda: TandaHalaman) -> str:
    """Tulis satu paragraf ke alur pada halaman tempat tulisannya mulai."""
    sebelum, sesudah = tanda.ganti(paragraf)
    alur.halaman += sebelum
    teks = _teks(paragraf)
    alur.tulis(teks, tingkat_judul(paragraf))
    alur.halaman += sesudah
    return teks


def _baca_tabel(tabel: _Element, alur: Alur, tanda: TandaHalaman) -> None:
    """Masukkan satu tabel ke alur; tabel di dalamnya menyusul sesudahnya."""
    alur.mulai_tabel()
    baris, halaman = [], []
    for unsur_baris in _blok(tabel, "tr"):
        sifat = unsur_baris.find("{*}trPr")
        awal = _bulat(sifat.find("{*}gridBefore"), 0) if sifat is not None else 0
        sebaris = [Sel("", awal)] if awal else []
        for unsur_sel in _blok(unsur_baris, "tc"):
            sel, gabung_kiri = _baca_sel(unsur_sel, alur, tanda)
            if gabung_kiri and sebaris:
                kiri = sebaris.pop()
                sel = Sel(kiri.teks, kiri.lebar + sel.lebar, 1, kiri.lanjut)
            sebaris.append(sel)
        baris.append(sebaris)
        halaman.append(alur.halaman)
    alur.selesai_tabel(susun_kotak(baris), halaman=halaman)


def _baca_sel(unsur_sel: _Element, alur: Alur, tanda: TandaHalaman) -> tuple[Sel, bool]:
    """Satu sel, dan apakah ia sambungan sel di kirinya (cara gabung Word lama)."""
    teks = []
    for unsur in _blok(unsur_sel, "p", "tbl"):
        if _nama(unsur) == "tbl":
            _baca_tabel(unsur, alur, tanda)
            continue
        teks.append(_baca_paragraf(unsur, alur, tanda))
    sifat = unsur_sel.find("{*}tcPr")
    tegak = sifat.find("{*}vMerge") if sifat is not None else None
    datar = sifat.find("{*}hMerge") if sifat is not None else None
    lebar = _bulat(sifat.find("{*}gridSpan"), 1) if sifat is not None else 1
    lanjut = tegak is not None and _nilai(tegak, "continue") != "restart"
    return (
        Sel("\n".join(teks).strip("\n"), lebar, 1, lanjut),
        datar is not None and _nilai(datar, "continue") != "restart",
    )


def _bulat(unsur: _Element | None, bawaan: int) -> int:
    teks = _nilai(unsur)
    return int(teks) if teks.isdecimal() and len(teks) < 6 else bawaan
