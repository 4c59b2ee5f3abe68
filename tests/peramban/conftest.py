"""JupyterLab sungguhan dari `lakip mulai`, dibuka di chromium seperti oleh peserta.

Satu server dan satu chromium melayani semua uji; tiap uji mulai dengan halaman kosong, tanpa kernel, dan dengan isi kit
yang utuh. Kernelnya cabang satu induk seperti di ruang kelas, jadi pustaka dimuat sekali, bukan sekali tiap notebook;
uji yang memakai `kernel_laptop` mendapat kernel sebagai proses tersendiri seperti di laptop. Pada akhir uji diperiksa:
tidak ada permintaan ke komputer lain, tidak ada galat halaman, tidak ada dialog yang tertinggal, tidak ada yang ditulis
ke folder rumah pengguna. Batas waktunya panjang: mesin yang lambat bukan kesalahan.
Tangkapan layar disimpan ke folder LAKIP_TANGKAPAN.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from lakip_helpers.perintah.mulai import porta_bebas
from tests.peramban.chromium import PILIHAN_CHROMIUM, cari_chromium
from tests.peramban.lab import BATAS_BUKA_DETIK, BATAS_DETIK, Lab, tunggu

AKAR = Path(__file__).resolve().parents[2]
JALANKAN = "from lakip_helpers.perintah.utama import jalan; jalan()"
TANPA_CHROMIUM = "chromium tidak ada di komputer ini (Debian: apt-get install chromium)"
SEPERTI_RUANG_KELAS = {
    "ServerApp": {"kernel_manager_class": "lakip_helpers.kelas.hub.kernel.PengelolaKernel"},
    "PengelolaKernel": {"terjaga": 99},
}
PYTHON_LAPTOP = f"{Path(sys.executable).parent}/./{Path(sys.executable).name}"
"""Letak yang sama dengan ejaan lain, jadi bukan perintah yang dikenal penyedia kernel bercabang."""
SEPERTI_LAPTOP = {
    "argv": [PYTHON_LAPTOP, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
    "display_name": "Python 3",
    "language": "python",
}
TAMBAHAN = ".lakip/tambahan"
"""Isi JUPYTER_PATH server uji, yang mendahului kernel bawaan."""
BUKAN_KIT = shutil.ignore_patterns("berkas_kerja", "sumber", ".*")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Semua uji di folder ini bertanda `peramban`, dan dilewati bila chromium tidak ada."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.peramban)
            if cari_chromium() is None:
                item.add_marker(pytest.mark.skip(reason=TANPA_CHROMIUM))


@contextmanager
def jalankan_kit(akar: Path, *pilihan: str) -> Iterator[str]:
    """Jalankan `lakip mulai --tanpa-peramban` pada folder itu; hasilnya alamat notebook 00 yang ditulisnya."""
    log = akar / "server.log"
    porta = porta_bebas(random.randrange(18000, 30000))  # acak: beberapa uji mencari porta pada saat yang sama
    perintah = [sys.executable, "-c", JALANKAN, "mulai", "--tanpa-peramban", "--porta", str(porta), *pilihan]
    lingkungan = {nama: isi for nama, isi in os.environ.items() if nama != "LAKIP_KERJA"}
    rumah = akar / "rumah"
    rumah.mkdir()
    lingkungan |= {"LAKIP_AKAR": str(akar), "PYTHONUTF8": "1", "HOME": str(rumah), "USERPROFILE": str(rumah)}
    lingkungan["JUPYTER_PATH"] = str(akar / TAMBAHAN)
    with log.open("w", encoding="utf-8") as tulis:
        server = subprocess.Popen(perintah, env=lingkungan, stdout=tulis, stderr=tulis)
    try:
        tunggu(
            lambda: server.poll() is not None or any(akar.glob(".lakip/jupyter/runtime/jpserver-*.json")),
            "server hidup",
            BATAS_BUKA_DETIK,
        )
        teks = log.read_text(encoding="utf-8")
        assert server.poll() is None, teks
        yield re.search(r"http://\S+", teks).group()
    finally:
        server.terminate()
        try:
            server.wait(BATAS_DETIK)
        except subprocess.TimeoutExpired:
            server.kill()
            raise


def isi_kit(akar: Path) -> None:
    """Kembalikan `notebooks/` di folder itu menjadi seperti kit yang baru disalin."""
    for lama in ("notebooks", ".lakip/jupyter/workspaces", ".lakip/jupyter/settings"):
        shutil.rmtree(akar / lama, ignore_errors=True)
    shutil.copytree(AKAR / "notebooks", akar / "notebooks", ignore=BUKAN_KIT)


@pytest.fixture(scope="package")
def jendela(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Satu jendela chromium, berfolder profil: JupyterLab sekali diunduh dan diurai untuk semua uji di folder ini.

    Ditutup begitu folder ini selesai: playwright menahan event loop, dan uji lain sesudahnya memerlukan miliknya sendiri.
    """
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=BATAS_DETIK * 1000)
    with sync_playwright() as main:
        jendela = main.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profil"),
            executable_path=cari_chromium(),
            args=PILIHAN_CHROMIUM,
            viewport={"width": 1280, "height": 800},
        )
        jendela.set_default_timeout(BATAS_DETIK * 1000)
        yield jendela
        jendela.close()


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """JupyterLab kit untuk semua uji: foldernya dan alamat notebook 00."""
    akar = tmp_path_factory.mktemp("kit")
    isi_kit(akar)
    tulis_json(akar / ".lakip/jupyter/config/jupyter_server_config.json", SEPERTI_RUANG_KELAS)
    with jalankan_kit(akar) as alamat:
        yield akar, alamat


def tulis_json(berkas: Path, pengaturan: dict[str, Any]) -> None:
    """Tulis pengaturan Jupyter beserta foldernya."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_text(json.dumps(pengaturan), encoding="utf-8")


@pytest.fixture
def kernel_laptop(server: tuple[Path, str]) -> Iterator[None]:
    """Kernel yang dinyalakan selama uji ini proses tersendiri, bukan cabang."""
    berkas = server[0] / TAMBAHAN / "kernels/python3/kernel.json"
    tulis_json(berkas, SEPERTI_LAPTOP)
    yield
    shutil.rmtree(berkas.parent)


@pytest.fixture
def lab(server: tuple[Path, str], jendela: Any) -> Iterator[Lab]:
    """JupyterLab kit di chromium, belum membuka notebook apa pun."""
    akar, alamat = server
    lab = Lab(jendela.new_page(), alamat, akar)
    yield lab
    try:
        lab.periksa()
    finally:
        lab.halaman.close()
        lab.matikan_kernel()
        isi_kit(akar)
