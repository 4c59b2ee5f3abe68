"""Gangguan yang sama di server ber-systemd: Debian kecil dinyalakan dengan systemd sebagai PID 1, lalu ruang dibuka.

    sudo apt install debootstrap systemd-container
    sudo .venv/bin/python benchmark/systemd.py [FOLDER_DEBIAN [GANGGUAN ...]]

Debian dibuat sekali di FOLDER_DEBIAN (baku `/var/tmp/debian-lakip`, kira-kira 420 MB, beberapa menit); kit, Python, dan
Node.js mesin ini diikat ke dalamnya. Yang dicetak keluaran `gangguan.py` di sana. Jenis cgroup mengikuti mesin ini,
jadi yang tidak ada di sini tidak teruji. Pada cgroup v1 pengendalinya dibuka dahulu: nspawn memasangnya hanya terbaca.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
DEBIAN = Path("/var/tmp/debian-lakip")
PAKET = "systemd,systemd-sysv,dbus,python3,nodejs,passwd,iproute2,procps"
HASIL = Path("/var/hasil-lakip")
"""Di dalam Debian itu: folder mesin ini tempat keluarannya ditulis; selain itu tidak ada yang tertinggal (overlay)."""
NOMOR_AKUN = 30_000
TENTANG_NOMOR = ("UID_MIN", "UID_MAX", "GID_MIN", "GID_MAX")
LAYANAN = """[Unit]
After=multi-user.target
[Service]
Type=oneshot
WorkingDirectory={akar}
Environment=LAKIP_TANPA_PISAH=1 PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
ExecStartPre=-/bin/sh -c 'for c in memory cpu cpuacct pids; do mount -o remount,rw,bind /sys/fs/cgroup/$c; done'
ExecStartPre=/bin/systemctl daemon-reexec
ExecStart={python} benchmark/gangguan.py {gangguan}
ExecStopPost=/bin/systemctl --no-block poweroff
StandardOutput=append:{hasil}/keluaran.txt
StandardError=inherit
TimeoutStartSec=3600
[Install]
WantedBy=default.target
"""


def buat_debian(folder: Path) -> None:
    """Debian kecil di `folder`, dari cermin paket yang dipakai apt mesin ini."""
    if (folder / "bin/systemctl").exists():
        return
    subprocess.run(["debootstrap", "--variant=minbase", f"--include={PAKET}", "bookworm", str(folder)], check=True)


def siapkan(folder: Path, gangguan: list[str]) -> None:
    """Pasang layanan yang menjalankan gangguan lalu mematikan Debian itu; rumah root dapat dilewati, demi Python."""
    layanan = folder / "etc/systemd/system/lakip-gangguan.service"
    isi = LAYANAN.format(akar=AKAR, python=sys.executable, gangguan=" ".join(gangguan), hasil=HASIL)
    layanan.write_text(isi, encoding="utf-8")
    hidup = folder / "etc/systemd/system/default.target.wants/lakip-gangguan.service"
    hidup.parent.mkdir(exist_ok=True)
    hidup.unlink(missing_ok=True)
    hidup.symlink_to("/etc/systemd/system/lakip-gangguan.service")
    (folder / "root").chmod(0o711)
    _pisahkan_nomor_akun(folder / "etc/login.defs")


def _pisahkan_nomor_akun(berkas: Path) -> None:
    """Akun di sana bernomor lain daripada akun mesin ini: batas proses dan penghentian berlaku menurut nomor akun."""
    tetap = [baris for baris in berkas.read_text(encoding="utf-8").splitlines() if not baris.startswith(TENTANG_NOMOR)]
    nomor = [f"{nama} {NOMOR_AKUN if nama.endswith('MIN') else NOMOR_AKUN + 999}" for nama in TENTANG_NOMOR]
    berkas.write_text("\n".join([*tetap, *nomor, ""]), encoding="utf-8")


def nyalakan(folder: Path) -> str:
    """Nyalakan Debian itu sampai ia mati sendiri; hasilnya yang dicetak di dalamnya."""
    terikat = {AKAR, Path(sys.base_prefix).resolve(), Path(shutil.which("node") or "/usr/bin/node")}
    with tempfile.TemporaryDirectory(prefix="lakip-systemd-") as hasil:
        ikat = [f"--bind={letak}" for letak in sorted(terikat)] + [f"--bind={hasil}:{HASIL}"]
        perintah = ["systemd-nspawn", "-b", "--register=no", "--keep-unit", "--volatile=overlay", "-D", str(folder)]
        subprocess.run([*perintah, *ikat], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
        return (Path(hasil) / "keluaran.txt").read_text(encoding="utf-8", errors="replace")


def utama() -> int:
    """Pintu perintah."""
    if os.geteuid() or not (shutil.which("debootstrap") and shutil.which("systemd-nspawn")):
        print(
            "Tidak dijalankan: perlu root, debootstrap, dan systemd-nspawn (apt install debootstrap systemd-container)"
        )
        return 2
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else DEBIAN
    buat_debian(folder)
    siapkan(folder, sys.argv[2:])
    hasil = nyalakan(folder)
    print(hasil)
    return 0 if "semua gangguan terlewati" in hasil else 1


if __name__ == "__main__":
    sys.exit(utama())
