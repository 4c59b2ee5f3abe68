# /// lakip
# judul = "Mulai di sini"
# isi = "memeriksa laptop, identitas, cara memakai layar kit, pre-test"
# hari = 1
# sesi = 0
# menit = 30
# [bagian]
# "Untuk apa bimbingan ini" = 3
# "Cara memakai halaman ini" = 4
# "Laptop Anda" = 3
# "Siapa Anda" = 3
# "Sebelum mulai: pre-test" = 10
# "Bila ada yang tidak berjalan" = 2
# "Di mana pekerjaan Anda disimpan" = 2
# "Langkah berikutnya" = 1
# "Bila Anda terlambat" = 1
# "Menyerahkan pekerjaan" = 1
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("00")

# %% [markdown]
# ## Untuk apa bimbingan ini
#
# Dokumen kinerja sering penuh dengan apa yang **dikerjakan**: rapat, sosialisasi, dokumen, serapan anggaran. Yang ditanyakan
# pimpinan dan masyarakat adalah apa yang **berubah** karenanya. Dua hari ini kita memperbaiki RPJMD, Renstra, Renja, Perjanjian
# Kinerja, IKU, dan laporan kinerja OPD dengan satu pegangan: *kinerja, bukan kerja*.
#
# Anda tidak perlu bisa membuat program. Semua latihan dikerjakan di **panel**: kotak bergaris dengan pilihan dan tombol. Kode di
# baliknya disembunyikan; yang ingin tahu menekan **Lihat kode**, dan boleh diabaikan.
#
# **Yang Anda bawa:** Renstra, Renja, dan Perjanjian Kinerja OPD Anda, boleh cetakan. **Yang Anda bawa pulang dari notebook ini:**
# laptop yang sudah diperiksa, identitas yang tersimpan, dan cara membuka kembali pekerjaan Anda.
#
# **Tanpa fasilitator:** perkiraan 20 menit, termasuk pre-test. Kerjakan dari atas ke bawah; tidak ada yang dapat rusak karena dicoba. Menit di bawah
# tiap judul adalah rencana di kelas, termasuk waktu bertukar pikiran. Lama belajar sendiri diukur dengan program yang menjalani notebook di
# peramban, bukan dari peserta: membaca 180 kata semenit, menimbang 15 detik satu butir, mengarang 10 detik satu kata, tiap latihan sekali
# salah. Bila Anda lebih lambat, itu wajar.

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Bacakan satu kalimat saja: “dua hari ini kita mengubah daftar pekerjaan menjadi janji perubahan.” Layar peserta
# siap sendiri: tidak ada yang perlu dijalankan, dan bacaan serta panelnya tidak dapat terhapus. Layar Anda JupyterLab seperti adanya;
# untuk melihat layar peserta, buka kit tanpa `--fasilitator`.

# %% [markdown]
# ## Cara memakai halaman ini
#
# Baca dari atas ke bawah, isi panelnya, lalu tekan tombol di panel itu. Tidak ada yang perlu dinyalakan: panel dan jawaban Anda yang dahulu
# terpasang sendiri, di tempat Anda terakhir berhenti. Bacaan dan panel tidak dapat terhapus; tombol apa pun boleh dicoba.
#
# Bilah di atas halaman ini selalu tampak:
#
# | Di bilah | Artinya |
# |---|---|
# | **Mulai di sini · 30 menit** | Sesi ini dan lamanya. Sesudahnya, bila ada, berapa latihan yang sudah lulus. |
# | **✔ tersimpan** | Semua yang Anda tulis aman. **○ belum tersimpan**: sedang menunggu disimpan, beberapa detik. |
# | **… panel sedang disiapkan** | Tunggu sebentar; Anda sudah boleh membaca. |
# | **✘ sambungan terputus** | Jangan tutup halaman ini. Yang belum tersimpan dikirim begitu sambungan kembali. |
# | **‹ Sebelumnya** dan **Berikutnya ›** | Pindah ke notebook sesi sebelum atau sesudah ini. |
# | **Ikuti dari sini** | Untuk yang terlambat: mulai dari latihan yang tampak. Ada di notebook yang berisi latihan. |
# | **Unduh pekerjaan** | Satu berkas ZIP berisi jawaban dan dokumen Anda. |
# | **Berkas** | Membuka dan menutup daftar berkas. Dokumen Word, Excel, PDF, dan ZIP terunduh bila dibuka. |
# | **Bantuan** | Ringkasan halaman ini, dari notebook mana pun. |
#
# Bila bilah itu tidak ada, kit dibuka dengan cara lain; kalimat di bawah judul paling atas menyebut apa yang ditekan.

