"""Kartu temuan keselarasan antardokumen (KAS-07 sampai KAS-13): kalimat, satuan, arah, dan target yang berbeda."""

from __future__ import annotations

from lakip_helpers.istilah import Keparahan
from lakip_helpers.temuan import Kartu

_SELARAS = "PermenPAN-RB 88/2021 butir 1.b.8 (dokumen perencanaan berkaitan dan selaras)"
_REVIU = "PermenPAN-RB 53/2014 Lampiran III (reviu: tujuan, sasaran, dan indikator sesuai PK, Renstra, dan IKU)"

KAS_07 = Kartu(
    kode="KAS-07",
    judul="Tulisan kalimat berbeda antardokumen",
    keparahan=Keparahan.SARAN,
    pesan="“{nilai}” di {dokumen} dan “{acuan}” di {tempat_acuan} kata-katanya sama, tulisannya berbeda"
    " ({beda}), sehingga tidak terbaca sebagai kinerja yang sama.",
    saran="Salin tulisan dari {tempat_acuan}; pencarian dan pemeriksaan otomatis membandingkan huruf demi huruf.",
    mengapa="Pemeriksa dan aplikasi membandingkan huruf demi huruf; beda spasi pun terbaca sebagai dua kinerja.",
    dasar=_SELARAS,
    buruk="PK: “Angka  Kemiskinan”; Renstra: “Angka kemiskinan”",
    baik="PK dan Renstra: “Angka kemiskinan”",
)
KAS_08 = Kartu(
    kode="KAS-08",
    judul="Ejaan kalimat berbeda antardokumen",
    keparahan=Keparahan.PERIKSA,
    pesan="“{nilai}” di {dokumen} dan “{acuan}” di {tempat_acuan} berbeda ejaan ({beda}), sehingga pembaca ragu"
    " apakah kinerjanya sama.",
    saran="Pilih satu ejaan yang benar, lalu pakai di semua dokumen.",
    mengapa="Ejaan yang berbeda membuat pembaca ragu apakah kedua dokumen berbicara tentang kinerja yang sama.",
    dasar=_SELARAS,
    buruk="PK: “Presentase jalan mantap”; Renstra: “Persentase jalan mantap”",
    baik="PK dan Renstra: “Persentase jalan mantap”",
)
KAS_09 = Kartu(
    kode="KAS-09",
    judul="Kata kalimat berbeda antardokumen",
    keparahan=Keparahan.SALAH,
    pesan="“{nilai}” di {dokumen} tidak sama dengan “{acuan}” di {tempat_acuan} ({beda}), padahal kodenya sama,"
    " sehingga terbaca sebagai kinerja yang lain.",
    saran="Apakah yang diukur memang berubah? Bila tidak, samakan kata demi kata; bila ya, ubah {tempat_acuan} dahulu.",
    mengapa="Satu kata yang lain dapat berarti kinerja yang lain, sehingga targetnya tidak lagi dapat dibandingkan.",
    dasar=_REVIU,
    buruk="PK: “Jumlah desa mandiri”; Renstra: “Persentase desa mandiri”",
    baik="PK dan Renstra: “Persentase desa mandiri”",
)
KAS_10 = Kartu(
    kode="KAS-10",
    judul="Satuan berbeda antardokumen",
    keparahan=Keparahan.SALAH,
    pesan="satuan “{indikator}” adalah “{nilai}” di {dokumen}, tetapi “{acuan}” di {tempat_acuan}, sehingga"
    " targetnya tidak dapat dibandingkan.",
    saran="Tetapkan satu satuan, lalu periksa apakah target di kedua dokumen memang ditulis dalam satuan itu.",
    mengapa="Angka yang sama dalam satuan yang lain adalah janji yang lain.",
    dasar=_REVIU,
    buruk="IKU: Orang; Renstra: %",
    baik="IKU dan Renstra: %",
)
KAS_11 = Kartu(
    kode="KAS-11",
    judul="Arah berbeda antardokumen",
    keparahan=Keparahan.SALAH,
    pesan="arah “{indikator}” adalah {nilai} di {dokumen}, tetapi {acuan} di {tempat_acuan}, sehingga"
    " capaiannya dapat tampak terbalik.",
    saran="Apakah angka yang makin tinggi berarti makin baik? Jawab sekali, lalu samakan di semua dokumen.",
    mengapa="Arah yang berbeda membuat capaian yang sama tampak berhasil di satu dokumen dan gagal di yang lain.",
    dasar=_REVIU,
    buruk="TPT; IKU: naik; Renstra: turun",
    baik="TPT; IKU dan Renstra: turun",
)
KAS_12 = Kartu(
    kode="KAS-12",
    judul="Target lima tahunan berbeda antardokumen",
    keparahan=Keparahan.SALAH,
    pesan="{label} “{indikator}” adalah {nilai} di {dokumen}, tetapi {acuan} di {tempat_acuan}, sehingga"
    " capaiannya punya dua jawaban.",
    saran="Telusuri dokumen mana yang ditetapkan terakhir, pakai angkanya di keduanya, dan catat alasan perubahannya.",
    mengapa="Capaian terhadap target menengah tidak dapat dihitung bila targetnya ada dua.",
    dasar=_REVIU,
    buruk="target 2026; IKU: 75; Renstra: 70",
    baik="target 2026; IKU dan Renstra: 75",
)
KAS_13 = Kartu(
    kode="KAS-13",
    judul="Target tahunan bergeser dari Renstra",
    keparahan=Keparahan.PERIKSA,
    pesan="target {tahun} “{indikator}” adalah {nilai} di {dokumen}, tetapi {acuan} di {tempat_acuan}, sehingga"
    " jalan ke target akhirnya bergeser.",
    saran="Bila targetnya memang diubah, tulis alasannya di dokumen tahunan; bila tidak, pakai angka Renstra.",
    mengapa="Target tahunan adalah anak tangga menuju target akhir; anak tangga yang bergeser perlu alasan.",
    dasar=_SELARAS,
    buruk="target 2026; PK: 72; Renstra: 75; tanpa alasan",
    baik="target 2026; PK dan Renstra: 75",
)

KARTU: tuple[Kartu, ...] = (KAS_07, KAS_08, KAS_09, KAS_10, KAS_11, KAS_12, KAS_13)
