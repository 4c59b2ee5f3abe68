"""`lakip kelas situs`: dokumentasi kit sebagai situs statis, dari sumber yang sama dengan yang dibaca di folder kit."""

from __future__ import annotations

from pathlib import Path

import click

from lakip_helpers.perintah.kelas.keluaran import ke_folder


@click.command("situs", help="Dokumentasi kit sebagai situs statis (HTML).", short_help="Situs dokumentasi kit.")
@ke_folder("situs")
def situs(keluaran: Path) -> None:
    """Tulis situs dan sebut halaman pertamanya."""
    from lakip_helpers.kelas.bahan.situs import tulis_situs
    from lakip_helpers.kelas.rakitan.semua import cari_notebook

    tertulis = tulis_situs(cari_notebook().parent, keluaran)
    click.echo(f"{len(tertulis)} berkas ditulis di {keluaran}; buka {tertulis[0]}")
