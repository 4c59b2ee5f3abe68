"""Galat: kit dipakai keliru, atau berkas tidak dapat dibuka. Isi data yang meragukan adalah Temuan, bukan Galat.

Tiap pesan menjawab berurutan: di mana, apa yang ditemukan, mengapa menjadi masalah, apa yang dilakukan sekarang.
"""

from __future__ import annotations

import errno
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
}


def sebab_sistem(galat: OSError) -> str:
    """Sebab sebuah berkas tidak dapat dibaca atau ditulis, dalam bahasa Indonesia.

    >>> sebab_sistem(FileNotFoundError(errno.ENOENT, "No such file or directory"))
    'foldernya belum ada'
    """
    return SEBAB_SISTEM.get(galat.errno or 0, "ditolak sistem")


class GalatLakip(Exception):
    """Induk semua galat kit; `str(galat)` adalah kalimat yang boleh ditunjukkan kepada peserta."""

    def _render_traceback_(self) -> list[str]:
        """Di notebook hanya kalimatnya yang tampil, bukan jejak program (kait milik IPython)."""
        return [str(self)]


class GalatBerkas(GalatLakip):
    """Berkas tidak ada, terkunci, rusak, atau bukan jenis yang dapat dibaca."""


class GalatTabel(GalatLakip):
    """Kolom wajib tidak ada, atau tabel yang diminta tidak dikenal."""


class GalatAcuan(GalatLakip):
    """Angka acuan tidak ada, atau belum berlaku pada tanggal yang diminta."""


class GalatLatihan(GalatLakip):
    """Latihan tidak dikenal, atau jawabannya bukan bentuk yang diminta."""


class GalatSimpan(GalatLakip):
    """Pekerjaan peserta atau dokumen tidak dapat disimpan; `sebab` galat sistemnya, bila sistem yang menolak."""

    def __init__(self, kalimat: str, sebab: OSError | None = None) -> None:
        super().__init__(kalimat)
        self.sebab = sebab
