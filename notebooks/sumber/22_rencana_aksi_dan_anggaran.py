# /// lakip
# judul = "Rencana aksi dan anggaran"
# isi = "rencana aksi per triwulan dan anggaran yang mendukungnya"
# hari = 2
# sesi = 2
# menit = 59
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 3
# "Cerita: uang yang tidak menemukan hasilnya" = 4
# "Dari empat triwulan menjadi setahun" = 13
# "Triwulan yang sampai ke target" = 9
# "Program mengikuti kinerja" = 9
# "Rencana aksi Anda sendiri" = 18
# "Pegangan untuk dibawa pulang" = 3
# [terlambat]
# "22-02" = { hemat = 2, cara = "hitung bersama di papan" }
# "22-03" = { hemat = 6, cara = "menjadi pekerjaan sendiri" }
# "22-04" = { hemat = 3, cara = "kerjakan bersama-sama secara lisan" }
# "22-01" = { hemat = 3, cara = "kerjakan bersama di layar" }
# "22-05" = { hemat = 3, cara = "menjadi pekerjaan sendiri" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("22")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Bagaimana empat angka triwulan menjadi satu angka setahun, dan siapa yang menentukannya?
# - Mengapa persentase biasanya tidak dijumlah, walaupun hitungannya cocok?
# - Kapan sebuah rencana aksi benar-benar dapat dipantau?
# - Program mana yang mengikuti kinerja, dan program mana yang mencari-cari sasarannya?
#
# **Yang Anda bawa:** Perjanjian Kinerja dan DPA OPD Anda tahun ini. Bila Anda sudah mengerjakan sesi 21, PK yang Anda susun di
# sana dapat dipasang langsung. **Yang Anda bawa pulang:** rencana aksi per triwulan dalam berkas Word, siap dibicarakan dengan
# penanggung jawabnya.
#
# **Tanpa fasilitator:** perkiraan 45 menit. Kerjakan dari atas ke bawah. Sesudah tiga kali Periksa, tombol Solusi terbuka. Panel terakhir
# memakai aturan yang sama dengan yang menilai dokumen sungguhan, jadi ia dapat menggantikan rekan yang memeriksa.

# %% [markdown] bentuk="fasilitator"
# **Sebelum mulai.** Minta peserta membuka PK masing-masing dan menandai indikator bersatuan persen atau indeks. Tanyakan: siapa
# yang membagi targetnya dengan empat? Jangan dibahas dahulu; kembali ke sini sesudah latihan 22-01.
#
# **Gangguan yang biasa terjadi.** Peserta menekan Tab lalu menunggu; catatan di bawah tabel baru berubah sesudah kursor
# meninggalkan kotaknya. **Terlambat 20 menit?** Kerjakan 22-04 bersama-sama secara lisan, dan berikan 22-05 sebagai pekerjaan sendiri.

# %% [markdown]
# ## Cerita: uang yang tidak menemukan hasilnya
#
# November 2024, di hadapan para kepala daerah di Sentul, Kepala BPKP Muhammad Yusuf Ateh menyampaikan hasil pemeriksaan contoh
# atas anggaran daerah: banyak program yang indikatornya tidak jelas. Rata-rata sekitar 53 persen dinilai tidak efektif dan tidak
# efisien; dari contoh itu nilainya lebih dari Rp141 triliun
# ([Suarakarsa, November 2024](https://suarakarsa.com/prabowo-kritik-anggaran-stunting-lebih-untuk-seremoni-daripada-gizi)). Contoh yang disebut dalam rapat
# itu: untuk menurunkan stunting, biaya acaranya lebih besar daripada biaya makanan bagi yang memerlukan.
#
# Uangnya tidak hilang, dan pekerjaannya ada. Yang tidak ada adalah sambungan antara **uang, pekerjaan, dan angka yang dijanjikan**.
# Rencana aksi adalah tempat sambungan itu ditulis: angka berapa, triwulan berapa, dikerjakan dengan apa, oleh siapa.
#
# Seberapa sering ia dilihat juga berarti. Dalam lembar evaluasi internal Kabupaten Majalengka, pemantauan tiap triwulan mendapat
# nilai penuh, tiap semester kurang, setahun sekali lebih kurang lagi (aplikasi e-SAKIP Kabupaten Majalengka, terbuka untuk umum).

