"""`lakip kelas papan` dan `lakip kelas gladi`: melihat kelas, dan melihat kelas rekaan sebelum hari pelaksanaan."""

from __future__ import annotations

import re
import time
import webbrowser
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.perintah.kelas.keluaran import ke_folder, kutip

if TYPE_CHECKING:
    from lakip_helpers.kelas.kumpulan.keadaan_kelas import Papan

PEKERJAAN: Final = click.Path(path_type=Path, file_okay=False)
CETAK: Final = click.Path(path_type=Path, dir_okay=False)
JEDA_PUTAR: Final = 5
BERKAS_PAPAN: Final = "papan_kelas.html"


@click.command(
    "papan",
    help="Papan kelas dari folder pekerjaan peserta atau folder ZIP yang dikumpulkan.",
    short_help="Siapa di mana, kekeliruan apa, siapa tertahan.",
)
@click.argument("folder", type=PEKERJAAN)
@click.option(
    "-o",
    "keluaran",
    type=CETAK,
    metavar="BERKAS",
    default=Path(BERKAS_PAPAN),
    help=f"Berkas HTML (bawaan: {BERKAS_PAPAN}).",
)
@click.option("--samarkan", is_flag=True, help="Ganti nama orang dengan Peserta 01, Peserta 02, …")
@click.option("--langsung", is_flag=True, help="Perbarui terus sampai Ctrl+C; peramban ikut memuat ulang.")
@click.option("--tiap", type=click.IntRange(5, 600), default=15, metavar="DETIK", help="Jeda --langsung (bawaan: 15).")
@click.option("--buka", is_flag=True, help="Buka hasilnya di peramban.")
def papan(folder: Path, keluaran: Path, samarkan: bool, langsung: bool, tiap: int, buka: bool) -> None:
    """Tulis papan sebagai HTML, dan ringkasannya di jendela ini."""
    from lakip_helpers.kelas.kumpulan.papan_tampil import tulis_teks
    from lakip_helpers.tulis import kabar_nama_lain

    hasil, ditulis = _cetak(folder, keluaran, samarkan, tiap if langsung else 0)
    tulis_teks(hasil, click.echo)
    click.echo(f"Papan lengkap: {ditulis}{kabar_nama_lain(keluaran, ditulis)}")
    if buka:
        webbrowser.open(ditulis.resolve().as_uri())
    if langsung:
        click.echo(f"Diperbarui tiap {tiap} detik. Tekan Ctrl+C untuk berhenti.")
        _ulangi(folder, ditulis, samarkan, tiap)


def _cetak(folder: Path, keluaran: Path, samar: bool, segar: int) -> tuple[Papan, Path]:
    from lakip_helpers.kelas.kumpulan.keadaan_kelas import samarkan, susun_papan
    from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
    from lakip_helpers.kelas.kumpulan.papan_tampil import tulis_halaman
    from lakip_helpers.tulis import BilaAda, tulis_berkas

    kumpulan = baca_kumpulan(folder)
    hasil = susun_papan(samarkan(kumpulan) if samar else kumpulan, datetime.now().astimezone())
    return hasil, tulis_berkas(keluaran, tulis_halaman(hasil, segar), BilaAda.NOMORI, buat_folder=True)


def _ulangi(folder: Path, keluaran: Path, samar: bool, tiap: int) -> None:
    from lakip_helpers.galat import GalatLakip

    try:
        while True:
            time.sleep(tiap)
            try:
                _cetak(folder, keluaran, samar, tiap)
            except GalatLakip as galat:
                click.echo(f"Papan belum diperbarui: {galat}")
    except KeyboardInterrupt:
        click.echo("Papan berhenti diperbarui.")


@click.command(
    "gladi",
    help="Kelas rekaan untuk berlatih: folder pekerjaan peserta, seperti hasil kelas sungguhan.",
    short_help="Kelas rekaan untuk berlatih.",
)
@ke_folder("gladi")
@click.option("-n", "banyak", type=click.IntRange(1, 2000), default=30, metavar="ORANG", help="Banyaknya (bawaan: 30).")
@click.option("--biji", type=int, default=None, metavar="ANGKA", help="Angka lain memberi kelas yang lain.")
@click.option("--sampai", default="", metavar='"HARI JAM"', help='Berhenti di tengah kelas, misalnya "2 10.45".')
@click.option(
    "--putar",
    type=click.IntRange(1, 120),
    metavar="MENIT",
    help="Putar seluruh kelas dalam sekian menit, untuk ditonton.",
)
def gladi(keluaran: Path, banyak: int, biji: int | None, sampai: str, putar: int | None) -> None:
    """Mainkan kelas rekaan lewat latihan sungguhan dan tulis lognya."""
    from lakip_helpers.kelas.kumpulan.gladi import BIJI, baca_opd, perankan, potong, saat_saat
    from lakip_helpers.kelas.kumpulan.gladi_log import susun_log, tulis_gladi
    from lakip_helpers.kelas.rakitan.jadwal import baca_sesi, susun_jadwal, tulis_pukul
    from lakip_helpers.perintah.mulai import akar_kit

    akar = akar_kit()
    jadwal = susun_jadwal(baca_sesi(akar / "notebooks"))
    pemeran = perankan(banyak, jadwal, baca_opd(akar), BIJI if biji is None else biji)
    hari_ini = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    tanggal = [hari_ini - timedelta(days=2), hari_ini - timedelta(days=1)]
    lihat = sebut_perintah(f"kelas papan {kutip(keluaran)} --buka")
    if putar:
        click.echo("Menyiapkan kelas rekaan …")
        for satu in pemeran:
            susun_log(satu, tanggal)  # jawabannya dinilai sekarang, supaya putarannya tidak tersendat
        click.echo(f"Kelas diputar {putar} menit. Di jendela lain: {lihat} --langsung --tiap 5")
        for saat in saat_saat(jadwal, putar * 60 // JEDA_PUTAR):
            tulis_gladi(keluaran, potong(pemeran, *saat), tanggal)
            click.echo(f"hari {saat[0]} pukul {tulis_pukul(round(saat[1]))}")
            time.sleep(JEDA_PUTAR)
        return
    folder = tulis_gladi(keluaran, potong(pemeran, *_saat(sampai)) if sampai else pemeran, tanggal)
    click.echo(
        f"{len(folder)} peserta rekaan ditulis di {keluaran}; nama mereka berakhiran “(gladi)”.\n"
        f"Lihat papannya dengan: {lihat}"
    )


def _saat(teks: str) -> tuple[int, float]:
    cocok = re.fullmatch(r"\s*(\d)\s+(\d{1,2})[.:](\d{2})\s*", teks)
    if not cocok:
        raise click.BadParameter(f'{teks!r} tidak dikenal. Tulis hari lalu jam, misalnya "2 10.45".')
    return int(cocok[1]), int(cocok[2]) * 60.0 + int(cocok[3])
