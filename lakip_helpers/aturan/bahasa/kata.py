"""Kata: menyeragamkan ejaan dan mengurai imbuhan."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus

_NOMOR_DI_DEPAN: Final = re.compile(r"^[^a-z%]*(?:[a-z][.)](?![a-z]))?[^a-z%]*")
_KATA: Final = re.compile(r"[a-z]+")
_TANDA_PETIK: Final = str.maketrans("", "", "'’‘`")
_PANJANG_UJI_EJAAN: Final = 5
_PANJANG_DUA_SELIP: Final = 9

# awalan → (bentuk, huruf yang mungkin luluh)
_AWALAN: Final = (
    ("keter", "ke", ("",)),
    ("memper", "me", ("",)),
    ("diper", "di", ("",)),
    ("menye", "me", ("se",)),
    ("penye", "pe", ("se",)),
    ("meny", "me", ("s",)),
    ("peny", "pe", ("s",)),
    ("meng", "me", ("", "k")),
    ("peng", "pe", ("", "k")),
    ("mem", "me", ("", "p")),
    ("pem", "pe", ("", "p")),
    ("men", "me", ("", "t")),
    ("pen", "pe", ("", "t")),
    ("per", "pe", ("",)),
    ("ter", "ter", ("",)),
    ("ber", "ber", ("",)),
    ("di", "di", ("",)),
    ("me", "me", ("",)),
    ("pe", "pe", ("",)),
    ("ke", "ke", ("",)),
    ("be", "ber", ("",)),
    ("", "dasar", ("",)),
)
_PANJANG_AKAR: Final = 4
_AKHIRAN_PANJANG: Final = ("kannya", "annya", "inya", "kan", "nya", "an", "i")
_AKHIRAN: Final = ("", "kan", "an", "i", "nya", "annya", "kannya", "inya")


@dataclass(frozen=True, slots=True)
class Uraian:
    """Hasil mengurai sebuah kata: bentuk imbuhannya dan golongan kata dasarnya (kosong bila tidak dikenal)."""

    bentuk: str
    golongan: str


def normalkan(teks: str) -> list[str]:
    """Pecah kalimat menjadi kata huruf kecil yang ejaannya sudah disamakan; nomor urut dan angka dibuang.

    >>> normalkan("1. Prosentase gangguan yg di tangani (%)")
    ['persentase', 'gangguan', 'yang', 'ditangani']
    """
    kecil = _NOMOR_DI_DEPAN.sub("", teks.lower().translate(_TANDA_PETIK))
    if kecil.startswith("%"):
        kecil = "persentase " + kecil[1:]
    ejaan = muat_kamus().ejaan
    kata_lurus = [ejaan.get(kata, kata) for kata in _KATA.findall(kecil.replace("(persen)", " "))]
    daftar = " ".join(kata_lurus).replace("_", " ").split()
    if daftar:
        daftar[0] = luruskan_kepala(daftar[0])
    return _sambung_awalan(daftar)


def _sambung_awalan(daftar: list[str]) -> list[str]:
    """Satukan "di tangani" dan "ditindak lanjuti" yang tertulis terpisah."""
    hasil: list[str] = []
    benda = muat_kamus().benda
    for kata in daftar:
        terpisah = hasil and ((hasil[-1] == "di" and kata not in benda) or kata.startswith("lanjut"))
        if terpisah and urai(hasil[-1] + kata).golongan:
            hasil[-1] += kata
        else:
            hasil.append(kata)
    return hasil


@lru_cache(maxsize=20_000)
def urai(kata: str) -> Uraian:
    """Tentukan imbuhan dan golongan kata dasar sebuah kata.

    >>> urai("disusun"), urai("penyelenggaraan").golongan, urai("ketersediaan").bentuk
    (Uraian(bentuk='di', golongan='hasil'), 'laksana', 'ke')
    """
    kerja = muat_kamus().kerja
    for awalan, bentuk, luluh in _AWALAN:
        if not kata.startswith(awalan):
            continue
        for akhiran in _AKHIRAN:
            if not kata.endswith(akhiran):
                continue
            inti = kata[len(awalan) : len(kata) - len(akhiran)]
            for huruf in luluh:
                golongan = kerja.get(huruf + inti)
                if golongan:
                    return Uraian(_bentuk(bentuk, akhiran), golongan)
    return Uraian(_bentuk_luar(kata), "")


def _bentuk(bentuk: str, akhiran: str) -> str:
    if bentuk == "ter" and akhiran.endswith("nya"):
        return "ternya"
    if bentuk == "dasar" and akhiran in ("an", "annya"):
        return "pe"
    return bentuk


def _bentuk_luar(kata: str) -> str:
    """Bentuk kata yang dasarnya tidak ada di kamus, dari rupa imbuhannya saja."""
    if len(kata) > 6 and kata.startswith("ter") and kata.endswith("nya"):
        return "ternya"
    if len(kata) > 6 and kata.endswith("an"):
        if kata.startswith("pe"):
            return "pe"
        if kata.startswith("ke"):
            return "ke"
    if len(kata) > 5 and kata.startswith(("di", "ter", "me", "ber")):
        return "di" if kata.startswith("di") else ("ter" if kata.startswith("ter") else kata[:2])
    return ""


@lru_cache(maxsize=20_000)
def akar(kata: str) -> str:
    """Bentuk pembanding sebuah kata tanpa imbuhannya; bukan selalu kata dasar yang baku, tetapi tetap sama.

    >>> [akar(kata) for kata in ("penyelesaian", "diselesaikan", "penanganan", "tertangani", "ibu")]
    ['selesai', 'selesai', 'tangan', 'tangan', 'ibu']
    """
    for awalan, _, luluh in _AWALAN:
        if not kata.startswith(awalan) or len(kata) - len(awalan) < _PANJANG_AKAR:
            continue
        inti = kata[len(awalan) :]
        luluh_pasti = luluh == ("se",) or (luluh[-1] not in ("", "k") and inti[0] in "aiueo")
        inti = luluh[-1] + inti if luluh_pasti else inti
        for akhiran in _AKHIRAN_PANJANG:
            cukup = len(inti) - len(akhiran) >= _PANJANG_AKAR and (awalan or akhiran != "i")
            if inti.endswith(akhiran) and cukup:
                return inti[: len(inti) - len(akhiran)]
        return inti
    return kata


@lru_cache(maxsize=5_000)
def luruskan_kepala(kata: str) -> str:
    """Luruskan kata pembuka yang salah satu atau dua huruf: "jumalh" menjadi "jumlah".

    >>> luruskan_kepala("jumalh"), luruskan_kepala("pervalensi"), luruskan_kepala("jumat")
    ('jumlah', 'prevalensi', 'jumat')
    """
    kamus = muat_kamus()
    if len(kata) < _PANJANG_UJI_EJAAN or kata in kamus.bagian_majemuk or urai(kata).golongan:
        return kata
    batas = 2 if len(kata) >= _PANJANG_DUA_SELIP else 1
    for calon in kamus.kepala:
        if len(calon) >= _PANJANG_UJI_EJAAN and calon[0] == kata[0] and _jarak(kata, calon, batas) <= batas:
            return calon
    return kata


def _jarak(a: str, b: str, batas: int) -> int:
    """Jarak sunting dengan huruf tertukar dihitung satu; lebih dari `batas` dipotong menjadi batas + 1."""
    if abs(len(a) - len(b)) > batas:
        return batas + 1
    dua_lalu: list[int] = []
    lalu = list(range(len(b) + 1))
    for i, huruf in enumerate(a, 1):
        kini = [i]
        for j, lain in enumerate(b, 1):
            nilai = min(lalu[j] + 1, kini[-1] + 1, lalu[j - 1] + (huruf != lain))
            if i > 1 and j > 1 and huruf == b[j - 2] and a[i - 2] == lain:
                nilai = min(nilai, dua_lalu[j - 2] + 1)
            kini.append(nilai)
        dua_lalu, lalu = lalu, kini
    return lalu[-1]