# %% [markdown]
# ## Laptop Anda
#
# Panel berikut memeriksa laptop ini. Tekan juga tombol **Tekan saya**: bila putusannya berubah, panel bekerja dengan baik.
#
# Baris *Cara membuka* bertanda △ bila JupyterLab dibuka dengan cara lain, misalnya dari Anaconda: pengaturan kit lalu tidak terpasang,
# dan tombol **Periksa** kadang mendahului isian terakhir Anda.

# %% tags=["panel"]
from lakip_helpers import panel; panel.lingkungan()

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Minta peserta mengirim berkas `siap_<nama>.json` dari folder pekerjaannya seminggu sebelum hari pelaksanaan. Isinya
# hasil pemeriksaan, versi kit, ukuran layar, serta nama dan OPD yang diketik; tidak ada nama komputer atau letak folder. Baris bertanda ✘ harus beres sebelum hari pertama; baris bertanda △ boleh menyusul.

# %% [markdown]
# ## Siapa Anda
#
# Isi nama, jabatan, dan OPD. Ketiganya hanya disimpan di laptop ini. Bila laptop dipakai bergantian, tiap orang mengisi namanya sendiri;
# pekerjaannya disimpan terpisah.

# %% tags=["panel"]
from lakip_helpers import panel; panel.identitas()

# %% [markdown]
# ## Sebelum mulai: pre-test
#
# Isi nama Anda dahulu pada panel di atas. Lalu tekan **Mulai** dan jawab lima belas soal sendiri, tanpa membuka dokumen. Tiap jawaban langsung
# tersimpan; bila terputus, buka lagi notebook ini dan lanjutkan. Yang dilihat nanti adalah seberapa jauh Anda maju, bukan nilainya hari ini.

# %% tags=["panel"]
from lakip_helpers import panel; panel.pre_test()

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Sepuluh menit, dikerjakan sendiri dan tenang. Jangan membahas jawabannya sekarang: soal post-test menguji kompetensi yang
# sama, dan tiap kompetensi dibahas di sesinya. Separuh kelas mendapat paket yang lain; katakan supaya tidak ada yang mencocokkan jawaban. Ingatkan
# agar nama diisi dahulu.

# %% [markdown]
# ## Bila ada yang tidak berjalan
#
# | Yang Anda lihat | Yang Anda lakukan |
# |---|---|
# | Bilah menulis **panel sedang disiapkan** lebih dari satu menit | Muat ulang halaman ini (F5). Jawaban Anda tidak hilang. |
# | Kit di notebook ini berhenti | Tekan **Nyalakan lagi** di bawah bilah. Panel dan jawaban Anda terpasang kembali. |
# | Server Anda di ruang kelas berhenti | Tekan **Nyalakan lagi**, lalu tunggu; Anda kembali ke notebook ini dengan jawaban yang tersimpan. |
# | Notebook ini diubah di jendela atau program lain | Tekan **Ambil yang terbaru**. Yang Anda tulis di halaman ini ikut terbawa, di kertas coret. |
# | Sel ini bukan buatan kit atau sudah diubah | Jangan dijalankan bila Anda tidak tahu asalnya. Bila Anda sendiri yang mengubahnya, tekan **Jalankan**. |
# | Tulisan merah yang panjang | Lihat baris terakhirnya saja, lalu muat ulang halaman ini (F5). Bila tetap muncul, panggil fasilitator. |
# | Tombol **Periksa** menjawab seolah isian Anda masih yang lama | Tekan **Periksa** sekali lagi. Bila berulang, lihat baris *Cara membuka* pada panel Laptop Anda. |
# | `✘ Belum tersimpan` di bawah panel | Baca sebabnya di panel, lakukan sarannya, lalu tekan **Periksa** lagi. |
# | `✘ Kit tidak menjawab` di bawah panel | Tekan **Nyalakan lagi** di bawah bilah. Yang Anda ketik dipasang kembali. |
# | Halaman tertutup atau laptop mati | Buka kembali kit seperti tadi, lalu buka notebook yang sama. Jawaban terakhir terpasang kembali. |
# | Jawaban yang dahulu ada sekarang kosong | Tekan **Pulihkan** pada panel Kemajuan Anda di bawah. Kit menyebut apa yang kembali dan dari mana. |
# | Isian ini baru saja berubah di jendela lain | Tidak ada yang hilang: notebook ini terbuka di dua jendela, dan keduanya menampilkan isian yang terbaru. |
# | Isian Anda terganti isian contoh atau isian lain | Tekan **Kembalikan isian saya** pada panel latihan itu. Isian yang diganti selalu disimpan. |
#
# **Tanpa fasilitator:** bila sebuah latihan belum tepat, baca petunjuknya satu per satu dan cobalah lagi. Sesudah tiga kali **Periksa**, tombol
# **Solusi** terbuka. Baca sebabnya, bukan hanya jawabannya. Folder `kunci` berisi semua notebook yang sudah dikerjakan; bukalah sesudah mencoba.

