"""Menyimpan tanpa kehilangan: berkas ditulis utuh atau tidak sama sekali, baris ditambahkan sekali tulis."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from lakip_helpers.galat import GalatSimpan

JEDA_GANTI = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Windows menolak mengganti berkas yang sedang dibaca antivirus atau OneDrive; ditunggu sebentar, lalu dicoba lagi."""
LETAK_KUNCI = 1 << 40
"""Letak bita yang dikunci di Windows: jauh sesudah isi, supaya pembaca tidak ikut terhalang."""


def jelaskan_gagal(berkas: Path, galat: OSError) -> str:
    """Kalimat untuk peserta bila penyimpanan gagal; hanya nama berkas, tanpa letaknya.

    >>> jelaskan_gagal(Path("x/log.jsonl"), OSError(28, "penuh")).startswith("log.jsonl belum tersimpan: disk")
    True
    """
    sebab, saran = SEBAB.get(galat.errno or 0, (f"sistem menjawab “{galat.strerror}”", "Hubungi fasilitator"))
    return (
        f"{berkas.name} belum tersimpan: {sebab}. Isian di layar masih ada, tetapi akan hilang bila "
        f"JupyterLab ditutup. {saran}, lalu coba sekali lagi."
    )


SEBAB = {
    errno.ENOSPC: ("disk penuh", "Kosongkan sedikit ruang, misalnya Recycle Bin"),
    errno.EACCES: (
        "folder kerja tidak boleh ditulisi",
        "Pindahkan folder kit ke Documents atau minta bantuan fasilitator",
    ),
    errno.EPERM: (
        "folder kerja tidak boleh ditulisi",
        "Pindahkan folder kit ke Documents atau minta bantuan fasilitator",
    ),
    errno.EROFS: ("folder kerja hanya dapat dibaca", "Salin folder kit ke laptop ini"),
    errno.EEXIST: ("namanya sudah dipakai sebuah berkas", "Pindahkan atau ganti nama berkas itu"),
    errno.ENOTDIR: ("namanya sudah dipakai sebuah berkas", "Pindahkan atau ganti nama berkas itu"),
    errno.ENOENT: ("folder kerja tidak ditemukan lagi", "Pastikan folder kit tidak dipindahkan"),
}


def tulis_utuh(berkas: Path, muatan: str | bytes, *, boleh_bernomor: bool = False) -> Path:
    """Tulis `muatan` ke `berkas` secara utuh: berkas lama tetap ada sampai yang baru selesai di disk.

    Keluaran: berkas yang benar-benar ditulis. Bila `berkas` terus dibuka program lain dan `boleh_bernomor`, isinya
    ditulis sebagai `…_2`. GalatSimpan bila tidak dapat ditulis; berkas lama tidak tersentuh.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     tulis_utuh(Path(folder) / "a.json", "{}").read_text(encoding="utf-8")
    '{}'
    """
    sementara: Path | None = None
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
        pegangan, nama = tempfile.mkstemp(dir=berkas.parent, prefix=f".{berkas.name}.", suffix=".tmp")
        sementara = Path(nama)
        with os.fdopen(pegangan, "wb") as tulis:
            tulis.write(muatan.encode() if isinstance(muatan, str) else muatan)
            tulis.flush()
            os.fsync(tulis.fileno())
        return _ganti(sementara, berkas, boleh_bernomor)
    except OSError as galat:
        if sementara:
            with contextlib.suppress(OSError):
                sementara.unlink()
        raise GalatSimpan(jelaskan_gagal(berkas, galat)) from None


def _ganti(sementara: Path, berkas: Path, boleh_bernomor: bool) -> Path:
    for jeda in JEDA_GANTI:
        try:
            return sementara.replace(berkas)
        except PermissionError:
            time.sleep(jeda)
    try:
        return sementara.replace(berkas)
    except PermissionError:
        if not boleh_bernomor:
            raise
    return sementara.replace(buat_nama_kedua(berkas))


