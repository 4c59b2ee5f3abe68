"""Kartu temuan deret target (TGT): baseline, arah, tantangan, skala, besaran, dan deret yang tertukar."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_TARGET = "PermenPAN-RB 88/2021 butir 1.b.7 (target dapat dicapai, menantang, dan realistis)"
_SELARAS = "PermenPAN-RB 88/2021 butir 1.b.8 (kinerja selaras antardokumen dan antarjenjang)"
_DATA = "PermenPAN-RB 88/2021 butir 2.b.2-2.b.3 (data kinerja relevan dan dapat diandalkan)"
_TABEL = "Inmendagri 2/2025 (tabel target: baseline 2024, target 2025-2030)"

TGT_01 = Kartu(
    kode="TGT-01",
    judul="Target pertama lebih buruk daripada baseline",
    keparahan=Keparahan.SALAH,
    pesan="target {tahun} sebesar {nilai} lebih {kata} daripada baseline {baseline}, padahal arahnya {arah}."
    " Artinya kinerja direncanakan memburuk dari keadaan awal.",
    saran="Apakah baseline dan target memakai sumber dan satuan yang sama? Bila ya, angka berapa yang lebih baik"
    " dari {baseline} dan masih dapat dicapai?",
    mengapa="Target di bawah keadaan awal membuat capaian 100 persen tampak berhasil padahal kinerjanya turun.",
    dasar=_TARGET,
    buruk="Nilai SAKIP; Nilai (0-100); arah naik; baseline 90,95; target 90,5; 91; 91,6; 92; 92,6; 93",
    baik="Nilai SAKIP; Nilai (0-100); arah naik; baseline 90,95; target 91,5; 92; 92,6; 93; 93,6; 94",
    diam=(
        Diam(
            "Nilai SAKIP; Nilai (0-100); arah naik; baseline 90,95; target 90,95; 92; 93",
            "sama dengan baseline: TGT-17",
        ),
        Diam("Laju inflasi; %; arah tetap; baseline 3; target 2; 2,5; 3", "arah tetap tidak punya sisi buruk"),
        Diam(
            "Nilai SAKIP; Nilai (0-100); arah naik; baseline kosong; target 90,5; 91; 92",
            "baseline tidak diketahui: TGT-15",
        ),
        Diam(
            "Persentase penduduk miskin; %; arah turun; baseline 10; target 9; 8; 7",
            "lebih rendah memang lebih baik",
        ),
    ),
)
TGT_02 = Kartu(
    kode="TGT-02",
    judul="Target lebih buruk daripada realisasi terakhir",
    keparahan=Keparahan.PERIKSA,
    pesan="target {tahun} sebesar {nilai} lebih {kata} daripada realisasi {tahun_realisasi} yang sudah {realisasi}"
    " (arah {arah}), sehingga targetnya terlampaui sebelum tahunnya dimulai.",
    saran="Apakah targetnya belum disesuaikan dengan realisasi terakhir? Bila memang akan menurun, tuliskan sebabnya.",
    mengapa="Target yang sudah terlampaui sebelum tahunnya dimulai tidak menantang; salah satu lembar penilaian"
    " daerah memberinya nilai nol.",
    dasar=_TARGET,
    buruk="Persentase anak yang memiliki KIA; %; realisasi 2024 67,99; target 65; 70; 72; 74; 76; 78",
    baik="Persentase anak yang memiliki KIA; %; realisasi 2024 67,99; target 69; 70; 72; 74; 76; 78",
    diam=(
        Diam("Persentase jalan mantap; %; arah naik; realisasi 2024 70; target 70; 72; 74", "sama dengan realisasi"),
        Diam(
            "Persentase jalan mantap; %; arah naik; realisasi 2025 75; target 70; 76; 78",
            "yang dibandingkan target sesudah tahun realisasinya",
        ),
        Diam("Laju inflasi; %; arah tetap; realisasi 2024 3; target 2; 2,5; 3", "arah tetap tidak punya sisi buruk"),
        Diam(
            "Persentase jalan mantap; %; arah naik; realisasi 2024 75; baseline 72; target 70; 76; 78",
            "sudah lebih buruk daripada baseline: TGT-01",
        ),
        Diam(
            "Persentase jalan mantap; %; arah naik; realisasi 2030 90; target 70; 76; 78",
            "tidak ada target sesudah tahun realisasinya",
        ),
    ),
)
TGT_03 = Kartu(
    kode="TGT-03",
    judul="Deret target berlawanan dengan arah",
    keparahan=Keparahan.SALAH,
    pesan="target bergerak dari {awal} menjadi {nilai} ({tahun}), padahal arah indikatornya {arah}."
    " Deret seperti ini menjanjikan keadaan yang makin buruk.",
    saran="Mana yang keliru: kolom arah, urutan angkanya, atau memang belum ada upaya yang memperbaikinya?",
    mengapa="Masyarakat membaca target sebagai janji; janji yang memburuk bertentangan dengan sasarannya.",
    dasar=_TARGET,
    buruk="Persentase kejadian kecelakaan; %; arah turun; target 3,2; 3,7; 4; 4,2; 4,6; 5",
    baik="Persentase kejadian kecelakaan; %; arah turun; target 3,2; 3; 2,8; 2,5; 2,3; 2",
    diam=(
        Diam("Persentase jalan mantap; %; arah naik; target 80; 82; 80", "kembali ke angka awal: TGT-11"),
        Diam("Laju inflasi; %; arah tetap; target 5; 4; 3", "arah tetap tidak punya sisi buruk"),
        Diam("Indeks SPBE; Indeks; arah naik; target 4,82; 2,08; 2,18; 2,28", "alat ukurnya tampak berganti: TGT-18"),
        Diam("Jumlah wisatawan; Orang; arah naik; target 9000; 91; 92", "satu tahun berbeda besaran: TGT-22"),
    ),
)
TGT_04 = Kartu(
    kode="TGT-04",
    judul="Target datar",
    keparahan=Keparahan.PERIKSA,
    pesan="target {nilai} sama selama {lama} tahun berturut-turut, sehingga tidak terlihat kemajuan yang dijanjikan.",
    saran="Bila sudah di puncak, apa yang masih dapat membaik: mutunya, cakupannya, atau kecepatannya?"
    " Bila belum, berapa kenaikan yang realistis tiap tahun?",
    mengapa="Target yang tidak bergerak tidak dapat menunjukkan perbaikan, dan capaiannya hampir pasti 100 persen.",
    dasar=_TARGET,
    buruk="Persentase penyelesaian konflik; %; arah naik; target 100; 100; 100; 100; 100; 100",
    baik="Persentase penyelesaian konflik; %; arah naik; target 88; 90; 92; 94; 96; 98",
    diam=(
        Diam("Persentase jalan mantap; %; arah naik; target 80; 80; 84", "baru dua tahun"),
        Diam("Persentase kepatuhan; %; arah tetap; target 100; 100; 100", "arah tetap memang datar"),
        Diam("Jumlah kasus kematian ibu; Kasus; arah turun; target 0; 0; 0", "nol adalah keadaan terbaik"),
        Diam(
            "Persentase jalan mantap; %; arah naik; jenis kegiatan; target 80; 80; 80",
            "volume kegiatan mengikuti anggaran",
        ),
        Diam(
            "Persentase jalan mantap; %; arah naik; target 80; 80; (kosong); 80",
            "tahun kosong memutus hitungan: TGT-14",
        ),
        Diam(
            "Persentase jalan mantap; %; arah naik; target 80; (kosong); 80; 80",
            "tahun kosong memutus hitungan: TGT-14",
        ),
    ),
)
TGT_05 = Kartu(
    kode="TGT-05",
    judul="Target tidak menantang",
    keparahan=Keparahan.PERIKSA,
    pesan="target hanya berubah dari {awal} menjadi {nilai} sampai {tahun}, rata-rata {laju} % setahun:"
    " hampir tidak berbeda dari tahun sebelumnya.",
    saran="Perubahan sebesar apa yang akan terasa oleh penerima layanan, dan apa upaya baru yang menghasilkannya?",
    mengapa="Kenaikan yang lebih kecil daripada kesalahan mengukur tidak dapat dibedakan dari kebetulan.",
    dasar=_TARGET,
    buruk="Indeks Kepuasan Masyarakat; Indeks; target 90,64; 90,65; 90,66; 90,67; 90,68; 90,69",
    baik="Indeks Kepuasan Masyarakat; Indeks; target 90,6; 91,2; 91,9; 92,5; 93,1; 93,8",
    diam=(
        Diam("Skor pelayanan; Poin; arah naik; target 998; 999; 1000", "tepat 0,1 persen setahun"),
        Diam("Indeks Kepuasan Masyarakat; Indeks; arah naik; target 90,64; 90,65", "baru dua tahun"),
        Diam("Indeks Kepuasan Masyarakat; Indeks; arah naik; target 90,66; 90,65; 90,64", "makin buruk: TGT-03"),
        Diam("Indeks Kepuasan Masyarakat; Indeks; arah naik; target 90,64; 90,64; 90,64; 90,65", "datar: TGT-04"),
        Diam(
            "Indeks Kepuasan Masyarakat; Indeks; arah naik; jenis kegiatan; target 90,64; 90,65; 90,66",
            "volume kegiatan mengikuti anggaran",
        ),
        Diam("Persentase jalan mantap; %; arah naik; target 80; 82; 80", "kembali ke angka awal: TGT-11"),
        Diam("Indeks Pembangunan Manusia; Indeks (0-100); target 72,1; 72,5; 72,9", "angka makro memang lambat"),
        Diam("Persentase desa mandiri; %; arah naik; target 18,5; 19; 19,5", "kecil, tetapi 2,6 persen dari nilainya"),
        Diam("Persentase anak bersekolah; %; arah naik; target 97,1; 97,3; 97,5", "sudah dekat ujung skalanya"),
        Diam(
            "Skor pelayanan; Poin; arah naik; target (kosong); (kosong); (kosong); 990; 992; 994",
            "dua tahun, bukan enam: dihitung sejak target pertamanya",
        ),
    ),
)
TGT_06 = Kartu(
    kode="TGT-06",
    judul="Target di luar skala",
    keparahan=Keparahan.SALAH,
    pesan="target {tahun} sebesar {nilai} di luar skala {skala}, sehingga tidak mungkin dicapai.",
    saran="Apakah angkanya salah tulis, atau memakai skala lain? Bila skala lain, tulis rentangnya di satuan.",
    mengapa="Angka di luar skala menandakan satuan atau angkanya keliru, dan capaiannya ikut keliru.",
    dasar=f"{_DATA}; acuan skala",
    buruk="Nilai SAKIP; Nilai; target 93,5; 95; 97; 99; 100; 105",
    baik="Nilai SAKIP; Nilai; target 78; 80; 82; 84; 86; 88",
    diam=(
        Diam("Indeks Reformasi Birokrasi; Indeks; target 93; 95; 104", "RB tematik menambah di atas 100"),
        Diam("Persentase desa mandiri; %; target 80; 90; 100", "tepat di batas skala"),
        Diam("Persentase peningkatan investasi; %; target 110; 120; 130", "peningkatan boleh melampaui seratus"),
        Diam("Indeks Ketimpangan Gender; Indeks; arah turun; target 226; 214; 207", "jauh di luar skala: TGT-07"),
        Diam("Jumlah wisatawan; Orang; target 110; 120; 130", "tidak berskala"),
        Diam("Indeks Kepuasan Masyarakat; Indeks; target 4,1; 4,2; 4,3", "skala lain yang juga lazim bagi namanya"),
        Diam("Cakupan layanan kesehatan; Orang; target 110; 120; 130", "satuannya bukan persen"),
        Diam("Rasio utang daerah; %; target 110; 120; 130", "rasio boleh melampaui seratus"),
        Diam("Persentase desa mandiri; %; target 0; 5; 10", "tepat di batas bawah"),
    ),
)
TGT_07 = Kartu(
    kode="TGT-07",
    judul="Besaran target di luar skala",
    keparahan=Keparahan.SALAH,
    pesan="target {tahun} sebesar {nilai} jauh di luar skala {skala}; letak komanya tampak bergeser.",
    saran="Cocokkan dengan dokumen asalnya: apakah koma desimalnya hilang ketika angka disalin?",
    mengapa="Satu koma yang hilang mengubah nilai sepuluh sampai seribu kali, dan semua hitungan sesudahnya.",
    dasar=f"{_DATA}; acuan skala",
    buruk="Indeks Ketimpangan Gender; Indeks; arah turun; target 226; 214; 207; 201; 195; 189",
    baik="Indeks Ketimpangan Gender; Indeks; arah turun; target 0,226; 0,214; 0,207; 0,201; 0,195; 0,189",
    diam=(
        Diam("Persentase desa mandiri; %; target 500; 510", "lima kali batas skala: TGT-06"),
        Diam("Persentase desa mandiri; %; target 3; 32; 34", "masih di dalam skala: TGT-22"),
        Diam("Jumlah wisatawan; Orang; arah naik; target 9000; 91; 92", "tidak berskala: TGT-22"),
    ),
)
TGT_08 = Kartu(
    kode="TGT-08",
    judul="Deret target sama dengan indikator lain",
    keparahan=Keparahan.PERIKSA,
    pesan="deret {deret} persis sama dengan deret “{lain}” pada baris {baris_lain}, padahal indikatornya berbeda.",
    saran="Baris mana yang angkanya tersalin? Ambil kembali deret yang benar dari dokumen asalnya.",
    mengapa="Dua ukuran yang berbeda hampir tidak pernah bertarget sama persis; biasanya salah satunya tersalin.",
    dasar=_DATA,
    buruk="Persentase desa mandiri; %; target 18,5; 19; 19,7; 20; 20,5"
    " // Persentase sungai memenuhi baku mutu; %; target 18,5; 19; 19,7; 20; 20,5",
    baik="Persentase desa mandiri; %; target 18,5; 19; 19,7; 20; 20,5"
    " // Persentase sungai memenuhi baku mutu; %; target 3,2; 3,6; 4,1; 4,5; 5,2",
    diam=(
        Diam(
            (
                "Persentase desa mandiri; %; target 18,5; 19; 19,7 // Persentase sungai memenuhi baku mutu; %; "
                "target 18,5; 19; 19,7"
            ),
            "baru tiga tahun",
        ),
        Diam(
            (
                "Persentase desa mandiri; %; target 85; 86; 87; 88 // Persentase sungai memenuhi baku mutu; %; "
                "target 85; 86; 87; 88"
            ),
            "deret sederhana dapat kebetulan sama",
        ),
        Diam(
            (
                "Persentase desa mandiri; %; target 100; 100; 100; 100 // Persentase sungai memenuhi baku mutu; %; "
                "target 100; 100; 100; 100"
            ),
            "tidak bergerak: TGT-04",
        ),
        Diam(
            (
                "Persentase desa mandiri di pesisir; %; target 18,5; 19; 19,7; 20 // Persentase desa mandiri di "
                "gunung; %; target 18,5; 19; 19,7; 20"
            ),
            "pokok namanya sama",
        ),
        Diam(
            (
                "Persentase desa mandiri; %; pemilik A; target 85; 86; 88; 91 // Persentase sungai memenuhi baku "
                "mutu; %; pemilik B; target 85; 86; 88; 91"
            ),
            "milik dua OPD, dan angkanya bulat",
        ),
        Diam(
            (
                "Persentase desa mandiri; %; target 18,5; 18,5; 18,5; 18,5 // Persentase sungai memenuhi baku mutu; "
                "%; target 18,5; 18,5; 18,5; 18,5"
            ),
            "tidak bergerak: TGT-04",
        ),
        Diam(
            (
                "Persentase desa mandiri; %; pemilik A; target 18,5; 19; 19,5; 20 // Persentase sungai memenuhi "
                "baku mutu; %; pemilik B; target 18,5; 19; 19,5; 20"
            ),
            "milik dua OPD, dan langkahnya ajek",
        ),
        Diam(
            (
                "Persentase desa mandiri; %; pemilik A; target 85; 86; 87; 88 // Persentase sungai memenuhi baku "
                "mutu; %; pemilik B; target 85; 86; 87; 88 // Persentase jalan mantap; %; pemilik C; target 85; 86; "
                "87; 88"
            ),
            "deret sederhana milik tiga OPD",
        ),
        Diam(
            (
                "Persentase desa mandiri; %; target 18,5; 19; 19,7; 20 // Persentase sungai memenuhi baku mutu; %; "
                "target 18,5; 19; 19,7; 20,1"
            ),
            "tahun terakhirnya berbeda",
        ),
    ),
)
TGT_09 = Kartu(
    kode="TGT-09",
    judul="Deret target bergeser satu tahun",
    keparahan=Keparahan.PERIKSA,
    pesan="deret {deret} sama dengan deret “{lain}” pada baris {baris_lain}, tetapi bergeser satu tahun,"
    " sehingga salah satunya memakai target tahun lain.",
    saran="Tahun mana yang benar untuk tiap angka? Samakan kedua baris.",
    mengapa="Target yang bergeser setahun membuat capaian tahun berjalan dibandingkan dengan janji tahun lain.",
    dasar=_SELARAS,
    buruk="Persentase layanan publik daring; %; target 75; 80; 85; 90; 95"
    " // Persentase layanan publik daring; %; target 70; 75; 80; 85; 90",
    baik="Persentase layanan publik daring; %; target 75; 80; 85; 90; 95"
    " // Persentase layanan publik daring; %; target 75; 80; 85; 90; 95",
    diam=(
        Diam(
            (
                "Persentase layanan publik daring; %; target 75; 80; 85; 90 // Persentase layanan publik daring; %; "
                "target 70; 75; 80; 85"
            ),
            "baru tiga tahun yang sama: TGT-10",
        ),
        Diam(
            (
                "Persentase layanan publik daring; %; pemilik A; target 75; 80; 85; 90; 95 // Persentase layanan "
                "publik daring; %; pemilik B; target 70; 75; 80; 85; 90"
            ),
            "milik dua OPD",
        ),
        Diam(
            (
                "Persentase layanan publik daring; %; target 80; 80; 80; 80; 80 // Persentase layanan publik "
                "daring; %; target 80; 80; 80; 80; 80"
            ),
            "deretnya sama tanpa digeser",
        ),
        Diam(
            (
                "Persentase layanan publik daring; %; target 75; 80; 85; 90; 95; 99 // Persentase layanan publik "
                "daring; %; target 70; 75; 80; 85; 90; 98"
            ),
            "satu tahun tidak cocok: TGT-10",
        ),
    ),
)
TGT_10 = Kartu(
    kode="TGT-10",
    judul="Satu indikator dengan dua deret target",
    keparahan=Keparahan.SALAH,
    pesan="deret {deret} berbeda dari deret indikator yang sama pada baris {baris_lain} ({deret_lain}),"
    " padahal setahun hanya boleh ada satu target.",
    saran="Deret mana yang ditetapkan? Pakai satu deret di semua tabel; bila memang ukuran lain, bedakan namanya.",
    mengapa="Satu indikator hanya boleh punya satu target setahun; bila dua, capaian dapat dipilih sesuka hati.",
    dasar=_SELARAS,
    buruk="Nilai Kabupaten Layak Anak; Nilai; target 705; 715; 725; 735; 745"
    " // Nilai Kabupaten Layak Anak; Nilai; target 705; 712; 725; 735; 745",
    baik="Nilai Kabupaten Layak Anak; Nilai; target 705; 715; 725; 735; 745"
    " // Nilai Kabupaten Layak Anak; Nilai; target 705; 715; 725; 735; 745",
    diam=(
        Diam(
            (
                "Nilai Kabupaten Layak Anak; Nilai; pemilik A; target 705; 711 // Nilai Kabupaten Layak Anak; "
                "Nilai; pemilik B; target 705; 708"
            ),
            "milik dua OPD",
        ),
        Diam(
            "Kepemilikan akta anak; %; target 80; 85 // Kepemilikan akta anak; Orang; target 900; 950",
            "satuannya lain: MUTU-20",
        ),
        Diam(
            (
                "Persentase layanan publik daring; %; target 75; 80; 85; 90; 95 // Persentase layanan publik "
                "daring; %; target 70; 75; 80; 85; 90"
            ),
            "bergeser setahun: TGT-09",
        ),
        Diam(
            (
                "Nilai Kabupaten Layak Anak; Nilai; baseline 700; target 705; 711 // Nilai Kabupaten Layak Anak; "
                "Nilai; baseline 690; target (kosong); (kosong)"
            ),
            "baris keduanya tidak bertarget",
        ),
        Diam(
            (
                "Nilai Kabupaten Layak Anak; Nilai; target 705; (kosong); 725 // Nilai Kabupaten Layak Anak; Nilai; "
                "target 705; 715; 725"
            ),
            "hanya berbeda pada tahun yang kosong di salah satunya",
        ),
        Diam("; Nilai; target 705; 715 // ; Nilai; target 700; 712", "kalimatnya kosong: tidak ada yang disandingkan"),
    ),
)
TGT_11 = Kartu(
    kode="TGT-11",
    judul="Target mundur pada satu tahun",
    keparahan=Keparahan.PERIKSA,
    pesan="target {tahun} sebesar {nilai} lebih {kata} daripada tahun sebelumnya ({sebelum}), padahal arahnya {arah}.",
    saran="Apakah angkanya salah salin? Bila memang ada sebab (misalnya metode berubah), tuliskan di keterangan.",
    mengapa="Target yang mundur tanpa alasan akan ditanyakan penilai, dan menutupi kesalahan salin.",
    dasar=_TARGET,
    buruk="Nilai SAKIP; Nilai (0-100); arah naik; target 88,6; 88,5; 89,4; 89,8; 90,3; 90,6",
    baik="Nilai SAKIP; Nilai (0-100); arah naik; target 88,6; 88,9; 89,4; 89,8; 90,3; 90,6",
    diam=(
        Diam("Persentase jalan mantap; %; arah naik; target 80; 79; 78", "seluruhnya memburuk: TGT-03"),
        Diam("Laju inflasi; %; arah tetap; target 3; 2; 3", "arah tetap tidak punya sisi buruk"),
        Diam(
            "Indeks Pembangunan Keluarga; Indeks; arah naik; target 61; 63; 62; 64; 63; 65",
            "naik turun tiga kali: TGT-12",
        ),
        Diam("Jumlah wisatawan; Orang; arah naik; target 900; 91; 920", "satu tahun berbeda besaran: TGT-22"),
        Diam("Persentase jalan mantap; %; arah naik; target 80; 80; 84", "tidak mundur"),
        Diam("Skor pelayanan; Poin; arah naik; target 2; 5; 4,9; 5,1; 5,2", "alat ukurnya tampak berganti: TGT-18"),
    ),
)
TGT_12 = Kartu(
    kode="TGT-12",
    judul="Deret target zig-zag",
    keparahan=Keparahan.PERIKSA,
    pesan="deret {deret} naik turun {banyak} kali; mungkin dua versi target tercampur dalam satu baris.",
    saran="Apakah dua versi tercampur? Bila ya, pakai yang terakhir ditetapkan; bila tidak, tulis sebab naik turunnya.",
    mengapa="Deret campuran tidak dapat dijelaskan dan membuat capaian antartahun melompat tanpa sebab.",
    dasar=_DATA,
    buruk="Indeks Pembangunan Keluarga; Indeks; target 61,79; 63,02; 62,5; 64,03; 63,5; 65,04",
    baik="Indeks Pembangunan Keluarga; Indeks; target 61,79; 62,5; 63,02; 63,5; 64,03; 65,04",
    diam=(
        Diam(
            "Indeks Pembangunan Keluarga; Indeks; arah naik; target 61; 63; 62; 64",
            "baru dua kali berbalik: TGT-11",
        ),
        Diam("Jumlah wisatawan; Orang; arah naik; target 900; 91; 920; 93; 940", "satu tahun berbeda besaran: TGT-22"),
    ),
)
TGT_13 = Kartu(
    kode="TGT-13",
    judul="Target berupa rentang atau kata",
    keparahan=Keparahan.PERIKSA,
    pesan="target {tahun} ditulis “{nilai}”, bukan satu bilangan, sehingga capaian tidak dapat dihitung langsung.",
    saran="Satu angka mana yang dijanjikan untuk tahun itu? Rentang hanya tepat bila arahnya “tetap”.",
    mengapa="Rentang dan kata dapat ditafsirkan dua cara ketika realisasinya dibandingkan.",
    dasar=_TARGET,
    buruk="Indeks Risiko Bencana; Indeks (0-250); arah turun; target 143,33 - 139,83; 137; 134",
    baik="Indeks Risiko Bencana; Indeks (0-250); arah turun; target 139,83; 137; 134",
    diam=(
        Diam("Predikat SAKIP; Predikat; arah naik; target BB; target A", "predikat baku dapat diperingkat"),
        Diam("Laju inflasi; %; arah tetap; target 1,5 - 3,5; 1,5 - 3,5", "arah tetap memang rentang"),
    ),
)
TGT_14 = Kartu(
    kode="TGT-14",
    judul="Tahun target kosong",
    keparahan=Keparahan.PERIKSA,
    pesan="target {tahun} kosong, sedangkan tahun lain pada baris ini terisi, sehingga tahun itu tidak dapat diukur.",
    saran="Berapa target {tahun}? Bila indikator ini berhenti dipakai, tuliskan di keterangan.",
    mengapa="Tahun tanpa target tidak dapat diukur; periode Renstra dibaca utuh.",
    dasar=_TABEL,
    buruk="Persentase desa mandiri; %; target 94; 95; 96; 97; (kosong); 99",
    baik="Persentase desa mandiri; %; target 94; 95; 96; 97; 98; 99",
    diam=(
        Diam("Persentase desa mandiri; %; target (kosong); 95; 96", "baru mulai pada tahun kedua"),
        Diam(
            (
                "Persentase desa mandiri; %; target 94; 95; (kosong) // Persentase jalan mantap; %; target 80; 82; "
                "(kosong)"
            ),
            "tahun yang kosong di seluruh tabel",
        ),
        Diam("Laju inflasi; %; arah tetap; target 3; 1,5 - 3,5; 3", "rentang bukan sel kosong"),
    ),
)
TGT_15 = Kartu(
    kode="TGT-15",
    judul="Baseline tidak ada",
    keparahan=Keparahan.SARAN,
    pesan="baseline 2024 kosong, sehingga tidak terlihat dari mana target berangkat.",
    saran="Berapa keadaan 2024 menurut sumber datanya? Bila belum pernah diukur, tulis “belum diukur” di keterangan.",
    mengapa="Tanpa keadaan awal, menantang atau tidaknya sebuah target tidak dapat dinilai.",
    dasar=_TABEL,
    buruk="Indeks Peranan Sosial; Indeks (0-1); baseline kosong; target 0,66; 0,67; 0,68",
    baik="Indeks Peranan Sosial; Indeks (0-1); baseline 0,65; target 0,66; 0,67; 0,68",
    diam=(
        Diam(
            (
                "Indeks Peranan Sosial; Indeks (0-1); baseline kosong; target 0,66; 0,67 // Indeks Literasi; Indeks "
                "(0-1); baseline kosong; target 0,5; 0,6"
            ),
            "kolom baseline belum dipakai di tabel ini",
        ),
        Diam(
            "Indeks Peranan Sosial; Indeks (0-1); baseline kosong; target (kosong); (kosong)",
            "targetnya juga belum ada",
        ),
        Diam("Predikat SAKIP; Predikat; baseline B; target BB; target A", "baseline boleh berupa predikat"),
    ),
)
TGT_16 = Kartu(
    kode="TGT-16",
    judul="Persen atau poin",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” dengan satuan {satuan} dapat dibaca dua cara: sekian persen dari semula, atau sekian poin.",
    saran="Tulis besaran yang diukur (misalnya kontribusinya sendiri), atau sebut “poin” bila selisih dua persentase.",
    mengapa="Dari 50 % ke 55 % adalah kenaikan 5 poin, tetapi 10 persen; capaiannya berbeda dua kali.",
    dasar=_TARGET,
    buruk="Peningkatan kontribusi BUMDesa terhadap pendapatan asli desa; %",
    baik="Kontribusi BUMDesa terhadap pendapatan asli desa; %",
    diam=(
        Diam("Peningkatan kontribusi BUMDesa terhadap pendapatan asli desa; Poin", "satuannya sudah poin"),
        Diam("Peningkatan wisatawan; %", "yang berubah banyaknya, bukan bagian"),
        Diam(
            "Persentase peningkatan pendapatan usaha binaan; %; definisi: kenaikan omzet terhadap tahun sebelumnya",
            "basisnya disebut di definisi",
        ),
        Diam("Persentase pertumbuhan usaha binaan; %", "pertumbuhan memang dihitung terhadap tahun sebelumnya"),
    ),
)
TGT_17 = Kartu(
    kode="TGT-17",
    judul="Target pertama sama dengan baseline",
    keparahan=Keparahan.SARAN,
    pesan="target {tahun} sebesar {nilai} sama dengan baseline, sehingga tahun pertama tidak menjanjikan kemajuan.",
    saran="Apakah baseline tersalin ke kolom target? Bila memang dipertahankan, tuliskan alasannya.",
    mengapa="Mempertahankan keadaan boleh, tetapi harus disengaja dan dijelaskan.",
    dasar=_TARGET,
    buruk="iBangga; Indeks; baseline 61,79; target 61,79; 62,4; 63,1; 63,7; 64,2; 65",
    baik="iBangga; Indeks; baseline 61,79; target 62,1; 62,4; 63,1; 63,7; 64,2; 65",
    diam=(
        Diam("Laju inflasi; %; arah tetap; baseline 3; target 3; 2,8; 3", "arah tetap memang dipertahankan"),
        Diam(
            "Persentase jalan mantap; %; arah naik; jenis kegiatan; baseline 80; target 80; 82; 84",
            "volume kegiatan mengikuti anggaran",
        ),
        Diam("Persentase jalan mantap; %; arah naik; baseline 80; target 80; 80; 80", "datar: TGT-04"),
        Diam("Persentase jalan mantap; %; arah naik; baseline 80; target 80; 79; 78", "makin buruk: TGT-03"),
        Diam("Persentase jalan mantap; %; arah naik; baseline 79,9; target 80; 82; 84", "sedikit di atas baseline"),
    ),
)
TGT_18 = Kartu(
    kode="TGT-18",
    judul="Alat ukur tampak berganti di tengah deret",
    keparahan=Keparahan.PERIKSA,
    pesan="target melompat dari {sebelum} menjadi {nilai} pada {tahun}, sedangkan tahun lain hampir tidak berubah:"
    " alat ukurnya tampak berganti.",
    saran="Apakah cara mengukurnya berganti pada {tahun}? Bila ya, pisahkan menjadi dua baris bernama alat ukurnya.",
    mengapa="Dua alat ukur dalam satu deret membuat perbandingan antartahun tidak berarti.",
    dasar=_DATA,
    buruk="Indeks SPBE; Indeks; arah naik; target 4,82; 2,08; 2,18; 2,28; 2,38; 2,48",
    baik="Indeks SPBE; Indeks; arah naik; target 2,01; 2,08; 2,18; 2,28; 2,38; 2,48",
    diam=(
        Diam("Skor pelayanan; Poin; arah naik; target 2; 3,59; 3,7; 3,8", "1,795 kali: masih lonjakan"),
        Diam("Jumlah wisatawan; Orang; arah naik; target 10; 80; 81; 82", "delapan kali: TGT-22"),
        Diam("Skor pelayanan; Poin; arah naik; target 2; 4; 8; 8,1", "dua lompatan"),
        Diam("Skor pelayanan; Poin; arah naik; target 2; 4; 4,1", "baru tiga tahun"),
        Diam(
            "Skor pelayanan; Poin; arah naik; jenis kegiatan; target 2; 4; 4,1; 4,2",
            "volume kegiatan mengikuti anggaran",
        ),
        Diam("Skor pelayanan; Poin; arah naik; target 2; 4; 4,1; 5", "langkah lainnya tidak kecil"),
        Diam("Skor pelayanan; Poin; arah naik; target 5; 10; 10; 12", "langkah lainnya tepat 1,2 kali"),
    ),
)

TGT_19 = Kartu(
    kode="TGT-19",
    judul="Target predikat bagi satuan angka",
    keparahan=Keparahan.PERIKSA,
    pesan="targetnya predikat “{nilai}”, sedangkan satuannya {satuan}, sehingga capaian tidak dapat dihitung dari"
    " nilainya.",
    saran="Tulis nilainya (misalnya 72,50), atau ganti satuannya menjadi predikat.",
    mengapa="Nilai 60,1 dan 70,0 sama-sama B; kemajuan di dalam satu predikat tidak akan terlihat.",
    dasar=_TARGET,
    buruk="Nilai SAKIP dinas; Nilai (0-100); target BB; target BB",
    baik="Nilai SAKIP dinas; Nilai (0-100); target 72,5; 74,6",
    diam=(
        Diam("Predikat SAKIP dinas; Predikat; target BB; target A", "satuannya memang predikat"),
        Diam("Opini BPK atas laporan keuangan; Opini; target WTP; target WTP", "satuannya memang opini"),
        Diam("Nilai SAKIP dinas; Nilai/Predikat; target BB; target A", "satuannya menyebut predikat juga"),
    ),
)
TGT_20 = Kartu(
    kode="TGT-20",
    judul="Target nol atau negatif",
    keparahan=Keparahan.PERIKSA,
    pesan="target {tahun} ({nilai}) {keadaan}.",
    saran="Apakah angkanya belum ditetapkan atau salah tanda? Kosongkan bila belum, betulkan bila salah.",
    mengapa="Capaian terhadap nol tidak dapat dihitung, dan angka negatif membalik artinya.",
    dasar=_TARGET,
    buruk="Jumlah penanam modal baru; Penanam modal; arah naik; target 0; 0; 0",
    baik="Jumlah penanam modal baru; Penanam modal; arah naik; target 4; 5; 6",
    diam=(
        Diam("Jumlah kematian ibu; Kasus; arah turun; target 0; 0; 0", "nol kematian adalah janji terbaik"),
        Diam("Jumlah penanam modal baru; Penanam modal; arah tetap; target 0; 0; 0", "nolnya memang dipertahankan"),
        Diam(
            "Jumlah penanam modal baru; Penanam modal; arah naik; jenis kegiatan; target 0; 0; 0",
            "kegiatan tidak berutang hasil tiap tahun",
        ),
        Diam("Jumlah penanam modal baru; Penanam modal; arah naik; target 0; 5; 6", "baru mulai pada tahun kedua"),
        Diam("Laju pertumbuhan ekonomi; %; arah naik; target -1; 0,5; 2", "laju memang dapat negatif"),
    ),
)
TGT_21 = Kartu(
    kode="TGT-21",
    judul="Prakiraan maju mundur",
    keparahan=Keparahan.PERIKSA,
    pesan="prakiraan maju {nilai} lebih buruk daripada target tahun berjalan ({kini}), sehingga tahun depan"
    " direncanakan mundur.",
    saran="Apakah keduanya tertukar? Bila memang turun, tulis sebabnya.",
    mengapa="Tahun depan yang direncanakan lebih buruk tidak menjanjikan kemajuan.",
    dasar=_TARGET,
    buruk="Persentase penduduk wajib KTP yang memiliki KTP elektronik; %; setahun 98,2; maju 96,5",
    baik="Persentase penduduk wajib KTP yang memiliki KTP elektronik; %; setahun 98,2; maju 98,6",
    diam=(
        Diam("Persentase penduduk miskin; %; setahun 8,2; maju 7,9", "makin rendah makin baik"),
        Diam(
            "Jumlah kelompok yang dibina; Kelompok; jenis subkegiatan; setahun 40; maju 36", "volume mengikuti anggaran"
        ),
    ),
)
TGT_22 = Kartu(
    kode="TGT-22",
    judul="Satu tahun berbeda besaran",
    keparahan=Keparahan.PERIKSA,
    pesan="target {tahun} sebesar {nilai} berbeda besaran dari tahun lain pada baris ini; komanya mungkin bergeser,"
    " atau yang diukur berganti.",
    saran="Cocokkan dengan dokumen asalnya. Bila angkanya memang berubah sebesar itu, tulis sebabnya.",
    mengapa="Satu koma yang hilang mengubah nilai sepuluh kali atau lebih, dan capaian tahun itu ikut keliru.",
    dasar=_DATA,
    buruk="Jumlah wisatawan; Orang; arah naik; target 9000; 91; 92",
    baik="Jumlah wisatawan; Orang; arah naik; target 90; 91; 92",
    diam=(
        Diam("Jumlah wisatawan; Orang; arah naik; target 10; 79", "7,9 kali: masih lonjakan"),
        Diam("Jumlah wisatawan; Orang; arah naik; target 0; 90; 95", "nol tidak dapat dibandingkan"),
        Diam("Persentase desa mandiri; %; target 12; 1237; 14", "di luar skala: TGT-07"),
    ),
)
TGT_23 = Kartu(
    kode="TGT-23",
    judul="Deret naik, kalimatnya menyebut masalah",
    keparahan=Keparahan.PERIKSA,
    pesan="target naik dari {awal} menjadi {nilai}, sedangkan kalimatnya berbunyi masalah ({sebab}); arahnya tidak"
    " tertulis, jadi tampak direncanakan memburuk.",
    saran="Makin besar atau makin kecilkah yang lebih baik? Tulis arahnya, lalu betulkan deret atau kalimatnya.",
    mengapa="Deret yang berlawanan dengan maksudnya membuat keadaan yang memburuk dihitung tercapai.",
    dasar=_TARGET,
    buruk="Persentase susut panen padi; %; target 12; 13; 14",
    baik="Persentase susut panen padi; %; target 14; 13; 12",
    diam=(
        Diam("Persentase kasus stunting yang ditangani; %; target 12; 13; 14", "masalahnya ditangani, jadi naik"),
        Diam("Persentase susut panen padi; %; arah turun; target 12; 13; 14", "arahnya tertulis: TGT-03"),
        Diam("Persentase susut panen padi; %; jenis kegiatan; target 12; 13; 14", "volume kegiatan mengikuti anggaran"),
        Diam("Persentase susut panen padi; %; target 12; 12; 12", "tidak bergerak"),
    ),
)

KARTU: tuple[Kartu, ...] = (
    TGT_01, TGT_02, TGT_03, TGT_04, TGT_05, TGT_06, TGT_07, TGT_08, TGT_09,
    TGT_10, TGT_11, TGT_12, TGT_13, TGT_14, TGT_15, TGT_16, TGT_17, TGT_18, TGT_19, TGT_20, TGT_21, TGT_22,
    TGT_23,
)  # fmt: skip
