"""Server peserta di server ber-systemd: satu unit sementara tiap peserta, dibuka jupyterhub-systemdspawner.

Memori dan prosesor dibatasi systemd (cgroup miliknya, v2 atau v1); batas tiap proses dan folder sementara sama dengan
ruang tanpa systemd (`batas.py`, `sementara.py`), hanya ditulis sebagai sifat unit.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from lakip_helpers.kelas.hub.akun import pastikan_akun
from lakip_helpers.kelas.hub.batas import susun_rlimit
from lakip_helpers.kelas.hub.porta_peserta import tunggu_milik
from lakip_helpers.kelas.hub.ruang import Batas, Ruang

TANDA_SYSTEMD: Final = Path("/run/systemd/system")
"""Ada hanya bila PID 1 adalah systemd; begitu pula cara sd_booted(3) mengenalinya."""


def ada_systemd(tanda: Path = TANDA_SYSTEMD) -> bool:
    """Benar bila systemd menjalankan mesin ini, dan versinya cukup bagi jupyterhub-systemdspawner.

    >>> ada_systemd(Path("tidak-ada"))
    False
    """
    if not (tanda.is_dir() and shutil.which("systemd-run")):
        return False
    from systemdspawner.systemd import get_systemd_version
    from systemdspawner.systemdspawner import SYSTEMD_REQUIRED_VERSION

    return bool((get_systemd_version() or 0) >= SYSTEMD_REQUIRED_VERSION)


def susun_sifat(batas: Batas, sementara: Path, tempat: Iterable[Path]) -> dict[str, str]:
    """Sifat unit di luar memori dan prosesor, yang sudah diisi systemdspawner dari `mem_limit` dan `cpu_limit`.

    >>> sifat = susun_sifat(Batas(proses=9), Path("/s/lk-siti"), [Path("/tmp"), Path("/dev/shm")])
    >>> sifat["TasksMax"], sifat["BindPaths"]
    ('9', '"/s/lk-siti":/tmp "/s/lk-siti":/dev/shm')
    """
    rlimit = {f"Limit{nama.removeprefix('RLIMIT_')}": str(nilai) for nama, nilai in susun_rlimit(batas)}
    return {
        **rlimit,
        "MemorySwapMax": "0",
        "TasksMax": str(batas.proses),
        "UMask": "0077",
        "BindPaths": " ".join(f'"{sementara}":{letak}' for letak in tempat),
        "TimeoutStopSec": "30",
        "CollectMode": "inactive-or-failed",
    }


def kelas_systemd(ruang: Ruang, tempat: tuple[Path, ...]) -> type[Any]:
    """Spawner untuk satu ruang di server ber-systemd."""
    from systemdspawner import SystemdSpawner

    class SpawnerSystemd(SystemdSpawner):  # type: ignore[misc]
        """SystemdSpawner yang membuat akun lebih dahulu dan menambahkan batas kit."""

        async def start(self) -> tuple[str, int]:
            """Buat akun bila belum ada, lalu buka unitnya."""
            akun = self.user.name
            await asyncio.to_thread(pastikan_akun, akun, ruang.rumah, ruang.sementara)
            self.unit_extra_properties = susun_sifat(ruang.batas, ruang.sementara / akun, tempat)
            alamat: tuple[str, int] = await super().start()
            await tunggu_milik(self, alamat[1])
            return alamat

    return SpawnerSystemd
