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
from lakip_helpers.aturan.indikator.naskah import nomori
from lakip_helpers.aturan.indikator.tabel_indikator import TabelIndikator, berpembanding, nomor_baris, pertama, sekali

_MINIMUM_SAMA: Final = 4
"""Paling sedikit tahun yang harus sama sebelum dua deret disebut tersalin."""
_KOSONG: Final = -98765.4321
_DESIMAL: Final = 6
_BANYAK_SALINAN: Final = 3
"""Deret sederhana (85; 86; 87) baru mencurigakan bila sebanyak ini indikator memakainya."""


def tgt_08(t: TabelIndikator) -> Kena:
    """Deret bergerak yang sama persis dengan deret indikator lain."""
    d = t.seri
    nomor, letak = _nomor_deret(d.nilai)
    acu = letak[nomor]
    calon = berpembanding(acu)
    calon = calon[t.pokok[calon] != t.pokok[acu[calon]]]
    seopd = t.pemilik[calon] == t.pemilik[acu[calon]]
    banyak = np.bincount(nomor, minlength=len(letak))[nomor[calon]] >= _BANYAK_SALINAN
    deret = d.potong(calon)
    pecahan, ajek = _berpecahan(deret.nilai), _berlangkah_ajek(deret.langkah)
    khas = np.where(seopd, pecahan | ~ajek | banyak, pecahan & ~ajek)
    bergerak = (deret.tertinggi - deret.terendah > NYARIS) & (deret.banyak >= _MINIMUM_SAMA)
    return Kena(_topeng(t, calon, bergerak & khas), _bidang(t, acu), _kolom_awal(t))


@sekali
def tgt_09(t: TabelIndikator) -> Kena:
    """Deret yang sama dengan deret sepokok nama, tetapi bergeser satu tahun."""
    acu, calon = _sepadan(t, t.pokok)
    nilai, lain = t.seri.nilai[calon], t.seri.nilai[acu[calon]]
    geser = _sama(nilai[:, 1:], lain[:, :-1]) | _sama(nilai[:, :-1], lain[:, 1:])
    return Kena(_topeng(t, calon, geser & ~_sama(nilai, lain)), _bidang(t, acu), _kolom_awal(t))


def tgt_10(t: TabelIndikator) -> Kena:
    """Indikator senama bersatuan sama, dengan deret atau baseline lain pada tahun yang sama-sama terisi."""
    d = t.seri
    acu, calon = _sepadan(t, t.nama, t.golongan_satuan)
    beda = np.abs(d.baseline[calon] - d.baseline[acu[calon]]) > NYARIS
    for target in d.nilai.T:
        beda |= np.abs(target[calon] - target[acu[calon]]) > NYARIS
    kena = _topeng(t, calon, beda & (d.banyak[calon] > 0)) & ~tgt_09(t).topeng
    return Kena(kena, {**_bidang(t, acu), "deret_lain": lambda baris: d.tertulis(acu[baris])}, _kolom_awal(t))


def _sepadan(t: TabelIndikator, *kelompok: Deret) -> tuple[Deret, Deret]:
    """Baris pertama yang sepadan bagi tiap baris, dan letak baris berkalimat yang pembandingnya baris lain."""
    acu = pertama(t.pemilik, *kelompok)
    calon = berpembanding(acu)
    return acu, calon[t.berkalimat[calon]]


def _topeng(t: TabelIndikator, calon: Deret, kena: Deret) -> Deret:
    """Topeng sepanjang tabel dari topeng atas baris `calon` saja."""
    topeng = np.zeros(len(t.nomor), dtype=bool)
    topeng[calon[kena]] = True
    return topeng


def _sama(deret: Deret, lain: Deret) -> Deret:
    """Sama pada sekurangnya empat tahun, dan tidak berbeda pada tahun mana pun yang terisi keduanya."""
    with np.errstate(invalid="ignore"):
        sama = np.abs(deret - lain) <= NYARIS
        beda = np.abs(deret - lain) > NYARIS
    return np.asarray((sama.sum(axis=1) >= _MINIMUM_SAMA) & ~beda.any(axis=1))


def _kolom_awal(t: TabelIndikator) -> Callable[[Deret], Deret]:
    return t.seri.nama_kolom(t.seri.letak_awal)


def _bidang(t: TabelIndikator, acu: Deret) -> dict[str, Bidang]:
    """Deret baris itu, dan baris pembandingnya: kalimat dan nomornya."""
    return {"deret": t.seri.tertulis, "lain": t.kutipan[acu], "baris_lain": nomor_baris(t.frame, acu)}


def _nomor_deret(nilai: Deret) -> tuple[Deret, Deret]:
    """Nomor yang sama untuk deret yang sama (sampai desimal keenam), dan letak pertama tiap nomor."""
    return nomori(*np.round(np.where(np.isnan(nilai), _KOSONG, nilai), _DESIMAL).T)


def _berpecahan(nilai: Deret) -> Deret:
    angka = np.nan_to_num(nilai)
    return np.asarray((np.abs(angka - np.round(angka)) > NYARIS).any(axis=1))


def _berlangkah_ajek(langkah: Deret) -> Deret:
    """Semua langkah antartahun sama: deret yang mudah kebetulan sama."""
    bergerak = np.where(np.abs(langkah) > NYARIS, langkah, np.nan)
    rendah = np.fmin.reduce(bergerak, axis=1, initial=np.inf)
    tinggi = np.fmax.reduce(bergerak, axis=1, initial=-np.inf)
    return np.asarray(~(tinggi - rendah > 1e-6))


ATURAN: Final[tuple[Aturan[TabelIndikator], ...]] = (
    Aturan(kartu.TGT_08, tgt_08, ""),
    Aturan(kartu.TGT_09, tgt_09, ""),
    Aturan(kartu.TGT_10, tgt_10, ""),
)
"""Aturan antarbaris; hanya dijalankan bila frame punya kolom target tahunan."""
