"""`lakip reviu BERKAS`: laporan kinerja utuh direviu, dan jawaban pereviu dibaca kembali."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lakip_helpers.istilah import sebut_perintah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakip_helpers.laporan.bentuk import HasilBaca

BENTUK: Final = ("teks", "json", "docx", "xlsx")
KELUAR_BUKAN_LAPORAN: Final = 2


@click.command(short_help="Reviu laporan kinerja yang sudah jadi (Word atau PDF).")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--pk", "pk", type=click.Path(path_type=Path), metavar="BERKAS", help="Perjanjian kinerjanya.")
@click.option("--renstra", type=click.Path(path_type=Path), metavar="BERKAS", help="Renstranya.")
@click.option("--iku", type=click.Path(path_type=Path), metavar="BERKAS", help="Penetapan IKU-nya.")
@click.option("--jawaban", type=click.Path(path_type=Path), metavar="BERKAS", help="Formulir reviu yang sudah diisi.")
@click.option("--format", "bentuk", type=click.Choice(BENTUK), default=None, help="Bentuk keluaran (bawaan: teks).")
@click.option("-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Nama berkas yang dibuat.")
def reviu(
    berkas: Path,
    pk: Path | None,
    renstra: Path | None,
    iku: Path | None,
    jawaban: Path | None,
    bentuk: str | None,
    simpan: Path | None,
) -> None:
    """Reviu BERKAS: bagian laporan, tujuh hal tiap sasaran, angka, dan usul jawaban 23 butir reviu.

    Keluaran .docx dan .xlsx berupa formulir: ubah jawabannya, simpan, lalu jalankan lagi dengan --jawaban FORMULIR
    supaya jawaban itu masuk Catatan Hasil Reviu. Berkas yang bukan laporan kinerja ditolak (kode keluar 2).
    """
    from lakip_helpers.pakai.reviu import ke_json, reviu_berkas

    hasil = reviu_berkas(berkas, [satu for satu in (pk, renstra, iku) if satu is not None])
    bentuk = bentuk or (simpan.suffix.lower().lstrip(".") if simpan and simpan.suffix[1:].lower() in BENTUK else "teks")
    if bentuk == "json" or (bentuk == "teks" and hasil.sasaran):
        _keluarkan(ke_json(hasil) if bentuk == "json" else sebagai_teks(hasil), simpan)
    elif bentuk in ("docx", "xlsx") and hasil.sasaran:
        _formulir(hasil, berkas, bentuk, simpan, jawaban)
    if not hasil.sasaran:
        if bentuk == "teks" and hasil.temuan:
            _keluarkan("\n".join(_angka(hasil)).strip(), simpan)
        click.echo(_bukan(hasil), err=True)
        sys.exit(KELUAR_BUKAN_LAPORAN)


def _bukan(hasil: HasilBaca) -> str:
    """Mengapa tidak ada yang direviu, dan apa yang dilakukan sekarang."""
    from lakip_helpers.laporan.bentuk import Jenis

    if hasil.jenis is Jenis.LAPORAN:
        return (
            f"{hasil.berkas}: sasaran dan tabel pengukurannya tidak terbaca, jadi tujuh halnya belum dapat dinilai."
            " Periksa apakah tabelnya berupa gambar; bila ya, minta berkas Word aslinya."
        )
    apa = "Renstra; hanya angkanya yang diperiksa" if hasil.jenis is Jenis.RENSTRA else "bukan laporan kinerja"
    return (
        f"{hasil.berkas}: {apa}, karena {hasil.alasan}. Tidak ada butir reviu yang dijawab. Pilih LKjIP-nya (Word atau"
        " PDF), yang memuat bab akuntabilitas kinerja."
    )


def _keluarkan(teks: str, simpan: Path | None) -> None:
    if simpan is None:
        click.echo(teks)
        return
    from lakip_helpers.tulis import BilaAda, kabar_nama_lain, tulis_berkas

    ditulis = tulis_berkas(simpan, teks.encode("utf-8"), BilaAda.NOMORI)
    click.echo(f"Tersimpan: {ditulis.name}.{kabar_nama_lain(simpan, ditulis)}", err=True)


def _formulir(hasil: HasilBaca, berkas: Path, bentuk: str, simpan: Path | None, jawaban: Path | None) -> None:
    from lakip_helpers.pakai.reviu_formulir import baca_jawaban, catatan_pengisian, susun_formulir
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
    from lakip_helpers.tulis import kabar_nama_lain

    terisi = baca_jawaban(jawaban, hasil) if jawaban else {}
    tujuan = simpan or Path(f"Reviu_{Path(hasil.berkas).stem}.{bentuk}")
    ditulis = simpan_dokumen(susun_formulir(hasil, bentuk, terisi), tujuan)
    ajakan = (
        f"{sum(bool(j.jawaban) for j in terisi.values())} jawaban pereviu dari {jawaban.name} sudah masuk"
        f" Catatan Hasil Reviu."
        if jawaban
        else "Pastikan tiap jawabannya, simpan, lalu: "
        + sebut_perintah(f'reviu "{berkas}" --jawaban "{ditulis}" -o CHR.docx')
    )
    click.echo(f"Tersimpan: {ditulis.name}.{kabar_nama_lain(tujuan, ditulis)} {ajakan}")
    for kalimat in catatan_pengisian(terisi) if terisi else ():
        click.echo(kalimat, err=True)


def _hal(tempat: str, depan: str = "hal. ") -> str:
    """Nomor halaman dengan sebutannya; yang bukan nomor apa adanya."""
    return f"{depan}{tempat}" if tempat[:1].isdigit() else tempat


def sebagai_teks(hasil: HasilBaca) -> str:
    """Hasil reviu untuk layar."""
    from lakip_helpers.laporan.bentuk import untuk_dibaca
    from lakip_helpers.pakai.reviu_formulir import NAMA_BAGIAN, sebut_bagian

    hasil = untuk_dibaca(hasil)
    bagian = [f"Reviu {hasil.berkas}, tahun {hasil.tahun or 'tidak diketahui'}", "", "Bagian laporan"]
    for nama, satu in hasil.struktur.items():
        bagian.append(f"  {NAMA_BAGIAN[nama]}: {_hal(sebut_bagian(satu))}")
    return "\n".join(
        [*bagian, *_tujuh_hal(hasil), *_angka(hasil), *_butir(hasil)]
        + (["", *hasil.peringatan] if hasil.peringatan else [])
    )


def _tujuh_hal(hasil: HasilBaca) -> Iterator[str]:
    """Tiap sasaran dengan ketujuh halnya; yang belum lengkap disebut apa kurangnya."""
    from lakip_helpers.laporan.bentuk import sebut_ada
    from lakip_helpers.laporan.teks.tanda import HAL

    yield from ("", "Tujuh hal tiap sasaran (tulis yang “tidak”, lengkapi yang “sebagian”)")
    for n, s in enumerate(hasil.sasaran, start=1):
        yield f"  {n}. {s.teks} ({f'hal. {s.halaman}, ' if s.halaman else ''}{len(s.indikator)} indikator)"
        for hal, bukti in s.butir.items():
            kutip = f" “{bukti.petikan}”" if bukti.petikan else ""
            yield f"     {hal}. {HAL[hal]}: {sebut_ada(bukti)}.{kutip}"


def _angka(hasil: HasilBaca) -> Iterator[str]:
    """Catatan angka menurut kodenya: judul, tiap kejadian dengan halamannya, lalu yang dilakukan."""
    from lakip_helpers.laporan.kartu import KARTU

    yield from (
        "",
        f"Angka dan isi: {len(hasil.temuan)} catatan" if hasil.temuan else "Angka dan isi: tidak ada catatan",
    )
    for kartu in KARTU:
        milik = [t for t in hasil.temuan if t.kode == kartu.kode]
        yield from [f"  {kartu.kode} {kartu.judul}"] if milik else []
        yield from (f"     {_hal(', '.join(map(str, t.halaman)))}{': ' if t.halaman else ''}{t.pesan}." for t in milik)
        yield from [f"     → {kartu.saran}"] if milik else []


def _butir(hasil: HasilBaca) -> Iterator[str]:
    """Kedua puluh tiga butir: kalimatnya, usul jawabannya, dan alasannya."""
    from lakip_helpers.aturan.evaluasi.reviu import daftar_butir_reviu

    yield from ("", "Usul jawaban 23 butir reviu: usul, bukan putusan; pastikan tiap jawabannya")
    for kode, kalimat in daftar_butir_reviu()["butir"].items():
        usul = hasil.butir[str(kode)]
        tempat = f", hal. {usul.halaman}" if usul.halaman else ""
        yield f"  {kode} {kalimat}: {usul.jawaban}{tempat}. {_kalimat(usul.alasan)}"


def _kalimat(teks: str) -> str:
    """Potongan kalimat menjadi kalimat: berhuruf besar dan bertitik, kecuali kutipan yang memang terpotong."""
    return f"{teks[:1].upper()}{teks[1:]}{'' if teks.endswith(('.', '…')) else '.'}"
