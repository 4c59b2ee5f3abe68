"""`lakip templat`: buku kerja Excel kosong untuk diisi OPD."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="Buat buku kerja Excel kosong untuk diisi.")
@click.option(
    "-o",
    "--simpan",
    type=click.Path(path_type=Path),
    default=Path("berkas_kerja.xlsx"),
    metavar="BERKAS",
    help="Nama berkas yang dibuat (bawaan: berkas_kerja.xlsx).",
)
@click.option("--opd", default="", metavar="NAMA", help="Nama OPD untuk lembar Petunjuk.")
@click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada.")
def templat(simpan: Path, opd: str, timpa: bool) -> None:
    """Buat buku kerja Excel: satu lembar satu tabel, dengan pilihan, keterangan, dan baris contoh."""
    from lakip_helpers.sajian.templat import buat_templat, simpan_buku

    if simpan.exists() and not timpa:
        raise click.UsageError(
            f"Berkas {simpan.name!r} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa."
        )
    ditulis = simpan_buku(buat_templat(opd=opd), simpan)
    click.echo(f"Tersimpan: {ditulis.name}. Buka di Excel, mulai dari lembar Petunjuk.")
