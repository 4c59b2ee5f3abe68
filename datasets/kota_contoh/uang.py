"""Uang kota contoh: pagu per tahun, realisasi yang tidak melampaui capaian, dan tabel anggaran."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from datasets.kota_contoh.angka import TAHUN_SELESAI, capaian, pagu_per_tahun, serapan
from datasets.kota_contoh.isi import Opd
from lakip_helpers.istilah import TAHUN_PAGU, JenisNomenklatur, K

Pagu = dict[str, dict[int, int]]
"""Kode program, kegiatan, atau sub kegiatan → pagu per tahun."""
TAHUN_UANG: Final = (TAHUN_SELESAI, *TAHUN_PAGU)


def pagu_butir(opd: Opd) -> dict[str, dict[int, int]]:
    """Pagu per tahun setiap kode; kegiatan dan program adalah jumlah sub kegiatannya."""
    pagu: dict[str, dict[int, int]] = defaultdict(lambda: dict.fromkeys(TAHUN_UANG, 0))
    for butir in opd.butir:
        if butir.jenis is not JenisNomenklatur.SUBKEGIATAN:
            continue
        per_tahun = pagu_per_tahun(f"{opd.kode}:{butir.kode}", butir.pagu_juta, TAHUN_UANG)
        for kode in kode_ke_atas(butir.kode):
            for tahun, rupiah in per_tahun.items():
                pagu[kode][tahun] += rupiah
    return dict(pagu)


def kode_ke_atas(kode_sub: str) -> tuple[str, str, str]:
    """Sub kegiatan, kegiatannya, programnya.

    >>> kode_ke_atas("1.01.02.2.01.0001")
    ('1.01.02.2.01.0001', '1.01.02.2.01', '1.01.02')
    """
    bagian = kode_sub.split(".")
    return kode_sub, ".".join(bagian[:5]), ".".join(bagian[:3])


def uang_selesai(opd: Opd, pagu: dict[str, dict[int, int]]) -> dict[str, tuple[int, int]]:
    """Pagu dan realisasi tahun yang sudah selesai."""
    terpakai = _terpakai(opd, pagu)
    return {kode: (per_tahun[TAHUN_SELESAI], terpakai[kode]) for kode, per_tahun in pagu.items()}


def _terpakai(opd: Opd, pagu: dict[str, dict[int, int]]) -> dict[str, int]:
    batas = _capaian_sasaran(opd)
    jumlah: dict[str, int] = defaultdict(int)
    for b in opd.butir:
        if b.jenis is JenisNomenklatur.SUBKEGIATAN:
            rupiah = serapan(f"{opd.kode}:{b.kode}", pagu[b.kode][TAHUN_SELESAI], batas[b.kode_sasaran])
            for kode in kode_ke_atas(b.kode):
                jumlah[kode] += rupiah
    return dict(jumlah)


def _capaian_sasaran(opd: Opd) -> dict[str, float]:
    """Capaian 2025 terendah di antara indikator setiap sasaran."""
    hasil: dict[str, float] = defaultdict(lambda: 1.0)
    for i in opd.indikator:
        nilai = capaian(i.deret.target[TAHUN_SELESAI], i.deret.realisasi[TAHUN_SELESAI], i.arah)
        hasil[i.kode_sasaran] = min(hasil[i.kode_sasaran], nilai)
    return hasil


def baris_anggaran(opd: Opd, tahun: int, pagu: dict[str, dict[int, int]]) -> Iterator[dict[str, object]]:
    """Pagu menurut DPA; realisasi hanya untuk tahun yang sudah selesai."""
    terpakai = _terpakai(opd, pagu) if tahun == TAHUN_SELESAI else {}
    for b in opd.butir:
        yield {
            K.KODE_OPD: opd.kode,
            K.TAHUN: tahun,
            K.KODE: b.kode,
            K.JENIS: b.jenis,
            K.PAGU: pagu[b.kode][tahun],
            K.REALISASI_RP: terpakai.get(b.kode, ""),
        }
