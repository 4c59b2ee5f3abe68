"""Melukis garis, kotak, bulatan, dan tulisan hitam putih menjadi PNG.

Yang dilukis dicatat dahulu sebagai unsur bernama, lalu dicetak sekali: bentuk diperhalus, tulisan di atasnya. Ukuran
dan letak dalam titik (1/72 inci) dari pojok kiri atas. Sebuah grafik laporan hanya memerlukan ini; pustaka grafik yang
lengkap memakai sepuluh kali waktunya dan tiga puluh MiB.
"""

from __future__ import annotations

import io
import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageDraw import ImageDraw

Titik = tuple[float, float]
HALUS: Final = 2
"""Bentuk dilukis sekian kali lebih besar, lalu dikecilkan, supaya garis miring tidak bergerigi."""
MAMPAT: Final = 1
"""Tingkat pemampatan PNG; yang lebih tinggi lebih lambat dan hanya seperlima lebih kecil."""
ABU: Final = 224
PUTIH: Final = 255
PUTUS: Final = (4.0, 2.4)
TITIK_TITIK: Final = (1.2, 1.8)
JARAK_ARSIR: Final = 6.0
"""Jarak antargaris arsiran (titik)."""


@dataclass(frozen=True)
class Garis:
    """Garis patah melalui `titik`; `putus` panjang goresan dan jedanya."""

    titik: tuple[Titik, ...]
    tebal: float = 0.8
    putus: Titik | None = None

    def lukis(self, pena: ImageDraw, skala: float) -> None:
        """Lukis dengan `pena` pada gambar yang `skala` kali ukuran titik."""
        potongan = _putuskan(self.titik, self.putus) if self.putus else [self.titik]
        for satu in potongan:
            pena.line([(x * skala, y * skala) for x, y in satu], fill=0, width=max(1, round(self.tebal * skala)))


@dataclass(frozen=True)
class Kotak:
    """Kotak bertepi; `arsir` memuat macam garisnya: / \\ + x atau titik."""

    x: float
    y: float
    lebar: float
    tinggi: float
    abu: int = PUTIH
    arsir: str = ""

    def lukis(self, pena: ImageDraw, skala: float) -> None:
        """Lukis isi, arsiran, lalu tepinya."""
        kiri, atas = round(self.x * skala), round(self.y * skala)
        kanan, bawah = round((self.x + self.lebar) * skala), round((self.y + self.tinggi) * skala)
        if self.arsir and kanan > kiri and bawah > atas:
            pena._image.paste(_arsiran(kanan - kiri, bawah - atas, self.abu, self.arsir, skala), (kiri, atas))
            pena.rectangle((kiri, atas, kanan, bawah), outline=0, width=max(1, round(0.6 * skala)))
        else:
            pena.rectangle((kiri, atas, kanan, bawah), fill=self.abu, outline=0, width=max(1, round(0.6 * skala)))


@dataclass(frozen=True)
class Bulat:
    """Bulatan bertepi."""

    x: float
    y: float
    jari: float
    abu: int = 0

    def lukis(self, pena: ImageDraw, skala: float) -> None:
        """Lukis bulatannya."""
        x, y, jari = self.x * skala, self.y * skala, self.jari * skala
        pena.ellipse((x - jari, y - jari, x + jari, y + jari), fill=self.abu, outline=0, width=round(0.7 * skala))


@dataclass(frozen=True)
class Tulisan:
    """Tulisan, boleh beberapa baris.

    `jangkar`: letak (x, y) pada tulisannya; huruf pertama l (kiri), m, atau r (kanan), kedua a (atas), m, atau d
    (bawah). `beralas` menutup garis di bawahnya dengan putih.
    """

    x: float
    y: float
    teks: str
    ukuran: float = 8
    jangkar: str = "lm"
    tebal: bool = False
    beralas: bool = False

    def lukis(self, pena: ImageDraw, skala: float) -> None:
        """Lukis tulisannya."""
        if not self.teks:
            return
        tinggi = round(self.ukuran * skala)
        pilihan: dict[str, Any] = {
            "font": _huruf(tinggi, self.tebal), "anchor": self.jangkar, "spacing": tinggi * 0.2,
            "align": {"l": "left", "m": "center", "r": "right"}[self.jangkar[0]],
        }  # fmt: skip
        letak = (self.x * skala, self.y * skala)
        if self.beralas:
            pena.rectangle(pena.multiline_textbbox(letak, self.teks, **pilihan), fill=PUTIH)
        pena.multiline_text(letak, self.teks, fill=0, **pilihan)


Unsur = Garis | Kotak | Bulat | Tulisan


