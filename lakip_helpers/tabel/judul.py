"""Menemukan judul kolom sebuah kisi (satu sampai tiga baris) dan mencocokkannya dengan tabel yang dinyatakan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import zip_longest
from typing import Final

from lakip_helpers.berkas.kisi import Kisi, huruf_kolom, isi_sel
from lakip_helpers.istilah import TAHUN_TARGET
from lakip_helpers.model import Kolom, Tabel

BARIS_JUDUL_MAKS: Final = 30
TINGGI_MAKS: Final = 3
_BUKAN_HURUF: Final = re.compile(r"[^0-9a-z%]+")
_TAHUN: Final = re.compile(rf"\b({'|'.join(map(str, TAHUN_TARGET))})\b")
_RUPIAH: Final = ("rp", "pagu", "anggaran")
_KINERJA: Final = ("target", "k", "kinerja")

Kamus = dict[str, Kolom]
Tumpukan = tuple[str, ...]


@dataclass(frozen=True)
class Judul:
    """Judul sebuah kisi: baris terakhir judul, baris pertama data, dan kolom kisi → nama baku dan tulisan aslinya.

    `ditebak` kolom yang judulnya mirip; `kembar` judul yang sudah dipakai kolom di kirinya.
    """

    baris: int
    data: int
    nama: dict[int, str]
    asli: dict[int, str]
    ditebak: dict[int, Kolom]
    kembar: tuple[int, ...]
    nilai: int


@dataclass(frozen=True)
class Kepala:
    """Baris-baris awal sebuah kisi yang tulisannya sudah diseragamkan; dipakai ulang untuk semua calon tabel."""

    kisi: Kisi
    tinggi: int
    tumpukan: Mapping[tuple[int, int], Sequence[Tumpukan]]
    """(baris awal, banyaknya baris) → tulisan tiap kolom dari atas ke bawah; yang kosong dan berulang dibuang."""


def seragam(teks: object) -> str:
    """Judul kolom tanpa beda huruf besar, tanda baca, dan spasi.

    >>> seragam("  Target\\n Kinerja_2025 ")
    'target kinerja 2025'
    """
    return _BUKAN_HURUF.sub(" ", str(teks if teks is not None else "").casefold()).strip()


def kepala(kisi: Kisi) -> Kepala:
    """Seragamkan baris-baris awal kisi, lalu tumpuk satu sampai tiga baris."""
    baris = [[seragam(sel) for sel in satu] for satu in kisi[:BARIS_JUDUL_MAKS]]
    tumpukan = {
        (awal, tinggi): [
            tuple(dict.fromkeys(filter(None, kolom))) for kolom in zip_longest(*baris[awal : awal + tinggi])
        ]
        for tinggi in range(1, TINGGI_MAKS + 1)
        for awal in range(len(baris) - tinggi + 1)
    }
    return Kepala(kisi, len(baris), tumpukan)


def susun_kamus(tabel: Tabel) -> Kamus:
    """Judul seragam → kolom; nama dan label menang atas sinonim."""
    kamus: Kamus = {}
    for kolom in tabel.kolom:
        for sebutan in kolom.sinonim:
            kamus.setdefault(seragam(sebutan), kolom)
    for kolom in tabel.kolom:
        kamus[seragam(kolom.label)] = kolom
        kamus[seragam(kolom.nama)] = kolom
    return kamus


def kecocokan(kisi: Kisi, tabel: Tabel) -> int:
    """Banyaknya kolom tabel yang dikenali pada baris judul terbaik."""
    judul = temukan_judul(kepala(kisi), tabel)
    return judul.nilai if judul else 0


def temukan_judul(atas: Kepala, tabel: Tabel) -> Judul | None:
    """Susunan satu sampai tiga baris yang paling banyak dikenali; bila sama, yang paling pendek dan paling atas."""
    kamus = susun_kamus(tabel)
    terbaik, letak = 0, (0, 0)
    for satu, tumpukan in atas.tumpukan.items():
        nilai = _nilai(set(tumpukan), kamus)
        if nilai > terbaik:
            terbaik, letak = nilai, satu
    return _cocokkan(atas, *letak, kamus, tabel, terbaik) if terbaik else None


def _nilai(tumpukan: set[Tumpukan], kamus: Kamus) -> int:
    """Banyaknya kolom yang dikenali; nol bila barisnya bukan satu judul (bertumpuk dengan data)."""
    hasil = {teks: cari(teks, kamus) for teks in tumpukan}
    kenal = {kolom.nama for kolom in hasil.values() if kolom}
    bentrok = sum(kolom is None and len(teks) > 1 and any(t in kamus for t in teks) for teks, kolom in hasil.items())
    return len(kenal) if bentrok * 3 <= len(kenal) else 0


def cari(teks: Tumpukan, kamus: Kamus) -> Kolom | None:
    """Kolom untuk tumpukan judul, misalnya ("pagu", "2026"): gabungannya, lalu bagian bawahnya.

    >>> from lakip_helpers.model import PROGRAM
    >>> cari(("target kinerja dan pendanaan", "tahun 2027", "rp"), susun_kamus(PROGRAM)).nama
    'pagu_2027'
    """
    for sebutan in _sebutan(teks):
        if sebutan in kamus:
            return kamus[sebutan]
    return None


def _sebutan(teks: Tumpukan) -> Iterator[str]:
    if not teks:
        return
    yield " ".join(teks)
    if len(teks) == 1:
        return
    yield f"{teks[0]} {teks[-1]}"
    tahun, bawah = _TAHUN.search(" ".join(teks)), teks[-1].split()[0]
    if tahun:
        kata = bawah if bawah in _RUPIAH + _KINERJA else teks[0].split()[0]
        jenis = "pagu" if kata in _RUPIAH else "target" if kata in _KINERJA else kata
        yield f"{jenis} {tahun[1]}"
    if not _TAHUN.search(teks[-1]):
        yield teks[-1]


def _cocokkan(atas: Kepala, awal: int, tinggi: int, kamus: Kamus, tabel: Tabel, nilai: int) -> Judul:
    nama: dict[int, str] = {}
    terpakai: set[str] = set()
    kembar: list[int] = []
    sisa: list[int] = []
    asli = _tulisan_asli(atas.kisi[awal : awal + tinggi])
    tumpukan = atas.tumpukan[awal, tinggi]
    for j in asli:
        kolom = cari(tumpukan[j], kamus)
        if kolom is None:
            sisa.append(j)
        elif kolom.nama in terpakai:
            kembar.append(j)
        else:
            nama[j] = kolom.nama
            terpakai.add(kolom.nama)
    ditebak = _tebak(sisa, asli, [k for k in tabel.kolom if k.nama not in terpakai])
    nama |= {j: kolom.nama for j, kolom in ditebak.items()}
    terpakai |= set(nama.values())
    for j in (*sisa, *kembar):
        if j not in nama:
            nama[j] = nama_bebas(asli[j], j, terpakai)
            terpakai.add(nama[j])
    data = awal + tinggi
    return Judul(data - 1, data, dict(sorted(nama.items())), asli, ditebak, tuple(kembar), nilai)


def _tulisan_asli(baris: Sequence[list[object]]) -> dict[int, str]:
    """Judul seperti tertulis; baris di atas dan di bawahnya disambung bila berbeda."""
    hasil = {}
    for j in range(max(map(len, baris), default=0)):
        teks = [" ".join(str(sel).split()) for satu in baris if (sel := isi_sel(satu, j)) is not None]
        if any(seragam(satu) for satu in teks):
            hasil[j] = " ".join(dict.fromkeys(teks))
    return hasil


def nama_bebas(asli: str, j: int, terpakai: set[str]) -> str:
    """Nama kolom tambahan: tulisan aslinya, dengan huruf kolom bila sudah dipakai.

    >>> nama_bebas("Ket", 3, {"Ket"})
    'Ket (D)'
    """
    return asli if asli not in terpakai else f"{asli} ({huruf_kolom(j)})"


def _tebak(sisa: list[int], asli: dict[int, str], kosong: list[Kolom]) -> dict[int, Kolom]:
    """Judul yang tidak dikenal dicocokkan dengan kolom yang belum ditemukan, bila tulisannya sangat mirip."""
    ejaan = {seragam(k.label): k for k in kosong if len(k.label) >= 5}
    hasil: dict[int, Kolom] = {}
    for j in sisa:
        mirip = get_close_matches(seragam(asli[j])[:80], ejaan, n=1, cutoff=0.8)
        if mirip:
            hasil[j] = ejaan.pop(mirip[0])
    return hasil
