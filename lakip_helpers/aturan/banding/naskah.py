"""Kalimat naskah yang berubah di luar tabel: yang disunting kata demi kata, selebihnya dibuang atau ditambahkan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from lakip_helpers.aturan.banding.baris import kata_dasar
from lakip_helpers.aturan.banding.mirip import mirip
from lakip_helpers.aturan.banding.ubah import potong_kata
from lakip_helpers.model.banding import Potongan, UbahNaskah

SERUPA: Final = 0.45
"""Kemiripan terkecil supaya dua kalimat dianggap kalimat yang sama sebelum dan sesudah disunting."""
KATA_KALIMAT: Final = 5
"""Yang lebih pendek adalah judul, label, atau nomor halaman."""
PASANGAN_MAKS: Final = 2500
"""Potongan berurutan yang lebih besar dari ini ditulis ulang seluruhnya; mencari pasangannya tidak lagi berarti."""
_AKHIR: Final = re.compile(r"(?<=[.!?;])\s+(?=[\[(“\"]?[^\W\d_a-z])")
_BUTIR: Final = re.compile(r"^(?:(?:\d{1,2}\.)+\d{1,2}\.?\s*(?=\D)|(?:\(?\w{1,2}[.)]|[-–•*●▪➢\uf000-\uf0ff])\s+)")
"""Nomor atau tanda butir; pada Word sering dibuat gayanya, sehingga tidak ikut tertulis."""

Tertulis = Callable[[str], bool]
"""Benar bila sebuah kalimat tertulis di sebuah versi, bagaimanapun kalimatnya dipotong."""


def pecah_naskah(alinea: Iterable[str]) -> tuple[str, ...]:
    """Kalimat alinea-alinea sebuah naskah, tanpa nomor butirnya; yang pendek tidak ikut.

    >>> pecah_naskah(["BAB III", "1. Capaian naik dari 70 menjadi 81 persen. Antrean dibuka di dua belas puskesmas."])
    ('Capaian naik dari 70 menjadi 81 persen.', 'Antrean dibuka di dua belas puskesmas.')
    """
    semua = (_BUTIR.sub("", " ".join(kalimat.split())) for satu in alinea for kalimat in _AKHIR.split(satu.strip()))
    return tuple(kalimat for kalimat in semua if len(kata_dasar(kalimat)) >= KATA_KALIMAT)


def tidak_tertulis(_kalimat: str) -> bool:
    """Tidak ada tulisan lain yang diketahui."""
    return False


def ubah_naskah(
    lama: Sequence[str],
    baru: Sequence[str],
    tertulis_lama: Tertulis = tidak_tertulis,
    tertulis_baru: Tertulis = tidak_tertulis,
) -> Iterator[UbahNaskah]:
    """Kalimat yang berubah, dibuang, atau ditambahkan, menurut urutannya; yang hanya berpindah tempat tidak disebut.

    Masukan: kalimat kedua versi, dan apakah sebuah kalimat tertulis di versi itu walaupun tidak sebagai satu kalimat:
    judul yang menempel dan batas halaman PDF bukan perubahan.

    >>> lama, baru = "Capaian naik dari 70 menjadi 81 persen.", "Capaian naik dari 70 menjadi 82 persen."
    >>> [satu.cara for satu in ubah_naskah([lama], [baru, "Sebabnya antrean dibuka daring."])]
    ['berubah', 'ditambahkan']
    """
    kiri, kanan = [kata_dasar(satu) for satu in lama], [kata_dasar(satu) for satu in baru]
    ada_lama, ada_baru = frozenset(kiri), frozenset(kanan)
    for cara, a1, a2, b1, b2 in SequenceMatcher(None, kiri, kanan, autojunk=False).get_opcodes():
        if cara != "equal":
            dibuang = [lama[i] for i in range(a1, a2) if kiri[i] not in ada_baru and not tertulis_baru(lama[i])]
            ditambah = [baru[j] for j in range(b1, b2) if kanan[j] not in ada_lama and not tertulis_lama(baru[j])]
            yield from _sunting(dibuang, ditambah)


def _sunting(lama: list[str], baru: list[str]) -> Iterator[UbahNaskah]:
    """Pasangkan kalimat yang paling serupa dalam satu potongan yang berubah."""
    pasangan = _pasangkan(lama, baru) if len(lama) * len(baru) <= PASANGAN_MAKS else {}
    for i, kalimat in enumerate(lama):
        if i in pasangan:
            yield UbahNaskah("berubah", potong_kata(kalimat, baru[pasangan[i]]))
        else:
            yield UbahNaskah("dibuang", (Potongan("-", kalimat),))
    for j, kalimat in enumerate(baru):
        if j not in pasangan.values():
            yield UbahNaskah("ditambahkan", (Potongan("+", kalimat),))


def _pasangkan(lama: list[str], baru: list[str]) -> dict[int, int]:
    nilai = ((mirip(a, b), i, j) for i, a in enumerate(lama) for j, b in enumerate(baru))
    hasil: dict[int, int] = {}
    for serupa, i, j in sorted(nilai, key=lambda pasang: (-pasang[0], *pasang[1:])):
        if serupa >= SERUPA and i not in hasil and j not in hasil.values():
            hasil[i] = j
    return hasil
