# /// lakip
# judul = "Benang merah"
# isi = "keselarasan RPJMD, Renstra, Renja, PK, dan laporan; menelusuri dan menyambung benang yang putus"
# hari = 1
# sesi = 4
# menit = 70
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 3
# "Cerita: satu indikator, dua tabel" = 4
# "Mengenali benang putus" = 10
# "Dokumen mana yang dipegang" = 9
# "Menelusuri satu sasaran" = 9
# "Menyambung kembali" = 8
# "Buku kerja Anda sendiri" = 24
# "Pegangan untuk dibawa pulang" = 3
# [terlambat]
# "14-02" = { hemat = 3, cara = "urutkan bersama di papan" }
# "14-04" = { hemat = 4, cara = "jawab dengan angkat tangan" }
# "14-06" = { hemat = 8, cara = "cukup mengunggah sekali di kelas; memperbaikinya di kantor" }
# "Cerita: satu indikator, dua tabel" = { hemat = 3, cara = "ceritakan lisan, langsung ke pertanyaannya" }
# "14-01" = { hemat = 3, cara = "kerjakan bersama di layar" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("14")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Bagaimana mengetahui bahwa RPJMD, Renstra, IKU, PK, Renja, dan LKjIP berbicara tentang kinerja yang sama?
# - Bila dua dokumen berbeda, mana yang dipegang, dan mana yang diperbaiki?
# - Perbedaan mana yang cukup disamakan, mana yang diterangkan, dan mana yang memerlukan perubahan resmi?
# - Berapa benang yang putus di dokumen Anda sendiri, dan di sel mana?
#
# **Yang Anda bawa:** sedikitnya dua dokumen OPD Anda seperti adanya di kantor, misalnya Renstra (PDF) dan PK (Word), atau buku kerja kit. Bila belum
# ada, buku contoh tersedia di panel terakhir. **Yang Anda bawa pulang:** daftar benang putus di dokumen Anda, lengkap dengan selnya.
#
# **Tanpa fasilitator:** perkiraan 40 menit. Kerjakan dari atas ke bawah. Panel terakhir boleh diselesaikan di kantor; unggahan Anda tersimpan di laptop ini, dan
# panelnya mengingat catatan sebelumnya.

# %% [markdown]
# ## Cerita: satu indikator, dua tabel
#
# Sebuah Renstra yang terbit untuk 2025–2029 memuat indikator yang sama di dua tabel. Di tabel tujuan dan sasaran, target kekebalan kelompok berjalan
# 30, 38, 48, 55, 60, 60 persen. Di tabel IKU, beberapa halaman kemudian, 36, 40, 50, 60, 65, 70 persen. Indikator lain, nilai akuntabilitas kinerja, naik
# dari 91 ke 92 di satu tabel, dan dari 90,5 ke 91,75 di tabel yang lain
# (Renstra Dinas Kesehatan Kabupaten Banyuwangi 2025–2029, Tabel 3.1 dan Tabel 4.4; dokumennya terbuka untuk umum, dan karena itu kita dapat belajar darinya).
#
# Tidak ada yang berniat begitu. Dua tabel biasanya disusun dua orang, pada waktu yang berbeda. Hal serupa tercatat di tempat lain: ketika kalimat IKU dan
# Renstra dicocokkan dalam basis data e-SAKIP sebuah kabupaten, 20 pasang pada 8 OPD ternyata tidak sama. **Dua belas hanya berbeda spasi; delapan berbeda kata.**
# (skrip penyelarasan pada repositori terbuka aplikasi AKSARA, Kabupaten Pringsewu, 2026).
#
# Pada akhir tahun, laporan hanya boleh menjawab satu janji. Janji yang mana, bila tertulis dua?

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Minta peserta membuka Renstra dan PK-nya berdampingan, lalu mencari satu indikator dengan Ctrl+F: salin kalimatnya dari Renstra, cari di PK. Hitung
# tangan yang terangkat: berapa yang tidak ketemu? Jangan dibahas dahulu sebabnya.

