# /// lakip
# judul = "Meja evaluator"
# isi = "evaluasi mandiri, predikat, reviu sebelum dicetak, rencana bertanggal, post-test"
# hari = 2
# sesi = 6
# menit = 95
# [bagian]
# "Pertanyaan yang akan Anda jawab" = 3
# "Cerita: komponen yang menahan nilainya" = 4
# "Bukti, bukan pernyataan" = 12
# "Dari jawaban menjadi predikat" = 11
# "Lembar evaluasi Anda" = 22
# "Reviu sebelum dicetak" = 13
# "Rencana bertanggal" = 14
# "Post-test" = 10
# "Dibawa pulang" = 3
# "Pegangan untuk dibawa pulang" = 3
# [terlambat]
# "Cerita: komponen yang menahan nilainya" = { hemat = 2, cara = "ceritakan lisan, langsung ke hitungannya" }
# "26-02" = { hemat = 2, cara = "kerjakan bersama di layar" }
# "26-04" = { hemat = 2, cara = "jawab bersama dengan angkat tangan" }
# "26-05" = { hemat = 2, cara = "hitung bersama di papan" }
# "26-06" = { hemat = 5, cara = "cukup empat subkomponen; sisanya di kantor" }
# "26-07" = { hemat = 5, cara = "cukup lima butir yang paling diragukan; sisanya di kantor" }
# "26-01" = { hemat = 2, cara = "kerjakan bersama di layar" }
# "26-08" = { hemat = 2, cara = "cukup satu baris di kelas; sisanya di kantor" }
# ///

# %% tags=["panel"]
from lakip_helpers import panel; panel.pembuka("26")

# %% [markdown]
# ## Pertanyaan yang akan Anda jawab
#
# - Apa bedanya bukti dengan pernyataan, dan mengapa dokumen yang lengkap sering belum cukup?
# - Bagaimana dua belas jawaban menjadi satu nilai, dan apa predikat nilai yang tepat di batas?
# - Perbaikan mana yang paling menaikkan nilai, dan mana yang hanya paling mudah?
# - Apa yang akan ditanyakan APIP sebelum laporan Anda dicetak?
# - Siapa mengerjakan apa sesudah dua hari ini, sampai tanggal berapa?
#
# **Yang Anda bawa:** laporan hasil evaluasi SAKIP OPD Anda yang terakhir, bila ada, dan rancangan LKjIP dari sesi 24. **Yang Anda bawa pulang:**
# semuanya. Pada akhir sesi, satu tombol mengumpulkan dokumen Anda dari dua hari ini, catatan yang masih terbuka, dan rencana bertanggal ke
# dalam satu folder dan satu ZIP.
#
# **Tanpa fasilitator:** perkiraan 95 menit, termasuk post-test. Kerjakan dari atas ke bawah. Sesi ini lebih baik dikerjakan berdua; bila tidak ada teman, bacakan bukti Anda
# keras-keras dan tanyakan: dapatkah orang lain membukanya? Sesudah tiga kali Periksa, tombol Solusi terbuka.

# %% [markdown] bentuk="fasilitator"
# **Sebelum mulai.** Susun kursi berpasangan dari OPD yang berbeda; pasangan itu menjadi evaluator satu sama lain sampai akhir sesi. Katakan sejak
# awal: nilai tinggi tidak dicari di ruangan ini, yang dicari apa yang dapat dibuka.
#
# **Gangguan yang biasa terjadi.** Peserta menawar jawaban (“B atau BB, Pak?”). Kembalikan ke kriteria: yang mana yang belum? **Terlambat 15
# menit?** Kerjakan 26-04 dan 26-05 bersama secara lisan, dan pada 26-07 cukup sepuluh butir substansi; sisanya dikerjakan di kantor.
# Post-test jangan dihilangkan: ia satu-satunya yang menunjukkan apa yang berubah.

