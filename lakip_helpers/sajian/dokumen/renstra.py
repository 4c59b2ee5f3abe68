"""Tabel Renstra 2025-2029 sebagai Excel: tujuan dan sasaran, program dan pendanaan, IKU (bentuk Inmendagri 2/2025).

Bentuk lama (T-C) disusun `renstra_lama`. Renja memilih bentuk menurut tahunnya; Renstra hanya satu periode, jadi
bentuknya diminta.
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
from lakip_helpers.sajian.dokumen.renja import jenis_baris, jumlah_program, target_satuan, urut_kode
from lakip_helpers.sajian.dokumen.renstra_lama import KETERANGAN, tabel_lama
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
    bundel: Bundel, kode_opd: str, *, bentuk: BentukRenstra = BentukRenstra.BARU, setelan: Setelan | None = None
) -> Workbook:
    """Susun tabel-tabel Renstra satu OPD sebagai buku kerja Excel tiga lembar.

    Masukan: bundel, kode OPD, bentuk tabel (baru, atau lama: T-C.25, T-C.27, T-C.28). Keluaran: buku kerja openpyxl.
    Galat: `GalatTabel` bila Renstra OPD itu belum diisi.
    Bentuk: tabel Renstra 2025-2029 menurut Inmendagri 2/2025, seperti dipakai daerah (baseline 2024, target sampai
    2030).

    >>> from lakip_helpers import muat
    >>> buat_renstra(muat("kota_contoh"), "DISDIK").sheetnames
    ['Tujuan dan Sasaran', 'Program dan Pendanaan', 'IKU']
    """
    setelan = setelan or Setelan()
    opd = ambil_opd(bundel, kode_opd, setelan)
    if milik(bundel["renstra_indikator"], opd.kode).empty:
        raise GalatTabel(
            f"Tabel indikator Renstra tidak memuat satu baris pun untuk {opd.nama} ({opd.kode}), jadi tabel Renstra"
            " belum dapat dibuat. Isi dahulu lembar Renstra."
        )
    buku = buku_baru(f"Renstra {PERIODE} {opd.nama}")
    lama = bentuk is BentukRenstra.LAMA
    for urutan, (tabel, judul) in enumerate(tabel_lama(bundel, opd) if lama else tabel_baru(bundel, opd)):
        tulis_lembar(
            buku,
            tabel,
            (f"{judul} TAHUN {PERIODE}", opd.nama_lengkap.upper()),
            rekaan=bundel.rekaan,
            keterangan=KETERANGAN if lama else "",
            catatan=None if urutan else setelan.catatan,
        )
    return buku


def tabel_baru(bundel: Bundel, opd: Opd) -> tuple[tuple[TabelDokumen, str], ...]:
    """Ketiga tabel bentuk 2025-2029 dengan judulnya."""
    return (
        (tabel_tujuan(bundel, opd), "TUJUAN DAN SASARAN RENSTRA"),
        (tabel_program(bundel, opd), "RENCANA PROGRAM, KEGIATAN, SUB KEGIATAN, DAN PENDANAAN"),
        (tabel_iku(bundel, opd), "INDIKATOR KINERJA UTAMA"),
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


def tabel_program(bundel: Bundel, opd: Opd) -> TabelDokumen:
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
        KolomDokumen("Bidang Urusan/Program/Outcome/Kegiatan/Sub Kegiatan/Output", 7.2),
        KolomDokumen("Indikator Outcome/Output", 6.4),
        KolomDokumen(f"Baseline {TAHUN_BASELINE}", 2.4, rata=Rata.TENGAH),
        *tahunan,
        KolomDokumen("Perangkat Daerah", 3.2),
        KolomDokumen("Keterangan", 2.2, kosong=""),
    )
    program = urut_kode(milik(bundel["program"], opd.kode))
    baris = [
        BarisDokumen(_isi_program(satu, opd), jenis=jenis_baris(satu[K.JENIS])) for satu in program.to_dict("records")
    ]
    pagu = [nilai for tahun in TAHUN_PAGU for nilai in ("", jumlah_program(program, kolom_pagu(tahun)))]
    baris.append(BarisDokumen(("Jumlah pagu program", "", "", *pagu, "", ""), jenis=JenisBaris.JUMLAH))
    return TabelDokumen("Program dan Pendanaan", kolom, tuple(baris), nomor_kolom=True)


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
        *_kolom_target(),
        KolomDokumen("Keterangan", 3.0, kosong=""),
    )
    iku: pd.DataFrame = milik(bundel["iku"], opd.kode)
    baris = (
        BarisDokumen((str(nomor), satu[K.INDIKATOR], satu[K.SATUAN], *(satu[nama] for nama in KOLOM_NILAI[1:]), ""))
        for nomor, satu in enumerate(iku.to_dict("records"), start=1)
    )
    return TabelDokumen("IKU", kolom, tuple(baris), nomor_kolom=True)
