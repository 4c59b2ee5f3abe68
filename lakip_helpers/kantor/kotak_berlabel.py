"""Kotak berlabel: pohon kinerja dan formulir yang menulis "Indikator :" di atas isinya, bukan sebagai judul kolom."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import BarisIndikator, KolomKantor, Pasangan, Periode, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import rapikan
from lakip_helpers.kantor.kepala import daftar_isi
from lakip_helpers.kantor.sel import Sel, sel_baru

ISI_MIN: Final = 12
"""Isi kotak lebih panjang dari ini (huruf); yang lebih pendek nomor atau nama jenjang."""
KOSONG_MAKS: Final = 2
"""Baris kosong berturut-turut yang mengakhiri sebuah kotak."""
_LABEL: Final = re.compile(
    r"^\s*(?P<label>indikator|sasaran|tujuan|outcome|output|ultimate outcome|intermediate outcome)"
    r"(?:\s+(?:kinerja|utama|strategis|program|kegiatan|sasaran|tujuan|daerah|opd"
    r"|individu))*[^\S\n]*\(?(?:\d+(?:\.\d+)*|[ivx]+)?\)?"
    r"[^\S\n]*(?P<titik>[:.\n]?)\s*(?P<nama>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NOMOR: Final = re.compile(r"^\s*[\d.]{1,8}\s*$")
_KODE: Final = re.compile(r"^\s*\d{1,2}\.\d{1,2}\.?\s*$")
_UNIT: Final = re.compile(
    r"^\s*(?:kepala|sekretaris|kasub|kabid|kabag|sub ?bag|bagian|bidang|seksi|camat|lurah|asisten|analis|staf)\b",
    re.IGNORECASE,
)
_KURUNG: Final = re.compile(r"\(((?:[^()]|\([^()]*\))*\d(?:[^()]|\([^()]*\))*)\)?\)?\s*$")


@dataclass(frozen=True, slots=True)
class _Kotak:
    baris: int
    kolom: int
    label: str
    isi_sendiri: str


def baca_kotak(petak: Petak, terpakai: Collection[int], tahun: str = "") -> TabelKantor | None:
    """Indikator di kotak berlabel pada baris yang belum dibaca sebagai tabel; `None` bila tidak ada.

    Masukan: petak; baris kisi yang sudah menjadi tabel; tahun dokumen. Target dibaca dari kurung penutup kalimatnya.

    >>> petak = Petak("a", "", [["Sasaran 1"], ["Mutu air membaik"], ["Indikator :"], ["Indeks kualitas air (60,5)"]])
    >>> tabel = baca_kotak(petak, ())
    >>> [(b.indikator, b.sasaran, b.nilai[1]) for b in tabel.baris]
    [('Indeks kualitas air', 'Mutu air membaik', '60,5')]
    """
    if not any(isinstance(sel, str) and "ndikator" in sel.casefold() for baris in petak.kisi for sel in baris):
        return None
    kotak = [k for i in range(len(petak.kisi)) if i not in terpakai for k in _label_baris(petak, i)]
    if not any(k.label == "indikator" for k in kotak):
        return None
    baris = [satu for k in kotak if k.label == "indikator" for satu in _indikator(petak, k, kotak)]
    baris += _berkode(petak, {(satu.baris, j) for satu, j in baris}, terpakai)
    if not baris:
        return None
    kolom = (
        KolomKantor((baris[0][1],), ("Indikator",), P.INDIKATOR),
        KolomKantor((), ("Target (di dalam kurung)",), P.TARGET),
    )
    pasangan = Pasangan(Periode(tahun, turunan=bool(tahun)), target=1)
    awal = min(k.baris for k in kotak)
    return TabelKantor(petak, (awal, awal), kolom, (pasangan,), tuple(satu for satu, _ in baris), (), "pk")


def _label_baris(petak: Petak, i: int) -> Iterator[_Kotak]:
    daftar = sel_baru(petak, i)
    for sel in () if daftar_isi(daftar) else daftar:
        cocok = _LABEL.match(sel.teks)
        if not cocok:
            continue
        nama = cocok["nama"].strip()
        if not nama or (cocok["titik"] and len(nama) > ISI_MIN):
            yield _Kotak(i, sel.kolom, cocok["label"].casefold(), nama)


def _indikator(petak: Petak, kotak: _Kotak, semua: list[_Kotak]) -> Iterator[tuple[BarisIndikator, int]]:
    sasaran = _sasaran(petak, kotak, semua)
    for i, j, teks in _isi_kotak(petak, kotak, semua):
        yield _satu(i, j, teks, sasaran)


def _berkode(
    petak: Petak, terbaca: Collection[tuple[int, int]], terpakai: Collection[int]
) -> Iterator[tuple[BarisIndikator, int]]:
    """Kotak jenjang terbawah: kalimat di kanan nomor dua ruas ("2.1"), di bawah nama unitnya."""
    unit: dict[int, str] = {}
    for i in range(len(petak.kisi)):
        daftar = sel_baru(petak, i) if i not in terpakai else []
        unit |= {j: sel.teks for sel in daftar if _kepala_unit(sel) for j in range(sel.kolom, sel.wilayah[3] + 1)}
        for nomor, isi in pairwise(daftar):
            bersebelahan = _KODE.match(nomor.teks) and isi.kolom == nomor.wilayah[3] + 1 and len(isi.teks) > ISI_MIN
            if bersebelahan and unit.get(isi.kolom) and (i, isi.kolom) not in terbaca:
                yield _satu(i, isi.kolom, isi.teks, "", rapikan(unit[isi.kolom]))


def _satu(i: int, j: int, teks: str, sasaran: str, konteks: str = "") -> tuple[BarisIndikator, int]:
    kalimat, target = _pisah_target(rapikan(teks))
    nilai: dict[int, object] = {0: kalimat, 1: target} if target else {0: kalimat}
    return BarisIndikator(i, kalimat, sasaran, konteks, nilai=nilai), j


def _sasaran(petak: Petak, kotak: _Kotak, semua: list[_Kotak]) -> str:
    atas = [k for k in semua if k.label != "indikator" and k.baris <= kotak.baris and abs(k.kolom - kotak.kolom) <= 1]
    if not atas:
        return ""
    terdekat = max(atas, key=lambda k: (k.baris, -abs(k.kolom - kotak.kolom)))
    return next((rapikan(teks) for _, _, teks in _isi_kotak(petak, terdekat, semua)), "")


def _isi_kotak(petak: Petak, kotak: _Kotak, semua: list[_Kotak]) -> Iterator[tuple[int, int, str]]:
    """Kalimat di dalam sebuah kotak: di sel labelnya sendiri, di kanannya, atau di bawahnya sampai label berikut."""
    if kotak.isi_sendiri:
        yield kotak.baris, kotak.kolom, kotak.isi_sendiri
        return
    label = {(k.baris, k.kolom) for k in semua}
    kanan = next((sel for sel in sel_baru(petak, kotak.baris) if sel.kolom > kotak.kolom), None)
    if kanan and (kotak.baris, kanan.kolom) not in label and len(kanan.teks) > ISI_MIN and not _UNIT.match(kanan.teks):
        yield kotak.baris, kanan.kolom, kanan.teks
        return
    kosong = 0
    for i in range(kotak.baris + 1, len(petak.kisi)):
        sel = [satu for satu in sel_baru(petak, i) if kotak.kolom <= satu.kolom <= kotak.kolom + 1]
        if any((i, satu.kolom) in label or _kepala_unit(satu) for satu in sel):
            return
        isi = [satu for satu in sel if len(satu.teks) > ISI_MIN and not _NOMOR.match(satu.teks)]
        kosong = 0 if isi else kosong + 1
        if kosong > KOSONG_MAKS:
            return
        yield from ((i, satu.kolom, satu.teks) for satu in isi)


def _kepala_unit(sel: Sel) -> bool:
    return len(sel.teks) < 80 and bool(_UNIT.match(sel.teks))


def _pisah_target(kalimat: str) -> tuple[str, str]:
    """Kalimat dan target di kurung penutupnya.

    >>> _pisah_target("Jumlah regulasi (13 Dokumen)"), _pisah_target("Predikat SAKIP (81 (A))"), _pisah_target("IPM")
    (('Jumlah regulasi', '13 Dokumen'), ('Predikat SAKIP', '81 (A)'), ('IPM', ''))
    """
    cocok = _KURUNG.search(kalimat)
    return (kalimat[: cocok.start()].strip(), cocok[1].strip()) if cocok and cocok.start() else (kalimat, "")
