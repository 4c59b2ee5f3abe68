"""`lakip jelaskan KODE`: kartu sebuah temuan."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Final

import click

from lakip_helpers.temuan import Kartu

_ISIAN: Final = re.compile(r"\{\w+\}")


def semua_kartu() -> dict[str, Kartu]:
    """Semua kartu menurut kodenya, dari tahap membaca sampai menilai."""
    from lakip_helpers.aturan.daftar import KARTU
    from lakip_helpers.tabel import kartu

    return {satu.kode: satu for satu in (*kartu.KARTU, *KARTU)}


def tulis_kartu(kartu: Kartu) -> str:
    """Kartu sebagai teks untuk layar."""
    return "\n".join(
        (
            f"{kartu.kode}  {kartu.judul} ({kartu.keparahan})",
            "",
            f"Yang dikatakan  {_ISIAN.sub('…', kartu.pesan)}",
            f"Mengapa         {kartu.mengapa}",
            f"Yang dilakukan  {_ISIAN.sub('…', kartu.saran)}",
            f"Contoh keliru   {kartu.buruk}",
            f"Contoh baik     {kartu.baik}",
            f"Dasar           {kartu.dasar}",
        )
    )


def _rapikan(kode: str) -> str:
    """Kode seperti yang diketik orang ("cap6", "CAP 06") → kode baku ("CAP-06")."""
    cocok = re.fullmatch(r"([A-Za-z]+)[\s\-–]*(\d+)", kode.strip())
    return f"{cocok[1].upper()}-{int(cocok[2]):02d}" if cocok else kode.strip().upper()


@click.command(short_help="Jelaskan sebuah kode catatan, misalnya CAP-06.")
@click.argument("kode")
def jelaskan(kode: str) -> None:
    """Jelaskan arti sebuah kode catatan: mengapa menjadi masalah, contoh keliru dan baik, dasarnya."""
    kartu = semua_kartu()
    cari = _rapikan(kode)
    if cari not in kartu:
        dekat = get_close_matches(cari, kartu, n=1)
        usul = f" Mungkin maksudnya {dekat[0]}?" if dekat else ""
        raise click.UsageError(f"Kode {kode!r} tidak dikenal.{usul} Kode yang ada: {', '.join(kartu)}.")
    click.echo(tulis_kartu(kartu[cari]))
