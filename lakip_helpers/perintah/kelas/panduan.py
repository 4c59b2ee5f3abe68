"""`lakip kelas panduan`: jadwal, panduan fasilitator, undangan, dan paparan, dirakit dari sumber notebook."""

from __future__ import annotations

from pathlib import Path

import click

from lakip_helpers.perintah.kelas.keluaran import ke_folder


@click.command(
    "panduan",
    help="Jadwal, panduan fasilitator, undangan, kartu meja (Word), dan paparan (HTML).",
    short_help="Jadwal, panduan, undangan, paparan.",
)
@ke_folder("panitia")
@click.option(
    "--log",
    "log",
    type=click.Path(path_type=Path, file_okay=False),
    multiple=True,
    metavar="FOLDER",
    help="Pekerjaan kelas terdahulu; menit latihan diganti yang terukur. Boleh beberapa kali.",
)
@click.option("--jumat", type=click.IntRange(0, 2), default=0, metavar="HARI", help="Hari ke berapa yang Jumat.")
def panduan(keluaran: Path, log: tuple[Path, ...], jumat: int) -> None:
    """Tulis semua bahan fasilitator ke satu folder."""
    from lakip_helpers.kelas.bahan.panduan import NAMA_BAHAN, tulis_bahan
    from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
    from lakip_helpers.kelas.kumpulan.waktu import hitung_menit
    from lakip_helpers.kelas.rakitan.jadwal import baca_sesi, ganti_menit, susun_jadwal
    from lakip_helpers.latihan import daftar
    from lakip_helpers.perintah.mulai import akar_kit
    from lakip_helpers.tulis import kabar_nama_lain

    menit = hitung_menit(satu for folder in log for satu in baca_kumpulan(folder).peserta)
    rencana = {satu.kode: satu.menit for satu in daftar()}
    terukur = {kode: satu.median for kode, satu in menit.items()}
    sesi = ganti_menit(baca_sesi(akar_kit() / "notebooks"), rencana, terukur)
    for nama, ditulis in zip(NAMA_BAHAN, tulis_bahan(keluaran, sesi, susun_jadwal(sesi, jumat), menit), strict=True):
        click.echo(f"ditulis: {ditulis}{kabar_nama_lain(ditulis.with_name(nama), ditulis)}")
    click.echo("Paparan dibuka di peramban: panah maju mundur, n dan p untuk sesi berikut dan sebelumnya.")
    if log:
        click.echo(f"Menit {len(menit)} latihan diganti menit terukur; yang lain masih menit rencana.")
