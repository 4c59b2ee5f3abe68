"""Mencetak `TabelDokumen` ke Excel: angka tetap angka, teks tidak pernah menjadi rumus, siap cetak."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers import __version__
from lakip_helpers.sajian.buku.lembar_kerja import AWAL_RUMUS, aman
from lakip_helpers.sajian.buku.rupa_sel import garis_tepi, rupa
from lakip_helpers.sajian.kertas.bentuk import (
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rupa,
    TabelDokumen,
    bilangan,
    pecahan_tabel,
    rentang_jumlah,
    tulis_isi,
)
from lakip_helpers.sajian.kertas.halaman_xlsx import (
    A3,
    LONGGAR_BELAH,
    UKURAN,
    Belah,
    atur_halaman,
    belah_kolom,
    pilih_kertas,
    terlebar,
)
from lakip_helpers.sajian.kertas.kerangka import TANDA_REKAAN, judul_kotak, ringkas_catatan, yang_salah
from lakip_helpers.sajian.kertas.lebar import banyak_baris, kata_terlebar, seimbangkan
from lakip_helpers.sajian.kertas.unsur import bersihkan
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LEBAR_PER_CM: Final = 5.3
"""Satuan lebar kolom Excel untuk satu sentimeter."""
CM_NYATA: Final = 1.05
"""Lebar kolom di Excel (cm) yang ditempati huruf untuk tiap sentimeter yang diminta, sebelum dikurangi tepinya."""
TEPI_SEL: Final = 0.2
"""Bagian kolom (cm) yang tidak ditempati huruf."""
LEBAR_TEBAL: Final = 0.93
"""Berapa bagian kolom yang tersisa bila hurufnya tebal."""
HURUF: Final = "Arial"
GARIS: Final = "808080"
TINGGI: Final = 12.5
KAKI: Final = "Halaman &P dari &N"


def buku_baru(judul: str) -> Workbook:
    """Buku kerja kosong tanpa lembar. Huruf bakunya `HURUF`, sebab lebar kolom Excel dihitung dari huruf baku buku."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    buku = Workbook()
    buku._named_styles["Normal"].font = Font(name=HURUF, size=10)
    buku.remove(buku.worksheets[0])
    buku.properties.creator = f"Kit bimbingan LAKIP {__version__}"
    buku.properties.title = bersihkan(judul)
    return buku


def tulis_lembar(
    buku: Workbook,
    tabel: TabelDokumen,
    judul: Sequence[str],
    *,
    rekaan: bool,
    keterangan: str = "",
    catatan: LaporanTemuan | None = None,
) -> None:
    """Tambah satu lembar: judul, catatan yang masih terbuka, keterangan, tabel; mendatar, selebar satu halaman."""
    lembar = buku.create_sheet(tabel.nama[:31])
    tabel, kertas, belah = _sesuaikan_kertas(tabel)
    selebar = tabel.kolom[: belah.ulang] if belah else tabel.kolom  # berulang di kedua halamannya, jadi tidak terpotong
    tengah = [*([TANDA_REKAAN] if rekaan else []), *(satu.replace("\n", " ") for satu in judul)]
    kiri = [*_catatan(catatan), *([keterangan] if keterangan else [])]
    for nomor, teks in enumerate([*tengah, *kiri], start=1):
        _baris_lebar(lembar, nomor, teks, selebar, tengah=nomor <= len(tengah))
    kepala = len(tengah) + len(kiri) + 2
    badan = _kepala(lembar, tabel, kepala)
    for nomor, (baris, pecahan) in enumerate(zip(tabel.baris, pecahan_tabel(tabel), strict=True), start=badan):
        _baris(lembar, nomor, baris, tabel.kolom, pecahan)
    _atur_cetak(lembar, tabel, range(kepala, badan), kertas, belah)
    if rekaan:
        tandai_rekaan(lembar)


def _sesuaikan_kertas(tabel: TabelDokumen) -> tuple[TabelDokumen, int, Belah | None]:
    """Tabel berkolom seimbang, nomor kertasnya, dan pembelahnya bila satu halaman A3 tidak cukup."""
    perlu = kata_terlebar(tabel, UKURAN, TEPI_SEL)
    (kertas, lebar), belah = pilih_kertas(sum(perlu)), belah_kolom([k.kelompok for k in tabel.kolom], perlu)
    seimbang = seimbangkan(tabel, lebar, UKURAN, TEPI_SEL)
    for kali in LONGGAR_BELAH if belah else ():
        lapang = seimbangkan(tabel, sum(perlu) * kali, UKURAN, TEPI_SEL)
        if (
            belah and belah.terlebar([k.lebar for k in lapang.kolom]) < terlebar(A3) - 0.05
        ):  # skala Excel bilangan bulat
            return lapang, kertas, belah
    return seimbang, kertas, belah


