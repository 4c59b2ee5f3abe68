"""Tolok ukur capaian: angka yang terbit disandingkan dengan hitungan kit dan dengan catatan manusia.

Dua bentuk berkas: baris dengan `capaian_terbit` dan `catatan` manusia, atau tabel Renstra dengan `rasio_dilaporkan`
dan `cek_rasio`. "Direproduksi": angka terbit yang benar, dihitung sama; "disebut": angka terbit yang keliru, dicatat;
"keliru menegur": angka terbit yang benar, tetapi dicatat.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lakip_helpers.istilah import K
from lakip_helpers.pakai.capaian import hitung_berkas

KASUS: Final = Path(__file__).parents[1] / "kasus"
BERKAS: Final = (KASUS / "capaian_terbit.csv", KASUS / "target_realisasi_terbit.csv")
RUMUS_TERBIT: Final = ("realisasi/target", "(2T-R)/T")
RASIO_BENAR: Final = ("R/T", "(2T-R)/T", "(2T-R)/T/T/R")
SELISIH: Final = 0.02

Baris = dict[str, str]
TENTANG_TARGET = "CAP-18"
"""Catatan yang menanyakan rendahnya target, bukan menyalahkan angka terbitnya."""


@dataclass(frozen=True)
class NilaiCapaian:
    """Hasil penyandingan satu berkas."""

    benar: int
    direproduksi: int
    keliru: int
    disebut: int
    keliru_menegur: int
    luput: tuple[str, ...]
    palsu: tuple[str, ...]


def nilai_capaian(berkas: Path) -> NilaiCapaian:
    """Hitung berkas dengan kit, lalu sandingkan baris demi baris."""
    manusia = list(csv.DictReader(berkas.open(encoding="utf-8", newline="")))
    hasil = hitung_berkas(berkas).hitungan
    hitung = list(zip(manusia, hasil[K.CAPAIAN], hasil[K.CATATAN], strict=True))
    baik = [(b, float(c), str(n)) for b, c, n in hitung if angka_benar(b) is not None]
    buruk = [(b, str(n)) for b, _, n in hitung if dinyatakan_keliru(b)]
    palsu = [(b, n) for b, _, n in hitung if n and not str(n).startswith(TENTANG_TARGET) and not dinyatakan_keliru(b)]
    return NilaiCapaian(
        benar=len(baik),
        direproduksi=sum(abs(c - float(angka_benar(b) or 0)) < SELISIH for b, c, _ in baik),
        keliru=len(buruk),
        disebut=sum(bool(n) for _, n in buruk),
        keliru_menegur=len(palsu),
        luput=tuple(b["indikator"] for b, n in buruk if not n),
        palsu=tuple(f"{b['indikator']}: {n}" for b, n in palsu),
    )


def dinyatakan_keliru(baris: Baris) -> bool:
    """Manusia menyatakan angka terbitnya keliru."""
    return baris["cek_rasio"] not in RASIO_BENAR if "cek_rasio" in baris else bool(baris["catatan"])


def angka_benar(baris: Baris) -> float | None:
    """Angka yang mestinya didapat; kosong bila angka terbitnya keliru atau rumusnya bukan rumus baku."""
    if dinyatakan_keliru(baris):
        return None
    if "cek_rasio" in baris:
        return float(baris["hitung_R_T" if baris["cek_rasio"] == "R/T" else "hitung_2T_R_T"])
    return float(baris["capaian_angka"]) if baris["rumus"] in RUMUS_TERBIT else None


def cetak_capaian(hasil: NilaiCapaian, nama: str, rinci: bool) -> str:
    """Hasil sebagai teks."""
    baris = [
        f"{nama}: {hasil.benar + hasil.keliru} angka terbit dengan rumus baku atau catatan manusia",
        f"  direproduksi    {hasil.direproduksi}/{hasil.benar} angka yang benar",
        f"  disebut         {hasil.disebut}/{hasil.keliru} angka yang keliru",
        f"  keliru menegur  {hasil.keliru_menegur} baris",
    ]
    if rinci:
        baris += [f"    luput: {satu}" for satu in hasil.luput] + [f"    menegur: {satu}" for satu in hasil.palsu]
    return "\n".join(baris)