# %% [markdown]
# ## Mengenali benang putus
#
# **Benang merah** adalah satu kinerja yang dapat diikuti dari sasaran kota sampai laporan OPD: kalimatnya sama, satuannya sama, angkanya sama, dan selalu ada pasangannya.
# Benang itu dapat putus dengan empat cara:
#
# | Cara putus | Contoh | Mengapa berbahaya |
# |---|---|---|
# | tulisan atau ejaan lain | “Pervalensi stunting” | terbaca sebagai dua kinerja oleh aplikasi dan pemeriksa |
# | yang diukur menjadi lain | “persentase perjalanan” menjadi “persentase penduduk” | angkanya tidak lagi dapat dibandingkan |
# | angka, satuan, atau arah lain | target 10,33 dan 11,14 | satu kinerja punya dua janji |
# | pasangannya tidak ada | IKU yang tidak masuk PK | tidak ada yang menjanjikan, atau tidak ada yang melaporkan |
#
# Yang paling ringan di mata (satu kata hilang) sering yang paling berat akibatnya.

# %% latihan="14-01"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Nomor 7 yang terpenting pada latihan ini. Tulis di papan: lima orang, dua puluh perjalanan; empat di antaranya dengan bus, dilakukan dua orang. Minta separuh kelas
# menghitung “persentase perjalanan” (20), separuh “persentase penduduk” (40). Satu kata, dua kali lipat.

# %% [markdown]
# ## Dokumen mana yang dipegang
#
# Dokumen lahir berurutan, dan tiap dokumen **menyalin** dari yang tepat di atasnya. Karena itu ketika dua dokumen berbeda, pertanyaannya selalu sama: dokumen mana yang lebih
# dahulu, dan dokumen mana yang menyalin darinya? Inmendagri 2 Tahun 2025 menetapkan Renstra paling lambat satu bulan sesudah RPJMD; Renstra yang selesai lebih dahulu perlu dicocokkan lagi.

# %% latihan="14-02"

# %% latihan="14-03"

# %% [markdown]
# Tiga pegangan:
#
# 1. **Untuk memperbaiki**, dokumen di bawah mengikuti dokumen di atasnya: PK mengikuti Renstra, rencana aksi mengikuti PK.
# 2. **Untuk melaporkan**, yang dijawab adalah janji yang ditandatangani; perbedaannya dengan Renstra disebut dan diterangkan.
# 3. **Bila yang diukur memang berubah**, ubah dokumen di atasnya dahulu, baru dokumen yang menyalin darinya.

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Pada 14-03 banyak yang memilih Renstra “karena lebih tinggi”. Jangan dibantah; tanyakan siapa yang menandatangani angka itu. Perdebatan ini akan kembali pada sesi 24,
# ketika laporan membandingkan realisasi dengan target tahunan dan target jangka menengah.

# %% [markdown]
# ## Menelusuri satu sasaran
#
# Panel berikut menelusuri satu sasaran **Kota Lembayung**, kota rekaan, dari RPJMD sampai LKjIP. **Data rekaan untuk latihan.** Dokumennya baru saja digabungkan dari banyak bidang, dan beberapa
# benangnya putus. Tanda ✔ berarti tersambung, ? perlu dilihat, ✘ putus, ○ tidak ada.
#
# Cobalah: Dinas Perhubungan lebih dahulu. Lalu pilih Dinas Kependudukan dan Pencatatan Sipil, sasaran keduanya. Di dokumen mana janji itu hilang?

# %% tags=["panel"]
from lakip_helpers import panel; panel.telusuri("DISHUB.T1.S1")

# %% [markdown]
# Yang menilai di panel itu adalah aturan kit berkode KAS (cascading, yaitu penjenjangan kinerja). Tabel berikut menghitungnya untuk seluruh kota. Keparahannya tiga: *salah* harus
# dibetulkan, *periksa* perlu dilihat dahulu, *saran* tidak menghalangi.

# %% tags=["lipat"]
import pandas as pd

from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.sajian.tabel_layar import susun_tabel
from lakip_helpers.tabel import muat
from lakip_helpers.tabel.kumpulan import folder_data

