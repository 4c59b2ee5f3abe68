"""Berkas OLE (Excel dan Word lama): membaca alirannya, tidak tersandung daftar isi yang rusak atau berputar."""

from __future__ import annotations

import io
from struct import error as galat_struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from olefile import OleFileIO

OLE_RUSAK: Final = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    galat_struct,
)
"""Galat Python ketika isi OLE tidak sesuai dengan yang dinyatakannya."""


def buka_ole(data: bytes) -> OleFileIO:
    """Berkas OLE yang siap dibaca. Galat: salah satu `OLE_RUSAK`."""
    from olefile import OleFileIO

    return OleFileIO(io.BytesIO(data))


def nama_aliran(data: bytes) -> frozenset[str]:
    """Nama aliran dan folder tingkat atas, huruf kecil; kosong bila daftar isinya rusak.

    >>> nama_aliran(b"bukan OLE")
    frozenset()
    """
    try:
        with buka_ole(data) as ole:
            return frozenset(jalur[0].casefold() for jalur in ole.listdir())
    except OLE_RUSAK:
        return frozenset()


def baca_aliran(data: bytes, *nama: str) -> dict[str, bytes]:
    """Isi aliran yang ada di antara `nama` (besar kecil huruf tidak berarti). Galat: salah satu `OLE_RUSAK`."""
    with buka_ole(data) as ole:
        return {satu: ole.openstream(satu).read() for satu in nama if ole.exists(satu)}
