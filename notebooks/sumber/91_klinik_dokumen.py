# /// lakip
# judul = "Klinik dokumen"
# hari = 0
# sesi = 0
# menit = 0
# bentuk = "fasilitator"
# [bagian]
# ///

# %% [markdown]
# Semua dokumen yang dibawa OPD ditaruh di satu folder, apa adanya: nama, format, dan tahunnya boleh bercampur, bersubfolder, atau di dalam ZIP. Panel
# di bawah membacanya bersama. Tidak ada yang ditulis ke folder itu; hasilnya di folder “… – hasil kota” di sampingnya.
#
# - **Sebelum kelas, lihat “Yang masuk”.** Siapa membawa apa, mana yang tidak terbaca, mana yang meragukan. Yang meragukan ditanyakan kepada yang membawa,
#   tidak ditebak. Bagi meja menurut nilai bantuan: yang teratas dekat dengan fasilitator dan mendapat waktu lebih panjang.
# - **Di tiap meja, lihat “Per OPD”** (atau “Tiga hal tiap OPD”, satu tabel untuk semua meja). Tiga hal yang dibicarakan, dengan tempatnya di dokumen mereka. Mulai dari bertanya “angka apa yang Anda maksud di
#   sini?”, bukan dari kodenya. Nilai bantuan bukan penilaian kinerja; jangan ditayangkan ke kelas.
# - **Selama kelas, taruh dokumen yang diperbaiki di folder yang sama** (yang lama diganti atau dipindahkan keluar), lalu tekan Baca dokumen lagi. Hanya
#   yang berubah yang dibaca ulang; “Yang berubah” menunjukkan awal dan kini tiap OPD.
# - **Sesudah kelas**, `python mulai.py kota FOLDER --tahun TAHUN` menulis papan, Excel, dan laporan Word untuk Sekretaris Daerah, dengan sebelum dan
#   sesudahnya. LKjIP seluruh daerah dari laporan OPD: `python mulai.py dokumen lkjip-kota --laporan FOLDER --tahun TAHUN`.

# %% tags=["panel"]
from lakip_helpers.panel.alat import klinik; klinik.tampilkan_klinik()

# %% [markdown]
# ## Akhir hari: sebelum dan sesudah
#
# Isi folder yang sama dan tekan Baca dokumen. Tabel pertama menyandingkan jumlahnya; “Nasib tiap catatan” menyebut, bagi tiap OPD yang dokumennya diganti,
# berapa catatan yang selesai, tersisa, dan baru, berapa kalimat dan angka yang berubah, serta contohnya. Yang barisnya tidak ditemukan lagi tidak dihitung
# selesai. Dokumen pagi hari disalin ke folder hasil di laptop ini saja.

# %% tags=["panel"]
from lakip_helpers.panel.alat import klinik; klinik.tampilkan_klinik(pandangan=klinik.BERUBAH)
