"""Pilihan `-o FOLDER` pada perintah kelas yang hasilnya satu folder."""

from __future__ import annotations

from pathlib import Path

import click

ke_folder = click.option(
    "-o",
    "keluaran",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    metavar="FOLDER",
    help="Folder hasil.",
)
