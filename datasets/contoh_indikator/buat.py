"""Buat bank contoh indikator: kalimat nyata yang baik, dengan satuan dan sumbernya.

Isi: baris Renstra Banyuwangi tanpa catatan, indikator hasil berlabel baik dari dokumen kinerja daerah lain, IKU kota
rekaan (setingkat IKU hampir tidak ada di sumber terbuka; sumbernya menyebut rekaan), dan indikator sub kegiatan dari
nomenklatur. Baris yang masih terkena aturan MUTU tidak dijadikan contoh.
Hasilnya sumber daya paket (`lakip_helpers/aturan/indikator/bank_contoh.csv`), supaya tersedia tanpa jaringan.

Jalankan dari akar proyek: python -m datasets.contoh_indikator.buat
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pandas as pd

from datasets.alat import Baris, baca_csv, tulis_csv
from lakip_helpers.aturan.indikator.contoh import KOLOM_BANK
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import Jenis, K, Keparahan

AKAR: Final = Path(__file__).parents[2]
NAMA_REKAAN: Final = "Lembayung"
BANK: Final = AKAR / "lakip_helpers" / "aturan" / "indikator" / "bank_contoh.csv"


def buat(tujuan: Path = BANK) -> None:
    """Tulis bank ke `tujuan`."""
    hasil = [*_tanpa_temuan([*_banyuwangi(), *_berlabel(), *_rekaan()]), *_nomenklatur()]
    unik = {(b[K.INDIKATOR].lower(), b[K.SATUAN].lower()): b for b in reversed(hasil)}
    tulis_csv(tujuan, KOLOM_BANK, reversed(unik.values()))


def _banyuwangi() -> Iterator[Baris]:
    for b in baca_csv(AKAR / "datasets" / "banyuwangi" / "bersih" / "renstra_indikator_nyata.csv"):
        if not b[K.CATATAN]:
            sumber = f"Renstra 2025-2029 {b['opd']} Kab. Banyuwangi, halaman {b['halaman']}"
            yield _baris(b, b["jenis_tabel"].lower(), sumber)


def _berlabel() -> Iterator[Baris]:
    for b in baca_csv(AKAR / "tests" / "tolok_ukur" / "data" / "indikator_nyata.csv"):
        hasil = b[K.JENIS] in (Jenis.OUTCOME, Jenis.DAMPAK)
        if hasil and b["masalah"] == "tidak_ada" and b[K.TERUKUR] == "ya" and b[K.YAKIN] == "tinggi":
            yield _baris(b, b["level_dokumen"], f"{b['opd']}, {b['daerah']}, {b['tahun']} ({b['sumber_url']})")


def _rekaan() -> Iterator[Baris]:
    for b in baca_csv(AKAR / "datasets" / "kota_contoh" / "bersih" / "iku.csv"):
        if NAMA_REKAAN not in b[K.INDIKATOR]:
            yield _baris(b, "iku", f"IKU Kota {NAMA_REKAAN} (data rekaan untuk latihan)")


def _nomenklatur() -> Iterator[Baris]:
    for b in baca_csv(AKAR / "datasets" / "nomenklatur" / "bersih" / "nomenklatur.csv"):
        if b[K.INDIKATOR]:
            yield _baris(b, "sub kegiatan", f"Nomenklatur edisi {b[K.VERSI]}, {b[K.KODE]}")


def _baris(b: Baris, tingkat: str, sumber: str) -> Baris:
    return {
        K.INDIKATOR: " ".join(b[K.INDIKATOR].split()),
        K.SATUAN: " ".join(b[K.SATUAN].split()),
        K.TINGKAT: tingkat,
        "sumber": " ".join(sumber.split()),
    }


def _tanpa_temuan(baris: list[Baris]) -> list[Baris]:
    laporan = periksa(pd.DataFrame(baris)[[K.INDIKATOR]], "MUTU")
    kena = {t.baris for t in laporan if t.keparahan is not Keparahan.SARAN}
    return [b for urut, b in enumerate(baris) if urut not in kena]


if __name__ == "__main__":
    buat()
