"""`lakip kelas rekap`: laporan kelas untuk pimpinan, dari folder pekerjaan atau folder ZIP."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    "rekap",
    help="Rekap kelas: kehadiran, nilai, karya, catatan terbuka (.xlsx atau .docx).",
    short_help="Laporan kelas untuk pimpinan.",
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "-o",
    "keluaran",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    default=("rekap.xlsx", "laporan.docx"),
    metavar="BERKAS",
    help="Berkas hasil, .xlsx atau .docx; boleh beberapa kali (bawaan: keduanya).",
)
@click.option("--samarkan", is_flag=True, help="Ganti nama orang dengan Peserta 01, Peserta 02, …")
@click.option(
    "--undangan",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BERKAS",
    help="Daftar yang diundang (CSV atau Excel, kolom OPD dan Nama); disebut siapa yang pekerjaannya belum terkumpul.",
)
def rekap(folder: Path, keluaran: tuple[Path, ...], samarkan: bool, undangan: Path | None) -> None:
    """Susun rekap dan tulis ke berkas yang diminta."""
    from lakip_helpers.kelas.kumpulan.keadaan_kelas import samarkan as samar
    from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
    from lakip_helpers.kelas.kumpulan.perubahan import perubahan_kelas, samarkan_perubahan
    from lakip_helpers.kelas.kumpulan.rekap import susun_rekap
    from lakip_helpers.kelas.kumpulan.rekap_cetak import buat_buku, buat_laporan, ringkasan
    from lakip_helpers.kelas.kumpulan.undangan import baca_undangan, bandingkan, tulis_banding
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
    from lakip_helpers.tulis import kabar_nama_lain

    cetak = {".xlsx": buat_buku, ".docx": buat_laporan}
    tujuan = [Path(satu) for satu in keluaran]
    asing = next((satu for satu in tujuan if satu.suffix.lower() not in cetak), None)
    if asing:
        raise click.BadParameter(f"{asing.name}: rekap ditulis sebagai .xlsx atau .docx. Ganti akhiran namanya.")
    diundang = baca_undangan(undangan) if undangan else ()
    kumpulan = baca_kumpulan(folder)
    if undangan:
        datang = ((satu.nama, satu.opd) for satu in kumpulan.peserta)
        click.echo("\n".join(tulis_banding(bandingkan(diundang, datang), "pekerjaan")))
    click.echo(f"Memeriksa ulang karya {len(kumpulan.peserta)} peserta (kira-kira dua detik seorang) …")
    perubahan = perubahan_kelas(folder, kumpulan)
    hasil = susun_rekap(
        samar(kumpulan) if samarkan else kumpulan, samarkan_perubahan(perubahan) if samarkan else perubahan
    )
    for kalimat in ringkasan(hasil):
        click.echo(kalimat)
    for catatan in hasil.tidak_terbaca:
        click.echo(f"Tidak terbaca: {catatan}")
    for satu in tujuan:
        ditulis = simpan_dokumen(cetak[satu.suffix.lower()](hasil), satu)
        click.echo(f"ditulis: {ditulis}{kabar_nama_lain(satu, ditulis)}")
