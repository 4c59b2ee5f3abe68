"""Tabel rasio: `python -m benchmark [NAMA ...] [--ulang N] [--daftar]`.

Tiap baris adalah biaya kit dibagi biaya pembandingnya pada kali jalan yang sama: median, sebaran, dan batasnya. Tanpa
nama, semua garis diukur (beberapa menit). Nama boleh awalannya saja: `baca` berarti semua garis `baca-…`.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date

from benchmark.garis import susun_garis
from benchmark.tolok import KEPALA, Garis, TidakDapatDiukur, sebut_mesin, tulis_baris


def utama() -> int:
    """Cetak tabel; kode keluar 1 bila ada garis yang lewat batas atau tidak dapat diukur."""
    uraian = argparse.ArgumentParser(prog="python -m benchmark", description=__doc__)
    uraian.add_argument("nama", nargs="*", help="garis yang diukur, atau awalannya")
    uraian.add_argument("--ulang", type=int, default=7, help="banyaknya pasangan tiap garis (baku 7)")
    uraian.add_argument("--daftar", action="store_true", help="sebut nama garis saja")
    pilihan = uraian.parse_args()
    garis = [satu for satu in susun_garis() if not pilihan.nama or satu.nama.startswith(tuple(pilihan.nama))]
    if pilihan.daftar or not garis:
        print("\n".join(satu.nama for satu in susun_garis()))
        return 0 if garis else 2
    print(f"{date.today().isoformat()}; {sebut_mesin()}; {pilihan.ulang} pasangan tiap garis.\n")
    print(*KEPALA, sep="\n", flush=True)
    memenuhi = [ukur_satu(satu, pilihan.ulang) for satu in garis]
    return 0 if all(memenuhi) else 1


def ukur_satu(garis: Garis, ulang: int) -> bool:
    """Ukur dan cetak satu garis; benar bila dalam batas."""
    try:
        pasangan = garis.ukur(ulang)
    except TidakDapatDiukur as sebab:
        print(f"| {garis.nama} | {garis.kit} | {garis.pembanding} | tidak dapat diukur: {sebab} ||||||", flush=True)
        return False
    print(tulis_baris(garis, pasangan), flush=True)
    return pasangan.rasio[0] <= garis.batas


if __name__ == "__main__":
    sys.exit(utama())
