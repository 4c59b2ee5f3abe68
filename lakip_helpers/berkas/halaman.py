"""Membuka halaman web (sering bernama .xls) dan halaman web satu berkas (MHTML): tabel, dan tulisan di antaranya.

Angka tetap teks seperti tercetak. Tabel yang hanya memuat tabel lain (pengatur tata letak) tidak diberikan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from lakip_helpers.berkas.csv_kantor import ke_teks
from lakip_helpers.berkas.kisi import HURUF_MAKS, MB, UNSUR_MAKS, bersihkan, ribuan, terlalu_besar
from lakip_helpers.berkas.petak import Dokumen, JenisBerkas, Petak
from lakip_helpers.berkas.susunan import Sel, petak_tabel, susun_kotak
from lakip_helpers.galat import GalatBerkas, Gejala

if TYPE_CHECKING:
    from lxml.etree import _Element

BESAR_MAKS: Final = 16 * MB
"""Ukuran halaman; di memori pohonnya sekitar sepuluh kali lebih besar."""
_SANDI_META: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_SPASI: Final = re.compile(r"[^\S\n\xa0]+|\xa0+")
_BERGANTI_BARIS: Final = frozenset(
    {"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "caption", "blockquote", "center", "hr"}
)
_DILEWATI: Final = frozenset({"script", "style", "head", "template", "noscript", "select", "textarea", "svg", "title"})
_TERSEMBUNYI: Final = re.compile(r"display\s*:\s*none", re.I)


def buka_halaman(berkas: str, data: bytes) -> Dokumen:
    """Baca semua tabel dan tulisan sebuah halaman web, atau MHTML yang memuat beberapa halaman.

    Masukan: nama berkas (untuk pesan) dan isinya. Keluaran: `Dokumen`; tabelnya "tabel 1", "tabel 2", menurut urutan.
    Galat: `GalatBerkas` bila rusak, terlalu besar, atau tabelnya ada di berkas lain.

    >>> dokumen = buka_halaman("a.xls", b"<p>Tahun 2025<table><tr><td>IKM<td>78,73</table>")
    >>> dokumen.petak[0].kisi, dokumen.petak[0].atas
    ([['IKM', '78,73']], ('Tahun 2025',))
    """
    if len(data) > BESAR_MAKS:
        raise terlalu_besar(berkas, f"halamannya {len(data) // MB} MB, paling banyak {BESAR_MAKS // MB} MB")
    bacaan = _Bacaan(berkas)
    for halaman in _pisahkan(data):
        bacaan.telusuri(_urai(berkas, halaman))
    if not bacaan.petak and re.search(rb"<frame[\s>]|x:WorksheetSource", data, re.I):
        raise GalatBerkas(
            f"Berkas {berkas!r} hanya daftar lembar sebuah halaman web; isinya ada di folder di sebelahnya."
            " Buka di Excel, lalu Simpan Sebagai “Excel Workbook (.xlsx)”.",
            Gejala.HALAMAN_WEB,
        )
    return Dokumen(berkas, JenisBerkas.HALAMAN, tuple(bacaan.petak), "\n".join(bacaan.naskah))


def _pisahkan(data: bytes) -> list[str]:
    """Halaman-halaman di dalam berkas: satu, atau sebanyak isi MHTML-nya."""
    awal = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if awal.startswith(b"<") or b"mime-version" not in awal:
        return [_ke_teks(data)]
    from email import message_from_bytes
    from email.policy import compat32

    pesan = message_from_bytes(data.lstrip(b"\xef\xbb\xbf \t\r\n"), policy=compat32)
    halaman = []
    for bagian in pesan.walk():
        if bagian.get_content_type() in ("text/html", "application/xhtml+xml"):
            isi_bagian = bagian.get_payload(decode=True)
            if isinstance(isi_bagian, bytes):
                halaman.append(_ke_teks(isi_bagian, str(bagian.get_param("charset") or "")))
    return halaman


def _ke_teks(data: bytes, sandi: str = "") -> str:
    """Teks halaman menurut tanda urutan bita, lalu sandi yang disebut, lalu tebakan CSV kantor."""
    disebut = _SANDI_META.search(data[:8192])
    for nama in (sandi, disebut[1].decode("ascii", "replace") if disebut else ""):
        if nama and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) and "utf-16" not in nama.lower():
            try:
                return data.decode("cp1252" if nama.lower() in ("iso-8859-1", "latin1", "us-ascii") else nama)
            except (LookupError, UnicodeError):
                continue
    return ke_teks(data)


def _urai(berkas: str, teks: str) -> _Element | None:
    """Akar halaman; `None` bila tidak ada isinya."""
    from lxml import etree

    pengurai = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    bersih = re.sub(r"^\s*<\?xml[^>]*\?>", "", bersihkan(teks))
    try:
        akar = etree.fromstring(bersih, pengurai)
    except (etree.XMLSyntaxError, ValueError):
        raise GalatBerkas(
            f"Berkas {berkas!r} halaman web yang rusak, sehingga isinya tidak terbaca. Buka di Excel, lalu Simpan"
            " Sebagai “Excel Workbook (.xlsx)”.",
            Gejala.RUSAK,
        ) from None
    return akar


class _Bacaan:
    """Tabel dan tulisan yang terkumpul dari satu halaman atau lebih."""

    def __init__(self, berkas: str) -> None:
        self.berkas = berkas
        self.petak: list[Petak] = []
        self.naskah: list[str] = []
        self._atas: list[str] = []

    def telusuri(self, akar: _Element | None) -> None:
        """Semua tabel sebuah halaman menurut urutannya."""
        if akar is None:
            return
        if sum(1 for _ in akar.iter()) > UNSUR_MAKS // 6:
            raise terlalu_besar(self.berkas, f"halamannya lebih dari {ribuan(UNSUR_MAKS // 6)} unsur")
        for potong in _potongan(akar):
            if isinstance(potong, str):
                self.naskah.append(potong)
                self._atas.append(potong)
            else:
                self._tambah(potong)

    def _tambah(self, tabel: _Element) -> None:
        baris = [[_baca_sel(sel) for sel in _anak_tabel(tr, ("td", "th"))] for tr in _anak_tabel(tabel, ("tr",))]
        if not any(sel.teks for sebaris in baris for sel in sebaris):
            return
        panjang = max(len(sel.teks) for sebaris in baris for sel in sebaris)
        if panjang > HURUF_MAKS:
            raise terlalu_besar(self.berkas, f"satu sel berisi {ribuan(panjang)} huruf")
        kotak = susun_kotak(baris)
        self.petak.append(petak_tabel(self.berkas, f"tabel {len(self.petak) + 1}", kotak, self._atas))
        self._atas = []


def _potongan(akar: _Element) -> Iterator[str | _Element]:
    """Tulisan di luar tabel (satu baris satu potong) dan tabel, menurut urutannya; tabel dalam menyusul luarnya."""
    from lxml import etree

    kumpulan: list[str] = []
    dalam = lewati = 0
    for kejadian, unsur in etree.iterwalk(akar, events=("start", "end")):
        nama = unsur.tag
        if kejadian == "start":
            dalam += nama == "table"
            lewati += nama in _DILEWATI
            if nama == "table":
                yield from _baris(kumpulan)
                kumpulan = []
                yield unsur
            elif not dalam and not lewati:
                kumpulan += ["\n"] if nama == "br" or nama in _BERGANTI_BARIS else []
                kumpulan.append(_SPASI.sub(" ", (unsur.text or "").replace("\n", " ")))
            continue
        dalam -= nama == "table"
        lewati -= nama in _DILEWATI
        if not dalam and not lewati:
            kumpulan += ["\n"] if nama in _BERGANTI_BARIS else []
            kumpulan.append(_SPASI.sub(" ", (unsur.tail or "").replace("\n", " ")))
    yield from _baris(kumpulan)


def _baris(kumpulan: Sequence[str]) -> Iterator[str]:
    yield from (baris.strip() for baris in "".join(kumpulan).split("\n") if baris.strip())


def _anak_tabel(induk: _Element, dicari: tuple[str, ...]) -> Iterator[_Element]:
    """Baris sebuah tabel atau sel sebuah baris, menembus bungkus (tbody, form, span), tidak menembus tabel dalam."""
    tumpukan = list(reversed(induk))
    while tumpukan:
        unsur = tumpukan.pop()
        if (gaya := unsur.get("style")) and _TERSEMBUNYI.search(gaya):
            continue
        if unsur.tag in dicari:
            yield unsur
        elif unsur.tag not in ("table", "td", "th", "tr", *_DILEWATI):
            tumpukan += reversed(unsur)


def _baca_sel(sel: _Element) -> Sel:
    return Sel(_teks_sel(sel), _rentang(sel, "colspan"), _rentang(sel, "rowspan"))


def _rentang(sel: _Element, nama: str) -> int:
    """Nilai colspan atau rowspan; nol pada rowspan berarti sampai baris terakhir."""
    tertulis = sel.get(nama)
    if tertulis is None or not (teks := tertulis.strip()).isdecimal():
        return 1
    nilai = int(teks) if len(teks) < 6 else 65_534
    return 65_534 if nilai == 0 and nama == "rowspan" else max(1, nilai)


def _teks_sel(sel: _Element) -> str:
    """Tulisan sebuah sel tanpa tabel di dalamnya; paragraf dan <br> menjadi baris."""
    kumpulan: list[str] = [_SPASI.sub(" ", (sel.text or "").replace("\n", " "))]
    if not len(sel):
        return kumpulan[0].strip()
    tumpukan: list[tuple[_Element, bool]] = [(anak, False) for anak in reversed(sel)]
    while tumpukan:
        unsur, selesai = tumpukan.pop()
        dibaca = unsur.tag not in _DILEWATI and unsur.tag != "table"
        if not selesai and dibaca and not _TERSEMBUNYI.search(unsur.get("style") or ""):
            kumpulan += ["\n"] if unsur.tag == "br" or unsur.tag in _BERGANTI_BARIS else []
            kumpulan.append(_SPASI.sub(" ", (unsur.text or "").replace("\n", " ")))
            tumpukan.append((unsur, True))
            tumpukan += [(anak, False) for anak in reversed(unsur)]
            continue
        kumpulan += ["\n"] if unsur.tag in _BERGANTI_BARIS else []
        kumpulan.append(_SPASI.sub(" ", (unsur.tail or "").replace("\n", " ")))
    return "\n".join(_baris(kumpulan))
