"""Menjalankan hub dan menjaganya: yang mati mendadak dihidupkan lagi, Ctrl+C menutup dengan rapi."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.istilah import LINGKUNGAN_SEBUTAN
from lakip_helpers.kelas.hub.batas import (
    bongkar_kelompok,
    jenis_cgroup,
    masuk_kelompok,
    pasang_kelompok,
    susun_kelompok_hub,
)
from lakip_helpers.kelas.hub.nama import nama_tampil
from lakip_helpers.kelas.hub.penjaga import hentikan_proses, pelanggar, ukur_rumah
from lakip_helpers.kelas.hub.ruang import Ruang
from lakip_helpers.kelas.hub.spawner_systemd import ada_systemd
from lakip_helpers.kelas.hub.yatim import akhiri, akhiri_semua, akhiri_sisa, anak_sendiri, pungut, tampung_yatim
from lakip_helpers.tulis import BilaAda, tulis_berkas

PENUTUP: Final = "jupyterhub_idle_culler"
KONFIGURASI: Final = Path(__file__).resolve().parent / "jupyterhub_config.py"
JEDA_SIMPAN: Final = 25
"""Peramban menyimpan notebook tiap 20 detik; menunggu sedikit lebih lama membuat yang terakhir pun tersimpan."""
JEDA_UKUR: Final = 15
COBA_HIDUPKAN: Final = 5
RENTANG_COBA: Final = 600.0
LAMA_BERHENTI: Final = 90


def lingkungan_hub(ruang: Ruang) -> dict[str, str]:
    """Variabel lingkungan hub: hanya yang perlu, supaya tidak ada titipan yang sampai ke peserta.

    >>> sorted(lingkungan_hub(Ruang(Path("a"), Path("b"))))[:2]
    ['HOME', 'LAKIP_RUANG']
    """
    bin_ini = Path(sys.executable).parent
    return {
        "HOME": str(ruang.hub),
        "LAKIP_RUANG": str(ruang.hub / "ruang.json"),
        "PATH": os.pathsep.join([str(bin_ini), os.environ.get("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")]),
        LINGKUNGAN_SEBUTAN: os.environ.get(LINGKUNGAN_SEBUTAN, ""),
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
    }


def mulai_hub(ruang: Ruang) -> subprocess.Popen[bytes]:
    """Jalankan hub; keluarannya masuk `hub/hub.log` yang hanya terbaca root."""
    masuk = pasang_kelompok(susun_kelompok_hub("" if ada_systemd() else jenis_cgroup()))
    log = os.open(ruang.hub / "hub.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "jupyterhub", "-f", str(KONFIGURASI)],
            cwd=ruang.hub,
            env=lingkungan_hub(ruang),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=lambda: siapkan_hub(masuk),
        )
    finally:
        os.close(log)


def siapkan_hub(masuk: Iterable[Path] = ()) -> None:
    """Dijalankan hub sebelum mulai: masuk kelompoknya, mati bersama ruang, berkas terbukanya sebanyak yang diizinkan.

    Batas lunak shell biasanya 1.024; seorang peserta dapat menghabiskannya dengan sambungan yang menganggur.
    """
    import resource

    masuk_kelompok(masuk)
    ikut_berhenti()
    atas = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (atas, atas))


def ikut_berhenti(sinyal: int = signal.SIGTERM) -> None:
    """Dijalankan proses anak: bila induknya mati mendadak, anak mendapat `sinyal` (PR_SET_PDEATHSIG, Linux)."""
    import ctypes

    ctypes.CDLL(None).prctl(1, sinyal)


def pid_ruang(ruang: Ruang) -> int | None:
    """Nomor proses `lakip kelas buka` yang sedang menjalankan ruang ini; None bila tidak ada.

    >>> pid_ruang(Ruang(Path("tidak-ada"), Path("b"))) is None
    True
    """
    try:
        with (ruang.hub / "buka.pid").open("rb") as dibuka:
            return int(dibuka.read()) if _terkunci(dibuka) else None
    except (OSError, ValueError):
        return None


def _terkunci(dibuka: IO[bytes]) -> bool:
    """Kuncinya dipegang `jaga` selama ruang terbuka dan lepas sendiri bila ia mati, juga mati mendadak."""
    import fcntl

    try:
        fcntl.flock(dibuka, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False


@dataclass
class Penjaga:
    """Satu ruang yang sedang berjalan: hubnya, dan kapan ia terakhir dihidupkan lagi."""

    ruang: Ruang
    kabari: Callable[[str], None]
    hub: subprocess.Popen[bytes] | None = None
    _hidup_lagi: list[float] = field(default_factory=list)
    _ukuran: dict[str, int] = field(default_factory=dict)
    _ukur_berikut: float = 0.0

    def langkah(self, kini: float) -> bool:
        """Satu putaran: hidupkan hub yang mati, dan sekali-sekali ukur rumah peserta; salah bila ruang ditutup.

        Hub yang keluar dengan kode 0 ditutup fasilitator lewat halaman adminnya, jadi tidak dihidupkan lagi.
        """
        keluar = None if self.hub is None else self.hub.poll()
        if keluar == 0:
            return False
        if self.hub is None or keluar is not None:
            self._hidupkan(kini)
        if kini >= self._ukur_berikut:
            self._ukur_berikut = kini + JEDA_UKUR
            self._jaga_disk()
        return True

    def tutup(self) -> None:
        """Hentikan hub beserta proxy dan semua server peserta."""
        if self.hub is None or self.hub.poll() is not None:
            return
        self.hub.send_signal(signal.SIGTERM)
        try:
            self.hub.wait(LAMA_BERHENTI)
        except subprocess.TimeoutExpired:
            self.hub.kill()
            self.hub.wait()

    def _hidupkan(self, kini: float) -> None:
        if self.hub is not None:
            self._hidup_lagi = [satu for satu in self._hidup_lagi if kini - satu < RENTANG_COBA] + [kini]
            if len(self._hidup_lagi) > COBA_HIDUPKAN:
                raise GalatLakip(
                    f"Hub berhenti {len(self._hidup_lagi)} kali dalam sepuluh menit, jadi ruang ditutup. Pekerjaan "
                    f"peserta yang tersimpan tetap ada. Sebabnya ada di akhir {self.ruang.hub / 'hub.log'}."
                )
            self.kabari("Hub berhenti mendadak; dihidupkan lagi. Server peserta tetap berjalan.")
            akhiri(anak_sendiri(PENUTUP))  # hub baru membuka yang baru; proxy lama diurusnya sendiri lewat proksi.pid
        self.hub = mulai_hub(self.ruang)

    def _jaga_disk(self) -> None:
        kini = ukur_rumah(self.ruang.rumah, self.ruang.sementara)
        for akun in pelanggar(self._ukuran, kini, self.ruang.batas.rumah_mb):
            with contextlib.suppress(KeyError):
                hentikan_proses(akun)
                self.kabari(
                    f"{nama_tampil(akun)} memakai {kini[akun] // 1_000_000} MB, lebih dari jatah "
                    f"{self.ruang.batas.rumah_mb} MB; programnya dihentikan, berkasnya tidak dihapus."
                )
        self._ukuran = kini


def jaga(ruang: Ruang, kabari: Callable[[str], None]) -> None:
    """Jalankan ruang sampai Ctrl+C atau `lakip kelas tutup`; kembali sesudah semuanya berhenti."""
    penjaga = Penjaga(ruang, kabari)
    berkas_pid = ruang.hub / "buka.pid"
    tampung_yatim()
    with _tandai_terbuka(berkas_pid):
        try:
            with _sampai_diminta() as berhenti:
                while not berhenti and penjaga.langkah(time.monotonic()):
                    pungut(anak_sendiri() - {penjaga.hub.pid if penjaga.hub else 0})
                    time.sleep(1)
            kabari("Menutup ruang: server peserta dihentikan satu per satu ...")
        finally:
            penjaga.tutup()
            akhiri_semua()
            if ada_systemd():  # server peserta di sana bukan turunan proses ini
                akhiri_sisa(ruang)
            bongkar_kelompok()
            berkas_pid.unlink(missing_ok=True)


@contextlib.contextmanager
def _tandai_terbuka(berkas_pid: Path) -> Iterator[None]:
    import fcntl

    tulis_berkas(berkas_pid, str(os.getpid()), BilaAda.GANTI)
    with berkas_pid.open("rb") as dibuka:
        fcntl.flock(dibuka, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def _sampai_diminta() -> Iterator[list[int]]:
    """Daftar sinyal yang datang; kosong selama belum ada yang meminta berhenti."""
    datang: list[int] = []
    lama = {
        satu: signal.signal(satu, lambda nomor, _: datang.append(nomor)) for satu in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield datang
    finally:
        for satu, penangan in lama.items():
            signal.signal(satu, penangan)


def minta_tutup(ruang: Ruang, jeda: float = JEDA_SIMPAN) -> bool:
    """Minta ruang ini ditutup, sesudah menunggu simpan otomatis; salah bila ruang tidak sedang berjalan."""
    pid = pid_ruang(ruang)
    if pid is None:
        return False
    time.sleep(jeda)
    os.kill(pid, signal.SIGTERM)
    batas = time.monotonic() + LAMA_BERHENTI + 10
    while pid_ruang(ruang) is not None and time.monotonic() < batas:
        time.sleep(0.5)
    return True
