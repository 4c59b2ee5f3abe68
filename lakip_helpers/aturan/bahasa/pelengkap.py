"""Pelengkap: kata yang menerangkan masalahnya, bukan penanganannya.

"Laporan" dalam "keterlambatan laporan" dan "pelayanan" dalam "keluhan terhadap pelayanan" bukan tanda masalahnya
ditangani; "laporan kehilangan" mengabarkan masalah, tidak seperti "laporan penanganan bencana".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import urai

_PEMUTUS: Final = frozenset(
    {"yang", "dan", "atau", "serta", "dengan", "melalui", "tidak", "belum", "tanpa", "telah", "sudah"}
)
_PENUNJUK: Final = frozenset({"tentang", "terhadap", "atas"})
_KABAR: Final = "laporan"
_KERJA: Final = frozenset({"di", "ter", "me", "dasar"})


def pelengkap(urutan: Sequence[str]) -> frozenset[str]:
    """Kata yang melengkapi masalahnya, dan "laporan" yang hanya mengabarkannya.

    >>> sorted(pelengkap(["jumlah", "hari", "keterlambatan", "laporan"]))
    ['laporan']
    >>> sorted(pelengkap(["jumlah", "laporan", "kehilangan"]))
    ['laporan']
    >>> sorted(pelengkap(["laporan", "penanganan", "bencana"]))
    []
    """
    return frozenset(_sesudah_cela(urutan)) | frozenset(_sesudah_penunjuk(urutan)) | frozenset(_kabar(urutan))


def _sesudah_cela(urutan: Sequence[str]) -> Iterator[str]:
    cela = muat_kamus().arah["cela"]
    for letak, kata in enumerate(urutan):
        if kata in cela:
            yield from benda_beruntun(urutan[letak + 1 :])


def _sesudah_penunjuk(urutan: Sequence[str]) -> Iterator[str]:
    """Kata sesudah "terhadap", "atas", "tentang" yang didahului masalahnya ("kekerasan terhadap anak")."""
    negatif = muat_kamus().arah["negatif"]
    for letak, kata in enumerate(urutan):
        if kata in _PENUNJUK and not negatif.isdisjoint(urutan[:letak]):
            yield from benda_beruntun(urutan[letak + 1 :])


def benda_beruntun(ekor: Sequence[str]) -> Iterator[str]:
    """Kata benda berturut-turut, sampai kata kerja atau penghubung.

    >>> list(benda_beruntun(["rekomendasi", "hasil", "pemeriksaan", "yang", "selesai"]))
    ['rekomendasi', 'hasil', 'pemeriksaan']
    """
    return takewhile(lambda kata: kata not in _PEMUTUS and not kata_kerja(kata), ekor)


def kata_kerja(kata: str) -> bool:
    uraian, kamus = urai(kata), muat_kamus()
    return kata not in kamus.benda and kata not in kamus.lewati and bool(uraian.golongan) and uraian.bentuk in _KERJA


def _kabar(urutan: Sequence[str]) -> Iterator[str]:
    """ "Laporan" di depan peristiwa buruk ("laporan kehilangan", "laporan pungutan liar")."""
    peristiwa = muat_kamus().arah["dilaporkan"] | muat_kamus().arah["cela"]
    lanjut = ({*urutan[i + 1 : i + 2], "_".join(urutan[i + 1 : i + 3])} for i in range(len(urutan)))
    return (kata for kata, ekor in zip(urutan, lanjut, strict=True) if kata == _KABAR and ekor & peristiwa)
