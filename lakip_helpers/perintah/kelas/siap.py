"""`lakip kelas siap`: laptop mana yang akan gagal pada hari pelaksanaan, dan apa yang dilakukan."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    "siap",
    help="Nilai laporan kesiapan laptop (siap_….json atau ZIP) di sebuah folder.",
    short_help="Laptop mana yang akan gagal.",
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def siap(folder: Path) -> None:
    """Cetak tiap laptop yang terhalang, dari yang paling berat."""
    from lakip_helpers.kelas.kumpulan.siap import baca_siap, tulis_siap

    for baris in tulis_siap(baca_siap(folder)):
        click.echo(baris)
