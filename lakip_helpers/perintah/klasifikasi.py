"""`lakip klasifikasi BERKAS`: jenis, arah, dan keterukuran tiap indikator, atau orientasi tiap sasaran."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd

_HASIL_INDIKATOR: Final = (K.JENIS, K.ARAH, K.TERUKUR, K.ALASAN, K.YAKIN)
_HASIL_SASARAN: Final = (K.ORIENTASI, K.ALASAN, K.YAKIN)


@click.command(short_help="Golongkan indikator: input sampai dampak, arah, terukur.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(["teks", "csv", "json"]), default="teks", help="Bentuk keluaran.")
@click.option("--lembar", metavar="NAMA", help="Nama lembar Excel, bila bukan yang paling cocok.")
@click.option(
    "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Tulis ke berkas, bukan ke layar."
)
def klasifikasi(berkas: Path, bentuk: str, lembar: str | None, simpan: Path | None) -> None:
    """Golongkan tiap baris BERKAS (.xlsx atau .csv), dengan kata yang memutuskan.

    Berkas berkolom indikator mendapat jenis, arah, terukur, alasan, yakin; berkas berkolom sasaran saja
    mendapat orientasi, alasan, yakin. Urutan baris dan kolom masukan tetap.
    """
    hasil = golongkan_berkas(berkas, lembar)
    if bentuk == "csv":
        isi = hasil.to_csv(index=False, lineterminator="\n")
    elif bentuk == "json":
        isi = str(hasil.to_json(orient="records", force_ascii=False, indent=1))
    else:
        isi = _sebagai_teks(hasil)
    if simpan:
        from lakip_helpers.tulis import BilaAda, kabar_nama_lain, tulis_berkas

        ditulis = tulis_berkas(simpan, isi.encode("utf-8-sig"), BilaAda.NOMORI)  # dengan BOM, supaya Excel membacanya
        click.echo(f"Tersimpan: {ditulis.name} ({len(hasil)} baris).{kabar_nama_lain(simpan, ditulis)}", err=True)
    else:
        click.echo(isi, nl=not isi.endswith("\n"))


def golongkan_berkas(berkas: Path, lembar: str | None = None) -> pd.DataFrame:
    """Kolom masukan dengan judul aslinya, lalu kolom penilaian; judul yang bertabrakan mendapat akhiran `_asal`."""
    from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator, klasifikasi_sasaran
    from lakip_helpers.perintah.periksa import baca_mentah
    from lakip_helpers.temuan import asal_frame

    mentah, _, _ = baca_mentah(berkas, lembar)
    if K.INDIKATOR in mentah:
        nilai = klasifikasi_indikator(mentah[[k for k in (K.INDIKATOR, K.SATUAN) if k in mentah]])
        kolom: tuple[str, ...] = _HASIL_INDIKATOR
    else:
        nilai, kolom = klasifikasi_sasaran(mentah[[K.SASARAN]]), _HASIL_SASARAN
    judul = asal_frame(mentah).judul
    nama = {satu: judul.get(satu, satu) for satu in mentah.columns}
    hasil = mentah.rename(columns={k: f"{n}_asal" if n in kolom else n for k, n in nama.items()})
    return hasil.assign(**{satu: nilai[satu] for satu in kolom})


def _sebagai_teks(hasil: pd.DataFrame) -> str:
    """Satu baris dua kalimat: penilaiannya, lalu alasannya."""
    from lakip_helpers.temuan import asal_frame

    teks = asal_frame(hasil).judul.get(K.INDIKATOR if K.JENIS in hasil else K.SASARAN, hasil.columns[0])
    bagian = []
    dipakai = [satu for satu in (teks, *_HASIL_INDIKATOR, *_HASIL_SASARAN) if satu in hasil]
    for baris, isi in zip(hasil.index, hasil[list(dict.fromkeys(dipakai))].to_dict("records"), strict=True):
        kata = [str(isi[k]) for k in (K.JENIS, K.ARAH, K.ORIENTASI) if k in isi]
        ukur = [f"terukur: {isi[K.TERUKUR]}"] if K.TERUKUR in isi else []
        bagian.append(f"baris {baris}: {isi[teks]}")
        bagian.append(f"    {', '.join([*kata, *ukur, f'yakin: {isi[K.YAKIN]}'])}")
        bagian.append(f"    {isi[K.ALASAN]}")
    return "\n".join(bagian)
