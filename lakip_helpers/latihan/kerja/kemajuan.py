"""Kemajuan peserta, diturunkan dari log; jawaban lama diperiksa ulang sebelum dihitung."""

from __future__ import annotations

from dataclasses import dataclass

import lakip_helpers
from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.daftar import daftar
from lakip_helpers.latihan.kerja.penilaian import (
    BENTUK_ASING,
    jelaskan_perubahan,
    masih_hasil_kit,
    nilai,
    penanda,
    pernah_lulus,
)
from lakip_helpers.latihan.kerja.penyelesaian import sebutkan_jawaban
from lakip_helpers.latihan.model import Latihan, Status
from lakip_helpers.latihan.sidik import sidik_latihan
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.latihan.simpanan.log import ISIAN, BarisLog, IsiLog, Peristiwa, baca_log, menurut_latihan


@dataclass(frozen=True)
class Langkah:
    """Kemajuan satu latihan; `jawaban` sudah dalam kata-kata, `hasil_kit` bila isinya masih hasil kit dari Susul."""

    latihan: Latihan
    status: Status
    coba: int
    waktu: str
    jawaban: str
    catatan: str = ""
    hasil_kit: bool = False


@dataclass(frozen=True)
class Kemajuan:
    """Kemajuan semua latihan, menurut urutan kelas; `mulai` kode latihan tempat mulai sesudah Susul."""

    langkah: tuple[Langkah, ...]
    catatan: tuple[str, ...] = ()
    mulai: str = ""

    @property
    def lulus(self) -> int:
        """Banyaknya latihan yang lulus."""
        return sum(satu.status is Status.LULUS for satu in self.langkah)

    @property
    def lanjutkan(self) -> Latihan | None:
        """Latihan pertama yang belum lulus menurut urutan kelas mulai tempat mulai; None bila semuanya lulus."""
        urutan = {latihan.kode: ke for ke, latihan in enumerate(daftar())}
        batas = urutan.get(self.mulai, 0)
        awal = next((ke for ke, satu in enumerate(self.langkah) if urutan[satu.latihan.kode] >= batas), 0)
        urut = (*self.langkah[awal:], *self.langkah[:awal])
        return next((satu.latihan for satu in urut if satu.status is not Status.LULUS), None)

    def sesi(self, nomor: str) -> tuple[int, int]:
        """Banyaknya yang lulus dan banyaknya latihan satu sesi.

        >>> kemajuan_dari(IsiLog()).sesi("11")
        (0, 6)
        """
        langkah = [satu for satu in self.langkah if satu.latihan.nomor_sesi == nomor]
        return sum(satu.status is Status.LULUS for satu in langkah), len(langkah)


def hitung_kemajuan(*, cepat: bool = False) -> Kemajuan:
    """Kemajuan peserta yang aktif; GalatSimpan bila lognya tidak dapat dibuka. `cepat`: lihat `kemajuan_dari`.

    >>> len(hitung_kemajuan().langkah) == sum(latihan.dihitung for latihan in daftar())
    True
    """
    return kemajuan_dari(baca_log(berkas_log()), cepat=cepat)


def kemajuan_dari(log: IsiLog, *, cepat: bool = False) -> Kemajuan:
    """Kemajuan menurut isi sebuah log; jawaban diperiksa ulang.

    `cepat`: hasil yang dicatat kit ini untuk soal yang sama (versi dan sidik sama) dipercaya, sehingga pembuka notebook
    tidak menunggu aturan menilai semuanya.

    >>> kemajuan_dari(IsiLog()).lulus, kemajuan_dari(IsiLog()).lanjutkan.kode
    (0, '11-01')
    """
    kelompok = menurut_latihan(log)
    langkah = tuple(
        _langkah(latihan, kelompok.get(latihan.kode, ()), cepat) for latihan in daftar() if latihan.dihitung
    )
    catatan = (log.catatan, *(satu.catatan for satu in langkah))
    return Kemajuan(langkah, tuple(kalimat for kalimat in catatan if kalimat), _tempat_mulai(log))


def _tempat_mulai(log: IsiLog) -> str:
    return next((baris.latihan for baris in reversed(log.baris) if penanda(baris)), "")


def _langkah(latihan: Latihan, riwayat: tuple[BarisLog, ...], cepat: bool) -> Langkah:
    isian = [baris for baris in riwayat if baris.peristiwa in ISIAN and not penanda(baris)]
    diperiksa = [baris for baris in isian if baris.peristiwa == Peristiwa.PERIKSA]
    if not isian:
        return Langkah(latihan, Status.BELUM, 0, "", "")
    akhir, catatan, status = isian[-1], "", Status.BELUM
    if diperiksa and cepat and _lulus_tercatat(latihan, diperiksa):
        status = Status.LULUS
    elif diperiksa and not masih_hasil_kit(diperiksa[-1].jawaban, riwayat):
        hasil = nilai(latihan, diperiksa[-1].jawaban)
        status = Status.LULUS if not hasil.lulus and pernah_lulus(latihan, riwayat) else hasil.status
        catatan = jelaskan_perubahan(latihan, diperiksa[-1], hasil)
    coba = max((baris.coba for baris in diperiksa), default=0)
    jawaban, dari_kit = _sebutkan(latihan, akhir.jawaban), masih_hasil_kit(akhir.jawaban, riwayat)
    return Langkah(latihan, status, coba, akhir.waktu, jawaban, catatan, dari_kit)


def _sebutkan(latihan: Latihan, jawaban: object) -> str:
    try:
        return sebutkan_jawaban(latihan, jawaban)
    except (GalatLatihan, *BENTUK_ASING):
        return "(jawaban dari kit lain, tidak cocok dengan soal ini)"


def _lulus_tercatat(latihan: Latihan, diperiksa: list[BarisLog]) -> bool:
    sidik, kit = sidik_latihan(latihan), lakip_helpers.__version__
    return any((satu.hasil, satu.sidik, satu.kit) == (Status.LULUS.value, sidik, kit) for satu in diperiksa)
