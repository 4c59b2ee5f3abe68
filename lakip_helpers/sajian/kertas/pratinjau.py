"""Pratinjau dokumen Word atau buku kerja Excel di notebook: HTML yang aman, tanpa program kantor."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.notasi import tulis_angka, tulis_persen, tulis_rupiah

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

GAYA_TABEL: Final = "border-collapse:collapse;margin:6px 0;font-size:90%"
GARIS: Final = "border:1px solid #888;padding:2px 6px;vertical-align:top"
RATA: Final = frozenset({"left", "center", "right"})
TANPA_GARIS: Final = "border:0;padding:2px 6px;vertical-align:top"


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """Isi dokumen sebagai teks (untuk terminal) dan HTML (untuk notebook)."""

    teks: str
    html: str

    def __repr__(self) -> str:
        return self.teks

    def _repr_html_(self) -> str:
        return self.html


@dataclass(frozen=True, slots=True)
class SelPratinjau:
    """Satu sel: isi, kolom tempatnya mulai, banyaknya kolom dan baris yang ditempati, sel kepala atau bukan, rata."""

    teks: str
    letak: int
    kolom: int = 1
    baris: int = 1
    kepala: bool = False
    rata: str = "left"


BarisPratinjau = Sequence[SelPratinjau]
Potongan = tuple[str, str]
"""Satu bagian dokumen: teks, lalu HTML-nya."""


def pratinjau(dokumen: Document | Workbook) -> Pratinjau:
    """Pratinjau dokumen yang baru disusun.

    Masukan: dokumen python-docx atau buku kerja openpyxl. Keluaran: `Pratinjau` berisi tulisan yang sama, tanpa tata
    letak halaman. Isi dokumen selalu dilepas (escape), sehingga tidak pernah menjadi HTML.

    >>> from docx import Document
    >>> dokumen = Document()
    >>> _ = dokumen.add_paragraph("PK <2026>")
    >>> "PK &lt;2026&gt;" in pratinjau(dokumen).html, pratinjau(dokumen)
    (True, PK <2026>)
    """
    bagian = list(_dari_word(dokumen) if hasattr(dokumen, "element") else _dari_excel(dokumen))
    isi = "".join(potong for _, potong in bagian)
    return Pratinjau("\n".join(teks for teks, _ in bagian), f'<div style="max-width:1000px">{isi}</div>')


def _dari_word(dokumen: Any) -> Iterator[Potongan]:
    for alinea in dokumen.sections[0].header.paragraphs:
        yield from _alinea(alinea.text, tebal=True, tengah=True)
    for isi in dokumen.iter_inner_content():
        if hasattr(isi, "rows"):
            yield _tabel(*_baca_tabel(isi._tbl))
            continue
        yield from _gambar(dokumen, isi._p)
        if isi.text.strip():
            rata = isi.style.paragraph_format.alignment
            yield from _alinea(isi.text, tebal=bool(isi.style.font.bold), tengah=rata is not None and int(rata) == 1)


def _gambar(dokumen: Any, alinea: Any) -> Iterator[Potongan]:
    """Gambar di dalam alinea beserta teks penggantinya."""
    from docx.oxml.ns import qn

    for inline in alinea.iter(qn("wp:inline")):
        alt = str(inline.find(qn("wp:docPr")).get("descr", ""))
        rujukan = next(inline.iter(qn("a:blip"))).get(qn("r:embed"))
        isi = base64.b64encode(dokumen.part.related_parts[rujukan].blob).decode("ascii")
        yield (
            f"[Gambar: {alt}]",
            f'<img style="max-width:100%" alt="{html.escape(alt)}" src="data:image/png;base64,{isi}">',
        )


def _alinea(teks: str, *, tebal: bool, tengah: bool) -> Iterator[Potongan]:
    gaya = f"margin:4px 0{';font-weight:bold' if tebal else ''}{';text-align:center' if tengah else ''}"
    if teks.strip():
        yield teks, f'<p style="{gaya}">{_lepas(teks)}</p>'


def _lepas(teks: str) -> str:
    return html.escape(teks).replace("\n", "<br>")


def _baca_tabel(tabel: Any) -> tuple[list[list[SelPratinjau]], bool]:
    """Sel-sel tabel Word dan apakah bergaris; sel yang disatukan ke bawah dihitung sekali."""
    from docx.oxml.ns import qn

    hasil: list[list[SelPratinjau]] = []
    for satu in tabel.iter(qn("w:tr")):
        kepala = satu.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        isi, letak = [], 0
        for sel in satu.iterchildren(qn("w:tc")):
            lebar = _nilai(sel, "w:gridSpan") or "1"
            if _nilai(sel, "w:vMerge") == "continue":
                _panjangkan(hasil, letak)
            else:
                isi.append(SelPratinjau(_teks_sel(sel), letak, int(lebar), kepala=kepala, rata=_rata_sel(sel)))
            letak += int(lebar)
        hasil.append(isi)
    return hasil, tabel.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}/{qn('w:top')}") is not None


def _nilai(sel: Any, ciri: str) -> str:
    from docx.oxml.ns import qn

    unsur = sel.find(f"{qn('w:tcPr')}/{qn(ciri)}")
    return "" if unsur is None else str(unsur.get(qn("w:val"), "continue"))


def _teks_sel(sel: Any) -> str:
    from docx.oxml.ns import qn

    return "\n".join(str(alinea.text) for alinea in sel.iterchildren(qn("w:p")))


def _rata_sel(sel: Any) -> str:
    from docx.oxml.ns import qn

    rata = sel.find(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:jc')}")
    return "left" if rata is None else str(rata.get(qn("w:val")))


def _panjangkan(baris: list[list[SelPratinjau]], letak: int) -> None:
    """Perpanjang sel terakhir di kolom itu satu baris ke bawah."""
    for satu in reversed(baris):
        for urutan, sel in enumerate(satu):
            if sel.letak == letak:
                satu[urutan] = replace(sel, baris=sel.baris + 1)
                return


def _dari_excel(buku: Any) -> Iterator[Potongan]:
    for lembar in buku.worksheets:
        yield from _alinea(lembar.title, tebal=True, tengah=False)
        yield _tabel([baris for baris in _baca_lembar(lembar) if baris], True)


def _baca_lembar(lembar: Worksheet) -> Iterator[list[SelPratinjau]]:
    gabungan = {satu.coord.split(":")[0]: satu for satu in lembar.merged_cells.ranges}
    tertutup = {(b, k) for satu in gabungan.values() for b, k in satu.cells} - {
        (satu.min_row, satu.min_col) for satu in gabungan.values()
    }
    for baris in lembar.iter_rows():
        if all(sel.value in (None, "") for sel in baris):
            continue
        yield [_sel_excel(sel, gabungan.get(sel.coordinate)) for sel in baris if (sel.row, sel.column) not in tertutup]


def _sel_excel(sel: Any, gabung: Any) -> SelPratinjau:
    kolom = gabung.max_col - gabung.min_col + 1 if gabung else 1
    baris = gabung.max_row - gabung.min_row + 1 if gabung else 1
    return SelPratinjau(
        _tulis_excel(sel), sel.column, kolom, baris, bool(sel.font.bold), sel.alignment.horizontal or "left"
    )


def _tulis_excel(sel: Any) -> str:
    """Angka Excel dalam notasi Indonesia menurut pola angkanya."""
    nilai, pola = sel.value, str(sel.number_format)
    if nilai is None or isinstance(nilai, str):
        return nilai or ""
    if pola.startswith('"Rp"'):
        return tulis_rupiah(nilai)
    return tulis_persen(nilai) if "%" in pola else tulis_angka(nilai, len(pola.partition(".")[2]))


def _tabel(baris: Sequence[BarisPratinjau], bergaris: bool) -> Potongan:
    teks = "\n".join(" | ".join(sel.teks.replace("\n", " ") for sel in satu) for satu in baris)
    isi = "".join(f"<tr>{''.join(_sel(sel, bergaris) for sel in satu)}</tr>" for satu in baris)
    return teks, f'<table style="{GAYA_TABEL}">{isi}</table>'


def _sel(sel: SelPratinjau, bergaris: bool) -> str:
    nama = "th" if sel.kepala else "td"
    rentang = f"{f' colspan={sel.kolom}' if sel.kolom > 1 else ''}{f' rowspan={sel.baris}' if sel.baris > 1 else ''}"
    gaya = f"{GARIS if bergaris else TANPA_GARIS};text-align:{sel.rata if sel.rata in RATA else 'left'}"
    return f'<{nama}{rentang} style="{gaya}">{_lepas(sel.teks)}</{nama}>'
