"""Satu peserta mengerjakan satu latihan: periksa, petunjuk, solusi, simpan, pulihkan. Panel memanggil ini."""

from __future__ import annotations

import contextlib
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import chain

import lakip_helpers
from lakip_helpers.galat import GalatSimpan
from lakip_helpers.latihan.daftar import ambil
from lakip_helpers.latihan.kerja.penilaian import (
    HASIL_KIT,
    jelaskan_perubahan,
    masih_hasil_kit,
    nilai,
    penanda,
    pernah_lulus,
)
from lakip_helpers.latihan.kerja.penyelesaian import tulis_penyelesaian
from lakip_helpers.latihan.kerja.versi import Versi, daftar_kembali, hitung_isian
from lakip_helpers.latihan.model import Putusan, Status
from lakip_helpers.latihan.sidik import sidik_latihan
from lakip_helpers.latihan.simpanan.identitas import berkas_log, folder_aktif, jelaskan_bukan_pemilik
from lakip_helpers.latihan.simpanan.log import (
    ISIAN,
    BarisLog,
    IsiLog,
    Peristiwa,
    baca_dari_akhir,
    baca_log,
    kabar_terkunci,
    waktu_sekarang,
)
from lakip_helpers.latihan.simpanan.pencatat import catat_semua
from lakip_helpers.latihan.simpanan.tempat import NAMA_LOG

COBA_SEBELUM_SOLUSI = 3
BUKAN_COBA = (Status.BELUM, Status.GAGAL)
MASIH_HASIL_KIT = (
    "Isian ini masih jawaban contoh dari kit, jadi tidak dihitung sebagai pekerjaan Anda. Ubah menurut "
    "OPD Anda, lalu tekan Periksa; atau lanjutkan saja ke latihan berikutnya."
)


@dataclass(frozen=True)
class Tanggapan:
    """Jawaban kit atas satu tombol; `gagal_simpan` kosong bila sudah tersimpan."""

    hasil: Putusan
    coba: int
    gagal_simpan: str = ""


@dataclass(frozen=True)
class Bantuan:
    """Petunjuk atau solusi; `terbuka` salah bila solusi belum boleh dilihat."""

    teks: str
    terbuka: bool = True
    gagal_simpan: str = ""


@dataclass(frozen=True)
class Pulih:
    """Jawaban yang tersimpan, hasil periksa ulangnya, catatan bila soal sudah berubah, dan apakah itu hasil kit."""

    jawaban: object = None
    hasil: Putusan | None = None
    catatan: str = ""
    hasil_kit: bool = False


