"""Kerangka dokumen Word: kertas, bagian, kepala dan kaki halaman, judul, kotak catatan, tanda tangan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.istilah import Keparahan
from lakip_helpers.sajian.kertas import gaya as g
from lakip_helpers.sajian.kertas.bentuk import TabelDokumen
from lakip_helpers.sajian.kertas.lebar import selebar
from lakip_helpers.sajian.kertas.tabel_docx import (
    alinea_sel,
    baris_tabel,
    pasang,
    pasang_tabel,
    sel,
    susun_tabel,
)
from lakip_helpers.sajian.kertas.unsur import bersihkan, bidang, jadikan, lari, twip, unsur
from lakip_helpers.temuan import LaporanTemuan, Temuan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from docx.section import Section

TANDA_REKAAN: Final = "DATA REKAAN UNTUK LATIHAN – BUKAN DOKUMEN RESMI"
TANDA_ISIAN: Final = "[Isi: "
"""Awal setiap tempat isian; kantor mencarinya dengan Ctrl+F."""
TEPI: Final = (2.0, 2.0, 2.0, 2.5)
"""Tepi atas, kanan, bawah, kiri (cm)."""
CATATAN_DI_KOTAK: Final = 5
EMU_PER_CM: Final = 360000
LEBIH_LEBAR: Final = 0.05
"""Pembulatan lebar kolom (cm) yang belum dianggap melewati tepi."""


class Kertas(Enum):
    """Ukuran kertas: lebar dan tinggi tegak (cm)."""

    F4 = (21.5, 33.0)
    A4 = (21.0, 29.7)


@dataclass(frozen=True, slots=True)
class Setelan:
    """Pilihan bersama semua dokumen.

    `dasar` adalah isi berkas .docx kantor yang gaya, tepi, kepala, dan kaki halamannya dipakai. `daerah` dan
    `tempat` kosong berarti diambil dari judul bundel, `nama_opd` dari tabel perangkat daerah. `catatan` dicetak
    sebagai kotak di halaman pertama.
    """

    kertas: Kertas = Kertas.F4
    dasar: bytes | None = None
    daerah: str = ""
    tempat: str = ""
    nama_opd: str = ""
    catatan: LaporanTemuan = field(default_factory=LaporanTemuan)


@dataclass(frozen=True)
class Lembaran:
    """Dokumen yang sedang disusun, dengan id gaya yang dipakainya."""

    dokumen: Document
    gaya: Mapping[str, str]
    berdasar: bool

    def tulis(self, teks: str, gaya: g.Gaya = g.ISI, *, halaman_baru: bool = False, lekat: bool | None = None) -> Any:
        """Tambah satu alinea, bila diminta di halaman baru atau lekat pada sesudahnya; keluaran: alinea python-docx."""
        return self.tambah(self.alinea(gaya, lari(teks), halaman_baru=halaman_baru, lekat=lekat))

    def tambah(self, alinea: str) -> Any:
        """Letakkan XML alinea di akhir dokumen; keluaran: alinea python-docx."""
        from docx.text.paragraph import Paragraph

        badan: Any = self.dokumen.element.body
        return Paragraph(badan._insert_p(jadikan(alinea)), self.dokumen._body)

    def alinea(self, gaya: g.Gaya, *potongan: str, halaman_baru: bool = False, lekat: bool | None = None) -> str:
        """XML satu alinea; `lekat` menahannya pada yang sesudahnya, atau melepasnya bila gayanya menahan."""
        ciri = unsur("w:pStyle", val=self.gaya[gaya.nama])
        if lekat is not None:
            ciri += unsur("w:keepNext") if lekat else unsur("w:keepNext", val=0)
        if halaman_baru:
            ciri += unsur("w:pageBreakBefore")
        return unsur("w:p", unsur("w:pPr", ciri), *potongan)

    def judul(self, judul: str, *anak: str, halaman_baru: bool = False) -> None:
        """Judul dokumen dan nama pemiliknya dengan huruf besar."""
        self.tulis(judul, g.JUDUL, halaman_baru=halaman_baru)
        self.tulis("\n".join(satu for satu in anak if satu).upper(), g.ANAK_JUDUL)

    def tabel(self, tabel: TabelDokumen, *, lekat_akhir: bool = False) -> None:
        """Cetak tabel di akhir dokumen; yang lebih lebar daripada kertasnya dirapatkan selebar isinya."""
        if sum(kolom.lebar for kolom in tabel.kolom) > self.lebar_isi() + LEBIH_LEBAR:
            tabel = selebar(tabel, self.lebar_isi(), kecil=tabel.kecil)
        gaya = g.SEL_KECIL if tabel.kecil else g.SEL
        pasang_tabel(self.dokumen, tabel, self.gaya[gaya.nama], lekat_akhir=lekat_akhir)

    def isian(self, petunjuk: str) -> None:
        """Tempat isian bertanda: kotak putus-putus yang menyebut apa yang ditulis di situ."""
        self.tulis(f"{TANDA_ISIAN}{petunjuk}]", g.ISIAN)

    def sela(self, *, lekat: bool = True, halaman_baru: bool = False) -> None:
        """Alinea kosong kecil; pemisah dua tabel, bila diminta di halaman baru."""
        self.tambah(self.alinea(g.SELA, lari(""), lekat=lekat, halaman_baru=halaman_baru))

    def tutup(self) -> Document:
        """Dokumen jadi; Word menuntut sebuah alinea sesudah tabel terakhir."""
        self.sela(lekat=False)
        return self.dokumen

    def lebar_isi(self) -> float:
        """Lebar di antara tepi kiri dan kanan bagian terakhir, dalam cm."""
        badan: Any = self.dokumen.element.body
        bagian = badan.sectPr
        return float(bagian.page_width - bagian.left_margin - bagian.right_margin) / EMU_PER_CM

    def tinggi_isi(self) -> float:
        """Tinggi di antara tepi atas dan bawah bagian terakhir, dalam cm."""
        bagian: Any = self.dokumen.sections[-1]
        return float(bagian.page_height - bagian.top_margin - bagian.bottom_margin) / EMU_PER_CM


def buka(setelan: Setelan, judul: str, *, rekaan: bool, mendatar: bool = False, berbab: bool = False) -> Lembaran:
    """Buka dokumen baru dari templat kantor atau dari templat kit.

    `judul` menjadi sifat berkas dan kaki halaman; `rekaan` menandai setiap halaman; `berbab` untuk laporan bersampul:
    sampulnya tanpa kaki halaman, dan gaya babnya ikut. `GalatBerkas` bila templat kantor bukan .docx yang dapat dibaca.
    """
    from docx import Document as dokumen_baru  # noqa: N813

    dokumen = _buka_dasar(setelan.dasar) if setelan.dasar else dokumen_baru()
    if not setelan.dasar:
        g.pasang_huruf_dasar(dokumen)
        _atur_kertas(dokumen.sections[0], setelan.kertas)
    _arahkan(dokumen.sections[0], mendatar)
    gaya = g.pasang_gaya(dokumen, (*g.SEMUA, *g.BERBAB) if berbab else g.SEMUA)
    lembaran = Lembaran(dokumen, gaya, setelan.dasar is not None)
    if berbab and not setelan.dasar:
        dokumen.sections[0].different_first_page_header_footer = True
    _isi_sifat(dokumen, judul)
    if rekaan:
        _tandai_rekaan(lembaran)
    if not setelan.dasar:
        _kaki(lembaran, judul, dari=not berbab)
    _kotak_catatan(lembaran, setelan.catatan)
    return lembaran


def bagian_baru(lembaran: Lembaran, *, mendatar: bool) -> None:
    """Mulai bagian baru di halaman baru dengan arah kertas lain; hanya sampul yang tanpa kaki halaman."""
    from docx.enum.section import WD_SECTION_START

    bagian = lembaran.dokumen.add_section(WD_SECTION_START.NEW_PAGE)
    lembaran.dokumen.paragraphs[-1]._p.get_or_add_pPr().style = lembaran.gaya[g.SELA.nama]
    _arahkan(bagian, mendatar)
    if not lembaran.berdasar:
        bagian.different_first_page_header_footer = False


def _buka_dasar(templat: bytes) -> Document:
    """Templat kantor tanpa isinya: gaya, kepala, kaki, dan tepi bagian pertamanya tinggal."""
    from docx import Document as dokumen_baru  # noqa: N813

    try:
        dokumen = dokumen_baru(BytesIO(templat))
        bagian = dokumen.sections[0]._sectPr
    except Exception:  # noqa: BLE001 - python-docx melempar banyak jenis galat untuk berkas yang bukan .docx
        raise GalatBerkas(
            "Templat dokumen tidak dapat dibaca: isinya bukan berkas Word .docx. Templat itu dipakai untuk gaya dan"
            " kepala halaman, jadi dokumen belum dapat disusun. Buka templat itu di Word, simpan ulang sebagai"
            " “Word Document (*.docx)”, lalu ulangi."
        ) from None
    badan = dokumen.element.body
    for anak in list(badan):
        badan.remove(anak)
    badan.append(bagian)
    return dokumen


def _atur_kertas(bagian: Section, kertas: Kertas) -> None:
    from docx.shared import Cm

    bagian.page_width, bagian.page_height = (Cm(ukuran) for ukuran in kertas.value)
    bagian.top_margin, bagian.right_margin, bagian.bottom_margin, bagian.left_margin = (Cm(tepi) for tepi in TEPI)
    bagian.header_distance = bagian.footer_distance = Cm(1)


def _arahkan(bagian: Any, mendatar: bool) -> None:
    """Putar kertas bila arahnya belum sesuai; tepi tetap, sebab kepala halaman kantor bergantung padanya."""
    from docx.enum.section import WD_ORIENTATION

    if (bagian.page_width > bagian.page_height) == mendatar:
        return
    bagian.page_width, bagian.page_height = bagian.page_height, bagian.page_width
    bagian.orientation = WD_ORIENTATION.LANDSCAPE if mendatar else WD_ORIENTATION.PORTRAIT


def _isi_sifat(dokumen: Document, judul: str) -> None:
    sifat = dokumen.core_properties
    sifat.title, sifat.language = bersihkan(judul)[:255], g.BAHASA
    sifat.author, sifat.comments, sifat.last_modified_by = "", "", ""


def _tandai_rekaan(lembaran: Lembaran) -> None:
    for kepala in _kepala_halaman(lembaran.dokumen):
        pertama = kepala.paragraphs[0] if kepala.paragraphs else kepala.add_paragraph()
        alinea = pertama if not pertama.text and len(kepala.paragraphs) == 1 else kepala.add_paragraph()
        alinea._p.get_or_add_pPr().style = lembaran.gaya[g.KEPALA.nama]
        alinea._p.append(jadikan(lari(TANDA_REKAAN)))


def _kepala_halaman(dokumen: Document) -> Iterator[Any]:
    """Kepala halaman yang benar-benar tampil: biasa, halaman pertama, halaman genap."""
    bagian = dokumen.sections[0]
    yield bagian.header
    if bagian.different_first_page_header_footer:
        yield bagian.first_page_header
    if dokumen.settings.odd_and_even_pages_header_footer:
        yield bagian.even_page_header


def _kaki(lembaran: Lembaran, judul: str, *, dari: bool) -> None:
    """Kaki halaman bernomor; `dari` menyebut juga banyaknya halaman."""
    alinea = lembaran.dokumen.sections[0].footer.paragraphs[0]
    alinea._p.get_or_add_pPr().style = lembaran.gaya[g.KAKI.nama]
    jumlah = lari(" dari ") + bidang("NUMPAGES", "1") if dari else ""
    tulisan = jadikan(unsur("w:p", lari(f"{judul} – halaman "), bidang("PAGE", "1"), jumlah))
    alinea._p.extend(list(tulisan))


def _kotak_catatan(lembaran: Lembaran, catatan: LaporanTemuan) -> None:
    """Kotak di halaman pertama: dokumen ini masih draf, dan sebabnya."""
    temuan = yang_salah(catatan)
    if not temuan:
        return
    gaya, lebar = lembaran.gaya[g.KOTAK.nama], twip(lembaran.lebar_isi())
    isi = [
        alinea_sel(judul_kotak(temuan), gaya, tebal=True),
        *(alinea_sel(teks, gaya) for teks in ringkas_catatan(temuan)),
    ]
    pasang(lembaran.dokumen, susun_tabel([lebar], [baris_tabel([sel(lebar, *isi, latar="F2F2F2")])]))
    lembaran.sela()


def yang_salah(catatan: LaporanTemuan) -> list[Temuan]:
    """Hanya temuan berkeparahan salah."""
    return [satu for satu in catatan if satu.keparahan is Keparahan.SALAH]


def judul_kotak(temuan: Sequence[Temuan]) -> str:
    """Kalimat pertama kotak catatan."""
    return f"DRAF – {len(temuan)} catatan “salah” masih terbuka; selesaikan sebelum ditandatangani."


def ringkas_catatan(temuan: Sequence[Temuan]) -> list[str]:
    """Beberapa catatan pertama, satu kalimat satu butir; yang pesannya sama disebut sekali. Lalu banyaknya sisa."""
    sama: dict[tuple[str, str], list[str]] = {}
    for satu in temuan:
        sama.setdefault((satu.kode, satu.pesan), []).append(satu.tempat)
    tampil = list(sama.items())[:CATATAN_DI_KOTAK]
    butir = [f"{n}. {kode} – {_tempat(di)}: {pesan}" for n, ((kode, pesan), di) in enumerate(tampil, start=1)]
    sisa = len(temuan) - sum(len(di) for _, di in tampil)
    return [*butir, f"… dan {sisa} lagi; daftar lengkapnya tampil ketika dokumen dibuat."] if sisa else butir


def _tempat(daftar: Sequence[str]) -> str:
    """Tempat pertama dan banyaknya tempat lain.

    >>> _tempat(["iku.csv, sel E2", "iku.csv, sel E5"])
    'iku.csv, sel E2 dan 1 tempat lain'
    """
    return daftar[0] if len(daftar) == 1 else f"{daftar[0]} dan {len(daftar) - 1} tempat lain"