def _catatan(catatan: LaporanTemuan | None) -> list[str]:
    temuan = yang_salah(catatan) if catatan is not None else []
    return [judul_kotak(temuan), *ringkas_catatan(temuan)] if temuan else []


def isi_sel(lembar: Worksheet, nomor: int, letak: int, nilai: object) -> Any:
    """Tulis satu sel; teks yang berawal =, +, -, atau @ tetap teks. Keluaran: sel openpyxl."""
    sel: Any = lembar.cell(nomor, letak)
    if isinstance(nilai, str):
        sel.value = aman(bersihkan(nilai))
        sel.data_type = "s"
        sel.quotePrefix = nilai.startswith(AWAL_RUMUS)
    else:
        sel.value = nilai
    return sel


def _baris_lebar(lembar: Worksheet, nomor: int, teks: str, kolom: Sequence[KolomDokumen], *, tengah: bool) -> None:
    """Satu baris tulisan selebar tabel: judul di tengah bercetak tebal, catatan dan keterangan di kiri."""
    sel = isi_sel(lembar, nomor, 1, teks)
    sel.font = _huruf(tebal=tengah, ukuran=UKURAN + 2 if tengah else UKURAN)
    sel.alignment = rupa("Alignment", horizontal="center" if tengah else "left", vertical="top", wrap_text=True)
    lembar.merge_cells(start_row=nomor, end_row=nomor, start_column=1, end_column=len(kolom))
    lebar = sum(satu.lebar for satu in kolom)
    lembar.row_dimensions[nomor].height = tinggi_baris([(teks, lebar)]) + (4 if tengah else 1)


def _kepala(lembar: Worksheet, tabel: TabelDokumen, nomor: int) -> int:
    """Tulis judul kolom; keluaran: nomor baris isi pertama."""
    for letak, kolom in enumerate(tabel.kolom, start=1):
        if tabel.berkelompok:
            _sel_kepala(lembar, nomor, letak, kolom.kelompok or kolom.judul)
            _sel_kepala(lembar, nomor + 1, letak, kolom.judul if kolom.kelompok else "")
        else:
            _sel_kepala(lembar, nomor, letak, kolom.judul)
    akhir = nomor + (1 if tabel.berkelompok else 0)
    lembar.row_dimensions[akhir].height = _tinggi_kepala(tabel)
    if tabel.berkelompok:
        _gabung_kepala(lembar, tabel.kolom, nomor)
    if tabel.nomor_kolom:
        akhir += 1
        for letak in range(1, len(tabel.kolom) + 1):
            _sel_kepala(lembar, akhir, letak, f"({letak})", tebal=False)
    return akhir + 1


def _tinggi_kepala(tabel: TabelDokumen) -> float:
    """Tinggi baris judul terbawah; judul tanpa kelompok menempati baris kelompok juga."""
    kelompok, sendiri = (
        tinggi_baris((k.judul, k.lebar * LEBAR_TEBAL) for k in tabel.kolom if bool(k.kelompok) is ada)
        for ada in (True, False)
    )
    return max(kelompok, sendiri - TINGGI * tabel.berkelompok)


def _gabung_kepala(lembar: Worksheet, kolom: Sequence[KolomDokumen], nomor: int) -> None:
    letak, tinggi = 0, [TINGGI]
    while letak < len(kolom):
        sama = letak + 1
        while kolom[letak].kelompok and sama < len(kolom) and kolom[sama].kelompok == kolom[letak].kelompok:
            sama += 1
        if kolom[letak].kelompok:
            lebar = sum(satu.lebar for satu in kolom[letak:sama]) * LEBAR_TEBAL
            tinggi.append(tinggi_baris([(kolom[letak].kelompok, lebar)]))
        bawah = nomor if kolom[letak].kelompok else nomor + 1
        lembar.merge_cells(start_row=nomor, end_row=bawah, start_column=letak + 1, end_column=sama)
        letak = sama
    lembar.row_dimensions[nomor].height = max(tinggi)


def _sel_kepala(lembar: Worksheet, nomor: int, letak: int, judul: str, *, tebal: bool = True) -> None:
    sel = isi_sel(lembar, nomor, letak, judul)
    sel.font = _huruf(tebal=tebal)
    sel.fill = rupa("PatternFill", fill_type="solid", start_color="D9D9D9")
    sel.alignment = rupa("Alignment", horizontal="center", vertical="center", wrap_text=True)
    sel.border = garis_tepi(GARIS)


