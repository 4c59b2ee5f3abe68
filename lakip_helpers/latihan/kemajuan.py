"""Kemajuan peserta, diturunkan dari log; jawaban lama diperiksa ulang sebelum dihitung."""

from __future__ import annotations

from dataclasses import dataclass

from lakip_helpers.latihan.daftar import daftar
from lakip_helpers.latihan.identitas import berkas_log
from lakip_helpers.latihan.log import Baris, IsiLog, Peristiwa, baca_log, menurut_latihan
from lakip_helpers.latihan.model import Latihan, Status
from lakip_helpers.latihan.pengerjaan import jelaskan_perubahan, nilai, pernah_lulus
from lakip_helpers.latihan.penyelesaian import sebutkan_jawaban


@dataclass(frozen=True)
class Langkah:
    """Kemajuan satu latihan; `jawaban` sudah dalam kata-kata, `urut` letak baris terakhirnya di log (-1: belum ada)."""

    latihan: Latihan
    status: Status
    coba: int
    urut: int
    waktu: str
    jawaban: str
    catatan: str = ""


@dataclass(frozen=True)
class Kemajuan:
    """Kemajuan semua latihan, menurut urutan kelas."""

    langkah: tuple[Langkah, ...]
    catatan: tuple[str, ...] = ()

    @property
    def lulus(self) -> int:
        """Banyaknya latihan yang lulus."""
        return sum(satu.status is Status.LULUS for satu in self.langkah)

    @property
    def lanjutkan(self) -> Latihan | None:
        """Latihan yang sebaiknya dikerjakan sekarang; None bila semuanya lulus.

        Yang terakhir dikerjakan (menurut urutan log, bukan jam laptop) didahulukan bila belum lulus; selain itu yang
        pertama belum lulus sesudahnya.
        """
        terakhir = max(range(len(self.langkah)), key=lambda ke: self.langkah[ke].urut, default=0)
        urut = (*self.langkah[terakhir:], *self.langkah[:terakhir])
        return next((satu.latihan for satu in urut if satu.status is not Status.LULUS), None)


def hitung_kemajuan() -> Kemajuan:
    """Kemajuan peserta yang aktif; GalatSimpan bila lognya tidak dapat dibuka.

    >>> len(hitung_kemajuan().langkah) == len(daftar())
    True
    """
    return kemajuan_dari(baca_log(berkas_log()))


def kemajuan_dari(isi: IsiLog) -> Kemajuan:
    """Kemajuan menurut isi sebuah log.

    >>> kemajuan_dari(IsiLog()).lulus, kemajuan_dari(IsiLog()).lanjutkan.kode
    (0, '11-01')
    """
    kelompok = menurut_latihan(isi)
    letak = {baris.latihan: ke for ke, baris in enumerate(isi.baris)}
    langkah = tuple(
        _langkah(latihan, kelompok.get(latihan.kode, ()), letak.get(latihan.kode, -1)) for latihan in daftar()
    )
    catatan = (isi.catatan, *(satu.catatan for satu in langkah))
    return Kemajuan(langkah, tuple(kalimat for kalimat in catatan if kalimat))


def _langkah(latihan: Latihan, riwayat: tuple[Baris, ...], urut: int) -> Langkah:
    isian = [baris for baris in riwayat if baris.peristiwa in (Peristiwa.PERIKSA, Peristiwa.SIMPAN)]
    diperiksa = [baris for baris in isian if baris.peristiwa == Peristiwa.PERIKSA]
    if not isian:
        return Langkah(latihan, Status.BELUM, 0, urut, "", "")
    akhir, catatan, status = isian[-1], "", Status.BELUM
    if diperiksa:
        hasil = nilai(latihan, diperiksa[-1].jawaban)
        status = Status.LULUS if pernah_lulus(latihan, riwayat) else hasil.status
        catatan = jelaskan_perubahan(latihan, diperiksa[-1], hasil)
    coba = max((baris.coba for baris in diperiksa), default=0)
    return Langkah(latihan, status, coba, urut, akhir.waktu, sebutkan_jawaban(latihan, akhir.jawaban), catatan)
