"""Dokumen-dokumen sebuah daerah: fakta tiap berkas, OPD-nya, dan yang dibawa tiap OPD. Beku dan dapat diangkut.

Fakta sebuah berkas tidak bergantung pada nama foldernya dan daftar OPD, supaya dapat disimpan menurut sidik isinya.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from lakip_helpers.istilah import Keparahan


class MacamDokumen(StrEnum):
    """Dokumen kinerja apa sebuah berkas."""

    RPJMD = "RPJMD"
    RKPD = "RKPD"
    RENSTRA = "Renstra"
    RENJA = "Renja"
    IKU = "IKU"
    PK = "PK"
    RENAKSI = "Rencana aksi"
    LKJIP = "LKjIP"
    CAPAIAN = "Capaian kinerja"
    LKE = "LKE"
    LAIN = "Lain"


WAJIB = (
    MacamDokumen.RENSTRA, MacamDokumen.RENJA, MacamDokumen.IKU, MacamDokumen.PK, MacamDokumen.RENAKSI,
    MacamDokumen.LKJIP,
)  # fmt: skip
"""Dokumen yang dipunyai tiap OPD (Perpres 29/2014: perencanaan, perjanjian, pengukuran, pelaporan)."""
TAHUNAN = frozenset(
    {MacamDokumen.RENJA, MacamDokumen.PK, MacamDokumen.RENAKSI, MacamDokumen.LKJIP, MacamDokumen.CAPAIAN}
)
"""Dokumen yang disusun tiap tahun; selainnya sekali satu periode."""


@dataclass(frozen=True, slots=True)
class Angka:
    """Angka satu indikator pada satu periode, seperti tercetak; kosong bila tidak ada.

    `letak_target` dan `letak_realisasi` tempat angkanya sendiri, bila diketahui.
    """

    periode: str
    target: str = ""
    realisasi: str = ""
    capaian: str = ""
    letak_target: str = ""
    letak_realisasi: str = ""


@dataclass(frozen=True, slots=True)
class BarisKinerja:
    """Satu indikator (atau sasaran tanpa indikator) di sebuah berkas.

    `letak` tempatnya ("hal. 9, tabel 1, baris 5"); `tabel` jenis tabelnya ("pk", "renstra", …); `opd` isi kolom OPD
    barisnya; `kode` dan `kode_sasaran` bila tertulis; `induk` kode sasaran daerah yang didukungnya; `pokok` benar bila
    indikator tujuan atau sasaran, bukan program dan kegiatan.
    """

    letak: str
    tabel: str
    sasaran: str
    indikator: str
    satuan: str = ""
    opd: str = ""
    kode: str = ""
    kode_sasaran: str = ""
    induk: str = ""
    pokok: bool = True
    arah: str = ""
    angka: tuple[Angka, ...] = ()


@dataclass(frozen=True, slots=True)
class CatatanBerkas:
    """Satu temuan sebuah berkas, sebagai kalimat; `opd` dan `jenis` dokumen barisnya bila berkasnya buku kerja kit."""

    kode: str
    keparahan: Keparahan
    letak: str
    nilai: str
    pesan: str
    saran: str
    opd: str = ""
    jenis: str = ""


@dataclass(frozen=True, slots=True)
class FaktaBerkas:
    """Yang terbaca dari satu berkas; `galat` kalimat mengapa tidak terbaca (kosong bila terbaca), `gejala` sebabnya.

    `judul` tulisan di awal berkasnya; `unit` nama unit kerja yang disebut dan banyaknya; `banyak` jumlah temuan tiap
    (OPD, jenis dokumen, kode, keparahan), juga yang tidak ikut di `catatan`; `batas` kalimat tentang yang tidak dibaca
    atau dinilai; `daftar_opd` kode dan nama bila berkasnya memuat tabel perangkat daerah; `kit` benar bila buku kerja
    kit.
    """

    nama: str
    galat: str = ""
    gejala: str = ""
    format: str = ""
    judul: str = ""
    unit: tuple[tuple[str, int], ...] = ()
    baris: tuple[BarisKinerja, ...] = ()
    catatan: tuple[CatatanBerkas, ...] = ()
    banyak: tuple[tuple[str, str, str, str, int], ...] = ()
    batas: tuple[str, ...] = ()
    daftar_opd: tuple[tuple[str, str], ...] = ()
    dinilai: bool = False
    kit: bool = False
    rekaan: bool = False
    tabel_kit: tuple[tuple[str, str, str], ...] = ()


def fakta_ke_json(fakta: FaktaBerkas) -> dict[str, Any]:
    """Fakta sebagai isi JSON.

    >>> fakta_dari_json(fakta_ke_json(FaktaBerkas("a.docx"))) == FaktaBerkas("a.docx")
    True
    """
    return asdict(fakta)


def fakta_dari_json(data: dict[str, Any]) -> FaktaBerkas:
    """Fakta dari isi JSON; `TypeError` atau `KeyError` bila bentuknya lain."""
    return FaktaBerkas(
        **{
            **data,
            "unit": tuple((str(a), int(b)) for a, b in data["unit"]),
            "baris": tuple(map(_baris, data["baris"])),
            "catatan": tuple(
                CatatanBerkas(**{**satu, "keparahan": Keparahan(satu["keparahan"])}) for satu in data["catatan"]
            ),
            "banyak": tuple((*map(str, kunci), int(n)) for *kunci, n in data["banyak"]),
            "batas": tuple(data["batas"]),
            "daftar_opd": tuple((str(a), str(b)) for a, b in data["daftar_opd"]),
            "tabel_kit": tuple((str(a), str(b), str(c)) for a, b, c in data["tabel_kit"]),
        }
    )


def _baris(data: dict[str, Any]) -> BarisKinerja:
    return BarisKinerja(**{**data, "angka": tuple(Angka(**satu) for satu in data["angka"])})


@dataclass(frozen=True, slots=True)
class Opd:
    """Satu perangkat daerah: kode (boleh buatan kit dari namanya) dan namanya."""

    kode: str
    nama: str


@dataclass(frozen=True, slots=True)
class BerkasKota:
    """Satu berkas di folder daerah: sebutannya, sidiknya, faktanya, dan sebutan berkas lain yang isinya sama."""

    sebutan: str
    sidik: str
    fakta: FaktaBerkas
    salinan_dari: str = ""


@dataclass(frozen=True, slots=True)
class Pengenalan:
    """OPD pemilik sebuah berkas: `kode` bila yakin (kosong bila tidak), `calon` bila ragu, dan `sebab`-nya.

    `dari_isi` bila judul, nama berkas, dan foldernya tidak menyebutnya.
    """

    kode: str = ""
    calon: tuple[str, ...] = ()
    sebab: str = ""
    dari_isi: bool = False

    @property
    def ragu(self) -> bool:
        """Ada calonnya, tetapi tidak ada yang pasti."""
        return not self.kode and bool(self.calon)


@dataclass(frozen=True, slots=True)
class DokumenOpd:
    """Satu dokumen yang dibawa: pemiliknya, jenisnya, tahun ("2026" atau "2025-2029"; kosong bila tidak diketahui).

    `ragu` kalimat bila jenis atau tahunnya tidak pasti.
    """

    berkas: BerkasKota
    opd: Pengenalan
    jenis: MacamDokumen
    tahun: str = ""
    ragu: tuple[str, ...] = ()

    @property
    def catatan(self) -> tuple[CatatanBerkas, ...]:
        """Catatan atas bagian OPD dan dokumen ini saja."""
        return tuple(c for c in self.berkas.fakta.catatan if self._memuat(c.opd, c.jenis))

    def _memuat(self, opd: str, jenis: str) -> bool:
        """Catatan itu milik dokumen ini; satu catatan buku kerja kit milik satu jenis dokumen tiap OPD saja.

        Yang tabelnya bukan milik satu dokumen wajib (realisasi, anggaran) ikut dokumen wajib terakhir OPD itu.
        """
        tabel = self.berkas.fakta.tabel_kit
        kode = self.opd.kode if any(satu[0] == self.opd.kode for satu in tabel) or not tabel else ""
        if opd not in ("", kode):
            return False
        punya = {satu[1] for satu in tabel if satu[0] == kode}
        rumah = [satu for satu in (MacamDokumen.RPJMD, *WAJIB) if satu in punya]
        return not rumah or self.jenis == (jenis if jenis in rumah else rumah[-1])

    @property
    def baris(self) -> tuple[BarisKinerja, ...]:
        """Baris kinerja milik OPD ini saja; pada buku kerja kit baris OPD lain tidak ikut."""
        return tuple(b for b in self.berkas.fakta.baris if not self.berkas.fakta.kit or b.opd == self.opd.kode)

    def banyak(self, keparahan: Keparahan) -> int:
        """Banyaknya catatan berkeparahan itu."""
        return sum(
            n for opd, jenis, _, berat, n in self.berkas.fakta.banyak if berat == keparahan and self._memuat(opd, jenis)
        )
