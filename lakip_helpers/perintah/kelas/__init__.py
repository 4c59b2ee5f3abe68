"""`lakip kelas …`: perintah untuk yang menyiapkan dan memandu kelas; satu berkas satu rumpun kata kerja."""

from __future__ import annotations

from typing import Final

import click

from lakip_helpers.perintah.grup import GrupMalas

PERINTAH: Final = {
    "buka": "lakip_helpers.perintah.kelas.ruang:buka",
    "tutup": "lakip_helpers.perintah.kelas.ruang:tutup",
    "sandi": "lakip_helpers.perintah.kelas.ruang:sandi",
    "cadangkan": "lakip_helpers.perintah.kelas.ruang:cadangkan",
    "pulihkan": "lakip_helpers.perintah.kelas.ruang:pulihkan",
    "rakit": "lakip_helpers.perintah.kelas.rakit:rakit",
    "siap": "lakip_helpers.perintah.kelas.siap:siap",
    "papan": "lakip_helpers.perintah.kelas.papan:papan",
    "gladi": "lakip_helpers.perintah.kelas.papan:gladi",
    "rekap": "lakip_helpers.perintah.kelas.rekap:rekap",
    "bacaan": "lakip_helpers.perintah.kelas.bacaan:bacaan",
    "situs": "lakip_helpers.perintah.kelas.situs:situs",
    "kemas": "lakip_helpers.perintah.kelas.kemas:kemas",
    "silabus": "lakip_helpers.perintah.kelas.silabus:silabus",
    "panduan": "lakip_helpers.perintah.kelas.panduan:panduan",
}
"""Kata kerja → letaknya. Tambah satu baris untuk menambah perintah."""


@click.group(
    cls=GrupMalas,
    daftar=PERINTAH,
    help="Perkakas fasilitator: notebook, kesiapan, ruang kelas, dan rekap.",
    subcommand_metavar="PERINTAH [ISIAN]...",
)
def kelas() -> None:
    """Kelompok perintah `lakip kelas`."""
