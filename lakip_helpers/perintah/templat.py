"""`lakip templat`: buku kerja Excel untuk diisi OPD, kosong atau berisi nomenklatur bidang urusannya."""

from __future__ import annotations

from pathlib import Path

import click

from lakip_helpers.perintah.grup import salah_pakai


@click.command(short_help="Buat buku kerja Excel untuk diisi.")
@click.option(
    "-o",
    "--simpan",
    type=click.Path(path_type=Path),
    default=Path("berkas_kerja.xlsx"),
    metavar="BERKAS",
    help="Nama berkas yang dibuat (bawaan: berkas_kerja.xlsx).",
)
@click.option("--opd", default="", metavar="NAMA|KODE", help="Nama atau kode OPD, misalnya “Dinas Perhubungan”.")
@click.option("--urusan", default="", metavar="KODE,…", help="Kode bidang urusan, misalnya 1.01 atau 2.17,2.07.")
@click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada.")
def templat(simpan: Path, opd: str, urusan: str, timpa: bool) -> None:
    """Buat buku kerja Excel: satu lembar satu tabel, dengan pilihan, keterangan, dan baris contoh.

    Bila urusan disebut, atau nama OPD-nya dikenal, lembar Program langsung berisi program, kegiatan, dan sub kegiatan
    bidang itu dari nomenklatur edisi terbaru, beserta program penunjangnya.
    """
    from lakip_helpers.pakai.templat import buat_templat_opd

    if simpan.exists() and not timpa:
        raise click.UsageError(
            f"Berkas {simpan.name!r} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa."
        )
    with salah_pakai():
        ditulis, awal = buat_templat_opd(simpan, opd, urusan, timpa=timpa)
    click.echo(f"Tersimpan: {ditulis.name}. Buka di Excel, mulai dari lembar Petunjuk.")
    if awal.banyak_program:
        click.echo(f"Lembar Program berisi {awal.banyak_program} baris nomenklatur; hapus yang tidak dilaksanakan.")
