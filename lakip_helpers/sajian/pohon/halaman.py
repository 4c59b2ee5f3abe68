"""Membagi pohon ke beberapa halaman bila terlalu lebar: ikhtisar dahulu, lalu cabang demi cabang.

Murni: tidak tahu ukuran kertas; pemanggil memberi fungsi yang menjawab apakah sebuah hutan muat.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from lakip_helpers.sajian.pohon.simpul import Simpul, pangkas

Hutan = tuple[Simpul, ...]
Muat = Callable[[Hutan], bool]
Tampil = frozenset[tuple[int, str]]
"""Lapis dan kode simpul yang indikatornya sudah tampil di ikhtisar."""
LANJUT = "rincian di halaman {}"


def bagi_halaman(akar: Hutan, muat: Muat) -> list[Hutan]:
    """Hutan tiap halaman.

    Masukan: simpul puncak; `muat` menjawab apakah sebuah hutan muat di satu halaman. Keluaran: satu halaman bila semua
    muat; bila tidak, ikhtisar yang dipangkas lalu halaman rincian, yang mengulang induk-induknya di puncak. Simpul
    yang anaknya ada di halaman lain menyebut nomor halamannya. Yang tetap tidak muat menjadi halaman sendiri.

    >>> from lakip_helpers.sajian.pohon.simpul import Lapis
    >>> daun = tuple(Simpul(Lapis.SASARAN, k, k) for k in "ab")
    >>> hutan = (Simpul(Lapis.TUJUAN, "t", "t", anak=daun),)
    >>> [len(list(h[0].telusuri())) for h in bagi_halaman(hutan, lambda h: len(list(h[0].telusuri())) < 3)]
    [1, 2, 2]
    """
    if muat(akar):
        return [akar]
    ikhtisar = _ikhtisar(akar, muat)
    tampil = frozenset((satu.lapis, satu.kode) for puncak in ikhtisar for satu in puncak.telusuri())
    rincian = _bagi(akar, lambda hutan: hutan, muat, tampil)
    if len(rincian) == 1:
        return rincian
    if not ikhtisar:
        return rincian
    nomor = _nomor_rincian(rincian, mulai=2)
    return [_sebut_halaman(ikhtisar, akar, nomor), *rincian]


def _bagi(saudara: Hutan, bungkus: Callable[[Hutan], Hutan], muat: Muat, tampil: Tampil) -> list[Hutan]:
    """Kumpulkan saudara berurutan selama muat; yang sendirian pun tidak muat dibagi menurut anaknya."""
    hasil: list[Hutan] = []
    kumpul: Hutan = ()
    for satu in saudara:
        if muat(bungkus((*kumpul, satu))):
            kumpul = (*kumpul, satu)
            continue
        hasil += [bungkus(kumpul)] if kumpul else []
        kumpul = ()
        if muat(bungkus((satu,))) or not satu.anak:
            kumpul = (satu,)
        else:
            hasil += _bagi(satu.anak, _pembungkus(satu, bungkus, tampil), muat, tampil)
    return hasil + ([bungkus(kumpul)] if kumpul else [])


def _pembungkus(induk: Simpul, luar: Callable[[Hutan], Hutan], tampil: Tampil) -> Callable[[Hutan], Hutan]:
    """Induk yang diulang di puncak halaman rincian; indikatornya tidak diulang bila sudah tampil di ikhtisar."""
    ringkas = replace(induk, indikator=()) if (induk.lapis, induk.kode) in tampil else induk
    return lambda anak: luar((replace(ringkas, anak=anak),))


def _ikhtisar(akar: Hutan, muat: Muat) -> Hutan:
    """Pangkasan terdalam yang masih muat; kosong bila puncaknya saja sudah tidak muat."""
    lapis = sorted({satu.lapis for puncak in akar for satu in puncak.telusuri()})
    calon = (pangkas(akar, batas) for batas in reversed(lapis[:-1]))
    return next((hutan for hutan in calon if hutan and muat(hutan)), ())


def _nomor_rincian(rincian: Sequence[Hutan], mulai: int) -> dict[tuple[int, str], list[int]]:
    """Simpul → nomor halaman yang memuat anaknya."""
    hasil: dict[tuple[int, str], list[int]] = {}
    for nomor, hutan in enumerate(rincian, start=mulai):
        for satu in (satu for puncak in hutan for satu in puncak.telusuri() if satu.anak):
            hasil.setdefault((satu.lapis, satu.kode), []).append(nomor)
    return hasil


def _sebut_halaman(hutan: Hutan, asli: Hutan, nomor: dict[tuple[int, str], list[int]]) -> Hutan:
    beranak = {(s.lapis, s.kode) for puncak in asli for s in puncak.telusuri() if s.anak}

    def tandai(simpul: Simpul) -> Simpul:
        if simpul.anak or (simpul.lapis, simpul.kode) not in beranak:
            return replace(simpul, anak=tuple(tandai(anak) for anak in simpul.anak))
        halaman = nomor.get((simpul.lapis, simpul.kode), [])
        return replace(simpul, lanjutan=LANJUT.format(_rentang(halaman))) if halaman else simpul

    return tuple(tandai(satu) for satu in hutan)


def _rentang(nomor: Sequence[int]) -> str:
    """
    >>> _rentang([4]), _rentang([4, 5, 6])
    ('4', '4–6')
    """
    return str(nomor[0]) if len(nomor) == 1 else f"{nomor[0]}–{nomor[-1]}"
