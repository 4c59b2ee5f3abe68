"""Latihan: soal, pemeriksaan, petunjuk, penyelesaian, dan kemajuan. Tanpa ipywidgets; panel memakainya.

Yang dipakai dari luar: `ambil`, `daftar`, `tulis_penyelesaian`, `Pengerjaan`, `hitung_kemajuan`, dan bentuk datanya.
"""

from lakip_helpers.latihan.daftar import ambil, daftar
from lakip_helpers.latihan.kerja.jawab_kode import coba, periksa, petunjuk
from lakip_helpers.latihan.kerja.karya import Karya, ambil_karya, karya_peserta
from lakip_helpers.latihan.kerja.kemajuan import hitung_kemajuan, kemajuan_dari
from lakip_helpers.latihan.kerja.pengerjaan import Pengerjaan
from lakip_helpers.latihan.kerja.penyelesaian import tulis_penyelesaian
from lakip_helpers.latihan.kerja.susul import kembalikan, susul
from lakip_helpers.latihan.model import Kekeliruan, Latihan, Putusan, Status
from lakip_helpers.latihan.simpanan.pulih import pulihkan

__all__ = [
    "Karya",
    "Kekeliruan",
    "Latihan",
    "Pengerjaan",
    "Putusan",
    "Status",
    "ambil",
    "ambil_karya",
    "coba",
    "daftar",
    "hitung_kemajuan",
    "karya_peserta",
    "kemajuan_dari",
    "kembalikan",
    "periksa",
    "petunjuk",
    "pulihkan",
    "susul",
    "tulis_penyelesaian",
]