# %% [markdown]
# ## Cerita: komponen yang menahan nilainya
#
# Sebuah instansi pemerintah mendapat predikat yang sama tiga tahun berturut-turut: B, dengan nilai terakhir 69,14. Perencanaannya 71,6 persen
# dari bobotnya, pelaporannya 75,3, evaluasi internalnya 76,6. Satu komponen tertinggal jauh: **pengukuran, 57,4**. Evaluator menulis bahwa hasil
# pengukuran belum dipakai untuk penghargaan, strategi, dan pengembangan pegawai; penghargaan dan sanksi baru ada sebagai peraturan.
#
# Hitunglah sendiri: 71,6 × 0,30 + 57,4 × 0,30 + 75,3 × 0,15 + 76,6 × 0,25 = 69,14. Untuk melampaui 70 kurangnya tidak sampai satu. Naik tiga poin pada
# pengukuran menambah 0,90 dan sudah cukup; pada pelaporan diperlukan enam poin untuk tambahan yang sama, karena bobotnya separuh. Dan pada
# pengukuran ruangnya masih lebar: 57,4 dari seratus.
#
# Tindak lanjut pun dapat diukur. Dalam lembar evaluasi internal Kabupaten Majalengka, menindaklanjuti seluruh rekomendasi bernilai 4, 75 sampai kurang
# dari 100 persen bernilai 2, 50 sampai kurang dari 75 persen bernilai 1 (aplikasi e-SAKIP Kabupaten Majalengka, terbuka untuk umum).
#
# *Sumber angka: rangkuman pola temuan evaluasi SAKIP di repositori publik irfansihab/audit-system-v9. Nama instansinya tidak diperlukan untuk
# pelajaran ini.*

# %% [markdown]
# ## Bukti, bukan pernyataan
#
# Evaluator tidak bertanya “apakah kinerja Anda baik”, melainkan “mana yang menunjukkannya”. Yang menjawab disebut **bukti** bila memenuhi dua hal:
# dapat dibuka orang lain, dan isinya menjawab pertanyaan itu. Rapi, tebal, dan bertanda tangan belum tentu menjawab.
#
# Lembar kerja evaluasi (LKE) menyusun pertanyaannya menurut tiga aspek: **keberadaan** (ada?), **kualitas** (bermutu?), **pemanfaatan** (dipakai?).
# Dari seratus, keberadaan berbobot 20, kualitas 30, pemanfaatan 50. Karena itu jejak pemakaian lebih berharga daripada dokumen baru.

# %% latihan="26-01"

# %% [markdown]
# Sesudah buktinya terkumpul, tiap **subkomponen** diberi satu jawaban dari AA sampai E. Kriteria tidak dijumlah; ia hanya membantu memilih jawaban.
#
# | Jawaban | Nilai | Keadaan yang didukungnya |
# |:---:|---:|---|
# | AA | 100 | semua kriteria terpenuhi dengan mutu terbaik, dan ada upaya inovatif yang layak menjadi contoh nasional |
# | A | 90 | semua kriteria terpenuhi, dan ada beberapa upaya yang patut dihargai |
# | BB | 80 | semua kriteria terpenuhi sesuai yang diamanatkan |
# | B | 70 | lebih dari 75 persen kriteria terpenuhi |
# | CC | 60 | lebih dari 50 sampai 75 persen |
# | C | 50 | lebih dari 25 sampai 50 persen |
# | D | 30 | lebih dari 0 sampai 25 persen |
# | E | 0 | tidak ada upaya sama sekali |

# %% latihan="26-02"

# %% [markdown]
# ## Dari jawaban menjadi predikat
#
# Nilai subkomponen adalah bobotnya dikali nilai jawabannya, dibagi seratus. Nilai akhir adalah jumlah kedua belasnya. Tabel berikut menghitungnya
# untuk satu OPD Kota Lembayung, kota rekaan untuk latihan; jawabannya juga rekaan.

# %% tags=["lipat"]
import pandas as pd

from lakip_helpers.aturan.evaluasi.lke import nilai_lke, paling_mengangkat
from lakip_helpers.sajian.tabel_layar import susun_tabel

