"""Kartu temuan LKE: jawaban, catatan, dan bukti pada evaluasi mandiri."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_DASAR = "PermenPAN-RB 88/2021 (jawaban, catatan, dan bukti tiap subkomponen)"

LKE_01 = Kartu(
    kode="LKE-01",
    judul="Subkomponen belum dijawab",
    keparahan=Keparahan.PERIKSA,
    pesan="subkomponen {kode} ({nama}) belum dijawab, sehingga predikat belum dapat ditetapkan.",
    saran="Pilih salah satu jawaban AA, A, BB, B, CC, C, D, atau E sesudah membaca kriterianya.",
    mengapa="Nilai akhir adalah jumlah kedua belas subkomponen; satu yang kosong membuat jumlahnya belum berarti.",
    dasar=_DASAR,
    buruk="1.a; jawaban kosong",
    baik="1.a; jawaban BB; catatan dan bukti terisi",
)
LKE_02 = Kartu(
    kode="LKE-02",
    judul="Jawaban tidak dikenal",
    keparahan=Keparahan.SALAH,
    pesan="jawaban “{nilai}” pada subkomponen {kode} bukan jawaban LKE, sehingga tidak dapat dinilai.",
    saran="Tulis salah satu dari AA, A, BB, B, CC, C, D, E; angka dan kata lain tidak dipakai.",
    mengapa="Nilai hanya ditetapkan untuk delapan jawaban itu.",
    dasar=_DASAR,
    buruk="1.a; jawaban “Baik”",
    baik="1.a; jawaban B",
)
LKE_03 = Kartu(
    kode="LKE-03",
    judul="Jawaban tanpa catatan",
    keparahan=Keparahan.PERIKSA,
    pesan="subkomponen {kode} dijawab {jawaban} tanpa catatan, sehingga pembaca tidak tahu apa dasar penilaiannya.",
    saran="Tulis satu atau dua kalimat: kriteria mana yang terpenuhi, mana yang belum, dan sejauh mana.",
    mengapa="Jawaban tanpa alasan tidak dapat diperiksa ulang oleh evaluator berikutnya.",
    dasar=_DASAR,
    buruk="2.a; jawaban BB; catatan kosong",
    baik="2.a; jawaban BB; catatan “Semua IKU berdefinisi operasional”",
)
LKE_04 = Kartu(
    kode="LKE-04",
    judul="Jawaban tanpa bukti",
    keparahan=Keparahan.PERIKSA,
    pesan="subkomponen {kode} dijawab {jawaban} tanpa daftar bukti, sehingga jawabannya mudah diturunkan evaluator.",
    saran="Sebut dokumennya (judul, tanggal, halaman); jawaban E tidak memerlukan bukti.",
    mengapa="Evaluator hanya dapat mengakui yang ada buktinya.",
    dasar=_DASAR,
    buruk="2.a; jawaban BB; bukti kosong",
    baik="2.a; jawaban BB; bukti “Keputusan Kepala Dinas tentang Manual IKU”",
)
LKE_05 = Kartu(
    kode="LKE-05",
    judul="Jawaban lebih tinggi daripada kriterianya",
    keparahan=Keparahan.SALAH,
    pesan="subkomponen {kode} dijawab {nilai}, padahal kriteria yang terpenuhi {persen} % hanya mendukung {usul}.",
    saran="Turunkan jawabannya menjadi {usul}, atau lengkapi kriteria yang masih belum: {belum}.",
    mengapa="Jawaban BB ke atas mensyaratkan semua kriteria terpenuhi.",
    dasar=_DASAR,
    buruk="2.a; dua dari tiga kriteria terpenuhi; jawaban BB",
    baik="2.a; tiga dari tiga kriteria terpenuhi; jawaban BB",
)
LKE_06 = Kartu(
    kode="LKE-06",
    judul="Kode subkomponen tidak dikenal atau ditulis dua kali",
    keparahan=Keparahan.SALAH,
    pesan="kode subkomponen “{nilai}” tidak ada di LKE atau sudah dijawab pada baris lain, sehingga tidak dihitung.",
    saran="Pakai kode 1.a sampai 4.c, masing-masing satu baris.",
    mengapa="Baris ganda membuat bobot melebihi 100.",
    dasar=_DASAR,
    buruk="dua baris berkode 1.a",
    baik="satu baris berkode 1.a",
)

KARTU: tuple[Kartu, ...] = (LKE_01, LKE_02, LKE_03, LKE_04, LKE_05, LKE_06)
