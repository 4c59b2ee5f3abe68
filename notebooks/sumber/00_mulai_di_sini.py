# /// lakip
# judul = "Mulai di sini"
# isi = "memeriksa laptop, identitas, cara menjalankan sel, kamus tombol, pre-test"
# hari = 1
# sesi = 0
# menit = 30
# [bagian]
# "Untuk apa bimbingan ini" = 3
# "Menjalankan sel" = 4
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
# baliknya dilipat; boleh dibuka oleh yang ingin tahu, dan boleh diabaikan.
#
# **Yang Anda bawa:** Renstra, Renja, dan Perjanjian Kinerja OPD Anda, boleh cetakan. **Yang Anda bawa pulang dari notebook ini:**
# laptop yang sudah diperiksa, identitas yang tersimpan, dan cara membuka kembali pekerjaan Anda.
#
# Notebook ini memerlukan sekitar 30 menit. Bila Anda belajar sendiri tanpa fasilitator, kerjakan dari atas ke bawah; tidak ada yang
# dapat rusak karena dicoba.

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Bacakan satu kalimat saja: “dua hari ini kita mengubah daftar pekerjaan menjadi janji perubahan.” Lalu minta tiap
# peserta menjalankan semua sel lewat menu Run sebelum Anda meneruskan. Kesulitan yang biasa muncul: peserta mengeklik dua kali teks
# sehingga berubah menjadi huruf sumber. Minta menekan Shift+Enter.

# %% [markdown]
# ## Menjalankan sel
#
# Halaman ini tersusun dari **sel**. Sebagian berisi teks seperti ini, sebagian berisi kode yang dilipat menjadi satu
# baris abu-abu berakhiran tiga titik. Baris itu memunculkan panel di bawahnya.
#
# **Setiap kali membuka sebuah notebook, lakukan satu hal dahulu:** klik menu **Run** di atas, lalu **Run All Cells**. Semua panel muncul
# dan jawaban Anda yang dahulu terpasang kembali. Layar berpindah ke bawah; gulir kembali ke atas untuk mulai membaca.
#
# Lihat lingkaran kecil di kanan atas, di samping tulisan **Python 3 (ipykernel)**: lingkaran **penuh** berarti mesin hitung sedang
# bekerja, lingkaran **kosong** berarti sudah selesai. Sesudah selesai, di kiri tiap panel muncul angka kecil seperti `[3]`; itu hanya
# nomor urut. Baris abu-abu yang dilipat sendiri tidak bernomor.
#
# Kamus tombol JupyterLab:
#
# | Gambar | Nama di layar (bahasa Inggris) | Artinya |
# |:---:|---|---|
# | <img src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='24'%20height='24'%20viewBox='0%200%2024%2024'%3E%3Cpath%20fill='%23444'%20d='M7%204v16l13-8z'/%3E%3C/svg%3E" alt="Tombol bergambar segitiga mengarah ke kanan" width="24" height="24"> | Run this cell and advance | Jalankan sel ini, lalu pindah ke sel berikutnya. Sama dengan menekan Shift+Enter. |
# | <img src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='24'%20height='24'%20viewBox='0%200%2024%2024'%3E%3Cpath%20fill='%23444'%20d='M3%205v14l9-7zM12%205v14l9-7z'/%3E%3C/svg%3E" alt="Tombol bergambar dua segitiga mengarah ke kanan" width="24" height="24"> | Restart the kernel and run all cells | Mulai ulang mesin hitung, lalu jalankan semua sel dari atas. Jawaban Anda tidak hilang. |
# | <img src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='24'%20height='24'%20viewBox='0%200%2024%2024'%3E%3Cpath%20fill='%23444'%20d='M6%206h12v12H6z'/%3E%3C/svg%3E" alt="Tombol bergambar kotak" width="24" height="24"> | Interrupt the kernel | Hentikan sel yang terlalu lama berjalan. |
# | <img src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='24'%20height='24'%20viewBox='0%200%2024%2024'%3E%3Cpath%20fill='none'%20stroke='%23444'%20stroke-width='2'%20d='M18%208a7%207%200%201%200%201%206'/%3E%3Cpath%20fill='%23444'%20d='M20%203v7h-7z'/%3E%3C/svg%3E" alt="Tombol bergambar panah melingkar" width="24" height="24"> | Restart the kernel | Mulai ulang mesin hitung. Sesudahnya jalankan lagi semua sel. |
# | <img src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='24'%20height='24'%20viewBox='0%200%2024%2024'%3E%3Cpath%20fill='none'%20stroke='%23444'%20stroke-width='2'%20d='M4%204h13l3%203v13H4z'/%3E%3Cpath%20fill='%23444'%20d='M8%204h8v6H8zM7%2013h10v7H7z'/%3E%3C/svg%3E" alt="Tombol bergambar disket" width="24" height="24"> | Save and create checkpoint | Simpan notebook. Jawaban panel tersimpan sendiri; tombol ini menyimpan catatan yang Anda ketik. |
# | <img src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='24'%20height='24'%20viewBox='0%200%2024%2024'%3E%3Cpath%20fill='%23444'%20d='M3%206h7l2%202h9v11H3z'/%3E%3C/svg%3E" alt="Tombol bergambar map" width="24" height="24"> | File Browser | Tampilkan atau sembunyikan daftar berkas di sebelah kiri. |
# | <img src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='24'%20height='24'%20viewBox='0%200%2024%2024'%3E%3Ccircle%20fill='none'%20stroke='%23444'%20stroke-width='2'%20cx='12'%20cy='12'%20r='8'/%3E%3C/svg%3E" alt="Tombol bergambar lingkaran kosong" width="24" height="24"> | Kernel idle | Mesin hitung siap menerima perintah. |
# | <img src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20width='24'%20height='24'%20viewBox='0%200%2024%2024'%3E%3Ccircle%20fill='%23444'%20cx='12'%20cy='12'%20r='9'/%3E%3C/svg%3E" alt="Tombol bergambar lingkaran penuh" width="24" height="24"> | Kernel busy | Mesin hitung sedang bekerja. Tunggu sebentar. |

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
# | Panel tidak muncul, hanya ada baris abu-abu berakhiran tiga titik | Menu **Run**, lalu **Run All Cells**. |
# | Lingkaran di samping **Python 3 (ipykernel)** tetap penuh lebih dari satu menit | Menu **Kernel**, lalu **Restart Kernel and Run All Cells**; pada pertanyaan yang muncul tekan **Restart**. Jawaban Anda tidak hilang. |
# | Teks berubah menjadi huruf sumber dengan tanda `#` dan `*` | Anda mengekliknya dua kali. Tekan **Shift+Enter**. |
# | Tulisan merah yang panjang | Lihat baris terakhirnya saja, lalu jalankan lagi semua sel. Bila tetap muncul, panggil fasilitator. |
# | Tombol **Periksa** menjawab seolah isian Anda masih yang lama | Tekan **Periksa** sekali lagi. Bila berulang, lihat baris *Cara membuka* pada panel Laptop Anda. |
# | `✘ Belum tersimpan` di bawah panel | Baca sebabnya di panel, lakukan sarannya, lalu tekan **Periksa** lagi. |
# | `✘ Mesin hitung tidak menjawab` di bawah panel | Salin isian yang panjang, lalu menu **Kernel**, **Restart Kernel and Run All Cells**. |
# | Halaman tertutup atau laptop mati | Buka kembali kit seperti tadi, lalu buka notebook yang sama. Jawaban terakhir terpasang kembali. |
# | Jawaban yang dahulu ada sekarang kosong | Tekan **Pulihkan** pada panel Kemajuan Anda di bawah. Kit menyebut apa yang kembali dan dari mana. |
# | Isian Anda terganti isian contoh atau isian lain | Tekan **Kembalikan isian saya** pada panel latihan itu. Isian yang diganti selalu disimpan. |
#
# **Tanpa fasilitator:** bila sebuah latihan belum tepat, baca petunjuknya satu per satu dan cobalah lagi. Sesudah tiga kali **Periksa**, tombol
# **Solusi** terbuka. Baca sebabnya, bukan hanya jawabannya. Folder `kunci` berisi semua notebook yang sudah dikerjakan; bukalah sesudah mencoba.

