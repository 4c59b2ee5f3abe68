"""`lakip dokumen {pk,iku,renaksi,renja,renstra,pohon,lkjip,…}`: dokumen resmi dari data kinerja sebuah OPD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from lakip_helpers.istilah import Jenjang
from lakip_helpers.perintah.dokumen_evaluasi import lke, reviu
from lakip_helpers.perintah.dokumen_lkjip import ikhtisar, lkjip, lkjip_kota
from lakip_helpers.perintah.dokumen_umum import Permintaan, buat, pilihan_gambar, pilihan_umum

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel
    from lakip_helpers.perintah.dokumen_umum import Penyusun
    from lakip_helpers.sajian.kertas.kerangka import Setelan


@click.command("pk", options_metavar="[PILIHAN]", short_help="Perjanjian Kinerja: pernyataan dan lampiran.")
@pilihan_umum
@click.option(
    "--jenjang",
    type=click.Choice([satu.value for satu in Jenjang]),
    help="Jenjang pejabat; bawaan: kepala OPD atau daerah.",
)
@click.option("--pejabat", default="", metavar="KATA", help="Hanya jabatan yang memuat kata ini.")
@click.option("--perubahan", is_flag=True, help="PK Perubahan.")
def pk(jenjang: str | None, pejabat: str, perubahan: bool, **umum: Any) -> None:
    """Buat Perjanjian Kinerja; beberapa pejabat pada satu jenjang masuk ke satu berkas."""
    from lakip_helpers.sajian.dokumen.pk import buat_pk

    def susun(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
        return buat_pk(
            bundel, kode, tahun, jenjang=jenjang or "", pejabat=pejabat, perubahan=perubahan, setelan=setelan
        )

    jenis = "_".join(["PK", *(["PERUBAHAN"] if perubahan else []), *([jenjang] if jenjang else [])])
    buat(Permintaan(**umum), jenis, {".docx": susun})


@click.command("iku", options_metavar="[PILIHAN]", short_help="Tabel dan kartu Indikator Kinerja Utama.")
@pilihan_umum
def iku(**umum: Any) -> None:
    """Buat dokumen IKU: definisi operasional, target tiap tahun, dan kartu tiap IKU."""
    from lakip_helpers.sajian.dokumen.iku import buat_iku

    def susun(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
        return buat_iku(bundel, kode, tahun, setelan=setelan)

    buat(Permintaan(**umum), "IKU", {".docx": susun}, semua_tahun=True)


@click.command("renaksi", options_metavar="[PILIHAN]", short_help="Rencana aksi per triwulan dan pemantauannya.")
@pilihan_umum
def renaksi(**umum: Any) -> None:
    """Buat rencana aksi per triwulan dan lembar pemantauannya; nama berkas .docx atau .xlsx menentukan bentuknya."""
    from lakip_helpers.sajian.dokumen.renaksi import buat_buku_renaksi, buat_renaksi

    def word(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Document:
        return buat_renaksi(bundel, kode, tahun, ukur=_ukur(bundel, kode, tahun), setelan=setelan)

    def excel(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Workbook:
        return buat_buku_renaksi(bundel, kode, tahun, ukur=_ukur(bundel, kode, tahun), setelan=setelan)

    buat(Permintaan(**umum), "RENAKSI", {".docx": word, ".xlsx": excel})


@click.command("renja", options_metavar="[PILIHAN]", short_help="Tabel Renja (Excel), bentuk menurut tahunnya.")
@pilihan_umum
def renja(**umum: Any) -> None:
    """Buat tabel Renja: bentuk T-C.33 sampai Renja 2026, bentuk 18 kolom mulai Renja 2027."""
    from lakip_helpers.sajian.dokumen.renja import buat_renja

    def susun(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Workbook:
        return buat_renja(bundel, kode, tahun, setelan=setelan)

    buat(Permintaan(**umum), "RENJA", {".xlsx": susun})


@click.command(
    "renstra", options_metavar="[PILIHAN]", short_help="Tabel Renstra 2025-2029 (Excel), bentuk baru atau lama."
)
@pilihan_umum
@click.option(
    "--bentuk",
    type=click.Choice(["baru", "lama"]),
    default="baru",
    help="baru: tabel 2025-2029 (bawaan); lama: T-C.25, T-C.27, dan T-C.28.",
)
def renstra(bentuk: str, **umum: Any) -> None:
    """Buat tabel Renstra: tujuan dan sasaran, program dan pendanaan, IKU."""
    from lakip_helpers.sajian.dokumen.renstra import BentukRenstra, buat_renstra

    def susun(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> Workbook:
        return buat_renstra(bundel, kode, bentuk=BentukRenstra(bentuk), setelan=setelan)

    buat(Permintaan(**umum), "RENSTRA" if bentuk == "baru" else "RENSTRA_LAMA", {".xlsx": susun}, semua_tahun=True)


@click.command("pohon", options_metavar="[PILIHAN]", short_help="Pohon kinerja pada A3 (PDF, PNG, SVG, Mermaid).")
@pilihan_gambar
@click.option(
    "--sampai",
    type=click.Choice(["tujuan", "sasaran", "program", "kegiatan", "subkegiatan"]),
    help="Kedalaman pohon; bawaan: subkegiatan untuk OPD, sasaran untuk PEMDA.",
)
def pohon(sampai: str | None, **umum: Any) -> None:
    """Buat pohon kinerja dari RPJMD sampai sub kegiatan; akhiran nama berkas menentukan bentuknya."""
    from lakip_helpers.sajian.pohon.pohon import BENTUK, buat_pohon

    def penyusun(bentuk: str) -> Penyusun:
        def susun(bundel: Bundel, kode: str, tahun: int, setelan: Setelan) -> bytes:
            return buat_pohon(bundel, kode, tahun, bentuk=bentuk, sampai=sampai, setelan=setelan)

        return susun

    ajakan = "Baca tiap kaitan dari bawah dengan jika–maka, lalu cetak pada kertas A3."
    buat(Permintaan(**umum), "POHON", {bentuk: penyusun(bentuk) for bentuk in BENTUK}, ajakan=ajakan)


def _ukur(bundel: Bundel, kode: str, tahun: int) -> Any:
    """Capaian sampai tiap triwulan; `None` bila belum ada realisasi."""
    from lakip_helpers.aturan.capaian.hitung import hitung_capaian
    from lakip_helpers.sajian.dokumen.renaksi import susun_ukur

    ukur = susun_ukur(bundel, kode, tahun)
    return hitung_capaian(ukur) if len(ukur) else None


@click.group(
    commands=(pk, iku, renaksi, renja, renstra, pohon, lkjip, lkjip_kota, ikhtisar, lke, reviu),
    short_help="Buat PK, IKU, rencana aksi, Renja, Renstra, pohon kinerja, LKjIP, LKE, atau reviu.",
    options_metavar="",
    subcommand_metavar="JENIS [PILIHAN] [BERKAS]",
)
def dokumen() -> None:
    """Buat dokumen resmi sebuah OPD dari BERKAS (buku kerja .xlsx atau folder CSV) atau dari data contoh."""
