"""Membaca pekerjaan seluruh kelas: folder peserta di server ruang, atau folder berisi ZIP yang dikumpulkan.

Semua isinya dianggap tidak dapat dipercaya. Tidak ada yang diekstrak ke disk, tautan tidak diikuti, hanya berkas biasa
yang dibuka, dan tiap isi dibaca sampai batasnya saja. Yang tidak terbaca menjadi catatan, bukan galat.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import stat
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatBerkas, sebab_sistem
from lakip_helpers.latihan.simpanan.berkas_biasa import BukanBiasa, baca_biasa, buka_biasa
from lakip_helpers.latihan.simpanan.identitas import BERKAS_IDENTITAS, rapikan
from lakip_helpers.latihan.simpanan.log import IsiLog, tulis_baris, urai_log

NAMA_MANIFES: Final = "manifest.json"
NAMA_LOG: Final = re.compile(r"log(_\d+)?\.jsonl")
NAMA_KESIAPAN: Final = re.compile(r"siap_[a-z0-9_-]+\.json")
DOKUMEN: Final = (".docx", ".xlsx", ".pdf", ".svg", ".png")
FOLDER_LEWATI: Final = frozenset(
    ["lakip_helpers", "datasets", "tests", "sumber", "kunci", "fasilitator", "gambar", "salinan", "__pycache__"]
)
DALAM: Final = 8
BITA_LOG: Final = 10_000_000
"""Log seorang peserta selama dua hari biasanya kurang dari 2 MB; yang lebih panjang hanya dibaca sampai di sini."""
PANJANG_ASAL: Final = 160
BITA_KECIL: Final = 200_000
BANYAK_ISI: Final = 20_000
SATU_FOLDER: Final = 2_000
"""Isi satu folder yang ditelusuri; peserta yang membanjiri foldernya hanya merugikan dirinya sendiri."""
TANPA_IDENTITAS: Final = "(identitas belum diisi)"


PERAN: Final = (
    ("Sekretaris", "sekretaris"),
    ("Kasubbag/Kasubbid", "kasub"),
    ("Perencana", "perencana"),
    ("Kepala", "kepala|camat|inspektur"),
)
PERAN_LAIN: Final = "Lainnya"


def golongkan_jabatan(jabatan: str) -> str:
    """Peran dari jabatan yang diketik, supaya dapat dijumlah dan tidak menunjuk orang.

    >>> golongkan_jabatan("Kasubbag Program dan Pelaporan"), golongkan_jabatan("Plt. Sekretaris"), golongkan_jabatan("")
    ('Kasubbag/Kasubbid', 'Sekretaris', 'Lainnya')
    """
    return next((nama for nama, pola in PERAN if re.search(pola, jabatan, re.IGNORECASE)), PERAN_LAIN)


@dataclass(frozen=True)
class Kiriman:
    """Pekerjaan seorang peserta; `asal` tempatnya ditemukan, `dokumen` nama dokumen yang dibuatnya."""

    nama: str
    jabatan: str
    opd: str
    asal: str
    log: IsiLog
    dokumen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kumpulan:
    """Pekerjaan seluruh kelas, menurut OPD lalu nama, dan yang tidak dapat dibaca."""

    peserta: tuple[Kiriman, ...]
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wadah:
    """Satu tempat berisi berkas: folder atau ZIP. `baca` memberi isi satu nama, paling banyak sekian bita."""

    asal: str
    nama: tuple[str, ...]
    baca: Callable[[str, int], bytes]


def baca_kumpulan(folder: Path) -> Kumpulan:
    """Semua pekerjaan di sebuah folder: folder peserta, ZIP, atau campurannya.

    Keluaran: `Kumpulan`; seorang peserta yang muncul di beberapa tempat digabung. `GalatBerkas` bila `folder` tidak ada
    atau tidak memuat pekerjaan siapa pun.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as kosong:
    ...     baca_kumpulan(Path(kosong))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lakip_helpers.galat.GalatBerkas: Di folder ... tidak ada pekerjaan peserta...
    """
    catatan: list[str] = []
    kiriman = [satu for wadah in buka_wadah(folder, catatan) for satu in _isi_wadah(wadah, catatan)]
    if not kiriman:
        raise GalatBerkas(
            f"Di folder {folder.name or folder} tidak ada pekerjaan peserta (log.jsonl atau ZIP kumpulan), jadi tidak "
            "ada yang dapat ditampilkan. Periksa nama foldernya, atau minta peserta menekan Kumpulkan."
            f"{_daftar(catatan)}"
        )
    urut = sorted(_gabung(kiriman), key=lambda orang: (orang.opd.casefold(), orang.nama.casefold(), orang.asal))
    return Kumpulan(tuple(urut), tuple(catatan))


def _daftar(catatan: Sequence[str]) -> str:
    return "".join(f" {satu}" for satu in catatan[:3])


def buka_wadah(folder: Path, catatan: list[str]) -> Iterator[Wadah]:
    """Folder itu sendiri, lalu tiap ZIP di dalamnya; ZIP yang tidak dapat dibuka ditambahkan ke `catatan`.

    `GalatBerkas` bila foldernya tidak ada.
    """
    if not folder.is_dir():
        raise GalatBerkas(
            f"Folder {folder} tidak ada, jadi pekerjaan kelas tidak dapat dibaca. Periksa penulisan namanya."
        )
    nama = tuple(_telusuri(folder, catatan))
    yield Wadah(
        "",
        tuple(satu for satu in nama if not satu.lower().endswith(".zip")),
        lambda n, b: baca_biasa(folder, n, b),
    )
    for satu in nama:
        if satu.lower().endswith(".zip"):
            yield from _buka_zip(folder, satu, catatan)


def _telusuri(folder: Path, catatan: list[str]) -> Iterator[str]:
    """Letak nisbi semua berkas biasa; tautan, folder tersembunyi, dan folder kit sendiri tidak dimasuki.

    Yang bukan berkas biasa tidak diberikan, dan disebut di `catatan`: satu kalimat untuk tiap folder.
    """
    for tempat, anak, berkas in os.walk(folder, followlinks=False):
        nisbi = Path(tempat).relative_to(folder)
        anak[:] = sorted(satu for satu in anak if not satu.startswith(".") and satu not in FOLDER_LEWATI)[:SATU_FOLDER]
        if len(nisbi.parts) >= DALAM:
            anak.clear()
        terlihat = sorted(satu for satu in berkas if not satu.startswith((".", "~$")))[:SATU_FOLDER]
        lain = [satu for satu in terlihat if not _berkas_biasa(Path(tempat) / satu)]
        if lain:
            catatan.append(_sebut_lain((nisbi / lain[0]).as_posix(), len(lain) - 1))
        yield from ((nisbi / satu).as_posix() for satu in terlihat if satu not in lain)


def _berkas_biasa(letak: Path) -> bool:
    """Menurut daftar foldernya; pembacanya memeriksa sekali lagi sesudah dibuka."""
    try:
        return stat.S_ISREG(letak.lstat().st_mode)
    except OSError:
        return False


def _sebut_lain(nama: str, banyak: int = 0) -> str:
    ikut = f" dan {banyak} lainnya di folder itu" if banyak else ""
    return f"{rapikan(nama, PANJANG_ASAL)}{ikut} bukan berkas biasa, dilewati."


def _buka_zip(folder: Path, asal: str, catatan: list[str]) -> Iterator[Wadah]:
    try:
        with buka_biasa(folder, asal) as dibuka, zipfile.ZipFile(dibuka) as arsip:
            nama = tuple(satu.filename for satu in arsip.infolist()[:BANYAK_ISI] if not satu.is_dir())
            yield Wadah(asal, nama, lambda n, b: _baca_zip(arsip, n, b))
    except BukanBiasa:
        catatan.append(_sebut_lain(asal))
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, MemoryError):
        nama_zip = rapikan(asal, PANJANG_ASAL)
        catatan.append(
            f"{nama_zip}: tidak dapat dibuka sebagai ZIP, jadi isinya tidak dihitung. Minta peserta mengirimnya lagi."
        )


def _baca_zip(arsip: zipfile.ZipFile, nama: str, batas: int) -> bytes:
    try:
        with arsip.open(nama) as isi:
            return isi.read(batas)
    except Exception as galat:  # noqa: BLE001 - zip rusak atau bersandi melempar banyak jenis galat, juga dari zlib
        raise OSError(str(galat)) from None


def _isi_wadah(wadah: Wadah, catatan: list[str]) -> Iterator[Kiriman]:
    per_folder: dict[str, list[str]] = {}
    for nama in wadah.nama:
        per_folder.setdefault(nama.rpartition("/")[0], []).append(nama)
    for tempat, berkas in per_folder.items():
        log = [nama for nama in berkas if NAMA_LOG.fullmatch(nama.rpartition("/")[2])]
        if log:
            yield from _satu_peserta(wadah, tempat, log, catatan)


def _satu_peserta(wadah: Wadah, tempat: str, log: Sequence[str], catatan: list[str]) -> Iterator[Kiriman]:
    asal = sebut_asal(wadah, tempat)
    try:
        mentah = [wadah.baca(satu, BITA_LOG) for satu in sorted(log)]
    except OSError as galat:
        catatan.append(f"{asal}: log tidak dapat dibaca ({_singkat(galat)}), jadi peserta ini tidak dihitung.")
        return
    isi = urai_log(b"\n".join(mentah))
    if any(len(satu) == BITA_LOG for satu in mentah):
        catatan.append(f"{asal}: log lebih dari {BITA_LOG // 1_000_000} MB; hanya bagian awalnya yang dihitung.")
    elif isi.rusak:
        catatan.append(f"{asal}: {len(isi.rusak)} baris log tidak terbaca dan dilewati; baris lain dihitung.")
    identitas = _identitas(wadah, tempat)
    nama = rapikan(identitas.get("nama", "")) or TANPA_IDENTITAS
    if isi.baris or nama != TANPA_IDENTITAS:
        jabatan, opd = (rapikan(identitas.get(satu, "")) for satu in ("jabatan", "opd"))
        yield Kiriman(nama, jabatan, opd, asal, isi, _dokumen(wadah, tempat))


def sebut_asal(wadah: Wadah, tempat: str) -> str:
    """Sebutan tempat seorang peserta di sebuah wadah: ZIP-nya (bila ada), lalu foldernya.

    >>> sebut_asal(Wadah("kelas.zip", (), lambda nama, batas: b""), "siti")
    'kelas.zip/siti'
    """
    return rapikan("/".join(bagian for bagian in (wadah.asal, tempat) if bagian), PANJANG_ASAL)


def _singkat(galat: OSError) -> str:
    if isinstance(galat, BukanBiasa) or not galat.errno:
        return rapikan(galat.strerror or str(galat))
    return sebab_sistem(galat)


def _identitas(wadah: Wadah, tempat: str) -> Mapping[str, str]:
    awalan = f"{tempat}/" if tempat else ""
    for nama in (NAMA_MANIFES, BERKAS_IDENTITAS):
        if awalan + nama in wadah.nama:
            with contextlib.suppress(OSError, ValueError, RecursionError):
                data = json.loads(wadah.baca(awalan + nama, BITA_KECIL))
                if isinstance(data, dict) and data.get("nama"):
                    return {kunci: str(data.get(kunci, "")) for kunci in ("nama", "jabatan", "opd")}
    return {}


def _dokumen(wadah: Wadah, tempat: str) -> tuple[str, ...]:
    awalan = f"{tempat}/" if tempat else ""
    milik = (nama.removeprefix(awalan) for nama in wadah.nama if nama.startswith(awalan))
    return tuple(rapikan(nama) for nama in milik if nama.lower().endswith(DOKUMEN))


def _gabung(kiriman: Sequence[Kiriman]) -> list[Kiriman]:
    """Satukan kiriman orang yang sama: nama, OPD, dan nama foldernya sama."""
    kelompok: dict[tuple[str, str, str], list[Kiriman]] = {}
    for urut, satu in enumerate(kiriman):
        tanpa = str(urut) if satu.nama == TANPA_IDENTITAS else satu.asal.rpartition("/")[2]
        kelompok.setdefault((satu.nama.casefold(), satu.opd.casefold(), tanpa), []).append(satu)
    return [_satukan(daftar) for daftar in kelompok.values()]


def _satukan(daftar: Sequence[Kiriman]) -> Kiriman:
    if len(daftar) == 1:
        return daftar[0]
    baris = {tulis_baris(satu): satu for kiriman in daftar for satu in kiriman.log.baris}
    urut = sorted(baris.values(), key=lambda catatan: catatan.waktu)
    dokumen = dict.fromkeys(nama for kiriman in daftar for nama in kiriman.dokumen)
    asal = " + ".join(satu.asal for satu in daftar)
    return replace(daftar[-1], asal=asal, log=IsiLog(tuple(urut)), dokumen=tuple(dokumen))
