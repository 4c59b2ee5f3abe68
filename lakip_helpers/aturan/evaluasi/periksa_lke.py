"""Aturan LKE: jawaban, catatan, dan bukti. Tiap kode satu fungsi bernama sama yang memberi topeng baris."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lakip_helpers import acuan
from lakip_helpers.aturan.evaluasi import kartu_lke as kartu
from lakip_helpers.istilah import K
from lakip_helpers.temuan import Kartu, LaporanTemuan, dari_topeng

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class PeriksaLke:
    """Isian LKE yang diperiksa; deret sepanjang frame, `nilai` kosong bila jawabannya tidak dikenal."""

    kode: pd.Series
    jawaban: pd.Series
    nilai: pd.Series
    batas: pd.Series
    catatan: pd.Series
    bukti: pd.Series
    dikenal: pd.Series


def periksa_lke(
    frame: pd.DataFrame, rincian: pd.DataFrame, usul: pd.DataFrame | None = None, pemilik: str = ""
) -> LaporanTemuan:
    """Temuan LKE-…; `rincian` lembar utuh dari `susun_rincian`, `usul` dari `usul_jawaban` (boleh tidak ada).

    Subkomponen yang sama sekali tidak punya baris dilaporkan pada baris 0 (di luar berkas), dengan sebutan `pemilik`.
    """
    import pandas as pd

    lengkap = _dengan_yang_hilang(frame, rincian)
    p = _siapkan(lengkap, usul)
    kosong = pd.Series("", index=lengkap.index, dtype=object)
    isi = {
        "kode": p.kode.where(lengkap.index > 0, p.kode + pemilik),
        "jawaban": p.jawaban,
        "nama": p.kode.map(rincian[K.NAMA]).fillna(""),
        "persen": kosong if usul is None else p.kode.map(usul["persen"]),
        "usul": kosong if usul is None else p.kode.map(usul["usul"]),
        "belum": kosong if usul is None else p.kode.map(usul["belum"]),
    }
    return LaporanTemuan(dari_topeng(k, lengkap, aturan(p), kolom, isi) for k, aturan, kolom in ATURAN)


def _dengan_yang_hilang(frame: pd.DataFrame, rincian: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    hilang = [kode for kode in rincian.index if kode not in set(frame[K.KODE].astype(str).str.strip())]
    if not hilang:
        return frame
    tambah = pd.DataFrame({K.KODE: hilang, K.JAWABAN: ""}, index=[0] * len(hilang), dtype=object)
    gabung = pd.concat([frame.astype(object), tambah])
    gabung.attrs = dict(frame.attrs)
    return gabung


def _siapkan(frame: pd.DataFrame, usul: pd.DataFrame | None) -> PeriksaLke:
    import pandas as pd

    def teks(kolom: str) -> pd.Series:
        deret = frame.get(kolom, pd.Series("", index=frame.index, dtype=object))
        return deret.fillna("").astype(str).str.strip()

    skala = {s[K.JAWABAN]: float(s["nilai"]) for s in acuan.ambil("lke.jawaban").nilai}
    sub = {s[K.KODE] for s in acuan.ambil("lke.subkomponen").nilai}
    kode, jawaban = teks(K.KODE), teks(K.JAWABAN).str.upper()
    batas = kode.map(usul["usul"]).map(skala) if usul is not None else pd.Series(float("nan"), index=frame.index)
    dikenal = kode.isin(sub) & ~kode.duplicated()
    return PeriksaLke(kode, jawaban, jawaban.map(skala), batas, teks(K.CATATAN), teks(K.BUKTI), dikenal)


def lke_01(p: PeriksaLke) -> pd.Series:
    """Subkomponen belum dijawab."""
    return p.dikenal & (p.jawaban == "")


def lke_02(p: PeriksaLke) -> pd.Series:
    """Jawaban bukan AA sampai E."""
    return p.dikenal & (p.jawaban != "") & p.nilai.isna()


def lke_03(p: PeriksaLke) -> pd.Series:
    """Dijawab tanpa catatan."""
    return p.dikenal & p.nilai.notna() & (p.catatan == "")


def lke_04(p: PeriksaLke) -> pd.Series:
    """Dijawab di atas E tanpa bukti."""
    return p.dikenal & (p.nilai > 0) & (p.bukti == "")


def lke_05(p: PeriksaLke) -> pd.Series:
    """Jawaban di atas yang didukung kriteria; yang kriterianya lengkap boleh dijawab A atau AA."""
    lengkap = float(next(s["nilai"] for s in acuan.ambil("lke.jawaban").nilai if "di_atas" in s))
    return p.dikenal & (p.nilai > p.batas) & (p.batas < lengkap)


def lke_06(p: PeriksaLke) -> pd.Series:
    """Kode tidak dikenal atau kembar."""
    return ~p.dikenal


ATURAN: tuple[tuple[Kartu, Callable[[PeriksaLke], pd.Series], str], ...] = (
    (kartu.LKE_01, lke_01, K.JAWABAN),
    (kartu.LKE_02, lke_02, K.JAWABAN),
    (kartu.LKE_03, lke_03, K.CATATAN),
    (kartu.LKE_04, lke_04, K.BUKTI),
    (kartu.LKE_05, lke_05, K.JAWABAN),
    (kartu.LKE_06, lke_06, K.KODE),
)
"""Urutan pemeriksaan; tambah satu baris untuk menambah aturan."""
