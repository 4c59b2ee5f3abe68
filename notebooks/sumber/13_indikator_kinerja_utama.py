# /// lakip
# judul = "Indikator kinerja utama"
# isi = "memilih dan merumuskan indikator kinerja utama, lalu mengisi kartunya"
# hari = 1
# sesi = 3
# menit = 112
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 2
# "Cerita: IKU yang ditetapkan dua kali" = 4
# "Mengenali indikator yang baik" = 18
# "Memperbaiki indikator" = 10
# "Definisi operasional" = 12
# "Baseline dan target" = 8
# "Kartu IKU Anda sendiri" = 55
# "Pegangan untuk dibawa pulang" = 3
# [terlambat]
# "13-02" = { hemat = 4, cara = "kerjakan bersama di layar" }
# "13-04" = { hemat = 3, cara = "jawab dengan angkat tangan" }
# "13-05" = { hemat = 4, cara = "hitung bersama di papan; angkanya cukup ditulis sekali" }
# "13-09" = { hemat = 9, cara = "diselesaikan di kantor sesudah hari pertama" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("13")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Dari mana kita tahu bahwa sebuah sasaran terwujud, dan ukuran mana yang *utama*?
# - Kapan seperangkat indikator disebut relevan, dan kapan disebut **cukup**?
# - Apa yang harus tertulis supaya orang lain, tahun depan, menghitung angka yang sama?
# - Dari mana target berangkat, dan sejauh apa ia harus menantang?
#
# **Yang Anda bawa:** lembar sasaran dan indikator OPD Anda, yang sudah diberi tanda pada sesi 11. **Yang Anda bawa pulang:** satu kartu IKU lengkap,
# dengan definisi operasional, baseline, dan enam target; kartu itu dipakai lagi ketika menyusun Perjanjian Kinerja.
#
# **Tanpa fasilitator:** perkiraan 55 menit, boleh dibagi dua hari: bacaan dan enam latihan pertama, lalu kartu sendiri.
# Kerjakan dari atas ke bawah. Enam latihan pertama memakai contoh; tiga yang terakhir memakai lembar Anda sendiri. Bila belum
# mempunyai indikator, pakai satu indikator dari sasaran tetangga kantor Anda sebagai bahan berlatih.

# %% [markdown]
# ## Cerita: IKU yang ditetapkan dua kali
#
# Pada 2017 Wali Kota Singkawang menetapkan kembali indikator kinerja utama kotanya sesudah menerima surat Kementerian PANRB bernomor
# B/257/AA.05/2017: indikator yang lama dinilai belum relevan, belum spesifik, dan belum dapat diukur
# (Peraturan Wali Kota Singkawang Nomor 14 Tahun 2017, sebagaimana dimuat di vdokumen.com).
#
# Perhatikan yang terjadi: tidak ada program yang gagal dan tidak ada uang yang hilang. Yang diperbaiki adalah **ukurannya**, karena dengan ukuran yang
# lama keberhasilan dan kegagalan tidak dapat dibedakan. Pemerintah kota itu memperbaikinya secara terbuka, dan karena itu kita dapat belajar darinya.
#
# Sebelum melanjutkan, lihat lembar Anda. Pilih satu indikator. Bila tahun depan angkanya naik, siapa yang pasti merasakan sesuatu?

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Satu menit hening, lalu tanya tiga orang: “indikator mana di lembar Anda yang paling Anda banggakan, dan mengapa?” Mulailah dari
# kebanggaan, bukan dari cacat; peserta lebih mudah mengkritik indikatornya sendiri sesudah itu. Daerah dalam cerita hanya sumber.

# %% [markdown]
# ## Mengenali indikator yang baik
#
# **IKU** (indikator kinerja utama) mengukur alasan OPD ada, bukan semua yang dikerjakannya. Tiap indikator diuji dengan **SMART**, lalu seluruh
# perangkatnya diuji dengan satu kata lagi: **cukup**.
#
# | Uji | Pertanyaan untuk kalimat Anda |
# |---|---|
# | **S**pesifik | Satu hal saja, dan tidak dapat ditafsirkan lain? |
# | **M** dapat diukur | Ada angkanya, dan satuannya cocok dengan kata pertamanya? |
# | **A** dapat dicapai | Berada dalam kewenangan dan jangkauan OPD? |
# | **R**elevan | Tentang sasaran itu sendiri, bukan upayanya? |
# | **T** berbatas waktu | Terukur pada waktu yang jelas, setidaknya setahun sekali? |
# | **Cukup** | Semua yang dijanjikan sasaran ada ukurannya? |
#
# SMART menilai satu indikator; *cukup* menilai seluruhnya bersama-sama. PermenPAN-RB 53/2014 menanyakan keduanya terpisah dalam formulir reviu, dan
# PermenPAN-RB 88/2021 menambahkan bahwa targetnya dapat dicapai, menantang, dan realistis. Jadi “menantang” adalah urusan target, bukan urusan kalimatnya.
#
# Kota Lembayung berikut ini kota rekaan. **Data rekaan untuk latihan.** Perhatikan tiga indikator satu dinas: siapa yang berubah selalu terbaca.

