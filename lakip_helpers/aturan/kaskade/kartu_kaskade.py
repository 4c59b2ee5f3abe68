"""Kartu temuan susunan kaskade (KAS-01 sampai KAS-06, KAS-14 sampai KAS-18): induk, anak, pemilik, dan pelaporannya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_SELARAS = "PermenPAN-RB 88/2021 butir 1.b.8 (selaras dari jenjang ke jenjang); PermenPAN-RB 89/2021 (penjenjangan)"
_LINTAS = "PermenPAN-RB 88/2021 butir 1.b.9 (kaitan dengan kinerja bidang lain)"
_POHON = "PermenPAN-RB 89/2021 (pohon kinerja: hubungan sebab-akibat)"

KAS_01 = Kartu(
    kode="KAS-01",
    judul="Tujuan OPD tidak bernaung pada sasaran daerah",
    keparahan=Keparahan.SALAH,
    pesan="tujuan {kode} “{uraian}” {keadaan}, sehingga tidak jelas kinerja daerah mana yang didukungnya.",
    saran="Sasaran RPJMD mana yang terwujud bila tujuan ini tercapai? Tulis kodenya sebagai kode induk.",
    mengapa="Tujuan yang tidak bernaung pada RPJMD tidak menjawab janji daerah mana pun.",
    dasar=_SELARAS,
    buruk=(
        "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk kosong // tingkat sasaran; kode sasaran "
        "DISDIK.T1.S1; induk DISDIK.T1 | RPJMD Sasaran: kode sasaran RPJMD.T1.S1"
    ),
    baik=(
        "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // tingkat sasaran; kode "
        "sasaran DISDIK.T1.S1; induk DISDIK.T1 | RPJMD Sasaran: kode sasaran RPJMD.T1.S1"
    ),
    diam=(
        Diam(
            (
                "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // tingkat sasaran; kode "
                "sasaran DISDIK.T1.S1; induk kosong | RPJMD Sasaran: kode sasaran RPJMD.T1.S1"
            ),
            "sasaran bernaung pada tujuan: KAS-02",
        ),
        Diam(
            (
                "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk RPJMD.T9.S9 | RPJMD Sasaran: kode "
                "sasaran RPJMD.T1.S1"
            ),
            "kode yang tidak ada sudah dicatat ketika dibaca: ISI-06",
        ),
        Diam(
            "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk kosong",
            "RPJMD tidak ada di berkas ini",
        ),
    ),
)
KAS_02 = Kartu(
    kode="KAS-02",
    judul="Sasaran tidak bernaung pada tujuan",
    keparahan=Keparahan.SALAH,
    pesan="sasaran {kode} “{uraian}” {keadaan}, sehingga terputus dari pohon kinerjanya.",
    saran="Tujuan mana yang terwujud bila sasaran ini tercapai? Tulis kodenya sebagai kode induk.",
    mengapa="Sasaran yang terputus tidak dapat dijelaskan dengan “jika sasaran tercapai, maka tujuan terwujud”.",
    dasar=_SELARAS,
    buruk=(
        "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // tingkat sasaran; kode "
        "sasaran DISDIK.T1.S1; induk DISDIK.T1 // tingkat sasaran; kode sasaran DISDIK.T1.S2; induk kosong"
    ),
    baik=(
        "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // tingkat sasaran; kode "
        "sasaran DISDIK.T1.S1; induk DISDIK.T1"
    ),
    diam=(
        Diam(
            (
                "RPJMD Sasaran: tingkat tujuan; kode sasaran RPJMD.T1; induk kosong // tingkat sasaran; kode "
                "sasaran RPJMD.T1.S1; induk RPJMD.T1"
            ),
            "tujuan RPJMD memang tidak berinduk",
        ),
        Diam(
            "Renstra Sasaran: tingkat sasaran; kode sasaran DISDIK.T1.S1; induk DISDIK.T9",
            "kode yang tidak ada sudah dicatat ketika dibaca: ISI-06",
        ),
        Diam(
            "Renstra Sasaran: tingkat sasaran; kode sasaran DISDIK.T1.S1; induk kosong",
            "berkas tanpa satu tujuan pun belum menyatakan kaskadenya",
        ),
    ),
)
KAS_03 = Kartu(
    kode="KAS-03",
    judul="Sasaran daerah tanpa OPD pendukung",
    keparahan=Keparahan.SALAH,
    pesan="sasaran {kode} “{nilai}” bukan induk tujuan OPD mana pun, sehingga tidak ada yang mengerjakannya.",
    saran="Tetapkan OPD yang mengampunya, lalu tulis kode ini sebagai induk tujuan OPD itu.",
    mengapa="Sasaran yang tidak diturunkan ke satu OPD pun hanya menjadi janji; tidak ada program yang mewujudkannya.",
    dasar=_SELARAS,
    buruk=(
        "RPJMD Sasaran: kode sasaran RPJMD.T1.S1 // kode sasaran RPJMD.T1.S2 | Renstra Sasaran: tingkat tujuan; "
        "kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // opd DINKES; tingkat tujuan; kode sasaran DINKES.T1; induk "
        "RPJMD.T1.S1 | Perangkat Daerah: opd DISDIK // opd DINKES; nama opd Dinas Kesehatan; urusan 1.02"
    ),
    baik=(
        "RPJMD Sasaran: kode sasaran RPJMD.T1.S1 // kode sasaran RPJMD.T1.S2 | Renstra Sasaran: tingkat tujuan; "
        "kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // opd DINKES; tingkat tujuan; kode sasaran DINKES.T1; induk "
        "RPJMD.T1.S2 | Perangkat Daerah: opd DISDIK // opd DINKES; nama opd Dinas Kesehatan; urusan 1.02"
    ),
    diam=(
        Diam(
            (
                "RPJMD Sasaran: kode sasaran RPJMD.T1.S1 // kode sasaran RPJMD.T1.S2 | Renstra Sasaran: tingkat "
                "tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // opd DINKES; tingkat tujuan; kode sasaran "
                "DINKES.T1; induk RPJMD.T1.S1 | Perangkat Daerah: opd DISDIK"
            ),
            "buku kerja satu OPD tidak memuat Renstra OPD lain",
        ),
        Diam(
            (
                "RPJMD Sasaran: kode sasaran RPJMD.T1.S1 // kode sasaran RPJMD.T1.S2 | Renstra Sasaran: tingkat "
                "tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 | Perangkat Daerah: opd DISDIK // opd DINKES; "
                "nama opd Dinas Kesehatan; urusan 1.02"
            ),
            "Renstra DINKES tidak ada di berkas ini",
        ),
        Diam(
            (
                "RPJMD Sasaran: kode sasaran RPJMD.T1.S1 // kode sasaran RPJMD.T1.S2 | Renstra Sasaran: tingkat "
                "tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // opd DINKES; tingkat tujuan; kode sasaran "
                "DINKES.T1; induk RPJMD.T1.S1 | Perangkat Daerah: opd DISDIK // opd DINKES; nama opd Dinas "
                "Kesehatan; urusan 1.02 | RPJMD Indikator: opd DINSOS; kode sasaran RPJMD.T1.S1"
            ),
            "Renstra DINSOS, penanggung jawab indikator RPJMD, tidak ada di berkas ini",
        ),
        Diam(
            (
                "RPJMD Sasaran: tingkat tujuan; kode sasaran RPJMD.T1; induk kosong // kode sasaran RPJMD.T1.S1 | "
                "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // opd DINKES; tingkat "
                "tujuan; kode sasaran DINKES.T1; induk RPJMD.T1.S1 | Perangkat Daerah: opd DISDIK // opd DINKES; "
                "nama opd Dinas Kesehatan; urusan 1.02"
            ),
            "tujuan RPJMD diampu lewat sasarannya",
        ),
    ),
    ikutan=("KAS-04",),
)
KAS_04 = Kartu(
    kode="KAS-04",
    judul="Tujuan tanpa sasaran",
    keparahan=Keparahan.SALAH,
    pesan="tujuan {kode} “{nilai}” tidak punya sasaran, sehingga tidak ada langkah tahunan untuk mewujudkannya.",
    saran="Rumuskan paling sedikit satu sasaran: kondisi apa yang diperlukan supaya tujuan ini terwujud?",
    mengapa="Tujuan dicapai lewat sasaran; tanpa sasaran tidak ada yang dapat diperjanjikan setiap tahun.",
    dasar=_SELARAS,
    buruk="Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T2; induk RPJMD.T1.S1",
    baik=(
        "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T2; induk RPJMD.T1.S1 // tingkat sasaran; kode "
        "sasaran DISDIK.T2.S1; induk DISDIK.T2"
    ),
    diam=(
        Diam(
            "Renstra Sasaran: tingkat sasaran; kode sasaran DISDIK.T1.S1; induk DISDIK.T1",
            "sasaran tidak perlu beranak sasaran",
        ),
    ),
)
KAS_05 = Kartu(
    kode="KAS-05",
    judul="Sasaran OPD tanpa program",
    keparahan=Keparahan.SALAH,
    pesan="sasaran {kode} “{nilai}” tidak didukung program mana pun, sehingga tidak ada anggaran yang mewujudkannya.",
    saran="Program mana yang mewujudkan sasaran ini? Tulis kode sasarannya pada baris program itu.",
    mengapa="Kinerja tanpa program tidak akan dikerjakan, dan anggarannya tidak dapat ditelusuri.",
    dasar=f"{_SELARAS}; butir 1.c.1 (anggaran mengikuti kinerja)",
    buruk="Renstra Sasaran: kode sasaran DISDIK.T1.S2 | Program: kode 1.01.04; kode sasaran DISDIK.T1.S1",
    baik="Renstra Sasaran: kode sasaran DISDIK.T1.S2 | Program: kode 1.01.04; kode sasaran DISDIK.T1.S2",
    diam=(
        Diam(
            (
                "Renstra Sasaran: opd DINKES; kode sasaran DINKES.T1.S1 | Program: opd DISDIK; kode 1.01.04; kode "
                "sasaran DISDIK.T1.S1"
            ),
            "tabel program DINKES belum diisi",
        ),
        Diam(
            "Renstra Sasaran: kode sasaran DISDIK.T1.S2 | Program: kode 1.01.04; kode sasaran kosong",
            "kolom kode sasaran di tabel program belum dipakai: ANG-02",
        ),
        Diam(
            (
                "Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1 | Program: kode 1.01.04; kode sasaran "
                "DISDIK.T1.S1"
            ),
            "tujuan didukung lewat sasarannya",
        ),
    ),
)
KAS_22 = Kartu(
    kode="KAS-22",
    judul="Program belum dikaitkan ke sasaran",
    keparahan=Keparahan.PERIKSA,
    pesan="{banyak} baris program {opd} belum menyebut satu sasaran pun, sehingga belum dapat diperiksa sasaran mana"
    " yang tidak punya program.",
    saran="Sasaran Renstra mana yang diwujudkan tiap program? Tulis kodenya di kolom kode sasaran.",
    mengapa="Program yang tidak dikaitkan ke sasaran membuat anggaran tidak dapat ditelusuri sampai kinerjanya.",
    dasar=f"{_SELARAS}; butir 1.c.1 (anggaran mengikuti kinerja)",
    buruk=(
        "Renstra Sasaran: kode sasaran DISDIK.T1.S2 | Program: jenis kegiatan; kode 1.01.04.2.01; kode sasaran kosong"
    ),
    baik=(
        "Renstra Sasaran: kode sasaran DISDIK.T1.S2 | Program: jenis kegiatan; kode 1.01.04.2.01; kode sasaran "
        "DISDIK.T1.S2"
    ),
    diam=(
        Diam(
            (
                "Renstra Sasaran: kode sasaran DISDIK.T1.S2 | Program: jenis kegiatan; kode 1.01.04.2.01; kode sasaran "
                "DISDIK.T1.S2 // jenis kegiatan; kode 1.01.04.2.02; kode sasaran kosong"
            ),
            "sebagian sudah dikaitkan",
        ),
        Diam(
            "Renstra Sasaran: kode sasaran DISDIK.T1.S2 | Program: kode 1.01.04; kode sasaran kosong",
            "programnya sudah berindikator, jadi disebut satu per satu: ANG-02",
        ),
        Diam(
            "Renstra Sasaran: opd DINKES; kode sasaran DINKES.T1.S1 | Program: opd DISDIK; jenis kegiatan; "
            "kode 1.01.04.2.01; kode sasaran kosong",
            "sasaran OPD ini belum ada di Renstra, jadi belum ada yang dapat dikaitkan",
        ),
    ),
)
KAS_06 = Kartu(
    kode="KAS-06",
    judul="Indikator daerah tidak diturunkan ke OPD penanggung jawabnya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” ditanggung {opd}, tetapi tidak ada tujuan {opd} yang berinduk pada {sasaran}, sehingga"
    " kinerja itu tidak masuk Renstra-nya.",
    saran="Tambahkan {sasaran} sebagai induk tujuan {opd}, atau betulkan OPD penanggung jawabnya.",
    mengapa="Penanggung jawab yang Renstra-nya tidak memuat kinerja itu tidak akan merencanakannya.",
    dasar=_SELARAS,
    buruk=(
        "RPJMD Indikator: opd DINKES; kode sasaran RPJMD.T1.S2; indikator Prevalensi balita stunting; satuan %; "
        "arah turun | RPJMD Sasaran: kode sasaran RPJMD.T1.S2 | Renstra Sasaran: opd DINKES; tingkat tujuan; kode "
        "sasaran DINKES.T1; induk RPJMD.T1.S1"
    ),
    baik=(
        "RPJMD Indikator: opd DINKES; kode sasaran RPJMD.T1.S2; indikator Prevalensi balita stunting; satuan %; "
        "arah turun | RPJMD Sasaran: kode sasaran RPJMD.T1.S2 | Renstra Sasaran: opd DINKES; tingkat tujuan; kode "
        "sasaran DINKES.T1; induk RPJMD.T1.S2"
    ),
    diam=(
        Diam(
            (
                "RPJMD Indikator: opd DINKES; kode sasaran RPJMD.T1.S2; indikator Prevalensi balita stunting; "
                "satuan %; arah turun | RPJMD Sasaran: kode sasaran RPJMD.T1.S2 | Renstra Sasaran: tingkat tujuan; "
                "kode sasaran DISDIK.T1; induk RPJMD.T1.S1"
            ),
            "Renstra DINKES tidak ada di berkas ini",
        ),
        Diam(
            (
                "RPJMD Indikator: opd DINKES; kode sasaran RPJMD.T1; indikator Umur harapan hidup; satuan Tahun | "
                "RPJMD Sasaran: tingkat tujuan; kode sasaran RPJMD.T1; induk kosong // kode sasaran RPJMD.T1.S2; "
                "induk RPJMD.T1 | Renstra Sasaran: opd DINKES; tingkat tujuan; kode sasaran DINKES.T1; induk "
                "RPJMD.T9.S9"
            ),
            "penanggung jawab indikator tujuan RPJMD lazim koordinator",
        ),
    ),
    ikutan=("KAS-04",),
)
KAS_14 = Kartu(
    kode="KAS-14",
    judul="Jenis indikator naik ketika turun jenjang",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” mengukur hasil ({jenis}), padahal induknya {induk} hanya diukur dengan {jenis_induk}:"
    " “{indikator_induk}”.",
    saran="Apakah kedua indikator ini tertukar tempat? Hasil berada di atas, keluaran yang mewujudkannya di bawah.",
    mengapa="Anak adalah syarat bagi induknya; keluaran tidak mungkin menjadi akibat dari hasil.",
    dasar=_POHON,
    buruk=(
        "Renstra Indikator: kode indikator DISDIK.T1.1; kode sasaran DISDIK.T1; indikator Jumlah guru yang dilatih; "
        "satuan Orang // kode indikator DISDIK.T1.S1.1; kode sasaran DISDIK.T1.S1; indikator Persentase anak putus "
        "sekolah; satuan %; arah turun | Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk RPJMD.T1.S1 "
        "// tingkat sasaran; kode sasaran DISDIK.T1.S1; induk DISDIK.T1"
    ),
    baik=(
        "Renstra Indikator: kode indikator DISDIK.T1.1; kode sasaran DISDIK.T1; indikator Persentase anak putus "
        "sekolah; satuan %; arah turun // kode indikator DISDIK.T1.S1.1; kode sasaran DISDIK.T1.S1; indikator "
        "Jumlah guru yang dilatih; satuan Orang | Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk "
        "RPJMD.T1.S1 // tingkat sasaran; kode sasaran DISDIK.T1.S1; induk DISDIK.T1"
    ),
    diam=(
        Diam(
            (
                "Renstra Indikator: kode indikator DISDIK.T1.1; kode sasaran DISDIK.T1; indikator Jumlah guru yang "
                "dilatih; satuan Orang // kode indikator DISDIK.T1.2; kode sasaran DISDIK.T1; indikator Persentase "
                "penduduk yang melek huruf; satuan % // kode indikator DISDIK.T1.S1.1; kode sasaran DISDIK.T1.S1; "
                "indikator Persentase anak putus sekolah; satuan %; arah turun | Renstra Sasaran: tingkat tujuan; "
                "kode sasaran DISDIK.T1; induk RPJMD.T1.S1 // tingkat sasaran; kode sasaran DISDIK.T1.S1; induk "
                "DISDIK.T1"
            ),
            "induknya juga diukur dengan hasil",
        ),
        Diam(
            (
                "Renstra Indikator: kode indikator DISDIK.T1.S1.1; kode sasaran DISDIK.T1.S1; indikator Persentase "
                "anak putus sekolah; satuan %; arah turun | Renstra Sasaran: tingkat tujuan; kode sasaran "
                "DISDIK.T1; induk RPJMD.T1.S1 // tingkat sasaran; kode sasaran DISDIK.T1.S1; induk DISDIK.T1"
            ),
            "induknya belum berindikator: SAS-03",
        ),
        Diam(
            (
                "Renstra Indikator: kode indikator DISDIK.T1.1; kode sasaran DISDIK.T1; indikator Jumlah guru yang "
                "dilatih; satuan Orang // kode indikator DISDIK.T1.S1.1; kode sasaran DISDIK.T1.S1; indikator "
                "Jumlah sekolah yang dibangun; satuan Unit | Renstra Sasaran: tingkat tujuan; kode sasaran "
                "DISDIK.T1; induk RPJMD.T1.S1 // tingkat sasaran; kode sasaran DISDIK.T1.S1; induk DISDIK.T1"
            ),
            "anaknya juga keluaran",
        ),
        Diam(
            (
                "Renstra Indikator: kode indikator DISDIK.T1.1; kode sasaran DISDIK.T1; indikator Jumlah layanan; "
                "satuan Layanan // kode indikator DISDIK.T1.S1.1; kode sasaran DISDIK.T1.S1; indikator Persentase "
                "anak putus sekolah; satuan %; arah turun | Renstra Sasaran: tingkat tujuan; kode sasaran "
                "DISDIK.T1; induk RPJMD.T1.S1 // tingkat sasaran; kode sasaran DISDIK.T1.S1; induk DISDIK.T1"
            ),
            "jenis indikator induknya tidak pasti",
        ),
        Diam(
            (
                "Renstra Indikator: kode indikator DISDIK.T1.1; kode sasaran DISDIK.T1; indikator Jumlah guru yang "
                "dilatih; satuan Orang // kode indikator DISDIK.T1.S1.1; kode sasaran DISDIK.T1.S1; indikator Rasio "
                "guru terhadap murid; satuan Rasio | Renstra Sasaran: tingkat tujuan; kode sasaran DISDIK.T1; induk "
                "RPJMD.T1.S1 // tingkat sasaran; kode sasaran DISDIK.T1.S1; induk DISDIK.T1"
            ),
            "jenis indikatornya sendiri tidak pasti",
        ),
        Diam(
            (
                "Renstra Indikator: kode sasaran DISDIK.T1.S1; indikator Jumlah guru yang dilatih; satuan Orang | "
                "Program: jenis kegiatan; kode 1.01.02.2.01; kode sasaran DISDIK.T1.S1; indikator Persentase anak "
                "putus sekolah; satuan %"
            ),
            "hanya program yang dibandingkan dengan sasarannya",
        ),
    ),
    ikutan=("MUTU-12",),
)
KAS_15 = Kartu(
    kode="KAS-15",
    judul="IKU tidak ada di Perjanjian Kinerja",
    keparahan=Keparahan.SALAH,
    pesan="IKU {kode} “{nilai}” milik {opd} tidak ada pada PK {tahun}, sehingga tidak ada yang menjanjikannya.",
    saran="Masukkan IKU ini ke lampiran PK kepala {opd} dengan target tahun itu.",
    mengapa="PK kepala OPD memuat IKU; kinerja utama yang tidak diperjanjikan tidak akan dilaporkan.",
    dasar="PermenPAN-RB 53/2014 Lampiran III (reviu: sesuai IKU); Perwali Mojokerto 11/2017 (PK kepala OPD memuat IKU)",
    buruk=(
        "IKU: kode indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; arah turun | PK: tahun 2026 | "
        "PK Sasaran: kode indikator DISDIK.T1.S1.1; indikator Persentase anak yang bersekolah"
    ),
    baik=(
        "IKU: kode indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; arah turun | PK: tahun 2026 | "
        "PK Sasaran: kode indikator DISDIK.T1.S1.1; indikator Persentase anak yang bersekolah // kode indikator "
        "DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; target 0,5"
    ),
    diam=(
        Diam(
            (
                "IKU: kode indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; arah turun | PK: opd "
                "DINKES; kode pk PK.DINKES; pihak pertama Kepala Dinas Kesehatan | PK Sasaran: opd DINKES; kode pk "
                "PK.DINKES; kode indikator DINKES.T1.S1.1"
            ),
            "PK DISDIK tidak ada di berkas ini",
        ),
        Diam(
            (
                "IKU: kode indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; arah turun | PK: "
                "jenjang administrator; pihak pertama Sekretaris; pihak kedua Kepala Dinas Pendidikan | PK Sasaran: "
                "kode indikator DISDIK.T1.S1.1; indikator Persentase anak yang bersekolah"
            ),
            "IKU dijanjikan kepala OPD, bukan pejabat di bawahnya",
        ),
        Diam(
            (
                "IKU: kode indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; arah turun | PK: "
                "tahun 2026 | PK Sasaran: kode pk PK.LAIN; kode indikator DISDIK.T1.S1.1"
            ),
            "lampirannya tidak berinduk pada PK mana pun",
        ),
    ),
)
KAS_16 = Kartu(
    kode="KAS-16",
    judul="Janji PK tidak dilaporkan realisasinya",
    keparahan=Keparahan.SALAH,
    pesan="“{nilai}” diperjanjikan pada PK {tahun}, tetapi realisasi {tahun} tidak ada, sehingga janji itu"
    " tidak terjawab.",
    saran="Isi realisasi dan sumbernya; bila datanya belum terbit, katakan kapan terbit dan beri angka sementara.",
    mengapa="Laporan harus menjawab setiap janji dalam PK, juga yang tidak tercapai.",
    dasar="PermenPAN-RB 53/2014 Lampiran II Bab III.A (target dan realisasi tiap sasaran)",
    buruk=(
        "PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1; indikator Persentase anak yang bersekolah // "
        "kode indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; target 0,5 | Realisasi: kode "
        "indikator DISDIK.T1.S1.1; nilai 96"
    ),
    baik=(
        "PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1; indikator Persentase anak yang bersekolah // "
        "kode indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; target 0,5 | Realisasi: kode "
        "indikator DISDIK.T1.S1.1; nilai 96 // kode indikator DISDIK.T1.S1.2; nilai 0,4"
    ),
    diam=(
        Diam(
            (
                "PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1; indikator Persentase anak yang "
                "bersekolah | Realisasi: kode indikator DISDIK.T1.S1.1; periode TW1; nilai 92"
            ),
            "tahunnya belum selesai: belum satu janji pun dilaporkan setahun",
        ),
        Diam(
            (
                "PK: tahun 2026 | PK Sasaran: kode indikator DISDIK.T1.S1.1; indikator Persentase anak yang "
                "bersekolah | Realisasi: kode indikator DISDIK.T1.S1.1; tahun 2025; nilai 96"
            ),
            "yang ada baru realisasi tahun lain",
        ),
        Diam(
            (
                "PK: jenjang administrator; pihak pertama Sekretaris; pihak kedua Kepala Dinas Pendidikan | PK "
                "Sasaran: kode indikator DISDIK.T1.S1.1; indikator Persentase anak yang bersekolah // kode "
                "indikator DISDIK.T1.S1.2; indikator Persentase anak putus sekolah; target 0,5 | Realisasi: kode "
                "indikator DISDIK.T1.S1.1; nilai 96"
            ),
            "hanya janji kepala OPD dan kepala daerah yang dilaporkan",
        ),
    ),
)
KAS_17 = Kartu(
    kode="KAS-17",
    judul="Kinerja yang sama dimiliki dua OPD",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” milik {opd} juga menjadi kinerja {lain}, sehingga tidak jelas siapa yang menjawab bila meleset.",
    saran="Siapa yang mengendalikan angkanya? Ia pemiliknya; OPD lain mengukur bagian yang menjadi tugasnya.",
    mengapa="Kinerja milik berdua sering berakhir tanpa pemilik, dan keberhasilannya dihitung dua kali.",
    dasar=_LINTAS,
    buruk=(
        "Renstra Indikator: opd DINSOS; kode indikator DINSOS.1; indikator Persentase penduduk miskin; satuan %; "
        "arah turun // opd KUKM; kode indikator KUKM.1; indikator Persentase penduduk miskin; satuan %; arah turun "
        "| Renstra Sasaran: opd DINSOS"
    ),
    baik=(
        "Renstra Indikator: opd DINSOS; kode indikator DINSOS.1; indikator Persentase penduduk miskin; satuan %; "
        "arah turun // opd KUKM; kode indikator KUKM.1; indikator Persentase usaha mikro yang naik kelas; satuan % "
        "| Renstra Sasaran: opd DINSOS"
    ),
    diam=(
        Diam(
            (
                "Renstra Indikator: opd DINSOS; kode indikator DINSOS.1; indikator Indeks Kepuasan Masyarakat; "
                "satuan Indeks (0-100) // opd KUKM; kode indikator KUKM.1; indikator Indeks Kepuasan Masyarakat; "
                "satuan Indeks (0-100) | Renstra Sasaran: opd DINSOS"
            ),
            "kepuasan diukur tiap OPD atas layanannya sendiri",
        ),
        Diam(
            (
                "Renstra Indikator: opd DINSOS; kode indikator DINSOS.1; indikator Persentase penduduk miskin; "
                "satuan %; arah turun // opd DINSOS; kode indikator DINSOS.2; indikator Persentase penduduk miskin; "
                "satuan %; arah turun | Renstra Sasaran: opd DINSOS"
            ),
            "keduanya milik satu OPD",
        ),
        Diam(
            (
                "Renstra Indikator: opd DINSOS; kode indikator DINSOS.1; indikator Persentase penduduk miskin; "
                "satuan %; arah turun // opd DISDUKCAPIL; kode indikator DISDUKCAPIL.1; indikator Persentase "
                "penduduk miskin; satuan %; arah turun | RPJMD Indikator: opd DINSOS; kode sasaran RPJMD.T1.S2; "
                "indikator Persentase penduduk miskin; satuan %; arah turun | Renstra Sasaran: opd DINSOS; tingkat "
                "tujuan; kode sasaran DINSOS.T1; induk RPJMD.T1.S2"
            ),
            "DISDUKCAPIL tidak bernaung pada sasarannya: KAS-18",
        ),
        Diam(
            (
                "Renstra Indikator: opd DINSOS; kode indikator DINSOS.1; indikator kosong // opd KUKM; kode "
                "indikator KUKM.1; indikator kosong | Renstra Sasaran: opd DINSOS"
            ),
            "kalimat yang kosong tidak dibandingkan",
        ),
    ),
)
KAS_18 = Kartu(
    kode="KAS-18",
    judul="Kinerja lintas OPD tidak ditunjukkan",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” milik {opd} adalah indikator {sasaran}, tetapi {opd} tidak bernaung pada sasaran itu,"
    " sehingga kaitan lintas OPD-nya tidak tampak.",
    saran="Tunjukkan kaitannya: beri {opd} tujuan yang berinduk pada {sasaran}, atau ukur bagian tugasnya saja.",
    mengapa="Kinerja yang menyeberang ke bidang lain harus tampak di pohon kinerja, bukan disembunyikan.",
    dasar=_LINTAS,
    buruk=(
        "Renstra Indikator: opd KUKM; kode sasaran KUKM.T1; indikator Persentase penduduk miskin; satuan %; arah "
        "turun | RPJMD Indikator: opd DINSOS; kode sasaran RPJMD.T1.S3; indikator Persentase penduduk miskin; "
        "satuan %; arah turun | Renstra Sasaran: opd KUKM; tingkat tujuan; kode sasaran KUKM.T1; induk RPJMD.T1.S1"
    ),
    baik=(
        "Renstra Indikator: opd KUKM; kode sasaran KUKM.T1; indikator Persentase penduduk miskin; satuan %; arah "
        "turun | RPJMD Indikator: opd DINSOS; kode sasaran RPJMD.T1.S3; indikator Persentase penduduk miskin; "
        "satuan %; arah turun | Renstra Sasaran: opd KUKM; tingkat tujuan; kode sasaran KUKM.T1; induk RPJMD.T1.S3"
    ),
    diam=(
        Diam(
            (
                "Renstra Indikator: opd KUKM; indikator Persentase usaha mikro yang naik kelas; satuan % | RPJMD "
                "Indikator: opd DINSOS; kode sasaran RPJMD.T1.S3; indikator Persentase penduduk miskin; satuan %; "
                "arah turun | Renstra Sasaran: opd KUKM; tingkat tujuan; kode sasaran KUKM.T1; induk RPJMD.T1.S1"
            ),
            "kalimatnya bukan indikator RPJMD",
        ),
        Diam(
            (
                "Renstra Indikator: opd KUKM; kode sasaran KUKM.T1; indikator Persentase penduduk miskin; satuan %; "
                "arah turun | RPJMD Indikator: opd DINSOS; kode sasaran RPJMD.T1; indikator Persentase penduduk "
                "miskin; satuan %; arah turun | RPJMD Sasaran: tingkat tujuan; kode sasaran RPJMD.T1; induk kosong "
                "// kode sasaran RPJMD.T1.S3; induk RPJMD.T1 | Renstra Sasaran: opd KUKM; tingkat tujuan; kode "
                "sasaran KUKM.T1; induk RPJMD.T1.S3"
            ),
            "bernaung pada sasaran di bawah tujuan RPJMD itu",
        ),
        Diam(
            (
                "Renstra Indikator: opd KUKM; indikator kosong | RPJMD Indikator: opd DINSOS; kode sasaran "
                "RPJMD.T1.S3; indikator kosong | Renstra Sasaran: opd KUKM; tingkat tujuan; kode sasaran KUKM.T1; "
                "induk RPJMD.T1.S1"
            ),
            "kalimat yang kosong tidak dibandingkan",
        ),
    ),
    ikutan=("KAS-04",),
)

KARTU: tuple[Kartu, ...] = (
    KAS_01, KAS_02, KAS_03, KAS_04, KAS_05, KAS_22, KAS_06, KAS_14, KAS_15, KAS_16, KAS_17, KAS_18,
)  # fmt: skip
