"""Memeriksa laptop sebelum hari pelaksanaan: apa yang perlu, apa yang ditemukan, apa yang dilakukan."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

import lakip_helpers
from lakip_helpers.galat import sebab_sistem
from lakip_helpers.latihan.simpanan.tempat import folder_kerja

LINGKUNGAN_PELUNCUR = "LAKIP_PELUNCUR"
NAMA_PAKET = "lakip-helpers"
PYTHON_PERLU = (3, 11)
DISK_PERLU_MB = 500
MEMORI_PERLU_MB = 700
"""Satu notebook dengan pandas dan grafik memakai sekitar 130 MB; sisanya untuk JupyterLab dan peramban."""

LEBAR_PERLU = 1000
"""Layar 1366 piksel yang diperbesar 125 persen tinggal 1093 piksel; di bawah 1000 tabel tidak muat."""


class PutusanLaptop(StrEnum):
    """Putusan satu butir pemeriksaan."""

    SIAP = "siap"
    PERHATIKAN = "perhatikan"
    GAGAL = "gagal"


@dataclass(frozen=True)
class Periksaan:
    """Satu butir: apa yang perlu, apa yang ditemukan, putusannya, dan apa yang dilakukan."""

    nama: str
    perlu: str
    ditemukan: str
    putusan: PutusanLaptop
    saran: str = ""


def periksa_lingkungan() -> tuple[Periksaan, ...]:
    """Semua butir pemeriksaan, dari yang paling menentukan.

    >>> [satu.nama for satu in periksa_lingkungan()][:3]
    ['Python', 'Paket', 'Folder kerja']
    """
    return (
        periksa_python(sys.version_info[:3]),
        periksa_paket(_syarat_paket(), _versi_terpasang),
        periksa_folder(folder_kerja()),
        periksa_peluncur(dibuka_peluncur()),
        periksa_kit(_versi_terpasang(NAMA_PAKET), lakip_helpers.__version__),
        periksa_disk(disk_mb(folder_kerja())),
        periksa_memori(memori_mb()),
    )


def periksa_python(versi: tuple[int, ...]) -> Periksaan:
    """Versi Python.

    >>> periksa_python((3, 9, 1)).putusan.value
    'gagal'
    """
    cukup = versi[:2] >= PYTHON_PERLU
    return Periksaan(
        "Python",
        f"{PYTHON_PERLU[0]}.{PYTHON_PERLU[1]} atau lebih baru",
        ".".join(map(str, versi)),
        PutusanLaptop.SIAP if cukup else PutusanLaptop.GAGAL,
        "" if cukup else "Pasang Python yang lebih baru, lalu jalankan lagi perintah pemasangan di README.",
    )


def periksa_paket(syarat: Iterable[tuple[str, str]], versi_terpasang: object) -> Periksaan:
    """Paket yang diperlukan kit; `syarat` berisi nama dan batas versi, `versi_terpasang` fungsi dari nama ke versi.

    >>> periksa_paket([("pandas", ">=99")], lambda nama: "3.1").ditemukan
    'pandas 3.1 (perlu >=99)'
    """
    from packaging.specifiers import SpecifierSet

    assert callable(versi_terpasang)
    syarat = list(syarat)
    kurang = [
        f"{nama} {versi or 'tidak ada'} (perlu {batas})"
        for nama, batas in syarat
        if not (versi := versi_terpasang(nama)) or versi not in SpecifierSet(batas, prereleases=True)
    ]
    if not syarat:
        kurang = ["daftar paket tidak terbaca karena kit belum terpasang"]
    return Periksaan(
        "Paket",
        f"{len(syarat)} paket dengan versi yang cocok",
        "; ".join(kurang) or "semuanya cocok",
        PutusanLaptop.GAGAL if kurang else PutusanLaptop.SIAP,
        "Tutup JupyterLab, lalu jalankan lagi perintah pemasangan di README." if kurang else "",
    )


def _syarat_paket() -> list[tuple[str, str]]:
    from packaging.requirements import Requirement

    try:
        syarat = [Requirement(teks) for teks in metadata.requires(NAMA_PAKET) or ()]
    except metadata.PackageNotFoundError:
        return []
    return [(satu.name, str(satu.specifier)) for satu in syarat if "extra" not in str(satu.marker or "")]


def versi_paket() -> dict[str, str]:
    """Paket yang diperlukan kit dan versi terpasangnya; kosong bila tidak ada.

    >>> "pandas" in versi_paket()
    True
    """
    return {nama: _versi_terpasang(nama) for nama, _ in _syarat_paket()}


def _versi_terpasang(nama: str) -> str:
    try:
        return metadata.version(nama)
    except metadata.PackageNotFoundError:
        return ""


def periksa_folder(folder: Path) -> Periksaan:
    """Apakah pekerjaan dapat disimpan: menulis dan menghapus sebuah berkas percobaan.

    >>> with tempfile.TemporaryDirectory() as folder:
    ...     periksa_folder(Path(folder)).putusan.value
    'siap'
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as percobaan:
            percobaan.write(b"lakip")
    except OSError as galat:
        return Periksaan(
            "Folder kerja",
            "dapat ditulisi",
            f"{folder.name}: {sebab_sistem(galat)}",
            PutusanLaptop.GAGAL,
            "Pindahkan folder kit ke Documents, atau minta izin tulis kepada pengelola laptop.",
        )
    return Periksaan("Folder kerja", "dapat ditulisi", f"{folder.name}: dapat ditulisi", PutusanLaptop.SIAP)


