"""Hasil membandingkan dua versi: baris yang berpasangan, nasib tiap temuan, yang berubah, dan ukurannya."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Temuan


class Nasib(StrEnum):
    """Apa yang terjadi pada sebuah temuan di antara dua versi."""

    SELESAI = "selesai"
    TERSISA = "tersisa"
    BARU = "baru"
    LAMA_TAK_BANDING = "ada di yang lama, tidak dapat dibandingkan"
    BARU_TAK_BANDING = "ada di yang baru, tidak dapat dibandingkan"


LAMA = (Nasib.SELESAI, Nasib.TERSISA, Nasib.LAMA_TAK_BANDING)
"""Nasib yang jumlahnya banyaknya temuan pada versi lama."""
BARU = (Nasib.BARU, Nasib.TERSISA, Nasib.BARU_TAK_BANDING)
"""Nasib yang jumlahnya banyaknya temuan pada versi baru."""


class Cara(StrEnum):
    """Dengan apa sebuah baris lama dikenali pada versi baru."""

    KODE = "kode sama"
    KALIMAT = "kalimat sama"
    MIRIP = "mirip"
    TEMPAT = "tempatnya"
    BERSAMA = "disatukan atau dipecah"


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """Satu baris sebuah versi: asalnya, kode (kosong bila tidak ada), kalimat pokok, induk, dan isi selnya."""

    dokumen: str
    tabel: str
    lembar: str
    tempat: str
    kode: str
    kalimat: str
    induk: str
    opd: str
    sel: Mapping[str, object]

    def __str__(self) -> str:
        asal = ", ".join(satu for satu in (self.dokumen, self.tempat) if satu)
        sebut = self.kalimat or self.kode or "(tanpa kalimat)"
        return f"{asal}: “{sebut}”" if asal else f"“{sebut}”"


@dataclass(frozen=True, slots=True)
class PasanganBaris:
    """Satu baris lama dan baris barunya, dan dengan apa keduanya dikenali."""

    lama: BarisBanding
    baru: BarisBanding
    cara: Cara


@dataclass(frozen=True, slots=True)
class TemuanBanding:
    """Satu temuan dan nasibnya; `sebab` mengapa tidak dapat dibandingkan, `kalimat` baris yang dikenainya."""

    nasib: Nasib
    temuan: Temuan
    judul: str
    kalimat: str = ""
    sebab: str = ""


@dataclass(frozen=True, slots=True)
class Potongan:
    """Sepotong kalimat: `tanda` "=" tetap, "-" dibuang, "+" ditambahkan."""

    tanda: str
    teks: str


@dataclass(frozen=True, slots=True)
class UbahKalimat:
    """Satu kalimat yang berubah, kata demi kata."""

    pasangan: PasanganBaris
    kolom: str
    potongan: tuple[Potongan, ...]


@dataclass(frozen=True, slots=True)
class UbahNaskah:
    """Satu kalimat naskah di luar tabel: `cara` "berubah", "dibuang", atau "ditambahkan"; `dokumen` berkas barunya."""

    cara: str
    potongan: tuple[Potongan, ...]
    dokumen: str = ""


@dataclass(frozen=True, slots=True)
class UbahAngka:
    """Satu target, realisasi, baseline, atau pagu yang bergeser; isinya seperti tertulis."""

    pasangan: PasanganBaris
    kolom: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Bagian:
    """Sekian dari sekian; `dari` nol berarti tidak ada yang dapat dihitung."""

    banyak: int
    dari: int

    @property
    def persen(self) -> float | None:
        """Persennya; None bila tidak ada yang dihitung.

        >>> Bagian(3, 4).persen, Bagian(0, 0).persen
        (75.0, None)
        """
        return 100 * self.banyak / self.dari if self.dari else None


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Satu ukuran sebelum dan sesudah; `sebab` bila tidak dapat dihitung pada salah satunya."""

    nama: str
    lama: Bagian
    baru: Bagian
    sebab: str = ""


@dataclass(frozen=True, slots=True)
class BerkasBanding:
    """Berkas lama dan berkas baru yang dibandingkan; salah satunya kosong bila tidak berpasangan (`sebab`)."""

    lama: tuple[str, ...]
    baru: tuple[str, ...]
    sebab: str = ""


