# /// lakip
# judul = "Papan kelas"
# hari = 0
# sesi = 0
# menit = 0
# bentuk = "fasilitator"
# [bagian]
# ///

# %% [markdown]
# Papan ini membaca pekerjaan peserta dan menunjukkan di mana kelas sekarang, kekeliruan mana yang paling sering beserta kalimat untuk kelas, siapa
# yang paling lama tertahan, dan nilai sebelum-sesudah. Tidak ada yang ditulis ke folder peserta.
#
# - **Satu server di ruang kelas:** isi dengan folder yang memuat pekerjaan semua peserta, lalu centang *Perbarui sendiri*.
# - **Laptop masing-masing:** kumpulkan ZIP peserta (tombol Kumpulkan di notebook 00) ke satu folder, lalu isi dengan folder itu.
# - **Sebelum hari pelaksanaan:** jalankan `python mulai.py kelas gladi -o gladi` dan isi dengan folder `gladi`; pesertanya rekaan, latihan dan
#   kekeliruannya sungguhan.
#
# Jadwal menit demi menit, panduan, undangan, dan paparan dibuat dengan `python mulai.py kelas panduan -o panitia`; rekap untuk pimpinan dengan
# `python mulai.py kelas rekap FOLDER`.

# %% tags=["panel"]
from lakip_helpers.kelas.kumpulan.papan_tampil import tampilkan; tampilkan()