class Pengerjaan:
    """Pekerjaan satu peserta atas satu latihan.

    Baris yang gagal disimpan ditahan di memori dan dicoba lagi pada tombol berikutnya, jadi hitungan percobaan dan
    tangga petunjuk tetap benar walaupun disk penuh.
    """

    def __init__(self, kode: str) -> None:
        self.latihan = ambil(kode)
        self._tertahan: list[BarisLog] = []
        self._sidik = sidik_latihan(self.latihan)
        self._folder = folder_aktif()

    def periksa(self, jawaban: object) -> Tanggapan:
        """Periksa satu jawaban dan catat satu baris; hasil kit yang belum diubah tidak dihitung."""
        hasil = nilai(self.latihan, jawaban)
        if hasil.lulus and masih_hasil_kit(jawaban, self.riwayat()):
            hasil = Putusan(Status.BELUM, MASIH_HASIL_KIT)
        coba = self.coba() + (hasil.status not in BUKAN_COBA)
        return Tanggapan(hasil, coba, self._catat(Peristiwa.PERIKSA, jawaban, hasil.sandi, coba))

    def simpan(self, jawaban: object) -> str:
        """Simpan jawaban yang belum diperiksa; hasilnya kosong bila tersimpan, atau kalimat sebabnya."""
        return self._catat(Peristiwa.SIMPAN, jawaban)

    def pasang(self, jawaban: object, *, dari_kit: bool = False) -> str:
        """Catat bahwa isian diganti sekaligus; yang digantikan dapat dikembalikan. Hasilnya seperti `simpan`.

        Yang gagal tidak dicoba lagi: isian lama tetap yang berlaku.
        """
        return self._catat(Peristiwa.PASANG, jawaban, HASIL_KIT if dari_kit else "", tahan=False)

    def kembalikan(self, versi: Versi) -> str:
        """Pasang kembali sebuah versi; yang sekarang terpasang ikut tersimpan. Hasilnya seperti `pasang`."""
        return self._catat(Peristiwa.KEMBALI, versi.jawaban, tahan=False)

    def daftar_kembali(self) -> tuple[Versi, ...]:
        """Isian peserta yang pernah diganti sekaligus dan dapat dipasang kembali, dari yang terbaru."""
        return deepcopy(daftar_kembali(self.riwayat()))

    def milik_sendiri(self, jawaban: object) -> bool:
        """Apakah ada yang diketik peserta di dalamnya: tidak kosong, dan bukan hasil kit yang belum diubah."""
        return bool(hitung_isian(self.latihan.kode, jawaban)) and not masih_hasil_kit(jawaban, self.riwayat())

    def terakhir(self) -> object:
        """Isian terakhir yang tersimpan; None bila belum ada."""
        with contextlib.suppress(GalatSimpan):
            baris = chain(reversed(self._tertahan), baca_dari_akhir(berkas_log(), self.latihan.kode))
            return next((satu.jawaban for satu in baris if satu.peristiwa in ISIAN and not penanda(satu)), None)
        return None

    def petunjuk(self) -> Bantuan:
        """Petunjuk berikutnya, dari yang umum ke yang khusus; yang terakhir diulang."""
        tangga = self.latihan.petunjuk
        ke = min(self._hitung(Peristiwa.PETUNJUK), len(tangga) - 1)
        lagi = "Masih ada petunjuk berikutnya." if ke + 1 < len(tangga) else "Ini petunjuk terakhir."
        gagal = self._catat(Peristiwa.PETUNJUK)
        return Bantuan(f"Petunjuk {ke + 1} dari {len(tangga)}: {tangga[ke]} {lagi}", gagal_simpan=gagal)

    def solusi(self) -> Bantuan:
        """Penyelesaian, terbuka sesudah tiga kali mencoba atau sesudah lulus."""
        if self.coba() < COBA_SEBELUM_SOLUSI and not self.pernah_lulus():
            return Bantuan(
                f"Solusi terbuka sesudah {COBA_SEBELUM_SOLUSI} kali Periksa; Anda baru {self.coba()} kali. "
                "Cobalah dahulu, atau tekan Petunjuk.",
                terbuka=False,
            )
        gagal = self._catat(Peristiwa.SOLUSI)
        return Bantuan(tulis_penyelesaian(self.latihan.kode), gagal_simpan=gagal)

    def pulihkan(self) -> Pulih:
        """Jawaban terakhir yang tersimpan; yang sudah diperiksa diperiksa ulang dengan soal kit ini."""
        riwayat = self.riwayat()
        isian = [baris for baris in riwayat if baris.peristiwa in ISIAN and not penanda(baris)]
        if not isian:
            return Pulih()
        akhir = replace(isian[-1], jawaban=deepcopy(isian[-1].jawaban))
        if masih_hasil_kit(akhir.jawaban, riwayat):
            return Pulih(akhir.jawaban, hasil_kit=True)
        diperiksa = [satu.jawaban for satu in riwayat if satu.peristiwa == Peristiwa.PERIKSA]
        if akhir.peristiwa == Peristiwa.SIMPAN or akhir.jawaban not in diperiksa:
            return Pulih(akhir.jawaban)
        hasil = nilai(self.latihan, akhir.jawaban)
        return Pulih(akhir.jawaban, hasil, jelaskan_perubahan(self.latihan, akhir, hasil))

    def ikuti_peserta(self) -> bool:
        """Pindah ke peserta yang aktif sekarang; salah bila masih ada isian pemilik lama yang belum tersimpan."""
        if self._tertahan:
            return False
        self._folder = folder_aktif()
        return True

    def kabar_terkunci(self) -> str:
        """Kalimat bila lognya sedang dibuka program lain; kosong bila tidak."""
        return kabar_terkunci(berkas_log())

    def coba(self) -> int:
        """Berapa kali jawaban yang terbaca sudah diperiksa; yang kosong atau bukan angka tidak membuka Solusi."""
        return sum(baris.peristiwa == Peristiwa.PERIKSA and baris.hasil not in BUKAN_COBA for baris in self.riwayat())

    def pernah_lulus(self) -> bool:
        """Apakah ada jawaban tersimpan yang lulus bila diperiksa dengan soal kit ini."""
        return pernah_lulus(self.latihan, tuple(self.riwayat()))

    def riwayat(self) -> tuple[BarisLog, ...]:
        """Baris log latihan ini, ditambah yang masih tertahan di memori."""
        tersimpan = [baris for baris in self.isi_log().baris if baris.latihan == self.latihan.kode]
        return (*tersimpan, *self._tertahan)

    def isi_log(self) -> IsiLog:
        """Isi log peserta; log yang tidak dapat dibuka dianggap kosong, dan sebabnya muncul ketika menyimpan."""
        try:
            return baca_log(berkas_log())
        except GalatSimpan:
            return IsiLog()

    def _hitung(self, peristiwa: Peristiwa) -> int:
        return sum(baris.peristiwa == peristiwa for baris in self.riwayat())

    def _catat(
        self, peristiwa: Peristiwa, jawaban: object = None, hasil: str = "", coba: int = 0, *, tahan: bool = True
    ) -> str:
        if bukan := jelaskan_bukan_pemilik(self._folder):
            return bukan
        self._folder = folder_aktif()
        self._tertahan.append(
            BarisLog(
                waktu=waktu_sekarang(),
                peristiwa=peristiwa.value,
                latihan=self.latihan.kode,
                kit=lakip_helpers.__version__,
                sidik=self._sidik,
                jawaban=jawaban,
                hasil=hasil,
                coba=coba,
            )
        )
        gagal = catat_semua(self._folder / NAMA_LOG, self._tertahan)
        if gagal and not tahan:
            self._tertahan.pop()
        return gagal
