"""Huruf menjadi baris tulisan: huruf bertindih dibuang, spasi ditaruh, tulisan rebah ditegakkan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lakip_helpers.berkas.pdf.bahan import Huruf, hadap_umum, putar_huruf

SPASI: Final = 0.18
"""Jarak dua huruf, dalam bagian ukuran huruf, yang berarti spasi."""
SEBARIS: Final = 0.5
KEMBAR: Final = 0.15
SEHURUF: Final = 0.6
LAPIS_MAKS: Final = 8
"""Banyaknya tulisan yang saling menindih di satu baris; selebihnya dibaca menurut letaknya saja."""
MUNDUR: Final = 0.5
"""Mundur sejauh ini (bagian ukuran huruf) berarti tulisan lain yang tercetak di tempat yang sama."""


class Baris(NamedTuple):
    """Satu baris tulisan dan letaknya."""

    atas: float
    bawah: float
    kiri: float
    kanan: float
    teks: str


class _Untai:
    """Huruf berurutan sebaris menurut urutan mencetaknya."""

    __slots__ = ("atas", "bawah", "huruf", "kanan", "kiri", "tengah", "ukuran")

    def __init__(self, h: Huruf) -> None:
        self.kiri, self.atas, self.kanan, self.bawah, self.ukuran = h[:5]
        self.tengah = (h.atas + h.bawah) / 2
        self.huruf = [h]

    def lanjut(self, h: Huruf) -> bool:
        """Sambungkan huruf bila melanjutkan untai ini."""
        jarak = h.kiri - self.kanan
        sebaris = abs((h.atas + h.bawah) / 2 - self.tengah) <= 0.3 * self.ukuran
        if not sebaris or not -MUNDUR * self.ukuran <= jarak <= self.ukuran:
            return False
        self.huruf.append(h)
        self.kanan = max(self.kanan, h.kanan)
        self.atas, self.bawah = min(self.atas, h.atas), max(self.bawah, h.bawah)
        return True

    def kata(self) -> Iterator[tuple[float, float, str]]:
        """Tepi kiri, tepi kanan, dan teks tiap kata."""
        kata: list[Huruf] = []
        for h in self.huruf:
            berjarak = bool(kata) and h.kiri - kata[-1].kanan > SPASI * min(self.ukuran, h.ukuran)
            if kata and (berjarak or h.teks.isspace()):
                yield kata[0].kiri, kata[-1].kanan, "".join(x.teks for x in kata)
                kata = []
            kata += [] if h.teks.isspace() else [h]
        if kata:
            yield kata[0].kiri, kata[-1].kanan, "".join(x.teks for x in kata)


def buang_kembar(huruf: Sequence[Huruf]) -> list[Huruf]:
    """Buang tulisan yang tercetak dua kali (hampir) di tempat yang sama: tebal buatan dan bayangan.

    Satu huruf di tengah kata yang kebetulan bertemu huruf yang sama dari tulisan lain tetap, dan yang ukurannya lain
    (huruf grafik yang kecil) bukan kembarannya.

    >>> asli = [Huruf(10, 10, 15, 20, 10, 0, "8"), Huruf(15, 10, 20, 20, 10, 0, "0")]
    >>> len(buang_kembar([*asli, *(h._replace(kiri=h.kiri + 0.3) for h in asli)]))
    2
    """
    ada: set[tuple[str, float, int, int, int]] = set()
    kembar = []
    for h in huruf:
        petak = max(0.01, min(KEMBAR * h.ukuran, SEHURUF * (h.kanan - h.kiri)))
        x, y, sebesar = h.kiri / petak, h.atas / petak, round(petak, 1)
        kunci = {
            (h.teks, sebesar, 0, int(x), int(y)),
            (h.teks, sebesar, 1, int(x + 0.5), int(y)),
            (h.teks, sebesar, 2, int(x), int(y + 0.5)),
            (h.teks, sebesar, 3, int(x + 0.5), int(y + 0.5)),
        }
        kembar.append(not ada.isdisjoint(kunci))
        ada |= kunci
    return [h for n, h in enumerate(huruf) if not kembar[n] or _kebetulan(huruf, kembar, n)]


def _kebetulan(huruf: Sequence[Huruf], kembar: Sequence[bool], n: int) -> bool:
    """Benar bila huruf ke-n bersambung dengan huruf tak kembar, dan kembarannya tidak tercetak berurutan dengannya."""
    h = huruf[n]
    lalu, kini = (huruf[n - 1] if n else None), (huruf[n + 1] if n + 1 < len(huruf) else None)
    if lalu and lalu.teks == h.teks and abs(lalu.kiri - h.kiri) < 2 * KEMBAR * h.ukuran:
        return False
    sesudah_lalu = lalu is not None and not kembar[n - 1] and abs(h.kiri - lalu.kanan) < MUNDUR * h.ukuran
    sebelum_kini = kini is not None and not kembar[n + 1] and abs(kini.kiri - h.kanan) < MUNDUR * h.ukuran
    return sesudah_lalu or sebelum_kini


def susun_baris(huruf: Sequence[Huruf]) -> list[Baris]:
    """Baris-baris tulisan dari atas ke bawah; tulisan rebah dibaca menurut arahnya.

    >>> [b.teks for b in susun_baris([Huruf(0, 0, 5, 10, 10, 0, "8"), Huruf(5, 0, 10, 10, 10, 0, "0")])]
    ['80']
    """
    hadap = hadap_umum(list(huruf))
    if hadap:
        lebar, tinggi = max(h.kanan for h in huruf), max(h.bawah for h in huruf)
        huruf = [putar_huruf(h, hadap, lebar, tinggi) for h in huruf]
    baris = [_gabung(untai) for untai in _sebaris(_untai(huruf))]
    return [b for b in baris if b.teks]


def susun_kata(huruf: Sequence[Huruf]) -> list[list[Baris]]:
    """Kata-kata tiap baris tulisan tegak, dari atas ke bawah.

    >>> [[k.teks for k in b] for b in susun_kata([Huruf(0, 0, 5, 9, 9, 0, "a"), Huruf(40, 0, 45, 9, 9, 0, "b")])]
    [['a', 'b']]
    """
    hasil: list[list[Baris]] = []
    for untai in _sebaris(_untai([h for h in huruf if not h.hadap])):
        kata = [Baris(u.atas, u.bawah, x0, x1, teks) for u in untai for x0, x1, teks in u.kata()]
        hasil.append(kata)
    return [baris for baris in hasil if baris]


def _untai(huruf: Sequence[Huruf]) -> list[_Untai]:
    hasil: list[_Untai] = []
    for h in huruf:
        if hasil and hasil[-1].lanjut(h):
            continue
        hasil.append(_Untai(h))
    return [u for u in hasil if any(not h.teks.isspace() for h in u.huruf)]


def _sebaris(untai: list[_Untai]) -> list[list[_Untai]]:
    """Kumpulkan untai sebaris; untai yang menindih untai lain mendapat baris sendiri sesudahnya."""
    hasil: list[list[_Untai]] = []
    acuan = ukuran = 0.0
    for u in sorted(untai, key=lambda u: u.tengah):
        if not hasil or abs(u.tengah - acuan) > SEBARIS * max(ukuran, u.ukuran):
            hasil.append([])
            acuan, ukuran = u.tengah, u.ukuran
        hasil[-1].append(u)
    return [lapis for baris in hasil for lapis in _lapis(sorted(baris, key=lambda u: u.kiri))]


def _lapis(baris: list[_Untai]) -> list[list[_Untai]]:
    """Untai sebaris menurut letaknya; yang menindih untai sebelumnya pindah ke lapis berikut."""
    lapis: list[list[_Untai]] = []
    for u in baris:
        for ada in lapis:
            tindih = ada[-1].kanan - u.kiri
            if tindih <= MUNDUR * min(u.kanan - u.kiri, u.ukuran):
                ada.append(u)
                break
        else:
            if len(lapis) < LAPIS_MAKS:
                lapis.append([])
            lapis[-1].append(u)
    return lapis


def _gabung(untai: list[_Untai]) -> Baris:
    """Satu baris tulisan; untai yang bersambung tanpa jarak tetap satu kata."""
    potong: list[str] = []
    kanan = untai[0].kiri
    for u in untai:
        tepi_spasi = u.huruf[0].teks.isspace() or u.kiri - kanan > SPASI * u.ukuran
        potong += [" "] if tepi_spasi else []
        potong.append(" ".join(teks for _, _, teks in u.kata()))
        potong += [" "] if u.huruf[-1].teks.isspace() else []
        kanan = u.kanan
    teks = " ".join("".join(potong).split())
    atas, bawah = min(u.atas for u in untai), max(u.bawah for u in untai)
    return Baris(atas, bawah, untai[0].kiri, max(u.kanan for u in untai), teks)
