"""Memasangkan baris dua versi: menurut kode dan kalimatnya, lalu kemiripannya, lalu tempatnya.

Ambang kemiripan diukur atas kota contoh: kalimat yang dirusak melawan kalimat lain milik OPD yang sama.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.aturan.banding.baris import ANGKA, BarisVersi, isi_teks, kata_dasar
from lakip_helpers.aturan.banding.mirip import KATA_UMUM, mirip, seangka, sehuruf, terkandung
from lakip_helpers.model.banding import Cara

AMBANG: Final = 0.6
KODE_SAMA: Final = 0.3
KODE_SERUPA: Final = 0.5
ANGKA_SAMA: Final = 0.3
INDUK_SAMA: Final = 0.1
"""Tambahan nilai bila kode, angka-angka, atau induknya sama; kode yang serupa bila barisnya tanpa kalimat."""
SERUPA: Final = 0.4
"""Kemiripan kalimat dua baris sekode; yang lebih rendah adalah baris lain yang memakai kode itu lagi."""
CALON_MAKS: Final = 200
"""Banyaknya calon yang dinilai untuk satu baris; selebihnya terlalu umum katanya."""
BERINDIKATOR: Final = frozenset(
    {"rpjmd_indikator", "renstra_indikator", "iku", "pk_sasaran", "renaksi", "ukur_capaian", "indikator_kantor"}
)
SASARAN: Final = frozenset({"rpjmd_sasaran", "renstra_sasaran", "sasaran_kantor"})

Kunci = Callable[[BarisVersi], Hashable]


@dataclass(frozen=True)
class Jodoh:
    """Pasangan letak dalam kedua daftar (lama, baru, cara), dan yang tidak berpasangan.

    `bersama` pasangan tambahan: baris yang disatukan ke, atau dipecah dari, baris yang sudah berpasangan.
    """

    satu_satu: tuple[tuple[int, int, Cara], ...]
    bersama: tuple[tuple[int, int, Cara], ...]
    sisa_lama: tuple[int, ...]
    sisa_baru: tuple[int, ...]


def jodohkan(lama: Sequence[BarisVersi], baru: Sequence[BarisVersi]) -> Jodoh:
    """Pasangkan baris kedua versi satu lawan satu; yang tersisa boleh ikut yang sudah berpasangan.

    >>> jodohkan([], []).satu_satu
    ()
    """
    kerja = _Kerja(lama, baru)
    kerja.menurut(_kode_kalimat, Cara.KODE)
    kerja.menurut(_tepat, Cara.KALIMAT)
    kerja.menurut(_kalimat_induk, Cara.KALIMAT)
    kerja.menurut(_kalimat, Cara.KALIMAT)
    kerja.menurut_kemiripan()
    kerja.menurut_tempat()
    bersama = tuple(kerja.bersama())
    ikut_lama, ikut_baru = {a for a, _, _ in bersama}, {b for _, b, _ in bersama}
    return Jodoh(
        tuple(sorted(kerja.hasil)),
        bersama,
        tuple(i for i in range(len(lama)) if i not in kerja.lama and i not in ikut_lama),
        tuple(j for j in range(len(baru)) if j not in kerja.baru and j not in ikut_baru),
    )


def _kode_kalimat(calon: BarisVersi) -> Hashable:
    b = calon.baris
    return (b.tabel, b.kode, kata_dasar(b.kalimat)) if b.kode.strip("|") else None


def _tepat(calon: BarisVersi) -> Hashable:
    b = calon.baris
    return (b.tabel, b.lembar, b.opd, kata_dasar(b.induk), kata_dasar(b.kalimat)) if b.kalimat else None


def _kalimat_induk(calon: BarisVersi) -> Hashable:
    b = calon.baris
    return (b.tabel, b.opd, kata_dasar(b.induk), kata_dasar(b.kalimat)) if b.kalimat else None


def _kalimat(calon: BarisVersi) -> Hashable:
    return kata_dasar(calon.baris.kalimat) or None


def sekerabat(lama: str, baru: str, nama_lama: frozenset[str], nama_baru: frozenset[str]) -> bool:
    """Baris dua tabel boleh berpasangan: tabelnya sama, atau sejenis dan masing-masing tidak ada padanannya sendiri.

    >>> sekerabat("iku", "iku", frozenset({"iku"}), frozenset({"iku"}))
    True
    >>> sekerabat("iku", "pk_sasaran", frozenset({"iku"}), frozenset({"pk_sasaran", "iku"}))
    False
    >>> sekerabat("pk_sasaran", "indikator_kantor", frozenset({"pk_sasaran"}), frozenset({"indikator_kantor"}))
    True
    """
    if lama == baru:
        return True
    sejenis = any(lama in satu and baru in satu for satu in (BERINDIKATOR, SASARAN))
    return sejenis and lama not in nama_baru and baru not in nama_lama


class _Kerja:
    """Daftar yang sedang dipasangkan; tiap langkah hanya menyentuh yang belum berpasangan."""

    def __init__(self, lama: Sequence[BarisVersi], baru: Sequence[BarisVersi]) -> None:
        self.sisi_lama, self.sisi_baru = lama, baru
        self.nama_lama = frozenset(satu.baris.tabel for satu in lama)
        self.nama_baru = frozenset(satu.baris.tabel for satu in baru)
        self.lama: dict[int, int] = {}
        self.baru: dict[int, int] = {}
        self.hasil: list[tuple[int, int, Cara]] = []

    def pasang(self, i: int, j: int, cara: Cara) -> None:
        self.lama[i], self.baru[j] = j, i
        self.hasil.append((i, j, cara))

    def boleh(self, i: int, j: int) -> bool:
        a, b = self.sisi_lama[i].baris.tabel, self.sisi_baru[j].baris.tabel
        return sekerabat(a, b, self.nama_lama, self.nama_baru)

    def sisa(self) -> tuple[list[int], list[int]]:
        return (
            [i for i in range(len(self.sisi_lama)) if i not in self.lama],
            [j for j in range(len(self.sisi_baru)) if j not in self.baru],
        )

    def menurut(self, kunci: Kunci, cara: Cara) -> None:
        """Pasangkan menurut urutan baris yang kuncinya sama."""
        lama, baru = self.sisa()
        menurut_kunci: dict[Hashable, list[int]] = defaultdict(list)
        for j in baru:
            if (k := kunci(self.sisi_baru[j])) is not None:
                menurut_kunci[k].append(j)
        for i in lama:
            calon = menurut_kunci.get(kunci(self.sisi_lama[i]), [])
            tujuan = [j for j in calon if j not in self.baru and self.boleh(i, j)]
            if tujuan:
                self.pasang(i, tujuan[0], cara)

    def menurut_kemiripan(self) -> None:
        """Pasangkan yang paling mirip dahulu; kode yang sama selalu cukup."""
        lama, baru = self.sisa()
        nilai = sorted(
            ((skor, -i, -j) for i, j in self._calon(lama, baru) if (skor := self._skor(i, j)) >= AMBANG), reverse=True
        )
        for _, i, j in nilai:
            if -i not in self.lama and -j not in self.baru:
                self.pasang(-i, -j, self._cara(-i, -j))

    def _cara(self, i: int, j: int) -> Cara:
        return Cara.KODE if self._sekode(i, j) else Cara.MIRIP

    def _calon(self, lama: Iterable[int], baru: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Pasangan yang sekode, sekata, atau seangka; yang tidak punya kesamaan tidak dinilai."""
        ciri: dict[Hashable, list[int]] = defaultdict(list)
        for j in baru:
            for satu in _ciri(self.sisi_baru[j]):
                ciri[satu].append(j)
        for i in lama:
            hitung = Counter(j for satu in _ciri(self.sisi_lama[i]) for j in ciri.get(satu, ()))
            terbaik = sorted(
                (j for j in hitung if self.boleh(i, j)), key=lambda j: (not self._sekode(i, j), -hitung[j], j)
            )
            yield from ((i, j) for j in terbaik[:CALON_MAKS])

    def _sekode(self, i: int, j: int) -> bool:
        a, b = self.sisi_lama[i].baris, self.sisi_baru[j].baris
        return a.tabel == b.tabel and bool(a.kode.strip("|")) and a.kode == b.kode

    def _skor(self, i: int, j: int) -> float:
        a, b = self.sisi_lama[i].baris, self.sisi_baru[j].baris
        if a.opd and b.opd and a.opd != b.opd and a.tabel == b.tabel:
            return 0.0
        berkalimat = bool(a.kalimat or b.kalimat)
        skor = mirip(a.kalimat, b.kalimat) if berkalimat else KODE_SERUPA * sehuruf(a.kode, b.kode)
        skor += ANGKA_SAMA * seangka(a, b, 2 if berkalimat else 1)
        skor += INDUK_SAMA * (bool(a.induk) and kata_dasar(a.induk) == kata_dasar(b.induk))
        return max(skor, AMBANG) + KODE_SAMA if self._sekode(i, j) else skor

    def menurut_tempat(self) -> None:
        """Kalimat yang diganti seluruhnya: satu-satunya baris tersisa di bawah induk yang sama, pada kedua versi."""
        lama, baru = self.sisa()
        induk_lama, induk_baru = _per_induk(self.sisi_lama, lama), _per_induk(self.sisi_baru, baru)
        for kunci, letak in induk_lama.items():
            tujuan = induk_baru.get(kunci, [])
            if len(letak) == len(tujuan) == 1 and self.boleh(letak[0], tujuan[0]):
                self.pasang(letak[0], tujuan[0], Cara.TEMPAT)

    def bersama(self) -> Iterator[tuple[int, int, Cara]]:
        """Yang tersisa, dan kode, kalimat, atau kata-katanya ada pada baris yang sudah berpasangan di seberangnya."""
        lama, baru = self.sisa()
        ikut_lama, ikut_baru = set[int](), set[int]()
        for i, j in self._calon(lama, self.baru):
            if i not in ikut_lama and self._serumpun(i, j):
                ikut_lama.add(i)
                yield i, j, Cara.BERSAMA
        for i, j in self._calon(sorted(self.lama), baru):
            if j not in ikut_baru and self._serumpun(i, j):
                ikut_baru.add(j)
                yield i, j, Cara.BERSAMA

    def _serumpun(self, i: int, j: int) -> bool:
        a, b = self.sisi_lama[i].baris, self.sisi_baru[j].baris
        if a.opd and b.opd and a.opd != b.opd:
            return False
        sama = bool(a.kalimat) and mirip(a.kalimat, b.kalimat) == 1
        berkode = bool(a.kode.strip("|") and b.kode.strip("|"))
        serupa = not (a.kalimat and b.kalimat) or mirip(a.kalimat, b.kalimat) >= SERUPA or self._dari_dokumen_lain(i, j)
        if (self._sekode(i, j) and serupa) or (sama and not berkode):
            return True
        if self._dari_dokumen_lain(i, j):
            return self._skor(i, j) >= AMBANG and not (sama and berkode)
        return not sama and b.tabel in BERINDIKATOR | SASARAN and terkandung(a.kalimat, b.kalimat)

    def _dari_dokumen_lain(self, i: int, j: int) -> bool:
        """Padanan yang sudah ada berasal dari dokumen lain: baris yang sama pada dua berkas."""
        lama, baru = self.baru.get(j), self.lama.get(i)
        return (lama is not None and self.sisi_lama[lama].dokumen != self.sisi_lama[i].dokumen) or (
            baru is not None and self.sisi_baru[baru].dokumen != self.sisi_baru[j].dokumen
        )


def _ciri(calon: BarisVersi) -> set[Hashable]:
    b = calon.baris
    kode = {("kode", b.tabel, b.kode), *((b.tabel, ruas) for ruas in b.kode.split("|"))} if b.kode.strip("|") else set()
    angka = {("angka", teks) for kolom in ANGKA if len(teks := isi_teks(b.sel.get(kolom))) > 2}
    induk = {("induk", b.lembar, kata_dasar(b.induk))} if b.induk else set()
    return {*kode, *angka, *induk, *(set(kata_dasar(b.kalimat)) - KATA_UMUM)}


def _per_induk(sisi: Sequence[BarisVersi], letak: Iterable[int]) -> dict[Hashable, list[int]]:
    hasil: dict[Hashable, list[int]] = defaultdict(list)
    for i in letak:
        b = sisi[i].baris
        if b.induk and b.kalimat:
            hasil[b.tabel, b.opd, kata_dasar(b.induk)].append(i)
    return hasil
