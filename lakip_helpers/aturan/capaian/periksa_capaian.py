"""Aturan CAP: apakah capaian dapat dihitung, dan apakah angka capaian yang terbit benar.

Tiap kode satu fungsi bernama sama (`CAP-06` → `cap_06`). Yang dipakai beberapa aturan ada di `ukur.Ukur`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.capaian import kartu_capaian as kartu
from lakip_helpers.aturan.capaian.rumus import menurut_isi
from lakip_helpers.aturan.capaian.ukur import TARGET_PENUH, Ukur, siapkan_terbaca
from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Bidang, Deret, Kena, Rumpun, kolom_teks, nilai
from lakip_helpers.istilah import Arah, K, Rumus
from lakip_helpers.temuan import LaporanTemuan, tulis_nilai

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_SATUAN_PECAHAN: Final = re.compile(r"%|persen|indeks|nilai|rasio", re.IGNORECASE)
_EFISIEN: Final = re.compile(r"\befisien", re.IGNORECASE)
_SANGKAL: Final = re.compile(r"\b(?:tidak|belum|kurang|bukan|in)\b", re.IGNORECASE)
SKALA_JANGGAL: Final = (50.0, 500.0)
"""Target dan realisasi berselisih sekitar seratus kali: pecahan bercampur persen."""


def periksa_capaian(frame: pd.DataFrame) -> LaporanTemuan:
    """Temuan CAP-… sebuah frame ukur capaian.

    Masukan: kolom seperti `hitung_capaian`. Keluaran: temuan; frame tidak diubah.

    >>> import pandas as pd
    >>> periksa_capaian(pd.DataFrame({"target": [4.2], "realisasi": [4.65], "arah": [""]})).kelompok[0].kartu.kode
    'CAP-01'
    """
    return periksa_ukur(siapkan_terbaca(frame))


def periksa_ukur(ukur: Ukur) -> LaporanTemuan:
    """Temuan CAP-… tabel yang sudah diurai."""
    return LaporanTemuan(nilai(ATURAN, ukur, ukur.frame))


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
    dari_jarak = p.tetap_satu_angka & p.cocok(p.rt)
    topeng = p.berbeda & ~p.terbalik & ~p.menyalin & ~p.kasar & ~lazim & ~dari_jarak
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
    return Kena(p.kasar | p.dibulatkan_seratus, _terbit_dan_hitungan(p))


def cap_13(p: Ukur) -> Kena:
    """Ada capaian terbit, tetapi target atau realisasi tidak terbaca."""
    keadaan = [_tak_berangka("target", p.ada_target, p.t), _tak_berangka("realisasi", p.ada_realisasi, p.r)]
    sebab = np.array([" dan ".join(filter(None, satu)) for satu in zip(*keadaan, strict=True)], dtype=object)
    topeng = ~np.isnan(p.terbit) & p.berangka & (np.isnan(p.t) | np.isnan(p.r))
    return Kena(topeng, {"terbit": p.terbit, "sebab": sebab})


def _tak_berangka(nama: str, ada: Deret, nilai_: Deret) -> Deret:
    """ "target kosong" atau "target bukan angka"; kosong bila angkanya ada."""
    return np.where(~np.isnan(nilai_), "", np.where(ada, f"{nama} bukan angka", f"{nama} kosong"))


def cap_14(p: Ukur) -> Kena:
    """Rumus T/R dengan realisasi nol."""
    return Kena((p.urai.rumus == Rumus.TURUN_BAGI) & (p.r == 0) & (p.t > 0), {"dua": _dua_desimal(p.dua)})


def cap_15(p: Ukur) -> Kena:
    """Target negatif, atau realisasi negatif pada rumus T/R."""
    negatif = (p.t < 0) | ((p.urai.rumus == Rumus.TURUN_BAGI) & (p.r < 0))
    return Kena(p.berangka & p.ada_realisasi & negatif, {"yang_negatif": lambda letak: [_negatif(p, i) for i in letak]})


def _negatif(p: Ukur, letak: int) -> str:
    """Angka negatif sebuah baris dengan namanya: "target -2 dan realisasi -1"."""
    pasang = (("target", p.t[letak]), ("realisasi", p.r[letak]))
    return " dan ".join(f"{nama} {tulis_nilai(float(angka))}" for nama, angka in pasang if angka < 0)


def cap_16(p: Ukur) -> Kena:
    """Satuan persen atau indeks, arah naik, dan selisihnya sekitar seratus kali."""
    pecahan = menurut_isi(p.satuan, lambda satuan: bool(_SATUAN_PECAHAN.match(satuan)), bool)
    kali = p.selisih_skala
    topeng = pecahan & (p.urai.arah == Arah.NAIK) & (kali >= SKALA_JANGGAL[0]) & (kali <= SKALA_JANGGAL[1])
    isi_sel = {"target": p.sebut(K.TARGET), "realisasi": p.sebut(K.REALISASI)}
    return Kena(topeng, {**isi_sel, "kali": lambda letak: np.round(kali[letak]).tolist()})


def cap_17(p: Ukur) -> Kena:
    """Kolom arah tidak ada di tabel; ditanyakan sekali."""
    topeng = np.zeros(len(p.frame), dtype=bool)
    topeng[:1] = p.tanpa_arah and not p.rumus_tertulis.any()
    return Kena(topeng)


def cap_18(p: Ukur) -> Kena:
    """Capaian jauh di atas target."""
    ekstrem = np.asarray(
        np.fmax(p.mentah, np.where(np.isnan(p.mentah), p.terbit, np.nan)) >= acuan.ambil("capaian.ekstrem").nilai
    )
    return Kena(ekstrem & p.berangka & ~p.berbeda & ~cap_16(p).topeng, {"capaian": _dua_desimal(p.mentah)})


def cap_19(p: Ukur) -> Kena:
    """Kata penilaian yang tidak cocok dengan capaiannya menurut skala mana pun."""
    kata = kolom_teks(p.frame, K.KATEGORI_TERBIT)
    nilai_ = np.where(np.isnan(p.mentah), p.terbit, np.round(p.mentah, 2))
    rentang = {k: _rentang_kata(str(k)) for k in set(kata)}
    luar = [(r := rentang[k]) is not None and not r[0] <= n <= r[1] for k, n in zip(kata, nilai_, strict=True)]
    return Kena(np.array(luar, dtype=bool) & ~np.isnan(nilai_), {"capaian": _dua_desimal(nilai_)})


def _rentang_kata(kata: str) -> tuple[float, float] | None:
    kecil = " ".join(kata.lower().split()).strip(" .")
    return next(((a, b) for a, b, daftar in acuan.ambil("kategori.kata").nilai if kecil in daftar), None)


def cap_20(p: Ukur) -> Kena:
    """Disimpulkan efisien, padahal capaiannya di bawah seratus persen."""
    simpulan = kolom_teks(p.frame, K.SIMPULAN)
    mengaku = menurut_isi(simpulan, lambda s: bool(_EFISIEN.search(s)) and not _SANGKAL.search(s), bool)
    return Kena(mengaku & (np.round(p.mentah, 2) < TARGET_PENUH), {"capaian": _dua_desimal(p.mentah)})


def cap_21(p: Ukur) -> Kena:
    """Arah tetap, tetapi capaian terbitnya hasil bagi realisasi dengan target."""
    topeng = p.tetap_satu_angka & p.berbeda & p.cocok(p.rt)
    return Kena(topeng, {**_terbit_dan_hitungan(p), "target": p.sebut(K.TARGET)})


def cap_22(p: Ukur) -> Kena:
    """Capaian terbit setinggi batas yang lazim, sedangkan hitungannya lebih tinggi; ditanyakan sekali tiap tabel."""
    lazim = np.isin(p.terbit, acuan.ambil("capaian.batas_lazim").nilai)
    dipotong = lazim & (np.round(p.mentah, 0) > p.terbit) & ~p.terbalik & p.berangka
    kena = np.zeros(len(p.frame), dtype=bool)
    kena[np.flatnonzero(dipotong)[:1]] = True
    return Kena(kena, {**_terbit_dan_hitungan(p), "banyak": np.full(len(kena), int(dipotong.sum()))})


def _terbit_dan_hitungan(p: Ukur) -> dict[str, Bidang]:
    return {"terbit": p.terbit, "capaian": _dua_desimal(p.mentah)}


def _dua_desimal(deret: Deret) -> Bidang:
    return lambda letak: np.round(deret[letak], 2).tolist()


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
    Aturan(kartu.CAP_17, cap_17, K.ARAH),
    Aturan(kartu.CAP_18, cap_18, K.CAPAIAN_TERBIT),
    Aturan(kartu.CAP_19, cap_19, K.KATEGORI_TERBIT),
    Aturan(kartu.CAP_20, cap_20, K.SIMPULAN),
    Aturan(kartu.CAP_21, cap_21, K.CAPAIAN_TERBIT),
    Aturan(kartu.CAP_22, cap_22, K.CAPAIAN_TERBIT),
)


def _siapkan(bundel: Bundel) -> Ukur:
    return siapkan_terbaca(bundel[DINILAI])


RUMPUN: Final = Rumpun("CAP", _siapkan, ATURAN, butuh=(K.TARGET, K.REALISASI), menggantikan=("MUTU-10",))
"""Arah yang kosong pada tabel capaian ditanyakan CAP-01 atau CAP-07, jadi MUTU-10 tidak menanyakannya lagi."""
