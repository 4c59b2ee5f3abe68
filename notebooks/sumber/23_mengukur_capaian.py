# /// lakip
# judul = "Mengukur capaian"
# isi = "arah, rumus, angka terbit yang keliru, rata-rata yang menutupi kegagalan, efisiensi"
# hari = 2
# sesi = 3
# menit = 58
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 3
# "Cerita: rata-rata yang menenangkan" = 4
# "Arah menentukan rumus" = 13
# "Menghitung angka nyata" = 9
# "Nol, kosong, dan rentang" = 6
# "Memeriksa angka yang sudah terbit" = 8
# "Rata-rata yang menutupi kegagalan" = 5
# "Capaian dan biaya" = 6
# "Pegangan untuk dibawa pulang" = 4
# [terlambat]
# "Cerita: rata-rata yang menenangkan" = { hemat = 3, cara = "ceritakan lisan, langsung ke pertanyaannya" }
# "23-01" = { hemat = 3, cara = "kerjakan bersama di layar" }
# "23-02" = { hemat = 3, cara = "hitung bersama di papan" }
# "23-03" = { hemat = 5, cara = "menjadi pekerjaan sendiri" }
# "23-05" = { hemat = 2, cara = "jawab dengan angkat tangan" }
# "23-06" = { hemat = 4, cara = "menjadi pekerjaan sendiri" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("23")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Kapan angka yang bertambah besar justru kabar buruk, dan apa akibatnya pada rumus?
# - Bagaimana menunjukkan hitungan capaian sehingga siapa pun dapat mengulanginya?
# - Apa yang ditulis bila targetnya nol, atau datanya belum ada?
# - Bagaimana menemukan angka yang salah di dokumen yang sudah tercetak?
# - Kapan sebuah sasaran boleh disebut efisien?
#
# **Yang Anda bawa:** tabel target dan realisasi OPD Anda, bila ada. **Yang Anda bawa pulang:** cara memeriksa
# kembali setiap angka capaian sebelum laporan ditandatangani.
#
# **Tanpa fasilitator:** perkiraan 35 menit. Kerjakan dari atas ke bawah. Bila sebuah latihan belum tepat, tekan Petunjuk;
# sesudah tiga kali Periksa, tombol Solusi terbuka.

# %% [markdown] bentuk="fasilitator"
# **Sebelum mulai.** Tanyakan: siapa yang pernah diminta memperbaiki angka capaian sesudah laporan dicetak?
# Biarkan dua orang bercerita, masing-masing satu menit. Sebut daerah hanya sebagai sumber; yang dibahas
# angkanya, bukan orangnya.
#
# **Gangguan yang biasa terjadi.** Peserta mengetik titik untuk desimal (4.20). Panel membacanya benar, tetapi
# minta mereka membiasakan koma.

# %% [markdown]
# ## Cerita: rata-rata yang menenangkan
#
# Sebuah laporan kinerja tahun 2017 memiliki satu sasaran dengan dua indikator. Yang pertama terwujud 20,83
# dari target 22, atau 94,68 persen. Yang kedua terwujud 95 dari target 90, atau 105,56 persen. Laporan itu
# merata-ratakan keduanya menjadi **100,12 persen** dan menulis: *Sangat Tinggi*.
#
# Hitungannya benar. Tetapi satu dari dua janji belum ditepati, dan pembaca laporan tidak akan mengetahuinya.
#
# *Sumber: laporan kinerja Baperlitbang Kabupaten Klungkung 2017, sebagaimana dimuat di 123dok.com.*
#
# Sesi ini tentang menghitung dengan benar, lalu menuliskan hasilnya dengan jujur.

# %% [markdown]
# ## Arah menentukan rumus
#
# **Target (T)** adalah yang dijanjikan, **realisasi (R)** yang terwujud, dan **capaian** adalah perbandingan
# keduanya dalam persen. Sebelum membandingkan, tetapkan **arah** indikatornya:
#
# | Arah | Artinya | Contoh | Rumus yang lazim |
# |---|---|---|---|
# | naik | makin tinggi makin baik | indeks kepuasan masyarakat | R/T |
# | turun | makin rendah makin baik | tingkat pengangguran terbuka | (2T-R)/T, atau T/R |
# | tetap | terlalu tinggi dan terlalu rendah sama-sama buruk | inflasi 2,5±1 persen | jarak dari target atau dari rentangnya; lihat bagian “Nol, kosong, dan rentang” |
#
# Untuk arah turun ada dua rumus yang sama-sama dipakai, dan hasilnya dapat jauh berbeda. Bila target 5 dan
# realisasi 12: (2T-R)/T memberi −40 persen (ditulis 0), sedangkan T/R memberi 41,67 persen. Bila realisasinya
# nol, T/R tidak dapat dihitung, padahal itu keadaan terbaik. Kit ini memakai (2T-R)/T bila kolom rumus
# kosong.
#
# **Yang menentukan bukan kit, melainkan kartu IKU Anda:** tulis rumusnya di sana, lalu pakai rumus yang sama
# setiap tahun.
#
# Tingkat pengangguran terbuka Kota Medan 10,74 persen pada 2020 dan 10,81 persen pada 2021. Keadaannya
# memburuk, tetapi dengan R/T pada target yang sama capaian 2021 akan tampak **lebih tinggi** daripada 2020.
# (Sumber: LKPJ Wali Kota Medan sebagaimana dikutip ANTARA Sumut, 2023.)

