"""Kartu MUTU-22 sampai MUTU-30: isian kartu IKU yang tidak menjawab, dan pokok indikator terhadap tempatnya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_SMART = "PermenPAN-RB 88/2021 butir 1.b.5 (indikator memenuhi kriteria SMART)"
_UTAMA = "PermenPAN-RB 88/2021 butir 1.b.6 (IKU menggambarkan kinerja utama)"
_PEDULI = "PermenPAN-RB 88/2021 butir 2.b.5 (pengukuran berjenjang); praktik evaluator"
_CUKUP = "PermenPAN-RB 53/2014 Lampiran III (indikator cukup untuk mengukur sasaran); PermenPAN-RB 88/2021 butir 1.b.6"

MUTU_22 = Kartu(
    kode="MUTU-22",
    judul="Penanggung jawab bukan satu jabatan",
    keparahan=Keparahan.PERIKSA,
    pesan="penanggung jawab “{nilai}” {keadaan}, sehingga tidak ada satu jabatan yang ditanya ketika angkanya meleset.",
    saran="Jabatan mana yang paling dapat memengaruhi angka ini? Tulis satu; yang lain disebut pendukung.",
    mengapa="Bila semua orang bertanggung jawab, tidak ada yang ditanya; dan nama orang berganti ketika ia pindah.",
    dasar=_PEDULI,
    buruk="Persentase penduduk miskin; %; penanggung jawab: Semua bidang",
    baik="Persentase penduduk miskin; %; penanggung jawab: Kepala Bidang Pemberdayaan Sosial",
    diam=(
        Diam(
            "Persentase penduduk miskin; %; penanggung jawab: Kepala Bidang Perlindungan dan Jaminan Sosial",
            "satu jabatan yang namanya memuat kata dan",
        ),
        Diam("Persentase penduduk miskin; %; penanggung jawab: Bidang SD", "satu unit, jadi masih dapat ditanya"),
        Diam("Persentase penduduk miskin; %; penanggung jawab: Camat", "jabatan satu kata"),
        Diam("Persentase penduduk miskin; %; penanggung jawab kosong", "belum diisi: MUTU-19"),
        Diam("Persentase penduduk miskin; %; penanggung jawab: Kepala UPTD Pasar", "kepala unit pelaksana"),
        Diam(
            "Persentase penduduk miskin; %; penanggung jawab: Kepala Dinas Pekerjaan Umum dan Penataan Ruang",
            "nama dinasnya memuat kata dan",
        ),
    ),
)
MUTU_23 = Kartu(
    kode="MUTU-23",
    judul="Rumah tangga kantor sebagai kinerja",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” adalah urusan rumah tangga kantor atau kewajiban rutinnya, bukan hasil yang dijanjikan tingkat"
    " ini.",
    saran="Apa yang berubah bagi yang dilayani bila urusan itu beres? Ukurlah itu; yang rutin cukup di sub kegiatan.",
    mengapa="Ukuran yang hampir pasti seratus persen tiap tahun tidak menunjukkan kinerja utama siapa pun.",
    dasar=_UTAMA,
    buruk="Persentase laporan keuangan yang disampaikan tepat waktu; %",
    baik="Persentase rekomendasi hasil pemeriksaan yang selesai ditindaklanjuti; %",
    diam=(
        Diam("Persentase perangkat daerah yang laporan keuangannya tepat waktu; %", "kepatuhan pihak yang dibina"),
        Diam("Persentase izin yang terbit tepat waktu; %", "layanan bagi pemohon"),
        Diam("Persentase keselarasan Renja dengan Renstra; %", "mutu dokumennya, bukan menyusunnya"),
        Diam(
            "Persentase laporan keuangan yang disampaikan tepat waktu; %; jenis kegiatan",
            "kegiatan memang menjanjikan pekerjaan",
        ),
        Diam("Persentase dokumen kependudukan yang terbit tepat waktu; %", "dokumen bagi warga"),
        Diam("Nilai evaluasi AKIP perangkat daerah; Nilai (0-100)", "nilai hasil evaluasi, bukan menyusun laporannya"),
    ),
)
MUTU_24 = Kartu(
    kode="MUTU-24",
    judul="Predikat di kolom satuan",
    keparahan=Keparahan.PERIKSA,
    pesan="satuan “{nilai}” adalah predikat yang hendak dicapai, bukan alat ukurnya, sehingga satuan dan target"
    " tercampur.",
    saran="Tulis satuannya (nilai, predikat, opini), lalu pindahkan “{nilai}” ke kolom target.",
    mengapa="Satuan yang berisi target tidak dapat dipakai untuk tahun lain dan membuat capaian tidak terhitung.",
    dasar=_SMART,
    buruk="Nilai SAKIP perangkat daerah; BB",
    baik="Nilai SAKIP perangkat daerah; Nilai (0-100)",
    diam=(
        Diam("Opini BPK atas laporan keuangan; Opini", "menyebut alat ukurnya"),
        Diam("Nilai SAKIP perangkat daerah; Predikat", "menyebut alat ukurnya"),
        Diam("Nilai SAKIP perangkat daerah; Predikat (AA-D)", "rentang predikatnya memang disebut"),
    ),
)
MUTU_25 = Kartu(
    kode="MUTU-25",
    judul="Dua indikator mengukur hal yang sama",
    keparahan=Keparahan.PERIKSA,
    pesan="indikator ini tampak mengukur hal yang sama dengan baris {baris_lain} (“{lain}”), sehingga satu kinerja"
    " dihitung dua kali.",
    saran="Apa bedanya? Bila sama, pakai satu; bila berbeda, bedakan penyebut atau tahapnya di definisi.",
    mengapa="Kinerja yang dihitung dua kali mengangkat rata-rata tanpa menambah hasil.",
    dasar=_SMART,
    buruk="Persentase penyelesaian pengaduan masyarakat kota; % // Persentase pengaduan masyarakat kota yang"
    " diselesaikan; %",
    baik="Persentase pengaduan masyarakat kota yang diselesaikan; % // Persentase pengaduan masyarakat kota yang"
    " berulang; %",
    diam=(
        Diam(
            "Persentase jaringan irigasi kota yang dibangun; % // Persentase jaringan irigasi kota yang dipelihara; %",
            "pekerjaannya berbeda",
        ),
        Diam(
            "Persentase guru SD yang tersertifikasi; % // Persentase guru SMP yang tersertifikasi; %",
            "bendanya berbeda",
        ),
        Diam(
            "Persentase penyelesaian pengaduan masyarakat kota; %; pemilik A // Persentase pengaduan masyarakat"
            " kota yang "
            "diselesaikan; %; pemilik B",
            "milik dua OPD",
        ),
        Diam(
            "APS penduduk usia 7-12 tahun yang terdata; % // APS penduduk usia 13-15 tahun yang terdata; %",
            "kelompok umurnya berbeda",
        ),
    ),
)
MUTU_26 = Kartu(
    kode="MUTU-26",
    judul="Angka makro pada unit wilayah",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” ditentukan keadaan seluruh daerah, sedangkan pemiliknya {pemilik}, sehingga naik turunnya tidak"
    " menunjukkan kerja unit itu.",
    saran="Bagian mana yang benar-benar dikendalikan unit ini? Ukurlah itu; angka makro cukup disebut sebagai"
    " kontribusi.",
    mengapa="Unit wilayah tidak dapat menjanjikan angka yang penentunya kebijakan daerah dan nasional.",
    dasar=_UTAMA,
    buruk="Laju pertumbuhan ekonomi; %; OPD: Kecamatan Barat",
    baik="Persentase gangguan ketertiban yang selesai ditangani di kecamatan; %; OPD: Kecamatan Barat",
    diam=(
        Diam("Laju pertumbuhan ekonomi; %; OPD: Badan Perencanaan Pembangunan Daerah", "bukan unit wilayah"),
        Diam("Laju pertumbuhan ekonomi; %", "pemiliknya tidak disebut"),
        Diam("Indeks Kepuasan Masyarakat; Indeks (0-100); OPD: Kecamatan Barat", "layanan kecamatan sendiri"),
    ),
)
MUTU_27 = Kartu(
    kode="MUTU-27",
    judul="Indikator tidak membicarakan sasarannya",
    keparahan=Keparahan.PERIKSA,
    pesan="indikator ini {sebab}, sedangkan sasarannya “{sasaran}”, sehingga angkanya tidak menunjukkan apakah sasaran"
    " itu terwujud.",
    saran="Bila sasaran itu terwujud, angka apa yang pertama berubah? Pakai angka itu, atau jelaskan hubungannya.",
    mengapa="Sasaran yang diukur dengan hal lain dapat tampak tercapai tanpa berubah apa pun.",
    dasar=_CUKUP,
    buruk="Nilai SAKIP dinas; Nilai (0-100); sasaran Meningkatnya ketahanan pangan masyarakat",
    baik="Skor Pola Pangan Harapan; Skor (0-100); sasaran Meningkatnya ketahanan pangan masyarakat",
    diam=(
        Diam(
            "Nilai SAKIP dinas; Nilai (0-100); sasaran Meningkatnya akuntabilitas kinerja dinas",
            "sasarannya memang kelembagaan",
        ),
        Diam("Nilai SAKIP dinas; Nilai (0-100); sasaran kosong", "sasarannya belum ditulis"),
        Diam(
            "Prevalensi stunting balita; %; sasaran Menurunnya stunting",
            "pokoknya sama",
        ),
        Diam(
            "Indeks Kepuasan Masyarakat; Indeks (0-100); sasaran Meningkatnya pelayanan administrasi kependudukan",
            "kepuasan mengukur layanan apa pun",
        ),
    ),
)
MUTU_28 = Kartu(
    kode="MUTU-28",
    judul="Alasan pemilihan tidak menjawab",
    keparahan=Keparahan.SARAN,
    pesan="alasan “{nilai}” {keadaan}, sehingga tidak terlihat hasil apa yang diwakili indikator ini.",
    saran="Hasil apa yang terlihat dari angka ini, dan bagi siapa? Tulis itu.",
    mengapa="Indikator dipilih karena mewakili hasil, bukan karena sudah tertulis.",
    dasar=_UTAMA,
    buruk="Persentase penduduk miskin; %; alasan: sudah ada di Renstra",
    baik="Persentase penduduk miskin; %; alasan: menunjukkan warga yang belum mampu memenuhi kebutuhan dasarnya",
    diam=(
        Diam("Persentase penduduk miskin; %; alasan kosong", "alasannya belum ditulis"),
        Diam(
            "Persentase penduduk miskin; %; alasan: merupakan layanan wajib urusan sosial",
            "menyebut kewajiban urusannya",
        ),
    ),
)

MUTU_29 = Kartu(
    kode="MUTU-29",
    judul="Angka makro pada kegiatan",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” adalah angka daerah, sedangkan kegiatan menjanjikan keluarannya; jenjangnya tampak tertukar.",
    saran="Apa yang dihasilkan kegiatan ini? Tulis keluarannya, dan naikkan angka daerah ke sasaran.",
    mengapa="Satu kegiatan tidak dapat mempertanggungjawabkan angka yang dipengaruhi seluruh daerah.",
    dasar="PermenPAN-RB 89/2021 (penjenjangan kinerja); Perpres 29/2014 Pasal 1 (hasil dan keluaran)",
    buruk="Persentase penduduk miskin; %; jenis kegiatan",
    baik="Jumlah keluarga yang didata; Keluarga; jenis kegiatan",
    diam=(
        Diam("Persentase penduduk miskin; %; jenis program", "program menjanjikan hasil"),
        Diam("Persentase penduduk miskin; %", "tingkatnya tidak disebut"),
    ),
)
MUTU_30 = Kartu(
    kode="MUTU-30",
    judul="Nilai seluruh pemerintah daerah pada satu OPD",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” adalah nilai seluruh pemerintah daerah, sedangkan pemiliknya {pemilik}, yang hanya memegang"
    " sebagian penentunya.",
    saran="Bagian mana yang dikerjakan OPD ini? Ukurlah bagian itu; nilai daerahnya cukup disebut di sasaran kota.",
    mengapa="Naik turunnya ditentukan banyak OPD, jadi tidak menunjukkan hasil kerja OPD ini.",
    dasar=_UTAMA,
    buruk="Indeks Reformasi Birokrasi; Indeks (0-100); OPD: Dinas Kependudukan dan Pencatatan Sipil",
    baik="Nilai reformasi birokrasi perangkat daerah; Nilai (0-100); OPD: Dinas Kependudukan dan Pencatatan Sipil",
    diam=(
        Diam("Indeks Reformasi Birokrasi; Indeks (0-100); OPD: Sekretariat Daerah", "yang mengoordinasikannya"),
        Diam("Indeks Reformasi Birokrasi; Indeks (0-100)", "pemiliknya tidak disebut"),
        Diam(
            "Indeks Reformasi Birokrasi; Indeks (0-100); OPD: Dinas Kesehatan; jenis kegiatan",
            "hanya tingkat yang menjanjikan hasil yang dinilai",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (
    MUTU_22, MUTU_23, MUTU_24, MUTU_25, MUTU_26, MUTU_27, MUTU_28, MUTU_29, MUTU_30,
)  # fmt: skip
