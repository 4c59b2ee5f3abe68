"""Bahan bawa pulang dan dokumen yang disusun darinya: bentuk data yang dikenal penyusun, ringkasan, dan panelnya."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lakip_helpers.istilah import K
from lakip_helpers.latihan.hasil.himpun import KaryaPeserta, isi_karya
from lakip_helpers.latihan.hasil.perubahan import Perubahan
from lakip_helpers.latihan.kerja.ujian import BandingUjian
from lakip_helpers.latihan.model import Peran
from lakip_helpers.latihan.simpanan.identitas import Identitas

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel
    from lakip_helpers.temuan import LaporanTemuan


@dataclass(frozen=True)
class Unggahan:
    """Buku kerja OPD yang diunggah peserta: nama berkasnya, catatan kit atasnya, dan ringkasannya satu kalimat."""

    nama: str
    catatan: LaporanTemuan
    ringkas: str


@dataclass(frozen=True)
class BahanBawaan:
    """Semua yang dipakai menyusun.

    Karya, bundelnya, pemiliknya, catatan atas buku kerja karya, hasil ujian, buku kerja yang diunggah bila ada, dan
    perubahannya selama bimbingan.
    """

    karya: KaryaPeserta
    bundel: Bundel
    peserta: Identitas | None
    catatan: LaporanTemuan
    banding: BandingUjian
    unggahan: Unggahan | None = None
    perubahan: Perubahan = field(default_factory=Perubahan)

    @property
    def kode_opd(self) -> str:
        """Kode OPD di bundel."""
        return str(self.bundel["perangkat_daerah"][K.KODE_OPD].iloc[0])

    @property
    def berisi(self) -> bool:
        """Ada sedikitnya satu baris karya peserta yang dapat diperiksa."""
        return any(len(frame) for frame in self.bundel.tabel.values())

    def isian(self, peran: Peran) -> Mapping[str, Any]:
        """Isian karya yang memegang sebuah peran; kosong bila belum dikerjakan."""
        return isi_karya(self.karya, peran)


@dataclass(frozen=True)
class DokumenBawaan:
    """Satu dokumen yang dibawa pulang, atau sebab ia tidak ada; `bita` kosong bila tidak disusun."""

    judul: str
    berkas: str
    keadaan: str
    bita: bytes = b""

    @property
    def ada(self) -> bool:
        """Apakah dokumennya tersusun."""
        return bool(self.bita)
