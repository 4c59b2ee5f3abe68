"""Kartu temuan reviu APIP (REV): jawaban dua puluh tiga butir reviu laporan kinerja."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_DASAR = "PermenPAN-RB 53/2014 Lampiran III"

REV_01 = Kartu(
    kode="REV-01",
    judul="Butir reviu belum dijawab",
    keparahan=Keparahan.PERIKSA,
    pesan="butir {kode} “{butir}” belum dijawab, sehingga reviunya belum selesai.",
    saran="Jawab ya atau tidak; butir penjelasan boleh dijawab tidak berlaku bila tidak diperlukan.",
    mengapa="Pernyataan telah direviu didasarkan pada semua butir.",
    dasar=_DASAR,
    buruk="S7; jawaban kosong",
    baik="S7; jawaban ya",
)
REV_02 = Kartu(
    kode="REV-02",
    judul="Jawaban reviu tidak dikenal",
    keparahan=Keparahan.SALAH,
    pesan="jawaban “{nilai}” pada butir {kode} bukan ya, tidak, atau tidak berlaku, sehingga tidak dapat direkap.",
    saran="Pilih salah satu dari ketiganya; keterangan lain ditulis di kolom catatan.",
    mengapa="Rekap hanya menghitung jawaban yang baku.",
    dasar=_DASAR,
    buruk="F1; jawaban “sebagian besar”",
    baik="F1; jawaban tidak; catatan “sebagian besar sudah”",
)
REV_03 = Kartu(
    kode="REV-03",
    judul="Jawaban tidak tanpa catatan",
    keparahan=Keparahan.PERIKSA,
    pesan="butir {kode} “{butir}” dijawab tidak tanpa catatan, sehingga penyusun tidak tahu apa yang harus diperbaiki.",
    saran="Tulis bagian laporan mana yang kurang dan perbaikan yang diminta.",
    mengapa="Reviu membantu penyusun memperbaiki laporan sebelum disampaikan.",
    dasar=_DASAR,
    buruk="S1; jawaban tidak; catatan kosong",
    baik="S1; jawaban tidak; catatan “Sasaran 2 di Bab III tidak sama dengan PK”",
)
REV_04 = Kartu(
    kode="REV-04",
    judul="Penjelasan tidak dinilai padahal diperlukan",
    keparahan=Keparahan.SALAH,
    pesan="butir {kode} “{butir}” dijawab tidak berlaku, padahal butir {pemicu} dijawab tidak.",
    saran="Nilai apakah laporan memberi penjelasan yang memadai tentang ketidaksesuaian itu: ya atau tidak.",
    mengapa="Ketidaksesuaian boleh terjadi asal dijelaskan; penjelasannya yang dinilai.",
    dasar=_DASAR,
    buruk="S1 tidak; S3 tidak berlaku",
    baik="S1 tidak; S3 ya",
)
REV_05 = Kartu(
    kode="REV-05",
    judul="Kode butir tidak dikenal atau ditulis dua kali",
    keparahan=Keparahan.SALAH,
    pesan="kode butir “{nilai}” tidak ada di daftar reviu atau sudah dijawab pada baris lain, sehingga tidak dihitung.",
    saran="Pakai kode F1–F6, M1–M7, dan S1–S10, masing-masing satu baris.",
    mengapa="Butir ganda membuat rekapnya tidak berjumlah dua puluh tiga.",
    dasar=_DASAR,
    buruk="dua baris berkode F1",
    baik="satu baris berkode F1",
)

KARTU: tuple[Kartu, ...] = (REV_01, REV_02, REV_03, REV_04, REV_05)