gabungan = muat(folder_data() / "kota_contoh" / "mentah" / "Rekap_Kinerja_Kota.xlsx")
putus = periksa(gabungan, "KAS")
isi = [(k.kartu.kode, k.kartu.judul, str(k.kartu.keparahan), len(k)) for k in putus.kelompok]
ringkas = pd.DataFrame(isi, columns=["kode", "judul", "keparahan", "banyak"])
per_kode = ringkas.groupby(["kode", "judul", "keparahan"], as_index=False)["banyak"].sum()
susun_tabel(per_kode, ["kode", "judul", "keparahan", "banyak"], "Data rekaan untuk latihan: benang putus satu kota", nomor="")

# %% [markdown] bentuk="kunci,fasilitator"
# Sel berikut memastikan bahwa yang disebut di bahan ajar sama dengan hasil aturannya.

# %% bentuk="kunci,fasilitator"
assert len(putus) == 21
assert {"KAS-01", "KAS-09", "KAS-13", "KAS-15", "KAS-16"} <= set(per_kode["kode"])
assert len(periksa(muat("kota_contoh"), "KAS")) == 0
print("21 benang putus sebelum dirapikan, tidak ada sesudahnya.")

# %% [markdown]
# Perbedaan belum tentu kesalahan. Sebelum memperbaiki, putuskan dahulu: disamakan, diterangkan, atau dokumen di atasnya yang diubah.

# %% latihan="14-04"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Nomor 2 dan 7 dibaca berpasangan: keduanya angka yang bergeser; yang satu punya notulen, yang lain tidak. Tanyakan di mana notulen semacam itu disimpan di kantor peserta.

# %% [markdown]
# ## Menyambung kembali
#
# Berikut Renstra Dinas Perhubungan Kota Lembayung. **Data rekaan untuk latihan.** Lampiran PK pada latihan sesudahnya mestinya menyalin dari sini.

# %% tags=["lipat"]
dishub = muat("kota_contoh", opd="DISHUB")
sasaran = dishub["renstra_sasaran"][["kode_sasaran", "uraian"]].rename(columns={"uraian": "sasaran"})
renstra = dishub["renstra_indikator"].merge(sasaran, on="kode_sasaran")
acuan = renstra[renstra["kode_indikator"].str.contains(".S", regex=False)]
kolom = ["kode_indikator", "sasaran", "indikator", "satuan", "t2025", "t2026"]
susun_tabel(acuan, kolom, "Data rekaan untuk latihan: Renstra Dinas Perhubungan")

# %% latihan="14-05"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Peserta yang mengetik ulang akan membuat beda baru; biarkan, lalu tunjukkan catatannya. Menyalin (Ctrl+C, Ctrl+V) adalah isi pelajaran bagian ini.

