"""`lakip kota FOLDER`: dokumen semua OPD dibaca bersama; papan, Excel, dan laporan Word untuk Sekretaris Daerah."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_helpers.perintah.grup import salah_pakai

if TYPE_CHECKING:
    from lakip_helpers.model.kota import Opd
    from lakip_helpers.model.kota_hasil import Potret
    from lakip_helpers.pakai.himpun.mesin import Mesin
    from lakip_helpers.pakai.kota import Kabar


@click.command(short_help="Nilai dokumen semua OPD di satu folder, sebagai satu daerah.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o", "--hasil", type=click.Path(path_type=Path), metavar="FOLDER", help="Folder hasil; bawaan: di samping FOLDER."
)
@click.option("--tahun", type=int, metavar="TAHUN", help="Tahun kerja: PK dan Renja tahun itu, LKjIP tahun sebelumnya.")
@click.option(
    "--opd", "daftar", type=click.Path(path_type=Path), metavar="BERKAS", help="Daftar OPD (kode_opd dan nama_opd)."
)
@click.option("--ulang-awal", is_flag=True, help="Jadikan keadaan sekarang keadaan awal pembanding.")
@click.option(
    "--pekerja", type=click.IntRange(min=0), default=0, metavar="N", help="Banyak proses; bawaan: semua inti prosesor."
)
@click.option("--dask", is_flag=True, help="Kerjakan dengan gugus Dask (provinsi, kementerian).")
@click.option(
    "--alamat", default="", metavar="ALAMAT", help="Alamat gugus Dask yang sudah jalan; bawaan: di komputer ini."
)
def kota(
    folder: Path,
    hasil: Path | None,
    tahun: int | None,
    daftar: Path | None,
    ulang_awal: bool,
    pekerja: int,
    dask: bool,
    alamat: str,
) -> None:
    """Baca semua dokumen di FOLDER (nama, format, dan tahun bercampur; subfolder dan ZIP ikut) sebagai satu daerah.

    Hasilnya papan.html, kota.xlsx, dan laporan_kota.docx. Fakta tiap berkas disimpan di folder hasil: yang terputus
    diteruskan dengan perintah yang sama, dan hanya berkas baru atau berubah yang dibaca lagi. Keadaan pada kali pertama
    dicatat, sehingga sesudah bimbingan folder yang sama memberi sebelum dan sesudahnya. Tidak ada yang dikirim ke
    luar, kecuali ke gugus Dask yang Anda sebut.
    """
    from lakip_helpers.pakai.himpun.daftar_opd import baca_daftar_opd
    from lakip_helpers.pakai.himpun.keadaan import dengan_awal
    from lakip_helpers.pakai.himpun.simpanan import NAMA_FOLDER
    from lakip_helpers.pakai.kota import folder_hasil, potret_kota

    tujuan = hasil or folder_hasil(folder)
    opd: tuple[Opd, ...] = baca_daftar_opd(daftar) if daftar else ()
    with salah_pakai(), kemajuan() as kabar:
        potret = potret_kota(
            folder,
            tujuan / NAMA_FOLDER,
            opd=opd,
            tahun=tahun,
            mesin=_mesin(pekerja, dask or bool(alamat), alamat),
            kabar=kabar,
            lewati=[tujuan],
        )
    _tulis(dengan_awal(potret, tujuan, folder=folder, ulang=ulang_awal), tujuan)


def _mesin(pekerja: int, dask: bool, alamat: str) -> Mesin:
    from lakip_helpers.pakai.himpun.mesin import mesin_dask, mesin_lokal

    return mesin_dask(pekerja, alamat) if dask else mesin_lokal(pekerja)


@contextmanager
def kemajuan() -> Iterator[Kabar]:
    """Batang kemajuan di terminal; yang terputus diberi tahu bahwa sisanya dapat diteruskan."""
    batang = click.progressbar(length=1, label="Membaca", show_pos=True, item_show_func=_pendek, file=None)
    try:
        with batang:

            def kabar(n: int, semua: int, sebutan: str) -> None:
                batang.length = semua
                batang.update(n - batang.pos, sebutan)

            yield kabar
    except KeyboardInterrupt:
        click.echo("\nDihentikan. Jalankan perintah yang sama untuk meneruskan; yang sudah dibaca tersimpan.", err=True)
        raise click.Abort from None


def _pendek(sebutan: str | None) -> str:
    return (sebutan or "")[-40:]


def _tulis(potret: Potret, tujuan: Path) -> None:
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
    from lakip_helpers.sajian.kota.cetak import buat_buku_kota, buat_laporan_kota
    from lakip_helpers.sajian.kota.kalimat import ringkasan
    from lakip_helpers.sajian.kota.papan import tulis_halaman_kota
    from lakip_helpers.tulis import kabar_nama_lain

    for kalimat in ringkasan(potret):
        click.echo(kalimat)
    for kalimat in potret.tolakan:
        click.echo(f"Tidak dibuka: {kalimat}")
    for berkas in potret.gagal:
        click.echo(f"Tidak terbaca: {berkas.sebutan}: {berkas.fakta.galat}")
    isi = {
        "papan.html": tulis_halaman_kota(potret).encode("utf-8"),
        "kota.xlsx": buat_buku_kota(potret),
        "laporan_kota.docx": buat_laporan_kota(potret),
    }
    for nama, dokumen in isi.items():
        ditulis = simpan_dokumen(dokumen, tujuan / nama)
        click.echo(f"ditulis: {ditulis}{kabar_nama_lain(tujuan / nama, ditulis)}")
