"""Merekam satu halaman PDF: pdfminer menjalankan isinya, `Perekam` mencatat yang tergambar."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import Any, Final

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.utils import MATRIX_IDENTITY, apply_matrix_pt, apply_matrix_rect

from lakip_helpers.berkas.kisi import bersihkan
from lakip_helpers.berkas.pdf.bahan import Bidang, Gambar, Halaman, Huruf, Ruas, Tepi

TIPIS: Final = 1.5
"""Persegi setipis ini (titik) adalah garis; hampir semua garis tabel di PDF kantor digambar begitu."""
LURUS: Final = 0.5
SEHALAMAN: Final = 0.5
"""Gambar seluas ini (bagian halaman) adalah pindaian halamannya."""
WAJAR: Final = 4.0
HURUF_MAKS: Final = 60_000
BENTUK_MAKS: Final = 60_000
TERSEMBUNYI: Final = 3
"""Cara gambar huruf yang tidak tampak: lapisan hasil pengenalan huruf (OCR)."""
_LIGATUR: Final = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "-"})


class TerlaluRamai(Exception):
    """Halaman memuat huruf atau bentuk jauh lebih banyak daripada halaman tabel mana pun."""


class Perekam(PDFTextDevice):
    """Alat gambar pdfminer yang hanya mencatat letak; hasil halaman terakhir di `halaman`."""

    def __init__(self, sumber: Any) -> None:
        super().__init__(sumber)
        self.halaman = Halaman(0, 0.0, 0.0)
        self._nomor = self._huruf = self._bentuk = self._tampak = self._kurva = self._cara = 0

    def mulai(self) -> None:
        """Bersiap untuk halaman berikutnya; halaman yang gagal tetap terhitung."""
        self._nomor += 1

    def begin_page(self, page: Any, ctm: Any) -> None:
        x0, y0, x1, y1 = apply_matrix_rect(ctm, page.mediabox)
        self._huruf = self._bentuk = self._tampak = self._kurva = 0
        self.halaman = Halaman(self._nomor, abs(x1 - x0), abs(y1 - y0))

    def end_page(self, page: Any) -> None:
        h = self.halaman
        self.halaman = Halaman(
            h.nomor, h.lebar, h.tinggi, h.huruf, h.datar, h.tegak, h.bidang, h.gambar, self._kurva, self._tampak
        )

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        pass

    def end_figure(self, name: str) -> None:
        pass

    def render_image(self, name: str, stream: Any) -> None:
        gambar = Gambar(self.ctm or MATRIX_IDENTITY, self.halaman.tinggi, stream)
        self.halaman.gambar.append(gambar)
        tembus = any(nama in stream for nama in ("SMask", "Mask", "ImageMask"))
        if gambar.luas >= SEHALAMAN * self.halaman.lebar * self.halaman.tinggi and not tembus:
            self._tampak = 0  # tulisan yang tercetak sebelum gambar sehalaman tertutup olehnya

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        self._cara = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        try:
            teks = bersihkan(font.to_unichr(cid).translate(_LIGATUR))
        except PDFUnicodeNotDefined:
            teks = f"(cid:{cid})"
        maju: float = font.char_width(cid) * fontsize * scaling
        if not teks:
            return maju
        turun = font.get_descent() * fontsize + rise
        x0, y0, x1, y1 = apply_matrix_rect(matrix, (0, turun, maju, turun + fontsize))
        a, b, c, d = matrix[:4]
        hadap = (0 if a >= 0 else 2) if abs(a) >= abs(b) else (1 if b > 0 else 3)
        huruf, tinggi = self.halaman.huruf, self.halaman.tinggi
        self._huruf += 1
        if self._huruf > HURUF_MAKS:
            raise TerlaluRamai("huruf")
        if 0 <= (x0 + x1) / 2 <= self.halaman.lebar and 0 <= (y0 + y1) / 2 <= tinggi:
            huruf.append(
                Huruf(x0, tinggi - y1, x1, tinggi - y0, max(0.1, abs(fontsize) * math.hypot(c, d)), hadap, teks)
            )
            self._tampak += self._cara != TERSEMBUNYI
        return maju

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        potong: list[Any] = []
        for langkah in path:
            if langkah[0] == "m" and potong:
                self._catat(potong, stroke, fill, graphicstate.ncolor)
                potong = []
            potong.append(langkah)
        if potong:
            self._catat(potong, stroke, fill, graphicstate.ncolor)

    def _catat(self, potong: list[Any], bergaris: bool, terisi: bool, warna: Any) -> None:
        """Catat satu bentuk: garis, persegi tipis (garis), persegi bergaris (empat garis), atau bidang."""
        self._bentuk += 1
        if self._bentuk > BENTUK_MAKS:
            raise TerlaluRamai("garis")
        if any(langkah[0] in "cvy" for langkah in potong):
            self._kurva += 1
            return
        titik = [langkah[-2:] for langkah in potong if langkah[0] != "h"]
        if potong[-1][0] == "h":
            titik.append(titik[0])
        tepi = self._tepi(titik)
        lebar, tinggi = tepi[2] - tepi[0], tepi[3] - tepi[1]
        if min(lebar, tinggi) < TIPIS:
            self._garis(tepi)
            return
        if bergaris:
            for awal, akhir in itertools.pairwise(titik):
                sisi = self._tepi([awal, akhir])
                if min(sisi[2] - sisi[0], sisi[3] - sisi[1]) < LURUS:
                    self._garis(sisi)
        elif terisi and len(titik) in (4, 5) and not _putih(warna) and self._di_halaman(tepi):
            self.halaman.bidang.append(Bidang(*tepi, str(warna)))

    def _garis(self, tepi: Tepi) -> None:
        """Catat garis; titik (garis putus-putus) dicatat ke dua arah, yang tidak tersambung dibuang kemudian."""
        lebar, tinggi = tepi[2] - tepi[0], tepi[3] - tepi[1]
        if not self._di_halaman(tepi):
            return
        if tinggi < TIPIS:
            self.halaman.datar.append(Ruas((tepi[1] + tepi[3]) / 2, tepi[0], tepi[2]))
        if lebar < TIPIS:
            self.halaman.tegak.append(Ruas((tepi[0] + tepi[2]) / 2, tepi[1], tepi[3]))

    def _di_halaman(self, tepi: Tepi) -> bool:
        """Benar bila bentuknya menyentuh halaman dan letaknya bilangan wajar."""
        lebar, tinggi = self.halaman.lebar, self.halaman.tinggi
        wajar = min(tepi) >= -WAJAR * (lebar + tinggi) and max(tepi) <= WAJAR * (lebar + tinggi)
        return wajar and tepi[0] <= lebar and tepi[2] >= 0 and tepi[1] <= tinggi and tepi[3] >= 0

    def _tepi(self, titik: Sequence[Any]) -> Tepi:
        matriks = self.ctm or MATRIX_IDENTITY
        letak = [apply_matrix_pt(matriks, t) for t in titik]
        x, y = [t[0] for t in letak], [self.halaman.tinggi - t[1] for t in letak]
        return (min(x), min(y), max(x), max(y))


def _putih(warna: Any) -> bool:
    """Warna kertas: putih abu-abu, RGB, atau CMYK."""
    nilai = tuple(warna) if isinstance(warna, list | tuple) else (warna,)
    return nilai in ((1,), (1, 1, 1), (0, 0, 0, 0))
