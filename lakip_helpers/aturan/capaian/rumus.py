"""Rumus capaian: mengurai target dan realisasi menjadi deret angka, memilih rumus, menghitungnya.

Bentuk satu angka ditulis peserta di latihan; di sini bentuk deretnya. Keduanya dijaga sama oleh uji.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import kolom_teks
from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import Arah, K, Rumus
from lakip_helpers.notasi import BATAS_WAJAR, NYARIS_NOL, BentukAngka, baca_angka

if TYPE_CHECKING:
    import pandas as pd

Deret = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Urai:
    """Isi frame sebagai deret angka: batas target (sama bila bukan rentang), realisasi, arah, rumus terpakai."""

    bawah: Deret
    atas: Deret
    realisasi: Deret
    teks_target: Deret
    teks_realisasi: Deret
    peringkat_target: Deret
    peringkat_realisasi: Deret
    arah: Deret
    tertulis: Deret
    rumus: Deret


def urai_frame(frame: pd.DataFrame) -> Urai:
    """Pisahkan kolom frame menjadi deret angka dan tentukan rumus tiap baris."""
    for kolom in (K.TARGET, K.REALISASI):
        if kolom not in frame:
            raise GalatTabel(f"Kolom {kolom!r} tidak ada, sehingga capaian tidak dapat dihitung. Tambahkan kolomnya.")
    bawah, atas, teks_t = _pisah(frame[K.TARGET])
    realisasi, atas_r, teks_r = _pisah(frame[K.REALISASI])
    rentang_r = ~np.isnan(realisasi) & (realisasi != atas_r)
    realisasi = np.where(rentang_r, np.nan, realisasi)
    teks_r = np.where(rentang_r, frame[K.REALISASI].astype(str), teks_r)
    arah, tertulis = kolom_teks(frame, K.ARAH), kolom_teks(frame, K.RUMUS)
    sah, rumus_kit = frozenset(Arah), frozenset(Rumus)
    arah = menurut_isi(arah, lambda kata: kata if kata in sah else "", object)
    peringkat_t, peringkat_r = _peringkat(teks_t, teks_r)
    baku: Mapping[str, str] = acuan.ambil("capaian.rumus_baku").nilai
    ditulis = menurut_isi(tertulis, lambda kata: kata in rumus_kit, bool)
    rumus = np.where(ditulis, tertulis, menurut_isi(arah, lambda kata: baku.get(kata, ""), object))
    rumus = np.where(bawah != atas, np.where(np.isnan(bawah), rumus, Rumus.RENTANG), rumus)
    rumus = np.where(teks_t != "", Rumus.PREDIKAT, rumus).astype(object)
    return Urai(bawah, atas, realisasi, teks_t, teks_r, peringkat_t, peringkat_r, arah, tertulis, rumus)


def menurut_isi(deret: Iterable[object], nilai: Callable[[str], object], jenis: type) -> Deret:
    """`nilai` tiap isi sebuah deret, sebagai deret ber-`jenis`; isi yang sama dinilai sekali.

    >>> menurut_isi(["%", "orang", "%"], str.isalpha, bool).tolist()
    [False, True, False]
    """
    isi_sel = list(map(str, deret))
    sekali = {satu: nilai(satu) for satu in set(isi_sel)}
    return np.array([sekali[satu] for satu in isi_sel], dtype=jenis)


def _pisah(deret: pd.Series) -> tuple[Deret, Deret, Deret]:
    """Kolom target/realisasi → (batas bawah, batas atas, teks bila bukan angka)."""
    import pandas as pd

    if pd.api.types.is_numeric_dtype(deret):
        angka = deret.to_numpy(dtype=float, na_value=np.nan)
        angka = np.where(np.abs(angka) < NYARIS_NOL, 0.0, angka)
        if not (np.abs(angka) > BATAS_WAJAR).any():
            return angka, angka, np.full(len(angka), "", dtype=object)
    baca = [baca_angka(sel) for sel in deret]
    bawah = np.array([np.nan if a.nilai is None else a.nilai for a in baca], dtype=float)
    atas = np.array([b if a.atas is None else a.atas for a, b in zip(baca, bawah, strict=True)], dtype=float)
    teks = [str(sel).strip() if a.bentuk is BentukAngka.TEKS else "" for sel, a in zip(deret, baca, strict=True)]
    return bawah, atas, np.array(teks, dtype=object)


def _peringkat(target: Deret, realisasi: Deret) -> tuple[Deret, Deret]:
    """Peringkat predikat dalam urutan yang memuat keduanya; kata yang sama persis bernilai 1 banding 1."""
    urutan = acuan.ambil("capaian.predikat").nilai.values()
    tabel = np.full((len(target), 2), np.nan)
    for i in np.flatnonzero((target != "") & (realisasi != "")):
        t, r = target[i].upper(), realisasi[i].upper()
        sama = (1, 1) if target[i].casefold() == realisasi[i].casefold() else (np.nan, np.nan)
        tabel[i] = next(((u.index(t) + 1, u.index(r) + 1) for u in urutan if t in u and r in u), sama)
    return tabel[:, 0], tabel[:, 1]


def nilai_mentah(urai: Urai) -> Deret:
    """Hasil rumus dalam persen, belum dibatasi; NaN bila tidak dapat dihitung."""
    t, r = urai.atas, urai.realisasi
    with np.errstate(divide="ignore", invalid="ignore"):
        pilihan = {
            Rumus.NAIK: naik(t, r),
            Rumus.TURUN: turun(t, r),
            Rumus.TURUN_BAGI: turun_bagi(t, r),
            Rumus.RENTANG: _rentang(urai),
            Rumus.PREDIKAT: naik(urai.peringkat_target, urai.peringkat_realisasi),
        }
    mentah = np.select([urai.rumus == rumus for rumus in pilihan], list(pilihan.values()), default=np.nan)
    angka = urai.rumus != Rumus.PREDIKAT
    nol = acuan.ambil("capaian.target_dan_realisasi_nol").nilai
    mentah = np.where(angka & (urai.rumus != "") & (t == 0) & (r == 0), nol, mentah)
    ganjil = angka & (((t == 0) & (r != 0)) | (t < 0) | ((urai.rumus == Rumus.TURUN_BAGI) & (r <= 0) & (t != 0)))
    return np.where(ganjil | ~np.isfinite(mentah), np.nan, mentah)


def naik(target: Deret, realisasi: Deret) -> Deret:
    """R/T × 100: makin tinggi makin baik."""
    return realisasi / target * 100


def turun(target: Deret, realisasi: Deret) -> Deret:
    """(2T − R)/T × 100: makin rendah makin baik."""
    return (2 * target - realisasi) / target * 100


def turun_bagi(target: Deret, realisasi: Deret) -> Deret:
    """T/R × 100: makin rendah makin baik; tidak terhitung bila R nol."""
    return target / realisasi * 100


def _rentang(urai: Urai) -> Deret:
    """Di dalam rentang 100 %; di luar dibandingkan dengan batas terdekat menurut arah.

    Batas terdekat: PermenPAN-RB 8/2021 (indikator individu). Arah tetap: menjauh ke sisi mana pun menurunkan.
    """
    r = urai.realisasi
    lewat, kurang = r > urai.atas, r < urai.bawah
    batas = np.where(lewat, urai.atas, urai.bawah)
    membalik = (urai.arah == Arah.TURUN) | ((urai.arah != Arah.NAIK) & lewat)
    di_luar = np.where(membalik, turun(batas, r), naik(batas, r))
    return np.where(lewat | kurang, di_luar, np.where(np.isnan(r) | np.isnan(urai.atas), np.nan, 100.0))
