"""`lakip banding LAMA BARU`: apa yang berubah di antara dua versi sebuah berkas, buku kerja, atau folder."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.perintah.koreksi import koreksi_diingat, pilihan_koreksi

if TYPE_CHECKING:
    from lakip_helpers.model.banding import Banding, BarisBanding, Nasib, PasanganBaris

AKHIRAN: Final = (".docx", ".xlsx", ".json")


@click.command(short_help="Bandingkan dua versi: catatan selesai, tersisa, baru; kalimat dan target yang berubah.")
@click.argument("lama", type=click.Path(path_type=Path))
@click.argument("baru", type=click.Path(path_type=Path))
@click.option("--format", "bentuk", type=click.Choice(["teks", "json"]), default="teks", help="Bentuk keluaran.")
@click.option(
    "-o",
    "--simpan",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    metavar="BERKAS",
    help="Tulis .docx (satu halaman), .xlsx (lengkap), atau .json; boleh beberapa kali.",
)
@pilihan_koreksi
def banding(lama: Path, baru: Path, bentuk: str, simpan: tuple[Path, ...], tanpa_koreksi: bool) -> None:
    """Bandingkan versi LAMA dan BARU: dua berkas (format boleh berbeda) atau dua folder.

    Catatan dikenali dari sebabnya (kode, baris, isi yang dikutip), bukan dari alamat selnya. Yang tidak terbaca pada
    salah satunya disebut, dan tidak dihitung selesai. Kode keluar: 0, atau 2 bila salah satunya tidak terbaca.
    """
    from lakip_helpers.pakai.banding import bandingkan_versi
    from lakip_helpers.sajian.dokumen.banding_layar import sebagai_teks

    asing = next((satu for satu in simpan if satu.suffix.lower() not in AKHIRAN), None)
    if asing:
        raise click.UsageError(f"{asing.name}: hasilnya ditulis sebagai {', '.join(AKHIRAN)}. Ganti akhiran namanya.")
    if lama.is_dir() or baru.is_dir():
        click.echo(
            "Membaca semua berkas kedua versi; sebuah folder berisi banyak dokumen perlu beberapa menit …", err=True
        )
    hasil = bandingkan_versi(lama, baru, koreksi_diingat(tanpa_koreksi=tanpa_koreksi))
    for tujuan in simpan:
        _tulis(hasil, tujuan)
    if bentuk == "json":
        click.echo(sebagai_json(hasil))
    else:
        click.echo(sebagai_teks(hasil))
        if baru.is_file() and hasil.banyak_baru:
            perintah = sebut_perintah(f'periksa "{baru}"')
            click.echo(f"\nTempat dan saran tiap catatan versi baru: {perintah}")


def _tulis(hasil: Banding, tujuan: Path) -> None:
    from lakip_helpers.notasi import tulis_tanggal
    from lakip_helpers.sajian.dokumen.banding import buat_buku_banding, buat_halaman
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
    from lakip_helpers.tulis import kabar_nama_lain

    if tujuan.suffix.lower() == ".docx":
        ditulis = simpan_dokumen(buat_halaman(hasil, tulis_tanggal(datetime.now().date())), tujuan)
    elif tujuan.suffix.lower() == ".xlsx":
        ditulis = simpan_dokumen(buat_buku_banding(hasil), tujuan)
    else:
        ditulis = simpan_dokumen(sebagai_json(hasil).encode(), tujuan)
    click.echo(f"Tersimpan: {ditulis.name}.{kabar_nama_lain(tujuan, ditulis)}", err=True)


def sebagai_json(hasil: Banding) -> str:
    """Perbandingan sebagai JSON: jumlah, ukuran, tiap temuan dan nasibnya, yang berubah, yang tidak berpasangan."""
    data = {
        "lama": hasil.lama,
        "baru": hasil.baru,
        "rekaan": hasil.rekaan,
        "jumlah": {"lama": hasil.banyak_lama, "baru": hasil.banyak_baru, **_teks_kunci(hasil.hitung())},
        "ukuran": [asdict(satu) for satu in hasil.ukuran],
        "temuan": [
            {**asdict(t.temuan), "nasib": t.nasib.name.lower(), "sebab": t.sebab, "baris_kalimat": t.kalimat}
            for t in hasil.temuan
        ],
        "kalimat": [
            {**_pasangan(k.pasangan), "kolom": k.kolom, "potongan": [[p.tanda, p.teks] for p in k.potongan]}
            for k in hasil.kalimat
        ],
        "naskah": [
            {"dokumen": n.dokumen, "cara": n.cara, "potongan": [[p.tanda, p.teks] for p in n.potongan]}
            for n in hasil.naskah
        ],
        "angka": [{**_pasangan(a.pasangan), "kolom": a.kolom, "dari": a.lama, "ke": a.baru} for a in hasil.angka],
        "tanpa_pasangan": {"lama": _baris(hasil.tanpa_baru), "baru": _baris(hasil.tanpa_lama)},
        "berkas": [asdict(satu) for satu in hasil.berkas],
        "tanpa_naskah": list(hasil.tanpa_naskah),
        "tak_terbaca": list(hasil.tak_terbaca),
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _teks_kunci(hitung: dict[Nasib, int]) -> dict[str, int]:
    return {nasib.name.lower(): banyak for nasib, banyak in hitung.items()}


def _pasangan(pasangan: PasanganBaris) -> dict[str, str]:
    return {"baris_lama": str(pasangan.lama), "baris_baru": str(pasangan.baru), "cara": str(pasangan.cara)}


def _baris(daftar: tuple[BarisBanding, ...]) -> list[str]:
    return [str(satu) for satu in daftar]
