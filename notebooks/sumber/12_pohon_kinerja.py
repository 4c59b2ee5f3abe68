# /// lakip
# judul = "Tujuan, sasaran, pohon kinerja"
# isi = "tujuan, sasaran, dan pohon kinerja; lintas OPD"
# hari = 1
# sesi = 2
# menit = 72
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 2
# "Cerita: program yang tidak bertemu sasarannya" = 4
# "Tujuan, sasaran, dan jenjang hasil" = 14
# "Lima langkah dan faktor kunci" = 12
# "Menyusun pohon" = 14
# "Lintas OPD" = 9
# "Pohon Anda sendiri" = 15
# "Pegangan untuk dibawa pulang" = 2
# [terlambat]
# "12-01" = { hemat = 4, cara = "kerjakan bersama di layar" }
# "12-02" = { hemat = 5, cara = "menjadi pekerjaan sendiri" }
# "12-03" = { hemat = 4, cara = "sebutkan urutannya bersama-sama" }
# "12-06" = { hemat = 4, cara = "jawab dengan angkat tangan" }
# "12-07" = { hemat = 3, cara = "jawab dengan angkat tangan" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("12")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Apa beda tujuan dan sasaran, dan siapa yang menjanjikannya?
# - Kondisi apa saja yang diperlukan agar sebuah hasil terwujud, dan mana yang paling menentukan?
# - Bagaimana menguji sebab-akibatnya sebelum anggaran disusun?
# - Apa yang ditulis bila syaratnya dipegang OPD lain?
#
# **Yang Anda bawa:** lembar sasaran OPD Anda, yang sudah diberi tanda pada sesi 11. **Yang Anda bawa pulang:** pohon kinerja satu sasaran sampai dua jenjang,
# yang menjadi bahan indikator pada sesi 13.
#
# **Tanpa fasilitator:** perkiraan 40 menit. Kerjakan dari atas ke bawah. Setiap kali menyusun, bacalah keras-keras dengan “jika … maka …”; telinga lebih cepat menangkap loncatan
# daripada mata.

# %% [markdown]
# ## Cerita: program yang tidak bertemu sasarannya
#
# Pada 2017 Kementerian PANRB menyampaikan bahwa program 193 dari 548 pemerintah daerah tidak selaras dengan hasil yang hendak dicapai, dan nilai belanja yang
# tidak tepat sasaran disebut mencapai Rp392,87 triliun
# ([Media Indonesia](https://devel.mediaindonesia.com/ekonomi/102572/)).
#
# Tidak ada yang berniat begitu. Programnya tersusun dari tahun ke tahun, masing-masing masuk akal bila dibaca sendiri. Yang hilang adalah garis yang
# menghubungkannya: *kondisi apa yang sebenarnya diperlukan agar sasarannya terwujud?* Garis itulah **pohon kinerja**.
#
# Ambil satu program di kantor Anda. Dapatkah Anda menyambungnya ke satu sasaran dengan “jika … maka …” tanpa terasa melompat?

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Mintalah dua peserta menyambung satu programnya ke sasaran dengan “jika … maka …”, keras-keras. Bila terdengar loncatan, jangan
# diperbaiki dahulu; tuliskan di papan, lalu kembalikan pada akhir sesi.

# %% [markdown]
# ## Tujuan, sasaran, dan jenjang hasil
#
# **Tujuan** adalah keadaan yang hendak dicapai dalam tiga sampai lima tahun untuk menjawab isu strategis. **Sasaran** adalah kondisi yang lebih nyata di bawahnya; satu
# tujuan mempunyai satu sasaran atau lebih. Keduanya berbunyi kondisi, bukan pekerjaan.
#
# | Jenjang | Yang berubah | Biasanya ditulis sebagai |
# |---|---|---|
# | hasil akhir (*ultimate* atau *final outcome*) | keadaan warga kota | tujuan dan sasaran RPJMD |
# | hasil antara (*intermediate outcome*) | keadaan satu urusan | sasaran OPD; di sinilah IKU kepala OPD |
# | hasil langsung (*immediate outcome*) | pemakai layanan | program |
# | keluaran | barang dan jasa kantor | kegiatan dan sub kegiatan |
#
# Jenjang ini lazim dipakai; namanya dapat berbeda di dokumen Anda. Tabel berikut memperlihatkan jalur satu dinas di Kota Lembayung, kota rekaan.
# **Data rekaan untuk latihan.** Bacalah dari bawah ke atas: *kode induk* menyebut pernyataan di atasnya. Kolom *Baris* adalah nomor baris di berkasnya.

