"""`lakip periksa BERKAS`: semua aturan atas buku kerja kit, satu tabel, atau tabel seperti yang dipunyai kantor."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import K

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from lakip_helpers.model import Bundel, Tabel
    from lakip_helpers.temuan import LaporanTemuan

KELUAR_SALAH: Final = 1
TABEL_SMART: Final = ("rpjmd_indikator", "renstra_indikator", "iku")
PANJANG_JUDUL: Final = 60
"""Judul kolom yang lebih panjang dari ini (huruf) adalah kalimat, bukan judul."""


@click.command(short_help="Periksa indikator, sasaran, dan target sebuah berkas.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(["teks", "csv", "json"]), default="teks", help="Bentuk keluaran.")
@click.option("--aturan", metavar="KODE,…", help="Hanya kode ini, dipisah koma; awalan boleh, misalnya MUTU,TGT-03.")
@click.option("--lembar", metavar="NAMA", help="Nama lembar Excel, bila bukan yang paling cocok.")
@click.option(
    "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Tulis ke berkas, bukan ke layar."
)
def periksa(berkas: Path, bentuk: str, aturan: str | None, lembar: str | None, simpan: Path | None) -> None:
    """Periksa BERKAS (.xlsx atau .csv) dan sebutkan yang perlu dibetulkan.

    BERKAS boleh buku kerja kit, satu tabel kit, atau tabel kantor: tabel Renstra (indikator, satuan, baseline 2024,
    2025 …), daftar IKU, lampiran PK, atau daftar sasaran. Kode keluar: 0 tanpa catatan salah, 1 ada yang salah,
    2 berkas tidak terbaca.
    """
    from lakip_helpers.aturan.periksa import baca_pilihan

    pilihan = baca_pilihan(aturan)
    data, temuan = baca_data(berkas, lembar)
    laporan = periksa_data(data, temuan, pilihan)
    isi = {"teks": laporan.ke_teks, "csv": laporan.ke_csv, "json": laporan.ke_json}[bentuk]()
    if bentuk == "teks" and pilihan is None:
        isi += tulis_smart(data)
    if bentuk == "teks" and len(laporan):
        isi += f"\n\nArti sebuah kode: lakip jelaskan {next(iter(laporan)).kode}"
    if simpan:
        from lakip_helpers.tulis import BilaAda, kabar_nama_lain, tulis_berkas

        ditulis = tulis_berkas(simpan, isi.encode("utf-8-sig"), BilaAda.NOMORI)  # dengan BOM, supaya Excel membacanya
        click.echo(f"Tersimpan: {ditulis.name}.{kabar_nama_lain(simpan, ditulis)} {laporan.ringkas()}", err=True)
    else:
        click.echo(isi, nl=not isi.endswith("\n"))
    if laporan.ada_salah:
        sys.exit(KELUAR_SALAH)


def periksa_berkas(berkas: Path, aturan: str | None = None, lembar: str | None = None) -> LaporanTemuan:
    """Baca berkas, lalu jalankan aturan; temuan membaca ikut bila aturannya tidak dibatasi."""
    from lakip_helpers.aturan.periksa import baca_pilihan

    pilihan = baca_pilihan(aturan)
    return periksa_data(*baca_data(berkas, lembar), pilihan)


def baca_data(berkas: Path, lembar: str | None = None) -> tuple[Bundel | pd.DataFrame, LaporanTemuan]:
    """Isi berkas: bundel (buku kerja kit) atau satu tabel kantor, dan temuan membacanya."""
    bundel = _baca_buku_kerja(berkas) if lembar is None else None
    return (bundel, bundel.temuan) if bundel is not None else baca_kantor(berkas, lembar)


def periksa_data(
    data: Bundel | pd.DataFrame, temuan: LaporanTemuan, pilihan: Sequence[str] | None = None
) -> LaporanTemuan:
    """Aturan atas data yang sudah dibaca; sel yang tidak terbaca tidak ditegur dua kali."""
    from lakip_helpers.aturan.periksa import lewati_sel, periksa
    from lakip_helpers.temuan import LaporanTemuan

    hasil = LaporanTemuan(lewati_sel(periksa(data, pilihan).kelompok, temuan))
    return hasil if pilihan else temuan + hasil


def tulis_smart(data: Bundel | pd.DataFrame) -> str:
    """Satu baris persen SMART tiap tabel indikator; kosong bila tidak ada indikator."""
    from lakip_helpers.aturan.smart import SMART, persen_smart
    from lakip_helpers.model import Bundel

    tabel = {nama: data[nama] for nama in TABEL_SMART if nama in data.tabel} if isinstance(data, Bundel) else {"": data}
    baris = [
        f"SMART{f' ({nama})' if nama else ''}: {persen_smart(isi)[SMART]:.0f} % dari {banyak} indikator"
        for nama, isi in tabel.items()
        if (banyak := _banyak_indikator(isi))
    ]
    return "\n" * (len(baris) > 0) + "".join(f"\n{satu} (PermenPAN-RB 88/2021 butir 1.b.5)" for satu in baris)


def _banyak_indikator(frame: pd.DataFrame) -> int:
    return int((frame[K.INDIKATOR].fillna("").astype(str).str.strip() != "").sum()) if K.INDIKATOR in frame else 0


def _baca_buku_kerja(berkas: Path) -> Bundel | None:
    """Bundel, bila berkas berupa folder, buku kerja kit, atau satu tabel kit yang lengkap; selain itu kosong."""
    from lakip_helpers.aturan.dokumen.nomenklatur import dengan_nomenklatur
    from lakip_helpers.model import SEMUA_TABEL
    from lakip_helpers.tabel import daftar_data, muat

    if not berkas.exists() and str(berkas) not in daftar_data():
        return None
    try:
        bundel = muat(berkas)
    except GalatTabel:
        return None
    dikenal = any(tabel.nama in bundel.tabel and len(bundel[tabel.nama]) for tabel in SEMUA_TABEL)
    return dengan_nomenklatur(bundel, muat("nomenklatur")["nomenklatur"]) if dikenal else None


def baca_kantor(berkas: Path, lembar: str | None = None) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Baca dan validasi daftar indikator; bila tidak ada kolom indikator, daftar sasaran."""
    from lakip_helpers.tabel import validasi

    mentah, temuan, tabel = baca_mentah(berkas, lembar)
    bersih, isi = validasi(mentah, tabel)
    return bersih[[k for k in bersih.columns if k in mentah or k.endswith("_teks")]], temuan + isi


