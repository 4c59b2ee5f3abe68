"""Waktu dan memori membaca berkas: berkas besar yang wajar, dan semua berkas buruk dari `tests/tabel/buruk.py`.

Jalankan dari akar repo: `python benchmark/baca.py`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pandas as pd

AKAR = Path(__file__).parents[1]
TERLAMA = 8


def berkas_besar(folder: Path, baris: int) -> Path:
    """XLSX berisi `baris` indikator."""
    from openpyxl import Workbook

    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("Capaian")
    lembar.append(["Indikator", "Satuan", "Arah", "Target", "Realisasi", "Tahun"])
    for nomor in range(baris):
        lembar.append([f"Indikator {nomor}", "%", "naik", 90 + nomor % 10, 91.5, 2025])
    buku.save(folder / "besar.xlsx")
    return folder / "besar.xlsx"


def ukur(nama: str, jalankan: Any) -> Any:
    """Jalankan, cetak detiknya, kembalikan hasilnya."""
    mulai = time.perf_counter()
    hasil = jalankan()
    print(f"{nama:<44} {time.perf_counter() - mulai:6.2f} detik")
    return hasil


def renstra(baris: int) -> pd.DataFrame:
    """Frame mentah Renstra dengan tujuh kolom angka berkoma."""
    angka = {k: [f"{(nomor * 7 + geser) % 9900 / 100:.2f}".replace(".", ",") for nomor in range(baris)]
             for geser, k in enumerate(["baseline_2024", *(f"t{tahun}" for tahun in range(2025, 2031))])}  # fmt: skip
    isi = {
        "kode_opd": "A",
        "kode_indikator": [f"A.{n}" for n in range(baris)],
        "kode_sasaran": "A",
        "satuan": "%",
        "arah": "naik",
    }
    return pd.DataFrame({**isi, "indikator": [f"Indikator {n}" for n in range(baris)], **angka}, dtype=object)


def berkas_buruk(folder: str) -> list[dict[str, Any]]:
    """Hasil semua kasus `buruk.py`, dijalankan dalam satu proses tersendiri."""
    perintah = [sys.executable, "-W", "ignore", str(AKAR / "tests" / "tabel" / "buruk.py"), folder]
    keluaran = subprocess.run(perintah, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    return [json.loads(baris) for baris in keluaran.splitlines()]


def main() -> None:
    """Cetak semua ukuran."""
    from lakip_helpers.model import RENSTRA_INDIKATOR, UKUR_CAPAIAN
    from lakip_helpers.sajian.buku.templat import bita_buku, tulis_buku
    from lakip_helpers.tabel import baca, muat, validasi

    with tempfile.TemporaryDirectory() as folder:
        berkas = berkas_besar(Path(folder), 60_000)
        mentah, _ = ukur("baca XLSX 60.000 baris × 6", lambda: baca(berkas, UKUR_CAPAIAN))
        ukur("validasi 60.000 baris × 6", lambda: validasi(mentah, UKUR_CAPAIAN))
        frame = renstra(100_000)
        ukur("validasi 100.000 baris × 13", lambda: validasi(frame, RENSTRA_INDIKATOR))
        kota = ukur("muat kota_contoh (CSV)", lambda: muat("kota_contoh"))
        tulis = Path(folder) / "kota.xlsx"
        tulis.write_bytes(ukur("tulis_buku kota_contoh", lambda: bita_buku(tulis_buku(kota))))
        ukur("muat kembali kota_contoh (XLSX)", lambda: muat(tulis))
        hasil = berkas_buruk(folder)
    jejak, memori = sum(satu["jenis"] == "jejak" for satu in hasil), max(satu["memori"] for satu in hasil)
    print(f"\n{len(hasil)} berkas buruk, tiap berkas dimuat dan dibaca; jejak program: {jejak}; memori {memori:.0f} MB")
    lama = sorted(hasil, key=lambda satu: -satu["detik"])
    for satu in lama[:TERLAMA]:
        print(f"  {satu['nama']:<42} {satu['detik']:6.2f} detik  {satu['jenis']}")


if __name__ == "__main__":
    main()