# %% latihan="23-01"

# %% [markdown]
# Sekarang cobalah kalkulatornya. Mulailah tanpa memilih arah, dan baca apa yang dikatakannya.

# %% tags=["panel"]
from lakip_helpers.panel.alat.capaian import kalkulator; kalkulator()

# %% latihan="23-02"

# %% [markdown]
# ## Menghitung angka nyata
#
# Angka berikut tercetak dalam dokumen Renstra 2025-2029 beberapa OPD Kabupaten Banyuwangi, yang terbuka untuk
# umum: target, realisasi, dan capaian tahun 2020 sampai 2024. Halamannya tercatat pada kolom sumber di berkas datanya. Dokumen yang
# terbuka seperti ini patut dihargai; karena terbuka, semua orang dapat belajar darinya.
#
# Semuanya dihitung sekaligus. Arah indikator tidak tercetak di dokumen; itu
# penilaian kit.

# %% tags=["lipat"]
from lakip_helpers.aturan.capaian.hitung import hitung_capaian
from lakip_helpers.sajian.grafik.capaian import gambar_capaian, gambar_target_realisasi
from lakip_helpers.sajian.tabel_layar import susun_tabel
from lakip_helpers.tabel import muat

data = muat("banyuwangi")["ukur_capaian"]
hasil = hitung_capaian(data)
tahun = hasil["tahun"].astype(int)
print(f"{len(hasil)} baris dari {hasil['opd'].nunique()} OPD, tahun {tahun.min()} sampai {tahun.max()}.")

# %% [markdown]
# Berikut satu OPD pada satu tahun. Perhatikan kolom *Rumus dipakai*: angka yang dimasukkan ditulis, sehingga
# siapa pun dapat mengulang hitungannya.

# %% tags=["lipat"]
satu = hasil[(hasil["opd"] == "Dinas Perhubungan") & (tahun == 2024)]
kolom = ["indikator", "target", "realisasi", "rumus_dipakai", "capaian", "kategori"]
susun_tabel(satu, kolom, "Dinas Perhubungan Kabupaten Banyuwangi, 2024 (dari Renstra 2025-2029)")

# %% [markdown]
# Kategori di kolom terakhir memakai skala Permendagri 86/2017: 91 ke atas Sangat Tinggi, 76 Tinggi, 66 Sedang, 51
# Rendah, di bawah itu Sangat Rendah. Skalanya ditulis dengan bilangan bulat, sehingga 90,5 jatuh di celah; kit
# membacanya sebagai Tinggi. Bila daerah Anda memakai skala lain, sebutkan skalanya di samping tabel.
#
# Gambar berikut memuat delapan indikator sebuah OPD lain pada tahun yang sama, dari yang tertinggi. Arsiran
# membedakan kategori, sehingga tetap terbaca bila dicetak hitam putih.

# %% tags=["lipat"]
delapan = hasil[(hasil["opd"] == "Dinas Dukcapil") & (tahun == 2024)]
gambar_capaian(delapan, "Delapan indikator satu OPD, 2024 (dari Renstra yang terbit)")

# %% [markdown]
# Perhatikan garis putus-putus di 100 persen. Dua indikator berkategori *Sangat Tinggi* ternyata **belum mencapai
# target**: kategori dimulai dari 91, sedangkan janjinya 100. Karena itu kategori tidak pernah menggantikan kalimat
# “target tercapai” atau “target belum tercapai”.

# %% [markdown]
# Satu indikator dari tahun ke tahun menerangkan lebih banyak daripada satu angka. *V/C ratio* membandingkan banyaknya
# kendaraan dengan kapasitas jalan, sehingga garis realisasi yang berada di **bawah** target adalah kabar baik.

# %% tags=["lipat"]
gambar_target_realisasi(hasil[hasil["indikator"].str.startswith("V/C Ratio")])

