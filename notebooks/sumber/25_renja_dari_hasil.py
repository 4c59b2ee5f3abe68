# /// lakip
# judul = "Renja dari hasil"
# isi = "capaian menjadi putusan, sebab yang dapat diubah, tabel Renja 2026 dan 2027, kalender anggaran, Renja sendiri"
# hari = 2
# sesi = 5
# menit = 52
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 2
# "Cerita: uang habis, hasilnya tidak" = 3
# "Dari angka menjadi putusan" = 15
# "Kalender dan tabelnya" = 9
# "Target dan pagu yang bersambung" = 7
# "Renja Anda sendiri" = 14
# "Pegangan untuk dibawa pulang" = 2
# [terlambat]
# "25-02" = { hemat = 4, cara = "sebutkan urutannya bersama-sama" }
# "25-03" = { hemat = 2, cara = "hitung bersama di papan" }
# "25-04" = { hemat = 3, cara = "urutkan bersama secara lisan" }
# "25-05" = { hemat = 4, cara = "menjadi pekerjaan sendiri" }
# "25-06" = { hemat = 6, cara = "menjadi pekerjaan sendiri" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("25")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Bagaimana laporan tahun lalu mengubah rencana tahun depan, dan kapan ia terlambat?
# - Sub kegiatan mana yang dipertahankan, diubah, dihentikan, atau ditambah; dari apa keputusan itu diambil?
# - Tabel apa saja di Renja 2026 dan Renja 2027, dan kolom mana yang biasanya kosong?
#
# **Yang Anda bawa:** capaian tahun lalu, rencana aksi dari sesi 22, dan Renja yang terakhir. **Yang Anda bawa pulang:** dua baris Renja yang berangkat dari
# hasil, dengan putusan, target, dan perpindahan pagunya.
#
# **Tanpa fasilitator:** perkiraan 50 menit. Bila angka belum ada, pakai keadaan Dinas Kesehatan rekaan pada latihan pertama.

# %% [markdown]
# ## Cerita: uang habis, hasilnya tidak
#
# Dinas Kesehatan **Kota Lembayung (rekaan)** menutup tahun 2025 dengan serapan 97 persen. Seminar ibu hamil terlaksana 12 dari 12. Tetapi ibu hamil yang
# terlayani sesuai standar 71,4 dari target 85 persen: capaian 84,0 persen. Rancangan Renja 2027, yang disusun Maret 2026, memuat seminar yang sama, 12 kali, dengan
# pagu naik lima persen.
#
# Catatan verifikator atas Renja sungguhan, Mei 2026, menyebut hal yang sama dalam bahasa lain: evaluasinya hanya tentang uang, kolom perkiraan tahun berjalan
# kosong, uraiannya mengulang angka tanpa sebab, dan tidak ada akibatnya bagi target Renstra (catatan telaah Renja 2027 sebuah provinsi, dokumen publik).
#
# Laporan yang tidak mengubah Renja adalah laporan yang belum selesai.

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Minta peserta membuka Renja terakhirnya dan menunjuk satu sub kegiatan yang berubah karena capaian tahun sebelumnya. Biasanya dua atau
# tiga orang. Mintalah salah satunya bercerita satu menit: apa yang berubah, dan dari mana pagunya.

# %% [markdown]
# ## Dari angka menjadi putusan
#
# Jalannya selalu sama: **hasil → sebab → putusan → target → pagu → dokumen berikutnya**. Tahun rencana disebut n; tahun berjalan n-1; tahun terakhir yang sudah
# lengkap n-2.
#
# | Langkah | Dinas Kesehatan rekaan, Renja 2027 (n = 2027) |
# |---|---|
# | hasil 2025 | ibu hamil terlayani 71,4 dari 85 persen; serapan 97 persen: uangnya habis, hasilnya tidak |
# | perkiraan 2026 | target 88; sesudah triwulan I jalannya menuju 76 |
# | sebab | empat dari sepuluh ibu terlambat memeriksakan diri → tidak dikunjungi → kader tidak memegang daftar → data kelurahan tidak ditukar |
# | putusan | seminar **diubah** menjadi pendataan dan kunjungan rumah; cetak leaflet **dihentikan**; kecamatan diminta menyediakan daftar (lintas OPD) |
# | target | Renstra 2027 = 90. Tidak diturunkan diam-diam; prakiraan yang jujur, 82, ditulis di kolom Catatan, dan perbaikan Renstra diusulkan |
# | pagu | Rp640 juta → Rp910 juta; tambahan Rp270 juta berasal dari pencetakan leaflet yang dihentikan. Pagu OPD tetap |
# | dokumen berikutnya | angka yang sama di RKA, PK, rencana aksi, dan rekomendasi LKjIP 2026 |
#
# Yang **tercapai dan melampaui** pun ditanya sebabnya: cara yang berhasil diperluas, target yang terlalu rendah dinaikkan.

# %% latihan="25-01"

# %% latihan="25-02"

# %% latihan="25-03"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Pada 25-01 nomor 3 dan 4 sering tertukar: yang berhasil di sepertiga kota diperluas, yang sudah mencapai target tidak. Sesudah 25-02
# tanyakan: siapa yang berwenang menandatangani kesepakatan bertukar data itu? Bila jawabannya bukan kepala dinas kesehatan, itulah lintas OPD.

# %% [markdown]
# ## Kalender dan tabelnya
#
# Hasil pengukuran berguna bila datang sebelum rencananya ditetapkan. Urutan di bawah sama di mana-mana; tanggalnya ada di surat edaran kepala daerah tiap tahun.

# %% latihan="25-04"

