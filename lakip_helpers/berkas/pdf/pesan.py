"""Kalimat tentang PDF yang tidak terbaca, seluruhnya atau sebagian halamannya."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lakip_helpers.galat import GalatBerkas, Gejala

HALAMAN_MAKS: Final = 400
ASLI: Final = "Minta berkas Word atau Excel aslinya, atau ketik tabelnya ke templat."
BAGI: Final = (
    "Simpan hanya halaman yang memuat tabel kinerja ke PDF baru (Cetak, lalu “Simpan sebagai PDF”), lalu coba lagi."
)


def sebut_halaman(nomor: Sequence[int]) -> str:
    """Nomor halaman, yang berurutan diringkas.

    >>> sebut_halaman([3, 4, 5, 9]), sebut_halaman([7])
    ('hal. 3–5 dan 9', 'hal. 7')
    """
    rentang: list[list[int]] = []
    for n in sorted(set(nomor)):
        if rentang and n == rentang[-1][1] + 1:
            rentang[-1][1] = n
        else:
            rentang.append([n, n])
    potong = [f"{a}–{b}" if b > a + 1 else (f"{a}, {b}" if b > a else f"{a}") for a, b in rentang]
    return "hal. " + (" dan ".join([", ".join(potong[:-1]), potong[-1]]) if len(potong) > 1 else potong[0])


def rusak(berkas: str, sebab: str = "") -> GalatBerkas:
    """Isi PDF tidak dapat diurai."""
    rinci = f" ({sebab})" if sebab else ""
    return GalatBerkas(
        f"Berkas {berkas!r} rusak atau tidak lengkap{rinci}, sehingga halamannya tidak dapat dibaca."
        " Coba buka di pembaca PDF: bila terbuka, cetak ulang ke PDF baru; bila tidak, unduh atau salin ulang.",
        Gejala.RUSAK,
    )


def bersandi(berkas: str) -> GalatBerkas:
    """PDF hanya terbuka dengan kata sandi."""
    return GalatBerkas(
        f"Berkas {berkas!r} berkata sandi, sehingga isinya tidak terbaca. Buka dengan kata sandinya,"
        " cetak ke PDF baru tanpa kata sandi, lalu coba lagi.",
        Gejala.SANDI,
    )


def kebanyakan_halaman(berkas: str) -> GalatBerkas:
    """Halaman lebih banyak daripada yang dibaca."""
    return GalatBerkas(
        f"Berkas {berkas!r} memuat lebih dari {HALAMAN_MAKS} halaman, terlalu banyak untuk sekali baca. {BAGI}",
        Gejala.TERLALU_BESAR,
    )


def pindaian(berkas: str) -> GalatBerkas:
    """Semua halaman gambar hasil pindai."""
    return GalatBerkas(
        f"Berkas {berkas!r} hasil pindai (scan): halamannya gambar, tanpa huruf yang dapat dibaca komputer. {ASLI}",
        Gejala.PINDAIAN,
    )


def tulisan_gambar(berkas: str) -> GalatBerkas:
    """Tulisannya tersimpan sebagai bentuk gambar."""
    return GalatBerkas(
        f"Berkas {berkas!r} menyimpan tulisannya sebagai bentuk gambar, bukan huruf, sehingga tidak dapat dibaca."
        f" {ASLI}",
        Gejala.PINDAIAN,
    )


def tanpa_tulisan(berkas: str) -> GalatBerkas:
    """Tidak ada huruf, gambar, atau bentuk."""
    return GalatBerkas(
        f"Berkas {berkas!r} tidak memuat tulisan apa pun. Periksa apakah berkas yang dipilih sudah benar.",
        Gejala.BERKAS_KOSONG,
    )


def ingat_pindaian(nomor: Sequence[int]) -> str:
    """Sebagian halaman gambar hasil pindai."""
    return f"{_awal(nomor)} hasil pindai (scan) tanpa huruf yang dapat dibaca komputer; tabelnya tidak terbaca. {ASLI}"


def ingat_ocr(nomor: Sequence[int]) -> str:
    """Hurufnya hasil pengenalan huruf dari gambar."""
    return (
        f"{_awal(nomor)} hasil pindai; hurufnya tebakan komputer dari gambar (OCR) dan dapat keliru."
        " Periksa angkanya satu per satu dengan dokumennya."
    )


def ingat_fon(nomor: Sequence[int]) -> str:
    """Huruf tanpa tabel huruf."""
    return f"{_awal(nomor)} memakai huruf yang tidak menyimpan artinya, sehingga tulisannya tidak terbaca. {ASLI}"


def ingat_gambar(nomor: Sequence[int]) -> str:
    """Tulisan sebagai bentuk gambar di sebagian halaman."""
    return f"{_awal(nomor)} menyimpan tulisannya sebagai bentuk gambar, bukan huruf, jadi tidak ikut terbaca. {ASLI}"


def ingat_ramai(nomor: Sequence[int]) -> str:
    """Halaman dengan terlalu banyak garis atau huruf, biasanya peta atau gambar teknik."""
    return (
        f"{_awal(nomor)} memuat terlalu banyak garis atau huruf (biasanya peta atau gambar), jadi tidak dibaca."
        f" Bila di situ ada tabel kinerja, {ASLI[0].lower()}{ASLI[1:]}"
    )


def ingat_rusak(nomor: Sequence[int]) -> str:
    """Sebagian halaman tidak dapat diurai."""
    atau = f"{ASLI[0].lower()}{ASLI[1:]}"
    return f"{_awal(nomor)} rusak dan tidak ikut terbaca. Cetak ulang halaman itu ke PDF baru, atau {atau}"


def ingat_waktu(nomor: Sequence[int]) -> str:
    """Halaman yang tidak sempat dibaca."""
    return f"{_awal(nomor)} tidak sempat dibaca: berkasnya terlalu besar untuk sekali baca. {BAGI}"


def _awal(nomor: Sequence[int]) -> str:
    teks = sebut_halaman(nomor)
    return teks[0].upper() + teks[1:]
