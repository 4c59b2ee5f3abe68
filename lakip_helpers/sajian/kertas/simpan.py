"""Menyimpan dokumen Word atau buku kerja Excel, dan membaca templat kantor."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lakip_helpers.galat import GalatBerkas, sebab_sistem
from lakip_helpers.tulis import BilaAda, tulis_berkas

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook


def simpan_dokumen(dokumen: Document | Workbook | bytes, tujuan: Path, bila_ada: BilaAda = BilaAda.NOMORI) -> Path:
    """Simpan dokumen, atau bita yang sudah jadi; yang sudah diubah orang tidak ditimpa.

    Bila `tujuan` sudah ada dan sudah diubah, bukan dari kit, atau sedang dibuka, yang baru bernama `…_2`, `…_3`, dan
    seterusnya. Keluaran: tempat yang benar-benar ditulis. Galat: `GalatSimpan` bila foldernya tidak dapat ditulis.
    """
    return tulis_berkas(tujuan, dokumen if isinstance(dokumen, bytes) else jadi_bita(dokumen), bila_ada)


def jadi_bita(dokumen: Any) -> bytes:
    """Isi berkas dokumen, bertanggal sekarang."""
    sifat = dokumen.core_properties if hasattr(dokumen, "core_properties") else dokumen.properties
    sifat.created = sifat.modified = datetime.now().replace(microsecond=0)
    wadah = BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def baca_dasar(berkas: Path) -> bytes:
    """Isi templat kantor (.docx) untuk `Setelan.dasar`; `GalatBerkas` bila tidak ada atau bukan .docx."""
    if berkas.suffix.lower() != ".docx":
        raise GalatBerkas(
            f"Templat {berkas.name!r} bukan berkas .docx, jadi gaya dan kepala halamannya tidak dapat dipakai."
            " Buka di Word, simpan sebagai “Word Document (*.docx)”, lalu ulangi."
        )
    try:
        return berkas.read_bytes()
    except FileNotFoundError:
        raise GalatBerkas(f"Templat {berkas.name!r} tidak ditemukan. Periksa nama dan foldernya.") from None
    except OSError as galat:
        raise GalatBerkas(
            f"Templat {berkas.name!r} tidak dapat dibaca ({sebab_sistem(galat)}). Tutup di Word, lalu ulangi."
        ) from None
