"""Kartu temuan rencana aksi (REN): triwulan terhadap target tahunan menurut cara akumulasinya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_RENAKSI = "PermenPAN-RB 88/2021 butir 1.a.5 dan 1.c.4 (rencana aktivitas; rencana aksi yang dipantau)"
_CARA = "cara akumulasi dinyatakan per indikator (praktik aplikasi e-SAKIP daerah); PermenPAN-RB 88/2021 butir 1.c.4"

REN_01 = Kartu(
    kode="REN-01",
    judul="Jumlah triwulan tidak sama dengan target tahunan",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” dijumlah per triwulan, tetapi {rincian} = {jumlah}, bukan {nilai} (target tahunannya);"
    " salah satunya keliru.",
    saran="Betulkan triwulannya sampai jumlahnya {nilai}, atau ganti caranya bila bukan untuk dijumlah.",
    mengapa="Triwulan adalah bagian dari janji setahun; bila jumlahnya lain, salah satunya keliru.",
    dasar=_CARA,
    buruk=(
        "indikator Jumlah sekolah yang direhabilitasi; satuan Unit; akumulasi akumulasi; target 100; tw1 10; tw2 "
        "20; tw3 20; tw4 30"
    ),
    baik=(
        "indikator Jumlah sekolah yang direhabilitasi; satuan Unit; akumulasi akumulasi; target 100; tw1 10; tw2 "
        "20; tw3 30; tw4 40"
    ),
    diam=(
        Diam(
            (
                "indikator Jumlah sekolah yang direhabilitasi; satuan Unit; akumulasi akumulasi; target 100; tw1 "
                "10; tw2 20; tw3 kosong; tw4 30"
            ),
            "triwulannya belum lengkap: REN-05",
        ),
        Diam(
            (
                "indikator Jumlah sekolah yang direhabilitasi; satuan Unit; akumulasi akumulasi; target kosong; tw1 "
                "10; tw2 20; tw3 20; tw4 30"
            ),
            "targetnya belum ada",
        ),
        Diam(
            "satuan %; akumulasi akumulasi; target 100; tw1 10; tw2 20; tw3 20; tw4 30",
            "persen memang tidak dapat dijumlah: REN-04",
        ),
        Diam("akumulasi posisi_akhir; target 95; tw1 10; tw2 20; tw3 20; tw4 95", "posisi akhir tidak dijumlah"),
        Diam(
            (
                "indikator Jumlah sekolah yang direhabilitasi; satuan Unit; akumulasi akumulasi; target 0,3; tw1 "
                "0,1; tw2 0,1; tw3 0,1; tw4 0"
            ),
            "jumlahnya sama",
        ),
    ),
    ikutan=("MUTU-12",),
)
REN_02 = Kartu(
    kode="REN-02",
    judul="Triwulan IV tidak sama dengan target tahunan",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” memakai posisi akhir, tetapi TW IV {nilai} tidak sama dengan target tahunan"
    " {target}, padahal keadaan pada TW IV adalah keadaan setahun.",
    saran="Samakan TW IV dengan target tahunan, atau ganti cara akumulasinya bila triwulannya memang dijumlah.",
    mengapa="Pada posisi akhir, keadaan pada TW IV adalah keadaan setahun.",
    dasar=_CARA,
    buruk="akumulasi posisi_akhir; target 97,80; tw1 95; tw2 95,5; tw3 95,8; tw4 96",
    baik="akumulasi posisi_akhir; target 97,80; tw1 95; tw2 95,5; tw3 95,8; tw4 97,80",
    diam=(
        Diam("akumulasi posisi_akhir; target 97,80; tw1 95; tw2 95,5; tw3 95,8; tw4 97,8", "angka yang sama"),
        Diam(
            "akumulasi posisi_akhir; target 97,80; tw1 95; tw2 kosong; tw3 95,8; tw4 96",
            "triwulannya belum lengkap: REN-05",
        ),
        Diam("akumulasi posisi_akhir; target kosong; tw1 95; tw2 95,5; tw3 95,8; tw4 96", "targetnya belum ada"),
        Diam(
            (
                "indikator Jumlah sekolah yang direhabilitasi; satuan Unit; akumulasi akumulasi; target 100; tw1 "
                "10; tw2 20; tw3 30; tw4 40"
            ),
            "yang dijumlah tidak dilihat pada TW IV saja",
        ),
    ),
)
REN_03 = Kartu(
    kode="REN-03",
    judul="Triwulan berubah padahal caranya tetap",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” dinyatakan tetap sepanjang tahun, tetapi {triwulan} {nilai} tidak sama dengan target"
    " tahunan {target}.",
    saran="Isi semua triwulan dengan {target}, atau ganti caranya menjadi posisi akhir.",
    mengapa="Tetap berarti keadaan yang sama dijaga sepanjang tahun.",
    dasar=_CARA,
    buruk="akumulasi tetap; target 100; tw1 80; tw2 100; tw3 100; tw4 100",
    baik="akumulasi tetap; target 100; tw1 100; tw2 100; tw3 100; tw4 100",
    diam=(
        Diam(
            "akumulasi tetap; target 100; tw1 80; tw2 kosong; tw3 100; tw4 100",
            "triwulannya belum lengkap: REN-05",
        ),
        Diam("akumulasi posisi_akhir; target 100; tw1 80; tw2 85; tw3 90; tw4 100", "posisi akhir memang bergerak"),
        Diam("akumulasi tetap; target kosong; tw1 80; tw2 80; tw3 80; tw4 80", "targetnya belum ada"),
    ),
)
REN_04 = Kartu(
    kode="REN-04",
    judul="Persentase atau indeks dijumlah",
    keparahan=Keparahan.PERIKSA,
    pesan="“{indikator}” bersatuan {satuan}, tetapi caranya akumulasi, sehingga {satuan} antartriwulan ikut dijumlah.",
    saran="Apakah angkanya keadaan pada akhir triwulan? Bila ya, pakai posisi akhir. Bila bagian dari satu penyebut"
    " setahun, sebut penyebutnya di kolom aksi.",
    mengapa="Persen dan indeks lazimnya keadaan, jadi tidak ditambahkan; yang dapat ditambahkan hanya bagian dari satu"
    " penyebut setahun, dan itu perlu disebut.",
    dasar=_CARA,
    buruk="satuan %; akumulasi akumulasi; target 85; tw1 20; tw2 20; tw3 20; tw4 25",
    baik="satuan %; akumulasi posisi_akhir; target 85; tw1 82; tw2 83; tw3 84; tw4 85",
    diam=(
        Diam(
            (
                "indikator Jumlah sekolah yang direhabilitasi; satuan Unit; akumulasi akumulasi; target 100; tw1 "
                "10; tw2 20; tw3 30; tw4 40"
            ),
            "banyaknya unit memang dapat dijumlah",
        ),
        Diam("satuan %; akumulasi tetap; target 85; tw1 85; tw2 85; tw3 85; tw4 85", "tetap tidak dijumlah"),
        Diam(
            (
                "indikator Panjang jalan yang dibangun; satuan Km; akumulasi akumulasi; target 10; tw1 1; tw2 2; "
                "tw3 3; tw4 4"
            ),
            "panjang memang dapat dijumlah",
        ),
    ),
)
REN_05 = Kartu(
    kode="REN-05",
    judul="Target triwulan kosong",
    keparahan=Keparahan.PERIKSA,
    pesan="“{indikator}” tidak punya target {triwulan}, sehingga pada triwulan itu tidak ada yang dipantau.",
    saran="Isi target triwulannya; bila datanya hanya terbit setahun sekali, isi dengan angka terakhir yang diketahui.",
    mengapa="Rencana aksi dipantau paling sedikit tiap triwulan; sel kosong bukan nol.",
    dasar=_RENAKSI,
    buruk="target 97,80; tw1 95; tw2 kosong; tw3 96; tw4 97,80",
    baik="target 97,80; tw1 95; tw2 95,5; tw3 96; tw4 97,80",
    diam=(Diam("satuan %; target 95; tw1 0; tw2 0; tw3 50; tw4 95", "nol adalah target triwulan"),),
)
REN_06 = Kartu(
    kode="REN-06",
    judul="Rencana aksi tanpa penanggung jawab",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” tidak punya penanggung jawab, sehingga tidak ada yang ditanya ketika triwulannya meleset.",
    saran="Tulis satu jabatan yang mengendalikan angkanya, tanpa nama orang.",
    mengapa="Bila tidak ada satu jabatan yang disebut, tidak ada yang menjawab ketika targetnya meleset.",
    dasar=_RENAKSI,
    buruk="penanggung jawab kosong",
    baik="penanggung jawab Kepala Bidang Pembinaan SD",
    diam=(Diam("penanggung jawab Bidang SD", "sebutannya bebas asal terisi"),),
)
REN_07 = Kartu(
    kode="REN-07",
    judul="Rencana aksi tanpa aksi",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” punya target triwulan, tetapi aksinya kosong, sehingga tidak jelas apa yang dikerjakan.",
    saran="Apa yang dikerjakan triwulan ini supaya angkanya bergerak? Tulis satu atau dua aksi yang dapat diperiksa.",
    mengapa="Target triwulan tanpa aksi hanya membagi angka, bukan merencanakan pekerjaan.",
    dasar=_RENAKSI,
    buruk="aksi kosong",
    baik="aksi Pendataan anak tidak sekolah bersama kelurahan",
    diam=(Diam("aksi Rapat", "hanya ada tidaknya; isinya dinilai REN-12"),),
)
REN_08 = Kartu(
    kode="REN-08",
    judul="Target rencana aksi berbeda dari PK",
    keparahan=Keparahan.SALAH,
    pesan="target {tahun} “{indikator}” adalah {nilai} di rencana aksi, tetapi {acuan} di {tempat_acuan},"
    " padahal rencana aksi merinci janji PK.",
    saran="Pakai target PK; bila PK berubah, susun PK Perubahan lebih dahulu.",
    mengapa="Rencana aksi merinci janji PK, bukan janji baru.",
    dasar=_RENAKSI,
    buruk="target 96; tw4 96 | PK: tahun 2026 | PK Sasaran: target 97,80",
    baik="target 97,80; tw4 97,80 | PK: tahun 2026 | PK Sasaran: target 97,80",
    diam=(
        Diam("target 97,8; tw4 97,8 | PK: tahun 2026 | PK Sasaran: target 97,80", "angka yang sama"),
        Diam("target kosong | PK: tahun 2026 | PK Sasaran: target 97,80", "target rencana aksi belum diisi"),
        Diam("target 96; tw4 96 | PK: tahun 2026 | PK Sasaran: target kosong", "target PK yang kosong: PK-13"),
        Diam(
            "tahun 2025; target 96; tw4 96 | PK: tahun 2026 | PK Sasaran: target 97,80",
            "PK tahun itu tidak ada di berkas ini",
        ),
        Diam(
            (
                "target 96; tw4 96 | PK: kode pk PK.LAMA // kode pk PK.DISDIK; perubahan ya | PK Sasaran: kode pk "
                "PK.LAMA; target 97,80 // target 96"
            ),
            "PK murni sudah diganti PK Perubahan",
        ),
        Diam(
            "target 96; tw4 96 | PK: kode pk PK.LAIN | PK Sasaran: kode pk PK.DISDIK; target 97,80",
            "lampirannya tidak berinduk pada PK mana pun",
        ),
    ),
)
REN_09 = Kartu(
    kode="REN-09",
    judul="Indikator PK tanpa rencana aksi",
    keparahan=Keparahan.SALAH,
    pesan="“{nilai}” diperjanjikan pada PK {tahun}, tetapi tidak ada di rencana aksi, sehingga tidak terpantau"
    " sebelum tahun berakhir.",
    saran="Tambahkan barisnya: target tiap triwulan, aksi, program pendukung, dan penanggung jawab.",
    mengapa="Janji yang tidak dirinci per triwulan baru diperiksa ketika tahun sudah habis.",
    dasar=_RENAKSI,
    buruk=(
        "Rencana Aksi: kode indikator DISDIK.T1.S1.1 | PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 "
        "// kode indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; target 0,5"
    ),
    baik=(
        "Rencana Aksi: kode indikator DISDIK.T1.S1.1 // kode indikator DISDIK.T1.S1.2; indikator Persentase anak "
        "putus sekolah; target 0,5; tw4 0,5 | PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1 // kode "
        "indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; target 0,5"
    ),
    diam=(
        Diam(
            (
                "Rencana Aksi: opd DINKES; kode indikator DINKES.1 | PK: tahun 2026 | PK Sasaran: kode indikator "
                "DISDIK.T1.S1.1"
            ),
            "rencana aksi DISDIK tidak ada di berkas ini",
        ),
        Diam(
            (
                "Rencana Aksi: tahun 2025; kode indikator DISDIK.T1.S1.1 | PK: tahun 2026 | PK Sasaran: kode "
                "indikator DISDIK.T1.S1.1"
            ),
            "rencana aksi 2026 tidak ada di berkas ini",
        ),
        Diam(
            (
                "Rencana Aksi: kode indikator DISDIK.T1.S1.1 | PK: jenjang administrator; pihak pertama Sekretaris "
                "Dinas Pendidikan; pihak kedua Kepala Dinas Pendidikan | PK Sasaran: kode indikator DISDIK.T1.S1.2"
            ),
            "hanya janji kepala OPD dan kepala daerah",
        ),
    ),
)

REN_10 = Kartu(
    kode="REN-10",
    judul="Target baru muncul di triwulan IV",
    keparahan=Keparahan.PERIKSA,
    pesan="“{indikator}” bertarget nol sampai triwulan III, lalu {akhir} di triwulan IV, sehingga tidak ada yang dapat"
    " dipantau sepanjang tahun.",
    saran="Tahap apa yang tampak pada triwulan I sampai III? Bila angkanya terbit setahun sekali, tulis angka terakhir"
    " yang diketahui.",
    mengapa="Rencana aksi yang diam tiga triwulan baru diketahui gagal ketika tahun sudah habis.",
    dasar=_RENAKSI,
    buruk="indikator Jumlah pasar yang ditata; satuan Pasar; akumulasi akumulasi; target 12; tw1 0; tw2 0; tw3 0;"
    " tw4 12",
    baik="indikator Jumlah pasar yang ditata; satuan Pasar; akumulasi akumulasi; target 12; tw1 0; tw2 2; tw3 4; tw4 6",
    diam=(
        Diam(
            "indikator Indeks Risiko Bencana; satuan Indeks (0-250); target 120; tw1 125; tw2 125; tw3 125; tw4 120",
            "angka terakhir diulang, bukan nol",
        ),
        Diam(
            "indikator Nilai SAKIP; satuan Nilai (0-100); target 75; tw1 0; tw2 0; tw3 0; tw4 75; aksi Perbaikan"
            " pohon kinerja,"
            " nilainya terbit setahun sekali",
            "sebabnya disebut di aksi",
        ),
        Diam(
            "indikator Jumlah rencana induk; satuan Dokumen; akumulasi akumulasi; target 1; tw1 0; tw2 0; tw3 0; tw4 1",
            "satu hasil memang selesai di akhir",
        ),
    ),
)
REN_11 = Kartu(
    kode="REN-11",
    judul="Target setahun tertulis sejak triwulan I",
    keparahan=Keparahan.PERIKSA,
    pesan="keempat triwulan “{indikator}” sama dengan target setahun ({target}), sehingga tidak tampak tahap menuju"
    " ke sana.",
    saran="Berapa keadaan yang wajar pada akhir tiap triwulan? Bila memang dijaga tetap, pilih cara akumulasi “tetap”.",
    mengapa="Target setahun yang ditagih sejak triwulan I selalu tampak gagal, lalu tidak dibaca lagi.",
    dasar=_CARA,
    buruk="akumulasi posisi_akhir; target 95; tw1 95; tw2 95; tw3 95; tw4 95",
    baik="akumulasi posisi_akhir; target 95; tw1 92; tw2 93; tw3 94; tw4 95",
    diam=(
        Diam("akumulasi tetap; target 95; tw1 95; tw2 95; tw3 95; tw4 95", "dinyatakan dijaga tetap"),
        Diam("akumulasi posisi_akhir; target 100; tw1 100; tw2 100; tw3 100; tw4 100", "standar yang harus penuh"),
        Diam("akumulasi posisi_akhir; target 95; tw1 92; tw2 92; tw3 92; tw4 95", "baru bergerak di triwulan IV"),
        Diam("akumulasi posisi_akhir; target BB; tw1 BB; tw2 BB; tw3 BB; tw4 BB", "predikat tidak bertahap"),
    ),
)
REN_12 = Kartu(
    kode="REN-12",
    judul="Aksi tidak menyebut langkah",
    keparahan=Keparahan.PERIKSA,
    pesan="aksi “{nilai}” {keadaan}, sehingga tidak ada langkah yang dapat diperiksa.",
    saran="Siapa mengerjakan apa, berapa banyak, dan di mana, supaya angka ini bergerak? Tulis satu atau dua langkah.",
    mengapa="Aksi yang sama untuk semua baris menunjukkan belum ada rencana mencapai target.",
    dasar="PermenPAN-RB 88/2021 butir 1.c.2 (aktivitas mendukung kinerja); praktik evaluator",
    buruk="aksi Rapat koordinasi",
    baik="aksi Pendataan anak tidak sekolah bersama 12 kelurahan",
    diam=(
        Diam("aksi kosong", "belum diisi: REN-07"),
        Diam("aksi Rapat bulanan majelis pertimbangan dan penyetoran kerugian", "menyebut forum dan keluarannya"),
        Diam("aksi Sosialisasi pada 40 sekolah", "menyebut banyak dan tempatnya"),
        Diam("aksi Perbaikan alur loket", "menyebut apa yang diperbaiki"),
    ),
)
REN_13 = Kartu(
    kode="REN-13",
    judul="Cara akumulasi tidak tertulis",
    keparahan=Keparahan.SARAN,
    pesan="tabel ini tidak menyebut cara triwulan menjadi tahunan; kit menduganya dari satuan dan angkanya,"
    " dan itu dapat keliru.",
    saran="Tambah kolom cara akumulasi: akumulasi (dijumlah), posisi akhir, atau tetap, supaya triwulannya dibaca"
    " seperti maksud Anda.",
    mengapa="Angka triwulan yang sama berarti lain bila dijumlah, atau bila yang dipakai hanya triwulan IV.",
    dasar=_CARA,
    buruk="akumulasi kosong; target 95; tw1 92; tw2 93; tw3 94; tw4 95",
    baik="akumulasi posisi_akhir; target 95; tw1 92; tw2 93; tw3 94; tw4 95",
    diam=(
        Diam(
            "akumulasi posisi_akhir; target 95; tw1 92; tw2 93; tw3 94; tw4 95 // akumulasi kosong; target 95; tw1"
            " 92; tw2 93;"
            " tw3 94; tw4 95",
            "kolomnya dipakai; sel yang kosong sudah disebut ketika membaca: ISI-01",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (
    REN_01, REN_02, REN_03, REN_04, REN_05, REN_06, REN_07, REN_08, REN_09, REN_10, REN_11, REN_12, REN_13,
)  # fmt: skip
