"""Menyusun baris setiap tabel yang dinyatakan kit dari isi kota contoh. Murni: tidak membaca atau menulis berkas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from datasets.kota_contoh.angka import TAHUN_KERJA
from datasets.kota_contoh.isi import Butir, Indikator, Kota, Opd, Pernyataan
from datasets.kota_contoh.janji import (
    TAHUN_PK,
    Baris,
    baris_pk,
    baris_pk_anggaran,
    baris_pk_sasaran,
    baris_renaksi,
    yang_dijanjikan,
)
from datasets.kota_contoh.laporan import susun_laporan
from datasets.kota_contoh.lke import susun_lke
from datasets.kota_contoh.uang import Pagu, baris_anggaran, pagu_butir, uang_selesai
from lakip_helpers.istilah import (
    KOLOM_PAGU,
    KOLOM_TARGET,
    TAHUN_PAGU,
    TAHUN_TARGET,
    TAHUNAN,
    TRIWULAN,
    K,
    kolom_target,
)

TAHUN_RENJA: Final = (TAHUN_KERJA, TAHUN_KERJA + 1)


def susun(kota: Kota) -> dict[str, list[Baris]]:
    """Semua tabel bundel: nama tabel → baris-barisnya."""
    uang = {o.kode: pagu_butir(o) for o in kota.opd}
    lke, lke_kriteria = susun_lke(kota)
    return {
        "perangkat_daerah": [_perangkat_daerah(o) for o in kota.opd],
        "rpjmd_sasaran": [_pernyataan(p) for p in kota.pernyataan],
        "rpjmd_indikator": [_indikator(i) for i in kota.indikator],
        "renstra_sasaran": [{K.KODE_OPD: o.kode, **_pernyataan(p)} for o in kota.opd for p in o.pernyataan],
        "renstra_indikator": [_indikator(i) for o in kota.opd for i in o.indikator],
        "iku": [b for kode, semua in yang_dijanjikan(kota) for i in semua if i.utama for b in [_iku(kode, i)]],
        "program": [_program(o, b, kota.versi, uang[o.kode]) for o in kota.opd for b in o.butir],
        "renja": [_renja(o, b, t, uang[o.kode]) for t in TAHUN_RENJA for o in kota.opd for b in o.butir],
        "pk": list(baris_pk(kota)),
        "pk_sasaran": list(baris_pk_sasaran(kota)),
        "pk_anggaran": list(baris_pk_anggaran(kota, uang)),
        "renaksi": [
            b for t in TAHUN_PK for kode, semua in yang_dijanjikan(kota) for b in baris_renaksi(kode, semua, t)
        ],
        "realisasi": [b for i in _semua(kota) for b in _realisasi(i)],
        "anggaran": [b for t in TAHUN_PK for o in kota.opd for b in baris_anggaran(o, t, uang[o.kode])],
        "laporan": susun_laporan(kota, {o.kode: uang_selesai(o, uang[o.kode]) for o in kota.opd}),
        "lke": lke,
        "lke_kriteria": lke_kriteria,
    }


def _semua(kota: Kota) -> Iterator[Indikator]:
    yield from kota.indikator
    for opd in kota.opd:
        yield from opd.indikator


def _perangkat_daerah(opd: Opd) -> Baris:
    return {
        K.KODE_OPD: opd.kode,
        K.NAMA_OPD: opd.nama,
        K.KLASTER: opd.klaster,
        K.URUSAN: "; ".join(opd.urusan),
        K.JABATAN_KEPALA: opd.kepala,
    }


def _pernyataan(pernyataan: Pernyataan) -> Baris:
    return {
        K.KODE_SASARAN: pernyataan.kode,
        K.TINGKAT: pernyataan.tingkat,
        K.KODE_INDUK: pernyataan.induk,
        K.URAIAN: pernyataan.uraian,
    }


def _target_tahunan(indikator: Indikator) -> Baris:
    return {
        K.BASELINE: indikator.deret.baseline,
        **{kolom_target(t): indikator.deret.target[t] for t in TAHUN_TARGET},
    }


def _indikator(indikator: Indikator) -> Baris:
    return {
        K.KODE_OPD: indikator.kode_opd,
        K.KODE_INDIKATOR: indikator.kode,
        K.KODE_SASARAN: indikator.kode_sasaran,
        K.INDIKATOR: indikator.nama,
        K.SATUAN: indikator.satuan,
        K.ARAH: indikator.arah,
        K.RUMUS: indikator.rumus,
        **_target_tahunan(indikator),
    }


def _iku(kode_opd: str, indikator: Indikator) -> Baris:
    kartu = indikator.kartu
    return {
        K.KODE_OPD: kode_opd,
        K.KODE_INDIKATOR: indikator.kode,
        K.INDIKATOR: indikator.nama,
        K.SATUAN: indikator.satuan,
        K.ARAH: indikator.arah,
        K.ALASAN: kartu["alasan"],
        K.DEFINISI: kartu["definisi"],
        K.FORMULA: kartu["formula"],
        K.SUMBER: kartu["sumber"],
        K.PENANGGUNG_JAWAB: kartu["pj"],
        **_target_tahunan(indikator),
    }


def _program(opd: Opd, butir: Butir, versi: str, pagu: Pagu) -> Baris:
    target = butir.target(opd.kode)
    return {
        K.KODE_OPD: opd.kode,
        K.KODE: butir.kode,
        K.VERSI: versi,
        K.JENIS: butir.jenis,
        K.NAMA: butir.nama,
        K.KODE_SASARAN: butir.kode_sasaran,
        K.INDIKATOR: butir.indikator,
        K.SATUAN: butir.satuan,
        K.BASELINE: butir.skala.tulis(butir.dasar),
        **{kolom: target[t] for t, kolom in zip(TAHUN_TARGET, KOLOM_TARGET, strict=True) if t in TAHUN_PAGU},
        **{kolom: pagu[butir.kode][t] for t, kolom in zip(TAHUN_PAGU, KOLOM_PAGU, strict=True)},
    }


def _renja(opd: Opd, butir: Butir, tahun: int, pagu: Pagu) -> Baris:
    target = butir.target(opd.kode)
    return {
        K.KODE_OPD: opd.kode,
        K.TAHUN: tahun,
        K.KODE: butir.kode,
        K.JENIS: butir.jenis,
        K.NAMA: butir.nama,
        K.INDIKATOR: butir.indikator,
        K.SATUAN: butir.satuan,
        K.TARGET: target[tahun],
        K.PAGU: pagu[butir.kode][tahun],
        K.LOKASI: opd.lokasi,
        K.SUMBER_DANA: ", ".join(_sumber_dana(opd, butir.kode)),
        K.KELOMPOK_SASARAN: opd.kelompok_sasaran,
        K.TARGET_MAJU: target[tahun + 1],
        K.PAGU_MAJU: pagu[butir.kode][tahun + 1],
    }


def _sumber_dana(opd: Opd, kode: str) -> list[str]:
    """Sumber dana semua sub kegiatan di bawah sebuah kode, tanpa ulangan."""
    di_bawah = (b for b in opd.butir if b.sumber_dana and f"{b.kode}.".startswith(f"{kode}."))
    return list(dict.fromkeys(b.sumber_dana for b in di_bawah))


def _realisasi(indikator: Indikator) -> Iterator[Baris]:
    dasar = {
        K.KODE_OPD: indikator.kode_opd,
        K.KODE_INDIKATOR: indikator.kode,
        K.SUMBER: indikator.kartu["sumber"],
    }
    for tahun, nilai in indikator.deret.realisasi.items():
        yield {**dasar, K.TAHUN: tahun, K.PERIODE: TAHUNAN, K.NILAI: nilai}
    for periode, nilai in zip(TRIWULAN, indikator.deret.triwulan, strict=False):
        yield {**dasar, K.TAHUN: TAHUN_KERJA, K.PERIODE: periode, K.NILAI: nilai}
