"""Samar: kata yang tidak dibaca aturan mana pun, dan angka, diganti tanda yang sama.

Nama tempat, kode, dan tahun tidak mengubah putusan tentang sebuah kalimat; sesudah disamarkan, kalimat yang hanya
berbeda itu tertulis sama. Kata yang baru dibaca sebuah aturan harus dikenal (`kata_dikenal`): letakkan di kamus.toml
atau kata_mutu.toml, atau aturan itu tidak akan melihatnya.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from lakip_helpers import acuan
from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import Uraian, luruskan_kepala, urai
from lakip_helpers.aturan.kata_mutu import muat_kata

SAMAR: Final = frozenset({"q", "qq"})
"""Tanda kata yang disamarkan (satu huruf, lebih dari satu huruf); huruf besar bila katanya mungkin singkatan."""
BAGIAN: Final = re.compile(r"[A-Za-z]+|[0-9]+")
ANGKA: Final = re.compile(r"[0-9]+")
_KATA: Final = re.compile(r"[a-z]+")
_HURUF_URUT: Final = re.compile(r"[^A-Za-z]*[A-Za-z][.)]")
_BUTIR: Final = re.compile(r"[12][.)]")
_RATUS: Final = re.compile(r"(?:^|[x×*])100", re.IGNORECASE)
_PETIK: Final = frozenset("'’‘`")
_KE_AN: Final = re.compile(r"ke\w+an")
_POLOS: Final = Uraian("", "")
_TERPANJANG_SINGKATAN: Final = 8


@cache
def kata_dikenal() -> frozenset[str]:
    """Semua kata yang dibaca aturan: kamus, kata mutu, kata pengenal skala, dan pokok urusan.

    >>> {"jumlah", "optimal", "stunting"} <= kata_dikenal(), "rogojampi" in kata_dikenal()
    (True, False)
    """
    kamus, mutu = muat_kamus(), muat_kata()
    nilai = [acuan.ambil(k).nilai for k in acuan.daftar_kunci() if k.startswith(("skala.", "kewenangan."))]
    ungkapan = [kata for satu in nilai for kata in (*satu.get("kata", ()), *satu.get("pokok", ()))]
    ungkapan += [*kamus.lewati, *kamus.ejaan, *kamus.ejaan.values(), *kamus.bagian_majemuk]
    ungkapan += [*mutu.dibaca, *mutu.penjelas, *mutu.pasangan, *mutu.ejaan, *mutu.singkat]
    return frozenset(kata for satu in ungkapan for kata in _KATA.findall(satu.lower()))


@lru_cache(maxsize=100_000)
def netral(kata: str) -> bool:
    """Kata (huruf kecil) yang tidak dapat mengubah putusan: di luar semua daftar, dan imbuhannya tidak bermakna.

    >>> netral("rogojampi"), netral("desa"), netral("pemugaran"), netral("jumalh")
    (True, False, False, False)
    """
    return (
        kata not in kata_dikenal()
        and urai(kata) == _POLOS
        and not urai(f"di{kata}").golongan
        and not kata.startswith("lanjut")
        and not kata.endswith("nya")
        and not _KE_AN.fullmatch(kata)
        and luruskan_kepala(kata) == kata
    )


@lru_cache(maxsize=50_000)
def samarkan(kata: str) -> str:
    """Bentuk samar satu kata tanpa spasi. Angka yang dibaca aturan ("1." di depan, "x 100") tetap tertulis.

    >>> [samarkan(kata) for kata in ("Kabat),", "desa", "2025", "7-12", "x100%", "1.")]
    ['qq),', 'desa', '0', '0-0', 'x100%', '1.']
    """
    berhuruf = _boleh_samar(kata)

    def ganti(cocok: re.Match[str]) -> str:
        bagian = cocok[0]
        if bagian.isdigit():
            return _samarkan_angka(kata, cocok)
        if not berhuruf or not netral(bagian.lower()):
            return bagian
        samar = "q" if len(bagian) == 1 else "qq"
        return samar.upper() if bagian.isupper() and len(bagian) <= _TERPANJANG_SINGKATAN else samar

    return BAGIAN.sub(ganti, kata)


def isian(kata: str) -> list[str]:
    """Bagian kata yang disamarkan, huruf kecil; semua angka termasuk, juga yang tetap tertulis.

    >>> isian("Kabat),"), isian("7-12"), isian("desa")
    (['kabat'], ['7', '12'], [])
    """
    pasangan = zip(BAGIAN.findall(kata), BAGIAN.findall(samarkan(kata)), strict=True)
    return [asal.lower() for asal, samar in pasangan if samar.lower() in SAMAR or asal.isdigit()]


def _boleh_samar(kata: str) -> bool:
    """Huruf urut ("a."), kata berpetik, dan kata yang bermakna bila angkanya dibuang dibiarkan apa adanya."""
    if not kata.isascii() or _PETIK & set(kata) or _HURUF_URUT.match(kata):
        return False
    return not ANGKA.search(kata) or all(netral(utuh) for utuh in _KATA.findall(ANGKA.sub("", kata).lower()))


def _samarkan_angka(kata: str, cocok: re.Match[str]) -> str:
    awal, angka = cocok.start(), cocok[0]
    if awal == 0 and _BUTIR.match(kata):
        return angka
    return "100" if angka.startswith("100") and _RATUS.match(kata, max(0, awal - 1)) else "0"
