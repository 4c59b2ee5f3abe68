# /// lakip
# judul = "Kinerja, bukan kerja"
# isi = "membedakan kerja dan kinerja, rantai input sampai dampak"
# hari = 1
# sesi = 1
# menit = 50
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 2
# "Cerita: bendungan tanpa sawah" = 4
# "Membedakan kerja dan kinerja" = 11
# "Rantai dari input sampai dampak" = 16
# "Menjawab dengan kinerja" = 8
# "Kalimat Anda sendiri" = 6
# "Pegangan untuk dibawa pulang" = 3
# [terlambat]
# "Cerita: bendungan tanpa sawah" = { hemat = 3, cara = "ceritakan lisan, tanpa curah pengalaman" }
# "11-01" = { hemat = 5, cara = "kerjakan nomor 1 sampai 6 bersama-sama, sisanya di rumah" }
# "11-03" = { hemat = 5, cara = "menjadi pekerjaan sendiri" }
# "11-05" = { hemat = 4, cara = "baca bersama, jawab dengan angkat tangan" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("11")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Apa beda *kerja* dan *kinerja*, dan bagaimana mengenalinya dalam satu kalimat sasaran atau indikator?
# - Apa saja mata rantai dari anggaran sampai kesejahteraan warga, dan di mana letak janji kepala OPD?
# - Bagaimana menjawab pimpinan yang bertanya “apa yang berubah?”
#
# **Yang Anda bawa:** satu lembar sasaran dan indikator dari Renstra atau Perjanjian Kinerja OPD Anda. **Yang Anda bawa pulang:** tiga pertanyaan
# uji yang dapat langsung dipakai pada lembar itu.
#
# **Tanpa fasilitator:** perkiraan 25 menit. Baca cerita, kerjakan enam latihan menurut urutan, lalu uji lembar Anda sendiri di bagian “Kalimat Anda sendiri”.

# %% [markdown]
# ## Cerita: bendungan tanpa sawah
#
# Di Padang, Menteri PANRB Asman Abnur bercerita kepada aparatur pemerintah provinsi tentang bendungan yang selesai dibangun, tetapi saluran irigasinya
# tidak ada, bahkan sawahnya juga tidak ada. Ia juga menyebut program yang hendak menaikkan hasil pertanian, tetapi kegiatannya berupa seminar dan studi
# banding. Pesannya: serapan anggaran 90 persen belum berarti ada yang dihasilkan
# ([ANTARA, “Menpan-RB: banyak program pemda tidak tepat sasaran”](https://antaranews.com/berita/626466/menpan-rb-banyak-program-pemda-tidak-tepat-sasaran)).
#
# Bertahun-tahun kemudian pesannya masih sama. Pada 13 Januari 2026, dalam rapat penyusunan LKPJ, LPPD, dan laporan SPM, Sekretaris Daerah Kota Medan meminta OPD
# cermat membedakan output dan outcome
# ([Inspirasinews, Januari 2026](https://inspirasinews.id/2026/01/opd-pemkot-medan-harus-cermat-bedakan-output-outcome)).
#
# Perhatikan: semua orang dalam cerita itu **bekerja**. Bendungannya ada, uangnya terserap, laporannya tentu rapi. Yang tidak ada adalah perubahan bagi
# petani. Sebelum melanjutkan, pikirkan sejenak: adakah pekerjaan di kantor Anda yang selesai dengan baik, tetapi Anda ragu siapa yang memakainya?

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Beri waktu satu menit hening, lalu minta dua peserta bercerita. Mintalah *bangunannya*, bukan nama dinasnya: tujuannya mengenali pola,
# bukan mencari yang bersalah. Bila tidak ada yang mau mulai, mulailah dengan pengalaman Anda sendiri.

