"""Tabel kecil yang indikatornya kalimat tepat di atasnya: satu tabel satu indikator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, BarisIndikator, KolomKantor, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.calon import Ubah, apa_adanya
from lakip_helpers.kantor.induk import Terpilah
from lakip_helpers.kantor.kalimat import awal_indikator, butir, tanpa_butir
from lakip_helpers.kantor.kata import mirip_judul, peran_teks, periode_teks, rapikan
from lakip_helpers.kantor.kepala import Kepala, lengkapi
from lakip_helpers.kantor.kolom import kenali_kolom
from lakip_helpers.kantor.menurut_isi import berjenis_nilai
from lakip_helpers.kantor.pasangan import pasangkan
from lakip_helpers.kantor.sel import sel_baris
from lakip_helpers.kantor.silang import satukan_silang

KALIMAT_MAKS: Final = 300
JUDUL_SEL_MAKS: Final = 60
TAHUN_WAJAR: Final = range(1990, 2061)
_CERITA: Final = re.compile(
    r"(?i)\b(?:tabel|gambar|grafik|berikut|disajikan|ditampilkan|dilihat|dibandingkan|sebesar|adalah|yaitu|tersebut"
    r"|disebabkan|karena|sehingga|sedangkan|ternyata)\b|[a-z]\.\s+[A-Z]"
)
"""Kata yang hanya ada di kalimat cerita, bukan di nama indikator; juga batas dua kalimat."""
_BERLABEL: Final = re.compile(r"(?i)^.{0,20}\bindikator\b[^:]{0,30}:\s*\S")
_LABEL: Final = re.compile(r"(?i)^.{0,20}indikator[^:]{0,30}:\s*")
_LABEL_NOMOR: Final = re.compile(
    r"(?i)^\W*(?:indikator(?: kinerja)?(?: utama)?|ik[usk]?)\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[a-z])"
)
_JUDUL_TABEL: Final = re.compile(
    r"(?i)^\W*(?:tabel\s+[\d.]+\W*)?(?:(?:perbandingan|tren|pengukuran|target|realisasi|capaian|kinerja|dan|antara|atas|indikator"
    r"|perkembangan|evaluasi|hasil|iku|utama)[\s,]+)+"
)
_TAHUN_AKHIR: Final = re.compile(
    r"(?i)\s*\b(?:tahun|periode|s\.?/?d\.?)?\s*20\d\d(?:\s*(?:-|–|s\.?/?d\.?|dan)\s*20\d\d)?\W*$"
)
TERDEKAT: Final = 3
"""Kalimat indikatornya dicari di sekian paragraf terakhir di atas tabel."""


def baca_di_bawah_kalimat(petak: Petak, sasaran: str, tahun: str, ubah: Ubah = apa_adanya) -> list[TabelKantor]:
    """Tabel-tabel nilai tanpa kolom indikator di bawah kalimat indikatornya; kosong bila tidak ada.

    Kalimatnya paragraf di atas tabel, atau baris bertulisan tunggal di atasnya pada lembar kerja yang sama.

    >>> petak = Petak("a", "", [["Target", "Realisasi"], ["80", "76"]], atas=("1. Persentase jalan mantap",))
    >>> [(b.indikator, b.nilai[0], b.nilai[1]) for b in baca_di_bawah_kalimat(petak, "", "")[0].baris]
    [('Persentase jalan mantap', '80', '76')]
    """
    hasil: list[TabelKantor] = []
    mulai, atas = 0, list(petak.atas)
    while kepala := _kepala_nilai(petak, mulai):
        atas += [sel[0].teks for i in range(mulai, kepala.awal) if len(sel := sel_baris(petak, i)) == 1]
        akhir = next((i for i in range(kepala.data, len(petak.kisi)) if len(sel_baris(petak, i)) < 2), len(petak.kisi))
        tabel = _tabel_nilai(petak, kepala, akhir, atas, tahun, ubah) if kepala.data < akhir else None
        if tabel:
            baris = tuple(replace(satu, sasaran=sasaran) for satu in tabel.baris)
            hasil.append(replace(tabel, baris=baris, pasangan=pasangkan(tabel.kolom, tahun), tahun=tahun))
        mulai, atas = max(akhir, kepala.data), []
    return hasil


def _tabel_nilai(
    petak: Petak, kepala: Kepala, akhir: int, atas: Sequence[str], tahun: str, ubah: Ubah
) -> TabelKantor | None:
    kalimat = next(filter(None, _calon_kalimat(atas)), "")
    kolom = ubah(kenali_kolom(petak, kepala, akhir, " ".join(atas)), tahun) if kalimat else ()
    pokok = len(kolom)
    nilai = {n for n, k in enumerate(kolom) if k.peran in KINERJA}
    baris = [
        BarisIndikator(i, kalimat, nilai={**isi_baris, pokok: kalimat})
        for i in range(kepala.data, akhir)
        if nilai & (isi_baris := _isi_kolom(petak, i, kolom)).keys()
    ]
    if not baris:
        return None
    semua, terpilah = satukan_silang([*kolom, KolomKantor((), ("Indikator",), P.INDIKATOR)], Terpilah(tuple(baris), ()))
    return TabelKantor(petak, (kepala.awal, kepala.data - 1), semua, (), terpilah.baris, terpilah.lewat, "capaian")


def _calon_kalimat(atas: Sequence[str]) -> Iterator[str]:
    """Kalimat indikator yang mungkin: paragraf terdekat, lalu judul bernomor lebih atas, lalu judul tabelnya."""
    yield from map(kalimat_indikator, reversed(atas[-TERDEKAT:]))
    yield from (kalimat_indikator(teks) for teks in reversed(atas[:-TERDEKAT]) if butir(teks) or _BERLABEL.match(teks))
    yield from (kalimat_indikator(_JUDUL_TABEL.sub("", _TAHUN_AKHIR.sub("", teks))) for teks in reversed(atas))


def kalimat_indikator(teks: str) -> str:
    """Kalimat indikator dari satu paragraf: sesudah label "Indikator:", tanpa nomor; kosong bila bukan.

    >>> kalimat_indikator("Indikator 2 : Indeks kualitas air"), kalimat_indikator("Capaian indikator ini disajikan")
    ('Indeks kualitas air', '')
    >>> kalimat_indikator("Indikator 1.2 Persentase jalan mantap"), kalimat_indikator("Angka turun karena hujan.")
    ('Persentase jalan mantap', '')
    """
    polos = rapikan(teks)
    bernomor = _LABEL_NOMOR.match(polos)
    kalimat = polos[bernomor.end() :] if bernomor else tanpa_butir(_LABEL.sub("", polos))
    cerita = _CERITA.search(kalimat) or kalimat.endswith(":")
    awal = bernomor or awal_indikator(kalimat)
    return kalimat if awal and len(kalimat) < KALIMAT_MAKS and not cerita else ""


def _kepala_nilai(petak: Petak, mulai: int) -> Kepala | None:
    """Judul tabel nilai: menyebut dua dari target, realisasi, capaian; atau periode di atas baris-baris itu."""
    for i in range(mulai, len(petak.kisi)):
        if not _mungkin_judul(petak.kisi[i]):
            continue
        teks = [satu.teks for satu in sel_baris(petak, i)]
        if all(map(mirip_judul, teks)) and len({peran_teks(satu) for satu in teks} & set(KINERJA)) >= 2:
            return lengkapi(petak, mulai, i)
        if sum(bool(periode_teks(satu)) for satu in teks) >= 2 and berjenis_nilai(petak, i + 1, len(petak.kisi), 0):
            return Kepala((i,), i + 1)
    return None


def _mungkin_judul(baris: Sequence[object]) -> bool:
    """Saringan murah: dua sel atau lebih, tulisannya pendek, bilangannya tahun."""
    sel = [satu for satu in baris if satu is not None]
    return len(sel) >= 2 and all(
        len(satu) <= JUDUL_SEL_MAKS if isinstance(satu, str) else isinstance(satu, (int, float)) and satu in TAHUN_WAJAR
        for satu in sel
    )


def _isi_kolom(petak: Petak, i: int, kolom: Sequence[KolomKantor]) -> dict[int, object]:
    return {n: nilai for n, k in enumerate(kolom) if (nilai := petak.nilai(i, k.letak[0])) is not None}
