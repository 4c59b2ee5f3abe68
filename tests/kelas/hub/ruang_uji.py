"""Ruang kelas sungguhan untuk uji dan ukuran: `lakip kelas buka` di loopback, di ruang nama mount tersendiri."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import terpisah

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.ruang import Ruang
from lakip_helpers.kelas.hub.siaga import pasang_proksi

AKAR = Path(__file__).resolve().parents[3]
LAKIP = [sys.executable, "-P", "-c", "from lakip_helpers.perintah.utama import jalan; jalan()"]


TANPA_PERIKSA = ssl._create_unverified_context()
"""Sertifikat ruang dibuat sendiri."""


@dataclass(frozen=True)
class RuangUji:
    """Ruang yang sedang terbuka."""

    folder: Path
    dasar: str
    proses: subprocess.Popen[bytes]

    @property
    def rahasia(self) -> dict[str, str]:
        """Kode kelas dan kawan-kawannya."""
        return json.loads((self.folder / "hub" / "rahasia.json").read_text(encoding="utf-8"))

    @property
    def log(self) -> str:
        """Log hub."""
        return (self.folder / "hub" / "hub.log").read_text(encoding="utf-8", errors="replace")

    def rumah(self, akun: str) -> Path:
        """Rumah satu peserta."""
        return self.folder / "rumah" / akun

    def lakip(self, *isian: str) -> str:
        """Jalankan `lakip kelas …` di ruang nama yang sama dengan ruang ini."""
        masuk = ["nsenter", "--mount", f"--target={self.proses.pid}", f"--wd={AKAR}"]
        hasil = subprocess.run([*masuk, *LAKIP, "kelas", *isian], capture_output=True, text=True)
        return hasil.stdout + hasil.stderr

    def lakip_di_server_baru(self, *isian: str) -> str:
        """Jalankan `lakip kelas …` di ruang nama lain, yang belum mengenal akun peserta."""
        kerja = Path(tempfile.mkdtemp(prefix="server-baru-", dir=self.folder.parent))
        kerja.chmod(0o711)
        hasil = subprocess.run([*pemisah(kerja), *LAKIP, "kelas", *isian], cwd=AKAR, capture_output=True, text=True)
        return hasil.stdout + hasil.stderr


def pemisah(kerja: Path) -> list[str]:
    """Awalan perintah yang memberi ruang nama mount tersendiri; kosong di mesin sekali pakai (`benchmark/systemd.py`)."""
    if os.environ.get("LAKIP_TANPA_PISAH"):
        return []
    return [sys.executable, str(AKAR / "tests/kelas/hub/terpisah.py"), str(kerja)]


def sebab_dilewati() -> str:
    """Kosong bila ruang dapat dibuka di mesin ini; kalau tidak, sebabnya."""
    if sebab := terpisah.dapat_terpisah():
        return sebab
    if not shutil.which("useradd"):
        return "useradd tidak ada"
    try:
        pasang_proksi(Ruang(Path("/nonexistent"), AKAR))
    except GalatLakip as galat:
        return str(galat)
    return ""


def porta_berurutan() -> int:
    """Porta yang bebas beserta dua sesudahnya; di bawah rentang yang dibagikan sistem kepada sambungan keluar."""
    while True:
        porta = random.randrange(20000, 32000)
        if all(_bebas(porta + tambah) for tambah in range(3)):
            return porta


def _bebas(porta: int) -> bool:
    with socket.socket() as soket:
        return soket.connect_ex(("127.0.0.1", porta)) != 0


@contextmanager
def buka_ruang(*pilihan: str, tunggu: float = 600, folder: Path | None = None, tls: bool = False) -> Iterator[RuangUji]:
    """Ruang terbuka di loopback, tanpa TLS kecuali diminta; ditutup dan dihapus pada akhirnya."""
    kerja = Path(tempfile.mkdtemp(prefix="lakip-ruang-"))
    kerja.chmod(0o711)
    letak = folder or kerja / "ruang"
    porta = porta_berurutan()
    dasar = ["--folder", str(letak), "--alamat", "127.0.0.1", "--porta", str(porta), *([] if tls else ["--tanpa-tls"])]
    ruang = Ruang(letak, AKAR, porta=porta, tls=tls)
    alamat = ruang.url + ruang.awalan
    keluaran = (kerja / "buka.txt").open("wb")
    proses = subprocess.Popen(
        [*pemisah(kerja), *LAKIP, "kelas", "buka", *dasar, *pilihan],
        cwd=AKAR,
        stdout=keluaran,
        stderr=subprocess.STDOUT,
    )
    try:
        _tunggu(f"{alamat}/hub/login", proses, kerja, tunggu)
        yield RuangUji(letak, alamat, proses)
    finally:
        proses.terminate()
        try:
            proses.wait(100)
        except subprocess.TimeoutExpired:
            proses.kill()
            akhiri_di_dalam(kerja)
        keluaran.close()
        shutil.rmtree(kerja, ignore_errors=True)


def proses_di_dalam(folder: Path) -> list[int]:
    """Nomor proses yang berjalan di bawah folder itu, atau menyebutnya di perintahnya."""
    return [int(satu.name) for satu in Path("/proc").glob("[0-9]*") if _di_dalam(satu, str(folder))]


def _di_dalam(proses: Path, folder: str) -> bool:
    try:
        return folder in str((proses / "cwd").readlink()) or folder in (proses / "cmdline").read_text()
    except (OSError, UnicodeError):
        return False


def akhiri_di_dalam(folder: Path) -> None:
    """Hentikan yang tertinggal bila ruang tidak sempat menutup dirinya."""
    for pid in proses_di_dalam(folder):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _tunggu(alamat: str, proses: subprocess.Popen[bytes], kerja: Path, tunggu: float) -> None:
    sampai = time.monotonic() + tunggu
    while time.monotonic() < sampai and proses.poll() is None:
        with suppress(URLError, OSError), urlopen(alamat, timeout=2, context=TANPA_PERIKSA):
            return
        time.sleep(0.2)
    berkas = (kerja / "buka.txt", kerja / "ruang/hub/hub.log", kerja / "hub.log")
    raise RuntimeError("\n".join(satu.read_text() for satu in berkas if satu.is_file()))


POLOS = """
c.JupyterHub.bind_url = "http://127.0.0.1:{porta}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub}"
c.ConfigurableHTTPProxy.command = ["{proksi}"]
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{api}"
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = "polos"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "{kerja}/rumah/{{username}}"
c.Spawner.args = ["--allow-root"]
c.Spawner.http_timeout = 120
"""


@contextmanager
def buka_polos() -> Iterator[tuple[Path, str]]:
    """JupyterHub polos tanpa pengaturan kit, sebagai pembanding; hasilnya folder kerja dan alamatnya."""
    kerja, porta = Path(tempfile.mkdtemp(prefix="lakip-polos-")), porta_berurutan()
    (kerja / "rumah").mkdir()
    proksi = Ruang(Path("/nonexistent"), AKAR).proksi
    isi = POLOS.format(porta=porta, hub=porta + 1, api=porta + 2, proksi=proksi, kerja=kerja)
    (kerja / "polos_config.py").write_text(isi)
    bin_ini = str(Path(sys.executable).parent)
    with (kerja / "hub.log").open("wb") as log:
        proses = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "-f", str(kerja / "polos_config.py")],
            cwd=kerja,
            env=os.environ | {"PATH": f"{bin_ini}:{os.environ['PATH']}"},
            stdout=log,
            stderr=log,
        )
        try:
            _tunggu(f"http://127.0.0.1:{porta}/hub/login", proses, kerja, 600)
            yield kerja, f"http://127.0.0.1:{porta}"
        finally:
            proses.terminate()
            proses.wait(100)
    shutil.rmtree(kerja, ignore_errors=True)


if __name__ == "__main__":
    with buka_ruang(*sys.argv[1:]) as ruang:
        print(ruang.dasar, ruang.rahasia, os.getpid())
        input()
