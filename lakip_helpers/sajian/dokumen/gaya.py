"""Gaya huruf dan alinea dokumen. Templat kantor yang sudah memuat gaya bernama sama dipakai apa adanya."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document

HURUF: Final = "Arial"
UKURAN: Final = 11.0
BAHASA: Final = "id-ID"


@dataclass(frozen=True, slots=True)
class Gaya:
    """Satu gaya alinea: nama yang tampak di Word, ukuran (pt), jarak (pt), perataan, tingkat judul (0 = bukan)."""

    nama: str
    ukuran: float
    tebal: bool = False
    miring: bool = False
    rata: str = "left"
    sebelum: float = 0.0
    sesudah: float = 0.0
    baris: float = 1.0
    tingkat: int = 0
    abu: bool = False


JUDUL: Final = Gaya("LAKIP Judul", 13, tebal=True, rata="center", sesudah=2, tingkat=1)
ANAK_JUDUL: Final = Gaya("LAKIP Anak Judul", 12, tebal=True, rata="center", sesudah=10)
SUBJUDUL: Final = Gaya("LAKIP Subjudul", 11, tebal=True, sebelum=8, sesudah=4, tingkat=2)
ISI: Final = Gaya("LAKIP Isi", 11, rata="both", sesudah=8, baris=1.15)
KIRI: Final = Gaya("LAKIP Isi Kiri", 11)
TENGAH: Final = Gaya("LAKIP Tengah", 11, rata="center")
SEL: Final = Gaya("LAKIP Sel", 10)
SEL_KECIL: Final = Gaya("LAKIP Sel Kecil", 8.5)
KETERANGAN: Final = Gaya("LAKIP Keterangan", 9, sebelum=4)
KOTAK: Final = Gaya("LAKIP Kotak", 9.5, sesudah=2)
KEPALA: Final = Gaya("LAKIP Kepala Halaman", 8.5, tebal=True, rata="center")
KAKI: Final = Gaya("LAKIP Kaki Halaman", 8, rata="center", abu=True)
SELA: Final = Gaya("LAKIP Sela", 6)
SEMUA: Final = (
    JUDUL, ANAK_JUDUL, SUBJUDUL, ISI, KIRI, TENGAH, SEL, SEL_KECIL, KETERANGAN, KOTAK, KEPALA, KAKI, SELA,
)  # fmt: skip


def pasang_gaya(dokumen: Document) -> Mapping[str, str]:
    """Pasang semua gaya yang belum ada; keluaran: nama gaya → id gaya di dalam dokumen."""
    ada = {gaya.name: gaya.style_id for gaya in dokumen.styles}
    for satu in SEMUA:
        if satu.nama not in ada:
            ada[satu.nama] = _buat_gaya(dokumen, satu)
    return {satu.nama: str(ada[satu.nama]) for satu in SEMUA}


def pasang_huruf_dasar(dokumen: Document) -> None:
    """Huruf dan bahasa bawaan; hanya untuk dokumen tanpa templat kantor."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    biasa: Any = dokumen.styles["Normal"]
    biasa.font.name, biasa.font.size = HURUF, Pt(UKURAN)
    huruf = biasa.element.get_or_add_rPr().get_or_add_rFonts()
    for macam in ("w:eastAsia", "w:cs", "w:hAnsi"):
        huruf.set(qn(macam), HURUF)
    for bahasa in dokumen.styles.element.iter(qn("w:lang")):
        bahasa.set(qn("w:val"), BAHASA)


def _buat_gaya(dokumen: Document, gaya: Gaya) -> str:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    baru: Any = dokumen.styles.add_style(gaya.nama, WD_STYLE_TYPE.PARAGRAPH)
    baru.base_style = dokumen.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    baru.quick_style = True
    baru.font.size, baru.font.bold, baru.font.italic = Pt(gaya.ukuran), gaya.tebal, gaya.miring
    if gaya.abu:
        baru.font.color.rgb = RGBColor(0x59, 0x59, 0x59)
    _atur_alinea(baru, gaya)
    return str(baru.style_id)


def _atur_alinea(baru: Any, gaya: Gaya) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    bentuk = baru.paragraph_format
    bentuk.alignment = WD_ALIGN_PARAGRAPH.from_xml(gaya.rata)
    bentuk.space_before, bentuk.space_after = Pt(gaya.sebelum), Pt(gaya.sesudah)
    bentuk.line_spacing = gaya.baris
    bentuk.keep_with_next = bool(gaya.tingkat)
    if gaya.tingkat:
        tingkat = OxmlElement("w:outlineLvl")
        tingkat.set(qn("w:val"), str(gaya.tingkat - 1))
        baru.element.get_or_add_pPr().append(tingkat)
