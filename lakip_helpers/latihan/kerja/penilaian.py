"""Menilai jawaban tersimpan: putusannya dengan soal kit ini, apakah ia hasil kit, dan apakah soalnya sudah berubah."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lakip_helpers.latihan.model import Latihan, Putusan, Status
from lakip_helpers.latihan.sidik import inti, sidik_latihan
from lakip_helpers.latihan.simpanan.log import BarisLog, Peristiwa

BENTUK_ASING: Final = (TypeError, ValueError, KeyError, AttributeError, IndexError)
"""Yang dapat terjadi bila jawaban tersimpan berasal dari soal yang bentuknya sudah lain."""
HASIL_KIT: Final = "hasil kit"
"""Isi `hasil` pada baris log yang dipasang Susul, atau diisi dari OPD contoh."""


def nilai(latihan: Latihan, jawaban: object) -> Putusan:
    """Periksa tanpa mencatat; kesalahan di dalam pemeriksa menjadi status GAGAL, bukan traceback.

    >>> from lakip_helpers.latihan.daftar import ambil
    >>> nilai(ambil("11-04"), None).status.value
    'belum'
    """
    try:
        return latihan.periksa(jawaban)
    except Exception as galat:  # noqa: BLE001 - peserta tidak boleh melihat traceback; jenisnya ikut disebut
        return Putusan(
            Status.GAGAL,
            f"Latihan {latihan.kode} tidak dapat memeriksa jawaban ini ({type(galat).__name__}). Kesalahannya pada "
            "kit, bukan pada Anda. Beri tahu fasilitator, lalu lanjutkan ke latihan berikutnya.",
        )


def masih_hasil_kit(jawaban: object, riwayat: Iterable[BarisLog]) -> bool:
    """Apakah jawaban ini sama dengan hasil kit (dari Susul atau OPD contoh) yang pernah dipasang pada latihan itu.

    `riwayat` baris latihannya.

    >>> dipasang = BarisLog("w", "susul", "12-06", "k", "s", {"puncak": "A"}, HASIL_KIT)
    >>> masih_hasil_kit({"puncak": " A ", "csf": ""}, [dipasang]), masih_hasil_kit({"puncak": "B"}, [dipasang])
    (True, False)
    """
    return inti(jawaban) in inti_kit(riwayat)


def inti_kit(riwayat: Iterable[BarisLog]) -> list[object]:
    """Inti tiap hasil kit yang pernah dipasang pada sebuah latihan.

    >>> inti_kit([BarisLog("w", "pasang", "21-06", "k", "s", {"a": " b "}, HASIL_KIT)])
    [{'a': 'b'}]
    """
    return [inti(satu.jawaban) for satu in riwayat if satu.jawaban and _dari_kit(satu)]


def _dari_kit(baris: BarisLog) -> bool:
    return baris.peristiwa == Peristiwa.SUSUL or (baris.peristiwa == Peristiwa.PASANG and baris.hasil == HASIL_KIT)


def penanda(baris: BarisLog) -> bool:
    """Apakah baris ini hanya penanda tempat mulai dari Susul, tanpa isian.

    >>> penanda(BarisLog("w", "susul", "13-01", "k", "s")), penanda(BarisLog("w", "simpan", "13-01", "k", "s"))
    (True, False)
    """
    return baris.peristiwa in (Peristiwa.SUSUL, Peristiwa.KEMBALI) and baris.jawaban is None


def pernah_lulus(latihan: Latihan, riwayat: tuple[BarisLog, ...]) -> bool:
    """Apakah salah satu jawaban yang dahulu lulus masih lulus dengan soal kit ini.

    >>> from lakip_helpers.latihan.daftar import ambil
    >>> pernah_lulus(ambil("11-04"), (BarisLog("w", "periksa", "11-04", "0.1.0", "s", "a", "lulus"),))
    False
    """
    dahulu = (baris for baris in reversed(riwayat) if baris.hasil == Status.LULUS.value)
    return any(nilai(latihan, baris.jawaban).lulus for baris in dahulu)


def jelaskan_perubahan(latihan: Latihan, baris: BarisLog, hasil: Putusan) -> str:
    """Kalimat bila soal berubah sejak dijawab; kosong bila soalnya sama.

    >>> from lakip_helpers.latihan.daftar import ambil
    >>> baris = BarisLog("w", "periksa", "11-04", "0.0.9", "sidik lama", "c", "lulus")
    >>> jelaskan_perubahan(ambil("11-04"), baris, nilai(ambil("11-04"), "c"))[:64]
    'Latihan 11-04 berubah sejak Anda menjawabnya dengan kit 0.0.9. J'
    """
    if baris.sidik == sidik_latihan(latihan):
        return ""
    sekarang = "masih tepat" if hasil.lulus else "perlu Anda lihat lagi"
    return (
        f"Latihan {latihan.kode} berubah sejak Anda menjawabnya dengan kit {baris.kit}. Jawaban Anda tidak hilang dan "
        f"sudah diperiksa ulang: {sekarang}."
    )
