"""Angka laporan daerah yang dihimpun dari laporan OPD: tiap angka membawa tempatnya, dan yang bertentangan disebut."""

from __future__ import annotations

from dataclasses import dataclass

from lakip_helpers.istilah import KODE_PEMDA


@dataclass(frozen=True, slots=True)
class Bersumber:
    """Satu angka seperti tercetak, pemilik dokumennya, dan tempatnya ("LKjIP.pdf, hal. 9, tabel 1, baris 5")."""

    nilai: str
    opd: str
    tempat: str


@dataclass(frozen=True, slots=True)
class IndikatorGabungan:
    """Satu indikator dengan semua target dan realisasi tahun itu yang ditemukan; yang pertama yang dipakai.

    `tempat` baris asalnya; `rencana` tahun → target tiap tahun di baris itu.
    """

    sasaran: str
    indikator: str
    satuan: str = ""
    arah: str = ""
    tempat: str = ""
    target: tuple[Bersumber, ...] = ()
    realisasi: tuple[Bersumber, ...] = ()
    rencana: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bentrok:
    """Dua angka yang mestinya sama; `apa` "target" atau "realisasi"."""

    apa: str
    indikator: str
    sini: Bersumber
    sana: Bersumber

    @property
    def antarlembaga(self) -> bool:
        """Antara OPD dan pemerintah daerah, atau antara dua OPD; selainnya di dalam satu OPD."""
        return self.sini.opd != self.sana.opd

    @property
    def dengan_daerah(self) -> bool:
        """Salah satunya angka pemerintah daerah."""
        return KODE_PEMDA in (self.sini.opd, self.sana.opd)


@dataclass(frozen=True)
class Gabungan:
    """Bahan laporan daerah: indikator daerah, indikator tiap OPD, yang bertentangan, dan yang tidak ada laporannya."""

    tahun: int
    daerah: tuple[IndikatorGabungan, ...]
    opd: dict[str, tuple[IndikatorGabungan, ...]]
    bentrok: tuple[Bentrok, ...] = ()
    tanpa_laporan: tuple[str, ...] = ()
    tanpa_realisasi: tuple[str, ...] = ()
