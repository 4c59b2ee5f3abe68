"""Ukur papan kelas: membaca log, menyusun papan, dan menulis halamannya untuk 60 peserta yang mengerjakan semuanya.

Jalankan dari akar proyek: python -m benchmark.papan [banyak peserta]
Pesertanya gladi; menyusun naskah dan lognya tidak ikut diukur. Batas untuk menyusun papan: satu detik prosesor. Beserta
itu disebut lamanya menilai karya untuk rekap, yang memeriksa ulang semua dokumen peserta dengan aturan kit.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime
from pathlib import Path
from time import process_time

from lakip_helpers.kelas.kumpulan.gladi import baca_opd, perankan
from lakip_helpers.kelas.kumpulan.gladi_log import tulis_gladi
from lakip_helpers.kelas.kumpulan.keadaan_kelas import susun_papan
from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
from lakip_helpers.kelas.kumpulan.papan_tampil import tulis_halaman
from lakip_helpers.kelas.kumpulan.rekap import susun_rekap
from lakip_helpers.kelas.kumpulan.waktu import hitung_menit
from lakip_helpers.kelas.rakitan.jadwal import baca_sesi, susun_jadwal

AKAR = Path(__file__).resolve().parents[1]
PESERTA = 60


def utama() -> None:
    """Cetak detik prosesor tiap langkah."""
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else PESERTA
    jadwal = susun_jadwal(baca_sesi(AKAR / "notebooks"))
    with tempfile.TemporaryDirectory() as sementara:
        pemeran = perankan(banyak, jadwal, baca_opd(AKAR))
        tulis_gladi(Path(sementara), pemeran, [datetime(2026, 1, 13), datetime(2026, 1, 14)])
        susun_papan(baca_kumpulan(Path(sementara)))  # soal dan katalog dimuat sekali di luar ukuran
        awal = process_time()
        kumpulan = baca_kumpulan(Path(sementara))
        dibaca = process_time()
        papan = susun_papan(kumpulan)
        disusun = process_time()
        halaman = tulis_halaman(papan)
        ditulis = process_time()
        hitung_menit(kumpulan.peserta)
        terukur = process_time()
        susun_rekap(kumpulan)
        direkap = process_time()
    baris = sum(len(satu.log.baris) for satu in kumpulan.peserta)
    print(f"{banyak} peserta, {papan.latihan} latihan, {baris} baris log, halaman {len(halaman) / 1000:.0f} kB")
    print(
        f"membaca log {dibaca - awal:.2f} detik; menyusun papan {disusun - dibaca:.2f}; halaman {ditulis - disusun:.2f}"
    )
    print(f"menit tiap latihan {terukur - ditulis:.2f}; rekap {direkap - terukur:.1f} detik")


if __name__ == "__main__":
    utama()
