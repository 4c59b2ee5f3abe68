"""Latihan: soal, pemeriksaan, petunjuk, penyelesaian, dan kemajuan. Tanpa ipywidgets; panel memakainya.

Yang dipakai dari luar: `ambil`, `daftar`, `tulis_penyelesaian`, dan bentuk `Latihan` serta `Kekeliruan`.
"""

from lakip_helpers.latihan.daftar import ambil, daftar
from lakip_helpers.latihan.model import Bentuk, Hasil, Kekeliruan, Latihan, Status
from lakip_helpers.latihan.penyelesaian import tulis_penyelesaian

__all__ = ["Bentuk", "Hasil", "Kekeliruan", "Latihan", "Status", "ambil", "daftar", "tulis_penyelesaian"]