# %% tags=["lipat"]
import pandas as pd

from lakip_helpers.sajian.tabel_layar import susun_tabel
from lakip_helpers.tabel import muat

kota = muat("kota_contoh")
rpjmd = kota["rpjmd_sasaran"]
renstra = kota["renstra_sasaran"]
jalur = pd.concat([rpjmd[rpjmd["kode_sasaran"].isin(["RPJMD.T1", "RPJMD.T1.S2"])], renstra[renstra["kode_opd"] == "DINKES"]])
susun_tabel(jalur, ["kode_sasaran", "tingkat", "kode_induk", "uraian"], "Data rekaan untuk latihan: dari tujuan kota ke sasaran Dinas Kesehatan")

# %% [markdown] bentuk="kunci,fasilitator"
# Sel berikut memastikan bahwa jalur di atas tidak terputus.

# %% bentuk="kunci,fasilitator"
induk = set(jalur["kode_sasaran"])
tanpa_induk = jalur[~jalur["kode_induk"].isin(induk)]
assert list(tanpa_induk["kode_sasaran"]) == ["RPJMD.T1"]
print(f"{len(jalur)} pernyataan; hanya puncaknya yang tidak berinduk.")

# %% latihan="12-01"

# %% latihan="12-02"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Pada 12-01 nomor 1 dan 8 paling sering diperdebatkan. Tanyakan “sesudah itu apa?”; bila masih ada jawabannya, letaknya belum di jenjang
# sasaran. Terlambat 15 menit? Kerjakan 12-01 bersama, dan biarkan 12-02 menjadi pekerjaan sendiri.

# %% [markdown]
# ## Lima langkah dan faktor kunci
#
# PermenPAN-RB 89 Tahun 2021 menyusun penjenjangan kinerja dalam lima langkah. Sebelum membacanya, cobalah mengurutkannya sendiri.

# %% latihan="12-03"

# %% [markdown]
# **Faktor kunci keberhasilan** (sering disingkat CSF, dari *critical success factor*) adalah kondisi yang paling menentukan: bila terwujud, hasilnya sangat mungkin terwujud. Ketika mencarinya, empat hal ditahan dahulu:
#
# 1. komponen perencanaan (tujuan, sasaran, program) yang sudah ada;
# 2. susunan organisasi yang ada;
# 3. nama program dan kegiatan yang ada;
# 4. anggaran yang ada.
#
# Bukan karena tidak penting, melainkan karena keempatnya membuat pohon hanya membenarkan yang selama ini dikerjakan
# ([bahan paparan “Kerangka Logis Pohon Kinerja”](https://scribd.com/presentation/610085699/KERANGKA-LOGIS-POHON-KINERJA)).

# %% latihan="12-04"

# %% [markdown]
# ## Menyusun pohon
#
# Tiap kotak menjawab satu pertanyaan: *kondisi apa yang diperlukan agar yang di atasnya terwujud?* Lalu dibaca kembali ke atas:
#
# - **jika** anak terwujud, **maka** induknya lebih mungkin terwujud;
# - anak tidak mengulang kata induknya;
# - keluaran berada di bawah hasil, tidak pernah sebaliknya;
# - satu anak saja patut dicurigai: biasanya ada kondisi lain yang terlupa.
#
# Di panel berikut, pohonnya tumbuh di bawah isian selagi Anda memilih.

# %% latihan="12-05"

# %% latihan="12-06"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Gambar pohon 12-05 di papan memakai kertas tempel; minta peserta memindahkan, bukan menghapus. Bila waktu sempit, 12-06 dapat dijawab dengan
# mengangkat tangan per baris.

