"""`lakip kelas kemas`: seluruh kelas di satu folder untuk flashdisk, dipasang tanpa internet."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lakip_helpers.perintah.kelas.keluaran import ke_folder

SISTEM = ("windows", "mac-arm", "mac-intel", "linux")


@click.command(
    "kemas",
    help="Kemas kit, paket Python, salinan baca, dan sidik ke satu folder untuk flashdisk.",
    short_help="Seluruh kelas di satu folder flashdisk.",
)
@ke_folder
@click.option(
    "--untuk",
    type=click.Choice(SISTEM),
    multiple=True,
    default=("windows",),
    help="Sistem yang paketnya ikut; boleh beberapa kali (bawaan: windows). Komputer ini selalu ikut.",
)
@click.option(
    "--python",
    type=click.Choice(["3.11", "3.12", "3.13", "3.14"]),
    multiple=True,
    default=("3.11", "3.12", "3.13", "3.14"),
    help="Versi Python sistem itu; boleh beberapa kali (bawaan: 3.11 sampai 3.14).",
)
@click.option("--ini-saja", is_flag=True, help="Hanya paket untuk komputer ini.")
@click.option(
    "--peserta/--panitia",
    "peserta",
    default=True,
    help="Untuk peserta tanpa kunci dan bentuk fasilitator (bawaan), atau untuk panitia dengan semuanya.",
)
@click.option(
    "--pemasang",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BERKAS",
    help="Pemasang Python untuk Windows dari python.org; ikut disalin, dan MULAI.bat memakainya.",
)
@click.option("--periksa", is_flag=True, help="Periksa keutuhan folder yang sudah dikemas.")
def kemas(
    keluaran: Path,
    untuk: tuple[str, ...],
    python: tuple[str, ...],
    ini_saja: bool,
    peserta: bool,
    pemasang: Path | None,
    periksa: bool,
) -> None:
    """Kemas, atau periksa sidik folder yang sudah dikemas."""
    from lakip_helpers.kelas.flashdisk.kemas import kemas as kemas_kit
    from lakip_helpers.kelas.flashdisk.sidik_folder import UTUH, periksa_sidik, sebut_dilewati
    from lakip_helpers.perintah.mulai import akar_kit

    if not periksa:
        sistem = () if ini_saja else untuk
        kemas_kit(akar_kit(), keluaran, sistem, python, click.echo, panitia=not peserta, pemasang=pemasang)
        return
    masalah = list(periksa_sidik(keluaran))
    for satu in filter(None, (*(masalah or [UTUH]), sebut_dilewati(keluaran))):
        click.echo(satu)
    if masalah:
        sys.exit(1)
