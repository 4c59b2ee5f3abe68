"""Kategori capaian menurut skala yang tercetak di laporan itu sendiri; tanpa skala yang terbaca, tidak dinilai."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.laporan.bentuk import TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik
from lakip_helpers.laporan.teks.satuan import Satuan
from lakip_helpers.laporan.teks.tabel_angka import BarisAngka, TabelAngka
from lakip_helpers.notasi import baca_angka

JENJANG_MIN: Final = 2
SEL_MAKS: Final = 3
NAMA_KATA: Final = 3
_N: Final = r"(\d+(?:[.,]\d+)?)\s*(?:%|persen)?"
_SAMPAI: Final = r"\s*(?:sampai(?:\s+dengan)?|s\.?/?d\.?|hingga|[-–≤])\s*"
_BATAS: Final = (
    (re.compile(rf"(?i){_N}{_SAMPAI}(?:kurang\s+dari|di\s*bawah|<)\s*{_N}"), "[)"),
    (re.compile(rf"(?i)(?:di\s*atas|lebih\s+dari|>)\s*{_N}{_SAMPAI}{_N}"), "(]"),
    (re.compile(rf"(?i){_N}{_SAMPAI}{_N}"), "[]"),
    (re.compile(rf"(?i)(?:≥|>=|=>|minimal|paling\s+sedikit)\s*{_N}|{_N}\s*(?:ke\s*atas|atau\s+lebih)"), "[∞"),
    (re.compile(rf"(?i)(?:≤|<=|=<|maksimal|paling\s+banyak|sampai)\s*{_N}|{_N}\s*(?:ke\s*bawah|atau\s+kurang)"), "∞]"),
    (re.compile(rf"(?i)(?:di\s*atas|lebih\s+(?:dari|besar\s+dari)|>)\s*{_N}"), "(∞"),
    (re.compile(rf"(?i)(?:di\s*bawah|kurang\s+dari|<)\s*{_N}"), "∞)"),
    (re.compile(rf"(?i)tepat\s+{_N}"), "="),
)
"""Cara menulis rentang, yang paling khas dahulu, dan ujungnya: siku termasuk, kurung tidak."""
_POTONG: Final = re.compile(r";|,\s|\s(?:dan|serta)\s(?=\S)|\.\s")
_ISIAN: Final = re.compile(
    r"(?i)\b(?:capaian|kinerja|kategori|predikat|kriteria|disebut|dikategorikan|tergolong|dinilai|adalah|berarti|penilaian"
    r"|menggunakan|dengan|yang|dan|serta|untuk|bila|jika|apabila|persen)\b|[=:()|%]"
)
_SINGKATAN: Final = re.compile(r"\(([A-Z]{1,3})\)")
_CAPAIAN: Final = re.compile(r"(?i)capaia?n?\b|^\W*(?:%|persen)")


@dataclass(frozen=True)
class Jenjang:
    """Satu kategori dan rentang capaiannya; `tepi` ujung-ujungnya: siku termasuk, kurung tidak."""

    nama: str
    bawah: float
    atas: float
    tepi: str

    def memuat(self, nilai: float) -> bool:
        """Capaian itu termasuk rentangnya."""
        lebih = nilai > self.bawah or (nilai == self.bawah and self.tepi[0] == "[")
        return lebih and (nilai < self.atas or (nilai == self.atas and self.tepi[1] == "]"))


def baca_skala(satuan: Sequence[Satuan]) -> dict[str, Jenjang]:
    """Nama kategori (huruf kecil) → jenjangnya; yang rentangnya ditulis lebih dari satu macam tidak dipakai.

    >>> skala = baca_skala([Satuan("isi", 8, "Kategori: di atas 100 persen Istimewa; 80 sampai 100 persen Baik.")])
    >>> {nama: (j.bawah, j.atas) for nama, j in skala.items()}
    {'istimewa': (100.0, inf), 'baik': (80.0, 100.0)}
    """
    hasil: dict[str, set[Jenjang]] = {}
    for s in satuan:
        jenjang = [j for potong in _potongan(s) for j in _jenjang(potong)]
        for j in jenjang if len({(j.bawah, j.atas) for j in jenjang}) >= JENJANG_MIN else ():
            hasil.setdefault(j.nama, set()).add(j)
    return {nama: next(iter(semua)) for nama, semua in hasil.items() if len(semua) == 1}


def _potongan(s: Satuan) -> list[str]:
    if s.jenis == "tabel":
        return [b.teks for b in s.baris if b.teks.count(" | ") < SEL_MAKS]
    return _POTONG.split(s.teks.rsplit(": ", 1)[-1]) if s.jenis == "isi" else []


def _jenjang(potong: str) -> Iterator[Jenjang]:
    """Jenjang yang ditulis sepotong kalimat, beserta singkatannya; kosong bila bukan."""
    pola, tepi = next(((c, t) for p, t in _BATAS if (c := p.search(potong))), (None, ""))
    if pola is None:
        return
    sisa = potong[: pola.start()] + " " + potong[pola.end() :]
    nama = " ".join(_ISIAN.sub(" ", _SINGKATAN.sub(" ", sisa)).split()).strip(" .-–").lower()
    if not nama or len(nama.split()) > NAMA_KATA or any(h.isdigit() for h in nama):
        return
    angka = [x for teks in pola.groups() if teks and (x := baca_angka(teks).nilai) is not None]
    for satu in (nama, *(c.lower() for c in _SINGKATAN.findall(potong))):
        yield Jenjang(satu, *_ujung(angka, tepi))


def _ujung(angka: Sequence[float], tepi: str) -> tuple[float, float, str]:
    if tepi == "=":
        return angka[0], angka[0], "[]"
    bawah = -math.inf if tepi[0] == "∞" else angka[0]
    return bawah, math.inf if tepi[1] == "∞" else angka[-1], tepi.replace("∞", "(" if tepi[0] == "∞" else ")")


def periksa_kategori(tabel: Sequence[TabelAngka], satuan: Sequence[Satuan]) -> Iterator[TemuanLaporan]:
    """Capaian yang kategorinya lain daripada menurut skala laporan itu."""
    skala = baca_skala(satuan)
    for t in tabel if len(skala) >= JENJANG_MIN else ():
        kolom = [j for j, judul in t.judul.items() if _CAPAIAN.search(judul) and any(j in b.angka for b in t.data)]
        for b in t.data if len(kolom) == 1 else ():
            yield from _keliru(t, b, kolom[0], skala)


def _keliru(t: TabelAngka, b: BarisAngka, j: int, skala: dict[str, Jenjang]) -> Iterator[TemuanLaporan]:
    disebut = [(teks, skala[teks.lower()]) for teks in b.kata.values() if teks.lower() in skala]
    if j not in b.angka or len(disebut) != 1:
        return
    (tulisan, jenjang), nilai = disebut[0], b.angka[j].nilai
    benar = {x for x in skala.values() if x.memuat(nilai)}
    nama = max((x.nama for x in benar), key=len, default="")
    if nama and not jenjang.memuat(nilai) and len({(x.bawah, x.atas) for x in benar}) == 1:
        pesan = (
            f"“{petik(t.sebut(b), 9)}” capaiannya {b.angka[j]} disebut “{tulisan}”, padahal menurut skala laporan ini"
            f" “{nama}”"
        )
        yield TemuanLaporan("LAP-12", (b.halaman,), pesan)
