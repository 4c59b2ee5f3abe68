# /// lakip
# judul = "RPJMD dan Renstra diperbaiki"
# isi = "cacat tabel RPJMD, jalan memperbaikinya, dua bentuk Renstra, tabel logika, deret target, dokumen sendiri diperiksa"
# hari = 1
# sesi = 5
# menit = 70
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 2
# "Cerita: laporan yang kehilangan pasangannya" = 3
# "Membaca tabel RPJMD" = 10
# "Diperbaiki lewat dokumen apa" = 14
# "Renstra: dua bentuk, satu logika" = 16
# "Satu halaman: IKU, IKD, IKK, SPM, LPPD" = 3
# "RPJMD atau Renstra Anda sendiri" = 19
# "Pegangan untuk dibawa pulang" = 3
# [terlambat]
# "15-01" = { hemat = 3, cara = "kerjakan bersama di layar" }
# "15-03" = { hemat = 2, cara = "jawab dengan angkat tangan" }
# "15-04" = { hemat = 5, cara = "menjadi pekerjaan sendiri" }
# "15-05" = { hemat = 6, cara = "menjadi pekerjaan sendiri" }
# "15-07" = { hemat = 4, cara = "satu benang ditulis bersama; yang lain di kantor" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("15")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Cacat apa yang paling sering ada di tabel tujuan dan sasaran RPJMD, dan bagaimana menemukannya dalam satu jam?
# - Mana yang dapat diperbaiki tanpa mengubah RPJMD, mana yang memerlukan perubahan, dan siapa yang mengerjakannya?
# - Apa isi tabel Renstra bentuk lama dan bentuk baru, dan apa yang diperiksa pada deret targetnya?
# - Perbaikan mana yang dapat Anda mulai minggu ini, di dokumen Anda sendiri?
#
# **Yang Anda bawa:** RPJMD daerah atau Renstra OPD Anda (Word, PDF, atau Excel). **Yang Anda bawa pulang:** daftar catatan atas tabelnya, dan satu
# perbaikan yang sudah lengkap: bunyi yang baru, dokumen untuk memperbaikinya, dan orangnya.
#
# **Tanpa fasilitator:** perkiraan 50 menit; kira-kira separuhnya untuk dokumen sendiri. Dokumen yang tebal tidak perlu dibaca seluruhnya:
# cukup bagian yang memuat tabel tujuan dan sasaran, dan tabel IKU.

# %% [markdown]
# ## Cerita: laporan yang kehilangan pasangannya
#
# Pada Agustus 2026 pengembang sebuah aplikasi e-SAKIP pemerintah daerah menghitung basis datanya sendiri: dari 214 baris laporan kinerja, **111 tidak lagi
# punya pasangan**. Indikator utamanya pernah disunting dan dihapus; laporan tahun sebelumnya masih menunjuk ke indikator yang sudah tidak ada (catatan
# pengembangan di repositori publik).
#
# Tidak ada yang bermaksud menghapus laporan. Orang hanya memperbaiki kalimat indikator di satu tempat, tanpa bertanya siapa saja yang menyalin darinya.
# Pelajarannya dua. Dokumen lima tahunan **boleh diperbaiki**, bahkan harus. Tetapi tiap perbaikan lewat dokumen yang berwenang mengubahnya, dan yang
# lama diberi tanggal berakhir, tidak dihapus.

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Tanyakan: “siapa di sini yang pernah menemukan satu kata keliru di RPJMD, lalu membiarkannya karena RPJMD sudah peraturan daerah?”
# Hampir semua tangan naik. Sesi ini menjawab: sebagian besar dapat dibereskan tanpa peraturan daerah. Jangan menyebut kota atau OPD mana pun di ruangan.

# %% [markdown]
# ## Membaca tabel RPJMD
#
# Kinerja kota tertulis di sedikit tabel saja. Dalam RPJMD 2025–2029 (lima bab, menurut Inmendagri 2 Tahun 2025) yang perlu dibuka:
#
# | Tabel | Isinya | Yang dicari |
# |---|---|---|
# | Bab III, target kinerja tujuan dan sasaran | visi dan misi, tujuan, sasaran, indikator, baseline 2024, target 2025–2030 | satu-satunya tabel yang memuat semuanya dalam satu baris |
# | Bab III, program prioritas | tujuan, sasaran, *outcome*, indikator, program, perangkat daerah | dari sasaran ke program dan pemiliknya |
# | Bab IV, IKU dan IKD | indikator, satuan, baseline, target 2025–2030 | pilihan IKU, dan angka yang sama dengan Bab III |
# | Lampiran, program dan pagu indikatif | program, indikator, target dan rupiah tiap tahun, penanggung jawab | siapa, dan dengan uang berapa |
#
# Nomor tabel dan susunannya dapat berbeda di daerah Anda; carilah judulnya. RPJMD sampai 2024 memakai sembilan bab; isinya serupa.
#
# Berikut sebagian tabel **Kota Lembayung, kota rekaan. Data rekaan untuk latihan**, sebelum diperbaiki. Bacalah dari kanan ke kiri.