# %% [markdown]
# | Waktu (tahun n-1, lazimnya) | Yang dikerjakan | Hasil mana yang dipakai |
# |---|---|---|
# | Januari–Maret | rancangan awal, musrenbang kecamatan, Forum Perangkat Daerah | capaian tahun n-2, LKjIP |
# | Maret–pertengahan tahun | musrenbang RKPD, rancangan akhir, RKPD lalu Renja ditetapkan | triwulan I; perkiraan akhir tahun berjalan |
# | Juli–Agustus | KUA dan PPAS dibahas dengan DPRD (PP 12 Tahun 2019 Pasal 90) | laporan interim triwulan II |
# | Agustus–November | RKA; APBD disetujui paling lambat satu bulan sebelum tahun n (PP 12 Tahun 2019 Pasal 106 ayat 1) | LHE internal, bila sudah terbit |
# | Desember–Januari | DPA disahkan, lalu PK dan rencana aksi | perkiraan akhir tahun |
#
# Kegiatan yang tidak ada di RKPD memerlukan berita acara kepala daerah dan ketua DPRD untuk dapat masuk KUA (Permendagri 86 Tahun 2017 Pasal 343 ayat 2). Kutipan
# peraturan di tabel ini dibaca dari surat dan berita yang mengutipnya, bukan dari naskahnya.
#
# **Tabelnya.** Renja sampai 2026 memakai lima bab dan tabel T-C.29 sampai T-C.33; banyak daerah masih melampirkannya. Mulai Renja 2027 (Permendagri 14 Tahun 2026,
# dibaca dari aplikasi dan dokumen daerah) enam bab: evaluasi IKU, IKK, dan SPM di Bab II, rencana di **Tabel 4.1** (17 kolom), target IKU dan IKK di Bab V. Evaluasi
# triwulanannya di formulir **E.81**: target dan realisasi, kinerja dan rupiah, berdampingan.

# %% latihan="25-05"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** `python mulai.py dokumen renja` mencetak semua tabel ini dari buku kerja, beserta rangka Word-nya; tunjukkan sekali dengan data contoh. Yang
# biasanya mengejutkan: kolom perkiraan tahun berjalan tidak dapat diisi tanpa rencana aksi per triwulan.

# %% [markdown]
# ## Target dan pagu yang bersambung
#
# Bagian Renstra Dinas Lingkungan Hidup Kota Lembayung berikut menjadi pegangan. **Data rekaan untuk latihan.**
#
# | Kode | Indikator | Satuan | 2026 | 2027 | 2028 |
# |---|---|---|---:|---:|---:|
# | 2.11.03.2.01 | Jumlah titik pantau mutu lingkungan yang diuji | Titik | 42 | 45 | 48 |
# | 2.11.03.2.01.0007 | Data dan informasi indeks kualitas lingkungan hidup (air, udara, lahan) | Lokasi | 42 | 45 | 48 |
# | 2.11.03.2.01.0012 | Jumlah pengambilan contoh uji dan pengujian parameter kualitas lingkungan yang dilaksanakan | Paket | 84 | 90 | 96 |

# %% latihan="25-06"

# %% [markdown]
# ## Renja Anda sendiri
#
# Dua baris cukup, asal jujur. Ambil satu yang meleset dan satu yang tercapai. Bila rencana aksi Anda dari sesi 22 sudah terisi, indikatornya ada di sana.

# %% latihan="25-07"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Dengarkan kata “dipertahankan”. Tanyakan apa yang akan dikerjakan berbeda pada Januari. Bila waktunya habis, satu baris yang meleset sudah
# memadai; baris kedua dikerjakan di kantor dan tetap ikut dibawa pulang.

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# - Mulailah dari hasil, lalu sebab, putusan, target, dan pagu; urutannya tidak dibalik.
# - Serapan bukan hasil. Bila uangnya habis tetapi targetnya meleset, caranya yang diubah.
# - Sebab ditanya sampai ketemu hal yang dapat diputuskan seseorang di rapat.
# - Persentase memakai angka triwulan terakhir; hanya keluaran yang dijumlahkan.
# - Target tidak diturunkan diam-diam. Tambahan pagu diambil dari sub kegiatan yang tidak menggerakkan hasil.
# - Sesudah RKPD ditetapkan, usulan menunggu setahun atau menjadi perubahan.
#
# **Untuk OPD Anda:** bawa dua baris ini ke Forum Perangkat Daerah yang berikut, dan tulis di LKjIP rekomendasi yang mana yang dijawabnya.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | n, n-1, n-2 | tahun rencana, tahun berjalan, tahun terakhir yang lengkap |
# | perkiraan (prognosa) | angka akhir tahun berjalan yang diperkirakan dari triwulannya |
# | prakiraan maju | target dan pagu tahun sesudah tahun rencana |
# | E.81 | formulir evaluasi hasil Renja per triwulan |
# | Forum Perangkat Daerah | pertemuan rancangan Renja dengan usulan kecamatan |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | Permendagri 86 Tahun 2017 | 2017 | tabel T-C.29 sampai T-C.33 dan E.81, seperti dipakai aplikasi daerah; Pasal 343 (dari sumber kedua) |
# | Permendagri 14 Tahun 2026 | 2026 | susunan Renja 2027 dan Tabel 4.1 (dari sumber kedua) |
# | PP 12 Tahun 2019 | 2019 | KUA dan PPAS; persetujuan APBD (dari sumber kedua) |
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | hasil pengukuran dan evaluasi dipakai memperbaiki rencana (1.c.5, 3.c.6) |
#
# Berikutnya: **26 · Meja evaluator**, yaitu membaca pekerjaan sendiri seperti evaluator membacanya.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
