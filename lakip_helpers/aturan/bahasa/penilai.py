"""Penilai: jumlahkan bobot ciri, pilih kelas, dan sebut kata yang memutuskan.

Bobot ada di bobot_*.csv: satu baris per ciri, satu kolom per kelas; dapat dibaca dan diperiksa siapa pun.
Alasan diambil dari ciri yang paling menjauhkan kelas terpilih dari kelas pesaingnya, jadi benar adanya.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from lakip_helpers.istilah import Yakin

BARIS_DASAR: Final = "(dasar)"
_BATAS_YAKIN: Final = ((0.85, Yakin.TINGGI), (0.7, Yakin.SEDANG))
"""Pada baris kantor lain, jenis benar kira-kira 96 %, 87 %, dan 72 % (`python -m tests.tolok_ukur.klasifikasi`)."""
_BANYAK_ALASAN: Final = 2


@dataclass(frozen=True, slots=True)
class Bobot:
    """Bobot satu pertanyaan (jenis, terukur, atau orientasi)."""

    kelas: tuple[str, ...]
    dasar: tuple[float, ...]
    ciri: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Penilaian:
    """Kelas yang terpilih, peluangnya, dan yang menjauhkannya dari kelas pesaing: ciri → selisih bobot, ciri → kata."""

    kelas: str
    peluang: float
    dorongan: Mapping[str, float]
    kata: Mapping[str, str]

    @property
    def ciri(self) -> tuple[str, ...]:
        """Ciri yang memutuskan, terkuat lebih dulu: paling banyak dua yang katanya belum disebut.

        Ciri tanpa kata disebut hanya bila tidak ada yang lain.
        """
        urut = sorted(self.dorongan, key=lambda nama: (not self.kata[nama], -self.dorongan[nama], nama))
        hasil: list[str] = []
        disebut: set[str] = set()
        for nama in urut:
            kata = set(self.kata[nama].replace(" … ", "_").split("_")) - {""}
            if len(hasil) < _BANYAK_ALASAN and not kata & disebut and (kata or not hasil):
                hasil.append(nama)
                disebut |= kata
        return tuple(hasil)

    @property
    def yakin(self) -> Yakin:
        """Seberapa yakin penilaian ini."""
        return baca_yakin(self.peluang)


def baca_yakin(peluang: float) -> Yakin:
    """Peluang menjadi tinggi, sedang, atau rendah.

    >>> baca_yakin(0.9).value
    'tinggi'
    """
    return next((yakin for batas, yakin in _BATAS_YAKIN if peluang >= batas), Yakin.RENDAH)


@lru_cache(maxsize=8)
def muat_bobot(pertanyaan: str) -> Bobot:
    """Baca bobot satu pertanyaan dari paket.

    >>> muat_bobot("orientasi").kelas
    ('hasil', 'kegiatan')
    """
    isi = (files(__package__) / f"bobot_{pertanyaan}.csv").read_text(encoding="utf-8")
    baris = list(csv.reader(isi.splitlines()))
    angka = {b[0]: tuple(float(nilai) for nilai in b[1:]) for b in baris[1:]}
    dasar = angka.pop(BARIS_DASAR)
    return Bobot(kelas=tuple(baris[0][1:]), dasar=dasar, ciri=angka)


def nilai(bobot: Bobot, ciri: Mapping[str, str]) -> Penilaian:
    """Nilai sekumpulan ciri (nama → kata) dengan bobot itu.

    >>> nilai(Bobot(("a", "b"), (0.0, 0.0), {"x": (2.0, 0.0)}), {"x": "kata"}).kelas
    'a'
    """
    dikenal = [(nama, bobot.ciri[nama]) for nama in ciri if nama in bobot.ciri]
    per_kelas = zip(*(b for _, b in dikenal), strict=True) if dikenal else [()] * len(bobot.dasar)
    jumlah = [dasar + sum(kolom) for dasar, kolom in zip(bobot.dasar, per_kelas, strict=True)]
    urutan = sorted(range(len(jumlah)), key=lambda i: -jumlah[i])
    menang, pesaing = urutan[0], urutan[1]
    peluang = 1 / sum(math.exp(n - jumlah[menang]) for n in jumlah)
    dorongan = {nama: b[menang] - b[pesaing] for nama, b in dikenal if b[menang] > b[pesaing]}
    return Penilaian(bobot.kelas[menang], peluang, dorongan, {nama: ciri[nama] for nama in dorongan})
