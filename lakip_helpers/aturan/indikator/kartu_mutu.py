"""Kartu temuan mutu indikator (MUTU): isi, keterukuran, satuan, arah, ejaan, dan definisi operasional.

Contoh ditulis sebagai bidang berpisah titik koma; `aturan.contoh_kartu` membacanya untuk menguji kartunya sendiri.
"""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_SMART = "PermenPAN-RB 88/2021 butir 1.b.5 (indikator memenuhi kriteria SMART)"
_UTAMA = "PermenPAN-RB 88/2021 butir 1.b.6 (IKU menggambarkan kinerja utama)"
_JENJANG = "PermenPAN-RB 89/2021 (penjenjangan kinerja); Perpres 29/2014 Pasal 1 (hasil dan keluaran)"
_DEFINISI = "PermenPAN-RB 88/2021 butir 2.a.2 (definisi operasional jelas)"
_SUMBER = "PermenPAN-RB 88/2021 butir 2.a.3 (mekanisme pengumpulan data)"
_RUMUS = "rumus capaian harus dinyatakan per indikator dan dipertahankan (praktik; tidak diatur PermenPAN-RB 53/2014)"
_BAHASA = "kaidah ejaan bahasa Indonesia (EYD); tata tulis dokumen"

MUTU_01 = Kartu(
    kode="MUTU-01",
    judul="Kegiatan, bukan hasil",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” menyebut pekerjaan yang dilakukan, bukan keadaan yang berubah karenanya.",
    saran="Setelah pekerjaan itu selesai, apa yang berubah dan bagi siapa? Ukurlah perubahan itu.",
    mengapa="Kegiatan yang terlaksana seratus persen belum tentu mengubah apa pun bagi masyarakat.",
    dasar=_UTAMA,
    buruk="Terlaksananya rapat koordinasi ketahanan pangan; %",
    baik="Persentase rumah tangga yang konsumsi pangannya beragam; %",
)
MUTU_02 = Kartu(
    kode="MUTU-02",
    judul="Tidak terukur",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” tidak menyebut apa yang dihitung, dan satuannya tidak menjelaskannya.",
    saran="Apa yang akan dihitung: persentase, jumlah, indeks, atau waktu? Tulis ukurannya di depan.",
    mengapa="Tanpa ukuran, dua orang dapat melaporkan angka berbeda untuk keadaan yang sama.",
    dasar=_SMART,
    buruk="Keamanan informasi pemerintah",
    baik="Indeks keamanan informasi pemerintah; Indeks (0-100)",
)
MUTU_03 = Kartu(
    kode="MUTU-03",
    judul="Dua hal dalam satu indikator",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” mengukur dua hal sekaligus, sehingga angkanya tidak dapat ditelusuri ke salah satunya.",
    saran="Mana yang paling mewakili sasarannya? Pilih satu, atau tulis dua indikator terpisah.",
    mengapa="Bila satu naik dan yang lain turun, satu angka tidak dapat menceritakan keduanya.",
    dasar=_SMART,
    buruk="Persentase gedung daerah yang dibangun dan dimanfaatkan; %",
    baik="Persentase gedung daerah yang dimanfaatkan; %",
)
MUTU_04 = Kartu(
    kode="MUTU-04",
    judul="Kata yang dapat ditafsirkan berbeda",
    keparahan=Keparahan.PERIKSA,
    pesan="kata “{kutip}” tidak punya ukuran di indikator ini, dan definisi operasionalnya tidak diisi.",
    saran="Menurut ukuran siapa “{kutip}” itu? Sebut standarnya, atau jelaskan di definisi operasional.",
    mengapa="Kata tanpa ukuran membuat hasil bergantung pada siapa yang menilai.",
    dasar=_SMART,
    buruk="Persentase layanan kelurahan yang optimal; %",
    baik="Persentase layanan kelurahan yang memenuhi standar pelayanan; %",
)
MUTU_05 = Kartu(
    kode="MUTU-05",
    judul="Kalimat sasaran dipakai sebagai indikator",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip} …” menyatakan perubahan yang diharapkan, bukan ukuran yang angkanya dapat dibaca.",
    saran="Angka apa yang menunjukkan perubahan itu terjadi? Tulis angkanya; naik atau turunnya sudah ada di arah.",
    mengapa="Perubahan adalah isi sasaran; indikator adalah alat ukurnya. Bila sama, tidak ada yang diukur.",
    dasar=_SMART,
    buruk="Meningkatnya prestasi pemuda di tingkat nasional; Orang",
    baik="Persentase cabang olahraga yang meraih medali tingkat nasional; %",
)
MUTU_06 = Kartu(
    kode="MUTU-06",
    judul="Angka mutlak tanpa penyebut",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip} …” menghitung banyaknya saja, tanpa menyebut dari berapa.",
    saran="Dari berapa {benda} seluruhnya? Bila penyebutnya diketahui, persentase atau rasio lebih bermakna.",
    mengapa="Seratus dari seratus dan seratus dari sejuta adalah keadaan yang sangat berbeda.",
    dasar=_SMART,
    buruk="Jumlah rumah tangga yang memperoleh akses air minum layak; Rumah tangga",
    baik="Persentase rumah tangga yang memperoleh akses air minum layak; %",
)
MUTU_07 = Kartu(
    kode="MUTU-07",
    judul="Satuan kosong",
    keparahan=Keparahan.PERIKSA,
    pesan="satuan untuk “{indikator}” kosong, sehingga targetnya tidak dapat dibaca.",
    saran="Apa satuannya: %, orang, indeks (0-100), menit?",
    mengapa="Angka tanpa satuan dapat berarti apa saja, dan rumus capaiannya tidak dapat diperiksa.",
    dasar=_SMART,
    buruk="Persentase penduduk miskin; satuan kosong",
    baik="Persentase penduduk miskin; %",
)
MUTU_08 = Kartu(
    kode="MUTU-08",
    judul="Satuan bertentangan dengan nama",
    keparahan=Keparahan.SALAH,
    pesan="indikator diawali “{kutip}”, tetapi satuannya {nilai}; keduanya tidak mungkin benar bersama.",
    saran="Mana yang dimaksud: {kutip} dengan satuan {harusnya}, atau ukuran lain yang memang bersatuan {nilai}?",
    mengapa="Satuan menentukan skala dan rumus; satuan yang salah membuat target dan capaian salah dibaca.",
    dasar=_SMART,
    buruk="Indeks Kepuasan Masyarakat; %",
    baik="Indeks Kepuasan Masyarakat; Indeks (0-100)",
)
MUTU_09 = Kartu(
    kode="MUTU-09",
    judul="Indeks tanpa rentang",
    keparahan=Keparahan.SARAN,
    pesan="satuan “{nilai}” tidak menyebut rentangnya, sehingga tidak terlihat setinggi apa angka targetnya.",
    saran="Dari berapa sampai berapa nilainya? Tulis pada satuan, misalnya “{nilai} (0-100)”.",
    mengapa="Nilai 4 sangat baik pada skala 1-5, dan sangat buruk pada skala 0-100.",
    dasar=_DEFINISI,
    buruk="Indeks ketahanan keluarga kota; Skala",
    baik="Indeks ketahanan keluarga kota; Skala (0-100)",
)
MUTU_10 = Kartu(
    kode="MUTU-10",
    judul="Arah kosong",
    keparahan=Keparahan.SALAH,
    pesan="arah untuk “{indikator}” kosong, sehingga tidak jelas angka naik atau turun yang disebut membaik.",
    saran="Apakah makin tinggi makin baik? Isi naik, turun, atau tetap. Menurut kalimatnya: {usul}.",
    mengapa="Tanpa arah, pengangguran yang melebihi target akan tampak sebagai keberhasilan.",
    dasar=_RUMUS,
    buruk="Tingkat pengangguran terbuka; %; arah kosong",
    baik="Tingkat pengangguran terbuka; %; arah turun",
)
MUTU_11 = Kartu(
    kode="MUTU-11",
    judul="Arah bertentangan dengan kalimatnya",
    keparahan=Keparahan.PERIKSA,
    pesan="arah ditulis {nilai}, padahal {kutip}.",
    saran="Bila angka ini bertambah, apakah keadaannya membaik? Betulkan arahnya, atau jelaskan di definisi.",
    mengapa="Arah yang terbalik membuat keadaan yang memburuk dilaporkan sebagai capaian di atas seratus persen.",
    dasar=_RUMUS,
    buruk="Angka kematian ibu; Per 100.000 kelahiran hidup; arah naik",
    baik="Angka kematian ibu; Per 100.000 kelahiran hidup; arah turun",
)
MUTU_12 = Kartu(
    kode="MUTU-12",
    judul="Masukan atau keluaran pada tingkat hasil",
    keparahan=Keparahan.PERIKSA,
    pesan="indikator ini {kutip}, padahal pada tingkat ini yang dijanjikan adalah hasil.",
    saran="Siapa yang memakai keluaran itu, dan apa yang berubah baginya? Ukurlah itu;"
    " indikator ini lebih tepat di tingkat kegiatan.",
    mengapa="Barang, dokumen, dan peserta adalah alat; sasaran dan program menjawab untuk apa alat itu.",
    dasar=_JENJANG,
    buruk="Jumlah dokumen laporan yang disusun; Dokumen",
    baik="Persentase rekomendasi hasil pemeriksaan yang selesai ditindaklanjuti; %",
)
MUTU_13 = Kartu(
    kode="MUTU-13",
    judul="Ejaan atau singkatan ketik",
    keparahan=Keparahan.SARAN,
    pesan="“{kutip}” tampaknya dimaksudkan “{usul}”; ejaan yang berbeda terbaca sebagai indikator lain.",
    saran="Samakan penulisannya di semua dokumen.",
    mengapa="Satu indikator dengan dua ejaan terbaca sebagai dua indikator ketika dokumen disandingkan.",
    dasar=_BAHASA,
    buruk="Prosentase penduduk miskin; %",
    baik="Persentase penduduk miskin; %",
)
MUTU_14 = Kartu(
    kode="MUTU-14",
    judul="Nama hanya singkatan",
    keparahan=Keparahan.SARAN,
    pesan="nama indikator hanya “{nilai}”; pembaca di luar OPD tidak tahu apa yang diukur dan pada siapa.",
    saran="Apa kepanjangannya, dan kelompok mana yang diukur? Tulis lengkap, singkatannya di dalam kurung.",
    mengapa="Perjanjian Kinerja dibaca masyarakat; singkatan tidak menjanjikan apa-apa kepada mereka.",
    dasar=_SMART,
    buruk="ASFR; Kelahiran per 1.000 perempuan",
    baik="Angka kelahiran remaja usia 15-19 tahun (ASFR); Kelahiran per 1.000 perempuan",
)
MUTU_15 = Kartu(
    kode="MUTU-15",
    judul="Tampak di luar kewenangan OPD",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” adalah pokok urusan {urusan_lain}, sedangkan urusan OPD ini {urusan}.",
    saran="Bagian mana yang menjadi tugas OPD ini? Ukurlah bagian itu, dan sebut OPD lain sebagai kerja bersama.",
    mengapa="OPD tidak dapat menjanjikan angka yang penentunya berada di tangan OPD lain.",
    dasar="UU 23/2014 (pembagian urusan); nomenklatur Kepmendagri 900.1.15.5-1317/2023",
    buruk="Angka kematian ibu; Per 100.000 kelahiran hidup; OPD: Dinas Perhubungan",
    baik="Angka kematian ibu; Per 100.000 kelahiran hidup; OPD: Dinas Kesehatan",
)
MUTU_16 = Kartu(
    kode="MUTU-16",
    judul="Definisi operasional kosong",
    keparahan=Keparahan.PERIKSA,
    pesan="definisi operasional untuk “{indikator}” kosong, sehingga tidak jelas siapa dan apa yang dihitung.",
    saran="Siapa yang dihitung, kapan, dan di wilayah mana? Tulis dalam satu dua kalimat.",
    mengapa="Tanpa definisi, angka tahun depan dapat dihitung dengan cara lain dan tidak sebanding.",
    dasar=_DEFINISI,
    buruk="Persentase penduduk miskin; %; definisi kosong",
    baik="Persentase penduduk miskin; %; definisi: pengeluaran di bawah garis kemiskinan pada Maret",
)
MUTU_17 = Kartu(
    kode="MUTU-17",
    judul="Formula tanpa pembilang atau penyebut",
    keparahan=Keparahan.PERIKSA,
    pesan="formula untuk “{indikator}” {keadaan}, sehingga angkanya tidak dapat dihitung ulang.",
    saran="Berapa dibagi berapa? Tulis “(jumlah … / jumlah …) × 100”.",
    mengapa="Persentase tanpa penyebut tertulis dapat dinaikkan hanya dengan mengganti penyebutnya.",
    dasar=_DEFINISI,
    buruk="Persentase penduduk miskin; %; formula: data BPS",
    baik="Persentase penduduk miskin; %; formula: (jumlah penduduk miskin / jumlah penduduk) × 100",
)
MUTU_18 = Kartu(
    kode="MUTU-18",
    judul="Sumber data kosong",
    keparahan=Keparahan.PERIKSA,
    pesan="sumber data untuk “{indikator}” kosong, sehingga realisasinya kelak tidak dapat ditelusuri.",
    saran="Dari dokumen atau sistem apa angkanya diambil, dan siapa yang menerbitkannya?",
    mengapa="Pemeriksa meminta bukti; angka tanpa sumber tidak dapat dipertahankan.",
    dasar=_SUMBER,
    buruk="Persentase penduduk miskin; %; sumber kosong",
    baik="Persentase penduduk miskin; %; sumber: Berita Resmi Statistik",
)
MUTU_19 = Kartu(
    kode="MUTU-19",
    judul="Penanggung jawab kosong",
    keparahan=Keparahan.PERIKSA,
    pesan="penanggung jawab untuk “{indikator}” kosong, sehingga tidak ada yang memantaunya sepanjang tahun.",
    saran="Jabatan mana yang paling dapat memengaruhi angka ini?",
    mengapa="Indikator tanpa penanggung jawab biasanya baru diingat ketika laporan disusun.",
    dasar=_SUMBER,
    buruk="Persentase penduduk miskin; %; penanggung jawab kosong",
    baik="Persentase penduduk miskin; %; penanggung jawab: Kepala Bidang Pemberdayaan Sosial",
)
MUTU_20 = Kartu(
    kode="MUTU-20",
    judul="Satu indikator dengan dua satuan",
    keparahan=Keparahan.SALAH,
    pesan="satuan di sini {nilai}, sedangkan indikator yang sama pada baris {baris_lain} bersatuan {satuan_lain},"
    " sehingga angkanya tidak dapat dibandingkan.",
    saran="Satuan mana yang benar? Samakan, atau bedakan nama indikatornya bila memang dua ukuran.",
    mengapa="Angka dengan dua satuan tidak dapat dibandingkan antardokumen.",
    dasar="PermenPAN-RB 88/2021 butir 1.b.10 (dokumen perencanaan saling selaras)",
    buruk="Kepemilikan akta kelahiran anak; % // Kepemilikan akta kelahiran anak; Orang",
    baik="Kepemilikan akta kelahiran anak; % // Kepemilikan akta kelahiran anak; %",
)
MUTU_21 = Kartu(
    kode="MUTU-21",
    judul="Rumus dipakai sebagai nama",
    keparahan=Keparahan.PERIKSA,
    pesan="nama indikator memuat rumus (“{kutip}”), sehingga tidak terbaca apa yang hendak dicapai.",
    saran="Apa sebutan singkat hasil rumus itu? Pakai sebagai nama, dan pindahkan rumusnya ke kolom formula.",
    mengapa="Nama indikator dibaca pimpinan dan masyarakat; rumus dibaca penghitung. Tempatnya berbeda.",
    dasar=_DEFINISI,
    buruk="Jumlah pengaduan selesai / jumlah pengaduan masuk x 100 %; %",
    baik="Persentase pengaduan yang selesai ditangani; %",
)

KARTU: tuple[Kartu, ...] = (
    MUTU_01, MUTU_02, MUTU_03, MUTU_04, MUTU_05, MUTU_06, MUTU_07, MUTU_08, MUTU_09, MUTU_10, MUTU_11,
    MUTU_12, MUTU_13, MUTU_14, MUTU_15, MUTU_16, MUTU_17, MUTU_18, MUTU_19, MUTU_20, MUTU_21,
)  # fmt: skip
