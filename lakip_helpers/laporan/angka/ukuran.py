"""Yang tercetak di tabel tentang tiap indikator: satuan, target, realisasi tiap tahun, dan semua bilangan barisnya."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lakip_helpers.kantor.bentuk import TabelKantor
from lakip_helpers.laporan.angka.antartabel import Nilai
from lakip_helpers.laporan.bentuk import Sasaran
from lakip_helpers.laporan.teks.kata import kata, memuat, pangkal, serupa
from lakip_helpers.laporan.teks.tabel_angka import BarisAngka, Bilangan, TabelAngka

SAMA: Final = 0.8
BERTOPIK: Final = 2
_MENUNJUK: Final = re.compile(
    r"(?i)^\W*(?:\w+\s+){0,2}(?:itu|ini|tersebut|(?:angka|nilai|indeks|realisasi|capaian|besar|jumlah)nya)\b"
)
_SATUAN: Final = re.compile(r"\(([a-z]+)\)\s*$")
"""Satuan di ujung nama indikator: "Waktu tanggap (jam)"."""
_TAHUN: Final = re.compile(r"\b20\d\d\b")
_BUKAN_KINERJA: Final = re.compile(
    r"%|persen|anggaran|keuangan|rp\b|capaian|thdp|terhadap|kemajuan|s\.?/?d\b|nasional|provinsi"
)


@dataclass(frozen=True)
class Ukuran:
    """Satu indikator menurut tabel; `tercetak` semua bilangan di baris-barisnya, tabel mana pun."""

    indikator: str
    satuan: str = ""
    target: Mapping[str, Bilangan] = field(default_factory=dict)
    realisasi: Mapping[str, Bilangan] = field(default_factory=dict)
    tercetak: tuple[Bilangan, ...] = ()

    def pangkal(self) -> frozenset[str]:
        """Pangkal kata-kata pokok namanya."""
        return pangkal(self.indikator)

    def tertulis(self, x: Bilangan) -> bool:
        """Bilangan itu tercetak di salah satu barisnya."""
        return any(abs(x.nilai - b.nilai) <= x.ragu + 1e-9 for b in self.tercetak)

    def selisih(self, x: Bilangan) -> bool:
        """Bilangan itu selisih dua bilangan yang tercetak."""
        return any(abs(abs(a.nilai - c.nilai) - x.nilai) < 1e-6 for a in self.tercetak for c in self.tercetak)

    def memuat(self, x: Bilangan) -> bool:
        """Bilangan itu tercetak, atau hasil hitungan dua bilangan yang tercetak."""
        return any(abs(x.nilai - y) <= x.ragu + 1e-9 for y in (*(b.nilai for b in self.tercetak), *self._turunan()))

    def _turunan(self) -> Iterator[float]:
        nilai = {b.nilai for b in self.tercetak if b.nilai}
        for a in nilai:
            for c in nilai - {a}:
                yield from (abs(a - c), c / a * 100, abs(c - a) / a * 100)


def susun_ukuran(
    sasaran: Sequence[Sasaran],
    tabel: Sequence[TabelKantor],
    nilai: Sequence[Nilai],
    angka: Sequence[TabelAngka],
    tahun: int | None,
) -> dict[str, Ukuran]:
    """Nama indikator → ukurannya."""
    baris = {i: list(_baris(angka, i)) for s in sasaran for i in s.indikator}
    satuan = {kata(b.indikator): b.satuan for t in tabel for b in t.baris if b.satuan}
    return {
        i: Ukuran(
            i,
            satuan.get(kata(i)) or next((c[1] for _, b in baris[i] if (c := _SATUAN.search(b.label))), ""),
            _menurut_judul(baris[i], "target", tahun) | _menurut_tahun(nilai, i, "target"),
            _menurut_judul(baris[i], "realisasi", tahun) | _menurut_tahun(nilai, i, "realisasi"),
            tuple(x for _, b in baris[i] for x in b.angka.values()),
        )
        for s in sasaran
        for i in s.indikator
    }


def _menurut_tahun(nilai: Iterable[Nilai], indikator: str, peran: str) -> dict[str, Bilangan]:
    hasil: dict[str, Bilangan] = {}
    for n in nilai:
        if n.peran.startswith(peran) and serupa(n.apa, indikator) >= SAMA:
            hasil.setdefault(n.tahun, n.angka)
    return hasil


def _baris(angka: Sequence[TabelAngka], indikator: str) -> Iterator[tuple[TabelAngka, BarisAngka]]:
    """Baris tabel mana pun yang menyebut indikator itu."""
    for t in angka:
        yield from ((t, b) for b in t.baris if any(memuat(teks, indikator) for teks in (b.label, *b.kata.values())))


def _menurut_judul(
    baris: Iterable[tuple[TabelAngka, BarisAngka]], peran: str, tahun: int | None
) -> dict[str, Bilangan]:
    """Bilangan di kolom yang judulnya menyebut perannya; tanpa tahun berarti tahun laporan."""
    hasil: dict[str, Bilangan] = {}
    for t, b in baris:
        for j, x in b.angka.items():
            judul = t.judul.get(j, "").lower()
            if _TAHUN.fullmatch(judul.strip()):
                judul = _judul_deret(t.keterangan.lower(), judul)
            if peran in judul and not _BUKAN_KINERJA.search(judul) and len(kapan := _TAHUN.findall(judul)) < 2:
                hasil.setdefault(kapan[0] if kapan else str(tahun), x)
    return hasil


def _judul_deret(keterangan: str, tahun: str) -> str:
    """Judul kolom yang hanya tahun, dilengkapi dengan peran satu-satunya di keterangan tabelnya."""
    peran = {p for p in ("target", "realisasi", "capaian") if p in keterangan} - {"capaian"}
    return f"{peran.pop()} {tahun}" if len(peran) == 1 and not _BUKAN_KINERJA.search(keterangan) else tahun


def yang_dibicarakan(
    kalimat: str, disebut: Sequence[str], calon: Mapping[str, Ukuran], semua: Mapping[str, Ukuran]
) -> Ukuran | None:
    """Indikator yang dibicarakan: yang disebut, yang kata pokoknya paling banyak, atau satu-satunya calon."""
    if len(disebut) == 1:
        return semua.get(disebut[0])
    satu = next(iter(calon.values())) if len(calon) == 1 else None
    lazim = satu if satu and (satu.pangkal() & pangkal(kalimat) or menunjuk(kalimat)) else None
    return _setopik(kalimat, calon) or _setopik(kalimat, semua) or lazim


def menunjuk(kalimat: str) -> bool:
    """Kalimat yang pokoknya menunjuk kalimat sebelumnya.

    >>> menunjuk("Angka itu turun 3 poin."), menunjuk("Jumlah pegawai turun.")
    (True, False)
    """
    return bool(_MENUNJUK.search(kalimat))


def _setopik(kalimat: str, calon: Mapping[str, Ukuran]) -> Ukuran | None:
    ada = pangkal(kalimat)
    urut = sorted(((len(u.pangkal() & ada), i) for i, u in calon.items()), reverse=True)
    terbaik = urut and urut[0][0] >= BERTOPIK and (len(urut) == 1 or urut[1][0] < urut[0][0])
    return calon[urut[0][1]] if terbaik else None
