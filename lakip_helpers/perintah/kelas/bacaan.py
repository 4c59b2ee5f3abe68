"""`lakip kelas bacaan`: salinan baca semua notebook, untuk dibaca tanpa memasang apa pun dan untuk dicetak."""

from __future__ import annotations

from pathlib import Path

import click

from lakip_helpers.perintah.kelas.keluaran import ke_folder


@click.command(
    "bacaan",
    help="Salinan baca semua notebook kunci: HTML, dan PDF bila ada peramban.",
    short_help="Salinan baca semua notebook.",
)
@ke_folder("bacaan")
def bacaan(keluaran: Path) -> None:
    """Tulis salinan baca dan sebut apa yang tertulis."""
    from lakip_helpers.kelas.bahan.bacaan import tulis_bacaan
    from lakip_helpers.kelas.rakitan.semua import cari_notebook

    tertulis = tulis_bacaan(cari_notebook() / "kunci", keluaran)
    for satu in tertulis:
        click.echo(f"ditulis: {satu}")
    if tertulis[-1].suffix != ".pdf":
        click.echo("PDF tidak dibuat: Chromium, Chrome, atau Edge tidak ditemukan. Cetak dari peramban lewat Ctrl+P.")
