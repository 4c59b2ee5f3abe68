"""Kalimat yang membandingkan: dengan tahun lalu, target jangka menengah, atau daerah dan standar lain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lakip_helpers.laporan.bentuk import Ada
from lakip_helpers.laporan.teks.kosakata import Pola

_RENTANG: Final = re.compile(r"\b20\d\d\s*(?:-|–|/|s/?d|sampai(?: dengan)?|hingga)\s*(20\d\d)\b")
_PERATURAN: Final = re.compile(r"(?i)\bnomor\s+\d+[\w/.-]*\s+tahun\s+20\d\d\b")
_TAHUN: Final = re.compile(r"\b(20[0-4]\d)\b")
_ANGKA: Final = re.compile(r"\d+(?:[.,]\d+)*")
_KALIMAT: Final = re.compile(r"(?<=[.])\s+(?=[A-Z“‘„\d])")
_LAMPAU: Final = Pola("{lampau}")
_BERUBAH: Final = Pola("{berubah}|{sanding}")
_JANJI: Final = Pola("{janji_ukur}")
_AKHIR: Final = Pola("{jangka_menengah}")
_WILAYAH: Final = Pola("{wilayah_banding}")
_WILAYAH_ANGKA: Final = Pola(
    r"(?<!kriteria )(?<!pemerintah ){wilayah}(?:\s+(?:yang|pada|tahun|20\d\d|sudah|baru))*"
    r"\s*(?:sebesar|mencapai|adalah|yaitu|tercatat|sekitar|\(\d|\d)"
)
LEMBAGA: Final = re.compile(r"(?i)\b(?:penghargaan|juara|lomba|predikat|peringkat|anugerah|piala|apbn)\b")
_RENCANA: Final = re.compile(r"(?i)\b(?:akan|direncanakan akan|dijadwalkan)\s+(?:di|me)\w+")
DEPAN: Final = 7
"""Tahun target jangka menengah paling jauh sekian tahun sesudah tahun laporan."""


def pecah_kalimat(teks: str) -> list[str]:
    """Kalimat-kalimat sebuah paragraf."""
    return _KALIMAT.split(teks)


def hal_tiap_kalimat(kalimat: Sequence[str], tahun: int | None) -> Iterator[dict[int, Ada]]:
    """Hal pembanding (2, 3, 4) tiap kalimat sebuah paragraf: ya bila ada angka dan simpulannya, selainnya sebagian.

    >>> next(hal_tiap_kalimat(["Angkanya naik 2 poin dari keadaan 2021 (8,63)."], 2022))
    {2: <Ada.YA: 'ya'>}
    >>> next(hal_tiap_kalimat(["RPJMD mematok 86% pada 2026; tercapai 96%."], 2024))
    {3: <Ada.YA: 'ya'>}
    >>> next(hal_tiap_kalimat(["Pada tahun 2023 dan 2024 tercatat 75,10 dan 77,52."], 2024))
    {2: <Ada.SEBAGIAN: 'sebagian'>}
    """
    semua = [_PERATURAN.sub(" ", satu) for satu in kalimat]
    for satu, lanjut in zip(semua, [*semua[1:], ""], strict=True):
        polos = _RENTANG.sub(" ", satu)
        disebut = {int(t) for t in _TAHUN.findall(polos)}
        banyak = len(_ANGKA.findall(_TAHUN.sub(" ", polos)))
        if not banyak or _RENCANA.search(polos):
            yield {}
            continue
        deret = tahun is not None and any(c[1] == str(tahun) for c in _RENTANG.finditer(satu))
        hal = {
            2: _tahun_lalu(polos, disebut, banyak, tahun, deret and not _JANJI.search(polos)),
            3: _jangka_menengah(polos, disebut, f"{polos} {_TAHUN.sub(' ', lanjut)}", tahun),
            4: _di_luar(polos),
        }
        yield {nomor: ada for nomor, ada in hal.items() if ada}


def _tahun_lalu(polos: str, disebut: set[int], banyak: int, tahun: int | None, deret: bool) -> Ada | None:
    lalu = deret or (tahun is not None and (tahun - 1) in disebut)
    if not (lalu or _LAMPAU.search(polos)):
        return None
    if _BERUBAH.search(polos):
        return Ada.YA
    return Ada.SEBAGIAN if lalu and tahun in disebut and banyak > 1 else None


def _jangka_menengah(polos: str, disebut: set[int], berdua: str, tahun: int | None) -> Ada | None:
    """`berdua` kalimat itu dan kalimat berikutnya, tempat hitungannya sering ditulis."""
    depan = tahun is not None and any(tahun < t <= tahun + DEPAN for t in disebut)
    if _AKHIR.search(polos) or (depan and _JANJI.search(polos)):
        banyak = len(_ANGKA.findall(_TAHUN.sub(" ", berdua)))
        return Ada.YA if banyak > 1 or re.search(r"%|persen|poin", berdua) else None
    return None


def _di_luar(polos: str) -> Ada | None:
    luar = _WILAYAH.search(polos) or _WILAYAH_ANGKA.search(polos)
    return Ada.YA if luar and not LEMBAGA.search(polos) else None
