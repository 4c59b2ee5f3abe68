"""Kartu temuan susunan kaskade (KAS-01 sampai KAS-06, KAS-14 sampai KAS-18): induk, anak, pemilik, dan pelaporannya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_SELARAS = "PermenPAN-RB 88/2021 butir 1.b.8 (selaras dari jenjang ke jenjang); PermenPAN-RB 89/2021 (penjenjangan)"
_LINTAS = "PermenPAN-RB 88/2021 butir 1.b.9 (kaitan dengan kinerja bidang lain)"
_POHON = "PermenPAN-RB 89/2021 (pohon kinerja: hubungan sebab-akibat)"

KAS_01 = Kartu(
    kode="KAS-01",
    judul="Tujuan OPD tidak bernaung pada sasaran daerah",
    keparahan=Keparahan.SALAH,
    pesan="tujuan {kode} “{uraian}” {keadaan}, sehingga tidak jelas kinerja daerah mana yang didukungnya.",
    saran="Sasaran RPJMD mana yang terwujud bila tujuan ini tercapai? Tulis kodenya sebagai kode induk.",
    mengapa="Tujuan yang tidak bernaung pada RPJMD adalah kinerja tanpa pemberi amanah.",
    dasar=_SELARAS,
    buruk="tujuan DISDIK.T1; kode induk kosong",
    baik="tujuan DISDIK.T1; kode induk RPJMD.T1.S1",
)
KAS_02 = Kartu(
    kode="KAS-02",
    judul="Sasaran tidak bernaung pada tujuan",
    keparahan=Keparahan.SALAH,
    pesan="sasaran {kode} “{uraian}” {keadaan}, sehingga terputus dari pohon kinerjanya.",
    saran="Tujuan mana yang terwujud bila sasaran ini tercapai? Tulis kodenya sebagai kode induk.",
    mengapa="Sasaran yang terputus tidak dapat dijelaskan dengan “jika sasaran tercapai, maka tujuan terwujud”.",
    dasar=_SELARAS,
    buruk="sasaran DISDIK.T1.S1; kode induk kosong",
    baik="sasaran DISDIK.T1.S1; kode induk DISDIK.T1",
)
KAS_03 = Kartu(
    kode="KAS-03",
    judul="Sasaran daerah tanpa OPD pendukung",
    keparahan=Keparahan.SALAH,
    pesan="sasaran {kode} “{nilai}” bukan induk tujuan OPD mana pun, sehingga tidak ada yang mengerjakannya.",
    saran="Tetapkan OPD yang mengampunya, lalu tulis kode ini sebagai induk tujuan OPD itu.",
    mengapa="Sasaran tanpa anak hanya menjadi janji; tidak ada program yang mewujudkannya.",
    dasar=_SELARAS,
    buruk="RPJMD.T1.S2; tidak satu OPD pun menyebutnya",
    baik="RPJMD.T1.S2; induk tujuan DINKES.T1",
)
KAS_04 = Kartu(
    kode="KAS-04",
    judul="Tujuan tanpa sasaran",
    keparahan=Keparahan.SALAH,
    pesan="tujuan {kode} “{nilai}” tidak punya sasaran, sehingga tidak ada langkah tahunan untuk mewujudkannya.",
    saran="Rumuskan paling sedikit satu sasaran: kondisi apa yang diperlukan supaya tujuan ini terwujud?",
    mengapa="Tujuan dicapai lewat sasaran; tanpa sasaran tidak ada yang dapat diperjanjikan setiap tahun.",
    dasar=_SELARAS,
    buruk="DISDIK.T2; tidak ada sasaran berinduk DISDIK.T2",
    baik="DISDIK.T2; sasaran DISDIK.T2.S1",
)
KAS_05 = Kartu(
    kode="KAS-05",
    judul="Sasaran OPD tanpa program",
    keparahan=Keparahan.SALAH,
    pesan="sasaran {kode} “{nilai}” tidak didukung program mana pun, sehingga tidak ada anggaran yang mewujudkannya.",
    saran="Program mana yang mewujudkan sasaran ini? Tulis kode sasarannya pada baris program itu.",
    mengapa="Kinerja tanpa program tidak akan dikerjakan, dan anggarannya tidak dapat ditelusuri.",
    dasar=f"{_SELARAS}; butir 1.c.1 (anggaran mengikuti kinerja)",
    buruk="DISDIK.T1.S2; tidak ada program berkode sasaran itu",
    baik="DISDIK.T1.S2; didukung program 1.01.04",
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
    buruk="Prevalensi stunting; penanggung jawab DINKES; tujuan DINKES bernaung pada sasaran lain",
    baik="Prevalensi stunting; penanggung jawab DINKES; tujuan DINKES bernaung pada sasaran kesehatan",
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
    buruk="sasaran: “Jumlah pelatihan”; program di bawahnya: “Persentase UMKM yang omzetnya naik”",
    baik="sasaran: “Persentase UMKM yang omzetnya naik”; kegiatan di bawahnya: “Jumlah UMKM yang dilatih”",
)
KAS_15 = Kartu(
    kode="KAS-15",
    judul="IKU tidak ada di Perjanjian Kinerja",
    keparahan=Keparahan.SALAH,
    pesan="IKU {kode} “{nilai}” milik {opd} tidak ada pada PK {tahun}, sehingga tidak ada yang menjanjikannya.",
    saran="Masukkan IKU ini ke lampiran PK kepala {opd} dengan target tahun itu.",
    mengapa="PK kepala OPD memuat IKU; kinerja utama yang tidak diperjanjikan tidak akan dilaporkan.",
    dasar="PermenPAN-RB 53/2014 Lampiran III (reviu: sesuai IKU); Perwali Mojokerto 11/2017 (PK kepala OPD memuat IKU)",
    buruk="IKU “Angka partisipasi sekolah”; PK tahun 2026 tidak memuatnya",
    baik="IKU “Angka partisipasi sekolah”; PK tahun 2026 memuatnya dengan target",
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
    buruk="PK 2025 memuat indeks jalan; tabel realisasi 2025 tidak memuatnya",
    baik="PK 2025 memuat indeks jalan; realisasi 2025 terisi",
)
KAS_17 = Kartu(
    kode="KAS-17",
    judul="Kinerja yang sama dimiliki dua OPD",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” milik {opd} juga menjadi kinerja {lain}, sehingga tidak jelas siapa yang menjawab bila meleset.",
    saran="Siapa yang mengendalikan angkanya? Ia pemiliknya; OPD lain mengukur bagian yang menjadi tugasnya.",
    mengapa="Kinerja milik berdua sering berakhir tanpa pemilik, dan keberhasilannya dihitung dua kali.",
    dasar=_LINTAS,
    buruk="“Prevalensi stunting” di Renstra DINKES dan DPPKB",
    baik="“Prevalensi stunting” milik DINKES; “Persentase keluarga berisiko yang didampingi” milik DPPKB",
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
    buruk="DISDUKCAPIL memakai “Persentase penduduk miskin”, tetapi hanya bernaung pada sasaran pelayanan publik",
    baik="DINSOS memakai “Persentase penduduk miskin” dan bernaung pada sasaran kemiskinan",
)

KARTU: tuple[Kartu, ...] = (
    KAS_01, KAS_02, KAS_03, KAS_04, KAS_05, KAS_06, KAS_14, KAS_15, KAS_16, KAS_17, KAS_18,
)  # fmt: skip
