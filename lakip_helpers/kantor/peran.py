"""Peran dan periode sebuah kolom menurut judul bertingkatnya, dari daun ke atas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lakip_helpers.kantor.bentuk import KINERJA, Periode
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.kata import (
    hanya_kinerja,
    hanya_uang,
    nomor_bagian,
    peran_singkat,
    peran_teks,
    periode_teks,
    sederhanakan,
)

UANG: Final = (P.PAGU, P.REALISASI_ANGGARAN)


def peran_jalur(jalur: Sequence[str]) -> P:
    """Peran sebuah kolom: dari daun ke atas, tingkat pertama yang menyebut sesuatu yang menentukan.

    >>> peran_jalur(("Realisasi Kinerja dan Anggaran", "2023", "Rp")).value, peran_jalur(("Target", "2023", "K")).value
    ('realisasi anggaran', 'target')
    >>> peran_jalur(("Realisasi", "%")).value, peran_jalur(("Anggaran", "Target")).value
    ('capaian', 'pagu')
    """
    daun = jalur[-1]
    if hanya_uang(daun):
        return _peran_uang(jalur[:-1])
    kinerja = persen = False
    for n in range(len(jalur) - 1, -1, -1):
        teks = jalur[n]
        if n and (singkat := peran_singkat(teks)):
            return singkat
        if sederhanakan(teks).strip("() ") in ("%", "persen", "persentase", "prosentase"):
            persen = True
        elif hanya_kinerja(teks) and (n or peran_teks(teks) not in KINERJA):
            kinerja, persen = True, False
        elif n < len(jalur) - 1 and "pendanaan" in teks.casefold() and _bernama_sendiri(daun):
            return P.LAIN
        elif (peran := peran_teks(teks)) and (peran is not P.TAHUN or n == len(jalur) - 1):
            return _sesuaikan(peran, teks, jalur[:n], persen=persen, kinerja=kinerja)
    return P.CAPAIAN if persen else P.TARGET if kinerja and len(jalur) > 1 else P.LAIN


def _bernama_sendiri(daun: str) -> bool:
    """Judul anak berkata-kata tanpa periode dan tanpa peran ("Prioritas Nasional"): kelompoknya bukan perannya."""
    return any(map(str.isalpha, daun)) and not periode_teks(daun) and not hanya_kinerja(daun) and not peran_teks(daun)


def _peran_uang(atas: Sequence[str]) -> P:
    """Uang di bawah "Target" adalah pagu, di bawah "Realisasi" realisasi anggaran."""
    for teks in reversed(atas):
        peran = peran_teks(teks)
        if peran in (P.REALISASI, P.REALISASI_ANGGARAN):
            return P.REALISASI_ANGGARAN
        if peran is P.CAPAIAN:
            return P.LAIN
        if peran:
            break
    return P.PAGU


def _sesuaikan(peran: P, teks: str, atas: Sequence[str], *, persen: bool, kinerja: bool) -> P:
    uang = any(peran_teks(t) in UANG and "kinerja" not in t.casefold() for t in atas)
    if uang and peran in KINERJA:
        return {P.TARGET: P.PAGU, P.REALISASI: P.REALISASI_ANGGARAN}.get(peran, P.LAIN) if not persen else P.LAIN
    if kinerja and peran in UANG:
        return _kinerja_di_antara_uang(teks) or peran
    if persen and peran in (P.REALISASI, P.CAPAIAN):
        return P.CAPAIAN
    if persen and peran in UANG:
        return P.LAIN
    if peran in KINERJA and any(peran_teks(t) is P.BASELINE for t in atas):
        return P.BASELINE
    return peran


def _kinerja_di_antara_uang(teks: str) -> P | None:
    """Peran kinerja pada judul yang menyebut uang lebih dahulu."""
    return next(
        (
            p
            for kata, p in (("realisasi", P.REALISASI), ("target", P.TARGET), ("capaian", P.CAPAIAN))
            if kata in teks.casefold()
        ),
        None,
    )


def periode_jalur(jalur: Sequence[str]) -> Periode:
    """Periode sebuah kolom: tahun, bagian, dan sebutannya masing-masing dari tingkat terbawah yang menyebutnya.

    >>> str(periode_jalur(("Target Tahun 2023", "Triwulan", "II"))), str(periode_jalur(("Tahun ke-", "3")))
    ('2023 TW II', 'Tahun 3')
    """
    tahun = bagian = ke = ""
    for n in range(len(jalur) - 1, -1, -1):
        ini = periode_teks(jalur[n])
        if n and not ini:
            ini = nomor_bagian(jalur[n], jalur[n - 1])
        tahun, bagian = tahun or ini.tahun, bagian or ini.bagian
        if not ke and not _sudah_bertahun(ini, jalur[n], tahun):
            ke = ini.ke
    return Periode(tahun, bagian, "" if ke == "Renstra" and bagian else ke)


def _sudah_bertahun(ini: Periode, teks: str, tahun: str) -> bool:
    """Sebutan "n-1" atau "Renstra" tidak berarti lagi bila tahunnya sudah disebut di daun."""
    if ini.ke.startswith("n"):
        return bool(tahun) or "evaluasi" in teks.casefold()
    return ini.ke == "Renstra" and bool(tahun) and tahun != ini.tahun
