"""Membuka tempat pekerjaan kelas: rumah akun di server ruang, folder biasa, dan ZIP yang dikumpulkan.

Semua isinya dianggap tidak dapat dipercaya. Tidak ada yang diekstrak ke disk, tautan tidak diikuti, hanya berkas biasa
yang dibuka, dan yang ditelusuri terbatas untuk tiap orang: yang membanjiri foldernya hanya merugikan dirinya sendiri.
Yang tidak ditelusuri disebut di `catatan`.
"""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.latihan.simpanan.berkas_biasa import BukanBiasa, baca_biasa, buka_biasa
from lakip_helpers.latihan.simpanan.identitas import rapikan

PENTING: Final = re.compile(r"(log(_\d+)?\.jsonl|(manifest|identitas|peserta_aktif)\.json|siap_.*|.*\.zip)", re.I)
"""Didahulukan di folder yang kebanjiran."""
FOLDER_LEWATI: Final = frozenset(
    ["lakip_helpers", "datasets", "tests", "sumber", "kunci", "fasilitator", "gambar", "salinan", "__pycache__"]
)
AKUN: Final = re.compile(r"lk-[a-z0-9]+(-[a-z0-9]+)*")
"""Nama folder rumah sebuah akun di server ruang (`kelas/hub/nama.py`)."""
KERJA_AKUN: Final = "notebooks/berkas_kerja"
DALAM: Final = 8
SATU_FOLDER: Final = 2_000
BANYAK_BERKAS: Final = 20_000
TELUSUR: Final = 50_000
"""Isi satu folder yang dilihat sama sekali; `SATU_FOLDER` di antaranya ditelusuri, yang penting didahulukan."""
BITA_DAFTAR: Final = 1_000_000
"""Daftar isi ZIP yang masih dibuka; ZIP buatan kit memuat paling banyak beberapa ratus nama."""
PANJANG_ASAL: Final = 160
SEBUTAN_CATATAN: Final = 5
"""Catatan tentang satu orang; sisanya dijumlah, supaya ia tidak menutupi catatan orang lain."""
AKHIR_ZIP: Final = 22 + 65_535
AWAL_AKHIR, AWAL_AKHIR_64 = b"PK\x05\x06", b"PK\x06\x07"


class Milik(Enum):
    """Milik siapa sebuah wadah: seluruh kelas, atau satu orang."""

    KELAS = "kelas"
    AKUN = "akun"
    ZIP = "zip"


@dataclass(frozen=True)
class Wadah:
    """Satu tempat berisi berkas. `baca` memberi isi satu nama, paling banyak sekian bita."""

    asal: str
    nama: tuple[str, ...]
    baca: Callable[[str, int], bytes]
    milik: Milik = Milik.KELAS


def buka_wadah(folder: Path, catatan: list[str]) -> Iterator[Wadah]:
    """Tiap rumah akun, lalu sisa folder itu, lalu tiap ZIP di dalamnya; yang tidak ditelusuri masuk `catatan`.

    ZIP di dalam rumah akun tidak dibuka: salinan log yang juga ada di sana. `GalatBerkas` bila foldernya tidak ada.
    """
    if not folder.is_dir():
        raise GalatBerkas(
            f"Folder {folder} tidak ada, jadi pekerjaan kelas tidak dapat dibaca. Periksa penulisan namanya."
        )
    akun = [
        satu.name for satu in _isi_folder(folder) if AKUN.fullmatch(satu.name) and satu.is_dir(follow_symlinks=False)
    ]
    for satu in akun:
        yield _rumah(folder / satu, satu, catatan)
    nama = tuple(_telusuri(folder, catatan, "", frozenset(akun)))
    yield Wadah("", tuple(satu for satu in nama if not _zip(satu)), lambda n, b: baca_biasa(folder, n, b))
    for satu in nama:
        if _zip(satu):
            yield from _buka_zip(folder, satu, catatan)


def _zip(nama: str) -> bool:
    return nama.lower().endswith(".zip")


def _rumah(rumah: Path, akun: str, catatan: list[str]) -> Wadah:
    tautan = any((rumah / satu).is_symlink() for satu in (KERJA_AKUN, *PurePosixPath(KERJA_AKUN).parts[:1]))
    awal = KERJA_AKUN if not tautan and (rumah / KERJA_AKUN).is_dir() else ""
    tentang: list[str] = []
    nama = tuple(satu for satu in _telusuri(rumah, tentang, awal) if not _zip(satu))
    catatan += ringkas_catatan(akun, [f"{akun}/{satu}" for satu in tentang])
    return Wadah(akun, nama, lambda n, b: baca_biasa(rumah, n, b), Milik.AKUN)


def ringkas_catatan(asal: str, tentang: Sequence[str]) -> list[str]:
    """Catatan tentang isi milik satu orang; yang terlalu banyak tinggal jumlahnya.

    >>> ringkas_catatan("lk-budi", ["satu."] * 7)[-1]
    'lk-budi: 2 catatan lain tentang isinya.'
    """
    sisa = len(tentang) - SEBUTAN_CATATAN
    lain = [f"{rapikan(asal, PANJANG_ASAL)}: {sisa} catatan lain tentang isinya."] if sisa > 0 else []
    return [*tentang[:SEBUTAN_CATATAN], *lain]