# %% [markdown] bentuk="fasilitator"
# **Tanyakan kepada kelas.** Target V/C ratio bergerak dari 0,35 (2020) ke 0,372 (2024). Targetnya sendiri
# memburuk. Apakah capaian di atas 100 persen berarti jalan makin lancar? (Realisasinya 0,34 pada 2020 dan
# 0,325 pada 2024: ya, tetapi targetnya terlalu mudah.)

# %% [markdown]
# ## Nol, kosong, dan rentang
#
# Nol adalah angka: *tidak terjadi satu kasus pun*. Sel kosong berarti *belum diketahui*. Keduanya tidak boleh
# ditukar, dan tidak ada persen yang lahir dari pembagian dengan nol.

# %% [markdown]
# **Arah tetap, dan target berupa rentang.** Inflasi yang terlalu tinggi buruk, yang terlalu rendah pun buruk: targetnya rentang, misalnya 1,5–3,5 persen. Belum ada peraturan
# SAKIP yang kami temukan memuat rumusnya; aturan kit berikut dapat Anda tetapkan sendiri di keputusan IKU, atau ganti. **Data rekaan untuk latihan:**
#
# | Target | Realisasi | Letaknya | Capaian menurut kit |
# |---|---:|---|---:|
# | rentang 1,5–3,5 | 2,92 | di dalam rentang | 100,00 |
# | rentang 1,5–3,5 | 4,20 | 0,70 di atas batas; 0,70/3,5 = 20 persen | 80,00 |
# | rentang 1,5–3,5 | 1,20 | 0,30 di bawah batas; 0,30/1,5 = 20 persen | 80,00 |
# | tetap 2,5 | 2,80 | berjarak 0,30; 0,30/2,5 = 12 persen | 88,00 |
# | opini WTP | WTP | terpenuhi atau tidak; tidak perlu persen | terpenuhi |
#
# Membagi 1,20 dengan 2,5 memberi 48 persen, dan membagi 2,5 dengan 1,20 memberi 208 persen: keduanya keliru, sebab inflasi rendah bukan prestasi dan bukan kegagalan total.

# %% bentuk="kunci,fasilitator"
import pandas as pd

from lakip_helpers.aturan.capaian.hitung import hitung_capaian

rentang = pd.DataFrame(
    {
        "indikator": "Inflasi",
        "target": ["1,5–3,5", "1,5–3,5", "1,5–3,5", 2.5],
        "realisasi": [2.92, 4.2, 1.2, 2.8],
        "arah": "tetap",
        "satuan": "%",
        "rumus": "",
    }
)
assert hitung_capaian(rentang)["capaian"].round(2).tolist() == [100, 80, 80, 88]
print("Tabel arah tetap sama dengan hitungan kit.")

# %% latihan="23-03"

# %% [markdown]
# ## Memeriksa angka yang sudah terbit
#
# Kolom *Capaian terbit* memuat angka seperti tercetak. Kit menghitung kembali setiap baris dan memberi
# catatan hanya bila ada yang perlu dilihat. Kerjakan dahulu enam baris berikut dengan kalkulator di tangan,
# sebelum membuka jawabannya.

# %% latihan="23-04"

# %% [markdown]
# Sesudah mencoba, bandingkan dengan seluruh dokumen. Empat baris tahun terbaru tampak; selebihnya dilipat di bawahnya dan boleh dibuka dengan mengeklik
# segitiga. *Baris* adalah nomor baris di berkas, sehingga dapat dicari kembali di Excel.

# %% tags=["lipat"]
tercetak = hasil[hasil["capaian_terbit"].notna() & (hasil["catatan"] != "")]
print(f"{len(tercetak)} dari {hasil['capaian_terbit'].notna().sum()} angka terbit mendapat catatan.")
kolom = ["indikator", "tahun", "target", "realisasi", "capaian_terbit", "catatan"]
terbaru = tercetak.sort_values("tahun", ascending=False, kind="stable")
susun_tabel(terbaru, kolom, "Angka terbit yang bercatatan", terbuka=4)

# %% [markdown] bentuk="kunci,fasilitator"
# Sel berikut memastikan bahwa angka yang disebut di bahan ajar sama dengan hitungannya.

# %% bentuk="kunci,fasilitator"
salinan = hasil[hasil["catatan"].str.contains("salinan realisasi")]
positif = salinan[salinan["target"] > 0]
hampir = delapan[(delapan["kategori"] == "Sangat Tinggi") & (delapan["capaian"] < 100)]
assert (len(delapan), len(hampir)) == (8, 2)
assert len(hasil) == 223
assert len(positif) == 15
assert set(positif["opd"]) == {"BPBD", "Badan Kesbangpol"}
print(f"{len(positif)} baris menyalin realisasi ke kolom capaian (target bukan nol).")

