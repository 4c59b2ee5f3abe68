# /// lakip
# judul = "Perjanjian kinerja"
# isi = "para pihak menurut jenjang, lampiran, PK sendiri sebagai Word"
# hari = 2
# sesi = 1
# menit = 65
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 3
# "Cerita: janji yang dapat ditagih" = 4
# "Siapa berjanji kepada siapa" = 12
# "Isi perjanjian menurut jenjang" = 11
# "Memeriksa sebelum menandatangani" = 11
# "Perjanjian Anda sendiri" = 20
# "Pegangan untuk dibawa pulang" = 4
# [terlambat]
# "21-02" = { hemat = 4, cara = "jawab secara lisan" }
# "21-03" = { hemat = 4, cara = "kerjakan bersama di layar" }
# "21-04" = { hemat = 3, cara = "jawab secara lisan" }
# "21-05" = { hemat = 9, cara = "bahas satu catatan bersama, sisanya menjadi pekerjaan sendiri" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("21")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Siapa pihak pertama, siapa pihak kedua, dan apa yang dijanjikan masing-masing?
# - Indikator mana yang pantas di PK kepala OPD, dan mana yang milik jenjang di bawahnya?
# - Apa yang diperiksa sebelum sebuah PK ditandatangani?
# - Kapan PK boleh diubah, dan kapan tidak?
#
# **Yang Anda bawa:** sasaran, indikator, dan target 2026 dari Renstra OPD Anda, serta DPA tahun ini. **Yang Anda bawa pulang:** sebuah PK
# dalam berkas Word, lengkap dengan lampirannya, siap dicocokkan dan ditandatangani.
#
# **Tanpa fasilitator:** perkiraan 45 menit. Kerjakan dari atas ke bawah. Sesudah tiga kali Periksa, tombol Solusi terbuka. PK yang Anda susun di
# latihan terakhir tersimpan di laptop ini dan dipakai lagi di sesi 22.

# %% [markdown] bentuk="fasilitator"
# **Sebelum mulai.** Minta peserta membuka PK tahun lalu dan menutup blok anggarannya dengan kertas. Tanyakan: dari yang tersisa, apa yang dapat
# ditagih oleh warga? Biarkan pertanyaan itu menggantung sampai akhir sesi.
#
# **Gangguan yang biasa terjadi.** Peserta menulis nama pejabat. Minta jabatan saja: PK di laptop latihan tidak memerlukan nama orang, dan pejabat
# dapat berganti. **Terlambat 20 menit?** Kerjakan 21-02 dan 21-04 secara lisan.

# %% [markdown]
# ## Cerita: janji yang dapat ditagih
#
# Pada 24 Februari 2026, dalam klinik (*coaching clinic*) penyusunan Perjanjian Kinerja di Lubuk Pakam, seorang bupati meminta perangkat daerahnya meninggalkan
# perjanjian yang abstrak: “Perjanjian kinerja itu harus bisa diukur.” Bila dikatakan pelayanan kesehatan meningkat, tanyanya, ukurannya apa,
# berapa warga yang terlayani, dan di mana datanya
# ([Tribune Indonesia, Februari 2026](https://tribuneindonesia.com/?p=54215)).
#
# Pertanyaan itu sederhana, dan setiap penandatangan PK akan menerimanya suatu hari. Sesi ini menyiapkan jawabannya **sebelum** ditandatangani:
# siapa yang berjanji, apa ukurannya, berapa targetnya, dan dengan anggaran yang mana.