# %% [markdown]
# ## Membedakan kerja dan kinerja
#
# Perpres 29 Tahun 2014 menyebut kinerja sebagai keluaran atau hasil dari program dan kegiatan yang telah atau akan dicapai dengan anggaran, dan dapat diukur
# jumlah serta mutunya. Keluaran adalah barang atau jasa yang dihasilkan kegiatan. Hasil menunjukkan bahwa keluaran itu **berfungsi**.
#
# Jadi keluaran bukan sesuatu yang salah. Persoalannya adalah *siapa menjanjikan apa*: sub kegiatan menjanjikan keluaran, kepala OPD menjanjikan hasil. Karena itu dalam
# bimbingan ini kita memakai dua kata pendek:
#
# | | Kerja | Kinerja |
# |---|---|---|
# | menjawab | apa yang kita lakukan atau hasilkan? | apa yang berubah karenanya? |
# | pelakunya | kantor kita | warga, petani, pelaku usaha, jalan, sungai |
# | contoh | Terlaksananya pelatihan bagi 200 pelaku usaha | Persentase pelaku usaha binaan yang omzetnya naik |
#
# **Tiga pertanyaan uji** untuk satu kalimat sasaran atau indikator:
#
# 1. *Apa yang dihitung?* Tutup kata pertamanya dengan tangan. “Meningkatnya jumlah rapat” tetap menghitung rapat.
# 2. *Bila ini tercapai tetapi masyarakat tidak merasakan apa-apa, apakah kalimatnya tetap benar?* Bila ya, itu kerja.
# 3. *“… sehingga apa?”* Tambahkan kata itu di belakang. Bila masih ada jawabannya, kinerjanya ada di jawaban itu.
#
# Di panel berikut, tiap pilihan langsung mendapat umpan balik. Salah menebak di sini tidak dinilai; justru di situ pelajarannya. Sesudah
# semua terisi, tekan **Periksa**.

# %% latihan="11-01"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Sesudah sebagian besar selesai, tanyakan: “nomor berapa yang membuat Anda ragu?” Nomor 5, 7, dan 8 hampir selalu muncul. Nomor 8 baik untuk
# OPD layanan: mutu layanan adalah kinerja, walaupun yang melayani kita. Terlambat 20 menit? Kerjakan nomor 1 sampai 6 bersama-sama, sisanya di rumah.

# %% [markdown]
# ## Rantai dari input sampai dampak
#
# Antara anggaran dan kesejahteraan ada mata rantai. Bila satu putus, yang sesudahnya tidak terjadi, seperti saluran yang tidak sampai ke sawah.
#
# | Mata rantai | Artinya | Contoh pada urusan pangan |
# |---|---|---|
# | **Input** | sumber daya yang dipakai | anggaran, penyuluh, lahan |
# | **Proses** | langkah yang ditempuh | pendampingan kelompok tani, pekerjaan berjalan sesuai jadwal |
# | **Output** (keluaran) | barang atau jasa yang dihasilkan | bibit unggul tersalur, petani mengikuti sosialisasi |
# | **Outcome** (hasil) | akibat keluaran pada pemakainya | petani memakai bibit unggul, luas lahan siap tanam |
# | **Dampak** | akibat bagi masyarakat luas | pangan cukup, kesejahteraan petani meningkat |
#
# Pembagian lima jenis ini lazim dipakai dalam pelatihan penyusunan indikator kinerja. Contoh penjenjangan padi disesuaikan dari
# [bahan paparan “Contoh Cascading”](https://id.scribd.com/presentation/376575353/Contoh-Cascading).
#
# **Dua arah membaca.** Ketika *merencanakan*, mulailah dari dampak dan mundur: kondisi apa yang diperlukan? Ketika *menguji*, majulah dengan “jika … maka …”. Jika petani
# mengikuti sosialisasi, maka mereka memakai bibit unggul? Belum tentu: bibitnya harus tersedia dan terjangkau. Kata “belum tentu” menunjukkan mata rantai yang hilang.
#
# **Batas yang paling sering tertukar** adalah output dan outcome. Tanyakan pelakunya. Bila pelakunya kantor, itu output; bila pelakunya pemakai, itu outcome.

