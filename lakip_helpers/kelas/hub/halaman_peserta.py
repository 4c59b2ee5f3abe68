"""Daftar peserta sebuah ruang menurut hub: siapa tersambung, siapa belum masuk, dan sandi sementara untuknya."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR, akun_sah, nama_tampil
from lakip_helpers.kelas.hub.ruang import Ruang
from lakip_helpers.kelas.hub.sandi import beri_sandi_sementara

LAMA_TERSAMBUNG: Final = 150.0
"""Detik sejak peramban terakhir menghubungi server; hub menanyakannya kepada proxy tiap menit."""
BELUM_MASUK: Final = "belum masuk"
BELUM_HARI_INI: Final = "belum masuk hari ini"
TERSAMBUNG: Final = "tersambung"


@dataclass(frozen=True)
class BarisPeserta:
    """Satu peserta di daftar: akunnya, sambungannya, dan servernya terbuka atau tidak."""

    akun: str
    sambungan: str
    terbuka: bool

    @property
    def nama(self) -> str:
        """Nama tanpa awalan akun."""
        return nama_tampil(self.akun)


def kata_sambungan(terakhir: datetime | None, terbuka: bool, kini: datetime) -> str:
    """Sambungan seorang peserta dalam kata; `terakhir` waktu UTC tanpa zona, seperti dicatat hub.

    >>> kini = datetime(2026, 1, 13, 3, 0, tzinfo=UTC)
    >>> kata_sambungan(datetime(2026, 1, 13, 2, 59), True, kini), kata_sambungan(None, False, kini)
    ('tersambung', 'belum masuk')
    >>> kata_sambungan(datetime(2026, 1, 12, 9, 30), False, kini)
    'belum masuk hari ini'
    """
    if terakhir is None:
        return BELUM_MASUK
    saat = terakhir.replace(tzinfo=UTC)
    if terbuka and (kini - saat).total_seconds() <= LAMA_TERSAMBUNG:
        return TERSAMBUNG
    if saat.astimezone().date() != kini.astimezone().date():
        return BELUM_HARI_INI
    return f"terputus sejak {saat.astimezone():%H.%M}"


def daftar_peserta(pengguna: Iterable[Any], kini: datetime) -> list[BarisPeserta]:
    """Semua peserta menurut hub (`User` JupyterHub), tanpa fasilitator, menurut nama."""
    semua = [
        BarisPeserta(satu.name, kata_sambungan(satu.orm_user.last_activity, satu.active, kini), bool(satu.active))
        for satu in pengguna
        if akun_sah(satu.name) and satu.name != AKUN_FASILITATOR
    ]
    return sorted(semua, key=lambda baris: baris.akun)


def beri_sandi(ruang: Ruang, akun: str) -> str:
    """Beri seorang peserta sandi sementara; keluaran: kabarnya untuk fasilitator, atau sebab gagalnya."""
    try:
        baru = beri_sandi_sementara(ruang, akun)
    except GalatLakip as galat:
        return str(galat)
    return (
        f"Sandi sementara untuk {nama_tampil(akun)}: {baru} (bacakan kepadanya; sesudah masuk ia menggantinya sendiri "
        f"di {ruang.url}/hub/sandi)."
    )
