"""Kartu temuan ketika membaca (BACA) dan memeriksa isi tabel (ISI)."""

from __future__ import annotations

from lakip_helpers.istilah import SEBUTAN_BAKU, Keparahan
from lakip_helpers.temuan import Kartu

_DASAR = "tata tulis tabel; data harus dapat ditelusuri (PermenPAN-RB 88/2021 butir 2.b.2-2.b.3)"

BACA_01 = Kartu(
    kode="BACA-01",
    judul="Kolom wajib tidak ditemukan",
    keparahan=Keparahan.SALAH,
    pesan="kolom {nilai} tidak ditemukan pada baris judul, padahal wajib untuk tabel {judul}; lembar ini tidak dibaca.",
    saran=f"Tambahkan judul kolom itu, atau samakan dengan templat ({SEBUTAN_BAKU} templat).",
    mengapa="Tanpa kolom ini barisnya tidak dapat dipahami, sehingga seluruh tabel tidak dapat dipakai.",
    dasar=_DASAR,
    buruk="Tabel IKU tanpa kolom Indikator",
    baik="Tabel IKU dengan kolom Indikator, Satuan, Target",
)
BACA_02 = Kartu(
    kode="BACA-02",
    judul="Judul kolom ditebak",
    keparahan=Keparahan.PERIKSA,
    pesan="judul kolom “{nilai}” dibaca sebagai “{label}”, karena tulisannya mirip.",
    saran="Betulkan judulnya bila tebakan ini keliru.",
    mengapa="Judul yang salah ketik dapat membuat isi kolom terbaca sebagai hal lain.",
    dasar=_DASAR,
    buruk="Satuam",
    baik="Satuan",
)
BACA_03 = Kartu(
    kode="BACA-03",
    judul="Kolom tambahan tidak dipakai",
    keparahan=Keparahan.SARAN,
    pesan="kolom “{nilai}” tidak dikenal, isinya disimpan tetapi tidak diperiksa.",
    saran="Biarkan bila memang catatan Anda sendiri; samakan judulnya dengan templat bila seharusnya dipakai.",
    mengapa="Kolom yang tidak dikenal tidak ikut dihitung; lebih baik diketahui daripada hilang diam-diam.",
    dasar=_DASAR,
    buruk="Kolom “Cttn Pak Kabid”",
    baik="Kolom “Keterangan”",
)
BACA_04 = Kartu(
    kode="BACA-04",
    judul="Rumus Excel belum dihitung",
    keparahan=Keparahan.SALAH,
    pesan="sel berisi rumus {nilai} yang hasilnya belum tersimpan.",
    saran="Buka berkasnya di Excel, tekan F9, simpan, lalu muat ulang.",
    mengapa="Kit membaca hasil rumus, bukan menghitungnya; tanpa hasil, sel ini terbaca kosong.",
    dasar=_DASAR,
    buruk="=F10/E10*100 (belum pernah dihitung)",
    baik="99,80",
)
BACA_05 = Kartu(
    kode="BACA-05",
    judul="Sel berisi tanda rumus gagal",
    keparahan=Keparahan.SALAH,
    pesan="sel berisi {nilai}, yaitu tanda rumus yang gagal, bukan angka.",
    saran="Periksa rumusnya (biasanya pembagian dengan nol atau rujukan yang terhapus), lalu isi angkanya.",
    mengapa="Tanda rumus gagal yang ikut tercetak membuat angka lain yang bergantung padanya juga salah.",
    dasar=_DASAR,
    buruk="#DIV/0!",
    baik="0",
)
BACA_06 = Kartu(
    kode="BACA-06",
    judul="Tulisan di luar tabel",
    keparahan=Keparahan.SARAN,
    pesan="tulisan “{nilai}” berada di luar tabel, dibaca sebagai keterangan dan tidak dihitung.",
    saran="Tidak perlu apa-apa bila memang keterangan; pindahkan ke dalam tabel bila data.",
    mengapa="Baris keterangan di bawah tabel tidak boleh terbaca sebagai indikator.",
    dasar=_DASAR,
    buruk="Ket: data sementara (ditulis di bawah tabel)",
    baik="Kolom Keterangan di dalam tabel",
)
BACA_07 = Kartu(
    kode="BACA-07",
    judul="Judul kolom kembar",
    keparahan=Keparahan.PERIKSA,
    pesan="judul “{nilai}” muncul lebih dari sekali; yang dipakai kolom paling kiri.",
    saran="Beri judul berbeda, atau hapus kolom yang tidak dipakai.",
    mengapa="Dua kolom dengan judul sama tidak dapat dibedakan, dan isinya dapat berlainan.",
    dasar=_DASAR,
    buruk="Target | Target",
    baik="Target 2025 | Target 2026",
)
BACA_08 = Kartu(
    kode="BACA-08",
    judul="Lembar tidak dikenal",
    keparahan=Keparahan.SARAN,
    pesan="lembar “{nilai}” tidak cocok dengan tabel mana pun, tidak dibaca ({banyak} sel terisi).",
    saran="Samakan nama lembar dengan templat bila isinya seharusnya dipakai.",
    mengapa="Lembar yang tidak dikenali tidak ikut diperiksa; lebih baik diketahui daripada hilang diam-diam.",
    dasar=_DASAR,
    buruk="Sheet1 (2)",
    baik="Renstra Indikator",
)
BACA_09 = Kartu(
    kode="BACA-09",
    judul="Baris contoh berisi data",
    keparahan=Keparahan.PERIKSA,
    pesan="baris ini masih bertanda “Contoh:”, jadi tidak dibaca, padahal isinya sudah diubah: “{nilai}”.",
    saran="Bila ini data Anda, hapus tulisan “Contoh:” dari selnya; bila hanya contoh, hapus barisnya.",
    mengapa="Baris contoh pada templat tidak dihitung; data yang ditulis di sana akan hilang tanpa disadari.",
    dasar=_DASAR,
    buruk="Contoh: DINKES | Dinas Kesehatan",
    baik="DINKES | Dinas Kesehatan",
)
BACA_10 = Kartu(
    kode="BACA-10",
    judul="Dua lembar untuk satu tabel",
    keparahan=Keparahan.PERIKSA,
    pesan="lembar ini juga berisi tabel {nilai}, tetapi yang dibaca hanya lembar “{dipakai}”.",
    saran="Gabungkan barisnya ke lembar “{dipakai}”, atau hapus lembar yang tidak dipakai.",
    mengapa="Satu tabel dibaca dari satu lembar supaya tiap temuan dapat menunjuk selnya; lembar kedua tidak dihitung.",
    dasar=_DASAR,
    buruk="IKU dan IKU (2)",
    baik="IKU",
)
BACA_11 = Kartu(
    kode="BACA-11",
    judul="Angka di sel gabungan",
    keparahan=Keparahan.PERIKSA,
    pesan="angka {nilai} ada di sel gabungan {rentang}, dibaca untuk {banyak} baris sekaligus.",
    saran="Lepas gabungannya (Merge & Center), lalu isi angka tiap baris; kosongkan bila memang tidak ada.",
    mengapa="Satu angka yang berlaku untuk beberapa baris akan terjumlah berkali-kali.",
    dasar=_DASAR,
    buruk="Pagu 1.200.000.000 di sel gabungan F5:F7",
    baik="Pagu 400.000.000 di F5, F6, dan F7",
)
BACA_12 = Kartu(
    kode="BACA-12",
    judul="Tanda kutip tidak berpasangan",
    keparahan=Keparahan.PERIKSA,
    pesan="tanda kutip pada baris “{nilai}” tidak berpasangan, jadi dibaca tanpa tanda kutip.",
    saran="Periksa apakah isi barisnya masih di kolom yang benar; bila tidak, simpan ulang dari Excel sebagai .xlsx.",
    mengapa="Dalam CSV, tanda kutip yang lupa ditutup menelan semua baris sesudahnya.",
    dasar=_DASAR,
    buruk='"Persentase sekolah terakreditasi;90;91',
    baik='"Persentase sekolah terakreditasi";90;91',
)
BACA_13 = Kartu(
    kode="BACA-13",
    judul="Judul kolom kedua di tengah lembar",
    keparahan=Keparahan.PERIKSA,
    pesan="baris “{nilai}” tampak seperti judul kolom tabel lain, jadi baris itu dan sesudahnya tidak dinilai.",
    saran="Bila itu memang tabel lain (misalnya program dan anggaran), biarkan. Bila bukan, pindahkan ke lembarnya"
    " sendiri, atau samakan urutan kolomnya dengan tabel di atasnya.",
    mengapa="Dua tabel dengan urutan kolom berbeda tidak dapat dibaca dengan satu judul; angkanya akan tertukar kolom.",
    dasar=_DASAR,
    buruk="Indikator | Target | Realisasi, lalu Indikator | Realisasi | Target di bawahnya",
    baik="Satu lembar satu tabel",
)
BACA_14 = Kartu(
    kode="BACA-14",
    judul="Isi lembar ditebak",
    keparahan=Keparahan.PERIKSA,
    pesan="lembar “{nilai}” dibaca sebagai tabel {judul}, karena judul kolomnya cocok.",
    saran="Beri nama lembarnya “{nama}” bila tebakan ini benar; ganti judul kolomnya bila keliru.",
    mengapa="Dua tabel dapat mempunyai kolom yang sama (misalnya indikator RPJMD dan Renstra).",
    dasar=_DASAR,
    buruk="Sheet1",
    baik="Renstra Indikator",
)
ISI_01 = Kartu(
    kode="ISI-01",
    judul="Isian wajib kosong",
    keparahan=Keparahan.SALAH,
    pesan="kolom {label} kosong, padahal wajib diisi.",
    saran="Isi sel ini{nol}.",
    mengapa="Baris tanpa isian wajib tidak dapat dikaitkan atau dihitung.",
    dasar=_DASAR,
    buruk="(kosong)",
    baik="0",
)
ISI_02 = Kartu(
    kode="ISI-02",
    judul="Bukan angka",
    keparahan=Keparahan.SALAH,
    pesan="“{nilai}” pada kolom {label} tidak terbaca sebagai angka.",
    saran="Tulis satu angka saja, misalnya 95 atau 95,5; penjelasannya pindahkan ke kolom keterangan.",
    mengapa="Yang tidak berupa angka tidak dapat dibandingkan dengan target, jadi capaiannya tidak dapat dihitung.",
    dasar=_DASAR,
    buruk="9 dokumen dan 3 laporan",
    baik="12",
)
ISI_03 = Kartu(
    kode="ISI-03",
    judul="Angka dapat dibaca dua cara",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” pada kolom {label} dapat berarti {bacaan} atau {lain}; dibaca {bacaan}.",
    saran="Tulis koma untuk desimal dan tanpa titik untuk ribuan bila bacaan ini keliru.",
    mengapa="Titik dipakai sebagai pemisah ribuan dan juga sebagai desimal; salah baca berarti seribu kali lipat.",
    dasar=_DASAR,
    buruk="1.234",
    baik="1234 atau 1,234",
)
ISI_04 = Kartu(
    kode="ISI-04",
    judul="Pilihan tidak dikenal",
    keparahan=Keparahan.SALAH,
    pesan="“{nilai}” bukan pilihan untuk kolom {label}.",
    saran="Pakai salah satu: {pilihan}.{usul}",
    mengapa="Kolom ini menentukan cara menghitung atau mengelompokkan, sehingga isinya harus salah satu pilihan.",
    dasar=_DASAR,
    buruk="arah: membaik",
    baik="arah: naik",
)
ISI_05 = Kartu(
    kode="ISI-05",
    judul="Kode kembar",
    keparahan=Keparahan.SALAH,
    pesan="“{kunci}” sudah dipakai pada baris {pertama}; tiap baris harus berkode sendiri.",
    saran="Beri kode lain, atau hapus baris yang rangkap.",
    mengapa="Kaitan antardokumen memakai kode; kode kembar membuat angka terhitung dua kali.",
    dasar=_DASAR,
    buruk="DISDIK.T1.S1.1 pada dua baris",
    baik="DISDIK.T1.S1.1 dan DISDIK.T1.S1.2",
)
ISI_06 = Kartu(
    kode="ISI-06",
    judul="Kode yang dirujuk tidak ada",
    keparahan=Keparahan.SALAH,
    pesan="kode “{nilai}” tidak ditemukan di {tujuan}.",
    saran="Tambahkan kode itu di sana, atau betulkan kodenya.{usul}",
    mengapa="Baris yang merujuk kode kosong terputus dari dokumen di atasnya.",
    dasar=_DASAR,
    buruk="kode_sasaran DISDIK.T1.S9",
    baik="kode_sasaran DISDIK.T1.S1",
)
ISI_07 = Kartu(
    kode="ISI-07",
    judul="Tanggal tidak terbaca",
    keparahan=Keparahan.SALAH,
    pesan="“{nilai}” pada kolom {label} tidak terbaca sebagai tanggal.",
    saran="Tulis seperti 20-01-2026 atau 20 Januari 2026.",
    mengapa="Tenggat (misalnya PK sebulan sesudah DPA) tidak dapat diperiksa tanpa tanggal yang jelas.",
    dasar=_DASAR,
    buruk="awal tahun",
    baik="20 Januari 2026",
)
ISI_08 = Kartu(
    kode="ISI-08",
    judul="Satuan di sel berbeda",
    keparahan=Keparahan.PERIKSA,
    pesan="sel kolom {label} memuat satuan “{di_sel}”, sedangkan {pembanding} “{seharusnya}”.",
    saran="Samakan satuannya; bila satuannya memang berbeda, hitung ulang angkanya dalam satuan yang sama.",
    mengapa="Target dan realisasi hanya dapat dibandingkan bila satuannya sama.",
    dasar=_DASAR,
    buruk="target 95 %, realisasi 95 orang",
    baik="target 95 %, realisasi 93 %",
)
ISI_09 = Kartu(
    kode="ISI-09",
    judul="Mestinya bilangan bulat",
    keparahan=Keparahan.SALAH,
    pesan="“{nilai}” pada kolom {label} bukan bilangan bulat.",
    saran="Tulis tanpa desimal, misalnya 2026.",
    mengapa="Tahun dan nomor tidak punya pecahan; pecahan biasanya salah ketik.",
    dasar=_DASAR,
    buruk="2026,5",
    baik="2026",
)

KARTU: tuple[Kartu, ...] = (
    BACA_01, BACA_02, BACA_03, BACA_04, BACA_05, BACA_06, BACA_07, BACA_08,
    BACA_09, BACA_10, BACA_11, BACA_12, BACA_13, BACA_14,
    ISI_01, ISI_02, ISI_03, ISI_04, ISI_05, ISI_06, ISI_07, ISI_08, ISI_09,
)  # fmt: skip
