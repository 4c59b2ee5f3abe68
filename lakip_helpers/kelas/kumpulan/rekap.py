"""Rekap kelas untuk pimpinan: kehadiran, nilai sebelum dan sesudah, dokumen, catatan terbuka, dan kelemahan bersama.

Murni: menerima pekerjaan kelas (`kiriman.py`), memberi `Rekap`. Mencetaknya di `rekap_cetak.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.istilah import Keparahan
from lakip_helpers.kelas.kumpulan.gladi import TANDA
from lakip_helpers.kelas.kumpulan.keadaan_kelas import Ramai, baca_waktu, hitung_ramai, latihan_lulus
from lakip_helpers.kelas.kumpulan.kiriman import Kiriman, Kumpulan, golongkan_jabatan
from lakip_helpers.kelas.kumpulan.perubahan import JumlahPerubahan, PerubahanPeserta, jumlahkan
from lakip_helpers.latihan import daftar
from lakip_helpers.latihan.hasil.himpun import himpun_bundel, periksa_karya
from lakip_helpers.latihan.kerja.karya import Karya, karya_dari
from lakip_helpers.latihan.kerja.ujian import BandingUjian, bandingkan_ujian
from lakip_helpers.latihan.simpanan.identitas import Identitas
from lakip_helpers.model.banding import Banding

HARI_KELAS: Final = 0.2
"""Tanggal yang pesertanya kurang dari bagian ini bukan hari kelas: orang yang mencoba sendiri, atau jam yang keliru."""
BELUM_OPD: Final = "(OPD belum diisi)"


@dataclass(frozen=True)
class Catatan:
    """Satu catatan kit yang masih terbuka pada karya peserta."""

    kode: str
    judul: str
    tempat: str
    pesan: str
    saran: str
    keparahan: Keparahan


@dataclass(frozen=True)
class HasilPeserta:
    """Hasil seorang peserta; `hadir` tanggal kelas yang dihadirinya, `karya` karya miliknya sendiri."""

    nama: str
    jabatan: str
    peran: str
    opd: str
    hadir: tuple[date, ...]
    lulus: int
    sebelum: int | None
    sesudah: int | None
    karya: tuple[Karya, ...]
    dokumen: tuple[str, ...]
    catatan: tuple[Catatan, ...]
    perubahan: tuple[Banding, ...] = ()


@dataclass(frozen=True)
class Kelompok:
    """Rekap satu OPD atau satu peran; rata-rata None bila tidak ada yang mengumpulkan."""

    nama: str
    peserta: int
    hadir: tuple[int, ...]
    lulus: float
    sebelum: float | None
    sesudah: float | None
    karya: int
    karya_lulus: int
    dokumen: int
    catatan: int
    perubahan: JumlahPerubahan


@dataclass(frozen=True)
class Kompetensi:
    """Satu kompetensi: bagian peserta yang tepat sebelum dan sesudah (persen), dari yang mengumpulkan keduanya."""

    kode: str
    nama: str
    sesi: str
    orang: int
    sebelum: float
    sesudah: float


@dataclass(frozen=True)
class Rekap:
    """Rekap seluruh kelas; `gladi` benar bila pesertanya rekaan."""

    tanggal: tuple[date, ...]
    peserta: tuple[HasilPeserta, ...]
    kompetensi: tuple[Kompetensi, ...]
    ramai: tuple[Ramai, ...]
    latihan: int
    tidak_terbaca: tuple[str, ...]
    gladi: bool

    def menurut(self, kunci: Callable[[HasilPeserta], str]) -> tuple[Kelompok, ...]:
        """Rekap per kelompok, misalnya `lambda satu: satu.opd`, menurut abjad."""
        nama = sorted({kunci(satu) for satu in self.peserta}, key=str.casefold)
        return tuple(_kelompok(satu, [h for h in self.peserta if kunci(h) == satu], self.tanggal) for satu in nama)

    @property
    def keseluruhan(self) -> Kelompok:
        """Rekap semua peserta sebagai satu kelompok."""
        return _kelompok("Seluruh kelas", self.peserta, self.tanggal)

    @property
    def catatan_terbanyak(self) -> tuple[tuple[str, str, int], ...]:
        """Kode catatan, judulnya, dan banyaknya peserta yang masih mendapatnya, dari yang terbanyak."""
        judul = {c.kode: c.judul for satu in self.peserta for c in satu.catatan}
        hitung = Counter(kode for satu in self.peserta for kode in {c.kode for c in satu.catatan})
        return tuple((kode, judul[kode], hitung[kode]) for kode in sorted(hitung, key=lambda k: (-hitung[k], k)))


def susun_rekap(kumpulan: Kumpulan, perubahan: Sequence[PerubahanPeserta] = ()) -> Rekap:
    """Rekap dari pekerjaan kelas; jawaban ujian dan karya diperiksa ulang dengan kit ini.

    `perubahan` dari `perubahan_kelas`, menurut urutan pesertanya; kosong bila tidak diminta.

    >>> susun_rekap(Kumpulan(())).keseluruhan.peserta
    0
    """
    hari = {urut: _tanggal(satu) for urut, satu in enumerate(kumpulan.peserta)}
    tanggal = _hari_kelas(hari.values(), len(kumpulan.peserta))
    banding = [bandingkan_ujian(satu.log) for satu in kumpulan.peserta]
    berubah = [*perubahan, *[PerubahanPeserta()] * (len(kumpulan.peserta) - len(perubahan))]
    peserta = tuple(
        _hasil(satu, sorted(hari[urut] & set(tanggal)), banding[urut], berubah[urut].banding)
        for urut, satu in enumerate(kumpulan.peserta)
    )
    return Rekap(
        tanggal=tanggal,
        peserta=peserta,
        kompetensi=_kompetensi(banding),
        ramai=hitung_ramai(kumpulan.peserta),
        latihan=sum(satu.dihitung for satu in daftar()),
        tidak_terbaca=(*kumpulan.catatan, *(kalimat for satu in berubah for kalimat in satu.tak_terbaca)),
        gladi=any(satu.nama.endswith(TANDA) for satu in kumpulan.peserta),
    )


def _tanggal(kiriman: Kiriman) -> set[date]:
    return {waktu.date() for satu in kiriman.log.baris if (waktu := baca_waktu(satu.waktu))}


def _hari_kelas(hari: Iterable[set[date]], banyak: int) -> tuple[date, ...]:
    hitung = Counter(satu for tanggal in hari for satu in tanggal)
    return tuple(sorted(satu for satu, orang in hitung.items() if orang >= max(banyak * HARI_KELAS, 1)))


def _hasil(
    kiriman: Kiriman, hadir: Sequence[date], banding: BandingUjian, perubahan: tuple[Banding, ...]
) -> HasilPeserta:
    karya = {kode: satu for kode, satu in karya_dari(kiriman.log).items() if not satu.hasil_kit}
    return HasilPeserta(
        nama=kiriman.nama,
        jabatan=kiriman.jabatan,
        peran=golongkan_jabatan(kiriman.jabatan),
        opd=kiriman.opd or BELUM_OPD,
        hadir=tuple(hadir),
        lulus=len(latihan_lulus(kiriman)),
        sebelum=banding.sebelum,
        sesudah=banding.sesudah,
        karya=tuple(karya.values()),
        dokumen=kiriman.dokumen,
        catatan=catatan_terbuka(karya, kiriman),
        perubahan=perubahan,
    )


def catatan_terbuka(karya: Mapping[str, Karya], kiriman: Kiriman) -> tuple[Catatan, ...]:
    """Catatan kit atas karya seorang peserta, tanpa saran; kosong bila karyanya belum ada atau tidak terbaca.

    >>> from lakip_helpers.latihan.simpanan.log import IsiLog
    >>> catatan_terbuka({}, Kiriman("A", "", "", "a", IsiLog()))
    ()
    """
    if not karya:
        return ()
    try:
        laporan = periksa_karya(himpun_bundel(karya, Identitas(kiriman.nama, kiriman.jabatan, kiriman.opd)))
    except (GalatLakip, ValueError, TypeError, KeyError, AttributeError):  # isian log tidak dapat dipercaya bentuknya
        return ()
    judul = {satu.kartu.kode: satu.kartu.judul for satu in laporan.kelompok}
    return tuple(
        Catatan(satu.kode, judul[satu.kode], satu.tempat, satu.pesan, satu.saran, satu.keparahan)
        for satu in laporan
        if satu.keparahan is not Keparahan.SARAN
    )


def _kelompok(nama: str, peserta: Sequence[HasilPeserta], tanggal: Sequence[date]) -> Kelompok:
    keduanya = [satu for satu in peserta if satu.sebelum is not None and satu.sesudah is not None]
    return Kelompok(
        nama=nama,
        peserta=len(peserta),
        hadir=tuple(sum(hari in satu.hadir for satu in peserta) for hari in tanggal),
        lulus=_rata([satu.lulus for satu in peserta]) or 0.0,
        sebelum=_rata([satu.sebelum for satu in keduanya]),
        sesudah=_rata([satu.sesudah for satu in keduanya]),
        karya=sum(len(satu.karya) for satu in peserta),
        karya_lulus=sum(karya.lulus for satu in peserta for karya in satu.karya),
        dokumen=sum(len(satu.dokumen) for satu in peserta),
        catatan=sum(len(satu.catatan) for satu in peserta),
        perubahan=jumlahkan([banding for satu in peserta for banding in satu.perubahan]),
    )


def _rata(nilai: Sequence[int | None]) -> float | None:
    isi = [satu for satu in nilai if satu is not None]
    return sum(isi) / len(isi) if isi else None


def _kompetensi(banding: Sequence[BandingUjian]) -> tuple[Kompetensi, ...]:
    """Tiap kompetensi, dari yang paling lemah sesudah kelas."""
    lengkap = [satu for satu in banding if satu.sebelum is not None and satu.sesudah is not None]
    hasil = []
    for baris in zip(*(satu.baris for satu in lengkap), strict=True):
        sebelum, sesudah = (
            100 * sum(bool(getattr(satu, babak)) for satu in baris) / len(baris) for babak in ("sebelum", "sesudah")
        )
        p = baris[0].pasangan
        hasil.append(Kompetensi(p.kode, p.kompetensi, p.sesi, len(baris), sebelum, sesudah))
    return tuple(sorted(hasil, key=lambda banding: (banding.sesudah, banding.sebelum, banding.kode)))
