"""Galat: kit dipakai keliru, atau berkas tidak dapat dibuka. Isi data yang meragukan adalah Temuan, bukan Galat.

Tiap pesan menjawab berurutan: di mana, apa yang ditemukan, mengapa menjadi masalah, apa yang dilakukan sekarang.
"""

from __future__ import annotations


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
    """Pekerjaan peserta tidak dapat disimpan atau dipulihkan."""
