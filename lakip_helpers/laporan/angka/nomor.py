"""LAP-07: nomor subbab yang tidak cocok dengan babnya, rujukan ke tabel yang tidak ada, nomor urut yang melompat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from lakip_helpers.berkas.petak import BarisNaskah
from lakip_helpers.laporan.bentuk import Bagian, TemuanLaporan
from lakip_helpers.laporan.teks.kata import petik, sebut_contoh, serupa
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.tabel_angka import TabelAngka

_PENUH: Final = re.compile(r"^(\d{1,2}(?:\s?\.\s?\d{1,2})+)\.?\s+([A-Z].*)")
_TABEL: Final = re.compile(r"(?i)^(?:tabel|table)\s*[:.]?\s*(\d+(?:\.\d+)*)")
_RUJUK: Final = re.compile(r"(?i)\btabel\s+(\d+(?:\.\d+)+)")
RAPAT: Final = 8
DERET: Final = 3
BAB_MAKS: Final = 9


def periksa_nomor(
    naskah: Naskah, struktur: Mapping[str, Bagian], tabel: Sequence[TabelAngka], sasaran: Sequence[str] = ()
) -> Iterator[TemuanLaporan]:
    """Nomor subbab yang tidak cocok dengan babnya atau dipakai dua kali, dan rujukan ke tabel yang tidak ada."""
    yield from _subbab_salah(naskah, struktur)
    yield from _subbab_ganda(naskah)
    yield from _rujukan(naskah)
    yield from _urut(tabel, sasaran)


def _judul_bernomor(naskah: Naskah) -> list[tuple[int, BarisNaskah, str]]:
    """Judul subbab bernomor (baris, isinya, nomornya); yang berderet rapat adalah sistematika, bukan judul."""
    semua = [
        (n, b, c[1].replace(" ", ""))
        for n, b in enumerate(naskah.baris)
        if not b.tabel and n not in naskah.daftar and len(b.teks.split()) <= 14 and (c := _PENUH.match(b.teks))
    ]
    letak = [n for n, _, _ in semua]
    return [satu for satu in semua if sum(abs(m - satu[0]) <= RAPAT for m in letak) <= DERET]


def _subbab_salah(naskah: Naskah, struktur: Mapping[str, Bagian]) -> Iterator[TemuanLaporan]:
    awal = sorted((b.baris, _nomor_bab(b, nama)) for nama, b in struktur.items() if nama[:4] == "bab_" and b.baris >= 0)
    judul = _judul_bernomor(naskah)
    for letak, (mulai, bab) in enumerate(awal):
        akhir = awal[letak + 1][0] if letak + 1 < len(awal) else len(naskah.baris)
        milik = [(b, int(nomor.split(".")[0])) for n, b, nomor in judul if mulai <= n < akhir]
        salah = [b for b, k in milik if k != bab and k < BAB_MAKS and (k < bab or letak + 1 < len(awal))]
        if salah and any(k == bab for _, k in milik):
            contoh = sebut_contoh([f"“{petik(b.teks, 5)}”" for b in salah])
            yield TemuanLaporan(
                "LAP-07",
                tuple(sorted({b.halaman for b in salah})),
                f"subbab {contoh} berada di Bab {bab}, nomornya bab lain",
            )


def _nomor_bab(bagian: Bagian, nama: str) -> int:
    cocok = re.match(r"(?i)^bab\s+([IVX]+|\d)", bagian.judul)
    angka = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7}
    return (angka.get(cocok[1].upper()) or int(nama[-1])) if cocok else int(nama[-1])


def _subbab_ganda(naskah: Naskah) -> Iterator[TemuanLaporan]:
    dipakai: dict[str, list[BarisNaskah]] = {}
    for _, b, nomor in _judul_bernomor(naskah):
        dipakai.setdefault(nomor, []).append(b)
    for nomor, baris in dipakai.items():
        beda = [b for b in baris[1:] if serupa(b.teks, baris[0].teks) < 0.5]
        if beda and nomor.count(".") <= 3:
            pesan = f"nomor {nomor} dipakai dua kali: “{petik(baris[0].teks, 7)}” dan “{petik(beda[0].teks, 7)}”"
            yield TemuanLaporan("LAP-07", tuple(sorted({baris[0].halaman, beda[0].halaman})), pesan)


def _rujukan(naskah: Naskah) -> Iterator[TemuanLaporan]:
    ada = {c[1] for b in naskah.baris if (c := _TABEL.match(b.teks))}
    if len(ada) < 3:
        return
    for n, b in enumerate(naskah.baris):
        for nomor in () if n in naskah.daftar or _TABEL.match(b.teks) else _RUJUK.findall(b.teks):
            if nomor not in ada and nomor.split(".")[0] in {x.split(".")[0] for x in ada}:
                yield TemuanLaporan(
                    "LAP-07", (b.halaman,), f"uraian menyebut Tabel {nomor}, tetapi tidak ada tabel bernomor itu"
                )


def _urut(tabel: Sequence[TabelAngka], sasaran: Sequence[str]) -> Iterator[TemuanLaporan]:
    """Nomor urut baris yang melompat: "1, 2, 4, 5"."""
    for t in tabel:
        nomor = t.urutan
        urut = [k for _, k, _ in nomor]
        lompat = [(h, a, b) for (_, a, _), (h, b, _) in pairwise(nomor) if b - a in (2, 3)]
        if all(k <= len(sasaran) and serupa(teks, sasaran[k - 1]) > 0.7 for _, k, teks in nomor if lompat):
            continue  # nomornya memang nomor sasaran
        if len(lompat) == 1 and len(urut) >= 3 and urut[0] == 1 and urut == sorted(set(urut)):
            halaman, a, b = lompat[0]
            yield TemuanLaporan(
                "LAP-07", (halaman,), f"nomor urut baris tabel melompat dari {a} ke {b} ({', '.join(map(str, urut))})"
            )
