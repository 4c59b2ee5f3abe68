"""Naskah laporan: alur dokumen tanpa kepala dan kaki halaman, dan baris mana yang daftar isi."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.berkas.petak import BarisNaskah

TEPI: Final = 3
BERULANG: Final = 3
"""Baris yang muncul di tepi halaman sebanyak ini adalah kepala atau kaki halaman."""
_NOMOR_HALAMAN: Final = re.compile(r"(?i)^\W*(?:page|hal(?:aman)?|halaman)?\W*(?:\d{1,3}|[ivxlc]{1,6})\W*$")
_ANGKA: Final = re.compile(r"\d+")
_BUKAN_TEPI: Final = re.compile(r"^(?:BAB|TABEL|LAMPIRAN|GAMBAR|GRAFIK|SASARAN)\b")
_DAFTAR: Final = re.compile(r"^DAFTAR\s*(?:ISI|TABEL|GAMBAR|GRAFIK|LAMPIRAN)\b")
_UJUNG_HALAMAN: Final = re.compile(r"(?i)(?:[.…·_]{2,}|\t|\s)\s*(?:\d{1,3}|[ivxl]{1,5})\s*$")
_TITIK: Final = re.compile(r"(?:[.…·_]\s?){4,}|\t\s*(?:\d{1,3}|[ivxlc]{1,6})\s*$")
_RENGGANG: Final = re.compile(r"^(?:\S\s+)+\S$")
_BAB_BARU: Final = re.compile(r"^(?:BAB\s+(?:[IVX]+|\d)|PENDAHULUAN|KATA PENGANTAR|IKHTISAR EKSEKUTIF)$")
DAFTAR_MIN: Final = 3
JARAK_DAFTAR: Final = 6


@dataclass(frozen=True)
class Naskah:
    """Baris-baris laporan berurutan; `daftar` nomor baris yang merupakan daftar isi, tabel, gambar, atau lampiran."""

    baris: tuple[BarisNaskah, ...]
    daftar: frozenset[int]

    def teks(self, awal: int = 0, akhir: int | None = None) -> str:
        """Tulisan dari baris `awal` sampai sebelum `akhir`."""
        return "\n".join(b.teks for b in self.baris[awal:akhir])


def rapatkan(teks: str) -> str:
    """Judul berhuruf renggang dirapatkan, huruf besar.

    >>> rapatkan("P E N U T U P"), rapatkan("Bab III"), rapatkan("D A F T A R  I S I")
    ('PENUTUP', 'BAB III', 'DAFTARISI')
    """
    satu = " ".join(teks.split()).upper()
    return satu.replace(" ", "") if len(satu) > 4 and _RENGGANG.match(satu) else satu


def susun_naskah(alur: Iterable[BarisNaskah]) -> Naskah:
    """Naskah dari alur dokumen: kepala dan kaki halaman dibuang, daftar isi ditandai.

    >>> baris = [BarisNaskah(1, "DAFTAR ISI"), *(BarisNaskah(1, f"Bab {n} ........ {n}") for n in range(1, 5))]
    >>> naskah = susun_naskah([*baris, BarisNaskah(2, "Bab 1")])
    >>> len(naskah.baris), sorted(naskah.daftar)
    (6, [0, 1, 2, 3, 4])
    """
    semua = [b for b in alur if b.teks.strip()]
    baris = tuple(_tanpa_tepi(semua))
    return Naskah(baris, frozenset(_baris_daftar(baris)))


def _tanpa_tepi(baris: Sequence[BarisNaskah]) -> list[BarisNaskah]:
    halaman: dict[int, list[int]] = {}
    for n, b in enumerate(baris):
        if not b.tabel:
            halaman.setdefault(b.halaman, []).append(n)
    tepi = {n for letak in halaman.values() for n in (*letak[:TEPI], *letak[-TEPI:])}
    hitung = Counter(inti for n in tepi if (inti := _inti(baris[n].teks)))
    ulang = {inti for inti, banyak in hitung.items() if banyak >= BERULANG}
    buang = {
        n
        for n in tepi
        if len(halaman) > 1
        and (_NOMOR_HALAMAN.match(baris[n].teks) or _inti(baris[n].teks) in ulang)
        and not _BUKAN_TEPI.match(rapatkan(baris[n].teks))
    }
    return [b for n, b in enumerate(baris) if n not in buang]


def _inti(teks: str) -> str:
    return " ".join(_ANGKA.sub(" ", teks).split()).lower()


def _baris_daftar(baris: Sequence[BarisNaskah]) -> set[int]:
    """Baris daftar isi: di bawah judul "DAFTAR …" selama barisnya berujung nomor halaman, dan baris bertitik-titik."""
    hasil = {n for n, b in enumerate(baris) if not b.judul and _TITIK.search(b.teks)}
    for n, b in enumerate(baris):
        if _DAFTAR.match(rapatkan(b.teks)) and n not in hasil:
            hasil |= _blok_daftar(baris, n)
    return hasil


def _blok_daftar(baris: Sequence[BarisNaskah], mulai: int) -> set[int]:
    """Dari judul daftar sampai baris terakhir yang berujung nomor halaman, tanpa sela panjang."""
    akhir, ujung, sela = mulai, 0, 0
    for n in range(mulai + 1, len(baris)):
        if baris[n].judul or baris[n].halaman > baris[akhir].halaman + 1:
            break
        if baris[n].halaman > baris[mulai].halaman and _BAB_BARU.match(rapatkan(baris[n].teks)):
            break
        if _UJUNG_HALAMAN.search(baris[n].teks):
            akhir, ujung, sela = n, ujung + 1, 0
        else:
            sela += 1
        if sela > JARAK_DAFTAR:
            break
    return set(range(mulai, akhir + 1)) if ujung >= DAFTAR_MIN else {mulai}
