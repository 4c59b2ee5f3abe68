"""Rumus Excel buku kerja LKE; letak selnya dinyatakan di sini supaya lembar dan rumus tidak dapat berbeda."""

from __future__ import annotations

from typing import Final

from lakip_helpers import acuan
from lakip_helpers.model import LKE, LKE_KRITERIA
from lakip_helpers.sajian.kertas.bentuk import STRIP

HASIL, SKALA = "Hasil LKE", "Skala LKE"
LEMBAR_KIT: Final = (HASIL, SKALA)
"""Lembar yang dihitung kit; pembaca melewatinya."""
JUDUL: Final = 7
"""Nomor baris judul tabel pada lembar LKE dan Kriteria LKE."""
AWAL: Final = JUDUL + 1
BELUM_LENGKAP: Final = "belum lengkap"
SUBKOMPONEN: Final = 12
AKHIR: Final = AWAL + SUBKOMPONEN - 1
BARIS_SKALA: Final = 8
"""Nomor baris jawaban tertinggi pada lembar Skala LKE."""


def _rentang(lembar: str, kolom: str, awal: int, banyak: int) -> str:
    return f"'{lembar}'!${kolom}${awal}:${kolom}${awal + banyak - 1}"


def _skala(kolom: str, banyak: int, mulai: int = 0) -> str:
    return _rentang(SKALA, kolom, BARIS_SKALA + mulai, banyak)


def _jawaban() -> int:
    return len(acuan.ambil("lke.jawaban").nilai)


def _kriteria(kolom: str) -> str:
    banyak = sum(len(s["kriteria"]) for s in acuan.ambil("lke.subkomponen").nilai)
    return _rentang(LKE_KRITERIA.lembar, kolom, AWAL, banyak)


def kolom_lke(kolom: str) -> str:
    """Rentang dua belas subkomponen pada satu kolom lembar LKE.

    >>> kolom_lke("G")
    "'LKE'!$G$8:$G$19"
    """
    return _rentang(LKE.lembar, kolom, AWAL, SUBKOMPONEN)


def nilai_jawaban(nomor: int) -> str:
    """Nilai sebuah jawaban; kosong bila belum dijawab atau tidak dikenal."""
    banyak = _jawaban()
    return f'IFERROR(INDEX({_skala("B", banyak)},MATCH(TRIM(E{nomor}),{_skala("A", banyak)},0)),"")'


def skor(nomor: int) -> str:
    """Bobot × nilai jawaban / 100.

    >>> skor(8)
    'IF(F8="","",ROUND(D8*F8/100,4))'
    """
    return f'IF(F{nomor}="","",ROUND(D{nomor}*F{nomor}/100,4))'


def persen(nomor: int) -> str:
    """Persen kriteria terpenuhi sebuah subkomponen; kosong bila kriterianya belum dinilai satu pun."""
    kode, isi = _kriteria("A"), _kriteria("D")
    bobot = acuan.ambil("lke.bobot_kriteria").nilai
    jumlah = "+".join(
        f"COUNTIFS({kode},B{nomor},{isi},\"{kata}\")*'{SKALA}'!$J${BARIS_SKALA + urut}"
        for urut, kata in enumerate(bobot)
    )
    terisi = f'COUNTIFS({kode},B{nomor},{isi},"?*")'
    return f'IF({terisi}=0,"",ROUND(100*({jumlah})/COUNTIF({kode},B{nomor}),2))'


def usul(nomor: int) -> str:
    """Jawaban tertinggi yang didukung persen itu; tidak ada yang terpenuhi berarti E."""
    daftar = acuan.ambil("lke.jawaban").nilai
    mulai = next(i for i, s in enumerate(daftar) if "di_atas" in s)
    banyak = sum("di_atas" in s for s in daftar)
    tingkat = f"SUMPRODUCT(--({_skala('C', banyak, mulai)}>=H{nomor}))+1"
    return f'IF(H{nomor}="","",INDEX({_skala("A", banyak + 1, mulai)},{tingkat}))'


def melebihi(nomor: int) -> str:
    """Benar bila jawaban lebih tinggi daripada yang didukung kriterianya; kriteria lengkap membolehkan A dan AA."""
    banyak, lengkap = _jawaban(), next(s["jawaban"] for s in acuan.ambil("lke.jawaban").nilai if "di_atas" in s)
    batas = f"INDEX({_skala('B', banyak)},MATCH($I{nomor},{_skala('A', banyak)},0))"
    return f'IF(OR($F{nomor}="",$I{nomor}="",$I{nomor}="{lengkap}"),FALSE,$F{nomor}>{batas})'


def total() -> str:
    """Nilai akhir: jumlah kedua belas subkomponen."""
    return f"ROUND(SUM({kolom_lke('G')}),2)"


def predikat(sel_total: str, kolom: str) -> str:
    """Predikat (kolom F skala) atau sebutannya (kolom G), bila kedua belas subkomponen sudah dijawab."""
    banyak = len(acuan.ambil("lke.predikat").nilai)
    tingkat = f"SUMPRODUCT(--({_skala('H', banyak)}>={sel_total}))+1"
    lengkap = f"COUNT({kolom_lke('F')})={SUBKOMPONEN}"
    return f'IF({lengkap},IFERROR(INDEX({_skala(kolom, banyak)},{tingkat}),"{STRIP}"),"{BELUM_LENGKAP}")'


def jumlah_komponen(nomor: int, kolom: str) -> str:
    """Jumlah bobot (kolom D) atau nilai (kolom G) sebuah komponen pada lembar Hasil LKE."""
    return f"ROUND(SUMIF({kolom_lke('A')},A{nomor},{kolom_lke(kolom)}),2)"
