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
    judul="Program tidak menggerakkan sasarannya",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” {keadaan}, sehingga tidak tampak bagaimana ia mewujudkan “{sasaran}”.",
    saran="Bila program ini berhasil, apakah sasarannya ikut terwujud? Letakkan di sasaran penunjang, atau cari"
    " programnya.",
    mengapa="Anggaran yang tidak punya hubungan sebab-akibat dengan sasarannya tidak menggerakkan hasilnya.",
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
KAS_21 = Kartu(
    kode="KAS-21",
    judul="Gaji di dalam sasaran kinerja",
    keparahan=Keparahan.SARAN,
    pesan="“{nilai}” memuat gaji atau tunjangan, padahal sasarannya “{sasaran}”, sehingga anggaran sasaran itu tampak"
    " lebih besar daripada yang dipakai mewujudkannya.",
    saran="Apakah gaji memang dihitung ke sasaran ini? Bila tidak, letakkan di sasaran penunjang dan sebut terpisah.",
    mengapa="Gaji dibayar juga bila sasarannya meleset, jadi menyamarkan serapan dan efisiensinya.",
    dasar="PermenPAN-RB 88/2021 butir 1.c.1 (anggaran mengacu pada kinerja); praktik evaluator",
    buruk="Kantor: sasaran Meningkatnya kemantapan jalan; program Penyediaan Gaji dan Tunjangan ASN; indikator"
    " Persentase jalan mantap; satuan %",
    baik="Kantor: sasaran Meningkatnya kemantapan jalan; program Rehabilitasi Jalan; indikator Persentase jalan mantap;"
    " satuan %",
    diam=(
        Diam(
            "Kantor: sasaran Meningkatnya akuntabilitas kinerja dinas; program Penyediaan Gaji dan Tunjangan ASN;"
            " indikator Nilai SAKIP dinas; satuan Nilai (0-100)",
            "sasarannya memang kelembagaan",
        ),
        Diam(
            "Kantor: sasaran Meningkatnya mutu guru; program Pengelolaan Tunjangan Profesi Guru; indikator Persentase"
            " guru bersertifikat; satuan %",
            "tunjangan itu sendiri alat mencapai hasilnya",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (KAS_19, KAS_20, KAS_21)