# %% [markdown]
# ## Buku kerja Anda sendiri
#
# Sekarang dokumen Anda. Bawa berkasnya **seperti adanya**: Excel (baru atau lama), ODS, CSV, Word, PDF, atau halaman web. Tidak perlu disalin atau diketik ulang dahulu.
#
# | Yang dibaca | Yang tidak dibaca |
# |---|---|
# | tabel yang salah satu judul kolomnya indikator, sasaran, atau tujuan, juga bila judulnya bertingkat dan selnya digabung | kalimat di luar tabel |
# | beberapa tabel dalam satu berkas, tabel yang bersambung di halaman berikutnya | halaman hasil pindai atau foto; gambar; PowerPoint |
# | target, realisasi, dan capaian tiap tahun atau triwulan | berkas berkata sandi; rumus yang hasilnya belum tersimpan |
#
# Panel menunjukkan **Ini yang terbaca**: gambar kecil tabelnya, banyak barisnya, dan baris yang tidak dibaca beserta sebabnya. Yang pasti terlipat; yang meragukan terbuka dan ditanyakan.
#
# Seberapa banyak: dari 1.004 baris indikator di 26 dokumen publik, 99,7 % terbaca. Pada bentuk tabel yang baru pertama kali dilihat, sekitar sembilan dari sepuluh; pada yang paling ganjil, tiga dari empat.
# Jadi **cocokkan banyak barisnya** dengan dokumen Anda.
#
# Bila sebuah kolom keliru artinya, pilih arti yang benar, lalu tekan **Pakai koreksi ini**. Koreksi itu diingat: berkas lain yang judul kolomnya sama tidak perlu dibetulkan lagi, dan dapat dibatalkan.
#
# - Berkas **disalin** ke folder pekerjaan Anda di laptop ini dengan nama bertanggal; berkas asli tidak disentuh, dan unggahan lama tidak ditimpa.
# - Perbaiki di berkasnya, simpan, unggah lagi. Panel menyebut berapa catatan “salah” yang berkurang.
# - Supaya dua dokumen dapat dibandingkan, tekan **Simpan sebagai buku kerja kit** dan centang unggahan lain yang ikut. Kode OPD, sasaran, dan indikator diberi kit;
#   isi yang tidak punya kolom ada di lembar Catatan Asal. Unduh, lengkapi, lalu unggah buku kerjanya.
# - Sesudah mengunggah, kembalilah ke penelusur di atas dan pilih **Buku kerja saya**, lalu tekan **Muat ulang**.
#
# Berkas Anda hasil pindai? Minta berkas sebelum dicetak kepada yang mengetiknya. Tidak membawa berkas sama sekali? Pakai buku contoh di panel.

# %% latihan="14-06"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Tujuannya bukan nol catatan, melainkan satu putaran lengkap: unggah, baca, perbaiki satu sel, unggah lagi, lihat angkanya turun. Berkas peserta tidak keluar dari laptopnya; jangan memintanya lewat
# pesan. PDF dan Word dibaca apa adanya; yang hasil pindai memakai buku contoh, dan dicatat siapa yang memegang berkas aslinya. Yang tertinggal boleh menyelesaikan di kantor.

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# - Benang merah berarti kalimat, satuan, dan angkanya sama di tiap dokumen, dan tidak ada yang kehilangan pasangan.
# - Kalimat disalin (Ctrl+C, Ctrl+V) dari dokumen di atasnya, tidak diketik ulang.
# - Dua baris dicocokkan lewat kodenya, bukan lewat namanya.
# - Perbedaan yang ada alasannya diterangkan. Yang tidak diketahui sebabnya disamakan. Bila yang diukur berubah, dokumen di atasnya diubah lebih dahulu.
# - Laporan menjawab janji yang ditandatangani, lalu menyebut seberapa jauh lagi ke target akhir Renstra.
#
# **Untuk OPD Anda:** tunjuk satu orang yang memegang satu buku kerja. Semua dokumen disalin dari sana, dan tiap perubahan dicatat tanggal dan sebabnya.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | benang merah | satu kinerja yang dapat diikuti dari RPJMD sampai LKjIP |
# | cascading (penjenjangan) | penurunan kinerja dari dokumen ke dokumen dan dari jenjang ke jenjang |
# | selaras | kalimat, satuan, arah, dan target yang sama di tiap dokumen |
# | buku kerja | satu berkas Excel yang memuat tabel semua dokumen, terhubung lewat kode |
# | catatan | yang ditemukan kit pada data: salah, periksa, atau saran |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | PermenPAN-RB 53 Tahun 2014 (BN 2014/1842) | 1 Desember 2014 | reviu: tujuan, sasaran, dan indikator sesuai PK, Renstra, dan IKU; laporan membandingkan target dan realisasi |
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | dokumen perencanaan berkaitan dan selaras (butir 1.b.8), kaitan lintas bidang (1.b.9) |
# | PermenPAN-RB 89 Tahun 2021 tentang Penjenjangan Kinerja | 2021 | penjenjangan kinerja dari organisasi ke unit dan pegawai |
# | Inmendagri 2 Tahun 2025 | 2025 | batas waktu RPJMD dan Renstra; tabel target sampai 2030 |
#
# Berikutnya: **15 · RPJMD dan Renstra diperbaiki**, yaitu membetulkan dokumen sumbernya, dan memilih cara yang sah untuk mengubahnya.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
