"""Tabel yang baris dan selnya dinyatakan (Word, halaman web): letak tiap sel, lalu petaknya."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from lakip_helpers.berkas.petak import Bagian, Kotak, Petak, susun_petak

BARIS_ATAS: Final = 6
"""Banyaknya baris tulisan di atas tabel yang diingat."""
RENTANG_MAKS: Final = 1_000
"""Sel gabung paling lebar, dalam kolom; sama dengan batas halaman web."""


class Sel(NamedTuple):
    """Satu sel: tulisannya, lebar dan tingginya dalam kolom dan baris kisi; `lanjut` sambungan sel di atasnya."""

    teks: str
    lebar: int = 1
    tinggi: int = 1
    lanjut: bool = False


def susun_kotak(baris: Sequence[Sequence[Sel]]) -> list[Kotak]:
    """Kotak tiap sel; sel yang tingginya lebih dari satu menggeser sel baris di bawahnya, seperti di halaman web.

    >>> [(k.kiri, k.atas, k.nilai) for k in susun_kotak([[Sel("A", tinggi=2), Sel("B")], [Sel("C")]])]
    [(0, 0, 'A'), (1, 0, 'B'), (1, 1, 'C')]
    """
    hasil: list[Kotak] = []
    terbuka: dict[int, int] = {}
    """Kolom → letak kotak terakhir yang mulai di kolom itu, untuk sel `lanjut`."""
    terpakai: list[tuple[int, int, int]] = []
    """Kolom awal, kolom akhir, dan baris berakhirnya sel tinggi dari baris di atas."""
    for i, sel_sebaris in enumerate(baris):
        terpakai = sorted(t for t in terpakai if t[2] > i)
        j = lewat = 0
        for sel in sel_sebaris:
            while lewat < len(terpakai) and terpakai[lewat][0] < j + 1:
                j = max(j, terpakai[lewat][1])
                lewat += 1
            lebar = min(max(sel.lebar, 1), RENTANG_MAKS)
            if sel.lanjut and j in terbuka and hasil[terbuka[j]].bawah == i:
                k = hasil[terbuka[j]]
                hasil[terbuka[j]] = Kotak(k.kiri, k.atas, k.kanan, i + 1, k.nilai)
            else:
                bawah = min(i + max(sel.tinggi, 1), len(baris))
                terbuka[j] = len(hasil)
                hasil.append(Kotak(j, i, j + lebar, bawah, sel.teks or None))
                if bawah > i + 1 and len(terpakai) < RENTANG_MAKS:
                    terpakai.append((j, j + lebar, bawah))
            j += lebar
    return hasil


def petak_tabel(berkas: str, tempat: str, kotak: Sequence[Kotak], atas: Iterable[str], longgar: float = 0.0) -> Petak:
    """Petak satu tabel Word atau halaman web, dengan baris tulisan terakhir di atasnya."""
    tulisan = [baris for paragraf in atas for baris in paragraf.splitlines() if baris.strip()]
    return susun_petak(berkas, [Bagian(tempat, kotak, nyata=True)], longgar=longgar, atas=tuple(tulisan[-BARIS_ATAS:]))