@dataclass(frozen=True)
class Banding:
    """Dua versi yang sudah dibandingkan.

    `tanpa_lama` baris baru yang tidak ada asalnya, `tanpa_baru` baris lama yang tidak ditemukan lagi; `tanpa_naskah`
    kalimat tentang naskah yang tidak ada lawannya; `tak_terbaca` tentang berkas atau bagian yang tidak dapat dibaca.
    """

    lama: str
    baru: str
    temuan: tuple[TemuanBanding, ...] = ()
    pasangan: tuple[PasanganBaris, ...] = ()
    tanpa_baru: tuple[BarisBanding, ...] = ()
    tanpa_lama: tuple[BarisBanding, ...] = ()
    kalimat: tuple[UbahKalimat, ...] = ()
    naskah: tuple[UbahNaskah, ...] = ()
    angka: tuple[UbahAngka, ...] = ()
    ukuran: tuple[Ukuran, ...] = ()
    berkas: tuple[BerkasBanding, ...] = ()
    tanpa_naskah: tuple[str, ...] = ()
    tak_terbaca: tuple[str, ...] = ()
    rekaan: bool = False

    def pilih(self, *nasib: Nasib) -> tuple[TemuanBanding, ...]:
        """Temuan yang nasibnya disebut, berurutan.

        >>> Banding("a", "b").pilih(Nasib.SELESAI)
        ()
        """
        return tuple(satu for satu in self.temuan if satu.nasib in nasib)

    def hitung(self, keparahan: Keparahan | None = None) -> dict[Nasib, int]:
        """Banyaknya temuan tiap nasib, semua atau satu keparahan.

        >>> Banding("a", "b").hitung()[Nasib.BARU]
        0
        """
        dipilih = [t for t in self.temuan if keparahan is None or t.temuan.keparahan is keparahan]
        hitung = Counter(satu.nasib for satu in dipilih)
        return {satu: hitung[satu] for satu in Nasib}

    @property
    def banyak_kalimat(self) -> int:
        """Banyaknya kalimat yang berubah, di tabel dan di naskah."""
        return len(self.kalimat) + len(self.naskah)

    @property
    def banyak_lama(self) -> int:
        """Banyaknya temuan versi lama."""
        return len(self.pilih(*LAMA))

    @property
    def banyak_baru(self) -> int:
        """Banyaknya temuan versi baru."""
        return len(self.pilih(*BARU))


def sebutkan_hitung(banding: Banding) -> str:
    """Satu kalimat: dari berapa catatan, berapa yang selesai, tersisa, baru, dan tidak dapat dibandingkan.

    >>> sebutkan_hitung(Banding("a", "b"))
    'Tidak ada catatan pada kedua versi.'
    """
    n = banding.hitung()
    lama, baru = n[Nasib.LAMA_TAK_BANDING], n[Nasib.BARU_TAK_BANDING]
    if not banding.temuan:
        return "Tidak ada catatan pada kedua versi."
    tak_lama = f", {lama} tidak dapat dibandingkan" if lama else ""
    tak_baru = f", {baru} tidak dapat dibandingkan" if baru else ""
    dari_lama = (
        f"Dari {banding.banyak_lama} catatan pada versi lama, {n[Nasib.SELESAI]} selesai, {n[Nasib.TERSISA]} tersisa"
    )
    if not banding.banyak_lama:
        dari_lama = "Versi lama tanpa catatan"
    dari_baru = (
        f"Versi baru berisi {banding.banyak_baru} catatan: {n[Nasib.TERSISA]} tersisa, {n[Nasib.BARU]} baru{tak_baru}"
    )
    if not banding.banyak_baru:
        dari_baru = "Versi baru tanpa catatan"
    return f"{dari_lama}{tak_lama}. {dari_baru}."


def sebutkan_ukuran(ukuran: Ukuran) -> str:
    """Satu kalimat ukuran sebelum dan sesudah.

    >>> sebutkan_ukuran(Ukuran("Indikator SMART", Bagian(3, 6), Bagian(6, 6)))
    'Indikator SMART: 50 % (3 dari 6) menjadi 100 % (6 dari 6).'
    """
    if ukuran.lama.persen is None or ukuran.baru.persen is None:
        return f"{ukuran.nama}: belum dapat dibandingkan. {ukuran.sebab}".strip()
    return f"{ukuran.nama}: {tulis_bagian(ukuran.lama)} menjadi {tulis_bagian(ukuran.baru)}."


def tulis_bagian(bagian: Bagian) -> str:
    """Bagian dalam persen dan jumlahnya.

    >>> tulis_bagian(Bagian(3, 4)), tulis_bagian(Bagian(0, 0))
    ('75 % (3 dari 4)', '–')
    """
    return "–" if bagian.persen is None else f"{bagian.persen:.0f} % ({bagian.banyak} dari {bagian.dari})"


def tulis_potongan(potongan: Sequence[Potongan]) -> str:
    """Perubahan kata demi kata sebagai teks: yang dibuang di antara [- -], yang ditambahkan di antara {+ +}.

    >>> tulis_potongan((Potongan("-", "Jumlah"), Potongan("+", "Persentase"), Potongan("=", "desa mandiri")))
    '[-Jumlah-] {+Persentase+} desa mandiri'
    """
    bungkus = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return " ".join(bungkus[satu.tanda].format(satu.teks) for satu in potongan)
