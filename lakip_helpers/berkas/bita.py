"""Membaca bita sebuah berkas biasa, tidak lebih dari batasnya; galat sistem menjadi kalimat."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lakip_helpers.berkas.kisi import MB, UKURAN_MAKS, terlalu_besar
from lakip_helpers.galat import GalatBerkas, Gejala, sebab_sistem


def baca_bita(jalur: str | Path) -> bytes:
    """Isi sebuah berkas biasa.

    Galat: `GalatBerkas` bila tidak ada, folder, bukan berkas biasa, terkunci, kosong, atau lebih dari `UKURAN_MAKS`.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "contoh.csv"
    >>> _ = berkas.write_bytes(b"Indikator")
    >>> baca_bita(berkas)
    b'Indikator'
    """
    jalur = Path(jalur)
    with _sebagai_galat_berkas(jalur):
        data = _baca(jalur)
    if not data.strip():
        raise GalatBerkas(
            f"Berkas {jalur.name!r} kosong. Periksa apakah berkasnya sudah tersimpan.", Gejala.BERKAS_KOSONG
        )
    return data


def _baca(jalur: Path) -> bytes:
    """Dibuka tanpa menunggu: pipa yang tidak pernah ditulisi tidak boleh menahan pembacanya."""
    nomor = os.open(jalur, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(nomor, "rb") as aliran:
        keadaan = os.fstat(nomor)
        if stat.S_ISDIR(keadaan.st_mode):
            raise IsADirectoryError
        if not stat.S_ISREG(keadaan.st_mode):
            raise GalatBerkas(
                f"{jalur.name!r} bukan berkas biasa, melainkan pipa atau alat, jadi tidak dibaca."
                " Simpan isinya sebagai berkas, lalu coba lagi.",
                Gejala.GAGAL_BACA,
            )
        if keadaan.st_size > UKURAN_MAKS:
            besar = f"{keadaan.st_size // MB} MB"
        else:
            data = aliran.read(UKURAN_MAKS + 1)
            if len(data) <= UKURAN_MAKS:
                return data
            besar = f"lebih dari {UKURAN_MAKS // MB} MB"
    raise terlalu_besar(jalur.name, f"ukurannya {besar}, paling banyak {UKURAN_MAKS // MB} MB")


@contextmanager
def _sebagai_galat_berkas(jalur: Path) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, ValueError):
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak ditemukan di folder {jalur.absolute().parent.name!r}. Periksa namanya.",
            Gejala.TIDAK_ADA,
        ) from None
    except (PermissionError, IsADirectoryError):
        if jalur.is_dir():
            raise GalatBerkas(
                f"{jalur.name!r} adalah folder, bukan berkas. Sebutkan nama berkas di dalamnya.", Gejala.FOLDER
            ) from None
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak dapat dibuka: sedang dipakai program lain atau terlarang."
            " Tutup di Excel, lalu coba lagi.",
            Gejala.TERKUNCI,
        ) from None
    except OSError as galat:
        raise GalatBerkas(
            f"Berkas {jalur.name!r} tidak dapat dibaca ({sebab_sistem(galat)}). Salin ulang berkasnya.",
            Gejala.GAGAL_BACA,
        ) from None
