"""Memeriksa server sebelum ruang dibuka; tiap yang kurang menjadi satu kalimat dengan langkah perbaikannya."""

from __future__ import annotations

import os
import shlex
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatLakip, sebab_program, sebab_sistem
from lakip_helpers.istilah import sebut_perintah
from lakip_helpers.kelas.hub.ruang import Ruang
from lakip_helpers.tulis import BilaAda, tulis_berkas

BUKAN_SIAPA_SIAPA: Final = 65534
"""Akun nobody: dipakai mencoba apakah peserta dapat membaca kit."""
NODE_TERENDAH: Final = 20


def periksa_root() -> None:
    """GalatLakip bila bukan root di Linux: hanya root yang dapat memberi tiap peserta akunnya sendiri."""
    if not sys.platform.startswith("linux"):
        raise GalatLakip(
            "Ruang kelas di satu server hanya berjalan di Linux, karena tiap peserta diberi akun sistemnya sendiri. "
            f"Di Windows dan macOS, bagikan kit lewat flashdisk: `{sebut_perintah('kelas kemas')}`."
        )
    if os.geteuid() != 0:
        raise GalatLakip(
            "Ruang kelas perlu dibuka oleh root, supaya tiap peserta mendapat akun sistemnya sendiri dan tidak dapat "
            "membaca pekerjaan orang lain. Jalankan lagi dengan sudo di depannya."
        )


def periksa_terbaca(ruang: Ruang) -> None:
    """GalatLakip bila akun biasa tidak dapat menjalankan Python dan membaca kit."""
    perintah = [sys.executable, "-P", "-c", "import lakip_helpers, jupyterhub"]
    try:
        hasil = subprocess.run(
            perintah,
            user=BUKAN_SIAPA_SIAPA,
            group=BUKAN_SIAPA_SIAPA,
            extra_groups=[],
            env={"HOME": "/nonexistent"},
            cwd="/",
            capture_output=True,
        )
        terbaca = hasil.returncode == 0
    except OSError:
        terbaca = False
    if not terbaca:
        raise GalatLakip(
            f"Akun peserta tidak dapat membaca kit di {ruang.kit} atau Python di {Path(sys.executable).resolve()}, "
            "biasanya karena letaknya di folder milik root. Salin kit ke /opt/lakip, lalu pasang di sana dengan Python "
            "yang terbaca semua pengguna: /usr/bin/python3 mulai.py kelas buka."
        )


def periksa_kernel() -> None:
    """GalatLakip bila percakapan peserta dengan kernelnya tidak dapat dirahasiakan dari peserta lain di server ini."""
    import zmq
    from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, KernelSpecManager
    from jupyter_client.manager import KernelManager

    kernel = KernelSpecManager().get_kernel_spec(NATIVE_KERNEL_NAME)
    ada = {
        "pyzmq": zmq.has("curve"),
        "jupyter_client": "transport_encryption" in KernelManager.class_trait_names(),
        "ipykernel": "curve" in kernel.metadata.get("supported_encryption", ()),
    }
    kurang = [nama for nama, dapat in ada.items() if not dapat]
    if kurang:
        raise GalatLakip(
            f"Paket {', '.join(kurang)} di server ini tidak dapat merahasiakan percakapan kernel (CURVE), jadi kode "
            "dan keluaran seorang peserta dapat disadap peserta lain; ruang belum dibuka. Pasang ulang paket yang "
            "tersemat di requirements-hub.txt: hapus folder .venv, lalu jalankan lagi perintah yang sama."
        )


