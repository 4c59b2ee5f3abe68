"""Galat: kit dipakai keliru, atau berkas tidak dapat dibuka. Isi data yang meragukan adalah Temuan, bukan Galat.

Tiap pesan menjawab berurutan: di mana, apa yang ditemukan, mengapa menjadi masalah, apa yang dilakukan sekarang.
"""

from __future__ import annotations

import errno
import os
from enum import StrEnum
from typing import Final

SEBAB_SISTEM: Final = {
    errno.ENOENT: "foldernya belum ada",
    errno.ENOTDIR: "foldernya belum ada",
    errno.EACCES: "sedang dibuka program lain, atau foldernya terlindung",
    errno.EPERM: "sedang dibuka program lain, atau foldernya terlindung",
    errno.EEXIST: "namanya sudah dipakai, dan yang ada tidak ditimpa",
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EDQUOT: "jatah ruang penyimpanan habis",
    errno.EFBIG: "lebih besar daripada jatah satu berkas",
    errno.EROFS: "tempatnya hanya dapat dibaca",
    errno.EISDIR: "nama itu nama folder",
    errno.EINVAL: "namanya memuat huruf yang tidak diterima sistem",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EADDRINUSE: "sedang dipakai program lain",
    errno.EADDRNOTAVAIL: "alamat itu bukan milik komputer ini",
}


def sebab_sistem(galat: OSError) -> str:
    """Sebab sistem menolak berkas atau porta, dalam bahasa Indonesia; `strerror` berbahasa sistemnya.

    >>> sebab_sistem(FileNotFoundError(errno.ENOENT, "No such file or directory"))
    'foldernya belum ada'
    """
    return SEBAB_SISTEM.get(galat.errno or 0, "ditolak sistem")


def sebab_program(keluaran: str) -> str:
    """Sebab yang sama, dari keluaran program lain (misalnya tar); selain yang dikenal, kalimat umum.

    >>> sebab_program("tar: notebooks: Cannot write: No space left on device")
    'ruang penyimpanan penuh'
    """
    dikenal = (sebab for nomor, sebab in SEBAB_SISTEM.items() if os.strerror(nomor).casefold() in keluaran.casefold())
    return next(dikenal, "sebab yang belum dikenal kit")


class Gejala(StrEnum):
    """Mengapa sebuah berkas tidak dapat dibaca atau dinilai, sebagai nilai; kalimatnya milik galat.

    Nilainya tersimpan di log peserta, jadi tidak pernah diganti.
    """

    LAIN = ""
    TIDAK_ADA = "tidak_ada"
    FOLDER = "folder"
    TERKUNCI = "terkunci"
    GAGAL_BACA = "gagal_baca"
    BERKAS_KOSONG = "berkas_kosong"
    TERLALU_BESAR = "terlalu_besar"
    RUSAK = "rusak"
    SANDI = "sandi"
    XLS_LAMA = "xls"
    FORMAT_LAIN = "format_lain"
    HALAMAN_WEB = "halaman_web"
    BUKAN_TABEL = "bukan_tabel"
    PINDAIAN = "pindaian"
    TANPA_TABEL = "lembar"
    KOLOM_KURANG = "kolom_kurang"
    TANPA_BARIS = "kosong"
    CONTOH = "contoh"


class GalatLakip(Exception):
    """Induk semua galat kit; `str(galat)` adalah kalimat yang boleh ditunjukkan kepada peserta.

    `gejala` sebabnya sebagai nilai; yang perlu tahu sebabnya membaca nilai ini, tidak mencari kata dalam kalimatnya.

    >>> GalatBerkas("Berkas 'kata sandi.xlsx' rusak.", Gejala.RUSAK).gejala
    <Gejala.RUSAK: 'rusak'>
    """

    def __init__(self, kalimat: str = "", gejala: Gejala = Gejala.LAIN) -> None:
        super().__init__(kalimat)
        self.gejala = gejala

    def _render_traceback_(self) -> list[str]:
        """Di notebook hanya kalimatnya yang tampil, bukan jejak program (kait milik IPython)."""
        return [str(self)]


class GalatBerkas(GalatLakip):
    """Berkas tidak ada, terkunci, rusak, atau bukan jenis yang dapat dibaca."""


class GalatTabel(GalatLakip):
    """Kolom wajib tidak ada, atau tabel yang diminta tidak dikenal."""


class GalatPilihan(GalatLakip):
    """Pilihan yang diminta tidak ada atau bertentangan: kode OPD, nama berkas, bidang urusan."""


class GalatAcuan(GalatLakip):
    """Angka acuan tidak ada, atau belum berlaku pada tanggal yang diminta."""


class GalatLatihan(GalatLakip):
    """Latihan tidak dikenal, atau jawabannya bukan bentuk yang diminta."""


class GalatSimpan(GalatLakip):
    """Pekerjaan peserta atau dokumen tidak dapat disimpan; `sebab` galat sistemnya, bila sistem yang menolak."""

    def __init__(self, kalimat: str, sebab: OSError | None = None) -> None:
        super().__init__(kalimat)
        self.sebab = sebab
