"""Aturan CAP: apakah capaian dapat dihitung, dan apakah angka capaian yang terbit benar.

Tiap kode satu fungsi bernama sama (`CAP-06` → `cap_06`). Yang dipakai beberapa aturan ada di `Ukur`, dihitung sekali.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.capaian import kartu_capaian as kartu
from lakip_helpers.aturan.capaian.rumus import Urai, naik, nilai_mentah, turun, turun_bagi, urai_frame
from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Bidang, Deret, Kena, Rumpun, nilai
from lakip_helpers.istilah import Arah, K, Rumus
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_DESIMAL: Final = re.compile(r"[.,](\d+)\s*(?:%|persen)?$")
_SATUAN_PECAHAN: Final = re.compile(r"%|persen|indeks|nilai|rasio", re.IGNORECASE)
SKALA_JANGGAL: Final = (50.0, 500.0)
"""Target dan realisasi berselisih sekitar seratus kali: pecahan bercampur persen."""


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

    def sebut(self, kolom: str) -> Callable[[Deret], list[object]]:
        """Bidang pesan: target atau realisasi sebagai angka bila terbaca sebagai satu angka, selain itu isi selnya."""
        angka = self.t if kolom == K.TARGET else self.r
        return lambda letak: [self.frame[kolom].iloc[i] if np.isnan(angka[i]) else float(angka[i]) for i in letak]


def periksa_capaian(frame: pd.DataFrame) -> LaporanTemuan:
    """Temuan CAP-… sebuah frame ukur capaian.

    Masukan: kolom seperti `hitung_capaian`. Keluaran: temuan; frame tidak diubah.

    >>> import pandas as pd
    >>> periksa_capaian(pd.DataFrame({"target": [4.2], "realisasi": [4.65], "arah": [""]})).kelompok[0].kartu.kode
    'CAP-01'
    """
    return periksa_ukur(siapkan_ukur(frame))


def periksa_ukur(ukur: Ukur) -> LaporanTemuan:
    """Temuan CAP-… tabel yang sudah diurai."""
    return LaporanTemuan(nilai(ATURAN, ukur, ukur.frame))


def siapkan_ukur(frame: pd.DataFrame) -> Ukur:
    """Urai tabel ukur capaian. Galat: `GalatTabel` bila kolom target atau realisasi tidak ada."""
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
    return Ukur(frame, urai, satuan, terbit, _toleransi(teks), nilai_mentah(urai), *rumus)


def _toleransi(teks: pd.Series) -> Deret:
    """Satu satuan desimal terakhir yang tercetak; setengah untuk bilangan bulat."""
    desimal = [min(2, len(c[1])) if (c := _DESIMAL.search(str(satu).strip())) else 0 for satu in teks]
    return np.array([10.0**-d if d else 0.5 for d in desimal]) - 1e-9


def cap_01(p: Ukur) -> Kena:
    """Arah dan rumus sama-sama kosong."""
    return Kena(_tanpa_arah(p) & ~p.rumus_tertulis)


def _tanpa_arah(p: Ukur) -> Deret:
    return np.asarray((p.urai.arah == "") & p.berangka)


def cap_02(p: Ukur) -> Kena:
    """Target kosong."""
    return Kena(~p.ada_target)


def cap_03(p: Ukur) -> Kena:
    """Realisasi kosong."""
    return Kena(~p.ada_realisasi)


def cap_04(p: Ukur) -> Kena:
    """Target nol, realisasi bukan nol."""
    return Kena((p.t == 0) & (p.r != 0) & ~np.isnan(p.r), {"realisasi": p.sebut(K.REALISASI)})


def cap_05(p: Ukur) -> Kena:
    """Target dan realisasi nol; yang arah dan rumusnya kosong tidak dihitung, jadi tidak ditulis 100."""
    return Kena((p.t == 0) & (p.r == 0) & ~cap_01(p).topeng, {"capaian": _dua_desimal(p.mentah)})


def cap_06(p: Ukur) -> Kena:
    """Rumus yang tertulis berlawanan dengan arah."""
    turun_naik = (p.urai.arah == Arah.TURUN) & (p.urai.tertulis == Rumus.NAIK)
    naik_turun = (p.urai.arah == Arah.NAIK) & np.isin(p.urai.tertulis, [Rumus.TURUN, Rumus.TURUN_BAGI])
    usul = np.where(p.urai.arah == Arah.TURUN, "(2T-R)/T atau T/R", "R/T")
    return Kena(turun_naik | naik_turun, {"arah": p.urai.arah, "usul": usul})


def cap_07(p: Ukur) -> Kena:
    """Rumus tertulis, arah kosong."""
    return Kena(_tanpa_arah(p) & p.rumus_tertulis)


def cap_08(p: Ukur) -> Kena:
    """Predikat tidak seurutan, atau realisasi berupa kata sedangkan target angka."""
    tak_berperingkat = ~p.berangka & np.isnan(p.urai.peringkat_realisasi)
    kata = p.berangka & (p.urai.teks_realisasi != "")
    isi_sel = {"target": p.sebut(K.TARGET), "realisasi": p.sebut(K.REALISASI)}
    return Kena(p.ada_target & p.ada_realisasi & (tak_berperingkat | kata), isi_sel)


def cap_09(p: Ukur) -> Kena:
    """Capaian terbit tidak dihasilkan rumus mana pun yang lazim bagi arahnya."""
    lazim = (p.urai.arah == Arah.TURUN) & ~p.rumus_tertulis & (p.cocok(p.dua) | p.cocok(p.tr))
    hitungan = {nama: _dua_desimal(deret) for nama, deret in (("rt", p.rt), ("dua", p.dua), ("tr", p.tr))}
    topeng = p.berbeda & ~p.terbalik & ~p.menyalin & ~p.kasar & ~lazim
    return Kena(topeng, {**_terbit_dan_hitungan(p), **hitungan})


def cap_10(p: Ukur) -> Kena:
    """Capaian terbit hasil rumus lawan arah."""
    lawan = {"rumus_terbit": p.rumus_terbalik, "arah": p.urai.arah}
    return Kena(p.terbalik, {**_terbit_dan_hitungan(p), **lawan})


def cap_11(p: Ukur) -> Kena:
    """Capaian terbit menyalin realisasi."""
    return Kena(p.menyalin, _terbit_dan_hitungan(p))


def cap_12(p: Ukur) -> Kena:
    """Capaian terbit dibulatkan kasar."""
    return Kena(p.kasar, _terbit_dan_hitungan(p))


def cap_13(p: Ukur) -> Kena:
    """Ada capaian terbit, tetapi target atau realisasi tidak terbaca."""
    return Kena(~np.isnan(p.terbit) & p.berangka & (np.isnan(p.t) | np.isnan(p.r)), {"terbit": p.terbit})


def cap_14(p: Ukur) -> Kena:
    """Rumus T/R dengan realisasi nol."""
    return Kena((p.urai.rumus == Rumus.TURUN_BAGI) & (p.r == 0) & (p.t > 0), {"dua": _dua_desimal(p.dua)})


def cap_15(p: Ukur) -> Kena:
    """Target negatif, atau realisasi negatif pada rumus T/R."""
    negatif = (p.t < 0) | ((p.urai.rumus == Rumus.TURUN_BAGI) & (p.r < 0))
    isi_sel = {"target": p.sebut(K.TARGET), "realisasi": p.sebut(K.REALISASI)}
    return Kena(p.berangka & p.ada_realisasi & negatif, isi_sel)


def cap_16(p: Ukur) -> Kena:
    """Satuan persen atau indeks, arah naik, dan selisihnya sekitar seratus kali."""
    pecahan = np.array([bool(_SATUAN_PECAHAN.match(satuan)) for satuan in p.satuan], dtype=bool)
    kali = p.selisih_skala
    topeng = pecahan & (p.urai.arah == Arah.NAIK) & (kali >= SKALA_JANGGAL[0]) & (kali <= SKALA_JANGGAL[1])
    isi_sel = {"target": p.sebut(K.TARGET), "realisasi": p.sebut(K.REALISASI)}
    return Kena(topeng, {**isi_sel, "kali": lambda letak: np.round(kali[letak]).tolist()})


def _terbit_dan_hitungan(p: Ukur) -> dict[str, Bidang]:
    return {"terbit": p.terbit, "capaian": _dua_desimal(p.mentah)}


def _dua_desimal(deret: Deret) -> Bidang:
    return lambda letak: np.round(deret[letak], 2).tolist()


def _dalam_pembulatan(p: Ukur) -> Deret:
    """Terbit masih mungkin benar bila target dan realisasi tercetak adalah hasil pembulatan desimalnya."""
    dt, dr = _setengah_digit(p.t), _setengah_digit(p.r)
    with np.errstate(divide="ignore", invalid="ignore"):
        rendah, tinggi = (p.r - dr) / (p.t + dt) * 100, (p.r + dr) / (p.t - dt) * 100
    lurus = (p.urai.rumus == Rumus.NAIK) & (p.terbit >= rendah) & (p.terbit <= tinggi)
    balik = (p.urai.rumus == Rumus.TURUN) & (p.terbit >= 200 - tinggi) & (p.terbit <= 200 - rendah)
    return np.asarray(lurus | balik)


def _setengah_digit(deret: Deret) -> Deret:
    """Setengah satuan desimal terakhir; bilangan bulat dianggap tepat."""
    desimal = [len(f"{nilai:.10g}".partition(".")[2]) if np.isfinite(nilai) else 0 for nilai in deret]
    return np.array([0.5 * 10.0**-d if d else 0.0 for d in desimal])


ATURAN: Final[tuple[Aturan[Ukur], ...]] = (
    Aturan(kartu.CAP_01, cap_01, K.ARAH),
    Aturan(kartu.CAP_02, cap_02, K.TARGET),
    Aturan(kartu.CAP_03, cap_03, K.REALISASI),
    Aturan(kartu.CAP_04, cap_04, K.TARGET),
    Aturan(kartu.CAP_05, cap_05, K.TARGET),
    Aturan(kartu.CAP_06, cap_06, K.RUMUS),
    Aturan(kartu.CAP_07, cap_07, K.RUMUS),
    Aturan(kartu.CAP_08, cap_08, K.REALISASI),
    Aturan(kartu.CAP_09, cap_09, K.CAPAIAN_TERBIT),
    Aturan(kartu.CAP_10, cap_10, K.CAPAIAN_TERBIT),
    Aturan(kartu.CAP_11, cap_11, K.CAPAIAN_TERBIT),
    Aturan(kartu.CAP_12, cap_12, K.CAPAIAN_TERBIT),
    Aturan(kartu.CAP_13, cap_13, K.CAPAIAN_TERBIT),
    Aturan(kartu.CAP_14, cap_14, K.REALISASI),
    Aturan(kartu.CAP_15, cap_15, K.TARGET),
    Aturan(kartu.CAP_16, cap_16, K.REALISASI),
)


def _siapkan(bundel: Bundel) -> Ukur:
    return siapkan_ukur(bundel[DINILAI])


RUMPUN: Final = Rumpun("CAP", _siapkan, ATURAN, butuh=(K.TARGET, K.REALISASI), menggantikan=("MUTU-10",))
"""Arah yang kosong pada tabel capaian ditanyakan CAP-01 atau CAP-07, jadi MUTU-10 tidak menanyakannya lagi."""
