# /// lakip
# judul = "Menulis LKjIP"
# isi = "tujuh hal untuk tiap sasaran, analisis yang menuntun ke langkah, Bab III sendiri"
# hari = 2
# sesi = 4
# menit = 89
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 3
# "Cerita: turun berapa persen?" = 4
# "Tujuh hal untuk tiap sasaran" = 17
# "Menerangkan sebab dan langkah" = 17
# "Satu sasaran Anda sendiri" = 32
# "Laporan seluruh kota" = 12
# "Pegangan untuk dibawa pulang" = 4
# [terlambat]
# "24-03" = { hemat = 3, cara = "hitung bersama di papan" }
# "24-04" = { hemat = 4, cara = "urutkan bersama secara lisan" }
# "24-07" = { hemat = 6, cara = "dibaca sendiri sesudah kelas" }
# "24-06" = { hemat = 8, cara = "selesaikan satu bagian di kelas; sisanya di kantor" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("24")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Apa saja yang harus dijawab Bab III untuk setiap sasaran?
# - Kalimat mana yang dapat disusun dari angka, dan kalimat mana yang hanya Anda yang tahu?
# - Bagaimana menerangkan target yang meleset tanpa mengarang sebabnya?
# - Apa bedanya laporan kota dengan kumpulan laporan OPD?
#
# **Yang Anda bawa:** target dan realisasi satu sasaran OPD Anda tahun lalu, realisasi dua tahun sebelumnya, dan anggaran programnya.
# **Yang Anda bawa pulang:** draf laporan kinerja yang satu sasarannya selesai, dalam berkas Word.
#
# **Tanpa fasilitator:** perkiraan 80 menit. Kerjakan dari atas ke bawah. Bila angka OPD Anda belum ada, mulailah dari OPD contoh di latihan 24-06; kelak
# gantilah angkanya. Sesudah tiga kali Periksa, tombol Solusi terbuka.

# %% [markdown] bentuk="fasilitator"
# **Sebelum mulai.** Minta peserta membuka laporan kinerja tahun lalu pada halaman Bab III dan menghitung: berapa kalimatnya yang memuat
# “karena”? Tidak perlu dibahas dahulu.
#
# **Gangguan yang biasa terjadi.** Peserta menekan *Susun kalimat dari angka* sebelum angkanya lengkap; panelnya menyebut apa yang kurang.
# Ada yang menyalin kalimat sebab dari sasaran lain; kit menanyakannya.

# %% [markdown]
# ## Cerita: turun berapa persen?
#
# Pada 21 Maret 2023 sebuah laporan pertanggungjawaban kepala daerah dibacakan. Satu kalimatnya menyebut kemiskinan 8,07 persen,
# “turun 3,24 persen”, dan pengangguran terbuka 8,89 persen, “turun 1,92 persen”
# ([arn24.news, Maret 2023](https://www.arn24.news/2023/03/2022-tingkat-kemiskinan-di-kota-medan.html)). Hari itu juga kantor berita lain menulis
# kemiskinan “turun 0,27 persen” ([ANTARA Sumut, Maret 2023](https://sumut.antaranews.com/berita/523782/wakil-wali-kota-medan-tingkat-kemiskinan-turun-027-persen)).
#
# Hitunglah sendiri. Kemiskinan dari 8,34 menjadi 8,07: selisihnya 0,27 **poin**, dan 0,27 dari 8,34 memang 3,24 **persen**. Pengangguran
# dari 10,81 menjadi 8,89: selisihnya 1,92 **poin**, atau 17,76 persen. Jadi dalam satu kalimat, “persen” yang pertama berarti perubahan
# relatif dan yang kedua berarti poin. Semua angkanya benar; pembacanya tetap salah paham.
#
# Laporan kinerja dibaca orang yang tidak ikut menyusunnya. Sesi ini tentang kalimat yang tidak dapat disalahpahami, dan tentang satu hal
# yang tidak dapat dihitung siapa pun: **mengapa**.

