"""Gaya huruf dan alinea dokumen. Templat kantor yang sudah memuat gaya bernama sama dipakai apa adanya."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.sajian.kertas.unsur import jadikan, qn, unsur

if TYPE_CHECKING:
    from docx.document import Document

HURUF: Final = "Arial"
UKURAN: Final = 11.0
BAHASA: Final = "id-ID"
LATAR_ISIAN: Final = "F2F2F2"


@dataclass(frozen=True, slots=True)
class Gaya:
    """Satu gaya alinea: nama yang tampak di Word, ukuran (pt), jarak (pt), perataan, tingkat judul (0 = bukan).

    `lekat` menahan alinea pada yang sesudahnya; `kotak` memberi garis putus-putus dan latar abu, tanda tempat isian;
    `gantung` (pt) menjorokkan baris kedua dan seterusnya, supaya kotak centang atau nomornya berdiri sendiri.
    """

    nama: str
    ukuran: float
    tebal: bool = False
    rata: str = "left"
    sebelum: float = 0.0
    sesudah: float = 0.0
    baris: float = 1.0
    tingkat: int = 0
    abu: bool = False
    lekat: bool = False
    kotak: bool = False
    gantung: float = 0.0


JUDUL: Final = Gaya("LAKIP Judul", 13, tebal=True, rata="center", sesudah=2, tingkat=1)
ANAK_JUDUL: Final = Gaya("LAKIP Anak Judul", 12, tebal=True, rata="center", sesudah=10)
SUBJUDUL: Final = Gaya("LAKIP Subjudul", 11, tebal=True, sebelum=8, sesudah=4, tingkat=2)
ISI: Final = Gaya("LAKIP Isi", 11, rata="both", sesudah=8, baris=1.15)
KIRI: Final = Gaya("LAKIP Isi Kiri", 11)
CENTANG: Final = Gaya("LAKIP Butir Centang", 10.5, sesudah=1, gantung=16)
TENGAH: Final = Gaya("LAKIP Tengah", 11, rata="center")
SEL: Final = Gaya("LAKIP Sel", 10)
SEL_KECIL: Final = Gaya("LAKIP Sel Kecil", 8.5)
KETERANGAN: Final = Gaya("LAKIP Keterangan", 9, sebelum=4, sesudah=4)
KOTAK: Final = Gaya("LAKIP Kotak", 9.5, sesudah=2)
KEPALA: Final = Gaya("LAKIP Kepala Halaman", 8.5, tebal=True, rata="center")
KAKI: Final = Gaya("LAKIP Kaki Halaman", 8, rata="center", abu=True)
SELA: Final = Gaya("LAKIP Sela", 6)
ISIAN: Final = Gaya("LAKIP Tempat Isian", 10.5, sebelum=3, sesudah=8, kotak=True)
SEMUA: Final = (
    JUDUL, ANAK_JUDUL, SUBJUDUL, ISI, KIRI, CENTANG, TENGAH, SEL, SEL_KECIL, KETERANGAN, KOTAK, KEPALA, KAKI, SELA,
    ISIAN,
)  # fmt: skip
BAB: Final = Gaya("LAKIP Bab", 13, tebal=True, rata="center", sesudah=12, tingkat=1)
SUBBAB: Final = Gaya("LAKIP Subbab", 12, tebal=True, sebelum=10, sesudah=4, tingkat=2)
ANAK_SUBBAB: Final = Gaya("LAKIP Anak Subbab", 11, tebal=True, sebelum=10, sesudah=4, tingkat=3)
BUTIR: Final = Gaya("LAKIP Butir", 10.5, tebal=True, sebelum=6, sesudah=3, tingkat=4)
JUDUL_DAFTAR: Final = Gaya("LAKIP Judul Daftar", 12, tebal=True, rata="center", sebelum=10, sesudah=8, lekat=True)
DAFTAR: Final = Gaya("LAKIP Daftar", 10.5, sesudah=2)
JUDUL_TABEL: Final = Gaya("LAKIP Judul Tabel", 10, tebal=True, rata="center", sebelum=8, sesudah=3, lekat=True)
GAMBAR: Final = Gaya("LAKIP Gambar", 11, rata="center", sebelum=6, lekat=True)
JUDUL_GAMBAR: Final = Gaya("LAKIP Judul Gambar", 10, tebal=True, rata="center", sebelum=2, sesudah=4, lekat=True)
BUTIR_ISI: Final = Gaya("LAKIP Butir Isi", 11, rata="both", sesudah=4, baris=1.1)
BERBAB: Final = (
    BAB, SUBBAB, ANAK_SUBBAB, BUTIR, JUDUL_DAFTAR, DAFTAR, JUDUL_TABEL, GAMBAR, JUDUL_GAMBAR, BUTIR_ISI,
)  # fmt: skip
"""Gaya tambahan untuk laporan berbab."""


def pasang_gaya(dokumen: Document, semua: tuple[Gaya, ...] = SEMUA) -> Mapping[str, str]:
    """Pasang semua gaya yang belum ada; keluaran: nama gaya → id gaya di dalam dokumen.

    XML-nya disusun langsung: lewat python-docx, tiap gaya baru membaca ulang seluruh daftar gaya.
    """
    daftar: Any = dokumen.styles.element
    ada = {_nama_gaya(satu): str(satu.get(qn("w:styleId"))) for satu in daftar.iterchildren(qn("w:style"))}
    induk = _gaya_bawaan(daftar)
    for satu in semua:
        if satu.nama not in ada:
            ada[satu.nama] = satu.nama.replace(" ", "")
            daftar.append(jadikan(_unsur_gaya(satu, ada[satu.nama], induk)))
    return {satu.nama: ada[satu.nama] for satu in semua}


def pasang_huruf_dasar(dokumen: Document) -> None:
    """Huruf dan bahasa bawaan; hanya untuk dokumen tanpa templat kantor."""
    from docx.shared import Pt

    biasa: Any = dokumen.styles["Normal"]
    biasa.font.name, biasa.font.size = HURUF, Pt(UKURAN)
    huruf = biasa.element.get_or_add_rPr().get_or_add_rFonts()
    for macam in ("w:eastAsia", "w:cs", "w:hAnsi"):
        huruf.set(qn(macam), HURUF)
    for bahasa in dokumen.styles.element.iter(qn("w:lang")):
        bahasa.set(qn("w:val"), BAHASA)


def _nama_gaya(gaya: Any) -> str:
    nama = gaya.find(qn("w:name"))
    return "" if nama is None else str(nama.get(qn("w:val")))


def _gaya_bawaan(daftar: Any) -> str:
    """Id gaya alinea bawaan ("Normal", atau terjemahannya di templat kantor)."""
    for satu in daftar.iterchildren(qn("w:style")):
        if satu.get(qn("w:default")) == "1" and satu.get(qn("w:type")) == "paragraph":
            return str(satu.get(qn("w:styleId")))
    return ""


def _unsur_gaya(gaya: Gaya, kode: str, induk: str) -> str:
    ciri = [
        unsur(
            "w:spacing",
            before=_twip(gaya.sebelum),
            after=_twip(gaya.sesudah),
            line=round(gaya.baris * 240),
            lineRule="auto",
        ),
        *([unsur("w:ind", left=_twip(gaya.gantung), hanging=_twip(gaya.gantung))] if gaya.gantung else []),
        unsur("w:jc", val=gaya.rata),
    ]
    if gaya.kotak:
        ciri = [*_kotak(), *ciri]
    if gaya.tingkat or gaya.lekat:
        ciri = [unsur("w:keepNext"), *ciri]
    if gaya.tingkat:
        ciri.append(unsur("w:outlineLvl", val=gaya.tingkat - 1))
    huruf = [unsur("w:b", val=int(gaya.tebal)), unsur("w:i", val=0)]
    huruf += [unsur("w:color", val="595959")] if gaya.abu else []
    huruf.append(unsur("w:sz", val=round(gaya.ukuran * 2)))
    dasar = [unsur("w:basedOn", val=induk)] if induk else []
    kepala = [unsur("w:name", val=gaya.nama), *dasar, unsur("w:qFormat")]
    return unsur(
        "w:style", *kepala, unsur("w:pPr", *ciri), unsur("w:rPr", *huruf), type="paragraph", customStyle=1, styleId=kode
    )


def _kotak() -> list[str]:
    """Garis putus-putus keliling dan latar abu muda."""
    sisi = (unsur(f"w:{s}", val="dashed", sz=6, space=4, color="7F7F7F") for s in ("top", "left", "bottom", "right"))
    return [unsur("w:pBdr", *sisi), unsur("w:shd", val="clear", color="auto", fill=LATAR_ISIAN)]


def _twip(pt: float) -> int:
    return round(pt * 20)
