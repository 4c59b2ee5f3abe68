"""Aturan TGT antarbaris: deret yang tersalin, bergeser setahun, atau berbeda untuk indikator yang sama.

Baris yang belakangan dibandingkan dengan baris pertama yang sepadan, sehingga biayanya tumbuh lurus.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from lakip_helpers.aturan import kartu_target as kartu
from lakip_helpers.aturan.kerangka import Aturan, Bidang, Deret, Kena
from lakip_helpers.aturan.naskah import kutip, nomori
from lakip_helpers.aturan.seri import NYARIS
from lakip_helpers.aturan.siap import Siap, nomor_baris, pertama
from lakip_helpers.aturan.target import tgt_07

_MINIMUM_SAMA: Final = 4
"""Paling sedikit tahun yang harus sama sebelum dua deret disebut tersalin."""
_BANYAK_SALINAN: Final = 3
"""Deret sederhana (85; 86; 87) baru mencurigakan bila sebanyak ini indikator memakainya."""


def tgt_08(s: Siap) -> Kena:
    """Deret bergerak yang sama persis dengan deret indikator lain."""
    d = s.seri
    nomor, letak = _nomor_deret(d.nilai)
    acu = letak[nomor]
    seopd = s.pemilik == s.pemilik[acu]
    pecahan, ajek = _berpecahan(d.nilai), _berlangkah_ajek(d.langkah)
    banyak = np.bincount(nomor, minlength=len(letak))[nomor] >= _BANYAK_SALINAN
    khas = np.where(seopd, pecahan | ~ajek | banyak, pecahan & ~ajek)
    bergerak = (d.tertinggi - d.terendah > NYARIS) & (d.banyak >= _MINIMUM_SAMA)
    return Kena(bergerak & khas & (s.pokok != s.pokok[acu]), _bidang(s, acu), _kolom_awal(s))


def tgt_09(s: Siap) -> Kena:
    """Deret yang sama dengan deret sepokok nama, tetapi bergeser satu tahun."""
    d = s.seri
    acu = _acuan_bergeser(s)
    bergerak = (d.tertinggi - d.terendah > NYARIS) & (d.banyak >= _MINIMUM_SAMA + 1)
    return Kena((acu >= 0) & bergerak, _bidang(s, acu), _kolom_awal(s))


def tgt_10(s: Siap) -> Kena:
    """Indikator senama bersatuan sama, dengan deret atau baseline lain pada tahun yang sama-sama terisi."""
    d = s.seri
    acu = pertama(s.pemilik, s.nama, s.golongan_satuan)
    beda = (np.abs(d.nilai - d.nilai[acu]) > NYARIS).any(axis=1) | (np.abs(d.baseline - d.baseline[acu]) > NYARIS)
    kena = beda & (d.banyak > 0) & ~s.topeng(tgt_09) & ~s.topeng(tgt_07)
    return Kena(kena, {**_bidang(s, acu), "deret_lain": lambda baris: d.tertulis(acu[baris])}, _kolom_awal(s))


def _kolom_awal(s: Siap) -> Deret:
    return s.seri.nama_kolom(s.seri.letak_awal)


def _bidang(s: Siap, acu: Deret) -> dict[str, Bidang]:
    """Deret baris itu, dan baris pembandingnya: kalimat dan nomornya."""

    def lain(baris: Deret) -> list[object]:
        return [kutip(s.naskah[s.kode[acu[i]]].teks) for i in baris]

    return {"deret": s.seri.tertulis, "lain": lain, "baris_lain": nomor_baris(s.frame, acu)}


def _nomor_deret(nilai: Deret) -> tuple[Deret, Deret]:
    """Nomor yang sama untuk deret yang sama (sampai desimal keenam), dan letak pertama tiap nomor."""
    kosong = np.isnan(nilai)
    bulat = np.where(kosong, -1, np.round(np.nan_to_num(nilai) * 1e6)).astype(np.int64)
    return nomori(*bulat.T, *kosong.T)


def _berpecahan(nilai: Deret) -> Deret:
    isi = np.nan_to_num(nilai)
    return np.asarray((np.abs(isi - np.round(isi)) > NYARIS).any(axis=1))


def _berlangkah_ajek(langkah: Deret) -> Deret:
    """Semua langkah antartahun sama: deret yang mudah kebetulan sama."""
    bergerak = np.where(np.abs(langkah) > NYARIS, langkah, np.nan)
    rendah, tinggi = np.fmin.reduce(bergerak, axis=1), np.fmax.reduce(bergerak, axis=1)
    return np.asarray(~(tinggi - rendah > 1e-6))


def _acuan_bergeser(s: Siap) -> Deret:
    """Letak baris lebih awal yang deretnya sama bila digeser setahun; -1 bila tidak ada."""
    nilai = s.seri.nilai
    banyak = len(nilai)
    if nilai.shape[1] <= _MINIMUM_SAMA:
        return np.full(banyak, -1)
    awal, _ = _nomor_deret(np.vstack([nilai[:, :-1], nilai[:, 1:]]))
    rangkap = np.concatenate([s.pemilik, s.pemilik]), np.concatenate([s.pokok, s.pokok])
    nomor, _ = nomori(awal, *rangkap)
    kepala, ekor = nomor[:banyak], nomor[banyak:]
    maju, mundur = _cari_pertama(kepala, ekor), _cari_pertama(ekor, kepala)
    acu = np.where(maju >= 0, maju, mundur)
    return np.where(acu < np.arange(banyak), acu, -1)


def _cari_pertama(di_mana: Deret, apa: Deret) -> Deret:
    """Letak pertama tiap nomor `apa` di dalam `di_mana`; -1 bila tidak ada."""
    letak = np.full(int(max(di_mana.max(initial=0), apa.max(initial=0))) + 1, -1, dtype=np.int64)
    letak[di_mana[::-1]] = np.arange(len(di_mana))[::-1]
    return np.asarray(letak[apa])


ATURAN: Final[tuple[Aturan[Siap], ...]] = (
    Aturan(kartu.TGT_08, tgt_08, ""),
    Aturan(kartu.TGT_09, tgt_09, ""),
    Aturan(kartu.TGT_10, tgt_10, ""),
)
"""Aturan antarbaris; hanya dijalankan bila frame punya kolom target tahunan."""
