"""Arah: ke mana angka indikator harus bergerak, dari kata yang menyebutkan masalah dan penanganannya."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lakip_helpers.aturan.bahasa.kalimat import Kalimat
from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.istilah import Arah, Yakin

_KEPALA_HITUNG: Final = frozenset({"jumlah", "persen", "ternya_hasil"})
_KEPALA_MUTU: Final = frozenset({"indeks", "nilai", "tingkat"})
_KEPALA_BAGIAN: Final = frozenset({"persen", "cakupan"})


@dataclass(frozen=True, slots=True)
class PutusanArah:
    """Arah sebuah indikator, sebabnya, dan kata yang memutuskan."""

    arah: Arah
    sebab: str
    yakin: Yakin


def tentukan_arah(kalimat: Kalimat, satuan: str = "") -> PutusanArah:
    """Tentukan arah indikator.

    >>> from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
    >>> tentukan_arah(baca_kalimat("Angka kematian ibu")).arah.value
    'turun'
    """
    return (
        _putusan_peringkat(kalimat, satuan)
        or _putusan_tetap(kalimat)
        or _putusan_turun(kalimat)
        or _putusan_naik(kalimat)
    )


def _putusan_peringkat(kalimat: Kalimat, satuan: str) -> PutusanArah | None:
    if _kepala(kalimat) == "peringkat" or satuan == "peringkat":
        return PutusanArah(Arah.TURUN, '"peringkat": peringkat 1 yang terbaik', Yakin.SEDANG)
    return None


def _putusan_tetap(kalimat: Kalimat) -> PutusanArah | None:
    """Gaji dan dokumen wajib: banyaknya sudah ditentukan, tidak untuk dinaikkan."""
    netral = _kata_dari(kalimat, "netral")
    if netral and _kepala(kalimat) not in _KEPALA_MUTU:
        return PutusanArah(Arah.TETAP, f'"{_tampil(netral)}": banyaknya sudah ditentukan', Yakin.SEDANG)
    wajib = next((b.kata for b in kalimat.topik if b.golongan == "wajib"), "")
    dokumen = next((b.kata for b in kalimat.inti if b.golongan == "dokumen"), "")
    if wajib and dokumen and _kepala(kalimat) in _KEPALA_HITUNG and not _ada_ukuran_mutu(kalimat):
        sebab = f'"{dokumen}" tentang "{_tampil(wajib)}": banyaknya sudah ditentukan setiap tahun'
        return PutusanArah(Arah.TETAP, sebab, Yakin.SEDANG)
    return None


def _putusan_turun(kalimat: Kalimat) -> PutusanArah | None:
    waktu = "" if _kepala(kalimat) in _KEPALA_BAGIAN else _kata_dari(kalimat, "waktu")
    pasti = waktu or _kata_dari(kalimat, "selalu_turun")
    negatif = pasti or _kata_dari(kalimat, "negatif")
    if not negatif or (not pasti and _lawan(kalimat)):
        return None
    return PutusanArah(Arah.TURUN, f'"{_tampil(negatif)}": makin kecil makin baik', Yakin.TINGGI)


def _lawan(kalimat: Kalimat) -> str:
    """Kata yang menyatakan masalahnya ditangani; "Menurunnya kasus" tetap mengukur kasusnya sendiri."""
    if _kepala(kalimat) == "susut" and kalimat.kepala[0].kata.endswith("nya"):
        return ""
    predikat = kalimat.predikat
    if predikat and predikat.golongan.endswith(("/di", "/ter")) and not _buruk(predikat.kata):
        return predikat.kata
    if kalimat.inti and kalimat.inti[0].golongan == "dokumen":
        return kalimat.inti[0].kata
    return _kata_dari(kalimat, "lawan")


def _putusan_naik(kalimat: Kalimat) -> PutusanArah:
    negatif, lawan = _kata_dari(kalimat, "negatif"), _lawan(kalimat)
    if negatif and lawan:
        sebab = f'"{_tampil(lawan)}" menyatakan "{_tampil(negatif)}" ditangani, makin besar makin baik'
        return PutusanArah(Arah.NAIK, sebab, Yakin.SEDANG)
    return PutusanArah(Arah.NAIK, "tidak ada kata yang berarti makin kecil makin baik", Yakin.TINGGI)


def _kepala(kalimat: Kalimat) -> str:
    return kalimat.kepala[0].golongan if kalimat.kepala else ""


def _kata_dari(kalimat: Kalimat, golongan: str) -> str:
    """Kata kalimat yang termasuk golongan arah itu; kata majemuk didahulukan."""
    kena = kalimat.kata & muat_kamus().arah[golongan]
    return min(kena, key=lambda kata: (-len(kata), kata)) if kena else ""


def _buruk(kata: str) -> bool:
    return kata in muat_kamus().arah["negatif"]


def _ada_ukuran_mutu(kalimat: Kalimat) -> bool:
    return kalimat.predikat is not None and kalimat.predikat.golongan == "sifat_mutu"


def _tampil(kata: str) -> str:
    return kata.replace("_", " ")
