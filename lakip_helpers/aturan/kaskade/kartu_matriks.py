"""Kartu temuan matriks kaskade (KAS-19, KAS-20): program terhadap sasaran pada baris yang sama."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_KASKADE = "PermenPAN-RB 89/2021 (penjenjangan kinerja); PermenPAN-RB 88/2021 butir 1.b.8"

KAS_19 = Kartu(
    kode="KAS-19",
    judul="Indikator menyalin indikator di atasnya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” sama dengan indikator di atasnya pada matriks ini, sehingga sumbangan jenjang itu sendiri tidak"
    " terlihat.",
    saran="Apa yang dihasilkan jenjang ini supaya angka di atasnya bergerak? Ukurlah hasil itu.",
    mengapa="Bila anak dan induk diukur dengan angka yang sama, sebab-akibatnya tidak dapat diuji.",
    dasar=_KASKADE,
    buruk="Kantor: sasaran Meningkatnya kemantapan jalan; indikator induk Persentase jalan mantap (%); indikator"
    " Persentase jalan mantap",
    baik="Kantor: sasaran Meningkatnya kemantapan jalan; indikator induk Persentase jalan mantap; indikator"
    " Persentase jalan rusak yang tertangani",
    diam=(Diam("Kantor: indikator Persentase jalan mantap; indikator induk kosong", "di atasnya belum ada indikator"),),
)
KAS_20 = Kartu(
    kode="KAS-20",
    judul="Program tidak mengungkit sasarannya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” {keadaan}, sehingga tidak tampak bagaimana ia mewujudkan “{sasaran}”.",
    saran="Bila program ini berhasil, apakah sasarannya ikut terwujud? Letakkan di sasaran penunjang, atau cari"
    " programnya.",
    mengapa="Anggaran yang tidak punya hubungan sebab-akibat dengan sasarannya tidak mengungkit kinerja.",
    dasar="PermenPAN-RB 88/2021 butir 1.b.8 dan 1.c.1",
    buruk="Kantor: sasaran Meningkatnya literasi murid; indikator induk Persentase murid yang literat; program Program"
    " Pengadaan Kendaraan Dinas; indikator Persentase ruang baca yang berfungsi",
    baik="Kantor: sasaran Meningkatnya literasi murid; indikator induk Persentase murid yang literat; program Program"
    " Pengelolaan Pendidikan; indikator Persentase ruang baca yang berfungsi",
    diam=(
        Diam(
            "Kantor: sasaran Meningkatnya akuntabilitas dinas; indikator induk Nilai SAKIP; program Program Penunjang"
            " Urusan Pemerintahan Daerah; indikator Persentase ruang baca yang berfungsi",
            "sasarannya memang kelembagaan",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (KAS_19, KAS_20)
