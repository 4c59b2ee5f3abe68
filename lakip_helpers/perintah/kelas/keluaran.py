"""Pilihan `-o FOLDER` pada perintah kelas yang hasilnya satu folder, dan letak untuk perintah berikutnya."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


def ke_folder(bawaan: str) -> Callable[[Any], Any]:
    """Pilihan `-o`; tanpa disebut, hasilnya di folder `bawaan` di tempat perintah dijalankan.

    >>> ke_folder("gladi")(click.Command("coba")).params[0].default.name
    'gladi'
    """
    return click.option(
        "-o",
        "keluaran",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(bawaan),
        metavar="FOLDER",
        help=f"Folder hasil (bawaan: {bawaan}).",
    )


def kutip(letak: Path) -> str:
    """Letak yang dapat disalin ke perintah berikutnya; yang berspasi diberi tanda kutip.

    >>> kutip(Path("gladi")), kutip(Path("hari satu"))
    ('gladi', '"hari satu"')
    """
    return f'"{letak}"' if " " in str(letak) else str(letak)