@dataclass
class Lukisan:
    """Kanvas berukuran `lebar` × `tinggi` (titik) yang dicetak dengan `rapat` titik seinci."""

    lebar: float
    tinggi: float
    rapat: int
    unsur: list[Unsur] = field(default_factory=list)

    def tambah(self, *unsur: Unsur) -> None:
        """Catat unsur berikutnya."""
        self.unsur += unsur

    @property
    def tulisan(self) -> list[str]:
        """Semua tulisan menurut urutan dicatat.

        >>> lukisan = Lukisan(100, 20, 72)
        >>> lukisan.tambah(Tulisan(5, 10, "98,3"))
        >>> lukisan.tulisan, lukisan.cetak()[:4]
        (['98,3'], b'\\x89PNG')
        """
        return [satu.teks for satu in self.unsur if isinstance(satu, Tulisan)]

    def cetak(self) -> bytes:
        """Bita PNG abu-abu: gambarnya memang tanpa warna, dan satu kanal lebih cepat dan lebih kecil daripada empat."""
        from PIL import Image, ImageDraw

        skala = self.rapat / 72
        besar = (round(self.lebar * skala) * HALUS, round(self.tinggi * skala) * HALUS)
        kasar = Image.new("L", besar, PUTIH)
        bentuk = [satu for satu in self.unsur if not isinstance(satu, Tulisan)]
        _lukis_semua(ImageDraw.Draw(kasar), bentuk, skala * HALUS)
        gambar = kasar.reduce(HALUS)
        _lukis_semua(ImageDraw.Draw(gambar), [satu for satu in self.unsur if isinstance(satu, Tulisan)], skala)
        wadah = io.BytesIO()
        gambar.save(wadah, "PNG", compress_level=MAMPAT, dpi=(self.rapat, self.rapat))
        return wadah.getvalue()


def _lukis_semua(pena: ImageDraw, unsur: Iterable[Unsur], skala: float) -> None:
    for satu in unsur:
        satu.lukis(pena, skala)


def _putuskan(titik: Sequence[Titik], pola: Titik) -> Iterator[tuple[Titik, Titik]]:
    """Goresan-goresan sepanjang garis patah; polanya bersambung di tiap belokan."""
    sisa, goresan = pola[0], True
    for (x0, y0), (x1, y1) in itertools.pairwise(titik):
        panjang, sudah = math.dist((x0, y0), (x1, y1)), 0.0
        while sudah < panjang:
            maju = min(sisa, panjang - sudah)
            if goresan:
                a, b = sudah / panjang, (sudah + maju) / panjang
                yield (x0 + (x1 - x0) * a, y0 + (y1 - y0) * a), (x0 + (x1 - x0) * b, y0 + (y1 - y0) * b)
            sudah, sisa = sudah + maju, sisa - maju
            if sisa <= 1e-9:
                goresan = not goresan
                sisa = pola[0 if goresan else 1]


def _arsiran(lebar: int, tinggi: int, abu: int, arsir: str, skala: float) -> Image.Image:
    """Sepetak arsiran."""
    from PIL import Image, ImageDraw

    petak = Image.new("L", (lebar, tinggi), abu)
    pena, jarak, tebal = ImageDraw.Draw(petak), JARAK_ARSIR * skala, max(1, round(0.6 * skala))
    macam = {"x": "/\\"}.get(arsir, arsir)
    for ke in range(int((lebar + tinggi) / jarak) + 1):
        geser = ke * jarak
        if "/" in macam:
            pena.line((geser, 0, geser - tinggi, tinggi), fill=0, width=tebal)
        if "\\" in macam:
            pena.line((geser - tinggi, 0, geser, tinggi), fill=0, width=tebal)
        if "+" in macam:
            pena.line((geser, 0, geser, tinggi), fill=0, width=tebal)
            pena.line((0, geser, lebar, geser), fill=0, width=tebal)
        if "." in macam:
            for y in range(round(jarak / 2), tinggi, round(jarak)):
                pena.ellipse((geser - tebal, y - tebal, geser + tebal, y + tebal), fill=0)
    return petak


@cache
def _huruf(tinggi: int, tebal: bool) -> Any:
    """Huruf DejaVu yang dibawa matplotlib, dibaca tanpa memuatnya, sehingga sama di semua laptop."""
    from PIL import ImageFont

    paket = find_spec("matplotlib")
    folder = Path(str(paket.origin)).parent if paket else Path()
    nama = "DejaVuSans-Bold.ttf" if tebal else "DejaVuSans.ttf"
    return ImageFont.truetype(
        folder / "mpl-data" / "fonts" / "ttf" / nama, tinggi, layout_engine=ImageFont.Layout.BASIC
    )
