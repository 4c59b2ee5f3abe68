"""Bentuk pohon kinerja: lapis, simpul, dan pohon. Menyusunnya dari bundel ada di `susun`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final


class Lapis(IntEnum):
    """Tingkat sebuah simpul, dari puncak ke bawah."""

    TUJUAN_RPJMD = 0
    SASARAN_RPJMD = 1
    TUJUAN = 2
    SASARAN = 3
    PROGRAM = 4
    KEGIATAN = 5
    SUBKEGIATAN = 6

    @property
    def label(self) -> str:
        """Nama tingkat seperti tercetak di kotaknya."""
        return _LABEL[self]


_LABEL: Final = {
    Lapis.TUJUAN_RPJMD: "tujuan RPJMD",
    Lapis.SASARAN_RPJMD: "sasaran RPJMD",
    Lapis.TUJUAN: "tujuan OPD",
    Lapis.SASARAN: "sasaran OPD",
    Lapis.PROGRAM: "program",
    Lapis.KEGIATAN: "kegiatan",
    Lapis.SUBKEGIATAN: "sub kegiatan",
}
SAMPAI: Final = {lapis.name.lower(): lapis for lapis in list(Lapis)[Lapis.TUJUAN :]}
"""Pilihan kedalaman pohon → lapis terbawahnya."""


@dataclass(frozen=True, slots=True)
class Simpul:
    """Satu kotak pohon.

    `terputus` berisi sebab bila kaitan ke induknya tidak ada; `kurang` hal yang semestinya ada di bawahnya; `lintas`
    pihak lain yang ikut mendukung; `hilang` menandai tempat induk yang tidak ditemukan; `lanjutan` tempat anaknya bila
    tidak digambar di halaman yang sama; `sebutan` menggantikan nama lapisnya (pohon yang belum menjadi dokumen).
    """

    lapis: Lapis
    kode: str
    teks: str
    pemilik: str = ""
    indikator: tuple[str, ...] = ()
    lintas: str = ""
    terputus: str = ""
    kurang: tuple[str, ...] = ()
    hilang: bool = False
    lanjutan: str = ""
    anak: tuple[Simpul, ...] = ()
    sebutan: str = ""

    @property
    def label(self) -> str:
        """Nama tingkat yang tercetak di kotak ini."""
        return self.sebutan or self.lapis.label

    def telusuri(self) -> Iterator[Simpul]:
        """Simpul ini dan semua turunannya, dari atas."""
        yield self
        for satu in self.anak:
            yield from satu.telusuri()


@dataclass(frozen=True, slots=True)
class Pohon:
    """Pohon kinerja satu OPD atau seluruh daerah; `akar` lebih dari satu bila OPD mendukung beberapa sasaran RPJMD."""

    nama: str
    daerah: str
    tahun: int | None
    rekaan: bool
    akar: tuple[Simpul, ...]

    def telusuri(self) -> Iterator[Simpul]:
        """Semua simpul, dari atas."""
        for satu in self.akar:
            yield from satu.telusuri()


def pangkas(akar: Sequence[Simpul], lapis: Lapis) -> tuple[Simpul, ...]:
    """Buang simpul di bawah lapis itu; induk hilang yang jadi kosong ikut dibuang."""
    sisa = (replace(satu, anak=pangkas(satu.anak, lapis)) for satu in akar if satu.lapis <= lapis)
    return tuple(satu for satu in sisa if satu.anak or not satu.hilang)
