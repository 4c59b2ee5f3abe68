"""Memasang kit ke folder `.venv` dengan versi dan sidik (hash) tersemat, lalu menjalankan yang diminta.

Dipanggil `mulai.py` dengan Python mana pun mulai 3.11, sebelum paket apa pun terpasang: hanya memakai pustaka baku.
Rincian pemasangan ada di `.lakip/pasang.log`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, STDOUT

from lakip_helpers.perintah.sebab_gagal import SEBAB_UNDUHAN, cari_sebab

AKAR = Path(__file__).resolve().parents[2]
VENV = AKAR / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOG = AKAR / ".lakip" / "pasang.log"
KUNCI = AKAR / ".lakip" / "pasang.kunci"
RODA = AKAR / "roda"
CAP = VENV / "lakip-terpasang.txt"
BELUM_SELESAI = "belum selesai"
DAFTAR, DAFTAR_HUB, DAFTAR_UJI = "requirements.txt", "requirements-hub.txt", "requirements-uji.txt"
PERINTAH_HUB = (["kelas", "buka"],)
KATA_PASANG = {
    DAFTAR: "Menyiapkan kit LAKIP",
    DAFTAR_HUB: "Menambahkan server ruang kelas ke kit",
    DAFTAR_UJI: "Menambahkan alat uji ke kit",
}

# Nama berkas terpanjang di dalam .venv 159 huruf; Windows berhenti pada 260 huruf.
AKAR_TERPANJANG = 95
# yang memang diketik orang: tanpa mengaktifkan .venv, perintah `lakip` tidak dikenal jendela perintah
SEBUTAN = ("python" if os.name == "nt" else "python3") + " mulai.py"
if os.environ.get("SUDO_USER"):  # ruang kelas dibuka dengan sudo; perintah berikutnya pun memerlukannya
    SEBUTAN = "sudo " + SEBUTAN
JALANKAN_LAKIP = f"from lakip_helpers.perintah.utama import jalan; jalan({SEBUTAN!r})"


class Gagal(Exception):
    """Satu langkah pemasangan gagal; isinya keluaran langkah itu, bukan kalimat untuk dibaca orang."""


def kalimat(keluaran: str) -> str:
    """Ubah keluaran pemasang menjadi kalimat: apa yang terjadi, apa yang dilakukan, di mana rinciannya."""
    _, apa, lakukan = cari_sebab(keluaran)
    rincian = f"\nRincian: {LOG}" if LOG.is_file() else ""
    return f"{apa} {lakukan}".format(akar=AKAR, python=platform.python_version()) + rincian


def lingkungan() -> dict[str, str]:
    """Variabel lingkungan untuk semua program yang dipanggil, tanpa titipan program lain yang mengacaukan Python."""
    lain = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX"}}
    return {"PIP_DEFAULT_TIMEOUT": "60", **lain, "PIP_USER": "0", "PYTHONUTF8": "1", "PIP_NO_INPUT": "1"}


def jalankan(perintah: list[str], tiap_baris: Callable[[str], None] | None = None) -> None:
    """Jalankan satu langkah; keluarannya masuk ke LOG, dan menjadi isi Gagal bila langkah itu gagal."""
    keluaran = []
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"\n{time.strftime('%H:%M:%S')} $ {' '.join(perintah)}\n")
        log.flush()
        proses = subprocess.Popen(
            perintah, cwd=AKAR, env=lingkungan(), stdout=PIPE, stderr=STDOUT, encoding="utf-8", errors="replace"
        )
        with proses:
            for baris in proses.stdout or ():
                keluaran.append(baris)
                log.write(baris)
                if tiap_baris:
                    tiap_baris(baris)
    if proses.returncode:
        raise Gagal("".join(keluaran))


def kabari(teks: str, akhir: str = "\n") -> None:
    """Tulis satu baris kabar; yang berakhir "\\r" ditimpa kabar berikutnya, dan hanya ditulis ke layar."""
    layar = sys.stdout.isatty()
    if layar or akhir == "\n":
        print(f"{teks:<78}" if layar else teks, end=akhir, flush=True)


def pelapor_unduhan(jumlah: int) -> Callable[[str], None]:
    """Buat fungsi yang membaca keluaran pemasang dan menyebut paket yang sedang diunduh."""
    nomor = 0

    def lapor(baris: str) -> None:
        nonlocal nomor
        nomor += baris.startswith("Collecting ")
        unduhan = re.match(r"\s*Downloading ([\w.]+).*?(\([\d.]+ ?\w+\))", baris)
        if unduhan:
            kabari(f"  mengunduh {' '.join(unduhan.groups())}, paket ke-{nomor} dari sekitar {jumlah}"[:78], "\r")
        elif baris.startswith(("Installing collected packages", "Prepared ")):
            kabari("  unduhan lengkap; memasang ke folder .venv (satu-dua menit) ...")

    return lapor


def tanda(daftar: str) -> str:
    """Sidik keadaan yang diminta: daftar versi, pyproject.toml, dan letak folder kit."""
    isi = (AKAR / daftar).read_bytes() + (AKAR / "pyproject.toml").read_bytes() + str(AKAR).encode()
    return f"{daftar} {hashlib.sha256(isi).hexdigest()}"


def baca_cap() -> str:
    """Isi cap pemasangan terakhir; kosong bila belum pernah selesai."""
    return CAP.read_text(encoding="utf-8") if CAP.is_file() else ""


def venv_utuh() -> bool:
    """Benar bila Python di `.venv` dapat dijalankan dan masih versi yang sama dengan saat dibuat."""
    try:
        catatan = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
        perintah = [str(PYTHON), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        hasil = subprocess.run(perintah, env=lingkungan(), capture_output=True, text=True, check=True)
    except (OSError, UnicodeError, subprocess.CalledProcessError):
        return False
    return re.search(rf"^version(_info)? *= *{re.escape(hasil.stdout.strip())}\b", catatan, re.M) is not None


def pilih_daftar(argumen: list[str]) -> str:
    """Daftar sematan yang diperlukan perintah ini: uji, ruang kelas di satu server, atau biasa."""
    if argumen[:1] == ["uji"]:
        return DAFTAR_UJI
    return DAFTAR_HUB if argumen[:2] in PERINTAH_HUB and "--help" not in argumen else DAFTAR


def terpasang(daftar: str) -> bool:
    """Benar bila yang diminta sudah terpasang; daftar yang lebih lengkap mencakup yang lebih pendek."""
    urutan = [DAFTAR, DAFTAR_HUB, DAFTAR_UJI]
    memadai = urutan[urutan.index(daftar) :]
    return baca_cap() in {tanda(daftar) for daftar in memadai} and venv_utuh()


def buat_venv() -> None:
    """Buat `.venv` baru; yang rusak, pindahan, atau setengah terpasang dihapus dahulu."""
    if VENV.exists():
        shutil.rmtree(VENV)
    # Debian/Ubuntu tanpa python3-venv tidak membawa ensurepip: .venv dibuat tanpa pip, lalu diisi oleh pip di luarnya.
    tanpa_pip = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    jalankan([sys.executable, "-m", "venv", *tanpa_pip, str(VENV)])


def perintah_pip() -> list[str]:
    """Pip di dalam `.venv`; bila tidak ada di sana, pip milik Python yang menjalankan berkas ini."""
    di_dalam = subprocess.run([str(PYTHON), "-m", "pip", "--version"], env=lingkungan(), capture_output=True)
    return (
        [str(PYTHON), "-m", "pip"]
        if di_dalam.returncode == 0
        else [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    )


def dari_roda(daftar: str) -> list[str]:
    """Pilihan pemasang bila kit membawa paketnya sendiri (`lakip kelas kemas`): tanpa meminta apa pun dari jaringan."""
    return ["--no-index", "--find-links", str(RODA)] if daftar == DAFTAR and RODA.is_dir() else []


def pasang_paket(pip: list[str], daftar: str) -> None:
    """Pasang semua paket pada daftar sematan; uv dipakai bila ada karena lebih cepat, dan pip bila uv gagal."""
    pilihan = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", daftar, *dari_roda(daftar)]
    lapor = pelapor_unduhan((AKAR / daftar).read_text(encoding="utf-8").count("=="))
    uv = shutil.which("uv")
    if uv:
        try:
            return jalankan([uv, "pip", "install", "--python", str(PYTHON), *pilihan], lapor)
        except Gagal:
            kabari("  uv tidak berhasil; mencoba dengan pip ...")
    return jalankan([*pip, "install", "--disable-pip-version-check", "--progress-bar", "off", *pilihan], lapor)


def pasang(daftar: str) -> None:
    """Bawa `.venv` ke keadaan yang diminta daftar; cap ditulis terakhir, jadi pemasangan yang terputus diulang."""
    LOG.parent.mkdir(exist_ok=True)
    LOG.write_text(f"{time.ctime()}  {platform.platform()}  Python {sys.version}\n", encoding="utf-8")
    if os.name == "nt" and len(str(AKAR)) > AKAR_TERPANJANG:
        raise Gagal("File name too long")
    kabari(f"{KATA_PASANG[daftar]} di folder ini. Hanya sekali; pada internet lambat bisa beberapa menit.")
    if baca_cap() == BELUM_SELESAI or not venv_utuh():
        kabari("  membuat folder .venv ...")
        buat_venv()
    lama = baca_cap()
    CAP.write_text(BELUM_SELESAI, encoding="utf-8")
    try:
        kabari("  memasang dari folder roda, tanpa internet ..." if dari_roda(daftar) else "  mengunduh paket ...")
        pip = perintah_pip()
        pasang_paket(pip, daftar)
        jalankan([*pip, "install", "--disable-pip-version-check", "--no-deps", "--no-build-isolation", "-e", str(AKAR)])
    except Gagal as gagal:
        if cari_sebab(str(gagal)) is SEBAB_UNDUHAN:  # unduhan gagal sebelum ada yang diubah: pemasangan lama tetap utuh
            CAP.write_text(lama, encoding="utf-8")
        raise
    CAP.write_text(tanda(daftar), encoding="utf-8")
    kabari("Kit siap.")


def teruskan(perintah: list[str]) -> int:
    """Jalankan perintah di dalam `.venv` dan kembalikan kode keluarnya; Ctrl+C diserahkan kepada perintah itu."""
    with subprocess.Popen([str(PYTHON), *perintah], env=lingkungan()) as proses:
        while True:
            try:
                return proses.wait()
            except KeyboardInterrupt:
                continue


@contextmanager
def giliran() -> Iterator[None]:
    """Satu pemasangan pada satu saat di folder ini; kuncinya lepas sendiri ketika prosesnya mati."""
    KUNCI.parent.mkdir(exist_ok=True)
    with KUNCI.open("a+b") as kunci:
        while not kunci_berkas(kunci.fileno()):
            kabari("  menunggu pemasangan lain di folder ini selesai ...", "\r")
            time.sleep(1)
        yield


def kunci_berkas(pegangan: int) -> bool:
    """Kunci berkas; salah bila sedang dikunci proses lain. Folder yang tidak mengenal kunci dianggap terkunci."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(pegangan, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(pegangan, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as galat:
        return not isinstance(galat, (BlockingIOError, PermissionError))
    return True


def utama(argumen: list[str]) -> int:
    """Siapkan lingkungan, lalu jalankan yang diminta; hasilnya kode keluar program."""
    uji = argumen[:1] == ["uji"]
    try:
        daftar = pilih_daftar(argumen)
        if not terpasang(daftar):
            with giliran():
                if not terpasang(daftar):  # mungkin baru saja selesai dipasang proses lain
                    pasang(daftar)
        if uji:
            return teruskan([str(AKAR / "tests" / "jalankan.py"), *argumen[1:]])
        return teruskan(["-P", "-c", JALANKAN_LAKIP, *(argumen or ["mulai"])])
    except (Gagal, OSError) as gagal:
        kabari(kalimat(str(gagal)))
    except KeyboardInterrupt:
        kabari("Pemasangan dihentikan. Jalankan lagi perintah yang sama untuk melanjutkan.")
    return 1