# %% tags=["lipat"]
import pandas as pd

from lakip_helpers.sajian.tabel_layar import susun_tabel

kolom = ["Sasaran", "Indikator", "Satuan", "2024", "2025", "2030", "Penanggung jawab"]
lama = pd.DataFrame(
    [
        ["Terlaksananya pembinaan usaha mikro", "Persentase usaha mikro binaan yang omzetnya naik", "%", "31,0", "33,0", "42,0", "Dinas Koperasi"],
        ["Meningkatnya pendidikan dan kesehatan penduduk", "Rata-rata lama sekolah", "Tahun", "9,86", "10,01", "10,70", "Dinas Pendidikan"],
        ["Meningkatnya kualitas tata kelola", "Jumlah perangkat daerah bernilai akuntabilitas A", "%", "3", "4", "12", "Sekretariat Daerah"],
        ["Meningkatnya kualitas pelayanan publik", "Indeks kepuasan masyarakat", "Indeks (0-100)", "90,0", "80,0", "84,0", "Sekretariat Daerah"],
        ["Menurunnya kemiskinan", "Persentase penduduk miskin", "%", "7,92", "7,62", "5,60", "Seluruh perangkat daerah"],
    ],
    columns=kolom,
)
susun_tabel(lama, kolom, "Data rekaan untuk latihan: tabel tujuan dan sasaran RPJMD Kota Lembayung sebelum diperbaiki", nomor="")

# %% latihan="15-01"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Nomor 4 dan 7 dibaca berpasangan: yang satu mundur, yang lain nyaris tidak bergerak. Keduanya “aman” bagi yang menulis. Tanyakan
# siapa yang diuntungkan oleh target seperti itu, dan siapa yang tidak memperoleh apa-apa.

# %% [markdown]
# ## Diperbaiki lewat dokumen apa
#
# RPJMD ditetapkan dengan **peraturan daerah** (UU 23 Tahun 2014 Pasal 264 ayat 1). Jadi tujuan, sasaran, indikator, dan target yang tercetak di dalamnya hanya
# berganti dengan peraturan daerah. Tetapi yang paling sering dibutuhkan justru tidak mengganti satu huruf pun di sana:
#
# | Yang diperbaiki | Cukup dengan | Siapa yang mengerjakan |
# |---|---|---|
# | definisi operasional, formula, sumber data, penanggung jawab | lampiran keputusan IKU | Bagian Organisasi bersama OPD |
# | indikator mana yang menjadi IKU | peraturan atau keputusan kepala daerah; bagi OPD keputusan kepalanya | Bagian Organisasi; kepala OPD |
# | satuan yang keliru cetak | keputusan IKU, PK, laporan; halaman RPJMD-nya dicatat | Bagian Organisasi |
# | target tahunan yang lebih tinggi karena sudah terlampaui | RKPD dan PK, dengan satu kalimat alasan | OPD, Bappeda |
# | indikator antara yang menerangkan indikator kota | Renstra dan PK | OPD |
# | pohon kinerja dan kaitan antar-OPD | keputusan tersendiri | Bappeda bersama Bagian Organisasi |
# | cara ukur yang diganti penerbitnya | laporan: deret lama dan deret baru berdampingan, tidak disambung | OPD |
# | kalimat sasaran OPD, outcome program, deret target OPD | perbaikan Renstra | OPD; Bappeda memverifikasi |
# | kalimat tujuan dan sasaran RPJMD, indikatornya, target lima tahunnya | **perubahan RPJMD** | Bappeda menyusun; wali kota dan DPRD menetapkan |
#
# Pembagian tugas ini kebiasaan; susunannya dapat lain di daerah Anda. Contoh yang terbit: IKU kota lewat peraturan wali kota (Perwali Bogor 34 Tahun 2016), IKU
# kecamatan lewat keputusan camat (Kecamatan Banyuwangi, 2025).
#
# **Kapan RPJMD boleh diubah?** Menurut Pasal 342 Permendagri 86 Tahun 2017 sebagaimana dikutip pemberitaan dan aplikasi perencanaan daerah (naskahnya belum
# kami baca): bila hasil pengendalian dan evaluasi menunjukkan (a) tahapannya tidak diikuti, (b) isinya tidak sesuai peraturan, atau (c) terjadi **perubahan yang
# mendasar**: bencana alam, goncangan politik, krisis ekonomi, konflik sosial budaya, gangguan keamanan, pemekaran daerah, atau perubahan kebijakan nasional.
# Nilai evaluasi yang rendah tidak ada dalam daftar itu. Batas waktunya tanyakan kepada Bappeda.
#
# Sebelum perubahan ditetapkan, dua jalan penghubung lazim dipakai: mengukur **dua jalur selama satu tahun** (indikator lama dan baru), dan menulis **tabel
# padanan** lama → baru beserta baseline yang baru.

