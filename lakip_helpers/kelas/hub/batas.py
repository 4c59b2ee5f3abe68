"""Batas tiap peserta tanpa systemd: rlimit pada tiap proses, dan cgroup (v2 atau v1) untuk semua prosesnya bersama.

rlimit selalu berlaku; cgroup dipakai bila dapat ditulisi, dan `buka` menyebut yang mana. Keduanya dipasang sebelum
proses peserta berganti pemilik, jadi peserta tidak dapat menaikkannya.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lakip_helpers.kelas.hub.ruang import Batas

AKAR_CGROUP: Final = Path("/sys/fs/cgroup")
KELOMPOK: Final = "lakip-kelas"
PERIODE: Final = 100_000
BOBOT: Final = {"v1": ("cpu", "cpu.shares", 1024), "v2": ("", "cpu.weight", 100)}
"""Folder pengendali, berkas, dan bobot biasa giliran prosesor sebuah cgroup."""
BERAT_KELAS, BERAT_HUB = 20, 8
"""Kali bobot biasa: seluruh kelas di hadapan proses lain; di dalamnya hub dan proxy, yang dilalui setiap Periksa, di
hadapan tiap peserta."""
KELOMPOK_HUB: Final = "hub"
MB: Final = 1024 * 1024
PR_SET_NO_NEW_PRIVS: Final = 38


@dataclass(frozen=True)
class Kelompok:
    """Satu cgroup peserta: folder-foldernya, dan nilai yang ditulis ke berkas-berkasnya."""

    folder: tuple[Path, ...]
    nilai: tuple[tuple[Path, str], ...]


def jenis_cgroup(akar: Path = AKAR_CGROUP) -> str:
    """“v2”, “v1”, atau kosong bila tidak ada cgroup yang dapat ditulisi.

    >>> jenis_cgroup(Path("tidak-ada"))
    ''
    """
    if (akar / "cgroup.controllers").is_file():
        pengendali = (akar / "cgroup.controllers").read_text(encoding="ascii").split()
        return "v2" if {"memory", "pids"} <= set(pengendali) and os.access(akar, os.W_OK) else ""
    return "v1" if all(os.access(akar / nama, os.W_OK) for nama in ("memory", "pids")) else ""


def susun_kelompok(jenis: str, akun: str, batas: Batas, akar: Path = AKAR_CGROUP) -> Kelompok:
    """Folder dan nilai cgroup untuk satu peserta; kosong bila cgroup tidak ada.

    >>> satu = susun_kelompok("v2", "lk-siti", Batas(memori_mb=1), Path("cg"))
    >>> [(letak.as_posix(), isi) for letak, isi in satu.nilai][0]
    ('cg/lakip-kelas/lk-siti/memory.max', '1048576')
    """
    memori, kuota = str(batas.memori_mb * MB), int(batas.inti * PERIODE)
    if jenis == "v2":
        folder = akar / KELOMPOK / akun
        nilai = {"memory.max": memori, "memory.swap.max": "0", "pids.max": str(batas.proses)}
        nilai["cpu.max"] = f"{kuota} {PERIODE}"
        return Kelompok((folder,), tuple((folder / nama, isi) for nama, isi in nilai.items()))
    if jenis == "v1":
        isi_v1 = {
            "memory": ("memory.limit_in_bytes", memori),
            "pids": ("pids.max", str(batas.proses)),
            "cpu": ("cpu.cfs_quota_us", str(kuota)),
        }
        letak = {nama: akar / nama / KELOMPOK / akun for nama in isi_v1}
        nilai_v1 = tuple((letak[nama] / berkas, isi) for nama, (berkas, isi) in isi_v1.items())
        return Kelompok(tuple(letak.values()), nilai_v1)
    return Kelompok((), ())


def susun_kelompok_hub(jenis: str, akar: Path = AKAR_CGROUP) -> Kelompok:
    """Kelompok hub dan proxy, hanya giliran prosesornya, juga giliran kelas itu sendiri; kosong bila cgroup tidak ada.

    >>> [(letak.as_posix(), isi) for letak, isi in susun_kelompok_hub("v1", Path("cg")).nilai]
    [('cg/cpu/lakip-kelas/hub/cpu.shares', '8192'), ('cg/cpu/lakip-kelas/cpu.shares', '20480')]
    """
    if not jenis:
        return Kelompok((), ())
    pengendali, berkas, biasa = BOBOT[jenis]
    kelas = akar / pengendali / KELOMPOK
    folder = kelas / KELOMPOK_HUB
    return Kelompok((folder,), ((folder / berkas, f"{biasa * BERAT_HUB}"), (kelas / berkas, f"{biasa * BERAT_KELAS}")))


def pasang_kelompok(kelompok: Kelompok) -> tuple[Path, ...]:
    """Buat cgroup peserta dan isi nilainya; hasilnya berkas `cgroup.procs` yang harus dimasuki prosesnya.

    Pengendali yang tidak ada di mesin ini dilewati; rlimit tetap berlaku.
    """
    siap = []
    for folder in kelompok.folder:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            _teruskan_pengendali(folder.parent)
            siap.append(folder / "cgroup.procs")
    isi_kelompok(kelompok.nilai)
    return tuple(siap)


def isi_kelompok(nilai: Iterable[tuple[Path, str]]) -> None:
    """Tulis nilai-nilai cgroup; yang berkasnya tidak ada di mesin ini dilewati."""
    for berkas, isi in nilai:
        with contextlib.suppress(OSError):
            berkas.write_text(isi, encoding="ascii")


def masuk_kelompok(masuk: Iterable[Path]) -> None:
    """Pindahkan proses ini ke dalam cgroup yang sudah dipasang."""
    isi_kelompok((berkas, str(os.getpid())) for berkas in masuk)


def _teruskan_pengendali(induk: Path) -> None:
    """Hanya cgroup v2: pengendali harus diteruskan dari induk ke anaknya."""
    for folder in (induk.parent, induk):
        berkas = folder / "cgroup.subtree_control"
        if berkas.is_file():
            for pengendali in ("+memory", "+pids", "+cpu"):
                with contextlib.suppress(OSError):
                    berkas.write_text(pengendali, encoding="ascii")


def bongkar_kelompok(akar: Path = AKAR_CGROUP) -> None:
    """Hapus cgroup semua peserta sesudah ruang ditutup; yang masih berisi proses dibiarkan."""
    for kelas in (akar / KELOMPOK, *akar.glob(f"*/{KELOMPOK}")):
        if kelas.is_dir():
            for folder in (*(satu for satu in kelas.iterdir() if satu.is_dir()), kelas):
                with contextlib.suppress(OSError):
                    folder.rmdir()


def susun_rlimit(batas: Batas) -> tuple[tuple[str, int], ...]:
    """Nama dan nilai rlimit untuk tiap proses peserta.

    DATA menghitung memori yang ditulisi (AS juga menghitung pustaka yang dipetakan); tiga perempat, supaya kernel yang
    rakus mendapat MemoryError sebelum kelompoknya penuh dan server ikut mati. NPROC menghitung utas milik akun.

    >>> dict(susun_rlimit(Batas(memori_mb=1, proses=9, berkas_mb=2)))["RLIMIT_FSIZE"]
    2097152
    """
    return (
        ("RLIMIT_DATA", batas.memori_mb * MB * 3 // 4),
        ("RLIMIT_NPROC", batas.proses),
        ("RLIMIT_FSIZE", batas.berkas_mb * MB),
        ("RLIMIT_NOFILE", 4096),
        ("RLIMIT_CORE", 0),
    )


def pengekang(batas: Batas, masuk: tuple[Path, ...]) -> Callable[[], None]:
    """Fungsi yang dijalankan proses peserta sesaat sebelum berganti pemilik: masuk cgroup, memasang rlimit, dan
    melepas hak yang didapat dari program setuid (PR_SET_NO_NEW_PRIVS)."""
    import ctypes
    import resource

    libc = ctypes.CDLL(None)
    semua = [(getattr(resource, nama), nilai) for nama, nilai in susun_rlimit(batas)]

    def kekang() -> None:
        masuk_kelompok(masuk)
        for jenis, nilai in semua:
            atas = resource.getrlimit(jenis)[1]
            nilai_sah = nilai if atas == resource.RLIM_INFINITY else min(nilai, atas)
            resource.setrlimit(jenis, (nilai_sah, nilai_sah))
        libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        os.umask(0o077)

    return kekang
