"""Mengemas seluruh kelas ke satu folder untuk flashdisk: kit, paket Python siap pasang, salinan baca, dan sidik.

Paket diunduh sekali di tempat yang berinternet, untuk tiap sistem dan versi Python yang diminta, menurut versi dan
sidik di requirements.txt. Di ruang kelas `mulai.py` memasang dari folder `roda` tanpa jaringan.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lakip_helpers.galat import GalatBerkas, GalatLakip, GalatSimpan, sebab_sistem
from lakip_helpers.kelas.bahan.bacaan import tulis_bacaan
from lakip_helpers.kelas.bahan.panduan import tulis_bahan
from lakip_helpers.kelas.flashdisk.petunjuk import BERKAS_MULAI, PYTHON, tulis_mulai, tulis_petunjuk
from lakip_helpers.kelas.flashdisk.sidik_folder import tulis_sidik
from lakip_helpers.kelas.rakitan.jadwal import baca_sesi, susun_jadwal
from lakip_helpers.tulis import BilaAda, tulis_berkas

RODA: Final = "roda"
BACAAN: Final = "bacaan"
PANITIA: Final = "panitia"
SEMATAN: Final = "requirements.txt"
ISI_KIT: Final = (
    "mulai.py",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "environment.yml",
    SEMATAN,
    "requirements-uji.txt",
    "requirements-hub.txt",
    "lakip_helpers",
    "datasets",
    "notebooks",
)
Lewati = Callable[[str, list[str]], set[str]]
LEWATI: Final[Lewati] = shutil.ignore_patterns("__pycache__", "*.pyc", ".*", "berkas_kerja", "node_modules")
UNTUK_PANITIA: Final = ("kunci", "fasilitator", "sumber")
"""Folder notebook yang memuat penyelesaian; tidak ikut di flashdisk peserta."""
PEMASANG: Final = re.compile(rf"python-({'|'.join(re.escape(satu) for satu in PYTHON)})\.\d+(-amd64|-arm64)\.exe")
FOLDER_PEMASANG: Final = "python"


@dataclass(frozen=True)
class Sistem:
    """Satu sistem operasi: nilai penanda paket (PEP 508) dan nama platform rodanya; kosong berarti komputer ini."""

    nama: str
    os_name: str
    sys_platform: str
    platform_system: str
    machine: str
    platform: tuple[str, ...]


_LINUX: Final = (
    "manylinux_2_28",
    "manylinux_2_27",
    "manylinux_2_26",
    "manylinux_2_24",
    "manylinux_2_17",
    "manylinux2014",
)
SISTEM: Final[Mapping[str, Sistem]] = {
    satu.nama: satu
    for satu in (
        Sistem("windows", "nt", "win32", "Windows", "AMD64", ("win_amd64",)),
        Sistem("mac-arm", "posix", "darwin", "Darwin", "arm64", ("macosx_14_0_arm64",)),
        Sistem("mac-intel", "posix", "darwin", "Darwin", "x86_64", ("macosx_13_0_x86_64",)),
        Sistem("linux", "posix", "linux", "Linux", "x86_64", tuple(f"{satu}_x86_64" for satu in _LINUX)),
    )
}


def kemas(
    akar: Path,
    keluaran: Path,
    sistem: Sequence[str],
    python: Sequence[str],
    kabari: Callable[[str], None],
    unduh: Callable[[Sequence[str]], None] | None = None,
    *,
    panitia: bool = False,
    pemasang: Path | None = None,
) -> None:
    """Kemas kit ke folder `keluaran` yang belum ada atau kosong.

    Masukan: `akar` folder kit; nama di `SISTEM` dan versi Python yang rodanya ikut (komputer ini selalu ikut); `kabari`
    dipanggil untuk tiap kabar; `unduh` menjalankan satu perintah pip; `panitia` menyertakan kunci, bentuk fasilitator,
    salinan baca, dan bahan panitia; `pemasang` pemasang Python dari python.org untuk Windows. Galat: `GalatBerkas` bila
    foldernya berisi, kit tidak lengkap, atau pemasangnya bukan itu; `GalatSimpan` bila tidak dapat ditulis;
    `GalatLakip` bila unduhan gagal.
    """
    if keluaran.exists() and any(keluaran.iterdir()):
        raise GalatBerkas(
            f"Folder {keluaran} sudah berisi, jadi tidak ditimpa. Sebutkan folder baru, atau kosongkan dahulu."
        )
    periksa_pemasang(pemasang)
    salin_kit(akar, keluaran, panitia=panitia, pemasang=pemasang)
    kabari(f"kit disalin: {_mb(keluaran)} MB")
    _unduh_semua(keluaran, sistem, python, kabari, unduh or _jalankan)
    if panitia:
        tulis_bacaan(keluaran / "notebooks" / "kunci", keluaran / BACAAN)
        sesi = baca_sesi(keluaran / "notebooks")
        tulis_bahan(keluaran / PANITIA, sesi, susun_jadwal(sesi), {})
    petunjuk = tulis_petunjuk(sistem, python, panitia=panitia, pemasang=pemasang.name if pemasang else "")
    for nama, teks in (("BACA_DAHULU.txt", petunjuk), (BERKAS_MULAI, tulis_mulai())):
        tulis_berkas(keluaran / nama, teks.replace("\n", "\r\n"), BilaAda.GANTI)
    banyak = tulis_sidik(keluaran)
    kabari(f"selesai: {banyak} berkas, {_mb(keluaran)} MB di {keluaran}")


def periksa_pemasang(pemasang: Path | None) -> None:
    """GalatBerkas bila bukan pemasang Python untuk Windows, versi yang dipakai kit, seperti namanya di python.org."""
    if pemasang is None or (PEMASANG.fullmatch(pemasang.name) and pemasang.is_file()):
        return
    raise GalatBerkas(
        f"{pemasang.name} bukan pemasang Python untuk Windows yang dikenal kit, jadi tidak disertakan. Unduh pemasang "
        f"64-bit Python {PYTHON[0]} sampai {PYTHON[-1]} dari python.org dan jangan ganti namanya, misalnya "
        "python-3.13.5-amd64.exe."
    )


def salin_kit(akar: Path, keluaran: Path, *, panitia: bool = False, pemasang: Path | None = None) -> None:
    """Salin yang diperlukan; pekerjaan siapa pun, uji, dan lingkungan terpasang tidak ikut.

    Untuk peserta (`panitia` salah) notebook yang memuat penyelesaian juga tidak ikut.
    """
    kurang = [nama for nama in ISI_KIT if not (akar / nama).exists()]
    if kurang:
        raise GalatBerkas(
            f"Folder kit {akar.name} tidak lengkap: {', '.join(kurang)} tidak ada. Kemas dari salinan kit yang utuh."
        )
    try:
        keluaran.mkdir(parents=True, exist_ok=True)
        lewati = LEWATI if panitia else _tanpa_penyelesaian(akar / "notebooks")
        for nama in ISI_KIT:
            _salin(akar / nama, keluaran / nama, lewati)
        if pemasang:
            (keluaran / FOLDER_PEMASANG).mkdir(exist_ok=True)
            _salin(pemasang, keluaran / FOLDER_PEMASANG / pemasang.name, LEWATI)
    except (shutil.Error, OSError) as galat:
        raise GalatSimpan(
            f"Kit belum selesai disalin ke folder {keluaran.name!r}: {_sebab_salin(galat)}. Yang sudah tersalin di "
            "sana tidak lengkap. Kosongkan foldernya atau pakai flashdisk yang lebih besar, lalu ulangi."
        ) from None


def _tanpa_penyelesaian(notebooks: Path) -> Lewati:
    def lewati(tempat: str, nama: list[str]) -> set[str]:
        panitia = UNTUK_PANITIA if Path(tempat) == notebooks else ()
        return LEWATI(tempat, nama) | set(panitia)

    return lewati


def _salin(asal: Path, tujuan: Path, lewati: Lewati) -> None:
    if asal.is_dir():
        shutil.copytree(asal, tujuan, ignore=lewati)
    else:
        shutil.copyfile(asal, tujuan)


def _sebab_salin(galat: OSError) -> str:
    """`copytree` mengumpulkan galat tiap berkas menjadi satu `shutil.Error` tanpa nomor."""
    return "sebagian berkas tidak tertulis, mungkin karena penuh" if galat.errno is None else sebab_sistem(galat)


def _unduh_semua(
    keluaran: Path,
    sistem: Sequence[str],
    python: Sequence[str],
    kabari: Callable[[str], None],
    unduh: Callable[[Sequence[str]], None],
) -> None:
    sematan = (keluaran / SEMATAN).read_text(encoding="utf-8")
    roda = keluaran / RODA
    tujuan: list[tuple[str, Sistem | None, str]] = [("komputer ini", None, _python_ini())]
    tujuan += [(f"{nama} Python {versi}", SISTEM[nama], versi) for nama in sistem for versi in python]
    for sebutan, satu, versi in tujuan:
        for bagian in pilih_sematan(sematan, satu, versi):
            with tempfile.TemporaryDirectory() as sementara:
                daftar = Path(sementara) / SEMATAN
                tulis_berkas(daftar, bagian, BilaAda.GANTI)
                unduh(perintah_unduh(daftar, roda, satu, versi))
        kabari(f"roda untuk {sebutan}: {len(list(roda.glob('*')))} berkas, {_mb(roda)} MB seluruhnya")


def _python_ini() -> str:
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def pilih_sematan(sematan: str, sistem: Sistem | None, versi: str) -> Iterator[str]:
    """Daftar sematan untuk satu sistem dan versi Python, tanpa penanda; sisanya yang hanya dipakai rilis awalnya.

    pip menilai penanda menurut komputer yang mengunduh, jadi penandanya dinilai di sini. Paket yang versinya berbeda
    antara rilis awal dan rilis akhir sebuah Python (misalnya 3.11.0 dan 3.11.9) keluar sebagai daftar kedua.

    >>> teks = "a==1 ; os_name == 'nt' \\\\\\n    --hash=sha256:x\\nb==2 \\\\\\n    --hash=sha256:y\\n"
    >>> [satu.split()[0] for satu in pilih_sematan(teks, SISTEM["linux"], "3.12")]
    ['b==2']
    """
    akhir, awal = (_cocok(sematan, penanda(sistem, f"{versi}.{rilis}")) for rilis in (99, 0))
    yield "\n".join(akhir) + "\n"
    sisa = [satu for satu in awal if satu not in akhir]
    if sisa:
        yield "\n".join(sisa) + "\n"


def _cocok(sematan: str, lingkungan: Mapping[str, str]) -> list[str]:
    from packaging.requirements import Requirement

    cocok = []
    for butir in re.split(r"\n(?=\S)", sematan.strip()):
        syarat, *sidik = butir.replace("\\\n", " ").split("--hash=")
        dibaca = Requirement(syarat.strip())
        if dibaca.marker is None or dibaca.marker.evaluate(dict(lingkungan)):
            cocok.append(" ".join([f"{dibaca.name}{dibaca.specifier}", *(f"--hash={satu.strip()}" for satu in sidik)]))
    return cocok


def penanda(sistem: Sistem | None, versi: str) -> Mapping[str, str]:
    """Nilai penanda PEP 508 untuk sebuah sistem dan versi Python lengkap.

    >>> penanda(SISTEM["windows"], "3.12.99")["sys_platform"]
    'win32'
    """
    from packaging.markers import default_environment

    dasar = {str(nama): str(isi) for nama, isi in default_environment().items()}
    dasar |= {"python_version": ".".join(versi.split(".")[:2]), "python_full_version": versi}
    if sistem is None:
        return dasar
    return dasar | {
        "os_name": sistem.os_name,
        "sys_platform": sistem.sys_platform,
        "platform_system": sistem.platform_system,
        "platform_machine": sistem.machine,
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }


def perintah_unduh(daftar: Path, roda: Path, sistem: Sistem | None, versi: str) -> list[str]:
    """Perintah pip yang mengunduh roda bersidik untuk satu sistem.

    >>> "--platform" in perintah_unduh(Path("d"), Path("r"), SISTEM["windows"], "3.12")
    True
    """
    umum = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(daftar), "-d", str(roda)]
    lain = ["--implementation", "cp", "--python-version", versi, "--ignore-requires-python"] if sistem else []
    platform = [isi for satu in (sistem.platform if sistem else ()) for isi in ("--platform", satu)]
    return [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", *umum, *lain, *platform]


def _jalankan(perintah: Sequence[str]) -> None:
    hasil = subprocess.run(perintah, capture_output=True, encoding="utf-8", errors="replace")
    if hasil.returncode:
        akhir = next(
            (baris for baris in reversed(hasil.stderr.splitlines()) if baris.startswith("ERROR")), hasil.stderr
        )
        raise GalatLakip(
            f"Paket untuk flashdisk tidak dapat diunduh ({akhir.strip()[:300]}). Periksa sambungan internet dan "
            "pastikan pip terpasang, lalu jalankan lagi ke folder yang kosong."
        )


def _mb(folder: Path) -> int:
    return round(sum(satu.stat().st_size for satu in folder.rglob("*") if satu.is_file()) / 1_000_000)