# %% latihan="15-02"

# %% latihan="15-03"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Bila ada orang Bappeda di ruangan, mintalah ia menjawab lebih dahulu pada 15-02 nomor 6. Pertanyaan yang pasti datang: “kalau targetnya
# terlalu tinggi?” Jawabannya: target yang lebih rendah diterangkan sebabnya di RKPD dan di laporan; angkanya di RPJMD tidak berganti.

# %% [markdown]
# ## Renstra: dua bentuk, satu logika
#
# | Isi | Bentuk lama (Permendagri 86 Tahun 2017, delapan bab) | Bentuk 2025–2029 (Inmendagri 2 Tahun 2025, lima bab) |
# |---|---|---|
# | capaian pelayanan | T-C.23 dan T-C.24 | Bab II |
# | tujuan dan sasaran | T-C.25 | Bab III, tabel tujuan dan sasaran, baseline 2024, target 2025–2030 |
# | strategi dan arah kebijakan | T-C.26 | Bab III, arah kebijakan dan pentahapan |
# | dari sasaran ke sub kegiatan | di T-C.27 | Bab IV, **tabel logika**: tujuan, sasaran, *outcome*, *output*, indikator, program |
# | program dan pendanaan | T-C.27 | Bab IV, target dan pagu tiap tahun |
# | indikator yang mengacu RPJMD | T-C.28 | Bab IV, tabel **IKU** dan tabel **IKK** (dengan kolom status positif atau negatif) |
#
# Tabel logika memakai istilah yang mungkin sudah Anda kenal dari *cascading*: tujuan disebut **ultimate outcome** (hasil akhir), sasaran **intermediate
# outcome** (hasil antara), *outcome* program **immediate outcome** (hasil langsung). Status pada tabel IKK adalah arahnya: positif bila naik lebih baik.

# %% latihan="15-04"

# %% [markdown]
# Deret target yang baik berangkat dari baseline, bergerak **searah**, dan tiap kenaikannya ada alasannya. Berita acara pembahasan target Dinas Lingkungan Hidup
# Kota Lembayung (**data rekaan untuk latihan**) mencatat:
#
# - Indeks Kualitas Air, bersatuan Indeks (0-100): 51,25 pada 2024, lalu 52,44 · 53,77 · 55,23 · 56,82 · 58,54 · 60,40.
# - Sampah yang terkurangi di sumbernya, %: 19,75 pada 2024, lalu 22,21 · 24,65 · 27,07 · 29,47 · 31,85 · 34,20. Angka 17,20 berasal dari Renstra lama.
# - Sampah yang masih dibuang ke lingkungan, %: 15,40 pada 2024, lalu 14,05 · 12,56 · 10,91 · 9,12 · 7,19 · 5,10.

# %% latihan="15-05"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Pada 15-05 minta satu orang membacakan deretnya sementara yang lain mendengarkan dengan mata tertutup. Angka yang tertukar terdengar.
# Sesudahnya tanyakan: siapa yang menyimpan berita acara pembahasan target di kantor peserta?

