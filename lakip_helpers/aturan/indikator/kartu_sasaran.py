"""Kartu temuan tujuan dan sasaran (SAS)."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_HASIL = "PermenPAN-RB 88/2021 butir 1.b.3-1.b.4 (tujuan dan sasaran berorientasi hasil)"
_CUKUP = "PermenPAN-RB 53/2014 Lampiran III (indikator cukup untuk mengukur tujuan dan sasaran)"
_POHON = "PermenPAN-RB 89/2021 (pohon kinerja: kondisi bawahan menjelaskan induknya, bukan mengulanginya)"

SAS_01 = Kartu(
    kode="SAS-01",
    judul="Sasaran berbunyi kegiatan",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” menyebut pekerjaan, bukan keadaan yang diharapkan ({alasan}).",
    saran="Bila pekerjaan itu berhasil, keadaan apa yang akan tampak, dan pada siapa? Tulis keadaan itu.",
    mengapa="Sasaran yang berbunyi kegiatan selalu tercapai begitu kegiatannya selesai, apa pun hasilnya.",
    dasar=_HASIL,
    buruk="Terlaksananya penyusunan dokumen perencanaan daerah",
    baik="Meningkatnya mutu perencanaan pembangunan daerah",
)
SAS_02 = Kartu(
    kode="SAS-02",
    judul="Beberapa hasil dalam satu sasaran",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” memuat lebih dari satu hasil, sehingga keberhasilannya tidak dapat dinilai dengan satu jawaban.",
    saran="Hasil mana yang utama? Tulis itu sebagai sasaran; yang lain menjadi sasaran sendiri atau turun sejenjang.",
    mengapa="Bila satu hasil tercapai dan yang lain gagal, sasarannya tidak dapat disebut tercapai atau gagal.",
    dasar=_HASIL,
    buruk="Meningkatnya mutu air sungai dan berkurangnya sampah yang tidak terkelola",
    baik="Meningkatnya mutu air sungai",
)
SAS_03 = Kartu(
    kode="SAS-03",
    judul="Tanpa indikator",
    keparahan=Keparahan.SALAH,
    pesan="{tingkat} “{kutip}” ({kode}) tidak punya indikator, sehingga tercapai atau tidaknya tidak dapat diketahui.",
    saran="Apa tanda paling jelas bahwa keadaan itu terwujud? Tambahkan sekurangnya satu indikator dengan target.",
    mengapa="Sasaran tanpa indikator adalah niat; tidak dapat diukur, dianggarkan, atau dipertanggungjawabkan.",
    dasar=_CUKUP,
    buruk="Meningkatnya kepatuhan pelaku usaha; 0 indikator",
    baik="Meningkatnya kepatuhan pelaku usaha; 1 indikator",
)
SAS_04 = Kartu(
    kode="SAS-04",
    judul="Indikator belum mencakup sasarannya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” menyebut {bagian} hal, sedangkan indikatornya hanya {banyak},"
    " sehingga ada bagian yang tidak terukur.",
    saran="Hal mana yang belum terukur? Tambahkan indikatornya, atau persempit sasarannya.",
    mengapa="Bagian sasaran yang tidak diukur akan luput, walau semua indikator hijau.",
    dasar=_CUKUP,
    buruk="Meningkatnya akses dan mutu pendidikan dasar; 1 indikator",
    baik="Meningkatnya akses dan mutu pendidikan dasar; 2 indikator",
)
SAS_05 = Kartu(
    kode="SAS-05",
    judul="Sasaran mengulang induknya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{kutip}” hampir sama dengan induknya “{induk}”, sehingga tidak menjelaskan cara mewujudkannya.",
    saran="Keadaan apa yang harus ada lebih dahulu supaya induknya terwujud? Tulis keadaan itu.",
    mengapa="Anak yang mengulang induk memutus sebab-akibat pohon kinerja: tidak ada yang baru untuk dikerjakan.",
    dasar=_POHON,
    buruk="Meningkatnya kualitas lingkungan hidup kota; induk: Meningkatnya kualitas lingkungan hidup",
    baik="Berkurangnya sampah yang tidak terkelola; induk: Meningkatnya kualitas lingkungan hidup",
)

KARTU: tuple[Kartu, ...] = (SAS_01, SAS_02, SAS_03, SAS_04, SAS_05)
