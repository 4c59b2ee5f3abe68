"""Arti tiap kolom: judul bertingkatnya, perannya, dan periodenya. Isi kolom mengoreksi, tidak memutuskan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lakip_helpers.berkas.petak import Petak
from lakip_helpers.kantor.bentuk import KINERJA, KolomKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import hanya_kinerja, hanya_uang, peran_teks, rapikan, sederhanakan
from lakip_helpers.kantor.kepala import Kepala
from lakip_helpers.kantor.menurut_isi import berjenis_nilai, contoh, hanya_satu_indikator, koreksi_peran
from lakip_helpers.kantor.nomor import nomor_kolom
from lakip_helpers.kantor.peran import UANG, peran_jalur, periode_jalur
from lakip_helpers.kantor.taksir import taksir

_MELEBAR: Final = frozenset({*KINERJA, *UANG, P.BASELINE})
_MELEBAR_AWAL: Final = ("tahun", "triwulan", "bulan", "semester")
JUDUL_JENIS_NILAI: Final = "Target atau realisasi"
"""Judul untuk kolom tanpa judul yang isinya kata target dan realisasi."""
_TAHUN: Final = re.compile(r"\b(?:19|20)\d\d\b")
_HASIL_BAGI: Final = re.compile(r"\d{1,2}\s*[/:]\s*\d{1,2}(?:\)?\s*[x×*]\s*100\s*%?)?$")
"""Rumus yang seluruhnya hasil bagi: kolomnya capaian, apa pun judulnya."""
_ANGKA: Final = re.compile(r"\d")


def kenali_kolom(petak: Petak, kepala: Kepala, akhir: int, judul: str = "") -> tuple[KolomKantor, ...]:
    """Kolom-kolom sebuah tabel, dari kiri; yang bersebelahan dengan judul yang sama menjadi satu.

    Masukan: petak, judulnya, batas baris tabel (tidak ikut), dan tulisan di atasnya. Keluaran: kolom berperan dan
    berperiode; kolom tanpa judul dan tanpa isi tidak ikut.

    >>> petak = Petak("a", "", [["Indikator", "Target", None], [None, "2025", "2026"], ["IPM", "80", "81"]])
    >>> [(k.judul, k.peran.value, str(k.periode)) for k in kenali_kolom(petak, Kepala((0, 1), 2), 3)][1:]
    [('Target 2025', 'target', '2025'), ('Target 2026', 'target', '2026')]
    """
    jalur = jalur_kolom(petak, kepala)
    nomor = nomor_kolom(petak, kepala.nomor) if kepala.nomor is not None else {}
    kelompok: list[list[int]] = []
    for j, teks in enumerate(jalur):
        if not teks:
            continue
        if (
            kelompok
            and kelompok[-1][-1] == j - 1
            and jalur[j - 1] == teks
            and _boleh_satu(petak, kepala.data, akhir, j)
        ):
            kelompok[-1].append(j)
        else:
            kelompok.append([j])
    kolom = [_satu_kolom(tuple(letak), jalur[letak[0]], nomor) for letak in kelompok]
    kolom = [replace(k, peran=P.LAIN) if _persen_uang(kolom, n) else k for n, k in enumerate(kolom)]
    return tuple(taksir(koreksi_peran(petak, kepala.data, akhir, hanya_satu_indikator(kolom)), judul))


def _persen_uang(kolom: Sequence[KolomKantor], n: int) -> bool:
    """Daun "%" tepat di kanan daun "Rp" adalah persen serapan, kecuali di bawah judul "Kinerja"."""
    jalur = kolom[n].jalur
    return (
        n > 0
        and sederhanakan(jalur[-1]).strip("() ") == "%"
        and hanya_uang(kolom[n - 1].jalur[-1])
        and not any(map(hanya_kinerja, jalur[:-1]))
    )


def jalur_kolom(petak: Petak, kepala: Kepala) -> list[tuple[str, ...]]:
    """Judul tiap kolom petak dari atas ke daun; judul kelompok yang tidak digabung dipanjangkan ke anaknya."""
    lebar = petak.lebar
    tingkat = [[rapikan(petak.teks(i, j)) for j in range(lebar)] for i in kepala.baris]
    for k in range(len(tingkat) - 1):
        _panjangkan(petak, kepala.baris[k], tingkat, k)
    hasil: list[tuple[str, ...]] = []
    for j in range(lebar):
        jalur: list[str] = []
        for baris in tingkat:
            if baris[j] and (not jalur or jalur[-1] != baris[j]):
                jalur.append(baris[j])
        if jalur:
            jalur[-1] = _tahun_sendiri(petak, kepala.baris[-1], j, jalur[-1])
        if not jalur and berjenis_nilai(petak, kepala.data, len(petak.kisi), j):
            jalur = [JUDUL_JENIS_NILAI]
        if (
            not jalur
            and hasil
            and not petak.gabungan
            and any(petak.teks(i, j) for i in contoh(kepala.data, len(petak.kisi)))
        ):
            jalur = list(hasil[-1])
        hasil.append(tuple(jalur))
    return hasil


def _tahun_sendiri(petak: Petak, i: int, j: int, teks: str) -> str:
    """Judul yang menutupi beberapa kolom dan memuat tahun sebanyak itu ("Target 2027 2028"): tiap kolom satu.

    >>> petak = Petak("a", "", [["Target 2027 2028", "Target 2027 2028"]], {(0, 0): (0, 0, 0, 1), (0, 1): (0, 0, 0, 1)})
    >>> [_tahun_sendiri(petak, 0, j, "Target 2027 2028") for j in (0, 1)]
    ['Target 2027', 'Target 2028']
    """
    _, awal, _, akhir = petak.wilayah(i, j)
    tahun = _TAHUN.findall(teks)
    if akhir == awal or len(tahun) != akhir - awal + 1:
        return teks
    return rapikan(f"{_TAHUN.sub('', teks)} {tahun[j - awal]}")


def _panjangkan(petak: Petak, i: int, tingkat: list[list[str]], k: int) -> None:
    """Isi judul kelompok yang kosong: dari kiri bila judul kiri memang melebar dan beranak, selainnya dari kanan."""
    baris, asli = tingkat[k], list(tingkat[k])
    bawah = [any(turunan[j] and turunan[j] != asli[j] for turunan in tingkat[k + 1 :]) for j in range(len(baris))]
    for j in range(len(baris)):
        if baris[j] or not bawah[j] or petak.wilayah(i, j) != (i, j, i, j):
            continue
        kiri = baris[j - 1] if j else ""
        if kiri and bawah[j - 1] and (peran_teks(kiri) in _MELEBAR or sederhanakan(kiri).startswith(_MELEBAR_AWAL)):
            baris[j] = kiri
        else:
            kanan = next((m for m in range(j + 1, len(baris)) if asli[m] or not bawah[m]), None)
            if kanan is not None and asli[kanan] and bawah[kanan] and peran_teks(asli[kanan]) in _MELEBAR:
                baris[j] = asli[kanan]


def _boleh_satu(petak: Petak, awal: int, akhir: int, j: int) -> bool:
    """Dua kolom berjudul sama menjadi satu bila keduanya tidak sama-sama berisi angka (angka dan satuannya)."""
    berangka = [sum(bool(_ANGKA.search(petak.teks(i, k))) for i in contoh(awal, akhir)) for k in (j - 1, j)]
    return min(berangka) * 2 <= max(berangka) or any(petak.wilayah(i, j)[1] < j for i in contoh(awal, akhir))


def _satu_kolom(letak: tuple[int, ...], jalur: tuple[str, ...], nomor: dict[int, tuple[int, str]]) -> KolomKantor:
    tercetak, rumus = nomor.get(letak[0], (0, ""))
    peran = peran_jalur(jalur)
    if peran in KINERJA and _HASIL_BAGI.match(rumus.strip("() ")):
        peran = P.CAPAIAN
    return KolomKantor(letak, jalur, peran, periode_jalur(jalur), tercetak, rumus)