# %% [markdown]
# ## Tujuh hal untuk tiap sasaran
#
# Lampiran II PermenPAN-RB 53/2014 meminta Bab III menjawab tujuh hal **untuk setiap sasaran**:
#
# | | Hal | Dari mana jawabannya |
# |---|---|---|
# | 1 | target dan realisasi tahun ini | angka |
# | 2 | realisasi dan capaian dibanding tahun-tahun sebelumnya | angka |
# | 3 | realisasi sampai tahun ini dibanding target jangka menengah | angka |
# | 4 | realisasi dibanding standar nasional, bila ada | angka dari penerbitnya; bila sungguh tidak ada, apa yang sudah dicari |
# | 5 | sebab keberhasilan atau kegagalan, dan solusi yang telah dilakukan | **penyusunnya** |
# | 6 | efisiensi penggunaan sumber daya | angka, sesudah hasilnya |
# | 7 | program atau kegiatan yang menunjang | data program, dan penjelasan penyusunnya |
#
# Ketujuhnya adalah daftar periksa. Tidak perlu menjadi tujuh subbab, tetapi tidak satu pun boleh hilang. Tanda yang dicari pereviu:
# pembanding jangka menengah dan pembanding nasional, sebab keduanya yang paling sering tidak ada.

# %% latihan="24-01"

# %% [markdown]
# Mari lihat bahannya pada satu sasaran di **Kota Lembayung**, kota rekaan yang dibuat untuk latihan ini. Tabel berikut menghitung kedua
# indikatornya, dari 2023 sampai target akhir Renstra.

# %% tags=["lipat"]
from lakip_helpers.aturan.capaian.hitung import hitung_capaian
from lakip_helpers.sajian.lkjip.ukur import susun_ukur_laporan, tahun_laporan
from lakip_helpers.sajian.tabel_layar import susun_tabel
from lakip_helpers.tabel import muat

kota = muat("kota_contoh")
ukur = hitung_capaian(susun_ukur_laporan(kota, "DISDIK", 2025))
sasaran = ukur[(ukur["kode_sasaran"] == "DISDIK.T1.S2") & (ukur["tahun"] >= 2023)]
kolom = ["indikator", "satuan", "tahun", "target", "realisasi", "capaian"]
susun_tabel(sasaran, kolom, "Satu sasaran Dinas Pendidikan Kota Lembayung (data rekaan untuk latihan)", nomor="")

# %% [markdown]
# Baris bertahun 2025 menjawab hal 1, baris tahun sebelumnya menjawab hal 2, dan baris bertahun 2029 membandingkan realisasi 2025 dengan
# target akhir Renstra: hal 3. Tahun yang belum ada target Renstranya tidak bercapaian; kit tidak mengarang target.
#
# Sekarang perhatikan bedanya menyebut angka dan menyebut kesan.

# %% latihan="24-02"

# %% latihan="24-03"

# %% bentuk="kunci,fasilitator"
tahun_ini = tahun_laporan(sasaran, 2025).set_index("kode_indikator")["capaian"].round(2)
akhir = sasaran[sasaran["periode"] == "menengah"].set_index("kode_indikator")["capaian"].round(2)
assert tahun_ini.tolist() == [101.81, 98.89]
assert akhir.tolist() == [86.44, 78.87]
assert round(tahun_ini.mean(), 2) == 100.35
assert (round(8.34 - 8.07, 2), round(0.27 / 8.34 * 100, 2)) == (0.27, 3.24)
assert (round(10.81 - 8.89, 2), round(1.92 / 10.81 * 100, 2)) == (1.92, 17.76)
print("Angka pada bahan ajar sesi ini sama dengan hitungannya.")

# %% [markdown]
# ## Menerangkan sebab dan langkah
#
# Empat hal pertama membandingkan angka. Hal kelima tidak dapat dihitung siapa pun. Kit ini sengaja **tidak pernah** menuliskan sebab: kalimat sebab yang disusun
# tanpa bertanya kepada bidangnya adalah karangan, serapi apa pun bahasanya.
#
# Penjelasan yang baik menjawab enam pertanyaan berturut-turut:
#
# 1. **Berapa?** Angkanya, dan apakah tercapai.
# 2. **Di mana?** Bagian yang meleset: kecamatan, sekolah, bulan, kelompok warga.
# 3. **Mengapa di sana?** Sebab yang dapat ditunjukkan, bukan “keterbatasan anggaran” untuk semua hal.
# 4. **Apa yang sudah dilakukan?** Langkah yang menjawab sebab itu.
# 5. **Apa tandanya langkah itu bekerja?** Satu angka atau keadaan.
# 6. **Apa yang diteruskan?** Masuk ke Renja atau rencana aksi tahun berikutnya.
#
# Keberhasilan pun diterangkan dengan cara yang sama. Yang tidak diketahui sebabnya belum tentu dapat diulang.

