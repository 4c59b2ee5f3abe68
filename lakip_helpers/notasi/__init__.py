"""Notasi angka, rupiah, dan tanggal Indonesia: membaca yang tertulis, menulis yang dihitung.

Hanya pustaka baku. Pembacaan satu kolom utuh (yang memutuskan angka taksa) ada di `tabel.angka`.
"""

from lakip_helpers.notasi.angka import (
    BATAS_WAJAR,
    NYARIS_NOL,
    Angka,
    BentukAngka,
    baca_angka,
    baca_jawaban,
    sebagai_persen,
    tanda_kosong,
)
from lakip_helpers.notasi.tanggal import BULAN, baca_tanggal, tulis_tanggal, tulis_waktu
from lakip_helpers.notasi.tulisan import tulis_angka, tulis_deret, tulis_persen, tulis_rupiah

__all__ = [
    "BATAS_WAJAR",
    "BULAN",
    "NYARIS_NOL",
    "Angka",
    "BentukAngka",
    "baca_angka",
    "baca_jawaban",
    "baca_tanggal",
    "sebagai_persen",
    "tanda_kosong",
    "tulis_angka",
    "tulis_deret",
    "tulis_persen",
    "tulis_rupiah",
    "tulis_tanggal",
    "tulis_waktu",
]
