"""Menyusul: peserta yang terlambat mulai di tengah dengan hasil kit, pekerjaannya sendiri disisihkan dan dapat kembali.

Log hanya ditambah. Satu kali menyusul menjadi beberapa baris berperistiwa `susul` dengan `waktu` yang sama: satu
penanda tempat mulai (`hasil` "mulai", tanpa jawaban), lalu satu baris untuk tiap karya sebelum tempat itu (`hasil`
"hasil kit", `jawaban` penyelesaian kit). Yang disisihkan adalah isian peserta tepat sebelum baris itu, jadi tidak ada
yang dipindah. Mengembalikannya menjadi baris berperistiwa `kembali`. Pembaca log membedakan
karya sendiri dengan `masih_hasil_kit`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import lakip_helpers
from lakip_helpers.galat import GalatLatihan, GalatSimpan
from lakip_helpers.latihan.daftar import ambil, daftar
from lakip_helpers.latihan.kerja.penilaian import HASIL_KIT, masih_hasil_kit, nilai, penanda
from lakip_helpers.latihan.kerja.versi import daftar_digantikan
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.latihan.sidik import sidik_latihan
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.latihan.simpanan.log import (
    BarisLog,
    IsiLog,
    Peristiwa,
    baca_log,
    isian_terakhir,
    menurut_latihan,
    waktu_sekarang,
)
from lakip_helpers.latihan.simpanan.pencatat import catat_semua

MULAI: Final = "mulai"


@dataclass(frozen=True)
class Susulan:
    """Satu kali menyusul: mulai dari latihan mana, karya mana yang memakai hasil kit, mana yang disisihkan."""

    tujuan: Latihan
    dipasang: tuple[str, ...]
    disisihkan: tuple[str, ...]

    @property
    def kalimat(self) -> str:
        """Apa yang terjadi dan apa yang dilakukan sekarang."""
        tujuan = (
            f"latihan {self.tujuan.kode} “{self.tujuan.judul}”, di notebook yang diawali angka {self.tujuan.nomor_sesi}"
        )
        pasang = f"Jawaban contoh dipasang pada {_sebut(self.dipasang)}. " if self.dipasang else ""
        sisih = f"Pekerjaan Anda sendiri pada {_sebut(self.disisihkan)} disisihkan dan dapat dikembalikan. "
        return f"{pasang}{sisih if self.disisihkan else ''}Lanjutkan dari {tujuan}."


def _sebut(kode: tuple[str, ...]) -> str:
    return f"latihan {', '.join(kode)}"


@dataclass(frozen=True)
class Sisihan:
    """Pekerjaan sendiri yang digantikan pada satu waktu: kode latihan ke isiannya."""

    waktu: str
    isian: Mapping[str, object] = field(default_factory=dict)


def cari_tujuan(tujuan: str) -> Latihan:
    """Latihan tempat mulai, dari nomor sesi ("13") atau kode latihan ("13-07"); `GalatLatihan` bila tidak dikenal.

    >>> cari_tujuan("13").kode, cari_tujuan("13-07").kode
    ('13-01', '13-07')
    """
    pertama = next((satu for satu in daftar() if satu.nomor_sesi == str(tujuan)), None)
    return pertama or ambil(tujuan)


def susul(tujuan: str) -> Susulan:
    """Mulai dari sesi atau latihan `tujuan` dengan hasil kit untuk karya sebelumnya.

    Karya sebuah sesi tetap milik peserta bila semuanya sudah lulus; selain itu seluruh karya sesi itu memakai hasil
    kit, supaya sejalan satu sama lain. `GalatLatihan` bila `tujuan` tidak dikenal, `GalatSimpan` bila tidak tersimpan.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     susulan = susul("13")
    >>> susulan.tujuan.kode, [ambil(kode).nomor_sesi for kode in susulan.dipasang]
    ('13-01', ['12'])
    """
    latihan = cari_tujuan(tujuan)
    isi = baca_log(berkas_log())
    terakhir = isian_terakhir(isi.baris)
    karya = [satu for satu in daftar()[: daftar().index(latihan)] if satu.karya]
    tuntas = {satu.nomor_sesi for satu in karya} - {s.nomor_sesi for s in karya if not _lulus_sendiri(s, isi, terakhir)}
    ganti = [satu for satu in karya if satu.nomor_sesi not in tuntas]
    sendiri = tuple(
        satu.kode for satu in ganti if satu.kode in terakhir and not _punya_kit(terakhir[satu.kode], isi.baris)
    )
    waktu = waktu_sekarang()
    _catat([_baris(Peristiwa.SUSUL, latihan, waktu, None, MULAI)] + [_hasil_kit(satu, waktu) for satu in ganti])
    return Susulan(latihan, tuple(satu.kode for satu in ganti), sendiri)


def _punya_kit(isian: BarisLog, baris: tuple[BarisLog, ...]) -> bool:
    return masih_hasil_kit(isian.jawaban, (lain for lain in baris if lain.latihan == isian.latihan))


def _lulus_sendiri(latihan: Latihan, log: IsiLog, terakhir: Mapping[str, BarisLog]) -> bool:
    satu = terakhir.get(latihan.kode)
    return satu is not None and not _punya_kit(satu, log.baris) and nilai(latihan, satu.jawaban).lulus


def _hasil_kit(latihan: Latihan, waktu: str) -> BarisLog:
    return _baris(Peristiwa.SUSUL, latihan, waktu, json.loads(json.dumps(latihan.kunci)), HASIL_KIT)


def _baris(peristiwa: Peristiwa, latihan: Latihan, waktu: str, jawaban: object, hasil: str) -> BarisLog:
    sidik, kit = sidik_latihan(latihan), lakip_helpers.__version__
    return BarisLog(waktu, peristiwa.value, latihan.kode, kit, sidik, jawaban, hasil)


def _catat(baris: list[BarisLog]) -> None:
    gagal = catat_semua(berkas_log(), baris)
    if gagal:
        raise GalatSimpan(gagal)


def daftar_sisihan(baris: Iterable[BarisLog]) -> tuple[Sisihan, ...]:
    """Pekerjaan sendiri yang pernah diganti sekaligus, dari yang terbaru; yang diganti bersamaan menjadi satu.

    >>> daftar_sisihan([])
    ()
    """
    baris = tuple(baris)
    kelompok, dikenal = menurut_latihan(IsiLog(baris)), {satu.kode for satu in daftar()}
    diganti = [satu for kode in kelompok if kode in dikenal for satu in daftar_digantikan(kelompok[kode])]
    urutan = dict.fromkeys(satu.waktu for satu in reversed(baris))
    waktu = [satu for satu in urutan if satu in {versi.diganti for versi in diganti}]
    return tuple(Sisihan(kini, {v.latihan: v.jawaban for v in diganti if v.diganti == kini}) for kini in waktu)


def kembalikan(waktu: str = "") -> tuple[str, ...]:
    """Pasang kembali pekerjaan sendiri yang disisihkan pada `waktu` (baku: yang terbaru); keluaran: kode latihannya.

    Yang terpasang sekarang ikut disisihkan, jadi dapat dikembalikan lagi. `GalatLatihan` bila tidak ada yang
    disisihkan, `GalatSimpan` bila tidak tersimpan.

    >>> import tempfile
    >>> from unittest.mock import patch
    >>> from lakip_helpers.latihan import Pengerjaan
    >>> with tempfile.TemporaryDirectory() as folder, patch.dict("os.environ", {"LAKIP_KERJA": folder}):
    ...     _ = Pengerjaan("13-07").simpan({"indikator": "milik saya"}), susul("21")
    ...     kembalikan(), Pengerjaan("13-07").pulihkan().jawaban
    (('13-07',), {'indikator': 'milik saya'})
    """
    baris = baca_log(berkas_log()).baris
    ada = daftar_sisihan(baris)
    pilih = next((satu for satu in ada if waktu in ("", satu.waktu)), None)
    if pilih is None:
        raise GalatLatihan("Tidak ada pekerjaan Anda yang disisihkan, jadi tidak ada yang dikembalikan.")
    kini = waktu_sekarang()
    dari_susul = any(penanda(satu) for satu in baris if satu.waktu == pilih.waktu)
    awal = [_baris(Peristiwa.KEMBALI, daftar()[0], kini, None, MULAI)] if dari_susul else []
    pulang = [_baris(Peristiwa.KEMBALI, ambil(kode), kini, isian, "") for kode, isian in pilih.isian.items()]
    _catat([*awal, *pulang])
    return tuple(pilih.isian)
