"""Menggambar halaman pohon kinerja dengan matplotlib: kotak per lapis, garis penghubung, keterangan, dan kepala.

Lapis dibedakan oleh tiga hal: warna, bentuk tepi, dan katanya; jadi tetap terbaca bila dicetak hitam putih.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.sajian.pohon.letak import JARAK_LAPIS, MASUK, Tempat
from lakip_helpers.sajian.pohon.simpul import Lapis, Simpul
from lakip_helpers.sajian.pohon.teks import TERPUTUS, WARNA, WARNA_PUTUS
from lakip_helpers.sajian.pohon.ukur import (
    DALAM,
    INDIKATOR,
    KEPALA,
    LINTAS,
    MM_PER_TITIK,
    PUTUS,
    SPASI,
    TEPI,
    Bingkai,
    Halaman,
    Huruf,
    baris_kotak,
    lebar_teks,
    tinggi_catatan,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Rupa:
    """Tepi kotak satu lapis."""

    bentuk: str
    tebal: float
    gaya: str = "-"


RUPA: Final = {
    Lapis.TUJUAN_RPJMD: Rupa("ganda", 1.6),
    Lapis.SASARAN_RPJMD: Rupa("siku", 2.4),
    Lapis.TUJUAN: Rupa("bulat", 1.4),
    Lapis.SASARAN: Rupa("palang", 1.0),
    Lapis.PROGRAM: Rupa("potong", 1.0),
    Lapis.KEGIATAN: Rupa("siku", 0.8),
    Lapis.SUBKEGIATAN: Rupa("siku", 0.8, ":"),
}


def susun_gambar(halaman: Sequence[Halaman]) -> Figure:
    """Gambar (belum dicetak) satu halaman atau lebih, tersusun ke bawah; satu sumbu satu halaman."""
    from matplotlib.figure import Figure

    lebar, tinggi = max(satu.lebar for satu in halaman), sum(satu.tinggi for satu in halaman)
    gambar, bawah = Figure(figsize=(lebar / 25.4, tinggi / 25.4)), tinggi
    for satu in halaman:
        bawah -= satu.tinggi
        sumbu = gambar.add_axes((0.0, bawah / tinggi, satu.lebar / lebar, satu.tinggi / tinggi))
        _gambar_halaman(sumbu, satu)
    return gambar


def _gambar_halaman(sumbu: Axes, halaman: Halaman) -> None:
    sumbu.set_xlim(0, halaman.lebar)
    sumbu.set_ylim(halaman.tinggi, 0)
    sumbu.axis("off")
    kotak = halaman.letak.kotak
    arti = dict(sorted((t.muatan.lapis, t.muatan.label) for t in kotak))
    _bingkai(sumbu, halaman.bingkai, arti, any(t.muatan.terputus for t in kotak))
    for anak in (t for t in kotak if t.induk >= 0):
        _garis(sumbu, kotak[anak.induk], anak, halaman.asal, halaman.skala)
    for satu in kotak:
        _gambar_kotak(sumbu, satu, halaman.asal, halaman.skala)


def _tulis(sumbu: Axes, x: float, y: float, teks: str, huruf: Huruf, skala: float = 1.0, **lain: Any) -> None:
    """Satu baris tulisan; `$` dan sejenisnya tetap huruf biasa."""
    gaya: dict[str, Any] = {"weight": "bold"} if huruf.tebal else {}
    gaya |= {"style": "italic"} if huruf.miring else {}
    gaya |= {"va": "top", "family": "DejaVu Sans", "parse_math": False} | lain
    sumbu.text(x, y, teks, fontsize=huruf.titik * skala, color=huruf.warna, **gaya)


def _gambar_kotak(sumbu: Axes, tempat: Tempat[Simpul], asal: tuple[float, float], skala: float) -> None:
    x, y = asal[0] + tempat.x * skala, asal[1] + tempat.y * skala
    simpul, bingkai = tempat.muatan, (x, y, tempat.lebar * skala, tempat.tinggi * skala)
    _tepi_kotak(sumbu, bingkai, simpul.lapis, hilang=simpul.hilang)
    dasar = y + DALAM * skala
    for huruf, teks in baris_kotak(tempat.muatan, tempat.lebar):
        _tulis(sumbu, x + DALAM * skala, dasar, teks, huruf, skala)
        dasar += huruf.titik * SPASI * MM_PER_TITIK * skala


def _tepi_kotak(sumbu: Axes, ukuran: tuple[float, float, float, float], lapis: Lapis, *, hilang: bool = False) -> None:
    from matplotlib.patches import FancyBboxPatch, Polygon, Rectangle

    x, y, lebar, tinggi = ukuran
    rupa = RUPA[lapis]
    gaya: dict[str, Any] = {"facecolor": WARNA[lapis], "edgecolor": "black", "linewidth": rupa.tebal}
    gaya |= {"linestyle": rupa.gaya, "zorder": 2}
    if hilang:
        gaya |= {"facecolor": "white", "edgecolor": WARNA_PUTUS, "linestyle": "--", "linewidth": 1.4}
    if rupa.bentuk == "bulat" and not hilang:
        sudut = FancyBboxPatch((x + 2, y), lebar - 4, tinggi, boxstyle="round,pad=0,rounding_size=2.5", **gaya)
        sudut.set_bounds(x, y, lebar, tinggi)
        sumbu.add_patch(sudut)
    elif rupa.bentuk == "potong" and not hilang:
        s = 2.0
        titik = [(x + s, y), (x + lebar - s, y), (x + lebar, y + s), (x + lebar, y + tinggi - s)]
        titik += [(x + lebar - s, y + tinggi), (x + s, y + tinggi), (x, y + tinggi - s), (x, y + s)]
        sumbu.add_patch(Polygon(titik, closed=True, **gaya))
    else:
        sumbu.add_patch(Rectangle((x, y), lebar, tinggi, **gaya))
    if rupa.bentuk == "ganda" and not hilang:
        sumbu.add_patch(Rectangle((x + 0.9, y + 0.9), lebar - 1.8, tinggi - 1.8, fill=False, linewidth=0.7, zorder=2))
    if rupa.bentuk == "palang" and not hilang:
        sumbu.add_patch(Rectangle((x, y), 1.1, tinggi, facecolor="black", edgecolor="none", zorder=2))


def _garis(sumbu: Axes, induk: Tempat[Simpul], anak: Tempat[Simpul], asal: tuple[float, float], skala: float) -> None:
    """Garis siku dari induk ke anak; yang terputus merah, putus-putus, dan bersilang."""
    belok = anak.y - JARAK_LAPIS / 2
    titik = [(induk.tengah, induk.bawah), (induk.tengah, belok), (anak.tengah, belok), (anak.tengah, anak.y)]
    if anak.menurun:
        batang, belok, masuk = anak.x - MASUK / 2, induk.bawah + JARAK_LAPIS / 2, anak.y + min(anak.tinggi / 2, 6.0)
        titik = [(induk.tengah, induk.bawah), (induk.tengah, belok), (batang, belok), (batang, masuk), (anak.x, masuk)]
    xs, ys = ([asal[s] + t[s] * skala for t in titik] for s in (0, 1))
    if not anak.muatan.terputus:
        sumbu.plot(xs, ys, color="black", linewidth=0.9, zorder=1, solid_joinstyle="miter")
        return
    sumbu.plot(xs, ys, color=WARNA_PUTUS, linewidth=1.6, linestyle="--", zorder=1.5)
    latar = {"facecolor": "white", "edgecolor": "none", "pad": 0.4}
    tanda = (xs[-2], ys[-2] if anak.menurun else (ys[-1] + ys[-2]) / 2)
    _tulis(sumbu, *tanda, "✕", Huruf(9.0, tebal=True, warna=WARNA_PUTUS), skala, ha="center", va="center", bbox=latar)


def _bingkai(sumbu: Axes, bingkai: Bingkai, arti: Mapping[Lapis, str], putus: bool) -> None:
    from matplotlib.patches import Rectangle

    lebar, tinggi = sumbu.get_xlim()[1], sumbu.get_ylim()[0]
    judul = Huruf(13.0, tebal=True)
    kecilkan = min(1.0, (lebar - 2 * TEPI) / lebar_teks(bingkai.judul, judul))
    _tulis(sumbu, TEPI, TEPI, bingkai.judul, judul, kecilkan)
    if bingkai.tanda:
        garis = {"facecolor": "white", "edgecolor": "black", "pad": 2.5}
        _tulis(sumbu, TEPI, TEPI + 8.5, bingkai.tanda, Huruf(8.0, tebal=True), bbox=garis)
    if bingkai.catatan:
        atas, kotak = TEPI + KEPALA - 2, tinggi_catatan(bingkai.catatan) - DALAM
        sumbu.add_patch(Rectangle((TEPI, atas), lebar - 2 * TEPI, kotak, facecolor="#f2f2f2", edgecolor="black"))
        for urut, teks in enumerate(bingkai.catatan):
            y = atas + DALAM + urut * INDIKATOR.titik * SPASI * MM_PER_TITIK
            _tulis(sumbu, TEPI + DALAM, y, teks, LINTAS if urut == 0 else INDIKATOR)
    _keterangan(sumbu, arti, putus, tinggi - TEPI - 7)
    _tulis(sumbu, TEPI, tinggi - TEPI, bingkai.kaki, Huruf(8.0, warna="#333333"), va="bottom")


def _keterangan(sumbu: Axes, arti: Mapping[Lapis, str], putus: bool, y: float) -> None:
    """Arti bentuk kotak yang tampil di halaman ini, lalu arti tandanya."""
    x = TEPI
    for lapis, label in arti.items():
        _tepi_kotak(sumbu, (x, y - 4, 6.0, 4.0), lapis)
        _tulis(sumbu, x + 7.5, y - 2, label, INDIKATOR, va="center_baseline")
        x += 7.5 + lebar_teks(label, INDIKATOR) + 5
    _tulis(sumbu, x, y - 2, "▸ indikator    ⇄ lintas", INDIKATOR, va="center_baseline")
    x += lebar_teks("▸ indikator    ⇄ lintas", INDIKATOR) + 6
    if putus:
        sumbu.plot([x, x + 10], [y - 2, y - 2], color=WARNA_PUTUS, linewidth=1.6, linestyle="--")
        _tulis(sumbu, x + 11.5, y - 2, f"✕ {TERPUTUS}", PUTUS, va="center_baseline")
