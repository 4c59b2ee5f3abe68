"""Kartu temuan rencana aksi (REN): triwulan terhadap target tahunan menurut cara akumulasinya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

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
    buruk="akumulasi; 10 + 20 + 20 + 30 = 80; target 100",
    baik="akumulasi; 10 + 20 + 30 + 40 = 100; target 100",
)
REN_02 = Kartu(
    kode="REN-02",
    judul="Triwulan IV tidak sama dengan target tahunan",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” dibaca pada posisi akhir, tetapi TW4 {nilai} tidak sama dengan target tahunan"
    " {target}, padahal posisi TW4 adalah posisi setahun.",
    saran="Samakan TW4 dengan target tahunan, atau ganti cara akumulasinya bila triwulannya memang dijumlah.",
    mengapa="Pada posisi akhir, keadaan di TW4 adalah keadaan setahun.",
    dasar=_CARA,
    buruk="posisi_akhir; TW4 96,00; target 97,80",
    baik="posisi_akhir; TW4 97,80; target 97,80",
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
    buruk="tetap; TW1 80; target 100",
    baik="tetap; TW1 sampai TW4 100; target 100",
)
REN_04 = Kartu(
    kode="REN-04",
    judul="Persentase atau indeks dijumlah",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” bersatuan {satuan}, tetapi caranya akumulasi, sehingga {satuan} antartriwulan ikut dijumlah.",
    saran="Pakai posisi akhir bila nilainya dibaca pada akhir triwulan; persen dan indeks tidak dapat dijumlahkan.",
    mengapa="25 persen ditambah 25 persen dari penyebut yang sama tidak menjadi 50 persen kinerja.",
    dasar=_CARA,
    buruk="Persentase jalan mantap; akumulasi; 20 + 20 + 20 + 25",
    baik="Persentase jalan mantap; posisi_akhir; 82, 83, 84, 85",
)
REN_05 = Kartu(
    kode="REN-05",
    judul="Target triwulan kosong",
    keparahan=Keparahan.PERIKSA,
    pesan="“{indikator}” tidak punya target {triwulan}, sehingga pada triwulan itu tidak ada yang dipantau.",
    saran="Isi target triwulannya; bila datanya hanya terbit setahun sekali, isi dengan angka terakhir yang diketahui.",
    mengapa="Rencana aksi dipantau paling sedikit tiap triwulan; sel kosong bukan nol.",
    dasar=_RENAKSI,
    buruk="TW2 kosong",
    baik="TW2 97,40",
)
REN_06 = Kartu(
    kode="REN-06",
    judul="Rencana aksi tanpa penanggung jawab",
    keparahan=Keparahan.SALAH,
    pesan="“{indikator}” tidak punya penanggung jawab, sehingga tidak ada yang ditanya ketika triwulannya meleset.",
    saran="Tulis satu jabatan yang mengendalikan angkanya, tanpa nama orang.",
    mengapa="Tanggung jawab bersama tanpa satu jabatan berakhir tanpa penjawab.",
    dasar=_RENAKSI,
    buruk="penanggung jawab kosong",
    baik="penanggung jawab Kepala Bidang Pembinaan SD",
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
    baik="aksi “Pendataan anak tidak sekolah bersama kelurahan”",
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
    buruk="rencana aksi 96; PK 97,80",
    baik="rencana aksi dan PK 97,80",
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
    buruk="PK memuat 5 indikator; rencana aksi 4",
    baik="PK dan rencana aksi memuat 5 indikator",
)

KARTU: tuple[Kartu, ...] = (REN_01, REN_02, REN_03, REN_04, REN_05, REN_06, REN_07, REN_08, REN_09)
