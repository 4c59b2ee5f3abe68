"""Kartu temuan laporan kinerja (LKJ): tujuh hal Bab III, sebab dan solusi, cakupan terhadap PK."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_BAB_III = "PermenPAN-RB 53/2014 Lampiran II Bab III.A"
_REVIU = "PermenPAN-RB 53/2014 Lampiran III (reviu: tujuan dan sasaran sesuai PK)"

LKJ_01 = Kartu(
    kode="LKJ-01",
    judul="Tujuh hal Bab III belum lengkap",
    keparahan=Keparahan.SALAH,
    pesan="laporan sasaran {sasaran} tahun {tahun} belum menjawab: {hilang}; padahal Bab III menuntut tujuh hal"
    " untuk tiap sasaran.",
    saran="Lengkapi butirnya. Pembanding nasional dicari dahulu ke penerbitnya; bila sungguh tidak ada, tulis apa yang"
    " sudah dicari.",
    mengapa="Bab III menuntut tujuh hal untuk tiap sasaran; yang kosong dinilai tidak dilaporkan.",
    dasar=_BAB_III,
    buruk="butir target_realisasi; teks Target 95 %, realisasi 96 %",
    baik=(
        "butir target_realisasi; teks Target 95 %, realisasi 96 % // butir tahun_lalu; teks Naik dari 94 % pada "
        "2025 // butir target_menengah; teks Baru 96 % dari 99 % // butir standar_nasional; teks Belum ada "
        "pembanding nasional // butir sebab_solusi; teks Tercapai karena pendataan, upaya pendataan dilanjutkan // "
        "butir efisiensi; teks Serapan 95 % // butir program_pendukung; teks Program 1.01.02 mendukung"
    ),
    diam=(
        Diam(
            "kode sasaran kosong; butir target_realisasi; teks Target 95 %, realisasi 96 %",
            "sasarannya tidak disebut: ISI-01",
        ),
    ),
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
    buruk=(
        "Laporan: kode sasaran DISDIK.T1.S1; butir target_realisasi; teks Target 95, realisasi 96 | PK: tahun 2026 "
        "| PK Sasaran: kode indikator DISDIK.T1.S1.1 // kode indikator DISDIK.T1.S2.1; sasaran Meningkatnya mutu "
        "guru; indikator Persentase guru bersertifikat | Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode "
        "indikator DISDIK.T1.S2.1; kode sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat"
    ),
    baik=(
        "Laporan: kode sasaran DISDIK.T1.S1; butir target_realisasi; teks Target 95, realisasi 96 | PK: tahun 2026 "
        "| PK Sasaran: kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode "
        "indikator DISDIK.T1.S2.1; kode sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat"
    ),
    diam=(
        Diam(
            (
                "Laporan: opd DINKES; kode sasaran DISDIK.T1.S1; butir target_realisasi; teks Target 95, realisasi "
                "96 | PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 // kode indikator DISDIK.T1.S2.1; "
                "sasaran Meningkatnya mutu guru; indikator Persentase guru bersertifikat | Renstra Indikator: kode "
                "indikator DISDIK.T1.S1.1 // kode indikator DISDIK.T1.S2.1; kode sasaran DISDIK.T1.S2; indikator "
                "Persentase guru bersertifikat"
            ),
            "laporan DISDIK tidak ada di berkas ini",
        ),
        Diam(
            (
                "Laporan: tahun 2025; kode sasaran DISDIK.T1.S1; butir target_realisasi; teks Target 95, realisasi "
                "96 | PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 // kode indikator DISDIK.T1.S2.1; "
                "sasaran Meningkatnya mutu guru; indikator Persentase guru bersertifikat | Renstra Indikator: kode "
                "indikator DISDIK.T1.S1.1 // kode indikator DISDIK.T1.S2.1; kode sasaran DISDIK.T1.S2; indikator "
                "Persentase guru bersertifikat"
            ),
            "laporan 2026 tidak ada di berkas ini",
        ),
        Diam(
            (
                "Laporan: kode sasaran DISDIK.T1.S1; butir target_realisasi; teks Target 95, realisasi 96 | PK: "
                "tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 // kode indikator LAIN.1; indikator "
                "Persentase guru bersertifikat | Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode indikator "
                "DISDIK.T1.S2.1; kode sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat"
            ),
            "sasaran indikatornya tidak diketahui: ISI-06",
        ),
    ),
    ikutan=("LKJ-01",),
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
    buruk=(
        "Laporan: butir sebab_solusi; teks Capaian cukup baik. | Realisasi: nilai 92 | Renstra Indikator: target "
        "2026 100"
    ),
    baik=(
        "Laporan: butir sebab_solusi; teks Meleset karena data terlambat, upaya yang dilakukan: verifikasi tiap "
        "bulan. | Realisasi: nilai 92 | Renstra Indikator: target 2026 100"
    ),
    diam=(
        Diam(
            (
                "Laporan: butir sebab_solusi; teks Capaian cukup baik. | Realisasi: nilai 100 | Renstra Indikator: "
                "target 2026 100"
            ),
            "capaiannya tepat 100 persen",
        ),
        Diam(
            (
                "Laporan: butir sebab_solusi; teks Capaian cukup baik. | Realisasi: nilai 99,996 | Renstra Indikator: "
                "target 2026 100"
            ),
            "capaiannya tercetak 100,00 persen",
        ),
        Diam(
            "Laporan: butir sebab_solusi; teks kosong | Realisasi: nilai 92 | Renstra Indikator: target 2026 100",
            "butirnya kosong: LKJ-01",
        ),
        Diam(
            (
                "Laporan: butir target_realisasi; teks Capaian 92 % cukup baik. | Realisasi: nilai 92 | Renstra "
                "Indikator: target 2026 100"
            ),
            "bukan butir sebab dan solusi",
        ),
    ),
    ikutan=("LKJ-01",),
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
    buruk=(
        "Laporan: kode sasaran DISDIK.T1.S9; butir target_realisasi; teks Target 95, realisasi 96 | PK: tahun 2026 "
        "| PK Sasaran: kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1"
    ),
    baik=(
        "Laporan: kode sasaran DISDIK.T1.S1; butir target_realisasi; teks Target 95, realisasi 96 | PK: tahun 2026 "
        "| PK Sasaran: kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1"
    ),
    diam=(
        Diam(
            (
                "Laporan: opd DINKES; kode sasaran DINKES.T1.S1; butir target_realisasi; teks Target 95, realisasi "
                "96 | PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode "
                "indikator DISDIK.T1.S1.1"
            ),
            "PK DINKES tidak ada di berkas ini",
        ),
        Diam(
            (
                "Laporan: tahun 2025; kode sasaran DISDIK.T1.S9; butir target_realisasi; teks Target 95, realisasi "
                "96 | PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode "
                "indikator DISDIK.T1.S1.1"
            ),
            "PK 2025 tidak ada di berkas ini",
        ),
        Diam(
            (
                "Laporan: kode sasaran kosong; butir target_realisasi; teks Target 95, realisasi 96 | PK: tahun "
                "2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode indikator "
                "DISDIK.T1.S1.1"
            ),
            "sasarannya tidak disebut: ISI-01",
        ),
    ),
    ikutan=(
        "LKJ-01",
        "LKJ-02",
    ),
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
    buruk=(
        "Realisasi: kode indikator DISDIK.T1.S1.1 // kode indikator DISDIK.T1.S1.2; nilai 40 | PK: tahun 2026 | PK "
        "Sasaran: kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode "
        "indikator DISDIK.T1.S1.2; indikator Jumlah sekolah; satuan Unit // kode indikator DISDIK.T1.S2.1; kode "
        "sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat"
    ),
    baik=(
        "Realisasi: kode indikator DISDIK.T1.S1.1 | PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 | "
        "Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode indikator DISDIK.T1.S1.2; indikator Jumlah "
        "sekolah; satuan Unit // kode indikator DISDIK.T1.S2.1; kode sasaran DISDIK.T1.S2; indikator Persentase "
        "guru bersertifikat"
    ),
    diam=(
        Diam(
            (
                "Realisasi: kode indikator DISDIK.T1.S2.1 | PK: tahun 2026 | PK Sasaran: kode indikator "
                "DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode indikator "
                "DISDIK.T1.S1.2; indikator Jumlah sekolah; satuan Unit // kode indikator DISDIK.T1.S2.1; kode "
                "sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat"
            ),
            "sasarannya tidak diperjanjikan tahun itu",
        ),
        Diam(
            (
                "Realisasi: kode indikator DISDIK.T1.S1.2; periode TW3; nilai 40 | PK: tahun 2026 | PK Sasaran: "
                "kode indikator DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode indikator "
                "DISDIK.T1.S1.2; indikator Jumlah sekolah; satuan Unit // kode indikator DISDIK.T1.S2.1; kode "
                "sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat"
            ),
            "realisasi triwulan belum dilaporkan",
        ),
        Diam(
            (
                "Realisasi: kode indikator DISDIK.T1.S1.2; tahun 2025; nilai 40 | PK: tahun 2026 | PK Sasaran: kode "
                "indikator DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode indikator "
                "DISDIK.T1.S1.2; indikator Jumlah sekolah; satuan Unit // kode indikator DISDIK.T1.S2.1; kode "
                "sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat"
            ),
            "PK 2025 tidak ada di berkas ini",
        ),
        Diam(
            (
                "Realisasi: kode indikator LAIN.1; nilai 40 | PK: tahun 2026 | PK Sasaran: kode indikator "
                "DISDIK.T1.S1.1 | Renstra Indikator: kode indikator DISDIK.T1.S1.1 // kode indikator "
                "DISDIK.T1.S1.2; indikator Jumlah sekolah; satuan Unit // kode indikator DISDIK.T1.S2.1; kode "
                "sasaran DISDIK.T1.S2; indikator Persentase guru bersertifikat"
            ),
            "indikatornya tidak dikenal: ISI-06",
        ),
        Diam(
            (
                "Realisasi: kode indikator LAIN.1; nilai 40 | PK: tahun 2026 | PK Sasaran: kode indikator "
                "DISDIK.T1.S1.1 // kode indikator LAIN.2; indikator Persentase guru bersertifikat | Renstra "
                "Indikator: kode indikator DISDIK.T1.S1.1"
            ),
            "sasaran kedua indikator itu tidak diketahui: ISI-06",
        ),
    ),
    ikutan=("MUTU-12",),
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
    buruk=(
        "Laporan: butir target_realisasi; teks Rata-rata capaian 100,1 %, sangat tinggi | Realisasi: nilai 94,7 // "
        "kode indikator DISDIK.T1.S1.2; nilai 105,6 | Renstra Indikator: target 2026 100 // kode indikator "
        "DISDIK.T1.S1.2; indikator Persentase guru bersertifikat; target 2026 100"
    ),
    baik=(
        "Laporan: butir target_realisasi; teks Rata-rata capaian 100,1 %, satu dari dua indikator belum tercapai "
        "(94,7 %) | Realisasi: nilai 94,7 // kode indikator DISDIK.T1.S1.2; nilai 105,6 | Renstra Indikator: target "
        "2026 100 // kode indikator DISDIK.T1.S1.2; indikator Persentase guru bersertifikat; target 2026 100"
    ),
    diam=(
        Diam(
            (
                "Laporan: butir target_realisasi; teks Rata-rata capaian 97 % | Realisasi: nilai 94,7 // kode "
                "indikator DISDIK.T1.S1.2; nilai 99 | Renstra Indikator: target 2026 100 // kode indikator "
                "DISDIK.T1.S1.2; indikator Persentase guru bersertifikat; target 2026 100"
            ),
            "rata-ratanya memang belum seratus",
        ),
        Diam(
            (
                "Laporan: butir target_realisasi; teks Rata-rata capaian 103 % | Realisasi: nilai 100 // kode "
                "indikator DISDIK.T1.S1.2; nilai 106 | Renstra Indikator: target 2026 100 // kode indikator "
                "DISDIK.T1.S1.2; indikator Persentase guru bersertifikat; target 2026 100"
            ),
            "tidak ada yang meleset",
        ),
        Diam(
            (
                "Laporan: butir target_realisasi; teks Capaian 94,7 % dan 105,6 % | Realisasi: nilai 94,7 // kode "
                "indikator DISDIK.T1.S1.2; nilai 105,6 | Renstra Indikator: target 2026 100 // kode indikator "
                "DISDIK.T1.S1.2; indikator Persentase guru bersertifikat; target 2026 100"
            ),
            "tidak menyebut rata-rata",
        ),
        Diam(
            (
                "Laporan: butir tahun_lalu; teks Rata-rata sekolah mencapai 94 % pada 2025 | Realisasi: nilai 94,7 "
                "// kode indikator DISDIK.T1.S1.2; nilai 105,6 | Renstra Indikator: target 2026 100 // kode "
                "indikator DISDIK.T1.S1.2; indikator Persentase guru bersertifikat; target 2026 100"
            ),
            "bukan butir target dan realisasi",
        ),
    ),
    ikutan=("LKJ-01",),
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
    buruk="butir tahun_lalu; teks Realisasi lebih baik daripada tahun lalu.",
    baik="butir tahun_lalu; teks Realisasi 97,60 %, naik dari 97,10 % pada 2024.",
    diam=(
        Diam("butir target_menengah; teks Belum ada target menengah.", "pembandingnya memang belum ada"),
        Diam("butir sebab_solusi; teks Karena pendataan dilakukan bersama.", "sebab tidak harus berangka"),
        Diam("butir tahun_lalu; teks kosong", "butirnya kosong: LKJ-01"),
    ),
    ikutan=("LKJ-01",),
)
LKJ_08 = Kartu(
    kode="LKJ-08",
    judul="Teks analisis disalin",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutipan}” ({butir}, sasaran {sasaran}) sama persis dengan baris {pertama}, padahal sasarannya berbeda.",
    saran="Tulis sebab, pembanding, dan program yang khas bagi sasaran ini.",
    mengapa="Dua sasaran yang berbeda jarang punya sebab yang sama kata demi kata.",
    dasar=_BAB_III,
    buruk=(
        "kode sasaran DISDIK.T1.S1; butir sebab_solusi; teks Karena pendamping baru ditempatkan, upayanya dua kali"
        " kunjungan tiap bulan. // kode "
        "sasaran DISDIK.T1.S2; butir sebab_solusi; teks Karena pendamping baru ditempatkan, upayanya dua kali"
        " kunjungan tiap bulan."
    ),
    baik=(
        "kode sasaran DISDIK.T1.S1; butir sebab_solusi; teks Karena pendamping baru ditempatkan, upayanya dua kali"
        " kunjungan tiap bulan. // kode "
        "sasaran DISDIK.T1.S2; butir sebab_solusi; teks Karena guru yang pensiun belum diganti."
    ),
    diam=(
        Diam(
            (
                "kode sasaran DISDIK.T1.S1; butir standar_nasional; teks Belum ada angka nasional. // kode sasaran "
                "DISDIK.T1.S2; butir standar_nasional; teks Belum ada angka nasional."
            ),
            "teks sependek 25 huruf wajar berulang",
        ),
        Diam(
            (
                "kode sasaran DISDIK.T1.S1; butir sebab_solusi; teks Karena pendamping baru ditempatkan, upayanya"
                " dua kali kunjungan tiap bulan. // "
                "kode sasaran DISDIK.T1.S1; butir program_pendukung; teks Karena pendamping baru ditempatkan,"
                " upayanya dua kali kunjungan tiap bulan."
            ),
            "sasaran yang sama",
        ),
    ),
    ikutan=("LKJ-01",),
)

LKJ_09 = Kartu(
    kode="LKJ-09",
    judul="Sebab yang cocok untuk apa pun",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutipan}” cocok untuk indikator mana pun, sehingga tidak menjelaskan mengapa angka ini yang berubah.",
    saran="Apa yang terjadi tahun itu pada hal ini: di mana, sejak kapan, berapa banyak? Tulis itu sebagai sebabnya.",
    mengapa="Sebab yang umum tidak dapat diperbaiki; sebab yang khas menunjukkan apa yang harus diubah.",
    dasar=f"{_BAB_III} butir 5 dan 7; PermenPAN-RB 88/2021 butir 3.b.7",
    buruk=(
        "butir sebab_solusi; teks Tidak tercapai disebabkan keterbatasan anggaran dan SDM, upaya ke depan"
        " koordinasi ditingkatkan."
    ),
    baik=(
        "butir sebab_solusi; teks Tidak tercapai karena 4 dari 12 puskesmas baru mulai September, upayanya lelang"
        " dimajukan ke"
        " November."
    ),
    diam=(
        Diam(
            "butir sebab_solusi; teks Meleset karena blangko kosong dan mesin cetak rusak sejak Juni, upayanya"
            " meminjam mesin.",
            "sebabnya khas layanan itu",
        ),
        Diam("butir tahun_lalu; teks Naik karena komitmen bersama, dari 80 menjadi 85.", "bukan butir sebab"),
        Diam("butir sebab_solusi; teks kosong", "butirnya kosong: LKJ-01"),
        Diam(
            "butir program_pendukung; teks Program 1.01.02 mendampingi 120 sekolah dengan hasil terendah.",
            "sumbangan programnya disebut",
        ),
    ),
    ikutan=("LKJ-01",),
)
LKJ_10 = Kartu(
    kode="LKJ-10",
    judul="Langkah yang tidak dapat ditagih",
    keparahan=Keparahan.PERIKSA,
    pesan="langkah “{kutipan}” tidak menyebut apa yang dikerjakan, oleh siapa, dan kapan, sehingga tidak dapat"
    " ditagih.",
    saran="Siapa mengerjakan apa, sebanyak apa, dan kapan selesai? Sebut yang sudah dan yang akan.",
    mengapa="Langkah yang umum muncul lagi tahun depan dengan kalimat yang sama.",
    dasar=f"{_BAB_III} butir 5; PermenPAN-RB 88/2021 butir 3.b.9",
    buruk=(
        "butir sebab_solusi; teks Meleset karena blangko kosong 9 hari dan mesin cetak rusak. Ke depan koordinasi akan"
        " ditingkatkan."
    ),
    baik=(
        "butir sebab_solusi; teks Meleset karena blangko kosong 9 hari dan mesin cetak rusak. Mesin kedua dipinjam"
        " sejak Juli."
    ),
    diam=(
        Diam(
            "butir sebab_solusi; teks Disebabkan keterbatasan anggaran. Ke depan koordinasi akan ditingkatkan.",
            "sebabnya pun umum: LKJ-09",
        ),
        Diam(
            "butir sebab_solusi; teks Meleset karena blangko kosong 9 hari.",
            "langkahnya memang belum ada, jadi tidak ada yang ditagih",
        ),
        Diam("butir program_pendukung; teks Program berjalan. Koordinasi akan ditingkatkan.", "bukan butir sebab"),
        Diam(
            "butir program_pendukung; teks Program Pengelolaan Persampahan membiayai 12 bank sampah. Koordinasi akan"
            " ditingkatkan.",
            "bukan butir sebab, dan programnya menyebut apa yang dibiayai",
        ),
        Diam(
            "Kantor: indikator Persentase jalan mantap; arah naik; target 80; realisasi 84; tindak lanjut kosong",
            "targetnya tercapai",
        ),
        Diam(
            "Kantor: indikator Persentase jalan mantap; arah naik; target 80; realisasi 76; tindak lanjut Tiga ruas"
            " dilapis ulang"
            " pada Maret",
            "menyebut apa dan kapan",
        ),
    ),
    ikutan=("LKJ-01",),
)
LKJ_11 = Kartu(
    kode="LKJ-11",
    judul="Klaim bertentangan dengan angkanya",
    keparahan=Keparahan.SALAH,
    pesan="tertulis “{klaim}”, padahal {angka}.",
    saran="Betulkan kalimatnya menurut angka, atau betulkan angkanya bila salah salin.",
    mengapa="Kalimat yang berlawanan dengan angkanya sendiri menggugurkan seluruh analisis.",
    dasar=f"{_BAB_III} butir 1; PermenPAN-RB 53/2014 Lampiran III (reviu: akurat)",
    buruk="butir target_realisasi; teks Indeks kepuasan ditargetkan 90,00 dan terealisasi 88,20, sehingga target"
    " telah terlampaui.",
    baik="butir target_realisasi; teks Indeks kepuasan ditargetkan 90,00 dan terealisasi 88,20, sehingga target"
    " belum tercapai.",
    diam=(
        Diam(
            "butir target_realisasi; teks Angka kematian bayi ditargetkan 12,00 dan terealisasi 11,20, sehingga"
            " target tercapai.",
            "makin rendah makin baik",
        ),
        Diam("butir target_realisasi; teks Target tahun ini telah tercapai.", "tidak menyebut angka: LKJ-07"),
        Diam("butir sebab_solusi; teks Target tercapai karena 120 sekolah didampingi.", "bukan butir target"),
        Diam(
            "Kantor: indikator Persentase jalan mantap; arah naik; target 80; realisasi 84; sebab Target tercapai"
            " berkat dua ruas"
            " baru",
            "memang tercapai",
        ),
    ),
    ikutan=("LKJ-01",),
)
LKJ_12 = Kartu(
    kode="LKJ-12",
    judul="Pembandingnya terbit berkala",
    keparahan=Keparahan.PERIKSA,
    pesan="tertulis belum ada pembanding, padahal {nama} terbit berkala: {penerbit}, {produk} ({bulan}).",
    saran="Ambil angka nasional dan provinsi tahun terakhir dari terbitan itu, dan sebut tahun serta sumbernya.",
    mengapa="Pembanding yang ada tetapi tidak dipakai terbaca sebagai menghindari perbandingan.",
    dasar=f"{_BAB_III} butir 4; PermenPAN-RB 88/2021 butir 3.b.6",
    buruk=(
        "butir target_realisasi; teks Prevalensi stunting ditargetkan 18,3 dan terealisasi 17,9. // butir"
        " standar_nasional; teks"
        " Belum ada pembanding nasional."
    ),
    baik=(
        "butir target_realisasi; teks Prevalensi stunting ditargetkan 18,3 dan terealisasi 17,9. // butir"
        " standar_nasional; teks"
        " Angka nasional SSGI 2024 adalah 19,8 persen."
    ),
    diam=(
        Diam(
            "butir target_realisasi; teks Persentase gangguan selesai ditargetkan 90 dan terealisasi 92. // butir"
            " standar_nasional;"
            " teks Belum ada pembanding nasional.",
            "indikator lokal memang belum berpembanding",
        ),
        Diam("butir tahun_lalu; teks Belum ada pembanding untuk stunting.", "bukan butir pembanding nasional"),
    ),
    ikutan=("LKJ-01",),
)
LKJ_13 = Kartu(
    kode="LKJ-13",
    judul="Selisih persentase ditulis persen",
    keparahan=Keparahan.SARAN,
    pesan="“{kutipan}” adalah selisih dua persentase, jadi satuannya poin.",
    saran="Tulis “poin”; bila yang dimaksud pertumbuhan, hitung selisihnya dibagi angka awal.",
    mengapa="Dari 50 % ke 55 % adalah naik 5 poin, tetapi 10 persen.",
    dasar=_BAB_III,
    buruk="butir tahun_lalu; teks Naik dari 61,80 persen menjadi 66,10 persen atau bertambah 4,30 persen.",
    baik="butir tahun_lalu; teks Naik dari 61,80 persen menjadi 66,10 persen atau bertambah 4,30 poin.",
    diam=(
        Diam(
            "butir tahun_lalu; teks Naik dari 50 persen menjadi 55 persen atau tumbuh 10 persen.",
            "memang pertumbuhannya",
        ),
        Diam("butir tahun_lalu; teks Naik dari 80 menjadi 88 atau bertambah 10 persen.", "angkanya bukan persentase"),
    ),
    ikutan=("LKJ-01",),
)

KARTU: tuple[Kartu, ...] = (
    LKJ_01, LKJ_02, LKJ_03, LKJ_04, LKJ_05, LKJ_06, LKJ_07, LKJ_08, LKJ_09, LKJ_10, LKJ_11, LKJ_12, LKJ_13,
)  # fmt: skip