# %% [markdown]
# Yang paling sering terjadi sederhana: **realisasi tersalin ke kolom capaian**. Untuk indikator bersatuan
# persen, salinan itu tampak wajar, sebab 93 persen memang mirip sebuah capaian. Padahal 93 dari target 93
# adalah 100 persen.
#
# Catatan kit adalah pertanyaan, bukan tuduhan. Tiap catatan diperiksa ke dokumen aslinya sebelum apa pun
# diubah.

# %% [markdown]
# ## Rata-rata yang menutupi kegagalan
#
# Kit selalu menulis dua angka berdampingan: capaian apa adanya, dan capaian yang **dibatasi** 100 persen.
# Yang dibatasi dipakai bila beberapa indikator harus digabung, supaya kelebihan yang satu tidak menutupi
# kekurangan yang lain.

# %% tags=["lipat"]
import pandas as pd

sasaran = pd.DataFrame(
    {
        "indikator": ["Indikator pertama", "Indikator kedua"],
        "target": [22, 90],
        "realisasi": [20.83, 95],
        "arah": ["naik", "naik"],
    }
)
dua = hitung_capaian(sasaran)
asli, dibatasi = (f"{dua[kolom].mean():.2f}".replace(".", ",") for kolom in ("capaian", "capaian_dibatasi"))
print(f"Rata-rata apa adanya: {asli} persen. Rata-rata yang dibatasi: {dibatasi} persen.")
gambar_capaian(dua, "Satu sasaran, dua indikator (angka dari cerita di atas)")

# %% latihan="23-05"

# %% [markdown]
# ## Capaian dan biaya
#
# Efisien berarti hasil yang dijanjikan diperoleh dengan biaya yang lebih kecil. Karena itu capaian kinerja
# dan serapan anggaran ditulis **berdampingan**, untuk sasaran yang sama, dan dihubungkan lewat **kode**
# program, bukan lewat namanya, sebab nama di Renstra dan di DPA sering berbeda spasi dan huruf besarnya.
#
# Ada beberapa cara menghitung efisiensi, dan hasilnya dapat berbeda. Sebutkan caranya. Bila hasilnya belum
# tercapai, tulislah bahwa efisiensi belum dapat dinilai; itu jawaban yang sah.

# %% latihan="23-06"

# %% [markdown]
# **Pilihan, hanya untuk yang ingin mencoba kode.** Rumus arah turun muat dalam satu baris. Latihan ini tidak dihitung dalam kemajuan; lewati saja
# bila tidak berminat.

# %% latihan="23-07"

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# 1. Arah ditetapkan sebelum menghitung. Arah yang terbalik mengubah kegagalan menjadi keberhasilan.
# 2. Tulis rumus beserta angkanya, dan pakai rumus yang sama dari tahun ke tahun.
# 3. Nol berarti tidak terjadi; kosong berarti belum diketahui. Bila targetnya nol, tulis dengan kata, bukan dengan persen.
# 4. Tampilkan capaian apa adanya dan yang dibatasi berdampingan; sebut indikator yang belum tercapai.
# 5. Hitung kembali setiap angka sebelum dicetak. Yang paling sering: realisasi tersalin ke kolom capaian.
# 6. Uang yang tersisa belum tentu efisien; sebutkan dahulu apakah hasilnya tercapai.
#
# **Untuk OPD Anda:** hitung ulang satu tabel capaian dari laporan tahun lalu dengan kalkulator di atas. Untuk tabel yang panjang, mintalah bantuan menjalankan
# perintah `python mulai.py capaian BERKAS`: ia membaca CSV atau Excel dengan kolom indikator, target, realisasi, dan arah, lalu menulis capaian dan catatan tiap baris.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | target (T) | yang dijanjikan |
# | realisasi (R) | yang terwujud |
# | capaian | perbandingan keduanya dalam persen |
# | arah | ke mana angka harus bergerak agar kinerja membaik |
# | kategori | kata untuk tingkat capaian menurut sebuah skala |
# | angka terbit | angka seperti tercetak di dokumen |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | PermenPAN-RB 53 Tahun 2014 (BN 2014/1842) | 1 Desember 2014 | laporan kinerja membandingkan target dan realisasi (Lampiran II) |
# | Permendagri 86 Tahun 2017, sebagaimana dikutip laporan kinerja daerah | 2017 | skala kategori |
#
# Rumus di sesi ini adalah kebiasaan laporan kinerja instansi; (2T-R)/T dipakai antara lain dalam LKjIP Kabupaten Maluku Tengah 2021.
#
# Berikutnya: **24 · Menulis LKjIP**, yaitu menerangkan mengapa angka ini demikian dan apa yang akan dilakukan.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
