"""Pengaturan JupyterHub untuk ruang kelas; `jupyterhub_config.py` di sebelahnya hanya memanggil `atur`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final

from tornado.httpserver import HTTPServer

from lakip_helpers.kelas.hub.akun import TANPA_SHELL
from lakip_helpers.kelas.hub.batas import MB
from lakip_helpers.kelas.hub.masuk import SANDI_TERPENDEK, kelas_authenticator
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR
from lakip_helpers.kelas.hub.pemilik import perintah_proksi
from lakip_helpers.kelas.hub.ruang import Rahasia, Ruang, baca_ruang, muat_rahasia
from lakip_helpers.kelas.hub.sertifikat import pastikan_sertifikat
from lakip_helpers.kelas.hub.spawner import kelas_spawner, lingkungan_peserta, perintah_peserta
from lakip_helpers.kelas.hub.takaran_kernel import TakaranKernel, memori_mesin
from lakip_helpers.kelas.hub.tampilan import FOLDER, isi_templat

BERKAS_RUANG: Final = "LAKIP_RUANG"
"""Variabel lingkungan berisi letak `ruang.json`; hanya diberikan kepada hub, tidak kepada peserta."""
NOTEBOOK_AWAL: Final = "00_mulai_di_sini.ipynb"
BITA_PERMINTAAN: Final = 1_000_000
"""Satu permintaan ke hub; formulirnya beberapa ratus bita. Baku Tornado 100 MB, yang ditampung di memori hub, juga dari
yang belum masuk."""
KERNEL_TERTUTUP: Final = "--KernelManager.transport_encryption=required"
"""Semua peserta berada di satu loopback, dan porta kernel di sana terbuka bagi siapa pun: tanpa ini kode dan
keluarannya terbaca peserta lain. Isian perintah menang atas pengaturan di rumah peserta; `siaga.periksa_kernel`
menjaga dukungannya."""
KERNEL_TIDUR: Final = (
    "--ServerApp.kernel_manager_class=lakip_helpers.kelas.hub.kernel.PengelolaKernel",
    "--MappingKernelManager.cull_idle_timeout=3600",
    "--MappingKernelManager.cull_interval=30",
)
"""Kernel yang ditinggalkan ditidurkan, juga selagi peramban masih tersambung; lihat `kernel.py`."""


def atur(c: Any) -> None:
    """Isi pengaturan JupyterHub dari ruang yang disebut LAKIP_RUANG."""
    ruang = baca_ruang(Path(os.environ[BERKAS_RUANG]))
    rahasia = muat_rahasia(ruang)
    atur_hub(c, ruang)
    atur_proksi(c, ruang, rahasia)
    atur_masuk(c, ruang, rahasia)
    atur_peserta(c, ruang)
    atur_menganggur(c, ruang)
    atur_tampilan(c, ruang, rahasia)


def atur_hub(c: Any, ruang: Ruang) -> None:
    """Basis data dan alamat; hub sendiri hanya di loopback. Hub yang mati mendadak menemukan lagi server peserta."""
    c.JupyterHub.bind_url = f"{'https' if ruang.tls else 'http'}://{ruang.alamat}:{ruang.porta}{ruang.awalan}"
    c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{ruang.porta_dalam}"
    c.JupyterHub.db_url = f"sqlite:///{ruang.hub / 'hub.sqlite'}"
    c.JupyterHub.upgrade_db = True
    c.JupyterHub.cookie_secret_file = str(ruang.hub / "kunci_kuki")
    c.JupyterHub.cleanup_servers = True
    c.JupyterHub.concurrent_spawn_limit = 2 * (os.cpu_count() or 1)
    c.JupyterHub.active_server_limit = 0
    c.JupyterHub.allow_named_servers = False
    c.JupyterHub.log_level = "WARN"
    c.JupyterHub.init_spawners_timeout = 30
    HTTPServer.configure(None, max_body_size=BITA_PERMINTAAN)
    c.JupyterHub.last_activity_interval = 60  # papan menyebut siapa yang perambannya tidak lagi menghubungi server
    if ruang.tls:
        kunci, sertifikat = pastikan_sertifikat(ruang.hub, ruang.alamat)
        c.JupyterHub.ssl_key, c.JupyterHub.ssl_cert = str(kunci), str(sertifikat)


def atur_proksi(c: Any, ruang: Ruang, rahasia: Rahasia) -> None:
    """Proxy yang mati dihidupkan lagi oleh hub dalam beberapa detik."""
    c.ConfigurableHTTPProxy.command = perintah_proksi(ruang)
    c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{ruang.porta_dalam + 1}"
    c.ConfigurableHTTPProxy.auth_token = rahasia.kunci_proksi
    c.ConfigurableHTTPProxy.pid_file = str(ruang.hub / "proksi.pid")
    c.ConfigurableHTTPProxy.check_running_interval = 2


def atur_masuk(c: Any, ruang: Ruang, rahasia: Rahasia) -> None:
    """Siapa yang boleh masuk; peserta tidak dapat membuat kunci API yang lebih luas dari dirinya."""
    c.JupyterHub.authenticator_class = kelas_authenticator(rahasia)
    c.FirstUseAuthenticator.dbm_path = str(ruang.hub / "sandi.dbm")
    c.FirstUseAuthenticator.min_password_length = SANDI_TERPENDEK
    c.Authenticator.allow_all = True
    c.Authenticator.admin_users = {AKUN_FASILITATOR}
    c.Authenticator.delete_invalid_users = True


def atur_peserta(c: Any, ruang: Ruang) -> None:
    """Server tiap peserta; terminal mati, akar foldernya `notebooks` di rumahnya sendiri."""
    c.JupyterHub.spawner_class = kelas_spawner(ruang)
    c.Spawner.cmd = perintah_peserta()
    c.Spawner.notebook_dir = str(ruang.rumah / "{username}" / "notebooks")
    c.Spawner.default_url = f"/lab/tree/{NOTEBOOK_AWAL}?reset"
    c.Spawner.environment = lingkungan_peserta(ruang)
    c.Spawner.env_keep = ["PATH", "LANG", "LC_ALL"]
    c.Spawner.poll_interval = 5
    c.Spawner.mem_limit, c.Spawner.cpu_limit = ruang.batas.memori_mb * MB, ruang.batas.inti
    c.SystemdSpawner.unit_name_template = "lakip-kelas-{USERNAME}"
    c.SystemdSpawner.default_shell = TANPA_SHELL
    c.Spawner.http_timeout, c.Spawner.start_timeout = 120, 120
    c.Spawner.args = [
        KERNEL_TERTUTUP,
        "--ServerApp.terminals_enabled=False",
        *KERNEL_TIDUR,
        f"--PengelolaKernel.terjaga={TakaranKernel(memori_mesin(), ruang.peserta).terjaga}",
    ]


def atur_menganggur(c: Any, ruang: Ruang) -> None:
    """Server yang lama tidak dipakai ditutup; pekerjaannya sudah tersimpan."""
    c.JupyterHub.load_roles = [
        {
            "name": "penutup-menganggur",
            "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
            "services": ["penutup-menganggur"],
        }
    ]
    c.JupyterHub.services = [
        {
            "name": "penutup-menganggur",
            "command": [sys.executable, "-m", "jupyterhub_idle_culler", f"--timeout={ruang.jeda_menganggur}"],
        }
    ]


def atur_tampilan(c: Any, ruang: Ruang, rahasia: Rahasia) -> None:
    """Halaman berbahasa Indonesia."""
    from lakip_helpers.kelas.hub.penangan import halaman_tambahan

    c.JupyterHub.template_paths = [str(FOLDER)]
    c.JupyterHub.template_vars = isi_templat(ruang)
    c.JupyterHub.extra_handlers = halaman_tambahan(ruang, rahasia)
    c.JupyterHub.default_url = sesudah_masuk


def sesudah_masuk(penangan_hub: Any) -> str:
    """Fasilitator sampai di halaman awal, tempat papan dan daftar peserta; peserta (kosong) langsung di notebooknya.

    >>> from types import SimpleNamespace as Benda
    >>> hub = Benda(base_url="/hub/")
    >>> [sesudah_masuk(Benda(hub=hub, current_user=Benda(admin=siapa))) for siapa in (True, False)]
    ['/hub/home', '']
    """
    orang = penangan_hub.current_user
    return f"{penangan_hub.hub.base_url}home" if orang and orang.admin else ""