def buat_nama_kedua(berkas: Path) -> Path:
    """Nama yang dipakai bila `berkas` sedang dibuka program lain.

    >>> buat_nama_kedua(Path("log.jsonl")).name
    'log_2.jsonl'
    """
    return berkas.with_stem(f"{berkas.stem}_2")


def tambah_baris(berkas: Path, baris: str, *, boleh_bernomor: bool = True) -> None:
    """Tambahkan satu baris di akhir `berkas`, dengan satu kali tulis, lalu pastikan sampai di disk.

    Aman bila dua notebook menulis bersamaan. Bila baris terakhir terpotong (misalnya karena listrik padam), baris baru
    tetap dimulai di baris sendiri; potongannya dibiarkan untuk dilaporkan pembaca. Bila `berkas` dikunci program lain
    dan `boleh_bernomor`, barisnya masuk `…_2`. GalatSimpan bila gagal.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     tambah_baris(Path(folder) / "log.jsonl", "satu")
    ...     tambah_baris(Path(folder) / "log.jsonl", "dua")
    ...     (Path(folder) / "log.jsonl").read_text(encoding="utf-8")
    'satu\\ndua\\n'
    """
    if "\n" in baris:
        raise GalatSimpan(
            f"Baris untuk {berkas.name} memuat ganti baris, jadi tidak disimpan. Laporkan ke fasilitator."
        )
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
        try:
            _tambah(berkas, baris)
        except PermissionError:
            if not (boleh_bernomor and berkas.is_file()):
                raise
            _tambah(buat_nama_kedua(berkas), baris)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(berkas, galat)) from None


def _tambah(berkas: Path, baris: str) -> None:
    pegangan = os.open(berkas, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with _giliran(pegangan):
            _tulis_sekali(pegangan, baris.encode() + b"\n")
    finally:
        os.close(pegangan)


@contextlib.contextmanager
def giliran(kunci: Path) -> Iterator[None]:
    """Satu penulis pada satu saat, lewat berkas kunci di samping yang ditulis; GalatSimpan bila foldernya tertutup.

    Kunci milik proses yang mati lepas sendiri.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, giliran(Path(folder) / "cuplikan.kunci"):
    ...     [satu.name for satu in Path(folder).iterdir()]
    ['cuplikan.kunci']
    """
    try:
        kunci.parent.mkdir(parents=True, exist_ok=True)
        pegangan = os.open(kunci, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(kunci, galat)) from None
    try:
        with _giliran(pegangan):
            yield
    finally:
        os.close(pegangan)


def _tulis_sekali(pegangan: int, data: bytes) -> None:
    awalan = b"" if _berakhir_baris(pegangan) else b"\n"
    if os.write(pegangan, awalan + data) != len(awalan + data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(pegangan)


def _berakhir_baris(pegangan: int) -> bool:
    if os.fstat(pegangan).st_size == 0:
        return True
    os.lseek(pegangan, -1, os.SEEK_END)
    return os.read(pegangan, 1) == b"\n"


@contextlib.contextmanager
def _giliran(pegangan: int) -> Iterator[None]:
    """Satu penulis pada satu saat. Bila sistem berkas tidak mengenal kunci, O_APPEND tetap menjaga."""
    with contextlib.suppress(OSError):
        _kunci(pegangan)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            _lepas(pegangan)


if sys.platform == "win32":
    import msvcrt

    def _kunci(pegangan: int) -> None:
        os.lseek(pegangan, LETAK_KUNCI, os.SEEK_SET)
        msvcrt.locking(pegangan, msvcrt.LK_LOCK, 1)

    def _lepas(pegangan: int) -> None:
        os.lseek(pegangan, LETAK_KUNCI, os.SEEK_SET)
        msvcrt.locking(pegangan, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _kunci(pegangan: int) -> None:
        fcntl.flock(pegangan, fcntl.LOCK_EX)

    def _lepas(pegangan: int) -> None:
        fcntl.flock(pegangan, fcntl.LOCK_UN)
