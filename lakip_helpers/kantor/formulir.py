"""Formulir berlabel: satu indikator satu blok, "Nama Indikator | …", "Satuan | …", "Target 2025 | …" ke bawah.

Manual IKU, kertas kerja indikator, dan matriks per sasaran ditulis begini: judul kolomnya menjadi label baris.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, BarisLewat, KolomKantor, Periode, Sebab, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kalimat import awal_indikator
from lakip_helpers.kantor.kata import mirip_judul, peran_teks, periode_teks, rapikan, sederhanakan
from lakip_helpers.kantor.pasangan import pasangkan
from lakip_helpers.kantor.sel import Sel, sel_baru

LABEL_MAKS: Final = 70
JUDUL_KATA_MAKS: Final = 3
"""Tulisan yang menyebut target atau realisasi dan lebih panjang dari ini nama indikator bila mulai seperti ukuran."""
KOLOM_LABEL: Final = 4
"""Label ada di salah satu dari sekian kolom pertama."""
LABEL_MIN: Final = 2
"""Label lain yang dikenal di sebuah blok paling sedikit sekian, supaya bukan judul tabel biasa."""
PREDIKAT_MAKS: Final = 2
"""Nilai tanpa angka paling banyak dua kata: "WTP", "Sangat Baik"."""
_INDIKATOR: Final = re.compile(
    r"^(?:nama |judul )?(?:indikator|iku|iki)(?: (?:kinerja|utama|individu|sasaran|tujuan|program|kegiatan|sub"
    r"|strategis|daerah|kunci|ke))*(?: \(?(?:iku|iki)\)?)?(?: \d+)*$"
)
_KARTU: Final = re.compile(
    r"^\s*(?P<label>(?:iku|iki|indikator(?: kinerja)?(?: utama)?)(?:\s+[\d.]*\d)?)\s*[.:\-–]\s*(?P<nama>\S.{8,})$",
    re.IGNORECASE | re.DOTALL,
)
"""Judul kartu: label dan nama indikator dalam satu sel ("IKU 1. Persentase jalan mantap")."""
PERIODE_MAKS: Final = 20
_PER_TAHUN: Final = re.compile(r"\b((?:19|20)\d\d)\s*[:=]\s*([^;\n]*[^;\s])")
"""Nilai beberapa tahun dalam satu sel ("2025: 80; 2026: 82")."""
_KATA: Final = re.compile(r"[^\W\d_]{3}")
_HIASAN: Final = re.compile(r"^[\W\d_]{0,4}$|^[a-zA-Z][.)]$")
_BERPASANGAN: Final = frozenset({*KINERJA, P.SATUAN, P.BASELINE, P.SUMBER, P.PENANGGUNG_JAWAB})
_BUKAN_NILAI: Final = frozenset({P.NOMOR, P.KODE, P.LAIN, P.INDIKATOR})


@dataclass(frozen=True, slots=True)
class _Garis:
    """Satu baris formulir: label, perannya, dan sel di kanannya."""

    baris: int
    label: str
    peran: P
    isian: tuple[Sel, ...]


@dataclass
class _Lembaran:
    """Kolom yang terkumpul dari semua blok: peran dan periode → nomor urut kolomnya."""

    kolom: list[KolomKantor]
    urut: dict[tuple[P, Periode], int] = field(default_factory=dict)

    def nomor(self, peran: P, periode: Periode, judul: str) -> int:
        kunci = (peran, periode)
        if kunci not in self.urut:
            self.urut[kunci] = len(self.kolom)
            self.kolom.append(KolomKantor((), (judul,), peran, periode))
        return self.urut[kunci]


def baca_formulir(petak: Petak, tahun: str = "") -> TabelKantor | None:
    """Indikator pada blok-blok berlabel sebuah petak; `None` bila petak itu bukan formulir.

    >>> kisi = [["Nama Indikator", "Indeks air"], ["Satuan", "Indeks"], ["Target 2025", "50"]]
    >>> tabel = baca_formulir(Petak("a", "", kisi))
    >>> [(b.indikator, b.satuan, b.nilai[2]) for b in tabel.baris], str(tabel.pasangan[0].periode)
    ([('Indeks air', 'Indeks', '50')], '2025')
    """
    calon = (_garis(petak, i) for i, baris in enumerate(petak.kisi) if any(map(_label_indikator, baris[:KOLOM_LABEL])))
    if not any(satu and satu.peran is P.INDIKATOR and _berisi_nama(satu) for satu in calon):
        return None
    garis = [bagian for i in range(len(petak.kisi)) if (satu := _garis(petak, i)) for bagian in _belah(satu)]
    awal = [n for n, satu in enumerate(garis) if satu.peran is P.INDIKATOR and _berisi_nama(satu)]
    if not awal:
        return None
    blok = [garis[a:b] for a, b in zip(awal, [*awal[1:], len(garis)], strict=True)]
    if not _dikenal(blok[0]):
        return None
    lembaran = _Lembaran([KolomKantor((blok[0][0].isian[0].kolom,), (blok[0][0].label,), P.INDIKATOR)])
    di_atas = any(satu.peran is P.SASARAN for satu in garis[: awal[0]])
    baris = []
    for n, bagian in zip(awal, blok, strict=True):
        sumber = garis[n::-1] if di_atas else bagian
        sasaran = next((_teks(g) for g in sumber if g.peran is P.SASARAN), "")
        baris.append(_baris_blok(bagian, sasaran, lembaran))
    terpakai = {i for bagian in blok for i, *_ in _nilai_blok(bagian[1:])}
    lain = [g for g in garis if g.peran is P.LAIN and g.baris not in terpakai]
    lewat = [BarisLewat(g.baris, Sebab.LABEL_LAIN, f"{g.label} {_teks(g)}".strip()[:80]) for g in lain]
    kepala = (garis[0].baris, garis[0].baris)
    pasangan = pasangkan(lembaran.kolom, tahun)
    return TabelKantor(petak, kepala, tuple(lembaran.kolom), pasangan, tuple(baris), tuple(lewat), "iku")


def _label_indikator(sel: object) -> bool:
    """Sel berlabel indikator; panjangnya dilihat dahulu supaya lembar yang panjang tetap cepat."""
    if not isinstance(sel, str) or not any(kata in sel[:LABEL_MAKS].casefold() for kata in ("indikator", "iku", "iki")):
        return False
    return bool(_KARTU.match(sel) or (len(sel) <= LABEL_MAKS and _INDIKATOR.match(_label(sel))))


def _label(teks: str) -> str:
    return sederhanakan(teks).rstrip(" :")


def _garis(petak: Petak, i: int) -> _Garis | None:
    """Label dan isian sebuah baris; nomor urut dan titik dua dilewati."""
    sel = [satu for satu in sel_baru(petak, i) if satu.teks.strip(" :")]
    if len(sel) == 1 and (kartu := _KARTU.match(sel[0].teks)):
        return _Garis(i, kartu["label"], P.INDIKATOR, (replace(sel[0], teks=kartu["nama"]),))
    if sel and not any(_KATA.search(satu.teks) for satu in sel):
        return _Garis(i, "", P.LAIN, tuple(sel))
    while sel and _HIASAN.match(sel[0].teks):
        sel = sel[1:]
    if not sel:
        return None
    isian = tuple(sel[1:])
    if sel[0].kolom > 0 and not any(petak.teks(i, j) for j in range(sel[0].kolom)):
        return _Garis(i, "", P.LAIN, tuple(sel))
    label = rapikan(sel[0].teks).rstrip(" :")
    if not isian or len(label) > LABEL_MAKS:
        return None
    if _INDIKATOR.match(_label(label)):
        return _Garis(i, label, P.INDIKATOR, isian)
    peran = peran_teks(label)
    return _Garis(i, label, peran if peran and peran is not P.INDIKATOR else P.LAIN, isian)


def _belah(garis: _Garis) -> Iterator[_Garis]:
    """Beberapa pasang label dan nilai sebaris ("Target 2024 | 70 | Realisasi 2024 | 72,4") menjadi satu-satu."""
    label, nilai = garis.isian[1::2], garis.isian[::2]
    peran = [peran_teks(sel.teks) for sel in label]
    berlabel = len(label) + 1 == len(nilai) and all(satu in _BERPASANGAN for satu in peran)
    if not label or not berlabel or any(mirip_judul(sel.teks) for sel in nilai):
        yield garis
        return
    yield replace(garis, isian=nilai[:1])
    for satu, sel, isian in zip(peran, label, nilai[1:], strict=True):
        yield _Garis(garis.baris, rapikan(sel.teks), satu or P.LAIN, (isian,))


def _berisi_nama(garis: _Garis) -> bool:
    """Isian label indikator adalah satu kalimat, bukan judul kolom lain."""
    nama = garis.isian[0].teks
    judul = mirip_judul(nama) and peran_teks(nama) in KINERJA
    ukuran = awal_indikator(nama) and len(nama.split()) > JUDUL_KATA_MAKS
    return len(garis.isian) == 1 and len(nama) > 3 and (ukuran or not judul)


def _dikenal(blok: Sequence[_Garis]) -> bool:
    """Cukup label lain yang dikenal, dan isian targetnya nilai, bukan kalimat (daftar istilah)."""
    nilai = [sel.teks for g in blok[1:] if g.peran in KINERJA for sel in g.isian]
    bernilai = not nilai or any(re.search(r"\d", teks) or len(teks.split()) <= PREDIKAT_MAKS for teks in nilai)
    judul = {peran for sel in (blok[1].isian if len(blok) > 1 else ()) if (peran := peran_teks(sel.teks)) in KINERJA}
    return bernilai and len(({g.peran for g in blok[1:]} | judul) - _BUKAN_NILAI) >= LABEL_MIN


def _teks(garis: _Garis) -> str:
    return rapikan(" ".join(sel.teks for sel in garis.isian))


def _baris_blok(blok: Sequence[_Garis], sasaran: str, lembaran: _Lembaran) -> BarisIndikator:
    kalimat = _teks(blok[0])
    nilai: dict[int, object] = {0: kalimat}
    for _, peran, periode, judul, isi_sel in _nilai_blok(blok[1:]):
        nilai.setdefault(lembaran.nomor(peran, periode, judul), isi_sel)
    satuan = next((_teks(g) for g in blok if g.peran is P.SATUAN), "")
    return BarisIndikator(blok[0].baris, kalimat, sasaran, "", satuan, nilai)


def _nilai_blok(blok: Sequence[_Garis]) -> Iterator[tuple[int, P, Periode, str, object]]:
    """Baris, peran, periode, judul, dan nilai tiap sel blok; baris tahun memberi periode kepada sel di bawahnya."""
    periode: dict[int, Periode] = {}
    peran_kolom: dict[int, P] = {}
    peran = P.LAIN
    for garis in blok:
        sebutan = {sel.kolom: periode_teks(sel.teks) for sel in garis.isian if not _PER_TAHUN.search(sel.teks)}
        pendek = len(sebutan) == len(garis.isian) and all(len(sel.teks) <= PERIODE_MAKS for sel in garis.isian)
        if pendek and all(sebutan.values()) and garis.peran is not P.SASARAN:
            periode, peran = sebutan, garis.peran if garis.peran in KINERJA else P.LAIN
            continue
        judul = {sel.kolom: peran_teks(sel.teks) for sel in garis.isian}
        if len(judul) >= LABEL_MIN and all(satu in KINERJA for satu in judul.values()):
            peran_kolom = {j: satu for j, satu in judul.items() if satu}
            continue
        awal = garis.isian[0]
        baris_ini = periode_teks(garis.label or (awal.teks if peran_kolom and awal.kolom not in peran_kolom else ""))
        for sel in garis.isian:
            punya = peran_kolom.get(sel.kolom, peran) if not garis.label or baris_ini else garis.peran
            punya = garis.peran if garis.peran in KINERJA else punya
            waktu = baris_ini or periode.get(sel.kolom, Periode())
            sederet = _PER_TAHUN.findall(sel.teks) if punya in KINERJA and not waktu else []
            if len(sederet) >= LABEL_MIN:
                for tahun, nilai in sederet:
                    yield garis.baris, punya, Periode(tahun), f"{punya} {tahun}".capitalize(), nilai
            elif punya in KINERJA:
                yield garis.baris, punya, waktu, f"{punya} {waktu}".strip().capitalize(), sel.teks
            elif punya not in _BUKAN_NILAI:
                yield garis.baris, punya, Periode(), garis.label, sel.teks
