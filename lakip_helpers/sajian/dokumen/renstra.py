"""Semua tabel Renstra 2025-2029 sebagai Excel: dari tujuan dan sasaran sampai IKU dan IKK (bentuk Inmendagri 2/2025).

Tabel yang sebagian isinya ditulis orang ada di `renstra_isian`; bentuk lama (T-C) di `renstra_lama`. Renja memilih
bentuk menurut tahunnya; Renstra hanya satu periode, jadi bentuknya diminta.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import (
    TAHUN_BASELINE,
    TAHUN_PAGU,
    TAHUN_TARGET,
    K,
    Tingkat,
    kolom_pagu,
    kolom_target,
)
from lakip_helpers.sajian.dokumen import renstra_isian as isian
from lakip_helpers.sajian.dokumen.renja import Berjudul
from lakip_helpers.sajian.dokumen.renja_rencana import jenis_baris, jumlah_program, target_satuan, urut_kode
from lakip_helpers.sajian.dokumen.renstra_lama import KETERANGAN, tabel_lama
from lakip_helpers.sajian.dokumen.urusan import KepalaUrusan, NamaUrusan, sisipkan_urusan
from lakip_helpers.sajian.kertas.ambil import Opd, ambil_opd, milik
from lakip_helpers.sajian.kertas.bentuk import (
    BELUM,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
)
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel

PERIODE: Final = f"{TAHUN_TARGET[0]}–{TAHUN_TARGET[-2]}"


class BentukRenstra(StrEnum):
    """Susunan tabel Renstra."""

    BARU = "baru"
    LAMA = "lama"


KOLOM_NILAI: Final = (K.BASELINE, *(kolom_target(tahun) for tahun in TAHUN_TARGET))


def buat_renstra(
    bundel: Bundel,
    kode_opd: str,
    *,
    bentuk: BentukRenstra = BentukRenstra.BARU,
    urusan: NamaUrusan | None = None,
    setelan: Setelan | None = None,
) -> Workbook:
    """Susun semua tabel Renstra satu OPD sebagai buku kerja Excel, satu lembar satu tabel.

    Masukan: bundel, kode OPD, bentuk tabel (baru, atau lama: T-C.23 sampai T-C.28), `urusan` nama urusan menurut
    kodenya. Keluaran: buku kerja openpyxl. Galat: `GalatTabel` bila Renstra OPD itu belum diisi.
    Bentuk: tabel Renstra 2025-2029 menurut Inmendagri 2/2025, seperti dipakai daerah (baseline 2024, target sampai
    2030).

    >>> from lakip_helpers import muat
    >>> buat_renstra(muat("kota_contoh"), "DISDIK").sheetnames[:4]
    ['Tujuan dan Sasaran', 'Arah Kebijakan', 'Pentahapan', 'Tabel Logika']
    """
    setelan = setelan or Setelan()
    opd = ambil_opd_renstra(bundel, kode_opd, setelan)
    buku = buku_baru(f"Renstra {PERIODE} {opd.nama}")
    lama = bentuk is BentukRenstra.LAMA
    for urutan, (tabel, judul) in enumerate(tabel_renstra(bundel, opd, bentuk, urusan or {})):
        tulis_lembar(
            buku,
            tabel,
            (f"{judul} TAHUN {PERIODE}", opd.nama_lengkap.upper()),
            rekaan=bundel.rekaan,
            keterangan=KETERANGAN if lama else "",
            catatan=None if urutan else setelan.catatan,
        )
    return buku


def ambil_opd_renstra(bundel: Bundel, kode_opd: str, setelan: Setelan) -> Opd:
    """Pemilik Renstra; `GalatTabel` bila Renstranya belum diisi."""
    opd = ambil_opd(bundel, kode_opd, setelan)
    if milik(bundel["renstra_indikator"], opd.kode).empty:
        raise GalatTabel(
            f"Tabel indikator Renstra tidak memuat satu baris pun untuk {opd.nama} ({opd.kode}), jadi tabel Renstra"
            " belum dapat dibuat. Isi dahulu lembar Renstra."
        )
    return opd


def tabel_renstra(bundel: Bundel, opd: Opd, bentuk: BentukRenstra, urusan: NamaUrusan) -> tuple[Berjudul, ...]:
    """Semua tabel menurut bentuknya, dengan judulnya, menurut urutan babnya."""
    if bentuk is BentukRenstra.LAMA:
        return tabel_lama(bundel, opd)
    return (
        (tabel_tujuan(bundel, opd), "TUJUAN DAN SASARAN RENSTRA"),
        (isian.tabel_arah(bundel, opd), "LINEARITAS ARAH KEBIJAKAN"),
        (isian.tabel_tahap(bundel, opd), "PENTAHAPAN RENSTRA"),
        (isian.tabel_logika(bundel, opd), "TEKNIK MERUMUSKAN PROGRAM, KEGIATAN, DAN SUB KEGIATAN"),
        (tabel_program(bundel, opd, urusan), "RENCANA PROGRAM, KEGIATAN, SUB KEGIATAN, DAN PENDANAAN"),
        (isian.tabel_prioritas(bundel, opd), "SUB KEGIATAN PRIORITAS"),
        (tabel_iku(bundel, opd), "INDIKATOR KINERJA UTAMA"),
        (isian.tabel_ikk(opd, urusan, isian.bidang_opd(bundel, opd)), "INDIKATOR KINERJA KUNCI"),
    )


def _kolom_target() -> tuple[KolomDokumen, ...]:
    return tuple(
        KolomDokumen(str(tahun), 1.9, Rupa.ANGKA, Rata.KANAN, kelompok="Target Tahun") for tahun in TAHUN_TARGET
    )


def tabel_tujuan(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """Tujuan dan sasaran OPD, sasaran RPJMD yang didukungnya, indikator, baseline, target."""
    kolom = (
        KolomDokumen("NSPK dan Sasaran RPJMD yang Relevan", 5.2),
        KolomDokumen("Tujuan/Sasaran", 6.4, kosong=BELUM),
        KolomDokumen("Indikator", 6.4, kosong=BELUM),
        KolomDokumen("Satuan", 2.4),
        KolomDokumen(f"Baseline {TAHUN_BASELINE}", 1.9, Rupa.ANGKA, Rata.KANAN),
        *_kolom_target(),
        KolomDokumen("Keterangan", 2.4, kosong=""),
    )
    sasaran = milik(bundel["renstra_sasaran"], opd.kode)
    indikator = milik(bundel["renstra_indikator"], opd.kode)
    rpjmd = dict(zip(bundel["rpjmd_sasaran"][K.KODE_SASARAN], bundel["rpjmd_sasaran"][K.URAIAN], strict=True))
    baris: list[BarisDokumen] = []
    for satu in sasaran.to_dict("records"):
        punya = indikator[indikator[K.KODE_SASARAN] == satu[K.KODE_SASARAN]].to_dict("records")
        baris += _baris_tujuan(satu, punya, rpjmd)
    return TabelDokumen("Tujuan dan Sasaran", kolom, tuple(baris), nomor_kolom=True)


def _baris_tujuan(
    pernyataan: dict[Any, Any], indikator: list[dict[Any, Any]], rpjmd: dict[Any, Any]
) -> list[BarisDokumen]:
    """Satu baris tiap indikator; tujuan atau sasaran tanpa indikator tetap tercantum."""
    jenis = JenisBaris.INDUK if pernyataan[K.TINGKAT] == Tingkat.TUJUAN else JenisBaris.ISI
    kalimat = f"{str(pernyataan[K.TINGKAT]).capitalize()}: {pernyataan[K.URAIAN]}"
    awal = (rpjmd.get(pernyataan[K.KODE_INDUK], ""), kalimat)
    isi = [(i[K.INDIKATOR], i[K.SATUAN], *(i[nama] for nama in KOLOM_NILAI)) for i in indikator]
    isi = isi or [("", "", *[None] * len(KOLOM_NILAI))]
    return [BarisDokumen((*awal, *nilai, ""), jenis=jenis) for nilai in isi]


def tabel_program(bundel: Bundel, opd: Opd, urusan: NamaUrusan) -> TabelDokumen:
    """Program, kegiatan, sub kegiatan dengan target dan pagu tiap tahun (15 kolom)."""
    tahunan = [
        kolom
        for tahun in TAHUN_PAGU
        for kolom in (
            KolomDokumen("Target", 2.4, rata=Rata.TENGAH, kelompok=f"Tahun {tahun}"),
            KolomDokumen("Pagu", 3.4, Rupa.RUPIAH, Rata.KANAN, kelompok=f"Tahun {tahun}"),
        )
    ]
    kolom = (
        KolomDokumen("Bidang Urusan/ Program/ Outcome/ Kegiatan/ Sub Kegiatan/ Output", 7.2),
        KolomDokumen("Indikator Outcome/Output", 6.4),
        KolomDokumen(f"Baseline {TAHUN_BASELINE}", 2.4, rata=Rata.TENGAH),
        *tahunan,
        KolomDokumen("Perangkat Daerah", 3.2),
        KolomDokumen("Keterangan", 2.2, kosong=""),
    )
    program = urut_kode(milik(bundel["program"], opd.kode))
    rupiah = tuple(kolom_pagu(tahun) for tahun in TAHUN_PAGU)
    baris = [
        BarisDokumen(_kepala_program(satu), jenis=JenisBaris.INDUK)
        if isinstance(satu, KepalaUrusan)
        else BarisDokumen(_isi_program(satu, opd), jenis=jenis_baris(satu[K.JENIS]))
        for satu in sisipkan_urusan(program, urusan, rupiah)
    ]
    pagu = [nilai for tahun in TAHUN_PAGU for nilai in ("", jumlah_program(program, kolom_pagu(tahun)))]
    baris.append(BarisDokumen(("Jumlah pagu program", "", "", *pagu, "", ""), jenis=JenisBaris.JUMLAH))
    return TabelDokumen("Program dan Pendanaan", kolom, tuple(baris), nomor_kolom=True)


def _kepala_program(kepala: KepalaUrusan) -> tuple[object, ...]:
    pagu = [nilai for tahun in TAHUN_PAGU for nilai in ("", kepala.jumlah[kolom_pagu(tahun)])]
    return (f"{kepala.kode} {kepala.nama}", "", "", *pagu, "", "")


def _isi_program(program: dict[Any, Any], opd: Opd) -> tuple[object, ...]:
    tahunan = [
        nilai
        for tahun in TAHUN_PAGU
        for nilai in (target_satuan(program[kolom_target(tahun)], program[K.SATUAN]), program[kolom_pagu(tahun)])
    ]
    baseline = target_satuan(program[K.BASELINE], program[K.SATUAN])
    return (f"{program[K.KODE]} {program[K.NAMA]}", program[K.INDIKATOR], baseline, *tahunan, opd.nama, "")


def tabel_iku(bundel: Bundel, opd: Opd) -> TabelDokumen:
    """IKU OPD dan targetnya tiap tahun."""
    kolom = (
        KolomDokumen("No", 1.2, rata=Rata.TENGAH),
        KolomDokumen("Indikator", 9.0, kosong=BELUM),
        KolomDokumen("Satuan", 3.4),
        KolomDokumen(f"Baseline {TAHUN_BASELINE}", 2.0, Rupa.ANGKA, Rata.KANAN),
        *_kolom_target(),
        KolomDokumen("Definisi Operasional dan Keterangan", 7.0, kosong=""),
    )
    iku: pd.DataFrame = milik(bundel["iku"], opd.kode)
    baris = (
        BarisDokumen(
            (str(nomor), satu[K.INDIKATOR], satu[K.SATUAN], *(satu[nama] for nama in KOLOM_NILAI), satu[K.DEFINISI])
        )
        for nomor, satu in enumerate(iku.to_dict("records"), start=1)
    )
    return TabelDokumen("IKU", kolom, tuple(baris), nomor_kolom=True)