def _baris(lembar: Worksheet, nomor: int, baris: BarisDokumen, kolom: Sequence[KolomDokumen], pecahan: int) -> None:
    khusus = baris.jenis is not JenisBaris.ISI
    for letak, (nilai, satu) in enumerate(zip(baris.sel, kolom, strict=True), start=1):
        angka = bilangan(nilai) if satu.rupa is not Rupa.TEKS else None
        tampil = "" if khusus and nilai == "" else tulis_isi(nilai, satu, pecahan)
        sel = isi_sel(lembar, nomor, letak, tampil if angka is None else angka)
        sel.border, sel.font = garis_tepi(GARIS), _huruf(tebal=khusus)
        teks = angka is None and bool(satu.rupa is Rupa.TEKS or tampil)  # angka, juga yang kelak diketik, mengecil
        sel.alignment = rupa("Alignment", horizontal=satu.rata, vertical="top", wrap_text=teks, shrink_to_fit=not teks)
        if angka is not None:
            sel.number_format = pola_angka(satu.rupa, pecahan)
    rentang = {JenisBaris.KELOMPOK: len(kolom), JenisBaris.JUMLAH: rentang_jumlah(baris)}.get(baris.jenis, 1)
    if rentang > 1:
        lembar.merge_cells(start_row=nomor, end_row=nomor, start_column=1, end_column=rentang)
        lembar.cell(nomor, 1).alignment = rupa("Alignment", horizontal="left", vertical="top")
    else:
        sempit = LEBAR_TEBAL if khusus else 1.0
        isi = ((tulis_isi(n, k, pecahan), k.lebar * sempit) for n, k in zip(baris.sel, kolom, strict=True))
        lembar.row_dimensions[nomor].height = tinggi_baris(isi)


def tinggi_baris(teks_berlebar: Iterable[tuple[str, float]]) -> float:
    """Tinggi baris (pt) yang memuat isi terpanjang: Excel tidak menghitungnya sendiri ketika berkas dibuat.

    Masukan: teks dan lebar kolomnya (cm).

    >>> tinggi_baris([("pendek", 5), ("kata " * 20, 5)]), tinggi_baris([("dua\\nbaris", 5)])
    (37.5, 25.0)
    """
    muat = ((teks, lebar * CM_NYATA - TEPI_SEL) for teks, lebar in teks_berlebar)
    return TINGGI * max((1, *(banyak_baris(teks, lebar, UKURAN) for teks, lebar in muat)))


def pola_angka(rupa: Rupa, pecahan: int) -> str:
    """Pola angka Excel; pemisahnya mengikuti bahasa Windows pemakai.

    >>> pola_angka(Rupa.ANGKA, 2), pola_angka(Rupa.PERSEN, 0), pola_angka(Rupa.RUPIAH, 0)
    ('#,##0.00_)', '0.00" %"_)', '"Rp"#,##0_)')
    """
    pola = {Rupa.RUPIAH: '"Rp"#,##0', Rupa.PERSEN: '0.00" %"'}.get(rupa, "#,##0" + "." * bool(pecahan) + "0" * pecahan)
    return f"{pola}_)"  # sela selebar kurung: angka rata kanan tidak menempel pada tulisan di kolom sebelahnya


def _huruf(*, tebal: bool = False, ukuran: int = UKURAN) -> Any:
    return rupa("Font", name=HURUF, size=ukuran, bold=tebal)


def _atur_cetak(lembar: Worksheet, tabel: TabelDokumen, kepala: range, kertas: int, belah: Belah | None) -> None:
    from openpyxl.utils import get_column_letter

    for letak, kolom in enumerate(tabel.kolom, start=1):
        lembar.column_dimensions[get_column_letter(letak)].width = round(kolom.lebar * LEBAR_PER_CM, 2)
    lembar.freeze_panes = f"C{kepala.stop}"
    atur_halaman(lembar, kertas, [kolom.lebar for kolom in tabel.kolom], kepala, belah)
    lembar.oddFooter.center.text = KAKI


def tandai_rekaan(lembar: Worksheet) -> None:
    """Tanda rekaan di atas tiap halaman lanjutan; di halaman pertama tandanya sudah menjadi baris judul."""
    lembar.HeaderFooter.differentFirst = True
    lembar.firstFooter.center.text = lembar.oddFooter.center.text
    lembar.oddHeader.center.text = TANDA_REKAAN
