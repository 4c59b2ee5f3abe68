"""`lakip pulihkan`: mengembalikan pekerjaan peserta dari cuplikan atau salinan bertanggal."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("pulihkan", help="Kembalikan jawaban yang hilang dari cuplikan atau salinan bertanggal.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
def pulihkan(folder: Path | None) -> None:
    """FOLDER folder pekerjaan seorang peserta; tanpa itu, semua peserta di laptop ini."""
    from lakip_helpers.latihan.simpanan.pulih import pulihkan as kembalikan
    from lakip_helpers.latihan.simpanan.tempat import daftar_folder

    daftar = (folder,) if folder else daftar_folder()
    for satu in daftar:
        click.echo(f"{satu.name}: {kembalikan(satu).kalimat}")
    if not daftar:
        click.echo(
            "Belum ada pekerjaan peserta di folder kit ini, jadi tidak ada yang dapat dipulihkan. Bila pekerjaan ada "
            "di tempat lain, sebutkan foldernya: lakip pulihkan FOLDER"
        )
