"""Ukur: tabel ukur capaian yang sudah diurai, bahan bersama aturan CAP dan perhitungannya; tiap hitungan sekali."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.aturan.capaian.rumus import (
    Deret,
    Urai,
    menurut_isi,
    naik,
    nilai_mentah,
    turun,
    turun_bagi,
    urai_frame,
)
from lakip_helpers.aturan.dasar.kerangka import kolom_teks
from lakip_helpers.istilah import Arah, K, Rumus
from lakip_helpers.temuan import asal_frame

if TYPE_CHECKING:
    import pandas as pd

TARGET_PENUH: Final = 100.0
_RUMUS: Final = frozenset(Rumus)
_DESIMAL: Final = re.compile(r"[.,](\d+)\s*(?:%|persen)?$")


@dataclass(frozen=True)
class Ukur:
    """Tabel ukur capaian yang sudah diurai; deret sepanjang frame, `rt`, `dua`, `tr` hasil ketiga rumus."""

    frame: pd.DataFrame
    urai: Urai
    satuan: Deret
    terbit: Deret
    toleransi: Deret
    mentah: Deret
    rt: Deret
    dua: Deret
    tr: Deret
    tanpa_arah: bool = False

    @property
    def t(self) -> Deret:
        """Target (batas atas bila rentang)."""
        return self.urai.atas

    @property
    def r(self) -> Deret:
        """Realisasi."""
        return self.urai.realisasi

    @cached_property
    def berangka(self) -> Deret:
        """Bukan predikat."""
        return np.asarray(self.urai.rumus != Rumus.PREDIKAT)

    @cached_property
    def ada_target(self) -> Deret:
        """Target terisi, angka atau teks."""
        return ~np.isnan(self.t) | (self.urai.teks_target != "")

    @cached_property
    def ada_realisasi(self) -> Deret:
        """Realisasi terisi, angka atau teks."""
        return ~np.isnan(self.r) | (self.urai.teks_realisasi != "")

    @cached_property
    def rumus_tertulis(self) -> Deret:
        """Kolom rumus diisi dengan salah satu rumus kit."""
        return menurut_isi(self.urai.tertulis, lambda teks: teks in _RUMUS, bool)

    def cocok(self, angka: Deret) -> Deret:
        """Capaian terbit sama dengan `angka` sampai desimal yang tercetak."""
        return np.abs(self.terbit - angka) < self.toleransi

    @cached_property
    def selisih_skala(self) -> Deret:
        """Berapa kali target dan realisasi berselisih; nol bila tidak dapat dibandingkan."""
        kali = np.maximum(self.rt / 100, self.tr / 100)
        return np.where(np.isnan(kali), 0.0, kali)

    @cached_property
    def berbeda(self) -> Deret:
        """Capaian terbit bukan hasil rumusnya, bukan pula hasil yang dibatasi atau yang dibulatkan wajar."""
        benar = self.cocok(self.mentah) | self.cocok(np.maximum(self.mentah, 0))
        dibatasi = np.isin(self.terbit, acuan.ambil("capaian.batas_lazim").nilai) & (self.mentah > self.terbit)
        dapat_dibandingkan = ~np.isnan(self.terbit) & ~np.isnan(self.mentah) & (self.t != 0)
        return dapat_dibandingkan & ~benar & ~dibatasi & ~_dalam_pembulatan(self)

    @cached_property
    def rumus_terbalik(self) -> Deret:
        """Nama rumus lawan arah yang menghasilkan capaian terbit; kosong bila tidak ada."""
        arah = self.urai.arah
        syarat = [
            self.berbeda & (arah == Arah.TURUN) & self.cocok(self.rt),
            self.berbeda & (arah == Arah.NAIK) & self.cocok(self.dua),
            self.berbeda & (arah == Arah.NAIK) & self.cocok(self.tr),
        ]
        return np.select(syarat, [Rumus.NAIK, Rumus.TURUN, Rumus.TURUN_BAGI], default="").astype(object)

    @cached_property
    def terbalik(self) -> Deret:
        """Capaian terbit hasil rumus lawan arah."""
        return np.asarray(self.rumus_terbalik != "")

    @cached_property
    def menyalin(self) -> Deret:
        """Capaian terbit menyalin realisasi."""
        return self.berbeda & ~self.terbalik & (self.terbit == self.r)

    @cached_property
    def kasar(self) -> Deret:
        """Capaian terbit bilangan bulat yang berjarak kurang dari satu dari hitungannya."""
        bulat = self.toleransi > 0.1
        return self.berbeda & ~self.terbalik & ~self.menyalin & bulat & (np.abs(self.terbit - self.mentah) < 1)

    @cached_property
    def dibulatkan_seratus(self) -> Deret:
        """Terbit seratus atau lebih, padahal realisasinya belum mencapai target."""
        belum = np.round(self.mentah, 2) < TARGET_PENUH
        return np.asarray(self.berangka & ~self.berbeda & (self.terbit >= TARGET_PENUH) & belum)

    @cached_property
    def tetap_satu_angka(self) -> Deret:
        """Arah tetap dengan satu angka target: yang dinilai jaraknya dari target, bukan hasil baginya."""
        return np.asarray(
            (self.urai.arah == Arah.TETAP) & (self.urai.rumus == Rumus.RENTANG) & (self.urai.bawah == self.t)
        )

    def sebut(self, kolom: str) -> Callable[[Deret], list[object]]:
        """Bidang pesan: target atau realisasi sebagai angka bila terbaca sebagai satu angka, selain itu isi selnya."""
        angka = self.t if kolom == K.TARGET else self.r
        return lambda letak: [self.frame[kolom].iloc[i] if np.isnan(angka[i]) else float(angka[i]) for i in letak]


def siapkan_ukur(frame: pd.DataFrame) -> Ukur:
    """Urai tabel ukur capaian. Galat: `GalatTabel` bila kolom target atau realisasi tidak ada."""
    import pandas as pd

    urai = urai_frame(frame)
    terbit = np.full(len(frame), np.nan)
    if K.CAPAIAN_TERBIT in frame:
        terbit = pd.to_numeric(frame[K.CAPAIAN_TERBIT], errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    teks = frame[tercetak] if (tercetak := f"{K.CAPAIAN_TERBIT}_teks") in frame else _tertulis(terbit)
    with np.errstate(divide="ignore", invalid="ignore"):
        t, r = urai.atas, urai.realisasi
        rt, dua, tr = (np.where(np.isfinite(n), n, np.nan) for n in (naik(t, r), turun(t, r), turun_bagi(t, r)))
    satuan = kolom_teks(frame, K.SATUAN)
    return Ukur(frame, urai, satuan, terbit, _toleransi(teks), nilai_mentah(urai), rt, dua, tr)


def _tertulis(terbit: Deret) -> list[str]:
    return [f"{n:.10g}" if n == n else "" for n in terbit.tolist()]


def siapkan_terbaca(frame: pd.DataFrame) -> Ukur:
    """Urai tabel untuk diperiksa: bila kolom arahnya tidak ada, arah dibaca dari kalimat indikatornya.

    Perhitungan capaian tidak memakai ini: di sana arah wajib tertulis.
    """
    import pandas as pd

    if punya_kolom(frame, K.ARAH) or K.INDIKATOR not in frame:
        return siapkan_ukur(frame)
    kode, unik = pd.factorize(kolom_teks(frame, K.INDIKATOR).astype(str).astype(object))
    terbaca = np.array([tentukan_arah(baca_kalimat(teks)).arah.value for teks in unik], dtype=object)
    asal = dict(frame.attrs)
    frame = frame.assign(**{K.ARAH: terbaca[kode]})
    frame.attrs = asal
    return replace(siapkan_ukur(frame), tanpa_arah=True)


def punya_kolom(frame: pd.DataFrame, kolom: str) -> bool:
    """Kolom itu ada di berkasnya (bukan ditambahkan pembaca), atau berisi.

    >>> import pandas as pd
    >>> punya_kolom(pd.DataFrame({"arah": [""]}), "arah"), punya_kolom(pd.DataFrame({"target": [1]}), "arah")
    (True, False)
    """
    if kolom not in frame:
        return False
    huruf = asal_frame(frame).huruf
    return not huruf or kolom in huruf or any(str(isi).strip() for isi in kolom_teks(frame, kolom))


def _toleransi(teks: Iterable[object]) -> Deret:
    """Satu satuan desimal terakhir yang tercetak; setengah untuk bilangan bulat."""
    return menurut_isi(teks, _satuan_terakhir, float) - 1e-9


def _satuan_terakhir(teks: str) -> float:
    desimal = _DESIMAL.search(teks.strip())
    return 10.0 ** -min(2, len(desimal[1])) if desimal else 0.5


def _dalam_pembulatan(p: Ukur) -> Deret:
    """Terbit masih mungkin benar bila target dan realisasi tercetak adalah hasil pembulatan desimalnya."""
    ada = ~np.isnan(p.terbit)
    dt, dr = _setengah_digit(p.t, ada), _setengah_digit(p.r, ada)
    with np.errstate(divide="ignore", invalid="ignore"):
        rendah, tinggi = (p.r - dr) / (p.t + dt) * 100, (p.r + dr) / (p.t - dt) * 100
    lurus = (p.urai.rumus == Rumus.NAIK) & (p.terbit >= rendah) & (p.terbit <= tinggi)
    balik = (p.urai.rumus == Rumus.TURUN) & (p.terbit >= 200 - tinggi) & (p.terbit <= 200 - rendah)
    return np.asarray(lurus | balik)


def _setengah_digit(deret: Deret, perlu: Deret) -> Deret:
    """Setengah satuan desimal terakhir; bilangan bulat, dan yang tidak perlu, dianggap tepat."""
    hasil = np.zeros(len(deret))
    letak = np.flatnonzero(perlu & np.isfinite(deret))
    desimal = [len(f"{nilai:.10g}".partition(".")[2]) for nilai in deret[letak].tolist()]
    hasil[letak] = [0.5 * 10.0**-d if d else 0.0 for d in desimal]
    return hasil
