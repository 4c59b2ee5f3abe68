"""Sidik (SHA-256) semua berkas sebuah folder, ditulis dan diperiksa dengan bentuk yang juga dibaca `sha256sum -c`.

Hanya memakai pustaka baku, dan dapat dijalankan dari flashdisk sebelum apa pun dipasang:

    python lakip_helpers/kelas/flashdisk/sidik_folder.py
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Set
from pathlib import Path

NAMA_SIDIK = "SHA256SUMS"
UTUH = "Utuh: semua berkas sama dengan ketika dikemas."
DIJALANKAN = {".venv", ".lakip", "__pycache__"}
"""Folder yang isinya dijalankan Python menggantikan berkas yang dikemas; isinya tidak punya sidik pembanding."""
DIBUAT_KIT = DIJALANKAN | {"berkas_kerja", ".ipynb_checkpoints"}
DIBUAT_SISTEM = {"System Volume Information", "$RECYCLE.BIN", ".Trashes", ".fseventsd", ".Spotlight-V100", ".DS_Store"}
"""Muncul sendiri ketika kit dipakai atau flashdisk dipasang; tidak disebut sebagai berkas tambahan."""


def hitung_sidik(berkas: Path) -> str:
    """Sidik satu berkas.

    >>> len(hitung_sidik(Path(__file__)))
    64
    """
    with berkas.open("rb") as dibuka:
        return hashlib.file_digest(dibuka, "sha256").hexdigest()


def tulis_sidik(folder: Path) -> int:
    """Tulis SHA256SUMS untuk semua berkas di folder itu; keluaran: banyaknya berkas."""
    from lakip_helpers.tulis import BilaAda, tulis_berkas  # di sini: memeriksa berjalan tanpa paket

    semua = sorted(satu for satu in folder.rglob("*") if satu.is_file() and satu.name != NAMA_SIDIK)
    baris = [f"{hitung_sidik(satu)}  {satu.relative_to(folder).as_posix()}\n" for satu in semua]
    tulis_berkas(folder / NAMA_SIDIK, "".join(baris), BilaAda.GANTI)
    return len(baris)


def periksa_sidik(folder: Path) -> Iterator[str]:
    """Sebut tiap berkas yang hilang, isinya berubah, atau ditambahkan, dan folder yang isinya dapat berjalan
    menggantikan yang dikemas; tanpa keluaran berarti utuh.

    >>> list(periksa_sidik(Path("folder-yang-tidak-ada")))
    ['SHA256SUMS tidak ada, jadi keutuhan folder tidak dapat diperiksa. Salin ulang seluruh folder.']
    """
    try:
        daftar = (folder / NAMA_SIDIK).read_text(encoding="utf-8").splitlines()
    except OSError:
        yield f"{NAMA_SIDIK} tidak ada, jadi keutuhan folder tidak dapat diperiksa. Salin ulang seluruh folder."
        return
    tercatat = {nama: sidik for sidik, pisah, nama in (baris.partition("  ") for baris in daftar) if pisah}
    for nama, sidik in tercatat.items():
        berkas = folder / nama
        if not berkas.is_file():
            yield f"{nama}: hilang. Salin ulang berkas itu."
        elif hitung_sidik(berkas) != sidik:
            yield f"{nama}: isinya berubah atau rusak. Salin ulang berkas itu."
    for nama in sorted(_semua_nama(folder) - set(tercatat)):
        yield f"{nama}: tidak ada ketika dikemas. Bila bukan Anda yang menambahkan, hapus berkas itu."
    if banyak := _hitung_folder(folder, DIJALANKAN):
        yield (
            f"{_sebut(banyak)}: tidak ada ketika dikemas dan tidak dapat diperiksa, padahal Python menjalankan isinya. "
            "Folder itu dibuat ketika kit dipakai; di flashdisk yang belum pernah dipakai, jangan jalankan apa pun. "
            "Hapus semua folder bernama itu; mulai.py membuatnya lagi."
        )


def sebut_dilewati(folder: Path) -> str:
    """Kalimat tentang folder berisi pekerjaan orang, yang tidak diperiksa; kosong bila tidak ada.

    >>> sebut_dilewati(Path("folder-yang-tidak-ada"))
    ''
    """
    banyak = _hitung_folder(folder, DIBUAT_KIT - DIJALANKAN)
    return f"Tidak ikut diperiksa, karena berisi pekerjaan orang: {_sebut(banyak)}." if banyak else ""


def _hitung_folder(folder: Path, nama: Set[str]) -> Counter[str]:
    """Banyaknya folder bernama itu, di luar yang berada di dalam folder buatan kit lainnya."""
    ada = (satu.relative_to(folder) for satu in folder.rglob("*") if satu.name in nama and satu.is_dir())
    return Counter(satu.name for satu in ada if DIBUAT_KIT.isdisjoint(satu.parts[:-1]))


def _sebut(banyak: Counter[str]) -> str:
    return ", ".join(f"{satu} ({kali})" if kali > 1 else satu for satu, kali in sorted(banyak.items()))


def _semua_nama(folder: Path) -> set[str]:
    letak = (satu.relative_to(folder) for satu in folder.rglob("*") if satu.is_file())
    lewati = DIBUAT_KIT | DIBUAT_SISTEM
    return {satu.as_posix() for satu in letak if satu.name != NAMA_SIDIK and lewati.isdisjoint(satu.parts)}


def utama() -> int:
    """Periksa folder kit tempat berkas ini berada."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[3]
    masalah = list(periksa_sidik(folder))
    print("\n".join(filter(None, (*(masalah or [UTUH]), sebut_dilewati(folder)))))
    return 1 if masalah else 0


if __name__ == "__main__":
    sys.exit(utama())
