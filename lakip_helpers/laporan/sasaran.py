"""Sasaran yang dilaporkan: dari tabel pengukuran, tabel perjanjian kinerja, atau judul sasaran di uraiannya."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from lakip_helpers.kantor.bentuk import BarisIndikator, PeranKolom, TabelKantor
from lakip_helpers.laporan.bentuk import Sasaran
from lakip_helpers.laporan.kata import kata, memuat, serupa, tanpa_nomor
from lakip_helpers.laporan.satuan import Satuan, judul_sasaran

_HALAMAN: Final = re.compile(r"hal\. (\d+)")
_LABEL: Final = re.compile(
    r"(?i)^\W*(?:(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?"
    r"(?:sasaran(?:\s+(?:strategis|stratejik|kinerja|kegiatan|program))?|s[skp](?=[\s.-]*\d))\s*(?:ke)?[\s-]*"
    r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|pertama|kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan"
    r"|kesepuluh)?\b[\s.:–-]*"
)
_KONDISI: Final = re.compile(
    r"(?i)^\W*(?:me\w+nya|ter\w+nya|ber\w+nya|ter(?:capai|wujud|kendali|penuhi|jamin)\w*|meningkatkan|mewujudkan|optimal\w*)\b"
)
_BERNILAI: Final = re.compile(r"(?i)\d[.,]\d|\b(?:sebesar|tahun (?:lalu|sebelumnya)|meningkat|menurun|naik|turun)\b")
"""Kalimat uraian, bukan nama indikator: memuat angka atau perubahannya."""
KATA_MIN: Final = 2
KATA_MAKS: Final = 30
SAMA: Final = 0.8
SEJENIS: Final = 0.6


def halaman_baris(tabel: TabelKantor, baris: int, halaman_tabel: dict[str, int] | None = None) -> int:
    """Halaman sebuah baris tabel; tabel Word dicari di peta `halaman_tabel`."""
    tempat = tabel.petak.baris[baris][0] if baris < len(tabel.petak.baris) else tabel.petak.tempat
    cocok = _HALAMAN.search(tempat)
    return int(cocok[1]) if cocok else (halaman_tabel or {}).get(tempat, 1)


def temukan_sasaran(
    tabel: Sequence[TabelKantor], satuan: Sequence[Satuan], halaman: dict[str, int], awal: int, akhir: int
) -> tuple[Sasaran, ...]:
    """Sasaran yang dilaporkan bab akuntabilitas (halaman `awal` sampai `akhir`), berurutan, tanpa tujuh halnya.

    Tabel bab itu didahulukan; bila tabelnya tanpa sasaran: judul sasaran di uraian, lalu tabel perjanjian kinerja.
    """
    pengukuran = [t for t in tabel if awal <= halaman_baris(t, t.kepala[0], halaman) <= akhir and _berpasangan(t)]
    lengkap = [t for t in pengukuran if any(p.target is not None and p.realisasi is not None for p in t.pasangan)]
    utama = _terbaik(lengkap, halaman) or _terbaik(pengukuran, halaman)
    berisi = any(s.indikator for s in utama)
    dari_judul = _sasaran_judul(satuan, pengukuran, halaman)
    if berisi and len(utama) >= len(dari_judul):
        return utama
    sebelum = [t for t in tabel if halaman_baris(t, t.kepala[0], halaman) < awal]
    janji = _terbaik([t for t in sebelum if t.jenis == "pk"] or sebelum[-1:], halaman)
    cocok = sum(any(serupa(s.teks, j.teks) >= SEJENIS for j in janji) for s in dari_judul)
    if dari_judul and (not janji or 2 * cocok >= len(dari_judul)):
        return tuple(_lengkapi(s, janji) for s in dari_judul)
    return (utama if berisi else janji) or utama


def _lengkapi(sasaran: Sasaran, janji: Sequence[Sasaran]) -> Sasaran:
    """Sasaran dari judul, dengan indikator menurut perjanjian kinerja bila tidak ada di bagiannya."""
    sama = next((j for j in janji if serupa(j.teks, sasaran.teks) >= SAMA), None)
    if sama is None or sasaran.indikator:
        return sasaran
    return replace(sasaran, indikator=sama.indikator)


def _berpasangan(t: TabelKantor) -> bool:
    return bool(t.kolom_berperan(PeranKolom.REALISASI) or t.kolom_berperan(PeranKolom.CAPAIAN))


def _layak(teks: str) -> bool:
    return KATA_MIN <= len(kata(tanpa_nomor(teks))) <= KATA_MAKS


def _terbaik(tabel: Iterable[TabelKantor], halaman: dict[str, int]) -> tuple[Sasaran, ...]:
    """Sasaran dari tabel dengan sasaran terbanyak; bila sama, dari yang pertama."""
    return max(
        (kelompokkan(t, halaman) for t in tabel), key=lambda s: (len(s), any(x.indikator for x in s)), default=()
    )


def kelompokkan(t: TabelKantor, halaman: dict[str, int]) -> tuple[Sasaran, ...]:
    """Baris tabel dikelompokkan menurut sasarannya; dua sasaran berbunyi sama tetap dua bila nomornya berbeda."""
    urut: list[tuple[str, str, list[BarisIndikator]]] = []
    nomor = t.kolom_berperan(PeranKolom.NOMOR)[:1]
    for b in t.baris:
        teks = tanpa_nomor(b.sasaran)
        if not _layak(teks):
            continue
        tanda = str(b.nilai.get(nomor[0]) or "") if nomor else ""
        lama = next((satu for satu in urut if satu[0] == teks and (not tanda or satu[1] in ("", tanda))), None)
        sambung = lama or next((s for s in urut if serupa(s[0], teks) >= SAMA and s[0].lower() != teks.lower()), None)
        if sambung:
            sambung[2].append(b)
        else:
            urut.append((teks, tanda, [b]))
    return tuple(
        Sasaran(
            teks,
            tuple(dict.fromkeys(i for b in baris if (i := _indikator(b)))),
            halaman_baris(t, baris[0].baris, halaman),
        )
        for teks, _, baris in urut
    )


def _indikator(b: BarisIndikator) -> str:
    return tanpa_nomor(b.indikator)


def _sasaran_judul(
    satuan: Sequence[Satuan], tabel: Sequence[TabelKantor], halaman: dict[str, int]
) -> tuple[Sasaran, ...]:
    """Sasaran dari judul "Sasaran 1: Meningkatnya …"; indikatornya dari tabel sesudahnya."""
    hasil: list[Sasaran] = []
    for n, satu in enumerate(satuan):
        if satu.jenis != "judul" or not judul_sasaran(satu.teks):
            continue
        teks = _LABEL.sub("", satu.teks).strip(" “”\"'‘’„:.")
        if _KONDISI.match(teks) and _layak(teks) and not any(serupa(teks, s.teks) >= SAMA for s in hasil):
            bagian = list(takewhile(lambda s: s.jenis != "judul" or not judul_sasaran(s.teks), satuan[n + 1 :]))
            akhir = bagian[-1].baris[-1].halaman if bagian else satu.halaman
            isi = " ".join(b.teks for s in bagian for b in s.baris)
            disebut = [
                (_indikator(b), satu.halaman <= halaman_baris(t, b.baris, halaman) <= akhir)
                for t in tabel
                for b in t.baris
                if memuat(isi, _indikator(b))
                and not _BERNILAI.search(b.indikator)
                and (not b.sasaran or serupa(b.sasaran, teks) >= SAMA)
            ]
            milik = [nama for nama, dekat in disebut if dekat] or [nama for nama, _ in disebut]
            hasil.append(Sasaran(teks, tuple(dict.fromkeys(milik))[:12], satu.halaman))
    return tuple(hasil)
