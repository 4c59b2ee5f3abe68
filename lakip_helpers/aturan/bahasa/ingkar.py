"""Ingkar: "tidak", "belum", dan "tanpa", serta kata yang diingkarinya.

Yang baik menjadi buruk ("belum ditindaklanjuti"), yang buruk menjadi baik ("tidak menimbulkan kemacetan").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus

_PENGINGKAR: Final = frozenset({"tidak", "belum", "tanpa"})
_PEMUTUS: Final = frozenset({"yang", "dan", "atau", "serta", "tidak", "belum", "tanpa"})
PENERANG: Final = frozenset({"yang", "berstatus", "status"})
"""Kata sebelum pengingkar yang menerangkan pokoknya ("yang belum selesai", "berstatus belum selesai")."""
_JANGKAUAN: Final = 3


@dataclass(frozen=True, slots=True)
class Ingkaran:
    """Kata yang diingkari, frasa yang menjadi buruk atau baik karenanya, dan apakah ia menerangkan pokoknya.

    `baik_terjadi`: yang diingkari kejadian yang dihindari, pada pokoknya sendiri ("pelanggaran yang tidak berulang").
    """

    kata: frozenset[str]
    buruk: str
    baik: str
    menerangkan_pokok: bool
    baik_terjadi: bool = False

    def memuat(self, kata: str) -> bool:
        """Kata itu (atau seluruh bagian kata majemuk itu) diingkari.

        >>> baca_ingkaran(["temuan", "yang", "belum", "selesai"]).memuat("selesai")
        True
        """
        return set(kata.split("_")) <= self.kata


_TANPA: Final = Ingkaran(frozenset(), "", "", False)


def baca_ingkaran(urutan: Sequence[str]) -> Ingkaran:
    """Ingkaran dalam sebuah kalimat; kosong bila tidak ada.

    >>> baca_ingkaran(["temuan", "yang", "belum", "ditindaklanjuti"]).buruk
    'belum ditindaklanjuti'
    >>> baca_ingkaran(["parkir", "yang", "tidak", "menimbulkan", "kemacetan"]).baik
    'tidak menimbulkan'
    """
    if _PENGINGKAR.isdisjoint(urutan):
        return _TANPA
    dihindari = muat_kamus().arah["dihindari"]
    negatif = muat_kamus().arah["negatif"] | dihindari
    kata: set[str] = set()
    buruk = baik = ""
    menerangkan = terhindar = False
    for letak, jangkauan in _jangkauan(urutan):
        frasa = f"{urutan[letak]} {jangkauan[0]}"
        kata |= set(jangkauan)
        if _ada_negatif(jangkauan, negatif):
            baik = baik or frasa
            terhindar |= letak > 0 and urutan[letak - 1] in PENERANG and jangkauan[0] in dihindari
        else:
            buruk = buruk or frasa
            menerangkan |= letak > 0 and urutan[letak - 1] in PENERANG
    return Ingkaran(frozenset(kata), buruk, baik, menerangkan, terhindar)


def _jangkauan(urutan: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Letak tiap pengingkar dan kata yang diingkarinya; "tidak langsung" dan sejenisnya nama, bukan ingkaran."""
    nama = muat_kamus().arah["bukan_ingkaran"]
    for letak, kata in enumerate(urutan):
        if kata in _PENGINGKAR:
            ekor = urutan[letak + 1 : letak + 1 + _JANGKAUAN]
            jangkauan = list(takewhile(lambda k: k not in _PEMUTUS, ekor))
            if jangkauan and jangkauan[0] not in nama:
                yield letak, jangkauan


def _ada_negatif(jangkauan: Sequence[str], negatif: frozenset[str]) -> bool:
    return any(k in negatif for k in (*jangkauan, *map("_".join, pairwise(jangkauan))))
