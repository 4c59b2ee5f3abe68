"""Kode yang diberi kit: kantor tidak pernah diminta membuatnya; kalimat yang sama mendapat kode yang sama."""

from __future__ import annotations

from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.istilah import K, Tingkat


class Pengode:
    """Pemberi kode tujuan, sasaran, dan indikator satu OPD, menurut urutan muncul.

    >>> kode = Pengode("DISHUB")
    >>> kode.sasaran("Mutu layanan", "Layanan"), kode.sasaran("Mutu  layanan."), kode.indikator("IKM", "Mutu layanan")
    ('DISHUB.T1.S1', 'DISHUB.T1.S1', 'DISHUB.T1.S1.1')
    """

    def __init__(self, opd: str) -> None:
        self.opd = opd
        self._sasaran: dict[str, str] = {}
        self._indikator: dict[str, str] = {}
        self._banyak: dict[str, int] = {}

    def tujuan(self, kalimat: str) -> str:
        """Kode tujuan; kosong bila kalimatnya kosong."""
        return self._beri(self._sasaran, kalimat, f"{self.opd}.T")

    def sasaran(self, kalimat: str, tujuan: str = "") -> str:
        """Kode sasaran di bawah tujuannya; kosong bila kalimatnya kosong."""
        induk = self.tujuan(tujuan) or self.opd
        return self._beri(self._sasaran, kalimat, f"{induk}.S")

    def indikator(self, kalimat: str, sasaran: str = "", tujuan: str = "") -> str:
        """Kode indikator di bawah sasarannya (atau tujuannya); indikator yang sudah berkode memakai kodenya."""
        dasar = bentuk_dasar(kalimat)
        if dasar in self._indikator:
            return self._indikator[dasar]
        induk = self.sasaran(sasaran, tujuan) or self.tujuan(tujuan)
        return self._beri(self._indikator, kalimat, f"{induk}." if induk else f"{self.opd}.I")

    def _beri(self, daftar: dict[str, str], kalimat: str, awal: str) -> str:
        dasar = bentuk_dasar(kalimat)
        if not dasar:
            return ""
        if dasar not in daftar:
            self._banyak[awal] = self._banyak.get(awal, 0) + 1
            daftar[dasar] = f"{awal}{self._banyak[awal]}"
        return daftar[dasar]


def baris_sasaran(kode: Pengode, sasaran: str, tujuan: str) -> list[dict[str, object]]:
    """Baris tabel sasaran untuk satu sasaran dan tujuannya; yang kosong tidak ditulis.

    >>> [baris["kode_sasaran"] for baris in baris_sasaran(Pengode("A"), "Mutu", "Layanan")]
    ['A.T1', 'A.T1.S1']
    """
    hasil: list[dict[str, object]] = []
    if kode_tujuan := kode.tujuan(tujuan):
        hasil.append(_baris(kode.opd, kode_tujuan, Tingkat.TUJUAN, "", tujuan))
    if kode_sasaran := kode.sasaran(sasaran, tujuan):
        hasil.append(_baris(kode.opd, kode_sasaran, Tingkat.SASARAN, kode_tujuan, sasaran))
    return hasil


def _baris(opd: str, kode: str, tingkat: Tingkat, induk: str, uraian: str) -> dict[str, object]:
    return {
        K.KODE_OPD: opd,
        K.KODE_SASARAN: kode,
        K.TINGKAT: str(tingkat),
        K.KODE_INDUK: induk,
        K.URAIAN: uraian,
    }
