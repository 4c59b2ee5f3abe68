"""Aturan ANG: penjumlahan anggaran, kaitannya dengan sasaran, serapan terhadap capaian, dan kode nomenklaturnya."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers import acuan
from lakip_helpers.aturan.capaian.capaian_sasaran import capaian_tahunan
from lakip_helpers.aturan.dasar.kerangka import DINILAI, Aturan, Deret, Kena, Rumpun, kolom_teks
from lakip_helpers.aturan.dasar.sanding import DOKUMEN, angka, dirancang, nilai_baku, sebut_rupiah, tahun_baris
from lakip_helpers.aturan.dokumen import kartu_anggaran as kartu
from lakip_helpers.aturan.dokumen import laporan, nomenklatur
from lakip_helpers.istilah import KOLOM_PAGU, JenisNomenklatur, K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel

_TOLERANSI_SERAPAN: Final = 0.51
"""Poin; serapan sering tercetak tanpa desimal."""
_PANJANG_INDUK: Final[Mapping[int, int]] = {6: 5, 5: 3}
"""Banyaknya bagian kode sub kegiatan (6) → kegiatan (5) → program (3)."""


def kode_induk(kode: str) -> str:
    """Kode kegiatan sebuah sub kegiatan, atau kode program sebuah kegiatan; kosong untuk program.

    >>> kode_induk("1.01.02.2.01.0001"), kode_induk("1.01.02.2.01"), kode_induk("1.01.02")
    ('1.01.02.2.01', '1.01.02', '')
    """
    bagian = kode.split(".")
    return ".".join(bagian[: _PANJANG_INDUK[len(bagian)]]) if len(bagian) in _PANJANG_INDUK else ""


def ang_01(bundel: Bundel, tabel: str, kolom: tuple[str, ...]) -> Kena:
    """Program atau kegiatan yang pagunya bukan jumlah rinciannya; yang ditunjuk kolom rupiah pertama yang berbeda."""
    frame = bundel[tabel]
    ditunjuk = np.full(len(frame), "", dtype=object)
    jumlah, sendiri = np.full(len(frame), np.nan), np.full(len(frame), np.nan)
    batas = float(acuan.ambil("pk.selisih_rupiah").nilai)
    for satu in kolom:
        rincian, nilai = _jumlah_rincian(frame, satu), angka(frame[satu])
        baru = (ditunjuk == "") & (np.abs(rincian - nilai) >= batas)
        ditunjuk[baru], jumlah[baru], sendiri[baru] = satu, rincian[baru], nilai[baru]
    tahun = [f" {t}" if t else "" for t in tahun_baris(frame)]
    isi: dict[str, Sequence[object] | Deret] = {
        "label": np.array([_label_rupiah(str(k)) for k in ditunjuk], dtype=object),
        "kode": kolom_teks(frame, K.KODE),
        "dokumen": np.full(len(frame), DOKUMEN[tabel], dtype=object),
        "tahun": np.array(tahun, dtype=object),
        "rupiah": sebut_rupiah(sendiri),
        "jumlah": sebut_rupiah(jumlah),
        "selisih": sebut_rupiah(np.abs(sendiri - jumlah)),
    }
    return Kena(ditunjuk != "", isi, ditunjuk)


def _label_rupiah(kolom: str) -> str:
    return {K.REALISASI_RP: "realisasi", K.PAGU: "anggaran"}.get(kolom, kolom.replace("_", " "))


def _jumlah_rincian(frame: pd.DataFrame, kolom: str) -> Deret:
    """Jumlah rincian langsung tiap baris; NaN bila tidak punya rincian atau rinciannya kosong semua.

    Kode yang tertulis dua kali (dua indikator) dihitung sekali.
    """
    pemilik = list(zip(kolom_teks(frame, K.KODE_OPD), tahun_baris(frame).tolist(), strict=True))
    kode, nilai = kolom_teks(frame, K.KODE), angka(frame[kolom])
    sekali = {(p, str(k)): float(n) for p, k, n in zip(pemilik, kode, nilai, strict=True) if n == n}
    jumlah: dict[tuple[tuple[str, int], str], float] = {}
    for (p, k), n in sekali.items():
        jumlah[(p, kode_induk(k))] = jumlah.get((p, kode_induk(k)), 0.0) + n
    return np.array([jumlah.get((p, str(k)), np.nan) for p, k in zip(pemilik, kode, strict=True)], dtype=float)


def ang_02(bundel: Bundel) -> Kena:
    """Program yang sudah dirancang (berindikator atau berpagu), tetapi tanpa kode sasaran."""
    frame = bundel["program"]
    topeng = (kolom_teks(frame, K.JENIS) == JenisNomenklatur.PROGRAM) & (kolom_teks(frame, K.KODE_SASARAN) == "")
    return Kena(topeng & dirancang(frame), {"kode": kolom_teks(frame, K.KODE), "nama": kolom_teks(frame, K.NAMA)})


def ang_03(bundel: Bundel, tabel: str) -> Kena:
    """Realisasi anggaran di atas pagu."""
    frame = bundel[tabel]
    pagu, realisasi = angka(frame[K.PAGU]), angka(frame[K.REALISASI_RP])
    isi = {"kode": _sebutan(frame), "tahun": _tahun(frame)}
    return Kena(realisasi > pagu, {**isi, "rupiah": sebut_rupiah(realisasi), "pagu": sebut_rupiah(pagu)})


def _sebutan(frame: pd.DataFrame) -> Deret:
    """Sebutan tiap baris: kodenya, atau nama dan indikatornya bila tidak berkode."""
    calon = [kolom_teks(frame, nama) for nama in (K.KODE, K.NAMA, K.PROGRAM, K.INDIKATOR)]
    return np.array(
        [next((f"“{s}”" if i else str(s) for i, s in enumerate(baris) if s), "") for baris in zip(*calon, strict=True)],
        dtype=object,
    )


def _tahun(frame: pd.DataFrame) -> Deret:
    return np.array([f" tahun {t}" if t else "" for t in tahun_baris(frame)], dtype=object)


def ang_10(bundel: Bundel, tabel: str) -> Kena:
    """Pagu nol pada baris yang menjanjikan target (atau pada program di PK); pagu kosong berarti belum diisi."""
    frame = bundel[tabel]
    berjanji = nilai_baku(frame[K.TARGET]) != "" if K.TARGET in frame else np.ones(len(frame), dtype=bool)
    return Kena((angka(frame[K.PAGU]) == 0) & berjanji, {"kode": _sebutan(frame), "tahun": _tahun(frame)})


def ang_11(bundel: Bundel) -> Kena:
    """Serapan yang tercetak bukan hasil bagi realisasi dengan pagunya."""
    frame = bundel[DINILAI]
    with np.errstate(divide="ignore", invalid="ignore"):
        hitung = angka(frame[K.REALISASI_RP]) / angka(frame[K.PAGU]) * 100
    terbit = angka(frame[K.SERAPAN_TERBIT])
    beda = np.isfinite(hitung) & (np.abs(hitung - terbit) > _TOLERANSI_SERAPAN)
    return Kena(beda, {"kode": _sebutan(frame), "hitung": np.round(hitung, 2)})


def ang_04(bundel: Bundel) -> Kena:
    """Serapan program melampaui rata-rata capaian (dibatasi) sasarannya lebih dari selisih wajar."""
    frame = bundel["anggaran"]
    capaian = capaian_tahunan(bundel).groupby([K.KODE_SASARAN, K.TAHUN])[K.CAPAIAN_DIBATASI].mean().to_dict()
    sasaran = _sasaran_program(bundel, frame)
    tahun = tahun_baris(frame)
    nilai = np.array([capaian.get((k, t), np.nan) for k, t in zip(sasaran, tahun.tolist(), strict=True)], dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        serapan = angka(frame[K.REALISASI_RP]) / angka(frame[K.PAGU]) * 100
    batas = float(acuan.ambil("anggaran.selisih_efisiensi").nilai)
    topeng = (serapan - nilai > batas) & np.isfinite(serapan)
    isi = {"kode": kolom_teks(frame, K.KODE), "tahun": tahun.astype(str), "sasaran": sasaran}
    return Kena(topeng, {**isi, "serapan": np.round(serapan, 2), "capaian": np.round(nilai, 2)})


def _sasaran_program(bundel: Bundel, frame: pd.DataFrame) -> Deret:
    """Sasaran yang didukung tiap program menurut Renstra; kosong untuk kegiatan dan sub kegiatan."""
    program = bundel["program"]
    milik = dict(zip(_opd_kode(program), kolom_teks(program, K.KODE_SASARAN), strict=True))
    hanya = kolom_teks(frame, K.JENIS) == JenisNomenklatur.PROGRAM
    return np.array(
        [milik.get(k, "") if p else "" for k, p in zip(_opd_kode(frame), hanya, strict=True)], dtype=object
    )  # fmt: skip


def _opd_kode(frame: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(kolom_teks(frame, K.KODE_OPD), kolom_teks(frame, K.KODE), strict=True))


def ang_05(s: laporan.Laporan) -> Kena:
    """Laporan mengakui efisiensi, padahal ada indikator sasaran itu yang capaiannya di bawah 100 persen."""
    return laporan.klaim_efisiensi(s)


@dataclass(frozen=True)
class AnggaranResmi:
    """Bundel dan daftar nomenklatur, untuk aturan kode."""

    bundel: Bundel
    daftar: nomenklatur.Nomenklatur


def ang_06(s: AnggaranResmi, tabel: str) -> Kena:
    """Kode anggaran tidak ada di nomenklatur."""
    return nomenklatur.tidak_dikenal(s.daftar, tabel)


def ang_07(s: AnggaranResmi, tabel: str) -> Kena:
    """Kode anggaran hanya ada di edisi lama."""
    return nomenklatur.kedaluwarsa(s.daftar, tabel)


def ang_08(bundel: Bundel) -> Kena:
    """Program dianggarkan tetapi tidak ada di Renstra OPD itu, bila OPD itu punya tabel program."""
    frame, program = bundel["anggaran"], bundel["program"]
    ada, punya = set(_opd_kode(program)), set(kolom_teks(program, K.KODE_OPD))
    hilang = [o in punya and (o, k) not in ada for o, k in _opd_kode(frame)]
    topeng = np.array(hilang, dtype=bool) & (kolom_teks(frame, K.JENIS) == JenisNomenklatur.PROGRAM)
    return Kena(topeng, {"opd": kolom_teks(frame, K.KODE_OPD), "tahun": tahun_baris(frame).astype(str)})


def ang_09(bundel: Bundel) -> Kena:
    """Program yang sama tertulis lagi untuk sasaran lain, dan pagunya diisi pada kedua barisnya."""
    frame = bundel["program"]
    program = kolom_teks(frame, K.JENIS) == JenisNomenklatur.PROGRAM
    berpagu = np.any([angka(frame[k]) > 0 for k in KOLOM_PAGU if k in frame], axis=0)
    kunci, sasaran = _opd_kode(frame), kolom_teks(frame, K.KODE_SASARAN)
    dihitung = program & berpagu & (sasaran != "")
    pertama: dict[tuple[str, str], int] = {}
    for urut in np.flatnonzero(dihitung).tolist():
        pertama.setdefault(kunci[urut], urut)
    letak = np.array([pertama.get(satu, -1) for satu in kunci], dtype=int)
    topeng = dihitung & (sasaran != sasaran[letak])
    isi = {"kode": kolom_teks(frame, K.KODE), "sasaran": sasaran, "lain": sasaran[letak]}
    return Kena(topeng, {**isi, "baris": np.array([str(frame.index[i]) for i in letak], dtype=object)})


def _apa_adanya(bundel: Bundel) -> Bundel:
    return bundel


def _dengan_nomenklatur(bundel: Bundel) -> AnggaranResmi:
    return AnggaranResmi(bundel, nomenklatur.siapkan(bundel))


ATURAN: Final[tuple[Aturan[Bundel], ...]] = (
    Aturan(kartu.ANG_01, partial(ang_01, tabel="program", kolom=KOLOM_PAGU), K.PAGU, "program"),
    Aturan(kartu.ANG_01, partial(ang_01, tabel="renja", kolom=(K.PAGU,)), K.PAGU, "renja"),
    Aturan(kartu.ANG_01, partial(ang_01, tabel="anggaran", kolom=(K.PAGU, K.REALISASI_RP)), K.PAGU, "anggaran"),
    Aturan(kartu.ANG_02, ang_02, K.KODE_SASARAN, "program"),
    Aturan(kartu.ANG_03, partial(ang_03, tabel="anggaran"), K.REALISASI_RP, "anggaran"),
    Aturan(kartu.ANG_10, partial(ang_10, tabel="renja"), K.PAGU, "renja"),
    Aturan(kartu.ANG_10, partial(ang_10, tabel="pk_anggaran"), K.PAGU, "pk_anggaran"),
    Aturan(kartu.ANG_04, ang_04, K.REALISASI_RP, "anggaran", ("program", "realisasi", "renstra_indikator")),
    Aturan(kartu.ANG_08, ang_08, K.KODE, "anggaran", ("program",)),
    Aturan(kartu.ANG_09, ang_09, K.KODE_SASARAN, "program"),
)
ATURAN_KODE: Final[tuple[Aturan[AnggaranResmi], ...]] = (
    Aturan(kartu.ANG_06, partial(ang_06, tabel="anggaran"), K.KODE, "anggaran", ("nomenklatur",)),
    Aturan(kartu.ANG_06, partial(ang_06, tabel="pk_anggaran"), K.KODE, "pk_anggaran", ("nomenklatur",)),
    Aturan(kartu.ANG_07, partial(ang_07, tabel="anggaran"), K.KODE, "anggaran", ("nomenklatur",)),
    Aturan(kartu.ANG_07, partial(ang_07, tabel="pk_anggaran"), K.KODE, "pk_anggaran", ("nomenklatur",)),
)
RUMPUN: Final = Rumpun("ANG", _apa_adanya, ATURAN)
RUMPUN_LAPORAN: Final = Rumpun("ANG", laporan.siapkan, (Aturan(kartu.ANG_05, ang_05, K.TEKS, "laporan"),))
"""Memakai persiapan yang sama dengan rumpun LKJ."""
_UANG: Final = (K.PAGU, K.REALISASI_RP)
RUMPUN_LEPAS: Final = Rumpun(
    "ANG",
    _apa_adanya,
    (
        Aturan(kartu.ANG_03, partial(ang_03, tabel=DINILAI), K.REALISASI_RP, butuh=_UANG),
        Aturan(kartu.ANG_10, partial(ang_10, tabel=DINILAI), K.PAGU, butuh=(K.TARGET,)),
        Aturan(kartu.ANG_11, ang_11, K.SERAPAN_TERBIT, butuh=(*_UANG, K.SERAPAN_TERBIT)),
    ),
    butuh=(K.PAGU,),
)
"""Uang pada satu tabel di luar bundel."""
RUMPUN_KODE: Final = Rumpun("ANG", _dengan_nomenklatur, ATURAN_KODE)
