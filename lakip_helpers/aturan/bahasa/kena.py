"""Kena: kata kerja yang menyebut pokoknya ditimpa hal buruk: "menderita", "dipecat", "mendapat sanksi".

"Mendapat" dan "diberi" sendiri baik; benda sesudahnya yang menentukan. Sanksi atas pelanggarnya sendiri ("pelanggar
yang dikenai denda") adalah penanganan.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import urai


def kena(pokok: Sequence[str], ekor: Sequence[str]) -> str:
    """Kata di depan ekor yang menyebut pokoknya ditimpa hal buruk; kosong bila tidak.

    >>> kena(["jumlah", "asn"], ["mendapat", "sanksi", "berat"])
    'mendapat sanksi'
    >>> kena(["jumlah", "asn"], ["mendapat", "penghargaan"])
    ''
    >>> kena(["persentase", "pelanggar"], ["dikenai", "denda"])
    ''
    """
    if not ekor or ekor[0] not in awal_kena():
        return ""
    return kata_depan(ekor, _derita()) or _dihukum(pokok, ekor) or _menurut_benda(ekor)


def kata_depan(ekor: Sequence[str], golongan: frozenset[str]) -> str:
    """Kata (atau dua kata) pertama ekor yang termasuk golongan itu; kosong bila bukan yang pertama.

    >>> kata_depan(["putus", "obat"], frozenset({"putus_obat"}))
    'putus obat'
    """
    if "_".join(ekor[:2]) in golongan:
        return " ".join(ekor[:2])
    return ekor[0] if ekor and ekor[0] in golongan else ""


@cache
def awal_kena() -> frozenset[str]:
    """Semua kata yang dapat memulai keadaan itu.

    >>> {"menderita", "dipecat", "mendapat", "mengalami", "putus"} <= awal_kena()
    True
    """
    arah = muat_kamus().arah
    golongan = ("dihukum", "menerima_sanksi", "mengalami", "menjauhi", "menyatakan")
    semua = _derita().union(*(arah[nama] for nama in golongan))
    return frozenset(kata.split("_")[0] for kata in semua)


@cache
def _derita() -> frozenset[str]:
    """Kata kerja yang menimpa pokoknya, dan masalah yang diperbuat pokoknya sendiri ("melanggar", "menunggak")."""
    arah = muat_kamus().arah
    return arah["derita"] | {kata for kata in arah["negatif"] if urai(kata).bentuk == "me" and "_" not in kata}


def _dihukum(pokok: Sequence[str], ekor: Sequence[str]) -> str:
    """ "Dipecat", "dikenai sanksi", "menerima surat peringatan", kecuali pada pelanggarnya sendiri."""
    arah = muat_kamus().arah
    benda = kata_depan(ekor[1:], arah["sanksi"]) if ekor[0] in arah["menerima_sanksi"] else ""
    hukuman = f"{ekor[0]} {benda}" if benda else kata_depan(ekor, arah["dihukum"])
    pelaku = (arah["negatif"] | arah["pelaku"]) if hukuman else frozenset()
    return hukuman if pelaku.isdisjoint((*pokok, *map("_".join, pairwise(pokok)))) else ""


def _menurut_benda(ekor: Sequence[str]) -> str:
    """Kata kerja yang baik atau buruk menurut kata sesudahnya ("mengalami", "menolak", "terbukti")."""
    arah = muat_kamus().arah
    benda = [kata for kata in ekor[1:4] if kata not in muat_kamus().lewati]
    masalah = kata_depan(benda, arah["negatif"] | arah["dialami_buruk"] | arah["pelaku"])
    buruk = (
        (bool(masalah) and ekor[0] in arah["menyatakan"] | arah["mengalami"])
        or (ekor[0] in arah["mengalami"] and not _baik_dialami(ekor[1:2]))
        or (ekor[0] in arah["menjauhi"] and not masalah)
    )
    return " ".join(ekor[:2]) if buruk else ""


def _baik_dialami(benda: Sequence[str]) -> bool:
    """Kata kerja berimbuhan pe-an ("perbaikan"), kenaikan, dan yang baik ("kemajuan") baik bila dialami."""
    baik = muat_kamus().arah["dialami_baik"] | muat_kamus().kepala.keys()
    return any(kata in baik or urai(kata).bentuk == "pe" for kata in benda)
