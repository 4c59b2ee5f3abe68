"""Ukur jawaban untuk yang sedang diketik peserta: `python benchmark/ketik.py`.

Mencetak milidetik prosesor untuk menilai satu kalimat (batas 10) dan mencari contoh yang serupa (batas 50), sesudah
kamus dan bank contoh dimuat.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time

import pandas as pd

from lakip_helpers.aturan.bahasa.klasifikasi import klasifikasi_indikator
from lakip_helpers.aturan.indikator.contoh import contoh_serupa

BANYAK = 50
KALIMAT = "Persentase masyarakat yang memperoleh layanan kesehatan sesuai standar pelayanan minimal"


def nilai(kalimat: str) -> pd.DataFrame:
    """Satu kalimat dinilai lewat jalan yang dipakai panel dan perintah."""
    return klasifikasi_indikator(pd.DataFrame({"indikator": [kalimat]}))


def ukur(nama: str, kerja: Callable[[str], object], batas: float) -> bool:
    """Cetak rata-rata milidetik prosesor tiap kalimat; benar bila dalam batas."""
    kerja("pemanasan")
    mulai = process_time()
    for urut in range(BANYAK):
        kerja(f"{KALIMAT} {urut}")
    rata = (process_time() - mulai) / BANYAK * 1000
    print(f"{nama:<24} {rata:6.1f} milidetik, batas {batas:.0f}")
    return rata < batas


if __name__ == "__main__":
    hasil = [ukur("menilai satu kalimat", nilai, 10), ukur("mencari contoh serupa", contoh_serupa, 50)]
    sys.exit(0 if all(hasil) else 1)
