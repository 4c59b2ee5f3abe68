"""Aturan CAP: apakah capaian dapat dihitung, dan apakah angka capaian yang terbit benar.

Tiap kode satu fungsi bernama sama (`CAP-06` → `cap_06`) yang memberi topeng baris yang terkena.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.capaian import kartu_capaian as kartu
from lakip_helpers.aturan.capaian.rumus import Deret, Urai, naik, nilai_mentah, turun, turun_bagi, urai_frame
from lakip_helpers.istilah import Arah, K, Rumus
from lakip_helpers.temuan import Kartu, LaporanTemuan, dari_topeng

if TYPE_CHECKING:
    import pandas as pd

_DESIMAL: Final = re.compile(r"[.,](\d+)\s*(?:%|persen)?$")
_SATUAN_PECAHAN: Final = re.compile(r"%|persen|indeks|nilai|rasio", re.IGNORECASE)
SKALA_JANGGAL: Final = (50.0, 500.0)
"""Target dan realisasi berselisih sekitar seratus kali: pecahan bercampur persen."""


@dataclass(frozen=True)
class Periksa:
    """Semua yang dibutuhkan aturan CAP, dihitung sekali; deret sepanjang frame."""

    urai: Urai
    satuan: Deret
    terbit: Deret
    toleransi: Deret
    mentah: Deret
    rt: Deret
    dua: Deret
    tr: Deret

    @property
    def t(self) -> Deret:
        """Target (batas atas bila rentang)."""
        return self.urai.atas

    @property
    def r(self) -> Deret:
        """Realisasi."""
        return self.urai.realisasi

    @property
    def berangka(self) -> Deret:
        """Bukan predikat."""
        return np.asarray(self.urai.rumus != Rumus.PREDIKAT)

    @property
    def ada_target(self) -> Deret:
        """Target terisi, angka atau teks."""
        return ~np.isnan(self.t) | (self.urai.teks_target != "")

    @property
    def ada_realisasi(self) -> Deret:
        """Realisasi terisi, angka atau teks."""
        return ~np.isnan(self.r) | (self.urai.teks_realisasi != "")

    @property
    def rumus_tertulis(self) -> Deret:
        """Kolom rumus diisi dengan salah satu rumus kit."""
        return np.isin(self.urai.tertulis, list(Rumus))

    def cocok(self, nilai: Deret) -> Deret:
        """Capaian terbit sama dengan `nilai` sampai desimal yang tercetak."""
        return np.abs(self.terbit - nilai) < self.toleransi


def periksa_capaian(frame: pd.DataFrame) -> LaporanTemuan:
    """Temuan CAP-… sebuah frame ukur capaian.

    Masukan: kolom seperti `hitung_capaian`. Keluaran: temuan; frame tidak diubah.

    >>> import pandas as pd
    >>> periksa_capaian(pd.DataFrame({"target": [4.2], "realisasi": [4.65], "arah": [""]})).kelompok[0].kartu.kode
    'CAP-01'
    """
    import pandas as pd

    p = _siapkan(frame)
    bidang = {
        "target": _sebut(p.t, frame[K.TARGET]),
        "realisasi": _sebut(p.r, frame[K.REALISASI]),
        "arah": p.urai.arah,
        "usul": np.where(p.urai.arah == Arah.TURUN, "(2T-R)/T atau T/R", "R/T"),
        "terbit": p.terbit,
        "capaian": np.round(p.mentah, 2),
        "rt": np.round(p.rt, 2),
        "dua": np.round(p.dua, 2),
        "tr": np.round(p.tr, 2),
        "rumus_terbit": rumus_terbalik(p),
        "kali": np.round(_selisih_skala(p)),
    }
    isi = {nama: pd.Series(deret, index=frame.index, dtype=object) for nama, deret in bidang.items()}
    return LaporanTemuan(
        dari_topeng(kartunya, frame, pd.Series(aturan(p), index=frame.index), kolom, isi)
        for kartunya, aturan, kolom in ATURAN
    )


def _sebut(angka: Deret, isi: pd.Series) -> Deret:
    """Angka bila terbaca sebagai satu angka (ditulis dengan koma), selain itu isi selnya apa adanya."""
    return np.where(np.isnan(angka), isi.to_numpy(dtype=object), angka.astype(object))


def _siapkan(frame: pd.DataFrame) -> Periksa:
    import pandas as pd

    urai = urai_frame(frame)
    kosong = pd.Series("", index=frame.index, dtype=object)
    mentah_terbit = frame.get(K.CAPAIAN_TERBIT, kosong)
    terbit = pd.to_numeric(mentah_terbit, errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    teks = frame.get(f"{K.CAPAIAN_TERBIT}_teks", mentah_terbit.map(lambda n: f"{n:.10g}" if n == n and n != "" else ""))
    with np.errstate(divide="ignore", invalid="ignore"):
        t, r = urai.atas, urai.realisasi
        rumus = [np.where(np.isfinite(n), n, np.nan) for n in (naik(t, r), turun(t, r), turun_bagi(t, r))]
    satuan = frame.get(K.SATUAN, kosong).fillna("").astype(str).to_numpy(dtype=object)
    return Periksa(urai, satuan, terbit, _toleransi(teks), nilai_mentah(urai), *rumus)


def _toleransi(teks: pd.Series) -> Deret:
    """Satu satuan desimal terakhir yang tercetak; setengah untuk bilangan bulat."""
    desimal = [min(2, len(c[1])) if (c := _DESIMAL.search(str(satu).strip())) else 0 for satu in teks]
    return np.array([10.0**-d if d else 0.5 for d in desimal]) - 1e-9


def cap_01(p: Periksa) -> Deret:
    """Arah dan rumus sama-sama kosong."""
    return (p.urai.arah == "") & p.berangka & ~p.rumus_tertulis


def cap_02(p: Periksa) -> Deret:
    """Target kosong."""
    return ~p.ada_target


def cap_03(p: Periksa) -> Deret:
    """Realisasi kosong."""
    return ~p.ada_realisasi


def cap_04(p: Periksa) -> Deret:
    """Target nol, realisasi bukan nol."""
    return (p.t == 0) & (p.r != 0) & ~np.isnan(p.r)


def cap_05(p: Periksa) -> Deret:
    """Target dan realisasi nol."""
    return (p.t == 0) & (p.r == 0) & ~cap_01(p)


def cap_06(p: Periksa) -> Deret:
    """Rumus yang tertulis berlawanan dengan arah."""
    turun_naik = (p.urai.arah == Arah.TURUN) & (p.urai.tertulis == Rumus.NAIK)
    naik_turun = (p.urai.arah == Arah.NAIK) & np.isin(p.urai.tertulis, [Rumus.TURUN, Rumus.TURUN_BAGI])
    return turun_naik | naik_turun


def cap_07(p: Periksa) -> Deret:
    """Rumus tertulis, arah kosong."""
    return (p.urai.arah == "") & p.berangka & p.rumus_tertulis


def cap_08(p: Periksa) -> Deret:
    """Predikat tidak seurutan, atau realisasi berupa kata sedangkan target angka."""
    tak_berperingkat = ~p.berangka & np.isnan(p.urai.peringkat_realisasi)
    return p.ada_target & p.ada_realisasi & (tak_berperingkat | (p.berangka & (p.urai.teks_realisasi != "")))


def cap_14(p: Periksa) -> Deret:
    """Rumus T/R dengan realisasi nol."""
    return (p.urai.rumus == Rumus.TURUN_BAGI) & (p.r == 0) & (p.t > 0)


def cap_15(p: Periksa) -> Deret:
    """Target negatif, atau realisasi negatif pada rumus T/R."""
    return p.berangka & p.ada_realisasi & ((p.t < 0) | ((p.urai.rumus == Rumus.TURUN_BAGI) & (p.r < 0)))


def cap_16(p: Periksa) -> Deret:
    """Satuan persen atau indeks, arah naik, dan selisihnya sekitar seratus kali."""
    pecahan = np.array([bool(_SATUAN_PECAHAN.match(satuan)) for satuan in p.satuan], dtype=bool)
    kali = _selisih_skala(p)
    return pecahan & (p.urai.arah == Arah.NAIK) & (kali >= SKALA_JANGGAL[0]) & (kali <= SKALA_JANGGAL[1])


def _selisih_skala(p: Periksa) -> Deret:
    kali = np.maximum(p.rt / 100, p.tr / 100)
    return np.where(np.isnan(kali), 0.0, kali)


def berbeda(p: Periksa) -> Deret:
    """Capaian terbit bukan hasil rumusnya, bukan pula hasil yang dibatasi atau yang dibulatkan wajar."""
    benar = p.cocok(p.mentah) | p.cocok(np.maximum(p.mentah, 0))
    dibatasi = np.isin(p.terbit, acuan.ambil("capaian.batas_lazim").nilai) & (p.mentah > p.terbit)
    dapat_dibandingkan = ~np.isnan(p.terbit) & ~np.isnan(p.mentah) & (p.t != 0)
    return dapat_dibandingkan & ~benar & ~dibatasi & ~_dalam_pembulatan(p)


def rumus_terbalik(p: Periksa) -> Deret:
    """Nama rumus lawan arah yang menghasilkan capaian terbit; kosong bila tidak ada."""
    beda, arah = berbeda(p), p.urai.arah
    syarat = [
        beda & (arah == Arah.TURUN) & p.cocok(p.rt),
        beda & (arah == Arah.NAIK) & p.cocok(p.dua),
        beda & (arah == Arah.NAIK) & p.cocok(p.tr),
    ]
    return np.select(syarat, [Rumus.NAIK, Rumus.TURUN, Rumus.TURUN_BAGI], default="").astype(object)


def cap_10(p: Periksa) -> Deret:
    """Capaian terbit hasil rumus lawan arah."""
    return np.asarray(rumus_terbalik(p) != "")


def cap_11(p: Periksa) -> Deret:
    """Capaian terbit menyalin realisasi."""
    return berbeda(p) & ~cap_10(p) & (p.terbit == p.r)


def cap_12(p: Periksa) -> Deret:
    """Capaian terbit bilangan bulat yang berjarak kurang dari satu dari hitungannya."""
    bulat = p.toleransi > 0.1
    return berbeda(p) & ~cap_10(p) & ~cap_11(p) & bulat & (np.abs(p.terbit - p.mentah) < 1)


def cap_09(p: Periksa) -> Deret:
    """Capaian terbit tidak dihasilkan rumus mana pun yang lazim bagi arahnya."""
    lazim = (p.urai.arah == Arah.TURUN) & ~p.rumus_tertulis & (p.cocok(p.dua) | p.cocok(p.tr))
    return berbeda(p) & ~cap_10(p) & ~cap_11(p) & ~cap_12(p) & ~lazim


def cap_13(p: Periksa) -> Deret:
    """Ada capaian terbit, tetapi target atau realisasi tidak terbaca."""
    return ~np.isnan(p.terbit) & p.berangka & (np.isnan(p.t) | np.isnan(p.r))


def _dalam_pembulatan(p: Periksa) -> Deret:
    """Terbit masih mungkin benar bila target dan realisasi tercetak adalah hasil pembulatan desimalnya."""
    dt, dr = _setengah_digit(p.t), _setengah_digit(p.r)
    with np.errstate(divide="ignore", invalid="ignore"):
        rendah, tinggi = (p.r - dr) / (p.t + dt) * 100, (p.r + dr) / (p.t - dt) * 100
    lurus = (p.urai.rumus == Rumus.NAIK) & (p.terbit >= rendah) & (p.terbit <= tinggi)
    balik = (p.urai.rumus == Rumus.TURUN) & (p.terbit >= 200 - tinggi) & (p.terbit <= 200 - rendah)
    return np.asarray((lurus | balik) & (p.t > dt))


def _setengah_digit(deret: Deret) -> Deret:
    """Setengah satuan desimal terakhir; bilangan bulat dianggap tepat."""
    desimal = [len(f"{nilai:.10g}".partition(".")[2]) if np.isfinite(nilai) else 0 for nilai in deret]
    return np.array([0.5 * 10.0**-d if d else 0.0 for d in desimal])


ATURAN: tuple[tuple[Kartu, Callable[[Periksa], Deret], str], ...] = (
    (kartu.CAP_01, cap_01, K.ARAH),
    (kartu.CAP_02, cap_02, K.TARGET),
    (kartu.CAP_03, cap_03, K.REALISASI),
    (kartu.CAP_04, cap_04, K.TARGET),
    (kartu.CAP_05, cap_05, K.TARGET),
    (kartu.CAP_06, cap_06, K.RUMUS),
    (kartu.CAP_07, cap_07, K.RUMUS),
    (kartu.CAP_08, cap_08, K.REALISASI),
    (kartu.CAP_09, cap_09, K.CAPAIAN_TERBIT),
    (kartu.CAP_10, cap_10, K.CAPAIAN_TERBIT),
    (kartu.CAP_11, cap_11, K.CAPAIAN_TERBIT),
    (kartu.CAP_12, cap_12, K.CAPAIAN_TERBIT),
    (kartu.CAP_13, cap_13, K.CAPAIAN_TERBIT),
    (kartu.CAP_14, cap_14, K.REALISASI),
    (kartu.CAP_15, cap_15, K.TARGET),
    (kartu.CAP_16, cap_16, K.REALISASI),
)
"""Urutan pemeriksaan; tambah satu baris untuk menambah aturan."""
