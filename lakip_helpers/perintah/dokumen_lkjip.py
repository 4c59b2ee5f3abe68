"""`lakip dokumen {lkjip,lkjip-kota,ikhtisar}`: laporan kinerja sebuah OPD, seluruh daerah, dan ikhtisarnya."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import click

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KODE_PEMDA, K
from lakip_helpers.perintah.dokumen_umum import (
    Permintaan,
    pilihan_daerah,
    pilihan_umum,
    setelan_dokumen,
    siapkan,
    simpan,
    tolak_atau_lanjut,
)

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document

    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.sajian.lkjip.ukur import HasilUkur
    from lakip_helpers.temuan import LaporanTemuan

    Penyusun = Callable[[Bundel, str, int, Setelan], Document]

DIJAWAB_LAPORAN: Final = ("LKJ-01", "LKJ-02")
"""Butir dan sasaran yang belum ditulis kantor tetap tercetak, terhitung atau sebagai tempat isian; tidak menahan."""
BIDANG: Final = "Word akan bertanya apakah bidang diperbarui: jawab Ya supaya nomor halaman daftar isi terisi."


@click.command("lkjip", options_metavar="[PILIHAN]", short_help="Laporan Kinerja (LKjIP) sebuah OPD, Bab I-IV.")
@pilihan_umum
def lkjip(**umum: Any) -> None:
    """Buat LKjIP sebuah OPD: tujuh hal tiap sasaran terhitung dari data, sebab dan solusi dari lembar Laporan.

    Yang tidak ada di data menjadi tempat isian bertanda [Isi: …]. Kode PEMDA memberi LKjIP seluruh daerah.
    """
    minta = Permintaan(**umum)
    if minta.opd.strip().upper() == KODE_PEMDA:
        _buat(minta, "LKJIP", susun_kota, None, BIDANG)
    else:
        _buat(minta, "LKJIP", susun_opd, minta.opd, BIDANG)


@click.command("lkjip-kota", options_metavar="[PILIHAN]", short_help="LKjIP seluruh daerah dari semua OPD-nya.")
@pilihan_daerah
def lkjip_kota(**umum: Any) -> None:
    """Buat LKjIP seluruh daerah: sasaran RPJMD, lalu kinerja dan anggaran semua OPD."""
    _buat(Permintaan(opd=KODE_PEMDA, **umum), "LKJIP", susun_kota, None, BIDANG)


@click.command("ikhtisar", options_metavar="[PILIHAN]", short_help="Ikhtisar eksekutif laporan kinerja, satu halaman.")
@pilihan_umum
def ikhtisar(**umum: Any) -> None:
    """Buat ikhtisar eksekutif satu halaman dari laporan kinerja sebuah OPD atau PEMDA."""
    minta = Permintaan(**umum)
    _buat(minta, "IKHTISAR", susun_ikhtisar, minta.opd, "")


def _buat(minta: Permintaan, jenis: str, susun: Penyusun, kode_catatan: str | None, ajakan: str) -> None:
    """Muat, periksa, susun, simpan; `kode_catatan` kosong berarti catatan semua OPD ikut ditimbang."""
    from lakip_helpers.sajian.dokumen.catatan import catatan_dokumen
    from lakip_helpers.sajian.lkjip.rangka import banyak_isian

    siap = siapkan(minta, jenis, (".docx",))
    kode = None if kode_catatan is None else siap.kode
    catatan = tanpa_yang_dijawab(catatan_dokumen(siap.bundel, siap.temuan, kode, minta.tahun))
    if len(catatan):
        tolak_atau_lanjut(catatan, minta)
    jadi = susun(siap.bundel, siap.kode, minta.tahun, setelan_dokumen(minta, catatan))
    isian = f"{banyak_isian(jadi)} tempat bertanda [Isi: …] menunggu Anda; cari dengan Ctrl+F."
    simpan(jadi, siap.tujuan, f"{isian} {ajakan}".strip())


def tanpa_yang_dijawab(catatan: LaporanTemuan) -> LaporanTemuan:
    """Catatan tanpa kode yang dijawab laporannya sendiri."""
    return type(catatan)(k for k in catatan.kelompok if k.kartu.kode not in DIJAWAB_LAPORAN)


def ukur_laporan(bundel: Bundel, kode: str, tahun: int) -> HasilUkur:
    """Hitung semua angka laporan satu OPD atau PEMDA.

    >>> from lakip_helpers import muat
    >>> ukur_laporan(muat("kota_contoh"), "DISDIK", 2025).ringkas["tercapai"].tolist()
    [1, 1, 0]
    """
    from lakip_helpers.aturan.capaian.hitung import hitung_capaian
    from lakip_helpers.aturan.capaian.ringkas_laporan import hitung_serapan, ringkas_laporan
    from lakip_helpers.sajian.lkjip.ukur import HasilUkur, susun_anggaran_laporan, susun_ukur_laporan, tahun_laporan

    ukur = hitung_capaian(susun_ukur_laporan(bundel, kode, tahun))
    anggaran = hitung_serapan(susun_anggaran_laporan(bundel, kode, tahun))
    return HasilUkur(ukur, anggaran, ringkas_laporan(tahun_laporan(ukur, tahun), anggaran))


def ringkas_opd(bundel: Bundel, tahun: int, anggaran: pd.DataFrame) -> pd.DataFrame:
    """Ringkasan tiap OPD yang punya PK dan realisasi tahun itu; `anggaran` program semua OPD."""
    import pandas as pd

    from lakip_helpers.aturan.capaian.hitung import hitung_capaian
    from lakip_helpers.aturan.capaian.ringkas_laporan import ringkas_laporan
    from lakip_helpers.sajian.lkjip.ukur import susun_ukur_laporan, tahun_laporan

    semua = []
    for kode in bundel["perangkat_daerah"][K.KODE_OPD]:
        try:
            semua.append(tahun_laporan(susun_ukur_laporan(bundel, str(kode), tahun), tahun))
        except GalatTabel:
            continue
    if not semua:
        raise GalatTabel(
            f"Belum satu OPD pun punya Perjanjian Kinerja dan realisasi setahun {tahun} di data ini, jadi laporan"
            " daerah belum dapat disusun dari OPD-nya. Isi lembar PK, PK Sasaran, dan Realisasi, atau pilih tahun lain."
        )
    return ringkas_laporan(hitung_capaian(pd.concat(semua, ignore_index=True)), anggaran, K.KODE_OPD)


def susun_opd(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
    """LKjIP satu OPD."""
    from lakip_helpers.sajian.lkjip.lkjip import buat_lkjip

    return buat_lkjip(bundel, kode, tahun, hasil=ukur_laporan(bundel, kode, tahun), setelan=setelan)


def susun_kota(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
    """LKjIP seluruh daerah."""
    from lakip_helpers.sajian.lkjip.kota import buat_lkjip_kota

    hasil = ukur_laporan(bundel, kode, tahun)
    per_opd = ringkas_opd(bundel, tahun, hasil.anggaran)
    return buat_lkjip_kota(bundel, tahun, hasil=hasil, per_opd=per_opd, setelan=setelan)


def susun_ikhtisar(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
    """Ikhtisar eksekutif satu OPD atau PEMDA."""
    from lakip_helpers.sajian.lkjip.ikhtisar import buat_ikhtisar

    return buat_ikhtisar(bundel, kode, tahun, hasil=ukur_laporan(bundel, kode, tahun), setelan=setelan)
