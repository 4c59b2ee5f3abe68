"""Ukur dari perintah sampai panel: layar kit berpasangan dengan JupyterLab yang Run All-nya ditekan skrip.

Jalankan dari akar proyek: python -m benchmark.layar [banyak pasangan]
Tiap putaran mulai dari salinan kit yang baru, server baru, dan profil peramban kosong; urutannya dibalik tiap pasangan.
Yang dicetak median: detik dinding, detik prosesor (server dan kernel; peramban), dan memori PSS. Perlu chromium.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import psutil
from playwright.sync_api import sync_playwright

from tests.peramban.chromium import PILIHAN_CHROMIUM, cari_chromium
from tests.peramban.conftest import isi_kit, jalankan_kit
from tests.peramban.lab import Lab

PASANGAN = 5
PANEL = ".lakip-panel"
CARA = {"layar kit": (), "Run All": ("--lengkap",)}
ANGKA = (
    *("server", "panel pertama", "semua panel", "prosesor server dan kernel", "prosesor peramban"),
    *("MiB server dan kernel", "MiB peramban"),
)


def ukur(main: Any, pilihan: tuple[str, ...]) -> tuple[float, ...]:
    """Satu putaran; hasilnya menurut ANGKA."""
    with tempfile.TemporaryDirectory() as folder:
        isi_kit(Path(folder))
        peramban = main.chromium.launch(executable_path=cari_chromium(), args=PILIHAN_CHROMIUM)
        halaman = peramban.new_page(viewport={"width": 1280, "height": 800})
        halaman.set_default_timeout(300_000)
        awal = monotonic()
        with jalankan_kit(Path(folder), *pilihan) as alamat:
            _tunggu_server(alamat)
            hidup = monotonic()
            pertama, semua = _tunggu_panel(halaman, alamat, tekan=bool(pilihan))
            beban = (*_jumlahkan(milik_peramban=False), *_jumlahkan(milik_peramban=True))
        peramban.close()
    return hidup - awal, pertama - awal, semua - awal, beban[0], beban[2], beban[1], beban[3]


def _tunggu_server(alamat: str) -> None:
    """Berkas penandanya ditulis sesaat sebelum server menjawab."""
    while True:
        with suppress(URLError), urlopen(alamat, timeout=60):
            return
        sleep(0.05)


def _tunggu_panel(halaman: Any, alamat: str, tekan: bool) -> tuple[float, float]:
    """Saat panel pertama tampak, dan saat semua sel selesai."""
    halaman.goto(alamat)
    if tekan:
        _tunggu_kernel(halaman, alamat)
        halaman.get_by_role("menuitem", name="Run", exact=True).click()
        halaman.get_by_role("menuitem", name=re.compile("^Run All Cells")).click()
    halaman.locator(PANEL).first.wait_for()
    pertama = monotonic()
    panel_sel = ".jp-CodeCell:has(.jp-OutputArea-output .jupyter-widgets)"
    halaman.wait_for_function(f"document.querySelectorAll('{panel_sel}').length >= 6")
    return pertama, monotonic()


def _tunggu_kernel(halaman: Any, alamat: str) -> None:
    """Run All yang ditekan sebelum kernelnya menganggur dan tersambung hilang begitu saja."""
    lab = Lab(halaman, alamat, Path())
    halaman.locator(".jp-Cell").first.wait_for()
    while not lab.kernel_siap():
        sleep(0.05)


def _jumlahkan(milik_peramban: bool) -> tuple[float, float]:
    """Detik prosesor dan MiB PSS semua proses anak: peramban saja, atau server dan kernel saja."""
    detik = pss = 0.0
    for satu in psutil.Process().children(recursive=True):
        baris = " ".join(satu.cmdline())
        if "playwright" in baris and "driver" in baris:
            continue
        if ("chrom" in Path(baris.split(" ")[0]).name) is milik_peramban:
            waktu = satu.cpu_times()
            detik += waktu.user + waktu.system
            pss += satu.memory_full_info().pss / 2**20
    return detik, pss


def utama() -> None:
    """Cetak median tiap angka, kedua cara bersebelahan."""
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else PASANGAN
    hasil: dict[str, list[tuple[float, ...]]] = {cara: [] for cara in CARA}
    with sync_playwright() as main:
        for ke in range(banyak):
            for cara in list(CARA)[:: 1 if ke % 2 else -1]:
                hasil[cara].append(ukur(main, CARA[cara]))
    beban = ", ".join(f"{satu:.1f}" for satu in os.getloadavg())
    print(f"{banyak} pasangan, {os.cpu_count()} inti, beban mesin {beban}")
    print(f"{'':28}" + "".join(f"{cara:>14}" for cara in CARA))
    for ke, nama in enumerate(ANGKA):
        print(f"{nama:28}" + "".join(f"{median(satu[ke] for satu in hasil[cara]):14.2f}" for cara in CARA))


if __name__ == "__main__":
    utama()