# %% latihan="24-04"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Perdebatan terbaik ada pada letak “di mana”. Minta satu peserta menyebut indikatornya yang meleset, lalu tanya
# berulang: di bagian mana? Biasanya sebabnya muncul sendiri pada pertanyaan ketiga.

# %% [markdown]
# **Klinik kalimat.** Lima kalimat kiri sering tercetak; yang kanan menjawab pertanyaan pembacanya. Keadaannya rekaan.
#
# | Tercetak | Mengapa belum menjawab | Menjadi |
# |---|---|---|
# | “Tidak tercapai karena keterbatasan anggaran dan SDM.” | cocok untuk indikator apa pun | “Meleset karena 4 dari 12 kelurahan belum punya daftar ibu hamil.” |
# | “Capaian meningkat signifikan.” | tidak dapat dihitung ulang | “Naik 2,02 poin, dari 50,34 % (2024) menjadi 52,36 % (2025).” |
# | “Ke depan koordinasi akan ditingkatkan.” | tidak dapat ditagih | “Mulai Februari daftar RT diserahkan camat tiap tanggal 5.” |
# | “Serapan 82 % menunjukkan efisiensi.” | hasilnya tidak disebut | “Capaian 101 % dengan serapan 82 %; selisihnya dari harga lelang.” |
# | “Target tercapai 145 % berkat kerja keras.” | sebabnya tidak terulang | “Tercapai 145 % karena target disusun sebelum armada bertambah; target 2026 dinaikkan.” |
#
# **Satu paragraf utuh.** Yang tercetak: *“Capaian numerasi tahun 2025 cukup menggembirakan walaupun terdapat beberapa kendala. Hal ini disebabkan keterbatasan sumber
# daya manusia dan kondisi pascapandemi. Dinas senantiasa berkomitmen meningkatkan sinergi dengan seluruh pemangku kepentingan agar ke depan target dapat tercapai secara
# optimal.”* Tutup nama dinasnya: paragraf ini dapat dipasang di laporan mana pun.
#
# Sesudah diperbaiki: *“Numerasi SMP 52,36 % dari target 52,95 %: belum tercapai, capaian 98,89 %. Yang meleset terkumpul di empat kecamatan, sebab di sana sebagian jam
# matematika diampu guru bukan bidangnya. Sejak triwulan III guru dipindahkan antarsekolah; pada triwulan IV jam yang diampu guru bidangnya bertambah dari 61 menjadi 78 persen.
# Renja 2027 memperluas penataan itu ke dua kecamatan lain.”* Angka, tempat, sebab, langkah, bukti, rencana: enam pertanyaan terjawab. (Keadaan rekaan.)
#
# **Paragraf keberhasilan** pun perlu diperiksa. Yang tercetak: *“Literasi SD tercapai 101,81 % dengan kategori Sangat Tinggi. Keberhasilan ini berkat dukungan semua pihak
# dan menunjukkan kinerja dinas yang semakin baik dengan anggaran yang efisien.”* Tidak ada sebab yang dapat diulang, dan efisiensinya diakui tanpa angka. Menjadi:
# *“Literasi SD 65,83 % dari target 64,66 %: tercapai, naik 4,08 poin dari 2024. Kenaikannya terbesar di sekolah yang pojok bacanya dipakai tiap hari; kebiasaan itu
# diperluas ke semua sekolah pada 2026. Efisiensinya belum diakui, sebab numerasi pada sasaran yang sama belum tercapai.”*
#
# Sekarang giliran Anda. Laporan pada panel berikut sudah terisi, kecuali satu hal; karena itu ia tampak selesai.

# %% latihan="24-05"

# %% [markdown]
# **Mencari pembanding nasional.** Sebelum menulis “tidak ada”, cari penerbitnya di daftar berikut. Angkanya tidak kami simpan: bacalah di terbitan resminya, tahun dan
# bulannya sama dengan angka Anda. *Nasional* berarti angka Indonesia, bukan rata-rata kota; bandingkan juga dengan provinsi dan kota yang setara.

# %% tags=["lipat"]
import pandas as pd
from IPython.display import display

from lakip_helpers import acuan
from lakip_helpers.sajian.tabel_layar import susun_tabel

