"""`lakip templat`: buku kerja Excel untuk diisi OPD, kosong atau berisi nomenklatur bidang urusannya."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    import pandas as pd

DEKAT: Final = 5
"""Banyaknya nama OPD terdekat yang disebut."""


@click.command(short_help="Buat buku kerja Excel untuk diisi.")
@click.option(
    "-o",
    "--simpan",
    type=click.Path(path_type=Path),
    default=Path("berkas_kerja.xlsx"),
    metavar="BERKAS",
    help="Nama berkas yang dibuat (bawaan: berkas_kerja.xlsx).",
)
@click.option("--opd", default="", metavar="NAMA|KODE", help="Nama atau kode OPD, misalnya “Dinas Perhubungan”.")
@click.option("--urusan", default="", metavar="KODE,…", help="Kode bidang urusan, misalnya 1.01 atau 2.17,2.07.")
@click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada.")
def templat(simpan: Path, opd: str, urusan: str, timpa: bool) -> None:
    """Buat buku kerja Excel: satu lembar satu tabel, dengan pilihan, keterangan, dan baris contoh.

    Bila urusan disebut, atau nama OPD-nya dikenal, lembar Program langsung berisi program, kegiatan, dan sub kegiatan
    bidang itu dari nomenklatur edisi terbaru, beserta program penunjangnya.
    """
    from lakip_helpers.sajian.buku.templat import buat_templat, simpan_buku
    from lakip_helpers.tulis import BilaAda

    if simpan.exists() and not timpa:
        raise click.UsageError(
            f"Berkas {simpan.name!r} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa."
        )
    nama, isi = isi_opd(opd, urusan)
    if opd and not isi:
        raise click.UsageError(_opd_asing(opd))
    ditulis = simpan_buku(buat_templat(opd=nama, isi_awal=isi), simpan, BilaAda.TIMPA if timpa else BilaAda.TOLAK)
    click.echo(f"Tersimpan: {ditulis.name}. Buka di Excel, mulai dari lembar Petunjuk.")
    if isi:
        click.echo(f"Lembar Program berisi {len(isi['program'])} baris nomenklatur; hapus yang tidak dilaksanakan.")


def _opd_asing(opd: str) -> str:
    """Kalimat untuk OPD yang bidang urusannya tidak dikenal, dengan nama OPD yang terdekat."""
    from lakip_helpers.istilah import K
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.judul import seragam

    nama = {seragam(satu): str(satu) for satu in muat("kota_contoh")["perangkat_daerah"][K.NAMA_OPD]}
    dekat = [nama[satu] for satu in get_close_matches(seragam(opd), nama, n=DEKAT, cutoff=0.4)]
    contoh = ", ".join(list(nama.values())[:DEKAT])
    usul = f" Nama yang terdekat: {', '.join(dekat)}." if dekat else f" Contoh nama yang dikenal: {contoh}."
    return (
        f"Bidang urusan {opd!r} tidak dikenal dari namanya, jadi lembar Program tidak dapat diisi dan templat belum"
        f" dibuat.{usul} Pakai nama lengkap OPD, atau sebutkan bidangnya, misalnya --urusan 1.01; tanpa --opd,"
        " templatnya kosong."
    )


def isi_opd(opd: str, urusan: str) -> tuple[str, dict[str, pd.DataFrame]]:
    """Nama OPD, dan isi awal lembar Perangkat Daerah dan Program; kosong bila urusannya tidak diketahui.

    >>> isi_opd("", "2.15")[1]["program"]["kode"].iloc[0]
    '2.15.01'
    """
    import pandas as pd

    from lakip_helpers.istilah import K
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.nomenklatur import cari_bidang, program_bidang

    if not opd and not urusan:
        return "", {}
    nomenklatur = muat("nomenklatur")["nomenklatur"]
    dikenal = _opd_contoh(opd)
    nama = str(dikenal.get(K.NAMA_OPD, opd))
    bidang = _pecah(urusan) or _pecah(str(dikenal.get(K.URUSAN, ""))) or list(cari_bidang(nomenklatur, nama))
    if not bidang:
        return nama, {}
    kode = str(dikenal.get(K.KODE_OPD, "")) or singkatan(nama)
    baris = {K.KODE_OPD: kode, K.NAMA_OPD: nama, K.KLASTER: "", K.URUSAN: "; ".join(bidang), K.JABATAN_KEPALA: ""}
    opd_sendiri = {"perangkat_daerah": pd.DataFrame([baris])} if nama else {}
    return nama, opd_sendiri | {"program": program_bidang(nomenklatur, bidang, kode)}


def _pecah(urusan: str) -> list[str]:
    return [satu.strip() for satu in urusan.replace(";", ",").split(",") if satu.strip()]


def _opd_contoh(opd: str) -> dict[str, object]:
    """Baris perangkat daerah kota contoh yang kode atau namanya sama; kosong bila tidak ada."""
    from lakip_helpers.istilah import K
    from lakip_helpers.tabel import muat
    from lakip_helpers.tabel.judul import seragam

    frame = muat("kota_contoh")["perangkat_daerah"]
    dicari = seragam(opd)
    cocok = (frame[K.KODE_OPD].map(seragam) == dicari) | (frame[K.NAMA_OPD].map(seragam) == dicari)
    return dict(frame[cocok].iloc[0]) if dicari and cocok.any() else {}


def singkatan(nama: str) -> str:
    """Kode OPD sementara dari huruf awal namanya; boleh diganti peserta.

    >>> singkatan("Dinas Komunikasi dan Informatika"), singkatan("DISPORA")
    ('DKI', 'DISPORA')
    """
    kata = [satu for satu in nama.split() if satu.casefold() not in ("dan", "serta")]
    return nama.upper() if len(kata) == 1 else "".join(satu[0].upper() for satu in kata if satu[0].isalpha())
