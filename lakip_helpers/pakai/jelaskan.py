"""Kartu tiap kode catatan: satu daftar untuk terminal, panel, dan katalog."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakip_helpers.temuan import Kartu


@cache
def semua_kartu() -> Mapping[str, Kartu]:
    """Semua kartu menurut kodenya, dari tahap membaca sampai menilai.

    >>> semua_kartu()["MUTU-01"].judul
    'Kegiatan, bukan hasil'
    """
    from lakip_helpers.aturan.daftar import KARTU
    from lakip_helpers.laporan import kartu as kartu_laporan
    from lakip_helpers.tabel import kartu

    return {satu.kode: satu for satu in (*kartu.KARTU, *KARTU, *kartu_laporan.KARTU)}