# %% [markdown]
# ## Lintas OPD
#
# Hasil jarang terwujud oleh satu OPD. Kondisi yang dipegang OPD lain **tetap ditulis**, dengan nama pemiliknya; PermenPAN-RB 88 Tahun 2021 menanyakan apakah kinerja
# lintas bidang (sering disebut *crosscutting*) sudah tergambar. Kondisi itu lalu muncul juga di pohon pemiliknya, dengan ukuran yang disepakati berdua.

# %% latihan="12-07"

# %% [markdown]
# Kesepakatan itu dicatat dalam satu tabel pendek, ditandatangani kedua kepala OPD, dan dilampirkan pada pohon kinerja. **Data rekaan untuk latihan:**
#
# | Kondisi yang diperlukan | Diperlukan oleh | Pemiliknya | Ukuran yang disepakati | Kesepakatan |
# |---|---|---|---|---|
# | Rumah tangga berisiko stunting memakai air minum layak | Dinas Kesehatan | Dinas Pekerjaan Umum | persentase rumah tangga di 12 kelurahan sasaran | daftar kelurahan diserahkan Januari; sambungan selesai September |
# | Daftar ibu hamil tiap RT diketahui kader | Dinas Kesehatan | kecamatan | persentase RT yang memperbarui daftar tiap bulan | camat menerima format; rekap tiap tanggal 5 |
# | Keluarga anak putus sekolah dikunjungi dan dibantu | Dinas Pendidikan | Dinas Sosial | persentase keluarga yang dikunjungi dalam 30 hari | data dipertukarkan tiap triwulan |
#
# Daftar nama OPD saja belum menunjukkan kerja bersama; yang ditanyakan evaluator kondisi, pemilik, dan ukurannya.

# %% [markdown]
# ## Pohon Anda sendiri
#
# Ambil lembar sasaran Anda. Kit memeriksa dua hal saja: puncaknya berupa hasil, dan tidak ada anak yang mengulang induknya. Sebab-akibatnya hanya dapat diuji oleh
# Anda dan rekan yang mengenal lapangan.

# %% latihan="12-08"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Yang belum selesai boleh melanjutkan di rumah; isiannya tersimpan. Kembalilah ke loncatan yang ditulis di papan pada awal sesi: kondisi apa
# yang hilang di antaranya? Pasangkan OPD yang saling disebut di kolom lintas, dan minta mereka bersepakat tentang satu ukuran.

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# - Tujuan dan sasaran menyebut keadaan yang diharapkan; pekerjaan kantor ditulis di dasar pohon, sebagai kegiatan.
# - Urutannya: hasil, faktor kunci, kondisi, indikator, dan paling akhir program.
# - Menyusun ke bawah: tanyakan “apa yang diperlukan agar ini terwujud?”. Menguji ke atas: baca “jika … maka …”.
# - Kotak yang hanya mengulang kalimat di atasnya belum menerangkan cara mewujudkannya.
# - Kondisi milik OPD lain ditulis dengan pemiliknya, tidak dihapus dan tidak diambil alih.
#
# **Untuk lembar Anda sendiri:** sambungkan tiap program OPD ke satu kondisi di pohon. Program yang tidak bertemu kondisi, dan kondisi yang tidak bertemu program, dibawa
# ke sesi 14.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | tujuan | keadaan yang hendak dicapai untuk menjawab isu strategis |
# | sasaran | kondisi yang lebih nyata di bawah tujuan |
# | pohon kinerja | gambar sebab-akibat dari hasil ke kondisi yang diperlukan |
# | faktor kunci (CSF) | kondisi yang paling menentukan tercapainya hasil |
# | lintas OPD | kondisi yang diperlukan satu OPD dan dipegang OPD lain |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | PermenPAN-RB 89 Tahun 2021 tentang Penjenjangan Kinerja | 2021 | pohon kinerja dan lima langkahnya |
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | penjenjangan dan kinerja lintas bidang dalam evaluasi |
# | Inmendagri 2 Tahun 2025 | 2025 | susunan RPJMD dan Renstra 2025-2029 |
#
# Berikutnya: **13 · Indikator kinerja utama**, yaitu mengukur puncak pohon yang baru Anda susun.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
