"""`lakip pulihkan`: mengembalikan pekerjaan peserta dari cuplikan atau salinan bertanggal, atau isian yang lama."""

from __future__ import annotations

from pathlib import Path

import click

from lakip_helpers.istilah import sebut_perintah


@click.command("pulihkan", help="Kembalikan jawaban yang hilang, atau lihat dan pasang isian lama sebuah latihan.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--versi", "kode", metavar="KODE", help="Sebutkan semua isian latihan ini yang pernah tersimpan.")
@click.option("--pilih", type=click.IntRange(min=1), metavar="NOMOR", help="Pasang kembali isian bernomor ini.")
def pulihkan(folder: Path | None, kode: str | None, pilih: int | None) -> None:
    """FOLDER folder pekerjaan seorang peserta; tanpa itu, semua peserta di laptop ini.

    Bersama `--versi`, tanpa FOLDER berarti peserta yang sedang aktif.
    """
    if kode:
        _versi(folder, kode, pilih)
    elif pilih:
        contoh = sebut_perintah("pulihkan --versi 21-06 --pilih 2")
        raise click.UsageError(f"--pilih memerlukan latihannya, misalnya: {contoh}")
    else:
        _semua(folder)


def _semua(folder: Path | None) -> None:
    from lakip_helpers.latihan.simpanan.pulih import pulihkan as kembalikan
    from lakip_helpers.latihan.simpanan.tempat import daftar_folder

    daftar = (folder,) if folder else daftar_folder()
    for satu in daftar:
        click.echo(f"{satu.name}: {kembalikan(satu).kalimat}")
    if not daftar:
        click.echo(
            "Belum ada pekerjaan peserta di folder kit ini, jadi tidak ada yang dapat dipulihkan. Bila pekerjaan ada "
            f"di tempat lain, sebutkan foldernya: {sebut_perintah('pulihkan FOLDER')}"
        )


def _versi(folder: Path | None, kode: str, pilih: int | None) -> None:
    """Sebutkan versi isian latihan `kode`, atau pasang yang bernomor `pilih`."""
    from lakip_helpers.latihan.kerja.pulih_versi import cari_versi, pasang_versi
    from lakip_helpers.latihan.kerja.versi import sebutkan_versi
    from lakip_helpers.latihan.simpanan.identitas import folder_aktif

    folder = folder or folder_aktif()
    ada = cari_versi(folder, kode)
    if not ada:
        click.echo(f"{folder.name}: belum ada isian latihan {kode} yang tersimpan.")
    elif pilih is None:
        click.echo(f"{folder.name}, latihan {kode}: {len(ada)} isian pernah tersimpan, dari yang terbaru.")
        for nomor, satu in enumerate(ada, 1):
            tanda = " (jawaban contoh)" if satu.hasil_kit else ""
            click.echo(f"{nomor:>4}  {sebutkan_versi(satu)}{tanda}")
        pasang = sebut_perintah(f"pulihkan --versi {kode} --pilih NOMOR")
        click.echo(f"Pasang salah satu: {pasang}. Yang sekarang tetap tersimpan.")
    elif pilih > len(ada):
        raise click.UsageError(f"Nomor {pilih} tidak ada: isian latihan {kode} yang tersimpan bernomor 1–{len(ada)}.")
    else:
        pasang_versi(folder, ada[pilih - 1])
        click.echo(
            f"{folder.name}, latihan {kode}: terpasang kembali {sebutkan_versi(ada[pilih - 1])}. Yang tadi terpasang "
            "tetap tersimpan. Muat ulang (F5) halaman notebook yang sudah terbuka."
        )
