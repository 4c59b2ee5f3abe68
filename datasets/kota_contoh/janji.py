"""Perjanjian Kinerja dan rencana aksi kota contoh: siapa menjanjikan apa, dengan anggaran berapa."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from datasets.kota_contoh.angka import TAHUN_KERJA, TAHUN_SELESAI
from datasets.kota_contoh.isi import Butir, Indikator, Kota, Opd, Pejabat, Pernyataan
from datasets.kota_contoh.uang import Pagu
from lakip_helpers.istilah import KODE_PEMDA, KOLOM_TW, JenisNomenklatur, Jenjang, K, Tingkat

Baris = dict[str, object]
TAHUN_PK: Final = (TAHUN_SELESAI, TAHUN_KERJA)
JEDA_PK: Final = {Jenjang.ADMINISTRATOR: 2, Jenjang.PENGAWAS: 3}
"""Hari sesudah PK kepala OPD ditandatangani."""


def yang_dijanjikan(kota: Kota) -> Iterator[tuple[str, tuple[Indikator, ...]]]:
    """Pemilik PK dan indikator sasarannya: kepala daerah, lalu setiap kepala OPD."""
    yield KODE_PEMDA, _indikator_sasaran(kota.pernyataan, kota.indikator)
    for opd in kota.opd:
        yield opd.kode, _indikator_sasaran(opd.pernyataan, opd.indikator)


def _indikator_sasaran(pernyataan: Iterable[Pernyataan], indikator: Iterable[Indikator]) -> tuple[Indikator, ...]:
    sasaran = {p.kode for p in pernyataan if p.tingkat is Tingkat.SASARAN}
    return tuple(i for i in indikator if i.kode_sasaran in sasaran)


def baris_pk(kota: Kota) -> Iterator[Baris]:
    for tahun in TAHUN_PK:
        yield _satu_pk(kota, KODE_PEMDA, KODE_PEMDA, tahun, Jenjang.KEPALA_DAERAH, kota.kepala_daerah, "")
        for opd in kota.opd:
            yield _satu_pk(kota, opd.kode, opd.kode, tahun, Jenjang.KEPALA_OPD, opd.kepala, kota.kepala_daerah)
    for opd, pejabat in _semua_pejabat(kota):
        jenjang, kode = Jenjang(pejabat.jenjang), f"{opd.kode}.{pejabat.kode}"
        yield _satu_pk(kota, opd.kode, kode, TAHUN_KERJA, jenjang, pejabat.jabatan, pejabat.atasan)


def _semua_pejabat(kota: Kota) -> Iterator[tuple[Opd, Pejabat]]:
    return ((o, p) for o in kota.opd for p in o.pejabat)


def kode_pk(kode: str, tahun: int) -> str:
    """Kode dokumen PK.

    >>> kode_pk("DISDIK", 2026)
    'PK.DISDIK.2026'
    """
    return f"PK.{kode}.{tahun}"


def _satu_pk(kota: Kota, opd: str, kode: str, tahun: int, jenjang: Jenjang, pertama: str, kedua: str) -> Baris:
    tanggal = kota.tanggal["pk"][str(tahun)]
    return {
        K.KODE_OPD: opd,
        K.TAHUN: tahun,
        K.KODE_PK: kode_pk(kode, tahun),
        K.JENJANG: jenjang,
        K.PIHAK_PERTAMA: pertama,
        K.PIHAK_KEDUA: kedua,
        K.TANGGAL: tanggal.replace(day=tanggal.day + JEDA_PK.get(jenjang, 0)).isoformat(),
        "tanggal_dpa": kota.tanggal["dpa"][str(tahun)].isoformat(),
        K.PERUBAHAN: "tidak",
    }


def baris_pk_sasaran(kota: Kota) -> Iterator[Baris]:
    uraian = {p.kode: p.uraian for p in kota.pernyataan} | {p.kode: p.uraian for o in kota.opd for p in o.pernyataan}
    for tahun in TAHUN_PK:
        for kode_opd, semua in yang_dijanjikan(kota):
            for i in semua:
                sasaran, target = uraian[i.kode_sasaran], i.deret.target[tahun]
                yield _baris_pk(kode_opd, kode_pk(kode_opd, tahun), i.kode, sasaran, i.nama, i.satuan, target)
    for opd, pejabat in _semua_pejabat(kota):
        for b in _butir_pejabat(opd, pejabat):
            target = b.target(opd.kode)[TAHUN_KERJA]
            kode = kode_pk(f"{opd.kode}.{pejabat.kode}", TAHUN_KERJA)
            yield _baris_pk(opd.kode, kode, b.kode, b.hasil or kota.kinerja[b.kode], b.indikator, b.satuan, target)


def _baris_pk(opd: str, kode: str, indikator: str, sasaran: str, nama: str, satuan: str, target: str) -> Baris:
    return {
        K.KODE_OPD: opd,
        K.KODE_PK: kode,
        K.KODE_INDIKATOR: indikator,
        K.SASARAN: sasaran,
        K.INDIKATOR: nama,
        K.SATUAN: satuan,
        K.TARGET: target,
    }


def _butir_pejabat(opd: Opd, pejabat: Pejabat) -> list[Butir]:
    """Administrator menjanjikan hasil programnya; pengawas menjanjikan keluaran sub kegiatannya."""
    if pejabat.jenjang == Jenjang.ADMINISTRATOR:
        return [b for b in opd.butir if b.kode in pejabat.naungan]
    return _butir_di_bawah(opd, pejabat.naungan, JenisNomenklatur.SUBKEGIATAN)


def _butir_di_bawah(opd: Opd, naungan: tuple[str, ...], jenis: JenisNomenklatur) -> list[Butir]:
    awalan = tuple(f"{kode}." for kode in naungan)
    return [b for b in opd.butir if b.jenis is jenis and b.kode.startswith(awalan)]


def baris_pk_anggaran(kota: Kota, uang: dict[str, Pagu]) -> Iterator[Baris]:
    for tahun in TAHUN_PK:
        yield from _anggaran_kota(kota, uang, tahun)
        for opd in kota.opd:
            for b in opd.butir:
                if b.jenis is JenisNomenklatur.PROGRAM:
                    pagu = uang[opd.kode][b.kode][tahun]
                    yield _baris_anggaran_pk(opd.kode, kode_pk(opd.kode, tahun), b, pagu)
    for opd, pejabat in _semua_pejabat(kota):
        administrator = pejabat.jenjang == Jenjang.ADMINISTRATOR
        jenis = JenisNomenklatur.KEGIATAN if administrator else JenisNomenklatur.SUBKEGIATAN
        kode = kode_pk(f"{opd.kode}.{pejabat.kode}", TAHUN_KERJA)
        for b in _butir_di_bawah(opd, pejabat.naungan, jenis):
            yield _baris_anggaran_pk(opd.kode, kode, b, uang[opd.kode][b.kode][TAHUN_KERJA])


def _anggaran_kota(kota: Kota, uang: dict[str, Pagu], tahun: int) -> Iterator[Baris]:
    """Anggaran per program se-kota; program yang dipakai dua kecamatan dijumlah."""
    jumlah: dict[str, int] = defaultdict(int)
    butir = {b.kode: b for o in kota.opd for b in o.butir if b.jenis is JenisNomenklatur.PROGRAM}
    for opd in kota.opd:
        for kode in butir:
            jumlah[kode] += uang[opd.kode].get(kode, {}).get(tahun, 0)
    for kode in sorted(jumlah):
        yield _baris_anggaran_pk(KODE_PEMDA, kode_pk(KODE_PEMDA, tahun), butir[kode], jumlah[kode])


def _baris_anggaran_pk(opd: str, kode: str, butir: Butir, pagu: int) -> Baris:
    return {
        K.KODE_OPD: opd,
        K.KODE_PK: kode,
        K.KODE: butir.kode,
        K.NAMA: butir.nama,
        K.PAGU: pagu,
        K.KETERANGAN: "APBD",
    }


def baris_renaksi(kode_opd: str, semua: tuple[Indikator, ...], tahun: int) -> Iterator[Baris]:
    for i in semua:
        yield {
            K.KODE_OPD: kode_opd,
            K.TAHUN: tahun,
            K.KODE_INDIKATOR: i.kode,
            K.INDIKATOR: i.nama,
            K.SATUAN: i.satuan,
            K.TARGET: i.deret.target[tahun],
            K.AKUMULASI: i.cara,
            **dict(zip(KOLOM_TW, i.deret.rencana[tahun], strict=True)),
            K.AKSI: i.kartu["aksi"],
            K.KODE_PROGRAM: i.kartu["program"],
            K.PENANGGUNG_JAWAB: i.kartu["pj"],
        }
