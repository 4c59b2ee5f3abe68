"""`lakip kelas silabus`: menyamakan tabel silabus di README dengan sumber notebook."""

from __future__ import annotations

import sys

import click

from lakip_helpers.istilah import sebut_perintah


@click.command(
    "silabus",
    help="Tulis ulang tabel silabus di README dari sumber notebook.",
    short_help="Samakan tabel silabus README.",
)
@click.option("--periksa", is_flag=True, help="Hanya periksa; keluar dengan kode 1 bila berbeda.")
def silabus(periksa: bool) -> None:
    """Perbarui atau periksa README."""
    from lakip_helpers.kelas.rakitan.jadwal import baca_sesi
    from lakip_helpers.kelas.rakitan.silabus import perbarui_readme
    from lakip_helpers.perintah.mulai import akar_kit

    akar = akar_kit()
    beda = perbarui_readme(akar / "README.md", baca_sesi(akar / "notebooks"), tulis=not periksa)
    if beda and periksa:
        click.echo(
            f"Tabel silabus di README berbeda dari sumbernya. Perbaiki dengan: {sebut_perintah('kelas silabus')}"
        )
        sys.exit(1)
    click.echo("Tabel silabus diperbarui." if beda else "Tabel silabus sama dengan sumbernya.")