jawaban = {
    "1.a": "BB", "1.b": "CC", "1.c": "C", "2.a": "B", "2.b": "CC", "2.c": "D",
    "3.a": "BB", "3.b": "B", "3.c": "CC", "4.a": "B", "4.b": "CC", "4.c": "C",
}
lembar = pd.DataFrame({"kode": list(jawaban), "jawaban": list(jawaban.values())})
hasil = nilai_lke(lembar)
total = f"{hasil.total:.2f}".replace(".", ",")
print(f"Nilai {total} dari 100, predikat {hasil.predikat}, {hasil.sebutan} (data rekaan untuk latihan).")
rincian = hasil.rincian.reset_index()
susun_tabel(rincian, ["kode", "nama", "bobot", "jawaban", "nilai", "skor"], "Dinas Lingkungan Hidup Kota Lembayung (data rekaan untuk latihan)", nomor="")

# %% latihan="26-03"

# %% latihan="26-04"

# %% [markdown]
# Pertanyaan berikutnya bukan “mana yang mudah”, melainkan “mana yang paling menaikkan nilai”. Kit menaikkan satu jawaban pada tiap subkomponen, lalu mengurutkan
# tambahannya. Bandingkan urutan ini dengan apa yang biasanya dirapikan lebih dahulu di kantor.

# %% tags=["lipat"]
lima = paling_mengangkat(lembar).head(5).reset_index()
susun_tabel(
    lima,
    ["kode", "nama", "jawaban", "jawaban_berikut", "tambahan", "total_baru", "predikat_baru"],
    "Lima yang paling menaikkan nilai (data rekaan untuk latihan)",
    nomor="",
)

# %% [markdown] bentuk="kunci,fasilitator"
# Sel berikut memastikan bahwa angka di bahan ajar sama dengan hitungannya.

# %% bentuk="kunci,fasilitator"
assert nilai_lke(pd.DataFrame({"kode": list(jawaban), "jawaban": "BB"})).predikat == "BB"
assert (hasil.total, hasil.predikat) == (56.1, "CC")
assert paling_mengangkat(lembar).index[0] == "2.c"
kisah = 71.6 * 0.30 + 57.4 * 0.30 + 75.3 * 0.15 + 76.6 * 0.25
assert abs(kisah - 69.14) < 0.01
print("Semua subkomponen dijawab BB bernilai 80,00: predikat BB, bukan A.")

# %% latihan="26-05"

# %% [markdown] bentuk="fasilitator"
# **Tanyakan kepada kelas.** Pada OPD rekaan tadi, apa satu tindakan nyata yang membuat 2.c naik dari D? (Misalnya: satu keputusan perubahan kegiatan
# yang menyebut capaian triwulan sebagai sebabnya.) Bila jawabannya “menyusun pedoman”, tanyakan: itu keberadaan atau pemanfaatan?

# %% [markdown]
# ## Lembar evaluasi Anda
#
# Inilah LKE OPD Anda sendiri. Kerjakan menurut urutan yang paling Anda kuasai; yang belum terisi tidak dihitung. Untuk tiap subkomponen: buka
# kriterianya, pilih jawaban, sebut buktinya. Bila buktinya tidak ada, jawabannya yang turun.
#
# Dengan papan ketik saja: **Tab** berpindah kotak, **panah** memilih jawaban, **Enter** membuka kriteria. Isian tersimpan sendiri dan terpasang kembali
# bila notebook ini dibuka lagi.

# %% [markdown]
# **Di kelas, kerjakan enam subkomponen** (1.c, 2.b, 2.c, 3.c, 4.b, 4.c), kira-kira tiga menit satu subkomponen: separuh bobot ada pada pemanfaatan. Enam yang
# lain diteruskan di kantor; predikat baru tampil sesudah keduabelasnya dijawab.
#
# Bingung buktinya apa? Panel berikut memuat **kedelapan puluh kriteria**: bukti yang lazim dibuka evaluator, siapa yang memegangnya, dan jebakannya. Dasar tiap baris
# disebut: lembar kerja daerah lain yang terbuka, atau kebiasaan; bukan peraturan. Bagian yang tidak disebut sumbernya adalah kebiasaan.

# %% tags=["panel"]
from lakip_helpers import panel; panel.bukti_lke()

# %% bentuk="kunci,fasilitator"
from IPython.display import display

from lakip_helpers.aturan.evaluasi.bukti import daftar_bukti
from lakip_helpers.sajian.tabel_layar import susun_tabel

