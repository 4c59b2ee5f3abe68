"""`lakip baca BERKAS`: apakah berkas terbaca, tabel apa yang ada di dalamnya, dan apa yang tidak dapat ditempatkan."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel

KELUAR_SALAH: Final = 1
SISA_CETAK: Final = 10
"""Banyaknya sel yang tidak ditempatkan yang dicetak per lembar; `--sisa` mencetak semuanya."""


@click.command(short_help="Periksa apakah sebuah berkas terbaca, dan apa isinya.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--lembar", metavar="NAMA", help="Hanya lembar Excel ini.")
@click.option("--sisa", is_flag=True, help="Sebut semua sel yang tidak masuk ke tabel mana pun.")
def baca(berkas: Path, lembar: str | None, sisa: bool) -> None:
    """Baca BERKAS (buku kerja .xlsx, satu .csv, atau folder CSV) dan sebutkan tabel, baris, dan temuannya.

    Kode keluar: 0 terbaca tanpa catatan salah, 1 ada yang salah, 2 berkas tidak terbaca.
    """
    from lakip_helpers.tabel import muat

    bundel = muat(berkas) if lembar is None else hanya_lembar(muat(berkas), berkas, lembar)
    click.echo(sebagai_teks(bundel, semua=sisa))
    if bundel.temuan.ada_salah:
        sys.exit(KELUAR_SALAH)


def hanya_lembar(bundel: Bundel, berkas: Path, nama: str) -> Bundel:
    """Bundel berisi tabel, temuan, dan sisa satu lembar saja; `GalatTabel` menyebut lembar yang ada."""
    from lakip_helpers.tabel.baca import pilih_lembar
    from lakip_helpers.tabel.buka import buka
    from lakip_helpers.temuan import LaporanTemuan, asal_frame

    lembar = pilih_lembar(buka(berkas), nama, berkas.name).nama
    return replace(
        bundel,
        tabel={kunci: frame for kunci, frame in bundel.tabel.items() if asal_frame(frame).lembar == lembar},
        temuan=LaporanTemuan(k for k in bundel.temuan.kelompok if k.asal.lembar == lembar),
        sisa=tuple(satu for satu in bundel.sisa if satu.lembar == lembar),
    )


def sebagai_teks(bundel: Bundel, *, semua: bool = False) -> str:
    """Tabel yang terbaca, temuannya, dan sel yang tidak ditempatkan, sebagai teks untuk layar."""
    bagian = [bundel.judul, *_tabel(bundel), "", bundel.temuan.ke_teks(), *_sisa(bundel, semua)]
    if len(bundel.temuan):
        bagian.append(f"\nArti sebuah kode: lakip jelaskan {next(iter(bundel.temuan)).kode}")
    return "\n".join(bagian)


def _tabel(bundel: Bundel) -> Iterator[str]:
    from lakip_helpers.model import SEMUA_TABEL
    from lakip_helpers.temuan import asal_frame

    dinyatakan = {tabel.nama: tabel for tabel in SEMUA_TABEL}
    terbaca = {nama: frame for nama, frame in bundel.tabel.items() if asal_frame(frame).berkas}
    for nama, frame in terbaca.items():
        asal, tabel = asal_frame(frame), dinyatakan[nama]
        lembar = f" dari lembar {asal.lembar!r}" if asal.lembar else f" dari {asal.berkas!r}"
        lain = [kolom for kolom in map(str, frame.columns) if kolom in asal.huruf and kolom not in tabel.nama_kolom]
        tambahan = f"; kolom tambahan: {', '.join(lain)}" if lain else ""
        yield f"  {tabel.judul}: {len(frame)} baris{lembar}{tambahan}"
    if not terbaca:
        yield "  Tidak ada tabel kit yang dikenali. Samakan judul kolomnya dengan templat (lakip templat)."


def _sisa(bundel: Bundel, semua: bool) -> Iterator[str]:
    per_lembar: dict[str, list[str]] = {}
    for satu in bundel.sisa:
        teks = " ".join(satu.teks.split())
        tempat = f"lembar {satu.lembar!r}" if satu.lembar else satu.berkas
        per_lembar.setdefault(tempat, []).append(f"    {satu.sel}: {teks if len(teks) <= 80 else teks[:77] + '…'}")
    if per_lembar:
        yield f"\nTidak masuk ke tabel ({len(bundel.sisa)} sel):"
    for tempat, daftar in per_lembar.items():
        yield f"  {tempat}"
        yield from daftar if semua else daftar[:SISA_CETAK]
        if not semua and len(daftar) > SISA_CETAK:
            yield f"    … dan {len(daftar) - SISA_CETAK} sel lagi (lihat semuanya dengan --sisa)"
