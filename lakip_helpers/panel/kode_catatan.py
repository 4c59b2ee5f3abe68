"""Kode sebuah catatan yang dapat dibuka di tempatnya: mengapa hal itu dicatat, dan dasarnya."""

from __future__ import annotations

import re
from typing import Final

from lakip_helpers.panel.kerangka import aman

_KODE: Final = re.compile(r"\(([A-Z]{2,4}-\d{2})\)|\b([A-Z]{2,4}-\d{2})\b")
"""Kurung yang hanya memuat kodenya ikut dibuka bersamanya, supaya tidak tertinggal sendirian di baris berikutnya."""


def bukakan_kode(markah: str) -> str:
    """HTML yang sama, dengan tiap kode catatan yang dikenal menjadi penjelasan yang dapat dibuka.

    Masukan: HTML yang isinya sudah lewat `aman`. Kode yang tidak dikenal dibiarkan.

    >>> "<details" in bukakan_kode("Catatan (MUTU-01)"), bukakan_kode("Surat XX-01")
    (True, 'Surat XX-01')
    """
    return (
        _KODE.sub(lambda cocok: _penjelasan(cocok[1] or cocok[2], cocok[0]), markah) if _KODE.search(markah) else markah
    )


def _penjelasan(kode: str, tertulis: str) -> str:
    from lakip_helpers.pakai.jelaskan import semua_kartu

    kartu = semua_kartu().get(kode)
    if kartu is None:
        return tertulis
    uraian = f"<strong>{aman(kartu.judul)}.</strong> {aman(kartu.mengapa)} <em>Dasar: {aman(kartu.dasar)}</em>"
    return f'<details class="lakip-kode"><summary title="Mengapa ini dicatat">{tertulis}</summary>{uraian}</details>'
