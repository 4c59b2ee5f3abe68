"""Angka di uraian dibandingkan dengan baris indikatornya: tertukar, bagian, selisih, target, dan realisasi."""

from __future__ import annotations

import pytest

from lakip_helpers.laporan.angka.angka_uraian import periksa_uraian
from lakip_helpers.laporan.angka.ukuran import Ukuran
from lakip_helpers.laporan.bentuk import Sasaran
from lakip_helpers.laporan.teks.bacaan import Bacaan
from lakip_helpers.laporan.teks.satuan import Satuan
from lakip_helpers.laporan.teks.tabel_angka import bilangan

MUTU, TUNGGU = "Persentase usulan warga yang diakomodasi", "Waktu tunggu loket"
SASARAN = (Sasaran("Meningkatnya layanan camat", (MUTU, TUNGGU), 5),)


def _ukuran(nama, satuan, target, realisasi):
    semua = tuple(map(bilangan, (*target.values(), *realisasi.values())))
    return Ukuran(
        nama, satuan, {t: bilangan(x) for t, x in target.items()}, {t: bilangan(x) for t, x in realisasi.items()}, semua
    )


UKURAN = {
    MUTU: _ukuran(MUTU, "%", {"2024": "50,00", "2026": "60,00"}, {"2023": "41,20", "2024": "45,30"}),
    TUNGGU: _ukuran(TUNGGU, "menit", {"2024": "30"}, {"2023": "36", "2024": "28"}),
}


def _pesan(teks):
    bacaan = Bacaan(Satuan("isi", 7, teks), 0, {0: set()}, umum=False, tahun=2024)
    return [(t.halaman, t.pesan) for t in periksa_uraian([bacaan], SASARAN, UKURAN, 2024)]


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("Usulan warga yang diakomodasi 43,50 persen.", f"tertulis 43,50, padahal “{MUTU}” di tabel 45,30: angkanya tertukar"),
        ("Sebanyak 34 dari 80 usulan warga diakomodasi.", f"tertulis 34 dari 80, yaitu 42,50 %, padahal “{MUTU}” di tabel 45,30"),
        ("Usulan warga naik 4,70 poin dari tahun lalu.", "tertulis “naik 4,70 poin”, padahal dari 41,20 ke 45,30 selisihnya 4,10"),
        ("Usulan warga turun 4,10 poin.", "tertulis “turun 4,10 poin”, padahal dari 41,20 ke 45,30 naik 4,10"),
        ("Angka itu turun 3 poin, dari 20 menjadi 23.", "tertulis “turun 3 poin”, padahal dari 20 ke 23 naik 3"),
        ("Usulan warga yang diakomodasi memenuhi target 55 persen.", f"tertulis target 55, padahal “{MUTU}” di tabel 50,00"),
        ("Target akhir Renstra usulan warga 65 persen.", f"tertulis target 65, padahal “{MUTU}” di tabel 60,00"),
        ("Usulan warga yang terealisasi 47,10 persen.", f"tertulis 47,10, padahal “{MUTU}” di tabel 45,30"),
        ("Warga menunggu 25 menit di depan loket.", f"tertulis 25 menit, padahal “{TUNGGU}” di tabel 28"),
    ],
)  # fmt: skip
def test_angka_uraian_yang_lain_daripada_tabel_disebut(teks, pesan):
    assert _pesan(teks) == [((7,), pesan)]


@pytest.mark.parametrize(
    "teks",
    [
        "Usulan warga yang diakomodasi 45,30 persen, naik 4,10 poin dari tahun lalu.",
        "Usulan warga yang diakomodasi naik 9,95 persen dari 41,20 menjadi 45,30.",
        "Sebanyak 453 dari 1.000 usulan warga diakomodasi.",
        "Dari 80 usulan warga, 12 dari 20 desa mengirim wakil.",
        "Rata-rata provinsi untuk usulan warga terealisasi 47,10 persen.",
        "Pada tahun 2022 usulan warga terealisasi 47,10 persen.",
        "Target nasional usulan warga 55 persen.",
        "Warga menunggu lebih singkat 8 menit daripada tahun lalu.",
        "Pada tahun 2021 warga menunggu 25 menit.",
        "Jumlah pegawai camat menjadi 47 orang.",
        "Terdapat 54 warga yang datang ke loket.",
    ],
)
def test_yang_cocok_atau_tentang_hal_lain_diam(teks):
    assert _pesan(teks) == []
