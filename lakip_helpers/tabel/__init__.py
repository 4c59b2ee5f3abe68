"""Tabel: membaca berkas kantor, memeriksa isinya, dan mengumpulkannya menjadi bundel.

Tahap ini tidak tahu aturan mana yang ada; ia hanya tahu bentuk tabel yang dinyatakan di `model`.
"""

from lakip_helpers.tabel.baca import baca
from lakip_helpers.tabel.kumpulan import daftar_data, muat
from lakip_helpers.tabel.validasi import validasi

__all__ = ["baca", "daftar_data", "muat", "validasi"]
