"""Buat kota contoh: `bersih/` (satu CSV per tabel) dan `mentah/` (berkas seperti di kantor, dengan cacat tertanam).

Jalankan dari akar proyek: python -m datasets.kota_contoh.buat
Hasilnya selalu sama sampai ke bita terakhir; ubah isinya di `sumber/`, bukan di hasilnya.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from datasets.alat import tulis_csv
from datasets.kota_contoh.isi import baca_kota
from datasets.kota_contoh.tabel import susun
from lakip_helpers.model import TABEL_BUNDEL

DI_SINI: Final = Path(__file__).parent


def buat(tujuan: Path = DI_SINI) -> None:
    """Tulis `bersih/` ke folder `tujuan`."""
    tabel = susun(baca_kota())
    for pernyataan in TABEL_BUNDEL:
        tulis_csv(tujuan / "bersih" / f"{pernyataan.nama}.csv", pernyataan.nama_kolom, tabel[pernyataan.nama])


if __name__ == "__main__":
    buat()