# %% [markdown]
# ## Siapa berjanji kepada siapa
#
# Perjanjian Kinerja adalah lembar penugasan dari pimpinan yang lebih tinggi kepada pimpinan di bawahnya, disertai indikator. Keduanya memegang
# peran yang berbeda:
#
# | | Pihak pertama | Pihak kedua |
# |---|---|---|
# | siapa | bawahan, yang menerima amanah | atasannya, yang memberi amanah |
# | isinya | berjanji mencapai target tahunan dalam lampiran | mengawasi, mengevaluasi, menindaklanjuti dengan penghargaan atau sanksi |
#
# | Jenjang pihak pertama | Ditandatangani bersama |
# |---|---|
# | kepala daerah | tidak ada; ditandatangani sendiri |
# | kepala OPD, camat | kepala daerah |
# | administrator (sekretaris, kepala bidang, kepala bagian) | kepala OPD |
# | pengawas, fungsional, pelaksana | atasan langsung |
#
# Pembagian ini mengikuti Perwali Mojokerto 11/2017 yang melaksanakan PermenPAN-RB 53/2014. Di Kota Medan, 23 Maret 2021, kepala OPD dan camat
# menandatangani PK dengan wali kota
# ([Harian SIB, Maret 2021](https://hariansib.com/v1/Berita-Terkini/307064/wali-kota-medan-tandatangani-perjanjian-kinerja-dengan-kepala-opd-dan-camat)). Sebagian daerah memakai
# bentuk lain; kit memintanya diperiksa, tidak menyalahkannya.

# %% latihan="21-01"

# %% [markdown]
# **Kapan?** Sesudah DPA (dokumen pelaksanaan anggaran) diterima, paling lambat sebulan sejak disahkan. **Sejauh mana?** Tidak hanya kegiatan tahun ini; hasil yang seharusnya
# muncul tahun ini dari pekerjaan tahun-tahun lalu ikut dijanjikan.

# %% latihan="21-02"

# %% [markdown]
# **Kantor yang susunannya lain.** Rantainya sama, sebutannya berbeda. Lazimnya:
#
# | Pihak pertama | Pihak kedua | Yang sering keliru |
# |---|---|---|
# | sekretaris daerah | wali kota | menjanjikan jumlah rapat koordinasi |
# | asisten; kepala bagian di Setda | sekretaris daerah; asisten atau sekretaris daerah | semua bagian menyalin indikator sekretaris daerah |
# | camat | wali kota | memikul kemiskinan atau stunting sekecamatan; tulislah sumbangannya, dan tunjukkan lintas OPD-nya |
# | lurah (kelurahan bagian kecamatan), sekretaris camat, kepala seksi | camat | indeks kepuasan sebagai satu-satunya IKU |
# | direktur RSUD | kepala dinas kesehatan, atau kepala daerah menurut aturan daerah | menjanjikan keterisian tempat tidur, bukan keselamatan pasien |
# | kepala UPTD, kepala puskesmas | kepala dinas | lampirannya salinan PK bidang |
# | ketua tim kerja, jabatan fungsional | atasan langsung | tidak punya PK, padahal sub kegiatannya dipegang dia |
#
# Kepala OPD dan camat dengan wali kota terlihat pada penandatanganan di Medan (2021), Setda di Luwu Utara (2020), kepala UPT pada Perwali Mojokerto 11/2017; selebihnya
# kebiasaan. Pastikan pada aturan daerah Anda, dan sebut dasarnya di naskah PK.
#
# **Dari PK ke SKP.** PK menjanjikan hasil unit; SKP (sasaran kinerja pegawai) menjanjikan sumbangan tiap orang pada hasil itu. Ketua tim dan pejabat fungsional mengambil
# indikator SKP-nya dari sub kegiatan atau hasil kerja yang tertulis di PK atasannya, tidak menyalin indikator atasannya. Ujinya satu kalimat: *bila SKP saya tercapai, baris
# PK yang mana bergerak?* Bila tidak ada, SKP itu mengukur kesibukan. Satu rantai dalam satu halaman (**data rekaan untuk latihan**):
#
# | Jenjang | Dokumen | Yang dijanjikan | Ditandatangani bersama |
# |---|---|---|---|
# | Kepala Dinas Lingkungan Hidup | PK | Persentase timbulan sampah yang terkurangi di sumbernya, 24,65 % | Wali Kota |
# | Kepala Bidang Pengelolaan Sampah | PK | Persentase bank sampah yang memiliki pembeli tetap, 60 % | Kepala Dinas |
# | Ketua tim kerja bank sampah (jabatan fungsional) | PK bila memegang sub kegiatan; SKP | 24 bank sampah didampingi sampai punya pembeli tetap, Rp420 juta | Kepala Bidang |
# | Anggota tim | SKP | 8 bank sampah di dua kecamatan punya kontrak pembeli sebelum Oktober | ketua tim atau Kepala Bidang |
#
# **PK Perubahan.** Berjudul “Perjanjian Kinerja Perubahan Tahun …”, bentuknya sama, lampirannya baru. PK yang pertama tetap disimpan sebagai bukti; laporan membandingkan dengan
# PK yang **terakhir** dan mengatakannya. Batas waktunya tidak kami temukan dalam peraturan; kebiasaannya sebulan sesudah DPPA atau pelantikan.

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Pernyataan tentang indikator tanpa kegiatan tahun ini hampir selalu diperdebatkan. Beri contoh jalan: tahun ini tidak ada anggaran pembangunan, tetapi warga tetap
# berhak atas jalan yang mantap. Yang dijanjikan keadaan, bukan kegiatan.

