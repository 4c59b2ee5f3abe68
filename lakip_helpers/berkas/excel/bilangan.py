"""Arti bilangan sebuah sel Excel: biasa, persen seperti yang terlihat, atau tanggal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Final

_BUKAN_BENTUK: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


class BentukBilangan(Enum):
    """Arti format angka sebuah sel."""

    BIASA = 0
    PERSEN = 1
    TANGGAL = 2


FORMAT_BAWAAN: Final[Mapping[int, BentukBilangan]] = {
    **dict.fromkeys((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)), BentukBilangan.TANGGAL),
    **dict.fromkeys((9, 10), BentukBilangan.PERSEN),
}
"""Nomor format bawaan Excel yang bukan bilangan biasa."""


def bentuk_format(kode: str) -> BentukBilangan:
    """Arti sebuah kode format angka.

    >>> bentuk_format("0.0%").name, bentuk_format("dd/mm/yyyy").name, bentuk_format('"Rp"#,##0').name
    ('PERSEN', 'TANGGAL', 'BIASA')
    """
    inti = _BUKAN_BENTUK.sub("", kode).casefold()
    if "%" in inti:
        return BentukBilangan.PERSEN
    return BentukBilangan.TANGGAL if inti != "general" and set(inti) & set("dmyhs") else BentukBilangan.BIASA


def tulis_persen(angka: float) -> str:
    """Persen dengan koma; tepat tiga desimal diberi nol supaya koma tidak terbaca sebagai ribuan."""
    utuh, _, pecahan = f"{angka * 100:.10f}".rstrip("0").partition(".")
    return f"{utuh},{pecahan.ljust(4, '0') if len(pecahan) == 3 else pecahan}%" if pecahan else f"{utuh}%"


def baca_serial(serial: float, *, epok_1904: bool) -> object:
    """Nomor hari Excel → tanggal, tanggal dan jam, atau jam; di luar jangkauan tetap bilangan.

    >>> baca_serial(0.5, epok_1904=False), baca_serial(1, epok_1904=True)
    ('12:00', datetime.date(1904, 1, 2))
    """
    if 0 <= serial < 1 and not epok_1904:
        menit = round(serial * 1440)
        return f"{menit // 60:02}:{menit % 60:02}"
    awal = datetime(1904, 1, 1) if epok_1904 else datetime(1899, 12, 31 if serial < 60 else 30)
    try:
        saat = awal + timedelta(seconds=round(serial * 86400))
    except OverflowError:
        return serial
    return saat if saat.time() != datetime.min.time() else date(saat.year, saat.month, saat.day)
