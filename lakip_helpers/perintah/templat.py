"""`lakip templat`: buku kerja Excel untuk diisi OPD, kosong atau berisi nomenklatur bidang urusannya."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.perintah.grup import salah_pakai
from lakip_helpers.perintah.koreksi import koreksi_diingat, pilihan_koreksi

if TYPE_CHECKING:
    from lakip_helpers.pakai.salin.buku import BukuSalinan


@click.command(short_help="Buat buku kerja Excel untuk diisi.")
@click.option(
    "-o",
    "--simpan",
    type=click.Path(path_type=Path),
    default=Path("berkas_kerja.xlsx"),
    metavar="BERKAS",
    help="Nama berkas yang dibuat (bawaan: berkas_kerja.xlsx).",
)
@click.option("--opd", default="", metavar="NAMA|KODE", help="Nama atau kode OPD, misalnya “Dinas Perhubungan”.")
@click.option("--urusan", default="", metavar="KODE,…", help="Kode bidang urusan, misalnya 1.01 atau 2.17,2.07.")
@click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada.")
@click.option(
    "--dari",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="BERKAS",
    help="Isi dari dokumen kantor (Excel, Word, PDF, …); boleh disebut beberapa kali.",
)
@click.option(
    "--sebagai",
    default="",
    metavar="JENIS",
    help="Dengan --dari: renstra, rpjmd, iku, pk, renaksi, renja, atau capaian.",
)
@click.option("--tahun", default="", metavar="TAHUN", help="Dengan --dari: tahun dokumennya, bila tidak tertulis.")
@pilihan_koreksi
def templat(
    simpan: Path,
    opd: str,
    urusan: str,
    timpa: bool,
    dari: tuple[Path, ...],
    sebagai: str,
    tahun: str,
    tanpa_koreksi: bool,
) -> None:
    """Buat buku kerja Excel: satu lembar satu tabel, dengan pilihan, keterangan, dan baris contoh.

    Bila urusan disebut, atau nama OPD-nya dikenal, lembar Program langsung berisi program, kegiatan, dan sub kegiatan
    bidang itu dari nomenklatur edisi terbaru, beserta program penunjangnya.

    Dengan --dari, isinya disalin dari dokumen kantor: kode OPD, sasaran, dan indikator diberi kit, dan isi yang tidak
    punya kolom masuk ke lembar Catatan Asal.
    """
    from lakip_helpers.pakai.salin.buku import salin_berkas, simpan_salinan
    from lakip_helpers.pakai.templat import buat_templat_opd

    if simpan.exists() and not timpa:
        raise click.UsageError(
            f"Berkas {simpan.name!r} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa."
        )
    if dari:
        koreksi = koreksi_diingat(tanpa_koreksi=tanpa_koreksi)
        with salah_pakai():
            salinan = salin_berkas(dari, opd, tahun, sebagai, koreksi)
        _sebutkan_salinan(simpan_salinan(salinan, simpan, timpa=timpa), salinan)
        return
    with salah_pakai():
        ditulis, awal = buat_templat_opd(simpan, opd, urusan, timpa=timpa)
    click.echo(f"Tersimpan: {ditulis.name}. Buka di Excel, mulai dari lembar Petunjuk.")
    if awal.banyak_program:
        click.echo(f"Lembar Program berisi {awal.banyak_program} baris nomenklatur; hapus yang tidak dilaksanakan.")


def _sebutkan_salinan(ditulis: Path, salinan: BukuSalinan) -> None:
    """Apa yang tersalin, dan perintah sesudahnya."""
    click.echo(f"Tersimpan: {ditulis.name}. {salinan.ringkas}")
    if salinan.lewat:
        click.echo(f"Tidak disalin karena bukan tabel kinerja: {', '.join(salinan.lewat)}.")
    click.echo(f"OPD: {salinan.nama_opd}, kodenya {salinan.kode_opd}. Buka di Excel, lengkapi yang kosong, lalu:")
    click.echo("  " + sebut_perintah(f'periksa "{ditulis}"'))
    for jenis in salinan.dokumen:
        pilihan = f"--opd {salinan.kode_opd} --tahun {salinan.tahun or 'TAHUN'}"
        click.echo("  " + sebut_perintah(f'dokumen {jenis} "{ditulis}" {pilihan}'))
