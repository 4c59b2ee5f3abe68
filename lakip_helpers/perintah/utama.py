"""Perintah utama `lakip`. Kata kerja dimuat ketika dipakai, supaya `lakip --help` tetap cepat."""

from __future__ import annotations

import gettext
import os
import sys
from pathlib import Path
from typing import Final

import click

from lakip_helpers import __version__
from lakip_helpers.galat import GalatLakip
from lakip_helpers.istilah import LINGKUNGAN_SEBUTAN
from lakip_helpers.perintah.grup import GrupMalas

PERINTAH: Final = {
    "mulai": "lakip_helpers.perintah.mulai:mulai",
    "baca": "lakip_helpers.perintah.baca:baca",
    "periksa": "lakip_helpers.perintah.periksa:periksa",
    "banding": "lakip_helpers.perintah.banding:banding",
    "klasifikasi": "lakip_helpers.perintah.klasifikasi:klasifikasi",
    "capaian": "lakip_helpers.perintah.capaian:capaian",
    "templat": "lakip_helpers.perintah.templat:templat",
    "reviu": "lakip_helpers.perintah.reviu:reviu",
    "dokumen": "lakip_helpers.perintah.dokumen:dokumen",
    "kota": "lakip_helpers.perintah.kota:kota",
    "jelaskan": "lakip_helpers.perintah.jelaskan:jelaskan",
    "usia": "lakip_helpers.perintah.usia:usia",
    "pulihkan": "lakip_helpers.perintah.pulihkan:pulihkan",
    "kelas": "lakip_helpers.perintah.kelas:kelas",
}
"""Kata kerja → letaknya. Tambah satu baris untuk menambah perintah."""


@click.group(
    cls=GrupMalas,
    daftar=PERINTAH,
    help="Kit bimbingan LAKIP: siapkan kinerja, bukan kerja.",
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH [ISIAN]...",
)
@click.version_option(
    __version__, prog_name="lakip", message="%(prog)s, versi %(version)s", help="Tampilkan versi kit."
)
def utama() -> None:
    """Pintu semua perintah `lakip`."""


def jalan(sebutan: str = "lakip") -> None:
    """Jalankan `lakip`; galat kit menjadi satu kalimat dan kode keluar 2, tanpa jejak program.

    Masukan: `sebutan` yang diketik orang untuk memanggilnya, supaya perintah yang dicetak dapat ditiru persis.
    """
    os.environ[LINGKUNGAN_SEBUTAN] = sebutan
    _berbahasa_indonesia()
    try:
        utama(prog_name=sebutan)
    except GalatLakip as galat:
        click.echo(f"Tidak dapat dijalankan: {galat}", err=True)
        sys.exit(2)


def _berbahasa_indonesia() -> None:
    """Kalimat bawaan click diambil dari `bahasa/id`; keluaran selalu UTF-8, juga di Windows."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("click", Path(__file__).parent / "bahasa")
    gettext.textdomain("click")
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            aliran.reconfigure(encoding="utf-8", errors="replace")
