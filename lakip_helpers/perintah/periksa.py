"""`lakip periksa BERKAS`: semua aturan atas buku kerja kit, satu tabel, atau tabel seperti yang dipunyai kantor."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lakip_helpers.galat import GalatTabel

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.model import Bundel, Tabel
    from lakip_helpers.temuan import LaporanTemuan

KELUAR_SALAH: Final = 1


@click.command(short_help="Periksa indikator, sasaran, dan target sebuah berkas.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(["teks", "csv", "json"]), default="teks", help="Bentuk keluaran.")
@click.option("--aturan", help="Hanya kode ini, dipisah koma; awalan boleh, misalnya MUTU,TGT-03.")
@click.option("--lembar", help="Nama lembar Excel, bila bukan yang paling cocok.")
@click.option("-o", "--simpan", type=click.Path(path_type=Path), help="Tulis ke berkas, bukan ke layar.")
def periksa(berkas: Path, bentuk: str, aturan: str | None, lembar: str | None, simpan: Path | None) -> None:
    """Periksa BERKAS (.xlsx atau .csv) dan sebutkan yang perlu dibetulkan.

    BERKAS boleh buku kerja kit, satu tabel kit, atau tabel kantor: tabel Renstra (indikator, satuan, baseline 2024,
    2025 …), daftar IKU, lampiran PK, atau daftar sasaran. Kode keluar: 0 tanpa catatan salah, 1 ada yang salah,
    2 berkas tidak terbaca.
    """
    laporan = periksa_berkas(berkas, aturan, lembar)
    isi = {"teks": laporan.ke_teks, "csv": laporan.ke_csv, "json": laporan.ke_json}[bentuk]()
    if bentuk == "teks" and len(laporan):
        isi += f"\n\nArti sebuah kode: lakip jelaskan {next(iter(laporan)).kode}"
    if simpan:
        from lakip_helpers.perintah.capaian import tulis_berkas

        tulis_berkas(simpan, isi)
        click.echo(f"Tersimpan: {simpan.name}. {laporan.ringkas()}", err=True)
    else:
        click.echo(isi, nl=not isi.endswith("\n"))
    if laporan.ada_salah:
        sys.exit(KELUAR_SALAH)


def periksa_berkas(berkas: Path, aturan: str | None = None, lembar: str | None = None) -> LaporanTemuan:
    """Baca berkas, lalu jalankan aturan; temuan membaca ikut bila aturannya tidak dibatasi."""
    from lakip_helpers.aturan.periksa import baca_pilihan, lewati_sel
    from lakip_helpers.aturan.periksa import periksa as periksa_data
    from lakip_helpers.temuan import LaporanTemuan

    pilihan = baca_pilihan(aturan)
    bundel = _baca_buku_kerja(berkas) if lembar is None else None
    if bundel is not None:
        return periksa_data(bundel, pilihan) if pilihan else bundel.temuan + periksa_data(bundel)
    frame, temuan = baca_kantor(berkas, lembar)
    hasil = LaporanTemuan(lewati_sel(periksa_data(frame, pilihan).kelompok, temuan))
    return hasil if pilihan else temuan + hasil


def _baca_buku_kerja(berkas: Path) -> Bundel | None:
    """Bundel, bila berkas berupa folder, buku kerja kit, atau satu tabel kit yang lengkap; selain itu kosong."""
    from lakip_helpers.aturan.nomenklatur import dengan_nomenklatur
    from lakip_helpers.model import SEMUA_TABEL
    from lakip_helpers.tabel import daftar_data, muat

    if not berkas.exists() and str(berkas) not in daftar_data():
        return None
    try:
        bundel = muat(berkas)
    except GalatTabel:
        return None
    dikenal = any(tabel.nama in bundel.tabel and len(bundel[tabel.nama]) for tabel in SEMUA_TABEL)
    return dengan_nomenklatur(bundel, muat("nomenklatur")["nomenklatur"]) if dikenal else None


def baca_kantor(berkas: Path, lembar: str | None = None) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Baca dan validasi daftar indikator; bila tidak ada kolom indikator, daftar sasaran."""
    from lakip_helpers.tabel import validasi

    mentah, temuan, tabel = baca_mentah(berkas, lembar)
    bersih, isi = validasi(mentah, tabel)
    return bersih[[k for k in bersih.columns if k in mentah or k.endswith("_teks")]], temuan + isi


def baca_mentah(berkas: Path, lembar: str | None = None) -> tuple[pd.DataFrame, LaporanTemuan, Tabel]:
    """Frame mentah, temuan membaca, dan tabel yang cocok: indikator, atau sasaran bila kolom indikator tidak ada."""
    from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR, SASARAN_KANTOR
    from lakip_helpers.tabel import baca

    try:
        return (*baca(berkas, INDIKATOR_KANTOR, lembar), INDIKATOR_KANTOR)
    except GalatTabel as galat:
        sebab = galat
    try:
        return (*baca(berkas, SASARAN_KANTOR, lembar), SASARAN_KANTOR)
    except GalatTabel:
        raise sebab from None