# %% latihan="11-02"

# %% latihan="11-03"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Gambar lima kotak di papan, dua panah berlawanan arah di atasnya: merencanakan ke kiri, melaksanakan ke kanan. Peserta yang mengurutkan latihan 11-03
# dari dampak tidak keliru berpikir; ia membaca arah yang lain. Akui itu di depan kelas.

# %% [markdown]
# ## Menjawab dengan kinerja
#
# Evaluator sering mengajukan pertanyaan pendek: “kemiskinannya turun?” Jawaban panjang tentang jumlah peserta dan serapan tidak menjawabnya. Jawaban yang baik menyebut
# **siapa yang berubah, dari keadaan apa menjadi apa, dan kapan**. Bila datanya belum ada, katakan belum ada, dan sebutkan kapan akan diukur; itu jauh lebih baik daripada
# mengganti jawabannya dengan daftar kegiatan.

# %% latihan="11-04"

# %% latihan="11-05"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Sesudah 11-04, balikkan perannya: satu peserta menjadi pimpinan dan bertanya tentang satu sasaran di lembar OPD temannya. Dua menit per pasangan cukup.

# %% [markdown]
# ## Kalimat Anda sendiri
#
# Sekarang dari mengenali ke memperbaiki. Pada latihan berikut, yang memeriksa bukan kunci jawaban, melainkan aturan yang juga dipakai kit ini untuk menilai dokumen OPD. Banyak
# jawaban dapat diterima.

# %% latihan="11-06"

# %% [markdown]
# Lalu ambil lembar yang Anda bawa. Ketik satu sasaran atau indikator OPD Anda dan lihat bagaimana kit membacanya. Kit hanya membaca kata-kata, tidak mengenal kantor Anda; bila Anda
# tidak sependapat, Anda yang memutuskan, dan alasannya patut dibicarakan dengan rekan.

# %% tags=["panel"]
from lakip_helpers import panel; panel.uji_kalimat()

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Panel uji dapat keliru, terutama pada kalimat yang menghitung orang (“jumlah peserta”) atau yang tidak memakai kata kerja di awal. Kekeliruan itu bahan diskusi
# yang baik: minta kelas menerangkan mengapa kit salah membaca. Yang diketik di panel ini tidak dicatat dalam log.

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# - Lihat apa yang dihitung, bukan kata pertamanya.
# - Keluaran adalah janji sub kegiatan; hasil adalah janji kepala OPD.
# - Serapan anggaran dan tertib administrasi wajib, tetapi bukan kinerja.
# - Merencanakan dimulai dari dampak; menguji dimulai dari input dengan “jika … maka …”.
# - Jawaban kepada pimpinan menyebut siapa yang berubah, dari apa menjadi apa, dan kapan.
#
# **Untuk lembar Anda sendiri:** beri tanda K pada tiap sasaran dan indikator yang menghitung kerja. Tulis kelanjutan “… sehingga apa?” di sampingnya. Lembar itu dipakai lagi
# pada sesi berikutnya.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | kerja | apa yang dilakukan atau dihasilkan kantor |
# | kinerja | apa yang berubah, dapat diukur jumlah dan mutunya |
# | output / keluaran | barang atau jasa yang dihasilkan kegiatan |
# | outcome / hasil | tanda bahwa keluaran berfungsi bagi pemakainya |
# | dampak | akibat bagi masyarakat luas, biasanya dari banyak hasil |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | Perpres 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah (LN 2014/80) | 21 April 2014 | arti kinerja, keluaran, hasil, program, dan kegiatan (Pasal 1) |
# | PermenPAN-RB 53 Tahun 2014 (BN 2014/1842) | 1 Desember 2014 | perjanjian kinerja, laporan kinerja, dan reviu |
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | evaluasi akuntabilitas kinerja |
#
# Berikutnya: **12 · Tujuan, sasaran, pohon kinerja**, yaitu menyusun kinerja yang baru Anda kenali menjadi satu rantai.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
