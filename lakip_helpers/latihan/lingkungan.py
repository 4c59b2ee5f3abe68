"""Memeriksa laptop sebelum hari pelaksanaan: apa yang perlu, apa yang ditemukan, apa yang dilakukan."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

import lakip_helpers
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.identitas import folder_aktif
from lakip_helpers.latihan.log import waktu_sekarang
from lakip_helpers.latihan.simpan import tulis_utuh
from lakip_helpers.latihan.tempat import folder_kerja

LINGKUNGAN_PELUNCUR = "LAKIP_PELUNCUR"
NAMA_PAKET = "lakip-helpers"
BERKAS_LAPORAN = "laporan_lingkungan.json"
PYTHON_PERLU = (3, 11)
DISK_PERLU_MB = 500
MEMORI_PERLU_MB = 700
"""Satu notebook dengan pandas dan grafik memakai sekitar 130 MB; sisanya untuk JupyterLab dan peramban."""


class Putusan(StrEnum):
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
    putusan: Putusan
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
        periksa_peluncur(os.environ.get(LINGKUNGAN_PELUNCUR, "")),
        periksa_kit(_versi_terpasang(NAMA_PAKET), lakip_helpers.__version__),
        periksa_disk(_disk_mb(folder_kerja())),
        periksa_memori(_memori_mb()),
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
        Putusan.SIAP if cukup else Putusan.GAGAL,
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
        Putusan.GAGAL if kurang else Putusan.SIAP,
        "Tutup JupyterLab, lalu jalankan lagi perintah pemasangan di README." if kurang else "",
    )


def _syarat_paket() -> list[tuple[str, str]]:
    from packaging.requirements import Requirement

    try:
        syarat = [Requirement(teks) for teks in metadata.requires(NAMA_PAKET) or ()]
    except metadata.PackageNotFoundError:
        return []
    return [(satu.name, str(satu.specifier)) for satu in syarat if "extra" not in str(satu.marker or "")]


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
            f"{folder.name}: {galat.strerror}",
            Putusan.GAGAL,
            "Pindahkan folder kit ke Documents, atau minta izin tulis kepada pengelola laptop.",
        )
    return Periksaan("Folder kerja", "dapat ditulisi", f"{folder.name}: dapat ditulisi", Putusan.SIAP)


def periksa_peluncur(isi: str) -> Periksaan:
    """Apakah JupyterLab dibuka lewat `lakip mulai`, yang membawa pengaturan kit.

    >>> periksa_peluncur("").putusan.value
    'perhatikan'
    """
    return Periksaan(
        "Cara membuka",
        "lewat lakip mulai",
        "lewat lakip mulai" if isi else "cara lain",
        Putusan.SIAP if isi else Putusan.PERHATIKAN,
        ""
        if isi
        else "Anda tetap dapat bekerja, tetapi pengaturan kit tidak terpasang: tekanan tombol Periksa kadang terlewat "
        "atau memakai isian lama, berkas besar gagal diunggah, dan notebook lebih jarang disimpan otomatis. "
        "Sebaiknya tutup, lalu buka lagi dengan perintah di README.",
    )


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
        Putusan.SIAP if sama else Putusan.PERHATIKAN,
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


def _periksa_sisa(nama: str, sisa_mb: int, perlu_mb: int, saran: str) -> Periksaan:
    cukup = sisa_mb >= perlu_mb
    putusan = Putusan.SIAP if cukup else Putusan.PERHATIKAN
    return Periksaan(nama, f"paling sedikit {_gb(perlu_mb)}", _gb(sisa_mb), putusan, "" if cukup else saran)


def _gb(mb: int) -> str:
    return f"{mb / 1000:.1f} GB".replace(".", ",")


def _disk_mb(folder: Path) -> int:
    ada = next(satu for satu in (folder, *folder.absolute().parents) if satu.exists())
    return shutil.disk_usage(ada).free // 1_000_000


def _memori_mb() -> int:
    import psutil  # type: ignore[import-untyped]

    return int(psutil.virtual_memory().available) // 1_000_000


def ringkas_putusan(periksaan: Iterable[Periksaan]) -> Putusan:
    """Putusan terburuk di antara semua butir.

    >>> ringkas_putusan([periksa_peluncur(""), periksa_python((3, 11))]).value
    'perhatikan'
    """
    return max((satu.putusan for satu in periksaan), key=list(Putusan).index, default=Putusan.SIAP)


def tulis_laporan(periksaan: Iterable[Periksaan]) -> str:
    """Simpan laporan singkat di folder peserta dan kembalikan nama berkasnya; GalatSimpan bila tidak dapat ditulis.

    Isinya tidak memuat nama peserta, nama komputer, atau letak folder.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     tulis_laporan([periksa_python((3, 11))])
    'laporan_lingkungan.json'
    """
    butir = tuple(periksaan)
    isi = {
        "waktu": waktu_sekarang(),
        "kit": lakip_helpers.__version__,
        "sistem": f"{platform.system()} {platform.release()}",
        "putusan": ringkas_putusan(butir),
        "butir": [asdict(satu) for satu in butir],
    }
    tulis_utuh(folder_aktif() / BERKAS_LAPORAN, json.dumps(isi, ensure_ascii=False, indent=1))
    return BERKAS_LAPORAN


def coba_tulis_laporan(periksaan: Iterable[Periksaan]) -> str:
    """Seperti `tulis_laporan`, tetapi kegagalannya menjadi kalimat untuk layar.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     coba_tulis_laporan([periksa_python((3, 11))])[:26]
    'Laporan tersimpan: laporan'
    """
    try:
        return f"Laporan tersimpan: {tulis_laporan(periksaan)}. Bila diminta, kirimkan berkas itu kepada fasilitator."
    except GalatSimpan as galat:
        return str(galat)
