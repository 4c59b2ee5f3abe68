"""Kartu temuan laporan kinerja (LKJ): tujuh hal Bab III, sebab dan solusi, cakupan terhadap PK."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_BAB_III = "PermenPAN-RB 53/2014 Lampiran II Bab III.A"
_REVIU = "PermenPAN-RB 53/2014 Lampiran III (reviu: tujuan dan sasaran sesuai PK)"

LKJ_01 = Kartu(
    kode="LKJ-01",
    judul="Tujuh hal Bab III belum lengkap",
    keparahan=Keparahan.SALAH,
    pesan="laporan sasaran {sasaran} tahun {tahun} belum menjawab: {hilang}; padahal Bab III menuntut tujuh hal"
    " untuk tiap sasaran.",
    saran="Lengkapi butirnya; bila pembanding nasional tidak ada, tulis “belum ada pembanding nasional”.",
    mengapa="Bab III menuntut tujuh hal untuk tiap sasaran; yang kosong dinilai tidak dilaporkan.",
    dasar=_BAB_III,
    buruk="hanya target dan realisasi tahun ini",
    baik="ketujuh butir terisi, termasuk “belum ada pembanding nasional”",
)
LKJ_02 = Kartu(
    kode="LKJ-02",
    judul="Sasaran PK tidak dilaporkan",
    keparahan=Keparahan.SALAH,
    pesan="sasaran {sasaran} “{nilai}” diperjanjikan pada PK {tahun}, tetapi tidak ada di laporan, sehingga"
    " janjinya tidak terjawab.",
    saran="Tambahkan sasaran itu di Bab III, juga bila datanya belum terbit: katakan apa yang sudah diketahui.",
    mengapa="Laporan menjawab semua janji dalam PK, bukan hanya yang tercapai.",
    dasar=_REVIU,
    buruk="PK memuat 3 sasaran; laporan 2",
    baik="PK dan laporan memuat 3 sasaran",
)
LKJ_03 = Kartu(
    kode="LKJ-03",
    judul="Sebab atau solusi tidak disebut",
    keparahan=Keparahan.PERIKSA,
    pesan="capaian “{indikator}” {capaian} %, tetapi penjelasan {sasaran} belum menyebut {kurang}: “{kutipan}”;"
    " pembaca mencari sebab dan langkahnya.",
    saran="Apa sebabnya, dan apa yang sudah dilakukan? Jawab dengan “karena …” dan “upaya …”.",
    mengapa="Bagi setiap target yang meleset, pembaca mencari sebabnya dan langkah yang telah diambil.",
    dasar=f"{_BAB_III} butir 5",
    buruk="capaian 92 %; “Capaian cukup baik.”",
    baik="capaian 92 %; “Meleset karena data terlambat; upaya yang dilakukan: verifikasi tiap bulan.”",
)
LKJ_04 = Kartu(
    kode="LKJ-04",
    judul="Sasaran di laporan tidak ada di PK",
    keparahan=Keparahan.SALAH,
    pesan="sasaran {nilai} dilaporkan untuk tahun {tahun}, tetapi tidak ada di PK {opd} tahun itu, sehingga"
    " laporan menjawab hal yang tidak dijanjikan.",
    saran="Pakai sasaran seperti di PK; kinerja lain boleh diceritakan di luar pengukuran PK.",
    mengapa="Laporan yang menjawab sasaran lain tidak menjawab janjinya.",
    dasar=_REVIU,
    buruk="laporan memuat sasaran yang tidak diperjanjikan",
    baik="sasaran laporan sama dengan sasaran PK",
)
LKJ_05 = Kartu(
    kode="LKJ-05",
    judul="Indikator dilaporkan di luar PK",
    keparahan=Keparahan.PERIKSA,
    pesan="realisasi {tahun} indikator {nilai} dicatat pada sasaran {sasaran}, tetapi indikatornya tidak ada di"
    " PK, sehingga dapat tampak menggantikan janji.",
    saran="Pakai indikator seperti di PK; bila indikatornya memang berganti, jelaskan sebabnya di laporan.",
    mengapa="Indikator yang muncul belakangan sering menggantikan janji yang meleset.",
    dasar="PermenPAN-RB 53/2014 Lampiran III (reviu: sesuai indikator kinerja dan IKU)",
    buruk="PK: angka partisipasi sekolah; laporan: jumlah sekolah",
    baik="PK dan laporan: angka partisipasi sekolah",
)
LKJ_06 = Kartu(
    kode="LKJ-06",
    judul="Rata-rata menutupi yang meleset",
    keparahan=Keparahan.PERIKSA,
    pesan="laporan {sasaran} menyebut rata-rata ({rata} %) tanpa menyebut “{indikator}” yang hanya {capaian} %,"
    " sehingga yang meleset tertutup.",
    saran="Sebut juga indikator yang belum tercapai; rata-rata tidak menggantikan capaian tiap indikator.",
    mengapa="Satu capaian yang tinggi dapat mengangkat rata-rata dan menyembunyikan target yang gagal.",
    dasar=_BAB_III,
    buruk="94,7 % dan 105,6 % dilaporkan “rata-rata 100,1 %, sangat tinggi”",
    baik="“rata-rata 100,1 %; satu dari dua indikator belum tercapai (94,7 %)”",
)
LKJ_07 = Kartu(
    kode="LKJ-07",
    judul="Perbandingan tanpa angka",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutipan}” ({butir}, sasaran {sasaran}) tidak memuat satu angka pun, sehingga perbandingannya tidak"
    " dapat diperiksa.",
    saran="Sebut kedua angka yang dibandingkan beserta tahunnya.",
    mengapa="Perbandingan tanpa angka tidak dapat diperiksa pembaca.",
    dasar=_BAB_III,
    buruk="“Realisasi lebih baik daripada tahun lalu.”",
    baik="“Realisasi 97,60 %, naik dari 97,10 % pada 2024.”",
)
LKJ_08 = Kartu(
    kode="LKJ-08",
    judul="Teks analisis disalin",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutipan}” ({butir}, sasaran {sasaran}) sama persis dengan baris {pertama}, padahal sasarannya berbeda.",
    saran="Tulis sebab, pembanding, dan program yang khas bagi sasaran ini.",
    mengapa="Dua sasaran yang berbeda jarang punya sebab yang sama kata demi kata.",
    dasar=_BAB_III,
    buruk="dua sasaran: “Karena keterbatasan anggaran.”",
    baik="tiap sasaran menyebut sebabnya sendiri",
)

KARTU: tuple[Kartu, ...] = (LKJ_01, LKJ_02, LKJ_03, LKJ_04, LKJ_05, LKJ_06, LKJ_07, LKJ_08)
