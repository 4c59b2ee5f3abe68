"""`lakip periksa BERKAS`: semua aturan atas buku kerja kit, satu tabel, atau tabel seperti yang dipunyai kantor."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.perintah.koreksi import koreksi_diingat, pilihan_koreksi

if TYPE_CHECKING:
    from lakip_helpers.pakai.periksa import HasilPeriksa

KELUAR_SALAH: Final = 1
KELUAR_TIDAK_DINILAI: Final = 2


@click.command(short_help="Periksa indikator, sasaran, dan target sebuah berkas.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(["teks", "csv", "json"]), default="teks", help="Bentuk keluaran.")
@click.option("--aturan", metavar="KODE,…", help="Hanya kode ini, dipisah koma; awalan boleh, misalnya MUTU,TGT-03.")
@click.option("--lembar", metavar="NAMA", help="Nama lembar Excel, bila bukan yang paling cocok.")
@click.option(
    "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Tulis ke berkas, bukan ke layar."
)
@pilihan_koreksi
def periksa(
    berkas: Path, bentuk: str, aturan: str | None, lembar: str | None, simpan: Path | None, tanpa_koreksi: bool
) -> None:
    """Periksa BERKAS (Excel, CSV, Word, PDF, atau halaman web) dan sebutkan yang perlu dibetulkan.

    BERKAS boleh buku kerja kit, satu tabel kit, atau tabel kantor: tabel Renstra (indikator, satuan, baseline 2024,
    2025 …), daftar IKU, lampiran PK, atau daftar sasaran. Kode keluar: 0 tanpa catatan salah, 1 ada yang salah,
    2 berkas tidak terbaca atau belum berisi.
    """
    from lakip_helpers.pakai.periksa import periksa_berkas

    hasil = periksa_berkas(berkas, aturan, lembar, koreksi_diingat(tanpa_koreksi=tanpa_koreksi))
    laporan = hasil.laporan
    teks = {"teks": lambda: sebagai_teks(hasil), "csv": laporan.ke_csv, "json": laporan.ke_json}[bentuk]()
    if simpan:
        from lakip_helpers.tulis import BilaAda, kabar_nama_lain, tulis_berkas

        ditulis = tulis_berkas(simpan, teks.encode("utf-8-sig"), BilaAda.NOMORI)  # dengan BOM, supaya Excel membacanya
        ringkas = "" if hasil.sebab else f" {hasil.ringkas()}"
        click.echo(f"Tersimpan: {ditulis.name}.{kabar_nama_lain(simpan, ditulis)}{ringkas}", err=True)
    elif laporan or bentuk != "teks" or not hasil.sebab:
        click.echo(teks, nl=not teks.endswith("\n"))
    for kalimat in hasil.batas if simpan or bentuk != "teks" else ():
        click.echo(kalimat, err=True)
    if hasil.sebab:
        click.echo(hasil.sebab, err=True)
        sys.exit(KELUAR_TIDAK_DINILAI)
    if laporan.ada_salah:
        sys.exit(KELUAR_SALAH)


def sebagai_teks(hasil: HasilPeriksa) -> str:
    """Laporan untuk layar: temuan, yang tidak diperiksa, persen SMART, dan cara membaca sebuah kode."""
    bagian = [hasil.laporan.ke_teks() if hasil.laporan else hasil.ringkas()]
    if hasil.batas:
        bagian.append("\n".join(hasil.batas))
    if smart := tulis_smart(hasil):
        bagian.append(smart)
    if len(hasil.laporan):
        bagian.append(f"Arti sebuah kode: {sebut_perintah(f'jelaskan {next(iter(hasil.laporan)).kode}')}")
    return "\n\n".join(bagian)


def tulis_smart(hasil: HasilPeriksa) -> str:
    """Satu baris persen SMART tiap tabel indikator; kosong bila aturannya dibatasi atau tidak ada indikator."""
    from lakip_helpers.pakai.periksa import hitung_smart

    return "\n".join(
        f"Memenuhi SMART{f' di {nama}' if nama else ''}: {persen:.0f} % dari {banyak} indikator"
        " (PermenPAN-RB 88/2021 butir 1.b.5)"
        for nama, persen, banyak in (() if hasil.pilihan else hitung_smart(hasil.terbaca))
    )