# %% [markdown]
# ## Isi perjanjian menurut jenjang
#
# Lampiran PK mempunyai dua blok: **sasaran, indikator, target**, lalu **program dan anggaran**. Yang berbeda menurut jenjang adalah isinya. Lazimnya:
#
# | Jenjang | Blok sasaran | Blok anggaran |
# |---|---|---|
# | kepala OPD | IKU: keadaan urusannya yang seharusnya ada | program |
# | administrator | hasil langsung bidangnya, yang membuat keadaan itu terjadi | program atau kegiatan |
# | pengawas, fungsional | keluaran kegiatannya | kegiatan atau sub kegiatan |
#
# Bila ketiganya ditumpuk, harus terbaca satu rantai, seperti yang Anda susun di sesi 11 dan 12.

# %% latihan="21-03"

# %% [markdown]
# Berikut lampiran PK sebuah dinas di **Kota Lembayung**, kota rekaan untuk latihan. Baca blok pertamanya sebagai kalimat: “saya berjanji …”.

# %% tags=["lipat"]
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.sajian.tabel_layar import susun_tabel
from lakip_helpers.tabel import muat

kota = muat("kota_contoh", opd="DLH")
lampiran = kota["pk_sasaran"]
lampiran = lampiran[lampiran["kode_pk"] == "PK.DLH.2026"]
judul = "Lampiran PK 2026, Dinas Lingkungan Hidup Kota Lembayung (data rekaan untuk latihan)"
susun_tabel(lampiran, ["sasaran", "indikator", "satuan", "target"], judul)

# %% [markdown]
# Berikut pratinjau PK itu, seperti tampil di Word. Perhatikan letak tanda tangan: pihak kedua di kiri, pihak pertama
# di kanan, menurut kebiasaan.

# %% tags=["lipat"]
from lakip_helpers.sajian.dokumen.pk import buat_pk
from lakip_helpers.sajian.kertas.pratinjau import pratinjau

pratinjau(buat_pk(kota, "DLH", 2026))

# %% [markdown] bentuk="fasilitator"
# **Tanyakan kepada kelas.** Sasaran terakhir tentang akuntabilitas kinerja dinas. Penting, tetapi bila seluruh PK berisi sasaran semacam itu, apa
# yang dijanjikan kepada warga? Satu sasaran penunjang cukup; sisanya urusan pokok OPD.

# %% [markdown]
# ## Memeriksa sebelum menandatangani
#
# PK yang sudah ditandatangani masih dapat diubah, tetapi alasannya terbatas. Karena itu memeriksa sebelum menandatangani lebih murah daripada mengubah
# sesudahnya.

# %% latihan="21-04"

# %% [markdown]
# Empat hal berikut mudah lolos bila PK dibaca sendirian. Sandingkan masing-masing:
#
# 1. **Para pihak** dengan jenjangnya: siapa yang berjanji?
# 2. **Tanggal** dengan DPA: sesudah disahkan, dalam sebulan, di tahun yang diperjanjikan.
# 3. **Target** dengan Renstra tahun itu: tidak kosong, tidak berbeda.
# 4. **Anggaran** dengan DPA: kode demi kode, angka demi angka.
#
# Contohnya, bila para pihak pada PK tadi ditukar dengan sengaja, kit berkata:

