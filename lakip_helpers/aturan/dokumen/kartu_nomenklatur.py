"""Kartu temuan nomenklatur (NOM): kode, nama, indikator, dan satuan terhadap daftar resminya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Diam, Kartu

_KODE = "Kepmendagri 050-5889/2021 dan perubahannya, sampai 900.1-861/2026 (edisi di kolom versi nomenklatur)"

NOM_01 = Kartu(
    kode="NOM-01",
    judul="Kode tidak ada di nomenklatur",
    keparahan=Keparahan.SALAH,
    pesan="kode {nilai} di {dokumen} tidak ada di edisi nomenklatur mana pun yang tersimpan di kit, sehingga"
    " tidak dapat dianggarkan.{usul}",
    saran="Periksa angka dan titiknya; bila kodenya dari keputusan yang lebih baru, perbarui daftar nomenklaturnya.",
    mengapa="Program, kegiatan, dan sub kegiatan hanya boleh memakai kode yang ditetapkan.",
    dasar=_KODE,
    buruk=(
        "jenis kegiatan; kode 1.01.02.2.99; nama Pengelolaan Pendidikan Sekolah Dasar | Nomenklatur: kode 1.01.02; "
        "nama PROGRAM PENGELOLAAN PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan "
        "Sekolah Dasar // kode X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    ),
    baik=(
        "jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar | Nomenklatur: kode 1.01.02; "
        "nama PROGRAM PENGELOLAAN PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan "
        "Sekolah Dasar // kode X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    ),
    diam=(
        Diam(
            (
                "kode 1.01.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA | Nomenklatur: kode "
                "1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama "
                "Pengelolaan Pendidikan Sekolah Dasar // kode X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN "
                "DAERAH KABUPATEN/KOTA"
            ),
            "program penunjang tercatat sebagai X.XX.01",
        ),
        Diam(
            (
                "kode kosong | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // jenis kegiatan; "
                "kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode X.XX.01; nama PROGRAM "
                "PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
            ),
            "kodenya kosong: ISI-01",
        ),
    ),
)
NOM_02 = Kartu(
    kode="NOM-02",
    judul="Kode kedaluwarsa",
    keparahan=Keparahan.PERIKSA,
    pesan="kode {nilai} di {dokumen} terakhir ada di edisi {edisi}; di edisi {terbaru} sudah tidak ada,"
    " sehingga mungkin tidak dapat dianggarkan lagi.",
    saran="Cari penggantinya di edisi {terbaru}; bila dokumennya memang memakai edisi lama, sebutkan edisinya.",
    mengapa="Nomenklatur dimutakhirkan hampir setiap tahun; kode lama tidak dapat dianggarkan lagi.",
    dasar=_KODE,
    buruk=(
        "kode 1.01.03; nama PROGRAM PENGEMBANGAN KURIKULUM | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN "
        "PENDIDIKAN // kode 1.01.03; nama PROGRAM PENGEMBANGAN KURIKULUM // edisi ekspor 2026-06; kode 1.01.02; "
        "nama PROGRAM PENGELOLAAN PENDIDIKAN"
    ),
    baik=(
        "kode 1.01.02 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // kode 1.01.03; nama "
        "PROGRAM PENGEMBANGAN KURIKULUM // edisi ekspor 2026-06; kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN"
    ),
    diam=(
        Diam(
            (
                "kode 1.01.99 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // kode 1.01.03; "
                "nama PROGRAM PENGEMBANGAN KURIKULUM // edisi ekspor 2026-06; kode 1.01.02; nama PROGRAM "
                "PENGELOLAAN PENDIDIKAN"
            ),
            "tidak ada di edisi mana pun: NOM-01",
        ),
        Diam(
            (
                "kode 1.01.03; nama PROGRAM PENGEMBANGAN KURIKULUM | Nomenklatur: kode 1.01.02; nama PROGRAM "
                "PENGELOLAAN PENDIDIKAN // kode 1.01.03; nama PROGRAM PENGEMBANGAN KURIKULUM"
            ),
            "hanya satu edisi yang tersimpan",
        ),
    ),
)
NOM_03 = Kartu(
    kode="NOM-03",
    judul="Nama berbeda dari nomenklatur",
    keparahan=Keparahan.PERIKSA,
    pesan="nama {kode} tertulis “{nilai}”, padahal nama yang ditetapkan “{resmi}” ({beda}).",
    saran="Salin nama resminya; kode yang menentukan, jadi periksa juga apakah kodenya yang keliru.",
    mengapa="Nama program, kegiatan, dan sub kegiatan sudah ditetapkan dan tidak dirumuskan sendiri.",
    dasar=_KODE,
    buruk=(
        "kode 1.01.02; nama Program Peningkatan Mutu Pendidikan | Nomenklatur: kode 1.01.02; nama PROGRAM "
        "PENGELOLAAN PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // "
        "kode X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    ),
    baik=(
        "kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN "
        "PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode "
        "X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    ),
    diam=(
        Diam(
            (
                "kode 1.01.02; nama Program Pengelolaan Pendidikan | Nomenklatur: kode 1.01.02; nama PROGRAM "
                "PENGELOLAAN PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah "
                "Dasar // kode X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
            ),
            "huruf besar tidak dihitung",
        ),
        Diam(
            (
                "kode 1.01.02; nama kosong | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // "
                "jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode X.XX.01; nama "
                "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
            ),
            "namanya kosong: ISI-01",
        ),
        Diam(
            (
                "kode 1.01.99; nama Program Peningkatan Mutu Pendidikan | Nomenklatur: kode 1.01.02; nama PROGRAM "
                "PENGELOLAAN PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah "
                "Dasar // kode X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
            ),
            "kodenya sendiri tidak dikenal: NOM-01",
        ),
        Diam(
            (
                "edisi ekspor 2026-06; kode 1.01.02; nama Program Pendidikan | Nomenklatur: kode 1.01.02; nama "
                "PROGRAM PENGELOLAAN PENDIDIKAN // edisi ekspor 2026-06; kode 1.01.02; nama PROGRAM PENDIDIKAN"
            ),
            "nama pada edisi yang dipakai",
        ),
    ),
)
NOM_04 = Kartu(
    kode="NOM-04",
    judul="Indikator sub kegiatan berbeda dari nomenklatur",
    keparahan=Keparahan.PERIKSA,
    pesan="indikator sub kegiatan {kode} tertulis “{nilai}”, padahal yang ditetapkan “{resmi}” ({beda}).",
    saran="Salin indikator resminya; ukuran tambahan boleh dicatat di tempat lain.",
    mengapa="Indikator sub kegiatan diberikan nomenklatur, sehingga daerah dapat dibandingkan.",
    dasar=_KODE,
    buruk=(
        "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah gedung "
        "sekolah; satuan Unit | Nomenklatur: jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit "
        "Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah Dibangun; satuan Unit"
    ),
    baik=(
        "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah "
        "Baru yang Telah Dibangun; satuan Unit | Nomenklatur: jenis subkegiatan; kode 1.01.02.2.01.0001; nama "
        "Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah Dibangun; satuan Unit"
    ),
    diam=(
        Diam(
            (
                "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator jumlah "
                "sekolah baru yang telah dibangun; satuan Unit | Nomenklatur: jenis subkegiatan; kode "
                "1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah "
                "Dibangun; satuan Unit"
            ),
            "huruf besar tidak dihitung",
        ),
        Diam(
            (
                "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator kosong; "
                "satuan Unit | Nomenklatur: jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit "
                "Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah Dibangun; satuan Unit"
            ),
            "indikatornya kosong: ISI-01",
        ),
        Diam(
            (
                "kode 1.01.02; indikator Persentase anak yang bersekolah | Nomenklatur: kode 1.01.02; nama PROGRAM "
                "PENGELOLAAN PENDIDIKAN; indikator Persentase anak usia sekolah"
            ),
            "indikator program dirumuskan daerah",
        ),
    ),
)
NOM_05 = Kartu(
    kode="NOM-05",
    judul="Satuan sub kegiatan berbeda dari nomenklatur",
    keparahan=Keparahan.PERIKSA,
    pesan="satuan sub kegiatan {kode} tertulis “{nilai}”, padahal yang ditetapkan “{resmi}”, sehingga angkanya"
    " tidak sebanding dengan daerah lain.",
    saran="Pakai satuan resminya, lalu periksa apakah targetnya memang dalam satuan itu.",
    mengapa="Indikator yang sama dengan satuan yang lain tidak dapat dijumlahkan antardaerah.",
    dasar=_KODE,
    buruk=(
        "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah "
        "Baru yang Telah Dibangun; satuan Paket | Nomenklatur: jenis subkegiatan; kode 1.01.02.2.01.0001; nama "
        "Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah Dibangun; satuan Unit"
    ),
    baik=(
        "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah "
        "Baru yang Telah Dibangun; satuan Unit | Nomenklatur: jenis subkegiatan; kode 1.01.02.2.01.0001; nama "
        "Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah Dibangun; satuan Unit"
    ),
    diam=(
        Diam(
            (
                "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah "
                "gedung sekolah; satuan Paket | Nomenklatur: jenis subkegiatan; kode 1.01.02.2.01.0001; nama "
                "Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah Dibangun; satuan Unit"
            ),
            "indikatornya sendiri lain: NOM-04",
        ),
        Diam(
            (
                "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah "
                "Sekolah Baru yang Telah Dibangun; satuan kosong | Nomenklatur: jenis subkegiatan; kode "
                "1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah "
                "Dibangun; satuan Unit"
            ),
            "satuannya kosong: ISI-01",
        ),
        Diam(
            (
                "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah "
                "Sekolah Baru yang Telah Dibangun; satuan unit | Nomenklatur: jenis subkegiatan; kode "
                "1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah "
                "Dibangun; satuan Unit"
            ),
            "huruf besar tidak dihitung",
        ),
        Diam(
            (
                "jenis subkegiatan; kode 1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah "
                "Sekolah Baru yang Telah Dibangun; satuan Unit | Nomenklatur: jenis subkegiatan; kode "
                "1.01.02.2.01.0001; nama Pembangunan Unit Sekolah Baru; indikator Jumlah Sekolah Baru yang Telah "
                "Dibangun"
            ),
            "nomenklatur tidak menyebut satuannya",
        ),
        Diam(
            (
                "kode 1.01.02; satuan % | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN; satuan "
                "Persentase anak"
            ),
            "satuan program dirumuskan daerah",
        ),
    ),
)
NOM_06 = Kartu(
    kode="NOM-06",
    judul="Edisi nomenklatur tidak jelas",
    keparahan=Keparahan.PERIKSA,
    pesan="baris {kode} {keadaan}, sehingga nama dan indikatornya tidak dapat diperiksa terhadap edisi yang tepat.",
    saran="Isi kolom versi nomenklatur dengan edisi yang dipakai, misalnya {dikenal}.",
    mengapa="Kode yang sama dapat bernama lain di edisi lain.",
    dasar=_KODE,
    buruk=(
        "kode 1.01.02; edisi kosong | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // jenis "
        "kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode X.XX.01; nama PROGRAM "
        "PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    ),
    baik=(
        "kode 1.01.02; edisi 1317/2023 | Nomenklatur: kode 1.01.02; nama PROGRAM PENGELOLAAN PENDIDIKAN // jenis "
        "kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah Dasar // kode X.XX.01; nama PROGRAM "
        "PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    ),
    diam=(
        Diam(
            (
                "kode 1.01.02; edisi Kepmendagri 900.1.15.5-1317/2023 | Nomenklatur: kode 1.01.02; nama PROGRAM "
                "PENGELOLAAN PENDIDIKAN // jenis kegiatan; kode 1.01.02.2.01; nama Pengelolaan Pendidikan Sekolah "
                "Dasar // kode X.XX.01; nama PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
            ),
            "nomor lengkapnya memuat edisinya",
        ),
    ),
)

KARTU: tuple[Kartu, ...] = (NOM_01, NOM_02, NOM_03, NOM_04, NOM_05, NOM_06)
