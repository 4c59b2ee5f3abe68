"""Yang sama pada semua `lakip dokumen …`: pilihan, memuat data, menjalankan aturan, dan menyimpan.

Sebelum menulis, semua aturan dijalankan; catatan berkeparahan salah yang menyangkut OPD dan tahun itu harus
diselesaikan, atau disetujui dengan --tetap-buat dan lalu tercetak di halaman pertama.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from lakip_helpers.galat import GalatTabel
from lakip_helpers.istilah import KODE_PEMDA, K

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.kertas.kerangka import Setelan
    from lakip_helpers.temuan import LaporanTemuan

    Penyusun = Callable[[Bundel, str, int, Setelan], Document | Workbook | bytes]

CONTOH: Final = "kota_contoh"
F = TypeVar("F", bound=Callable[..., Any])
_OPD: Final = click.option("--opd", default="", metavar="KODE", help="Kode OPD; PEMDA untuk dokumen pemerintah daerah.")
_SUMBER: Final = (
    click.argument("berkas", type=click.Path(path_type=Path), required=False),
    click.option("--contoh", is_flag=True, help="Pakai data kota contoh (rekaan), bukan BERKAS."),
)
_UMUM: Final = (
    click.option("--tahun", type=int, required=True, metavar="TAHUN", help="Tahun dokumen."),
    click.option(
        "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Nama berkas yang dibuat."
    ),
    click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada."),
    click.option("--tetap-buat", is_flag=True, help="Buat juga bila ada catatan salah; catatannya ikut tercetak."),
    click.option("--nama-opd", default="", metavar="NAMA", help="Nama OPD, bila lembar Perangkat Daerah kosong."),
    click.option("--daerah", default="", metavar="NAMA", help='Nama daerah, misalnya "Kota Contoh".'),
    click.option("--tempat", default="", metavar="NAMA", help="Tempat penandatanganan; bawaan: dari nama daerah."),
)  # fmt: skip
_NASKAH: Final = (
    click.option("--kertas", type=click.Choice(["f4", "a4"]), default="f4", help="Ukuran kertas (bawaan: f4)."),
    click.option(
        "--dasar", type=click.Path(path_type=Path), metavar="BERKAS",
        help="Templat .docx kantor: gaya, tepi, kepala, dan kaki halamannya dipakai.",
    ),
)  # fmt: skip
"""Pilihan yang hanya berarti bagi Word dan Excel."""
AJAKAN: Final = "Isi tempat kosong seperti nama dan NIP, lalu periksa sebelum dicetak."


@dataclass(frozen=True, slots=True)
class Permintaan:
    """Pilihan bersama semua jenis dokumen, seperti diketik."""

    berkas: Path | None
    contoh: bool
    opd: str
    tahun: int
    simpan: Path | None
    timpa: bool
    tetap_buat: bool
    nama_opd: str
    daerah: str
    tempat: str
    kertas: str = "f4"
    dasar: Path | None = None


def pilihan_umum(fungsi: F) -> F:
    """Pilihan dokumen Word dan Excel."""
    return _pasang(fungsi, (*_SUMBER, _OPD, *_UMUM, *_NASKAH))


def pilihan_gambar(fungsi: F) -> F:
    """Pilihan dokumen yang bukan Word dan bukan Excel."""
    return _pasang(fungsi, (*_SUMBER, _OPD, *_UMUM))


def pilihan_daerah(fungsi: F) -> F:
    """Pilihan dokumen Word seluruh daerah; OPD-nya tidak ditanyakan."""
    return _pasang(fungsi, (*_SUMBER, *_UMUM, *_NASKAH))


def _pasang(fungsi: F, semua: tuple[Callable[[F], F], ...]) -> F:
    for pilihan in reversed(semua):
        fungsi = pilihan(fungsi)
    return fungsi


@dataclass(frozen=True)
class Siapan:
    """Yang siap sebelum sebuah dokumen disusun; `temuan` semua temuan atas bundel itu."""

    bundel: Bundel
    kode: str
    tujuan: Path
    temuan: LaporanTemuan


def siapkan(minta: Permintaan, jenis: str, akhiran: tuple[str, ...]) -> Siapan:
    """Muat data, tetapkan OPD dan berkas tujuannya, jalankan aturan."""
    from lakip_helpers.aturan.periksa import periksa

    bundel = _muat(minta)
    kode = _kode_opd(bundel, minta.opd)
    tujuan = _tujuan(minta, f"{jenis}_{kode}_{minta.tahun}", akhiran)
    return Siapan(bundel, kode, tujuan, bundel.temuan + periksa(bundel))


def buat(
    minta: Permintaan,
    jenis: str,
    penyusun: dict[str, Penyusun],
    *,
    semua_tahun: bool = False,
    ajakan: str = AJAKAN,
) -> None:
    """Muat, periksa, susun, simpan; `semua_tahun` untuk dokumen yang memuat target sampai akhir periode."""
    from lakip_helpers.sajian.dokumen.catatan import catatan_dokumen

    siap = siapkan(minta, jenis, tuple(penyusun))
    catatan = catatan_dokumen(siap.bundel, siap.temuan, siap.kode, None if semua_tahun else minta.tahun)
    if len(catatan):
        tolak_atau_lanjut(catatan, minta)
    susun = penyusun[siap.tujuan.suffix.lower()]
    simpan(susun(siap.bundel, siap.kode, minta.tahun, setelan_dokumen(minta, catatan)), siap.tujuan, ajakan)


def simpan(dokumen: Document | Workbook | bytes, tujuan: Path, ajakan: str = AJAKAN) -> None:
    """Simpan dokumen, sebut namanya, dan apa yang dilakukan sesudahnya."""
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
    from lakip_helpers.tulis import BilaAda

    ditulis = simpan_dokumen(dokumen, tujuan, BilaAda.TIMPA)  # tanpa --timpa, `_tujuan` sudah menolak
    click.echo(f"Tersimpan: {ditulis.name}. {ajakan}")
    if ditulis != tujuan:
        click.echo(f"{tujuan.name} sedang dibuka program lain, jadi nama berkasnya diganti.")


def _tujuan(minta: Permintaan, nama: str, akhiran: tuple[str, ...]) -> Path:
    """Berkas yang akan ditulis; ditolak bila akhirannya keliru atau sudah ada."""
    tujuan = minta.simpan or Path(re.sub(r"[^\w.-]+", "-", nama) + akhiran[0])
    if tujuan.suffix.lower() not in akhiran:
        raise click.UsageError(
            f"Nama berkas {tujuan.name!r} harus berakhiran {' atau '.join(akhiran)}, sesuai bentuk dokumennya."
        )
    if tujuan.exists() and not minta.timpa:
        raise click.UsageError(
            f"Berkas {tujuan.name!r} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa."
        )
    return tujuan


def _muat(minta: Permintaan) -> Bundel:
    from lakip_helpers.tabel import muat

    if minta.contoh == (minta.berkas is not None):
        raise click.UsageError(
            "Sebutkan satu sumber data: BERKAS (buku kerja .xlsx atau folder CSV), atau --contoh (data kota contoh)."
        )
    bundel = muat(CONTOH if minta.berkas is None else minta.berkas)
    if "pk" not in bundel.tabel:
        ada = ", ".join(bundel.tabel) or "tidak ada"
        raise GalatTabel(
            f"{bundel.judul!r} tidak memuat tabel kinerja OPD (tabel yang dikenali: {ada}), jadi tidak ada isi untuk"
            " dokumen. Pakai buku kerja dari `lakip templat`, atau samakan judul kolomnya dengan templat itu."
        )
    return bundel


def _kode_opd(bundel: Bundel, kode: str) -> str:
    """Kode seperti di tabel; huruf kecil yang diketik orang dimaafkan. Yang tidak ada ditolak dengan daftarnya."""
    ada = {satu.casefold(): satu for satu in [*_semua_opd(bundel), KODE_PEMDA]}
    if kode.strip().casefold() in ada:
        return ada[kode.strip().casefold()]
    dekat = get_close_matches(kode.strip().casefold(), ada, n=1)
    usul = f" Mungkin maksudnya {ada[dekat[0]]!r}?" if dekat else ""
    awal = f"OPD {kode!r} tidak ada di tabel perangkat daerah.{usul}" if kode else "Sebutkan OPD-nya dengan --opd KODE."
    raise click.UsageError(f"{awal} Kode yang ada: {', '.join(_sebut_opd(bundel))}.")


def _semua_opd(bundel: Bundel) -> list[str]:
    """Semua kode OPD yang disebut tabel mana pun, menurut urutan muncul."""
    semua = (satu for frame in bundel.tabel.values() if K.KODE_OPD in frame for satu in frame[K.KODE_OPD].unique())
    return list(dict.fromkeys(str(satu) for satu in semua if satu and satu == satu))


def _sebut_opd(bundel: Bundel) -> list[str]:
    """Kode OPD dengan namanya, bila diketahui."""
    opd = bundel.tabel.get("perangkat_daerah")
    nama = {} if opd is None else dict(zip(opd[K.KODE_OPD], opd[K.NAMA_OPD], strict=True))
    nama[KODE_PEMDA] = "dokumen pemerintah daerah"
    return [f"{k} ({nama[k]})" if nama.get(k) else k for k in dict.fromkeys([*_semua_opd(bundel), KODE_PEMDA])]


def tolak_atau_lanjut(catatan: LaporanTemuan, minta: Permintaan) -> None:
    """Tampilkan catatan salah; berhenti dengan kode keluar 1, kecuali --tetap-buat."""
    click.echo(catatan.ke_teks(), err=True)
    if minta.tetap_buat:
        click.echo("\nDiteruskan karena --tetap-buat; catatan di atas tercetak di halaman pertama.", err=True)
        return
    click.echo(
        "\nDokumen belum dibuat: catatan salah di atas menyangkut OPD dan tahun ini. Perbaiki datanya, atau tambahkan"
        " --tetap-buat untuk mencetaknya sebagai draf.",
        err=True,
    )
    sys.exit(1)


def setelan_dokumen(minta: Permintaan, catatan: LaporanTemuan) -> Setelan:
    """Setelan dokumen dari pilihan yang diketik; `catatan` dicetak sebagai kotak di halaman pertama."""
    from lakip_helpers.sajian.kertas.kerangka import Kertas, Setelan
    from lakip_helpers.sajian.kertas.simpan import baca_dasar

    return Setelan(
        kertas=Kertas[minta.kertas.upper()],
        dasar=baca_dasar(minta.dasar) if minta.dasar else None,
        daerah=minta.daerah,
        tempat=minta.tempat,
        nama_opd=minta.nama_opd,
        catatan=catatan,
    )
