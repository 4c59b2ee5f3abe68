"""Sasaran mana yang dibicarakan sebuah tulisan: menurut kalimatnya, indikatornya, atau urutannya ("SS2", "IK4")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from lakip_helpers.laporan.bentuk import Sasaran
from lakip_helpers.laporan.teks.kata import LONGGAR, bagian_disebut, kata, memuat, pangkal

_URUTAN: Final = {
    nama: n
    for n, nama in enumerate(
        [
            "pertama",
            "kedua",
            "ketiga",
            "keempat",
            "kelima",
            "keenam",
            "ketujuh",
            "kedelapan",
            "kesembilan",
            "kesepuluh",
        ],
        start=1,
    )
} | {"kesatu": 1}
_SASARAN_KE: Final = re.compile(
    rf"(?i)\bsasaran(?: strategis| stratejik)?\s*(?:ke)?[\s-]*\(?({'|'.join(_URUTAN)}"
    rf"|[1-9]\d?)\b(?![.,]\d)|\bS[SKP][\s.-]*([1-9]\d?)\b(?![.,/]\d)"
)
_INDIKATOR_KE: Final = re.compile(r"(?i)\bIK[US]?[\s-]?([1-9]\d?)\b|\bindikator(?: kinerja)?\s*\(([1-9]\d?)\)")
_INDIKATOR_URUT: Final = re.compile(rf"(?i)\bindikator\s+({'|'.join(_URUTAN)})\b")
TOPIK_HURUF: Final = 5
TOPIK_MIN: Final = 2
AWAL_KATA: Final = 20


@dataclass(frozen=True)
class Sebutan:
    """Pencari sebutan atas daftar sasaran; hasilnya nomor sasaran (mulai 0) → nomor indikatornya yang disebut."""

    sasaran: Sequence[Sasaran]

    @cached_property
    def _indikator(self) -> list[tuple[int, int]]:
        return [(s, i) for s, satu in enumerate(self.sasaran) for i in range(len(satu.indikator))]

    def cari(self, teks: str) -> dict[int, set[int]]:
        """Sasaran yang disebut teks.

        >>> pencari = Sebutan([Sasaran("Meningkatnya mutu guru", ("Persentase guru bersertifikat",), 1)])
        >>> pencari.cari("Capaian SS1 naik"), pencari.cari("persentase guru bersertifikat 80%")
        ({0: set()}, {0: {0}})
        """
        hasil: dict[int, set[int]] = {}
        bagian: dict[int, float] = {}
        for s, satu in enumerate(self.sasaran):
            disebut = {i for i, nama in enumerate(satu.indikator) if memuat(teks, nama)}
            bagian[s] = bagian_disebut(teks, satu.teks)
            if disebut or bagian[s] >= LONGGAR:
                hasil[s] = disebut
        utuh = {s for s in hasil if bagian[s] == 1}
        hasil = {s: i for s, i in hasil.items() if i or s in utuh or not utuh}
        for s, i in self._menurut_nomor(teks):
            hasil.setdefault(s, set()).update([i] if i >= 0 else [])
        urutan = {s for s, i in self._menurut_nomor(teks) if i < 0}
        kembar = {s for s in hasil if not hasil[s] and s not in urutan and self._kembar(s) & urutan}
        return {s: hasil[s] for s in hasil if s not in kembar}

    def _menurut_nomor(self, teks: str) -> list[tuple[int, int]]:
        """Pasangan (sasaran, indikator) menurut urutan yang disebut; indikator −1 bila hanya sasarannya."""
        hasil = []
        for a, b in _SASARAN_KE.findall(teks):
            n = _URUTAN.get((a or b).lower()) or int(a or b)
            if n <= len(self.sasaran):
                hasil.append((n - 1, -1))
        for a, b in _INDIKATOR_KE.findall(teks):
            if int(a or b) <= len(self._indikator):
                hasil.append(self._indikator[int(a or b) - 1])
        return hasil

    def _kembar(self, s: int) -> set[int]:
        sama = kata(self.sasaran[s].teks)
        return {t for t, satu in enumerate(self.sasaran) if t != s and kata(satu.teks) == sama}

    @cached_property
    def _topik(self) -> Mapping[int, frozenset[str]]:
        """Pangkal kata khas tiap sasaran: yang paling banyak dipakai sepertiga sasaran."""
        semua = [
            {k[:TOPIK_HURUF] for teks in (satu.teks, *satu.indikator) for k in kata(teks) if len(k) > TOPIK_HURUF - 1}
            for satu in self.sasaran
        ]
        batas = max(1, len(semua) // 3)
        return {
            s: frozenset(k for k in pangkal if sum(k in lain for lain in semua) <= batas)
            for s, pangkal in enumerate(semua)
        }

    def setopik(self, teks: str) -> set[int]:
        """Sasaran yang kata khasnya ada di teks, walaupun kalimatnya tidak disebut."""
        pangkal = {k[:TOPIK_HURUF] for k in kata(teks)}
        return {s for s, topik in self._topik.items() if len(topik & pangkal) >= TOPIK_MIN}

    def pindah(self, teks: str, lalu: Set[int]) -> int | None:
        """Satu-satunya sasaran yang kata khasnya ada di awal teks, bila bukan sasaran yang sedang dibahas (`lalu`)."""
        awal = " ".join(teks.split()[:AWAL_KATA])
        pangkal_teks = {k[:TOPIK_HURUF] for k in kata(awal)}
        skor = {s: len(topik & pangkal_teks) for s, topik in self._topik.items()}
        terbaik = max(skor, key=lambda s: skor[s], default=-1)
        lain = max((n for s, n in skor.items() if s != terbaik), default=0)
        return terbaik if skor.get(terbaik, 0) >= TOPIK_MIN and not lain and terbaik not in lalu else None

    @cached_property
    def _khas(self) -> Sequence[Sequence[frozenset[str]]]:
        """Pangkal kata tiap indikator yang tidak dipakai indikator lain di sasaran yang sama."""
        semua = [[pangkal(i) for i in satu.indikator] for satu in self.sasaran]
        return [
            [milik.difference(*(lain for m, lain in enumerate(satu) if m != n)) for n, milik in enumerate(satu)]
            for satu in semua
        ]

    def indikator_setopik(self, s: int, teks: str) -> set[int]:
        """Indikator sasaran itu yang kata khasnya ada di teks; kosong bila sasarannya hanya berindikator satu.

        >>> pencari = Sebutan([Sasaran("Mutu", ("Indeks kepuasan warga", "Persentase berkas tepat waktu"), 1)])
        >>> pencari.indikator_setopik(0, "Kepuasan naik 2 poin dari tahun lalu")
        {0}
        >>> pencari.indikator_setopik(0, "Indikator kedua turun 1 poin")
        {1}
        """
        khas, ada = self._khas[s], pangkal(teks)
        urutan = {_URUTAN[c.lower()] - 1 for c in _INDIKATOR_URUT.findall(teks)}
        return {i for i, satu in enumerate(khas) if satu & ada or i in urutan} if len(khas) > 1 else set()
