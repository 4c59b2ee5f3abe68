"""Aturan LKJ: tabel analisis laporan terhadap PK, capaian, dan tujuh hal Bab III."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.bahasa.analisis import (
    ada_angka,
    ada_langkah,
    ada_sebab,
    bukan_jawaban,
    tanpa_pembanding,
)
from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.bahasa.pernyataan import JanjiDanNyata, baca_janji, mengaku_meleset
from lakip_helpers.aturan.capaian.capaian_sasaran import capaian_tahunan
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.sanding import cari, kunci, muncul_pertama, satukan, tahun_baris
from lakip_helpers.aturan.dokumen import kartu_laporan as kartu
from lakip_helpers.aturan.kaskade.kaskade import pk_kepala
from lakip_helpers.istilah import SEBUTAN_BUTIR, TAHUNAN, ButirLaporan, K
from lakip_helpers.notasi import tulis_angka

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_BERANGKA: Final = (ButirLaporan.TARGET, ButirLaporan.TAHUN_LALU, ButirLaporan.MENENGAH)
_EFISIEN: Final = re.compile(r"[^.;]*\b(?:efisien|hemat|menghemat|penghematan|dihemat)\w*[^.;]*", re.IGNORECASE)
_SANGKAL: Final = re.compile(r"\b(tidak|belum|tanpa|kurang|bukan|negatif|minus)\b", re.IGNORECASE)
_PANJANG_KUTIPAN: Final = 80
_TEKS_KHAS: Final = 25
"""Teks sependek ini ("belum ada pembanding nasional") wajar berulang."""


@dataclass(frozen=True)
class Laporan:
    """Tabel laporan, capaian indikatornya, dan sasaran PK yang dilaporkan."""

    bundel: Bundel
    frame: pd.DataFrame
    sasaran: Deret
    tahun: Deret
    butir: Deret
    teks: Deret
    meleset: Mapping[tuple[str, int], tuple[str, float]]
    dinyatakan: Mapping[tuple[str, int], JanjiDanNyata]
    rata: Mapping[tuple[str, int], float]

    @cached_property
    def kunci(self) -> list[tuple[str, int]]:
        """Sasaran dan tahun tiap baris."""
        return list(zip(self.sasaran, self.tahun.tolist(), strict=True))

    def bidang_meleset(self) -> dict[str, Deret]:
        """Bidang pesan: indikator dengan capaian terendah dan nilainya."""
        terendah = [self.meleset.get(k, ("", float("nan"))) for k in self.kunci]
        capaian = [tulis_angka(nilai, 2) for _, nilai in terendah]
        return {
            "indikator": np.array([i for i, _ in terendah], dtype=object),
            "capaian": np.array(capaian, dtype=object),
        }

    def bawaan(self, kunci: tuple[str, int]) -> tuple[str, float]:
        """Indikator yang disebut paragraf sasaran itu, walau tidak meleset."""
        janji = self.dinyatakan.get(kunci)
        return (janji.indikator, janji.capaian) if janji else ("", float("nan"))

    @property
    def ada_meleset(self) -> Deret:
        """Sasaran baris itu punya indikator yang capaiannya di bawah 100 persen."""
        return np.array([k in self.meleset for k in self.kunci], dtype=bool)


def siapkan(bundel: Bundel) -> Laporan:
    """Siapkan laporan dan capaian sasarannya (kosong bila tidak ada realisasi atau Renstra)."""
    frame = bundel["laporan"]
    sasaran, tahun, butir = kolom_teks(frame, K.KODE_SASARAN), tahun_baris(frame), kolom_teks(frame, K.BUTIR)
    semua = (" ".join(str(satu).split()) for satu in kolom_teks(frame, K.TEKS))
    teks = np.array(["" if bukan_jawaban(satu) else satu for satu in semua], dtype=object)
    dinyatakan = _dinyatakan(zip(sasaran, tahun.tolist(), butir, teks, strict=True))
    perlu = ("realisasi", "renstra_indikator")
    ada = all(nama in bundel.tabel and len(bundel[nama]) for nama in perlu)
    capaian = capaian_tahunan(bundel) if ada else None
    return Laporan(
        bundel=bundel,
        frame=frame,
        sasaran=sasaran,
        tahun=tahun,
        butir=butir,
        teks=teks,
        meleset=_meleset(dinyatakan) if capaian is None else _terendah(capaian),
        dinyatakan=dinyatakan,
        rata={} if capaian is None else _rata(capaian),
    )


def _dinyatakan(baris: Iterable[tuple[str, int, str, str]]) -> dict[tuple[str, int], JanjiDanNyata]:
    """Target dan realisasi yang disebut butir pertama tiap sasaran, dari kalimatnya sendiri."""
    baca = {(s, t): baca_janji(teks) for s, t, butir, teks in baris if butir == ButirLaporan.TARGET}
    return {kunci: janji for kunci, janji in baca.items() if janji is not None}


def _meleset(dinyatakan: Mapping[tuple[str, int], JanjiDanNyata]) -> dict[tuple[str, int], tuple[str, float]]:
    return {k: (janji.indikator, janji.capaian) for k, janji in dinyatakan.items() if janji.meleset}


def _terendah(capaian: pd.DataFrame) -> dict[tuple[str, int], tuple[str, float]]:
    kurang = capaian[capaian[K.CAPAIAN].round(2) < 100].sort_values(K.CAPAIAN, ascending=False)
    isi = zip(kurang[K.KODE_SASARAN], kurang[K.TAHUN], kurang[K.INDIKATOR], kurang[K.CAPAIAN], strict=True)
    return {(str(s), int(t)): (str(i), float(c)) for s, t, i, c in isi}


def _rata(capaian: pd.DataFrame) -> dict[tuple[str, int], float]:
    rata = capaian.groupby([K.KODE_SASARAN, K.TAHUN])[K.CAPAIAN].mean().reset_index()
    isi = zip(rata[K.KODE_SASARAN], rata[K.TAHUN], rata[K.CAPAIAN], strict=True)
    return {(str(s), int(t)): float(n) for s, t, n in isi}


def kutip_teks(teks: Deret) -> Deret:
    return np.array([t if len(t) <= _PANJANG_KUTIPAN else t[: _PANJANG_KUTIPAN - 1] + "…" for t in teks], dtype=object)


def lkj_01(s: Laporan) -> Kena:
    """Ada butir yang tidak ada barisnya atau kosong teksnya; ditunjuk pada baris pertama sasaran itu."""
    terisi: dict[tuple[str, int], set[str]] = {}
    for k, butir, teks in zip(s.kunci, s.butir, s.teks, strict=True):
        terisi.setdefault(k, set()).update({butir} if teks else set())
    hilang = {k: "; ".join(SEBUTAN_BUTIR[b] for b in ButirLaporan if b not in ada) for k, ada in terisi.items()}
    belum = np.array([hilang[k] for k in s.kunci], dtype=object)
    return Kena(
        muncul_pertama(s.kunci) & (s.sasaran != "") & (belum != ""),
        {"sasaran": s.sasaran, "tahun": s.tahun.astype(str), "hilang": belum},
    )


def _sasaran_pk(bundel: Bundel) -> pd.DataFrame:
    """Lampiran PK kepala dengan kode sasarannya (lewat kode indikator)."""
    acuan, pk = satukan(bundel, "renstra_indikator", "rpjmd_indikator"), pk_kepala(bundel)
    letak = cari(kunci(pk, K.KODE_INDIKATOR), kunci(acuan.frame, K.KODE_INDIKATOR))
    return pk.assign(**{K.KODE_SASARAN: acuan.ambil(K.KODE_SASARAN, letak)})


def lkj_02(s: Laporan) -> Kena:
    """Sasaran PK yang tidak ada di laporan, bila pemiliknya punya laporan tahun itu; sekali per sasaran."""
    frame, pk = s.bundel["pk_sasaran"], _sasaran_pk(s.bundel)
    punya = set(zip(kolom_teks(s.frame, K.KODE_OPD), s.tahun.tolist(), strict=True))
    dilaporkan = set(s.kunci)
    isi = zip(kolom_teks(pk, K.KODE_OPD), tahun_baris(pk).tolist(), kolom_teks(pk, K.KODE_SASARAN), strict=True)
    hilang = np.array([bool(k) and (o, t) in punya and (k, t) not in dilaporkan for o, t, k in isi], dtype=bool)
    sisa = pk[hilang].drop_duplicates([K.KODE_PK, K.KODE_SASARAN])
    letak = cari(kunci(frame, K.KODE_PK, K.KODE_INDIKATOR), kunci(sisa, K.KODE_PK, K.KODE_INDIKATOR))
    kode, tahun = kolom_teks(sisa, K.KODE_SASARAN), tahun_baris(sisa)
    return Kena(
        letak >= 0,
        {
            "sasaran": np.array([kode[i] if i >= 0 else "" for i in letak], dtype=object),
            "tahun": np.array([str(tahun[i]) if i >= 0 else "" for i in letak], dtype=object),
        },
    )


def lkj_03(s: Laporan) -> Kena:
    """Ada indikator di bawah 100 persen, tetapi butir sebab tidak menyebut sebab atau solusi."""
    tanpa_sebab = np.array([not ada_sebab(t) for t in s.teks], dtype=bool)
    tanpa_solusi = np.array([not ada_langkah(t) for t in s.teks], dtype=bool)
    kurang = np.select(
        [tanpa_sebab & tanpa_solusi, tanpa_sebab, tanpa_solusi], ["sebab dan solusinya", "sebabnya", "solusinya"], ""
    )
    topeng = (s.butir == ButirLaporan.SEBAB) & (s.teks != "") & s.ada_meleset & (kurang != "")
    return Kena(topeng, {**s.bidang_meleset(), "sasaran": s.sasaran, "kurang": kurang, "kutipan": kutip_teks(s.teks)})


def lkj_04(s: Laporan) -> Kena:
    """Sasaran laporan yang tidak ada di PK pemiliknya, bila PK tahun itu ada; sekali per sasaran."""
    pk, opd = _sasaran_pk(s.bundel), kolom_teks(s.frame, K.KODE_OPD)
    janji = set(zip(kolom_teks(pk, K.KODE_SASARAN), tahun_baris(pk).tolist(), strict=True))
    punya = set(zip(kolom_teks(pk, K.KODE_OPD), tahun_baris(pk).tolist(), strict=True))
    lepas = [bool(k[0]) and k not in janji and (o, k[1]) in punya for k, o in zip(s.kunci, opd, strict=True)]
    return Kena(np.array(lepas, dtype=bool) & muncul_pertama(s.kunci), {"opd": opd, "tahun": s.tahun.astype(str)})


def lkj_05(s: Bundel) -> Kena:
    """Realisasi setahun indikator di luar PK, padahal sasarannya ada di PK tahun itu."""
    frame, pk = s["realisasi"], _sasaran_pk(s)
    acuan = satukan(s, "renstra_indikator", "rpjmd_indikator")
    letak = cari(kunci(frame, K.KODE_INDIKATOR), kunci(acuan.frame, K.KODE_INDIKATOR))
    sasaran, tahun = acuan.ambil(K.KODE_SASARAN, letak), tahun_baris(frame)
    sasaran_pk = set(zip(kolom_teks(pk, K.KODE_SASARAN), tahun_baris(pk).tolist(), strict=True))
    indikator_pk = set(zip(kolom_teks(pk, K.KODE_INDIKATOR), tahun_baris(pk).tolist(), strict=True))
    isi = zip(sasaran, kolom_teks(frame, K.KODE_INDIKATOR), tahun.tolist(), strict=True)
    luar = [bool(k) and (k, t) in sasaran_pk and (i, t) not in indikator_pk for k, i, t in isi]
    topeng = np.array(luar, dtype=bool) & (kolom_teks(frame, K.PERIODE) == TAHUNAN)
    return Kena(topeng, {"tahun": tahun.astype(str), "sasaran": sasaran})


def lkj_06(s: Laporan) -> Kena:
    """Teks target menyebut rata-rata 100 persen ke atas, tanpa menyebut ada yang meleset."""
    menyebut = np.array(["rata-rata" in t.casefold() and not mengaku_meleset(t) for t in s.teks], dtype=bool)
    rata = np.array([s.rata.get(k, np.nan) for k in s.kunci], dtype=float)
    topeng = (s.butir == ButirLaporan.TARGET) & menyebut & s.ada_meleset & (rata >= 100)
    tulis = np.array([tulis_angka(n, 2) for n in rata], dtype=object)
    return Kena(topeng, {**s.bidang_meleset(), "sasaran": s.sasaran, "rata": tulis})


def lkj_07(s: Laporan) -> Kena:
    """Butir perbandingan tanpa satu angka pun, dan bukan pernyataan bahwa pembandingnya belum ada."""
    tanpa = np.array(
        [bool(t) and not ada_angka(t) and not tanpa_pembanding(t) and "belum ada" not in t.casefold() for t in s.teks],
        dtype=bool,
    )
    topeng = np.isin(s.butir.astype(str), [str(b) for b in _BERANGKA]) & tanpa
    return Kena(topeng, {"butir": _sebutan(s.butir), "sasaran": s.sasaran, "kutipan": kutip_teks(s.teks)})


def lkj_08(s: Laporan) -> Kena:
    """Teks panjang yang sama persis dengan sasaran lain."""
    dasar = [bentuk_dasar(t) if len(t) > _TEKS_KHAS else "" for t in s.teks]
    pertama: dict[str, int] = {}
    for i, d in enumerate(dasar):
        pertama.setdefault(d, i)
    letak = np.array([pertama[d] for d in dasar], dtype=int)
    topeng = np.array([bool(d) and s.kunci[pertama[d]] != s.kunci[i] for i, d in enumerate(dasar)], dtype=bool)
    baris = np.array([str(s.frame.index[i]) for i in letak], dtype=object)
    return Kena(
        topeng, {"butir": _sebutan(s.butir), "sasaran": s.sasaran, "pertama": baris, "kutipan": kutip_teks(s.teks)}
    )


def _sebutan(butir: Deret) -> Deret:
    return np.array([SEBUTAN_BUTIR.get(str(b), str(b)) for b in butir], dtype=object)


def klaim_efisiensi(s: Laporan) -> Kena:
    """Kalimat yang mengakui efisiensi (tanpa kata sangkal) pada sasaran yang masih meleset; untuk ANG-05."""
    kalimat = np.array([_kalimat_klaim(t) for t in s.teks], dtype=object)
    topeng = (s.butir == ButirLaporan.EFISIENSI) & (kalimat != "") & s.ada_meleset
    return Kena(topeng, {**s.bidang_meleset(), "sasaran": s.sasaran, "kutipan": kutip_teks(kalimat)})


def _kalimat_klaim(teks: str) -> str:
    return next((c.strip() for c in _EFISIEN.findall(teks) if not _SANGKAL.search(c)), "")


def _apa_adanya(bundel: Bundel) -> Bundel:
    return bundel


_PK: Final = ("pk", "pk_sasaran", "renstra_indikator")
ATURAN: Final[tuple[Aturan[Laporan], ...]] = (
    Aturan(kartu.LKJ_01, lkj_01, K.KODE_SASARAN, "laporan"),
    Aturan(kartu.LKJ_02, lkj_02, K.SASARAN, "pk_sasaran", (*_PK, "laporan")),
    Aturan(kartu.LKJ_03, lkj_03, K.TEKS, "laporan"),
    Aturan(kartu.LKJ_04, lkj_04, K.KODE_SASARAN, "laporan", _PK),
    Aturan(kartu.LKJ_06, lkj_06, K.TEKS, "laporan", ("realisasi", "renstra_indikator")),
    Aturan(kartu.LKJ_07, lkj_07, K.TEKS, "laporan"),
    Aturan(kartu.LKJ_08, lkj_08, K.TEKS, "laporan"),
)
ATURAN_REALISASI: Final[tuple[Aturan[Bundel], ...]] = (
    Aturan(kartu.LKJ_05, lkj_05, K.KODE_INDIKATOR, "realisasi", _PK),
)
RUMPUN_REALISASI: Final = Rumpun("LKJ", _apa_adanya, ATURAN_REALISASI)