bukti = daftar_bukti()
tampil = ["nomor", "kriteria", "bukti", "pemegang", "jebakan", "dasar"]
for komponen in "1234":
    display(susun_tabel(bukti[bukti["kode"].str[0] == komponen], tampil, f"Bukti tiap kriteria, komponen {komponen}", nomor=""))

# %% [markdown]
# Tiga uji cepat: *keberadaan* cukup nama dokumennya; *kualitas* dibaca isinya; *pemanfaatan* diperiksa **tanggalnya**: yang dipakai harus lebih dahulu daripada yang berubah.
#
# **Kalender dan siapa mengerjakan apa** (urutan lazim; tanggalnya menurut edaran daerah):
#
# | Bulan | Yang dikerjakan | OPD | Bagian Organisasi | Inspektorat |
# |---|---|---|---|---|
# | Januari | PK semua jenjang, renaksi, pengukuran TW IV | menyusun | menghimpun | – |
# | Februari–Maret | LKjIP OPD, lalu LKjIP kota dan reviunya; LPPD | menyusun | menyatukan | mereviu |
# | April, Juli, Oktober | pengukuran triwulan, dialog kinerja | mengukur | mengundang | memantau |
# | April–Juli | evaluasi AKIP internal | menyiapkan bukti | mendampingi | menilai, menerbitkan LHE |
# | Agustus–November | RKA, DPPA, PK Perubahan, tindak lanjut LHE | menindaklanjuti | menagih | memeriksa tindak lanjut |
# | Desember | data akhir tahun, pembanding, tim LKjIP | mengumpulkan | membentuk tim | – |

# %% latihan="26-06"

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Enam subkomponen dalam delapan belas menit: tiga menit satu, sebut waktunya keras-keras. Sesudah yang ketiga, minta pasangan bertukar kursi
# dan menanyakan satu bukti saja: “boleh saya lihat?” Yang tidak dapat ditunjukkan diturunkan satu jawaban. Enam yang lain dikerjakan di kantor, dan tetap ikut dibawa pulang.

# %% [markdown]
# ## Reviu sebelum dicetak
#
# Sebelum disampaikan, laporan kinerja direviu APIP (aparat pengawasan intern pemerintah; di daerah, Inspektorat) dengan 23 butir: 6 tentang format, 7 tentang cara penyusunannya, 10 tentang isinya. Hasilnya bukan
# nilai, melainkan daftar perbaikan dan pernyataan telah direviu. Apakah laporan OPD juga direviu, tanyakan kepada Inspektorat daerah Anda. Memakai butir
# yang sama lebih dahulu tetap jauh lebih murah daripada mencetak ulang.
#
# **Di kelas, jawab kesepuluh butir isinya** (S1 sampai S10), kira-kira semenit satu butir; ketiga belas yang lain diteruskan di kantor.
#
# Bila Anda mengerjakan sesi sebelumnya, catatan kit atas dokumen Anda tampil di samping butir yang disentuhnya. Tidak adanya catatan bukan berarti
# butirnya sudah baik; itu hanya berarti kit tidak dapat melihatnya.

# %% latihan="26-07"

# %% [markdown]
# ## Rencana bertanggal
#
# Dua hari ini menghasilkan banyak catatan. Yang mengubah keadaan hanya sedikit: tindakan dengan satu jabatan, satu tanggal, dan satu bukti. Ambillah dari
# tiga tempat: yang paling menaikkan nilai, butir reviu yang belum ada, dan catatan kit atas dokumen Anda.
#
# Tulislah **jabatan**, bukan nama orang; jabatan tetap ada walaupun orangnya berpindah.

# %% latihan="26-08"

# %% [markdown]
# ## Post-test
#
# Lima belas soal, kompetensinya sama dengan pre-test di notebook 00, ceritanya lain. Kerjakan sendiri. Sesudah dikumpulkan, perbandingannya tampil per
# kompetensi, beserta bagian notebook yang sebaiknya dibaca ulang. Belum mengerjakan pre-test? Post-test tetap berguna; kolom “sebelum” lalu bertanda strip.

# %% tags=["panel"]
from lakip_helpers import panel; panel.post_test()