# %% tags=["lipat"]
from dataclasses import replace

tertukar = kota["pk"].copy()
tertukar = tertukar[tertukar["kode_pk"] == "PK.DLH.2026"].rename(
    columns={"pihak_pertama": "pihak_kedua", "pihak_kedua": "pihak_pertama"}
)
tertukar.attrs = dict(kota["pk"].attrs)
periksa(replace(kota, tabel={**kota.tabel, "pk": tertukar}), "PK-03")

# %% bentuk="kunci,fasilitator"
bersih = periksa(kota, ["PK-01", "PK-02", "PK-03", "PK-04", "PK-05", "PK-06", "PK-08", "PK-12", "PK-13"])
assert len(bersih) == 0
assert len(periksa(replace(kota, tabel={**kota.tabel, "pk": tertukar}), "PK-03")) == 1
print("PK contoh bersih; yang para pihaknya ditukar mendapat PK-03.")

# %% latihan="21-05"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Minta satu peserta membacakan angka DPA keras-keras dan satu lagi mengikuti di layar. Dua angka yang tertukar hampir tidak
# pernah ditemukan dengan membaca dalam hati.

# %% [markdown]
# ## Perjanjian Anda sendiri
#
# Inilah bagian yang Anda bawa pulang. Mulailah dari OPD contoh atau dari kotak kosong. Pilih jenjang lebih dahulu; kit menyebut siapa pihak pertama
# dan pihak keduanya, dan sampai tanggal berapa PK ditandatangani.
#
# Isian tersimpan sendiri dan terpasang kembali bila notebook ini dibuka lagi. Dokumen yang disimpan selagi masih ada catatan akan menyebut catatan
# itu di halaman pertamanya. Kalimat pernyataannya kalimat baku yang sama pada PK berbagai instansi (PermenPAN-RB 53/2014 Lampiran I);
# kantor yang memakai bunyi lain mengubahnya di Word.

# %% latihan="21-06"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Sesudah sepuluh menit, minta peserta bertukar layar dan membacakan blok pertama temannya dengan awalan “saya berjanji …”. Yang
# tersendat ketika dibaca biasanya sasaran yang masih berupa kegiatan. Bila berkas Word lama sedang terbuka, kit menambah `_2` pada namanya.

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# 1. Pihak pertama berjanji; pihak kedua, atasan langsungnya, menerima dan menilai. Kepala daerah menandatangani sendiri.
# 2. Yang dijanjikan adalah hasil, termasuk hasil dari pekerjaan tahun-tahun lalu.
# 3. Kepala OPD menjanjikan keadaan urusannya, administrator hasil langsung pada pemakai layanan, pengawas dan fungsional keluaran.
# 4. Sebelum ditandatangani, cocokkan para pihak, tanggal, target, dan anggarannya dengan dokumen lain.
# 5. PK diubah karena pejabat, strategi, atau prioritas berubah; bukan karena capaiannya akan meleset.
#
# **Untuk OPD Anda:** cocokkan PK tahun ini dengan DPA dan Renstra bersama seorang rekan, satu membaca dan satu mengikuti.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | pihak pertama | bawahan yang berjanji |
# | pihak kedua | atasan yang menerima janji dan menilainya |
# | lampiran | blok sasaran dan blok anggaran |
# | jenjang | tingkat jabatan pihak pertama |
# | PK Perubahan | PK yang menggantikan PK sebelumnya pada tahun yang sama |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | PermenPAN-RB 53 Tahun 2014 (BN 2014/1842), melaksanakan Perpres 29 Tahun 2014 | 1 Desember 2014 | perjanjian kinerja (Lampiran I) |
# | Perwali Mojokerto 11 Tahun 2017, sebagai contoh pelaksanaan di daerah | 2017 | siapa menandatangani pada tiap jenjang, dan batas satu bulan; periksa peraturan daerah Anda |
#
# Letak tanda tangan, bentuk tabel, dan isi lampiran menurut jenjang mengikuti kebiasaan.
#
# Berikutnya: **22 · Rencana aksi dan anggaran**, yaitu memecah janji ini menjadi empat triwulan.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
