"""`lakip jelaskan KODE`: kartu sebuah temuan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import click

from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.pakai.jelaskan import semua_kartu
from lakip_helpers.temuan import Kartu

_ISIAN: Final = re.compile(r"\{\w+\}")
DEKAT: Final = 3
"""Banyaknya kode terdekat yang disebut."""
RUMPUN: Final = {
    "BACA": "membaca berkas",
    "ISI": "isi sel",
    "CAP": "capaian",
    "MUTU": "kalimat, satuan, dan definisi indikator",
    "SAS": "tujuan dan sasaran",
    "TGT": "deret target",
    "KAS": "cascading antardokumen",
    "PK": "Perjanjian Kinerja",
    "REN": "rencana aksi",
    "ANG": "anggaran",
    "LKJ": "laporan kinerja",
    "NOM": "nomenklatur",
    "LKE": "lembar kerja evaluasi",
    "REV": "reviu APIP",
    "LAP": "laporan kinerja utuh",
}
"""Awalan kode → pokoknya; tambah satu baris bila menambah rumpun."""
_PEMBUKA: Final = """# Katalog aturan

Berkas ini dihasilkan dari kartu aturan; jangan disunting. Buat ulang dengan:
`python mulai.py jelaskan --katalog -o lakip_helpers/aturan/KATALOG.md`

Ada {banyak} kode dalam {rumpun} rumpun. Keparahan: salah (pasti keliru), periksa (meragukan, mohon dilihat),
saran (boleh diabaikan dengan alasan). Titik-titik (…) pada kalimat diisi nilai dari tabel Anda.
"""


def tulis_kartu(kartu: Kartu) -> str:
    """Kartu sebagai teks untuk layar."""
    return "\n".join(
        (
            f"{kartu.kode}  {kartu.judul} ({kartu.keparahan})",
            "",
            f"Yang dikatakan  {_ISIAN.sub('…', kartu.pesan)}",
            f"Mengapa         {kartu.mengapa}",
            f"Yang dilakukan  {_ISIAN.sub('…', kartu.saran)}",
            f"Contoh keliru   {_per_tabel(kartu.buruk, 16)}",
            f"Contoh baik     {_per_tabel(kartu.baik, 16)}",
            *(["Mirip, tetapi tidak dicatat:"] if kartu.diam else []),
            *(f"  {_per_tabel(mirip.contoh, 2)}\n    ({mirip.sebab})" for mirip in kartu.diam),
            f"Dasar           {kartu.dasar}",
        )
    )


def _per_tabel(contoh: str, lekuk: int) -> str:
    """Contoh antartabel ditulis satu tabel satu baris."""
    return f"\n{' ' * lekuk}".join(contoh.split(" | "))


def _rapikan(kode: str) -> str:
    """Kode seperti yang diketik orang ("cap6", "CAP 06") → kode baku ("CAP-06")."""
    cocok = re.fullmatch(r"([A-Za-z]+)[\s\-–]*(\d+)", kode.strip())
    return f"{cocok[1].upper()}-{int(cocok[2]):02d}" if cocok else kode.strip().upper()


def tulis_katalog() -> str:
    """Semua kartu sebagai Markdown: daftar isi per rumpun, lalu tiap kartu."""
    kartu = semua_kartu()
    rumpun: dict[str, list[Kartu]] = {}
    for satu in kartu.values():
        rumpun.setdefault(satu.kode.rpartition("-")[0], []).append(satu)
    bagian = [_PEMBUKA.format(banyak=len(kartu), rumpun=len(rumpun))]
    for awalan, daftar in rumpun.items():
        bagian.append(f"## {awalan}: {RUMPUN[awalan]}\n")
        bagian += [_butir_katalog(satu) for satu in daftar]
    return "\n".join(bagian)


def _butir_katalog(kartu: Kartu) -> str:
    return "\n".join(
        (
            f"### {kartu.kode} {kartu.judul}\n",
            f"- Keparahan: {kartu.keparahan}",
            f"- Yang dikatakan: {_ISIAN.sub('…', kartu.pesan)}",
            f"- Mengapa: {kartu.mengapa}",
            f"- Yang dilakukan: {_ISIAN.sub('…', kartu.saran)}",
            f"- Contoh keliru: {kartu.buruk}",
            f"- Contoh baik: {kartu.baik}",
            *(["- Mirip, tetapi tidak dicatat:"] if kartu.diam else []),
            *(f"  - {mirip.contoh} ({mirip.sebab})" for mirip in kartu.diam),
            f"- Dasar: {kartu.dasar}\n",
        )
    )


@click.command(short_help="Jelaskan sebuah kode catatan, misalnya CAP-06.")
@click.argument("kode", required=False)
@click.option("--katalog", is_flag=True, help="Tulis katalog semua kode (Markdown).")
@click.option(
    "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Tulis katalog ke berkas, bukan ke layar."
)
def jelaskan(kode: str | None, katalog: bool, simpan: Path | None) -> None:
    """Jelaskan arti sebuah kode catatan (CAP-06), atau sebut semua kode sebuah rumpun (CAP).

    Yang dijelaskan: mengapa menjadi masalah, contoh keliru dan baik, yang mirip tetapi tidak dicatat, dan dasarnya.
    """
    if katalog:
        _keluarkan(tulis_katalog(), simpan)
        return
    kartu = semua_kartu()
    if not kode:
        raise click.UsageError(f"Sebutkan kodenya, misalnya: {sebut_perintah('jelaskan CAP-06')}. {_sebut_rumpun()}")
    cari = _rapikan(kode)
    if cari in RUMPUN:
        click.echo(tulis_rumpun(cari, kartu))
    elif cari in kartu:
        click.echo(tulis_kartu(kartu[cari]))
    else:
        dekat = get_close_matches(cari, kartu, n=DEKAT)
        usul = f" Kode yang terdekat: {', '.join(dekat)}." if dekat else ""
        raise click.UsageError(f"Kode {kode!r} tidak dikenal.{usul} {_sebut_rumpun()}")


def tulis_rumpun(awalan: str, kartu: Mapping[str, Kartu]) -> str:
    """Semua kode sebuah rumpun dengan judulnya, satu baris satu kode."""
    daftar = [f"{k}  {satu.judul} ({satu.keparahan})" for k, satu in kartu.items() if k.startswith(f"{awalan}-")]
    return "\n".join(
        [f"{awalan}: {RUMPUN[awalan]}", "", *daftar, "", f"Penjelasan: {sebut_perintah(f'jelaskan {awalan}-01')}"]
    )


def _sebut_rumpun() -> str:
    rumpun = ", ".join(f"{awalan} ({pokok})" for awalan, pokok in RUMPUN.items())
    return f"Rumpun kode: {rumpun}. Daftar sebuah rumpun: {sebut_perintah('jelaskan CAP')}."


def _keluarkan(teks: str, simpan: Path | None) -> None:
    """Ke layar, atau ke berkas; katalog yang lama diganti, berkas lain tidak."""
    if simpan is None:
        click.echo(teks, nl=False)
        return
    from lakip_helpers.tulis import BilaAda, kabar_nama_lain, tulis_berkas

    bila_ada = BilaAda.GANTI if _katalog_lama(simpan, teks) else BilaAda.NOMORI
    ditulis = tulis_berkas(simpan, teks, bila_ada)
    click.echo(f"Tersimpan: {ditulis.name}.{kabar_nama_lain(simpan, ditulis)}", err=True)


def _katalog_lama(berkas: Path, teks: str) -> bool:
    kepala = teks.partition("\n")[0].encode()
    return berkas.is_file() and berkas.read_bytes().startswith(kepala)
