"""Tabel yang berlanjut di tabel berikutnya tanpa judul kolom: Word memotongnya di pergantian halaman atau bagian."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kalimat import awal_indikator

_LANJUTAN: Final = re.compile(r"(?i)^\W*(?:(?:tabel|lanjutan|sambungan).*)?\W*\d*\W*$")


def sambungan_tabel(petak: Petak, lama: TabelKantor) -> Petak | None:
    """Petak ini dengan judul kolom tabel sebelumnya di atasnya; `None` bila bukan lanjutannya.

    Lanjutan: dokumen yang sama (bukan lembar kerja), kolomnya sebanyak tabel itu, tidak ada kalimat di antaranya, dan
    nomornya melanjutkan nomor terakhir, atau barisnya langsung indikator dengan nilainya.

    >>> lama = Petak("a", "tabel 1", [["No", "Indikator", "Target"], ["1", "Indeks air", "50"]])
    >>> from lakip_helpers.kantor.baca import baca_petak
    >>> sambungan_tabel(Petak("a", "tabel 2", [["2", "Indeks udara", "70"]]), baca_petak(lama)[0]).kisi[0]
    ['No', 'Indikator', 'Target']
    """
    if petak.lembaran or petak.lebar != lama.petak.lebar or not lama.baris or not petak.kisi:
        return None
    if not all(_LANJUTAN.match(teks) for teks in petak.atas):
        return None
    if not (_nomor_lanjut(petak, lama) or _langsung_isi(petak, lama.kolom)):
        return None
    awal, akhir = lama.kepala
    geser = akhir - awal + 1
    judul = {
        (i - awal, j): (a - awal, b, c - awal, d)
        for (i, j), (a, b, c, d) in lama.petak.gabungan.items()
        if awal <= a and c <= akhir
    }
    isi_baru = {(i + geser, j): (a + geser, b, c + geser, d) for (i, j), (a, b, c, d) in petak.gabungan.items()}
    asal = petak.baris or [(petak.tempat, n + 1) for n in range(len(petak.kisi))]
    return replace(
        petak,
        kisi=[*lama.petak.kisi[awal : akhir + 1], *petak.kisi],
        gabungan={**judul, **isi_baru},
        baris=[(petak.tempat, 0)] * geser + list(asal),
        puncak={(i + geser, j): tepi for (i, j), tepi in petak.puncak.items()},
        atas=lama.petak.atas,
    )


def _nomor_lanjut(petak: Petak, lama: TabelKantor) -> bool:
    nomor = next(iter(lama.kolom_berperan(P.NOMOR)), None)
    if nomor is None:
        return False
    letak = lama.kolom[nomor].letak[0]
    terakhir = [_bulat(str(baris.nilai.get(nomor, ""))) for baris in lama.baris]
    pertama = next((n for i in range(len(petak.kisi)) if (n := _bulat(petak.teks(i, letak)))), 0)
    return bool(pertama) and pertama == max(terakhir) + 1


def _bulat(teks: str) -> int:
    inti = teks.strip(" .()")
    return int(inti) if inti.isdigit() and len(inti) <= 3 else 0


def _langsung_isi(petak: Petak, kolom: Sequence[KolomKantor]) -> bool:
    """Baris pertamanya kalimat indikator di kolom indikator, dan ada angka di kolom nilai."""
    pokok = [k.letak[0] for k in kolom if k.peran is P.INDIKATOR and k.letak]
    nilai = [k.letak[0] for k in kolom if k.peran in KINERJA and k.letak]
    berindikator = any(awal_indikator(petak.teks(0, j)) for j in pokok)
    return berindikator and any(re.search(r"\d", petak.teks(0, j)) for j in nilai)