def _telusuri(folder: Path, catatan: list[str], awal: str, lewati: frozenset[str] = frozenset()) -> Iterator[str]:
    """Letak nisbi semua berkas biasa; tautan, folder tersembunyi, folder kit, dan `lewati` tidak dimasuki.

    Yang bukan berkas biasa atau melewati batas tidak diberikan, dan disebut di `catatan`: satu kalimat tiap folder.
    """
    antre, sisa = [awal], BANYAK_BERKAS
    while antre:
        tempat = antre.pop()
        semua = _isi_folder(folder / tempat)
        isi = [satu for satu in semua[:SATU_FOLDER] if tempat or satu.name not in lewati]
        anak = [satu.name for satu in isi if satu.is_dir(follow_symlinks=False) and satu.name not in FOLDER_LEWATI]
        berkas = [satu.name for satu in isi if satu.is_file(follow_symlinks=False)]
        lain = [s.name for s in isi if not (s.is_dir(follow_symlinks=False) or s.is_file(follow_symlinks=False))]
        terlalu_dalam = bool(anak) and len(PurePosixPath(tempat).parts) >= DALAM
        catatan += _sebut_batas(tempat, lain, len(semua) > SATU_FOLDER, terlalu_dalam)
        antre += [_sambung(tempat, satu) for satu in reversed(anak if not terlalu_dalam else [])]
        yield from (_sambung(tempat, satu) for satu in berkas[:sisa])
        sisa -= len(berkas)
        if sisa < 0 or (not sisa and antre):
            catatan.append(f"{tempat or folder.name}: lebih dari {BANYAK_BERKAS} berkas; sisanya tidak dibaca.")
            return


def _sebut_batas(tempat: str, lain: Sequence[str], banjir: bool, terlalu_dalam: bool) -> Iterator[str]:
    sebutan = rapikan(tempat, PANJANG_ASAL) or "folder ini"
    if lain:
        yield sebut_lain(_sambung(tempat, lain[0]), len(lain) - 1)
    if banjir:
        yield f"{sebutan}: isinya lebih dari {SATU_FOLDER}; hanya {SATU_FOLDER} yang dibaca, log didahulukan."
    if terlalu_dalam:
        yield f"{sebutan}: folder di dalamnya lebih dari {DALAM} tingkat, jadi tidak dibaca."


def _isi_folder(letak: Path) -> list[os.DirEntry[str]]:
    """Isi yang tampak, yang penting didahulukan; kosong bila tidak terbaca."""
    try:
        with os.scandir(letak) as dibuka:
            tampak = [satu for satu in islice(dibuka, TELUSUR) if not satu.name.startswith((".", "~$"))]
    except OSError:
        return []
    return sorted(tampak, key=lambda isian: (not PENTING.fullmatch(isian.name), isian.name))


def _sambung(tempat: str, nama: str) -> str:
    return f"{tempat}/{nama}" if tempat else nama


def sebut_lain(nama: str, banyak: int = 0) -> str:
    """Kalimat untuk yang bukan berkas biasa.

    >>> sebut_lain("budi/x.zip", 2)
    'budi/x.zip dan 2 lainnya di folder itu bukan berkas biasa, dilewati.'
    """
    ikut = f" dan {banyak} lainnya di folder itu" if banyak else ""
    return f"{rapikan(nama, PANJANG_ASAL)}{ikut} bukan berkas biasa, dilewati."


def _buka_zip(folder: Path, asal: str, catatan: list[str]) -> Iterator[Wadah]:
    sebutan = rapikan(asal, PANJANG_ASAL)
    try:
        with buka_biasa(folder, asal) as dibuka:
            if not _daftar_wajar(dibuka):
                catatan.append(
                    f"{sebutan}: daftar isinya jauh lebih panjang daripada ZIP buatan kit, jadi tidak dibuka. Minta "
                    "peserta menekan Kumpulkan lalu mengirim ZIP itu apa adanya."
                )
                return
            with zipfile.ZipFile(dibuka) as arsip:
                nama = tuple(satu.filename for satu in arsip.infolist() if not satu.is_dir() and _ikut(satu.filename))
                yield Wadah(asal, nama, lambda n, b: _baca_zip(arsip, n, b), Milik.ZIP)
    except BukanBiasa:
        catatan.append(sebut_lain(asal))
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, MemoryError):
        catatan.append(
            f"{sebutan}: tidak dapat dibuka sebagai ZIP, jadi isinya tidak dihitung. Minta peserta mengirimnya lagi."
        )


def _ikut(nama: str) -> bool:
    return FOLDER_LEWATI.isdisjoint(PurePosixPath(nama).parts)


def _daftar_wajar(dibuka: BinaryIO) -> bool:
    """Daftar isi ZIP cukup pendek untuk dibaca seluruhnya; ukurannya tertulis di akhir berkas."""
    dibuka.seek(max(dibuka.seek(0, os.SEEK_END) - AKHIR_ZIP, 0))
    akhir = dibuka.read()
    dibuka.seek(0)
    letak = akhir.rfind(AWAL_AKHIR)
    if letak < 0:
        return True  # bukan ZIP: pembukanya yang mengatakan
    besar = akhir[max(letak - 20, 0) : letak].startswith(AWAL_AKHIR_64)
    return not besar and int.from_bytes(akhir[letak + 12 : letak + 16], "little") <= BITA_DAFTAR


def _baca_zip(arsip: zipfile.ZipFile, nama: str, batas: int) -> bytes:
    try:
        with arsip.open(nama) as isi:
            return isi.read(batas)
    except Exception as galat:  # noqa: BLE001 - zip rusak atau bersandi melempar banyak jenis galat, juga dari zlib
        raise OSError("bersandi" if isinstance(galat, RuntimeError) else "rusak") from None
