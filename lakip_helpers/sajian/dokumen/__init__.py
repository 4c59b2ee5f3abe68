"""Dokumen resmi dari bundel: Perjanjian Kinerja, IKU, rencana aksi, tabel Renja dan Renstra.

Fungsi `buat_…` murni: menerima bundel, memberi dokumen Word atau buku kerja Excel, tidak membaca berkas. Menyimpan dan
menampilkan adalah langkah tersendiri: `simpan_dokumen`, `pratinjau`.
"""

from lakip_helpers.sajian.dokumen.catatan import catatan_dokumen, temuan_menyangkut
from lakip_helpers.sajian.dokumen.ikhtisar import buat_ikhtisar
from lakip_helpers.sajian.dokumen.iku import buat_iku
from lakip_helpers.sajian.dokumen.kerangka import Kertas, Setelan
from lakip_helpers.sajian.dokumen.lhe import buat_lhe
from lakip_helpers.sajian.dokumen.lke import IsiLke, buat_lke
from lakip_helpers.sajian.dokumen.lkjip import buat_lkjip
from lakip_helpers.sajian.dokumen.lkjip_kota import buat_lkjip_kota
from lakip_helpers.sajian.dokumen.lkjip_rangka import banyak_isian
from lakip_helpers.sajian.dokumen.lkjip_ukur import (
    HasilUkur,
    susun_anggaran_laporan,
    susun_ukur_laporan,
    tahun_laporan,
)
from lakip_helpers.sajian.dokumen.pk import buat_pk
from lakip_helpers.sajian.dokumen.pratinjau import Pratinjau, pratinjau
from lakip_helpers.sajian.dokumen.renaksi import buat_buku_renaksi, buat_renaksi, susun_ukur
from lakip_helpers.sajian.dokumen.renja import buat_renja
from lakip_helpers.sajian.dokumen.renstra import buat_renstra
from lakip_helpers.sajian.dokumen.reviu import buat_buku_reviu, buat_reviu
from lakip_helpers.sajian.dokumen.simpan import baca_dasar, simpan_dokumen

__all__ = [
    "HasilUkur",
    "IsiLke",
    "Kertas",
    "Pratinjau",
    "Setelan",
    "baca_dasar",
    "banyak_isian",
    "buat_buku_renaksi",
    "buat_buku_reviu",
    "buat_ikhtisar",
    "buat_iku",
    "buat_lhe",
    "buat_lke",
    "buat_lkjip",
    "buat_lkjip_kota",
    "buat_pk",
    "buat_renaksi",
    "buat_renja",
    "buat_renstra",
    "buat_reviu",
    "catatan_dokumen",
    "pratinjau",
    "simpan_dokumen",
    "susun_anggaran_laporan",
    "susun_ukur",
    "susun_ukur_laporan",
    "tahun_laporan",
    "temuan_menyangkut",
]