# %% [markdown]
# ## Dari empat triwulan menjadi setahun
#
# Rencana aksi memecah target setahun menjadi empat triwulan. Sebelum angka pertama ditulis, tetapkan **cara** tiap indikator:
#
# | Cara | Artinya | Ujiannya | Contoh |
# |---|---|---|---|
# | **akumulasi** | keempat triwulan dijumlah menjadi nilai setahun | TW I + II + III + IV = target | nilai investasi, orang yang berbeda tiap triwulan |
# | **posisi akhir** | triwulan seperti saldo; yang terakhir adalah nilai setahun | TW IV = target | persentase, indeks, jumlah penduduk miskin |
# | **tetap** | standar yang dijaga sama sepanjang tahun | tiap triwulan = target | layanan selesai sesuai standar, 100 persen |
#
# Bandingkan dengan rekening bank: *setoran* dijumlahkan, sedangkan *saldo* cukup dilihat yang terakhir. Tabungan yang bersaldo 5 juta selama empat triwulan tidak
# menjadi 20 juta.
#
# **Kekeliruan yang paling sering** adalah membagi persentase dengan empat. Target 24,65 persen ditulis 6,16 tiap triwulan. Hitungannya
# cocok, dan justru karena itu lolos dari pemeriksaan. Tetapi pada TW I kantor itu berjanji **memburuk** menjadi 6,16 persen.
#
# Cara triwulan tidak diatur dalam satu formulir nasional; rencana aksi sendiri dinilai dalam evaluasi AKIP. Karena itu tulislah
# caranya di kolom tersendiri, seperti yang juga dilakukan aplikasi e-SAKIP beberapa kabupaten.

# %% latihan="22-01"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Nomor 6 memisahkan kelas. Biarkan yang memilih akumulasi membela pendapatnya, lalu tanyakan siapa yang dihitung
# pada TW II. Nomor 7 juga baik: arahnya turun, tetapi caranya tetap dijumlah. Arah dan cara adalah dua hal.

# %% latihan="22-02"

# %% [markdown]
# ## Triwulan yang sampai ke target
#
# Berikut rencana aksi sebuah dinas di **Kota Lembayung**, kota rekaan yang dibuat untuk latihan ini. Perhatikan TW IV dan kolom target:
# untuk keempat indikatornya caranya posisi akhir, sehingga keduanya sama.

# %% tags=["lipat"]
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.sajian.tabel_layar import susun_tabel
from lakip_helpers.tabel import muat

kota = muat("kota_contoh", opd="DLH")
renaksi = kota["renaksi"]
tahun_ini = renaksi[renaksi["tahun"] == 2026]
kolom = ["indikator", "satuan", "target", "akumulasi", "tw1", "tw2", "tw3", "tw4"]
susun_tabel(tahun_ini, kolom, "Rencana aksi 2026, Dinas Lingkungan Hidup Kota Lembayung (data rekaan untuk latihan)")

# %% [markdown]
# Indeks Kualitas Air tertulis 52,69 pada tiga triwulan pertama. Itu bukan kemalasan: datanya terbit setahun sekali, sehingga sampai
# TW III yang diketahui hanyalah keadaan akhir tahun lalu. Selama menunggu, yang dipantau adalah **aksinya**.
#
# Sekarang kita rusak satu baris dengan sengaja, lalu meminta kit memeriksanya. Bacalah catatannya: di mana, apa yang ditemukan, mengapa
# itu masalah, dan apa yang dilakukan.

# %% tags=["lipat"]
from dataclasses import replace

rusak = tahun_ini.copy()
baris = rusak.index[0]
rusak.loc[baris, ["tw1", "tw2", "tw3", "tw4"]] = [6.16, 6.16, 6.16, 6.17]
rusak.loc[baris, "akumulasi"] = "akumulasi"
rusak.attrs = dict(renaksi.attrs)
periksa(replace(kota, tabel={**kota.tabel, "renaksi": rusak}), ["REN-01", "REN-02", "REN-03", "REN-04", "REN-05"])

# %% bentuk="kunci,fasilitator"
utuh = periksa(replace(kota, tabel={**kota.tabel, "renaksi": tahun_ini}), ["REN-01", "REN-02", "REN-03", "REN-04", "REN-05"])
cacat = periksa(replace(kota, tabel={**kota.tabel, "renaksi": rusak}), ["REN-01", "REN-04"])
assert len(utuh) == 0
assert [satu.kode for satu in cacat] == ["REN-04"]
assert (tahun_ini["akumulasi"] == "posisi_akhir").all() and (tahun_ini["tw4"] == tahun_ini["target"]).all()
print("Rencana aksi contoh bersih; baris yang dirusak mendapat REN-04.")

# %% [markdown]
# Giliran Anda memperbaiki. Pada panel berikut, hitungan tiap indikator muncul di bawahnya begitu kotaknya Anda tinggalkan.

# %% latihan="22-03"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Jangan memberi angka TW I sampai III untuk indikator pertama; yang penting ia berangkat dari 21,30 dan sampai di 24,65.
# Peserta yang bertanya “bolehkah semuanya 24,65?” sedang menanyakan cara tetap. Kembalikan: apakah keadaan itu sudah tercapai hari ini?

# %% [markdown]
# ## Program mengikuti kinerja
#
# Urutannya: sasaran dahulu, lalu indikator dan target, lalu program, terakhir anggaran. Bila urutannya dibalik, program yang sudah
# ada mencari sasaran yang kira-kira cocok, dan anggarannya tidak lagi dapat ditanyai hasilnya.
#
# Tabel berikut menyandingkan program Dinas Lingkungan Hidup Kota Lembayung dengan sasaran yang didukungnya. Sambungannya lewat **kode**,
# bukan lewat nama, sebab nama di Renstra dan di DPA sering berbeda ejaan.