# %% [markdown]
# ## Di mana pekerjaan Anda disimpan
#
# Jawaban disimpan sendiri setiap Anda mengubah panel dan setiap menekan **Periksa**; yang sedang diketik tersimpan paling lama sepuluh detik
# kemudian. Tempatnya folder bernama `berkas_kerja`, dalam folder kecil dengan nama Anda, di samping notebook ini. Selain catatan
# lengkapnya ada cuplikan dan salinan bertanggal, sehingga berkas yang rusak atau terhapus dapat dipulihkan. Tidak ada yang dikirim keluar dari
# laptop.
#
# Di bawah setiap panel latihan ada satu baris isyarat:
#
# | Isyarat | Artinya |
# |---|---|
# | ○ Belum Anda kerjakan | Isiannya masih seperti semula. |
# | ✔ Tersimpan · ○ Belum diperiksa | Jawaban aman; tekan **Periksa** untuk mengetahui hasilnya. |
# | ✔ Tersimpan · ✔ Sudah diperiksa | Hasil di bawahnya adalah hasil jawaban yang tampak sekarang. |
# | ✔ Tersimpan · ○ Berubah sejak diperiksa | Hasil di bawahnya milik jawaban sebelumnya; tekan **Periksa** lagi. |
# | … Sedang diketik, belum tersimpan | Tunggu sebentar, atau pindah ke kotak lain. |
#
# Panel berikut menunjukkan kemajuan Anda dan jawaban yang sudah tersimpan.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()

# %% [markdown]
# ## Langkah berikutnya
#
# 1. Di daftar berkas sebelah kiri, klik dua kali **11_kinerja_bukan_kerja.ipynb**.
# 2. Klik menu **Run**, lalu **Run All Cells**.
# 3. Kerjakan dari atas ke bawah. Anda boleh berhenti kapan saja; bila kembali, klik tautan **Lanjutkan** di awal notebook mana pun.
#
# Dua bagian di bawah ini baru Anda perlukan bila datang terlambat atau bila fasilitator meminta pekerjaan Anda.

# %% [markdown]
# ## Bila Anda terlambat
#
# Datang ketika kelas sudah di sesi 13? Pilih sesinya di panel berikut, lalu tekan **Susul**. Yang seharusnya sudah Anda susun di sesi
# sebelumnya diisi **hasil kit**, supaya Anda dapat langsung ikut. Hasil kit tidak dihitung sebagai pekerjaan Anda. Kapan saja Anda boleh kembali
# mengerjakan yang terlewat, dan pekerjaan Anda yang disisihkan dapat dipasang kembali.

# %% tags=["panel"]
from lakip_helpers import panel; panel.susul()

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Peserta yang terlambat jangan menahan kelas: minta ia menyusul ke sesi yang sedang berjalan, dan mengerjakan yang terlewat saat
# istirahat. Di papan kelas, isian bertanda hasil kit tidak terhitung lulus.

# %% [markdown]
# ## Menyerahkan pekerjaan
#
# Bila fasilitator memintanya, tekan **Kumpulkan**. Sesudah itu ZIP-nya Anda sendiri yang menyerahkan, misalnya lewat flashdisk.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kumpulkan()
