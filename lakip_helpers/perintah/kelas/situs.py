"""`lakip kelas situs`: dokumentasi kit sebagai situs statis, dari sumber yang sama dengan yang dibaca di folder kit."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("situs", help="Dokumentasi kit sebagai situs statis (HTML).", short_help="Situs dokumentasi kit.")
@click.option(
    "-o",
    "keluaran",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    metavar="FOLDER",
    help="Folder hasil.",
)
def situs(keluaran: Path) -> None:
    """Tulis situs dan sebut halaman pertamanya."""
    from lakip_helpers.kelas.bahan.situs import tulis_situs
    from lakip_helpers.kelas.rakitan.semua import cari_notebook

    tertulis = tulis_situs(cari_notebook().parent, keluaran)
    click.echo(f"{len(tertulis)} berkas ditulis di {keluaran}; buka {tertulis[0]}")
