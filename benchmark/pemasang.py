"""Pemasang dijalankan sungguhan atas salinan kit: `python -m benchmark.pemasang [KEADAAN ...] [--python JALUR ...]`.

Tiap keadaan memakai salinan baru di folder bernama berspasi dan beraksara non-ASCII, dan berakhir dengan `python
mulai.py jelaskan CAP-06` yang harus menjawab. Perlu registri paket; “mati” dan “penuh” perlu Linux dan root. Tembolok
pip milik orang dipakai, jadi yang terunduh lebih dari sekali hanya yang pertama.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
NAMA = "kit LAKIP – Días Ünit 7"
JAWABAN = "CAP-06"
SELAAN = 10
TERLAMA = 900
PENUH_MIB = 260
SATUAN = {"kB": 1e-3, "MB": 1.0, "GB": 1e3}
UNDUHAN = re.compile(r"(?:Downloading|Using cached) \S+ \(([\d.]+) (kB|MB|GB)\)")


@dataclass(frozen=True)
class Kit:
    """Salinan kit, Python yang menjalankannya, dan folder tempat `uv` ditaruh bila dipakai."""

    folder: Path
    python: str
    uv: str = ""

    def mulai(self, *awalan: str) -> subprocess.Popen[str]:
        """Jalankan `mulai.py` sebagai kelompok proses sendiri, tanpa `uv` kecuali diminta."""
        jalur = os.pathsep.join([self.uv] * bool(self.uv) + ["/usr/bin", "/bin"])
        perintah = [*awalan, self.python, "mulai.py", "jelaskan", JAWABAN]
        return subprocess.Popen(
            perintah, cwd=self.folder, env=os.environ | {"PATH": jalur}, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True,
        )  # fmt: skip

    @property
    def catatan(self) -> str:
        """Rincian pemasangan terakhir."""
        return (self.folder / ".lakip" / "pasang.log").read_text(encoding="utf-8")


def akhiri(proses: subprocess.Popen[str]) -> tuple[int, str]:
    """Kode keluar dan keluarannya; yang menggantung dihentikan."""
    try:
        keluaran, _ = proses.communicate(timeout=TERLAMA)
    except subprocess.TimeoutExpired:
        os.killpg(proses.pid, signal.SIGKILL)
        return -1, "menggantung"
    return proses.returncode, keluaran


@contextmanager
def salinan(python: str, uv: str = "", di: Path | None = None) -> Iterator[Kit]:
    """Salinan kit yang belum terpasang; dibuang sesudahnya."""
    with tempfile.TemporaryDirectory(prefix="lakip pasang ", dir=di) as wadah:
        tujuan = Path(wadah) / NAMA
        abaikan = shutil.ignore_patterns(
            ".venv", ".git", ".lakip", "__pycache__", "tests", "node_modules", "Pekerjaan*"
        )
        shutil.copytree(AKAR, tujuan, ignore=abaikan)
        yield Kit(tujuan, python, uv)


def biasa(python: str, uv: str = "") -> str:
    """Memasang sekali: lamanya, banyaknya paket, yang terunduh, dan yang tertulis ke cakram."""
    with salinan(python, uv) as kit:
        awal = time.monotonic()
        wajib(kit, akhiri(kit.mulai()))
        detik = time.monotonic() - awal
        unduhan = sum(float(besar) * SATUAN[satuan] for besar, satuan in UNDUHAN.findall(kit.catatan))
        paket = list((kit.folder / ".venv").glob("lib/python*/site-packages/*.dist-info"))
        bita = sum(b.lstat().st_size for b in (kit.folder / ".venv").rglob("*") if b.is_file() and not b.is_symlink())
        sebut = f", unduhan {unduhan:.0f} MB" if unduhan else ""
        return f"{detik:.0f} detik, {len(paket)} paket{sebut}, .venv {bita / 1e6:.0f} MB"


def wajib(kit: Kit, hasil: tuple[int, str]) -> None:
    """Pemasangan yang harus berhasil; `AssertionError` beserta akhir keluarannya bila tidak."""
    assert hasil[0] == 0 and JAWABAN in hasil[1] and "Traceback" not in hasil[1], hasil[1][-400:]


def berkalimat(hasil: tuple[int, str], tanda: str) -> str:
    """Pemasangan yang harus gagal dengan kalimat yang memuat `tanda`; keluaran: kalimat itu."""
    assert hasil[0] == 1 and tanda in hasil[1] and "Traceback" not in hasil[1], hasil[1][-400:]
    return next(baris for baris in hasil[1].splitlines() if tanda in baris)


def mati(python: str) -> str:
    """Tanpa jaringan, lalu dengan jaringan."""
    with salinan(python) as kit:
        awal = time.monotonic()
        tembolok = f"PIP_CACHE_DIR={kit.folder / 'tembolok'}"
        kalimat = berkalimat(akhiri(kit.mulai("unshare", "-n", "env", tembolok)), "Unduhan gagal")
        detik = time.monotonic() - awal
        wajib(kit, akhiri(kit.mulai()))
        return f"{detik:.0f} detik: “{kalimat}”; dengan jaringan sesudahnya terpasang"


def penuh(python: str) -> str:
    """Cakram penuh, lalu dilonggarkan."""
    with tempfile.TemporaryDirectory() as tempat:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={PENUH_MIB}m", "tmpfs", tempat], check=True)
        try:
            with salinan(python, di=Path(tempat)) as kit:
                kalimat = berkalimat(akhiri(kit.mulai("env", f"TMPDIR={tempat}")), "Ruang disk habis")
                subprocess.run(["mount", "-o", "remount,size=2g", tempat], check=True)
                wajib(kit, akhiri(kit.mulai()))
        finally:
            subprocess.run(["umount", tempat], check=True)
    return f"“{kalimat}”; dilonggarkan, lalu terpasang"


def berdua(python: str) -> str:
    """Dua pemasangan serentak di folder yang sama."""
    with salinan(python) as kit:
        for hasil in [akhiri(satu) for satu in [kit.mulai(), kit.mulai()]]:
            wajib(kit, hasil)
    return "keduanya menjawab"


def disela(python: str) -> str:
    """Dibunuh sepuluh kali pada saat acak, lalu dibiarkan selesai."""
    acak = random.Random(17)
    with salinan(python) as kit:
        saat = []
        for _ in range(SELAAN):
            proses, tunggu = kit.mulai(), acak.uniform(0.3, 30)
            try:
                proses.wait(tunggu)
            except subprocess.TimeoutExpired:
                os.killpg(proses.pid, signal.SIGKILL)
                saat.append(f"{tunggu:.0f}")
            proses.communicate()
        wajib(kit, akhiri(kit.mulai()))
    return f"dibunuh pada detik {', '.join(saat)}; lalu terpasang"


LAIN: Mapping[str, Callable[[str], str]] = {"mati": mati, "penuh": penuh, "berdua": berdua, "disela": disela}


def susun(pythons: Sequence[str], uv: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """Nama tiap keadaan dan cara menjalankannya."""
    for python in pythons:
        nama = subprocess.run([python, "-V"], capture_output=True, text=True).stdout.strip()
        yield f"pip, {nama}", lambda python=python: biasa(python)
        if uv:
            yield f"uv, {nama}", lambda python=python: biasa(python, str(Path(uv).parent))
    for nama, kerja in LAIN.items():
        yield nama, lambda kerja=kerja: kerja(pythons[0])


def utama() -> int:
    """Jalankan tiap keadaan yang disebut (baku semuanya), cetak hasilnya; kode keluar 1 bila ada yang gagal."""
    uraian = argparse.ArgumentParser(prog="python -m benchmark.pemasang", description=__doc__)
    uraian.add_argument("keadaan", nargs="*", help="awalan nama keadaan: pip, uv, mati, penuh, berdua, disela")
    uraian.add_argument("--python", nargs="+", default=[sys.executable], help="Python yang dicoba")
    uraian.add_argument("--uv", default=shutil.which("uv") or "", help="letak uv; tanpa itu hanya pip")
    pilihan = uraian.parse_args()
    gagal = 0
    for nama, kerja in susun(pilihan.python, pilihan.uv):
        if pilihan.keadaan and not nama.startswith(tuple(pilihan.keadaan)):
            continue
        try:
            print(f"| {nama} | {kerja()} |", flush=True)
        except AssertionError as sebab:
            gagal = 1
            print(f"| {nama} | GAGAL: {' '.join(str(sebab).split())} |", flush=True)
    return gagal


if __name__ == "__main__":
    sys.exit(utama())
