"""`lakip dokumen {lkjip,lkjip-kota,ikhtisar}`: laporan kinerja sebuah OPD, seluruh daerah, dan ikhtisarnya."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from lakip_helpers.istilah import KODE_PEMDA
from lakip_helpers.perintah.dokumen_umum import pilihan_daerah, pilihan_umum, sebutkan_tersimpan, tulis

if TYPE_CHECKING:
    from lakip_helpers.pakai.dokumen import JenisDokumen

BIDANG: Final = (
    "Word akan bertanya apakah isi yang berubah diperbarui (Update fields): jawab Ya (Yes) supaya nomor halaman "
    "daftar isi terisi."
)


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
@click.option(
    "--laporan", type=click.Path(path_type=Path), metavar="FOLDER",
    help="Himpun dari dokumen OPD (Word, PDF, Excel) di folder ini, bukan dari BERKAS.",
)  # fmt: skip
def lkjip_kota(laporan: Path | None, **umum: Any) -> None:
    """Buat LKjIP seluruh daerah: sasaran RPJMD, lalu kinerja dan anggaran semua OPD.

    Dengan --laporan, angkanya dihimpun dari LKjIP, PK, dan RPJMD di FOLDER; lampirannya menyebut tempat tiap angka dan
    angka OPD dan daerah yang bertentangan.
    """
    from lakip_helpers.pakai.lkjip import jenis_lkjip

    if laporan is not None:
        _dari_laporan(laporan, umum)
        return
    _buat({**umum, "opd": KODE_PEMDA}, jenis_lkjip(KODE_PEMDA), BIDANG)


@click.command("ikhtisar", options_metavar="[PILIHAN]", short_help="Ikhtisar eksekutif laporan kinerja, satu halaman.")
@pilihan_umum
def ikhtisar(**umum: Any) -> None:
    """Buat ikhtisar eksekutif satu halaman dari laporan kinerja sebuah OPD atau PEMDA."""
    from lakip_helpers.pakai.lkjip import jenis_ikhtisar

    _buat(umum, jenis_ikhtisar(), "")


def _dari_laporan(folder: Path, umum: dict[str, Any]) -> None:
    from lakip_helpers.perintah.dokumen_kota import buat_dari_laporan
    from lakip_helpers.sajian.lkjip.rangka import banyak_isian

    if umum["berkas"] is not None or umum["contoh"]:
        raise click.UsageError("Pilih satu: --laporan FOLDER, atau BERKAS, atau --contoh.")
    ditulis, dokumen = buat_dari_laporan(folder, umum)
    click.echo(f"Tersimpan: {ditulis.name}. {banyak_isian(dokumen)} tempat bertanda [Isi: …] menunggu Anda. {BIDANG}")


def _buat(umum: dict[str, Any], jenis: JenisDokumen, ajakan: str) -> None:
    from lakip_helpers.sajian.lkjip.rangka import banyak_isian

    siap, jadi = tulis(umum, jenis)
    isian = f"{banyak_isian(jadi.dokumen)} tempat bertanda [Isi: …] menunggu Anda; cari dengan Ctrl+F."
    sebutkan_tersimpan(siap, jadi, f"{isian} {ajakan}".strip())
