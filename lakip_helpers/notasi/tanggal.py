"""Menulis dan membaca tanggal Indonesia."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

BULAN: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
    "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def tulis_tanggal(hari: date) -> str:
    """Tulis tanggal Indonesia.

    >>> tulis_tanggal(date(2026, 1, 31))
    '31 Januari 2026'
    """
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


_POLA_TANGGAL: Final = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[A-Za-z]+)[-/. ]+(\d{4})")
_POLA_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")


def tulis_waktu(waktu: str, detik: bool = False) -> str:
    """Waktu ISO seperti ditulis di kantor; yang tidak terbaca dibiarkan.

    >>> tulis_waktu("2026-01-13T09:05:00.000+07:00")
    '13-01-2026 pukul 09.05'
    """
    try:
        return datetime.fromisoformat(waktu).strftime(f"%d-%m-%Y pukul %H.%M{'.%S' if detik else ''}")
    except ValueError:
        return waktu


def baca_tanggal(sel: object) -> date | None:
    """Baca tanggal yang ditulis kantor; `None` bila tidak terbaca.

    >>> baca_tanggal("20 Januari 2026"), baca_tanggal("20/01/2026") == baca_tanggal("2026-01-20")
    (datetime.date(2026, 1, 20), True)
    """
    if isinstance(sel, datetime):
        return sel.date()
    if isinstance(sel, date):
        return sel
    teks = " ".join(str(sel or "").split())
    iso, biasa = _POLA_ISO.fullmatch(teks), _POLA_TANGGAL.fullmatch(teks)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        return date(int(biasa[3]), _nomor_bulan(biasa[2]), int(biasa[1])) if biasa else None
    except ValueError:
        return None


def _nomor_bulan(teks: str) -> int:
    if teks.isdigit():
        return int(teks)
    awalan = teks.lower()[:3]
    return [bulan.lower()[:3] for bulan in BULAN].index({"agt": "agu", "nop": "nov"}.get(awalan, awalan)) + 1
