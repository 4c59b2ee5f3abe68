"""Kartu temuan reviu APIP (REV): jawaban dua puluh tiga butir reviu laporan kinerja."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_DASAR = "PermenPAN-RB 53/2014 Lampiran III"

REV_01 = Kartu(
    kode="REV-01",
    judul="Butir reviu belum dijawab",
    keparahan=Keparahan.PERIKSA,
    pesan="{sebutan} belum dijawab, sehingga reviunya belum selesai.",
    saran="Jawab ya atau tidak; butir penjelasan boleh dijawab tidak berlaku bila tidak diperlukan.",
    mengapa="Pernyataan telah direviu didasarkan pada semua butir.",
    dasar=_DASAR,
    buruk="S7; jawaban kosong",
    baik="S7; jawaban ya",
    diam=(
        Diam("S3; jawaban kosong", "penjelasan tidak diperlukan selama S1 dan S2 dijawab ya"),
        Diam("Z9; jawaban kosong", "bukan butir reviu: REV-05"),
        Diam("S7; jawaban tidak berlaku", "sudah dijawab"),
        Diam("S7; jawaban ya // S7; jawaban kosong", "baris kembarnya tidak dihitung: REV-05"),
    ),
)
REV_02 = Kartu(
    kode="REV-02",
    judul="Jawaban reviu tidak dikenal",
    keparahan=Keparahan.SALAH,
    pesan="jawaban “{nilai}” pada butir {kode} bukan ya, tidak, atau tidak berlaku, sehingga tidak dapat direkap.",
    saran="Pilih salah satu dari ketiganya; keterangan lain ditulis di kolom catatan.",
    mengapa="Rekap hanya menghitung jawaban yang baku.",
    dasar=_DASAR,
    buruk="F1; jawaban sebagian besar",
    baik="F1; jawaban tidak; catatan sebagian besar sudah",
    diam=(
        Diam("F1; jawaban Ya", "huruf besar dibaca sama"),
        Diam("F1; jawaban tidak_berlaku", "garis bawah dibaca spasi"),
        Diam("F1; jawaban kosong", "belum dijawab: REV-01"),
        Diam("Z9; jawaban sebagian besar", "bukan butir reviu: REV-05"),
    ),
)
REV_03 = Kartu(
    kode="REV-03",
    judul="Jawaban tidak tanpa catatan",
    keparahan=Keparahan.PERIKSA,
    pesan="butir {kode} “{butir}” dijawab tidak tanpa catatan, sehingga penyusun tidak tahu apa yang harus diperbaiki.",
    saran="Tulis bagian laporan mana yang kurang dan perbaikan yang diminta.",
    mengapa="Reviu membantu penyusun memperbaiki laporan sebelum disampaikan.",
    dasar=_DASAR,
    buruk="S7; jawaban tidak; catatan kosong",
    baik="S7; jawaban tidak; catatan Perbandingan dengan 2025 tidak ada",
    diam=(
        Diam("S7; jawaban ya; catatan kosong", "yang sudah sesuai tidak memerlukan catatan"),
        Diam("S7; jawaban tidak berlaku; catatan kosong", "bukan kekurangan"),
        Diam("Z9; jawaban tidak; catatan kosong", "bukan butir reviu: REV-05"),
    ),
)
REV_04 = Kartu(
    kode="REV-04",
    judul="Penjelasan tidak dinilai padahal diperlukan",
    keparahan=Keparahan.SALAH,
    pesan="butir {kode} “{butir}” dijawab tidak berlaku, padahal butir {pemicu} dijawab tidak.",
    saran="Nilai apakah laporan memberi penjelasan yang memadai tentang ketidaksesuaian itu: ya atau tidak.",
    mengapa="Ketidaksesuaian boleh terjadi asal dijelaskan; penjelasannya yang dinilai.",
    dasar=_DASAR,
    buruk="S1; jawaban tidak; catatan Sasaran 2 berbeda // S3; jawaban tidak berlaku",
    baik="S1; jawaban tidak; catatan Sasaran 2 berbeda // S3; jawaban ya",
    diam=(
        Diam("S1; jawaban ya // S3; jawaban tidak berlaku", "tidak ada yang perlu dijelaskan"),
        Diam(
            "S1; jawaban tidak; catatan Sasaran 2 berbeda // S7; jawaban tidak berlaku",
            "S7 bukan butir penjelasan",
        ),
        Diam(
            "S1; jawaban tidak; catatan Sasaran 2 berbeda // S3; jawaban ya // S3; jawaban tidak berlaku",
            "baris kembarnya tidak dihitung: REV-05",
        ),
        Diam(
            "S1; jawaban ya // S1; jawaban tidak; catatan kembar // S3; jawaban tidak berlaku",
            "yang kembar tidak memicu: REV-05",
        ),
    ),
)
REV_05 = Kartu(
    kode="REV-05",
    judul="Kode butir tidak dikenal atau ditulis dua kali",
    keparahan=Keparahan.SALAH,
    pesan="kode butir “{nilai}” tidak ada di daftar reviu atau sudah dijawab pada baris lain, sehingga tidak dihitung.",
    saran="Pakai kode F1–F6, M1–M7, dan S1–S10, masing-masing satu baris.",
    mengapa="Butir ganda membuat rekapnya tidak berjumlah dua puluh tiga.",
    dasar=_DASAR,
    buruk="F1; jawaban ya // F1; jawaban ya",
    baik="F1; jawaban ya",
    diam=(Diam("F1; jawaban ya // F2; jawaban ya", "dua butir yang berbeda"),),
)

KARTU: tuple[Kartu, ...] = (REV_01, REV_02, REV_03, REV_04, REV_05)