def pasang_proksi(ruang: Ruang) -> bool:
    """Pasang configurable-http-proxy ke folder kit bila belum ada; benar bila baru dipasang.

    Galat: GalatLakip bila npm tidak ada atau pemasangan gagal.
    """
    if ruang.proksi.is_file():
        return False
    tujuan = ruang.kit / ".lakip" / "proksi"
    if not shutil.which("npm") or versi_node() < NODE_TERENDAH:
        raise GalatLakip(
            f"Node.js {NODE_TERENDAH} atau lebih baru dan npm belum ada di server ini (ditemukan: "
            f"{versi_node() or 'tidak ada'}); keduanya menjalankan proxy ruang kelas. Pasang dengan: "
            "apt install nodejs npm, lalu jalankan lagi perintah yang sama."
        )
    for nama in ("package.json", "package-lock.json"):
        asal = Path(__file__).resolve().parent / "proksi" / nama
        tulis_berkas(tujuan / nama, asal.read_bytes(), BilaAda.GANTI, buat_folder=True)
    hasil = subprocess.run(perintah_npm(tujuan), capture_output=True, text=True)
    if hasil.returncode:
        raise GalatLakip(
            f"Proxy ruang kelas belum dapat dipasang: {sebab_program(hasil.stderr)}. Periksa sambungan internet, lalu "
            f"jalankan lagi perintah yang sama; bila tetap gagal, tunjukkan kepada petugas TI: "
            f"{shlex.join(perintah_npm(tujuan))}\nRincian dari npm: {galat_npm(hasil.stderr)}"
        )
    return True


def galat_npm(keluaran: str) -> str:
    """Baris galat npm saja; kabar versi baru dan letak lognya tidak menolong siapa pun.

    >>> galat_npm("npm warn lama\\nnpm error ENOTFOUND\\nnpm error A complete log of this run\\nnpm notice versi baru")
    'npm error ENOTFOUND'
    """
    galat = (satu for satu in keluaran.splitlines() if satu.startswith("npm error") and "complete log" not in satu)
    return "\n".join(galat)[:300] or "tidak ada"


def versi_node() -> int:
    """Angka pertama versi Node.js; 0 bila tidak ada.

    >>> versi_node() >= 0
    True
    """
    try:
        keluaran = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout
    except OSError:
        return 0
    return int(keluaran.strip().removeprefix("v").split(".")[0] or 0)


def perintah_npm(tujuan: Path) -> list[str]:
    """Perintah pemasang proxy dengan versi dan sidik tersemat.

    >>> perintah_npm(Path("x"))
    ['npm', 'ci', '--omit=dev', '--no-audit', '--no-fund', '--prefix', 'x']
    """
    return ["npm", "ci", "--omit=dev", "--no-audit", "--no-fund", "--prefix", str(tujuan)]


def periksa_porta(ruang: Ruang) -> None:
    """GalatLakip bila salah satu porta ruang sudah dipakai program lain."""
    for alamat, porta in (
        (ruang.alamat, ruang.porta),
        ("127.0.0.1", ruang.porta_dalam),
        ("127.0.0.1", ruang.porta_dalam + 1),
    ):
        with socket.socket() as soket:
            soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                soket.bind((alamat, porta))
            except OSError as galat:
                raise GalatLakip(
                    f"Porta {porta} di {alamat} tidak dapat dipakai ({sebab_sistem(galat)}), jadi ruang belum dibuka. "
                    f"Tutup program yang memakainya (mungkin ruang lama: {sebut_perintah('kelas tutup')}), atau pilih "
                    "--porta lain."
                ) from None


def punya_alamat(alamat: str) -> bool:
    """Benar bila komputer ini sekarang beralamat itu.

    >>> punya_alamat("127.0.0.1"), punya_alamat("192.0.2.1")
    (True, False)
    """
    with socket.socket() as soket:
        try:
            soket.bind((alamat, 0))
        except OSError:
            return False
    return True


def tebak_alamat() -> str:
    """Alamat server ini di jaringan ruang; loopback bila tidak tersambung ke jaringan. Tidak ada yang dikirim.

    >>> tebak_alamat().count(".")
    3
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as soket:
        try:
            soket.connect(("10.255.255.255", 1))
            return str(soket.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def siapkan_bita(ruang: Ruang) -> None:
    """Kompilasi semua modul sebagai root; peserta tidak dapat menulisnya, jadi tanpa ini tiap server mengulang."""
    perintah = [sys.executable, "-m", "compileall", "-q", "-j", "0", str(ruang.kit / "lakip_helpers"), *_folder_paket()]
    subprocess.run(perintah, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def _folder_paket() -> list[str]:
    import sysconfig

    return [sysconfig.get_path("purelib")]
