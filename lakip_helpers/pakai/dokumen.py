"""Membuat dokumen resmi: memuat data, mencari OPD, menjalankan aturan, memilih catatannya, menyusun, dan menulis.

Semua aturan dijalankan sebelum menulis. Catatan salah yang menyangkut OPD dan tahun itu menahan dokumennya; yang tetap
dibuat mencetaknya di halaman pertama.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatBerkas, GalatPilihan, GalatTabel
from lakip_helpers.istilah import KODE_PEMDA, K, sebut_perintah
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.kertas.kerangka import Setelan

    Penyusun = Callable[["Siapan", Setelan], Document | Workbook | bytes]
    PemilihCatatan = Callable[[Bundel, LaporanTemuan, str, int], LaporanTemuan]

CONTOH: Final = "kota_contoh"
"""Nama data rekaan yang dipakai bila orang belum membawa datanya."""


@dataclass(frozen=True, slots=True)
class Permintaan:
    """Dokumen yang diminta: sumber datanya, OPD dan tahunnya, berkas tujuannya, dan rupanya."""

    sumber: str | Path
    opd: str
    tahun: int
    tujuan: Path | None = None
    timpa: bool = False
    nama_opd: str = ""
    daerah: str = ""
    tempat: str = ""
    kertas: str = "f4"
    dasar: Path | None = None


@dataclass(frozen=True)
class JenisDokumen:
    """Satu jenis dokumen.

    `nama` awal nama berkasnya; `penyusun` menurut akhiran berkas; `pilih_catatan` memilih catatan yang tercetak;
    `menahan`: dokumennya tidak dibuat selagi catatan itu ada, kecuali diminta.
    """

    nama: str
    penyusun: Mapping[str, Penyusun]
    pilih_catatan: PemilihCatatan
    menahan: bool = True


@dataclass(frozen=True)
class Siapan:
    """Yang siap sebelum sebuah dokumen disusun: `temuan` semua temuan bundel, `catatan` yang menyangkut dokumennya."""

    bundel: Bundel
    kode: str
    tahun: int
    tujuan: Path
    temuan: LaporanTemuan
    catatan: LaporanTemuan


@dataclass(frozen=True)
class DokumenJadi:
    """Berkas yang sungguh ditulis (namanya lain bila yang lama sedang dibuka), dan dokumennya."""

    berkas: Path
    dokumen: Any


def siapkan_dokumen(minta: Permintaan, jenis: JenisDokumen) -> Siapan:
    """Muat data, tetapkan OPD dan berkas tujuannya, jalankan aturan, pilih catatannya.

    Galat: `GalatBerkas` dan `GalatTabel` bila datanya tidak dapat dipakai; `GalatPilihan` bila OPD-nya tidak ada, atau
    berkas tujuannya keliru atau sudah ada.

    >>> from lakip_helpers.pakai.jenis_dokumen import jenis_iku
    >>> siap = siapkan_dokumen(Permintaan(CONTOH, "disdik", 2026), jenis_iku())
    >>> siap.kode, siap.tujuan.name, len(siap.catatan)
    ('DISDIK', 'IKU_DISDIK_2026.docx', 0)
    """
    bundel = muat_kinerja(minta.sumber)
    kode = cari_opd(bundel, minta.opd)
    tujuan = tentukan_tujuan(minta, f"{jenis.nama}_{kode}_{minta.tahun}", tuple(jenis.penyusun))
    temuan = bundel.temuan + (_temuan_contoh() if minta.sumber == CONTOH else _periksa(bundel))
    return Siapan(bundel, kode, minta.tahun, tujuan, temuan, jenis.pilih_catatan(bundel, temuan, kode, minta.tahun))


def _periksa(bundel: Bundel) -> LaporanTemuan:
    from lakip_helpers.aturan.periksa import periksa

    return periksa(bundel)


@cache
def _temuan_contoh() -> LaporanTemuan:
    """Data contoh tidak berubah; tujuh belas OPD-nya cukup diperiksa sekali, berapa pun dokumen yang dibuat darinya."""
    return _periksa(muat_kinerja(CONTOH))


def tulis_dokumen(siap: Siapan, minta: Permintaan, jenis: JenisDokumen) -> DokumenJadi:
    """Susun dokumennya, lalu tulis.

    Galat: `GalatTabel` bila isinya belum cukup, `GalatSimpan` bila tidak dapat ditulis.
    """
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen
    from lakip_helpers.tulis import BilaAda

    dokumen = jenis.penyusun[siap.tujuan.suffix.lower()](siap, susun_setelan(minta, siap.catatan))
    # yang tidak boleh ditimpa sudah ditolak `tentukan_tujuan`
    return DokumenJadi(simpan_dokumen(dokumen, siap.tujuan, BilaAda.TIMPA), dokumen)


def muat_kinerja(sumber: str | Path) -> Bundel:
    """Bundel yang memuat tabel kinerja OPD; `GalatTabel` yang menyebut tabel yang ada bila tidak.

    >>> len(muat_kinerja(CONTOH)["pk"]) > 0
    True
    """
    from lakip_helpers.pakai.salin.arahan import arahkan_salin
    from lakip_helpers.tabel import muat

    try:
        bundel = muat(sumber)
    except GalatBerkas as galat:
        raise arahkan_salin(Path(sumber)) or galat from None
    if "pk" not in bundel.tabel:
        if arahan := arahkan_salin(Path(sumber)):
            raise arahan
        ada = ", ".join(bundel.tabel) or "tidak ada"
        raise GalatTabel(
            f"{bundel.judul!r} tidak memuat tabel kinerja OPD (tabel yang dikenali: {ada}), jadi tidak ada isi untuk"
            f" dokumen. Pakai buku kerja dari `{sebut_perintah('templat')}`, atau samakan judul kolomnya dengan"
            " templat itu."
        )
    return bundel


def cari_opd(bundel: Bundel, kode: str) -> str:
    """Kode seperti di tabel; huruf kecil yang diketik orang dimaafkan. `GalatPilihan` dengan daftarnya bila tidak ada.

    >>> cari_opd(muat_kinerja(CONTOH), " pemda")
    'PEMDA'
    """
    ada = {tertulis.casefold(): tertulis for tertulis in [*_semua_opd(bundel), KODE_PEMDA]}
    if kode.strip().casefold() in ada:
        return ada[kode.strip().casefold()]
    dekat = get_close_matches(kode.strip().casefold(), ada, n=1)
    usul = f" Mungkin maksudnya {ada[dekat[0]]!r}?" if dekat else ""
    awal = f"OPD {kode!r} tidak ada di tabel perangkat daerah.{usul}" if kode else "Sebutkan OPD-nya dengan --opd KODE."
    raise GalatPilihan(f"{awal} Kode yang ada: {', '.join(_sebut_opd(bundel))}.")


def tentukan_tujuan(minta: Permintaan, nama: str, akhiran: tuple[str, ...]) -> Path:
    """Berkas yang akan ditulis; `GalatPilihan` bila akhirannya keliru atau sudah ada."""
    tujuan = minta.tujuan or Path(re.sub(r"[^\w.-]+", "-", nama) + akhiran[0])
    if tujuan.suffix.lower() not in akhiran:
        raise GalatPilihan(
            f"Nama berkas {tujuan.name!r} harus berakhiran {' atau '.join(akhiran)}, sesuai bentuk dokumennya."
        )
    if tujuan.exists() and not minta.timpa:
        raise GalatPilihan(
            f"Berkas {tujuan.name!r} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa."
        )
    return tujuan


def susun_setelan(minta: Permintaan, catatan: LaporanTemuan) -> Setelan:
    """Setelan dokumen dari permintaannya; `catatan` dicetak sebagai kotak di halaman pertama."""
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


def _semua_opd(bundel: Bundel) -> list[str]:
    """Semua kode OPD yang disebut tabel mana pun, menurut urutan muncul."""
    semua = (kode for frame in bundel.tabel.values() if K.KODE_OPD in frame for kode in frame[K.KODE_OPD].unique())
    return list(dict.fromkeys(str(kode) for kode in semua if kode and kode == kode))


def _sebut_opd(bundel: Bundel) -> list[str]:
    """Kode OPD dengan namanya, bila diketahui."""
    opd = bundel.tabel.get("perangkat_daerah")
    nama = {} if opd is None else dict(zip(opd[K.KODE_OPD], opd[K.NAMA_OPD], strict=True))
    nama[KODE_PEMDA] = "dokumen pemerintah daerah"
    return [f"{k} ({nama[k]})" if nama.get(k) else k for k in dict.fromkeys([*_semua_opd(bundel), KODE_PEMDA])]
