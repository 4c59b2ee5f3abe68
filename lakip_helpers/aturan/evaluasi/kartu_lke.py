"""Kartu temuan LKE: jawaban, catatan, dan bukti pada evaluasi mandiri."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_DASAR = "PermenPAN-RB 88/2021 (jawaban, catatan, dan bukti tiap subkomponen)"

LKE_01 = Kartu(
    kode="LKE-01",
    judul="Subkomponen belum dijawab",
    keparahan=Keparahan.PERIKSA,
    pesan="{sebutan} belum dijawab, sehingga predikat belum dapat ditetapkan.",
    saran="Pilih salah satu jawaban AA, A, BB, B, CC, C, D, atau E sesudah membaca kriterianya.",
    mengapa="Nilai akhir adalah jumlah kedua belas subkomponen; satu yang kosong membuat jumlahnya belum berarti.",
    dasar=_DASAR,
    buruk="kode 1.a; jawaban kosong",
    baik="kode 1.a; jawaban BB; catatan semua dokumen ada; bukti RPJMD dan Renstra",
    diam=(
        Diam("kode 1.a; jawaban E; catatan belum ada dokumennya", "E adalah jawaban"),
        Diam("kode 9.z; jawaban kosong", "bukan subkomponen LKE: LKE-06"),
        Diam(
            "kode 1.a; jawaban BB; catatan terpenuhi; bukti Renstra // kode 1.a; jawaban kosong",
            "baris kembarnya tidak dihitung: LKE-06",
        ),
    ),
)
LKE_02 = Kartu(
    kode="LKE-02",
    judul="Jawaban tidak dikenal",
    keparahan=Keparahan.SALAH,
    pesan="jawaban “{nilai}” pada subkomponen {kode} bukan jawaban LKE, sehingga tidak dapat dinilai.",
    saran="Tulis salah satu dari AA, A, BB, B, CC, C, D, E; angka dan kata lain tidak dipakai.",
    mengapa="Nilai hanya ditetapkan untuk delapan jawaban itu.",
    dasar=_DASAR,
    buruk="kode 1.a; jawaban Baik; catatan ada; bukti Renstra",
    baik="kode 1.a; jawaban B; catatan ada; bukti Renstra",
    diam=(
        Diam("kode 1.a; jawaban bb; catatan ada; bukti Renstra", "huruf kecil dibaca sama"),
        Diam("kode 1.a; jawaban kosong", "belum dijawab: LKE-01"),
        Diam("kode 9.z; jawaban Baik", "bukan subkomponen LKE: LKE-06"),
    ),
)
LKE_03 = Kartu(
    kode="LKE-03",
    judul="Jawaban tanpa catatan",
    keparahan=Keparahan.PERIKSA,
    pesan="subkomponen {kode} dijawab {jawaban} tanpa catatan, sehingga pembaca tidak tahu apa dasar penilaiannya.",
    saran="Tulis satu atau dua kalimat: kriteria mana yang terpenuhi, mana yang belum, dan sejauh mana.",
    mengapa="Jawaban tanpa alasan tidak dapat diperiksa ulang oleh evaluator berikutnya.",
    dasar=_DASAR,
    buruk="kode 2.a; jawaban BB; catatan kosong; bukti Manual IKU",
    baik="kode 2.a; jawaban BB; catatan “Semua IKU berdefinisi operasional”; bukti Manual IKU",
    diam=(
        Diam("kode 2.a; jawaban kosong; catatan kosong", "belum dijawab: LKE-01"),
        Diam("kode 2.a; jawaban Baik; catatan kosong", "jawabannya tidak dikenal: LKE-02"),
        Diam("kode 9.z; jawaban BB; catatan kosong", "bukan subkomponen LKE: LKE-06"),
    ),
)
LKE_04 = Kartu(
    kode="LKE-04",
    judul="Jawaban tanpa bukti",
    keparahan=Keparahan.PERIKSA,
    pesan="subkomponen {kode} dijawab {jawaban} tanpa daftar bukti, sehingga jawabannya mudah diturunkan evaluator.",
    saran="Sebut dokumennya (judul, tanggal, halaman); jawaban E tidak memerlukan bukti.",
    mengapa="Evaluator hanya dapat mengakui yang ada buktinya.",
    dasar=_DASAR,
    buruk="kode 2.a; jawaban BB; catatan IKU berdefinisi; bukti kosong",
    baik="kode 2.a; jawaban BB; catatan IKU berdefinisi; bukti “Keputusan Kepala Dinas tentang Manual IKU”",
    diam=(
        Diam("kode 2.a; jawaban E; catatan belum ada; bukti kosong", "jawaban E tidak memerlukan bukti"),
        Diam("kode 2.a; jawaban kosong; bukti kosong", "belum dijawab: LKE-01"),
        Diam("kode 9.z; jawaban BB; bukti kosong", "bukan subkomponen LKE: LKE-06"),
    ),
)
LKE_05 = Kartu(
    kode="LKE-05",
    judul="Jawaban lebih tinggi daripada kriterianya",
    keparahan=Keparahan.SALAH,
    pesan="subkomponen {kode} dijawab {nilai}, padahal kriteria yang terpenuhi {persen} % hanya mendukung {usul}.",
    saran="Turunkan jawabannya menjadi {usul}, atau lengkapi kriteria yang masih belum: {belum}.",
    mengapa="Jawaban BB ke atas mensyaratkan semua kriteria terpenuhi.",
    dasar=_DASAR,
    buruk=(
        "kode 2.a; jawaban BB; catatan ada; bukti Manual IKU | Kriteria LKE: kode 2.a; nomor 1; terpenuhi ya // "
        "kode 2.a; nomor 2; terpenuhi ya // kode 2.a; nomor 3; terpenuhi tidak"
    ),
    baik=(
        "kode 2.a; jawaban BB; catatan ada; bukti Manual IKU | Kriteria LKE: kode 2.a; nomor 1; terpenuhi ya // "
        "kode 2.a; nomor 2; terpenuhi ya // kode 2.a; nomor 3; terpenuhi ya"
    ),
    diam=(
        Diam(
            (
                "kode 2.a; jawaban AA; catatan ada; bukti Manual IKU | Kriteria LKE: kode 2.a; nomor 1; terpenuhi "
                "ya // kode 2.a; nomor 2; terpenuhi ya // kode 2.a; nomor 3; terpenuhi ya"
            ),
            "kriterianya lengkap, jadi A dan AA pertimbangan evaluator",
        ),
        Diam(
            (
                "kode 2.a; jawaban CC; catatan ada; bukti Manual IKU | Kriteria LKE: kode 2.a; nomor 1; terpenuhi "
                "ya // kode 2.a; nomor 2; terpenuhi ya // kode 2.a; nomor 3; terpenuhi tidak"
            ),
            "tepat setinggi yang didukung kriterianya",
        ),
        Diam("kode 2.a; jawaban BB; catatan ada; bukti Manual IKU", "kriterianya belum dinilai"),
        Diam(
            (
                "kode 2.a; jawaban CC; catatan ada; bukti Manual IKU // kode 2.a; jawaban BB | Kriteria LKE: kode "
                "2.a; nomor 1; terpenuhi ya // kode 2.a; nomor 2; terpenuhi ya // kode 2.a; nomor 3; terpenuhi "
                "tidak"
            ),
            "baris kembarnya tidak dihitung: LKE-06",
        ),
    ),
)
LKE_06 = Kartu(
    kode="LKE-06",
    judul="Kode subkomponen tidak dikenal atau ditulis dua kali",
    keparahan=Keparahan.SALAH,
    pesan="kode subkomponen “{nilai}” {sebab}, sehingga tidak dihitung.",
    saran="Pakai kode 1.a sampai 4.c, masing-masing satu baris.",
    mengapa="Baris ganda membuat bobot melebihi 100.",
    dasar=_DASAR,
    buruk="kode 1.a; jawaban BB; catatan ada; bukti Renstra // kode 1.a; jawaban A; catatan ada; bukti Renstra",
    baik="kode 1.a; jawaban BB; catatan ada; bukti Renstra",
    diam=(
        Diam(
            "kode 1.a; jawaban BB; catatan ada; bukti Renstra // kode 1.b; jawaban BB; catatan ada; bukti Renstra",
            "dua subkomponen yang berbeda",
        ),
        Diam(
            (
                "tahun 2025; kode 1.a; jawaban BB; catatan ada; bukti Renstra // tahun 2026; kode 1.a; jawaban BB; "
                "catatan ada; bukti Renstra"
            ),
            "tiap tahun satu lembar",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (LKE_01, LKE_02, LKE_03, LKE_04, LKE_05, LKE_06)
