"""`lakip usia`: isi kit yang sudah lama tidak dicocokkan, dan daftar periksa tahunannya."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from operator import attrgetter
from pathlib import Path

import click

from lakip_helpers.notasi import tulis_tanggal
from lakip_helpers.pakai.usia import Tinjauan, daftar_tinjauan, daftar_usang, tulis_umur


@click.command(short_help="Isi kit yang sudah lebih dari setahun tidak dicocokkan.")
@click.option(
    "--pada", type=click.DateTime(["%Y-%m-%d"]), metavar="TANGGAL", help="Dilihat pada tanggal itu (2027-01-31)."
)
@click.option("--semua", is_flag=True, help="Tampilkan juga yang belum setahun.")
@click.option(
    "-o",
    "--simpan",
    type=click.Path(path_type=Path),
    metavar="BERKAS",
    help="Tulis daftar periksa tahunan semua hal itu sebagai Word (.docx), untuk dicetak dan diisi.",
)
def usia(pada: datetime | None, semua: bool, simpan: Path | None) -> None:
    """Sebut angka peraturan, gambar, data, dan taksiran menit yang terakhir dicocokkan lebih dari setahun lalu.

    Tiap baris menyebut umurnya, letaknya, dan kata siapa. Kode keluar 1 bila ada yang usang.
    """
    hari = pada.date() if pada else date.today()
    semuanya, usang = daftar_tinjauan(), daftar_usang(hari)
    click.echo(_ringkas(semuanya, usang, hari))
    _cetak(sorted(semuanya, key=attrgetter("ditinjau")) if semua else usang, hari)
    if simpan:
        click.echo(f"Daftar periksa: {_tulis_daftar(semuanya, simpan, hari)}")
    raise SystemExit(1 if usang else 0)


def _ringkas(semuanya: Sequence[Tinjauan], usang: Sequence[Tinjauan], hari: date) -> str:
    if not usang:
        tertua = min(satu.ditinjau for satu in semuanya)
        kepala = f"{len(semuanya)} hal dicocokkan dalam setahun terakhir, dilihat pada {tulis_tanggal(hari)}."
        return f"{kepala} Yang tertua dari {tulis_tanggal(tertua)}."
    return f"{len(usang)} dari {len(semuanya)} hal sudah lebih dari setahun pada {tulis_tanggal(hari)}:"


def _cetak(daftar: Sequence[Tinjauan], hari: date) -> None:
    for satu in daftar:
        click.echo(f"  {satu.hal}: {tulis_umur(satu.ditinjau, hari)} (sejak {tulis_tanggal(satu.ditinjau)})")
        click.echo(f"    {satu.kata}")
        click.echo(f"    letak: {satu.letak}")


def _tulis_daftar(semuanya: Sequence[Tinjauan], simpan: Path, hari: date) -> Path:
    from lakip_helpers.sajian.dokumen.daftar_periksa import buat_daftar_periksa
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen

    baris = [(s.hal, s.kata, s.letak, tulis_tanggal(s.ditinjau)) for s in semuanya]
    return simpan_dokumen(buat_daftar_periksa(baris, tulis_tanggal(hari)), simpan.with_suffix(".docx"))