# %% [markdown]
# ## Di mana pekerjaan Anda disimpan
#
# Jawaban disimpan sendiri setiap Anda mengubah panel dan setiap menekan **Periksa**; yang sedang diketik tersimpan paling lama sepuluh detik
# kemudian. Tempatnya folder bernama `berkas_kerja`, dalam folder kecil dengan nama Anda, di samping notebook ini. Selain catatan
# lengkapnya ada salinan cadangan yang bertanggal, sehingga berkas yang rusak atau terhapus dapat dipulihkan. Tidak ada yang dikirim keluar dari
# laptop.
#
# Di bawah setiap panel latihan ada satu baris keterangan status:
#
# | Keterangan status | Artinya |
# |---|---|
# | ○ Belum Anda kerjakan | Isiannya masih seperti semula. |
# | ✔ Tersimpan · ○ Belum diperiksa | Jawaban aman; tekan **Periksa** untuk mengetahui hasilnya. |
# | ✔ Tersimpan · ✔ Sudah diperiksa | Hasil di bawahnya adalah hasil jawaban yang tampak sekarang. |
# | ✔ Tersimpan · ○ Berubah sejak diperiksa | Hasil di bawahnya milik jawaban sebelumnya; tekan **Periksa** lagi. |
# | … Sedang diketik, belum tersimpan | Tunggu sebentar, atau pindah ke kotak lain. |
# | … Sedang diperiksa | Tunggu sebentar; hasil di bawahnya masih milik jawaban sebelumnya. |
#
# Panel berikut menunjukkan kemajuan Anda dan jawaban yang sudah tersimpan.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()

# %% [markdown]
# ## Langkah berikutnya
#
# 1. Tekan **Berikutnya ›** di bilah atas; terbuka **11 · Kinerja, bukan kerja**.
# 2. Kerjakan dari atas ke bawah. Anda boleh berhenti kapan saja; bila kembali, klik tautan **Lanjutkan** di awal notebook mana pun.
#
# Dua bagian di bawah ini baru Anda perlukan bila datang terlambat atau bila fasilitator meminta pekerjaan Anda.

# %% [markdown]
# ## Bila Anda terlambat
#
# Datang ketika kelas sudah di sesi 13? Pilih sesinya di panel berikut, lalu tekan **Ikuti dari sini**. Yang seharusnya sudah Anda susun di sesi
# sebelumnya diisi **jawaban contoh**, supaya Anda dapat langsung ikut. Jawaban contoh tidak dihitung sebagai pekerjaan Anda. Kapan saja Anda boleh kembali
# mengerjakan yang terlewat, dan pekerjaan Anda yang disisihkan dapat dipasang kembali.

# %% tags=["panel"]
from lakip_helpers import panel; panel.susul()

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Peserta yang terlambat jangan menahan kelas: minta ia menyusul ke sesi yang sedang berjalan, dan mengerjakan yang terlewat saat
# istirahat. Di papan kelas, isian bertanda jawaban contoh tidak terhitung lulus.

# %% [markdown]
# ## Menyerahkan pekerjaan
#
# Bila fasilitator memintanya, tekan **Kumpulkan**. Sesudah itu ZIP-nya Anda sendiri yang menyerahkan, misalnya lewat flashdisk.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kumpulkan()
