"""`lakip capaian BERKAS`: menghitung capaian dari tabel target dan realisasi."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from lakip_helpers.istilah import K, sebut_perintah
from lakip_helpers.perintah.koreksi import koreksi_diingat, pilihan_koreksi

if TYPE_CHECKING:
    import pandas as pd

    from lakip_helpers.pakai.capaian import HasilCapaian

BARIS_CETAK: Final = 20
"""Banyaknya baris yang ditampilkan tanpa --semua."""
_ANGKA: Final = (K.TARGET, K.REALISASI)
TANPA: Final = "tidak dihitung"
"""Pengganti capaian yang tidak dapat dihitung; sebabnya di catatannya."""


def _tercetak(nama: str) -> str:
    """Nama kolom isi sel asli, di samping yang sudah terbaca."""
    return f"{nama} tercetak"


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
@click.option("--tahun", default="", metavar="TAHUN", help="Tahun yang dihitung; bawaan: tahun lengkap terakhir.")
@click.option("--semua", is_flag=True, help="Tampilkan semua baris, juga yang tanpa catatan.")
@click.option(
    "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Tulis ke berkas, bukan ke layar."
)
@pilihan_koreksi
def capaian(
    berkas: Path,
    bentuk: str,
    lembar: str | None,
    skala: str,
    batas: float | None,
    tahun: str,
    semua: bool,
    simpan: Path | None,
    tanpa_koreksi: bool,
) -> None:
    """Hitung capaian tiap baris BERKAS (Excel, CSV, Word, PDF, atau halaman web).

    Kolom yang dibaca: indikator, target, realisasi; bila ada: satuan, arah, rumus, tahun, capaian_terbit.
    Kolom rumus berisi R/T, (2T-R)/T, T/R, rentang, atau predikat; bila kosong dipakai rumus baku arahnya.
    Baris tanpa arah dan tanpa rumus tidak dihitung, tetapi diberi catatan. Di layar, baris bercatatan didahulukan.
    """
    from lakip_helpers.pakai.capaian import hitung_berkas

    hasil = hitung_berkas(berkas, lembar, skala, batas, tahun, koreksi_diingat(tanpa_koreksi=tanpa_koreksi))
    if bentuk == "teks":
        teks = sebagai_teks(hasil, semua=semua or simpan is not None)
    else:
        gabung = hasil.gabungkan()
        teks = gabung.to_csv(index=False, lineterminator="\n") if bentuk == "csv" else _sebagai_json(gabung)
    if simpan:
        from lakip_helpers.tulis import BilaAda, kabar_nama_lain, tulis_berkas

        ditulis = tulis_berkas(simpan, teks.encode("utf-8-sig"), BilaAda.NOMORI)  # dengan BOM, supaya Excel membacanya
        kabar = f"Tersimpan: {ditulis.name} ({len(hasil.hitungan)} baris).{kabar_nama_lain(simpan, ditulis)}"
        click.echo(kabar, err=True)
    else:
        click.echo(teks, nl=not teks.endswith("\n"))
    for kalimat in hasil.catatan:
        click.echo(kalimat, err=True)
    if bentuk != "teks" and len(hasil.temuan):
        click.echo(hasil.temuan.ringkas(), err=True)


def _sebagai_json(gabung: pd.DataFrame) -> str:
    return str(gabung.to_json(orient="records", force_ascii=False, indent=1))


def sebagai_teks(hasil: HasilCapaian, *, semua: bool = False) -> str:
    """Daftar untuk layar: baris bercatatan dahulu, paling banyak `BARIS_CETAK`, lalu sisanya dan ringkasannya."""
    from lakip_helpers import acuan

    skala = acuan.ambil(f"kategori.{acuan.ambil('kategori.baku').nilai}")
    temuan = hasil.temuan
    hitungan = hasil.hitungan.assign(**{_tercetak(nama): hasil.mentah[nama].to_numpy() for nama in _ANGKA})
    tampil = hitungan if semua or len(hitungan) <= BARIS_CETAK else _yang_ditampilkan(hitungan)
    bagian = [_tulis_baris(*pasangan) for pasangan in zip(tampil.index, tampil.to_dict("records"), strict=True)]
    sisa = hitungan.drop(tampil.index)
    if len(sisa):
        bercatatan = int((sisa[K.CATATAN] != "").sum())
        rincian = f", {bercatatan} di antaranya bercatatan" if bercatatan else ", semuanya tanpa catatan"
        bagian.append(f"… dan {len(sisa)} baris lagi{rincian}; lihat semuanya dengan --semua.")
    bagian += ["", f"Kategori: {skala.judul} ({skala.dasar}).", temuan.ringkas()]
    if len(temuan):
        bagian.append(f"Arti sebuah kode: {sebut_perintah(f'jelaskan {next(iter(temuan)).kode}')}")
    return "\n".join(bagian)


def _yang_ditampilkan(hasil: pd.DataFrame) -> pd.DataFrame:
    """Baris bercatatan dahulu, lalu yang lain, sampai `BARIS_CETAK` baris."""
    return hasil.loc[(hasil[K.CATATAN] == "").sort_values(kind="stable").index].head(BARIS_CETAK)


def _tulis_baris(baris: Hashable, nilai: Mapping[Any, Any]) -> str:
    from lakip_helpers.notasi import tulis_persen

    tahun = f" ({nilai[K.TAHUN]})" if nilai[K.TAHUN] else ""
    target, realisasi = (_tulis_sel(nilai[nama], nilai[_tercetak(nama)]) for nama in _ANGKA)
    angka = f"target {target}, realisasi {realisasi}"
    bagian = [f"{nilai.get('letak') or f'baris {baris}'}: {nilai[K.INDIKATOR]}{tahun}"]
    capaian = TANPA if math.isnan(nilai[K.CAPAIAN]) else f"{tulis_persen(nilai[K.CAPAIAN])} {nilai[K.KATEGORI]}"
    bagian.append(f"    {angka} → {capaian}".rstrip())
    bagian += [f"    {nilai[K.RUMUS_DIPAKAI]}"] if nilai[K.RUMUS_DIPAKAI] else []
    bagian += [f"    ! {nilai[K.CATATAN]}"] if nilai[K.CATATAN] else []
    return "\n".join(bagian)


def _tulis_sel(terbaca: object, tercetak: object) -> str:
    """Isi sel seperti tercetak ("<22", "81 (A)"); yang dipakai menghitung terlihat di rumusnya.

    >>> _tulis_sel(22, " < 22"), _tulis_sel(4.65, 4.65), _tulis_sel(None, None)
    ('< 22', '4,65', '–')
    """
    from lakip_helpers.temuan import tulis_nilai

    teks = " ".join(tercetak.split()) if isinstance(tercetak, str) else ""
    return tulis_nilai(teks or terbaca) or "–"
