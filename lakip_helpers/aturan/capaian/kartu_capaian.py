"""Kartu temuan capaian (CAP): dari arah yang kosong sampai angka terbit yang tidak dapat dihasilkan."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_RUMUS = "rumus capaian harus dinyatakan per indikator dan dipertahankan (praktik; tidak diatur PermenPAN-RB 53/2014)"
_DATA = "PermenPAN-RB 53/2014 Lampiran II Bab III.A (perbandingan target dan realisasi)"
_ANDAL = "PermenPAN-RB 53/2014 Lampiran III (reviu: data akurat, andal, dan absah)"

CAP_01 = Kartu(
    kode="CAP-01",
    judul="Arah indikator kosong",
    keparahan=Keparahan.SALAH,
    pesan="arah indikator kosong, sehingga capaian tidak dihitung.",
    saran="Isi kolom arah: naik bila makin tinggi makin baik, turun bila makin rendah makin baik, atau tetap.",
    mengapa="Tanpa arah, pengangguran yang melebihi target akan tampak sebagai keberhasilan.",
    dasar=_RUMUS,
    buruk="TPT; target 4,20; realisasi 4,65; arah kosong",
    baik="TPT; target 4,20; realisasi 4,65; arah turun",
)
CAP_02 = Kartu(
    kode="CAP-02",
    judul="Target tidak ada",
    keparahan=Keparahan.PERIKSA,
    pesan="target kosong, sehingga capaian tidak dapat dihitung.",
    saran="Isi target tahun itu dari Perjanjian Kinerja; bila memang belum ditetapkan, katakan begitu di laporan.",
    mengapa="Capaian membandingkan realisasi dengan target; tanpa target tidak ada yang dibandingkan.",
    dasar=_DATA,
    buruk="Indeks SPBE; target kosong; realisasi 3,22",
    baik="Indeks SPBE; target 3,10; realisasi 3,22",
)
CAP_03 = Kartu(
    kode="CAP-03",
    judul="Realisasi tidak ada",
    keparahan=Keparahan.PERIKSA,
    pesan="realisasi kosong, sehingga capaian tidak dapat dihitung.",
    saran="Isi realisasi beserta sumbernya; bila angkanya nol tulis 0, bila belum terbit sebutkan kapan terbit.",
    mengapa="Sel kosong bukan nol: kosong berarti belum diukur, nol berarti diukur dan hasilnya nol.",
    dasar=_DATA,
    buruk="IKM; target 80,08; realisasi kosong",
    baik="IKM; target 80,08; realisasi 81,20",
)
CAP_04 = Kartu(
    kode="CAP-04",
    judul="Target nol, realisasi bukan nol",
    keparahan=Keparahan.PERIKSA,
    pesan="target nol sedangkan realisasi {realisasi}, sehingga capaian tidak dapat dihitung (pembagian dengan nol).",
    saran="Laporkan angka apa adanya dengan penjelasan, atau perbaiki target bila nol itu berarti belum ditetapkan.",
    mengapa="Membagi dengan nol tidak menghasilkan angka; angka apa pun yang ditulis akan karangan.",
    dasar=_RUMUS,
    buruk="Kasus kematian ibu; target 0; realisasi 3; capaian 0 %",
    baik="Kasus kematian ibu; target 0; realisasi 3; capaian tidak dihitung, dijelaskan",
)
CAP_05 = Kartu(
    kode="CAP-05",
    judul="Target dan realisasi nol",
    keparahan=Keparahan.PERIKSA,
    pesan="target dan realisasi sama-sama nol; capaian ditulis {capaian} % karena yang dijanjikan terwujud.",
    saran="Pastikan nol itu hasil pengukuran, bukan kolom yang belum diisi.",
    mengapa="Nol yang berarti “belum ditetapkan” akan tampak sebagai keberhasilan penuh.",
    dasar="keputusan kit (acuan capaian.target_dan_realisasi_nol)",
    buruk="Cakupan kepemilikan akta; target 0; realisasi 0 (belum ditetapkan)",
    baik="Kejadian luar biasa; target 0; realisasi 0",
)
CAP_06 = Kartu(
    kode="CAP-06",
    judul="Rumus berlawanan dengan arah",
    keparahan=Keparahan.SALAH,
    pesan="arah {arah} tetapi rumusnya {nilai}, sehingga yang memburuk tampak membaik (arah terbalik).",
    saran="Pakai {usul}, lalu hitung ulang; bila arahnya yang keliru, betulkan arahnya.",
    mengapa="Rumus yang terbalik menaikkan capaian ketika kinerja turun.",
    dasar=_RUMUS,
    buruk="Persentase balita gizi kurang; arah turun; rumus R/T",
    baik="Persentase balita gizi kurang; arah turun; rumus (2T-R)/T",
)
CAP_07 = Kartu(
    kode="CAP-07",
    judul="Arah kosong, rumus tertulis",
    keparahan=Keparahan.PERIKSA,
    pesan="arah indikator kosong; capaian dihitung dengan rumus {nilai} seperti tertulis, tanpa dapat diperiksa.",
    saran="Isi kolom arah supaya rumusnya dapat diperiksa.",
    mengapa="Rumus yang tidak cocok dengan arah tidak akan ketahuan.",
    dasar=_RUMUS,
    buruk="TPT; rumus R/T; arah kosong",
    baik="TPT; rumus (2T-R)/T; arah turun",
)
CAP_08 = Kartu(
    kode="CAP-08",
    judul="Predikat tidak dapat diperingkat",
    keparahan=Keparahan.PERIKSA,
    pesan="target “{target}” dan realisasi “{realisasi}” bukan angka dan bukan predikat seurutan.",
    saran="Tulis predikat dari urutan yang sama (misalnya BB dan A), atau tulis angkanya.",
    mengapa="Dua kata hanya dapat dibandingkan bila urutan peringkatnya diketahui.",
    dasar="acuan capaian.predikat",
    buruk="target “Terlaksana”, realisasi “Baik”",
    baik="target BB, realisasi A",
)
CAP_09 = Kartu(
    kode="CAP-09",
    judul="Capaian terbit tidak dapat dihasilkan",
    keparahan=Keparahan.SALAH,
    pesan="capaian terbit {terbit} tidak dapat direproduksi dari angkanya: R/T = {rt}, (2T-R)/T = {dua}, T/R = {tr}.",
    saran="Telusuri target, realisasi, atau capaian mana yang salah tulis; yang benar menurut rumusnya {capaian}.",
    mengapa="Angka yang tidak dapat dihitung ulang tidak dapat dipertahankan di depan pemeriksa.",
    dasar=_ANDAL,
    buruk="target 70; realisasi 74; capaian terbit 105,95",
    baik="target 70; realisasi 74; capaian terbit 105,71",
)
CAP_10 = Kartu(
    kode="CAP-10",
    judul="Capaian terbit memakai arah terbalik",
    keparahan=Keparahan.SALAH,
    pesan="capaian terbit {terbit} sama dengan hasil {rumus_terbit}, padahal arahnya {arah} (arah terbalik).",
    saran="Hitung dengan rumus yang sesuai arah; hasilnya {capaian}.",
    mengapa="Arah yang terbalik membuat target yang meleset tampak terlampaui, atau sebaliknya.",
    dasar=_RUMUS,
    buruk="TPT; target 4,20; realisasi 4,65; terbit 110,71",
    baik="TPT; target 4,20; realisasi 4,65; terbit 89,29",
)
CAP_11 = Kartu(
    kode="CAP-11",
    judul="Capaian terbit menyalin realisasi",
    keparahan=Keparahan.SALAH,
    pesan="capaian terbit {terbit} adalah salinan realisasi, bukan perbandingannya dengan target.",
    saran="Hitung realisasi terhadap target; hasilnya {capaian}.",
    mengapa="Realisasi dalam persen belum tentu capaian; capaian menjawab seberapa target terpenuhi.",
    dasar=_DATA,
    buruk="target 93; realisasi 93; capaian terbit 93",
    baik="target 93; realisasi 93; capaian terbit 100",
)
CAP_12 = Kartu(
    kode="CAP-12",
    judul="Capaian terbit dibulatkan kasar",
    keparahan=Keparahan.PERIKSA,
    pesan="capaian terbit {terbit} dibulatkan kasar atau dipotong; hitungannya {capaian}.",
    saran="Tulis dua desimal, dengan pembulatan yang sama di seluruh laporan.",
    mengapa="Pembulatan yang berbeda-beda membuat jumlah dan rata-rata tidak cocok.",
    dasar=_ANDAL,
    buruk="target 400; realisasi 382; capaian terbit 95",
    baik="target 400; realisasi 382; capaian terbit 95,50",
)
CAP_13 = Kartu(
    kode="CAP-13",
    judul="Capaian terbit tanpa dasar hitung",
    keparahan=Keparahan.SALAH,
    pesan="capaian terbit {terbit} tidak dapat ditelusuri: target atau realisasinya bukan angka.",
    saran="Lengkapi target dan realisasi, atau hapus capaiannya.",
    mengapa="Capaian tanpa target atau realisasi adalah angka tanpa dasar.",
    dasar=_ANDAL,
    buruk="target kosong; realisasi 3,53; capaian terbit 100",
    baik="target 3,40; realisasi 3,53; capaian terbit 103,82",
)
CAP_14 = Kartu(
    kode="CAP-14",
    judul="Realisasi nol dengan rumus T/R",
    keparahan=Keparahan.PERIKSA,
    pesan="realisasi nol tidak dapat dihitung dengan rumus T/R (pembagian dengan nol), padahal keadaannya terbaik.",
    saran="Pakai (2T-R)/T untuk indikator yang dapat mencapai nol; hasilnya {dua}.",
    mengapa="Rumus T/R gagal justru ketika hasilnya paling baik.",
    dasar=_RUMUS,
    buruk="Kasus; target 10; realisasi 0; rumus T/R",
    baik="Kasus; target 10; realisasi 0; rumus (2T-R)/T",
)
CAP_15 = Kartu(
    kode="CAP-15",
    judul="Target negatif",
    keparahan=Keparahan.PERIKSA,
    pesan="target {target} atau realisasi {realisasi} negatif, sehingga perbandingannya tidak bermakna.",
    saran="Laporkan selisihnya dalam poin, atau pakai indikator yang nilainya tidak pernah negatif.",
    mengapa="Membagi bilangan negatif membalik arah: makin buruk dapat tampak makin tinggi.",
    dasar=_RUMUS,
    buruk="Pertumbuhan ekonomi; target -2; realisasi -1; capaian 50 %",
    baik="Pertumbuhan ekonomi; target -2; realisasi -1; lebih baik 1 poin",
)
CAP_16 = Kartu(
    kode="CAP-16",
    judul="Satuan target dan realisasi tampak berbeda skala",
    keparahan=Keparahan.PERIKSA,
    pesan="target {target} dan realisasi {realisasi} berselisih sekitar {kali} kali; satuannya tampak berbeda.",
    saran="Samakan satuannya (persen dengan persen, pecahan dengan pecahan), lalu hitung ulang.",
    mengapa="Pecahan 0,95 dan 95 persen adalah hal yang sama, tetapi capaiannya berbeda seratus kali.",
    dasar=_ANDAL,
    buruk="target 0,9 %; realisasi 95 %",
    baik="target 90 %; realisasi 95 %",
)

KARTU: tuple[Kartu, ...] = (
    CAP_01, CAP_02, CAP_03, CAP_04, CAP_05, CAP_06, CAP_07, CAP_08,
    CAP_09, CAP_10, CAP_11, CAP_12, CAP_13, CAP_14, CAP_15, CAP_16,
)  # fmt: skip