# %% tags=["lipat"]
from lakip_helpers.sajian.tabel_layar import susun_tabel
from lakip_helpers.tabel import muat

kota = muat("kota_contoh")
iku = kota["iku"]
satu_dinas = iku[iku["kode_opd"] == "KUKM"]
susun_tabel(satu_dinas, ["indikator", "satuan", "arah", "alasan"], "Data rekaan untuk latihan: IKU satu dinas Kota Lembayung")

# %% latihan="13-01"

# %% latihan="13-02"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Pada 13-01 nomor 5 paling lama diperdebatkan; biarkan dua menit, lalu tanyakan angka apa yang akan ditulis bila satu membaik dan
# satu memburuk. Pada 13-02 banyak yang mempertahankan pelatihan bidan. Jangan menolak indikatornya; tanyakan **di tingkat mana** ia berguna.

# %% [markdown]
# ## Memperbaiki indikator
#
# Tiga langkah memperbaiki, selalu berurutan:
#
# 1. Ubah pekerjaan menjadi keadaan: sambung dengan “… sehingga apa?”.
# 2. Beri penyebut: dari berapa? Jumlah saja membuat kota besar selalu tampak lebih baik.
# 3. Cocokkan satuan dan tetapkan arah. Arah kosong membuat orang lain menebak.
#
# Kit membaca kalimat dengan aturan yang sama seperti ketika menilai dokumen. Berikut empat usulan (rekaan), semuanya berarah naik:
#
# 1. Jumlah sosialisasi kebersihan pasar (Kegiatan)
# 2. Meningkatnya kebersihan pasar (%)
# 3. Persentase sampah pasar yang dibuang ke sungai (%)
# 4. Persentase pasar rakyat yang memenuhi standar kebersihan (%)
#
# Beginilah keempatnya dinilai. *Baris* berarti nomor usulan; tiap catatan menyebut sebab dan pertanyaannya.

# %% tags=["lipat"]
import pandas as pd

from lakip_helpers.aturan.periksa import periksa

usulan = pd.DataFrame(
    {
        "indikator": [
            "Jumlah sosialisasi kebersihan pasar",
            "Meningkatnya kebersihan pasar",
            "Persentase sampah pasar yang dibuang ke sungai",
            "Persentase pasar rakyat yang memenuhi standar kebersihan",
        ],
        "satuan": ["Kegiatan", "%", "%", "%"],
        "arah": ["naik", "naik", "naik", "naik"],
    },
    index=[1, 2, 3, 4],
)
periksa(usulan)

# %% [markdown]
# Usulan keempat tidak mendapat catatan. Itu belum berarti sempurna: kit tidak tahu apakah standarnya ada dan siapa yang menilai. Itu bagian
# berikutnya. Sekarang giliran Anda.

# %% latihan="13-03"

# %% [markdown] bentuk="kunci,fasilitator"
# Sel berikut memastikan bahwa yang disebut di bahan ajar sama dengan hasil aturannya.

# %% bentuk="kunci,fasilitator"
bercatatan = {temuan.baris: temuan.kode for temuan in periksa(usulan)}
assert bercatatan == {1: "MUTU-01", 2: "MUTU-05", 3: "MUTU-11"}
assert len(satu_dinas) == 3
print("Tiga usulan bercatatan, usulan keempat tidak.")

# %% [markdown]
# ## Definisi operasional
#
# Dalam satu tahun, 2022, jumlah penduduk Kota Medan terbit dalam **tiga angka**: 2.527.050; 2,46 juta; dan 2.494.512. Tidak ada yang berbohong. Yang satu
# berasal dari catatan kependudukan, yang lain dari proyeksi BPS; tanggal dan caranya berbeda. Tetapi indikator “per 100.000 penduduk” akan memberi tiga hasil
# bila kartunya tidak menyebut penduduk yang mana. Karena itulah PermenPAN-RB 88/2021 meminta dua hal terpisah: definisi operasional yang jelas, dan mekanisme
# pengumpulan data yang dapat diandalkan.
#
# **Definisi operasional** menjawab empat pertanyaan. Alasan pemilihan menjawab pertanyaan lain, dan mempunyai kolom sendiri.
#
# | Pertanyaan | Contoh (data rekaan untuk latihan) |
# |---|---|
# | siapa atau apa yang dihitung? | usaha mikro terdata |
# | dengan syarat apa? | omzet setahunnya melampaui batas usaha mikro |
# | kapan? | dua belas bulan terakhir |
# | menurut siapa? | basis data tunggal usaha mikro, kecil, dan menengah |
#
# Definisi operasional tertulis di dua tempat: di penetapan IKU dan di Renstra. Keduanya harus sama.

# %% latihan="13-04"

# %% latihan="13-05"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Sesudah 13-05, tanyakan: “berapa banyak dari kita yang tahu penyebut indikatornya sendiri, tanpa membuka berkas?” Terlambat 15 menit?
# Kerjakan 13-05 bersama di papan; angkanya cukup ditulis sekali.