pembanding = pd.DataFrame(acuan.ambil("pembanding.daftar").nilai)
bps = pembanding["penerbit"] == "BPS"
for judul, isian in (("Terbitan BPS", pembanding[bps]), ("Terbitan kementerian dan lembaga lain", pembanding[~bps])):
    display(susun_tabel(isian, ["nama", "penerbit", "produk", "bulan"], f"{judul} yang dapat menjadi pembanding", nomor="", terbuka=6))

# %% latihan="24-08"

# %% [markdown]
# **Efisiensi** baru dapat diakui sesudah targetnya tercapai. Gambar berikut meletakkan tiap sasaran Dinas Pendidikan menurut capaian dan
# serapannya. Sasaran di kiri bawah hemat **dan** meleset; itu bukan efisiensi.

# %% tags=["lipat"]
from lakip_helpers.aturan.capaian.ringkas_laporan import hitung_serapan, ringkas_laporan
from lakip_helpers.sajian.lkjip.ukur import susun_anggaran_laporan
from lakip_helpers.sajian.grafik.kuadran import gambar_kuadran

anggaran = hitung_serapan(susun_anggaran_laporan(kota, "DISDIK", 2025))
ringkas = ringkas_laporan(tahun_laporan(ukur, 2025), anggaran)
uraian = kota["renstra_sasaran"].set_index("kode_sasaran")["uraian"]
gambar_kuadran(ringkas.assign(nama=ringkas["kode_sasaran"].map(uraian)), 2025)

# %% [markdown]
# ## Satu sasaran Anda sendiri
#
# Inilah bagian yang Anda bawa pulang. Urutannya: isi angkanya, tekan **Susun kalimat dari angka**, baca kembali, lalu tulis sendiri
# pembanding nasional, sebab, dan langkahnya. Kalimat yang sudah Anda tulis tidak pernah diganti.
#
# Berkas Word yang disimpan adalah draf laporan dari Bab I sampai lampiran, dengan satu sasaran yang selesai. Yang belum ada di data menjadi
# tempat isian bertanda, supaya terlihat apa yang masih harus dicari.

# %% latihan="24-06"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Beri waktu penuh. Peserta yang selesai lebih dahulu membacakan hal 5 kepada tetangganya; tetangganya hanya boleh
# bertanya “di mana?” dan “mengapa di sana?”. Yang belum tahu sebabnya menulis siapa yang akan ditanya dan kapan; itu lebih jujur daripada
# sebab yang dikarang, dan masuk ke rencana bertanggal di sesi 26.

# %% [markdown]
# ## Laporan seluruh kota
#
# Laporan kinerja pemerintah daerah menjawab janji **kepala daerah**: sasaran RPJMD dan IKU kota. Laporan OPD adalah bahannya, bukan isinya.
# Tiga hal berpindah dari laporan OPD ke laporan kota:
#
# - **sebab lintas OPD**, sebab sasaran kota diwujudkan bersama;
# - **anggaran menurut sasaran RPJMD**, dijumlah lewat kode program;
# - **apa yang akan diperbaiki bersama**, yang tidak dapat diputuskan satu kepala OPD.
#
# Yang tidak berpindah: rata-rata capaian semua OPD. Sasaran kota punya indikatornya sendiri.

# %% [markdown]
# **Sisi kota.** Laporan kota bukan laporan OPD yang dijilid menjadi satu. Urutan kerjanya:
#
# 1. Tiap sasaran RPJMD punya satu OPD koordinator; angkanya diambil dari penerbitnya, bukan dari rata-rata laporan OPD.
# 2. Laporan OPD memberi sebab dan langkah; Bappeda dan Bagian Organisasi menyatukannya menurut sasaran, bukan menurut OPD.
# 3. Bila angka dua OPD berbeda untuk hal yang sama, yang dipakai angka penerbit resminya (BPS, atau Diskominfo sebagai walidata daerah), dan bedanya disebut.
# 4. Rancangan yang selesai diperiksa dahulu dengan kit, diperbaiki, baru kemudian direviu Inspektorat.
#
# | Angka | Pemilik angkanya | Yang menulis sebabnya |
# |---|---|---|
# | IPM, kemiskinan, pengangguran | BPS | OPD koordinator menurut RPJMD |
# | indikator urusan | OPD pemilik | bidangnya |
# | anggaran dan realisasi | BPKAD | OPD, menurut program |
# | nilai akuntabilitas | pemberi nilai (Inspektorat, KemenPANRB) | Bagian Organisasi |