def baca_mentah(berkas: Path, lembar: str | None = None) -> tuple[pd.DataFrame, LaporanTemuan, Tabel]:
    """Frame mentah, temuan membaca, dan tabel yang cocok: indikator, atau sasaran bila kolom indikator tidak ada."""
    from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR, SASARAN_KANTOR
    from lakip_helpers.tabel import baca

    try:
        mentah, temuan = baca(berkas, INDIKATOR_KANTOR, lembar)
        return wajib_tabel(mentah, berkas, INDIKATOR_KANTOR), temuan, INDIKATOR_KANTOR
    except GalatTabel as galat:
        sebab = galat
    try:
        mentah, temuan = baca(berkas, SASARAN_KANTOR, lembar)
        return wajib_tabel(mentah, berkas, SASARAN_KANTOR), temuan, SASARAN_KANTOR
    except GalatTabel:
        raise sebab from None


def wajib_tabel(mentah: pd.DataFrame, berkas: Path, tabel: Tabel) -> pd.DataFrame:
    """Frame itu sendiri; `GalatTabel` bila "judul kolomnya" ternyata kalimat, jadi berkasnya naskah, bukan tabel."""
    dikenal = {kolom.nama for kolom in tabel.kolom} & set(mentah.columns)
    kalimat = [str(judul) for judul in mentah.columns if len(str(judul)) > PANJANG_JUDUL]
    if len(dikenal) > 1 or not kalimat:
        return mentah
    raise GalatTabel(
        f"{berkas.name}: tidak ada tabel yang dikenal; yang ditemukan naskah (“{kalimat[0][:PANJANG_JUDUL]}…”)."
        " Aturan hanya dapat dijalankan atas tabel dengan baris judul, misalnya indikator, satuan, dan target."
        " Pilih berkas .xlsx atau .csv yang berisi tabelnya, lalu jalankan lagi."
    )
