"""`lakip dokumen {lkjip,lkjip-kota,ikhtisar}`: laporan kinerja sebuah OPD, seluruh daerah, dan ikhtisarnya."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from lakip_helpers.istilah import KODE_PEMDA
from lakip_helpers.perintah.dokumen_umum import pilihan_daerah, pilihan_umum, sebutkan_tersimpan, tulis

if TYPE_CHECKING:
    from lakip_helpers.pakai.dokumen import JenisDokumen

BIDANG: Final = "Word akan bertanya apakah bidang diperbarui: jawab Ya supaya nomor halaman daftar isi terisi."


@click.command("lkjip", options_metavar="[PILIHAN]", short_help="Laporan Kinerja (LKjIP) sebuah OPD, Bab I-IV.")
@pilihan_umum
def lkjip(**umum: Any) -> None:
    """Buat LKjIP sebuah OPD: tujuh hal tiap sasaran terhitung dari data, sebab dan solusi dari lembar Laporan.

    Yang tidak ada di data menjadi tempat isian bertanda [Isi: …]. Kode PEMDA memberi LKjIP seluruh daerah.
    """
    from lakip_helpers.pakai.lkjip import jenis_lkjip

    _buat(umum, jenis_lkjip(umum["opd"]), BIDANG)


@click.command("lkjip-kota", options_metavar="[PILIHAN]", short_help="LKjIP seluruh daerah dari semua OPD-nya.")
@pilihan_daerah
def lkjip_kota(**umum: Any) -> None:
    """Buat LKjIP seluruh daerah: sasaran RPJMD, lalu kinerja dan anggaran semua OPD."""
    from lakip_helpers.pakai.lkjip import jenis_lkjip

    _buat({**umum, "opd": KODE_PEMDA}, jenis_lkjip(KODE_PEMDA), BIDANG)


@click.command("ikhtisar", options_metavar="[PILIHAN]", short_help="Ikhtisar eksekutif laporan kinerja, satu halaman.")
@pilihan_umum
def ikhtisar(**umum: Any) -> None:
    """Buat ikhtisar eksekutif satu halaman dari laporan kinerja sebuah OPD atau PEMDA."""
    from lakip_helpers.pakai.lkjip import jenis_ikhtisar

    _buat(umum, jenis_ikhtisar(), "")


def _buat(umum: dict[str, Any], jenis: JenisDokumen, ajakan: str) -> None:
    from lakip_helpers.sajian.lkjip.rangka import banyak_isian

    siap, jadi = tulis(umum, jenis)
    isian = f"{banyak_isian(jadi.dokumen)} tempat bertanda [Isi: …] menunggu Anda; cari dengan Ctrl+F."
    sebutkan_tersimpan(siap, jadi, f"{isian} {ajakan}".strip())
