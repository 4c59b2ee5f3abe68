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
from lakip_helpers.aturan.indikator.kata_mutu import muat_kata

_PENGGANTI: Final = {
    "": "qq",
    "di": "diqqqq",
    "ter": "terqqqq",
    "me": "meqqqq",
    "be": "berqqqq",
    "pe": "peqqqqan",
    "ke": "keqqqqan",
}
"""Bentuk imbuhan sebuah kata yang tidak dikenal → kata penggantinya, yang imbuhannya terbaca sama."""
SAMAR: Final = frozenset({*_PENGGANTI.values(), "q"})
"""Semua pengganti; kata satu huruf diganti "q"."""
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
def pengganti(kata: str) -> str:
    """Pengganti sebuah kata (huruf kecil) yang tidak dapat mengubah putusan; kosong bila katanya harus tetap.

    >>> pengganti("rogojampi"), pengganti("meranti"), pengganti("desa"), pengganti("pemugaran"), pengganti("jumalh")
    ('qq', 'meqqqq', '', '', '')
    """
    uraian = urai(kata)
    tetap = (
        kata in kata_dikenal()
        or uraian.golongan
        or urai(f"di{kata}").golongan
        or kata.startswith("lanjut")
        or kata.endswith("nya")
        or (_KE_AN.fullmatch(kata) and uraian.bentuk != "ke")
        or luruskan_kepala(kata) != kata
    )
    if tetap:
        return ""
    return "q" if len(kata) == 1 else _PENGGANTI.get(uraian.bentuk, "")


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
        samar = pengganti(bagian.lower()) if berhuruf else ""
        besar = bagian.isupper() and len(bagian) <= _TERPANJANG_SINGKATAN
        return (samar.upper() if besar else samar) or bagian

    return BAGIAN.sub(ganti, kata)


@lru_cache(maxsize=50_000)
def jenis_bagian(samar: str) -> tuple[int, ...]:
    """Tiap bagian (`BAGIAN`) bentuk samar: 1 kata yang disamarkan, 2 angka (juga yang tetap tertulis), 0 yang tetap.

    >>> jenis_bagian("qq),"), jenis_bagian("0-0"), jenis_bagian("desa/qq")
    ((1,), (2, 2), (0, 1))
    """
    return tuple(2 if satu.isdigit() else int(satu.lower() in SAMAR) for satu in BAGIAN.findall(samar))


def _boleh_samar(kata: str) -> bool:
    """Huruf urut ("a."), kata berpetik, dan kata yang bermakna bila angkanya dibuang dibiarkan apa adanya."""
    if not kata.isascii() or _PETIK & set(kata) or _HURUF_URUT.match(kata):
        return False
    return not ANGKA.search(kata) or all(map(pengganti, _KATA.findall(ANGKA.sub("", kata).lower())))


def _samarkan_angka(kata: str, cocok: re.Match[str]) -> str:
    awal, angka = cocok.start(), cocok[0]
    if awal == 0 and _BUTIR.match(kata):
        return angka
    return "100" if angka.startswith("100") and _RATUS.match(kata, max(0, awal - 1)) else "0"
