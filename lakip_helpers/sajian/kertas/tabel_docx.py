"""Mencetak `TabelDokumen` ke Word: kepala berulang, baris tidak terbelah, sel sasaran disatukan.

XML-nya disusun langsung: python-docx mencari ulang seluruh tabel untuk tiap sel, sehingga lambat pada tabel besar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lakip_helpers.sajian.kertas.bentuk import (
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    TabelDokumen,
    pecahan_tabel,
    rentang_jumlah,
    tulis_isi,
)
from lakip_helpers.sajian.kertas.unsur import jadikan, lari, twip, unsur
from lakip_helpers.sajian.kertas.wajar import tulis_wajar

if TYPE_CHECKING:
    from docx.document import Document

ABU_KEPALA: Final = "D9D9D9"
ABU_KELOMPOK: Final = "F2F2F2"
KELOMPOK_TERBANYAK: Final = 4
"""Kelompok baris yang lebih panjang dari ini boleh dipisah halaman, supaya judul tabel tidak ditinggal sendirian."""
BARIS_AWAL: Final = 3
"""Banyaknya baris pertama yang sekurangnya menemani kepala tabel di halaman yang sama."""
BARIS_AKHIR: Final = 4
"""Banyaknya baris terakhir yang sekurangnya bersama-sama di halaman terakhir."""
BARIS_UTUH: Final = 6
"""Tabel sebaris ini atau kurang tidak terbelah halaman."""
Sisi = tuple[str, ...]
SEMUA_SISI: Final[Sisi] = ("top", "left", "bottom", "right", "insideH", "insideV")


class Letak(NamedTuple):
    """Letak sebuah baris di kelompoknya: lanjutan dari atas, bersambung ke bawah, tidak boleh lepas dari sesudahnya."""

    lanjut: bool
    bersambung: bool
    lekat: bool


def alinea_sel(teks: str, gaya: str, rata: str = "", *, tebal: bool = False, lekat: bool = False) -> str:
    """Satu alinea di dalam sel; baris baru pada teks menjadi ganti baris."""
    ciri = unsur("w:pStyle", val=gaya)
    if lekat:
        ciri += unsur("w:keepNext")
    if rata:
        ciri += unsur("w:jc", val=rata)
    return unsur("w:p", unsur("w:pPr", ciri), lari(teks, tebal=tebal))


def sel(
    lebar: int,
    *alinea: str,
    rentang: int = 1,
    gabung: str = "",
    latar: str = "",
    tegak: str = "",
    garis: Sisi = (),
) -> str:
    """Satu sel tabel selebar `lebar` twip.

    `gabung` "restart"/"continue" menyatukan sel ke bawah; `garis` hanya sisi itu yang bergaris (kosong: seperti tabel).
    """
    ciri = unsur("w:tcW", w=lebar, type="dxa")
    if rentang > 1:
        ciri += unsur("w:gridSpan", val=rentang)
    if gabung:
        ciri += unsur("w:vMerge", val=gabung)
    if garis:
        tanpa = (sisi for sisi in SEMUA_SISI[:4] if sisi not in garis)
        ciri += unsur("w:tcBorders", *(unsur(f"w:{sisi}", val="nil") for sisi in tanpa))
    if latar:
        ciri += unsur("w:shd", val="clear", color="auto", fill=latar)
    if tegak:
        ciri += unsur("w:vAlign", val=tegak)
    return unsur("w:tc", unsur("w:tcPr", ciri), *alinea)


def baris_tabel(sel: Iterable[str], *, kepala: bool = False, tinggi_cm: float = 0.0) -> str:
    """Satu baris yang tidak terbelah halaman; `kepala` berulang di tiap halaman."""
    ciri = unsur("w:cantSplit")
    if tinggi_cm:
        ciri += unsur("w:trHeight", val=twip(tinggi_cm), hRule="exact")
    if kepala:
        ciri += unsur("w:tblHeader")
    return unsur("w:tr", unsur("w:trPr", ciri), *sel)


def susun_tabel(lebar: Sequence[int], baris: Iterable[str], garis: Sisi = SEMUA_SISI) -> str:
    """XML tabel berlebar tetap, di tengah halaman, dengan garis pada sisi yang disebut."""
    ciri = unsur(
        "w:tblPr",
        unsur("w:tblW", w=sum(lebar), type="dxa"),
        unsur("w:jc", val="center"),
        unsur("w:tblBorders", *(unsur(f"w:{s}", val="single", sz=4, space=0, color="auto") for s in garis)),
        unsur("w:tblLayout", type="fixed"),
        unsur("w:tblCellMar", *(unsur(f"w:{s}", w=w, type="dxa") for s, w in _TEPI)),
    )
    kisi = unsur("w:tblGrid", *(unsur("w:gridCol", w=satu) for satu in lebar))
    return unsur("w:tbl", ciri, kisi, *baris)


_TEPI: Final = (("top", 28), ("left", 85), ("bottom", 28), ("right", 85))


def pasang(dokumen: Document, tabel: str) -> None:
    """Letakkan tabel di akhir badan dokumen."""
    badan: Any = dokumen.element.body
    badan._insert_tbl(jadikan(tabel))


def pasang_tabel(dokumen: Document, tabel: TabelDokumen, gaya: str, *, lekat_akhir: bool = False) -> None:
    """Cetak tabel di akhir dokumen.

    `gaya` adalah id gaya alinea sel; `lekat_akhir` menahan baris-baris terakhir pada alinea sesudah tabel,
    supaya tanda tangan tidak sendirian di halaman baru.
    """
    lebar = [twip(kolom.lebar) for kolom in tabel.kolom]
    kepala = _kepala(tabel, lebar, gaya) if tabel.kepala else ()
    baris = [*kepala, *_badan(tabel, lebar, gaya, lekat_akhir)]
    pasang(dokumen, susun_tabel(lebar, baris))


def _kepala(tabel: TabelDokumen, lebar: Sequence[int], gaya: str) -> Iterator[str]:
    if tabel.berkelompok:
        yield baris_tabel(_kepala_atas(tabel, lebar, gaya), kepala=True)
    gabung = ["" if k.kelompok or not tabel.berkelompok else "continue" for k in tabel.kolom]
    judul = [k.judul if not g else "" for k, g in zip(tabel.kolom, gabung, strict=True)]
    yield baris_tabel(
        (_sel_kepala(j, w, gaya, gabung=g) for j, w, g in zip(judul, lebar, gabung, strict=True)), kepala=True
    )
    if tabel.nomor_kolom:
        nomor = (f"({urutan})" for urutan in range(1, len(lebar) + 1))
        yield baris_tabel(
            (_sel_kepala(n, w, gaya, tebal=False) for n, w in zip(nomor, lebar, strict=True)), kepala=True
        )


def _kepala_atas(tabel: TabelDokumen, lebar: Sequence[int], gaya: str) -> Iterator[str]:
    """Baris kepala pertama: judul bersama, dan judul kolom biasa yang turun dua baris."""
    letak = 0
    while letak < len(lebar):
        kolom = tabel.kolom[letak]
        panjang = _panjang_kelompok(tabel.kolom, letak)
        turun = "" if kolom.kelompok else "restart"
        judul = kolom.kelompok or kolom.judul
        yield _sel_kepala(judul, sum(lebar[letak : letak + panjang]), gaya, gabung=turun, rentang=panjang)
        letak += panjang


def _panjang_kelompok(kolom: Sequence[KolomDokumen], letak: int) -> int:
    nama = kolom[letak].kelompok
    if not nama:
        return 1
    return next((i for i, k in enumerate(kolom[letak:]) if k.kelompok != nama), len(kolom) - letak)


def _sel_kepala(judul: str, lebar: int, gaya: str, *, gabung: str = "", rentang: int = 1, tebal: bool = True) -> str:
    alinea = alinea_sel(judul, gaya, Rata.TENGAH, tebal=tebal, lekat=True)
    return sel(lebar, alinea, rentang=rentang, gabung=gabung, latar=ABU_KEPALA, tegak="center")


def _badan(tabel: TabelDokumen, lebar: Sequence[int], gaya: str, lekat_akhir: bool) -> Iterator[str]:
    ukuran, pecahan = _ukuran_kelompok(tabel.baris), pecahan_tabel(tabel)
    utuh = tabel.utuh or len(tabel.baris) <= BARIS_UTUH
    for urutan, baris in enumerate(tabel.baris):
        sebelum = tabel.baris[urutan - 1] if urutan else None
        sesudah = tabel.baris[urutan + 1] if urutan + 1 < len(tabel.baris) else None
        lanjut = sebelum is not None and _sekelompok(baris, sebelum)
        bersambung = sesudah is not None and _sekelompok(baris, sesudah)
        lekat = (bersambung and ukuran[urutan] <= KELOMPOK_TERBANYAK) or baris.jenis is JenisBaris.KELOMPOK
        lekat = lekat or (sesudah is not None and sesudah.jenis is JenisBaris.JUMLAH)
        lekat = lekat or urutan < BARIS_AWAL - 1
        lekat = lekat or (lekat_akhir and urutan >= len(tabel.baris) - 2)
        lekat = lekat or (sesudah is not None and (utuh or urutan >= len(tabel.baris) - BARIS_AKHIR))
        teks = [tulis_isi(n, k, pecahan[urutan]) for n, k in zip(baris.sel, tabel.kolom, strict=True)]
        letak = Letak(lanjut, bersambung, lekat)
        yield baris_tabel(_isi_baris(tabel, baris, teks, lebar, gaya, letak))


def _sekelompok(ini: BarisDokumen, lain: BarisDokumen) -> bool:
    return ini.kunci is not None and ini.jenis is lain.jenis is JenisBaris.ISI and ini.kunci == lain.kunci


def _ukuran_kelompok(baris: Sequence[BarisDokumen]) -> list[int]:
    awal = [i for i, b in enumerate(baris) if i == 0 or not _sekelompok(b, baris[i - 1])] + [len(baris)]
    return [b - a for a, b in pairwise(awal) for _ in range(b - a)]


def _isi_baris(
    tabel: TabelDokumen,
    baris: BarisDokumen,
    teks: Sequence[str],
    lebar: Sequence[int],
    gaya: str,
    letak_baris: Letak,
) -> Iterator[str]:
    lanjut, bersambung, lekat = letak_baris
    if baris.jenis is JenisBaris.KELOMPOK:
        alinea = alinea_sel(tulis_wajar(str(baris.sel[0])), gaya, tebal=True, lekat=lekat)
        yield sel(sum(lebar), alinea, rentang=len(lebar), latar=ABU_KELOMPOK)
        return
    jumlah = baris.jenis is JenisBaris.JUMLAH
    tebal = baris.jenis is not JenisBaris.ISI
    rentang = rentang_jumlah(baris) if jumlah else 1
    for letak, kolom in enumerate(tabel.kolom):
        if 0 < letak < rentang:
            continue
        panjang = rentang if letak == 0 else 1
        isi = "" if tebal and baris.sel[letak] == "" else teks[letak]
        disatukan = kolom.satukan and lanjut
        gabung = "continue" if disatukan else ("restart" if kolom.satukan and bersambung else "")
        alinea = alinea_sel(
            "" if disatukan else isi, gaya, _rata(kolom, jumlah and letak == 0), tebal=tebal, lekat=lekat
        )
        yield sel(sum(lebar[letak : letak + panjang]), alinea, rentang=panjang, gabung=gabung)


def _rata(kolom: KolomDokumen, label_jumlah: bool) -> str:
    if label_jumlah:
        return Rata.TENGAH
    return "" if kolom.rata is Rata.KIRI else kolom.rata