# %% [markdown] bentuk="fasilitator"
# **Untuk fasilitator.** Sepuluh menit, tenang. Hasil satu orang bukan untuk diumumkan; yang dibahas hanya kompetensi yang paling banyak belum tepat di
# kelas. Angka seluruh kelas tampil di papan kelas dan rekap.

# %% [markdown]
# ## Dibawa pulang
#
# Tekan tombolnya, lalu buka **1_Ringkasan_Saya.docx** di folder yang disebut panel. Yang belum Anda kerjakan disebut di sana beserta nomor latihannya; kerjakan
# kapan saja, lalu tekan lagi. ZIP-nya satu berkas, mudah dikirim atau disalin ke flashdisk.
#
# Dua hal sebelum itu. Pertama, **laporan Anda sendiri**: sudahkah direviu dengan panel “Reviu laporan sendiri” di notebook 24? Unggah LKjIP terakhir kantor
# Anda di bawah ini bila belum; jawaban yang sudah Anda isi di sana terpasang kembali. Catatan Hasil Reviu yang tersimpan adalah daftar perbaikan pertama
# sepulang dari sini. Kedua, lihat apa yang berubah selama dua hari ini; halamannya ikut terbawa sebagai **10_Perubahan.docx**.

# %% tags=["panel"]
from lakip_helpers import panel; panel.reviu_laporan()

# %% tags=["panel"]
from lakip_helpers import panel; panel.perubahan()

# %% tags=["panel"]
from lakip_helpers import panel; panel.bawa_pulang()

# %% [markdown]
# ## Pegangan untuk dibawa pulang
#
# 1. Bukti dapat dibuka orang lain dan isinya menjawab pertanyaan evaluator.
# 2. Jawaban AA sampai E diberikan untuk tiap subkomponen; bila semua kriterianya terpenuhi, jawabannya BB, bukan A.
# 3. Nilai yang tepat di batas mendapat predikat yang lebih rendah: 80,00 adalah BB.
# 4. Separuh nilai ada pada pemanfaatan. Tunjukkan apa yang berubah karena dokumen itu.
# 5. Reviu sebelum dicetak lebih murah daripada mencetak ulang.
# 6. Satu tindakan, satu jabatan, satu tanggal, satu bukti.
#
# **Untuk OPD Anda:** bicarakan rencana bertanggal dengan pimpinan minggu ini juga. Ketika satu tindakan selesai, simpan buktinya di tempat yang akan dibuka
# evaluator tahun depan.
#
# **Istilah baru**
#
# | Istilah | Arti dalam kit ini |
# |---|---|
# | LKE | lembar kerja evaluasi AKIP |
# | subkomponen | satu dari dua belas yang dijawab AA sampai E |
# | kriteria | yang dilihat untuk memilih jawaban |
# | predikat | sebutan nilai akhir |
# | APIP | aparat pengawasan intern pemerintah; di daerah, Inspektorat |
# | reviu | pemeriksaan dengan keyakinan terbatas sebelum laporan disampaikan |
# | LHE | laporan hasil evaluasi |
#
# **Dasar hukum** (ditinjau 24 November 2026; periksa kembali sebelum dikutip dalam dokumen resmi)
#
# | Peraturan | Tanggal | Yang dipakai di sini |
# |---|---|---|
# | PermenPAN-RB 88 Tahun 2021 (BN 2021/1569) | 31 Desember 2021 | komponen, bobot, jawaban, dan predikat LKE; pimpinan mengevaluasi AKIP internalnya tiap tahun (Pasal 5) |
# | PermenPAN-RB 53 Tahun 2014 (BN 2014/1842) | 1 Desember 2014 | reviu laporan kinerja (Lampiran III); butirnya dibaca dari formulir reviu terisi tahun 2026 |
#
# Kriteria dan butir di kit ditulis ringkas; naskah aslinya ada di peraturan.
#
# Hari kedua selesai. Ini notebook terakhir; bukalah **00 · Mulai di sini** kapan saja untuk melanjutkan latihan yang belum lulus.

# %% tags=["panel"]
from lakip_helpers import panel; panel.kemajuan()
