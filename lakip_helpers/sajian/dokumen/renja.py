"""Semua tabel Renja sebagai Excel: T-C.29 sampai T-C.33 sampai Renja 2026, bentuk enam bab mulai Renja 2027.

Kolomnya dikenal dari aplikasi dan dokumen daerah yang memakainya (sumber kedua), bukan dari naskah peraturannya. Kolom
yang tidak ada datanya di bundel (prioritas, catatan, usulan masyarakat) disediakan kosong untuk diisi. Tabel yang
melihat ke belakang ada di `renja_evaluasi`,
yang menelaah dan menampung usulan di `renja_usulan`, rencananya di `renja_rencana`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from lakip_helpers.sajian.dokumen import renja_evaluasi as evaluasi
from lakip_helpers.sajian.dokumen import renja_usulan as usulan
from lakip_helpers.sajian.dokumen.renja_rencana import BahanRenja, ambil_renja, tabel_41, tabel_tc33
from lakip_helpers.sajian.dokumen.urusan import NamaUrusan
from lakip_helpers.sajian.kertas.ambil import ambil_opd
from lakip_helpers.sajian.kertas.bentuk import (
    TabelDokumen,
)
from lakip_helpers.sajian.kertas.kerangka import Setelan
from lakip_helpers.sajian.kertas.tabel_xlsx import buku_baru, tulis_lembar

if TYPE_CHECKING:
    from openpyxl import Workbook

    from lakip_helpers.model import Bundel

TAHUN_BENTUK_BARU: Final = 2027
"""Renja tahun ini yang pertama memakai bentuk Permendagri 14/2026."""
Berjudul = tuple[TabelDokumen, str]
"""Tabel dan judulnya."""


def buat_renja(
    bundel: Bundel,
    kode_opd: str,
    tahun: int,
    *,
    urusan: NamaUrusan | None = None,
    capaian: Mapping[tuple[str, int], float] | None = None,
    setelan: Setelan | None = None,
) -> Workbook:
    """Susun semua tabel Renja satu OPD sebagai buku kerja Excel, satu lembar satu tabel.

    Masukan: bundel, kode OPD, tahun Renja; `urusan` dan `capaian` seperti pada `BahanRenja`. Keluaran: buku kerja
    openpyxl. Galat: `GalatTabel` bila tabel Renja tidak memuat OPD dan tahun itu. Bentuk: Permendagri 86/2017 sampai
    Renja 2026, sesudahnya Permendagri 14/2026 (keduanya dari sumber kedua).

    >>> from lakip_helpers import muat
    >>> buat_renja(muat("kota_contoh"), "DISDIK", 2027).sheetnames
    ['Tabel 2.1', 'Tabel 2.2 SPM', 'Tabel 4.1', 'Tabel 5.1 IKU', 'Tabel 5.2 IKK', 'E.81']
    """
    setelan = setelan or Setelan()
    bahan = siapkan_renja(bundel, kode_opd, tahun, setelan, urusan, capaian)
    buku = buku_baru(f"Renja {tahun} {bahan.opd.nama}")
    for urutan, (tabel, judul) in enumerate(tabel_renja(bahan)):
        tulis_lembar(
            buku,
            tabel,
            (judul, bahan.opd.nama_lengkap.upper()),
            rekaan=bundel.rekaan,
            catatan=None if urutan else setelan.catatan,
        )
    return buku


def siapkan_renja(
    bundel: Bundel,
    kode_opd: str,
    tahun: int,
    setelan: Setelan,
    urusan: NamaUrusan | None = None,
    capaian: Mapping[tuple[str, int], float] | None = None,
) -> BahanRenja:
    """Bahan semua tabel; `GalatTabel` bila Renja OPD dan tahun itu belum ada."""
    opd = ambil_opd(bundel, kode_opd, setelan)
    return BahanRenja(bundel, opd, tahun, ambil_renja(bundel, opd, tahun), urusan or {}, capaian or {})


def tabel_renja(bahan: BahanRenja) -> tuple[Berjudul, ...]:
    """Semua tabel menurut bentuk tahunnya, dengan judulnya, menurut urutan babnya."""
    tahun = bahan.tahun
    rencana = f"RENCANA PROGRAM, KEGIATAN, DAN SUB KEGIATAN TAHUN {tahun}"
    e81 = (evaluasi.tabel_e81(bahan), f"EVALUASI HASIL RENJA TAHUN {tahun - 1}")
    if tahun >= TAHUN_BENTUK_BARU:
        return (
            (evaluasi.tabel_capaian(bahan), f"EVALUASI CAPAIAN IKU TAHUN {tahun - 2}"),
            (usulan.tabel_spm(bahan), f"EVALUASI STANDAR PELAYANAN MINIMAL TAHUN {tahun - 2}"),
            (tabel_41(bahan), rencana),
            (evaluasi.tabel_target_iku(bahan), f"TARGET INDIKATOR KINERJA UTAMA TAHUN {tahun}"),
            (usulan.tabel_ikk(bahan), f"TARGET INDIKATOR KINERJA KUNCI TAHUN {tahun}"),
            e81,
        )
    return (
        (evaluasi.tabel_tc29(bahan), f"REKAPITULASI EVALUASI RENJA DAN CAPAIAN RENSTRA SAMPAI TAHUN {tahun - 1}"),
        (evaluasi.tabel_tc30(bahan), "PENCAPAIAN KINERJA PELAYANAN"),
        (usulan.tabel_tc31(bahan), f"TELAAH RANCANGAN AWAL RKPD TAHUN {tahun}"),
        (usulan.tabel_tc32(bahan), f"USULAN PROGRAM DAN KEGIATAN MASYARAKAT TAHUN {tahun}"),
        (tabel_tc33(bahan), rencana),
        e81,
    )
