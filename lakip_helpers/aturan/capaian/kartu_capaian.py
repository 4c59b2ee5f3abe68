"""Kartu temuan capaian (CAP): dari arah yang kosong sampai angka terbit yang tidak dapat dihasilkan."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_RUMUS = "rumus capaian dinyatakan per indikator dan dipertahankan (praktik; tidak diatur PermenPAN-RB 53/2014)"
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
    buruk="indikator Tingkat pengangguran terbuka; target 4,20; realisasi 4,65; arah kosong",
    baik="indikator Tingkat pengangguran terbuka; target 4,20; realisasi 4,65; arah turun",
    diam=(
        Diam("target BB; realisasi A; arah kosong", "predikat tidak memakai arah"),
        Diam(
            "target 4,20; realisasi 4,65; arah kosong; rumus R/T",
            "rumusnya tertulis, jadi capaian dihitung: CAP-07",
        ),
        Diam("target 80–85; realisasi 83; arah tetap", "arah tetap sudah menjawab"),
    ),
)
CAP_02 = Kartu(
    kode="CAP-02",
    judul="Target tidak ada",
    keparahan=Keparahan.PERIKSA,
    pesan="target kosong, sehingga capaian tidak dapat dihitung.",
    saran="Isi target tahun itu dari Perjanjian Kinerja; bila memang belum ditetapkan, katakan begitu di laporan.",
    mengapa="Capaian membandingkan realisasi dengan target; tanpa target tidak ada yang dibandingkan.",
    dasar=_DATA,
    buruk="indikator Indeks SPBE; target kosong; realisasi 3,22",
    baik="indikator Indeks SPBE; target 3,10; realisasi 3,22",
    diam=(
        Diam("target 0; realisasi 3", "nol adalah target yang tertulis: CAP-04"),
        Diam("target BB; realisasi A", "target boleh berupa predikat"),
    ),
)
CAP_03 = Kartu(
    kode="CAP-03",
    judul="Realisasi tidak ada",
    keparahan=Keparahan.PERIKSA,
    pesan="realisasi kosong, sehingga capaian tidak dapat dihitung.",
    saran="Isi realisasi beserta sumbernya; bila angkanya nol tulis 0, bila belum terbit sebutkan kapan terbit.",
    mengapa="Sel kosong bukan nol: kosong berarti belum diukur, nol berarti diukur dan hasilnya nol.",
    dasar=_DATA,
    buruk="indikator Indeks Kepuasan Masyarakat; target 80,08; realisasi kosong",
    baik="indikator Indeks Kepuasan Masyarakat; target 80,08; realisasi 81,20",
    diam=(
        Diam("target 12; realisasi 0", "nol adalah hasil pengukuran"),
        Diam("target BB; realisasi B", "realisasi boleh berupa predikat"),
    ),
)
CAP_04 = Kartu(
    kode="CAP-04",
    judul="Target nol, realisasi bukan nol",
    keparahan=Keparahan.PERIKSA,
    pesan="target nol sedangkan realisasi {realisasi}, sehingga capaian tidak dapat dihitung (pembagian dengan nol).",
    saran="Laporkan angka apa adanya dengan penjelasan, atau perbaiki target bila nol itu berarti belum ditetapkan.",
    mengapa="Membagi dengan nol tidak menghasilkan angka; angka apa pun yang ditulis akan karangan.",
    dasar=_RUMUS,
    buruk="indikator Jumlah kasus kematian ibu; arah turun; target 0; realisasi 3",
    baik="indikator Jumlah kasus kematian ibu; arah turun; target 1; realisasi 3",
    diam=(
        Diam("arah turun; target 0; realisasi 0", "keduanya nol: CAP-05"),
        Diam("arah turun; target 0; realisasi kosong", "realisasinya belum ada: CAP-03"),
        Diam("arah turun; target 0,1; realisasi 3", "target sekecil apa pun masih dapat membagi"),
    ),
)
CAP_05 = Kartu(
    kode="CAP-05",
    judul="Target dan realisasi nol",
    keparahan=Keparahan.PERIKSA,
    pesan="target dan realisasi sama-sama nol; capaian ditulis {capaian} % karena yang dijanjikan terwujud.",
    saran="Pastikan nol itu hasil pengukuran, bukan kolom yang belum diisi.",
    mengapa="Nol yang berarti “belum ditetapkan” akan tampak sebagai keberhasilan penuh.",
    dasar="keputusan kit: yang dijanjikan nol dan terjadi nol dianggap terwujud",
    buruk="indikator Cakupan kepemilikan akta; target 0; realisasi 0",
    baik="indikator Cakupan kepemilikan akta; target 90; realisasi 91",
    diam=(
        Diam("target 0; realisasi 0; arah kosong", "tanpa arah dan rumus capaian tidak dihitung: CAP-01"),
        Diam("target 0; realisasi 3", "realisasinya bukan nol: CAP-04"),
        Diam("target 5; realisasi 0", "targetnya bukan nol"),
    ),
)
CAP_06 = Kartu(
    kode="CAP-06",
    judul="Rumus berlawanan dengan arah",
    keparahan=Keparahan.SALAH,
    pesan="arah {arah} tetapi rumusnya {nilai}, sehingga yang memburuk tampak membaik (arah terbalik).",
    saran="Pakai {usul}, lalu hitung ulang; bila arahnya yang keliru, betulkan arahnya.",
    mengapa="Rumus yang terbalik menaikkan capaian ketika kinerja turun.",
    dasar=_RUMUS,
    buruk="indikator Persentase balita gizi kurang; target 3; realisasi 4; arah turun; rumus R/T",
    baik="indikator Persentase balita gizi kurang; target 3; realisasi 4; arah turun; rumus (2T-R)/T",
    diam=(
        Diam("target 3; realisasi 4; arah turun; rumus T/R", "rumus turun yang lain"),
        Diam("target 90; realisasi 91; arah naik; rumus R/T", "rumusnya searah"),
        Diam("target 3; realisasi 4; arah tetap; rumus R/T", "arah tetap tidak punya lawan"),
        Diam("target 3; realisasi 4; arah tetap; rumus (2T-R)/T", "arah tetap tidak punya lawan"),
        Diam("target 3; realisasi 4; arah turun; rumus kosong", "rumus tidak tertulis, dipakai rumus baku arahnya"),
    ),
)
CAP_07 = Kartu(
    kode="CAP-07",
    judul="Arah kosong, rumus tertulis",
    keparahan=Keparahan.PERIKSA,
    pesan="arah indikator kosong; capaian dihitung dengan rumus {nilai} seperti tertulis, tanpa dapat diperiksa.",
    saran="Isi kolom arah supaya rumusnya dapat diperiksa.",
    mengapa="Rumus yang tidak cocok dengan arah tidak akan ketahuan.",
    dasar=_RUMUS,
    buruk="indikator Tingkat pengangguran terbuka; target 4,20; realisasi 4,65; rumus R/T; arah kosong",
    baik="indikator Tingkat pengangguran terbuka; target 4,20; realisasi 4,65; rumus (2T-R)/T; arah turun",
    diam=(
        Diam("target 4,20; realisasi 4,65; rumus kosong; arah kosong", "rumusnya juga kosong: CAP-01"),
        Diam("target BB; realisasi A; rumus R/T; arah kosong", "predikat tidak memakai arah"),
    ),
)
CAP_08 = Kartu(
    kode="CAP-08",
    judul="Predikat tidak dapat diperingkat",
    keparahan=Keparahan.PERIKSA,
    pesan="target “{target}” dan realisasi “{realisasi}” bukan angka dan bukan predikat dari urutan yang sama.",
    saran="Tulis predikat dari urutan yang sama (misalnya BB dan A), atau tulis angkanya.",
    mengapa="Dua kata hanya dapat dibandingkan bila urutan peringkatnya diketahui.",
    dasar="urutan predikat yang dikenal kit (opini BPK, nilai SAKIP, dan sejenisnya)",
    buruk="target Terlaksana; realisasi Baik",
    baik="target BB; realisasi A",
    diam=(
        Diam("target Mandiri; realisasi mandiri", "kata yang sama tidak perlu diperingkat"),
        Diam("target kosong; realisasi Baik", "targetnya tidak ada: CAP-02"),
        Diam("target Terlaksana; realisasi kosong", "realisasinya tidak ada: CAP-03"),
        Diam("target 90; realisasi 91", "keduanya angka"),
        Diam("target BB; realisasi A; arah kosong", "predikat dari urutan yang sama, walau arahnya kosong"),
    ),
)
CAP_09 = Kartu(
    kode="CAP-09",
    judul="Capaian terbit tidak dapat dihasilkan",
    keparahan=Keparahan.SALAH,
    pesan="capaian terbit {terbit} tidak diperoleh dari angkanya: R/T = {rt}, (2T-R)/T = {dua}, T/R = {tr}.",
    saran="Telusuri target, realisasi, atau capaian mana yang salah tulis; yang benar menurut rumusnya {capaian}.",
    mengapa="Angka yang tidak dapat dihitung ulang tidak dapat dipertahankan di depan pemeriksa.",
    dasar=_ANDAL,
    buruk="target 70; realisasi 74; terbit 105,95",
    baik="target 70; realisasi 74; terbit 105,71",
    diam=(
        Diam("target 70; realisasi 74; terbit 105,72", "beda satu angka terakhir masih pembulatan"),
        Diam("target 70; realisasi 74; terbit 105,723", "desimal ketiga dan sesudahnya tidak diuji"),
        Diam("target 70; realisasi 74; terbit 105,8 %", "satu desimal, berselisih kurang dari sepersepuluh"),
        Diam(
            "target 420; realisasi 465; arah turun; terbit 90,32",
            "T/R lazim bagi arah turun yang rumusnya tidak ditulis",
        ),
        Diam("target 420; realisasi 465; arah turun; rumus T/R; terbit 90,32", "sesuai rumus yang tertulis"),
        Diam("target 4,20; realisasi 4,65; arah turun; rumus T/R; terbit 110,71", "hasil rumus lawan arah: CAP-10"),
        Diam("target 80–85; realisasi 83; arah turun; terbit 102,35", "dihitung terhadap batas atas rentangnya"),
        Diam("target 50; realisasi 90; terbit 150", "dibatasi pada batas yang lazim"),
        Diam("target 93; realisasi 95; terbit 95", "salinan realisasi: CAP-11"),
        Diam("target 400; realisasi 382; terbit 95", "dibulatkan kasar: CAP-12"),
        Diam("target 0; realisasi 0; terbit 80", "target nol tidak dapat membagi: CAP-05"),
        Diam("target 10; realisasi 25; arah turun; terbit 0", "hasil rumusnya negatif, ditulis nol"),
        Diam("target 3; realisasi -1; terbit -33,33", "hasil rumusnya memang negatif"),
        Diam("target 3,4; realisasi 3,5; terbit 105,97", "mungkin dari 3,55 terhadap 3,35, sebelum dibulatkan"),
        Diam("target 3,4; realisasi 3,3; terbit 94,21", "mungkin dari 3,25 terhadap 3,45, sebelum dibulatkan"),
        Diam(
            "target 3,4; realisasi 3,3; arah turun; terbit 105,79",
            "mungkin dari angka sebelum dibulatkan, dengan rumus turun",
        ),
        Diam(
            "target 3,4; realisasi 3,5; arah turun; terbit 94,03",
            "mungkin dari angka sebelum dibulatkan, dengan rumus turun",
        ),
        Diam("target 70; realisasi 74; terbit kosong", "tidak ada yang dibandingkan"),
        Diam("target kosong; realisasi 74; terbit 105,95", "tanpa dasar hitung: CAP-13"),
    ),
)
CAP_10 = Kartu(
    kode="CAP-10",
    judul="Capaian terbit memakai arah terbalik",
    keparahan=Keparahan.SALAH,
    pesan="capaian terbit {terbit} sama dengan hasil {rumus_terbit}, padahal arahnya {arah} (arah terbalik).",
    saran="Hitung dengan rumus yang sesuai arah; hasilnya {capaian}.",
    mengapa="Arah yang terbalik membuat target yang meleset tampak terlampaui, atau sebaliknya.",
    dasar=_RUMUS,
    buruk="indikator Tingkat pengangguran terbuka; arah turun; target 4,20; realisasi 4,65; terbit 110,71",
    baik="indikator Tingkat pengangguran terbuka; arah turun; target 4,20; realisasi 4,65; terbit 89,29",
    diam=(
        Diam("target 70; realisasi 74; arah naik; terbit 105,71", "R/T memang rumus arah naik"),
        Diam("target 70; realisasi 74; arah tetap; terbit 94,29", "arah tetap tidak punya rumus lawan"),
        Diam("target 5; realisasi 5; arah naik; terbit 100", "semua rumus berhasil sama"),
        Diam("target 5; realisasi 5; arah turun; terbit 100", "semua rumus berhasil sama"),
        Diam("target 420; realisasi 465; arah turun; terbit 95", "bukan hasil rumus mana pun: CAP-09"),
        Diam(
            "target 70; realisasi 74; arah naik; rumus (2T-R)/T; terbit 105,71",
            "yang terbalik rumusnya, bukan angka terbitnya: CAP-06",
        ),
        Diam(
            "target 420; realisasi 465; arah turun; rumus T/R; terbit 89,29",
            "rumus turun yang lain, bukan rumus lawan: CAP-09",
        ),
        Diam(
            "target 420; realisasi 465; arah turun; rumus (2T-R)/T; terbit 90,32",
            "rumus turun yang lain, bukan rumus lawan: CAP-09",
        ),
        Diam("target 70; realisasi 74; arah naik; terbit 94,50", "dekat, tetapi bukan hasil rumus mana pun: CAP-09"),
    ),
)
CAP_11 = Kartu(
    kode="CAP-11",
    judul="Capaian terbit menyalin realisasi",
    keparahan=Keparahan.SALAH,
    pesan="capaian terbit {terbit} adalah salinan realisasi, bukan perbandingannya dengan target.",
    saran="Hitung realisasi terhadap target; hasilnya {capaian}.",
    mengapa="Realisasi dalam persen belum tentu capaian; capaian menjawab seberapa target terpenuhi.",
    dasar=_DATA,
    buruk="target 95; realisasi 93; terbit 93",
    baik="target 95; realisasi 93; terbit 97,89",
    diam=(
        Diam("target 100; realisasi 93; terbit 93", "pada target 100 hasil bagi memang sama dengan realisasi"),
        Diam("target 100; realisasi 93; arah turun; terbit 93", "hasil rumus lawan arah: CAP-10"),
        Diam("target 95; realisasi 93; terbit 93,5", "bukan salinan persis: CAP-09"),
    ),
)
CAP_12 = Kartu(
    kode="CAP-12",
    judul="Capaian terbit dibulatkan kasar",
    keparahan=Keparahan.PERIKSA,
    pesan="capaian terbit {terbit} dibulatkan kasar atau dipotong; hitungannya {capaian}.",
    saran="Tulis dua desimal, dengan pembulatan yang sama di seluruh laporan.",
    mengapa="Pembulatan yang berbeda-beda membuat jumlah dan rata-rata tidak cocok.",
    dasar=_ANDAL,
    buruk="target 400; realisasi 382; terbit 95",
    baik="target 400; realisasi 382; terbit 95,50",
    diam=(
        Diam("target 400; realisasi 382; terbit 95,2", "berdesimal, jadi bukan pembulatan: CAP-09"),
        Diam("target 400; realisasi 380; terbit 94", "berselisih tepat satu: CAP-09"),
        Diam("target 1000; realisasi 1086; arah naik; rumus (2T-R)/T; terbit 92", "hasil rumus lawan arah: CAP-10"),
        Diam("target 101; realisasi 95; terbit 95", "salinan realisasi: CAP-11"),
        Diam("target 400; realisasi 381; terbit 95", "dibulatkan ke bilangan bulat terdekat"),
        Diam("target 85; realisasi 85,01; terbit 100", "memang mencapai target"),
    ),
)
CAP_13 = Kartu(
    kode="CAP-13",
    judul="Capaian terbit tanpa dasar hitung",
    keparahan=Keparahan.SALAH,
    pesan="capaian terbit {terbit} tidak dapat ditelusuri: {sebab}.",
    saran="Lengkapi target dan realisasi, atau hapus capaiannya.",
    mengapa="Capaian tanpa target atau realisasi adalah angka tanpa dasar.",
    dasar=_ANDAL,
    buruk="target kosong; realisasi 3,53; terbit 100",
    baik="target 3,40; realisasi 3,53; terbit 103,82",
    diam=(
        Diam("target kosong; realisasi 3,53; terbit kosong", "tidak ada capaian terbit: CAP-02"),
        Diam("target BB; realisasi A; terbit 120", "predikat punya urutannya sendiri"),
    ),
    ikutan=("CAP-02",),
)
CAP_14 = Kartu(
    kode="CAP-14",
    judul="Realisasi nol dengan rumus T/R",
    keparahan=Keparahan.PERIKSA,
    pesan="realisasi nol tidak dapat dihitung dengan rumus T/R (pembagian dengan nol), padahal keadaannya terbaik.",
    saran="Pakai (2T-R)/T untuk indikator yang dapat mencapai nol; hasilnya {dua}.",
    mengapa="Rumus T/R gagal justru ketika hasilnya paling baik.",
    dasar=_RUMUS,
    buruk="indikator Jumlah kasus; target 10; realisasi 0; arah turun; rumus T/R",
    baik="indikator Jumlah kasus; target 10; realisasi 0; arah turun; rumus (2T-R)/T",
    diam=(
        Diam("target 0; realisasi 0; arah turun; rumus T/R", "targetnya juga nol: CAP-05"),
        Diam("target 10; realisasi 1; arah turun; rumus T/R", "realisasinya bukan nol"),
        Diam("target -1; realisasi 0; arah turun; rumus T/R", "targetnya negatif: CAP-15"),
    ),
)
CAP_15 = Kartu(
    kode="CAP-15",
    judul="Target negatif",
    keparahan=Keparahan.PERIKSA,
    pesan="{yang_negatif} negatif, sehingga perbandingannya tidak bermakna.",
    saran="Laporkan selisihnya dalam poin, atau pakai indikator yang nilainya tidak pernah negatif.",
    mengapa="Membagi bilangan negatif membalik arah: makin buruk dapat tampak makin tinggi.",
    dasar=_RUMUS,
    buruk="indikator Pertumbuhan ekonomi; target -2; realisasi -1",
    baik="indikator Pertumbuhan ekonomi; target 2; realisasi -1",
    diam=(
        Diam("target 0; realisasi -1", "target nol bukan negatif: CAP-04"),
        Diam("target -2; realisasi kosong", "realisasinya belum ada: CAP-03"),
        Diam(
            "target 5; realisasi -1; arah turun; rumus (2T-R)/T",
            "hanya rumus T/R yang gagal pada realisasi negatif",
        ),
        Diam("target 5; realisasi 0; arah turun; rumus T/R", "realisasi nol bukan negatif: CAP-14"),
        Diam("target BB; realisasi -1", "target berupa predikat: CAP-08"),
    ),
)
CAP_16 = Kartu(
    kode="CAP-16",
    judul="Satuan target dan realisasi tampak berbeda skala",
    keparahan=Keparahan.PERIKSA,
    pesan="target {target} dan realisasi {realisasi} berselisih sekitar {kali} kali; satuannya tampak berbeda.",
    saran="Samakan satuannya (persen dengan persen, pecahan dengan pecahan), lalu hitung ulang.",
    mengapa="Pecahan 0,95 dan 95 persen adalah hal yang sama, tetapi capaiannya berbeda seratus kali.",
    dasar=_ANDAL,
    buruk="target 0,9; realisasi 95; satuan %",
    baik="target 90; realisasi 95; satuan %",
    diam=(
        Diam("target 1; realisasi 49; satuan %", "49 kali: masih mungkin lonjakan"),
        Diam("target 1; realisasi 501; satuan %", "501 kali: bukan lagi persen dan pecahan"),
        Diam("target 0,9; realisasi 95; satuan Orang", "banyaknya orang memang dapat melonjak"),
        Diam("target 0,9; realisasi 95; satuan %; arah turun", "hanya arah naik yang dinilai"),
        Diam("target 95; realisasi 80; satuan %", "berselisih wajar"),
    ),
)

CAP_17 = Kartu(
    kode="CAP-17",
    judul="Kolom arah tidak ada",
    keparahan=Keparahan.SARAN,
    pesan="tabel ini tidak punya kolom arah; kit menduganya dari kalimat indikatornya, dan itu dapat keliru.",
    saran="Tambah kolom arah (naik, turun, tetap), supaya rumus tiap indikator tidak bergantung pada tebakan.",
    mengapa="Capaian makin tinggi makin baik dan makin rendah makin baik dihitung dengan rumus yang berlawanan.",
    dasar=_RUMUS,
    buruk="Kantor: indikator Tingkat pengangguran terbuka; target 4,20; realisasi 4,65",
    baik="Kantor: indikator Tingkat pengangguran terbuka; target 4,20; realisasi 4,65; arah turun",
    diam=(
        Diam("target 4,20; realisasi 4,65; arah kosong", "kolomnya ada, selnya yang kosong: CAP-01"),
        Diam(
            "Kantor: indikator Tingkat pengangguran terbuka; target 4,20; realisasi 4,65; rumus (2T-R)/T",
            "rumusnya tertulis",
        ),
    ),
)
CAP_18 = Kartu(
    kode="CAP-18",
    judul="Capaian jauh di atas target",
    keparahan=Keparahan.PERIKSA,
    pesan="capaian {capaian} % jauh di atas target; lazimnya targetnya terlalu rendah atau satuannya berbeda.",
    saran="Apa yang membuatnya setinggi itu? Jelaskan di laporan, lalu perbaiki target tahun berikutnya.",
    mengapa="Target yang terlampaui berkali lipat tidak menguji kinerja, dan mengangkat rata-rata.",
    dasar="PermenPAN-RB 88/2021 butir 1.b.7 (target menantang dan realistis); ambangnya pilihan kit",
    buruk="target 80; realisasi 250; terbit 312,50",
    baik="target 80; realisasi 90; terbit 112,50",
    diam=(
        Diam("target 80; realisasi 160; terbit 200", "dua kali lipat masih mungkin"),
        Diam("target 100; realisasi 249,99", "belum dua setengah kali"),
        Diam("target 0,9; realisasi 95; satuan %", "skalanya tampak berbeda: CAP-16"),
        Diam("target 80; realisasi 250; terbit 105", "angka terbitnya tidak dapat dihasilkan: CAP-09"),
    ),
)
CAP_19 = Kartu(
    kode="CAP-19",
    judul="Kategori tidak cocok dengan capaiannya",
    keparahan=Keparahan.PERIKSA,
    pesan="kategori “{nilai}” tidak cocok dengan capaian {capaian} %.",
    saran="Pakai satu skala dan sebutkan batasnya di bawah tabel; bila skalanya memang begitu, tunjukkan dasarnya.",
    mengapa="Kata penilaian lebih sering dibaca daripada angkanya; kata yang keliru menutupi yang meleset.",
    dasar=f"{_DATA}; skala kategori tidak diatur PermenPAN-RB 53/2014",
    buruk="Kantor: indikator Persentase jalan mantap; target 80; realisasi 55; arah naik; terbit 68,75; kategori"
    " Sangat Tinggi",
    baik="Kantor: indikator Persentase jalan mantap; target 80; realisasi 84; arah naik; terbit 105,00; kategori"
    " Sangat Tinggi",
    diam=(
        Diam(
            "Kantor: indikator Persentase jalan mantap; target 100; realisasi 88; arah naik; terbit 88,00; kategori"
            " Sangat Baik",
            "ada skala yang menyebutnya begitu",
        ),
        Diam(
            "Kantor: indikator Persentase jalan mantap; target 80; realisasi 55; arah naik; terbit 68,75; kategori"
            " Zona B",
            "katanya tidak dikenal",
        ),
        Diam(
            "Kantor: indikator Persentase jalan mantap; target 80; realisasi kosong; arah naik; kategori Tinggi",
            "capaiannya tidak dapat dihitung",
        ),
    ),
)
CAP_20 = Kartu(
    kode="CAP-20",
    judul="Disebut efisien, capaian belum 100 persen",
    keparahan=Keparahan.PERIKSA,
    pesan="disimpulkan “{nilai}”, padahal capaiannya {capaian} %; lazimnya evaluator tidak mengakui efisiensi di"
    " bawah target.",
    saran="Tulis bahwa efisiensi belum dapat diukur karena targetnya belum tercapai, lalu jelaskan sisa anggarannya.",
    mengapa="Uang yang tersisa karena hasilnya tidak tercapai adalah kinerja yang kurang, bukan efisiensi.",
    dasar="praktik evaluator; tidak ditulis PermenPAN-RB 88/2021",
    buruk="Kantor: indikator Persentase jalan mantap; target 75; realisasi 63; arah naik; simpulan Efisien",
    baik="Kantor: indikator Persentase jalan mantap; target 75; realisasi 63; arah naik; simpulan Belum dapat diukur",
    diam=(
        Diam(
            "Kantor: indikator Persentase jalan mantap; target 75; realisasi 78; arah naik; simpulan Efisien",
            "targetnya tercapai",
        ),
        Diam(
            "Kantor: indikator Persentase jalan mantap; target 75; realisasi 63; arah naik; simpulan Tidak efisien",
            "efisiensinya disangkal",
        ),
    ),
)
CAP_21 = Kartu(
    kode="CAP-21",
    judul="Arah tetap dihitung sebagai hasil bagi",
    keparahan=Keparahan.PERIKSA,
    pesan="capaian terbit {terbit} adalah R/T, padahal arahnya tetap: yang dinilai jaraknya dari target {target},"
    " jadi {capaian}.",
    saran="Tulis targetnya sebagai rentang (misalnya 1,5–3,5), atau hitung dari jaraknya terhadap target.",
    mengapa="Pada indikator yang harus dijaga tetap, melampaui target bukan prestasi.",
    dasar="keputusan kit (rumus baku tiap arah); tidak diatur PermenPAN-RB 53/2014",
    buruk="indikator Laju inflasi; arah tetap; target 2,5; realisasi 3,4; terbit 136",
    baik="indikator Laju inflasi; arah tetap; target 2,5; realisasi 3,4; terbit 64",
    diam=(
        Diam("indikator Laju inflasi; arah tetap; target 2,5; realisasi 2,5; terbit 100", "tepat pada target"),
        Diam("indikator Laju inflasi; arah tetap; target 1,5–3,5; realisasi 3,4; terbit 100", "targetnya rentang"),
        Diam("indikator Opini BPK; arah tetap; target WTP; realisasi WTP; terbit 100", "predikat tidak memakai jarak"),
        Diam(
            "indikator Laju inflasi; arah tetap; rumus (2T-R)/T; target 2,5; realisasi 3,4; terbit 136",
            "rumusnya tertulis, jadi bukan jaraknya yang dinilai: CAP-09",
        ),
    ),
)
CAP_22 = Kartu(
    kode="CAP-22",
    judul="Capaian dipotong tanpa disebut",
    keparahan=Keparahan.SARAN,
    pesan="capaian terbit {terbit}, sedangkan hitungannya {capaian}; di tabel ini {banyak} capaian tampak dipotong.",
    saran="Apakah capaian memang dibatasi? Sebut batasnya di bawah tabel, dan tulis hitungan aslinya di sebelahnya.",
    mengapa="Yang dipotong tanpa disebut menutupi target yang terlalu rendah dan tidak dapat dihitung ulang pembaca.",
    dasar=_ANDAL,
    buruk="target 75; realisasi 99; terbit 100",
    baik="target 75; realisasi 99; terbit 132",
    diam=(
        Diam("target 75; realisasi 75,2; terbit 100", "hanya pembulatan"),
        Diam("target 75; realisasi 75; terbit 100", "memang tepat seratus"),
        Diam("target 75; realisasi 99; arah turun; terbit 100", "hitungannya di bawah seratus: CAP-09"),
    ),
)

KARTU: tuple[Kartu, ...] = (
    CAP_01, CAP_02, CAP_03, CAP_04, CAP_05, CAP_06, CAP_07, CAP_08,
    CAP_09, CAP_10, CAP_11, CAP_12, CAP_13, CAP_14, CAP_15, CAP_16, CAP_17, CAP_18, CAP_19, CAP_20, CAP_21, CAP_22,
)  # fmt: skip
