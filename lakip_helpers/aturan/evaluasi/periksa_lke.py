"""Aturan LKE: jawaban, catatan, dan bukti. Tiap kode satu fungsi bernama sama (`LKE-03` → `lke_03`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, kolom_teks
from lakip_helpers.aturan.dasar.sanding import muncul_pertama, sebut_sekali
from lakip_helpers.aturan.evaluasi import kartu_lke as kartu
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Lembar:
    """Isian LKE yang diperiksa; deret sepanjang frame.

    `nilai` NaN bila jawabannya tidak dikenal; `batas` nilai jawaban yang didukung kriteria, NaN bila tidak dinilai.
    """

    frame: pd.DataFrame
    kode: Deret
    sebutan: Deret
    jawaban: Deret
    nilai: Deret
    batas: Deret
    catatan: Deret
    bukti: Deret
    dikenal: Deret
    rincian: pd.DataFrame
    usul: pd.DataFrame | None

    def usulan(self, kolom: str) -> Deret:
        """Bidang pesan: kolom usulan dari kriteria; kosong bila tidak ada."""
        if self.usul is None:
            return np.full(len(self.kode), "", dtype=object)
        return np.array([self.usul[kolom].get(kode, "") for kode in self.kode], dtype=object)


def siapkan_lembar(
    frame: pd.DataFrame, rincian: pd.DataFrame, usul: pd.DataFrame | None = None, pemilik: str = ""
) -> Lembar:
    """Siapkan isian; `rincian` lembar utuh dari `susun_rincian`, `usul` dari `usul_jawaban` (boleh tidak ada).

    Subkomponen yang sama sekali tidak punya baris ditambahkan pada baris 0 (di luar berkas), dengan sebutan `pemilik`.
    """
    lengkap = _dengan_yang_hilang(frame, rincian)
    kode, catatan, bukti = (_rapi(lengkap, kolom) for kolom in (K.KODE, K.CATATAN, K.BUKTI))
    jawaban = np.array([satu.upper() for satu in _rapi(lengkap, K.JAWABAN)], dtype=object)
    skala = {s[K.JAWABAN]: float(s["nilai"]) for s in acuan.ambil("lke.jawaban").nilai}
    sub = {s[K.KODE] for s in acuan.ambil("lke.subkomponen").nilai}
    didukung = {} if usul is None else usul["usul"].map(skala).to_dict()
    return Lembar(
        frame=lengkap,
        kode=kode,
        sebutan=np.where(lengkap.index > 0, kode, kode + pemilik),
        jawaban=jawaban,
        nilai=np.array([skala.get(satu, np.nan) for satu in jawaban], dtype=float),
        batas=np.array([didukung.get(satu, np.nan) for satu in kode], dtype=float),
        catatan=catatan,
        bukti=bukti,
        dikenal=np.array([satu in sub for satu in kode], dtype=bool) & muncul_pertama(kode.tolist()),
        rincian=rincian,
        usul=usul,
    )


def _dengan_yang_hilang(frame: pd.DataFrame, rincian: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    hilang = [kode for kode in rincian.index if kode not in set(frame[K.KODE].astype(str).str.strip())]
    if not hilang:
        return frame
    tambah = pd.DataFrame({K.KODE: hilang, K.JAWABAN: ""}, index=[0] * len(hilang), dtype=object)
    gabung = pd.concat([frame.astype(object), tambah])
    gabung.attrs = dict(frame.attrs)
    return gabung


def _rapi(frame: pd.DataFrame, kolom: str) -> Deret:
    return np.array([str(sel).strip() for sel in kolom_teks(frame, kolom)], dtype=object)


def lke_01(p: Lembar) -> Kena:
    """Subkomponen yang belum dijawab, semuanya di satu catatan."""
    nama = np.array([p.rincian[K.NAMA].get(kode, "") for kode in p.kode], dtype=object)
    kena, sebutan = sebut_sekali(p.dikenal & (p.jawaban == ""), "subkomponen", p.sebutan, nama)
    return Kena(kena, {"sebutan": [sebutan] * len(kena)})


def lke_02(p: Lembar) -> Kena:
    """Jawaban bukan AA sampai E."""
    return Kena(p.dikenal & (p.jawaban != "") & np.isnan(p.nilai), {"kode": p.sebutan})


def lke_03(p: Lembar) -> Kena:
    """Dijawab tanpa catatan."""
    topeng = p.dikenal & ~np.isnan(p.nilai) & (p.catatan == "")
    return Kena(topeng, {"kode": p.sebutan, "jawaban": p.jawaban})


def lke_04(p: Lembar) -> Kena:
    """Dijawab di atas E tanpa bukti."""
    return Kena(p.dikenal & (p.nilai > 0) & (p.bukti == ""), {"kode": p.sebutan, "jawaban": p.jawaban})


def lke_05(p: Lembar) -> Kena:
    """Jawaban di atas yang didukung kriteria; yang kriterianya lengkap boleh dijawab A atau AA."""
    lengkap = float(next(s["nilai"] for s in acuan.ambil("lke.jawaban").nilai if "di_atas" in s))
    usulan = {kolom: p.usulan(kolom) for kolom in ("persen", "usul", "belum")}
    return Kena(p.dikenal & (p.nilai > p.batas) & (p.batas < lengkap), {"kode": p.sebutan, **usulan})


def lke_06(p: Lembar) -> Kena:
    """Kode tidak dikenal atau kembar."""
    sub = [s[K.KODE] for s in acuan.ambil("lke.subkomponen").nilai]
    sebab = np.where(np.isin(p.kode, sub), "sudah dijawab pada baris lain", "tidak ada di LKE")
    return Kena(~p.dikenal, {"sebab": sebab})


ATURAN: Final[tuple[Aturan[Lembar], ...]] = (
    Aturan(kartu.LKE_01, lke_01, K.JAWABAN, "lke"),
    Aturan(kartu.LKE_02, lke_02, K.JAWABAN, "lke"),
    Aturan(kartu.LKE_03, lke_03, K.CATATAN, "lke"),
    Aturan(kartu.LKE_04, lke_04, K.BUKTI, "lke"),
    Aturan(kartu.LKE_05, lke_05, K.JAWABAN, "lke"),
    Aturan(kartu.LKE_06, lke_06, K.KODE, "lke"),
)
"""Dijalankan atas tiap lembar oleh `lke.RUMPUN`, dan atas lembar lepas oleh `lke.nilai_lke`."""
