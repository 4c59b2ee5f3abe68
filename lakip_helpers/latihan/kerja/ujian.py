"""Pre-test dan post-test: dikerjakan sekali tanpa petunjuk, boleh terputus, lalu dibandingkan per kompetensi.

Lognya dua macam baris, berkode latihan `ujian-awal` atau `ujian-akhir`; `jawaban` selalu seluruh isian, dari kode soal
(`U01a`) ke jawabannya:

- peristiwa `simpan`, tiap kali sebuah jawaban berubah; `hasil` kosong;
- peristiwa `kumpulkan`, satu kali; `hasil` banyaknya yang tepat ketika itu, misalnya "11".

Yang dibandingkan hanya ujian yang sudah dikumpulkan, dan jawabannya diperiksa ulang dengan bank kit ini.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from zlib import crc32

import lakip_helpers
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.bank_ujian import Paket, Pasangan, bank_ujian, soal_paket
from lakip_helpers.latihan.kerja.penilaian import nilai
from lakip_helpers.latihan.model import Latihan, Status
from lakip_helpers.latihan.sidik import ringkas, sidik_latihan
from lakip_helpers.latihan.simpanan.identitas import berkas_log, folder_aktif, jelaskan_bukan_pemilik
from lakip_helpers.latihan.simpanan.log import BarisLog, IsiLog, Peristiwa, baca_log, waktu_sekarang
from lakip_helpers.latihan.simpanan.pencatat import catat_semua

JawabanUjian = Mapping[str, object]


class Babak(StrEnum):
    """Ujian yang mana; nilainya kode `latihan` di log."""

    AWAL = "ujian-awal"
    AKHIR = "ujian-akhir"


SEBUTAN: Final[Mapping[Babak, str]] = {Babak.AWAL: "Pre-test", Babak.AKHIR: "Post-test"}


@dataclass(frozen=True)
class BandingPasangan:
    """Satu kompetensi sebelum dan sesudah; None berarti ujiannya belum dikumpulkan."""

    pasangan: Pasangan
    sebelum: bool | None
    sesudah: bool | None


@dataclass(frozen=True)
class BandingUjian:
    """Perbandingan pre-test dan post-test satu peserta, satu baris untuk tiap kompetensi menurut urutan kelas.

    `dijawab` jawaban yang dikumpulkan pada tiap babak; babak yang belum dikumpulkan tidak ada di sana.
    """

    baris: tuple[BandingPasangan, ...]
    dijawab: Mapping[Babak, JawabanUjian]

    @property
    def sebelum(self) -> int | None:
        """Banyaknya kompetensi yang tepat pada pre-test; None bila belum dikumpulkan."""
        return _hitung([satu.sebelum for satu in self.baris])

    @property
    def sesudah(self) -> int | None:
        """Banyaknya kompetensi yang tepat pada post-test; None bila belum dikumpulkan."""
        return _hitung([satu.sesudah for satu in self.baris])

    @property
    def perlu_dibaca(self) -> tuple[Pasangan, ...]:
        """Kompetensi yang belum tepat pada post-test."""
        return tuple(satu.pasangan for satu in self.baris if satu.sesudah is False)


def _hitung(tepat: list[bool | None]) -> int | None:
    return None if None in tepat else sum(satu is True for satu in tepat)


def bandingkan_ujian(log: IsiLog) -> BandingUjian:
    """Bandingkan pre-test dan post-test dalam sebuah log; yang dipakai kumpulan pertama tiap babak.

    Masukan: `baca_log(...)` milik satu peserta. Keluaran: `BandingUjian`.

    >>> banding = bandingkan_ujian(IsiLog())
    >>> len(banding.baris), banding.sebelum, banding.perlu_dibaca
    (15, None, ())
    """
    kumpulan = {babak: baca_kumpulan(log, babak) for babak in Babak}
    dijawab = {babak: jawaban for babak, jawaban in kumpulan.items() if jawaban is not None}
    baris = tuple(
        BandingPasangan(satu, *(_tepat(satu, dijawab.get(babak)) for babak in Babak)) for satu in bank_ujian()
    )
    return BandingUjian(baris, dijawab)


def _tepat(pasangan: Pasangan, jawaban: JawabanUjian | None) -> bool | None:
    if jawaban is None:
        return None
    return any(nilai(soal, jawaban[soal.kode]).lulus for soal in pasangan.soal.values() if soal.kode in jawaban)


def sebutkan_skor(banding: BandingUjian) -> str:
    """Skor sebelum dan sesudah dalam satu kalimat.

    >>> sebutkan_skor(bandingkan_ujian(IsiLog()))
    'Sebelum: belum dikumpulkan. Sesudah: belum dikumpulkan.'
    """
    pasangan = (("Sebelum", banding.sebelum), ("Sesudah", banding.sesudah))
    banyak = len(banding.baris)
    return " ".join(
        f"{nama}: {'belum dikumpulkan' if nilai is None else f'{nilai} dari {banyak} tepat'}."
        for nama, nilai in pasangan
    )


def sebutkan_bacaan(pasangan: Pasangan) -> str:
    """Bagian notebook yang mengajarkan kompetensi itu.

    >>> sebutkan_bacaan(bank_ujian()[0])
    'notebook 11, “Membedakan kerja dan kinerja”'
    """
    return f"notebook {pasangan.sesi}, “{pasangan.baca}”"


def baca_kumpulan(log: IsiLog, babak: Babak) -> JawabanUjian | None:
    """Jawaban yang dikumpulkan pertama kali pada babak itu; None bila belum.

    >>> baca_kumpulan(IsiLog(), Babak.AWAL) is None
    True
    """
    daftar = (satu for satu in log.baris if satu.latihan == babak and satu.peristiwa == Peristiwa.KUMPULKAN)
    return next((_isian(satu) for satu in daftar), None)


def _isian(baris: BarisLog) -> JawabanUjian:
    return baris.jawaban if isinstance(baris.jawaban, Mapping) else {}


def tentukan_paket(log: IsiLog, babak: Babak, folder: str) -> Paket:
    """Paket soal babak itu: yang sudah mulai dikerjakan, kebalikan babak yang lain, atau menurut nama folder peserta.

    Nama folder membagi kelas menjadi dua bagian, supaya paket yang sedikit lebih sukar tidak selalu menjadi post-test.

    >>> awal = tentukan_paket(IsiLog(), Babak.AWAL, "siti")
    >>> tentukan_paket(IsiLog(), Babak.AKHIR, "siti") is awal.lain
    True
    """
    ada = {babak: _paket_tercatat(log, babak) for babak in Babak}
    lain = ada[Babak.AKHIR if babak is Babak.AWAL else Babak.AWAL]
    bawaan = list(Paket)[crc32(folder.encode()) % 2]
    return ada[babak] or (lain.lain if lain else bawaan if babak is Babak.AWAL else bawaan.lain)


def _paket_tercatat(log: IsiLog, babak: Babak) -> Paket | None:
    kode = (kode for satu in log.baris if satu.latihan == babak for kode in _isian(satu))
    return next((Paket(satu[-1]) for satu in kode if satu[-1:] in list(Paket)), None)


class Ujian:
    """Satu peserta mengerjakan satu babak. Panel memanggil ini."""

    def __init__(self, babak: Babak) -> None:
        isi = _isi_log()
        self.babak = babak
        self._folder = folder_aktif()
        self.soal: tuple[Latihan, ...] = soal_paket(tentukan_paket(isi, babak, folder_aktif().name))
        self._tertahan: list[BarisLog] = []

    @property
    def tertutup(self) -> bool:
        """Apakah babak ini sudah dikumpulkan; sesudah post-test pre-test ikut tertutup, sebab jawabannya terbuka."""
        isi = self.isi_log()
        return any(baca_kumpulan(isi, satu) is not None for satu in {self.babak, Babak.AKHIR})

    def pulihkan(self) -> JawabanUjian:
        """Isian terakhir yang tersimpan."""
        isian = [_isian(satu) for satu in self.isi_log().baris if satu.latihan == self.babak]
        return isian[-1] if isian else {}

    def belum_dijawab(self, jawaban: JawabanUjian) -> tuple[int, ...]:
        """Nomor soal (mulai 1) yang belum dijawab lengkap atau angkanya tidak terbaca."""
        status = [nilai(soal, jawaban.get(soal.kode)).status for soal in self.soal]
        return tuple(urut for urut, satu in enumerate(status, 1) if satu in (Status.BELUM, Status.GAGAL))

    def simpan(self, jawaban: JawabanUjian) -> str:
        """Simpan isian yang belum dikumpulkan; hasilnya kosong bila tersimpan, atau kalimat sebabnya."""
        return self._catat(Peristiwa.SIMPAN, jawaban)

    def kumpulkan(self, jawaban: JawabanUjian) -> str:
        """Kumpulkan sekali untuk selamanya; hasilnya seperti `simpan`. Yang sudah terkumpul tidak berubah."""
        if self.tertutup:
            return catat_semua(berkas_log(), self._tertahan)
        benar = sum(nilai(soal, jawaban.get(soal.kode)).lulus for soal in self.soal)
        return self._catat(Peristiwa.KUMPULKAN, jawaban, str(benar))

    def isi_log(self) -> IsiLog:
        """Isi log peserta, ditambah yang masih tertahan di memori karena belum dapat disimpan."""
        return IsiLog((*_isi_log().baris, *self._tertahan))

    def _catat(self, peristiwa: Peristiwa, jawaban: JawabanUjian, hasil: str = "") -> str:
        if bukan := jelaskan_bukan_pemilik(self._folder):
            return bukan
        self._folder = folder_aktif()
        sidik = ringkas([sidik_latihan(soal) for soal in self.soal], self.babak)
        kit = lakip_helpers.__version__
        self._tertahan.append(
            BarisLog(waktu_sekarang(), peristiwa.value, self.babak.value, kit, sidik, dict(jawaban), hasil)
        )
        return catat_semua(berkas_log(), self._tertahan)


def _isi_log() -> IsiLog:
    try:
        return baca_log(berkas_log())
    except GalatSimpan:
        return IsiLog()
