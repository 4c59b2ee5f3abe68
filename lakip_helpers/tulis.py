"""Menulis berkas: utuh atau tidak sama sekali. Satu-satunya penulis berkas di kit; dijaga `tests/test_tulis.py`.

Isinya ditulis ke berkas sementara di folder yang sama, dipastikan sampai di disk, lalu menggantikan yang lama dalam
satu langkah. Disk penuh atau proses yang mati tidak pernah meninggalkan berkas separuh; sisa berkas sementaranya
(`.nama.….tmp`) dibuang penulisan berikutnya.
"""

from __future__ import annotations

import contextlib
import errno
import filecmp
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import IO, Final

from lakip_helpers.galat import GalatSimpan, sebab_sistem
from lakip_helpers.segel import bersegel, bubuhkan

JEDA_GANTI: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Windows menolak mengganti berkas yang sedang dibaca antivirus atau OneDrive; ditunggu sebentar, lalu dicoba lagi."""
NOMOR_TERAKHIR: Final = 99
PANJANG_AWALAN: Final = 48
"""Huruf nama asal pada nama sementara; nama terpanjang yang sah tetap cukup diberi tambahan."""
UMUR_SISA: Final = 60.0
"""Detik sesudahnya berkas sementara yang kosong, atau di Windows yang mana pun, dianggap ditinggalkan."""
SEMENTARA: Final = re.compile(r"\..+\.\d+-[0-9a-f]{8}\.tmp")
BERTUMPUK: Final = (".tar.gz",)
SARAN: Final = {
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM), "Tutup di Word atau Excel, atau pilih folder lain, misalnya Documents, lalu ulangi"
    ),
    **dict.fromkeys(
        (errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "Kosongkan sedikit ruang, misalnya Recycle Bin, lalu ulangi"
    ),
    **dict.fromkeys((errno.EISDIR, errno.EINVAL, errno.ENAMETOOLONG), "Pakai nama lain, lalu ulangi"),
    errno.EEXIST: "Pakai nama lain, atau pindahkan dahulu berkas itu, lalu ulangi",
}
SARAN_LAIN: Final = "Pilih folder yang ada, misalnya Documents, atau buat dahulu foldernya, lalu ulangi"

DataBerkas = str | bytes | Callable[[IO[bytes]], object]
"""Teks (UTF-8), bita, atau fungsi yang menulis sendiri ke aliran, untuk isi yang tidak muat di memori."""


class BilaAda(Enum):
    """Yang dilakukan bila nama itu sudah dipakai sebuah berkas."""

    GANTI = "ganti"
    """Berkas milik kit sendiri: diganti."""
    GANTI_ATAU_KEDUA = "ganti atau kedua"
    """Milik kit sendiri: diganti; bila terkunci program lain, `…_2` yang diganti."""
    NOMORI = "nomori"
    """Berkas untuk orang: diganti hanya bila bersegel (belum diubah); selain itu yang baru bernama `…_2`, `…_3`, …"""
    TIMPA = "timpa"
    """Berkas untuk orang yang minta ditimpa: diganti; bila terkunci, seperti NOMORI."""
    TOLAK = "tolak"
    """Tidak ditimpa: `GalatSimpan`."""


MILIK_KIT: Final = (BilaAda.GANTI, BilaAda.GANTI_ATAU_KEDUA)
"""Pilihan bagi berkas kit sendiri; yang menempati namanya tetapi bukan berkas biasa diganti."""
UNTUK_ORANG: Final = (BilaAda.NOMORI, BilaAda.TIMPA)
"""Pilihan yang menyegel tulisannya, supaya kelak diketahui apakah orang sudah mengubahnya."""


def tulis_berkas(
    berkas: Path, data: DataBerkas, bila_ada: BilaAda, *, izin: int | None = None, buat_folder: bool = False
) -> Path:
    """Tulis `data` ke `berkas` secara utuh; berkas lama tetap ada sampai yang baru selesai di disk.

    Masukan: `izin` izin berkasnya sejak bita pertama (baku: izin berkas lama, atau baku sistem); `buat_folder` ikut
    membuat foldernya. Tautan diikuti. Perangkat yang disebut orang (misalnya `-o /dev/stdout`) ditulis langsung; pipa
    atau tautan ke perangkat di tempat berkas milik kit diganti, sebab menulisinya menahan kit. Keluaran: berkas yang
    benar-benar ditulis. Galat: `GalatSimpan` bila tidak dapat; berkas lama tidak tersentuh.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     hasil = [tulis_berkas(Path(folder) / "a.csv", teks, BilaAda.NOMORI) for teks in ("1", "2", "1")]
    ...     [(satu.name, satu.read_text()) for satu in hasil]
    [('a.csv', '1'), ('a_2.csv', '2'), ('a.csv', '1')]
    """
    try:
        milik_kit = bila_ada in MILIK_KIT
        if _perangkat(berkas) and not milik_kit:
            return _alirkan(berkas, data)
        diikuti = berkas.is_symlink() and not (milik_kit and _perangkat(berkas))
        tujuan = Path(os.path.realpath(berkas)) if diikuti else berkas
        if buat_folder:
            tujuan.parent.mkdir(parents=True, exist_ok=True)
        if bila_ada is BilaAda.TOLAK and tujuan.exists():
            raise FileExistsError(errno.EEXIST, "")
        _buang_sisa(tujuan)
        tertulis = _segel(data, tujuan.suffix) if bila_ada in UNTUK_ORANG else data
        with _sementara(tujuan, tertulis, izin) as sementara:
            return _pasang(sementara, tujuan, bila_ada, izin)
    except OSError as galat:
        raise GalatSimpan(_kalimat_gagal(berkas, galat), galat) from None


def _kalimat_gagal(berkas: Path, galat: OSError) -> str:
    return (
        f"Berkas {berkas.name!r} tidak dapat ditulis di folder {berkas.absolute().parent.name!r}: "
        f"{sebab_sistem(galat)}. {SARAN.get(galat.errno or 0, SARAN_LAIN)}."
    )


def kabar_nama_lain(diminta: Path, ditulis: Path) -> str:
    """Kalimat bila hasilnya terpaksa bernama lain, berspasi di depan; kosong bila sama.

    >>> kabar_nama_lain(Path("a.docx"), Path("a_2.docx"))
    ' Berkas a.docx tidak ditimpa, karena sudah ada dan mungkin sudah diubah, atau sedang dibuka; periksa keduanya.'
    """
    if ditulis.name == diminta.name or ditulis.parent != diminta.parent:
        return ""
    return (
        f" Berkas {diminta.name} tidak ditimpa, karena sudah ada dan mungkin sudah diubah, atau sedang dibuka; "
        "periksa keduanya."
    )


def beri_nomor(berkas: Path, nomor: int = 2) -> Path:
    """Nama yang dipakai bila nama aslinya tidak boleh atau tidak dapat ditimpa.

    >>> beri_nomor(Path("log.jsonl")).name, beri_nomor(Path("kelas.tar.gz"), 3).name
    ('log_2.jsonl', 'kelas_3.tar.gz')
    """
    akhiran = next((satu for satu in BERTUMPUK if berkas.name.lower().endswith(satu)), berkas.suffix)
    pangkal = berkas.name[: len(berkas.name) - len(akhiran)]
    return berkas.with_name(f"{pangkal}_{nomor}{berkas.name[len(pangkal) :]}")


def _pasang(sementara: Path, tujuan: Path, bila_ada: BilaAda, izin: int | None) -> Path:
    """Beri berkas sementara namanya yang tetap: nama pertama yang boleh dan dapat dipakai."""
    terakhir: OSError = FileExistsError(errno.EEXIST, "")
    for calon in _calon(tujuan, bila_ada):
        try:
            if bila_ada in UNTUK_ORANG and calon.is_file() and filecmp.cmp(sementara, calon, shallow=False):
                return calon
            if _boleh_diganti(calon, tujuan, bila_ada):
                _ganti(sementara, calon, izin)
            else:
                _pasang_baru(sementara, calon)
            return calon
        except (FileExistsError, PermissionError) as galat:
            terakhir = galat
    raise terakhir


def _boleh_diganti(calon: Path, tujuan: Path, bila_ada: BilaAda) -> bool:
    if bila_ada in UNTUK_ORANG:
        return (bila_ada is BilaAda.TIMPA and calon == tujuan) or bersegel(calon)
    return bila_ada is not BilaAda.TOLAK


def _calon(tujuan: Path, bila_ada: BilaAda) -> Iterator[Path]:
    yield tujuan
    sampai = NOMOR_TERAKHIR if bila_ada in UNTUK_ORANG else 2 if bila_ada is BilaAda.GANTI_ATAU_KEDUA else 1
    yield from (beri_nomor(tujuan, nomor) for nomor in range(2, sampai + 1))


def _ganti(sementara: Path, tujuan: Path, izin: int | None) -> None:
    if izin is None and tujuan.exists():
        with contextlib.suppress(OSError):  # flashdisk (exFAT) tidak mengenal izin
            sementara.chmod(stat.S_IMODE(tujuan.stat().st_mode))
    for jeda in JEDA_GANTI:
        try:
            sementara.replace(tujuan)
            return
        except PermissionError:
            time.sleep(jeda)
    sementara.replace(tujuan)


def _pasang_baru(sementara: Path, tujuan: Path) -> None:
    """Beri nama tanpa menimpa, juga bila nama itu baru saja dipakai proses lain; FileExistsError bila sudah dipakai."""
    try:
        os.link(sementara, tujuan)
    except FileExistsError:
        raise
    except OSError:  # flashdisk (exFAT) tidak mengenal nama kedua
        if tujuan.exists():
            raise FileExistsError(errno.EEXIST, "") from None
        _ganti(sementara, tujuan, None)


def _perangkat(berkas: Path) -> bool:
    """Bukan berkas biasa: `/dev/stdout`, pipa, atau NUL; menggantinya akan merusak sistem."""
    return berkas.parent == Path("/dev") or (berkas.exists() and not (berkas.is_file() or berkas.is_dir()))


def _alirkan(perangkat: Path, data: DataBerkas) -> Path:
    with perangkat.open("wb") as aliran:
        _isikan(aliran, data)
    return perangkat


def _isikan(aliran: IO[bytes], data: DataBerkas) -> None:
    if callable(data):
        data(aliran)
    else:
        aliran.write(_bita(data))


def _bita(data: str | bytes) -> bytes:
    return data.encode("utf-8", "replace") if isinstance(data, str) else data


def _segel(data: DataBerkas, akhiran: str) -> DataBerkas:
    return data if callable(data) else bubuhkan(_bita(data), akhiran)


@contextlib.contextmanager
def _sementara(tujuan: Path, data: DataBerkas, izin: int | None) -> Iterator[Path]:
    """Berkas sementara yang isinya sudah di disk; sesudahnya tidak ada lagi, apa pun yang terjadi."""
    nama = tujuan.with_name(f"{_awalan(tujuan)}{os.getpid()}-{secrets.token_hex(4)}.tmp")
    bendera = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    pegangan = os.open(nama, bendera, 0o666 if izin is None else izin)
    try:
        with os.fdopen(pegangan, "wb") as aliran:
            _tandai_hidup(pegangan)
            _isikan(aliran, data)
            aliran.flush()
            os.fsync(pegangan)
            if sys.platform == "win32":  # Windows menolak mengganti nama berkas yang masih terbuka
                aliran.close()
            yield nama
    finally:
        with contextlib.suppress(OSError):
            nama.unlink()


def _awalan(tujuan: Path) -> str:
    return f".{tujuan.name[:PANJANG_AWALAN]}."


def _buang_sisa(tujuan: Path) -> None:
    """Buang berkas sementara kit di folder itu yang penulisnya sudah mati; milik yang masih hidup dibiarkan.

    Juga milik nama lain: cadangan dan rekap bertanggal tidak pernah ditulis dua kali dengan nama yang sama.
    """
    with contextlib.suppress(OSError):
        for sisa in list(tujuan.parent.iterdir()):
            if SEMENTARA.fullmatch(sisa.name):
                with contextlib.suppress(OSError):
                    if _ditinggalkan(sisa):
                        sisa.unlink()


if sys.platform == "win32":

    def _tandai_hidup(pegangan: int) -> None:
        """Berkas yang terbuka tidak dapat dihapus di Windows, jadi tidak perlu tanda lain."""

    def _ditinggalkan(sisa: Path) -> bool:
        return time.time() - sisa.stat().st_mtime > UMUR_SISA

else:
    import fcntl

    def _tandai_hidup(pegangan: int) -> None:
        """Kuncinya lepas sendiri ketika proses penulisnya mati."""
        with contextlib.suppress(OSError):
            fcntl.flock(pegangan, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _ditinggalkan(sisa: Path) -> bool:
        """Tidak terkunci; yang masih kosong mungkin baru dibuat dan belum sempat dikunci."""
        keadaan = sisa.stat()
        if not keadaan.st_size and time.time() - keadaan.st_mtime < UMUR_SISA:
            return False
        with sisa.open("rb") as dibuka:
            try:
                fcntl.flock(dibuka, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return False
            return True
