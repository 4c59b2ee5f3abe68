"""Latih bobot penilaian bahasa dan tulis ke paket: `python -m tests.tolok_ukur.latih`.

Hasilnya tetap untuk masukan yang sama. Jalankan sesudah kamus.toml atau contoh berubah, lalu lihat
`python -m tests.tolok_ukur.klasifikasi` sebelum menyimpan.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

import numpy as np

import lakip_helpers.aturan.bahasa as bahasa
from lakip_helpers.aturan.bahasa.penilai import BARIS_DASAR
from tests.tolok_ukur.belajar import Model, latih
from tests.tolok_ukur.contoh import PERTANYAAN, Pertanyaan, contoh_latih

TERKECIL: Final = 0.05
"""Ciri yang membedakan kelas kurang dari ini tidak disimpan; keputusannya tidak berubah, berkasnya separuh."""
_FOLDER_BOBOT: Final = Path(bahasa.__file__).parent


def latih_pertanyaan(pertanyaan: Pertanyaan) -> Model:
    """Model dari semua sumber latih."""
    return latih(contoh_latih(pertanyaan), pertanyaan.kelas, pertanyaan.kendali)


def tulis_bobot(model: Model, tujuan: Path) -> None:
    """Tulis bobot sebagai CSV: satu baris per ciri, satu kolom per kelas."""
    with tujuan.open("w", encoding="utf-8", newline="") as berkas:
        penulis = csv.writer(berkas, lineterminator="\n")
        penulis.writerow(["ciri", *model.kelas])
        penulis.writerow([BARIS_DASAR, *(f"{b:.2f}" for b in model.dasar)])
        for nama, i in sorted(model.ciri.items()):
            if np.ptp(model.bobot[i]) >= TERKECIL:
                penulis.writerow([nama, *(f"{b:g}" for b in model.bobot[i])])


def jalankan() -> None:
    """Latih semua pertanyaan dan tulis bobotnya."""
    for pertanyaan in PERTANYAAN:
        tulis_bobot(latih_pertanyaan(pertanyaan), _FOLDER_BOBOT / f"bobot_{pertanyaan.nama}.csv")
        print(f"bobot_{pertanyaan.nama}.csv ditulis")


if __name__ == "__main__":
    jalankan()
