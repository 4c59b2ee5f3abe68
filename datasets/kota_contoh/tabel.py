"""Menyusun baris setiap tabel yang dinyatakan kit dari isi kota contoh. Murni: tidak membaca atau menulis berkas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from datasets.kota_contoh.angka import (
    TAHUN_KERJA,
    TAHUN_SELESAI,
    capaian,
    lintasan,
    lintasan_keluaran,
    pagu_per_tahun,
    pengacak,
    serapan,
)
from datasets.kota_contoh.isi import Butir, Indikator, Kota, Opd, Pejabat, Pernyataan
from lakip_helpers.istilah import (
    KODE_PEMDA,
    KOLOM_PAGU,
    KOLOM_TARGET,
    KOLOM_TW,
    TAHUN_PAGU,
    TAHUN_TARGET,
    TAHUNAN,
    TRIWULAN,
    JenisNomenklatur,
    Jenjang,
    K,
    Tingkat,
    kolom_target,
)

Baris = dict[str, object]
TAHUN_UANG: Final = (TAHUN_SELESAI, *TAHUN_PAGU)
TAHUN_PK: Final = (TAHUN_SELESAI, TAHUN_KERJA)
TAHUN_RENJA: Final = (TAHUN_KERJA, TAHUN_KERJA + 1)
JEDA_PK: Final = {Jenjang.ADMINISTRATOR: 2, Jenjang.PENGAWAS: 3}
"""Hari sesudah PK kepala OPD ditandatangani."""


def susun(kota: Kota) -> dict[str, list[Baris]]:
    """Semua tabel bundel: nama tabel → baris-barisnya."""
    uang = {o.kode: pagu_butir(o) for o in kota.opd}
    return {
        "perangkat_daerah": [_perangkat_daerah(o) for o in kota.opd],
        "rpjmd_sasaran": [_pernyataan(p) for p in kota.pernyataan],
        "rpjmd_indikator": [_indikator(i) for i in kota.indikator],
        "renstra_sasaran": [{K.KODE_OPD: o.kode, **_pernyataan(p)} for o in kota.opd for p in o.pernyataan],
        "renstra_indikator": [_indikator(i) for o in kota.opd for i in o.indikator],
        "iku": [b for kode, semua in _yang_dijanjikan(kota) for i in semua if i.utama for b in [_iku(kode, i)]],
        "program": [_program(o, b, kota.versi, uang[o.kode]) for o in kota.opd for b in o.butir],
        "renja": [_renja(o, b, t, uang[o.kode]) for t in TAHUN_RENJA for o in kota.opd for b in o.butir],
        "pk": list(_pk(kota)),
        "pk_sasaran": list(_pk_sasaran(kota)),
        "pk_anggaran": list(_pk_anggaran(kota, uang)),
        "renaksi": [b for t in TAHUN_PK for kode, semua in _yang_dijanjikan(kota) for b in _renaksi(kode, semua, t)],
        "realisasi": [b for i in _semua(kota) for b in _realisasi(i)],
        "anggaran": [b for t in TAHUN_PK for o in kota.opd for b in _anggaran(o, t, uang[o.kode])],
    }


def _semua(kota: Kota) -> Iterator[Indikator]:
    yield from kota.indikator
    for opd in kota.opd:
        yield from opd.indikator


def _yang_dijanjikan(kota: Kota) -> Iterator[tuple[str, tuple[Indikator, ...]]]:
    """Pemilik PK dan indikator sasarannya: kepala daerah, lalu setiap kepala OPD."""
    yield KODE_PEMDA, _indikator_sasaran(kota.pernyataan, kota.indikator)
    for opd in kota.opd:
        yield opd.kode, _indikator_sasaran(opd.pernyataan, opd.indikator)


def _indikator_sasaran(pernyataan: Iterable[Pernyataan], indikator: Iterable[Indikator]) -> tuple[Indikator, ...]:
    sasaran = {p.kode for p in pernyataan if p.tingkat is Tingkat.SASARAN}
    return tuple(i for i in indikator if i.kode_sasaran in sasaran)


def pagu_butir(opd: Opd) -> dict[str, dict[int, int]]:
    """Pagu per tahun setiap kode; kegiatan dan program adalah jumlah sub kegiatannya."""
    pagu: dict[str, dict[int, int]] = defaultdict(lambda: dict.fromkeys(TAHUN_UANG, 0))
    for butir in opd.butir:
        if butir.jenis is not JenisNomenklatur.SUBKEGIATAN:
            continue
        per_tahun = pagu_per_tahun(f"{opd.kode}:{butir.kode}", butir.pagu_juta, TAHUN_UANG)
        for kode in _kode_ke_atas(butir.kode):
            for tahun, rupiah in per_tahun.items():
                pagu[kode][tahun] += rupiah
    return dict(pagu)


def _kode_ke_atas(kode_sub: str) -> tuple[str, str, str]:
    """Sub kegiatan, kegiatannya, programnya.

    >>> _kode_ke_atas("1.01.02.2.01.0001")
    ('1.01.02.2.01.0001', '1.01.02.2.01', '1.01.02')
    """
    bagian = kode_sub.split(".")
    return kode_sub, ".".join(bagian[:5]), ".".join(bagian[:3])


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


def target_butir(butir: Butir, kunci: str) -> dict[int, str]:
    """Target 2025-2030 sebuah program, kegiatan, atau sub kegiatan."""
    if butir.jenis is JenisNomenklatur.PROGRAM:
        nilai = lintasan(butir.dasar, butir.akhir, butir.skala, pengacak(kunci), kunci)
    else:
        nilai = lintasan_keluaran(butir.dasar, butir.akhir, butir.skala)
    return {tahun: butir.skala.tulis(n) for tahun, n in zip(TAHUN_TARGET, nilai, strict=True)}


def _program(opd: Opd, butir: Butir, versi: str, pagu: dict[str, dict[int, int]]) -> Baris:
    target = target_butir(butir, f"{opd.kode}:{butir.kode}")
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


def _renja(opd: Opd, butir: Butir, tahun: int, pagu: dict[str, dict[int, int]]) -> Baris:
    target = target_butir(butir, f"{opd.kode}:{butir.kode}")
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


def _pk(kota: Kota) -> Iterator[Baris]:
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


def _pk_sasaran(kota: Kota) -> Iterator[Baris]:
    uraian = {p.kode: p.uraian for p in kota.pernyataan} | {p.kode: p.uraian for o in kota.opd for p in o.pernyataan}
    for tahun in TAHUN_PK:
        for kode_opd, semua in _yang_dijanjikan(kota):
            for i in semua:
                sasaran, target = uraian[i.kode_sasaran], i.deret.target[tahun]
                yield _baris_pk(kode_opd, kode_pk(kode_opd, tahun), i.kode, sasaran, i.nama, i.satuan, target)
    for opd, pejabat in _semua_pejabat(kota):
        for b in _butir_pejabat(opd, pejabat):
            target = target_butir(b, f"{opd.kode}:{b.kode}")[TAHUN_KERJA]
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


def _pk_anggaran(kota: Kota, uang: dict[str, dict[str, dict[int, int]]]) -> Iterator[Baris]:
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


def _anggaran_kota(kota: Kota, uang: dict[str, dict[str, dict[int, int]]], tahun: int) -> Iterator[Baris]:
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


def _renaksi(kode_opd: str, semua: tuple[Indikator, ...], tahun: int) -> Iterator[Baris]:
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


def _anggaran(opd: Opd, tahun: int, pagu: dict[str, dict[int, int]]) -> Iterator[Baris]:
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


def _terpakai(opd: Opd, pagu: dict[str, dict[int, int]]) -> dict[str, int]:
    batas = _capaian_sasaran(opd)
    jumlah: dict[str, int] = defaultdict(int)
    for b in opd.butir:
        if b.jenis is JenisNomenklatur.SUBKEGIATAN:
            rupiah = serapan(f"{opd.kode}:{b.kode}", pagu[b.kode][TAHUN_SELESAI], batas[b.kode_sasaran])
            for kode in _kode_ke_atas(b.kode):
                jumlah[kode] += rupiah
    return dict(jumlah)


def _capaian_sasaran(opd: Opd) -> dict[str, float]:
    """Capaian 2025 terendah di antara indikator setiap sasaran."""
    hasil: dict[str, float] = defaultdict(lambda: 1.0)
    for i in opd.indikator:
        nilai = capaian(i.deret.target[TAHUN_SELESAI], i.deret.realisasi[TAHUN_SELESAI], i.arah)
        hasil[i.kode_sasaran] = min(hasil[i.kode_sasaran], nilai)
    return hasil
