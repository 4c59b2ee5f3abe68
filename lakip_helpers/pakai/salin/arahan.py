"""Arahan bagi yang meminta dokumen resmi dari dokumen kantor: perintah yang menyalinnya ke buku kerja kit."""

from __future__ import annotations

from pathlib import Path

from lakip_helpers.galat import GalatLakip, GalatTabel
from lakip_helpers.istilah import sebut_perintah


def arahkan_salin(berkas: Path) -> GalatTabel | None:
    """Galat yang menyebut perintah penyalinnya, bila berkas itu dokumen kantor yang terbaca; `None` bila bukan.

    >>> arahkan_salin(Path("tidak_ada.pdf")) is None
    True
    """
    from lakip_helpers.pakai.kantor import baca_kantor

    try:
        baca_kantor(berkas)
    except GalatLakip:
        return None
    buku = f"{berkas.stem}_buku_kerja.xlsx"
    perintah = sebut_perintah(f'templat --dari "{berkas}" -o "{buku}"')
    return GalatTabel(
        f"{berkas.name} dokumen kantor, sedangkan dokumen resmi disusun dari buku kerja kit. Jalankan"
        f' `{perintah}`, lengkapi yang kosong di sana, lalu ulangi perintah ini dengan "{buku}".'
    )
