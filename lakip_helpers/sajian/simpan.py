"""Menulis bita ke berkas: satu jalan untuk semua dokumen, templat, dan gambar."""

from __future__ import annotations

from pathlib import Path

from lakip_helpers.galat import GalatSimpan, sebab_sistem


def tulis_bita(isi: bytes, tujuan: Path) -> Path:
    """Tulis `isi`; bila berkasnya terkunci (sedang dibuka di Word atau Excel), tulis sebagai `…_2`.

    Keluaran: tempat yang benar-benar ditulis. Galat: `GalatSimpan` bila foldernya tidak dapat ditulis atau kedua nama
    terkunci.
    """
    for calon in (tujuan, tujuan.with_stem(f"{tujuan.stem}_2")):
        try:
            calon.write_bytes(isi)
            return calon
        except PermissionError:
            continue
        except OSError as galat:
            raise GalatSimpan(
                f"Berkas {tujuan.name!r} tidak dapat ditulis di folder {tujuan.parent.name!r}: {sebab_sistem(galat)}."
                " Pilih folder yang ada, misalnya Documents, atau buat dahulu foldernya."
            ) from None
    raise GalatSimpan(
        f"Berkas {tujuan.name!r} dan {tujuan.stem + '_2' + tujuan.suffix!r} tidak dapat ditulis: keduanya sedang dibuka"
        " program lain, atau foldernya terlindung. Tutup di Word atau Excel, atau pilih folder lain, lalu ulangi."
    )
