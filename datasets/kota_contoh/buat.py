"""Buat kota contoh: `bersih/` (satu CSV per tabel) dan `mentah/` (berkas seperti di kantor, dengan cacat tertanam).

Jalankan dari akar proyek: python -m datasets.kota_contoh.buat
Hasilnya selalu sama sampai ke bita terakhir; ubah isinya di `sumber/`, bukan di hasilnya.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Final

from datasets.alat import tulis_csv
from datasets.kota_contoh.baca_sumber import baca_kota
from datasets.kota_contoh.buku import tulis_buku
from datasets.kota_contoh.cacat import KOLOM_CACAT, baca_cacat, lembar_asing, tanam
from datasets.kota_contoh.mentah import susun_lembar
from datasets.kota_contoh.tabel import susun
from lakip_helpers.model import LKE, LKE_KRITERIA, TABEL_BUNDEL

DI_SINI: Final = Path(__file__).parent


def buat(tujuan: Path = DI_SINI, *, bercacat: bool = True) -> None:
    """Tulis `bersih/`, `mentah/`, dan `cacat.csv` ke folder `tujuan`.

    `bercacat=False` menulis berkas mentah yang berantakan tetapi benar, untuk menguji pembacaannya.
    """
    kota = baca_kota()
    tabel = susun(kota)
    for pernyataan in (*TABEL_BUNDEL, LKE, LKE_KRITERIA):
        tulis_csv(tujuan / "bersih" / f"{pernyataan.nama}.csv", pernyataan.nama_kolom, tabel[pernyataan.nama])
    lembar = susun_lembar(kota, tabel)
    isian = baca_cacat() if bercacat else []
    tulis_csv(tujuan / "cacat.csv", KOLOM_CACAT, tanam(lembar, isian))
    for berkas, kelompok in groupby(lembar, key=lambda satu: satu.berkas):
        tulis_buku(list(kelompok), tujuan / "mentah" / berkas, lembar_asing(isian, berkas))


if __name__ == "__main__":
    buat()
