"""`lakip kelas rakit`: merakit notebook dari sumbernya, atau memeriksa apakah masih sama."""

from __future__ import annotations

import sys

import click

from lakip_helpers.galat import GalatLakip


@click.command("rakit", help="Rakit semua notebook dari notebooks/sumber.")
@click.option("--periksa", is_flag=True, help="Hanya periksa: sebutkan yang tidak sama dengan sumbernya.")
def rakit(periksa: bool) -> None:
    """Rakit atau periksa; keluar dengan kode 1 bila ada yang perlu diperbaiki."""
    from lakip_helpers.kelas.rakitan.semua import PERBAIKI, rakit_semua

    try:
        beda = rakit_semua(tulis=not periksa)
    except GalatLakip as galat:
        raise click.ClickException(str(galat)) from None
    for satu in beda:
        click.echo(f"- {satu}" if periksa else f"ditulis: {satu}")
    if not beda:
        click.echo("Semua notebook sama dengan sumbernya.")
    elif periksa:
        click.echo(f"{len(beda)} notebook tidak sama dengan sumbernya. Perbaiki dengan: {PERBAIKI}")
        sys.exit(1)
