"""`lakip kelas siap`: laptop mana yang akan gagal pada hari pelaksanaan, dan apa yang dilakukan."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    "siap",
    help="Nilai laporan kesiapan laptop (siap_….json atau ZIP) di sebuah folder.",
    short_help="Laptop mana yang akan gagal.",
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--undangan",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BERKAS",
    help="Daftar yang diundang (CSV atau Excel, kolom OPD dan Nama); disebut siapa yang belum mengirim.",
)
def siap(folder: Path, undangan: Path | None) -> None:
    """Cetak tiap laptop yang terhalang, dari yang paling berat, lalu siapa yang belum mengirim."""
    from lakip_helpers.kelas.kumpulan.siap import baca_siap, tulis_siap
    from lakip_helpers.kelas.kumpulan.undangan import baca_undangan, bandingkan, tulis_banding

    diundang = baca_undangan(undangan) if undangan else ()
    kelas = baca_siap(folder)
    for baris in tulis_siap(kelas):
        click.echo(baris)
    if undangan:
        datang = ((satu.nama, satu.opd) for satu in kelas.laptop)
        click.echo("\n" + "\n".join(tulis_banding(bandingkan(diundang, datang), "laporan kesiapan")))
