"""`lakip dokumen {pk,iku,renaksi,renja,renstra,pohon,lkjip,…}`: dokumen resmi dari data kinerja sebuah OPD."""

from __future__ import annotations

from typing import Any

import click

from lakip_helpers.istilah import Jenjang
from lakip_helpers.perintah.dokumen_evaluasi import lke, reviu
from lakip_helpers.perintah.dokumen_lkjip import ikhtisar, lkjip, lkjip_kota
from lakip_helpers.perintah.dokumen_umum import buat, pilihan_gambar, pilihan_umum


@click.command("pk", options_metavar="[PILIHAN]", short_help="Perjanjian Kinerja: pernyataan dan lampiran.")
@pilihan_umum
@click.option(
    "--jenjang",
    type=click.Choice([jenjang.value for jenjang in Jenjang]),
    help="Jenjang pejabat; bawaan: kepala OPD atau daerah.",
)
@click.option("--pejabat", default="", metavar="KATA", help="Hanya jabatan yang memuat kata ini.")
@click.option("--perubahan", is_flag=True, help="PK Perubahan.")
def pk(jenjang: str | None, pejabat: str, perubahan: bool, **umum: Any) -> None:
    """Buat Perjanjian Kinerja; beberapa pejabat pada satu jenjang masuk ke satu berkas."""
    from lakip_helpers.pakai.jenis_dokumen import jenis_pk

    buat(umum, jenis_pk(jenjang or "", pejabat, perubahan=perubahan))


@click.command("iku", options_metavar="[PILIHAN]", short_help="Tabel dan kartu Indikator Kinerja Utama.")
@pilihan_umum
def iku(**umum: Any) -> None:
    """Buat dokumen IKU: definisi operasional, target tiap tahun, dan kartu tiap IKU."""
    from lakip_helpers.pakai.jenis_dokumen import jenis_iku

    buat(umum, jenis_iku())


@click.command("renaksi", options_metavar="[PILIHAN]", short_help="Rencana aksi per triwulan dan pemantauannya.")
@pilihan_umum
def renaksi(**umum: Any) -> None:
    """Buat rencana aksi per triwulan dan lembar pemantauannya; nama berkas .docx atau .xlsx menentukan bentuknya."""
    from lakip_helpers.pakai.jenis_dokumen import jenis_renaksi

    buat(umum, jenis_renaksi())


@click.command("renja", options_metavar="[PILIHAN]", short_help="Semua tabel Renja (Excel) atau rangkanya (Word).")
@pilihan_umum
def renja(**umum: Any) -> None:
    """Buat semua tabel Renja menurut tahunnya; nama berkas .xlsx untuk tabelnya, .docx untuk rangka berbabnya."""
    from lakip_helpers.pakai.jenis_dokumen import jenis_renja

    buat(umum, jenis_renja())


@click.command("renstra", options_metavar="[PILIHAN]", short_help="Semua tabel Renstra (Excel) atau rangkanya (Word).")
@pilihan_umum
@click.option(
    "--bentuk",
    type=click.Choice(["baru", "lama"]),
    default="baru",
    help="baru: tabel 2025-2029 (bawaan); lama: T-C.23 sampai T-C.28.",
)
def renstra(bentuk: str, **umum: Any) -> None:
    """Buat semua tabel Renstra; nama berkas .xlsx untuk tabelnya, .docx untuk rangka berbabnya."""
    from lakip_helpers.pakai.jenis_dokumen import jenis_renstra

    buat(umum, jenis_renstra(bentuk))


@click.command("pohon", options_metavar="[PILIHAN]", short_help="Pohon kinerja pada A3 (PDF, PNG, SVG, Mermaid).")
@pilihan_gambar
@click.option(
    "--sampai",
    type=click.Choice(["tujuan", "sasaran", "program", "kegiatan", "subkegiatan"]),
    help="Kedalaman pohon; bawaan: subkegiatan untuk OPD, sasaran untuk PEMDA.",
)
def pohon(sampai: str | None, **umum: Any) -> None:
    """Buat pohon kinerja dari RPJMD sampai sub kegiatan; akhiran nama berkas menentukan bentuknya."""
    from lakip_helpers.pakai.jenis_dokumen import jenis_pohon

    buat(umum, jenis_pohon(sampai), "Baca tiap kaitan dari bawah dengan jika–maka, lalu cetak pada kertas A3.")


@click.group(
    commands=(pk, iku, renaksi, renja, renstra, pohon, lkjip, lkjip_kota, ikhtisar, lke, reviu),
    short_help="Buat PK, IKU, rencana aksi, Renja, Renstra, pohon kinerja, LKjIP, LKE, atau reviu.",
    options_metavar="",
    subcommand_metavar="JENIS [PILIHAN] [BERKAS]",
)
def dokumen() -> None:
    """Buat dokumen resmi sebuah OPD dari BERKAS (buku kerja .xlsx atau folder CSV) atau dari data contoh."""