# %% tags=["lipat"]
program = kota["program"]
induk = program[program["jenis"] == "program"][["kode", "nama", "kode_sasaran"]]
sasaran = kota["renstra_sasaran"][["kode_sasaran", "uraian"]]
dpa = kota["anggaran"]
dpa = dpa[(dpa["tahun"] == 2026) & (dpa["jenis"] == "program")][["kode", "pagu"]]
sanding = induk.merge(sasaran, on="kode_sasaran").merge(dpa, on="kode")
susun_tabel(sanding, ["uraian", "kode", "nama", "pagu"], "Sasaran, program, dan anggaran 2026 (data rekaan untuk latihan)", nomor="")

# %% [markdown]
# Dua pemeriksaan yang dapat dilakukan siapa pun dengan pena:
#
# 1. **Ke atas:** dapatkah tiap program menyebut sasarannya? Program penunjang pun punya: akuntabilitas kinerja kantor.
# 2. **Ke bawah:** apakah anggaran program sama dengan jumlah rinciannya, dan sama di PK dan DPA?

# %% latihan="22-04"

# %% latihan="22-05"

# %% bentuk="kunci,fasilitator"
temuan = periksa(kota, ["ANG-01", "ANG-02"])
assert len(temuan) == 0
assert len(sanding) == 3
print("Pada contoh, tiap program punya sasaran dan jumlah rinciannya cocok.")

# %% [markdown]
# ## Rencana aksi Anda sendiri
#
# Inilah bagian yang Anda bawa pulang. Ada tiga cara memulai: dari PK yang Anda susun di sesi 21, dari salah satu OPD contoh, atau dari
# kotak kosong. Isian tersimpan sendiri dan terpasang kembali bila notebook ini dibuka lagi.
#
# Panel ini memeriksa rencana aksi itu sendiri. Cocokkan juga kalimat dan target setahunnya dengan lampiran PK; kit membandingkan keduanya ketika dokumen
# Anda dikumpulkan di sesi 26.
#
# Kerjakan **satu indikator sampai selesai**, baru indikator berikutnya: cara, triwulan, aksi, penanggung jawab. Dokumen yang disimpan
# selagi masih ada catatan akan menyebut catatan itu di halaman pertamanya, supaya tidak ditandatangani sebelum waktunya.

# %% latihan="22-06"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Sesudah sepuluh menit, minta dua peserta bertukar laptop dan saling menanyakan satu hal: “apa yang Anda kerjakan pada
# triwulan ini supaya angka itu bergerak?” Berkas Word tersimpan di folder pekerjaan peserta; bila berkas lamanya sedang terbuka, kit
# menambah `_2` pada namanya.

# %% [markdown]
# **Pilihan, hanya untuk yang ingin mencoba kode.** Tiga aturan triwulan tadi dapat ditulis dalam tiga baris. Latihan ini tidak dihitung dalam
# kemajuan; lewati saja bila tidak berminat.

# %% latihan="22-07"

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# 1. Tetapkan caranya dahulu: akumulasi (keempatnya dijumlah), posisi akhir (yang dipakai TW IV), atau tetap (sama tiap triwulan).
# 2. Persentase dan indeks yang menggambarkan keadaan memakai posisi akhir: tidak dijumlah dan tidak dibagi empat. Yang dapat dijumlah
#    hanya bagian dari satu penyebut setahun.
# 3. Sesudah dihitung menurut caranya, nilai setahun sama dengan target PK. Bila berbeda, yang dibetulkan rencana aksinya; yang mengikat PK.
# 4. Tidak ada triwulan kosong, tidak ada indikator tanpa aksi, tidak ada aksi tanpa satu penanggung jawab.
# 5. Sasaran dahulu, program sesudahnya, anggaran terakhir; sambungannya kode.
# 6. Anggaran program sama dengan jumlah rinciannya, di PK dan di DPA.
#
# **Untuk OPD Anda:** sebelum triwulan berikutnya berakhir, jadwalkan satu pertemuan pendek untuk membuka tabel ini dan mengisi kolom pemantauannya.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | rencana aksi | rincian janji PK per triwulan |
# | cara akumulasi | bagaimana nilai triwulan menjadi nilai setahun |
# | TW | triwulan |
# | DPA | dokumen pelaksanaan anggaran |
# | pagu | batas anggaran |
# | penanggung jawab | satu jabatan yang mengendalikan angkanya |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | rencana aktivitas (butir 1.a.5), pemantauan rencana aksi (1.c.4), anggaran mengikuti kinerja (1.c.1) |
# | PermenPAN-RB 53 Tahun 2014 (BN 2014/1842) | 1 Desember 2014 | realisasi anggaran dilaporkan sesuai PK |
#
# Bentuk tabel rencana aksi dan cara triwulan adalah kebiasaan, bukan formulir resmi.
#
# Berikutnya: **23 · Mengukur capaian**, yaitu membandingkan janji ini dengan yang terwujud.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
