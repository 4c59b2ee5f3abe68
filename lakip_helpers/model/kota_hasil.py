"""Potret satu daerah: hasil menilai dokumen semua OPD bersama. Semuanya beku; papan, Excel, dan Word membacanya."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from lakip_helpers.model.kota import BerkasKota, CatatanBerkas, DokumenOpd, MacamDokumen, Opd


class Ada(StrEnum):
    """Keadaan satu dokumen wajib sebuah OPD."""

    ADA = "ada"
    TAHUN_LAIN = "tahun lain"
    TIDAK_TERBACA = "tidak terbaca"
    TIDAK_DINILAI = "tidak dinilai"
    BELUM = "belum ada"


@dataclass(frozen=True, slots=True)
class SelMatriks:
    """Satu dokumen satu OPD: keadaannya, dokumen yang dinilai, dokumen lain yang sejenis, dan jumlah catatannya."""

    keadaan: Ada
    tahun: str = ""
    utama: DokumenOpd | None = None
    lain: tuple[DokumenOpd, ...] = ()
    salah: int = 0
    periksa: int = 0
    saran: int = 0


@dataclass(frozen=True, slots=True)
class Kutipan:
    """Satu kalimat sebuah OPD, dengan tempatnya ("PK.docx, tabel 4, baris 3")."""

    opd: str
    kalimat: str
    tempat: str
    cara: str = ""


@dataclass(frozen=True, slots=True)
class IndikatorDaerah:
    """Satu indikator RPJMD: sasarannya, tempatnya, penanggung jawab tertulis, dan OPD yang menjawabnya."""

    sasaran: str
    indikator: str
    tempat: str
    kode: str = ""
    kode_sasaran: str = ""
    pemilik: tuple[str, ...] = ()
    penjawab: tuple[Kutipan, ...] = ()

    @property
    def opd(self) -> tuple[str, ...]:
        """OPD yang menjawab, masing-masing sekali."""
        return tuple(dict.fromkeys(satu.opd for satu in self.penjawab))


@dataclass(frozen=True, slots=True)
class KinerjaGanda:
    """Satu kinerja yang diakui beberapa OPD."""

    kutipan: tuple[Kutipan, ...]

    @property
    def opd(self) -> tuple[str, ...]:
        """OPD yang mengakuinya."""
        return tuple(dict.fromkeys(satu.opd for satu in self.kutipan))


@dataclass(frozen=True, slots=True)
class LintasTanpaMitra:
    """Kinerja sebuah OPD yang menyangkut bidang OPD lain, sedangkan OPD itu tidak memuatnya.

    `tanda` kata yang menandai bidangnya; `mitra` OPD yang semestinya ikut.
    """

    kutipan: Kutipan
    tanda: str
    bidang: str
    mitra: tuple[str, ...]


class MacamBantuan(Enum):
    """Yang membuat sebuah OPD perlu dibantu: sebutannya dan bobotnya (keputusan kit, supaya yang terberat dahulu)."""

    BELUM = ("dokumen wajib belum ada", 5)
    TIDAK_TERBACA = ("dokumen tidak terbaca", 4)
    TAHUN_LAIN = ("dokumen hanya ada tahun lain", 3)
    TIDAK_DINILAI = ("dokumen tanpa tabel yang dapat dinilai", 3)
    SALAH = ("catatan salah", 2)
    PERIKSA = ("catatan periksa", 1)
    DAERAH = ("indikator daerah miliknya yang belum dijawab", 4)
    GANDA = ("kinerja yang juga diakui OPD lain", 2)
    LINTAS = ("kinerja lintas bidang tanpa mitra", 2)

    @property
    def sebutan(self) -> str:
        """Sebutannya dalam kalimat."""
        return str(self.value[0])

    @property
    def bobot(self) -> int:
        """Bobot tiap satuannya."""
        return int(self.value[1])


@dataclass(frozen=True, slots=True)
class Unsur:
    """Satu bagian nilai bantuan: macamnya dan banyaknya."""

    macam: MacamBantuan
    banyak: int

    @property
    def nilai(self) -> int:
        """Sumbangannya."""
        return self.banyak * self.macam.bobot


@dataclass(frozen=True, slots=True)
class Bantuan:
    """Seberapa perlu sebuah OPD dibantu: unsur-unsurnya, jumlahnya, dan tiga hal yang dibicarakan."""

    opd: Opd
    unsur: tuple[Unsur, ...]
    bahasan: tuple[Bahasan, ...] = ()

    @property
    def nilai(self) -> int:
        """Jumlah semua unsur."""
        return sum(satu.nilai for satu in self.unsur)

    @property
    def rincian(self) -> str:
        """Unsur yang ada, sebagai hitungan yang dapat diulang orang.

        >>> Bantuan(Opd("A", "Dinas A"), (Unsur(MacamBantuan.SALAH, 4), Unsur(MacamBantuan.BELUM, 0))).rincian
        '4 catatan salah × 2'
        """
        return (
            " + ".join(f"{u.banyak} {u.macam.sebutan} × {u.macam.bobot}" for u in self.unsur if u.banyak) or "tidak ada"
        )


@dataclass(frozen=True, slots=True)
class Bahasan:
    """Satu hal yang dibicarakan dengan sebuah OPD: catatannya, atau dokumen yang belum ada; `berkas` tempatnya."""

    kalimat: str
    saran: str = ""
    berkas: str = ""
    catatan: CatatanBerkas | None = None


@dataclass(frozen=True, slots=True)
class RingkasOpd:
    """Keadaan satu OPD dalam beberapa angka, supaya dapat dibandingkan dengan keadaan lain."""

    kode: str
    nama: str
    nilai: int
    ada: int
    salah: int
    periksa: int


@dataclass(frozen=True, slots=True)
class KeadaanAwal:
    """Keadaan semua OPD pada kali pertama foldernya dibaca; `tanggal` dalam kata."""

    tanggal: str
    opd: tuple[RingkasOpd, ...]


@dataclass(frozen=True, slots=True)
class PerubahanOpd:
    """Nasib catatan sejak keadaan awal; `tak_banding` yang barisnya tidak ditemukan lagi.

    `pemilik` kode OPD-nya: satu, atau beberapa bila isi berkas bersama tidak menyebut milik siapa; yang bersama punya
    hitungan sendiri, sehingga jumlah semuanya tidak menghitung apa pun dua kali. `kalimat` dan `angka` banyaknya
    kalimat dan target yang berubah; `contoh` perubahan kalimat yang pertama.
    """

    pemilik: tuple[str, ...]
    selesai: int = 0
    tersisa: int = 0
    baru: int = 0
    tak_banding: int = 0
    kalimat: int = 0
    angka: int = 0
    contoh: tuple[str, ...] = ()


@dataclass(frozen=True)
class Potret:
    """Keadaan dokumen satu daerah.

    `asal_daftar` dari mana daftar OPD; `matriks` (kode OPD, dokumen) → sel; `ragu` dan `asing` dokumen yang pemiliknya
    tidak pasti atau tidak dikenal; `gagal` berkas yang tidak terbaca; `tolakan` folder dan arsip yang tidak dibuka;
    `awal` keadaan pembandingnya, bila ada; `perubahan` nasib catatan tiap OPD yang dokumennya berubah sejak itu.
    """

    nama: str
    opd: tuple[Opd, ...]
    asal_daftar: str
    berkas: tuple[BerkasKota, ...]
    dokumen: tuple[DokumenOpd, ...]
    matriks: dict[tuple[str, MacamDokumen], SelMatriks]
    daerah: tuple[IndikatorDaerah, ...] = ()
    sebab_daerah: str = ""
    ganda: tuple[KinerjaGanda, ...] = ()
    lintas: tuple[LintasTanpaMitra, ...] = ()
    peringkat: tuple[Bantuan, ...] = ()
    tolakan: tuple[str, ...] = ()
    tahun: int | None = None
    sistem: int = 0
    awal: KeadaanAwal | None = None
    perubahan: tuple[PerubahanOpd, ...] = ()

    @property
    def rekaan(self) -> bool:
        """Ada data rekaan di dalamnya, sehingga tiap tampilannya ditandai."""
        return any(satu.fakta.rekaan for satu in self.berkas)

    @property
    def gagal(self) -> tuple[BerkasKota, ...]:
        """Berkas yang tidak terbaca."""
        return tuple(satu for satu in self.berkas if satu.fakta.galat)

    @property
    def salinan(self) -> tuple[BerkasKota, ...]:
        """Berkas yang isinya sama dengan berkas lain, jadi dihitung sekali."""
        return tuple(satu for satu in self.berkas if satu.salinan_dari)

    @property
    def ragu(self) -> tuple[DokumenOpd, ...]:
        """Dokumen yang pemilik, jenis, atau tahunnya tidak pasti."""
        return tuple(satu for satu in self.dokumen if satu.opd.ragu or satu.ragu)

    @property
    def asing(self) -> tuple[DokumenOpd, ...]:
        """Dokumen terbaca yang tidak menyebut OPD mana pun di daftar; yang tidak terbaca disebut di `gagal`."""
        tanpa = (satu for satu in self.dokumen if not satu.opd.kode and not satu.opd.calon)
        return tuple(satu for satu in tanpa if not satu.berkas.fakta.galat)

    def nama_opd(self, kode: str) -> str:
        """Nama sebuah OPD; kodenya bila tidak ada di daftar.

        >>> Potret("a", (Opd("X", "Dinas X"),), "", (), (), {}).nama_opd("X")
        'Dinas X'
        """
        return next(
            (satu.nama for satu in self.opd if satu.kode == kode), "Pemerintah daerah" if kode == "PEMDA" else kode
        )
