"""`lakip capaian BERKAS`: menghitung capaian dari tabel target dan realisasi."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from lakip_helpers.istilah import K

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.temuan import LaporanTemuan

BARIS_CETAK: Final = 20
"""Banyaknya baris yang ditampilkan tanpa --semua."""


def _skala_dikenal(_ctx: click.Context, _param: click.Parameter, skala: str) -> str:
    from lakip_helpers import acuan

    ada = [kunci.removeprefix("kategori.") for kunci in acuan.daftar_kunci() if kunci.startswith("kategori.")]
    ada.remove("baku")
    if skala and skala not in ada:
        raise click.BadParameter(f"{skala!r} bukan salah satu dari {', '.join(ada)}.")
    return skala


@click.command(short_help="Hitung capaian dari tabel target dan realisasi.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(["teks", "csv", "json"]), default="teks", help="Bentuk keluaran.")
@click.option("--lembar", metavar="NAMA", help="Nama lembar Excel, bila bukan yang paling cocok.")
@click.option(
    "--skala",
    default="",
    callback=_skala_dikenal,
    metavar="SKALA",
    help="Skala kategori: permendagri_86_2017 (bawaan), lan, atau lampu.",
)
@click.option("--batas", type=float, metavar="PERSEN", help="Batas atas capaian yang dibatasi, dalam persen.")
@click.option("--semua", is_flag=True, help="Tampilkan semua baris, juga yang tanpa catatan.")
@click.option(
    "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Tulis ke berkas, bukan ke layar."
)
def capaian(
    berkas: Path, bentuk: str, lembar: str | None, skala: str, batas: float | None, semua: bool, simpan: Path | None
) -> None:
    """Hitung capaian tiap baris BERKAS (.xlsx atau .csv).

    Kolom yang dibaca: indikator, target, realisasi; bila ada: satuan, arah, rumus, tahun, capaian_terbit.
    Kolom rumus berisi R/T, (2T-R)/T, T/R, rentang, atau predikat; bila kosong dipakai rumus baku arahnya.
    Baris tanpa arah dan tanpa rumus tidak dihitung, tetapi diberi catatan. Di layar, baris bercatatan didahulukan.
    """
    mentah, hasil, temuan = hitung_berkas(berkas, lembar, skala, batas)
    if bentuk == "teks":
        isi = sebagai_teks(hasil, temuan, semua=semua or simpan is not None)
    else:
        gabung = gabungkan(mentah, hasil)
        isi = gabung.to_csv(index=False, lineterminator="\n") if bentuk == "csv" else _sebagai_json(gabung)
    if simpan:
        from lakip_helpers.tulis import BilaAda, kabar_nama_lain, tulis_berkas

        ditulis = tulis_berkas(simpan, isi.encode("utf-8-sig"), BilaAda.NOMORI)  # dengan BOM, supaya Excel membacanya
        click.echo(f"Tersimpan: {ditulis.name} ({len(hasil)} baris).{kabar_nama_lain(simpan, ditulis)}", err=True)
    else:
        click.echo(isi, nl=not isi.endswith("\n"))
    if bentuk != "teks" and len(temuan):
        click.echo(temuan.ringkas(), err=True)


def hitung_berkas(
    berkas: Path, lembar: str | None = None, skala: str = "", batas: float | None = None
) -> tuple[pd.DataFrame, pd.DataFrame, LaporanTemuan]:
    """Baca, periksa, hitung: frame mentah, frame hasil, dan semua temuannya."""
    from lakip_helpers.aturan.capaian.hitung import hitung_dan_periksa
    from lakip_helpers.model import UKUR_CAPAIAN
    from lakip_helpers.tabel import baca, validasi

    mentah, temuan_baca = baca(berkas, UKUR_CAPAIAN, lembar)
    bersih, temuan_isi = validasi(mentah, UKUR_CAPAIAN)
    hasil, temuan = hitung_dan_periksa(bersih, skala=skala, batas=batas)
    tabel = (temuan_baca + temuan_isi).saring("BACA-04", "BACA-05", "ISI")
    lain = tabel.catatan_per_baris()
    hasil[K.CATATAN] = [
        " ".join(teks for teks in (lain.get(baris, ""), catatan) if teks)
        for baris, catatan in zip(hasil.index, hasil[K.CATATAN], strict=True)
    ]
    return mentah, hasil, temuan_baca + temuan_isi + temuan


def gabungkan(mentah: pd.DataFrame, hasil: pd.DataFrame) -> pd.DataFrame:
    """Kolom masukan dengan judul aslinya, lalu kolom hasil; judul yang bertabrakan mendapat akhiran `_asal`."""
    from lakip_helpers.aturan.capaian.hitung import KOLOM_HASIL
    from lakip_helpers.temuan import asal_frame

    judul = asal_frame(mentah).judul
    nama = {kolom: judul.get(kolom, kolom) for kolom in mentah.columns}
    keluar = mentah.rename(columns={k: f"{n}_asal" if n in KOLOM_HASIL else n for k, n in nama.items()})
    angka = hasil[[K.CAPAIAN, K.CAPAIAN_DIBATASI]].round(4)
    for kolom in KOLOM_HASIL:
        keluar[kolom] = angka[kolom] if kolom in angka else hasil[kolom]
    return keluar


def _sebagai_json(gabung: pd.DataFrame) -> str:
    return str(gabung.to_json(orient="records", force_ascii=False, indent=1))


def sebagai_teks(hasil: pd.DataFrame, temuan: LaporanTemuan, *, semua: bool = False) -> str:
    """Daftar untuk layar: baris bercatatan dahulu, paling banyak `BARIS_CETAK`, lalu sisanya dan ringkasannya."""
    from lakip_helpers import acuan

    skala = acuan.ambil(f"kategori.{acuan.ambil('kategori.baku').nilai}")
    tampil = hasil if semua or len(hasil) <= BARIS_CETAK else _yang_ditampilkan(hasil)
    bagian = [_tulis_baris(baris, isi) for baris, isi in zip(tampil.index, tampil.to_dict("records"), strict=True)]
    sisa = hasil.drop(tampil.index)
    if len(sisa):
        bercatatan = int((sisa[K.CATATAN] != "").sum())
        rincian = f", {bercatatan} di antaranya bercatatan" if bercatatan else ", semuanya tanpa catatan"
        bagian.append(f"… dan {len(sisa)} baris lagi{rincian}; lihat semuanya dengan --semua.")
    bagian += ["", f"Kategori: {skala.judul} ({skala.dasar}).", temuan.ringkas()]
    if len(temuan):
        bagian.append(f"Arti sebuah kode: lakip jelaskan {next(iter(temuan)).kode}")
    return "\n".join(bagian)


def _yang_ditampilkan(hasil: pd.DataFrame) -> pd.DataFrame:
    """Baris bercatatan dahulu, lalu yang lain, sampai `BARIS_CETAK` baris."""
    return hasil.loc[(hasil[K.CATATAN] == "").sort_values(kind="stable").index].head(BARIS_CETAK)


def _tulis_baris(baris: Hashable, isi: Mapping[Any, Any]) -> str:
    from lakip_helpers.notasi import tulis_persen
    from lakip_helpers.temuan import tulis_nilai

    tahun = f" ({isi[K.TAHUN]})" if isi[K.TAHUN] else ""
    angka = f"target {tulis_nilai(isi[K.TARGET]) or '–'}, realisasi {tulis_nilai(isi[K.REALISASI]) or '–'}"
    bagian = [f"baris {baris}: {isi[K.INDIKATOR]}{tahun}"]
    bagian.append(f"    {angka} → {tulis_persen(isi[K.CAPAIAN])} {isi[K.KATEGORI]}".rstrip())
    bagian += [f"    {isi[K.RUMUS_DIPAKAI]}"] if isi[K.RUMUS_DIPAKAI] else []
    bagian += [f"    ! {isi[K.CATATAN]}"] if isi[K.CATATAN] else []
    return "\n".join(bagian)