# %% [markdown]
# ## Satu halaman: IKU, IKD, IKK, SPM, LPPD
#
# Lima singkatan ini sering muncul dalam satu rapat, dan tidak sama:
#
# | Singkatan | Kepanjangan | Menjawab pertanyaan | Tempatnya |
# |---|---|---|---|
# | IKU | indikator kinerja utama | berhasilkah kita mewujudkan alasan keberadaan kita? | RPJMD Bab IV, keputusan IKU, Renstra, PK, LKjIP |
# | IKD | indikator kinerja daerah | bagaimana keadaan daerah seluruhnya? | RPJMD Bab IV: indikator makro dan IKK |
# | IKK | indikator kinerja kunci | bagaimana penyelenggaraan tiap urusan? | RPJMD dan Renstra, per urusan |
# | SPM | standar pelayanan minimal | apakah hak dasar warga terlayani, pada enam urusan wajib pelayanan dasar? | Renja Bab II (2027), laporan SPM |
# | LPPD | laporan penyelenggaraan pemerintahan daerah | laporan kepala daerah kepada pemerintah pusat | paling lambat tiga bulan sesudah tahun berakhir |
#
# Satu indikator boleh menjadi IKU dan IKK sekaligus, asal kalimat, satuan, dan angkanya sama. Hati-hati: **IKK** juga singkatan Indeks Kualitas Kebijakan, **IKD** juga
# Identitas Kependudukan Digital, **IKU** juga Indeks Kualitas Udara. Tulislah kepanjangannya sekali di tiap dokumen.

# %% [markdown]
# ## RPJMD atau Renstra Anda sendiri
#
# Bawa berkasnya **seperti adanya**. Sesudah mengunggah, panel memperlihatkan apa yang terbaca, lalu tiap catatan beserta tempatnya. Dokumen yang sudah ditetapkan
# tidak berubah karena diunggah; yang Anda peroleh daftar perbaikannya. Untuk tiap catatan, tanyakan lagi: diperbaiki lewat dokumen apa?
#
# Di kantor, catatan yang sama dapat diperoleh tanpa membuka notebook: ketik `python mulai.py periksa renstra.docx` di terminal, dari folder kit.

# %% latihan="15-06"

# %% latihan="15-07"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Yang dokumennya hasil pindai memakai contoh; catat siapa yang memegang berkas aslinya. Pada 15-07 cukup satu benang di kelas. Pasangkan
# peserta: yang seorang membacakan yang tertulis, yang lain bunyi yang baru; bila tidak terdengar bedanya, belum diperbaiki.

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# - Bacalah tabel dari kanan ke kiri: pemilik, target, satuan, indikator, sasaran.
# - Menerangkan, memilih, dan menambah tidak memerlukan peraturan daerah; mengganti kalimat atau target RPJMD memerlukannya.
# - Nilai evaluasi yang rendah bukan alasan mengubah RPJMD.
# - Tabel logika Renstra berisi hal yang sama dengan pohon kinerja, disusun dari kiri ke kanan.
# - Deret target berangkat dari baseline, bergerak searah, dan tiap kenaikannya ada alasannya.
# - Indikator yang diganti diberi tanggal berakhir dan disebut penggantinya; tidak dihapus.
#
# **Untuk OPD Anda:** bawa satu perbaikan yang Anda tulis kepada Kepala Subbagian Program dan Bagian Organisasi minggu ini. Yang memerlukan perubahan RPJMD
# dikumpulkan dalam satu daftar di Bappeda, beserta halamannya.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | tabel logika | tabel Renstra dari tujuan, sasaran, outcome, output, sampai sub kegiatan |
# | outcome program | perubahan pada pemakai layanan yang dijanjikan sebuah program |
# | IKD, IKK | indikator kinerja daerah; indikator kinerja kunci per urusan |
# | perubahan yang mendasar | keadaan besar yang membolehkan perubahan RPJMD |
# | tabel padanan | indikator lama dan penerusnya, beserta tanggal dan baseline |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | UU 23 Tahun 2014 | 2014 | RPJMD ditetapkan dengan peraturan daerah (Pasal 264 ayat 1) |
# | Permendagri 86 Tahun 2017 | 2017 | bentuk lama RPJMD dan Renstra; syarat perubahan RPJMD (Pasal 342, dari sumber kedua) |
# | Inmendagri 2 Tahun 2025 | 2025 | susunan dan tabel RPJMD dan Renstra 2025–2029, seperti dipakai dokumen daerah |
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | mutu dokumen perencanaan yang ditanyakan evaluator |
#
# Hari pertama selesai. Berikutnya, hari kedua: **21 · Perjanjian kinerja**, yaitu menandatangani janji yang benangnya sudah tersambung.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
