"""Aturan TGT antarbaris: deret yang tersalin, bergeser setahun, atau berbeda untuk indikator yang sama.

Baris yang belakangan dibandingkan dengan baris pertama yang sepadan, sehingga biayanya tumbuh lurus.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from lakip_helpers.aturan.dasar.kerangka import Aturan, Bidang, Deret, Kena
from lakip_helpers.aturan.dasar.seri import NYARIS
from lakip_helpers.aturan.indikator import kartu_target as kartu
from lakip_helpers.aturan.indikator.naskah import kutip, nomori
from lakip_helpers.aturan.indikator.siap import Siap, berpembanding, nomor_baris, pertama, sekali

_MINIMUM_SAMA: Final = 4
"""Paling sedikit tahun yang harus sama sebelum dua deret disebut tersalin."""
_KOSONG: Final = -98765.4321
_TERBESAR: Final = 9e12
_PENGACAK: Final = np.uint64(0x9E3779B97F4A7C15)
_SEPOTONG: Final = 50_000
_BANYAK_SALINAN: Final = 3
"""Deret sederhana (85; 86; 87) baru mencurigakan bila sebanyak ini indikator memakainya."""


def tgt_08(s: Siap) -> Kena:
    """Deret bergerak yang sama persis dengan deret indikator lain."""
    d = s.seri
    nomor, letak = _nomor_deret(d.nilai)
    acu = letak[nomor]
    calon = berpembanding(acu)
    calon = calon[s.pokok[calon] != s.pokok[acu[calon]]]
    seopd = s.pemilik[calon] == s.pemilik[acu[calon]]
    banyak = np.bincount(nomor, minlength=len(letak))[nomor[calon]] >= _BANYAK_SALINAN
    deret = d.potong(calon)
    pecahan, ajek = _berpecahan(deret.nilai), _berlangkah_ajek(deret.langkah)
    khas = np.where(seopd, pecahan | ~ajek | banyak, pecahan & ~ajek)
    bergerak = (deret.tertinggi - deret.terendah > NYARIS) & (deret.banyak >= _MINIMUM_SAMA)
    return Kena(_topeng(s, calon, bergerak & khas), _bidang(s, acu), _kolom_awal(s))


@sekali
def tgt_09(s: Siap) -> Kena:
    """Deret yang sama dengan deret sepokok nama, tetapi bergeser satu tahun."""
    acu = pertama(s.pemilik, s.pokok)
    calon = berpembanding(acu)
    nilai, lain = s.seri.nilai[calon], s.seri.nilai[acu[calon]]
    geser = _sama(nilai[:, 1:], lain[:, :-1]) | _sama(nilai[:, :-1], lain[:, 1:])
    return Kena(_topeng(s, calon, geser & ~_sama(nilai, lain)), _bidang(s, acu), _kolom_awal(s))


def tgt_10(s: Siap) -> Kena:
    """Indikator senama bersatuan sama, dengan deret atau baseline lain pada tahun yang sama-sama terisi."""
    d = s.seri
    acu = pertama(s.pemilik, s.nama, s.golongan_satuan)
    calon = berpembanding(acu)
    beda = np.abs(d.baseline[calon] - d.baseline[acu[calon]]) > NYARIS
    for satu in d.nilai.T:
        beda |= np.abs(satu[calon] - satu[acu[calon]]) > NYARIS
    kena = _topeng(s, calon, beda & (d.banyak[calon] > 0)) & ~tgt_09(s).topeng
    return Kena(kena, {**_bidang(s, acu), "deret_lain": lambda baris: d.tertulis(acu[baris])}, _kolom_awal(s))


def _topeng(s: Siap, calon: Deret, kena: Deret) -> Deret:
    """Topeng sepanjang tabel dari topeng atas baris `calon` saja."""
    topeng = np.zeros(len(s.kode), dtype=bool)
    topeng[calon[kena]] = True
    return topeng


def _sama(sini: Deret, dua: Deret) -> Deret:
    """Sama pada sekurangnya empat tahun, dan tidak berbeda pada tahun mana pun yang terisi keduanya."""
    with np.errstate(invalid="ignore"):
        sama = np.abs(sini - dua) <= NYARIS
        beda = np.abs(sini - dua) > NYARIS
    return np.asarray((sama.sum(axis=1) >= _MINIMUM_SAMA) & ~beda.any(axis=1))


def _kolom_awal(s: Siap) -> Callable[[Deret], Deret]:
    return s.seri.nama_kolom(s.seri.letak_awal)


def _bidang(s: Siap, acu: Deret) -> dict[str, Bidang]:
    """Deret baris itu, dan baris pembandingnya: kalimat dan nomornya."""
    nama = s.kutip(lambda naskah: kutip(naskah.teks))
    lain = {"lain": lambda baris: nama(acu[baris]), "baris_lain": nomor_baris(s.frame, acu)}
    return {"deret": s.seri.tertulis, **lain}


def _nomor_deret(nilai: Deret) -> tuple[Deret, Deret]:
    """Nomor yang sama untuk deret yang sama (sampai desimal keenam), dan letak pertama tiap nomor.

    Tiap deret diringkas menjadi satu bilangan 64 bit, sehingga sejuta deret cukup dikelompokkan sekali.
    """
    return nomori(np.concatenate([_sidik(nilai[i : i + _SEPOTONG]) for i in range(0, len(nilai), _SEPOTONG)]))


def _sidik(nilai: Deret) -> Deret:
    sidik = np.zeros(len(nilai), dtype=np.uint64)
    for satu in nilai.T:
        satu = np.clip(np.where(np.isnan(satu), _KOSONG, satu), -_TERBESAR, _TERBESAR)
        sidik ^= np.round(satu * 1e6).astype(np.int64).view(np.uint64)
        sidik *= _PENGACAK
        sidik ^= sidik >> np.uint64(29)
    return sidik


def _berpecahan(nilai: Deret) -> Deret:
    isi = np.nan_to_num(nilai)
    return np.asarray((np.abs(isi - np.round(isi)) > NYARIS).any(axis=1))


def _berlangkah_ajek(langkah: Deret) -> Deret:
    """Semua langkah antartahun sama: deret yang mudah kebetulan sama."""
    bergerak = np.where(np.abs(langkah) > NYARIS, langkah, np.nan)
    rendah = np.fmin.reduce(bergerak, axis=1, initial=np.inf)
    tinggi = np.fmax.reduce(bergerak, axis=1, initial=-np.inf)
    return np.asarray(~(tinggi - rendah > 1e-6))


ATURAN: Final[tuple[Aturan[Siap], ...]] = (
    Aturan(kartu.TGT_08, tgt_08, ""),
    Aturan(kartu.TGT_09, tgt_09, ""),
    Aturan(kartu.TGT_10, tgt_10, ""),
)
"""Aturan antarbaris; hanya dijalankan bila frame punya kolom target tahunan."""