def periksa_peluncur(lewat_peluncur: bool) -> Periksaan:
    """Apakah JupyterLab dibuka lewat `lakip mulai`, yang membawa pengaturan kit.

    >>> periksa_peluncur(False).putusan.value
    'perhatikan'
    """
    return Periksaan(
        "Cara membuka",
        "lewat mulai.py",
        "lewat mulai.py" if lewat_peluncur else "cara lain",
        PutusanLaptop.SIAP if lewat_peluncur else PutusanLaptop.PERHATIKAN,
        ""
        if lewat_peluncur
        else "Anda tetap dapat bekerja, tetapi pengaturan kit tidak terpasang: tekanan tombol Periksa kadang terlewat "
        "atau memakai isian lama, berkas besar gagal diunggah, dan notebook lebih jarang disimpan otomatis. "
        "Sebaiknya tutup, lalu buka lagi dengan perintah di README.",
    )


def dibuka_peluncur() -> bool:
    """Apakah kernel ini dijalankan JupyterLab yang dibuka `lakip mulai`.

    >>> from unittest.mock import patch
    >>> with patch.dict(os.environ, {LINGKUNGAN_PELUNCUR: "0.1.0"}):
    ...     dibuka_peluncur()
    True
    """
    return bool(os.environ.get(LINGKUNGAN_PELUNCUR, ""))


def periksa_kit(terpasang: str, dipakai: str) -> Periksaan:
    """Apakah kit yang dipakai sama dengan yang terpasang.

    >>> periksa_kit("0.1.0", "0.2.0").ditemukan
    '0.2.0, padahal yang terpasang 0.1.0'
    """
    sama = terpasang == dipakai
    return Periksaan(
        "Versi kit",
        "sama dengan yang terpasang",
        dipakai if sama else f"{dipakai}, padahal yang terpasang {terpasang or 'tidak ada'}",
        PutusanLaptop.SIAP if sama else PutusanLaptop.PERHATIKAN,
        "" if sama else "Tutup JupyterLab, lalu jalankan lagi perintah pemasangan di README.",
    )


def periksa_disk(sisa_mb: int) -> Periksaan:
    """Sisa disk di tempat folder kerja.

    >>> periksa_disk(1234).ditemukan, periksa_disk(100).putusan.value
    ('1,2 GB', 'perhatikan')
    """
    return _periksa_sisa("Sisa disk", sisa_mb, DISK_PERLU_MB, "Kosongkan Recycle Bin atau hapus unduhan lama.")


def periksa_memori(sisa_mb: int) -> Periksaan:
    """Memori yang masih bebas.

    >>> periksa_memori(8000).putusan.value
    'siap'
    """
    return _periksa_sisa(
        "Memori bebas", sisa_mb, MEMORI_PERLU_MB, "Tutup aplikasi dan tab peramban yang tidak dipakai."
    )


def periksa_layar(lebar: int) -> Periksaan:
    """Lebar isi jendela peramban, dalam piksel CSS sesudah pembesaran.

    >>> periksa_layar(1093).putusan.value, periksa_layar(800).putusan.value
    ('siap', 'perhatikan')
    """
    cukup = lebar >= LEBAR_PERLU
    putusan = PutusanLaptop.SIAP if cukup else PutusanLaptop.PERHATIKAN
    saran = "Besarkan jendela peramban, atau kecilkan tampilannya dengan Ctrl dan tombol minus." if not cukup else ""
    return Periksaan("Layar", f"selebar {LEBAR_PERLU} piksel atau lebih", f"{lebar} piksel", putusan, saran)


def _periksa_sisa(nama: str, sisa_mb: int, perlu_mb: int, saran: str) -> Periksaan:
    cukup = sisa_mb >= perlu_mb
    putusan = PutusanLaptop.SIAP if cukup else PutusanLaptop.PERHATIKAN
    return Periksaan(nama, f"paling sedikit {_gb(perlu_mb)}", _gb(sisa_mb), putusan, "" if cukup else saran)


def _gb(mb: int) -> str:
    return f"{mb / 1000:.1f} GB".replace(".", ",")


def disk_mb(folder: Path) -> int:
    """Sisa disk di tempat `folder` berada (atau akan berada), dalam MB.

    >>> disk_mb(Path("belum_ada")) > 0
    True
    """
    ada = next(satu for satu in (folder, *folder.absolute().parents) if satu.exists())
    return shutil.disk_usage(ada).free // 1_000_000


def memori_mb() -> int:
    """Memori yang masih bebas, dalam MB.

    >>> memori_mb() > 0
    True
    """
    import psutil  # type: ignore[import-untyped]

    return int(psutil.virtual_memory().available) // 1_000_000


def ringkas_putusan(periksaan: Iterable[Periksaan]) -> PutusanLaptop:
    """Putusan terburuk di antara semua butir.

    >>> ringkas_putusan([periksa_peluncur(False), periksa_python((3, 11))]).value
    'perhatikan'
    """
    return max((satu.putusan for satu in periksaan), key=list(PutusanLaptop).index, default=PutusanLaptop.SIAP)