# %% latihan="24-07"

# %% [markdown]
# Kit dapat menyusun keduanya dari satu buku kerja; mintalah bantuan menjalankan perintahnya: `python mulai.py dokumen lkjip` untuk satu OPD,
# `python mulai.py dokumen lkjip-kota` untuk seluruh daerah, dan `python mulai.py dokumen ikhtisar` untuk satu halaman pimpinan. Bila ada angka yang tidak cocok antardokumen, catatannya disebut lebih
# dahulu dan dicetak di halaman pertama.

# %% [markdown]
# ### Reviu laporan sendiri
#
# Punya laporan kinerja yang sudah jadi, dalam Word atau PDF? Unggah di bawah ini, boleh juga sesudah kelas. Kit menunjukkan halaman tiap bagiannya, hal
# mana dari ketujuhnya yang ada pada tiap sasaran, angka yang tidak cocok bila dihitung ulang, dan usul jawaban dua puluh tiga butir reviu.
# **Usul itu bukan putusan**: buka halamannya, pastikan, ubah jawabannya, lalu simpan formulirnya. Urutan yang cepat:
#
# 1. Tekan **Unggah laporan**, pilih LKjIP kantor Anda yang terakhir. Laporan enam puluh halaman dibaca dalam kira-kira setengah menit.
# 2. Lihat tabel sasaran: kolom 1 sampai 7 adalah tujuh hal di atas. Mulai dari yang ✘, lalu yang ◐; buka halamannya.
# 3. Buka **catatan angka dan isi**. Betulkan dahulu yang salah hitung; itu yang paling mudah ditemukan pereviu.
# 4. Telusuri butir F1 sampai S10. Setuju dengan usulnya? Biarkan. Tidak setuju? Ubah, dan tulis alasannya di kotak catatan.
# 5. **Simpan sebagai Word.** Isinya formulir, Catatan Hasil Reviu, dan pernyataan; bawa ke Inspektorat. Formulir yang sudah mereka isi di Word atau Excel
#    dapat diunggah kembali, dan jawabannya terpasang di sini.

# %% tags=["panel"]
from lakip_helpers import panel; panel.reviu_laporan()

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# 1. Tujuh hal untuk setiap sasaran. Pembanding nasional dicari dahulu ke penerbitnya; bila sungguh tidak ada, tulis apa yang sudah dicari.
# 2. Sebut kedua angka dan tahunnya. Selisih dua persentase ditulis dalam poin.
# 3. Rata-rata boleh dicetak, asal yang meleset disebut di kalimat yang sama.
# 4. Sebab ditanyakan kepada bidangnya, tidak dikarang. Sesudah sebab, tulis langkah yang sudah dilakukan dan tanda bahwa langkah itu bekerja.
# 5. Efisiensi baru disebut bila targetnya tercapai. Anggaran yang tidak terpakai bukan prestasi bila targetnya meleset.
# 6. Laporan menjawab janji: sasaran dan indikatornya sama dengan Perjanjian Kinerja, kata demi kata.
# 7. Laporan kota menjawab janji kepala daerah, bukan kumpulan laporan OPD yang dijilid.
#
# **Untuk OPD Anda:** jadwalkan satu jam dengan tiap bidang, sebelum laporan disusun, hanya untuk hal 5.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | LKjIP | laporan kinerja instansi pemerintah, dahulu disebut LAKIP |
# | jangka menengah | periode RPJMD dan Renstra |
# | poin | selisih dua persentase |
# | efisiensi | hasil yang dijanjikan diperoleh dengan biaya lebih kecil |
# | serapan | bagian anggaran yang terpakai, dalam persen |
# | ikhtisar eksekutif | ringkasan satu halaman untuk pimpinan |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | PermenPAN-RB 53 Tahun 2014 (BN 2014/1842) | 1 Desember 2014 | susunan laporan dan tujuh hal Bab III (Lampiran II); reviu oleh APIP (Lampiran III) |
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | pelaporan sebagai satu dari empat komponen yang dinilai |
#
# Laporan pemerintah daerah disampaikan paling lambat tiga bulan sesudah tahun anggaran berakhir (keterangan Kementerian PANRB, 2025).
#
# Berikutnya: **25 · Renja dari hasil**, yaitu membuat laporan ini mengubah rencana tahun depan.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