# %% [markdown]
# ## Baseline dan target
#
# **Baseline** adalah keadaan yang sudah terjadi, 2024 dalam periode ini. **Target** berangkat dari sana. Tabel RPJMD dan Renstra 2025-2029 memuat enam kolom target,
# 2025 sampai 2030; kolom terakhir menjembatani ke periode berikutnya.
#
# Target yang baik memenuhi tiga syarat sekaligus: **dapat dicapai**, **menantang**, dan **realistis**. Empat kejanggalan yang paling sering ditemukan dalam dokumen yang
# terbit: target yang lebih buruk dari baseline, target datar, target yang berlawanan dengan arah, dan satu angka yang kehilangan komanya.
#
# Lihat satu deret dari kota rekaan. **Data rekaan untuk latihan.**

# %% tags=["lipat"]
from lakip_helpers.sajian.grafik.target import gambar_target

baris = satu_dinas[satu_dinas["indikator"].str.contains("naik kelas")].iloc[0]
kolom = {2024: "baseline_2024", **{tahun: f"t{tahun}" for tahun in range(2025, 2031)}}
deret = {tahun: float(baris[nama]) for tahun, nama in kolom.items()}
gambar_target(deret, "Usaha mikro yang naik kelas (data rekaan untuk latihan)", "%", "naik")

# %% latihan="13-06"

# %% [markdown]
# ## Kartu IKU Anda sendiri
#
# Tiga latihan berikut menyusun satu kartu IKU dari lembar Anda: kalimatnya, definisinya, lalu deret targetnya. Yang Anda tulis di latihan pertama terpasang
# sendiri di dua latihan sesudahnya. Catatan muncul **selagi Anda mengisi**; tidak semuanya harus dituruti, tetapi semuanya patut dijawab.
#
# Yang Anda tulis tersimpan di folder pekerjaan Anda di laptop ini, dan dipakai lagi pada hari kedua.

# %% latihan="13-07"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Ini bagian terpenting sesi. Berkelilinglah; jangan mengetik untuk peserta. Pasangkan peserta dari urusan yang berbeda: orang luar
# lebih cepat melihat kata yang dapat ditafsirkan lain. Contoh OPD lain di bawah isian berasal dari dokumen terbit; gunanya membandingkan bentuk.

# %% latihan="13-08"

# %% latihan="13-09"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Tutup dengan tukar kartu: tiap peserta membaca kartu rekannya dan menuliskan satu pertanyaan. Kartu yang tidak menimbulkan
# pertanyaan sudah siap ditetapkan. Angka baseline yang belum ada cukup diberi tanda; jangan menghabiskan waktu mencari data di kelas.

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# - IKU mengukur alasan OPD ada; pilih sedikit, dan jaga tetap selama satu periode.
# - Tiap indikator diuji dengan SMART; semua indikator sebuah sasaran bersama-sama diuji *cukup* atau belum.
# - Ukur keadaan, bukan pekerjaan; pakai persentase bila ada pembandingnya; cocokkan satuan; isi arahnya.
# - Definisi operasional menyebut siapa yang dihitung, syaratnya, kapan, dan menurut siapa. Formula menyebut pembilang dan penyebut.
# - Target berangkat dari baseline, searah, menantang, dan ada alasan bagi tiap langkahnya.
#
# **Untuk lembar Anda sendiri:** cocokkan baseline dengan dokumen asalnya, lalu mintalah rekan menghitung ulang satu angka hanya dengan kartu itu.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | indikator | ukuran untuk mengetahui apakah sasaran terwujud |
# | iku | indikator kinerja utama: ukuran bagi alasan OPD ada |
# | definisi operasional | siapa dan apa yang dihitung, syaratnya, kapan, menurut siapa |
# | baseline | keadaan yang sudah terjadi, tempat target berangkat |
# | target | keadaan yang dijanjikan untuk satu tahun |
# | arah | ke mana angka harus bergerak agar kinerja membaik |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | PermenPAN-RB 53 Tahun 2014 (BN 2014/1842) | 1 Desember 2014 | formulir reviu: IKU dan indikator kinerja cukup mengukur tujuan dan sasaran, serta SMART |
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | indikator SMART, target dapat dicapai, menantang, dan realistis; definisi operasional; pengumpulan data |
# | Inmendagri 2 Tahun 2025 | 2025 | tabel target: baseline 2024 dan target 2025 sampai 2030 |
#
# Tiga angka penduduk Kota Medan 2022:
# [2.527.050](https://newsmeter.id/news/671d0a572a4573a89f597314),
# [2,46 juta](https://sumut.antaranews.com/berita/523782/wakil-wali-kota-medan-tingkat-kemiskinan-turun-027-persen), dan 2.494.512 (otomotif1.com/read/3969).
#
# Berikutnya: **14 · Benang merah**, yaitu menelusuri satu indikator dari RPJMD sampai LKjIP.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
