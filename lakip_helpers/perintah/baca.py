"""`lakip baca BERKAS`: apakah berkas terbaca, tabel apa yang ada di dalamnya, dan apa yang tidak dapat ditempatkan."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from dataclasses import asdict, fields
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.perintah.koreksi import koreksi_diingat, pilihan_koreksi

if TYPE_CHECKING:
    from lakip_helpers.kantor.koreksi import Koreksi
    from lakip_helpers.model import Bundel, Sisa
    from lakip_helpers.pakai.baca import BerkasTerbaca

KELUAR_SALAH: Final = 1
SISA_CETAK: Final = 10
"""Banyaknya sel yang tidak ditempatkan yang dicetak per lembar; `--sisa` mencetak semuanya."""


@click.command(short_help="Periksa apakah sebuah berkas terbaca, dan apa isinya.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--lembar", metavar="NAMA", help="Hanya lembar Excel ini.")
@click.option("--format", "bentuk", type=click.Choice(["teks", "csv"]), default="teks", help="Bentuk keluaran.")
@click.option("--sisa", is_flag=True, help="Sebut semua sel yang tidak masuk ke tabel mana pun.")
@pilihan_koreksi
def baca(berkas: Path, lembar: str | None, bentuk: str, sisa: bool, tanpa_koreksi: bool) -> None:
    """Baca BERKAS (buku kerja, folder CSV, atau dokumen kantor: Excel, Word, PDF, halaman web) dan sebutkan isinya.

    Dengan --format csv tercetak satu baris tiap indikator dan periode, nilainya seperti tercetak di dokumennya.
    Kode keluar: 0 terbaca tanpa catatan salah, 1 ada yang salah, 2 berkas tidak terbaca.
    """
    from lakip_helpers.pakai.baca import baca_berkas

    koreksi = koreksi_diingat(tanpa_koreksi=tanpa_koreksi)
    if bentuk == "csv":
        click.echo(_sebagai_csv(berkas, lembar, koreksi), nl=False)
        return
    terbaca = _lembar_kit(berkas, lembar) or baca_berkas(berkas, lembar, koreksi)
    click.echo(sebagai_teks(terbaca, semua=sisa))
    if terbaca.temuan.ada_salah:
        sys.exit(KELUAR_SALAH)


def _lembar_kit(berkas: Path, lembar: str | None) -> BerkasTerbaca | None:
    """Satu lembar buku kerja kit; `None` bila lembar itu tabel kantor, atau tidak diminta."""
    from lakip_helpers.pakai.baca import baca_bundel, muat_buku

    if lembar is None or berkas.suffix.casefold() not in (".xlsx", ".xlsm"):
        return None
    kit = baca_bundel(berkas.name, muat_buku(berkas, lembar))
    return kit if kit.berisi else None


def _sebagai_csv(berkas: Path, lembar: str | None, koreksi: Koreksi) -> str:
    """Rincian semua tabel kinerja; kalimat tentang yang tidak dibaca ke stderr."""
    from lakip_helpers.kantor.rinci import Rincian, rincikan
    from lakip_helpers.pakai.kantor import baca_kantor

    terbaca = baca_kantor(berkas, lembar, koreksi)
    wadah = io.StringIO()
    kolom = [satu.name for satu in fields(Rincian)]
    penulis = csv.DictWriter(wadah, kolom, lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(asdict(rinci) for tabel in terbaca.tabel for rinci in rincikan(tabel))
    for kalimat in terbaca.catatan:
        click.echo(kalimat, err=True)
    return wadah.getvalue()


def sebagai_teks(terbaca: BerkasTerbaca, *, semua: bool = False) -> str:
    """Tabel yang terbaca, temuannya, dan sel yang tidak ditempatkan, sebagai teks untuk layar."""
    temuan, bundel = terbaca.temuan, terbaca.bundel
    bagian = [Path(terbaca.nama).stem if bundel is None else bundel.judul]
    bagian += [*(_kantor(terbaca) if bundel is None else _tabel(bundel)), ""]
    bagian.append(temuan.ke_teks() if temuan or terbaca.berisi else "Belum ada satu baris pun yang terbaca.")
    bagian += _sisa(terbaca.sisa, semua)
    if len(temuan):
        bagian.append(f"\nArti sebuah kode: {sebut_perintah(f'jelaskan {next(iter(temuan)).kode}')}")
    return "\n".join(bagian)


def _kantor(terbaca: BerkasTerbaca) -> Iterator[str]:
    """Tiap tabel kantor: banyak barisnya, lalu peran tiap kolomnya."""
    for tabel, bingkai in zip_longest(terbaca.tabel, terbaca.bingkai):
        yield f"  {tabel}, dibaca sebagai tabel kantor"
        for kolom in bingkai.tabel.kolom if bingkai else ():
            periode = f" {kolom.periode}" if kolom.periode else ""
            yield f"      “{kolom.judul[:60]}”: {kolom.peran}{periode}"
    yield (
        f"  Dapat diperiksa ({sebut_perintah('periksa BERKAS')}); untuk membuat dokumen: "
        f"{sebut_perintah('templat --dari BERKAS')}."
    )
    yield from (f"  {kalimat}" for kalimat in terbaca.catatan)
    if terbaca.tidak_dibaca:
        from lakip_helpers.pakai.kantor import sebutkan_tidak_dibaca

        yield f"  {sebutkan_tidak_dibaca(terbaca.tidak_dibaca)}"


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
        templat = sebut_perintah("templat")
        yield f"  Tidak ada tabel kit yang dikenali. Samakan judul kolomnya dengan templat ({templat})."


def _sisa(semua_sel: tuple[Sisa, ...], semua: bool) -> Iterator[str]:
    per_lembar: dict[str, list[str]] = {}
    for sisa in semua_sel:
        teks = " ".join(sisa.teks.split())
        tempat = f"lembar {sisa.lembar!r}" if sisa.lembar else sisa.berkas
        per_lembar.setdefault(tempat, []).append(f"    {sisa.sel}: {teks if len(teks) <= 80 else teks[:77] + '…'}")
    if per_lembar:
        yield f"\nTidak masuk ke tabel ({len(semua_sel)} sel):"
    for tempat, daftar in per_lembar.items():
        yield f"  {tempat}"
        yield from daftar if semua else daftar[:SISA_CETAK]
        if not semua and len(daftar) > SISA_CETAK:
            yield f"    … dan {len(daftar) - SISA_CETAK} sel lagi (lihat semuanya dengan --sisa)"
