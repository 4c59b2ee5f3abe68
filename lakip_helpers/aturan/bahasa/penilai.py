"""Penilai: jumlahkan bobot ciri, pilih kelas, dan sebut kata yang memutuskan.

Bobot ada di bobot_*.csv: satu baris per ciri, satu kolom per kelas; dapat dibaca dan diperiksa siapa pun. Ciri dari
kamus dan potongan kalimat (kata, pasangan kata, penggalan huruf) dijumlahkan bersama; jumlah bobot tiap kata diingat.
Alasan diambil dari ciri yang paling menjauhkan kelas terpilih dari kelas pesaingnya, jadi benar adanya.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.potongan import KATA, pasangkan, penggal
from lakip_helpers.istilah import Yakin

BARIS_DASAR: Final = "(dasar)"
_BATAS_YAKIN: Final = ((0.85, Yakin.TINGGI), (0.7, Yakin.SEDANG))
"""Pada daerah lain, jenis benar kira-kira 96 %, 81 %, dan 60 % (`python -m tests.tolok_ukur.klasifikasi`)."""
_BANYAK_ALASAN: Final = 2
_DORONGAN_BERARTI: Final = 0.2
"""Ciri kamus yang mendorong kurang dari ini tidak didahulukan atas kata yang lebih kuat."""


@dataclass(frozen=True, slots=True, eq=False)
class Bobot:
    """Bobot satu pertanyaan (jenis, terukur, atau orientasi)."""

    kelas: tuple[str, ...]
    dasar: tuple[float, ...]
    ciri: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Penilaian:
    """Kelas yang terpilih, peluangnya, kelas pesaingnya, dan yang dinilai; alasannya baru disusun bila diminta."""

    kelas: str
    peluang: float
    pesaing: str
    bobot: Bobot
    asal: Mapping[str, str]
    urutan: Sequence[str] = ()
    kata_kalimat: frozenset[str] = frozenset()

    @property
    def kata(self) -> dict[str, str]:
        """Ciri yang dinilai dan kata yang membuatnya ada."""
        return {**{f"{KATA}{kata}": kata for kata in self.urutan}, **self.asal}

    @property
    def dorongan(self) -> dict[str, float]:
        """Ciri yang menjauhkan kelas terpilih dari pesaingnya, dan seberapa jauh."""
        menang, pesaing = (self.bobot.kelas.index(kelas) for kelas in (self.kelas, self.pesaing))
        semua = {nama: _bobot_ciri(self.bobot, nama) for nama in self.kata}
        return {nama: b[menang] - b[pesaing] for nama, b in semua.items() if b[menang] > b[pesaing]}

    @property
    def ciri(self) -> tuple[str, ...]:
        """Ciri yang memutuskan, terkuat lebih dulu: paling banyak dua yang katanya belum disebut.

        Ciri dari kamus didahulukan karena artinya dapat disebut; ciri tanpa kata hanya bila tidak ada yang lain. Kata
        penghubung dan sepenggal kata majemuk ("jalan" dalam "rawat jalan") tidak disebut sendiri.
        """
        dorongan, asal = self.dorongan, self.kata
        hasil: list[str] = []
        disebut: set[str] = set()
        bagian = {kata for majemuk in self.kata_kalimat if "_" in majemuk for kata in majemuk.split("_")}
        patut = [nama for nama in dorongan if nama.removeprefix(KATA) not in bagian | muat_kamus().lewati]
        for nama in sorted(patut, key=lambda nama: _urutan_sebut(nama, asal[nama], dorongan[nama])):
            kata = set(asal[nama].replace(" … ", "_").split("_")) - {""}
            if len(hasil) < _BANYAK_ALASAN and not kata & disebut and (kata or not hasil):
                hasil.append(nama)
                disebut |= kata
        return tuple(hasil)

    @property
    def yakin(self) -> Yakin:
        """Seberapa yakin penilaian ini."""
        return baca_yakin(self.peluang)


def _urutan_sebut(nama: str, kata: str, dorongan: float) -> tuple[bool, bool, float, str]:
    lemah = nama.startswith(KATA) or dorongan < _DORONGAN_BERARTI
    return not kata, lemah, -dorongan, nama


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


def nilai(
    bobot: Bobot, ciri: Mapping[str, str], urutan: Sequence[str] = (), kata_kalimat: frozenset[str] = frozenset()
) -> Penilaian:
    """Nilai sekumpulan ciri (nama → kata) dan kata kalimatnya menurut urutannya dengan bobot itu.

    `kata_kalimat` (termasuk kata majemuknya) hanya dipakai menyusun alasan.

    >>> nilai(Bobot(("a", "b"), (0.0, 0.0), {"x": (2.0, 0.0)}), {"x": "kata"}).kelas
    'a'
    """
    bernama = (*ciri, *pasangkan(urutan)) if urutan else ciri
    dikenal = [bobot.ciri[nama] for nama in bernama if nama in bobot.ciri]
    jumlah = _jumlahkan((bobot.dasar, *dikenal, *(_bobot_kata(bobot, kata) for kata in dict.fromkeys(urutan))))
    menang, pesaing = sorted(range(len(jumlah)), key=lambda i: -jumlah[i])[:2]
    peluang = 1 / sum(math.exp(n - jumlah[menang]) for n in jumlah)
    return Penilaian(bobot.kelas[menang], peluang, bobot.kelas[pesaing], bobot, ciri, urutan, kata_kalimat)


def _bobot_ciri(bobot: Bobot, nama: str) -> tuple[float, ...]:
    if nama.startswith(KATA):
        return _bobot_kata(bobot, nama.removeprefix(KATA))
    return bobot.ciri.get(nama, (0.0,) * len(bobot.kelas))


@lru_cache(maxsize=40_000)
def _bobot_kata(bobot: Bobot, kata: str) -> tuple[float, ...]:
    """Jumlah bobot satu kata dan penggalan hurufnya; nol bila tidak ada yang dikenal."""
    dikenal = [bobot.ciri[nama] for nama in penggal(kata) if nama in bobot.ciri]
    return _jumlahkan(dikenal) if dikenal else (0.0,) * len(bobot.kelas)


def _jumlahkan(bobot: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(map(sum, zip(*bobot, strict=True)))


TANPA_PENILAIAN: Final = Penilaian("", 0.0, "", Bobot((), (), {}), {})
"""Penilaian kalimat yang kosong: tanpa kelas, yakinnya rendah."""
