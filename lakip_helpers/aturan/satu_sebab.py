"""Satu sebab, satu catatan: yang hanya akibat dari catatan lain pada sel atau baris yang sama tidak disebut lagi."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.temuan import Kelompok

_Tempat = tuple[str, str, str, str]


@dataclass(frozen=True)
class Pasangan:
    """Kode pokoknya dan akibatnya (boleh awalan kode); `sel`: hanya pada sel yang sama, bukan sebaris."""

    pokok: tuple[str, ...]
    akibat: tuple[str, ...]
    sel: bool = True


TAK_TERBACA: Final = ("ISI-02", "ISI-04", "BACA-05")
"""Sel yang isinya tidak terbaca: kalimat dan targetnya tidak dinilai lagi."""

PASANGAN: Final = (
    Pasangan(("CAP-08",), ("ISI-02",)),
    Pasangan(("BACA-04",), ("ISI-01",)),
    Pasangan(TAK_TERBACA, ("MUTU", "TGT", "SAS")),
    Pasangan(("ISI-01",), ("REN-13", "CAP-02", "CAP-03")),
    Pasangan(("ISI-02",), ("TGT-13",), sel=False),
    Pasangan(("ISI-07",), ("PK-06",)),
    Pasangan(("NOM-03", "NOM-04"), ("KAS-09",)),
    Pasangan(("NOM-05",), ("KAS-10",)),
    Pasangan(("CAP-07",), ("MUTU-10",)),
    Pasangan(("CAP-13",), ("CAP-02", "CAP-03"), sel=False),
    Pasangan(("SAS-10",), ("SAS-01",)),
    Pasangan(("MUTU-11",), ("TGT-01", "TGT-03"), sel=False),
    Pasangan(("TGT-03",), ("TGT-01",), sel=False),
    Pasangan(("TGT-07",), ("TGT-10",), sel=False),
)
"""Berurutan: akibat yang sudah dibuang tidak menjadi sebab lagi."""


def satu_sebab(kelompok: Iterable[Kelompok], lain: Iterable[Kelompok] = ()) -> list[Kelompok]:
    """Kelompok tanpa catatan yang hanya akibat; `lain` catatan yang ikut menjadi sebab tetapi tidak dikembalikan.

    >>> from lakip_helpers.temuan import Asal, Kartu
    >>> kartu = [Kartu(kode, "", "salah", "", "", "", "", "", "") for kode in ("TGT-01", "TGT-03")]
    >>> deret = [Kelompok(satu, Asal("a.csv"), [4, 7 + i], "t2025", [0, 0]) for i, satu in enumerate(kartu)]
    >>> [(satu.kartu.kode, satu.baris) for satu in satu_sebab(deret)]
    [('TGT-01', [7]), ('TGT-03', [4, 8])]
    """
    sisa, pendamping = list(kelompok), list(lain)
    for pasangan in PASANGAN:
        tersebut = {
            tempat for k in (*sisa, *pendamping) if k.kartu.kode in pasangan.pokok for tempat in _tempat(k, pasangan)
        }
        if tersebut:
            sisa = [_tanpa(k, tersebut, pasangan) if k.kartu.kode.startswith(pasangan.akibat) else k for k in sisa]
    return [satu for satu in sisa if len(satu)]


def _tempat(kelompok: Kelompok, pasangan: Pasangan) -> Iterator[_Tempat]:
    """Tempat tiap temuan: berkas, lembar, baris, dan (bila sesel) kolomnya."""
    asal = kelompok.asal
    kolom = kelompok.kolom if pasangan.sel else ""
    return ((asal.berkas, asal.lembar, asal.sebutan.get(int(b), str(b)), kolom) for b in kelompok.baris)


def _tanpa(kelompok: Kelompok, tersebut: Collection[_Tempat], pasangan: Pasangan) -> Kelompok:
    sisa: Sequence[int] = [i for i, tempat in enumerate(_tempat(kelompok, pasangan)) if tempat not in tersebut]
    return kelompok if len(sisa) == len(kelompok) else kelompok.pilih(sisa)
