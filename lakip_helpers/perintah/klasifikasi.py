"""`lakip klasifikasi BERKAS`: jenis, arah, dan keterukuran tiap indikator, atau orientasi tiap sasaran."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakip_helpers.istilah import K
from lakip_helpers.perintah.koreksi import koreksi_diingat, pilihan_koreksi

if TYPE_CHECKING:
    import pandas as pd


@click.command(short_help="Golongkan indikator: input sampai dampak, arah, terukur.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(["teks", "csv", "json"]), default="teks", help="Bentuk keluaran.")
@click.option("--lembar", metavar="NAMA", help="Nama lembar Excel, bila bukan yang paling cocok.")
@click.option(
    "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Tulis ke berkas, bukan ke layar."
)
@pilihan_koreksi
def klasifikasi(berkas: Path, bentuk: str, lembar: str | None, simpan: Path | None, tanpa_koreksi: bool) -> None:
    """Golongkan tiap baris BERKAS (Excel, CSV, Word, PDF, atau halaman web), dengan kata yang memutuskan.

    Berkas berkolom indikator mendapat jenis, arah, terukur, alasan, yakin; berkas berkolom sasaran saja
    mendapat orientasi, alasan, yakin. Urutan baris dan kolom masukan tetap.
    """
    from lakip_helpers.pakai.klasifikasi import golongkan_berkas

    golongan = golongkan_berkas(berkas, lembar, koreksi_diingat(tanpa_koreksi=tanpa_koreksi))
    hasil = golongan.frame
    if bentuk == "csv":
        teks = hasil.to_csv(index=False, lineterminator="\n")
    elif bentuk == "json":
        teks = str(hasil.to_json(orient="records", force_ascii=False, indent=1))
    else:
        teks = _sebagai_teks(hasil)
    if simpan:
        from lakip_helpers.tulis import BilaAda, kabar_nama_lain, tulis_berkas

        ditulis = tulis_berkas(simpan, teks.encode("utf-8-sig"), BilaAda.NOMORI)  # dengan BOM, supaya Excel membacanya
        click.echo(f"Tersimpan: {ditulis.name} ({len(hasil)} baris).{kabar_nama_lain(simpan, ditulis)}", err=True)
    else:
        click.echo(teks, nl=not teks.endswith("\n"))
    for kalimat in golongan.catatan:
        click.echo(kalimat, err=True)


def _sebagai_teks(hasil: pd.DataFrame) -> str:
    """Satu baris dua kalimat: penilaiannya, lalu alasannya."""
    from lakip_helpers.pakai.bingkai import LETAK
    from lakip_helpers.pakai.klasifikasi import HASIL_INDIKATOR, HASIL_SASARAN
    from lakip_helpers.temuan import asal_frame

    baku = K.INDIKATOR if K.JENIS in hasil else K.SASARAN
    pokok = baku if baku in hasil else asal_frame(hasil).judul.get(baku, hasil.columns[0])
    bagian = []
    dipakai = [k for k in (*([LETAK] if LETAK in hasil else []), pokok, *HASIL_INDIKATOR, *HASIL_SASARAN) if k in hasil]
    for baris, nilai in zip(hasil.index, hasil[list(dict.fromkeys(dipakai))].to_dict("records"), strict=True):
        kata = [str(nilai[k]) for k in (K.JENIS, K.ARAH, K.ORIENTASI) if k in nilai]
        ukur = [f"terukur: {nilai[K.TERUKUR]}"] if K.TERUKUR in nilai else []
        bagian.append(f"{nilai.get(LETAK) or f'baris {baris}'}: {nilai[pokok]}")
        bagian.append(f"    {', '.join([*kata, *ukur, f'yakin: {nilai[K.YAKIN]}'])}")
        bagian.append(f"    {nilai[K.ALASAN]}")
    return "\n".join(bagian)
