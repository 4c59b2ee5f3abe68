"""Kartu temuan mutu indikator (MUTU): isi, keterukuran, satuan, arah, ejaan, dan definisi operasional.

Contoh MUTU dan TGT adalah baris tabel indikator: kalimatnya, lalu bidang berpisah titik koma (tanpa nama: satuannya).
"""

from __future__ import annotations

from lakip_helpers.aturan.indikator import kartu_mutu_isian
from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_SMART = "PermenPAN-RB 88/2021 butir 1.b.5 (indikator memenuhi kriteria SMART)"
_UTAMA = "PermenPAN-RB 88/2021 butir 1.b.6 (IKU menggambarkan kinerja utama)"
_JENJANG = "PermenPAN-RB 89/2021 (penjenjangan kinerja); Perpres 29/2014 Pasal 1 (hasil dan keluaran)"
_DEFINISI = "PermenPAN-RB 88/2021 butir 2.a.2 (definisi operasional jelas)"
_SUMBER = "PermenPAN-RB 88/2021 butir 2.a.3 (mekanisme pengumpulan data)"
_RUMUS = "rumus capaian dinyatakan per indikator dan dipertahankan (praktik; tidak diatur PermenPAN-RB 53/2014)"
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
    diam=(
        Diam(
            "Terlaksananya rapat koordinasi ketahanan pangan; %; jenis kegiatan",
            "kegiatan memang menjanjikan pekerjaan",
        ),
        Diam("Persentase dokumen perencanaan yang dimanfaatkan; %", "pemanfaatan adalah akibat"),
        Diam("Termanfaatkannya gedung daerah; %", "dimanfaatkan adalah keadaan, bukan pekerjaan"),
        Diam("Termanfaatkannya gedung daerah; Unit", "keadaan, juga bila jenisnya hanya diduga"),
    ),
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
    diam=(
        Diam("Keamanan informasi pemerintah; Level", "satuannya sudah menjelaskan"),
        Diam("Tingkat keamanan informasi pemerintah", "kata pembukanya ukuran"),
        Diam("Pertumbuhan ekonomi", "ukuran makro yang baku"),
        Diam("ASFR", "hanya singkatan: MUTU-14"),
        Diam("Terlaksananya rapat koordinasi", "pekerjaan: MUTU-01"),
        Diam("Meningkatnya prestasi pemuda", "kalimat perubahan: MUTU-05"),
        Diam("Keamanan informasi pemerintah; jenis subkegiatan", "indikator sub kegiatan ditetapkan nomenklatur"),
        Diam("Keamanan informasi pemerintah; Bintang", "satuannya sudah menjelaskan"),
        Diam("Penanganan sampah; %", "yang dihitung bagian yang tuntas"),
        Diam("Inflasi", "ukuran makro yang baku"),
        Diam("Produksi padi", "yang dihasilkan memang dihitung banyaknya"),
    ),
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
    diam=(
        Diam("Persentase sarana dan prasarana yang berfungsi; %", "satu sebutan yang lazim"),
        Diam("Tingkat keamanan dan ketertiban wilayah; %", "satu sebutan yang lazim"),
        Diam("Indeks kemudahan dan kecepatan layanan; Indeks (0-100)", "indeks memang gabungan"),
        Diam("Jumlah gedung dibangun / jumlah gedung dan jalan x 100 %; %", "rumus dipakai sebagai nama: MUTU-21"),
        Diam(
            "Persentase gedung daerah yang dibangun dan dimanfaatkan; %; jenis subkegiatan",
            "indikator sub kegiatan ditetapkan nomenklatur",
        ),
    ),
)
MUTU_04 = Kartu(
    kode="MUTU-04",
    judul="Kata yang dapat ditafsirkan berbeda",
    keparahan=Keparahan.PERIKSA,
    pesan="kata “{kutip}” tidak punya ukuran di indikator ini, dan definisi operasionalnya {keadaan}.",
    saran="Menurut ukuran siapa “{kutip}” itu? Sebut standarnya, atau jelaskan di definisi operasional.",
    mengapa="Kata tanpa ukuran membuat hasil bergantung pada siapa yang menilai.",
    dasar=_SMART,
    buruk="Persentase layanan kelurahan yang optimal; %",
    baik="Persentase layanan kelurahan yang memenuhi standar pelayanan; %",
    diam=(
        Diam(
            "Persentase layanan kelurahan yang optimal; %; definisi: memenuhi 14 komponen standar pelayanan",
            "katanya dijelaskan di definisi",
        ),
        Diam("Indeks layanan kelurahan yang optimal; Indeks (0-100)", "indeks punya alat ukurnya sendiri"),
        Diam(
            "Persentase layanan kelurahan yang optimal; %; jenis kegiatan",
            "hanya tingkat yang menjanjikan hasil yang dinilai",
        ),
    ),
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
    diam=(
        Diam("Peningkatan persentase pemuda berprestasi; %", "persen atau poin: TGT-16"),
        Diam("Terwujudnya koordinasi lintas sektor; Kali", "pekerjaan: MUTU-01"),
        Diam(
            "Meningkatnya prestasi pemuda; Orang; jenis subkegiatan",
            "indikator sub kegiatan ditetapkan nomenklatur",
        ),
        Diam("Meningkatnya persentase pemuda berprestasi; %", "persentasenya sudah disebut"),
    ),
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
    diam=(
        Diam("Jumlah kejadian kebakaran yang terjadi; Kejadian", "kejadian memang dihitung banyaknya"),
        Diam("Jumlah kematian ibu; Kasus", "makin sedikit makin baik, dan yang dihitung kejadiannya"),
        Diam("Jumlah penanam modal baru; Penanam modal", "pendatang baru tidak berpenyebut"),
        Diam("Jumlah dokumen yang disusun; Dokumen", "keluaran: MUTU-12"),
        Diam("Jumlah sosialisasi yang dilaksanakan; Kali", "pekerjaan: MUTU-01"),
        Diam(
            "Jumlah rumah tangga yang memperoleh akses air minum layak; Rumah tangga; jenis kegiatan",
            "kegiatan memang menghitung keluaran",
        ),
        Diam("Jumlah rumah tangga yang memperoleh akses air minum layak; %", "satuannya bertentangan: MUTU-08"),
        Diam("Jumlah wisatawan; Orang", "bukan bagian dari keseluruhan yang tidak disebut"),
    ),
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
    diam=(
        Diam(
            "Persentase penduduk miskin; satuan kosong; jenis subkegiatan",
            "indikator sub kegiatan ditetapkan nomenklatur",
        ),
    ),
)
MUTU_08 = Kartu(
    kode="MUTU-08",
    judul="Satuan bertentangan dengan nama",
    keparahan=Keparahan.SALAH,
    pesan="indikator diawali “{kutip}”, tetapi satuannya “{nilai}”; keduanya tidak mungkin benar bersama.",
    saran="Mana yang dimaksud: {kutip} dengan satuan {harusnya}, atau ukuran lain yang memang bersatuan {nilai}?",
    mengapa="Satuan menentukan skala dan rumus; satuan yang salah membuat target dan capaian salah dibaca.",
    dasar=_SMART,
    buruk="Indeks Kepuasan Masyarakat; %",
    baik="Indeks Kepuasan Masyarakat; Indeks (0-100)",
    diam=(
        Diam("Angka partisipasi sekolah; %", "angka partisipasi memang persen"),
        Diam("Nilai investasi; %", "nilai yang bukan skor"),
        Diam("Jumlah pertumbuhan wajib pajak; %", "yang diukur pertumbuhannya"),
        Diam("Jumlah desa mandiri / jumlah desa x 100; %", "rumus dipakai sebagai nama: MUTU-21"),
        Diam("Persentase peningkatan pendapatan pelaku usaha; Rupiah", "peningkatan dapat diukur dalam rupiah"),
        Diam("Persentase penduduk miskin; Persen", "persen ditulis dengan kata"),
    ),
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
    diam=(
        Diam("Indeks SPBE; Indeks", "rentangnya dikenal dari namanya"),
        Diam("Indeks ketahanan keluarga kota; Indeks 100", "rentangnya disebut"),
        Diam("Jumlah keluarga tangguh; Keluarga", "bukan indeks"),
        Diam("Persentase keluarga tangguh; Skala", "satuannya sendiri bertentangan: MUTU-08"),
    ),
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
    diam=(
        Diam(
            (
                "Tingkat pengangguran terbuka; %; arah kosong // Angka kematian ibu; Per 100.000 kelahiran hidup; "
                "arah kosong"
            ),
            "kolom arah belum dipakai di tabel ini",
        ),
        Diam("; %; arah kosong", "barisnya tidak berkalimat"),
    ),
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
    diam=(
        Diam("Angka kematian ibu; Per 100.000 kelahiran hidup; arah tetap", "hanya arah naik yang dinilai"),
        Diam("Persentase penduduk bekerja; %; arah naik", "kalimatnya memang naik"),
    ),
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
    diam=(
        Diam("Jumlah dokumen laporan yang disusun; Dokumen; jenis kegiatan", "kegiatan memang menjanjikan keluaran"),
        Diam("Jumlah dokumen laporan yang disusun; %", "satuannya bertentangan: MUTU-08"),
        Diam("Terlaksananya rapat koordinasi; Kali", "pekerjaan: MUTU-01"),
    ),
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
    diam=(Diam("Prosentase penduduk miskin; %; jenis subkegiatan", "indikator sub kegiatan ditetapkan nomenklatur"),),
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
    diam=(
        Diam("ASFR KB MKJP; %", "tiga kata"),
        Diam("iBangga; Indeks", "nama resmi, bukan singkatan huruf besar"),
        Diam("SAKIP2026; Nilai (0-100)", "bukan huruf semua"),
        Diam("PERHUBUNGAN; %", "kata utuh lebih dari delapan huruf"),
        Diam(
            "ASFR; Kelahiran per 1.000 perempuan; jenis subkegiatan",
            "indikator sub kegiatan ditetapkan nomenklatur",
        ),
    ),
)
MUTU_15 = Kartu(
    kode="MUTU-15",
    judul="Tampak di luar kewenangan OPD",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” adalah pokok urusan {urusan_lain}, sedangkan urusan OPD ini {urusan}.",
    saran="Bagian mana yang menjadi tugas OPD ini? Ukurlah bagian itu, dan sebut OPD lain sebagai kerja bersama.",
    mengapa="OPD tidak dapat menjanjikan angka yang penentunya berada di tangan OPD lain.",
    dasar="UU 23/2014 (pembagian urusan); nomenklatur Kepmendagri 050-5889/2021 dan perubahannya",
    buruk="Angka kematian ibu; Per 100.000 kelahiran hidup; OPD: Dinas Perhubungan",
    baik="Angka kematian ibu; Per 100.000 kelahiran hidup; OPD: Dinas Kesehatan",
    diam=(
        Diam("Angka kematian ibu; Per 100.000 kelahiran hidup; OPD: PEMDA", "kota menjanjikan semua urusan"),
        Diam("Angka kematian ibu; Per 100.000 kelahiran hidup; OPD: Kecamatan Barat", "bidang OPD-nya tidak dikenal"),
        Diam(
            "Persentase sungai yang memenuhi baku mutu; %; OPD: Dinas Perhubungan",
            "urusan OPD ditebak dari namanya, jadi hanya pendidikan dan kesehatan yang dinilai",
        ),
        Diam(
            "Angka kematian ibu; Per 100.000 kelahiran hidup; urusan 2.15; jenis subkegiatan",
            "indikator sub kegiatan ditetapkan nomenklatur",
        ),
        Diam("Angka kematian ibu; Per 100.000 kelahiran hidup; urusan 1.02 dan 2.15", "salah satu urusannya"),
        Diam("Angka kematian ibu; Per 100.000 kelahiran hidup; urusan 5.01", "OPD penunjang melayani semua urusan"),
    ),
)
MUTU_16 = Kartu(
    kode="MUTU-16",
    judul="Definisi operasional belum menjawab",
    keparahan=Keparahan.PERIKSA,
    pesan="definisi operasional untuk “{indikator}” {keadaan}, sehingga tidak jelas siapa dan apa yang dihitung.",
    saran="Siapa yang dihitung, kapan, dan di wilayah mana? Tulis dalam satu dua kalimat.",
    mengapa="Tanpa definisi, angka tahun depan dapat dihitung dengan cara lain dan tidak sebanding.",
    dasar=_DEFINISI,
    buruk="Persentase penduduk miskin; %; definisi kosong",
    baik="Persentase penduduk miskin; %; definisi: pengeluaran di bawah garis kemiskinan pada Maret",
    diam=(
        Diam(
            "Persentase penduduk miskin; %; definisi kosong // Persentase jalan mantap; %; definisi kosong",
            "kolom definisi belum dipakai di tabel ini",
        ),
        Diam(
            "Produktivitas padi; Kuintal per hektare; definisi: hasil gabah kering giling per hektare luas panen",
            "menyebut apa yang dihitung",
        ),
        Diam(
            "Persentase penduduk miskin; %; definisi: menggambarkan kinerja program, dihitung dari 4 kali survei",
            "di samping pujian, cara hitungnya disebut",
        ),
    ),
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
    diam=(
        Diam(
            "Persentase penduduk miskin; %; formula kosong // Persentase jalan mantap; %; formula kosong",
            "kolom formula belum dipakai di tabel ini",
        ),
        Diam("Jumlah wisatawan; Orang; formula: data BPS", "banyaknya tidak berpenyebut"),
        Diam("Angka partisipasi sekolah; %; formula: data BPS", "angka yang diterbitkan BPS"),
        Diam(
            "Persentase penduduk miskin; %; formula: penduduk miskin dibagi penduduk",
            "penyebutnya disebut dengan kata",
        ),
        Diam("Persentase jalan mantap; Km; formula: data PUPR", "satuannya bukan persen: MUTU-08"),
        Diam(
            "Persentase jalan mantap; %; formula: A/B x 100, A = jalan mantap, B = semua jalan", "hurufnya dijelaskan"
        ),
    ),
)
MUTU_18 = Kartu(
    kode="MUTU-18",
    judul="Sumber data tidak dapat ditelusuri",
    keparahan=Keparahan.PERIKSA,
    pesan="sumber data untuk “{indikator}” {keadaan}, sehingga realisasinya kelak tidak dapat ditelusuri.",
    saran="Dari dokumen atau sistem apa angkanya diambil, dan siapa yang menerbitkannya?",
    mengapa="Pemeriksa meminta bukti; angka tanpa sumber tidak dapat dipertahankan.",
    dasar=_SUMBER,
    buruk="Persentase penduduk miskin; %; sumber kosong",
    baik="Persentase penduduk miskin; %; sumber: Berita Resmi Statistik",
    diam=(
        Diam(
            "Persentase penduduk miskin; %; sumber kosong // Persentase jalan mantap; %; sumber kosong",
            "kolom sumber belum dipakai di tabel ini",
        ),
        Diam("Persentase penduduk miskin; %; sumber: Laporan bulanan Seksi Promosi", "unit penyusunnya disebut"),
        Diam("Persentase penduduk miskin; %; sumber: BPS", "penerbitnya disebut"),
    ),
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
    diam=(
        Diam(
            (
                "Persentase penduduk miskin; %; penanggung jawab kosong // Persentase jalan mantap; %; penanggung "
                "jawab kosong"
            ),
            "kolom penanggung jawab belum dipakai di tabel ini",
        ),
    ),
)
MUTU_20 = Kartu(
    kode="MUTU-20",
    judul="Satu indikator dengan dua satuan",
    keparahan=Keparahan.SALAH,
    pesan="satuan di sini {nilai}, sedangkan indikator yang sama pada baris {baris_lain} bersatuan {satuan_lain},"
    " sehingga angkanya tidak dapat dibandingkan.",
    saran="Satuan mana yang benar? Samakan, atau bedakan nama indikatornya bila memang dua ukuran.",
    mengapa="Angka dengan dua satuan tidak dapat dibandingkan antardokumen.",
    dasar="PermenPAN-RB 88/2021 butir 1.b.8 (kinerja selaras antardokumen dan antarjenjang)",
    buruk="Kepemilikan akta kelahiran anak; % // Kepemilikan akta kelahiran anak; Orang",
    baik="Kepemilikan akta kelahiran anak; % // Kepemilikan akta kelahiran anak; %",
    diam=(
        Diam("Kepemilikan akta kelahiran anak; Orang // Kepemilikan akta kelahiran anak; orang", "satuan yang sama"),
        Diam(
            "Kepemilikan akta kelahiran anak; %; pemilik A // Kepemilikan akta kelahiran anak; Orang; pemilik B",
            "milik dua OPD",
        ),
        Diam(
            "Kepemilikan akta kelahiran anak; satuan kosong // Kepemilikan akta kelahiran anak; Orang",
            "satuan yang pertama belum diisi: MUTU-07",
        ),
        Diam(
            "Kepemilikan akta kelahiran anak; % // Kepemilikan akta kelahiran anak; satuan kosong",
            "satuan yang kedua belum diisi: MUTU-07",
        ),
        Diam(
            "Persentase akta kelahiran anak; % // Persentase akta kelahiran anak; Orang",
            "satuannya bertentangan dengan namanya: MUTU-08",
        ),
        Diam("; % // ; Orang", "baris tanpa kalimat bukan indikator senama"),
    ),
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
    diam=(
        Diam("Persentase kabupaten/kota sehat; %", "garis miring di dalam nama"),
        Diam(
            "Jumlah pengaduan selesai / jumlah pengaduan masuk x 100 %; %; jenis subkegiatan",
            "indikator sub kegiatan ditetapkan nomenklatur",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (
    MUTU_01, MUTU_02, MUTU_03, MUTU_04, MUTU_05, MUTU_06, MUTU_07, MUTU_08, MUTU_09, MUTU_10, MUTU_11,
    MUTU_12, MUTU_13, MUTU_14, MUTU_15, MUTU_16, MUTU_17, MUTU_18, MUTU_19, MUTU_20, MUTU_21, *kartu_mutu_isian.KARTU,
)  # fmt: skip
