"""Kartu temuan nomenklatur (NOM): kode, nama, indikator, dan satuan terhadap daftar resminya."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_KODE = "Kepmendagri 900.1.15.5-1317/2023 dan pemutakhirannya (edisi di kolom versi nomenklatur)"

NOM_01 = Kartu(
    kode="NOM-01",
    judul="Kode tidak ada di nomenklatur",
    keparahan=Keparahan.SALAH,
    pesan="kode {nilai} di {dokumen} tidak ada di edisi nomenklatur mana pun yang tersimpan di kit, sehingga"
    " tidak dapat dianggarkan.{usul}",
    saran="Periksa angka dan titiknya; bila kodenya dari keputusan yang lebih baru, perbarui daftar nomenklaturnya.",
    mengapa="Program, kegiatan, dan sub kegiatan hanya boleh memakai kode yang ditetapkan.",
    dasar=_KODE,
    buruk="1.01.02.2.99",
    baik="1.01.02.2.01",
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
    buruk="kode yang hanya ada di edisi 1317/2023",
    baik="kode yang ada di edisi terbaru",
)
NOM_03 = Kartu(
    kode="NOM-03",
    judul="Nama berbeda dari nomenklatur",
    keparahan=Keparahan.PERIKSA,
    pesan="nama {kode} tertulis “{nilai}”, padahal nama yang ditetapkan “{resmi}” ({beda}).",
    saran="Salin nama resminya; kode yang menentukan, jadi periksa juga apakah kodenya yang keliru.",
    mengapa="Nama program, kegiatan, dan sub kegiatan sudah ditetapkan dan tidak dirumuskan sendiri.",
    dasar=_KODE,
    buruk="1.01.02 “Program Peningkatan Mutu Pendidikan”",
    baik="1.01.02 “PROGRAM PENGELOLAAN PENDIDIKAN”",
)
NOM_04 = Kartu(
    kode="NOM-04",
    judul="Indikator sub kegiatan berbeda dari nomenklatur",
    keparahan=Keparahan.PERIKSA,
    pesan="indikator sub kegiatan {kode} tertulis “{nilai}”, padahal yang ditetapkan “{resmi}” ({beda}).",
    saran="Salin indikator resminya; ukuran tambahan boleh dicatat di tempat lain.",
    mengapa="Indikator sub kegiatan diberikan nomenklatur, sehingga daerah dapat dibandingkan.",
    dasar=_KODE,
    buruk="“Jumlah gedung sekolah”",
    baik="“Jumlah Sekolah Baru yang Telah Dibangun”",
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
    buruk="“Jumlah Sekolah Baru yang Telah Dibangun”; satuan Paket",
    baik="“Jumlah Sekolah Baru yang Telah Dibangun”; satuan Unit",
)
NOM_06 = Kartu(
    kode="NOM-06",
    judul="Edisi nomenklatur tidak jelas",
    keparahan=Keparahan.PERIKSA,
    pesan="baris {kode} {keadaan}, sehingga nama dan indikatornya tidak dapat diperiksa terhadap edisi yang tepat.",
    saran="Isi kolom versi nomenklatur dengan edisi yang dipakai, misalnya {dikenal}.",
    mengapa="Kode yang sama dapat bernama lain di edisi lain.",
    dasar=_KODE,
    buruk="versi nomenklatur kosong",
    baik="versi nomenklatur 1317/2023",
)

KARTU: tuple[Kartu, ...] = (NOM_01, NOM_02, NOM_03, NOM_04, NOM_05, NOM_06)
